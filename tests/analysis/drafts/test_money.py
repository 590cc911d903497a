"""Money under the rules: bounds in cents that add up, and not known that is never zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.drafts.money import SUBSIDY, money
from data.rule_kinds import OWN, MaximumPerProject, Share
from data.rules import RuleSet, load_rules

ALL = load_rules()
percents = st.lists(st.integers(0, 100), min_size=2, max_size=2).map(sorted)
amounts = st.integers(0, 10**12)


def share(payer: str, least: int = 0, most: int = 100) -> Share:
    return Share(payer=payer, at_least_percent=least, at_most_percent=most)


def test_call_507_pays_at_most_a_quarter_each_and_the_municipalities_at_least_half() -> None:
    found = money(ALL["esf-507"])
    assert found.project_cents == 40_000_00
    assert [(each.payer, each.at_least_cents, each.at_most_cents) for each in found.shares] == [
        ("AMIF", 0, 10_000_00),
        ("VVSG", 0, 10_000_00),
        (OWN, 20_000_00, 40_000_00),
    ]
    assert [(each.purpose, each.cents) for each in found.budgets] == [
        ("projects", 800_000_00),
        ("good_practice", 200_000_00),
    ]


@pytest.mark.parametrize("programme", ["plan-samenleven-1", "plan-samenleven-2"])
def test_plan_samenleven_pays_the_half_of_an_amount_that_is_not_known(programme: str) -> None:
    found = money(ALL[programme])
    assert found.project_cents is None
    assert [(each.payer, each.at_least_percent, each.at_most_percent) for each in found.shares] == [
        (SUBSIDY, 50, 50),
        (OWN, 50, 50),
    ]
    assert {(each.at_least_cents, each.at_most_cents) for each in found.shares} == {(None, None)}
    assert {"mentor", "takes_in_smaller"} <= {each.engagement for each in found.incentives}


def test_where_our_sources_name_no_shares_there_are_none() -> None:
    found = money(ALL["oproep-2015"])
    assert found.shares == ()
    assert found.project_cents is None
    assert [each.cents for each in found.budgets] == [1_006_397_00]


@given(percents, amounts)
def test_bounds_are_whole_cents_within_the_percents(bounds: list[int], cents: int) -> None:
    least, most = bounds
    rules = RuleSet("x", (MaximumPerProject(cents=cents), share("AMIF", least, most)))
    (found,) = money(rules).shares
    assert found.at_least_cents is not None
    assert found.at_most_cents is not None
    assert 0 <= found.at_least_cents <= found.at_most_cents <= cents
    assert found.at_least_cents * 100 >= least * cents > (found.at_least_cents - 1) * 100
    # One cent too many at most, where it has to bear at least as much.
    assert found.at_most_cents * 100 <= most * cents or found.at_most_cents == found.at_least_cents


@given(percents, amounts)
def test_what_the_municipalities_and_the_subsidy_bear_adds_up_to_the_cent(
    bounds: list[int], cents: int
) -> None:
    subsidy, own = money(RuleSet("x", (MaximumPerProject(cents=cents), share(OWN, *bounds)))).shares
    assert subsidy.payer == SUBSIDY
    assert (subsidy.at_least_cents or 0) + (own.at_most_cents or 0) == cents
    assert (subsidy.at_most_cents or 0) + (own.at_least_cents or 0) == cents
    assert subsidy.at_least_percent + own.at_most_percent == 100


@given(percents)
def test_no_maximum_is_not_known_and_a_maximum_of_nothing_is_zero(bounds: list[int]) -> None:
    for payer in ("AMIF", OWN):
        unknown = money(RuleSet("x", (share(payer, *bounds),)))
        nothing = money(RuleSet("x", (MaximumPerProject(cents=0), share(payer, *bounds))))
        assert {(each.at_least_cents, each.at_most_cents) for each in unknown.shares} == {
            (None, None)
        }
        assert {(each.at_least_cents, each.at_most_cents) for each in nothing.shares} == {(0, 0)}
