"""Partners: each part of the score recomputed, the order, and the verdict on each combination."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.landscape import landscape
from analysis.partners.facts import Freedom
from analysis.partners.ranking import EQUAL, HALF_M, Part, Weights, WeightsRefusedError, partners
from analysis.partners.refusal import SearchRefusal, SearchRefusedError
from analysis.patterns.profile import similar
from analysis.rules.verdicts import overall, verdict
from data.load import load_atoms
from data.rule_kinds import Members
from data.rules import RuleSet, load_rules
from tests.analysis.partners.in_2022 import (
    AALST,
    AFFLIGEM,
    ASSE,
    COUNTED,
    DENDERLEEUW,
    LAND,
    LIEDEKERKE,
    PEOPLE,
    PROFILE,
    TABLES,
    TERNAT,
    VLETEREN,
    YEAR_2,
    own,
)  # fmt: skip

FOUND = partners([AFFLIGEM], YEAR_2, LAND, TABLES, PROFILE)
PARTS = [f"part_{part}" for part in Part]
NUMBERS = st.just(0.0) | st.floats(0.01, 10)


def test_all_other_flemish_municipalities_are_candidates_once() -> None:
    flemish = LAND.municipalities.index[LAND.municipalities["region"] == "Vlaams Gewest"]
    assert sorted(FOUND.candidates.index) == sorted(set(flemish) - {AFFLIGEM})
    assert (FOUND.asking, FOUND.lower, FOUND.upper) == ((AFFLIGEM,), 1780, 2498)


def test_the_parts_of_liedekerke_are_those_by_hand() -> None:
    row = FOUND.candidates.loc[LIEDEKERKE]
    table = similar(AFFLIGEM, PROFILE, LAND.municipalities, LAND.neighbours.pairs)
    expected = {
        Part.NEARNESS: 1,
        Part.REFERENCE_REGION: 1,
        Part.PROVINCE: 1,
        Part.RESEMBLANCE: table.loc[LIEDEKERKE, "closer_than"],
        Part.EXPERIENCE: 1,
        Part.THRESHOLD: 2844 / (7501 - 1780),
    }
    assert {part: row[f"part_{part}"] for part in expected} == pytest.approx(expected)
    # In 2022 the programme had not begun, so that nobody is known to be free.
    assert pd.isna(row[f"part_{Part.FREEDOM}"])
    assert row["score"] == pytest.approx(sum(expected.values()) / 6)
    assert (row["known"], row["lower"], row["upper"], row["verdict"]) == (6, 4624, 6199, "not_met")
    assert row["distance_sd"] == pytest.approx(table.loc[LIEDEKERKE, "distance"])


def test_every_part_lies_between_zero_and_one() -> None:
    parts = FOUND.candidates[[*PARTS, "score"]].dropna(how="all")
    assert (parts.min() >= 0).all()
    assert (parts.max() <= 1).all()
    apart = FOUND.candidates["apart_m"]
    assert FOUND.candidates["part_nearness"].tolist() == pytest.approx(
        (1 / (1 + apart / HALF_M)).tolist()
    )
    assert (apart[FOUND.candidates["neighbour"]] == 0).all()


@settings(max_examples=20)
@given(st.lists(NUMBERS, min_size=7, max_size=7).filter(any))
def test_the_score_is_the_weighted_mean_of_what_is_known(numbers: list[float]) -> None:
    found = partners([AFFLIGEM], YEAR_2, LAND, TABLES, PROFILE, Weights(*numbers)).candidates
    for row in found.head(20).itertuples():
        known = [
            (weight, value)
            for weight, value in zip(numbers, (getattr(row, part) for part in PARTS), strict=True)
            if weight > 0 and not pd.isna(value)
        ]
        assert row.known == len(known)
        total = sum(weight for weight, _ in known)
        if known:
            mean = sum(weight * value for weight, value in known) / total
            assert row.score == pytest.approx(mean, abs=1e-9)
        else:
            assert pd.isna(row.score)
    free = found["hindrance"].isna()
    assert free.is_monotonic_decreasing
    for _, rows in found.groupby(free):
        assert rows["score"].dropna().is_monotonic_decreasing
        assert rows["score"].isna().is_monotonic_increasing


def test_only_what_weights_are_to_each_other_matters() -> None:
    double = partners([AFFLIGEM], YEAR_2, LAND, TABLES, PROFILE, Weights(*[2.0] * 7))
    assert double.candidates.index.equals(FOUND.candidates.index)
    assert double.candidates["score"].tolist() == pytest.approx(FOUND.candidates["score"].tolist())
    huge = Weights(*[1e308] * 7).shares
    assert huge == pytest.approx(EQUAL.shares)
    assert math.fsum(Weights(1, 2, 3, 4, 5, 6, 7).shares.values()) == pytest.approx(1)


@pytest.mark.parametrize("numbers", [[0.0] * 7, [-1.0] * 7, [math.nan] * 7, [math.inf] * 7])
def test_weights_that_make_no_score_are_refused(numbers: list[float]) -> None:
    with pytest.raises(WeightsRefusedError) as refused:
        Weights(*numbers)
    assert refused.value.parts == (() if numbers[0] == 0 else tuple(Part))


@pytest.mark.parametrize("rules", [YEAR_2, own(7500, most=2), load_rules()["plan-samenleven-1"]])
@pytest.mark.parametrize("codes", [[AFFLIGEM], [AFFLIGEM, LIEDEKERKE], [AFFLIGEM, DENDERLEEUW]])
def test_the_verdict_is_that_on_the_combination(codes: list[str], rules: RuleSet) -> None:
    found = partners(codes, rules, LAND, TABLES, None).candidates
    for nis in [ASSE, TERNAT, AALST, VLETEREN, "73109", "11002"]:
        one_by_one = verdict(rules, [*codes, nis], COUNTED, TABLES)
        assert found.loc[nis, "verdict"] == overall(one_by_one)
        broken = {each.rule.kind for each in one_by_one if each.verdict == "not_met"}
        hindrance = found.loc[nis, "hindrance"]
        assert pd.isna(hindrance) == (not broken - {"threshold"})
        assert pd.isna(hindrance) or hindrance in broken


def test_whoever_breaks_a_rule_that_nobody_mends_comes_last() -> None:
    assert FOUND.candidates.loc[DENDERLEEUW, "hindrance"] == "one_reference_region"
    first = FOUND.candidates["name"].head(3).tolist()
    assert first == ["Liedekerke", "Asse", "Ternat"]
    assert FOUND.candidates.loc[ASSE, "verdict"] == "met"
    few = partners([AFFLIGEM], own(7500, most=1), LAND, TABLES, PROFILE).candidates
    assert set(few["hindrance"]) == {"members", "one_reference_region"}
    # A number of members that is not reached yet hinders nobody.
    more = RuleSet("eigen", (Members(minimum=5),))
    assert partners([AFFLIGEM], more, LAND, TABLES, None).candidates["hindrance"].isna().all()


def test_a_consortium_that_wants_to_grow_is_taken_together() -> None:
    found = partners([AFFLIGEM, DENDERLEEUW], own(0), LAND, TABLES, PROFILE)
    row = found.candidates.loc[LIEDEKERKE]
    # One of the two lies in its region and province.
    assert row[["part_reference_region", "part_province"]].tolist() == [0.5, 0.5]
    alone = [
        partners([code], YEAR_2, LAND, TABLES, PROFILE).candidates.loc[LIEDEKERKE]
        for code in (AFFLIGEM, DENDERLEEUW)
    ]
    assert row["border_m"] == pytest.approx(sum(each["border_m"] for each in alone))
    assert row["distance_sd"] == pytest.approx(sum(each["distance_sd"] for each in alone) / 2)
    figures = PEOPLE.loc[[AFFLIGEM, DENDERLEEUW, LIEDEKERKE], "non_eu27"]
    assert row["lower"] == figures.sum()
    assert found.lower == figures.iloc[:2].sum()


def test_what_is_not_known_is_missing_and_never_zero() -> None:
    rows = FOUND.candidates
    lacking = rows[rows["experience"] == "not_known"]
    assert lacking["part_experience"].isna().all()
    none = partners([AFFLIGEM], YEAR_2, LAND, TABLES, None).candidates
    assert none["part_resemblance"].isna().all()
    assert (
        none["known"]
        == rows["known"].reindex(none.index) - rows["part_resemblance"].reindex(none.index).notna()
    ).all()
    early = landscape(date(2005, 1, 1), load_atoms(), TABLES)
    before = partners([AFFLIGEM], YEAR_2, early, TABLES, None)
    assert (before.lower, before.upper) == (None, None)
    assert before.candidates[["part_threshold", "adds_lower", "upper"]].isna().all(axis=None)
    year_1 = partners([AFFLIGEM], load_rules()["plan-samenleven-1"], LAND, TABLES, None)
    assert (year_1.lower, year_1.upper) == (None, 2498)
    assert year_1.candidates["part_threshold"].isna().all()
    assert year_1.candidates["adds_upper"].notna().all()


def test_one_that_passes_alone_asks_nobody_for_the_threshold() -> None:
    found = partners([ASSE], YEAR_2, LAND, TABLES, None)
    assert found.candidates["part_threshold"].isna().all()
    assert found.candidates.loc[AFFLIGEM, "adds_lower"] == 1780
    no_threshold = partners([AFFLIGEM], load_rules()["esf-507"], LAND, TABLES, None)
    assert no_threshold.candidates[["adds_lower", "part_threshold"]].isna().all(axis=None)


def test_who_is_free_for_the_programme_on_the_day() -> None:
    # It had not begun: Dendermonde, in a consortium of 2023-24, is not called free.
    assert set(FOUND.candidates["freedom"]) == {Freedom.NOT_KNOWN}
    assert FOUND.candidates["part_freedom"].isna().all()
    own_rules = partners([AFFLIGEM], own(7500), LAND, TABLES, None).candidates
    assert set(own_rules["freedom"]) == {Freedom.FREE}
    then = landscape(date(2024, 3, 1), load_atoms(), TABLES)
    running = partners(["41048"], YEAR_2, then, TABLES, None).candidates
    elsewhere = running.index[running["freedom"] == Freedom.ELSEWHERE]
    assert sorted(elsewhere) == ["42004", "42006", "42008", "42011"]
    assert (running.loc[elsewhere, "part_freedom"] == 0).all()
    others = running.drop(elsewhere)
    assert set(others["freedom"]) == {Freedom.NOT_KNOWN}
    assert others["part_freedom"].isna().all()
    # In 2016 the list is complete.
    in_2016 = landscape(date(2016, 1, 1), load_atoms(), TABLES)
    call = partners([AFFLIGEM], load_rules()["oproep-2015"], in_2016, TABLES, None).candidates
    assert call["freedom"].value_counts().to_dict() == {"free": 279, "elsewhere": 28}


@pytest.mark.parametrize(
    ("codes", "code", "subjects"),
    [
        ([], SearchRefusal.NO_MUNICIPALITY, ()),
        (["99999", AFFLIGEM], SearchRefusal.UNKNOWN, ("99999",)),
        (["21004", AFFLIGEM], SearchRefusal.MAY_NOT_APPLY, ("21004",)),
    ],
)
def test_who_cannot_ask_is_named(
    codes: list[str], code: SearchRefusal, subjects: tuple[str, ...]
) -> None:
    with pytest.raises(SearchRefusedError) as refused:
        partners(codes, YEAR_2, LAND, TABLES, None)
    assert (refused.value.code, refused.value.subjects) == (code, subjects)
