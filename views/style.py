"""Our few style rules beside Streamlit's theme."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views.texts import Language

RULES = Path(__file__).with_name("style.css")


def style() -> None:
    """Put our rules on the page."""
    st.html(RULES)


def name_language(language: Language) -> None:
    """Tell the browser which language the page is in, for screen readers and hyphenation."""
    # Streamlit's own page says "en", whatever it holds.
    st.html(f"<script>{language_script(language)}</script>", unsafe_allow_javascript=True)


def language_script(language: Language) -> str:
    """Return the script that names the language; the security policy lets these run by hash.

    Example:
        >>> language_script(Language.NL)
        "document.documentElement.lang = 'nl'"
    """
    return f"document.documentElement.lang = '{language.value}'"
