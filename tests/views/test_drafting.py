"""Municipalities that were found become the draft of the page that draws them."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st
from views import going
from views.arriving import begin
from views.drafting import drawing_button, to_drawing
from views.store import tables
texts = begin(tables())
going.register({pages})
drawing_button(["33041", "33011"], "one", texts)
if st.button("at once", key="two"):
    to_drawing(("33041",))
"""


def _opened(pages: str) -> AppTest:
    return AppTest.from_string(PAGE.replace("{pages}", pages)).run(timeout=60)


def test_without_such_a_page_there_is_no_button_and_the_draft_waits() -> None:
    app = _opened("{}")
    assert [each.key for each in app.button] == ["two"]
    app.button(key="two").click().run(timeout=60)
    assert not app.exception
    assert app.session_state["choice-draft"] == ["33041"]


def test_with_such_a_page_the_button_makes_them_the_draft() -> None:
    app = _opened('{"drawing": st.Page(lambda: None, title="x", url_path="tekenen")}')
    app.button(key="one").click().run(timeout=60)
    assert app.session_state["choice-draft"] == ["33041", "33011"]
