"""From a page that finds municipalities to the page on which a consortium is drawn."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from views import controls, going
from views.texts import Texts

DRAWING = "drawing"
"""The name of the page."""


def drawing_button(codes: Collection[str], name: str, texts: Texts) -> None:
    """Draw the button that opens municipalities as a draft; nothing while there is no such page.

    Args:
        codes: of any vintage.
        name: the key of the widget.
        texts: the language.
    """
    if going.has(DRAWING) and st.button(texts("draft-these"), key=name):
        to_drawing(codes)


def to_drawing(codes: Collection[str]) -> None:
    """Make municipalities the draft and go to the page that draws it, if there is one."""
    st.session_state[controls.key("draft")] = list(codes)
    going.go(DRAWING)
