"""The page "Partners zoeken": who could work together, why, and what to do about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import assert_never

import pandas as pd
import streamlit as st

from data.load import Tables
from views import controls, panels
from views.choices import Address, Search
from views.consortium_choice import choose_consortium, forget_consortium
from views.markup import plain
from views.partners.bare import bare_lines, bare_view
from views.partners.candidates import candidates_view
from views.partners.case import (
    Case,
    View,
    case_of,
    notes_of,
    source_lines,
    who_asks,
)
from views.partners.combinations import choose_preferences, combinations_view
from views.partners.mentors import mentors_view
from views.partners.shortlist import draw_shortlist
from views.partners.weights import choose_weights
from views.picture import Picture, draw_picture
from views.pictures import choices_in
from views.rule_choices import (
    RULES_SHOWN,
    Question,
    choose_asked_on,
    choose_rules,
    question,
    say_question,
    say_what_became,
)
from views.store import landscape_on, tables
from views.tables import Notes
from views.texts import Texts

SHOWN = (
    *("language", "background", "nis", "consortium", "minimum_m"),
    *RULES_SHOWN,
    *("search", "weights", "max_size", "connection", "sequence", "shortlist", "remark"),
    *("candidate", "combination"),
)
"""The choices of this page, which its address holds."""
NOBODY = pd.DataFrame({"members": [], "names": []})


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-partners"), anchor=False)
    # In boxes of their own: what comes and goes must not move the map, which would load anew.
    with st.container():
        _choices(known, texts)
    address = controls.end(known, SHOWN)
    if address is None:
        return
    st.markdown(texts(f"partners-intro-{address.search}"))
    with st.container():
        asked = question(address, known, texts)
        if asked is None:
            return
        say_question(asked, texts)
        case = _case(address, asked, known, texts)
    lines = bare_lines(asked.day, texts) if case is None else source_lines(case, known, texts)
    notes = [] if case is None else notes_of(case, lines, texts)
    with st.container():
        if case is None:
            take = partial(_take_municipality, asked.day, texts)
            view = bare_view(address, asked, take, lines, texts)
        else:
            view = _view(case, known, notes, texts)
    left, right = st.columns([7, 4], gap="medium")
    with left:
        asking = NOBODY if case is None else case.asking
        picture = _captioned(view, case, lines, texts)
        draw_picture(picture, address, asking, asked.day, texts, clicked=view.clicked)
    with right:
        if case is not None:
            who = case.listed(case.search.codes)
            st.header(texts("partners-for", name=plain(who)), anchor=False)
        view.beside()
    view.below()
    if case is not None:
        draw_shortlist(case, known, notes, lines, texts)
    panels.sources_of(lines, texts)


def _case(address: Address, asked: Question, known: Tables, texts: Texts) -> Case | None:
    asking = who_asks(address, asked.day, known)
    if asking is None:
        return None
    case = case_of(address, asked, asking, texts)
    if case is not None and not case.found.references:
        st.info(texts("partners-no-profile"))
    return case


def _captioned(view: View, case: Case | None, lines: list[str], texts: Texts) -> Picture:
    """Return the map with what its files say of what was chosen, of who asks and of sources."""
    kind = "municipality" if case is None or case.address.consortium is None else "consortium"
    return replace(
        view.picture,
        choices=choices_in(view.notes, texts),
        source_lines=lines,
        outlines=texts(f"partners-outline-{kind}"),
        name="partners",
    )


def _view(case: Case, known: Tables, notes: Notes, texts: Texts) -> View:
    match case.address.search:
        case Search.CANDIDATES:
            return candidates_view(case, notes, texts)
        case Search.MENTORS:
            return mentors_view(case, known, notes, texts)
        case Search.COMBINATIONS:
            return combinations_view(case, known, notes, texts)
        case _:
            assert_never(case.address.search)


def _choices(known: Tables, texts: Texts) -> None:
    municipality, consortium = st.columns(2)
    rules, asked_on, shown = st.columns([5, 2, 3])
    with rules:
        choose_rules(known, texts)
    with asked_on:
        choose_asked_on(texts)
    with shown:
        controls.select("search", list(Search), lambda name: texts(f"partners-view-{name}"), texts)
    # After the day, whose municipalities the search box offers.
    day: date = st.session_state[controls.key("asked_on")]
    with municipality:
        _choose_municipality(day, known, texts)
    with consortium:
        choose_consortium(known, texts)
    search = Search(st.session_state[controls.key("search")])
    if search is Search.CANDIDATES:
        choose_weights(texts)
    elif search is Search.COMBINATIONS:
        choose_preferences(texts)
    with st.sidebar:
        controls.choose_minimum(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _choose_municipality(day: date, known: Tables, texts: Texts) -> None:
    say_what_became(day, known, texts)
    controls.search(known, texts, taken=forget_consortium, day=day)


def _take_municipality(day: date, texts: Texts, nis: str) -> str:
    forget_consortium()
    controls.choose_municipality(nis)
    names = landscape_on(day, 0).municipalities["name_nl"]
    return texts("partners-looked-at", name=plain(str(names.get(nis, nis))))
