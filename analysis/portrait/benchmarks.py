"""A municipality beside others: its region, its province, its neighbours and who is most alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.ground.pieces import both_ways
from analysis.patterns.profile import Profile, ProfileRefusedError, similar
from analysis.people import INDICATORS, counts_on
from data.load import Tables

MOST_ALIKE = 5
"""How many municipalities that are most alike a municipality is put beside."""


class Group(StrEnum):
    """What a municipality is put beside.

    Attributes:
        REFERENCE_REGION: all municipalities of its reference region, itself included.
        PROVINCE: all of its province, itself included.
        REGION: all of its region, itself included.
        NEIGHBOURS: those that border on it.
        ALIKE: the `MOST_ALIKE` that resemble it most in their figures.
    """

    REFERENCE_REGION = "reference_region"
    PROVINCE = "province"
    REGION = "region"
    NEIGHBOURS = "neighbours"
    ALIKE = "alike"


@dataclass(frozen=True)
class Benchmarks:
    """The figures of a municipality beside those of groups.

    Attributes:
        table: one row for each group and indicator, indexed by ``group`` and ``indicator``:
            ``own`` (Float64, of the municipality, in the unit of the indicator), ``value``
            (Float64, of the group: counts summed, then divided; a count as its mean for each
            municipality), ``rank`` (Int64, place among the group and itself, 1 is the highest,
            equal figures share one), ``of`` (among how many), ``known`` (members of the group
            with a figure, of which ``value`` speaks) and ``members``. Missing is not known.
        references: date of the figures of each indicator; ``None`` when there are none.
    """

    table: pd.DataFrame
    references: Mapping[str, date | None]


def groups_of(nis: str, land: Landscape, profile: Profile) -> dict[Group, tuple[str, ...]]:
    """Return the groups a municipality is put beside; one without members is left out.

    Args:
        nis: a code of ``land``.
        land: the landscape of a day.
        profile: of the same day; without a place in it, nobody is alike.

    Returns:
        Codes, ascending; those of `Group.ALIKE` by likeness, the most alike first.

    Errors:
        KeyError: no municipality with that code on that day.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.patterns.profile import profile_on
        >>> tables, day = load_tables(), date(2025, 1, 1)
        >>> land = landscape(day, load_atoms(), tables)
        >>> voeren = groups_of("73109", land, profile_on(list(INDICATORS), day, day, tables))
        >>> {str(group): len(codes) for group, codes in voeren.items()}
        {'reference_region': 38, 'province': 38, 'region': 285, 'alike': 5}
    """
    register = land.municipalities
    own = register.loc[nis]
    same = {
        group: register.index[(register[str(group)] == own[str(group)]).fillna(False).astype(bool)]
        for group in (Group.REFERENCE_REGION, Group.PROVINCE, Group.REGION)
    }
    borders = both_ways(land.neighbours.pairs)
    beside = sorted(borders.loc[borders["nis_a"] == nis, "nis_b"])
    found = same | {Group.NEIGHBOURS: beside, Group.ALIKE: _most_alike(nis, land, profile)}
    return {group: tuple(map(str, codes)) for group, codes in found.items() if len(codes)}


def _most_alike(nis: str, land: Landscape, profile: Profile) -> list[str]:
    try:
        found = similar(nis, profile, land.municipalities, land.neighbours.pairs)
    except ProfileRefusedError:
        # Of Brussels, and of who lacks a figure, it cannot be told who is alike.
        return []
    return list(found["distance"].dropna().index[:MOST_ALIKE])


def benchmarks(
    nis: str, groups: Mapping[Group, tuple[str, ...]], day: date, tables: Tables
) -> Benchmarks:
    """Return every indicator of a municipality beside those of groups.

    Args:
        nis: a code of ``day``.
        groups: codes of ``day``, from `groups_of`.
        day: the day of the municipalities and the figures.
        tables: the shipped tables.

    Source: see `analysis.people.people_on` and `analysis.people.newcomers_in`.

    Example:
        >>> from data.load import load_tables
        >>> beside = {Group.NEIGHBOURS: ("23016", "23077")}
        >>> found = benchmarks("23044", beside, date(2025, 1, 1), load_tables())
        >>> found.table.loc[("neighbours", "non_eu27_share"), ["rank", "of"]].tolist()
        [3, 3]
    """
    members = pd.DataFrame(
        [(str(group), code) for group, codes in groups.items() for code in codes],
        columns=["group", "nis"],
        dtype="str",
    )
    tables_of: dict[str, pd.DataFrame] = {}
    references: dict[str, date | None] = {}
    for name, indicator in INDICATORS.items():
        counts, references[name] = counts_on(indicator, day, day, tables)
        tables_of[name] = _beside(nis, members, counts, indicator.factor)
    found = pd.concat(tables_of, names=["indicator"]).swaplevel()
    order = pd.MultiIndex.from_product([map(str, groups), tables_of], names=found.index.names)
    return Benchmarks(found.reindex(order), references)


def _beside(nis: str, members: pd.DataFrame, counts: pd.DataFrame, factor: int) -> pd.DataFrame:
    """Return the figures of one indicator, a row for each group."""
    figures = factor * counts["part"].astype("Float64") / counts["whole"].astype("Float64")
    joined = members.join(counts.assign(figure=figures), on="nis")
    known = joined.dropna(subset="figure")
    own = figures.get(nis, pd.NA)
    sums = known.groupby("group")[["part", "whole"]].sum()
    others = known[known["nis"] != nis]
    sizes = pd.DataFrame(
        {
            "members": joined.groupby("group").size(),
            "known": known.groupby("group").size(),
            "others": others.groupby("group").size(),
            "higher": others[others["figure"] > own].groupby("group").size(),
        }
    )
    frame = sizes.fillna(0).assign(
        own=own,
        value=factor * sums["part"].astype("Float64") / sums["whole"].astype("Float64"),
        rank=1 + sizes["higher"].fillna(0),
        of=1 + sizes["others"].fillna(0),
    )
    if pd.isna(own):
        frame[["rank", "of"]] = pd.NA
    types = dict.fromkeys(("rank", "of", "known", "members"), "Int64")
    types |= dict.fromkeys(("own", "value"), "Float64")
    return frame.astype(types)[["own", "value", "rank", "of", "known", "members"]]
