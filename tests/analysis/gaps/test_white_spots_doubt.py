"""Doubt: not known is never a white spot, and only more doubt makes more of them.

Who is white is checked against a plain reading of the memberships.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.coverage import Reading, Status, coverage, vintage_day
from analysis.gaps.white_spots import COLUMNS, Doubt, Finding, spot_numbers
from analysis.members import members_on, translated
from tests.analysis.gaps.spots import (
    CALL,
    DOUBTS,
    FIRST,
    PLAN,
    PLANNED,
    TABLES,
    TODAY,
    flemish_on,
    spots_of,
    white_codes,
    with_members,
)

PROGRAMMES = tuple(TABLES.programmes["programme"])


@pytest.mark.parametrize("doubts", DOUBTS)
@pytest.mark.parametrize("day", [PLANNED, TODAY])
def test_without_any_complete_list_nothing_is_white_and_the_finding_says_why(
    day: date, doubts: frozenset[Doubt]
) -> None:
    found = spots_of(PLAN, day, doubts)
    assert found.finding is Finding.NOT_KNOWN
    assert found.spots.empty
    assert (found.complete, found.incomplete) == ((), ("plan-samenleven-2",))
    assert (found.statuses == Status.NOT_KNOWN).sum() > 250


@pytest.mark.parametrize("doubts", [(), {Doubt.ENDED}])
def test_one_incomplete_list_in_a_set_leaves_nothing_to_say(doubts: Collection[Doubt]) -> None:
    found = spots_of(CALL + PLAN, PLANNED, doubts)
    assert found.finding is Finding.NOT_KNOWN
    assert found.spots.empty
    assert found.complete == ("oproep-2015",)


def test_left_out_an_incomplete_programme_is_named_and_its_known_members_are_no_gap() -> None:
    found = spots_of(CALL + PLAN, PLANNED, {Doubt.INCOMPLETE})
    alone = spots_of(CALL, PLANNED)
    assert found.incomplete == ("plan-samenleven-2",)
    # Three of the six known members took part in 2015 as well.
    gaps_of_2015_only = set(white_codes(alone)) - set(white_codes(found))
    assert gaps_of_2015_only == {"23050", "42008", "73107"}  # Meise, Hamme, Maasmechelen
    assert found.statuses["23050"] == Status.COVERED
    assert "plan-samenleven-2-dendermonde" in found.spots.loc[1, "consortia"]


def test_before_the_programmes_begin_there_is_no_finding() -> None:
    found = spots_of(CALL, date(2012, 1, 1))
    assert found.finding is Finding.NOT_BEGUN
    assert found.spots.empty


def test_when_everyone_takes_part_there_are_no_gaps() -> None:
    found = spots_of(CALL, FIRST, tables=with_members(flemish_on(FIRST)))
    assert found.finding is Finding.NO_GAPS
    assert found.spots.empty
    assert found.spots.dtypes.equals(spots_of(CALL, FIRST).spots.dtypes)
    assert tuple(found.spots.columns) == COLUMNS
    assert spot_numbers(found.spots).empty


def plain_white(
    programmes: list[str], day: date, shown_on: date, doubts: frozenset[Doubt]
) -> set[str]:
    """Return who is white by a plain reading of the lists."""
    chosen = TABLES.programmes[TABLES.programmes["programme"].isin(programmes)]
    lists = {
        row.programme: row.member_list
        for row in chosen.itertuples()
        if row.period_start.date() <= day
    }
    if "complete" not in lists.values():
        return set()
    if "incomplete" in lists.values() and Doubt.INCOMPLETE not in doubts:
        return set()
    members = translated(members_on(programmes, day, Method.WHOLE, TABLES), shown_on, TABLES)
    reached = {
        row.nis
        for row in members.itertuples()
        if Doubt.ENDED not in doubts or row.valid_to.date() >= day
    }
    return set(flemish_on(shown_on)) - reached


chosen_sets = st.lists(st.sampled_from(PROGRAMMES), min_size=1, max_size=4, unique=True)


@given(
    programmes=chosen_sets,
    day=st.dates(date(2014, 1, 1), date(2026, 6, 1)),
    reading=st.sampled_from(Reading),
    doubts=st.sampled_from(DOUBTS),
)
@settings(max_examples=40)
def test_every_white_municipality_is_in_exactly_one_spot_and_nobody_else(
    programmes: list[str], day: date, reading: Reading, doubts: frozenset[Doubt]
) -> None:
    found = spots_of(programmes, day, doubts, reading)
    white = white_codes(found)
    shown_on = vintage_day(day, reading, TABLES.mergers)
    assert len(white) == len(set(white))
    assert set(white) == plain_white(programmes, day, shown_on, doubts)
    assert (found.finding is Finding.FOUND) == bool(white)
    truth = coverage(programmes, day, TABLES, reading=reading)["status"]
    assert not truth[white].isin([Status.COVERED, Status.NOT_APPLICABLE]).any()
    if Doubt.INCOMPLETE not in doubts:
        assert not truth[white].eq(Status.NOT_KNOWN).any()
    assert found.spots["foreign_origin"].is_monotonic_decreasing
    assert spot_numbers(found.spots).index.tolist() == sorted(white)


@given(programmes=chosen_sets, day=st.dates(date(2014, 1, 1), date(2026, 6, 1)))
@settings(max_examples=15)
def test_more_doubt_only_adds_white_municipalities(programmes: list[str], day: date) -> None:
    white = {doubts: set(white_codes(spots_of(programmes, day, doubts))) for doubts in DOUBTS}
    for fewer in DOUBTS:
        for more in DOUBTS:
            assert not fewer <= more or white[fewer] <= white[more]
