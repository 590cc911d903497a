"""Checks that tables agree with each other: codes, dates, and references between records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from data.contracts import FIRST_ROW
from data.problems import Problem

_SOURCED = ("programmes", "consortia", "memberships", "partners")
"""The tables of which every record has a source."""


def broken_references(frames: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Return every record that points to something that is not there, or not there on its date.

    Args:
        frames: the tables of `data.load.Tables` by name, each already true to its own schema.

    Returns:
        Problems in the order of the tables; an empty list when all agree.

    Example:
        >>> from data.load import TABLES, load_table
        >>> from data.schemas import SCHEMAS
        >>> broken_references({name: load_table(name) for name in SCHEMAS})
        []
    """
    register = frames["municipalities"]
    overlaps = list(_overlapping_spells(register))
    if overlaps:  # A code in force twice has no one row to hold the other tables against.
        return overlaps
    return [
        *_unknown_municipality(frames["memberships"], register, "memberships", "valid_from"),
        *_outlives(frames["memberships"], register),
        *_unknown_municipality(frames["inhabitants"], register, "inhabitants", "date"),
        *broken_mergers(frames["mergers"], register),
        *_unknown_today(frames, register),
        *_unknown_parents(frames),
        *_other_programmes(frames),
        *_unsourced(frames),
        *_sources_of_nothing(frames),
    ]


def undeclared_sources(
    frames: Mapping[str, pd.DataFrame], declared: Iterable[str]
) -> list[Problem]:
    """Return every citation of a source that ``data/sources.toml`` does not declare.

    Args:
        frames: the tables by name.
        declared: the identifiers of the declared sources.

    Example:
        >>> cited = pd.DataFrame({"source": ["statbel-origin", "statbel-orgin"]})
        >>> print(*undeclared_sources({"record_sources": cited}, ["statbel-origin"]))
        record_sources.csv, row 3, column source, value 'statbel-orgin': is not declared in \
sources.toml; add the record or correct the identifier
    """
    known = list(declared)
    return [
        _problem("unknown_reference", name, row, "source", value, "is not declared in sources.toml")
        for name in ("programme_figures", "record_sources")
        if name in frames
        for row, value in frames[name].loc[~frames[name]["source"].isin(known), "source"].items()
    ]


def _problem(code: str, table: str, row: object, column: str, value: object, why: str) -> Problem:
    remedy = {
        "unknown_code": "correct the code or the date",
        "outside_validity": "end the membership on that day and add one for the successor",
        "unknown_reference": "add the record or correct the identifier",
        "overlap": "let one row end before the next begins",
        "no_source": "add a row to record_sources.csv",
    }[code]
    return Problem(
        code, f"{table}.csv", why, remedy, row=int(str(row)) + FIRST_ROW, column=column, value=value
    )


def spell_of(codes: pd.Series, dates: pd.Series, register: pd.DataFrame) -> pd.DataFrame:
    """Return the register's row for each code on its own date.

    Args:
        codes: NIS codes.
        dates: the date of each, same index as ``codes``.
        register: the table ``municipalities``.

    Returns:
        Same index as ``codes``: ``valid_from`` and ``valid_to`` of the municipality with that
        code on that date; both missing when there is none.

    Example:
        >>> from data.load import load_table
        >>> when = pd.to_datetime(pd.Series(["2018-06-01", "2019-06-01"]))
        >>> spells = spell_of(pd.Series(["44011", "44011"]), when, load_table("municipalities"))
        >>> spells["valid_from"].notna().tolist()  # Deinze got a new code in 2019
        [True, False]
    """
    asked = pd.DataFrame({"nis": codes, "on": dates}).reset_index(names="position")
    found = asked.merge(register[["nis", "valid_from", "valid_to"]], on="nis")
    inside = (found["valid_from"] <= found["on"]) & (
        found["valid_to"].isna() | (found["on"] <= found["valid_to"])
    )
    return found[inside].set_index("position")[["valid_from", "valid_to"]].reindex(codes.index)


def _overlapping_spells(register: pd.DataFrame) -> Iterator[Problem]:
    ordered = register.sort_values(["nis", "valid_from"])
    before = ordered.groupby("nis")["valid_to"].shift()
    follows = ordered["nis"].duplicated()
    overlaps = follows & ~(before < ordered["valid_from"])
    for row, record in ordered[overlaps].sort_index().iterrows():
        why = f"the code {record['nis']} is in force twice on that day"
        day = f"{record['valid_from']:%Y-%m-%d}"
        yield _problem("overlap", "municipalities", row, "valid_from", day, why)


