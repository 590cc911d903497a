"""The choice of programmes, and what comes along with it: their day, and their rules."""

from __future__ import annotations

from typing import Final

import streamlit as st

from analysis.members import default_day
from data.load import Tables
from views.choices import Address
from views.controls import key
from views.names import programme_names
from views.rule_choices import day_of
from views.store import rules
from views.texts import Texts

CAME_ALONG: Final = "rules-came-along"


def choose_programmes(tables: Tables, texts: Texts) -> None:
    """Draw the choice of programmes."""
    names = programme_names(tables, texts)
    st.multiselect(
        texts("choice-programmes"),
        list(names.index),
        format_func=lambda programme: names[programme],
        placeholder=texts("choice-programmes-placeholder"),
        # Its words are in English only.
        select_all=False,
        help=texts("choice-programmes-help"),
        key=key("programmes"),
        on_change=take_programmes,
        args=(tables,),
        persist_state="session",
    )


def take_programmes(tables: Tables) -> None:
    """Let the day and the rules follow the programmes that a reader has chosen."""
    follow_programmes(tables)
    _bring_rules()


def follow_programmes(tables: Tables) -> None:
    """Choose the day that the programmes chosen bring along."""
    chosen = st.session_state[key("programmes")]
    if chosen:
        st.session_state[key("day")] = default_day(chosen, tables)


def _bring_rules() -> None:
    """Ask the rules of the one programme chosen, while nobody has chosen rules or their day."""
    chosen, asked = st.session_state[key("programmes")], st.session_state[key("rules")]
    untouched = asked == st.session_state.get(CAME_ALONG, Address().rules) and (
        st.session_state[key("asked_on")] in (None, day_of(asked))
    )
    if untouched and len(chosen) == 1 and chosen[0] in rules():
        st.session_state[CAME_ALONG] = st.session_state[key("rules")] = chosen[0]
        st.session_state[key("asked_on")] = day_of(chosen[0])
