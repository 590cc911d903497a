"""A municipality, or several together, beside others: regions, neighbours, who is most alike."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.ground.pieces import both_ways
from analysis.patterns.profile import Profile
from analysis.people import INDICATORS, counts_on
from analysis.portrait.alike import most_alike
from data.load import Tables


class Group(StrEnum):
    """The municipalities a sheet is about, and what they are put beside.

    Attributes:
        OWN: those it is about: one municipality, the members of a consortium, or participants.
        CONSORTIA: the members of all consortia of its programme, itself included.
        REFERENCE_REGION: all municipalities of its reference regions, itself included.
        PROVINCE: all of its provinces, itself included.
        REGION: all of its regions, itself included.
        NEIGHBOURS: those that border on it.
        ALIKE: those that resemble it most in their figures, from `most_alike`.
    """

    OWN = "own"
    CONSORTIA = "consortia"
    REFERENCE_REGION = "reference_region"
    PROVINCE = "province"
    REGION = "region"
    NEIGHBOURS = "neighbours"
    ALIKE = "alike"


Groups = Mapping[Group, tuple[str, ...]]
Peers = Mapping[Group, Sequence[tuple[str, ...]]]


@dataclass(frozen=True)
class Benchmarks:
    """The figures of one or several municipalities beside those of groups.

    Attributes:
        groups: the codes of each group, `Group.OWN` first.
        table: one row for each group and indicator, indexed by ``group`` and ``indicator``:
            ``value`` (Float64, in the unit of the indicator: counts summed, then divided; a count
            as its mean for each municipality), ``rank`` (Int64, place of `Group.OWN` among
            ``peers`` and itself, 1 is the highest, equal figures share one), ``of`` (among how
            many), ``known`` (members of the group with a figure, of which ``value`` speaks) and
            ``members``. Missing is not known.
        references: date of the figures of each indicator; ``None`` when there are none.
        ranked: the groups in which there is a place.
    """

    groups: Groups
    table: pd.DataFrame
    references: Mapping[str, date | None]
    ranked: frozenset[Group]

    @property
    def own(self) -> pd.Series:
        """The figures of `Group.OWN` by indicator."""
        return self.table.loc[str(Group.OWN), "value"]


def groups_of(
    own: Collection[str],
    land: Landscape,
    profile: Profile | None,
    *,
    consortia: Collection[tuple[str, ...]] = (),
    region: str | None = None,
) -> dict[Group, tuple[str, ...]]:
    """Return municipalities and the groups they are put beside; an empty one is left out.

    Args:
        own: codes of ``land``.
        land: the landscape of a day.
        profile: of the same day; without a place in it, nobody is alike.
        consortia: the members of the other consortia of a programme.
        region: neighbours in another one are left out.

    Returns:
        Codes, ascending; those of `Group.ALIKE` by likeness, the most alike first.

    Errors:
        KeyError: no municipality with such a code on that day.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.patterns.profile import profile_on
        >>> tables, day = load_tables(), date(2025, 1, 1)
        >>> land = landscape(day, load_atoms(), tables)
        >>> profile = profile_on(list(INDICATORS), day, day, tables)
        >>> voeren = groups_of(["73109"], land, profile)
        >>> {str(group): len(codes) for group, codes in voeren.items()}
        {'own': 1, 'reference_region': 38, 'province': 38, 'region': 285, 'alike': 5}
    """
    register = land.municipalities
    here = register.loc[list(own)]
    borders = both_ways(land.neighbours.pairs)
    beside = borders.loc[borders["nis_a"].isin(own) & ~borders["nis_b"].isin(own), "nis_b"]
    if region is not None:
        beside = beside[beside.map(register["region"]) == region]
    every = {code for members in (own, *consortia) for code in members}
    found = {Group.OWN: sorted(own), Group.CONSORTIA: sorted(every) if consortia else []}
    for group in (Group.REFERENCE_REGION, Group.PROVINCE, Group.REGION):
        same = register[str(group)].isin(here[str(group)].dropna())
        found[group] = list(register.index[same])
    found[Group.NEIGHBOURS] = sorted(set(beside))
    found[Group.ALIKE] = list(most_alike(own, profile)["nis"].unique())
    return {group: tuple(map(str, codes)) for group, codes in found.items() if len(codes)}


def each_alone(groups: Groups) -> dict[Group, list[tuple[str, ...]]]:
    """Return the members of each group as peers of a municipality, which is none of its own.

    Example:
        >>> each_alone({Group.OWN: ("1",), Group.REGION: ("1", "2", "3")})
        {<Group.REGION: 'region'>: [('2',), ('3',)]}
    """
    own = groups[Group.OWN]
    return {
        group: [(code,) for code in codes if code not in own]
        for group, codes in groups.items()
        if group is not Group.OWN
    }


def benchmarks(groups: Groups, peers: Peers, day: date, tables: Tables) -> Benchmarks:
    """Return every indicator of municipalities together beside those of groups.

    Args:
        groups: codes of ``day``, from `groups_of`.
        peers: those among which `Group.OWN` has a place, by group, each taken together. One with
            a member whose figure is not known has no place, and gives none.
        day: the day of the municipalities and the figures.
        tables: the shipped tables.

    Source: see `analysis.people.people_on` and `analysis.people.newcomers_in`.

    Example:
        >>> from data.load import load_tables
        >>> beside = {Group.OWN: ("23044",), Group.NEIGHBOURS: ("23016", "23077")}
        >>> found = benchmarks(beside, each_alone(beside), date(2025, 1, 1), load_tables())
        >>> found.table.loc[("neighbours", "non_eu27_share"), ["rank", "of"]].tolist()
        [3, 3]
    """
    members = pd.DataFrame(
        [(str(group), code) for group, codes in groups.items() for code in codes],
        columns=["group", "nis"],
        dtype="str",
    )
    rivals = pd.DataFrame(
        [
            (str(group), number, code)
            for group, sets in peers.items()
            for number, codes in enumerate([groups[Group.OWN], *sets])
            for code in codes
        ],
        columns=["group", "peer", "nis"],
    ).astype({"group": "str", "peer": "int64", "nis": "str"})
    tables_of: dict[str, pd.DataFrame] = {}
    references: dict[str, date | None] = {}
    for name, indicator in INDICATORS.items():
        counts, references[name] = counts_on(indicator, day, day, tables)
        places = _places(rivals, counts)
        tables_of[name] = _values(members, counts, indicator.factor).join(places)
    found = pd.concat(tables_of, names=["indicator"]).swaplevel()
    order = pd.MultiIndex.from_product([map(str, groups), tables_of], names=found.index.names)
    return Benchmarks(groups, found.reindex(order), references, frozenset(peers))


def _values(members: pd.DataFrame, counts: pd.DataFrame, factor: int) -> pd.DataFrame:
    """Return the figures of one indicator, a row for each group."""
    joined = members.join(counts, on="nis")
    known = joined.dropna(subset=["part", "whole"])
    sums = known.groupby("group")[["part", "whole"]].sum()
    sizes = joined.groupby("group").size()
    value = factor * sums["part"].astype("Float64") / sums["whole"].astype("Float64")
    frame = pd.DataFrame({"value": value, "known": known.groupby("group").size(), "members": sizes})
    return frame.fillna({"known": 0}).astype({"known": "Int64", "members": "Int64"})


def _places(rivals: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    """Return the place of peer 0 among the peers of each group."""
    sums = rivals.join(counts, on="nis").groupby(["group", "peer"])[["part", "whole"]]
    sums = sums.sum(skipna=False).astype("Float64")
    figures = sums["part"] / sums["whole"]
    own = figures[figures.index.get_level_values("peer") == 0].droplevel("peer")
    higher = figures.gt(own, level="group").groupby("group").sum()
    frame = pd.DataFrame({"rank": 1 + higher, "of": figures.groupby("group").count()})
    return frame.astype("Int64").where(own.notna())
