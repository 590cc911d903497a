"""Money in words: known bounds, one amount, and what is not known."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analysis.drafts.money import money
from data.rule_kinds import MaximumPerProject, Share
from data.rules import RuleSet, load_rules
from tests.views.pages import words
from views.drawing.money import share_words
from views.texts import Language, translator

NL = translator(Language.NL)


def told(least: int, most: int, cents: int | None) -> str:
    share = Share(payer="AMIF", at_least_percent=least, at_most_percent=most)
    maximum = () if cents is None else (MaximumPerProject(cents=cents),)
    (found,) = money(RuleSet("x", (*maximum, share))).shares
    return share_words(found, NL).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("least", "most", "cents", "words_of_it"),
    [
        (0, 25, 4_000_000, "hoogstens 25% van de kosten: hoogstens € 10.000,00"),
        (50, 100, 4_000_000, "minstens 50% van de kosten: minstens € 20.000,00"),
        (50, 50, 4_000_000, "precies 50% van de kosten: precies € 20.000,00"),
        (25, 50, 4_000_000, "25% tot 50% van de kosten: € 10.000,00 tot € 20.000,00"),
        (50, 50, None, "precies 50% van de kosten: bedrag niet bekend"),
        (25, 50, 0, "25% tot 50% van de kosten: precies € 0,00"),
        (0, 0, 4_000_000, "precies 0% van de kosten: precies € 0,00"),
        (0, 100, None, "een deel dat niet vastligt van de kosten: bedrag niet bekend"),
    ],
)
def test_a_share_is_told_in_percent_and_in_euros(
    least: int, most: int, cents: int | None, words_of_it: str
) -> None:
    assert told(least, most, cents) == words_of_it


DRAWN = """
from analysis.drafts.money import money
from data.rules import load_rules
from views.drawing.money import draw_money
from views.texts import Language, translator
draw_money(money(load_rules()["{name}"]), translator(Language("{language}")))
"""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", load_rules())
def test_the_money_of_every_programme_is_told(name: str, language: Language) -> None:
    app = AppTest.from_string(DRAWN.format(name=name, language=language)).run()
    assert not app.exception
    found = money(load_rules()[name])
    unknown = translator(language)("drawing-maximum-not-known")
    assert (unknown in words(app)) == (found.maximum is None)
    assert len(app.expander) == bool(found.shares or found.budgets)


def test_a_purpose_or_an_engagement_of_a_new_programme_needs_no_code() -> None:
    script = """
from analysis.drafts.money import money
from data.rule_kinds import Budget, Incentive
from data.rules import RuleSet
from views.drawing.money import draw_money
from views.texts import Language, translator
rules = (Budget(purpose="taalcoaches", cents=100), Incentive(engagement="snelheid"))
draw_money(money(RuleSet("nieuw", rules)), translator(Language.NL))
"""
    told = words(AppTest.from_string(script).run())
    assert "Budget voor taalcoaches € 1,00" in told
    assert "Extra voor snelheid bedrag niet bekend" in told
