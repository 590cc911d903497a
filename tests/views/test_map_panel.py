"""A repaint sends little: the values and colours, not the map, its script or its shapes."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analysis.measures import MEASURES
from views.choices import Lines

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


def test_the_script_and_the_shapes_come_as_files(app: AppTest) -> None:
    text = sent(app)
    assert "/app/static/map." in text
    assert "class Atlas" not in text
    assert '"arcs"' not in text
