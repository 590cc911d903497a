"""What every page has from us beside Streamlit: our few style rules, and two small scripts."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views.interface import page_script, small
from views.texts import Language

RULES = Path(__file__).with_name("style.css")
HISTORY = small(Path(__file__).with_name("history.js"))


def style() -> None:
    """Put our rules on the page, and have the way back be one step for each page."""
    st.html(RULES)
    st.html(f"<script>{HISTORY}</script>", unsafe_allow_javascript=True)


def name_language(language: Language) -> None:
    """Tell the browser which language the page is in, and write Streamlit's own words in it."""
    # Streamlit's own page says "en", whatever it holds.
    st.html(f"<script>{page_script(language)}</script>", unsafe_allow_javascript=True)
