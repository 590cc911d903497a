"""The page "Kaart": choices, map, legend, totals, card, table and sources."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from analysis.allocation import Method
from analysis.coverage import vintage_day
from analysis.groups import groups
from analysis.members import members_on
from data.load import Tables
from geo.map import GREY_MAP, OPENSTREETMAP, BaseLayer, MapTexts, base_map, map_key, painting_group
from views import controls, panels
from views.address import Address, Background
from views.card_panel import draw_card
from views.figures_table import draw_table, table_of
from views.markup import plain
from views.paint import Shown, painting, show
from views.store import coverage_table, map_assets, tables, warm_up
from views.texts import Texts

MAP_HEIGHT = 420
_BACKGROUNDS = {Background.GREY: GREY_MAP, Background.OSM: OPENSTREETMAP}


class _Layout(TypedDict):
    """The arguments that make the map, the same for its key."""

    attribution: str
    label: str
    texts: MapTexts
    base_layer: BaseLayer | None


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    panels.heading(texts)
    controls.main_choices(known, texts)
    with st.sidebar:
        controls.more_choices(texts)
        panels.background_note(texts)
    address = controls.end(known)
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
        _draw_map(address, shown, found, shown_on, known, texts)
        panels.legend(address, shown, texts)
    with right:
        if address.nis is None:
            panels.totals(address, table, known, texts)
            st.caption(texts("total-click"))
        else:
            draw_card(address.nis, shown_on, address.method, known, texts)
    if address.nis is not None:
        panels.totals(address, table, known, texts)
    lines = panels.source_lines(address, shown, known, texts)
    draw_table(address, table_of(address, table, shown, found, texts), lines, texts)
    panels.sources_of(lines, texts)
    warm_up()


def _draw_map(
    address: Address, shown: Shown, found: pd.DataFrame, shown_on: date, known: Tables, texts: Texts
) -> None:
    layout = _Layout(
        attribution=texts("map-attribution"),
        label=texts("map-label"),
        texts=MapTexts(texts("map-zoom-in"), texts("map-zoom-out"), texts("map-failed")),
        base_layer=_BACKGROUNDS.get(address.background),
    )
    name = map_key(map_assets(), **layout)
    st_folium(
        base_map(map_assets(), **layout),
        key=name,
        height=MAP_HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=painting_group(
            painting(address, shown, found, shown_on, known, texts)
        ),
        on_change=lambda: _take_click(name, texts),
    )


def _take_click(name: str, texts: Texts) -> None:
    clicked = st.session_state.get(name) or {}
    nis = clicked.get("nis")
    if isinstance(nis, str) and nis in set(tables().municipalities["nis"]):
        controls.choose_municipality(nis)
        names = tables().municipalities.drop_duplicates("nis").set_index("nis")["name_nl"]
        st.toast(texts("card-opened", name=plain(str(names[nis]))))
