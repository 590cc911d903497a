"""The page "Patronen": what is alike among neighbours, and which municipalities are alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

import streamlit as st

from analysis.coverage import vintage_day
from analysis.groups import groups
from analysis.members import members_on
from analysis.patterns import alike
from analysis.people import INDICATORS
from data.load import Tables
from views import controls, formats, panels
from views.choices import MOST_SEED, PERMUTATIONS, Pattern
from views.patterns.clusters import clusters_view
from views.patterns.coverage import coverage_view
from views.patterns.groups import group_count_words, groups_view
from views.patterns.similar import similar_view
from views.patterns.tables import chosen, draw_beside, draw_view_tables, source_lines
from views.patterns.view import Case, View
from views.picture import draw_picture
from views.pictures import choices_in
from views.programme_choice import choose_programmes
from views.store import coverage_table, landscape_on, tables
from views.texts import Texts

SHOWN = (
    *("language", "programmes", "day", "reading", "background", "nis", "minimum_m"),
    *("pattern", "indicator", "profile", "permutations", "seed", "groups"),
)
"""The choices of this page, which its address holds."""
COUNTS = (0, *range(alike.FEWEST, alike.MOST + 1))
"""Numbers of groups that can be chosen; 0 lets the criterion choose."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-patterns"), anchor=False)
    # In boxes of their own: what comes and goes must not move the map, which would load anew.
    with st.container():
        _choices(known, texts)
    address = controls.end(known, SHOWN)
    if address is None or address.day is None:
        st.info(texts("error-no-programme"))
        return
    st.markdown(texts(f"pattern-intro-{address.pattern}"))
    shown_on = vintage_day(address.day, address.reading, known.mergers)
    table = coverage_table(address.programmes, address.day, address.reading, address.method)
    case = Case(address, address.day, landscape_on(shown_on, address.minimum_m), table)
    members = members_on(address.programmes, address.day, address.method, known)
    with st.container():
        view = _view(case, known, texts)
        if address.pattern is Pattern.COVERAGE:
            panels.notes(address, case.table, known, texts)
    left, right = st.columns([7, 4], gap="medium")
    with left:
        outlined = groups(members, shown_on, known)
        choices = choices_in(chosen(view, case, texts), texts)
        lines = source_lines(view, texts)
        picture = replace(view.picture, choices=choices, source_lines=lines, name="patronen")
        draw_picture(picture, address, outlined, shown_on, texts)
        if len(outlined):
            st.caption(texts("pattern-outlines"))
    with right:
        draw_beside(view, case, texts)
    draw_view_tables(view, case, texts)


def _choices(known: Tables, texts: Texts) -> None:
    programmes, shown, more = st.columns(3)
    with programmes:
        choose_programmes(known, texts)
    with shown:
        controls.select("pattern", list(Pattern), lambda name: texts(f"pattern-view-{name}"), texts)
    pattern = Pattern(st.session_state[controls.key("pattern")])
    with more:
        if pattern is Pattern.CLUSTERS:
            controls.select("indicator", list(INDICATORS), _measure(texts), texts)
        elif pattern is Pattern.SIMILAR:
            controls.search(known, texts)
        elif pattern is Pattern.GROUPS:
            _choose_count(texts)
    if pattern in (Pattern.SIMILAR, Pattern.GROUPS):
        controls.select_many("profile", list(INDICATORS), _measure(texts), texts)
    with st.sidebar:
        controls.choose_day(texts)
        controls.choose_minimum(texts)
        if pattern in (Pattern.CLUSTERS, Pattern.COVERAGE):
            _choose_chance(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _measure(texts: Texts) -> Callable[[str], str]:
    return lambda name: texts(f"measure-{name}")


def _choose_count(texts: Texts) -> None:
    key = controls.key("groups")
    if st.session_state[key] not in COUNTS:
        st.session_state[key] = 0
    controls.select("groups", COUNTS, lambda count: group_count_words(count, texts), texts)


def _choose_chance(texts: Texts) -> None:
    """Draw the choices of how often figures are dealt anew, and where chance starts."""
    controls.select(
        "permutations", PERMUTATIONS, lambda count: formats.number(count, texts.language), texts
    )
    st.number_input(
        texts("choice-seed"),
        0,
        MOST_SEED,
        step=1,
        help=texts("choice-seed-help"),
        key=controls.key("seed"),
        persist_state="session",
    )


def _view(case: Case, known: Tables, texts: Texts) -> View:
    match case.address.pattern:
        case Pattern.CLUSTERS:
            return clusters_view(case, known, texts)
        case Pattern.COVERAGE:
            return coverage_view(case, known, texts)
        case Pattern.SIMILAR:
            return similar_view(case, texts)
        case Pattern.GROUPS:
            return groups_view(case, texts)
        case _:
            assert_never(case.address.pattern)
