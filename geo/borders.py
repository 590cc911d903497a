"""Shared borders of a valid coverage, found from the segments that two polygons share."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely


def shared_borders(polygons: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the pairs of polygons that share a line, with its length.

    In a valid coverage neighbours have the same vertices along their border, so a segment that
    occurs in two polygons is a piece of border. Contacts in a single point are not pairs.

    Args:
        polygons: indexed by ``nis``, a valid coverage, in metres.

    Returns:
        Columns ``nis_a``, ``nis_b`` (the smaller code first) and ``border_m`` (metres), one row
        per pair, in ascending order, index from 0.

    Example:
        >>> from data.load import load_atoms
        >>> borders = shared_borders(load_atoms().set_index("nis"))
        >>> flemish = borders.query("nis_a != '03000' and nis_b != '03000'")
        >>> "73109" in set(flemish["nis_a"]) | set(flemish["nis_b"])  # Voeren
        False
    """
    parts, polygon = shapely.get_parts(polygons.geometry.to_numpy(), return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    points, owner = shapely.get_coordinates(rings, return_index=True)
    # A vertex written twice is no segment: two polygons that only touch there are no pair.
    real = (owner[:-1] == owner[1:]) & (points[:-1] != points[1:]).any(axis=1)
    start, end = points[:-1][real], points[1:][real]
    side = polygon[part[owner[:-1][real]]]
    turned = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    segments = np.where(turned[:, None], np.hstack([end, start]), np.hstack([start, end]))
    order = np.lexsort(segments.T[::-1])
    segments, side = segments[order], side[order]
    twin = (segments[:-1] == segments[1:]).all(axis=1) & (side[:-1] != side[1:])
    length = np.hypot(*(segments[:-1, 2:] - segments[:-1, :2]).T)[twin]
    codes = polygons.index.to_numpy(dtype=object)
    pairs = np.sort(np.column_stack([codes[side[:-1][twin]], codes[side[1:][twin]]]), axis=1)
    frame = pd.DataFrame({"nis_a": pairs[:, 0], "nis_b": pairs[:, 1], "border_m": length})
    frame = frame.astype({"nis_a": "str", "nis_b": "str"})
    return frame.groupby(["nis_a", "nis_b"], as_index=False)["border_m"].sum()
