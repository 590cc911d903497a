"""Makes the tables of programmes from what was carried over by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from data.build.account import Account
from data.build.curated import CURATED
from data.problems import Problem, raise_all
from data.sources import Source

_COLUMNS = {
    "programmes": (
        "programme", "name_nl", "name_en", "funder", "region", "period_start", "period_end",
        "period_precision", "member_list",
    ),
    "programme_figures": (
        "programme", "figure", "value", "rounded_to", "source", "passage_nl", "passage_en",
    ),
    "consortia": (
        "consortium", "programme", "title", "award_cents", "period_start", "period_end",
    ),
    "memberships": (
        "programme", "consortium", "nis", "role", "name_in_source", "valid_from", "valid_to",
    ),
    "partners": ("programme", "consortium", "name"),
    "record_sources": ("table", "key", "source", "passage_nl", "passage_en"),
}  # fmt: skip


def build_programme_tables(
    curated: dict[str, list[dict[str, Any]]], sources: Iterable[Source], account: Account
) -> dict[str, pd.DataFrame]:
    """Return the six tables about programmes, in the order they were written down.

    Errors:
        DataError: a record cites a source that is not declared, or names an unknown programme.
    """
    programmes = {record["programme"]: record for record in curated["programme"]}
    raise_all(_unknown_programmes(curated, set(programmes)))
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _COLUMNS}
    for programme in curated["programme"]:
        _add_programme(rows, programme)
    for consortium in curated["consortium"]:
        _add_consortium(rows, consortium, programmes[consortium["programme"]])
    for member in curated["loose_member"]:
        _add_member(rows, member, programmes[member["programme"]], None, member["sources"])
    for partner in curated["partner"]:
        rows["partners"].append(partner)
        key = f"{partner['programme']}/{partner['name']}"
        _cite(rows, "partners", key, partner["sources"])
    tables = {
        name: pd.DataFrame(records, columns=list(_COLUMNS[name])) for name, records in rows.items()
    }
    raise_all(_unknown_sources(tables, {source.id for source in sources}))
    account.read = account.kept = sum(len(records) for records in curated.values())
    account.note = ", ".join(f"{name} {len(table)}" for name, table in tables.items())
    return tables


def _add_programme(rows: dict[str, list[dict[str, Any]]], programme: dict[str, Any]) -> None:
    name = programme["programme"]
    rows["programmes"].append(programme)
    rows["programme_figures"] += [
        {"programme": name, **figure} for figure in programme.get("figures", [])
    ]
    _cite(rows, "programmes", name, programme["sources"])


def _add_consortium(
    rows: dict[str, list[dict[str, Any]]], consortium: dict[str, Any], programme: dict[str, Any]
) -> None:
    period = {key: programme[key] for key in ("period_start", "period_end")}
    period |= {key: consortium[key] for key in period if key in consortium}
    rows["consortia"].append(period | consortium)
    _cite(rows, "consortia", consortium["consortium"], consortium["sources"])
    for member in consortium["members"]:
        _add_member(
            rows, member, programme | period, consortium["consortium"], consortium["sources"]
        )


def _add_member(
    rows: dict[str, list[dict[str, Any]]],
    member: dict[str, Any],
    programme: dict[str, Any],
    consortium: str | None,
    sources: list[dict[str, str]],
) -> None:
    name = programme["programme"]
    rows["memberships"].append(
        {
            "programme": name,
            "consortium": consortium,
            "nis": member["nis"],
            "role": member.get("role", "member"),
            "name_in_source": member["name"],
            "valid_from": programme["period_start"],
            "valid_to": programme["period_end"],
        }
    )
    _cite(rows, "memberships", f"{name}/{member['nis']}", sources)


def _cite(
    rows: dict[str, list[dict[str, Any]]], table: str, key: str, sources: list[dict[str, str]]
) -> None:
    rows["record_sources"] += [{"table": table, "key": key, **source} for source in sources]


def _unknown_programmes(
    curated: dict[str, list[dict[str, Any]]], known: set[str]
) -> Iterable[Problem]:
    for kind in ("consortium", "loose_member", "partner"):
        for number, record in enumerate(curated[kind], start=1):
            if record["programme"] not in known:
                yield Problem(
                    "unknown_reference",
                    CURATED.name,
                    "is no programme",
                    "correct it",
                    f"{kind} {number}",
                    "programme",
                    record["programme"],
                )


def _unknown_sources(tables: dict[str, pd.DataFrame], known: set[str]) -> Iterable[Problem]:
    for name in ("programme_figures", "record_sources"):
        cited = tables[name]["source"]
        for source in sorted(set(cited[~cited.isin(known)])):
            yield Problem(
                "unknown_reference",
                CURATED.name,
                "is not declared in sources.toml",
                "declare it or correct it",
                None,
                "source",
                source,
            )
