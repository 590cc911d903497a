"""A sheet on A4 paper: the same pieces as on the screen, set small enough for few pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from views import formats
from views.brief.pdf import document
from views.brief.sections import Beside, Bullets, Drawing, Item, Section, Table, Text, table_of
from views.portrait.sheet import Piece, Sheet
from views.texts import Texts


def draw_paper_button(sheet: Sheet, texts: Texts) -> None:
    """Draw the button that gives the sheet as a PDF file, which is made when it is clicked."""
    st.download_button(
        texts("portrait-paper"),
        partial(paper_file, sheet, texts),
        file_name=f"{sheet.name}.pdf",
        mime="application/pdf",
        on_click="ignore",
        help=texts("portrait-paper-help"),
        key="portrait-paper",
        width="stretch",
    )


def paper_file(sheet: Sheet, texts: Texts, *, made_on: date | None = None) -> bytes:
    """Return a sheet as a PDF file.

    Args:
        sheet: what it says.
        texts: the language.
        made_on: the date it bears; today when left out.
    """
    day = made_on or date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    made = formats.day(day, texts.language)
    subtitle = texts("portrait-made", subtitle=sheet.subtitle, made=made)
    sections = sections_of(sheet, texts)
    return document(sheet.title, subtitle, sections, texts.language, made_on=day, dense=True)


def sections_of(sheet: Sheet, texts: Texts) -> list[Section]:
    """Return the pieces of a sheet as sections of a document, and its sources."""
    rows = [_row([_parts(piece, texts) for piece in row]) for row in sheet.rows]
    sources = Text(texts("source-title"), ["; ".join(sheet.sources)], small=True)
    return [*(section for row in rows for section in row), sources]


def _row(columns: list[list[Section]]) -> list[Section]:
    return columns[0] if len(columns) == 1 else [Beside(columns)]


def _parts(piece: Piece, texts: Texts) -> list[Section]:
    """Return the parts of a piece, the first one below its title."""
    facts = [Item(text, lead=f"{word}:") for word, text in piece.facts.items()]
    told = [replace(each, small="") if piece.cited else each for each in piece.items]
    items = [*facts, *told, *(Item(line) for line in piece.lines)]
    sections: list[Section] = [Text(piece.title, [])]
    if piece.picture is not None:
        sections.append(Drawing("", *piece.picture))
    if items:
        sections.append(Bullets("", items))
    if piece.cited:
        sections.append(Text("", [" ".join(piece.cited)], small=True))
    if piece.words is not None:
        sections.append(_small(piece.words))
    elif piece.table is not None and len(piece.table.frame) and not piece.items:
        sections.append(table_of("", piece.table, texts))
    if piece.help:
        sections.append(Text("", [piece.help], small=True))
    return sections


def _small(words: pd.DataFrame) -> Table:
    named = words.reset_index()
    columns = [str(name) for name in named.columns]
    figures = [place > 0 for place in range(len(columns))]
    return Table("", columns, named.to_numpy().tolist(), figures)
