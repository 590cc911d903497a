"""Reads the curated ways to write names, and refuses fields it does not know."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.contracts import read_text
from data.intake.spelling import spelling, words
from data.problems import DataError, Problem

ALIASES = Path(__file__).parents[1] / "curated" / "aliases.toml"

_FIELDS: dict[str, dict[str, type]] = {
    "alias": {"written": str, "means": str, "why": str},
    "abbreviation": {"short": str, "long": list},
    "qualifier": {"written": list, "means": str},
    "homonym": {"name": str, "others": list, "why": str},
    "before_1977": {"name": str, "now": str},
    "partner": {"pattern": str, "why": str},
}
_TABLES: dict[str, dict[str, type]] = {
    "words": {"body": list, "link": list},
    "partners": {"named": list},
}


@dataclass(frozen=True)
class Aliases:
    """The curated ways to write names; keys are spellings (`data.intake.spelling`).

    Attributes:
        names: spelling to the name of the register it means.
        abbreviations: words written short, and the words they may stand for.
        qualifiers: spelling of what stands behind a name, to the province or region meant.
        homonyms: spelling of a name that is always asked, to the municipalities that people mean
            by it: first the one of the register.
        before_1977: spelling of a former municipality to the one it lies in since.
        body_words: words that say which body of the municipality is meant.
        link_words: words that join those to the name.
        named_partners: spellings of bodies whose names hold `en`.
        partners: patterns over the words of a name, joined with a space.
    """

    names: Mapping[str, str]
    abbreviations: tuple[tuple[str, tuple[str, ...]], ...]
    qualifiers: Mapping[str, str]
    homonyms: Mapping[str, tuple[str, ...]]
    before_1977: Mapping[str, str]
    body_words: frozenset[str]
    link_words: frozenset[str]
    named_partners: frozenset[str]
    partners: tuple[re.Pattern[str], ...]


def read_aliases(path: Path = ALIASES) -> Aliases:
    """Return the curated ways to write names.

    Errors:
        DataError: the file is missing, not UTF-8 or not TOML, a record lacks a field, has one that
            is not known or of another type, or a pattern is no regular expression.

    Example:
        >>> read_aliases().homonyms["tielt"]
        ('Tielt', 'Tielt-Winge')
    """
    try:
        records = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        problem = Problem("not_toml", path.name, str(error), "correct the line")
        raise DataError([problem]) from error
    problems = _problems(records, path.name)
    if problems:
        raise DataError(problems)
    try:
        return _aliases(records)
    except re.error as error:
        cause, remedy = f"is no regular expression: {error}", "correct the pattern"
        problem = Problem("not_a_pattern", path.name, cause, remedy, None, "pattern", error.pattern)
        raise DataError([problem]) from error


def _problems(records: Mapping[str, Any], file: str) -> list[Problem]:
    expected = {*_FIELDS, *_TABLES}
    problems = [
        Problem("unknown_field", file, "is no kind of record, or is missing", "correct it", kind)
        for kind in sorted(expected ^ set(records))
    ]
    listed = [(k, n, r) for k in _FIELDS for n, r in enumerate(records.get(k, []), start=1)]
    listed += [(kind, 1, records.get(kind, {})) for kind in _TABLES]
    for kind, number, record in listed:
        fields = (_FIELDS | _TABLES)[kind]
        found = {name: type(value) for name, value in record.items()}
        if found != fields:
            cause = f"its fields are not {', '.join(fields)}"
            problems.append(
                Problem("wrong_fields", file, cause, "correct it", f"{kind} {number}", None, record)
            )
    return problems


def _aliases(records: Mapping[str, Any]) -> Aliases:
    return Aliases(
        names={spelling(record["written"]): record["means"] for record in records["alias"]},
        abbreviations=tuple(
            (record["short"], tuple(record["long"])) for record in records["abbreviation"]
        ),
        qualifiers={
            spelling(written): record["means"]
            for record in records["qualifier"]
            for written in record["written"]
        },
        homonyms={
            spelling(record["name"]): (record["name"], *record["others"])
            for record in records["homonym"]
        },
        before_1977={spelling(record["name"]): record["now"] for record in records["before_1977"]},
        body_words=frozenset(records["words"]["body"]),
        link_words=frozenset(records["words"]["link"]),
        named_partners=frozenset(map(spelling, records["partners"]["named"])),
        partners=tuple(re.compile(record["pattern"]) for record in records["partner"]),
    )


def is_partner(text: str, aliases: Aliases) -> bool:
    """Return whether the text names a body that is no municipality.

    Example:
        >>> is_partner("Vlaamse Gemeenschapscommissie (VGC)", read_aliases())
        True
    """
    named = " ".join(words(text))
    return named.replace(" ", "") in aliases.named_partners or any(
        pattern.fullmatch(named) for pattern in aliases.partners
    )
