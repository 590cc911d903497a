"""The shapes of a drawing: which part of the map it shows, and polygons as SVG paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

_LEAST_WIDTH_M: Final = 20_000.0
_FOCUS_MARGIN: Final = 0.12
_WHOLE_MARGIN: Final = 0.01
# Height by width, so that a drawing fits a page and a phone.
_FLATTEST: Final = 0.38
_STEEPEST: Final = 0.8
# Below this many units of the drawing nobody sees a bend.
_BEND: Final = 0.8
_BAR_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True)
class View:
    """A window on the map: from metres in EPSG:31370 to units of the drawing.

    Attributes:
        west: left edge, in metres.
        north: top edge, in metres.
        metres: in one unit of the drawing.
        width: of the window, in units.
        height: of the window, in units.
    """

    west: float
    north: float
    metres: float
    width: float
    height: float

    @property
    def box(self) -> Any:
        """The window as a polygon in EPSG:31370."""
        east = self.west + self.width * self.metres
        return shapely.box(self.west, self.north - self.height * self.metres, east, self.north)

    def placed(self, points: np.ndarray) -> np.ndarray:
        """Return points (metres, one a row) in units from the top left corner; y points down.

        Example:
            >>> View(1_000, 9_000, 50, 400, 200).placed(np.array([[2_000, 8_000]])).tolist()
            [[20.0, 20.0]]
        """
        return (points - (self.west, self.north)) / (self.metres, -self.metres)


def view_of(polygons: gpd.GeoDataFrame, focus: Iterable[str], width: float) -> View:
    """Return the window on the municipalities of ``focus``, or on all when none of them is there.

    Args:
        polygons: indexed by ``nis``, EPSG:31370.
        focus: NIS codes; those that are not in ``polygons`` count for nothing.
        width: of the window, in units of the drawing.

    Returns:
        A window with some room around, at least 20 km wide and between 0.38 and 0.8 times as high
        as wide.

    Example:
        >>> squares = gpd.GeoDataFrame(index=["11001", "11002"], crs="EPSG:31370", geometry=[
        ...     shapely.box(0, 0, 9_000, 9_000), shapely.box(90_000, 0, 99_000, 9_000)])
        >>> round(view_of(squares, [], 1000).metres), view_of(squares, ["11001"], 1000).metres
        (101, 20.0)
    """
    near = polygons[polygons.index.isin(list(focus))]
    margin = _WHOLE_MARGIN if near.empty else _FOCUS_MARGIN
    west, south, east, north = (polygons if near.empty else near).total_bounds
    room = margin * max(east - west, north - south)
    wide = max(east - west + 2 * room, _LEAST_WIDTH_M, (north - south + 2 * room) / _STEEPEST)
    high = max(north - south + 2 * room, wide * _FLATTEST)
    metres = wide / width
    left, top = (west + east - wide) / 2, (south + north + high) / 2
    return View(float(left), float(top), float(metres), width, float(high / metres))


def drawable(polygons: gpd.GeoDataFrame, view: View) -> gpd.GeoDataFrame:
    """Return the polygons that the window shows, without the bends nobody sees.

    Shared borders stay shared: neighbours lose the same points.

    Args:
        polygons: a valid coverage, indexed by ``nis``, EPSG:31370.
        view: the window.

    Example:
        >>> squares = gpd.GeoDataFrame(index=["11001", "11002"], crs="EPSG:31370", geometry=[
        ...     shapely.box(0, 0, 9_000, 9_000), shapely.box(90_000, 0, 99_000, 9_000)])
        >>> list(drawable(squares, View(0, 9_000, 20, 500, 400)).index)
        ['11001']
    """
    shown = polygons[polygons.intersects(view.box)]
    simple = shapely.coverage_simplify(shown.geometry.values, _BEND * view.metres)
    # A corner in the window can be a bend that nobody sees.
    return shown.set_geometry(simple)[shapely.intersects(simple, view.box)]


def path_of(geometry: Any, view: View) -> str:
    """Return the path of polygons or lines, to a tenth of a unit.

    Example:
        >>> path_of(shapely.box(0, 0, 200, 100), View(0, 100, 10, 20, 10))
        'M20,10L20,0L0,0L0,10Z'
        >>> path_of(shapely.LineString([(0, 0), (200, 100)]), View(0, 100, 10, 20, 10))
        'M0,10L20,0'
    """
    parts = shapely.get_parts(geometry)
    parts = parts[~shapely.is_empty(parts)]
    rings = shapely.get_rings(parts)
    lines, close = (parts, "") if len(rings) == 0 else (rings, "Z")
    return "".join(_piece(line, view, close) for line in lines)


def _piece(line: Any, view: View, close: str) -> str:
    points = view.placed(shapely.get_coordinates(line)).round(1) + 0.0
    return f"M{'L'.join(f'{x:g},{y:g}' for x, y in points[: -1 if close else None])}{close}"


def outline_of(polygons: gpd.GeoDataFrame, codes: Iterable[str]) -> Any:
    """Return the line around municipalities together, of those that are there: at least one.

    Example:
        >>> squares = gpd.GeoDataFrame(index=["11001", "11002"], crs="EPSG:31370", geometry=[
        ...     shapely.box(0, 0, 100, 100), shapely.box(100, 0, 200, 100)])
        >>> outline_of(squares, ["11001", "11002", "99999"]).length
        600.0
    """
    members = polygons.geometry[polygons.index.isin(list(codes))]
    return shapely.boundary(shapely.coverage_union_all(members.values))


def lines_between(polygons: gpd.GeoDataFrame, names: Mapping[str, str]) -> Any:
    """Return the borders between municipalities with different names; no name is one of its own.

    Args:
        polygons: a valid coverage, indexed by ``nis``.
        names: per NIS code that of its province or reference region.

    Example:
        >>> squares = gpd.GeoDataFrame(index=["11001", "11002"], crs="EPSG:31370", geometry=[
        ...     shapely.box(0, 0, 100, 100), shapely.box(100, 0, 200, 100)])
        >>> lines_between(squares, {"11001": "A", "11002": "B"}).length
        100.0
    """
    groups = polygons.geometry.groupby(
        pd.Series(polygons.index.map(names), polygons.index), dropna=False
    )
    areas = np.array([shapely.coverage_union_all(group.values) for _, group in groups])
    edge = shapely.boundary(shapely.coverage_union_all(polygons.geometry.values))
    return shapely.difference(shapely.union_all(shapely.boundary(areas)), edge)


def bar_length(view: View, most: float) -> int:
    """Return the longest round number of metres that is at most ``most`` units in the drawing.

    Example:
        >>> bar_length(View(0, 0, 240, 1000, 400), 150)
        20000
    """
    limit = view.metres * most
    power = int(np.floor(np.log10(limit)))
    # Just below a power of ten, its logarithm is rounded up to it.
    sizes = (10 ** (power - 1), 10**power)
    return max(step * size for size in sizes for step in _BAR_STEPS if step * size <= limit)
