"""What a view of the page "Witte vlekken" consists of, and its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import streamlit as st

from analysis.units import Unit
from views import formats, panels
from views.choices import Address, Gaps
from views.figures_table import programmes_of
from views.picture import Picture
from views.store import tables
from views.tables import FiguresTable, draw_table
from views.texts import Texts

SOURCES = (
    "statbel-origin",
    "aii-newcomers",
    "statbel-refnis",
    "regiodecreet-2023",
    "statbel-boundaries",
    "statbel-mergers",
)
FILES = {Gaps.SPOTS: "witte-vlekken", Gaps.TYPES: "wie-kan-meedoen", Gaps.NEED: "nood"}
"""What the files of each view are called."""


@dataclass(frozen=True)
class View:
    """What the page shows of a choice.

    Attributes:
        picture: the map.
        notes: what a reader must know before reading it.
        tables: title and rows of each table; the title is the key of its text.
        chosen: what was chosen, for the files.
        sources: lines beside those of every view.
    """

    picture: Picture
    notes: list[str]
    tables: dict[str, FiguresTable]
    chosen: list[tuple[str, str]]
    sources: list[str] = field(default_factory=list)


def source_lines(view: View, address: Address, texts: Texts) -> list[str]:
    """Return where a view comes from."""
    programmes = panels.programme_sources(address, tables())
    lines = [panels.source_line(name, texts) for name in (*programmes, *SOURCES)]
    return list(dict.fromkeys([*lines, *view.sources, texts("source-borders")]))


def chosen(view: View, address: Address, texts: Texts) -> list[tuple[str, str]]:
    """Return what was chosen, for the files."""
    day = formats.day(address.day, texts.language) if address.day else ""
    return [
        (texts("page-gaps"), texts(f"gaps-view-{address.gaps}")),
        (texts("choice-programmes"), programmes_of(address, texts)),
        (texts("choice-date"), day),
        (texts("choice-vintage"), texts(f"vintage-{address.reading}")),
        (
            texts("choice-minimum_m"),
            formats.value(address.minimum_m, Unit.LENGTH_M, texts.language),
        ),
        *view.chosen,
    ]


def draw_view_tables(view: View, address: Address, shown_on: date, texts: Texts) -> None:
    """Draw the tables of a view with their files, and the sources."""
    lines = source_lines(view, address, texts)
    sources = ((texts("source-title"), line) for line in lines)
    notes = [*chosen(view, address, texts), *sources]
    for number, (title, table) in enumerate(view.tables.items(), start=1):
        st.header(texts(title), anchor=False)
        if table.frame.empty:
            st.markdown(texts("gaps-table-empty"))
        else:
            name = f"samenkaart-{FILES[address.gaps]}-{number}"
            draw_table(table, notes, name, texts, height=300, on=shown_on)
    with_coverage = any("status" in table.units for table in view.tables.values())
    missing = "table-missing-help" if with_coverage else "table-missing-known"
    st.caption(f"{texts('table-sort-help')} {texts(missing)}")
    panels.sources_of(lines, texts)