def _unknown_municipality(
    table: pd.DataFrame, register: pd.DataFrame, name: str, date: str
) -> Iterator[Problem]:
    spells = spell_of(table["nis"], table[date], register)
    for row, record in table[spells["valid_from"].isna()].iterrows():
        why = f"is no municipality of the code list of {record[date]:%Y-%m-%d}"
        yield _problem("unknown_code", name, row, "nis", record["nis"], why)


def _outlives(memberships: pd.DataFrame, register: pd.DataFrame) -> Iterator[Problem]:
    spells = spell_of(memberships["nis"], memberships["valid_from"], register)
    same_code = register.groupby("nis")["valid_to"].agg(lambda ends: ends.max(skipna=False))
    # Antwerpen keeps its code when it grows: the membership may go on under that code.
    last = memberships["nis"].map(same_code)
    late = spells["valid_from"].notna() & last.notna() & (memberships["valid_to"] > last)
    for row, record in memberships[late].iterrows():
        why = f"the municipality {record['nis']} exists to {last[row]:%Y-%m-%d} only"
        day = f"{record['valid_to']:%Y-%m-%d}"
        yield _problem("outside_validity", "memberships", row, "valid_to", day, why)


def broken_mergers(mergers: pd.DataFrame, register: pd.DataFrame) -> Iterator[Problem]:
    """Return the mergers of municipalities that do not exist before or after them."""
    before = spell_of(mergers["nis"], mergers["date"] - pd.Timedelta(days=1), register)
    after = spell_of(mergers["successor_nis"], mergers["date"], register)
    for column, spells in (("nis", before), ("successor_nis", after)):
        for row, record in mergers[spells["valid_from"].isna()].iterrows():
            why = f"is no municipality at the merger of {record['date']:%Y-%m-%d}"
            yield _problem("unknown_code", "mergers", row, column, record[column], why)


def _unknown_today(frames: Mapping[str, pd.DataFrame], register: pd.DataFrame) -> Iterator[Problem]:
    today = set(register.loc[register["valid_to"].isna(), "nis"])
    for name in ("newcomers", "postal_codes"):
        table = frames[name]
        for row, nis in table.loc[~table["nis"].isin(today), "nis"].items():
            yield _problem("unknown_code", name, row, "nis", nis, "is no municipality of today")


def _unknown_parents(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    children = {
        "programme": ("programme_figures", "consortia", "memberships", "partners"),
        "consortium": ("memberships", "partners"),
    }
    parents = {"programme": "programmes", "consortium": "consortia"}
    for column, names in children.items():
        known = set(frames[parents[column]][column])
        for name in names:
            values = frames[name][column].dropna()
            for row, value in values[~values.isin(known)].items():
                why = f"is not in {parents[column]}.csv"
                yield _problem("unknown_reference", name, row, column, value, why)


def _other_programmes(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    programme_of = frames["consortia"].set_index("consortium")["programme"]
    for name in ("memberships", "partners"):
        table = frames[name]
        owner = table["consortium"].map(programme_of)
        for row, record in table[owner.notna() & (owner != table["programme"])].iterrows():
            why = f"is a consortium of {owner[row]}, not of {record['programme']}"
            yield _problem("unknown_reference", name, row, "consortium", record["consortium"], why)


def record_keys(name: str, table: pd.DataFrame) -> pd.Series:
    """Return the key under which `record_sources` names each record of a table.

    Example:
        >>> from data.load import load_table
        >>> record_keys("memberships", load_table("memberships")).iloc[0]
        'samen-inburgeren-2014/23105'
    """
    columns = {
        "programmes": ["programme"],
        "consortia": ["consortium"],
        "memberships": ["programme", "nis"],
        "partners": ["programme", "name"],
    }[name]
    first, *others = (table[column] for column in columns)
    return first.str.cat(others, sep="/") if others else first


def _unsourced(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    named = frames["record_sources"]
    for name in _SOURCED:
        keys = record_keys(name, frames[name])
        known = set(named.loc[named["table"] == name, "key"])
        for row, key in keys[~keys.isin(known)].items():
            yield _problem(
                "no_source", name, row, str(frames[name].columns[0]), key, "no source says so"
            )


def _sources_of_nothing(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    named = frames["record_sources"]
    for row, table in named.loc[~named["table"].isin(_SOURCED), "table"].items():
        why = f"is not one of {', '.join(_SOURCED)}"
        yield _problem("unknown_reference", "record_sources", row, "table", table, why)
    for name in _SOURCED:
        keys = named.loc[named["table"] == name, "key"]
        for row, key in keys[~keys.isin(record_keys(name, frames[name]))].items():
            why = f"is no record of {name}.csv"
            yield _problem("unknown_reference", "record_sources", row, "key", key, why)
