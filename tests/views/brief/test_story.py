"""The brief of a shortlist: all it must say is on paper, in words, with sources and date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from analysis.rules.verdicts import verdict
from analysis.units import Unit
from data.load import Tables
from data.rules import load_rules
from views.brief.content import Brief
from views.brief.sections import Drawing, Table, Text
from views.brief.story import ASKING_COLOUR, CHOSEN_COLOUR, brief_file, sections_of
from views.rule_choices import Question
from views.tables import FiguresTable
from views.texts import Language, translator

NL, EN = translator(Language.NL), translator(Language.EN)
DAY, MADE = date(2022, 1, 1), date(2026, 11, 22)
NINOVE, ZOTTEGEM, HERZELE = "41048", "41081", "41027"
REMARK = "Eerst bellen met Zottegem.\n\nHun dienst is *klein* <b>#let</b> $x$ é ë €."
WHY = "Ninove en Zottegem liggen in dezelfde provincie."


@pytest.fixture
def content(tables: Tables) -> Brief:
    """Ninove asks; Zottegem and Herzele are on the list."""
    asked = Question(load_rules()["plan-samenleven-2"], DAY, "Plan Samenleven jaar 2")
    frame = pd.DataFrame({"name": ["Ninove", "Zottegem"], "inhabitants": [39_500, pd.NA]})
    return Brief(
        title="Partners voor Ninove",
        asked=asked,
        asking=(NINOVE,),
        chosen=(ZOTTEGEM, HERZELE),
        sentences={ZOTTEGEM: WHY},
        remark=REMARK,
        verdicts=[
            ("Alle drie samen", verdict(asked.rules, [NINOVE, ZOTTEGEM, HERZELE], DAY, tables))
        ],
        figures=FiguresTable(frame, {"name": None, "inhabitants": Unit.COUNT}),
        source_lines=["Statbel: herkomst, 1 januari 2022"],
    )


def read(made: bytes) -> str:
    """Return all words of a PDF file on one line."""
    pages = PdfReader(BytesIO(made)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_paper_says_all_of_it(content: Brief) -> None:
    made = brief_file(content, NL, made_on=MADE)
    told = read(made)
    for words in (
        "Partners voor Ninove",
        "Regels: Plan Samenleven jaar 2. Toestand op 1 januari 2022.",
        "Opgemaakt op 22 november 2026.",
        "Zoekt partners: Ninove.",
        "Op de lijst: Zottegem, Herzele.",
        "Alle drie samen",
        "✗ Voldoet niet",
        "✗ Eén referentieregio – voldoet niet:",
        "gelezen op",
        f"Zottegem: {WHY}",
        "Eerst bellen met Zottegem.",
        "Hun dienst is *klein* <b>#let</b> $x$ é ë €.",
        "39.500",
        "geen cijfer",
        "Statbel: herkomst, 1 januari 2022",
        "Grenzen: Statbel",
    ):
        assert words in told
    assert "2 / 2" in told


def test_a_source_is_cited_once_with_a_number_that_verdicts_refer_to(
    content: Brief, tables: Tables
) -> None:
    members = ([NINOVE, ZOTTEGEM, HERZELE], [NINOVE, ZOTTEGEM], [NINOVE, HERZELE])
    verdicts = [("Samen", verdict(content.asked.rules, each, DAY, tables)) for each in members]
    several = replace(content, verdicts=verdicts)
    told = read(brief_file(several, NL, made_on=MADE))
    assert told.count("gelezen op") == 1
    assert told.count("enkel binnen eenzelfde referentieregio") == 1
    assert told.count("EU14: de landen die al vóór 2004") == 1
    assert "[1] ‘Plan Samenleven: Financiële ondersteuning" in told
    judged = sum(rule.rule.citation is not None for _, each in verdicts for rule in each)
    assert told.count("[1]") == judged + 1


def test_the_paper_is_a4_tagged_dated_and_the_same_every_time(content: Brief) -> None:
    made = brief_file(content, NL, made_on=MADE)
    assert made == brief_file(content, NL, made_on=MADE)
    assert b"pdfuaid:part" in made
    reader = PdfReader(BytesIO(made))
    assert str(reader.root_object["/Lang"]) == "nl"
    assert reader.metadata is not None
    assert reader.metadata.title == "Partners voor Ninove"
    for page in reader.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


def test_the_map_shows_who_asks_and_who_is_chosen_with_their_names(content: Brief) -> None:
    (drawn,) = (part for part in sections_of(content, NL) if isinstance(part, Drawing))
    root = ET.fromstring(drawn.svg)  # noqa: S314 - made here
    fills = {path.get("data-nis"): path.get("fill") for path in root.iter() if path.get("data-nis")}
    assert fills[NINOVE] == ASKING_COLOUR
    assert {nis for nis, fill in fills.items() if fill == CHOSEN_COLOUR} == {ZOTTEGEM, HERZELE}
    assert {"Ninove", "Zottegem", "Herzele"} <= {text.text for text in root.iter() if text.text}
    assert drawn.words == "Zoekt partners: Ninove. Op de lijst: Zottegem, Herzele."


def test_what_has_nothing_to_say_is_left_out(content: Brief) -> None:
    empty = FiguresTable(content.figures.frame.iloc[:0], content.figures.units)
    bare = replace(content, chosen=(), sentences={}, remark=" \n ", verdicts=[], figures=empty)
    sections = sections_of(bare, NL)
    assert [type(part) for part in sections] == [Text, Drawing, Text]
    assert "Op de lijst: nog niemand." in read(brief_file(bare, NL, made_on=MADE))


def test_a_table_shows_what_is_not_known_in_words(content: Brief) -> None:
    (table,) = (part for part in sections_of(content, NL) if isinstance(part, Table))
    assert table.rows == [["Ninove", "39.500"], ["Zottegem", "geen cijfer"]]
    assert table.figures == [False, True]


def test_a_long_remark_in_any_alphabet_and_a_wide_table_stay_on_paper(content: Brief) -> None:
    wide = pd.DataFrame(
        {column: ["een lange tekst " * 12] * 30 for column in ("name", "why", "told")}
    )
    made = brief_file(
        replace(
            content,
            remark="😀 你好 مرحبا\n" + "woord " * 2000,
            figures=FiguresTable(wide, dict.fromkeys(wide.columns)),
        ),
        NL,
        made_on=MADE,
    )
    assert 4 <= len(PdfReader(BytesIO(made)).pages) <= 12


def test_the_brief_is_there_in_english_too(content: Brief) -> None:
    told = read(brief_file(content, EN, made_on=MADE))
    assert "Looking for partners: Ninove." in told
    assert "22 November 2026" in told


PAGE = """
from datetime import date
from analysis.units import Unit
from data.rules import load_rules
from views.brief.content import Brief
from views.brief.panel import draw_brief_button
from views.rule_choices import Question
from views.tables import FiguresTable
from views.texts import Language, translator
import pandas as pd
asked = Question(load_rules()["plan-samenleven-2"], date(2022, 1, 1), "Regels")
table = FiguresTable(pd.DataFrame({"name": []}), {"name": None})
draw_brief_button(Brief("T", asked, ("41048",), (), {}, "", [], table, []), translator(Language.NL))
"""


def test_the_button_says_what_it_gives() -> None:
    app = AppTest.from_string(PAGE).run(timeout=60)
    assert not app.exception
    (button,) = app.get("download_button")
    assert getattr(button, "label", "") == "Nota op A4 (PDF)"
