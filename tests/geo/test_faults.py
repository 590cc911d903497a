"""Faults of a coverage: by hand on boxes, against brute force and GEOS on layers damaged at random.

Cases: overlaps, a polygon twice, an area tiled twice, one inside another; gaps that are open,
enclosed, compact or too wide to be a fault; vertices on one side only; polygons that are not valid.
"""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely import affinity

from data.load import GAP_M, load_atoms, load_tables
from data.problems import DataError
from geo.borders import outlines_of
from geo.boundaries import dissolve_to
from geo.faults import CoverageError, FaultKind, checked_outlines, coverage_faults
from tests.geo.coverages import DAYS, boxes, grids, layer, on_grid, points, voronoi

HALVES = ((0, 0, 50, 100), (50, 0, 100, 100))


def rows(polygons: gpd.GeoDataFrame) -> list[list[object]]:
    """Return the faults, their areas to the square centimetre."""
    return coverage_faults(polygons).round(4).to_numpy().tolist()


def bent(metres: float) -> gpd.GeoDataFrame:
    """Return two halves of a square; the middle of the border of the first lies to the east."""
    first = [(0, 0), (50, 0), (50, 30), (50 + metres, 50), (50, 70), (50, 100), (0, 100)]
    second = [(50, 0), (100, 0), (100, 100), (50, 100), (50, 70), (50, 30)]
    return layer([shapely.Polygon(first), shapely.Polygon(second)])


def around(hole: shapely.Geometry) -> gpd.GeoDataFrame:
    """Return four quarters of a square around a hole in its middle."""
    quarters = boxes((0, 0, 50, 50), (50, 0, 100, 50), (0, 50, 50, 100), (50, 50, 100, 100))
    return layer(list(shapely.difference(quarters.geometry.to_numpy(), hole)))


@pytest.mark.parametrize("day", DAYS)
def test_the_shipped_layer_fits_in_every_vintage(day: date) -> None:
    tables = load_tables()
    polygons = dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)
    assert coverage_faults(polygons).empty


def test_no_faults_are_a_table_with_the_same_columns() -> None:
    kinds = {"kind": "str", "nis_a": "str", "nis_b": "str", "area_m2": "float64"}
    for faults in (coverage_faults(boxes(*HALVES)), coverage_faults(bent(5))):
        assert faults.dtypes.astype("str").to_dict() == kinds | {"length_m": "float64"}
        assert list(faults.index) == list(range(len(faults)))


def test_an_overlap_has_its_area_and_half_its_outline() -> None:
    crossing = boxes((0, 0, 52, 100), (50, 0, 100, 100))
    assert rows(crossing) == [["overlap", "00000", "00001", 200.0, 102.0]]
    assert rows(bent(5)) == [["overlap", "00000", "00001", 100.0, 40.62]]


def test_a_polygon_inside_another_overlaps_it() -> None:
    island = boxes((0, 0, 100, 100), (40, 40, 50, 50))
    assert rows(island) == [["overlap", "00000", "00001", 100.0, 20.0]]


def test_a_polygon_twice_overlaps_itself_alone_and_among_others() -> None:
    twice = [["overlap", "00000", "00001", 5000.0, 150.0]]
    assert rows(boxes(HALVES[0], HALVES[0])) == twice
    assert rows(boxes(HALVES[0], HALVES[0], HALVES[1])) == twice


def test_an_area_tiled_twice_is_found_although_every_segment_has_its_twin() -> None:
    whole = [(0, 0), (50, 0), (100, 0), (100, 100), (50, 100), (0, 100)]
    tiled = layer([*boxes(*HALVES).geometry, shapely.Polygon(whole)])
    assert not outlines_of(tiled).alone.any()
    assert [row[1:4] for row in rows(tiled)] == [
        ["00000", "00002", 5000.0],
        ["00001", "00002", 5000.0],
    ]


@pytest.mark.parametrize("metres", [0.05, 0.5, 1.9])
def test_an_open_gap_has_its_area(metres: float) -> None:
    apart = boxes((0, 0, 50, 100), (50 + metres, 0, 100, 100))
    assert rows(apart) == [["gap", "00000", "00001", 100 * metres, 100 + metres]]


def test_an_enclosed_gap_has_its_area() -> None:
    assert rows(bent(-0.5)) == [["gap", "00000", "00001", 10.0, 40.01]]


def test_a_gap_along_several_polygons_is_parted_among_the_pairs_that_face_each_other() -> None:
    apart = boxes((0, 0, 100, 49), (0, 50, 30, 100), (30, 50, 100, 100))
    assert rows(apart) == [
        ["gap", "00000", "00001", 30.0, 31.0],
        ["gap", "00000", "00002", 70.0, 71.0],
    ]


def test_a_compact_gap_in_a_corner_is_found_though_geos_overlooks_it() -> None:
    square = around(shapely.box(49.5, 49.5, 50.5, 50.5))
    assert shapely.coverage_is_valid(square.geometry.to_numpy(), gap_width=GAP_M)
    faults = coverage_faults(square)
    assert set(faults["kind"]) == {"gap"}
    assert {*faults["nis_a"], *faults["nis_b"]} == {"00000", "00001", "00002", "00003"}


@pytest.mark.parametrize(
    "polygons",
    [
        boxes((0, 0, 50, 100), (52.1, 0, 100, 100)),
        around(shapely.box(48, 48, 52, 52)),
        layer([shapely.box(0, 0, 50, 50).difference(shapely.box(20, 20, 20.5, 30))]),
    ],
    ids=["apart", "a hole", "a hole of one polygon alone"],
)
def test_what_is_wide_or_lies_between_no_two_is_the_world_outside(
    polygons: gpd.GeoDataFrame,
) -> None:
    assert rows(polygons) == []


