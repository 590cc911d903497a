"""Our few style rules beside Streamlit's theme."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

RULES = Path(__file__).with_name("style.css")


def style() -> None:
    """Put our rules on the page."""
    st.html(RULES)
