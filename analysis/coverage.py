"""Coverage: which municipality takes part in which programme on a date, and for how much."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.allocation import Method, allocate
from analysis.people import people_on
from data.load import Tables
from data.register import municipalities_on, vintages
from data.translate import crosswalk


class Status(StrEnum):
    """What is known of a municipality for the programmes chosen, on a date.

    Attributes:
        COVERED: member of a consortium of a running programme.
        ENDED: was a member; that programme is over.
        NOT_COVERED: no member, and the member lists are complete.
        NOT_KNOWN: no known member, and a member list is incomplete.
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


def default_day(programmes: Sequence[str], tables: Tables) -> date:
    """Return the first day on which all the programmes have begun.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.

    Example:
        >>> from data.load import load_tables
        >>> default_day(["oproep-2015"], load_tables())
        datetime.date(2015, 12, 1)
    """
    started = _chosen(programmes, tables)["period_start"].max()
    return date(started.year, started.month, started.day)


class UnknownProgrammeError(KeyError):
    """An identifier that is no programme; says which ones are."""

    def __str__(self) -> str:
        return str(self.args[0])


def members_on(
    programmes: Sequence[str], day: date, method: Method, tables: Tables
) -> pd.DataFrame:
    """Return the memberships of programmes that have begun by a day, with amounts.

    Args:
        programmes: identifiers.
        day: memberships that begin later are left out.
        method: how awards are put to members; weights are those of 1 January of the year in
            which the consortium starts.
        tables: the shipped tables.

    Returns:
        The columns of ``memberships`` with ``award_cents``, ``allocated_cents`` (Int64, missing
        is not known) and ``additive``; codes are those of the time; index from 0.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.

    Example:
        >>> from data.load import load_tables
        >>> members = members_on(["oproep-2015"], date(2016, 1, 1), Method.EQUAL, load_tables())
        >>> len(members), int(members["allocated_cents"].sum())
        (29, 100639700)
    """
    _chosen(programmes, tables)
    members = tables.memberships
    begun = members["programme"].isin(programmes) & (members["valid_from"] <= pd.Timestamp(day))
    members = members[begun].merge(
        tables.consortia[["consortium", "award_cents"]], on="consortium", how="left"
    )
    loose = members["consortium"].isna()
    parts = [
        allocate(group, method, _weights(group, method, tables))
        for _, group in members[~loose].groupby("valid_from")
    ]
    without = members[loose].assign(allocated_cents=pd.NA, additive=method is not Method.WHOLE)
    whole = pd.concat([*parts, without]) if len(without) or not parts else pd.concat(parts)
    types = {"allocated_cents": "Int64", "additive": "bool"}
    return whole.astype(types).sort_index().reset_index(drop=True)


def _weights(group: pd.DataFrame, method: Method, tables: Tables) -> pd.Series | None:
    if method not in (Method.INHABITANTS, Method.ORIGIN):
        return None
    start = group["valid_from"].iloc[0].date()
    people, _ = people_on(start, start, tables)
    return people["inhabitants" if method is Method.INHABITANTS else "foreign_origin"]


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
        known or not applicable.

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
    members = _translated(members_on(programmes, day, method, tables), shown_on, tables)
    sums = _sums(members, method)
    table = pd.DataFrame({"name": register["name_nl"]}, index=register.index).join(sums)
    table["status"] = _statuses(register, members, _chosen(programmes, tables), day)
    table = _amounts_by_status(table, _chosen(programmes, tables), day)
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


def _chosen(programmes: Sequence[str], tables: Tables) -> pd.DataFrame:
    known = tables.programmes["programme"]
    unknown = [name for name in programmes if name not in set(known)]
    if unknown or not programmes:
        asked = ", ".join(unknown) or "nothing"
        raise UnknownProgrammeError(f"unknown programme: {asked}; choose from {', '.join(known)}")
    return tables.programmes[known.isin(programmes)]


def _translated(members: pd.DataFrame, shown_on: date, tables: Tables) -> pd.DataFrame:
    """Return the members with ``nis`` of the vintage shown; the code of the time is ``nis_then``."""
    members = members.assign(nis_then=members["nis"])
    for start in members["valid_from"].unique():
        pairs = crosswalk(start.date(), shown_on, tables.municipalities, tables.mergers)
        rows = members["valid_from"] == start
        successors = pairs.set_index("nis_from")["nis_to"]
        members.loc[rows, "nis"] = members.loc[rows, "nis"].map(successors)
    return members


def _sums(members: pd.DataFrame, method: Method) -> pd.DataFrame:
    # Two members that have merged since share one award: it counts once for the successor.
    loose = "?" + members["programme"]
    named = members.assign(unit=members["consortium"].fillna(loose))
    once = named.drop_duplicates(["nis", "unit"]).groupby("nis")
    shares = once if method is Method.WHOLE else named.groupby("nis")
    frame = pd.DataFrame(
        {
            "consortium": once["consortium"].agg(lambda names: ";".join(names.dropna())),
            "award_cents": once["award_cents"].sum(min_count=1),
            "allocated_cents": shares["allocated_cents"].sum(min_count=1),
            "consortia": once.size().astype("Int64"),
            "programmes": once["programme"].agg(lambda names: ";".join(names.drop_duplicates())),
            "partial": once["award_cents"].agg(lambda cents: cents.isna().any()).astype("boolean"),
        }
    )
    return frame.astype({"award_cents": "Int64", "allocated_cents": "Int64"})


def _statuses(
    register: pd.DataFrame, members: pd.DataFrame, chosen: pd.DataFrame, day: date
) -> pd.Series:
    today = pd.Timestamp(day)
    begun = chosen[chosen["period_start"] <= today]
    incomplete = begun[begun["member_list"] == "incomplete"]
    running = register.index.isin(members.loc[members["valid_to"] >= today, "nis"])
    ended = register.index.isin(members["nis"])
    outside = ~register["region"].isin(set(begun["region"])).to_numpy()
    unsure_now = bool((incomplete["period_end"] >= today).any())
    status = np.select(
        [outside, running, np.full(len(register), unsure_now), ended],
        [Status.NOT_APPLICABLE, Status.COVERED, Status.NOT_KNOWN, Status.ENDED],
        default=Status.NOT_COVERED if incomplete.empty else Status.NOT_KNOWN,
    )
    return pd.Series(status, index=register.index, dtype="str")


def _amounts_by_status(table: pd.DataFrame, chosen: pd.DataFrame, day: date) -> pd.DataFrame:
    begun = chosen[chosen["period_start"] <= pd.Timestamp(day)]
    none = table["consortia"].isna()
    zero = none & (table["status"] == Status.NOT_COVERED)
    for column in ("award_cents", "allocated_cents", "consortia"):
        table[column] = table[column].mask(zero, 0)
    incomplete = bool((begun["member_list"] == "incomplete").any())
    applies = table["status"] != Status.NOT_APPLICABLE
    table["partial"] = (table["partial"].fillna(False) | incomplete) & applies
    table["consortium"] = table["consortium"].replace("", pd.NA)
    return table
