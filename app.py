"""Where it starts: page setup and navigation."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from views.controls import begin, language_switch, say_misread
from views.failures import guarded
from views.pages import PAGES
from views.store import tables
from views.style import style

ICON = Path(__file__).parent / "views" / "icon.svg"


def main() -> None:
    """Draw the page that the address asks for."""
    texts = begin(tables())
    pages = [
        st.Page(partial(draw, texts), title=texts(f"page-{name}"), url_path=path, default=not place)
        for place, (name, (path, draw)) in enumerate(PAGES.items())
    ]
    page = st.navigation(pages, position="top")
    with st.sidebar:
        language_switch(texts)
    say_misread(texts)
    page.run()


st.set_page_config(page_title="Samenkaart", page_icon=str(ICON), layout="wide")
style()
guarded(main)
