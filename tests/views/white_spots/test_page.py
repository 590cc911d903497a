"""The page on white spots: three views, and never a gap that is not known to be one."""

from __future__ import annotations

import pytest

from analysis.people import INDICATORS
from data.load import load_table
from tests.views.pages import opened, table_with, words
from views.choices import Gaps
from views.texts import Language

PAGE = "white_spots"
PROGRAMMES = load_table("programmes")["programme"].tolist()


def test_the_white_spots_of_2015_are_all_but_the_29_that_took_part() -> None:
    app = opened(PAGE)
    assert not app.exception
    spots = table_with(app, "spot")
    assert spots["municipalities"].tolist() == [278, 1]
    assert spots["names"].tolist()[1] == "Voeren"
    assert "geen witte vlek 29 gemeenten" in words(app)


def test_an_incomplete_list_gives_no_white_spots_and_says_why() -> None:
    app = opened(PAGE, programma="plan-samenleven-2")
    assert not app.exception
    assert not [table for table in app.dataframe if "spot" in table.value.columns]
    assert "is niet bekend, want de lijst van deelnemers is niet volledig" in words(app)
    assert "Plan Samenleven" in words(app)


def test_an_incomplete_list_can_be_left_out_and_is_named() -> None:
    both = ["oproep-2015", "plan-samenleven-2"]
    app = opened(PAGE, programma=both, twijfel="incomplete", datum="2016-01-01")
    assert not app.exception
    assert table_with(app, "spot")["municipalities"].sum() == 279
    app = opened(PAGE, programma=both, twijfel=["incomplete", "ended"])
    assert "Weggelaten, want de lijst van deelnemers is niet volledig" in words(app)


@pytest.mark.parametrize(("view", "with_coverage"), [(Gaps.SPOTS, False), (Gaps.NEED, True)])
def test_a_missing_figure_is_explained_by_a_column_that_is_there(
    view: Gaps, with_coverage: bool
) -> None:
    app = opened(PAGE, vlekken=view)
    tables = [table.value.columns for table in app.dataframe]
    assert any("status" in columns for columns in tables) == with_coverage
    assert ("de kolom Dekking" in words(app)) == with_coverage
    assert "Geen cijfer: niet bekend" in words(app)


def test_former_members_are_white_only_when_asked() -> None:
    after = {"datum": "2018-12-31"}
    certain = table_with(opened(PAGE, **after), "spot")["municipalities"].sum()
    with_ended = table_with(opened(PAGE, twijfel="ended", **after), "spot")["municipalities"].sum()
    assert (certain, with_ended) == (279, 308)


def test_spots_are_ranked_by_what_is_chosen() -> None:
    by_size = table_with(opened(PAGE, volgorde="municipalities", grens="5000"), "spot")
    assert by_size["municipalities"].is_monotonic_decreasing
    by_people = table_with(opened(PAGE, grens="5000"), "spot")
    assert by_people["foreign_origin"].is_monotonic_decreasing


def test_of_an_incomplete_list_only_the_known_members_have_a_kind() -> None:
    app = opened(PAGE, programma="plan-samenleven-2", vlekken="types")
    assert not app.exception
    kinds = table_with(app, "kind").set_index("name")["kind"]
    assert kinds["Meise"] == "doet mee"
    assert kinds["Brussel"] == "niet van toepassing"
    rules = table_with(app, "eligibility").set_index("name")["eligibility"]
    assert (rules["Maasmechelen"], rules["Meise"]) == (
        "voldoet op zichzelf",
        "kan met anderen voldoen",
    )


@pytest.mark.parametrize("indicator", INDICATORS)
def test_need_against_coverage_counts_every_municipality_once(indicator: str) -> None:
    app = opened(PAGE, vlekken="need", cijfer=indicator)
    assert not app.exception
    assert table_with(app, "need")["municipalities"].sum() == 308
    unreached = table_with(app, "value")
    assert unreached["value"].is_monotonic_decreasing
    assert set(unreached["status"]) == {"doet niet mee"}


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("gaps", Gaps)
def test_every_view_of_every_programme_gives_a_page(gaps: Gaps, programme: str) -> None:
    language = list(Language)[PROGRAMMES.index(programme) % 2]
    app = opened(PAGE, programma=programme, vlekken=gaps, taal=language)
    assert not app.exception
    assert not app.error


def test_before_a_programme_begins_there_is_nothing_to_say() -> None:
    app = opened(PAGE, datum="2014-06-01")
    assert not app.exception
    assert "nog geen van deze programma's begonnen" in words(app)
