"""Which days a question mixes: of the figures, of the memberships, and those the rules name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rules.days import Days, Remark, days_of
from analysis.rules.exploring import exploring
from analysis.rules.situation import bounds
from data.load import load_tables
from data.rule_kinds import Period, Threshold
from data.rules import RuleSet, load_rules

TABLES = load_tables()
ALL = load_rules()
YEAR_2 = ALL["plan-samenleven-2"]
NAMED, FIRST, LAST = date(2022, 1, 1), date(2023, 10, 1), date(2024, 9, 30)
OLDEST, NEWEST = date(2011, 1, 1), date(2025, 1, 1)
ONE_DAY = timedelta(days=1)


def asked(day: date, rules: RuleSet = YEAR_2) -> Days:
    return days_of(rules, day, TABLES)


def test_on_the_day_the_rules_name_only_the_programme_has_yet_to_begin() -> None:
    found = asked(NAMED)
    assert (found.asked, found.figures, found.named) == (NAMED, NAMED, NAMED)
    assert found.remarks == (Remark.NOT_BEGUN,)


def test_figures_of_the_year_that_the_rules_name_are_theirs_on_every_day_of_it() -> None:
    assert asked(date(2022, 12, 31)).figures == NAMED
    assert asked(date(2022, 12, 31)).remarks == (Remark.NOT_BEGUN,)
    assert Remark.OTHER_FIGURES in asked(date(2023, 1, 1)).remarks
    assert Remark.OTHER_FIGURES in asked(date(2021, 12, 31)).remarks


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (FIRST - ONE_DAY, {Remark.NOT_BEGUN}),
        (FIRST, set()),
        (LAST, set()),
        (LAST + ONE_DAY, {Remark.ENDED}),
    ],
)
def test_a_programme_has_yet_to_begin_runs_or_has_ended(day: date, stage: set[Remark]) -> None:
    assert set(asked(day).remarks) & {Remark.NOT_BEGUN, Remark.ENDED} == stage


def test_figures_that_do_not_exist_yet_are_remarked_from_the_first_day_of_a_year_without() -> None:
    assert asked(date(2025, 12, 31)).remarks == (Remark.OTHER_FIGURES, Remark.ENDED)
    for day in (date(2026, 1, 1), date(2050, 1, 1), date.max):
        assert asked(day).figures == NEWEST
        assert asked(day).remarks == (Remark.OLD_FIGURES, Remark.OTHER_FIGURES, Remark.ENDED)


def test_before_the_first_figures_there_are_none() -> None:
    found = asked(OLDEST - ONE_DAY)
    assert (found.figures, found.oldest) == (None, OLDEST)
    assert found.remarks == (Remark.NO_FIGURES, Remark.NOT_BEGUN)
    assert asked(OLDEST).remarks == (Remark.OTHER_FIGURES, Remark.NOT_BEGUN)


def test_rules_without_a_day_of_their_own_are_asked_with_the_figures_there_are() -> None:
    own = exploring("inhabitants", 5000, one_region=True, smallest=2, largest=None)
    assert asked(NEWEST, own).remarks == ()
    assert asked(date(2050, 1, 1), own).remarks == (Remark.OLD_FIGURES,)
    assert asked(date(2050, 1, 1), own).named is None


def test_a_programme_without_a_rule_on_memberships_need_not_run() -> None:
    rules = ALL["oproep-2015"]
    assert rules.one_of(Period) is not None
    assert asked(date(2015, 1, 1), rules).remarks == ()


@given(
    rules=st.sampled_from([*ALL.values()]),
    day=st.dates(date(1995, 1, 1), date(2060, 1, 1)),
)
def test_the_figures_are_those_that_the_threshold_is_judged_with(rules: RuleSet, day: date) -> None:
    found, threshold = asked(day, rules), rules.one_of(Threshold)
    if threshold is not None:
        assert found.figures == bounds(threshold, day, TABLES)[1]
        other = threshold.figures_on not in (None, found.figures) and found.figures is not None
        assert (Remark.OTHER_FIGURES in found.remarks) is other
