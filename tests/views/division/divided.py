"""The page with its division made, and orders without a page."""

from __future__ import annotations

from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from data.load import load_tables
from data.rules import load_rules
from tests.views.pages import opened
from views.choices import Address
from views.division.asked import Order, order_of, parts_of
from views.rule_choices import Question
from views.texts import Language, translator

TABLES = load_tables()
TODAY = date(2025, 1, 1)
SAY = translator(Language.NL)


def divided(**parameters: str | list[str]) -> AppTest:
    """Return the page of 2025, or of another day, with its division made."""
    asked: dict[str, str | list[str]] = {"peildatum": "2025-01-01", **parameters}
    return opened("division", **asked)


def ordered(region: str, **choices: Any) -> Order:
    """Return the order of a region of 2025 under the rules of year 2."""
    rules = load_rules()["plan-samenleven-2"]
    asked = Question(rules, TODAY, "Plan Samenleven, jaar 2")
    address = Address(region=region, asked_on=TODAY, **choices)
    order = order_of(address, asked, parts_of(region, asked, TABLES), TABLES, SAY)
    assert order is not None
    return order
