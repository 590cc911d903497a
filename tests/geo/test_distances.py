"""Distances: by hand on boxes, and against every pair measured on the shipped layer."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from itertools import combinations

import geopandas as gpd
import pytest
import shapely

from data.load import load_atoms, load_tables
from geo.boundaries import dissolve_to
from geo.distances import distances, furthest
from tests.geo.coverages import DAYS, boxes, layer

ROW = boxes((0, 0, 10, 10), (10, 0, 20, 10), (50, 0, 60, 10), (0, 90, 10, 100))


@pytest.fixture(scope="module")
def today() -> gpd.GeoDataFrame:
    """Return the polygons of today."""
    return on(DAYS[-1])


def on(day: date) -> gpd.GeoDataFrame:
    tables = load_tables()
    return dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)


def apart_to_the_metre(
    codes: Collection[str], polygons: gpd.GeoDataFrame
) -> tuple[str, str, int] | None:
    found = furthest(codes, polygons)
    return found and (*found[:2], round(found[2]))


def test_from_one_box_to_the_others() -> None:
    assert distances(["00000"], ROW).to_dict("index") == {
        "00001": {"centroid_m": 10.0, "border_m": 0.0},
        "00002": {"centroid_m": 50.0, "border_m": 40.0},
        "00003": {"centroid_m": 90.0, "border_m": 80.0},
    }


def test_from_a_set_borders_count_from_the_nearest_and_centroids_from_all_together() -> None:
    assert distances(["00001", "00000", "00001"], ROW).to_dict("index") == {
        "00002": {"centroid_m": 45.0, "border_m": 30.0},
        "00003": {"centroid_m": pytest.approx((5**2 + 90**2) ** 0.5), "border_m": 80.0},
    }


def test_the_centroid_of_a_set_weighs_its_members_by_area() -> None:
    uneven = boxes((0, 0, 30, 10), (30, 0, 40, 10), (100, 0, 110, 10))
    assert distances(["00000", "00001"], uneven).loc["00002", "centroid_m"] == 85.0


def test_touching_in_a_point_is_no_distance() -> None:
    corner = boxes((0, 0, 10, 10), (10, 10, 20, 20))
    assert distances(["00000"], corner).loc["00001", "border_m"] == 0


def test_of_a_municipality_in_parts_the_nearest_part_counts() -> None:
    parts = shapely.MultiPolygon([shapely.box(100, 0, 110, 10), shapely.box(15, 0, 16, 10)])
    assert distances(["00000"], layer([shapely.box(0, 0, 10, 10), parts])).iloc[0, 1] == 5.0


def test_voeren_touches_nobody_and_denderleeuw_touches_affligem(today: gpd.GeoDataFrame) -> None:
    voeren = distances(["73109"], today)
    assert len(voeren) == 303
    assert voeren["border_m"].idxmin() == "73066"  # Riemst
    assert voeren["border_m"].min() > 3_000
    affligem = distances(["23105"], today)
    assert affligem.loc["41011"].to_numpy() == pytest.approx([4_509, 0], abs=1)
    # Asse, Liedekerke, Ternat, Aalst and Denderleeuw
    near = {"23002", "23044", "23086", "41002", "41011"}
    assert set(affligem.index[affligem["border_m"] == 0]) == near


def test_distances_of_a_set_are_the_least_of_its_members(today: gpd.GeoDataFrame) -> None:
    members = ["13002", "23105", "73109"]
    alone = [distances([nis], today)["border_m"].drop(members, errors="ignore") for nis in members]
    expected = alone[0].combine(alone[1], min).combine(alone[2], min)
    assert distances(members, today)["border_m"].to_dict() == pytest.approx(expected.to_dict())


def test_the_furthest_two_are_those_of_trying_every_pair(today: gpd.GeoDataFrame) -> None:
    members = list(today.index[::7])
    middles = today.centroid
    apart = {pair: middles[pair[0]].distance(middles[pair[1]]) for pair in combinations(members, 2)}
    longest = max(apart, key=lambda pair: apart[pair])
    assert apart_to_the_metre(members[::-1], today) == (*longest, round(apart[longest]))


def test_the_furthest_of_borsbeek_aartselaar_and_mortsel() -> None:
    members = ["11007", "11001", "11029"]
    assert apart_to_the_metre(members, on(date(2015, 12, 1))) == ("11001", "11007", 9907)


def test_of_pairs_equally_far_apart_the_first_by_code_is_given() -> None:
    square = boxes((0, 0, 1, 1), (90, 0, 91, 1), (0, 90, 1, 91), (90, 90, 91, 91))
    assert apart_to_the_metre(square.index[::-1], square) == ("00000", "00003", 127)


def test_a_single_municipality_has_no_furthest_two() -> None:
    assert furthest(["00001", "00001"], ROW) is None


@pytest.mark.parametrize("measure", [distances, furthest])
def test_codes_without_a_polygon_are_named_and_none_at_all_are_refused(
    measure: Callable[[list[str], gpd.GeoDataFrame], object],
) -> None:
    with pytest.raises(KeyError, match="no polygon for 11001, 11002"):
        measure(["11002", "00001", "11001"], ROW)
    with pytest.raises(ValueError, match="at least one NIS code"):
        measure([], ROW)
