"""The workbook of problems: in words, with where they come from, and to correct and give again."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
import streamlit as st
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from data.intake.corrections import SHEET
from tests.views.imports.test_page import TABLE, accept, paste, words
from views.tables import XLSX
from views.texts import Language, translator

NL = translator(Language.NL)
Made = Callable[[], bytes]


@pytest.fixture
def book(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The workbook of the problems of `TABLE`."""
    given: dict[str, Made] = {}
    with monkeypatch.context() as patched:
        patched.setattr(
            st,
            "download_button",
            lambda _, made, *, file_name, **__: given.setdefault(file_name, made),
        )
        paste(page, TABLE)
    return given["problemen.xlsx"]()


def _give(page: AppTest, content: bytes) -> AppTest:
    page.text_area(key="import-paste").set_value("")
    page.file_uploader(key="import-file").set_value(("problemen.xlsx", content, XLSX))
    return page.run()


def test_the_problems_leave_in_the_words_of_the_reader(book: bytes) -> None:
    header, *rows = load_workbook(BytesIO(book))["Problemen"].iter_rows(values_only=True)
    assert header == ("Rij", "Kolom", "Waarde", "Voorstel", "Waarom")
    (row,) = [row for row in rows if row[2] == "Afligem"]
    assert (row[0], row[3]) == (2, "Affligem")
    assert row[4] == NL("problem-name_not_exact")


def test_the_workbook_says_what_it_is_about(book: bytes) -> None:
    notes = dict(load_workbook(BytesIO(book))["Bronnen"].iter_rows(max_col=2, values_only=True))
    assert notes["Bestand"] == "geplakte tekst"
    assert notes["Programma"] == "Projectoproep intergemeentelijke samenwerking 2015"
    assert notes["Datum van de toekenning"] == "1 december 2015"


def test_the_remarks_beside_the_rows_are_in_the_words_of_the_reader_too(book: bytes) -> None:
    _, *rows = load_workbook(BytesIO(book))[SHEET].iter_rows(values_only=True)
    (remark,) = {row[-1] for row in rows} - {None}
    assert remark == f"{NL('problem-name_not_exact')}: Affligem"


def test_the_workbook_is_read_again_as_the_one_table_it_came_from(
    page: AppTest, book: bytes
) -> None:
    before = page.dataframe[0].value
    _give(page, book)
    assert not page.exception
    # Of its sheets one alone holds awards: there is nothing to choose.
    assert not [one for one in page.selectbox if one.label == NL("import-sheet")]
    assert page.dataframe[0].value["name"].tolist() == before["name"].tolist()
    assert page.dataframe[0].value["award_cents"].tolist() == before["award_cents"].tolist()


def test_a_corrected_workbook_can_be_accepted(page: AppTest, book: bytes) -> None:
    corrected = load_workbook(BytesIO(book))
    (cell,) = [
        cell
        for row in corrected[SHEET].iter_rows()
        for cell in row
        if str(cell.value).startswith("Afligem, ")
    ]
    cell.value = str(cell.value).replace("Afligem", "Affligem")
    saved = BytesIO()
    corrected.save(saved)
    _give(page, saved.getvalue())
    assert NL("import-no-problems") in words(page)
    accept(page)
