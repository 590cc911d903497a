"""Totals of programmes: what is awarded, to how many, and how much of that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.allocation import Method
from analysis.coverage import Status
from analysis.members import members_on
from data.load import Tables


@dataclass(frozen=True)
class Summary:
    """Totals behind a map; each award counts once, whatever the method of allocation.

    Attributes:
        award_cents: sum of the awards that are known.
        consortia: consortia named by our sources.
        consortia_without_award: how many of them have no known award.
        memberships: memberships named by our sources.
        covered: municipalities of the table that are or were members.
        not_known: municipalities of which it is not known.
        municipalities: municipalities to which the programmes apply.
        partners: bodies without a polygon.
        off_map_cents: the part of ``award_cents`` that went to consortia of such bodies only.
    """

    award_cents: int
    consortia: int
    consortia_without_award: int
    memberships: int
    covered: int
    not_known: int
    municipalities: int
    partners: tuple[str, ...]
    off_map_cents: int


def summary(programmes: Sequence[str], day: date, table: pd.DataFrame, tables: Tables) -> Summary:
    """Return the totals of programmes that have begun by a day.

    Args:
        programmes: identifiers.
        day: the date looked at.
        table: from `analysis.coverage.coverage`, for the same programmes and day.
        tables: the shipped tables.

    Example:
        >>> from analysis.coverage import coverage
        >>> from data.load import load_tables
        >>> tables, day = load_tables(), date(2015, 12, 1)
        >>> totals = summary(["oproep-2015"], day, coverage(["oproep-2015"], day, tables), tables)
        >>> totals.award_cents, totals.memberships, totals.covered, totals.municipalities
        (100639700, 29, 29, 308)
    """
    members = members_on(programmes, day, Method.WHOLE, tables)
    today = pd.Timestamp(day)
    begun = tables.programmes[tables.programmes["period_start"] <= today]["programme"]
    chosen = set(programmes) & set(begun)
    consortia = tables.consortia[
        tables.consortia["programme"].isin(chosen) & (tables.consortia["period_start"] <= today)
    ]
    awards = consortia["award_cents"]
    off_map = ~consortia["consortium"].isin(set(members["consortium"].dropna()))
    partners = tables.partners[tables.partners["programme"].isin(chosen)]
    status = table["status"]
    return Summary(
        award_cents=int(awards.sum()),
        consortia=len(awards),
        consortia_without_award=int(awards.isna().sum()),
        memberships=len(members),
        covered=int(table["consortia"].gt(0).fillna(False).sum()),
        not_known=int((status == Status.NOT_KNOWN).sum()),
        municipalities=int((status != Status.NOT_APPLICABLE).sum()),
        partners=tuple(partners["name"]),
        off_map_cents=int(awards[off_map].sum()),
    )


@dataclass(frozen=True)
class KnownMembers:
    """How many municipalities our sources name for a programme, of how many.

    Attributes:
        programme: identifier.
        known: municipalities named.
        stated: participants according to each source, ascending; empty when none says so.
    """

    programme: str
    known: int
    stated: tuple[int, ...]


def incomplete_lists(
    programmes: Sequence[str], day: date, tables: Tables
) -> tuple[KnownMembers, ...]:
    """Return the programmes that have begun by a day and whose members are not all known.

    Example:
        >>> from data.load import load_tables
        >>> incomplete_lists(["plan-samenleven-2"], date(2023, 10, 1), load_tables())
        (KnownMembers(programme='plan-samenleven-2', known=6, stated=(147,)),)
    """
    chosen = tables.programmes[
        tables.programmes["programme"].isin(programmes)
        & (tables.programmes["period_start"] <= pd.Timestamp(day))
        & (tables.programmes["member_list"] == "incomplete")
    ]
    stated = stated_figures("participants", tables)
    known = tables.memberships.groupby("programme")["nis"].nunique()
    return tuple(
        KnownMembers(name, int(known.get(name, 0)), stated.get(name, ()))
        for name in chosen["programme"]
    )


def stated_figures(figure: str, tables: Tables) -> dict[str, tuple[int, ...]]:
    """Return a figure of each programme as its sources state it, side by side where they differ.

    Args:
        figure: one of `data.schemas.FIGURES`; cents when its name ends in ``_cents``.
        tables: the shipped tables.

    Returns:
        Different values, ascending, by programme; programmes without the figure are left out.

    Example:
        >>> from data.load import load_tables
        >>> stated_figures("participants", load_tables())["plan-samenleven-1"]
        (104, 106, 107)
    """
    figures = tables.programme_figures
    values = figures[figures["figure"] == figure].groupby("programme")["value"]
    return {str(name): tuple(sorted(map(int, set(group)))) for name, group in values}
