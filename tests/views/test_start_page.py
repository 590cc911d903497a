"""The start page: three questions to click, a search box, the state of the data, old links."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import SLOWEST_RUN, table_with, words
from views import controls
from views.pages import PAGES
from views.start_page import QUESTIONS, STEPS
from views.texts import Language, translator

APP = str(Path(__file__).parents[2] / "app.py")
NL = translator(Language.NL)


@pytest.fixture
def app() -> AppTest:
    """The app as it opens."""
    return AppTest.from_file(APP).run(timeout=SLOWEST_RUN)


def test_it_says_what_this_is_and_asks_three_questions(app: AppTest) -> None:
    assert not app.exception
    assert [each.value for each in app.header][:3] == [
        NL(f"start-question-{question}") for question in QUESTIONS
    ]
    assert NL("start-intro") in [each.value for each in app.markdown]


def test_every_question_leads_to_pages_that_exist() -> None:
    known = {name for within in PAGES.values() for name in within}
    assert {name for pages in QUESTIONS.values() for name in pages} <= known


def test_the_first_steps_can_be_followed_or_skipped(app: AppTest) -> None:
    assert NL("start-count", step=1, steps=STEPS) in words(app)
    app.button[0].click().run(timeout=SLOWEST_RUN)
    assert NL("start-count", step=2, steps=STEPS) in words(app)
    app.button[1].click().run(timeout=SLOWEST_RUN)
    assert not app.button


def test_it_says_what_the_data_hold(app: AppTest) -> None:
    assert "sinds 1 januari 2025" in words(app)
    programmes = app.dataframe[0].value
    assert len(programmes) == 7


def test_the_table_of_its_map_opens_on_request(app: AppTest) -> None:
    assert len(app.dataframe) == 1
    app.toggle(key=controls.key("table")).set_value(True).run(timeout=SLOWEST_RUN)
    assert not app.exception
    rows = table_with(app, "award_cents")
    assert (rows["status"] == NL("status-covered")).sum() == 29
    assert len(rows) == 327
    assert app.query_params["tabel"] == "ja"


def test_a_link_to_the_open_table_opens_it_here() -> None:
    app = AppTest.from_file(APP)
    app.query_params["tabel"] = "ja"
    app.run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert len(table_with(app, "award_cents")) == 327
    assert NL("start-data") in [each.value for each in app.header]


def test_the_sources_of_its_map_stand_below_it(app: AppTest) -> None:
    assert NL("source-title") in [each.value for each in app.header]
    assert "BelgiumMaps.StatBel" in words(app)


def test_a_link_of_when_the_map_stood_here_leads_to_the_map() -> None:
    app = AppTest.from_file(APP)
    app.query_params["gemeente"] = "23105"
    app.run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert "Affligem" in words(app)
    assert NL("start-data") not in [each.value for each in app.header]


def test_a_link_that_cannot_be_read_is_said_once() -> None:
    app = AppTest.from_file(APP)
    app.query_params["aantal"] = "<script>"
    app.run(timeout=SLOWEST_RUN)
    assert any("aantal" in each.value for each in app.warning)
