"""The page "Kaart": choices, map, legend, totals, card, table and sources."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.load import Tables
from views import controls, panels
from views.card_panel import draw_card
from views.choices import Address, Lines
from views.failures import guarded
from views.map_panel import draw_map
from views.map_scene import Scene, scene_of
from views.paint import painting
from views.picture import tell_map
from views.pictures import Caption, draw_map_downloads
from views.programme_choice import choose_programmes
from views.rule_choices import say_what_became
from views.scene_table import draw_scene_table
from views.store import tables
from views.texts import Texts

SHOWN = (
    *("language", "programmes", "measure", "day", "reading", "method", "scheme", "classes"),
    *("lines", "names", "background", "nis", "table"),
)
"""The choices of this page, which its address holds."""
NAME = "samenkaart-kaart"


def draw(texts: Texts) -> None:
    """Draw the page."""
    panels.heading(texts)
    _chosen_and_shown(st.session_state[controls.key("day")], texts)
    # After the map, as the choices above it.
    _more_choices(texts)


# A choice within it runs it alone: less to work out here, and less to draw anew for the browser.
@st.fragment
def _chosen_and_shown(side_bar_day: date, texts: Texts) -> None:
    # What guards the page does not run with a part of it.
    guarded(partial(_draw, side_bar_day, texts))


def _draw(side_bar_day: date, texts: Texts) -> None:
    known = tables()
    above = st.columns([4, 3, 3])
    # In a box of their own: a note that comes or goes must not move the map, which would load anew.
    notes = st.container()
    with notes:
        say_what_became(controls.day_shown(known), known, texts)
    address = controls.current(SHOWN)
    if address is None or address.day is None:
        _choices(above, known, texts)
        st.info(texts("error-no-programme"))
        return
    scene = scene_of(address, address.day, texts)
    painted = painting(address, scene.shown, scene.groups, scene.shown_on, known, texts)
    left, right = st.columns([7, 4], gap="medium")
    # Before the choices above it: a browser that draws these first paints the map later.
    with left:
        draw_map(painted, address.background, texts)
    if address.day != side_bar_day:
        # Other programmes brought their day along, which the side bar has to show.
        st.rerun()
    controls.write(address, known, SHOWN)
    _choices(above, known, texts)
    with notes:
        panels.say_notes(scene.notes)
    with left:
        tell_map(painted, scene.shown.legend, texts)
        panels.measure_legend(address, scene.shown, texts)
        draw_map_downloads(painted, _caption(address, scene, texts), NAME, texts)
    with right:
        _totals_or_card(address, scene, known, texts)
    if address.nis is not None:
        panels.totals(scene.totals, scene.total_notes, texts)
    draw_scene_table(address, scene, "samenkaart", texts)


def _totals_or_card(address: Address, scene: Scene, known: Tables, texts: Texts) -> None:
    if address.nis is None:
        panels.totals(scene.totals, scene.total_notes, texts)
        st.caption(texts("total-click"))
    else:
        draw_card(address.nis, scene.shown_on, address.method, known, texts)


def _caption(address: Address, scene: Scene, texts: Texts) -> Caption:
    drawn = "" if address.lines is Lines.NONE else texts(f"pictures-lines-{address.lines}")
    return Caption(
        title=texts(f"legend-title-{address.measure}"),
        on=scene.shown_on,
        rows=scene.shown.legend,
        choices=scene.choices,
        source_lines=scene.lines,
        lines=drawn,
    )


def _choices(above: list[DeltaGenerator], known: Tables, texts: Texts) -> None:
    programmes, measure, municipality = above
    with programmes:
        choose_programmes(known, texts)
    with measure:
        controls.choose_measure(texts)
    with municipality:
        controls.search(known, texts)


def _more_choices(texts: Texts) -> None:
    with st.sidebar:
        controls.choose_day(texts)
        controls.choose_map_style(texts)
        controls.choose_background(texts)
        panels.background_note(texts)
