"""Totals: every award once, whatever the method, the date and the vintage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.allocation import Method
from analysis.coverage import Reading, coverage
from analysis.summary import KnownMembers, Summary, incomplete_lists, summary
from data.load import load_tables

TABLES = load_tables()
CALL, FIRST, NOW = ["oproep-2015"], date(2015, 12, 1), date(2025, 1, 1)
PLAN = "plan-samenleven-2"


def totals(
    programmes: Sequence[str],
    day: date,
    reading: Reading = Reading.THEN,
    method: Method = Method.EQUAL,
) -> Summary:
    table = coverage(programmes, day, TABLES, reading=reading, method=method)
    return summary(programmes, day, table, TABLES)


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("day", [FIRST, date(2018, 12, 1), NOW])
def test_the_call_of_2015_awards_1006397_euro_however_it_is_looked_at(
    method: Method, reading: Reading, day: date
) -> None:
    found = totals(CALL, day, reading, method)
    assert found.award_cents == 100_639_700
    assert (found.consortia, found.consortia_without_award, found.memberships) == (7, 0, 29)
    assert (found.covered, found.not_known, found.partners) == (29, 0, ())


@pytest.mark.parametrize(
    ("day", "reading", "municipalities"),
    [(FIRST, Reading.THEN, 308), (FIRST, Reading.NOW, 285), (date(2019, 1, 1), Reading.THEN, 300)],
)
def test_a_share_is_taken_of_the_municipalities_of_the_vintage_shown(
    day: date, reading: Reading, municipalities: int
) -> None:
    assert totals(CALL, day, reading).municipalities == municipalities


def test_before_a_programme_begins_all_totals_are_zero() -> None:
    assert totals([PLAN], date(2015, 1, 1)) == Summary(0, 0, 0, 0, 0, 0, 0, (), 0)


def test_plan_samenleven_2_has_a_consortium_without_award_and_two_partners() -> None:
    assert totals([PLAN], date(2023, 10, 1)) == Summary(
        award_cents=0,
        consortia=1,
        consortia_without_award=1,
        memberships=6,
        covered=6,
        not_known=294,
        municipalities=300,
        partners=("Vlaamse Gemeenschapscommissie (VGC)", "de Rand vzw"),
        off_map_cents=0,
    )


def test_money_of_a_body_without_a_polygon_counts_and_is_said_to_be_off_the_map() -> None:
    tables = TABLES
    body = tables.consortia.iloc[[1]].assign(consortium="oproep-2015-vgc", award_cents=90_000)
    with_body = replace(tables, consortia=pd.concat([tables.consortia, body]))
    table = coverage(["oproep-2015"], FIRST, with_body)
    found = summary(["oproep-2015"], FIRST, table, with_body)
    assert (found.award_cents, found.off_map_cents, found.consortia) == (100_729_700, 90_000, 8)


def test_a_municipality_in_two_programmes_is_covered_once() -> None:
    found = totals(["samen-inburgeren-2014", "oproep-2015"], FIRST)
    assert (found.memberships, found.covered, found.consortia) == (31, 29, 8)
    assert found.consortia_without_award == 1


def test_plan_samenleven_says_how_many_members_are_known_of_how_many() -> None:
    day = date(2025, 1, 1)
    programmes = list(TABLES.programmes["programme"])
    assert incomplete_lists(programmes, day, TABLES) == (
        KnownMembers("samen-inburgeren-2014", 2, ()),
        KnownMembers("vluchtelingen-2016", 0, ()),
        KnownMembers("esf-507", 0, ()),
        KnownMembers("plan-samenleven-1", 0, (104, 106, 107)),
        KnownMembers("plan-samenleven-2", 6, (147,)),
        KnownMembers("plan-samenleven-3", 0, ()),
    )


@pytest.mark.parametrize("programmes", [CALL, [], ["plan-samenleven-3"]])
def test_complete_lists_and_programmes_to_come_are_not_warned_of(programmes: list[str]) -> None:
    assert incomplete_lists(programmes, FIRST, TABLES) == ()
