"""What is wrong with a layer that should be a valid coverage: overlaps, gaps, unmatched edges.

Borders are found from segments that two polygons share, so a layer whose polygons do not fit
together would give a wrong graph without a word. A quick test tells whether it fits; only when it
does not, the pairs at fault are listed.
"""

from __future__ import annotations

from enum import StrEnum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely import GeometryType

from data.load import GAP_M, broken_layer
from data.problems import Problem, raise_all
from data.schemas import LAMBERT_72
from geo.borders import Numbers, Outlines, Shapes, outlines_of, pairs_with_codes

SAME_LINE_M = 0.001
"""What overlaps by less is one line with other vertices."""

SAME_LINE_APART_M = 0.02
"""So are edges that lie apart by less: GEOS widens lines to a hundredth of the distance only."""

GRID_M = 1e-6
"""Figures of faults are computed on this grid: without one, edges that nearly coincide fail."""

AREAS = (GeometryType.POLYGON, GeometryType.MULTIPOLYGON)

NAMED = 10
"""How many pairs the message of an error names; its table has all of them."""


class FaultKind(StrEnum):
    """How two polygons fail to fit together."""

    OVERLAP = "overlap"
    GAP = "gap"
    UNMATCHED_EDGE = "unmatched edge"


class CoverageError(ValueError):
    """Polygons that do not fit together, with the table of `coverage_faults` as ``faults``.

    Example:
        >>> raise CoverageError(pd.DataFrame(
        ...     [["overlap", "11001", "11002", 12.5, 25.0]],
        ...     columns=["kind", "nis_a", "nis_b", "area_m2", "length_m"]))
        Traceback (most recent call last):
        geo.faults.CoverageError: no valid coverage, 1 fault: 11001 and 11002 (overlap, 12.5 m2,
        25 m); let neighbours share their vertices
    """

    def __init__(self, faults: pd.DataFrame) -> None:
        """Keep the faults and name the first of them."""
        self.faults = faults
        named = [
            f"{fault.nis_a} and {fault.nis_b} ({fault.kind}, {fault.area_m2:.6g} m2, "
            f"{fault.length_m:.6g} m)"
            for fault in faults.head(NAMED).itertuples()
        ]
        more = f" and {len(faults) - NAMED} more, all in `.faults`" if len(faults) > NAMED else ""
        super().__init__(
            f"no valid coverage, {len(faults)} fault{'' if len(faults) == 1 else 's'}: "
            f"{', '.join(named)}{more}; let neighbours share their vertices"
        )


