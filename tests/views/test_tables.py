"""Every table leaves as a file: the rows as read, with the shapes of a day where it has one."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
import pyogrio
import pytest
from openpyxl import load_workbook

from analysis.units import Unit
from views import tables
from views.tables import (
    FiguresTable,
    csv_file,
    geojson,
    geopackage,
    plain_csv_file,
    workbook,
)
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
    assert value["Toekenning (hele bedrag, euro)"] == 149722.5
    assert made["notes"] == [{"wat": "Bronnen", "waarde": "Statbel"}]


def test_a_geopackage_has_the_sources_as_a_layer(table: FiguresTable, tmp_path: Path) -> None:
    path = tmp_path / "made.gpkg"
    path.write_bytes(geopackage(table, NOTES, DAY, TEXTS))
    assert pyogrio.read_dataframe(path, layer=TEXTS("source-title")).loc[0, "waarde"] == "Statbel"
    assert pyogrio.read_info(path, layer=TEXTS("table-sheet"))["features"] == 2


@pytest.fixture
def measured() -> FiguresTable:
    """One row with a figure of every unit that a header must name."""
    units: dict[str, Unit | None] = {
        "name": None,
        "border_m": Unit.LENGTH_M,
        "allocated_per_inhabitant_cents": Unit.CENTS_PER_PERSON,
        "foreign_origin_share": Unit.SHARE,
        "inhabitants": Unit.COUNT,
    }
    return FiguresTable(
        pd.DataFrame([["Gent", 2_104.0, 1234.5, 0.123, 270_473]], columns=list(units)), units
    )


def test_a_file_names_the_unit_of_each_figure_in_its_header(measured: FiguresTable) -> None:
    header, row = csv_file(measured, TEXTS).decode("utf-8-sig").splitlines()
    assert header.split(";") == [
        "Gemeente",
        "Gedeelde grens (m)",
        "Per inwoner (euro)",
        "Buitenlandse herkomst (%)",
        "Inwoners",
    ]
    assert row == "Gent;2104,0;12,34;12,3;270473"
    english = plain_csv_file(measured, translator(Language.EN)).decode().splitlines()[0]
    assert "Shared border (m),Per inhabitant (euro)" in english


def test_a_spreadsheet_shows_figures_as_their_unit_asks(measured: FiguresTable) -> None:
    page = load_workbook(BytesIO(workbook(measured, NOTES, TEXTS))).active
    assert page is not None
    _, row = page.iter_rows()
    assert [cell.number_format for cell in row[1:]] == ["#,##0", "#,##0.00", "#,##0.0", "#,##0"]
    assert row[3].value == 12.3


def test_no_two_files_of_a_table_have_one_name(
    table: FiguresTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(
        tables.st, "download_button", lambda *_, file_name, **__: names.append(file_name)
    )
    monkeypatch.setattr(tables, "when_opened", lambda _label, _key, draw: draw())
    tables.downloads(table, NOTES, "samenkaart", TEXTS, DAY)
    assert len(set(names)) == len(names) == 5
    assert "samenkaart-gewoon.csv" in names


def test_rows_about_several_municipalities_take_their_places(tmp_path: Path) -> None:
    frame = pd.DataFrame({"name": ["both"]})
    table = FiguresTable(frame, {"name": None}, [("41048", "44021")])
    path = tmp_path / "made.gpkg"
    path.write_bytes(geopackage(table, NOTES, DAY, TEXTS))
    (shape,) = pyogrio.read_dataframe(path, layer=TEXTS("table-sheet")).geometry
    assert shape.geom_type == "MultiPolygon"
    assert shape.area > 100e6
