"""Layers for the tests of `geo`: boxes, grids whose cells are merged at random, Voronoi cells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import geopandas as gpd
import pandas as pd
import shapely
from hypothesis import strategies as st

DAYS = (date(2018, 12, 31), date(2019, 1, 1), date(2025, 1, 1))
"""One day of each vintage."""

CELL = (12.5, 7.3)
LEFT_OUT = 4

Pairs = set[tuple[str, str]]


def layer(polygons: dict[str, shapely.Geometry] | Sequence[shapely.Geometry]) -> gpd.GeoDataFrame:
    """Return a layer of polygons by code, or with the codes 00000, 00001, ... in their order."""
    if not isinstance(polygons, dict):
        polygons = {f"{number:05}": polygon for number, polygon in enumerate(polygons)}
    index = pd.Index(list(polygons), name="nis", dtype="str")
    return gpd.GeoDataFrame(geometry=list(polygons.values()), index=index, crs="EPSG:31370")


def boxes(*bounds: tuple[float, float, float, float]) -> gpd.GeoDataFrame:
    """Return a layer of boxes, each west, south, east, north."""
    return layer([shapely.box(*each) for each in bounds])


def pairs_of(frame: pd.DataFrame) -> Pairs:
    """Return the pairs of a table without their lengths."""
    return set(zip(frame["nis_a"], frame["nis_b"], strict=True))


def contiguity(polygons: gpd.GeoDataFrame, *, rook: bool) -> Pairs:
    """Return the pairs libpysal finds: of a shared segment, or of a shared corner at least."""
    from libpysal.graph import Graph

    adjacency = Graph.build_contiguity(polygons, rook=rook).adjacency
    return {(a, b) for a, b in adjacency[adjacency > 0].index if a < b}


grids = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, LEFT_OUT), min_size=width, max_size=width), min_size=1, max_size=6
    )
)

points = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=3, max_size=25, unique=True
)


def on_grid(grid: list[list[int]]) -> gpd.GeoDataFrame:
    """Return one polygon for each label but 4: that one is left out and makes islands and holes."""
    cells: dict[str, list[shapely.Geometry]] = {}
    for row, labels in enumerate(grid):
        for column, label in enumerate(labels):
            west, south = column * CELL[0], row * CELL[1]
            square = shapely.box(west, south, (column + 1) * CELL[0], (row + 1) * CELL[1])
            if label != LEFT_OUT:
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
        if one != other and LEFT_OUT not in (one, other):
            pair = (f"1100{min(one, other)}", f"1100{max(one, other)}")
            lengths[pair] = lengths.get(pair, 0) + length
    return lengths


def voronoi(spots: Sequence[tuple[float, float]]) -> gpd.GeoDataFrame:
    """Return the cells around some points."""
    return layer(list(shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(spots)))))
