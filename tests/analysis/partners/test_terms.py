"""The rules for many combinations at once: the same verdicts as one by one, for every programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.partners.terms import elsewhere, outcomes, overall_signs, terms
from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import overall, verdict
from data.load import Tables, load_tables
from data.rule_kinds import EarlierParticipation, Members, OneMembership, Period, Threshold
from data.rules import RuleSet, load_rules

TABLES = load_tables()
ALL = load_rules()
DENDERMONDE = ("42006", "42011", "42004", "42008")
NINOVE = ("41048", "41081", "41027", "41082", "45059")
# Members of consortia on record, alone and with their partners, others, and one of Brussels.
CODES = [*DENDERMONDE, *NINOVE, "23050", "73107", "23105", "23044", "41011", "11002", "21004"]
SIGNS = {Verdict.MET: 1, Verdict.NOT_DECIDABLE: 0, Verdict.NOT_MET: -1}
DAYS = [date(2015, 12, 1), date(2022, 1, 1), date(2024, 3, 1), date(2024, 11, 1), date(2005, 1, 1)]
OWN = RuleSet(
    "oproep-2015",
    (
        Members(minimum=2, maximum=4),
        OneMembership(except_several_in="oproep-2015"),
        EarlierParticipation(programme="oproep-2015"),
        Period(first=date(2015, 1, 1), last=date(2019, 1, 1)),
        Threshold(indicator="non_eu15", more_than=2000, lower=(), upper=("non_eu27",)),
    ),
)


def recorded(programme: str) -> Tables:
    """The tables, as if the list of members of a programme were complete."""
    lists = TABLES.programmes.copy()
    lists.loc[lists["programme"] == programme, "member_list"] = "complete"
    return replace(TABLES, programmes=lists)


WITH_LISTS = [TABLES, recorded("plan-samenleven-2"), recorded("plan-samenleven-1")]


def same_as_one_by_one(rules: RuleSet, codes: list[str], day: date, tables: Tables) -> None:
    asked = terms(rules, day, tables)
    found = outcomes(asked.places(codes)[None, :], asked)
    expected = verdict(rules, codes, day, tables)
    if asked.may[asked.places(codes)].all():
        assert {kind: int(signs[0]) for kind, signs in found.items()} == {
            each.rule.kind: SIGNS[each.verdict] for each in expected
        }
    assert overall_signs(found, 1).tolist() == [SIGNS[overall(expected)]]


@settings(max_examples=60)
@given(
    st.sampled_from([*ALL.values(), OWN]),
    st.lists(st.sampled_from(CODES), min_size=1, max_size=6, unique=True),
    st.sampled_from(DAYS),
    st.sampled_from(WITH_LISTS),
)
def test_many_at_once_get_the_verdicts_of_one_by_one(
    rules: RuleSet, codes: list[str], day: date, tables: Tables
) -> None:
    same_as_one_by_one(rules, codes, day, tables)


@pytest.mark.parametrize("tables", WITH_LISTS)
@pytest.mark.parametrize(
    "codes",
    [
        list(DENDERMONDE),
        [*DENDERMONDE, "41048"],
        [*DENDERMONDE[:3]],
        ["42006", "41048"],
        ["23050", "73107"],
        ["23050"],
        ["41048", "23105"],
    ],
)
def test_a_consortium_on_record_is_whole_or_split_in_both_ways(
    codes: list[str], tables: Tables
) -> None:
    for rules in (ALL["plan-samenleven-2"], ALL["plan-samenleven-3"]):
        for day in (date(2022, 1, 1), date(2024, 3, 1)):
            same_as_one_by_one(rules, codes, day, tables)
    own = replace(OWN, programme="plan-samenleven-2")
    later = Period(first=date(2023, 10, 1), last=date(2024, 9, 30))
    running = replace(own, rules=(*own.rules[:3], later))
    same_as_one_by_one(running, codes, date(2024, 3, 1), tables)


def test_a_sum_with_one_that_is_not_known_is_not_decidable() -> None:
    rows = TABLES.inhabitants
    gone = (rows["nis"] == "23050") & (rows["date"] == pd.Timestamp(2022, 1, 1))
    lacking = replace(TABLES, inhabitants=rows[~gone])
    asked = terms(ALL["plan-samenleven-2"], date(2022, 1, 1), lacking)
    sets = np.stack([asked.places(["11002", code]) for code in ("23050", "11001")])
    assert outcomes(sets, asked)["threshold"].tolist() == [0, 1]


def test_who_is_elsewhere_is_so_for_those_given() -> None:
    asked = terms(ALL["plan-samenleven-2"], date(2024, 3, 1), TABLES)

    def found(*codes: str) -> list[str]:
        return asked.codes[elsewhere(asked.places(codes), asked)].tolist()

    assert found("41048") == sorted(DENDERMONDE)
    assert found("42006") == sorted(DENDERMONDE)
    assert found(*DENDERMONDE) == []
    before = terms(ALL["plan-samenleven-2"], date(2022, 1, 1), TABLES)
    assert not elsewhere(before.places(["41048"]), before).any()


def test_codes_of_another_day_are_refused() -> None:
    asked = terms(ALL["plan-samenleven-2"], date(2025, 1, 1), TABLES)
    with pytest.raises(ValueError, match="11007: no municipality of the day"):
        asked.places(["11002", "11007"])
