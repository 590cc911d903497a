"""What leaves for a map program: the rows of a table with their place, as GeoJSON or GeoPackage."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from data.layout import Kind, Layout, typed_columns
from data.safe_text import original_text

LAMBERT_72 = "EPSG:31370"
DECIMALS = 6
"""Of degrees: a tenth of a metre."""
NOTES_COLUMNS = ("what", "value")

Notes = Sequence[tuple[str, str]]


def shapes_of(places: Sequence[Sequence[str]], polygons: gpd.GeoSeries) -> gpd.GeoSeries:
    """Return the shape of each row: the union of its municipalities.

    Args:
        places: the codes of each row; one that is no code of ``polygons`` has no shape.
        polygons: a valid coverage in EPSG:31370, indexed by ``nis``.

    Returns:
        One shape a row, missing where a row has none; index from 0, EPSG:31370.

    Example:
        >>> squares = gpd.GeoSeries([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)],
        ...                         index=["11001", "11002"], crs="EPSG:31370")
        >>> shapes_of([["11001", "11002"], [], ["11002"]], squares).area.tolist()
        [2.0, nan, 1.0]
    """
    known = [[code for code in codes if code in polygons.index] for codes in places]
    shapes = [
        polygons[codes[0]] if len(codes) == 1 else _union(polygons.loc[codes]) for codes in known
    ]
    return gpd.GeoSeries(shapes, crs=LAMBERT_72)


def _union(shapes: gpd.GeoSeries) -> Any:
    return shapely.coverage_union_all(shapes.to_numpy()) if len(shapes) else None


def write_geojson(
    frame: pd.DataFrame,
    layout: Layout,
    shapes: gpd.GeoSeries,
    notes: Notes = (),
    *,
    columns: tuple[str, str] = NOTES_COLUMNS,
) -> bytes:
    """Return rows with their shapes as GeoJSON (RFC 7946): degrees of WGS84, six decimals.

    Args:
        frame: at least the columns of the layout.
        layout: the columns, in order; their headers become the names of the properties.
        shapes: from `shapes_of`, one for each row.
        notes: what was chosen and the sources, in the member ``notes`` of the collection.
        columns: the names of both parts of a note.

    Errors:
        DataError: a column is missing or holds values of another kind.

    Example:
        >>> from data.layout import Column
        >>> square = gpd.GeoSeries([shapely.box(150000, 170000, 151000, 171000)], crs="EPSG:31370")
        >>> made = json.loads(write_geojson(pd.DataFrame({"nis": ["11001"]}),
        ...                   (Column("nis", "NIS-code", Kind.CODE),), square))
        >>> made["features"][0]["properties"], made["features"][0]["geometry"]["type"]
        ({'NIS-code': '11001'}, 'Polygon')
    """
    import pyogrio  # Its GDAL takes 30 MB, only of who makes a file.

    content = io.BytesIO()
    pyogrio.write_dataframe(
        _layer(frame, layout, shapes).to_crs("EPSG:4326"),
        content,
        driver="GeoJSON",
        layer_options={"RFC7946": "YES", "COORDINATE_PRECISION": str(DECIMALS)},
    )
    collection = json.loads(content.getvalue())
    collection["notes"] = [dict(zip(columns, note, strict=True)) for note in notes]
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def write_gpkg(
    frame: pd.DataFrame,
    layout: Layout,
    shapes: gpd.GeoSeries,
    notes: Notes = (),
    *,
    layers: tuple[str, str] = ("data", "notes"),
    columns: tuple[str, str] = NOTES_COLUMNS,
) -> bytes:
    """Return rows with their shapes as a GeoPackage in EPSG:31370, for QGIS.

    Args:
        frame: at least the columns of the layout.
        layout: the columns, in order; their headers become the names of the fields.
        shapes: from `shapes_of`, one for each row.
        notes: what was chosen and the sources, in a layer without shapes.
        layers: the names of both layers.
        columns: the names of the fields of the notes.

    Errors:
        DataError: a column is missing or holds values of another kind.

    Example:
        >>> from data.layout import Column
        >>> square = gpd.GeoSeries([shapely.box(150000, 170000, 151000, 171000)], crs="EPSG:31370")
        >>> write_gpkg(pd.DataFrame({"nis": ["11001"]}), (Column("nis", "NIS", Kind.CODE),), square,
        ...            [("source", "Statbel")])[:15]
        b'SQLite format 3'
    """
    import pyogrio

    about = pd.DataFrame(list(notes), columns=list(columns), dtype="str")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "samenkaart.gpkg"
        pyogrio.write_dataframe(_layer(frame, layout, shapes), path, layer=layers[0])
        pyogrio.write_dataframe(about, path, layer=layers[1], append=True)
        return path.read_bytes()


def _layer(frame: pd.DataFrame, layout: Layout, shapes: gpd.GeoSeries) -> gpd.GeoDataFrame:
    columns = typed_columns(frame, layout)
    cells = {
        column.header: pd.Series([_plain(value) for value in values], dtype=_DTYPES[column.kind])
        for column, values in zip(layout, columns, strict=True)
    }
    return gpd.GeoDataFrame(cells, geometry=shapes.reset_index(drop=True), crs=LAMBERT_72)


_DTYPES: dict[Kind, Any] = {
    Kind.TEXT: "str",
    Kind.CODE: "str",
    Kind.WHOLE: "Int64",
    Kind.EURO: "Float64",
    Kind.DECIMAL: "Float64",
    Kind.DATE: "datetime64[ms]",
    Kind.MOMENT: "datetime64[ms]",
    Kind.TRUTH: "boolean",
}


def _plain(value: object) -> object:
    match value:
        case Decimal():
            return float(value)
        case str():
            return original_text(value)
    return value
