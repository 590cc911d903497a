"""Shared borders of a valid coverage, found from the segments that two polygons share.

Every figure comes from one structure: the outlines cut into segments between numbered corners.
Numbers are exact and quick to compare; codes come back only in the tables.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely import GeometryType

from data.schemas import WALLOON_REGION_NIS

Numbers = NDArray[np.int64]
Shapes = NDArray[np.object_]


@dataclass(frozen=True)
class Outlines:
    """The outlines of polygons, cut into segments between numbered corners.

    Polygons are numbered in the order of their codes, corners and rings in the order met.

    Attributes:
        codes: the codes, ascending.
        shapes: the polygons in that order.
        corners: x and y of each corner in metres; no two are at the same place.
        start: the corner where each segment starts.
        end: the corner where it ends, never its start.
        ring: the ring of each segment, ascending: an outline, or that of a hole.
        polygon: the polygon of each ring.
        is_hole: whether each ring is that of a hole.
        first: segments that lie in another polygon too; `second` has their twins, in this order.
        second: the twins: the same two corners in another polygon.
    """

    codes: pd.Index
    shapes: Shapes
    corners: NDArray[np.float64]
    start: Numbers
    end: Numbers
    ring: Numbers
    polygon: Numbers
    is_hole: NDArray[np.bool_]
    first: Numbers
    second: Numbers

    @property
    def alone(self) -> NDArray[np.bool_]:
        """Whether each segment lies in one polygon only."""
        alone = np.ones(len(self.start), dtype=bool)
        alone[self.first] = alone[self.second] = False
        return alone

    @property
    def owner(self) -> Numbers:
        """The polygon of each segment."""
        return self.polygon[self.ring]

    @property
    def pairs(self) -> Numbers:
        """The pair of polygons of each shared segment, as numbers for `pairs_with_codes`."""
        one, other = (self.polygon[self.ring[each]] for each in (self.first, self.second))
        return np.minimum(one, other) * len(self.codes) + np.maximum(one, other)

    def lengths(self, segments: NDArray) -> NDArray[np.float64]:
        """Return the lengths of some segments in metres."""
        run = self.corners[self.end[segments]] - self.corners[self.start[segments]]
        return np.hypot(run[:, 0], run[:, 1])


def outlines_of(polygons: gpd.GeoDataFrame) -> Outlines:
    """Return the outlines of polygons, with the segments that two of them share.

    Args:
        polygons: indexed by ``nis``, valid, in metres.

    Example:
        >>> left, right = shapely.box(0, 0, 2, 5), shapely.box(2, 0, 4, 5)
        >>> outlines = outlines_of(gpd.GeoDataFrame(geometry=[left, right], index=["a", "b"]))
        >>> len(outlines.corners), outlines.lengths(outlines.first).tolist()
        (6, [5.0])
    """
    ordered = polygons.geometry.set_axis(polygons.index.astype("str")).sort_index()
    shapes = ordered.to_numpy()
    rings, polygon, is_hole = _rings(shapes)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    corner, corners = _numbered(points)
    # A vertex written twice is no segment: two polygons that only touch there are no pair.
    real = (ring[:-1] == ring[1:]) & (corner[:-1] != corner[1:])
    start, end, ring = corner[:-1][real], corner[1:][real], ring[:-1][real]
    line = np.minimum(start, end) * len(corners) + np.maximum(start, end)
    twins = _twins(line, polygon[ring])
    return Outlines(ordered.index, shapes, corners, start, end, ring, polygon, is_hole, *twins)


def _rings(shapes: Shapes) -> tuple[Shapes, Numbers, NDArray[np.bool_]]:
    """Return geometries of one ring each, the number of its polygon, and whether it is a hole.

    A polygon of one ring stands for it: making rings of all would take half of the whole time.
    """
    is_plain = shapely.get_type_id(shapes) == GeometryType.POLYGON
    is_plain &= shapely.get_num_interior_rings(shapes) == 0
    is_filled = shapely.get_num_coordinates(shapes) > 0
    plain, other = np.flatnonzero(is_plain & is_filled), np.flatnonzero(~is_plain & is_filled)
    parts, of_other = shapely.get_parts(shapes[other], return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    is_hole = np.diff(of_part, prepend=-1) == 0
    return (
        np.concatenate([shapes[plain], rings]),
        np.concatenate([plain, other[of_other[of_part]]]),
        np.concatenate([np.zeros(len(plain), dtype=bool), is_hole]),
    )


def _numbered(points: NDArray[np.float64]) -> tuple[Numbers, NDArray[np.float64]]:
    """Return the number of the corner of each point, and the corners.

    Through a hash table of complex numbers: sorting pairs of floats takes five times as long.
    """
    # pandas mixes both halves alike, and points with x equal to y would all have one hash; a power
    # of two rules that out and rounds nothing.
    places = points * [1, 2.0**-100]
    corner, _ = pd.factorize(places.view(np.complex128).ravel())
    corners = np.empty((corner.max(initial=-1) + 1, 2))
    corners[corner] = points
    return corner, corners


def _twins(line: Numbers, polygon: Numbers) -> tuple[Numbers, Numbers]:
    order = np.argsort(line)
    same = line[order[1:]] == line[order[:-1]]
    first, second = order[:-1][same], order[1:][same]
    between = polygon[first] != polygon[second]
    return first[between], second[between]


def shared_borders(polygons: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the pairs of polygons that share a line, with its length.

    In a valid coverage neighbours have the same vertices along their border, so a segment that
    occurs in two polygons is a piece of border. Contacts in a single point are not pairs.

    Args:
        polygons: indexed by ``nis``, a valid coverage, in metres; `geo.faults.coverage_faults`
            tells whether it is one.

    Returns:
        Columns ``nis_a``, ``nis_b`` (the smaller code first) and ``border_m`` (metres, all pieces
        together), one row per pair, in ascending order, index from 0.

    Example:
        >>> from data.load import load_atoms
        >>> borders = shared_borders(load_atoms().set_index("nis"))
        >>> flemish = borders.query("nis_a != '03000' and nis_b != '03000'")
        >>> "73109" in set(flemish["nis_a"]) | set(flemish["nis_b"])  # Voeren
        False
    """
    return borders_between(outlines_of(polygons))


