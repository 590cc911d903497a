"""Consortia on record: of 2015 under the rules of now, on days before, in and after their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.members import UnknownProgrammeError
from analysis.rules.existing import Existing, existing, judged_as
from analysis.rules.exploring import exploring
from analysis.rules.tables import judged_table
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import verdict
from data.load import Tables, load_tables
from data.register import municipalities_on
from data.rule_kinds import EarlierParticipation, OneMembership
from data.rules import RuleSet, load_rules
from tests.analysis.rules.records import complete, with_consortium

TABLES = load_tables()
ALL = load_rules()
YEAR_2, YEAR_3 = ALL["plan-samenleven-2"], ALL["plan-samenleven-3"]
COUNTED, RUNNING, TODAY = date(2022, 1, 1), date(2024, 1, 1), date(2025, 6, 1)
CALL = "oproep-2015"
DENDERMONDE = "plan-samenleven-2-dendermonde"
FOUR = ("42006", "42011", "42004", "42008")
NAMES = municipalities_on(COUNTED, TABLES.municipalities)["name_nl"]


def of_call(rules: RuleSet = YEAR_2, day: date = COUNTED) -> dict[str, Existing]:
    return existing([CALL], rules, day, TABLES)


def one(name: str, rules: RuleSet, day: date, tables: Tables = TABLES) -> Existing:
    programme = tables.memberships.set_index("consortium").loc[[name], "programme"].iloc[0]
    return existing([programme], rules, day, tables)[name]


def named(codes: tuple[str, ...]) -> list[str]:
    return NAMES[list(codes)].tolist()


def membership(found: Sequence[RuleVerdict]) -> tuple[str, tuple[str, ...]]:
    (each,) = [each for each in found if isinstance(each.rule, OneMembership)]
    return str(each.verdict), each.concerned


def test_three_of_the_seven_of_2015_lie_in_several_reference_regions_and_could_not_form() -> None:
    table = judged_table(of_call(), TABLES)
    split = table[table["rule_one_reference_region"] == "not_met"]
    assert split["reference_regions"].to_dict() == {
        "oproep-2015-ninove": ("Vlaamse Ardennen", "Denderregio"),
        "oproep-2015-affligem": ("Halle-Vilvoorde", "Denderregio"),
        "oproep-2015-de-panne": ("Westhoek", "Middenkust"),
    }
    assert len(table) == 7
    assert table["overall"].value_counts().to_dict() == {
        "not_met": 3, "met": 3, "not_decidable": 1,
    }  # fmt: skip
    assert set(table.index[table["overall"] == "not_met"]) == set(split.index)


def test_of_those_three_only_ninove_and_erpe_mere_could_go_on_together() -> None:
    found = of_call()
    could = {name: [named(part) for part in each.could()] for name, each in found.items()}
    assert could["oproep-2015-ninove"] == [["Ninove", "Erpe-Mere"]]
    assert could["oproep-2015-affligem"] == could["oproep-2015-de-panne"] == []
    # Affligem and Liedekerke lie in one region and are too few.
    (first, second) = found["oproep-2015-affligem"].parts
    assert (first.region, named(first.members)) == ("Halle-Vilvoorde", ["Affligem", "Liedekerke"])
    assert [str(each.verdict) for each in first.verdicts] == ["met", "not_met", "met", "met"]
    assert (second.region, named(second.members)) == ("Denderregio", ["Denderleeuw"])


def test_one_that_meets_the_rules_could_as_a_whole_and_has_no_parts() -> None:
    found = of_call()["oproep-2015-lebbeke"]
    assert (found.overall, found.parts) == (Verdict.MET, ())
    assert found.could() == (found.members,)
    assert of_call()["oproep-2015-grobbendonk"].could(Verdict.NOT_DECIDABLE) == (
        ("13010", "13011", "13017", "13019", "13029", "13044"),
    )


def test_the_figures_of_the_table_are_the_inhabitants_added_up() -> None:
    rows = TABLES.inhabitants
    people = rows[rows["date"] == "2022-01-01"].set_index("nis")
    for _, row in judged_table(of_call(), TABLES).iterrows():
        members = people.loc[list(row["members"])]
        least = int(members["non_eu27"].sum())
        most = least + int(members["other_eu27"].sum())
        assert (row["lower"], row["upper"], row["threshold"]) == (least, most, 7500)
        assert (row["margin_lower"], row["margin_upper"]) == (least - 7501, most - 7501)


def test_each_verdict_is_that_on_the_same_members_without_a_record() -> None:
    for rules in ALL.values():
        for record in of_call(rules).values():
            assert record.verdicts == verdict(rules, record.members, COUNTED, TABLES)


def test_under_its_own_rules_the_consortium_of_dendermonde_holds_before_and_in_its_year() -> None:
    before, during = one(DENDERMONDE, YEAR_2, COUNTED), one(DENDERMONDE, YEAR_2, RUNNING)
    assert (before.overall, before.runs) == (Verdict.MET, False)
    assert (during.overall, during.runs) == (Verdict.MET, True)
    assert (before.first, before.last) == (date(2023, 10, 1), date(2024, 9, 30))
    assert before.members == during.members == FOUR


def test_a_part_of_a_consortium_does_not_take_part_elsewhere() -> None:
    record = one(DENDERMONDE, YEAR_2, RUNNING)
    for gone in FOUR:
        rest = [code for code in FOUR if code != gone]
        assert membership(judged_as(record, rest, TABLES)) == ("met", ())
        # Asked as any other combination, it would be.
        assert membership(verdict(YEAR_2, rest, RUNNING, TABLES))[1] == tuple(rest)


def test_another_consortium_of_the_same_members_does_count() -> None:
    record = one("oproep-2015-lebbeke", YEAR_2, RUNNING)
    found = membership(judged_as(record, record.members, TABLES))
    assert found == ("not_decidable", ("42011", "42006", "42004"))
    known = complete(TABLES, "plan-samenleven-1", "plan-samenleven-2")
    assert membership(judged_as(record, record.members, known))[0] == "not_met"


def test_who_applied_in_year_2_is_not_made_up_for_a_part() -> None:
    record = one(DENDERMONDE, YEAR_3, date(2024, 10, 1))
    earlier = {
        size: [
            str(each.verdict)
            for each in judged_as(record, FOUR[:size], TABLES)
            if isinstance(each.rule, EarlierParticipation)
        ]
        for size in (3, 4)
    }
    assert earlier == {3: ["not_decidable"], 4: ["met"]}


def test_one_of_brussels_may_not_apply_and_the_rest_is_judged_as_a_part() -> None:
    days = (date(2023, 10, 1), date(2024, 9, 30))
    members = dict.fromkeys(("21004", *FOUR), days)
    tables = with_consortium(TABLES, "met-brussel", "plan-samenleven-2", members)
    found = one("met-brussel", YEAR_2, COUNTED, tables)
    assert found.overall is Verdict.NOT_MET
    (part,) = found.parts
    assert (part.region, part.members, part.overall) == (None, FOUR, Verdict.MET)
    alone = with_consortium(TABLES, "brussel", "plan-samenleven-2", {"21004": days})
    found = one("brussel", YEAR_2, COUNTED, alone)
    assert (found.parts, found.could()) == ((), ())
    row = judged_table({"brussel": found}, alone).loc["brussel"]
    assert (row["reference_regions"], pd.isna(row["upper"])) == ((), True)


def test_today_borsbeek_is_antwerpen_and_counts_as_a_whole() -> None:
    found = of_call(day=TODAY)["oproep-2015-borsbeek"]
    assert found.became == {"11007": ("11002",), "11001": ("11001",), "11029": ("11029",)}
    assert found.members == ("11002", "11001", "11029")
    assert not found.runs


def test_before_a_merger_one_member_is_all_that_went_into_it() -> None:
    days = (date(2025, 1, 1), date(2025, 12, 31))
    tables = with_consortium(TABLES, "nu", "plan-samenleven-3", {"11002": days, "11001": days})
    found = one("nu", YEAR_2, COUNTED, tables)
    assert found.became == {"11002": ("11002", "11007"), "11001": ("11001",)}
    assert found.members == ("11002", "11007", "11001")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 1, 1), {"42006", "42011"}),  # before: those of its first day
        (date(2024, 1, 1), {"42006", "42011"}),
        (date(2024, 4, 1), {"42006", "42004"}),
        (date(2024, 7, 1), {"42006"}),  # Buggenhout has left by then
        (date(2025, 7, 1), {"42006"}),  # after: those of its last day
        (date.max, {"42006"}),
    ],
)
def test_the_members_are_those_of_the_day_or_of_its_own_day_nearest_to_it(
    day: date, expected: set[str]
) -> None:
    members = {
        "42006": (date(2023, 10, 1), date(2024, 9, 30)),
        "42011": (date(2023, 10, 1), date(2024, 2, 29)),
        "42004": (date(2024, 3, 1), date(2024, 5, 31)),
    }
    tables = with_consortium(TABLES, "wisselend", "plan-samenleven-2", members)
    found = one("wisselend", YEAR_2, day, tables)
    assert set(found.members) == expected
    assert (found.first, found.last) == (date(2023, 10, 1), date(2024, 9, 30))


@settings(max_examples=25)
@given(
    st.dates(date(1995, 1, 1), date(2030, 1, 1)),
    st.sampled_from(sorted(ALL)),
    st.lists(st.sampled_from(TABLES.programmes["programme"].tolist()), min_size=1, unique=True),
)
def test_every_consortium_on_record_is_judged_on_any_day(
    day: date, name: str, programmes: list[str]
) -> None:
    found = existing(programmes, ALL[name], day, TABLES)
    known = TABLES.memberships
    wanted = known[known["programme"].isin(programmes)]["consortium"].dropna().unique()
    assert list(found) == list(wanted)
    table = judged_table(found, TABLES)
    assert list(table.index) == list(found)
    register = municipalities_on(day, TABLES.municipalities).index
    for record in found.values():
        assert record.members
        assert set(record.members) <= set(register)
        for part in record.parts:
            assert set(part.members) < set(record.members)


def test_rules_of_ones_own_judge_too_and_without_a_threshold_there_are_no_figures() -> None:
    rules = exploring("non_eu27", None, one_region=False, largest=3)
    table = judged_table(of_call(rules), TABLES)
    assert table["rule_members"].value_counts().to_dict() == {"not_met": 4, "met": 3}
    assert "rule_threshold" not in table
    assert table["upper"].isna().all()


def test_on_a_day_without_figures_nothing_is_certain_of_the_threshold() -> None:
    table = judged_table(of_call(day=date(2005, 1, 1)), TABLES)
    assert set(table["rule_threshold"]) == {"not_decidable"}
    assert table[["lower", "upper", "margin_lower", "margin_upper"]].isna().all(axis=None)


def test_programmes_without_a_consortium_on_record_give_an_empty_table() -> None:
    found = existing(["esf-507"], YEAR_2, COUNTED, TABLES)
    table = judged_table(found, TABLES)
    assert (found, len(table)) == ({}, 0)
    assert {"members", "overall", "lower", "could"} <= set(table.columns)


def test_a_membership_of_an_unknown_consortium_makes_none() -> None:
    assert list(existing(["plan-samenleven-2"], YEAR_2, COUNTED, TABLES)) == [DENDERMONDE]


def test_a_programme_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownProgrammeError, match="did you mean oproep-2015"):
        existing(["oproep-2105"], YEAR_2, COUNTED, TABLES)
