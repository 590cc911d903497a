"""Verdicts on combinations that exist or could: the figures, and certain only when they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rules.judges import JUDGES
from analysis.rules.situation import bounds
from analysis.rules.verdict import RuleVerdict, Verdict, between
from analysis.rules.verdicts import Connected, connected, overall, verdict
from data.load import load_tables
from data.register import municipalities_on
from data.rule_kinds import Condition, Members, OneReferenceRegion, Threshold
from data.rules import RuleSet, load_rules
from geo.neighbours import Neighbourhood

TABLES = load_tables()
ALL = load_rules()
YEAR_1, YEAR_2 = ALL["plan-samenleven-1"], ALL["plan-samenleven-2"]
COUNTED = date(2022, 1, 1)
REGISTER = municipalities_on(COUNTED, TABLES.municipalities)
FLEMISH = REGISTER.index[REGISTER["region"] == "Vlaams Gewest"]
DENDERMONDE = ("42006", "42011", "42004", "42008")


def on(kind: type[Condition], found: tuple[RuleVerdict, ...]) -> RuleVerdict:
    (each,) = [each for each in found if isinstance(each.rule, kind)]
    return each


def region(name: str) -> list[str]:
    return REGISTER.index[REGISTER["reference_region"] == name].tolist()


def members_of(consortium: str) -> list[str]:
    rows = TABLES.memberships
    return rows.loc[rows["consortium"] == consortium, "nis"].tolist()


def threshold(codes: list[str], rules: RuleSet = YEAR_2, day: date = COUNTED) -> RuleVerdict:
    return on(Threshold, verdict(rules, codes, day, TABLES))


def test_three_of_the_seven_of_2015_lie_in_several_reference_regions() -> None:
    named = TABLES.consortia.query("programme == 'oproep-2015'")["consortium"]
    found = {name: verdict(YEAR_2, members_of(name), COUNTED, TABLES) for name in named}
    parts = {name: dict(on(OneReferenceRegion, each).parts) for name, each in found.items()}
    split = {name: part for name, part in parts.items() if len(part) > 1}
    assert split == {
        "oproep-2015-ninove": {
            "Vlaamse Ardennen": ("41081", "41027", "45059"),
            "Denderregio": ("41048", "41082"),
        },
        "oproep-2015-affligem": {"Halle-Vilvoorde": ("23105", "23044"), "Denderregio": ("41011",)},
        "oproep-2015-de-panne": {
            "Westhoek": ("38008", "38016", "38014"),
            "Middenkust": ("35011",),
        },
    }
    # The largest part comes first: which of them could go on together.
    assert list(parts["oproep-2015-affligem"]) == ["Halle-Vilvoorde", "Denderregio"]
    for name, each in found.items():
        assert (overall(each) is Verdict.NOT_MET) == (name in split)
    assert overall(found["oproep-2015-grobbendonk"]) is Verdict.NOT_DECIDABLE
    assert overall(found["oproep-2015-borsbeek"]) is Verdict.MET


def test_westhoek_passes_for_certain_only_with_nearly_all_of_its_17() -> None:
    westhoek = region("Westhoek")
    found = threshold(westhoek)
    assert (len(westhoek), found.verdict) == (17, Verdict.MET)
    assert (found.lower, found.upper, found.threshold) == (8289, 12702, 7500)
    assert (found.margin_lower, found.margin_upper, found.reference) == (788, 5201, COUNTED)
    figures = bounds(YEAR_2.all_of(Threshold)[0], COUNTED, TABLES)[0].loc[westhoek, "lower"]
    assert figures.max() == 2401
    largest = figures.idxmax()
    assert threshold([code for code in westhoek if code != largest]).verdict is (
        Verdict.NOT_DECIDABLE
    )


def test_kempen_has_33410_and_one_municipality_above_the_threshold() -> None:
    kempen = region("Kempen")
    assert (len(kempen), threshold(kempen).lower) == (27, 33410)
    above = [code for code in kempen if threshold([code]).verdict is Verdict.MET]
    assert REGISTER.loc[above, "name_nl"].tolist() == ["Turnhout"]


def test_the_consortium_of_dendermonde_meets_all_the_rules_of_its_year() -> None:
    found = verdict(YEAR_2, DENDERMONDE, COUNTED, TABLES)
    assert on(Threshold, found).lower == 10672
    assert {each.verdict for each in found} == {Verdict.MET}
    while_running = verdict(YEAR_2, DENDERMONDE, date(2024, 1, 1), TABLES)
    assert overall(while_running) is Verdict.MET


def test_meise_cannot_pass_alone_and_maasmechelen_can() -> None:
    meise, maasmechelen = threshold(["23050"]), threshold(["73107"])
    assert (meise.verdict, meise.upper, meise.margin_upper) == (Verdict.NOT_MET, 4949, -2552)
    assert (maasmechelen.verdict, maasmechelen.lower) == (Verdict.MET, 9752)


def test_year_1_has_no_lower_bound_for_the_british_are_of_eu15_origin() -> None:
    antwerp = threshold(["11002"], YEAR_1)
    assert (antwerp.verdict, antwerp.lower) == (Verdict.NOT_DECIDABLE, None)
    assert antwerp.margin_lower is None
    assert antwerp.concerned == ()  # The inhabitants are known, the origin is not.
    assert threshold(["23050"], YEAR_1).verdict is Verdict.NOT_MET


@pytest.mark.parametrize(("more_than", "expected"), [(7499, "met"), (7500, "not_met")])
def test_as_many_as_the_threshold_is_one_too_few(more_than: int, expected: str) -> None:
    figures = bounds(YEAR_2.all_of(Threshold)[0], COUNTED, TABLES)[0]
    code, count = figures["lower"].idxmax(), int(figures["lower"].max())
    # An exact figure: both bounds are the same column.
    rule = Threshold(
        indicator="non_eu27",
        more_than=count - 7500 + more_than,
        lower=("non_eu27",),
        upper=("non_eu27",),
    )
    (found,) = verdict(RuleSet("eigen", (rule,)), [code], COUNTED, TABLES)
    assert found.verdict == expected
    assert found.margin_lower == found.margin_upper == 7499 - more_than


@given(st.integers(-5, 5), st.integers(0, 5))
def test_a_verdict_holds_for_every_figure_between_the_bounds(lower: int, width: int) -> None:
    outcomes = {margin >= 0 for margin in range(lower, lower + width + 1)}
    expected = {
        frozenset({True}): "met",
        frozenset({False}): "not_met",
        frozenset({True, False}): "not_decidable",
    }
    assert between(lower, lower + width) == expected[frozenset(outcomes)]


@given(st.lists(st.sampled_from(FLEMISH.tolist()), min_size=1, max_size=9))
def test_the_figures_are_those_of_the_table_added_up(codes: list[str]) -> None:
    rows = TABLES.inhabitants
    rows = rows[(rows["date"] == "2022-01-01") & rows["nis"].isin(codes)]
    least = int(rows["non_eu27"].sum())
    most = least + int(rows["other_eu27"].sum())
    found = threshold(codes)
    assert (found.lower, found.upper) == (least, most)
    assert (found.margin_lower, found.margin_upper) == (least - 7501, most - 7501)


def test_inhabitants_that_are_not_known_are_never_zero() -> None:
    early = threshold(["11002", "23050"], day=date(2005, 1, 1))
    assert (early.verdict, early.lower, early.upper) == (Verdict.NOT_DECIDABLE, None, None)
    assert (early.reference, early.concerned) == (None, ("11002", "23050"))
    lacking = TABLES.inhabitants
    lacking = lacking[(lacking["nis"] != "23050") | (lacking["date"] != "2022-01-01")]
    tables = replace(TABLES, inhabitants=lacking)
    found = on(Threshold, verdict(YEAR_2, ["11002", "23050"], COUNTED, tables))
    assert (found.verdict, found.concerned) == (Verdict.NOT_DECIDABLE, ("23050",))


def test_one_of_brussels_may_not_apply_and_counts_for_nothing() -> None:
    found = verdict(YEAR_2, ["21004", "23050"], COUNTED, TABLES)
    assert (found[0].verdict, found[0].concerned) == (Verdict.NOT_MET, ("21004",))
    assert on(Threshold, found).upper == 4949
    assert on(OneReferenceRegion, found).verdict is Verdict.MET
    (alone,) = verdict(YEAR_2, ["21004"], COUNTED, TABLES)
    assert alone.concerned == ("21004",)
    region_rule = RuleSet("eigen", (OneReferenceRegion(),))
    (found_region,) = verdict(region_rule, ["21004", "23050"], COUNTED, TABLES)
    assert (found_region.verdict, found_region.concerned) == (Verdict.NOT_MET, ("21004",))


def test_a_code_that_is_given_twice_counts_once() -> None:
    assert verdict(YEAR_2, ["23050", "23050"], COUNTED, TABLES) == verdict(
        YEAR_2, ["23050"], COUNTED, TABLES
    )


@pytest.mark.parametrize("codes", [[], ["23999"], ["23050", "37022"]])
def test_codes_that_are_none_on_that_day_are_refused(codes: list[str]) -> None:
    with pytest.raises(ValueError, match="no municipality"):
        verdict(YEAR_2, codes, COUNTED, TABLES)


@pytest.mark.parametrize(
    ("count", "margin", "bound"), [(1, -1, 2), (2, 0, 2), (3, 0, 3), (4, -1, 3)]
)
def test_the_number_of_members_has_a_least_and_a_most(count: int, margin: int, bound: int) -> None:
    rules = RuleSet("eigen", (Members(minimum=2, maximum=3),))
    (found,) = verdict(rules, FLEMISH[:count], COUNTED, TABLES)
    assert (found.lower, found.margin_lower, found.threshold) == (count, margin, bound)
    assert (found.verdict is Verdict.MET) == (margin >= 0)


def test_where_our_sources_give_no_condition_nothing_is_decided() -> None:
    (found,) = verdict(ALL["oproep-2015"], ["23105", "23044"], COUNTED, TABLES)
    assert (found.rule.kind, found.verdict) == ("unstated", Verdict.NOT_DECIDABLE)
    assert overall(verdict(ALL["esf-507"], ["23105"], COUNTED, TABLES)) is Verdict.MET
    year_3 = verdict(ALL["plan-samenleven-3"], DENDERMONDE, date(2024, 10, 1), TABLES)
    assert [str(each.verdict) for each in year_3] == ["met", "not_decidable"]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("11001",), "met"),
        (("11001", "11002"), "met"),
        (("11002", "11004"), "not_decidable"),
        (("11001", "11002", "11004"), "not_decidable"),
        (("11001", "11004"), "not_met"),
    ],
)
def test_connected_by_a_doubtful_line_is_not_decidable(
    codes: tuple[str, ...], expected: str
) -> None:
    # In a row; the second and third share a line that is too short to be sure of.
    pairs = pd.DataFrame({"nis_a": ["11001"], "nis_b": ["11002"], "border_m": [900.0]})
    doubtful = pd.DataFrame({"nis_a": ["11002"], "nis_b": ["11004"], "border_m": [9.0]})
    row = Neighbourhood(pairs, doubtful, pairs[:0], ("11004",), 100)
    found = connected(codes, row)
    assert (found.verdict, found.rule.citation) == (expected, None)


def test_connected_stands_in_no_programme() -> None:
    everywhere = {type(rule) for rules in ALL.values() for rule in rules.conditions}
    assert Connected not in everywhere
    assert everywhere <= set(JUDGES)