def borders_between(outlines: Outlines) -> pd.DataFrame:
    """Return the table of `shared_borders` for outlines at hand.

    Example:
        >>> left, right = shapely.box(0, 0, 2, 5), shapely.box(2, 0, 4, 5)
        >>> layer = gpd.GeoDataFrame(geometry=[left, right], index=["a", "b"])
        >>> borders_between(outlines_of(layer)).to_numpy().tolist()
        [['a', 'b', 5.0]]
    """
    pairs = outlines.pairs
    order = np.argsort(pairs)
    pairs, lengths = pairs[order], outlines.lengths(outlines.first[order])
    begin = np.flatnonzero(np.diff(pairs, prepend=-1))
    metres = np.add.reduceat(lengths, begin)
    return pairs_with_codes(pairs[begin], outlines.codes).assign(border_m=metres)


def pairs_with_codes(pairs: Numbers, codes: pd.Index) -> pd.DataFrame:
    """Return pairs of polygons by their codes.

    Args:
        pairs: one number per pair: the first polygon times the number of codes, plus the second.
        codes: the codes of the polygons.

    Returns:
        Columns ``nis_a`` and ``nis_b`` in the order of ``pairs``, index from 0.

    Example:
        >>> pairs_with_codes(np.array([1]), pd.Index(["11001", "11002"])).to_numpy().tolist()
        [['11001', '11002']]
    """
    first, second = np.divmod(pairs, max(len(codes), 1))
    frame = {"nis_a": codes.take(first), "nis_b": codes.take(second)}
    return pd.DataFrame(frame, index=range(len(pairs)), dtype="str")


def distinct(numbers: Numbers) -> Numbers:
    """Return the different numbers, ascending; many times faster than `numpy.unique` on long ones.

    Example:
        >>> distinct(np.array([3, 1, 3])).tolist()
        [1, 3]
    """
    ascending = np.sort(numbers)
    return ascending[np.diff(ascending, prepend=-1) != 0]


def outer_borders(polygons: gpd.GeoDataFrame, walloon: shapely.Geometry) -> pd.DataFrame:
    """Return how much of each outline borders on the Walloon Region, and on nothing at all.

    Args:
        polygons: the Flemish and Brussels municipalities of a day, indexed by ``nis``.
        walloon: the outline of the Walloon Region, row ``03000`` of `data.load.load_atoms`.

    Returns:
        Columns ``walloon_m`` and ``outside_m`` (the state border and the sea; also the border with
        a municipality that ``polygons`` lacks), in metres, indexed as ``polygons``. With the
        borders of `shared_borders` they add up to the length of each outline.

    Example:
        >>> from datetime import date
        >>> from data.load import load_atoms, load_tables
        >>> from geo.boundaries import dissolve_to
        >>> atoms, tables = load_atoms(), load_tables()
        >>> today = dissolve_to(date(2025, 1, 1), atoms, tables.municipalities, tables.mergers)
        >>> outer = outer_borders(today, atoms.set_index("nis").geometry["03000"])
        >>> outer.loc["73109"].gt(0).to_dict()  # Voeren lies between Wallonia and the Netherlands
        {'walloon_m': True, 'outside_m': True}
    """
    region = gpd.GeoSeries([walloon], index=[WALLOON_REGION_NIS], crs=polygons.crs)
    outlines = outlines_of(pd.concat([polygons.geometry, region]).to_frame("geometry"))
    beyond = outlines.codes.get_loc(WALLOON_REGION_NIS)
    twins = np.concatenate([outlines.first, outlines.second])
    other = np.concatenate([outlines.second, outlines.first])
    walloon_m = _metres(outlines, twins[outlines.owner[other] == beyond])
    outside_m = _metres(outlines, np.flatnonzero(outlines.alone))
    return pd.DataFrame({"walloon_m": walloon_m, "outside_m": outside_m}).loc[polygons.index]


def _metres(outlines: Outlines, segments: Numbers) -> pd.Series:
    owner, lengths = outlines.owner[segments], outlines.lengths(segments)
    return pd.Series(np.bincount(owner, lengths, minlength=len(outlines.codes)), outlines.codes)
