"""Memberships of a date with their amounts: each award once, divided among its members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

import pandas as pd

from analysis.allocation import WEIGHTED, Method, allocate
from analysis.people import people_on
from data.load import Tables
from data.translate import crosswalk


class UnknownProgrammeError(KeyError):
    """An identifier that is no programme; says which ones are."""

    def __str__(self) -> str:
        return str(self.args[0])


def chosen_programmes(programmes: Sequence[str], tables: Tables) -> pd.DataFrame:
    """Return the rows of ``programmes`` asked for, in the order of the table.

    Errors:
        UnknownProgrammeError: an identifier that is not in the table, or none at all; the message
            names the valid ones, and the nearest first.
        TypeError: a text in the place of a list of identifiers.

    Example:
        >>> from data.load import load_tables
        >>> chosen_programmes(["oproep-2105"], load_tables())
        Traceback (most recent call last):
        analysis.members.UnknownProgrammeError: unknown programme: oproep-2105 (did you mean
        oproep-2015?); choose from samen-inburgeren-2014, oproep-2015, vluchtelingen-2016, esf-507,
        plan-samenleven-1, plan-samenleven-2, plan-samenleven-3
    """
    if isinstance(programmes, str):
        raise TypeError(f"give a list of identifiers, such as [{programmes!r}]")
    known = tables.programmes["programme"]
    unknown = [name for name in programmes if name not in known.array]
    if unknown or not programmes:
        near = [match for name in unknown for match in get_close_matches(name, known, n=1)]
        hint = f" (did you mean {', '.join(near)}?)" if near else ""
        asked = ", ".join(unknown) if unknown else "nothing"
        raise UnknownProgrammeError(
            f"unknown programme: {asked}{hint}; choose from {', '.join(known)}"
        )
    return tables.programmes[known.isin(programmes)]


def default_day(programmes: Sequence[str], tables: Tables) -> date:
    """Return the first day on which all the programmes have begun.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.

    Example:
        >>> from data.load import load_tables
        >>> default_day(["oproep-2015"], load_tables())
        datetime.date(2015, 12, 1)
    """
    started = chosen_programmes(programmes, tables)["period_start"].max()
    return date(started.year, started.month, started.day)


def begun_by(day: date, chosen: pd.DataFrame) -> pd.DataFrame:
    """Return the programmes of a table that have begun by a day.

    Example:
        >>> from data.load import load_tables
        >>> begun_by(date(2015, 12, 1), load_tables().programmes)["programme"].tolist()
        ['samen-inburgeren-2014', 'oproep-2015']
    """
    return chosen[chosen["period_start"] <= pd.Timestamp(day)]


def members_on(
    programmes: Sequence[str], day: date, method: Method, tables: Tables
) -> pd.DataFrame:
    """Return the memberships of programmes that have begun by a day, with amounts.

    An award is divided among the members that have joined its consortium by the day. A membership
    that goes on with another one of the same consortium (under the code of a successor, or after a
    break) brings no second share: it has 0 cents.

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
        AllocationError: a method with weights, and a member without inhabitants that year.

    Example:
        >>> from data.load import load_tables
        >>> members = members_on(["oproep-2015"], date(2016, 1, 1), Method.EQUAL, load_tables())
        >>> len(members), int(members["allocated_cents"].sum())
        (29, 100639700)
    """
    begun = begun_by(day, chosen_programmes(programmes, tables))["programme"]
    members = tables.memberships
    joined = members["programme"].isin(begun) & (members["valid_from"] <= pd.Timestamp(day))
    members = members[joined].merge(
        tables.consortia[["consortium", "award_cents"]], on="consortium", how="left"
    )
    if method is Method.WHOLE:
        return members.assign(allocated_cents=members["award_cents"], additive=False)
    named = members.dropna(subset="consortium")
    sharing = named[~_going_on(named, tables)]
    shares = _shares(sharing, method, tables).reindex(members.index)
    allocated = shares.where(members.index.isin(sharing.index), members["award_cents"] * 0)
    return members.assign(allocated_cents=allocated, additive=True)


def _going_on(members: pd.DataFrame, tables: Tables) -> pd.Series:
    """Return whether a membership goes on with another one of the same consortium."""
    key = ["consortium", "nis"]
    going_on = members.duplicated([*key, "valid_from"])
    for start, joined in members.groupby("valid_from"):
        same = members["consortium"].isin(joined["consortium"])
        before = members[same & (members["valid_from"] < start)]
        if len(before):
            earlier = pd.MultiIndex.from_frame(translated(before, start.date(), tables)[key])
            going_on.loc[joined.index] |= pd.MultiIndex.from_frame(joined[key]).isin(earlier)
    return going_on


def _shares(members: pd.DataFrame, method: Method, tables: Tables) -> pd.Series:
    # One call for all: a municipality may weigh differently in consortia of different years.
    keys = members["consortium"] + "/" + members["nis"]
    weights = _weights(members, method, tables)
    weights = weights if weights is None else weights.set_axis(pd.Index(keys))
    return allocate(members.assign(nis=keys), method, weights)["allocated_cents"]


def _weights(members: pd.DataFrame, method: Method, tables: Tables) -> pd.Series | None:
    if method not in WEIGHTED:
        return None
    column = "inhabitants" if method is Method.INHABITANTS else "foreign_origin"
    started = members["consortium"].map(tables.consortia.set_index("consortium")["period_start"])
    weights = pd.Series(pd.NA, index=members.index, dtype="Int64")
    for (start, joined), rows in members.groupby([started, "valid_from"]):
        people, _ = people_on(min(start, joined).date(), joined.date(), tables)
        weights.loc[rows.index] = people[column].reindex(rows["nis"]).array
    return weights


def translated(members: pd.DataFrame, shown_on: date, tables: Tables) -> pd.DataFrame:
    """Return memberships with ``nis`` of the code list of a day, not earlier than any of them.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> borsbeek = tables.memberships[tables.memberships["nis"] == "11007"]
        >>> translated(borsbeek, date(2025, 1, 1), tables)["nis"].tolist()
        ['11002']
    """
    codes = members["nis"].copy()
    for start, rows in members.groupby("valid_from"):
        pairs = crosswalk(start.date(), shown_on, tables.municipalities, tables.mergers)
        codes.loc[rows.index] = rows["nis"].map(pairs.set_index("nis_from")["nis_to"])
    return members.assign(nis=codes)
