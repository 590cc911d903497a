"""Shared borders: against a count of grid cells, every pair intersected, and libpysal.

Cases: islands, holes, polygons of several parts, one inside another, contacts in a point.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.load import Tables, load_atoms, load_tables
from data.register import municipalities_on
from data.schemas import BRUSSELS_REGION, WALLOON_REGION_NIS
from geo.borders import distinct, outer_borders, shared_borders
from geo.boundaries import dissolve_to
from tests.geo.coverages import (
    DAYS,
    contiguity,
    counted_on_grid,
    grids,
    layer,
    on_grid,
    pairs_of,
    points,
    voronoi,
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


@pytest.fixture(scope="module")
def atoms() -> gpd.GeoDataFrame:
    return load_atoms()


def by_pair(borders: pd.DataFrame) -> dict[tuple[str, str], float]:
    return borders.set_index(["nis_a", "nis_b"])["border_m"].to_dict()


def intersected(polygons: gpd.GeoDataFrame) -> dict[tuple[str, str], float]:
    """Return the length of the intersection of every two polygons that share a line."""
    shapes, codes = polygons.geometry.to_numpy(), polygons.index
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    ahead = codes[first] < codes[second]
    first, second = first[ahead], second[ahead]
    lengths = shapely.length(shapely.intersection(shapes[first], shapes[second]))
    return {
        (codes[a], codes[b]): length
        for a, b, length in zip(first, second, lengths, strict=True)
        if length > 1e-6
    }


@pytest.mark.parametrize("day", DAYS)
def test_shipped_borders_are_those_of_intersecting_every_pair(
    day: date, atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    polygons = dissolve_to(day, atoms, tables.municipalities, tables.mergers)
    found = by_pair(shared_borders(polygons))
    assert found == pytest.approx(intersected(polygons), rel=1e-9)
    assert len(found) > 800


@pytest.mark.parametrize("day", DAYS)
def test_shipped_pairs_are_the_rook_contiguity_of_libpysal(
    day: date, atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    polygons = dissolve_to(day, atoms, tables.municipalities, tables.mergers)
    assert pairs_of(shared_borders(polygons)) == contiguity(polygons, rook=True)


def test_the_source_layer_has_the_894_pairs_its_readme_states(sources: Path) -> None:
    layer_2011 = gpd.read_file(sources / "municipalities.gpkg")
    ours = layer_2011[layer_2011["region_nl"] != "Waals Gewest"].set_index("nis")
    assert len(ours) == 327
    borders = shared_borders(ours)
    assert len(borders) == 894
    lengths = by_pair(borders)
    # Genk-Maasmechelen, Aarschot-Bekkevoort, Bocholt-Kinrooi, Bilzen-Tongeren
    doubtful = [("71016", "73107"), ("24001", "24008"), ("72003", "72018"), ("73006", "73083")]
    assert [round(lengths[pair]) for pair in doubtful] == [19, 28, 14, 32]


@pytest.mark.parametrize("day", DAYS)
def test_only_voeren_lies_alone(day: date, atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    polygons = dissolve_to(day, atoms, tables.municipalities, tables.mergers)
    borders = shared_borders(polygons)
    assert set(polygons.index) - set(borders["nis_a"]) - set(borders["nis_b"]) == {"73109"}


def test_baarle_hertog_is_25_pieces_and_has_four_flemish_neighbours(
    atoms: gpd.GeoDataFrame,
) -> None:
    ours = atoms[atoms["nis"] != WALLOON_REGION_NIS].set_index("nis")
    assert len(ours.geometry["13002"].geoms) == 25
    borders = shared_borders(ours)
    own = borders.query("nis_a == '13002' or nis_b == '13002'")
    # Hoogstraten, Merksplas, Ravels and Turnhout
    assert own["nis_b"].tolist() == ["13014", "13023", "13035", "13040"]


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=5)
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    polygons = load_atoms().set_index("nis")
    shuffled = polygons.sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(
        shared_borders(shuffled), shared_borders(polygons), check_exact=False, rtol=1e-12
    )


def test_pairs_come_once_in_ascending_order_with_the_smaller_code_first(
    atoms: gpd.GeoDataFrame,
) -> None:
    borders = shared_borders(atoms.set_index("nis"))
    assert (borders["nis_a"] < borders["nis_b"]).all()
    keys = list(zip(borders["nis_a"], borders["nis_b"], strict=True))
    assert all(before < after for before, after in pairwise(keys))
    assert [str(kind) for kind in borders.dtypes] == ["str", "str", "float64"]
    assert list(borders.index) == list(range(len(borders)))


@given(grid=grids)
def test_borders_on_a_grid_are_those_counted_cell_by_cell(grid: list[list[int]]) -> None:
    polygons = on_grid(grid)
    assume(len(polygons) > 0)
    assert shapely.coverage_is_valid(polygons.geometry.to_numpy())
    assert by_pair(shared_borders(polygons)) == pytest.approx(counted_on_grid(grid))


@given(spots=points)
def test_borders_of_voronoi_cells_are_those_of_intersecting_every_pair(
    spots: list[tuple[int, int]],
) -> None:
    polygons = voronoi(spots)
    assume(shapely.coverage_is_valid(polygons.geometry.to_numpy()))
    assert by_pair(shared_borders(polygons)) == pytest.approx(intersected(polygons), rel=1e-6)


def test_a_polygon_inside_another_shares_its_whole_outline() -> None:
    inner = shapely.box(2, 2, 5, 6)
    outer = shapely.Polygon(shapely.box(0, 0, 9, 9).exterior, [inner.exterior])
    assert by_pair(shared_borders(layer({"31005": outer, "31004": inner}))) == {
        ("31004", "31005"): 14.0
    }


def test_polygons_that_touch_in_a_point_are_no_pair() -> None:
    corner = layer({"a": shapely.box(0, 0, 1, 1), "b": shapely.box(1, 1, 2, 2)})
    assert shared_borders(corner).empty


def test_a_vertex_written_twice_is_no_piece_of_border() -> None:
    one = shapely.Polygon([(0, 0), (1, 0), (1, 1), (1, 1), (0, 1)])
    other = shapely.Polygon([(1, 1), (1, 1), (2, 1), (2, 2), (1, 2)])
    assert shared_borders(layer({"a": one, "b": other})).empty


@pytest.mark.parametrize("shapes", [{}, {"73109": shapely.box(0, 0, 1, 1)}])
def test_no_neighbours_give_an_empty_table_with_the_same_columns(
    shapes: dict[str, shapely.Geometry],
) -> None:
    borders = shared_borders(layer(shapes))
    assert borders.empty
    assert [str(kind) for kind in borders.dtypes] == ["str", "str", "float64"]
    assert list(borders.columns) == ["nis_a", "nis_b", "border_m"]


def test_lengths_along_one_polygon_add_up_to_its_outline() -> None:
    blocks = np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8]])
    polygons = layer(
        {
            f"0000{blocks[row, column]}": shapely.box(column, row, column + 1, row + 1)
            for row in range(3)
            for column in range(3)
        }
    )
    borders = shared_borders(polygons)
    middle = borders[(borders["nis_a"] == "00004") | (borders["nis_b"] == "00004")]
    assert middle["border_m"].sum() == 4.0


def test_pieces_of_a_border_count_together() -> None:
    notched = shapely.Polygon([(0, 0), (6, 0), (6, 2), (4, 2), (4, 1), (2, 1), (2, 2), (0, 2)])
    above = shapely.Polygon([(0, 2), (2, 2), (4, 2), (6, 2), (6, 3), (0, 3)])
    assert by_pair(shared_borders(layer([notched, above]))) == {("00000", "00001"): 4.0}


def test_borders_of_all_parts_count_together() -> None:
    west = shapely.MultiPolygon([shapely.box(0, 0, 1, 2), shapely.box(9, 0, 10, 5)])
    east = shapely.MultiPolygon([shapely.box(1, 0, 2, 2), shapely.box(9, 5, 10, 6)])
    assert by_pair(shared_borders(layer([west, east]))) == {("00000", "00001"): 3.0}


@pytest.mark.parametrize("day", DAYS)
def test_every_outline_is_its_borders_the_walloon_region_and_the_outside(
    day: date, atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    polygons = dissolve_to(day, atoms, tables.municipalities, tables.mergers)
    outer = outer_borders(polygons, atoms.set_index("nis").geometry[WALLOON_REGION_NIS])
    borders = shared_borders(polygons)
    both = [borders.groupby(side)["border_m"].sum() for side in ("nis_a", "nis_b")]
    parts = pd.concat([*both, outer["walloon_m"], outer["outside_m"]]).groupby(level=0).sum()
    pd.testing.assert_series_equal(
        parts, polygons.length.sort_index(), check_names=False, check_dtype=False, rtol=1e-9
    )
    assert (outer["walloon_m"] > 0).sum() > 30


def test_brussels_borders_on_flanders_only_and_baarle_hertog_not_on_wallonia(
    atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    polygons = dissolve_to(DAYS[-1], atoms, tables.municipalities, tables.mergers)
    outer = outer_borders(polygons, atoms.set_index("nis").geometry[WALLOON_REGION_NIS])
    region = municipalities_on(DAYS[-1], tables.municipalities)["region"]
    brussels = outer[region.reindex(outer.index) == BRUSSELS_REGION]
    assert len(brussels) == 19
    assert brussels.to_numpy().sum() == 0
    assert outer.loc["13002", "walloon_m"] == 0
    assert outer.loc["13002", "outside_m"] > 40_000
    assert outer.loc["73109"].to_numpy() == pytest.approx([27_853, 24_148], abs=1)  # Voeren


def test_a_missing_or_empty_polygon_has_no_borders() -> None:
    squares = [shapely.box(0, 0, 1, 1), None, shapely.Polygon(), shapely.box(1, 0, 2, 1)]
    assert by_pair(shared_borders(layer(squares))) == {("00000", "00003"): 1.0}


def test_outer_borders_keep_the_order_of_the_polygons() -> None:
    polygons = layer({"00002": shapely.box(0, 0, 1, 1), "00001": shapely.box(1, 0, 2, 1)})
    outer = outer_borders(polygons, shapely.box(0, 1, 1, 9))
    assert list(outer.index) == ["00002", "00001"]
    assert outer["walloon_m"].tolist() == [1.0, 0.0]
    assert outer["outside_m"].tolist() == [2.0, 3.0]


@given(numbers=st.lists(st.integers(0, 20)))
def test_distinct_numbers_are_those_of_a_set(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, dtype=np.int64)).tolist() == sorted(set(numbers))
