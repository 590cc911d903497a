"""Files with shapes hold the figures of the table, at the right place, and say their sources."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from data.layout import Column, Kind, Layout
from data.load import load_atoms, load_tables
from data.problems import DataError
from geo.boundaries import dissolve_to
from geo.exports import shapes_of, write_geojson, write_gpkg

LAYOUT: Layout = (
    Column("nis", "NIS-code", Kind.CODE),
    Column("name", "Gemeente"),
    Column("award_cents", "Toekenning", Kind.EURO),
    Column("people", "Inwoners", Kind.WHOLE),
)
NOTES = [("Bronnen", "Statbel, 1 januari 2025"), ("Datum", "=2+3")]


@pytest.fixture(scope="module")
def polygons() -> gpd.GeoSeries:
    """The municipalities of 2025."""
    tables = load_tables()
    day = date(2025, 1, 1)
    return dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers).geometry


@pytest.fixture
def frame() -> pd.DataFrame:
    """Three municipalities, one amount not known, one text like a formula."""
    return pd.DataFrame(
        {
            "nis": ["41048", "11002", "73109"],
            "name": ["Ninove", "=HYPERLINK(1)", "Voeren"],
            "award_cents": pd.array([14972200, pd.NA, 0], dtype="Int64"),
            "people": pd.array([39958, 565039, 4300], dtype="Int64"),
        }
    )


def _saved(content: bytes, folder: Path, ending: str) -> Path:
    path = folder / f"table.{ending}"
    path.write_bytes(content)
    return path


def test_a_geopackage_has_the_typed_figures_of_the_table(
    frame: pd.DataFrame, polygons: gpd.GeoSeries, tmp_path: Path
) -> None:
    shapes = shapes_of([[code] for code in frame["nis"]], polygons)
    path = _saved(write_gpkg(frame, LAYOUT, shapes, NOTES), tmp_path, "gpkg")
    read = pyogrio.read_dataframe(path, layer="data")
    assert read["NIS-code"].tolist() == frame["nis"].tolist()
    assert read["Gemeente"].tolist() == frame["name"].tolist()
    assert read.loc[0, "Toekenning"] == 149722.0
    assert pd.isna(read.loc[1, "Toekenning"])
    assert read.loc[2, "Toekenning"] == 0
    assert read["Inwoners"].tolist() == [39958, 565039, 4300]


def test_a_geopackage_keeps_the_shapes_to_the_metre_in_belgian_lambert(
    frame: pd.DataFrame, polygons: gpd.GeoSeries, tmp_path: Path
) -> None:
    shapes = shapes_of([[code] for code in frame["nis"]], polygons)
    path = _saved(write_gpkg(frame, LAYOUT, shapes, NOTES), tmp_path, "gpkg")
    read = pyogrio.read_dataframe(path, layer="data")
    assert read.crs.to_epsg() == 31370
    assert shapely.equals(read.geometry.array, shapes.array).all()


def test_the_sources_are_a_layer_of_their_own(
    frame: pd.DataFrame, polygons: gpd.GeoSeries, tmp_path: Path
) -> None:
    shapes = shapes_of([[code] for code in frame["nis"]], polygons)
    made = write_gpkg(frame, LAYOUT, shapes, NOTES, layers=("Gegevens", "Bronnen"))
    path = _saved(made, tmp_path, "gpkg")
    assert [name for name, _ in pyogrio.list_layers(path)] == ["Gegevens", "Bronnen"]
    about = pyogrio.read_dataframe(path, layer="Bronnen")
    assert list(about.itertuples(index=False, name=None)) == NOTES


def test_geojson_is_in_degrees_with_its_sources(
    frame: pd.DataFrame, polygons: gpd.GeoSeries
) -> None:
    shapes = shapes_of([[code] for code in frame["nis"]], polygons)
    made = json.loads(write_geojson(frame, LAYOUT, shapes, NOTES))
    assert "crs" not in made, "RFC 7946 knows WGS84 only"
    assert [note["value"] for note in made["notes"]] == [value for _, value in NOTES]
    first = made["features"][0]
    assert first["properties"] == {
        "NIS-code": "41048", "Gemeente": "Ninove", "Toekenning": 149722.0, "Inwoners": 39958,
    }  # fmt: skip
    assert made["features"][1]["properties"]["Toekenning"] is None
    west, south, east, north = shapely.from_geojson(json.dumps(first["geometry"])).bounds
    assert 3.8 < west < east < 4.2
    assert 50.7 < south < north < 51.0


def test_geojson_read_by_another_program_has_the_same_area(
    frame: pd.DataFrame, polygons: gpd.GeoSeries
) -> None:
    shapes = shapes_of([[code] for code in frame["nis"]], polygons)
    read = pyogrio.read_dataframe(io.BytesIO(write_geojson(frame, LAYOUT, shapes)))
    assert read.to_crs("EPSG:31370").area.to_numpy() == pytest.approx(shapes.area, rel=1e-3)


def test_a_row_about_several_municipalities_has_their_union(polygons: gpd.GeoSeries) -> None:
    codes = ["41048", "41011", "23044"]
    (union,) = shapes_of([codes], polygons)
    assert union.area == pytest.approx(polygons.loc[codes].area.sum())
    assert union.equals(shapely.union_all(polygons.loc[codes].to_numpy()))


def test_a_row_about_nobody_has_no_shape(polygons: gpd.GeoSeries, tmp_path: Path) -> None:
    shapes = shapes_of([["41048"], [], ["99999"]], polygons)
    assert shapes.isna().tolist() == [False, True, True]
    frame = pd.DataFrame({"nis": ["41048", "x", "99999"]})
    path = _saved(write_gpkg(frame, LAYOUT[:1], shapes), tmp_path, "gpkg")
    assert len(pyogrio.read_dataframe(path, layer="data")) == 3


def test_a_column_that_is_missing_is_named(frame: pd.DataFrame, polygons: gpd.GeoSeries) -> None:
    shapes = shapes_of([[code] for code in frame["nis"]], polygons)
    with pytest.raises(DataError, match="people"):
        write_gpkg(frame.drop(columns="people"), LAYOUT, shapes)
