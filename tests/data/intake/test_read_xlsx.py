"""Workbooks: values, formulas, formats, merges, and what is hidden.

Most are written with openpyxl, as a second opinion on the format; what openpyxl cannot write is
put into the XML by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles.numbers import BUILTIN_FORMATS

from data.intake.grid import Cell, Grid, clean
from data.intake.read import read_grids
from data.intake.xlsx_values import Style, style_of, value_cell
from tests.data.intake.workbooks import by_hand, saved, texts


def read(book: Workbook) -> Grid:
    [grid] = read_grids("a.xlsx", saved(book))
    return grid


def book_of(rows: Iterable[Iterable[object]]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    return book


def cells(row: str) -> list[Cell]:
    [grid] = read_grids("a.xlsx", by_hand(f"<sheetData><row r='1'>{row}</row></sheetData>"))
    return list(grid.rows[0].cells)


SHEET_TEXT = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=15
).filter(lambda text: not text.startswith("=") and "_x" not in text and text[:1] != "#")


@settings(max_examples=60)
@given(rows=st.lists(st.lists(SHEET_TEXT, min_size=1, max_size=5), min_size=1, max_size=6))
def test_any_table_written_with_openpyxl_reads_back(rows: list[list[str]]) -> None:
    rows = [["Gemeenten", "Titel", "x", "y", "z"], *rows]
    found = {row.number: [cell.text for cell in row.cells] for row in read(book_of(rows)).rows}
    for number, row in enumerate(rows, start=1):
        assert found.get(number, [""] * 5) == [clean(cell) for cell in row] + [""] * (5 - len(row))


def test_numbers_carry_their_currency_and_keep_fifteen_digits() -> None:
    book = book_of([[149722, 149722.1, 0.1 + 0.2, -3, 1e20, 0, 12.5, 120000, 5]])
    formats = [
        '#,##0.00 "€"',
        "[$€-813] #,##0.00",
        "General",
        '"$"#,##0',
        "0",
        "0",
        "0",
        "[$CHF] 0",
    ]
    for cell, code in zip(book.active[1], [*formats, "#,##0.00 [$kr-414]"], strict=True):
        cell.number_format = code
    row = read(book).rows[0].cells
    assert [cell.number for cell in row] == [
        Decimal(text)
        for text in ("149722", "149722.1", "0.3", "-3", "1e20", "0", "12.5", "120000", "5")
    ]
    assert [cell.currency for cell in row] == [
        "EUR", "EUR", None, "USD", None, None, None, "CHF", "KR",
    ]  # fmt: skip
    assert [cell.text for cell in row[:5]] == [
        "149722", "149722.1", "0.3", "-3", "100000000000000000000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "style"),
    [
        ("_-* #,##0.00\\ [$€-1]_-", Style(currency="EUR")),
        ('_ "€"\\ * #,##0.00_ ;_ "€"\\ * \\-#,##0.00_ ', Style(currency="EUR")),
        ("#,##0 €;[Red]-#,##0 €", Style(currency="EUR")),
        ('0 "euro"', Style(currency="EUR")),
        ("[$£-809]#,##0", Style(currency="GBP")),
        ("[$-413]d mmmm yyyy", Style("date")),
        ("dd/mm/yyyy;@", Style("date")),
        ("[h]:mm", Style()),
        ("0.0%", Style("percentage")),
        ("[Red]#,##0", Style()),
        ('0 "dagen"', Style()),
        ("General", Style()),
        ("@", Style()),
    ],
)
def test_a_number_format_tells_currency_date_and_percentage(code: str, style: Style) -> None:
    assert style_of(code) == style


def test_formats_that_take_the_currency_of_the_computer_say_nothing() -> None:
    book = book_of([[1, 0.5, 42339]])
    for cell, number in zip(book.active[1], (44, 9, 14), strict=True):
        cell.number_format = BUILTIN_FORMATS[number]
    assert read(book).rows[0].cells == (
        Cell("1", Decimal(1)), Cell("50%"), Cell("2015-12-01"),
    )  # fmt: skip
    assert style_of('_ "€" * #,##0.00_ ') == Style(currency="EUR")


def test_dates_are_text_year_month_day() -> None:
    values = [date(2015, 12, 1), datetime(2015, 12, 1, 13, 30), time(8, 5), True, False]  # noqa: DTZ001
    row = read(book_of([[*values, "x"]])).rows[0].cells
    assert [cell.text for cell in row] == [
        "2015-12-01", "2015-12-01 13:30", "08:05", "TRUE", "FALSE", "x",
    ]  # fmt: skip
    assert all(cell.number is None for cell in row)


def test_both_calendars_of_excel_are_read() -> None:
    in_1904 = Workbook()
    in_1904.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    in_1904.active.append([date(2015, 12, 1)])
    assert texts(read(in_1904)) == [["2015-12-01"]]
    shown = [value_cell(raw, Style("date")).text for raw in (1, 59, 61, 2_958_466)]
    assert shown == ["1900-01-01", "1900-02-28", "1900-03-01", "2958466"]
    assert value_cell(-5, Style("date")).number == -5


def test_a_number_too_large_for_excel_is_text() -> None:
    assert cells("<c><v>1E+999999999</v></c>") == [Cell("inf")]


def test_a_percentage_is_text_and_no_amount() -> None:
    assert value_cell(0.125, Style("percentage")) == Cell("12.5%")


def test_cells_of_every_kind() -> None:
    assert cells(
        '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>'
        '<c t="inlineStr"><is><r><t>Aal</t></r><r><t>st</t></r></is></c>'
        '<c t="str"><f>A1</f><v>Gent</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c>'
        '<c t="d"><v>2015-12-01T00:00:00</v></c><c s="9"><v> 1.5 </v></c>'
    ) == [
        Cell("Gent"), Cell("Sint-Niklaas"), Cell("a\nb"), Cell(""), Cell("Aalst"), Cell("Gent"),
        Cell("2", Decimal(2)), Cell("TRUE"), Cell("2015-12-01"), Cell("1.5", Decimal("1.5")),
    ]  # fmt: skip


def test_a_formula_without_a_value_is_a_problem_and_an_empty_result_is_not() -> None:
    grid = read(book_of([["Bedrag"], ["=SUM(A3:A9)"]]))
    assert grid.rows[1].cells[0] == Cell("=SUM(A3:A9)", problem="formula_without_value")
    row = '<c><f t="shared" si="0"/></c><c t="str"><f>IF(1,"")</f><v></v></c><c r="D1"><v>1</v></c>'
    assert cells(row) == [
        Cell("=", problem="formula_without_value"), Cell(""), Cell(""), Cell("1", Decimal(1)),
    ]  # fmt: skip


def test_an_error_value_is_a_problem() -> None:
    assert cells('<c t="e"><f>A1</f><v>#REF!</v></c>') == [Cell("#REF!", problem="error_value")]


def test_vertical_merges_are_filled_and_marked_and_horizontal_ones_are_not() -> None:
    book = book_of([
        ["Toegekende subsidies 2015"], [], ["Titel", "Gemeente", "Bedrag"],
        ["Samen", "Gent", 100], [None, "Aalst"], [None, None], [None, "Lier"], ["Blok", None, "x"],
        [None, None, "y"],
    ])  # fmt: skip
    for area in ("A1:C2", "A4:A7", "C4:C7", "A8:B9"):
        book.active.merge_cells(area)
    grid = read(book)
    assert texts(grid) == [
        ["Toegekende subsidies 2015", "", ""], ["", "", ""], ["Titel", "Gemeente", "Bedrag"],
        ["Samen", "Gent", "100"], ["Samen", "Aalst", "100"], ["", "", ""], ["Samen", "Lier", "100"],
        ["Blok", "", "x"], ["Blok", "", "y"],
    ]  # fmt: skip
    assert grid.rows[4].cells[2] == Cell("100", Decimal(100), merged=True)


def test_rows_keep_their_numbers_and_long_gaps_are_shortened() -> None:
    book = Workbook()
    book.active["B3"], book.active["C5"], book.active["A1048576"] = "Gent", 1, "Bron"
    book.active["ZZ9"].number_format = "0.00"
    grid = read(book)
    assert [row.number for row in grid.rows] == [3, 4, 5, 6, 1_048_576]
    assert texts(grid)[0] == ["", "Gent", ""]


def test_hidden_sheets_rows_and_columns_are_read_and_told() -> None:
    book = book_of([["Gent", 1], ["Aalst", 2]])
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("leeg")
    other = book.create_sheet("oud")
    other["A1"], other.sheet_state = "Lier", "veryHidden"
    shown, hidden = read_grids("a.xlsx", saved(book))
    assert (shown.name, shown.hidden, texts(shown)) == (
        "Sheet", False, [["Gent", "1"], ["Aalst", "2"]],
    )  # fmt: skip
    assert [note.code for note in shown.notes] == ["hidden_rows", "hidden_columns"]
    assert (hidden.name, hidden.hidden) == ("oud", True)
    assert [(note.code, note.value) for note in hidden.notes] == [("hidden_sheet", "oud")]


def test_macros_and_links_are_ignored_with_a_note() -> None:
    sheet = "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>"
    content = by_hand(
        sheet, {"xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<x/>"}
    )
    [grid] = read_grids("a.xlsm", content)
    assert [note.code for note in grid.notes] == ["macros_ignored", "external_links_ignored"]
    assert texts(grid) == [["Gent"]]


def test_a_sheet_that_says_it_is_huge_is_read_by_what_it_holds() -> None:
    sheet = (
        '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>'
        '<sheetData><row r="7"><c r="B7" t="s"><v>0</v></c><c r="XFD7" s="1"/></row></sheetData>'
        '<mergeCells><mergeCell ref="B7:B1048576"/></mergeCells>'
    )
    [grid] = read_grids("a.xlsx", by_hand(sheet))
    assert texts(grid) == [["", "Gent"]]
