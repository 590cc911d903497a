"""What a click does to the drafts of a session: every change is a step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from data.load import Tables
from views import controls
from views.drawing.history import Codes, Drafts, History
from views.markup import plain
from views.rule_choices import codes_of
from views.texts import Texts

HISTORY = "drawing-history"
FOCUS = "drawing-focus"
"""What the map moves to: a draft that came as a whole, not one that grows click by click."""


def history() -> History:
    """Return the history of the session, with what its widgets hold as the last step."""
    now = Drafts(*(tuple(st.session_state[controls.key(name)]) for name in ("draft", "second")))
    before: History = st.session_state.get(HISTORY, History(now))
    if HISTORY not in st.session_state or len({*now.first} ^ {*before.present.first}) > 1:
        st.session_state[FOCUS] = now.first
    after = before.then(now)
    st.session_state[HISTORY] = after
    return after


def take(change: Callable[[History], History]) -> None:
    """Change the history, and what the widgets hold with it."""
    changed = change(history())
    st.session_state[HISTORY] = changed
    st.session_state[controls.key("draft")] = list(changed.present.first)
    st.session_state[controls.key("second")] = list(changed.present.second)


def step(change: Callable[[Drafts], Drafts]) -> None:
    """Take one step."""
    take(lambda before: before.then(change(before.present)))


def toggle(nis: str) -> None:
    """Add a municipality to the draft, or take it out."""
    step(lambda drafts: drafts.toggled(nis))


def click(nis: str, names: pd.Series, texts: Texts) -> str:
    """Add a municipality to the draft or take it out; return which of both.

    Args:
        nis: its code.
        names: of the municipalities shown, by code.
        texts: the language.
    """
    toggle(nis)
    name = plain(str(names.get(nis, nis)))
    added = nis in history().present.first
    return texts("drawing-added" if added else "drawing-taken-out", name=name)


def begin_with(codes: Codes) -> None:
    """Draw on from a consortium, and show all of it."""
    step(lambda drafts: replace(drafts, first=codes))
    st.session_state[FOCUS] = codes


def translate(day: date, tables: Tables, texts: Texts) -> History:
    """Return the history with its present drafts in the codes of a day; says which were not."""
    before = history()
    drafts = Drafts(
        codes_of(before.present.first, day, tables, texts),
        codes_of(before.present.second, day, tables, texts),
    )
    if drafts != before.present:
        if st.session_state[FOCUS] == before.present.first:
            st.session_state[FOCUS] = drafts.first
        take(lambda found: found.told_as(drafts))
    return history()
