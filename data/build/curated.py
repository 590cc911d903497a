"""Reads what was carried over by hand, and refuses fields it does not know."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.contracts import read_text
from data.problems import Problem, raise_all

CURATED = Path(__file__).parents[1] / "curated" / "programmes.toml"

KINDS = ("programme", "consortium", "loose_member", "partner")

_REQUIRED = {
    "programme": (
        "programme", "name_nl", "name_en", "region", "period_start", "period_end",
        "period_precision", "member_list", "sources",
    ),
    "consortium": ("consortium", "programme", "members", "sources"),
    "loose_member": ("programme", "nis", "name", "sources"),
    "partner": ("programme", "name", "sources"),
    "members": ("nis", "name"),
    "figures": ("figure", "value", "source", "passage_nl", "passage_en"),
    "sources": ("source", "passage_nl", "passage_en"),
}  # fmt: skip
_OPTIONAL = {
    "programme": ("funder", "figures"),
    "consortium": ("title", "award_cents", "period_start", "period_end"),
    "loose_member": ("role",),
    "partner": ("consortium",),
    "members": ("role",),
    "figures": ("rounded_to",),
    "sources": (),
}
_LISTS = ("members", "figures", "sources")


def read_curated(path: Path = CURATED) -> dict[str, list[dict[str, Any]]]:
    """Return the curated records by kind: programme, consortium, loose_member, partner.

    Errors:
        DataError: the file is missing, not UTF-8 or not TOML, or a record lacks a field or has
            one that is not known: a misspelt `award_cents` would be an award not known.

    Example:
        >>> [record["name"] for record in read_curated()["loose_member"]]
        ['Maasmechelen', 'Meise']
    """
    try:
        records = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise_all([Problem("not_toml", path.name, str(error), "correct the line")])
        raise
    raise_all(
        Problem("unknown_field", path.name, "is no kind of record", "correct it", column=kind)
        for kind in records
        if kind not in KINDS
    )
    raise_all(
        problem
        for kind in KINDS
        for problem in _wrong_records(kind, records.get(kind, []), kind, path.name)
    )
    return {kind: records.get(kind, []) for kind in KINDS}


def _wrong_records(kind: str, records: object, place: str, file: str) -> Iterator[Problem]:
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        cause, remedy = "is not a list of records", "write it like its neighbours"
        yield Problem("wrong_type", file, cause, remedy, place, kind)
        return
    for number, record in enumerate(records, start=1):
        row = f"{place} {number}"
        for name in _REQUIRED[kind]:
            if name not in record:
                yield Problem("missing_field", file, "the field is missing", "add it", row, name)
        for name, value in record.items():
            known = (*_REQUIRED[kind], *_OPTIONAL[kind])
            if name not in known:
                remedy = f"remove it; the fields are {', '.join(known)}"
                yield Problem("unknown_field", file, "the field is unknown", remedy, row, name)
            elif name in _LISTS:
                yield from _wrong_records(name, value, f"{row}, {name}", file)
