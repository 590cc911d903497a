"""Rules of one's own judge as those of a file do, and contradictions are refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.people import people_on
from analysis.rules.exploring import COUNTED, EXPLORING, ExploringRefusedError, exploring
from analysis.rules.judges import JUDGES
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import overall, verdict
from data.load import load_tables
from data.rule_kinds import Applicants, Members, OneReferenceRegion, Threshold
from data.rules import RuleSet, load_rules

TABLES = load_tables()
DAY = date(2022, 1, 1)
PEOPLE, _ = people_on(DAY, DAY, TABLES)
MEISE, WEMMEL, ROESELARE, BRUSSELS = "23050", "23102", "36015", "21004"


def judged(rules: RuleSet, *codes: str) -> dict[str, RuleVerdict]:
    """Return the verdicts by kind of rule."""
    return {each.rule.kind: each for each in verdict(rules, codes, DAY, TABLES)}


def test_each_part_that_is_asked_is_a_condition_and_no_other() -> None:
    least = exploring("non_eu27", None, one_region=False)
    assert [rule.kind for rule in least.conditions] == ["applicants", "members"]
    most = exploring("inhabitants", 9000, one_region=True, smallest=2, largest=5)
    assert most.one_of(Members) == Members(minimum=2, maximum=5)
    assert most.one_of(OneReferenceRegion) is not None
    threshold = most.one_of(Threshold)
    assert threshold is not None
    assert (threshold.indicator, threshold.more_than) == ("inhabitants", 9000)


def test_they_belong_to_no_programme_and_cite_nothing() -> None:
    rules = exploring("non_eu27", 5000, one_region=True)
    assert rules.programme == EXPLORING
    assert EXPLORING not in load_rules()
    assert EXPLORING not in set(TABLES.programmes["programme"])
    assert rules.complete
    assert all(rule.citation is None for rule in rules.rules)
    assert all(type(rule) in JUDGES for rule in rules.conditions)


@pytest.mark.parametrize("indicator", COUNTED)
def test_a_threshold_counts_exactly_what_the_table_of_people_has(indicator: str) -> None:
    for code in (MEISE, ROESELARE):
        count = int(PEOPLE.loc[code, indicator])
        found = judged(exploring(indicator, count - 1, one_region=False), code)["threshold"]
        assert (found.lower, found.upper, found.margin_lower) == (count, count, 0)
        assert found.verdict is Verdict.MET
        as_many = judged(exploring(indicator, count, one_region=False), code)["threshold"]
        assert as_many.verdict is Verdict.NOT_MET
        assert as_many.margin_upper == -1


def test_the_figures_that_are_known_are_always_decided() -> None:
    for indicator in COUNTED:
        for more_than in (0, 5000, 50_000):
            rules = exploring(indicator, more_than, one_region=False)
            found = judged(rules, MEISE, WEMMEL)["threshold"]
            assert found.verdict is not Verdict.NOT_DECIDABLE


def test_brussels_cannot_take_part_in_rules_of_ones_own() -> None:
    found = judged(exploring("non_eu27", None, one_region=True), BRUSSELS, MEISE)
    assert found[Applicants.kind].concerned == (BRUSSELS,)
    assert found["one_reference_region"].verdict is Verdict.MET


@given(
    smallest=st.integers(-2, 8),
    largest=st.none() | st.integers(-2, 8),
    size=st.integers(1, 3),
)
def test_a_size_is_held_or_refused_with_both_numbers(
    smallest: int, largest: int | None, size: int
) -> None:
    possible = smallest >= 1 and (largest is None or largest >= smallest)
    if not possible:
        with pytest.raises(ExploringRefusedError) as refused:
            exploring("non_eu27", None, one_region=False, smallest=smallest, largest=largest)
        assert (refused.value.smallest, refused.value.largest) == (smallest, largest or 0)
        return
    rules = exploring("non_eu27", None, one_region=False, smallest=smallest, largest=largest)
    codes = (MEISE, WEMMEL, ROESELARE)[:size]
    fits = smallest <= size and (largest is None or size <= largest)
    found = overall(verdict(rules, codes, DAY, TABLES))
    assert found is (Verdict.MET if fits else Verdict.NOT_MET)


def test_what_cannot_be_counted_is_no_rule() -> None:
    with pytest.raises(KeyError):
        exploring("no_such_figure", 5000, one_region=False)
