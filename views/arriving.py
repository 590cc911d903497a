"""How a page opens: with the choices of its address, of the page before, or of the way back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.load import Tables
from views.address import read_address
from views.choices import Address
from views.controls import LISTS, PAGE, SEEN, key, say_again
from views.markup import plain
from views.misread import misread, nearest_regions, repeated
from views.programme_choice import follow_programmes
from views.texts import Language, Texts, translator

MISREAD: Final = "misread"
_ALL: Final = tuple(field.name for field in fields(Address))


def begin(tables: Tables) -> Texts:
    """Take over the address on the first run of a session; return the texts of its language."""
    if key("language") not in st.session_state:
        parameters = _parameters()
        st.session_state[MISREAD] = {
            "misread": misread(parameters, tables),
            "repeated": repeated(parameters),
            "near": nearest_regions(parameters, tables),
        }
        _take_over(_ALL, tables)
    elif _on_the_way_back():
        _take_over(("language",), tables)
    return translator(Language(st.session_state[key("language")]))


def arrive(page: str, tables: Tables) -> None:
    """Open a page with the right choices, before it is drawn.

    From another page the choices come along. To Streamlit a widget that two pages share is two
    widgets: without this the second would start at its first option. On the way back or forward
    the address says what was seen there.

    Args:
        page: its path.
        tables: the shipped tables.
    """
    if st.session_state.get(PAGE, page) != page:
        say_again()
    st.session_state[PAGE] = page
    if _on_the_way_back():
        _take_over(st.session_state.get(SEEN, {}).get(page, _ALL), tables)


def say_misread(texts: Texts) -> None:
    """Say which parts of the link were not understood, until the reader has seen it."""
    found = {kind: names for kind, names in st.session_state.get(MISREAD, {}).items() if names}
    if not found:
        return
    for kind, names in found.items():
        st.warning(texts(f"address-{kind}", count=len(names), names=plain(", ".join(names))))
    st.button(texts("link-seen"), on_click=st.session_state.pop, args=(MISREAD, None))


def _take_over(names: Collection[str], tables: Tables) -> None:
    """Choose what the address says, and the default for what it does not say."""
    address = read_address(_parameters(), tables)
    for name in names:
        value = getattr(address, name)
        # As the widget gives back: a tuple would count as a change at the first click.
        st.session_state[key(name)] = list(value) if name in LISTS else value
    if "day" in names and address.day is None:
        follow_programmes(tables)


def _parameters() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _on_the_way_back() -> bool:
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation
