"""Eligibility: against every combination there is, on small made-up regions and in real ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage import coverage
from analysis.gaps.typology import Type, typology
from analysis.rules.eligibility import eligibility
from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import overall, verdict
from data.load import Tables, load_tables
from data.register import municipalities_on
from data.rule_kinds import Applicants, Members, OneReferenceRegion, Threshold
from data.rules import RuleSet, load_rules
from data.schemas import BRUSSELS_REGION

TABLES = load_tables()
ALL = load_rules()
YEAR_2 = ALL["plan-samenleven-2"]
COUNTED = date(2022, 1, 1)
REGISTER = municipalities_on(COUNTED, TABLES.municipalities)
SIX = ("38002", "38008", "38014", "42004", "42006", "42008")
"""Three of Westhoek and three of Denderregio."""
BOUNDED = YEAR_2.all_of(Threshold)[0]

Counts = tuple[int, int] | None


def made_up(people: dict[str, Counts]) -> Tables:
    """Six municipalities with so many of non-EU27 and other EU27 origin; ``None`` is not known."""
    known = {nis: counts for nis, counts in people.items() if counts is not None}
    rows = pd.DataFrame(
        {
            "date": pd.Timestamp(COUNTED),
            "nis": list(known),
            "inhabitants": 1000,
            "belgian": 0,
            "neighbouring": 0,
            "other_eu27": [other for _, other in known.values()],
            "non_eu27": [outside for outside, _ in known.values()],
        }
    ).astype(TABLES.inhabitants.dtypes)
    here = TABLES.municipalities[TABLES.municipalities["nis"].isin(SIX)]
    return replace(TABLES, municipalities=here, inhabitants=rows)


def judged(codes: tuple[str, ...], people: dict[str, Counts], rules: RuleSet) -> Verdict:
    """Judge one combination, in plain Python."""
    size = rules.one_of(Members) or Members()
    regions = {code[:2] for code in codes}
    if not size.minimum <= len(codes) <= (size.maximum or len(SIX)):
        return Verdict.NOT_MET
    if rules.one_of(OneReferenceRegion) and len(regions) > 1:
        return Verdict.NOT_MET
    known = [counts for code in codes if (counts := people[code]) is not None]
    (threshold,) = rules.all_of(Threshold)
    if len(known) < len(codes):
        return Verdict.NOT_DECIDABLE
    if sum(least for least, _ in known) > threshold.more_than:
        return Verdict.MET
    if sum(least + more for least, more in known) <= threshold.more_than:
        return Verdict.NOT_MET
    return Verdict.NOT_DECIDABLE


def by_brute_force(rules: RuleSet, code: str, people: dict[str, Counts]) -> str | None:
    """Judge every combination with the municipality, one by one."""
    others = [other for other in SIX if other != code]
    sets = [(code, *more) for size in range(6) for more in combinations(others, size)]
    found = {codes: judged(codes, people, rules) for codes in sets}
    alone = found.pop((code,))
    if alone is Verdict.MET:
        return "alone"
    if alone is Verdict.NOT_MET and Verdict.MET in found.values():
        return "with_others"
    if alone is Verdict.NOT_MET and set(found.values()) == {Verdict.NOT_MET}:
        return "none"
    return None


COUNTS = st.one_of(st.none(), st.tuples(st.integers(0, 9), st.integers(0, 3)))
SIZES = st.one_of(
    st.none(),
    st.tuples(st.integers(1, 3), st.integers(0, 3)).map(
        lambda pair: Members(minimum=pair[0], maximum=pair[0] + pair[1])
    ),
)


@given(st.tuples(*[COUNTS] * 6), SIZES, st.booleans(), st.integers(0, 20))
def test_it_is_what_every_combination_one_by_one_gives(
    counts: tuple[Counts, ...],
    size: Members | None,
    in_one: bool,
    more_than: int,
) -> None:
    people = dict(zip(SIX, counts, strict=True))
    rule = replace(BOUNDED, more_than=more_than)
    more = [*([size] if size else []), *([OneReferenceRegion()] if in_one else [])]
    rules = RuleSet("eigen", (rule, *more))
    found = eligibility(rules, COUNTED, made_up(people))
    expected = {code: by_brute_force(rules, code, people) for code in SIX}
    assert {code: None if pd.isna(of) else of for code, of in found.items()} == expected


def test_it_agrees_with_the_verdicts_on_every_municipality_alone() -> None:
    found = eligibility(YEAR_2, COUNTED, TABLES)
    assert found.index.equals(REGISTER.index[REGISTER["region"] == "Vlaams Gewest"])
    some = found.index[::5]
    alone = {nis for nis in some
             if overall(verdict(YEAR_2, [nis], COUNTED, TABLES)) is Verdict.MET}  # fmt: skip
    assert alone == set(some[found[some] == "alone"])
    assert found.loc[["73107", "23050", "38002"]].tolist() == ["alone", "with_others",
                                                               "with_others"]  # fmt: skip
    # Roeselare has between 7,131 and 11,979: alone or with others, nobody knows.
    assert pd.isna(found["36015"])


def test_who_may_not_apply_is_never_eligible() -> None:
    rules = RuleSet("eigen", (Applicants(region=BRUSSELS_REGION),))
    assert set(eligibility(rules, COUNTED, TABLES)) == {"none"}


def test_a_region_that_stays_under_the_threshold_has_nobody_eligible() -> None:
    rule = replace(BOUNDED, more_than=12702)
    found = eligibility(RuleSet("eigen", (rule, OneReferenceRegion())), COUNTED, TABLES)
    westhoek = REGISTER.index[REGISTER["reference_region"] == "Westhoek"]
    assert set(found[westhoek]) == {"none"}
    one_less = replace(rule, more_than=12701)
    open_ = eligibility(RuleSet("eigen", (one_less, OneReferenceRegion())), COUNTED, TABLES)
    assert open_[westhoek].isna().all()


@pytest.mark.parametrize(
    ("programme", "day"),
    [
        ("samen-inburgeren-2014", COUNTED),
        ("oproep-2015", COUNTED),
        ("vluchtelingen-2016", COUNTED),
        ("plan-samenleven-3", COUNTED),
        ("plan-samenleven-2", date(2005, 1, 1)),  # before the figures begin
    ],
)
def test_what_our_sources_do_not_give_is_not_known(programme: str, day: date) -> None:
    assert eligibility(ALL[programme], day, TABLES).isna().all()


def test_everyone_may_apply_alone_where_the_source_says_so() -> None:
    assert set(eligibility(ALL["esf-507"], date(2021, 1, 1), TABLES)) == {"alone"}


def test_the_typology_takes_it() -> None:
    day = date(2023, 10, 1)
    statuses = coverage(["plan-samenleven-2"], day, TABLES)["status"]
    found = typology(statuses.mask(statuses == "not_known", "not_covered"),
                     eligibility(YEAR_2, day, TABLES))  # fmt: skip
    assert found["42006"] == Type.COVERED
    assert found["11002"] == Type.ELIGIBLE_ALONE
