"""The page "Samenwerking tekenen": a consortium drawn on the map, judged at every step."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from analysis.drafts.money import money
from analysis.rules.exploring import EXPLORING
from data.load import Tables
from data.rules import RuleSet
from views import controls, panels
from views.choices import MOST_MEMBERS, Address
from views.consortium_choice import choose_consortium
from views.drawing import steps
from views.drawing.drawn import draw_drafts
from views.drawing.history import Drafts, History
from views.drawing.money import draw_money
from views.drawing.next_member import draw_next
from views.drawing.panel import draw_both, draw_figures, draw_judged, draw_summary
from views.drawing.scene import Scene, facts_of, wanted
from views.drawing.tables import draw_comparison, draw_tables
from views.rule_choices import (
    RULES_SHOWN,
    Question,
    choose_asked_on,
    choose_rules,
    question,
    say_question,
)
from views.store import landscape_on, tables
from views.texts import Texts

SHOWN = ("language", *RULES_SHOWN, "draft", "second", "minimum_m", "background")
"""The choices of this page, which its address holds."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-drawing"), anchor=False)
    st.markdown(texts("drawing-intro"))
    _choose_rules(known, texts)
    day: date = st.session_state[controls.key("asked_on")]
    # Containers hold the place of what comes and goes: an element that moves is made anew.
    with st.container():
        history = steps.translate(day, known, texts)
    _choose_members(day, history.present, known, texts)
    _buttons(history, texts)
    address = controls.end(known, SHOWN)
    if address is None:
        return
    with st.container():
        scene = _scene(address, day, history, known, texts)
        if len(history.present.first) > MOST_MEMBERS:
            st.warning(texts("drawing-too-many", most=MOST_MEMBERS))
    draw_summary(scene, texts)
    left, right = st.columns([7, 4], gap="medium")
    with left:
        draw_drafts(scene, texts)
        if scene.first is not None and scene.second is None:
            draw_figures(scene.first, scene, texts)
    with right:
        _beside(scene, known, texts)
    _below(scene, known, texts)
    draw_tables(scene, texts)


def _choose_rules(known: Tables, texts: Texts) -> None:
    rules, day = st.columns([5, 2])
    with rules:
        choose_rules(known, texts)
    with day:
        choose_asked_on(texts)
    with st.sidebar:
        controls.choose_minimum(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _choose_members(day: date, drafts: Drafts, known: Tables, texts: Texts) -> None:
    names = landscape_on(day, st.session_state[controls.key("minimum_m")]).municipalities["name_nl"]
    members, consortium, begin = st.columns([5, 4, 2], vertical_alignment="bottom")
    with members:
        controls.select_many(
            "draft", list(names.sort_values().index), lambda nis: str(names[nis]), texts
        )
    with consortium:
        choose_consortium(known, texts)
    chosen = st.session_state[controls.key("consortium")]
    codes = known.memberships.loc[known.memberships["consortium"] == chosen, "nis"]
    begin.button(
        texts("drawing-begin"),
        disabled=chosen is None or set(codes) == set(drafts.first),
        on_click=steps.begin_with,
        args=(tuple(codes.drop_duplicates()),),
        help=texts("drawing-begin-help"),
        width="stretch",
        key="drawing-begin",
    )


def _buttons(history: History, texts: Texts) -> None:
    drafts = history.present
    with st.container(horizontal=True):
        _button("undo", partial(steps.take, lambda h: h.undone), texts, off=not history.past)
        _button("redo", partial(steps.take, lambda h: h.redone), texts, off=not history.future)
        _button("clear", partial(steps.step, lambda d: d.cleared), texts, off=not drafts.first)
        same = not drafts.first or drafts.first == drafts.second
        _button("keep", partial(steps.step, lambda d: d.kept), texts, off=same)
        if drafts.second:
            _button("swap", partial(steps.step, lambda d: d.swapped), texts)
            _button("forget", partial(steps.step, lambda d: d.alone), texts)


def _button(name: str, action: partial[None], texts: Texts, *, off: bool = False) -> None:
    st.button(texts(f"drawing-do-{name}"), disabled=off, on_click=action, key=f"drawing-{name}")


def _scene(address: Address, day: date, history: History, known: Tables, texts: Texts) -> Scene:
    asked = question(address, known, texts)
    ruled = asked is not None
    if asked is None:
        asked = Question(RuleSet(EXPLORING, ()), day, "")
    else:
        say_question(asked, texts)
    first, second = (
        facts_of(wanted(codes, asked, address))
        for codes in (history.present.first, history.present.second)
    )
    land = landscape_on(day, address.minimum_m)
    return Scene(address, asked, ruled, land, history, first, second)


def _beside(scene: Scene, known: Tables, texts: Texts) -> None:
    if scene.first is None:
        st.info(texts("drawing-empty"))
    elif scene.second is None:
        draw_judged(scene.first, scene, texts)
    elif scene.ruled:
        draw_next(scene.first, scene, known, texts)


def _below(scene: Scene, known: Tables, texts: Texts) -> None:
    if scene.second is not None:
        draw_both(scene, texts)
        if scene.first is not None:
            draw_comparison(scene, texts)
    if not scene.ruled:
        return
    left, right = st.columns(2, gap="medium")
    with left:
        draw_money(money(scene.asked.rules), texts)
    with right:
        if scene.first is not None and scene.second is None:
            draw_next(scene.first, scene, known, texts)
