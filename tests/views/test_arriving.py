"""Another page opens with the choices that were made; the way back shows what was seen there."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analysis.coverage import Reading
from views import arriving
from views.controls import key

APP = """
import streamlit as st
from views import controls
from views.arriving import arrive, begin
from views.programme_choice import choose_programmes
from views.store import tables
known = tables()
texts = begin(known)
here = st.session_state.get("here", "kaart")
arrive(here, known)
choose_programmes(known, texts)
if here == "kaart":
    controls.choose_measure(texts)
controls.choose_day(texts)
shown = ("language", "programmes", "day", "reading")
controls.end(known, (*shown, "measure") if here == "kaart" else shown)
"""
PROGRAMME = "plan-samenleven-2"


def opened(**parameters: str) -> AppTest:
    """Return the map page, opened at an address."""
    app = AppTest.from_string(APP)
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def at(app: AppTest, page: str) -> AppTest:
    """Return the app after somebody went to a page."""
    app.session_state["here"] = page
    return app.run()


def choices(app: AppTest, *names: str) -> list[object]:
    """Return what is chosen."""
    return [app.session_state[key(name)] for name in names]


def test_a_page_opens_with_what_was_chosen_on_the_one_before() -> None:
    app = opened(programma=PROGRAMME, datum="2024-01-01", toon="award")
    app.selectbox(key=key("reading")).set_value(Reading.NOW).run()
    there = at(app, "witte-vlekken")
    wanted: list[object] = [[PROGRAMME], date(2024, 1, 1), Reading.NOW, "award"]
    assert choices(there, "programmes", "day", "reading", "measure") == wanted
    assert PROGRAMME in there.query_params["programma"]


def test_the_way_back_shows_what_the_address_says(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(programma=PROGRAMME, toon="award")
    app.selectbox(key=key("measure")).set_value("inhabitants").run()
    monkeypatch.setattr(arriving, "_on_the_way_back", lambda: True)
    app.query_params["toon"] = "award"
    assert choices(app.run(), "programmes", "measure") == [[PROGRAMME], "award"]
    app.query_params.clear()
    assert choices(app.run(), "measure", "day") == ["coverage", date(2015, 12, 1)]


def test_the_way_back_keeps_choices_of_other_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    app = at(opened(toon="award"), "witte-vlekken")
    monkeypatch.setattr(arriving, "_on_the_way_back", lambda: True)
    app.query_params.clear()
    app.query_params["programma"] = PROGRAMME
    assert choices(app.run(), "programmes", "measure") == [[PROGRAMME], "award"]


def test_the_way_back_is_in_the_language_of_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(taal="en")
    assert app.date_input[0].label == "Date"
    monkeypatch.setattr(arriving, "_on_the_way_back", lambda: True)
    app.query_params.clear()
    assert app.run().date_input[0].label == "Datum"


def test_without_another_page_a_choice_is_not_set_again() -> None:
    app = opened()
    app.session_state[key("nis")] = "23105"
    assert choices(app.run(), "nis") == ["23105"]
