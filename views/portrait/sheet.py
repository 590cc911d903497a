"""A sheet: what is known of one subject in pieces, the same on the screen and on paper."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from views import controls, panels
from views.brief.sections import Item
from views.markup import bullets, definitions, plain
from views.tables import FiguresTable, Notes, downloads, draw_table
from views.texts import Texts

TABLE_HEIGHT = 320


@dataclass(frozen=True)
class Piece:
    """One piece of a sheet.

    Attributes:
        title: its heading.
        facts: words with their values.
        picture: a drawing, with what it shows in words.
        drawn: draws something on the screen in the place of ``items``, above the table or below
            the picture.
        items: a list, each with words that stand out and small print.
        cited: where the items stand, each source once: on paper in the place of the small print.
        lines: plain sentences.
        words: a small table of texts, indexed by the first column.
        table: its rows; with ``words`` or ``items`` it is there for its files alone.
        name: of the files of the table.
        on: the day whose municipalities the rows are about, for files with shapes.
        help: how to read it.
        links: other sheets by the words on their button, each as the choices to make.
    """

    title: str
    facts: Mapping[str, str] = field(default_factory=dict)
    picture: tuple[str, str] | None = None
    drawn: Callable[[], None] | None = None
    items: Sequence[Item] = ()
    cited: Sequence[str] = ()
    lines: Sequence[str] = ()
    words: pd.DataFrame | None = None
    table: FiguresTable | None = None
    name: str = ""
    on: date | None = None
    help: str = ""
    links: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """All that is known of one subject.

    Attributes:
        title: its name.
        subtitle: what it is, and of which day.
        rows: pieces, those of one row beside each other.
        sources: lines about where all of this comes from.
        chosen: what was chosen, for the second sheet of a workbook.
        name: of the file on paper.
    """

    title: str
    subtitle: str
    rows: Sequence[Sequence[Piece]]
    sources: Sequence[str]
    chosen: Notes
    name: str

    @property
    def pieces(self) -> list[Piece]:
        """Return all pieces, in reading order."""
        return [piece for row in self.rows for piece in row]


def draw_sheet(sheet: Sheet, texts: Texts) -> None:
    """Draw the pieces of a sheet and its sources."""
    notes = [*sheet.chosen, *((texts("source-title"), line) for line in sheet.sources)]
    for row in sheet.rows:
        for place, piece in zip(st.columns(len(row), gap="medium"), row, strict=True):
            with place:
                _draw(piece, notes, texts)
    panels.sources_of(list(sheet.sources), texts)


def _draw(piece: Piece, notes: Notes, texts: Texts) -> None:
    st.header(plain(piece.title), anchor=False)
    if piece.facts:
        definitions(piece.facts, "facts")
    if piece.picture is not None:
        st.html(_image(*piece.picture))
    if piece.drawn is not None:
        piece.drawn()
    elif piece.items:
        st.html(_listed(piece.items))
    if piece.lines:
        bullets(piece.lines)
    if piece.words is not None:
        st.table(piece.words)
    _draw_table(piece, notes, texts)
    if piece.help:
        st.caption(plain(piece.help))
    if piece.links:
        with st.container(horizontal=True):
            for label, choices in piece.links.items():
                # By this key the script of the page knows where to go to the top.
                key = f"other-sheet-{'-'.join(map(str, choices.values()))}"
                st.button(plain(label), key=key, on_click=_choose, args=(dict(choices),))


def _draw_table(piece: Piece, notes: Notes, texts: Texts) -> None:
    table, name = piece.table, f"samenkaart-{piece.name}"
    if table is None or table.frame.empty:
        return
    # What is said around a table, such as its dates, leaves with it.
    told = [*piece.lines, *([piece.help] if piece.help else [])]
    notes = [*notes, *((piece.title, line) for line in told)]
    if piece.words is None and not piece.items:
        draw_table(table, notes, name, texts, height=TABLE_HEIGHT, on=piece.on)
    else:
        downloads(table, notes, name, texts, piece.on)


def _listed(items: Sequence[Item]) -> str:
    lines = [
        f"<b>{escape(item.lead)}</b> {escape(item.text)} <small>{escape(item.small)}</small>"
        for item in items
    ]
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def _image(svg: str, words: str) -> str:
    drawing = b64encode(svg.encode()).decode()
    source = f"data:image/svg+xml;base64,{drawing}"
    return f'<img alt="{escape(words)}" src="{source}" style="width: 100%">'


def said(table: FiguresTable) -> FiguresTable:
    """Return a table without the columns that say nothing in any row.

    Example:
        >>> rows = pd.DataFrame({"name": ["Gent"], "role": [""]})
        >>> list(said(FiguresTable(rows, {"name": None, "role": None})).units)
        ['name']
    """
    silent = table.frame.isna() | (table.frame == "")
    units = {name: unit for name, unit in table.units.items() if not silent[name].all()}
    return replace(table, frame=table.frame[list(units)], units=units)


def _choose(choices: Mapping[str, object]) -> None:
    for name, value in choices.items():
        st.session_state[controls.key(name)] = value
