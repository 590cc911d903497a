"""How far municipalities lie apart: between their middles, and between their borders."""

from __future__ import annotations

from collections.abc import Collection

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray


def distances(codes: Collection[str], polygons: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return how far every other municipality lies from some municipalities taken together.

    Args:
        codes: one municipality or the members of a consortium.
        polygons: indexed by ``nis``, in metres.

    Returns:
        Indexed by ``nis`` in the order of ``polygons``, without ``codes``: ``centroid_m`` (metres
        between the centroid of ``codes`` together and that of each) and ``border_m`` (metres to
        the nearest of ``codes``; 0 where they touch).

    Errors:
        ValueError: no codes at all.
        KeyError: codes without a polygon; all of them are named.

    Example:
        >>> shapes = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10),
        ...           shapely.box(40, 0, 50, 10)]
        >>> layer = gpd.GeoDataFrame(geometry=shapes, index=["11001", "11002", "11004"])
        >>> distances(["11001", "11002"], layer).to_dict("index")
        {'11004': {'centroid_m': 35.0, 'border_m': 20.0}}
    """
    members = _members(codes, polygons)
    others = polygons.geometry.drop(members.index)
    together = members.union_all()
    return pd.DataFrame(
        {
            "centroid_m": others.centroid.distance(together.centroid),
            "border_m": others.distance(together),
        }
    )


def furthest(codes: Collection[str], polygons: gpd.GeoDataFrame) -> tuple[str, str, float] | None:
    """Return the two municipalities that lie furthest apart.

    Args:
        codes: the members of a consortium.
        polygons: indexed by ``nis``, in metres.

    Returns:
        The smaller code, the other and the metres between their centroids; of pairs equally far
        apart the first by code. ``None`` for a single municipality.

    Errors:
        ValueError: no codes at all.
        KeyError: codes without a polygon; all of them are named.

    Example:
        >>> shapes = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10),
        ...           shapely.box(40, 0, 50, 10)]
        >>> layer = gpd.GeoDataFrame(geometry=shapes, index=["11001", "11002", "11004"])
        >>> furthest(["11004", "11002", "11001"], layer)
        ('11001', '11004', 40.0)
    """
    members = _members(codes, polygons)
    return furthest_of(members.index, shapely.get_coordinates(members.centroid.to_numpy()))


def furthest_of(codes: pd.Index, middles: NDArray[np.float64]) -> tuple[str, str, float] | None:
    """Return the two that lie furthest apart, as `furthest`.

    Args:
        codes: ascending.
        middles: x and y of the centroid of each, in metres.

    Example:
        >>> furthest_of(pd.Index(["11001", "11002"]), np.array([[0.0, 0.0], [30.0, 40.0]]))
        ('11001', '11002', 50.0)
    """
    if len(codes) == 1:
        return None
    between = middles[:, None] - middles[None, :]
    metres = np.hypot(between[..., 0], between[..., 1])
    first, second = np.unravel_index(metres.argmax(), metres.shape)
    return codes[first], codes[second], float(metres[first, second])


def _members(codes: Collection[str], polygons: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Return the polygons of the codes, each once, ascending."""
    wanted = sorted(set(codes))
    if not wanted:
        raise ValueError("no municipality; give at least one NIS code")
    lost = [code for code in wanted if code not in polygons.index]
    if lost:
        raise KeyError(f"no polygon for {', '.join(lost)}; give codes of the day of the polygons")
    return polygons.geometry.loc[wanted]