def test_a_vertex_on_one_side_only_is_an_unmatched_edge() -> None:
    cut = shapely.Polygon([(50, 0), (100, 0), (100, 100), (50, 100), (50, 40)])
    polygons = layer([shapely.box(*HALVES[0]), cut])
    assert rows(polygons) == [["unmatched edge", "00000", "00001", 0.0, 100.0]]


def test_bricks_laid_off_line_are_unmatched_pair_by_pair() -> None:
    wall = boxes((0, 0, 100, 20), (0, 20, 30, 40), (30, 20, 100, 40))
    assert rows(wall) == [
        ["unmatched edge", "00000", "00001", 0.0, 30.0],
        ["unmatched edge", "00000", "00002", 0.0, 70.0],
    ]


@pytest.mark.parametrize("noise", [-1e-9, 1e-9, -0.01, 0.001])
def test_rounding_makes_an_unmatched_edge_and_no_area(noise: float) -> None:
    assert rows(bent(noise)) == [["unmatched edge", "00000", "00001", 0.0, 40.0]]


def test_a_corner_on_an_edge_is_a_contact_that_vertices_do_not_show() -> None:
    wedge = shapely.Polygon([(50, 50), (90, 20), (90, 80)])
    polygons = layer([shapely.box(*HALVES[0]), wedge])
    assert rows(polygons) == [["unmatched edge", "00000", "00001", 0.0, 0.0]]


def test_one_pair_can_have_an_overlap_and_a_gap() -> None:
    first = [(0, 0), (50, 0), (49, 25), (50, 50), (55, 75), (50, 100), (0, 100)]
    second = [(50, 0), (100, 0), (100, 100), (50, 100), (50, 50)]
    polygons = layer([shapely.Polygon(first), shapely.Polygon(second)])
    assert [row[:4] for row in rows(polygons)] == [
        ["overlap", "00000", "00001", 125.0],
        ["gap", "00000", "00001", 25.0],
    ]


def damaged(polygons: gpd.GeoDataFrame, which: int, metres: float, *, scaled: bool) -> np.ndarray:
    shapes = polygons.geometry.to_numpy().copy()
    which %= len(shapes)
    if scaled:
        shapes[which] = shapely.buffer(shapes[which], metres, join_style="mitre")
    else:
        shapes[which] = affinity.translate(shapes[which], metres)
    return shapes


@given(
    polygons=st.one_of(grids.map(on_grid), points.map(voronoi)),
    which=st.integers(0, 20),
    metres=st.sampled_from([-6.0, -1.5, -0.1, -1e-7, 0.0, 1e-7, 0.1, 1.5, 6.0]),
    scaled=st.booleans(),
)
def test_faults_of_a_damaged_layer_are_those_of_geos_and_of_every_pair(
    polygons: gpd.GeoDataFrame, which: int, metres: float, scaled: bool
) -> None:
    assume(len(polygons) > 1)
    shapes = damaged(polygons, which, metres, scaled=scaled)
    assume(not shapely.is_empty(shapes).any())
    faults = coverage_faults(layer(list(shapes)))
    if not shapely.coverage_is_valid(shapes, gap_width=GAP_M):
        assert not faults.empty
    elif not faults.empty:
        assert set(faults["kind"]) == {FaultKind.GAP}
    first, second = np.triu_indices(len(shapes), 1)
    areas = shapely.area(shapely.intersection(shapes[first], shapes[second]))
    found = faults[faults["kind"] == FaultKind.OVERLAP].set_index(["nis_a", "nis_b"])["area_m2"]
    for a, b, area in zip(first, second, areas, strict=True):
        assert found.get((f"{a:05}", f"{b:05}"), 0.0) == pytest.approx(area, rel=1e-4, abs=0.05)


def test_the_message_names_the_first_pairs_and_counts_the_rest() -> None:
    strips = boxes(*((10.0 * n, 0, 10.0 * n + 11, 50) for n in range(14)))
    with pytest.raises(CoverageError) as refused:
        checked_outlines(strips)
    message = str(refused.value)
    assert message.startswith(
        "no valid coverage, 13 faults: 00000 and 00001 (overlap, 50 m2, 51 m)"
    )
    assert message.endswith("and 3 more, all in `.faults`; let neighbours share their vertices")
    pd.testing.assert_frame_equal(refused.value.faults, coverage_faults(strips))


def test_everything_wrong_with_single_polygons_is_told_at_once() -> None:
    bow_tie = shapely.Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])
    index = pd.Index(["11001", "11001", "11002", "11004", "11005"], name="nis", dtype="str")
    shapes = [shapely.box(0, 0, 1, 1), bow_tie, None, shapely.Point(1, 1), shapely.Polygon()]
    broken = gpd.GeoDataFrame(geometry=shapes, index=index, crs="EPSG:4326")
    with pytest.raises(DataError) as refused:
        coverage_faults(broken)
    assert [problem.code for problem in refused.value.problems] == [
        "wrong_crs",
        "duplicate_key",
        "missing_polygon",
        "missing_polygon",
        "invalid_polygon",
        "invalid_polygon",
    ]


def test_a_layer_without_a_coordinate_system_is_refused() -> None:
    unplaced = boxes(*HALVES).set_crs(None, allow_override=True)
    with pytest.raises(DataError, match="set the one the coordinates are in"):
        coverage_faults(unplaced)
