"""A repaint sends little: the values and colours, not the map, its script or its shapes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from analysis.measures import MEASURES
from views import controls, map_page, map_panel
from views.choices import Background, Lines

MOST_BYTES = 12_500
"""For every measure with all lines; 15,000 was the aim."""

MAP = """
from views import map_page
from views.arriving import begin
from views.store import tables
map_page.draw(begin(tables()))
"""


def sent(app: AppTest) -> str:
    """Return what st_folium sends to the browser."""
    (frame,) = app.get("component_instance")
    return str(frame.proto.json_args)


@pytest.fixture(scope="module")
def app() -> AppTest:
    opened = AppTest.from_string(MAP)
    opened.query_params["grenzen"] = Lines.REFERENCE_REGIONS
    return opened.run(timeout=60)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_repaint_stays_small(app: AppTest, measure: str) -> None:
    app.selectbox(key="choice-measure").set_value(measure)
    app.run(timeout=60)
    assert not app.exception
    assert app.selectbox(key="choice-lines").value == Lines.REFERENCE_REGIONS
    assert len(sent(app).encode()) < MOST_BYTES


def test_the_rest_of_a_page_waits_for_a_map_that_is_painted_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(map_panel, "sleep", waits.append)
    opened = AppTest.from_string(MAP).run(timeout=60)
    assert waits == []
    opened.selectbox(key="choice-measure").set_value("award").run(timeout=60)
    assert waits == [map_panel.AHEAD_S]
    other = opened.selectbox(key="choice-background").set_value(Background.GREY)
    other.run(timeout=60)
    assert waits == [map_panel.AHEAD_S]


def test_the_map_is_drawn_before_the_choices_above_it(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def noting(name: str, draw: Callable[..., None]) -> Callable[..., None]:
        def note(*given: object, **named: object) -> None:
            drawn.append(name)
            draw(*given, **named)

        return note

    monkeypatch.setattr(map_page, "draw_map", noting("map", map_page.draw_map))
    for name in ("choose_measure", "choose_day"):
        monkeypatch.setattr(controls, name, noting(name, getattr(controls, name)))
    page = AppTest.from_string(MAP).run(timeout=60)
    assert drawn == ["map", "choose_measure", "choose_day"]
    boxes = [box.key for box in page.main.selectbox]
    assert boxes == ["choice-measure", "found"]


def test_what_a_click_did_is_told_once(app: AppTest) -> None:
    app.session_state[map_panel.TOLD] = "Affligem is gekozen."
    assert [told.value for told in app.run(timeout=60).toast] == ["Affligem is gekozen."]
    assert not app.run(timeout=60).toast


def test_the_script_and_the_shapes_come_as_files(app: AppTest) -> None:
    text = sent(app)
    assert "/app/static/map." in text
    assert "class Atlas" not in text
    assert '"arcs"' not in text
