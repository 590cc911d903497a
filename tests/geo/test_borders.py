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
from data.schemas import WALLOON_REGION_NIS
from geo.borders import shared_borders
from geo.boundaries import dissolve_to

DAYS = (date(2018, 12, 31), date(2019, 1, 1), date(2025, 1, 1))
CELL = (12.5, 7.3)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


@pytest.fixture(scope="module")
def atoms() -> gpd.GeoDataFrame:
    return load_atoms()


def layer(polygons: dict[str, shapely.Geometry]) -> gpd.GeoDataFrame:
    index = pd.Index(list(polygons), name="nis", dtype="str")
    return gpd.GeoDataFrame(geometry=list(polygons.values()), index=index, crs="EPSG:31370")


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
    from libpysal.graph import Graph

    polygons = dissolve_to(day, atoms, tables.municipalities, tables.mergers)
    graph = Graph.build_contiguity(polygons, rook=True)
    rook = {(a, b) for a, b in graph.adjacency[graph.adjacency > 0].index if a < b}
    assert set(by_pair(shared_borders(polygons))) == rook


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


def test_baarle_hertog_has_four_flemish_neighbours(atoms: gpd.GeoDataFrame) -> None:
    borders = shared_borders(atoms[atoms["nis"] != WALLOON_REGION_NIS].set_index("nis"))
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


grids = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 4), min_size=width, max_size=width), min_size=1, max_size=6
    )
)


def on_grid(grid: list[list[int]]) -> gpd.GeoDataFrame:
    """Return one polygon for each label but 4: that one is left out and makes islands and holes."""
    cells: dict[str, list[shapely.Geometry]] = {}
    for row, labels in enumerate(grid):
        for column, label in enumerate(labels):
            west, south = column * CELL[0], row * CELL[1]
            square = shapely.box(west, south, (column + 1) * CELL[0], (row + 1) * CELL[1])
            if label != 4:
                cells.setdefault(f"1100{label}", []).append(square)
    return layer({nis: shapely.coverage_union_all(parts) for nis, parts in cells.items()})


def counted_on_grid(grid: list[list[int]]) -> dict[tuple[str, str], float]:
    """Return border lengths by walking over the cells."""
    lengths: dict[tuple[str, str], float] = {}
    beside = [(pair, CELL[1]) for row in grid for pair in pairwise(row)] + [
        (pair, CELL[0])
        for below, above in pairwise(grid)
        for pair in zip(below, above, strict=True)
    ]
    for (one, other), length in beside:
        if one != other and 4 not in (one, other):
            pair = (f"1100{min(one, other)}", f"1100{max(one, other)}")
            lengths[pair] = lengths.get(pair, 0) + length
    return lengths


@given(grid=grids)
def test_borders_on_a_grid_are_those_counted_cell_by_cell(grid: list[list[int]]) -> None:
    polygons = on_grid(grid)
    assume(len(polygons) > 0)
    assert shapely.coverage_is_valid(polygons.geometry.to_numpy())
    assert by_pair(shared_borders(polygons)) == pytest.approx(counted_on_grid(grid))


points = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=3, max_size=25, unique=True
)


@given(points=points)
def test_borders_of_voronoi_cells_are_those_of_intersecting_every_pair(
    points: list[tuple[int, int]],
) -> None:
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points)))
    assume(shapely.coverage_is_valid(cells))
    polygons = layer({f"{number:05}": cell for number, cell in enumerate(cells)})
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
