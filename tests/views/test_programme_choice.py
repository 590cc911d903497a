"""The programmes chosen bring their day along, and their rules while nobody has chosen these."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from views.controls import key

PAGE = """
from views import controls
from views.arriving import begin
from views.programme_choice import choose_programmes
from views.rule_choices import RULES_SHOWN, choose_asked_on, choose_rules
from views.store import tables
known = tables()
texts = begin(known)
choose_programmes(known, texts)
choose_rules(known, texts)
choose_asked_on(texts)
controls.end(known, ("language", "programmes", *RULES_SHOWN))
"""


def opened(**parameters: str) -> AppTest:
    app = AppTest.from_string(PAGE)
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def choose(app: AppTest, *programmes: str) -> AppTest:
    return app.multiselect(key=key("programmes")).set_value(list(programmes)).run()


def asked(app: AppTest) -> tuple[object, object]:
    """Return whose rules are asked, and on which day."""
    return app.selectbox(key=key("rules")).value, app.date_input(key=key("asked_on")).value


def test_a_link_without_rules_asks_what_it_always_asked() -> None:
    assert asked(opened(programma="oproep-2015"))[0] == "plan-samenleven-2"


def test_the_rules_and_their_day_follow_the_one_programme_chosen() -> None:
    app = choose(opened(), "oproep-2015", "plan-samenleven-1")
    before = asked(app)
    assert before[0] == "plan-samenleven-2"
    assert asked(choose(app, "plan-samenleven-1")) == ("plan-samenleven-1", date(2022, 10, 1))
    assert "plan-samenleven-1" in app.query_params["regels"]
    assert asked(choose(app, "plan-samenleven-2")) == before


def test_the_day_of_the_map_follows_too() -> None:
    app = choose(opened(), "plan-samenleven-3")
    assert app.session_state[key("day")] == date(2024, 10, 1)


@pytest.mark.parametrize("said", [{"regels": "esf-507"}, {"peildatum": "2020-02-02"}])
def test_rules_or_a_day_of_a_link_stay(said: dict[str, str]) -> None:
    app = opened(**said)
    before = asked(app)
    assert asked(choose(app, "plan-samenleven-1")) == before


def test_rules_that_a_reader_chose_stay() -> None:
    app = opened()
    app.selectbox(key=key("rules")).set_value("esf-507").run()
    assert asked(choose(app, "plan-samenleven-1"))[0] == "esf-507"
