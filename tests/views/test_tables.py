"""Every table leaves as a file: the rows as read, with the shapes of a day where it has one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pyogrio
import pytest

from analysis.units import Unit
from views.tables import FiguresTable, csv_file, geojson, geopackage, plain_csv_file
from views.texts import Language, translator

DAY = date(2025, 1, 1)
UNITS: dict[str, Unit | None] = {"name": None, "award_cents": Unit.CENTS, "nis": None}
NOTES = [("Bronnen", "Statbel")]
TEXTS = translator(Language.NL)


@pytest.fixture
def table() -> FiguresTable:
    """Two municipalities."""
    frame = pd.DataFrame(
        {"name": ["Ninove", "Gent"], "award_cents": [14972250, 0], "nis": ["41048", "44021"]}
    )
    return FiguresTable(frame, UNITS)


def test_the_csv_for_excel_and_that_for_programs_say_the_same(table: FiguresTable) -> None:
    belgian = csv_file(table, TEXTS).decode("utf-8-sig").splitlines()
    plain = plain_csv_file(table, TEXTS).decode().splitlines()
    assert belgian[1] == "Ninove;149722,50;41048"
    assert plain[1] == "Ninove,149722.50,41048"


def test_geojson_has_the_headers_of_the_reader(table: FiguresTable) -> None:
    made = json.loads(geojson(table, NOTES, DAY, TEXTS))
    (name, *_), value = made["features"][0]["properties"], made["features"][0]["properties"]
    assert name == TEXTS("column-name")
    assert value[TEXTS("column-award_cents")] == 149722.5


def test_a_geopackage_has_the_sources_as_a_layer(table: FiguresTable, tmp_path: Path) -> None:
    path = tmp_path / "made.gpkg"
    path.write_bytes(geopackage(table, NOTES, DAY, TEXTS))
    assert pyogrio.read_dataframe(path, layer=TEXTS("source-title")).loc[0, "value"] == "Statbel"
    assert pyogrio.read_info(path, layer=TEXTS("table-sheet"))["features"] == 2


def test_rows_about_several_municipalities_take_their_places(tmp_path: Path) -> None:
    frame = pd.DataFrame({"name": ["both"]})
    table = FiguresTable(frame, {"name": None}, [("41048", "44021")])
    path = tmp_path / "made.gpkg"
    path.write_bytes(geopackage(table, NOTES, DAY, TEXTS))
    (shape,) = pyogrio.read_dataframe(path, layer=TEXTS("table-sheet")).geometry
    assert shape.geom_type == "MultiPolygon"
    assert shape.area > 100e6
