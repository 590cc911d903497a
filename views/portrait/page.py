"""The page "Op één blad": all that is known of one municipality, consortium or programme."""

from __future__ import annotations

from datetime import date

import streamlit as st

from analysis.allocation import Method
from data.load import Tables
from views import controls
from views.choices import Address, Subject
from views.consortium_choice import choose_consortium
from views.markup import plain
from views.names import programme_names
from views.portrait.consortium import consortium_sheet
from views.portrait.kept import newest_day
from views.portrait.municipality import municipality_sheet
from views.portrait.paper import draw_paper_button
from views.portrait.programme import programme_sheet
from views.portrait.sheet import Sheet, draw_sheet
from views.programme_choice import take_programmes
from views.rule_choices import codes_of
from views.store import tables
from views.texts import Texts

SHOWN_OF = {
    Subject.MUNICIPALITY: ("language", "subject", "nis", "method", "minimum_m"),
    Subject.CONSORTIUM: ("language", "subject", "consortium", "method", "minimum_m"),
    Subject.PROGRAMME: ("language", "subject", "programmes", "minimum_m"),
}
SHOWN = tuple(dict.fromkeys(field for fields in SHOWN_OF.values() for field in fields))
"""The choices of this page, which its address holds; each subject has its own."""
_PROGRAMME = "portrait-programme"


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-portrait"), anchor=False)
    st.markdown(texts("portrait-intro"))
    subject = _choices(known, texts)
    address = controls.end(known, SHOWN_OF[subject])
    if address is None:
        st.info(texts("error-no-programme"))
        return
    sheet = _sheet(address, known, texts)
    if sheet is None:
        st.info(texts(f"portrait-choose-{subject}"))
        return
    title, paper = st.columns([3, 1], vertical_alignment="center")
    with title:
        st.header(plain(sheet.title), anchor=False)
        st.caption(plain(sheet.subtitle))
    with paper:
        draw_paper_button(sheet, texts)
    draw_sheet(sheet, texts)


def _choices(known: Tables, texts: Texts) -> Subject:
    what, which = st.columns([1, 3])
    with what:
        controls.select(
            "subject", list(Subject), lambda name: texts(f"portrait-subject-{name}"), texts
        )
    subject = Subject(st.session_state[controls.key("subject")])
    with which:
        match subject:
            case Subject.MUNICIPALITY:
                _choose_municipality(known, texts)
            case Subject.CONSORTIUM:
                choose_consortium(known, texts, label="choice-consortium-sheet")
            case Subject.PROGRAMME:
                _choose_programme(known, texts)
    with st.sidebar:
        if subject is not Subject.PROGRAMME:
            controls.select("method", list(Method), lambda name: texts(f"allocation-{name}"), texts)
        controls.choose_minimum(texts)
    return subject


def _choose_municipality(known: Tables, texts: Texts) -> None:
    day = newest_day(known)
    before = st.session_state[controls.key("nis")]
    if before is not None:
        # Says what became of a code of another vintage, which the search box takes over.
        codes_of([before], day, known, texts)
    controls.search(known, texts, day=day)


def _choose_programme(known: Tables, texts: Texts) -> None:
    names = programme_names(known, texts)
    # One of them here, where other pages choose several.
    chosen = [*st.session_state[controls.key("programmes")], *Address().programmes]
    st.session_state[_PROGRAMME] = chosen[0]
    st.selectbox(
        texts("column-programme"),
        list(names.index),
        format_func=lambda programme: names[programme],
        placeholder=texts("choice-one-placeholder"),
        help=texts("portrait-programme-help"),
        key=_PROGRAMME,
        on_change=_take_programme,
        args=(known,),
    )


def _take_programme(known: Tables) -> None:
    st.session_state[controls.key("programmes")] = [st.session_state[_PROGRAMME]]
    take_programmes(known)


def _sheet(address: Address, known: Tables, texts: Texts) -> Sheet | None:
    """Return the sheet of what was chosen; nothing when nothing is."""
    today = date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    asked = (address, today, known, texts)
    match address.subject:
        case Subject.MUNICIPALITY:
            return None if address.nis is None else municipality_sheet(address.nis, *asked)
        case Subject.CONSORTIUM:
            chosen = address.consortium
            return None if chosen is None else consortium_sheet(chosen, *asked)
        case Subject.PROGRAMME:
            return programme_sheet(address.programmes[0], *asked)
