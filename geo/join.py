"""Joins tables to polygons; whatever does not match exactly once is an error that names it."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from data.schemas import NIS_LENGTH


class JoinError(ValueError):
    """Codes without a polygon, or codes that occur twice."""


def join_to_polygons(values: pd.DataFrame, polygons: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the polygons with the columns of a table that has one row per municipality.

    Args:
        values: indexed by ``nis``, in the vintage of ``polygons``; may lack municipalities.
        polygons: indexed by ``nis``, as from `geo.boundaries.polygons_on`.

    Returns:
        All rows of ``polygons`` in their order, with the columns of ``values``; municipalities
        that ``values`` does not have are missing there: not known, never zero. Integers and
        booleans come out nullable (Int64, boolean), so that they stay what they are.

    Errors:
        JoinError: a code without a polygon, a code twice in either table, a code that is not a
            string of five characters, or a column that both have. All of them are named.

    Example:
        >>> import shapely
        >>> square = gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 1, 1)],
        ...                           index=pd.Index(["23105"], name="nis"), crs="EPSG:31370")
        >>> join_to_polygons(pd.DataFrame({"n": [1]}, index=["2310"]), square)
        Traceback (most recent call last):
        geo.join.JoinError: not a code of five characters: '2310'; no polygon for: '2310'
    """
    faults = {
        "not a code of five characters": [
            code for code in values.index if not (isinstance(code, str) and len(code) == NIS_LENGTH)
        ],
        "no polygon for": sorted(set(values.index) - set(polygons.index), key=str),
        "twice in the table": sorted(set(values.index[values.index.duplicated()]), key=str),
        "two polygons for": sorted(set(polygons.index[polygons.index.duplicated()]), key=str),
        "columns on both sides": sorted(set(values.columns) & set(polygons.columns)),
    }
    named = [f"{fault}: {', '.join(map(repr, codes))}" for fault, codes in faults.items() if codes]
    if named:
        raise JoinError("; ".join(named))
    joined = polygons.join(_nullable(values), validate="one_to_one")
    return gpd.GeoDataFrame(joined, geometry=polygons.geometry.name, crs=polygons.crs)


def _nullable(values: pd.DataFrame) -> pd.DataFrame:
    kinds = {"i": "Int64", "u": "UInt64", "b": "boolean"}
    return values.astype(
        {column: kinds[kind.kind] for column, kind in values.dtypes.items() if kind.kind in kinds}
    )
