"""The start page: what this is and for whom, three questions, and what the data hold."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from analysis.people import counted_on
from data.load import Tables
from data.register import vintages
from views import controls, formats, going, panels
from views.about_page import draw_programmes
from views.choices import PARAMETERS, Address, Subject
from views.consortium_choice import choose_consortium, forget_consortium
from views.map_panel import draw_map
from views.map_scene import Scene, scene_of
from views.markup import bullets
from views.names import programme_names
from views.paint import painting
from views.picture import tell_map
from views.pictures import Caption, draw_map_downloads
from views.scene_table import draw_scene_table
from views.store import tables
from views.texts import Texts

SHOWN = ("language", "nis", "consortium", "table")
"""The choices of this page, which its address holds."""
QUESTIONS = {
    "covered": ("map", "gaps"),
    "near": ("neighbours", "patterns"),
    "fit": ("partners", "drawing"),
}
"""The three questions, each with the pages that answer it, the first first."""
STEPS = 3
_STEP = "first-steps"
_FORWARDED = "forwarded"


def draw(texts: Texts) -> None:
    """Draw the page."""
    if _is_old_address():
        going.go("map")
    known = tables()
    panels.heading(texts)
    st.markdown(texts("start-intro"))
    _first_steps(texts)
    left, right = st.columns([5, 6], gap="large")
    with left:
        _questions(texts)
        _find(known, texts)
    address = controls.end(known, SHOWN)
    if address is not None and address.day is not None:
        scene = scene_of(address, address.day, texts)
        with right:
            _map(address, address.day, scene, known, texts)
        draw_scene_table(address, scene, "samenkaart-start", texts)
    _state(known, texts)


def _is_old_address() -> bool:
    """Return, once a session, whether the address is of the time when the map stood here."""
    own = {PARAMETERS[field] for field in SHOWN}
    old = set(st.query_params) & set(PARAMETERS.values()) - own
    old |= {PARAMETERS["nis"]} & set(st.query_params)
    first = not st.session_state.get(_FORWARDED, False)
    st.session_state[_FORWARDED] = True
    return first and bool(old)


def _first_steps(texts: Texts) -> None:
    step = st.session_state.setdefault(_STEP, 1)
    if step > STEPS:
        return
    with st.container(border=True):
        st.markdown(texts(f"start-step-{step}"))
        with st.container(horizontal=True):
            label = texts("start-next" if step < STEPS else "start-done")
            st.button(label, on_click=_to_step, args=(step + 1,), type="primary")
            if step < STEPS:
                st.button(texts("start-skip"), on_click=_to_step, args=(STEPS + 1,))
        st.caption(texts("start-count", step=step, steps=STEPS))


def _to_step(step: int) -> None:
    st.session_state[_STEP] = step


def _questions(texts: Texts) -> None:
    for question, pages in QUESTIONS.items():
        st.header(texts(f"start-question-{question}"), anchor=False)
        st.markdown(texts(f"start-answer-{question}"))
        with st.container(horizontal=True):
            for name in pages:
                going.link(name, texts)


def _find(known: Tables, texts: Texts) -> None:
    st.header(texts("start-find"), anchor=False)
    controls.search(known, texts, taken=forget_consortium)
    choose_consortium(known, texts)
    consortium = st.session_state[controls.key("consortium")]
    if consortium or st.session_state[controls.key("nis")]:
        subject = Subject.CONSORTIUM if consortium else Subject.MUNICIPALITY
        st.session_state[controls.key("subject")] = subject
        with st.container(horizontal=True):
            for name in ("portrait", "neighbours", "partners"):
                going.link(name, texts)


def _map(address: Address, day: date, scene: Scene, known: Tables, texts: Texts) -> None:
    painted = painting(address, scene.shown, scene.groups, scene.shown_on, known, texts)
    draw_map(painted, address.background, texts, clicked=partial(_take, texts))
    tell_map(painted, scene.shown.legend, texts)
    panels.measure_legend(address, scene.shown, texts)
    names = programme_names(known, texts)
    listed = ", ".join(names[list(address.programmes)])
    st.caption(texts("start-map", programmes=listed, date=formats.day(day, texts.language)))
    caption = Caption(
        texts(f"legend-title-{address.measure}"),
        scene.shown_on,
        scene.shown.legend,
        scene.choices,
        scene.lines,
    )
    draw_map_downloads(painted, caption, "samenkaart-start-kaart", texts)


def _take(texts: Texts, nis: str) -> str:
    """Choose a municipality on the map; say where to go from here."""
    forget_consortium()
    controls.choose_municipality(nis)
    return texts("start-chosen")


def _state(known: Tables, texts: Texts) -> None:
    st.header(texts("start-data"), anchor=False)
    newest = vintages(known.mergers)[-1].start
    counted = counted_on(newest, known)
    lines = [texts("start-data-municipalities", date=formats.day(newest, texts.language))]
    if counted is not None:
        lines.append(texts("start-data-inhabitants", date=formats.day(counted, texts.language)))
    lines.append(texts("start-data-programmes", count=len(known.programmes)))
    bullets(lines)
    draw_programmes(known, texts)
    going.link("about", texts)