def coverage_faults(polygons: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the pairs of polygons that do not fit together.

    Args:
        polygons: indexed by ``nis``, EPSG:31370.

    Returns:
        One row per pair and kind, by pair, index from 0; empty for a valid coverage:

        - ``kind``: ``overlap``; ``gap`` (edges less than `data.load.GAP_M` apart); ``unmatched
          edge`` (one line, with a vertex on one side only)
        - ``nis_a``, ``nis_b``: the smaller code first
        - ``area_m2``: covered by both, or by neither between their edges; 0 for unmatched edges
        - ``length_m``: half the outline of that area, or of the unmatched line, to the centimetre

    Errors:
        DataError: a missing or other coordinate system, a code twice, or a polygon that is
            missing, empty or not valid; all of them are named.

    Example:
        >>> left, right = shapely.box(0, 0, 10, 50), shapely.box(9.5, 0, 20, 50)
        >>> layer = gpd.GeoDataFrame(geometry=[left, right], crs="EPSG:31370",
        ...                          index=["11001", "11002"])
        >>> coverage_faults(layer).to_numpy().tolist()
        [['overlap', '11001', '11002', 25.0, 50.5]]
    """
    raise_all(_problems(polygons))
    return faults_of(outlines_of(polygons))


def checked_outlines(polygons: gpd.GeoDataFrame) -> Outlines:
    """Return the outlines of a valid coverage, and refuse any other layer.

    Args:
        polygons: indexed by ``nis``, EPSG:31370.

    Errors:
        DataError: as `coverage_faults`.
        CoverageError: polygons that do not fit together.

    Example:
        >>> squares = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)]
        >>> layer = gpd.GeoDataFrame(geometry=squares, index=["a", "b"], crs="EPSG:31370")
        >>> len(checked_outlines(layer).corners)
        6
    """
    raise_all(_problems(polygons))
    outlines = outlines_of(polygons)
    faults = faults_of(outlines)
    if len(faults):
        raise CoverageError(faults)
    return outlines


def faults_of(outlines: Outlines) -> pd.DataFrame:
    """Return the table of `coverage_faults` for the outlines of sound polygons at hand.

    Example:
        >>> squares = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)]
        >>> faults_of(outlines_of(gpd.GeoDataFrame(geometry=squares, index=["a", "b"]))).empty
        True
    """
    tree = shapely.STRtree(outlines.shapes)
    ends = np.stack([outlines.start, outlines.end], axis=1)[outlines.alone]
    alone = shapely.linestrings(outlines.corners[ends])
    gaps = _narrow_gaps(alone, tree)
    if not len(gaps) and _edges_fit(outlines, alone, tree):
        return _table({FaultKind.GAP: _measured(gaps, GAP_M)}, np.arange(0), outlines.codes)
    return _listed(_edges_at_fault(gaps, tree), tree, outlines.codes)


def _problems(polygons: gpd.GeoDataFrame) -> list[Problem]:
    """Return what is wrong with the polygons one by one, worded only when something is."""
    shapes, right_crs = polygons.geometry.to_numpy(), polygons.crs == LAMBERT_72
    are_areas = np.isin(shapely.get_type_id(shapes), AREAS) & ~shapely.is_empty(shapes)
    are_codes = polygons.index.is_unique and not polygons.index.hasnans
    if right_crs and are_codes and are_areas.all() and shapely.is_valid(shapes).all():
        return []
    codes = polygons.index.astype("str")
    layer = gpd.GeoDataFrame({"nis": codes}, geometry=shapes, crs=polygons.crs)
    problems = broken_layer(layer.set_crs(LAMBERT_72, allow_override=True), "polygons")
    if not right_crs:
        problems = [*broken_layer(layer, "polygons"), *problems]
    return [problem for problem in problems if problem.code != "invalid_coverage"]


def _edges_fit(outlines: Outlines, alone: Shapes, tree: shapely.STRtree) -> bool:
    """Return whether all edges fit, for a fraction of the cost of looking at every polygon.

    An area that is covered twice has a boundary, of segments that lie in one polygon only, in two
    polygons on the same side, or in three. The last two are told by counting; for the first, and
    for edges that nearly meet, GEOS needs no more than the polygons near segments that are alone.
    """
    first, second = outlines.first, outlines.second
    in_two_at_most = len(alone) + 2 * len(first) == len(outlines.start)
    left = _left_of_run(outlines)
    if not in_two_at_most or (left[first] == left[second]).any():
        return False
    near = np.unique(tree.query(alone)[1])
    return bool(shapely.coverage_is_valid(outlines.shapes[near], gap_width=GAP_M))


def _left_of_run(outlines: Outlines) -> NDArray[np.bool_]:
    """Return whether each polygon lies left of its segment, seen from the smaller corner."""
    x, y = outlines.corners.T
    start, end, ring = outlines.start, outlines.end, outlines.ring
    twice = np.bincount(ring, x[start] * y[end] - x[end] * y[start], len(outlines.polygon))
    # A ring so small that rounding turns it costs no more than the slow test.
    inside_left = (twice < 0) == outlines.is_hole
    return inside_left[ring] == (start < end)


def _narrow_gaps(alone: Shapes, tree: shapely.STRtree) -> Shapes:
    """Return the enclosed gaps narrower than `GAP_M`: GEOS overlooks those that are compact."""
    faces = shapely.get_parts(shapely.polygonize(alone))
    # Bonnesen: without room for a circle of radius r an area is under r times its outline; twice
    # that allows for holes. Few faces are left for the slow test.
    slim = faces[shapely.area(faces) < GAP_M * shapely.length(faces)]
    narrow = slim[shapely.is_empty(shapely.buffer(slim, -GAP_M / 2))]
    covered, _ = tree.query(shapely.point_on_surface(narrow), predicate="intersects")
    return np.delete(narrow, covered)


def _edges_at_fault(gaps: Shapes, tree: shapely.STRtree) -> Shapes:
    """Return the edges of each polygon that do not fit, those along narrow gaps among them."""
    shapes = tree.geometries
    edges = shapely.coverage_invalid_edges(shapes, gap_width=GAP_M)
    gap, beside = tree.query(gaps, predicate="intersects")
    along = shapely.intersection(shapely.boundary(gaps[gap]), shapely.boundary(shapes[beside]))
    pieces, place = shapely.get_parts(along, return_index=True)
    is_line = shapely.get_type_id(pieces) == GeometryType.LINESTRING
    owners, owner = np.unique(beside[place[is_line]], return_inverse=True)
    order = np.argsort(owner)
    added = shapely.multilinestrings(pieces[is_line][order], indices=owner[order])
    edges[owners] = shapely.union(edges[owners], added)
    return edges


def _listed(edges: Shapes, tree: shapely.STRtree, codes: pd.Index) -> pd.DataFrame:
    shapes, pairs = tree.geometries, _suspects(edges, tree)
    first, second = np.divmod(pairs, len(shapes))
    overlaps = _measured(_common(shapes[first], shapes[second]), SAME_LINE_M)
    gaps = _measured(_between(shapes, edges, first, second), SAME_LINE_APART_M)
    lines = _unmatched(edges[first], edges[second])
    is_area = overlaps["area_m2"].gt(0) | gaps["area_m2"].gt(0)
    is_line = ~is_area & lines["length_m"].gt(0)
    # Edges at fault meet in a point in many pairs; it says something when nothing else does.
    named = np.concatenate([each[is_area | is_line] for each in (first, second)])
    is_new = ~(np.isin(first, named) & np.isin(second, named))
    is_point = ~is_area & lines["length_m"].eq(0) & is_new
    found = {
        FaultKind.OVERLAP: overlaps[overlaps["area_m2"] > 0],
        FaultKind.GAP: gaps[gaps["area_m2"] > 0],
        FaultKind.UNMATCHED_EDGE: lines[is_line | is_point],
    }
    return _table(found, pairs, codes)


def _suspects(edges: Shapes, tree: shapely.STRtree) -> Numbers:
    """Return the pairs of polygons of which one comes near an edge at fault of the other."""
    at_fault = np.flatnonzero(~shapely.is_empty(edges))
    near, other = tree.query(edges[at_fault], predicate="dwithin", distance=GAP_M)
    one = at_fault[near]
    pairs = np.minimum(one, other) * len(edges) + np.maximum(one, other)
    return np.unique(pairs[one != other])


def _between(shapes: Shapes, edges: Shapes, first: Numbers, second: Numbers) -> Shapes:
    """Return the areas between edges of two polygons that come near each other, outside both."""
    near_first = _common(edges[first], shapely.buffer(edges[second], GAP_M))
    near_second = _common(edges[second], shapely.buffer(edges[first], GAP_M))
    # Widened by half a gap they flow together where they are near; narrowed again, that remains.
    wide = [
        shapely.buffer(near, GAP_M / 2, cap_style="square", join_style="mitre")
        for near in (near_first, near_second)
    ]
    closed = shapely.buffer(shapely.union(*wide, grid_size=GRID_M), -GAP_M / 2, join_style="mitre")
    outside = _areas(shapely.difference(closed, shapes[first], grid_size=GRID_M))
    return shapely.difference(outside, shapes[second], grid_size=GRID_M)


def _common(one: Shapes, other: Shapes) -> Shapes:
    return shapely.intersection(one, other, grid_size=GRID_M)


def _areas(geometries: Shapes) -> Shapes:
    """Return the polygons of results that may have lines and points beside them."""
    parts, place = shapely.get_parts(geometries, return_index=True)
    is_area = shapely.get_type_id(parts) == GeometryType.POLYGON
    areas = np.full(len(geometries), shapely.MultiPolygon())
    shapely.multipolygons(parts[is_area], indices=place[is_area], out=areas)
    return areas


def _measured(regions: Shapes, width_m: float) -> pd.DataFrame:
    """Return the area and half the outline of each region, without parts narrower on average."""
    parts, region = shapely.get_parts(regions, return_index=True)
    area, half = shapely.area(parts), shapely.length(parts) / 2
    broad = area > width_m * half
    return pd.DataFrame(
        {
            "area_m2": np.bincount(region[broad], area[broad], len(regions)),
            "length_m": np.bincount(region[broad], half[broad], len(regions)).round(2),
        },
        dtype="float64",
    )


def _unmatched(edges: Shapes, others: Shapes) -> pd.DataFrame:
    """Return the length of the line that edges at fault have in common; missing when apart."""
    # Twice as far, so that noise cannot put a pair just outside both this and an area.
    reach = 2 * SAME_LINE_APART_M
    along = shapely.length(_common(edges, shapely.buffer(others, reach, cap_style="flat")))
    metres = np.where(along > 5 * reach, along.round(2), 0.0)
    meet = shapely.dwithin(edges, others, reach)
    return pd.DataFrame({"area_m2": 0.0, "length_m": np.where(meet, metres, np.nan)})


def _table(found: dict[FaultKind, pd.DataFrame], pairs: Numbers, codes: pd.Index) -> pd.DataFrame:
    sizes = pd.concat(found, names=["kind", "pair"]).sort_index(
        level="pair", kind="stable", sort_remaining=False
    )
    frame = pairs_with_codes(pairs[sizes.index.get_level_values("pair")], codes)
    frame.insert(0, "kind", sizes.index.get_level_values("kind").astype("str"))
    return frame.assign(**sizes.reset_index(drop=True))
