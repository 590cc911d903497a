"""Facts of a draft, whatever its members, and two drafts side by side."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.drafts.facts import Facts, compared, facts
from analysis.ground.ground import ground
from analysis.rules.exploring import exploring
from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import overall, verdict
from data.rules import RuleSet, load_rules
from tests.analysis.partners.in_2022 import (
    AFFLIGEM,
    ASSE,
    COUNTED,
    DENDERLEEUW,
    LAND,
    LIEDEKERKE,
    TABLES,
    YEAR_2,
)

BRUSSELS, SCHAARBEEK, MAASMECHELEN = "21004", "21015", "73107"
BORSBEEK, AARTSELAAR, MORTSEL = "11007", "11001", "11029"
CODES = LAND.municipalities.index.tolist()


def drawn(*codes: str, rules: RuleSet = YEAR_2) -> Facts:
    return facts(codes, rules, LAND, TABLES)


@settings(max_examples=10)
@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=5))
def test_facts_are_those_of_the_modules_that_know_them(codes: list[str]) -> None:
    found, once = drawn(*codes), tuple(dict.fromkeys(codes))
    assert found.codes == once
    assert found.verdicts == verdict(YEAR_2, once, COUNTED, TABLES)
    assert found.overall is overall(found.verdicts)
    assert found.ground.pieces == ground(once, LAND).pieces
    assert tuple(part for _, part in found.connected.parts) == found.ground.pieces
    assert len(found.figures.members) == len(once)


def test_one_municipality_is_a_draft_and_may_meet_the_rules_alone() -> None:
    found = drawn(MAASMECHELEN)
    assert found.overall is Verdict.MET
    assert found.connected.verdict is Verdict.MET


def test_borsbeek_aartselaar_and_mortsel_lie_in_two_pieces() -> None:
    found = drawn(BORSBEEK, AARTSELAAR, MORTSEL)
    assert found.ground.pieces == ((BORSBEEK, MORTSEL), (AARTSELAAR,))
    assert found.connected.verdict is Verdict.NOT_MET
    assert found.overall is Verdict.MET  # being connected is a preference, no rule


def test_a_member_in_brussels_may_not_apply_and_counts_in_the_figures_only() -> None:
    found, alone = drawn(AFFLIGEM, BRUSSELS), drawn(AFFLIGEM)
    assert found.overall is Verdict.NOT_MET
    assert found.verdicts[0].concerned == (BRUSSELS,)
    assert found.verdicts[1:] == alone.verdicts[1:]
    assert found.figures.sums["inhabitants"] > alone.figures.sums["inhabitants"]


def test_where_nobody_may_apply_only_that_rule_has_a_verdict() -> None:
    found = drawn(BRUSSELS, SCHAARBEEK)
    assert [each.rule.kind for each in found.verdicts] == ["applicants"]
    assert found.threshold is None
    assert found.ground.reference_regions == ()


def test_rules_of_ones_own_know_no_money() -> None:
    found = drawn(AFFLIGEM, rules=exploring("non_eu27", 100, one_region=True)).money
    assert (found.maximum, found.shares, found.budgets) == (None, (), ())


@pytest.mark.parametrize("codes", [[], ["x"], ["45017"]])
def test_no_municipality_or_one_of_another_vintage_is_no_draft(codes: list[str]) -> None:
    with pytest.raises(ValueError, match="give codes of that day"):
        facts(codes, YEAR_2, LAND, TABLES)


def test_two_drafts_stand_side_by_side_with_their_figures_and_verdicts() -> None:
    found = compared({"a": drawn(AFFLIGEM, DENDERLEEUW), "b": drawn(AFFLIGEM, LIEDEKERKE, ASSE)})
    assert found["members"].tolist() == [2, 3]
    assert found["rule_one_reference_region"].tolist() == ["not_met", "met"]
    assert found["rule_threshold"].tolist() == ["not_decidable", "met"]
    assert found["verdict"].tolist() == ["not_met", "met"]
    assert (found["spare_lower"] == found["threshold_lower"] - 7501).all()
    assert found.loc["b", "threshold_lower"] == found.loc["b", "non_eu27"]


def test_not_known_not_asked_and_not_judged_stay_apart() -> None:
    found = compared({"known": drawn(AFFLIGEM), "brussels": drawn(BRUSSELS)})
    assert found["newcomers"].isna().tolist() == [False, True]
    assert found["furthest_m"].isna().all()
    assert found["rule_threshold"].isna().tolist() == [False, True]
    unasked = compared({"507": drawn(AFFLIGEM, rules=load_rules()["esf-507"])})
    assert not {"threshold_lower", "spare_lower", "rule_threshold"} & set(unasked)


def test_the_figures_are_typed() -> None:
    types = compared({"a": drawn(AFFLIGEM), "b": drawn(AFFLIGEM, ASSE)}).dtypes
    assert set(types[["members", "inhabitants", "newcomers", "spare_upper", "pieces"]]) == {
        pd.Int64Dtype()
    }
    assert set(types[["border_m", "furthest_m", "compactness"]]) == {pd.Float64Dtype()}
