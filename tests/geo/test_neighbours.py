"""Neighbours: lines, short lines, single points, and municipalities with none of them.

Pairs are compared with libpysal's: rook for lines (a segment of some length), queen for lines and
points. Cases: the three vintages, the example sets of libpysal, merged cells of grids, Voronoi.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import geopandas as gpd
import libpysal
import networkx as nx
import pandas as pd
import pytest
import shapely
from hypothesis import assume, given

from data.load import Tables, load_atoms, load_tables
from data.problems import DataError
from geo.boundaries import dissolve_to
from geo.faults import CoverageError, coverage_faults
from geo.neighbours import Neighbourhood, neighbourhood, within_steps
from tests.geo.coverages import (
    DAYS,
    boxes,
    contiguity,
    grids,
    layer,
    on_grid,
    pairs_of,
    points,
    voronoi,
)

SCALE = 2.0**17
"""Example sets are in degrees or in units of their own: so many metres each, without rounding."""
EXAMPLES = Path(libpysal.__file__).parent / "examples"


@pytest.fixture(scope="module")
def tables() -> Tables:
    """Return the shipped tables."""
    return load_tables()


def shapes(day: date, tables: Tables) -> gpd.GeoDataFrame:
    """Return the polygons of a day."""
    return dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)


def test_a_border_of_the_minimum_makes_neighbours_and_a_shorter_one_is_doubtful() -> None:
    pair = boxes((0, 0, 100, 100), (100, 0, 200, 100))
    assert neighbourhood(pair, 100).pairs["border_m"].tolist() == [100.0]
    assert neighbourhood(pair, 100.5).doubtful["border_m"].tolist() == [100.0]
    assert neighbourhood(pair, 100.5).isolates == ("00000", "00001")


def test_a_single_point_is_no_border_and_is_listed_apart() -> None:
    corner = boxes((0, 0, 100, 100), (100, 100, 200, 200))
    found = neighbourhood(corner, 0)
    assert found.pairs.empty
    assert found.points.to_numpy().tolist() == [["00000", "00001"]]


def test_apart_means_no_contact_at_all() -> None:
    found = neighbourhood(boxes((0, 0, 1, 1), (5, 5, 6, 6)), 0)
    assert found.pairs.empty
    assert found.points.empty
    assert found.isolates == ("00000", "00001")


@pytest.mark.parametrize("minimum", [-1, float("nan")])
def test_a_minimum_that_is_no_length_is_refused(minimum: float) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        neighbourhood(boxes((0, 0, 1, 1)), minimum)


@pytest.mark.parametrize("day", DAYS)
def test_voeren_is_the_only_one_without_a_neighbour(day: date, tables: Tables) -> None:
    assert neighbourhood(shapes(day, tables)).isolates == ("73109",)


def test_the_source_has_894_lines_and_2_single_points(sources: Path, tables: Tables) -> None:
    source = gpd.read_file(sources / "municipalities.gpkg").set_index("nis")
    ours = source.loc[shapes(date(2018, 12, 31), tables).index, ["geometry"]]
    found = neighbourhood(ours, 0)
    assert (len(found.pairs), len(found.points)) == (894, 2)
    short = neighbourhood(ours).doubtful.set_index(["nis_a", "nis_b"])["border_m"]
    assert round(short["71016", "73107"]) == 19  # Genk and Maasmechelen


def test_every_pair_is_certain_doubtful_or_neither_and_never_twice(tables: Tables) -> None:
    found = neighbourhood(shapes(date(2025, 1, 1), tables))
    both = pd.concat([found.pairs, found.doubtful])
    assert not both.duplicated(["nis_a", "nis_b"]).any()
    assert (both["nis_a"] < both["nis_b"]).all()
    assert (found.pairs["border_m"] >= 100).all()
    assert (found.doubtful["border_m"] < 100).all()


def test_steps_are_shortest_paths_of_networkx(tables: Tables) -> None:
    pairs = neighbourhood(shapes(date(2025, 1, 1), tables)).pairs
    graph = nx.from_pandas_edgelist(pairs, "nis_a", "nis_b")
    expected = nx.single_source_shortest_path_length(graph, "23105", cutoff=3)
    found = within_steps(pairs, "23105", 3).to_dict()
    assert found == {nis: steps for nis, steps in expected.items() if steps}


def test_voeren_reaches_nobody(tables: Tables) -> None:
    pairs = neighbourhood(shapes(date(2025, 1, 1), tables)).pairs
    assert within_steps(pairs, "73109", 3).empty


def test_pieces_each_under_the_minimum_make_a_border_together() -> None:
    below = shapely.Polygon(
        [(0, 0), (300, 0), (300, 90), (210, 90), (210, 60), (90, 60), (90, 90), (0, 90)]
    )
    above = shapely.Polygon([(0, 90), (90, 90), (210, 90), (300, 90), (300, 200), (0, 200)])
    assert neighbourhood(layer([below, above])).pairs["border_m"].tolist() == [180.0]


def test_parts_of_one_municipality_add_up_and_a_point_beside_a_line_is_no_contact_apart() -> None:
    one = shapely.MultiPolygon([shapely.box(0, 0, 60, 60), shapely.box(500, 0, 560, 60)])
    other = shapely.MultiPolygon(
        [shapely.box(60, 0, 90, 60), shapely.box(560, 0, 590, 60), shapely.box(560, 60, 590, 90)]
    )
    found = neighbourhood(layer([one, shapely.union_all(other)]))
    assert found.pairs["border_m"].tolist() == [120.0]
    assert found.points.empty


def test_four_that_meet_in_a_corner_have_two_contacts_in_a_point() -> None:
    quarters = boxes((0, 0, 9, 9), (9, 0, 18, 9), (0, 9, 9, 18), (9, 9, 18, 18))
    assert pairs_of(neighbourhood(quarters).points) == {("00000", "00003"), ("00001", "00002")}


def test_the_doubtful_of_today_have_these_lengths(tables: Tables) -> None:
    found = neighbourhood(shapes(DAYS[-1], tables))
    lengths = found.doubtful.set_index(["nis_a", "nis_b"])["border_m"].round().to_dict()
    assert lengths == {
        ("11009", "11055"): 82,  # Brecht and Zoersel
        ("11055", "13044"): 37,  # Zoersel and Vorselaar
        ("13002", "13035"): 61,  # Baarle-Hertog and Ravels
        ("23098", "23100"): 21,  # Drogenbos and Linkebeek
        ("24001", "24008"): 28,  # Aarschot and Bekkevoort
        ("71016", "73107"): 19,  # Genk and Maasmechelen
        ("72003", "72018"): 15,  # Bocholt and Kinrooi
    }
    assert pairs_of(found.points) == {("12040", "23045"), ("12041", "23039")}


def test_affligem_and_denderleeuw_are_neighbours(tables: Tables) -> None:
    pairs = neighbourhood(shapes(DAYS[-1], tables)).pairs.set_index(["nis_a", "nis_b"])
    # 1,770 m at full resolution.
    assert pairs.loc[("23105", "41011"), "border_m"] == pytest.approx(1770, rel=0.02)


def same_as_libpysal(polygons: gpd.GeoDataFrame) -> Neighbourhood:
    found = neighbourhood(polygons, 0)
    lines, single = pairs_of(found.pairs), pairs_of(found.points)
    assert lines == contiguity(polygons, rook=True)
    assert not lines & single
    assert lines | single == contiguity(polygons, rook=False)
    return found


@pytest.mark.parametrize("day", DAYS)
def test_shipped_pairs_are_those_of_libpysal(day: date, tables: Tables) -> None:
    assert len(same_as_libpysal(shapes(day, tables)).points) == 2


def example(name: str, scale: float = SCALE) -> gpd.GeoDataFrame:
    polygons = gpd.read_file(EXAMPLES / name).geometry.to_numpy()
    return layer(list(shapely.transform(polygons, lambda points: points * scale)))


@pytest.mark.parametrize(
    ("name", "lines", "single"),
    [
        ("10740/10740.shp", 501, 106),
        ("chicago/Chicago77.shp", 177, 22),
        ("columbus/columbus.shp", 100, 18),
        ("georgia/G_utm.shp", 416, 15),
        ("mexico/mexicojoin.shp", 65, 4),
        ("Polygon_Holes/Polygon_Holes.shp", 0, 0),
        ("sids2/sids2.shp", 231, 14),
        ("stl/stl_hom.shp", 199, 4),
        ("us_income/us48.shp", 105, 2),
        ("virginia/virginia.shp", 287, 6),
        ("wmat/lattice10x10.shp", 180, 162),
        ("wmat/rook31.shp", 2, 1),
    ],
)
def test_pairs_of_the_example_sets_are_those_of_libpysal(
    name: str, lines: int, single: int
) -> None:
    found = same_as_libpysal(example(name))
    assert (len(found.pairs), len(found.points)) == (lines, single)


def test_the_example_set_of_tokyo_is_refused_polygon_by_polygon_and_repaired_pair_by_pair() -> None:
    tokyo = example("tokyo/tokyomet262.shp", 1)
    with pytest.raises(DataError) as broken:
        neighbourhood(tokyo)
    assert {problem.code for problem in broken.value.problems} == {"invalid_polygon"}
    assert len(broken.value.problems) == 10
    repaired = tokyo.set_geometry(tokyo.make_valid(method="structure"))
    with pytest.raises(CoverageError) as refused:
        neighbourhood(repaired)
    assert len(refused.value.faults) > 100


@given(grid=grids)
def test_pairs_on_a_grid_are_those_of_libpysal(grid: list[list[int]]) -> None:
    polygons = on_grid(grid)
    assume(len(polygons) > 0)
    same_as_libpysal(polygons)


@given(spots=points)
def test_pairs_of_voronoi_cells_are_those_of_libpysal(spots: list[tuple[int, int]]) -> None:
    polygons = voronoi(spots)
    assume(coverage_faults(polygons).empty)
    same_as_libpysal(polygons)


def test_polygons_that_do_not_fit_are_refused_unless_they_were_checked_before() -> None:
    apart = boxes((0, 0, 100, 100), (99, 0, 200, 100))
    with pytest.raises(CoverageError, match="00000 and 00001"):
        neighbourhood(apart)
    assert neighbourhood(apart, check=False).pairs.empty
