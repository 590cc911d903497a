"""What the tests of white spots share: neighbours of a date, and made-up members."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations

import geopandas as gpd
import pandas as pd

from analysis.coverage import Reading, vintage_day
from analysis.gaps.white_spots import Doubt, WhiteSpots, white_spots
from data.load import Tables, load_atoms, load_tables
from data.register import municipalities_on, vintage_on
from geo.boundaries import dissolve_to
from geo.neighbours import neighbourhood

TABLES, ATOMS = load_tables(), load_atoms()
CALL, PLAN = ["oproep-2015"], ["plan-samenleven-2"]
FIRST, PLANNED, TODAY = date(2015, 12, 1), date(2023, 10, 1), date(2025, 6, 1)
# Every set of doubts.
DOUBTS = [frozenset(some) for size in range(3) for some in combinations(Doubt, size)]


@cache
def shapes(vintage_start: date) -> gpd.GeoDataFrame:
    return dissolve_to(vintage_start, ATOMS, TABLES.municipalities, TABLES.mergers)


@cache
def pairs_of(vintage_start: date, minimum_m: float) -> pd.DataFrame:
    return neighbourhood(shapes(vintage_start), minimum_m).pairs


def pairs_on(day: date, minimum_m: float = 100) -> pd.DataFrame:
    return pairs_of(vintage_on(day, TABLES.mergers).start, minimum_m)


def spots_of(
    programmes: list[str],
    day: date,
    doubts: Collection[Doubt] = (),
    reading: Reading = Reading.THEN,
    tables: Tables = TABLES,
) -> WhiteSpots:
    pairs = pairs_on(vintage_day(day, reading, TABLES.mergers))
    return white_spots(programmes, day, tables, pairs, reading=reading, doubts=doubts)


def with_members(codes: Iterable[str]) -> Tables:
    """Return the tables with one consortium of other members in the call of 2015."""
    shipped = TABLES.memberships
    row = shipped[shipped["consortium"] == "oproep-2015-affligem"].iloc[[0]]
    rows = row.loc[row.index.repeat(len(list(codes)))].assign(nis=list(codes))
    return replace(TABLES, memberships=rows.reset_index(drop=True).astype(shipped.dtypes))


def white_codes(found: WhiteSpots) -> list[str]:
    return [nis for members in found.spots["members"] for nis in members]


def flemish_on(day: date) -> pd.Index:
    """Return the codes of the Flemish Region."""
    register = municipalities_on(day, TABLES.municipalities)
    return register.index[register["region"] == "Vlaams Gewest"]
