"""Windows, paths and lines of a drawing, on squares whose answers are known."""

from __future__ import annotations

import re

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st

from geo.drawing_shapes import (
    View,
    bar_length,
    drawable,
    lines_between,
    outline_of,
    path_of,
    view_of,
)


def squares(side: float = 10_000) -> gpd.GeoDataFrame:
    """Four squares in a block; the fourth lies apart."""
    corners = {"11001": (0, 0), "11002": (1, 0), "11004": (0, 1), "11005": (5, 5)}
    shapes = [
        shapely.box(x * side, y * side, (x + 1) * side, (y + 1) * side) for x, y in corners.values()
    ]
    return gpd.GeoDataFrame(index=list(corners), crs="EPSG:31370", geometry=shapes)


@given(
    st.sets(st.sampled_from(["11001", "11002", "11004", "11005", "99999"])),
    st.floats(500, 80_000),
)
def test_a_window_holds_all_it_is_about_and_is_never_too_flat_or_too_steep(
    focus: set[str], side: float
) -> None:
    land = squares(side)
    view = view_of(land, focus, 1000)
    about = land[land.index.isin(focus)] if focus & set(land.index) else land
    assert view.box.buffer(1).contains(shapely.box(*about.total_bounds))
    assert 0.38 - 1e-9 <= view.height / view.width <= 0.8 + 1e-9
    assert view.width * view.metres >= 20_000 - 1e-6


def test_neighbours_lose_the_same_points() -> None:
    bend = [(100, 0), (100.5, 25), (99.5, 50), (100.5, 75), (100, 100)]
    left = shapely.Polygon([(0, 0), *bend, (0, 100)])
    right = shapely.Polygon([(200, 0), (200, 100), *reversed(bend)])
    land = gpd.GeoDataFrame(index=["11001", "11002"], crs="EPSG:31370", geometry=[left, right])
    shown = drawable(land, View(0, 100, 50, 10, 10))
    assert shapely.get_num_coordinates(shown.geometry.values).sum() < 16
    assert shapely.coverage_is_valid(shown.geometry.values)


def test_a_path_has_a_piece_for_each_ring_and_closes_it() -> None:
    hole = shapely.box(0, 0, 90, 90).difference(shapely.box(30, 30, 60, 60))
    both = shapely.MultiPolygon([hole, shapely.box(200, 0, 300, 90)])
    path = path_of(both, View(0, 90, 1, 300, 90))
    assert path.count("M") == path.count("Z") == 3
    assert path_of(shapely.LineString(), View(0, 90, 1, 300, 90)) == ""


@given(st.lists(st.tuples(st.floats(0, 3e5), st.floats(0, 3e5)), min_size=2, max_size=9))
def test_points_of_a_path_are_where_they_belong(points: list[tuple[float, float]]) -> None:
    view = View(20_000, 250_000, 240, 1000, 400)
    path = path_of(shapely.LineString(points), view)
    found = np.array(re.findall(r"(-?[\d.]+),(-?[\d.]+)", path), dtype=float)
    expected = [((x - 20_000) / 240, (250_000 - y) / 240) for x, y in points]
    assert found == pytest.approx(np.array(expected), abs=0.051)


def test_lines_run_between_regions_not_around_them() -> None:
    land = squares(100)
    assert lines_between(land, {"11001": "A", "11002": "A", "11004": "B"}).length == 100
    assert lines_between(land, {"11001": "A", "11002": "A"}).length == 100
    assert lines_between(land, dict.fromkeys(land.index, "A")).length == 0


def test_an_outline_runs_around_each_piece() -> None:
    land = squares(100)
    assert outline_of(land, ["11001", "11002", "11005", "99999"]).length == 600 + 400


@given(st.floats(1, 1000), st.floats(20, 400))
@example(999.9999999999999, 100.0)
def test_a_bar_is_round_and_as_long_as_there_is_room(metres: float, most: float) -> None:
    found = bar_length(View(0, 0, metres, 1000, 400), most)
    assert found <= metres * most < 2.5 * found * (1 + 1e-9)
    assert str(found).rstrip("0") in {"1", "2", "5"}
