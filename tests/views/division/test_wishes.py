"""What the reader wants beside the rules: sizes, a mix of costs, and how inhabitants count."""

from __future__ import annotations

import pytest

from analysis.division.divide import divide
from analysis.division.wishes import COSTS, Cost, Wishes
from tests.analysis.division.in_2025 import regions
from tests.views.division.divided import SAY, divided, ordered
from tests.views.pages import SLOWEST_RUN, table_with, words
from views.choices import Address, CostKind
from views.division.costs import cost_of
from views.division.tables import notes_of


def test_rules_without_a_lower_bound_prove_nothing_and_offer_the_upper_one() -> None:
    app = divided(regio="Waasland", regels="plan-samenleven-1", peildatum="2022-01-01")
    said = words(app)
    assert "hebben we geen zekere ondergrens" in said
    assert "Niet te zeggen: van geen enkele gemeente is het cijfer bekend." in said
    assert "Bewezen de beste" not in said
    assert "latere peildatum" not in said
    assert "Inwoners die meetellen, in een verband niet bekend" in said
    (offer,) = [button for button in app.button if button.label == "Tel de bovengrens"]
    offer.click().run(timeout=SLOWEST_RUN)
    said = words(app)
    assert "hebben we geen zekere ondergrens" not in said
    assert "Bewezen de beste" in said
    assert app.query_params["tellen"] == "possible"


def test_every_consortium_has_the_least_number_of_members() -> None:
    app = divided(regio="Waasland", minstens="3")
    assert (table_with(app, "division_size")["division_size"] >= 3).all()
    (region,) = regions("Waasland", Wishes(smallest=3))
    cost = table_with(app, "division_size")["division_cost"].sum()
    assert cost == pytest.approx(divide(region).objective)


def test_a_mix_is_divided_as_the_weights_say_and_is_told() -> None:
    app = divided(regio="Waasland", kost="mixed", mengeling="2-1-30", liefst="2", minstens="3")
    (region,) = regions("Waasland", Wishes(cost=Cost(2, 1, 30, preferred=2), smallest=3))
    cost = table_with(app, "division_size")["division_cost"].sum()
    assert cost == pytest.approx(divide(region).objective, abs=1e-2)
    said = words(app)
    assert "2 punten voor elke kilometer" in said
    assert "één punt voor elke standaardafwijking" in said
    assert "30 punten voor elk lid boven 2" in said


def test_a_mix_of_nothing_is_refused_in_one_clear_line() -> None:
    app = divided(regio="Waasland", kost="mixed", mengeling="1-0-0")
    app.number_input(key="division-mix-travel").set_value(0).run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert "Alle gewichten van uw mengeling staan op nul." in words(app)
    app.number_input(key="division-mix-size").set_value(7).run(timeout=SLOWEST_RUN)
    assert "Alle gewichten" not in words(app)
    assert app.query_params["mengeling"] == "0-0-7"


@pytest.mark.parametrize("cost", [CostKind.TRAVEL, CostKind.UNLIKENESS, CostKind.SIZE])
def test_a_single_cost_is_that_of_the_command_line(cost: CostKind) -> None:
    assert cost_of(Address(cost=cost)) == COSTS[cost]
    assert cost_of(Address(cost=cost, preferred=6)).preferred == 6


def test_the_files_hold_the_choices() -> None:
    order = ordered("Waasland", cost=CostKind.MIXED, mix=(2, 0, 9), preferred=5, least=3)
    notes = dict(notes_of(order, SAY))
    assert notes["Wat wilt u laag houden?"] == "Een mengeling van deze drie"
    assert notes["Punten per kilometer"] == "2"
    assert notes["Liefst hoogstens zoveel leden"] == "5"
    assert notes["Minstens zoveel leden"] == "3"
