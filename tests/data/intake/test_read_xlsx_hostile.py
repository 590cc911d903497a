"""Workbooks that break limits, hold entities, or were written by no Excel."""

from __future__ import annotations

import openpyxl
import pytest
from openpyxl import Workbook

from data.intake.limits import MAX_COLUMNS, MAX_ROWS
from data.intake.read import read_grids
from tests.data.intake.workbooks import MAIN, OFFICE, by_hand, code_of, saved


def test_limits_of_rows_and_columns_hold_while_reading() -> None:
    row = "<row><c><v>1</v></c></row>"
    [grid] = read_grids("a.xlsx", by_hand(f"<sheetData>{row * MAX_ROWS}</sheetData>"))
    assert len(grid.rows) == MAX_ROWS
    # What lies behind the limit is not looked at: it would be an error of its own.
    rest = "<row r='x'/>" * 100
    assert (
        code_of(by_hand(f"<sheetData>{row * (MAX_ROWS + 1)}{rest}</sheetData>")) == "too_many_rows"
    )
    wide = "<c><v>1</v></c>" * (MAX_COLUMNS + 1)
    assert code_of(by_hand(f"<sheetData><row>{wide}</row></sheetData>")) == "too_many_columns"
    long = f"<c t='inlineStr'><is><t>{'x' * 32_768}</t></is></c>"
    assert code_of(by_hand(f"<sheetData><row>{long}</row></sheetData>")) == "too_large"


LEVELS = "".join(
    f"<!ENTITY {name} '{f'&{below};' * 10}'>"
    for name, below in zip("bcdefghi", "abcdefgh", strict=True)
)
LAUGHS = f"<!DOCTYPE a [<!ENTITY a 'ha'>{LEVELS}]>"


def test_openpyxl_reads_xml_with_defusedxml() -> None:
    assert openpyxl.DEFUSEDXML is True
    assert openpyxl.LXML is False


STYLES = "xl/styles.xml"


@pytest.mark.parametrize(
    "part",
    ["[Content_Types].xml", "xl/worksheets/s.xml", "xl/t.xml", "xl/workbook.xml", STYLES],
)
def test_entities_are_refused_in_every_part_that_is_read(part: str) -> None:
    assert code_of(by_hand("", {part: f"{LAUGHS}<a>&i;</a>"})) == "xml_entities"


@pytest.mark.parametrize("part", ["xl/worksheets/s.xml", "xl/t.xml", STYLES])
@pytest.mark.parametrize("prologue", ["<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a>"])
def test_document_types_are_refused_where_cells_come_from(part: str, prologue: str) -> None:
    assert code_of(by_hand("", {part: f"{prologue}<a/>"})) == "xml_entities"


def test_a_part_that_is_not_read_does_no_harm() -> None:
    sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>"
    [grid] = read_grids("a.xlsx", by_hand(sheet, {"docProps/core.xml": f"{LAUGHS}<a>&i;</a>"}))
    assert len(grid.rows) == 1


@pytest.mark.parametrize(
    ("part", "piece"),
    [("xl/workbook.xml", "<a x='1'/>"), ("xl/styles.xml", "<xf/>"), ("xl/t.xml", "<si/>")],
)
def test_more_tags_than_a_workbook_needs_are_refused(part: str, piece: str) -> None:
    # Without compression, so that the ratio says nothing.
    assert code_of(by_hand("", {part: f"<a>{piece * 1_000_001}</a>"}, packed=False)) in {
        "too_large", "zip_bomb",
    }  # fmt: skip


def test_ranges_that_span_a_whole_sheet_are_not_filled_in() -> None:
    sheet = (
        "<dimension ref='A1:XFD1048576'/><sheetData><row r='1'><c r='A1'><v>1</v></c></row>"
        "<row r='1048576'><c r='XFD1048576'/></row></sheetData>"
        "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"
        "<hyperlinks><hyperlink ref='A1:XFD1048576'/></hyperlinks>"
    )
    [grid] = read_grids("a.xlsx", by_hand(sheet))
    assert len(grid.rows) == 1


def test_what_openpyxl_warns_about_is_not_read() -> None:
    sheet = (
        "<sheetData><row><c><v>1</v></c></row></sheetData><headerFooter><oddHeader>x</oddHeader>"
        "</headerFooter><extLst><ext uri='{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}'/></extLst>"
    )
    [grid] = read_grids("a.xlsx", by_hand(sheet, {STYLES: f'<styleSheet xmlns="{MAIN}"/>'}))
    assert len(grid.rows) == 1


@pytest.mark.parametrize(
    "sheet",
    [
        "<sheetData><row>",
        "<sheetData><row r='0'><c><v>1</v></c></row></sheetData>",
        "<sheetData><row r='1048577'><c><v>1</v></c></row></sheetData>",
        "<sheetData><row r='x'/></sheetData>",
        "<sheetData><row><c r='XFE1'><v>1</v></c></row></sheetData>",
        "<sheetData><row><c t='s'><v>4</v></c></row></sheetData>",
        f"<sheetData><row r='{'9' * 5000}'/></sheetData>",
        "<mergeCells><mergeCell ref='A0:B2'/></mergeCells>",
        f"<!--{'x' * 3_000_000}-->",
    ],
)
def test_a_sheet_that_no_excel_writes_is_broken(sheet: str) -> None:
    content = by_hand(sheet, {"padding": ""})
    assert code_of(content) in {"broken_file", "zip_bomb"}


def test_a_sheet_listed_twice_is_not_read_twice() -> None:
    sheet = '<x:sheet name="B" sheetId="1" r:id="worksheet"/>'
    book = f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:sheets>{sheet * 2}'
    book += "</x:sheets></x:workbook>"
    assert code_of(by_hand("", {"xl/workbook.xml": book})) == "broken_file"


def test_a_workbook_without_content_is_empty() -> None:
    assert code_of(saved(Workbook())) == "empty"
