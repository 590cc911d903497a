"""Who is on the shortlist: put there and taken off from any view."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.load import Tables
from views.controls import key
from views.markup import plain
from views.partners.case import Case
from views.rule_choices import codes_of
from views.texts import Texts


def is_listed(nis: str) -> bool:
    """Return whether a candidate is on the shortlist."""
    return nis in st.session_state[key("shortlist")]


def change_list(nis: str) -> None:
    """Put a candidate on the shortlist, or take it off."""
    chosen = st.session_state[key("shortlist")]
    kept = [code for code in chosen if code != nis]
    st.session_state[key("shortlist")] = kept if nis in chosen else [*chosen, nis]


def fill_list(codes: Sequence[str]) -> None:
    """Make these the shortlist."""
    st.session_state[key("shortlist")] = list(codes)


def listing_button(nis: str, name: str, texts: Texts) -> None:
    """Draw the button that puts a candidate on the shortlist, or takes it off."""
    on_it = is_listed(nis)
    word = "partners-take-off" if on_it else "partners-put-on"
    st.button(
        texts(word, name=name),
        key=f"partners-listing-{nis}",
        icon=":material/remove:" if on_it else ":material/add:",
        on_click=change_list,
        args=(nis,),
        width="stretch",
    )


def settle_list(case: Case, known: Tables, texts: Texts) -> tuple[str, ...]:
    """Return the shortlist in codes of the day; says which were another's, or no candidates."""
    given = st.session_state[key("shortlist")]
    codes = codes_of(given, case.asked.day, known, texts)
    chosen = tuple(code for code in codes if code in case.found.candidates.index)
    lost = [code for code in codes if code not in chosen]
    if lost:
        names = plain(case.listed(lost))
        st.info(texts("partners-not-on-list", names=names, count=len(lost)))
    if list(chosen) != given:
        st.session_state[key("shortlist")] = list(chosen)
    return chosen
