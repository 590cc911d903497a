"""A sheet of paper is made of any sections in any order."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from analysis.units import Unit
from views.brief.pdf import document
from views.brief.sections import Bullets, Drawing, Item, Section, Table, Text, table_of
from views.tables import FiguresTable
from views.texts import Language, translator

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
WORDS = st.text("abc é€*#$<>\\\"'\n", max_size=30)
SECTIONS: st.SearchStrategy[list[Section]] = st.lists(
    st.one_of(
        st.builds(Text, WORDS, st.lists(WORDS, max_size=3)),
        st.builds(Bullets, WORDS, st.lists(st.builds(Item, WORDS, WORDS, WORDS), max_size=3)),
        st.just(Drawing("Kaart", SVG, "Een kaart")),
        st.builds(
            lambda heading, rows: Table(heading, ["A", "B"], rows, [False, True]),
            WORDS,
            st.lists(st.lists(WORDS, min_size=2, max_size=2), max_size=3),
        ),
    ),
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(WORDS, SECTIONS)
def test_any_sections_make_a_document(title: str, sections: list[Section]) -> None:
    made = document(title or "x", title, sections, Language.NL)
    assert len(PdfReader(BytesIO(made)).pages) >= 1


def test_sections_come_in_their_order_below_their_headings() -> None:
    sections: list[Section] = [
        Text("Eerst", ["Een alinea.", "Nog een."]),
        Table("Dan", ["Naam", "Aantal"], [["Gent", "3"]], [False, True]),
        Bullets("Laatst", [Item("zin", "Kop:", "bron")]),
    ]
    made = document("Blad", "Ondertitel", sections, Language.EN)
    read = " ".join(PdfReader(BytesIO(made)).pages[0].extract_text().split())
    places = [
        read.index(words)
        for words in (
            "Blad",
            "Ondertitel",
            "Eerst",
            "Nog een.",
            "Dan",
            "Gent 3",
            "Laatst",
            "Kop: zin bron",
        )
    ]
    assert places == sorted(places)


def test_a_table_is_written_as_on_the_page_texts_left_figures_right() -> None:
    frame = pd.DataFrame({"name": ["Gent", None], "award_cents": [123456, pd.NA]})
    table = FiguresTable(frame, {"name": None, "award_cents": Unit.CENTS})
    made = table_of("", table, translator(Language.NL))
    rows = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in made.rows]
    assert rows == [["Gent", "€ 1.234,56"], ["", "geen cijfer"]]
    assert made.figures == [False, True]
