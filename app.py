"""Where it starts: page setup and navigation."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views.arriving import arrive, begin, say_misread
from views.controls import language_switch
from views.failures import failed, guarded
from views.pages import navigation
from views.server import MIDDLEWARE, ready
from views.store import tables
from views.style import name_language, style

ICON = Path(__file__).parent / "views" / "icon.svg"


def main() -> None:
    """Draw the page that the address asks for."""
    texts = begin(tables())
    page = navigation(texts)
    arrive(page.url_path, tables())
    language_switch(texts)
    name_language(texts.language)
    notice = st.container()
    page.run()
    # Last: a page that leads on to another would take it away unseen.
    with notice:
        say_misread(texts)


if __name__ == "__main__":  # as Streamlit runs it, for each session
    st.set_page_config(page_title="Samenkaart", page_icon=str(ICON), layout="wide")
    style()
    guarded(main)
else:  # as the server imports it, once
    app = st.App(__file__, lifespan=ready, middleware=MIDDLEWARE, on_script_error=failed)
