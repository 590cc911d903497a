"""Municipalities that others surround: against a flood fill, and on the edge of the layer."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis.extra.numpy import arrays

from analysis.ground.ground import enclosed, ground
from analysis.ground.landscape import landscape
from data.load import load_atoms, load_tables
from geo.neighbours import neighbourhood

NOW = landscape(date(2025, 1, 1), load_atoms(), load_tables())


def squares(count: int, width: int) -> gpd.GeoDataFrame:
    """Return a grid of squares of 200 m, coded 000 and then row and column."""
    cells = [(row, column) for row in range(count) for column in range(width)]
    return gpd.GeoDataFrame(
        index=[f"000{row}{column}" for row, column in cells],
        geometry=[
            shapely.box(200 * column, 200 * row, 200 * column + 200, 200 * row + 200)
            for row, column in cells
        ],
        crs="EPSG:31370",
    )


def flooded(dry: np.ndarray) -> np.ndarray:
    """Return where water from outside comes in four directions, with a moat all around."""
    land, water = np.pad(dry, 1), np.zeros(np.add(dry.shape, 2), dtype=bool)
    water[[0, -1], :] = water[:, [0, -1]] = True
    while True:
        wider = water.copy()
        wider[1:] |= water[:-1]
        wider[:-1] |= water[1:]
        wider[:, 1:] |= water[:, :-1]
        wider[:, :-1] |= water[:, 1:]
        wider &= ~land
        if (wider == water).all():
            return water[1:-1, 1:-1]
        water = wider


GRID = squares(5, 6)
BESIDE = neighbourhood(GRID)


@settings(max_examples=60)
@given(arrays(bool, (5, 6)))
def test_enclosed_are_the_squares_that_a_flood_does_not_reach(members: np.ndarray) -> None:
    codes = GRID.index[members.ravel()]
    dry = ~flooded(members) & ~members
    found = [nis for group in enclosed(codes, GRID, BESIDE) for nis in group]
    assert sorted(found) == GRID.index[dry.ravel()].tolist()


def test_two_municipalities_side_by_side_are_enclosed_as_one_group() -> None:
    ring = [nis for nis in GRID.index if nis not in {"00012", "00013", "00031"}]
    assert enclosed(ring, GRID, BESIDE) == (("00012", "00013"), ("00031",))


def test_pieces_that_meet_in_points_enclose_too() -> None:
    assert enclosed(["00001", "00010", "00012", "00021"], GRID, BESIDE) == (("00011",),)


def test_a_gap_below_the_minimum_is_still_a_gap() -> None:
    narrow = GRID.set_geometry(GRID.geometry.affine_transform([0.1, 0, 0, 0.1, 0, 0]))
    assert neighbourhood(narrow).pairs.empty  # borders of 20 m
    assert enclosed(["00001", "00010", "00021"], narrow, neighbourhood(narrow)) == ()
    assert enclosed(["00001", "00010", "00012", "00021"], narrow, neighbourhood(narrow)) == (
        ("00011",),
    )


def test_brussel_and_schaarbeek_enclose_sint_joost() -> None:
    found = ground(["21004", "21015"], NOW)
    assert found.enclosed == (("21014",),)
    assert found.bordering.query("enclosed").index.tolist() == ["21014"]
    whole = shapely.union_all(NOW.municipalities.geometry.loc[["21004", "21015"]].to_numpy())
    hole = shapely.Polygon(shapely.get_rings(whole)[1])
    assert hole.equals(NOW.municipalities.geometry["21014"])


def test_what_lies_around_brussels_encloses_its_nineteen() -> None:
    brussels = NOW.municipalities.index[NOW.municipalities["province"].isna()]
    around = ground(brussels, NOW).bordering.index
    wezembeek_oppem = "23103"  # between Kraainem, Tervuren and Zaventem
    assert ground(around, NOW).enclosed == (tuple(brussels), (wezembeek_oppem,))
    assert len(brussels) == 19


@pytest.mark.parametrize("nis", ["13002", "73028", "73109"])
def test_on_the_edge_of_the_layer_nobody_is_enclosed(nis: str) -> None:
    # Baarle-Hertog lies in the Netherlands, Herstappe on the border with the Walloon Region, and
    # Voeren between the two.
    others = NOW.municipalities.index.drop(nis)
    assert ground(others, NOW).enclosed == ()
