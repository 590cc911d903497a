"""Exports, opened again by other programs: typed cells, no formulas, empty is not zero."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from data.exports import LONGEST_TEXT, Notes, Style, write_csv, write_json, write_xlsx
from data.layout import ACCEPTED, PROBLEMS, Column, Kind, Layout
from data.problems import DataError
from data.safe_text import original_text

LAYOUT: Layout = (
    Column("nis", "NIS-code", Kind.CODE),
    Column("title", "Titel"),
    Column("award_cents", "Toekenning (euro)", Kind.EURO),
    Column("members", "Leden", Kind.WHOLE),
    Column("share", "Aandeel", Kind.DECIMAL),
    Column("from", "Vanaf", Kind.DATE),
    Column("imported_at", "Ingelezen (UTC)", Kind.MOMENT),
)
FRAME = pd.DataFrame(
    {
        "nis": ["41048", "03000", pd.NA],
        "title": ["=1+1", "Onthaal; én integratie", pd.NA],
        "award_cents": pd.array([14972205, -5, pd.NA], dtype="Int64"),
        "members": pd.array([0, -3, pd.NA], dtype="Int64"),
        "share": [0.1, -1e-7, float("nan")],
        "from": pd.to_datetime(["2015-12-01", "1831-01-01", None]),
        "imported_at": pd.to_datetime(["2026-01-02T03:04:05Z", "2026-07-01T00:00:00Z", None]),
        "not_exported": ["a", "b", "c"],
    }
)
TEXTS = st.text() | st.text(st.sampled_from("=+-@\uff1d \t\r\n,;'\"\u200ba"), max_size=9)


def book_of(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def rows_of(content: bytes, separator: str = ",") -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def test_excel_in_belgium_gets_semicolons_decimal_commas_and_a_byte_order_mark() -> None:
    content = write_csv(FRAME, LAYOUT, Style.EXCEL_BE)
    assert content.startswith(b"\xef\xbb\xbfNIS-code;Titel;")
    assert rows_of(content, ";")[1:] == [
        ["41048", "'=1+1", "149722,05", "0", "0,1", "2015-12-01", "2026-01-02 03:04:05"],
        ["03000", "Onthaal; én integratie", "-0,05", "-3", "-0,0000001", "1831-01-01",
         "2026-07-01 00:00:00"],
        [""] * 7,
    ]  # fmt: skip


def test_a_program_gets_commas_and_decimal_points() -> None:
    content = write_csv(FRAME, LAYOUT, "plain")
    assert content.startswith(b"NIS-code,Titel,")
    assert [row[2:5] for row in rows_of(content)[1:]] == [
        ["149722.05", "0", "0.1"],
        ["-0.05", "-3", "-0.0000001"],
        ["", "", ""],
    ]
    assert content.endswith(b"\r\n")


def test_a_workbook_keeps_types_and_leaves_empty_what_is_not_known() -> None:
    page = book_of(write_xlsx(FRAME, LAYOUT)).active
    assert [cell.value for cell in page[1]] == [column.header for column in LAYOUT]
    first, second, third = (list(page[row]) for row in (2, 3, 4))
    assert [cell.data_type for cell in first] == ["s", "s", "n", "n", "n", "d", "d"]
    assert [cell.value for cell in first] == [
        "41048", "'=1+1", 149722.05, 0, 0.1,
        pd.Timestamp(2015, 12, 1), pd.Timestamp("2026-01-02T03:04:05"),
    ]  # fmt: skip
    assert [cell.value for cell in second[:6]] == [
        "03000", "Onthaal; én integratie", -0.05, -3, -1e-7, "1831-01-01",
    ]  # fmt: skip
    assert [cell.value for cell in third] == [None] * 7
    assert first[0].number_format == "@"
    assert "€" in first[2].number_format


def test_the_header_of_a_workbook_is_bold_frozen_and_has_filters() -> None:
    page = book_of(write_xlsx(FRAME, LAYOUT, sheet="Toekenningen")).active
    assert page.title == "Toekenningen"
    assert all(cell.font.bold for cell in page[1])
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:G4"
    assert page.column_dimensions["B"].width > page.column_dimensions["D"].width


def test_notes_get_sheets_of_their_own_and_are_safe_too() -> None:
    rows: list[list[object]] = [
        ["Bron", "=HYPERLINK(1)"],
        ["Datum", date(2026, 1, 2)],
        ["Rijen", -3, 0.5, None],
        [],
    ]
    notes: Notes = {"Bronnen / filters [1]": rows, "bronnen   filters  1": [["+1", True]]}
    book = book_of(write_xlsx(FRAME, LAYOUT, notes))
    assert book.sheetnames == ["data", "Bronnen   filters  1", "bronnen   filters  1 2"]
    page = book.worksheets[1]
    assert [[cell.value for cell in row] for row in page.iter_rows(max_row=3)] == [
        ["Bron", "'=HYPERLINK(1)", None],
        ["Datum", pd.Timestamp(2026, 1, 2), None],
        ["Rijen", -3, 0.5],
    ]
    assert book.worksheets[2]["A1"].value == "'+1"


@pytest.mark.parametrize("text", ["#REF!", "#N/A", "TRUE", "1e5", "2015-12-01", "_x0041_"])
def test_a_text_that_looks_like_something_else_stays_text(text: str) -> None:
    frame = pd.DataFrame({"title": [text]})
    cell = book_of(write_xlsx(frame, (Column("title", "Titel"),))).active["A2"]
    assert (cell.data_type, cell.value) == ("s", text)


def test_a_header_cannot_be_a_formula() -> None:
    layout = (Column("title", "=Titel"),)
    frame = pd.DataFrame({"title": ["a"]})
    assert rows_of(write_csv(frame, layout))[0] == ["'=Titel"]
    assert book_of(write_xlsx(frame, layout)).active["A1"].value == "'=Titel"


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_comes_back_readable_from_every_route(texts: list[str]) -> None:
    frame = pd.DataFrame({"n": range(len(texts)), "title": pd.Series(texts, dtype="object")})
    layout = (Column("n", "n", Kind.WHOLE), Column("title", "Titel"))
    cells = book_of(write_xlsx(frame, layout)).active["B"][1:]
    assert all(cell.data_type in {"s", "n"} and cell.hyperlink is None for cell in cells)
    read = [cell.value or "" for cell in cells]
    assert not [text for text in read if text[:1] in set("=+-@\t\r\n")]
    for style, separator in ((Style.EXCEL_BE, ";"), (Style.PLAIN, ",")):
        assert [row[1] for row in rows_of(write_csv(frame, layout, style), separator)[1:]] == read
    letters = [[char for char in text if char.isalnum()] for text in texts]
    assert [[char for char in original_text(text) if char.isalnum()] for text in read] == letters


@settings(max_examples=40)
@given(st.lists(st.integers(-(10**15), 10**15) | st.none(), min_size=1, max_size=5))
def test_amounts_come_back_to_the_cent(cents: list[int | None]) -> None:
    frame = pd.DataFrame({"cents": pd.array(cents, dtype="Int64"), "n": 1})
    layout = (Column("cents", "euro", Kind.EURO), Column("n", "n", Kind.WHOLE))
    rows = rows_of(write_csv(frame, layout, "excel_be"), ";")[1:]
    found = [Decimal(row[0].replace(",", ".")) * 100 if row[0] else None for row in rows]
    assert found == cents
    cells = book_of(write_xlsx(frame, layout)).active["A"][1:]
    assert [None if c.value is None else round(c.value * 100) for c in cells] == cents


def test_a_text_too_long_for_a_cell_ends_with_an_ellipsis() -> None:
    frame = pd.DataFrame({"title": ["a" * 40_000]})
    text = book_of(write_xlsx(frame, (Column("title", "Titel"),))).active["A2"].value
    assert len(text) == LONGEST_TEXT
    assert text.endswith("a…")


def test_a_formula_cannot_hide_in_a_column_of_numbers_or_dates() -> None:
    layout = tuple(Column(kind, kind, kind) for kind in Kind if kind not in {"text", "code"})
    frame = pd.DataFrame({kind: ["=1+1"] for kind in Kind})
    with pytest.raises(DataError) as error:
        write_csv(frame, layout)
    assert [problem.column for problem in error.value.problems] == [c.name for c in layout]


@pytest.mark.parametrize("number", [float("inf"), float("-inf")])
def test_what_is_no_finite_number_is_refused(number: float) -> None:
    with pytest.raises(DataError, match="not decimal"):
        write_xlsx(pd.DataFrame({"a": [number]}), (Column("a", "a", Kind.DECIMAL),))


def test_a_missing_column_is_named() -> None:
    with pytest.raises(DataError, match="column title: the column is missing"):
        write_csv(FRAME.drop(columns="title"), LAYOUT)


def test_a_table_without_rows_has_its_header_only() -> None:
    assert rows_of(write_csv(FRAME.head(0), LAYOUT)) == [[column.header for column in LAYOUT]]
    assert book_of(write_xlsx(FRAME.head(0), LAYOUT)).active.max_row == 1


def test_the_layouts_of_the_import_have_the_columns_of_its_contract() -> None:
    accepted = "consortium,title,award_cents,nis,name,role,source_row"
    assert ",".join(column.header for column in ACCEPTED) == accepted
    assert ",".join(column.header for column in PROBLEMS) == "code,row,column,value,suggestion"


def test_json_holds_typed_values_and_text_as_it_was() -> None:
    first, second, third = json.loads(write_json(FRAME, LAYOUT))
    assert list(first.values()) == [
        "41048", "=1+1", 149722.05, 0, 0.1, "2015-12-01", "2026-01-02 03:04:05",
    ]  # fmt: skip
    assert second["Leden"] == -3
    assert set(third.values()) == {None}


def test_true_false_and_not_known_stay_apart() -> None:
    frame = pd.DataFrame({"additive": pd.array([True, False, None], dtype="boolean")})
    layout = (Column("additive", "additive", Kind.TRUTH),)
    assert write_csv(frame, layout).split()[:3] == [b"additive", b"true", b"false"]
    assert [record["additive"] for record in json.loads(write_json(frame, layout))] == [
        True, False, None,
    ]  # fmt: skip
    page = book_of(write_xlsx(frame, layout)).active
    assert [page.cell(row, 1).value for row in (2, 3, 4)] == [True, False, None]
