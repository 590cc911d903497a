"""The page "Kaart": choices, map, legend, totals, card, table and sources."""

from __future__ import annotations

import streamlit as st

from analysis.allocation import Method
from analysis.coverage import vintage_day
from analysis.groups import groups
from analysis.members import members_on
from data.load import Tables
from views import controls, panels
from views.card_panel import draw_card
from views.figures_table import chosen, table_of
from views.map_panel import draw_map
from views.paint import painting, show
from views.store import coverage_table, tables, warm_up
from views.tables import draw_table
from views.texts import Texts

SHOWN = (
    *("language", "programmes", "measure", "day", "reading", "method", "scheme", "classes"),
    *("lines", "names", "background", "nis"),
)
"""The choices of this page, which its address holds."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    panels.heading(texts)
    _choices(known, texts)
    address = controls.end(known, SHOWN)
    if address is None or address.day is None:
        st.info(texts("error-no-programme"))
        return
    shown_on = vintage_day(address.day, address.reading, known.mergers)
    table = coverage_table(address.programmes, address.day, address.reading, address.method)
    members = members_on(address.programmes, address.day, Method.WHOLE, known)
    found = groups(members, shown_on, known)
    shown = show(address, table, address.day, shown_on, known, texts)
    # In a box of their own: a note that comes or goes must not move the map, which would load anew.
    with st.container():
        panels.notes(address, table, known, texts)
    left, right = st.columns([7, 4], gap="medium")
    with left:
        painted = painting(address, shown, found, shown_on, known, texts)
        draw_map(painted, address.background, texts)
        panels.measure_legend(address, shown, texts)
    with right:
        if address.nis is None:
            panels.totals(address, table, known, texts)
            st.caption(texts("total-click"))
        else:
            draw_card(address.nis, shown_on, address.method, known, texts)
    if address.nis is not None:
        panels.totals(address, table, known, texts)
    lines = panels.source_lines(address, shown, known, texts)
    rows = table_of(address, table, shown, found, texts)
    st.header(texts("table-title"), anchor=False)
    notes = [*chosen(address, texts), *((texts("source-title"), line) for line in lines)]
    draw_table(rows, notes, "samenkaart", texts, on=shown_on)
    st.caption(f"{texts('table-sort-help')} {texts('table-missing-help')}")
    panels.sources_of(lines, texts)
    warm_up()


def _choices(known: Tables, texts: Texts) -> None:
    programmes, measure, municipality = st.columns([4, 3, 3])
    with programmes:
        controls.choose_programmes(known, texts)
    with measure:
        controls.choose_measure(texts)
    with municipality:
        controls.search(known, texts)
    with st.sidebar:
        controls.choose_day(texts)
        controls.choose_map_style(texts)
        controls.choose_background(texts)
        panels.background_note(texts)
