"""A box that a button opens: what stands in it is drawn when it is opened, not before."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


# A fragment: to open and to close it runs nothing else of the page.
@st.fragment
def when_opened(label: str, key: str, draw: Callable[[], None]) -> None:
    """Draw a button, and what it opens while that is open.

    Args:
        label: on the button.
        key: of the widget.
        draw: draws what stands in the box.
    """
    box = st.popover(label, key=key, on_change="rerun")
    if box.open:
        with box:
            draw()
