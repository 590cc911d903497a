"""A box is filled when it is opened."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st
from views.opening import when_opened
when_opened("Andere bestanden", "files", lambda: st.button("Als GeoJSON"))
"""


def test_what_stands_in_a_box_is_drawn_when_it_is_open() -> None:
    app = AppTest.from_string(PAGE).run()
    assert not app.button
    app.session_state["files"] = True
    assert [button.label for button in app.run().button] == ["Als GeoJSON"]
