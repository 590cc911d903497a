"""The choice of rules brings its day along, and says what it cannot do."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data.load import Tables
from data.rule_kinds import Members, OneReferenceRegion, Threshold
from data.rules import load_rules
from tests.views.pages import SLOWEST_RUN, words
from views.choices import OWN_RULES
from views.rule_choices import Question, rules_asked, rules_name
from views.texts import Language, translator

ALL = load_rules()
PAGE = """
import streamlit as st
from views import controls
from views.arriving import begin
from views.rule_choices import (
    RULES_SHOWN, choose_asked_on, choose_rules, codes_of, question, say_question
)
from views.store import tables
known = tables()
texts = begin(known)
choose_rules(known, texts)
choose_asked_on(texts)
address = controls.end(known, (*RULES_SHOWN, "draft"))
st.session_state["asked"] = asked = question(address, known, texts)
if asked is not None:
    say_question(asked, texts)
    st.session_state["codes"] = codes_of(address.draft, asked.day, known, texts)
"""


def opened(**parameters: str | list[str]) -> AppTest:
    """Open a page with the choice of rules, as an address asks."""
    app = AppTest.from_string(PAGE)
    for name, value in parameters.items():
        app.query_params[name.replace("_", "-")] = value
    app.run(timeout=SLOWEST_RUN)
    assert not app.exception
    return app


def asked(app: AppTest) -> Question:
    """Return what is asked."""
    found: Question = app.session_state["asked"]
    return found


def test_the_rules_and_their_day_stand_as_by_default() -> None:
    app = opened()
    assert asked(app).rules == ALL["plan-samenleven-2"]
    assert asked(app).day == app.date_input[0].value == date(2022, 1, 1)
    assert "Getoetst aan: Plan Samenleven, jaar 2 (2023-2024). Peildatum: 1 januari" in words(app)
    assert app.query_params == {}


def test_every_programme_with_rules_can_be_chosen_the_last_one_first() -> None:
    options = opened().selectbox[0].options
    assert options[0] == "Plan Samenleven, jaar 3 (2024-2025)"
    assert options[-1] == "Eigen regels, om te verkennen"
    assert len(options) == len(ALL) + 1


@pytest.mark.parametrize("programme", [*ALL])
def test_other_rules_bring_their_own_day_along(programme: str) -> None:
    app = opened(peildatum="2024-03-01")
    assert asked(app).day == date(2024, 3, 1)
    app.selectbox[0].set_value(programme).run(timeout=SLOWEST_RUN)
    if programme != "plan-samenleven-2":
        assert asked(app).day == ALL[programme].day
        assert app.query_params == {"regels": programme}
    assert ("Niet alle voorwaarden" in words(app)) is not ALL[programme].complete


def test_the_days_of_the_figures_and_of_the_memberships_are_said() -> None:
    said = words(opened())
    assert "De cijfers zijn van 1 januari 2022, de dag die de regels noemen." in said
    assert "Op 1 januari 2022 was dit programma nog niet begonnen" in said
    assert "niemand nam er al aan deel" in said
    assert "Kies een peildatum van 1 oktober 2023 tot en met 30 september 2024" in said
    running = words(opened(peildatum="2024-03-01"))
    assert "De cijfers zijn van 1 januari 2024. De deelnames zijn van 1 maart 2024." in running
    assert "niemand" not in running
    over = words(opened(peildatum="2024-10-01"))
    assert "Op 1 oktober 2024 was dit programma voorbij: niemand neemt er nog aan deel" in over


def test_other_figures_than_the_rules_name_are_said() -> None:
    warned = "De regels noemen cijfers van 1 januari 2022, maar deze zijn van 1 januari 2024."
    assert warned in words(opened(peildatum="2024-03-01"))
    assert "maar deze zijn" not in words(opened())
    # All through 2022 the figures are those of 1 January.
    assert "maar deze zijn" not in words(opened(peildatum="2022-12-31"))


@pytest.mark.parametrize("rules", ["plan-samenleven-2", OWN_RULES])
def test_a_day_without_figures_of_its_own_is_said(rules: str) -> None:
    far = words(opened(regels=rules, peildatum="2099-01-01"))
    assert "Voor 2099 zijn er nog geen cijfers: de nieuwste zijn van 1 januari 2025." in far
    assert "nog geen cijfers" not in words(opened(regels=rules, peildatum="2025-12-31"))
    early = words(opened(regels=rules, peildatum="2005-01-01"))
    assert "De inwonerscijfers beginnen op 1 januari 2011: voor 2005 zijn er geen." in early


def test_rules_without_a_threshold_or_memberships_name_no_days_of_them() -> None:
    said = words(opened(regels="esf-507"))
    assert "De cijfers zijn" not in said
    assert "De deelnames zijn" not in said


def test_the_files_name_both_days_too() -> None:
    texts = translator(Language.NL)
    found = dict(rules_asked(Question(ALL["plan-samenleven-2"], date(2024, 3, 1), "*"), texts))
    assert found["Cijfers en deelnames"] == (
        "De cijfers zijn van 1 januari 2024. De deelnames zijn van 1 maart 2024. De regels noemen "
        "cijfers van 1 januari 2022, maar deze zijn van 1 januari 2024. De oordelen gelden dus "
        "niet voor die oproep zelf."
    )
    assert "Cijfers en deelnames" not in dict(
        rules_asked(Question(ALL["esf-507"], date(2024, 3, 1), "*"), texts)
    )


def test_a_new_day_is_asked_and_stands_in_the_address() -> None:
    app = opened()
    app.date_input[0].set_value(date(2023, 5, 1)).run(timeout=SLOWEST_RUN)
    assert asked(app).day == date(2023, 5, 1)
    assert app.query_params == {"peildatum": "2023-05-01"}


def test_rules_of_ones_own_are_built_from_their_parts() -> None:
    app = opened(regels=OWN_RULES, peildatum="2022-01-01")
    assert [type(rule).kind for rule in asked(app).rules.conditions] == [
        "applicants", "one_reference_region", "members",
    ]  # fmt: skip
    more_than, smallest, largest = app.number_input
    assert more_than.value is None
    more_than.set_value(5000)
    smallest.set_value(3)
    largest.set_value(4)
    app.selectbox[1].set_value("inhabitants")
    app.toggle[0].set_value(False)
    app.run(timeout=SLOWEST_RUN)
    rules = asked(app).rules
    threshold = rules.one_of(Threshold)
    assert threshold is not None
    assert (threshold.indicator, threshold.more_than) == ("inhabitants", 5000)
    assert rules.one_of(Members) == Members(minimum=3, maximum=4)
    assert rules.one_of(OneReferenceRegion) is None
    link = app.query_params
    assert asked(opened(**{name.replace("-", "_"): link[name] for name in link})).rules == rules


def test_an_emptied_threshold_is_no_threshold() -> None:
    app = opened(regels=OWN_RULES, eigen_drempel="5000")
    assert asked(app).rules.one_of(Threshold) is not None
    app.number_input[0].set_value(None).run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert asked(app).rules.one_of(Threshold) is None
    assert "eigen-drempel" not in app.query_params


def test_without_a_largest_number_there_is_no_limit() -> None:
    members = asked(opened(regels=OWN_RULES)).rules.one_of(Members)
    assert members == Members(minimum=2, maximum=None)


def test_own_rules_that_contradict_each_other_are_said_and_not_asked() -> None:
    app = opened(regels=OWN_RULES, eigen_minimum="5", eigen_maximum="3")
    assert app.session_state["asked"] is None
    assert "Uw regels spreken elkaar tegen: minstens 5 en hoogstens 3 leden." in words(app)
    app.number_input[2].set_value(5).run(timeout=SLOWEST_RUN)
    assert app.session_state["asked"] is not None


def test_codes_of_another_vintage_are_translated_and_said() -> None:
    app = opened(ontwerp=["45017", "41048"])
    assert app.session_state["codes"] == ("45068", "41048")
    said = "Kruishoutem bestaat op 1 januari 2022 niet onder die code. In de plaats komt: Kruisem."
    assert said in words(app)
    assert words(app).count("In de plaats komt") == 1


def test_a_merged_municipality_is_all_that_went_into_it_on_an_earlier_day() -> None:
    app = opened(ontwerp=["46030"])
    assert set(app.session_state["codes"]) == {"11056", "46003", "46013"}
    assert "In de plaats komt: Zwijndrecht, Beveren, Kruibeke" in words(app)


@pytest.mark.parametrize("text", ["<script>", "plan-samenleven-9", "", "\x00", "5" * 300])
def test_hostile_parameters_leave_the_rules_as_by_default(text: str) -> None:
    names = ("regels", "peildatum", "eigen_drempel", "eigen_minimum", "eigen_maximum", "ontwerp")
    app = opened(**dict.fromkeys(names, text))
    assert asked(app).rules == ALL["plan-samenleven-2"]
    assert asked(app).day == date(2022, 1, 1)
    assert app.session_state["codes"] == ()


@pytest.mark.parametrize("day", ["1995-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_is_can_be_asked(day: str) -> None:
    app = opened(peildatum=day, ontwerp="11002")
    assert asked(app).day == date.fromisoformat(day)
    assert app.session_state["codes"] == ("11002",)


@pytest.mark.parametrize("language", list(Language))
def test_rules_have_the_name_of_their_programme(language: Language, tables: Tables) -> None:
    texts = translator(language)
    names = {rules_name(name, tables, texts) for name in (OWN_RULES, *ALL)}
    assert len(names) == len(ALL) + 1
    assert rules_name("a-new-file", tables, texts) == "a-new-file"
