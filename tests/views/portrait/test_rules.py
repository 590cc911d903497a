"""Every rule of every programme in a sentence, each with where it stands."""

from __future__ import annotations

from datetime import date

import pytest

from data.rule_kinds import (
    KINDS,
    OWN,
    Applications,
    Budget,
    Incentive,
    Members,
    Period,
    Rule,
    Share,
    Threshold,
)
from data.rules import load_rules
from views.portrait.rules import rule_items, rules_table, said
from views.texts import Language, translator

RULES = load_rules()
NL = translator(Language.NL)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("programme", RULES)
def test_every_rule_has_a_name_a_sentence_and_a_citation(
    programme: str, language: Language
) -> None:
    table = rules_table(RULES[programme], translator(language)).frame
    assert len(table) == len(RULES[programme].rules)
    assert (table != "").all(axis=None)
    items = rule_items(RULES[programme], translator(language))
    assert [item.text for item in items] == table["says"].tolist()


def test_the_programmes_have_rules_of_nearly_every_kind() -> None:
    found = {rule.kind for rules in RULES.values() for rule in rules.rules}
    assert set(KINDS) - found == {"members"}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (Members(minimum=1), "Eén lid is genoeg; er is geen maximum."),
        (Members(minimum=3, maximum=6), "Minstens 3 en hoogstens 6 leden."),
        (
            Share(payer="AMIF", at_most_percent=25),
            "AMIF: hoogstens 25% van de kosten.",
        ),
        (Share(payer=OWN, at_least_percent=50), "De gemeente zelf: minstens 50% van de kosten."),
        (
            Share(payer=OWN, at_least_percent=20, at_most_percent=30),
            "De gemeente zelf: 20% tot 30% van de kosten.",
        ),
        (
            Share(payer=OWN, at_least_percent=50, at_most_percent=50),
            "De gemeente zelf: 50% van de kosten.",
        ),
        (
            Threshold(indicator="other", more_than=10, lower=(), upper=("non_eu27",)),
            "Alleen of samen meer dan 10 inwoners die voor deze regel meetellen.",
        ),
        (
            Applications(first=date(2023, 5, 26), last=date(2023, 7, 10)),
            "Aanvragen kon van 26 mei 2023 tot en met 10 juli 2023.",
        ),
        (Applications(last=date(2022, 7, 1)), "Aanvragen kon tot en met 1 juli 2022."),
        (
            Period(first=date(2023, 10, 1), last=date(2024, 9, 30)),
            "De projecten lopen van 1 oktober 2023 tot en met 30 september 2024.",
        ),
        (
            Period(first=date(2023, 10, 1), last=date(2023, 10, 1)),
            "De projecten lopen op 1 oktober 2023.",
        ),
        (Incentive(engagement="carpool"), "Extra voor carpool."),
        (Budget(purpose="travel", cents=100), "€ 1,00 voor een ander doel."),
    ],
    ids=lambda value: value if isinstance(value, str) else value.kind,
)
def test_a_rule_reads_as_a_sentence(rule: Rule, sentence: str) -> None:
    assert said(rule, NL).replace("\N{NO-BREAK SPACE}", " ") == sentence
