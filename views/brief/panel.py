"""The button that gives the brief of a shortlist."""

from __future__ import annotations

from functools import partial

import streamlit as st

from views.brief.content import Brief
from views.brief.story import brief_file
from views.texts import Texts


def draw_brief_button(content: Brief, texts: Texts) -> None:
    """Draw the button that gives the brief as a PDF file, which is made when it is clicked."""
    st.download_button(
        texts("brief-download"),
        partial(brief_file, content, texts),
        file_name=texts("brief-file"),
        mime="application/pdf",
        on_click="ignore",
        help=texts("brief-download-help"),
        key="brief-pdf",
    )
