"""The sheet on paper: one page of A4 for each subject, with what stands on the screen."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from data.load import Tables
from tests.views.printed import SHEET, faults, printed
from views.choices import Address
from views.portrait.consortium import consortium_sheet
from views.portrait.map import COLOURS
from views.portrait.municipality import municipality_sheet
from views.portrait.paper import paper_file
from views.portrait.programme import programme_sheet
from views.portrait.sheet import Sheet
from views.texts import Language, translator

DAY = date(2026, 1, 15)
MAKERS: dict[str, Callable[..., Sheet]] = {
    "municipality": municipality_sheet,
    "consortium": consortium_sheet,
    "programme": programme_sheet,
}


every_sheet = pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("municipality", "23105"),
        ("municipality", "11002"),
        ("municipality", "21004"),
        ("consortium", "oproep-2015-grobbendonk"),
        ("consortium", "oproep-2015-wemmel"),
        ("consortium", "plan-samenleven-2-dendermonde"),
        ("programme", "oproep-2015"),
        ("programme", "plan-samenleven-2"),
    ],
)


def file_of(subject: str, name: str, tables: Tables, language: Language = Language.NL) -> bytes:
    texts = translator(language)
    sheet = MAKERS[subject](name, Address(), DAY, tables, texts)
    return paper_file(sheet, texts, made_on=DAY)


def paper_of(*asked: Any) -> PdfReader:
    return PdfReader(io.BytesIO(file_of(*asked)))


def words_of(paper: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


@every_sheet
@pytest.mark.parametrize("language", Language)
def test_printed_it_is_one_sheet_of_a4_that_is_whole_and_can_be_read(
    subject: str, name: str, language: Language, tables: Tables
) -> None:
    (page,) = printed(file_of(subject, name, tables, language))
    assert faults([page], SHEET) == []


@pytest.mark.parametrize(
    ("subject", "name", "kinds"),
    [("municipality", "23105", 2), ("consortium", "plan-samenleven-2-dendermonde", 1)],
)
def test_the_printed_map_bears_the_colours_of_its_legend(
    subject: str, name: str, kinds: int, tables: Tables
) -> None:
    (page,) = printed(file_of(subject, name, tables))
    # Each colour twice: on the map, and below it in the legend.
    assert [page.bands(colour) for colour in COLOURS] == [2] * kinds + [0] * (2 - kinds)


def test_the_sheet_of_affligem_says_what_the_page_says(tables: Tables) -> None:
    said = words_of(paper_of("municipality", "23105", tables))
    for part in (
        "Affligem",
        "Opgemaakt op 15 januari 2026",
        "13.770 (1 januari 2025)",
        "€ 50.000,00",
        "Gelijke delen",
        "21 van 31",
        "Denderleeuw",
        "kan met anderen voldoen",
        "Bevolking naar herkomst",
    ):
        assert part in said.replace("\N{NO-BREAK SPACE}", " "), part


def test_the_verdicts_stand_on_paper_with_their_citation(tables: Tables) -> None:
    said = words_of(paper_of("consortium", "plan-samenleven-2-dendermonde", tables))
    assert "Voldoet aan alle getoetste regels." in said
    assert "gelezen op 22 november 2026" in said


def test_it_is_tagged_for_screen_readers_and_in_the_language_of_the_page(tables: Tables) -> None:
    paper = paper_of("programme", "esf-507", tables, Language.EN)
    assert str(paper.root_object["/Lang"]) == "en"
    assert "/MarkInfo" in paper.root_object
    assert "At most €40,000.00 for a project." in words_of(paper)


@pytest.mark.parametrize(
    ("subject", "name", "parts"),
    [
        (
            "consortium",
            "oproep-2015-ninove",
            ("Naast andere gemeenten", "Inwoners per gemeente", "23.127", "2 van 7"),
        ),
        (
            "programme",
            "oproep-2015",
            ("Naast andere gemeenten", "Hun 4 provincies", "De 29 deelnemers", "17.649"),
        ),
    ],
)
def test_the_benchmarks_stand_on_the_sheet_of_several(
    subject: str, name: str, parts: tuple[str, ...], tables: Tables
) -> None:
    said = words_of(paper_of(subject, name, tables)).replace("\N{NO-BREAK SPACE}", " ")
    for part in parts:
        assert part in said, part


def test_each_source_of_rules_stands_once_with_the_passage_of_each_rule(tables: Tables) -> None:
    said = words_of(paper_of("programme", "plan-samenleven-2", tables))
    assert len(re.findall(r"samenwerkingen. \(gelezen op 22 november 2026\)", said)) == 1
    assert "wie er in jaar 1 meer had, mag ze houden" in said
