"""Verdicts on memberships on record: at most one, the exception, and who took part before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.rules.verdict import RuleVerdict, Stage
from analysis.rules.verdicts import verdict
from data.load import Tables, load_tables
from data.rule_kinds import Condition, EarlierParticipation, OneMembership, Period
from data.rules import RuleSet, load_rules
from tests.analysis.rules.records import complete

TABLES = load_tables()
ALL = load_rules()
YEAR_1, YEAR_2, YEAR_3 = (f"plan-samenleven-{year}" for year in (1, 2, 3))
RUNNING = date(2024, 1, 1)
DENDERMONDE, LEBBEKE, BUGGENHOUT, HAMME = "42006", "42011", "42004", "42008"
ZELE, MEISE, AALST = "42028", "23050", "41002"
FOUR = (DENDERMONDE, LEBBEKE, BUGGENHOUT, HAMME)


def judged(
    kind: type[Condition], codes: tuple[str, ...], day: date = RUNNING, tables: Tables = TABLES
) -> RuleVerdict:
    year = YEAR_2 if kind is OneMembership else YEAR_3
    found = verdict(ALL[year], codes, day, tables)
    (each,) = [each for each in found if isinstance(each.rule, kind)]
    return each


def told(found: RuleVerdict) -> tuple[str, tuple[str, ...]]:
    return str(found.verdict), found.concerned


def with_members(consortia: Mapping[str, tuple[str, ...]], programme: str, start: str) -> Tables:
    rows = [
        {
            "programme": programme,
            "consortium": name,
            "nis": nis,
            "role": "member",
            "name_in_source": nis,
            "valid_from": pd.Timestamp(start),
            "valid_to": pd.Timestamp(start) + pd.Timedelta(days=364),
        }
        for name, members in consortia.items()
        for nis in members
    ]
    more = pd.concat([TABLES.memberships, pd.DataFrame(rows)], ignore_index=True)
    return replace(TABLES, memberships=more.astype(TABLES.memberships.dtypes))


def test_the_consortium_itself_and_one_that_grows_out_of_it_keep_their_membership() -> None:
    assert told(judged(OneMembership, FOUR)) == ("met", ())
    # Whether Zele takes part elsewhere is not in our sources.
    assert told(judged(OneMembership, (*FOUR, ZELE))) == ("not_decidable", (ZELE,))
    known = complete(TABLES, YEAR_2)
    assert told(judged(OneMembership, (*FOUR, ZELE), tables=known)) == ("met", ())


def test_a_member_of_another_consortium_stands_in_the_way() -> None:
    pair = (ZELE, DENDERMONDE)
    known = complete(TABLES, YEAR_1, YEAR_2)
    assert told(judged(OneMembership, pair, tables=known)) == ("not_met", (DENDERMONDE,))
    # Who had several in year 1 is not known: it may keep them.
    doubt = told(judged(OneMembership, pair, tables=complete(TABLES, YEAR_2)))
    assert doubt == ("not_decidable", (DENDERMONDE,))
    assert told(judged(OneMembership, pair)) == ("not_decidable", (ZELE, DENDERMONDE))


def test_who_had_several_in_year_1_may_keep_them() -> None:
    several = {"een": (DENDERMONDE, LEBBEKE), "twee": (DENDERMONDE, AALST)}
    tables = complete(with_members(several, YEAR_1, "2022-10-01"), YEAR_1, YEAR_2)
    assert told(judged(OneMembership, (ZELE, DENDERMONDE), tables=tables)) == ("met", ())
    # Lebbeke was in one only.
    assert told(judged(OneMembership, (ZELE, LEBBEKE), tables=tables)) == ("not_met", (LEBBEKE,))


def test_a_member_of_a_consortium_that_is_not_named_leaves_it_open() -> None:
    found = judged(OneMembership, (MEISE, AALST), tables=complete(TABLES, YEAR_2))
    assert told(found) == ("not_decidable", (MEISE,))


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (date(2022, 1, 1), Stage.NOT_BEGUN),
        (date(2023, 9, 30), Stage.NOT_BEGUN),
        (date(2024, 10, 1), Stage.ENDED),
    ],
)
@pytest.mark.parametrize("codes", [(ZELE, DENDERMONDE), (DENDERMONDE,)])
def test_outside_the_period_nobody_takes_part_and_it_is_told_whether_yet_or_any_more(
    codes: tuple[str, ...], day: date, stage: Stage
) -> None:
    found = judged(OneMembership, codes, day)
    assert told(found) == ("met", ())
    assert (found.stage, found.memberships_on) == (stage, day)
    assert found.period == ALL[YEAR_2].one_of(Period)


@pytest.mark.parametrize("day", [date(2023, 10, 1), date(2024, 9, 30)])
def test_within_the_period_none_is_told(day: date) -> None:
    found = judged(OneMembership, (ZELE, DENDERMONDE), day)
    assert (found.verdict, found.period, found.stage) == ("not_decidable", None, None)


def test_rules_without_a_period_tell_none() -> None:
    own = RuleSet("eigen", (OneMembership(),))
    (found,) = verdict(own, (ZELE, DENDERMONDE), date(2022, 1, 1), TABLES)
    assert (found.verdict, found.period, found.stage) == ("met", None, None)


@pytest.mark.parametrize("day", [date(2022, 1, 1), date(2024, 1, 1), date(2025, 1, 1)])
@pytest.mark.parametrize("programme", ALL)
def test_rules_on_memberships_bear_the_day_of_these_and_others_none(
    programme: str, day: date
) -> None:
    for each in verdict(ALL[programme], FOUR, day, TABLES):
        asks = isinstance(each.rule, OneMembership | EarlierParticipation)
        assert each.memberships_on == (day if asks else None)


def test_alone_there_is_no_cooperation() -> None:
    assert told(judged(OneMembership, (DENDERMONDE,))) == ("met", ())


def test_the_applicant_of_year_2_is_among_a_whole_consortium_of_it() -> None:
    day = date(2024, 10, 1)
    assert told(judged(EarlierParticipation, (*FOUR, ZELE), day)) == ("met", ())
    # Which of the four applied is not in our sources.
    assert told(judged(EarlierParticipation, FOUR[:3], day)) == ("not_decidable", ())
    assert told(judged(EarlierParticipation, (AALST, ZELE), day)) == ("not_decidable", ())
    known = complete(TABLES, YEAR_2)
    assert told(judged(EarlierParticipation, (AALST, ZELE), day, known)) == ("not_met", ())
    assert told(judged(EarlierParticipation, FOUR[:3], day, known)) == ("not_decidable", ())


def test_a_lead_on_record_is_the_applicant() -> None:
    rows = TABLES.memberships
    roles = rows["role"].mask((rows["programme"] == YEAR_2) & (rows["nis"] == HAMME), "lead")
    tables = replace(TABLES, memberships=rows.assign(role=roles))
    found = judged(EarlierParticipation, (HAMME, ZELE), date(2024, 10, 1), tables)
    assert told(found) == ("met", ())


def test_memberships_are_found_under_the_codes_of_the_day() -> None:
    # Lokeren had code 46014 until 2024; with Moerbeke it is 46029 today.
    tables = with_members({"een": ("46014", "46003")}, YEAR_2, "2023-10-01")
    today = judged(EarlierParticipation, ("46029", "46030"), date(2025, 1, 1), tables)
    assert told(today) == ("met", ())
