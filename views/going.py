"""Going from page to page: the choices of the session go along."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from views.texts import Texts

_PAGES = "pages"


def register(pages: Mapping[str, st.Page]) -> None:
    """Keep the pages of this run by their names; what goes to a page finds it here.

    Args:
        pages: by the names of `views.pages.PAGES`.
    """
    st.session_state[_PAGES] = dict(pages)


def has(name: str) -> bool:
    """Return whether there is such a page to go to."""
    return name in st.session_state.get(_PAGES, {})


def go(name: str) -> None:
    """Open a page; nothing happens where there are no others, as in a test of one page."""
    page = st.session_state.get(_PAGES, {}).get(name)
    if page is not None:
        st.switch_page(page)


def link(name: str, texts: Texts) -> None:
    """Draw a link to a page; none where there are no others."""
    page = st.session_state.get(_PAGES, {}).get(name)
    if page is not None:
        st.page_link(page, label=texts(f"page-{name}"), icon=":material/arrow_forward:")
