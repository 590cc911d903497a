"""Coverage: which municipality takes part in which programme on a date, and for how much."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.allocation import Method
from analysis.members import (
    UnknownProgrammeError,
    begun_by,
    chosen_programmes,
    default_day,
    members_on,
    translated,
)
from analysis.people import people_on
from data.load import Tables
from data.register import municipalities_on, vintages

__all__ = [
    "COLUMNS",
    "Reading",
    "Status",
    "UnknownProgrammeError",
    "coverage",
    "default_day",
    "members_on",
    "vintage_day",
]


class Status(StrEnum):
    """What is known of a municipality for the programmes chosen, on a date.

    Attributes:
        COVERED: member of a consortium of a running programme.
        ENDED: was a member; that programme is over.
        NOT_COVERED: no member, and the member lists are complete.
        NOT_KNOWN: no known member of a programme whose member list is incomplete.
        NOT_APPLICABLE: outside the region of the programmes, or before they begin.
    """

    COVERED = "covered"
    ENDED = "ended"
    NOT_COVERED = "not_covered"
    NOT_KNOWN = "not_known"
    NOT_APPLICABLE = "not_applicable"


class Reading(StrEnum):
    """Which municipalities a table shows: those of its date, or those of today."""

    THEN = "then"
    NOW = "now"


def vintage_day(day: date, reading: Reading, mergers: pd.DataFrame) -> date:
    """Return the day whose municipalities are shown for a date and a reading.

    Example:
        >>> from data.load import load_table
        >>> vintage_day(date(2015, 12, 1), Reading.NOW, load_table("mergers"))
        datetime.date(2025, 1, 1)
    """
    return day if reading is Reading.THEN else max(day, vintages(mergers)[-1].start)


def coverage(
    programmes: Sequence[str],
    day: date,
    tables: Tables,
    *,
    reading: Reading = Reading.THEN,
    method: Method = Method.EQUAL,
) -> pd.DataFrame:
    """Return the table behind the map: every municipality with its status and amounts.

    Args:
        programmes: identifiers, at least one.
        day: the date looked at: who is a member then, and which year's inhabitants count.
        tables: the shipped tables.
        reading: municipalities of ``day`` or of today; memberships are translated forward.
        method: how awards are put to members.

    Returns:
        One row per municipality of the Flemish Region and Brussels, indexed by ``nis``
        ascending: ``name``, ``status`` (`Status`), ``consortium`` (identifiers, joined with a
        semicolon), ``award_cents`` (whole awards of its consortia, not additive),
        ``allocated_cents`` (its share; not additive for the method whole), ``consortia`` (their
        number), ``programmes``, ``partial`` (whether an amount of a membership or of an
        incomplete programme is not known), ``inhabitants``, ``foreign_origin``,
        ``allocated_per_inhabitant_cents`` and ``allocated_per_foreign_origin_cents`` (Float64),
        ``province`` and ``reference_region``. Amounts are 0 when not covered, missing when not
        known or not applicable. A merged municipality is covered when one of its predecessors is.
        One that is not known in a programme keeps its known amounts of another, marked partial.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.
        ValueError: the day lies before the register begins.

    Example:
        >>> from data.load import load_tables
        >>> now = coverage(["oproep-2015"], date(2015, 12, 1), load_tables(), reading=Reading.NOW)
        >>> now.loc["11002", ["name", "status"]].tolist(), int(now["allocated_cents"].sum())
        (['Antwerpen', 'covered'], 100639700)
    """
    shown_on = vintage_day(day, reading, tables.mergers)
    register = municipalities_on(shown_on, tables.municipalities)
    members = translated(members_on(programmes, day, method, tables), shown_on, tables)
    sums = _sums(members, method)
    table = pd.DataFrame({"name": register["name_nl"]}, index=register.index).join(sums)
    begun = begun_by(day, chosen_programmes(programmes, tables))
    table["status"] = _statuses(register, members, begun, day)
    table = _amounts_by_status(table, begun)
    people, _ = people_on(day, shown_on, tables)
    table = table.join(people[["inhabitants", "foreign_origin"]])
    for column, per in (("inhabitants", "inhabitant"), ("foreign_origin", "foreign_origin")):
        persons = table[column].astype("Float64").replace(0, pd.NA)
        table[f"allocated_per_{per}_cents"] = table["allocated_cents"].astype("Float64") / persons
    table[["province", "reference_region"]] = register[["province", "reference_region"]]
    return table[list(COLUMNS)]


COLUMNS = (
    "name",
    "status",
    "consortium",
    "award_cents",
    "allocated_cents",
    "consortia",
    "programmes",
    "partial",
    "inhabitants",
    "foreign_origin",
    "allocated_per_inhabitant_cents",
    "allocated_per_foreign_origin_cents",
    "province",
    "reference_region",
)
"""The columns of `coverage`, in order; the command line prints them after ``nis``."""


def _sums(members: pd.DataFrame, method: Method) -> pd.DataFrame:
    # Two members that have merged since share one award: it counts once for the successor.
    units = members["consortium"].fillna("?" + members["programme"])
    once = members[~members.assign(unit=units).duplicated(["nis", "unit"])]
    shares = once if method is Method.WHOLE else members
    programmes = members.drop_duplicates(["nis", "programme"])
    unknown = once["award_cents"].isna()
    frame = pd.DataFrame(
        {
            "consortium": _joined(once.dropna(subset="consortium"), "consortium"),
            "award_cents": once.groupby("nis")["award_cents"].sum(min_count=1),
            "allocated_cents": shares.groupby("nis")["allocated_cents"].sum(min_count=1),
            "consortia": once.groupby("nis").size(),
            "programmes": _joined(programmes, "programme"),
            "partial": unknown.groupby(once["nis"]).any(),
        }
    )
    amounts = dict.fromkeys(("award_cents", "allocated_cents", "consortia"), "Int64")
    return frame.astype({**amounts, "partial": "boolean", "consortium": "str", "programmes": "str"})


def _joined(members: pd.DataFrame, column: str) -> pd.Series:
    return members.groupby("nis")[column].agg(";".join)


def _statuses(
    register: pd.DataFrame, members: pd.DataFrame, begun: pd.DataFrame, day: date
) -> pd.Series:
    today = pd.Timestamp(day)
    incomplete = begun[begun["member_list"] == "incomplete"]
    open_lists = incomplete.loc[incomplete["period_end"] >= today, "programme"]
    named = members[members["programme"].isin(open_lists)].groupby("nis")["programme"].nunique()
    unsure = named.reindex(register.index, fill_value=0) < len(open_lists)
    running = register.index.isin(members.loc[members["valid_to"] >= today, "nis"])
    ended = register.index.isin(members["nis"])
    outside = ~register["region"].isin(set(begun["region"])).to_numpy()
    status = np.select(
        [outside, running, unsure.to_numpy(), ended],
        [Status.NOT_APPLICABLE, Status.COVERED, Status.NOT_KNOWN, Status.ENDED],
        default=Status.NOT_COVERED if incomplete.empty else Status.NOT_KNOWN,
    )
    return pd.Series(status, index=register.index, dtype="str")


def _amounts_by_status(table: pd.DataFrame, begun: pd.DataFrame) -> pd.DataFrame:
    zero = table["status"] == Status.NOT_COVERED
    for column in ("award_cents", "allocated_cents", "consortia"):
        table[column] = table[column].mask(zero, 0)
    incomplete = bool((begun["member_list"] == "incomplete").any())
    applies = table["status"] != Status.NOT_APPLICABLE
    table["partial"] = (table["partial"].fillna(False) | incomplete) & applies
    return table
