"""The page "Witte vlekken": where no programme reaches, who could take part, and where need is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import streamlit as st

from analysis.coverage import vintage_day
from analysis.gaps.white_spots import Doubt, Order, white_spots
from analysis.groups import groups
from analysis.members import members_on
from analysis.people import INDICATORS
from data.load import Tables
from views import controls, panels
from views.choices import Address, Gaps
from views.picture import draw_picture
from views.pictures import choices_in
from views.programme_choice import choose_programmes
from views.store import coverage_table, landscape_on, tables
from views.texts import Texts
from views.white_spots.panel import need_view, spots_view, types_view
from views.white_spots.tables import View, chosen, draw_view_tables, source_lines

SHOWN = (
    *("language", "programmes", "day", "reading", "background", "nis"),
    *("gaps", "doubts", "order", "indicator", "scheme", "minimum_m"),
)
"""The choices of this page, which its address holds."""


@dataclass(frozen=True)
class _Case:
    """The choices with what the map page would show of them."""

    address: Address
    day: date
    shown_on: date
    groups: pd.DataFrame
    table: pd.DataFrame


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-gaps"), anchor=False)
    _choices(known, texts)
    address = controls.end(known, SHOWN)
    if address is None or address.day is None:
        st.info(texts("error-no-programme"))
        return
    st.markdown(texts(f"gaps-intro-{address.gaps}"))
    shown_on = vintage_day(address.day, address.reading, known.mergers)
    members = members_on(address.programmes, address.day, address.method, known)
    table = coverage_table(address.programmes, address.day, address.reading, address.method)
    case = _Case(address, address.day, shown_on, groups(members, shown_on, known), table)
    view = _view(case, known, texts)
    panels.notes(address, case.table, known, texts)
    for note in view.notes:
        st.info(note)
    choices = choices_in(chosen(view, address, texts), texts)
    lines = source_lines(view, address, texts)
    picture = replace(view.picture, choices=choices, source_lines=lines, name="witte-vlekken")
    draw_picture(picture, address, case.groups, shown_on, texts)
    draw_view_tables(view, address, shown_on, texts)


def _choices(known: Tables, texts: Texts) -> None:
    programmes, shown, more = st.columns([4, 4, 4])
    with programmes:
        choose_programmes(known, texts)
    with shown:
        controls.select("gaps", list(Gaps), lambda name: texts(f"gaps-view-{name}"), texts)
    with more:
        _more_choices(Gaps(st.session_state[controls.key("gaps")]), texts)
    with st.sidebar:
        controls.choose_day(texts)
        controls.choose_minimum(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _more_choices(gaps: Gaps, texts: Texts) -> None:
    """Draw the choices of one view."""
    if gaps is Gaps.SPOTS:
        controls.select_many("doubts", list(Doubt), lambda name: texts(f"doubt-{name}"), texts)
        controls.select("order", list(Order), lambda name: texts(f"order-{name}"), texts)
    elif gaps is Gaps.NEED:
        controls.select("indicator", list(INDICATORS), lambda name: texts(f"measure-{name}"), texts)
        controls.choose_scheme(texts)


def _view(case: _Case, known: Tables, texts: Texts) -> View:
    address, table = case.address, case.table
    if address.gaps is Gaps.NEED:
        return need_view(address, table, case.shown_on, known, texts)
    if address.gaps is Gaps.TYPES:
        return types_view(address, table, case.shown_on, texts)
    land = landscape_on(case.shown_on, address.minimum_m)
    found = white_spots(
        address.programmes,
        case.day,
        known,
        land.neighbours.pairs,
        reading=address.reading,
        doubts=address.doubts,
    )
    return spots_view(found, address, case.groups, known, texts)
