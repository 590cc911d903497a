"""Coverage: statuses against a plain second implementation, and sums to the cent on every date.

Real cases from the call of 2015 and Plan Samenleven.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.coverage import (
    COLUMNS,
    Reading,
    Status,
    coverage,
    vintage_day,
)
from analysis.members import UnknownProgrammeError, default_day, members_on
from data.load import load_tables

TABLES = load_tables()
CALL = ["oproep-2015"]
FIRST, LAST, TODAY = date(2015, 12, 1), date(2018, 11, 30), date(2025, 6, 1)
TOTAL = 100_639_700  # 1,006,397 euro
DIVIDING = [Method.EQUAL, Method.INHABITANTS, Method.ORIGIN]
PROGRAMMES = tuple(TABLES.programmes["programme"])
NEVER_SUMMED = ["allocated_per_inhabitant_cents", "allocated_per_foreign_origin_cents"]


def counts(table: pd.DataFrame) -> dict[str, int]:
    return table["status"].value_counts().to_dict()


# --- The call of 2015 ---


def test_29_of_308_municipalities_take_part_in_the_call_of_2015() -> None:
    table = coverage(CALL, FIRST, TABLES)
    assert counts(table) == {"covered": 29, "not_covered": 279, "not_applicable": 19}
    assert table["allocated_cents"].sum() == TOTAL
    assert table["consortium"].nunique() == 7
    assert table.loc["23105", "consortium"] == "oproep-2015-affligem"


def test_brussels_is_not_applicable_and_has_no_amounts() -> None:
    table = coverage(CALL, FIRST, TABLES)
    brussels = table[table["status"] == Status.NOT_APPLICABLE]
    assert brussels.index.str.startswith("21").all()
    assert brussels[["award_cents", "allocated_cents", "consortia"]].isna().all(axis=None)
    assert not brussels["partial"].any()
    assert brussels["inhabitants"].notna().all()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2015, 11, 30), {"not_applicable": 327}),
        (FIRST, {"covered": 29, "not_covered": 279, "not_applicable": 19}),
        (LAST, {"covered": 29, "not_covered": 279, "not_applicable": 19}),
        (date(2018, 12, 1), {"ended": 29, "not_covered": 279, "not_applicable": 19}),
        (date(2019, 1, 1), {"ended": 29, "not_covered": 271, "not_applicable": 19}),
        (TODAY, {"ended": 29, "not_covered": 256, "not_applicable": 19}),
    ],
)
def test_the_call_begins_and_ends_on_its_days(day: date, expected: dict[str, int]) -> None:
    assert counts(coverage(CALL, day, TABLES)) == expected


def test_before_it_begins_nothing_is_said_of_amounts() -> None:
    table = coverage(CALL, date(2008, 1, 1), TABLES)
    assert list(table.columns) == list(COLUMNS)
    assert (
        table.drop(columns=["name", "status", "partial", "province", "reference_region"])
        .isna()
        .all(axis=None)
    )
    same = coverage(CALL, FIRST, TABLES).dtypes
    assert table.dtypes.to_dict() == same.to_dict()


def test_the_whole_award_stands_on_each_member_and_is_not_additive() -> None:
    table = coverage(CALL, FIRST, TABLES, method=Method.WHOLE)
    members = members_on(CALL, FIRST, Method.WHOLE, TABLES)
    assert not members["additive"].any()
    assert table.loc[["23105", "23044", "41011"], "allocated_cents"].tolist() == [15_000_000] * 3
    assert table["allocated_cents"].equals(table["award_cents"])
    assert table["allocated_cents"].sum() > TOTAL


# --- As then and as now ---


@pytest.mark.parametrize("method", DIVIDING)
def test_as_now_borsbeeks_share_lies_in_antwerpen_and_the_total_stays(method: Method) -> None:
    then = coverage(CALL, FIRST, TABLES, method=method)
    now = coverage(CALL, FIRST, TABLES, reading=Reading.NOW, method=method)
    assert (now["status"] != Status.NOT_APPLICABLE).sum() == 285
    assert len(now) == 285 + 19
    assert "11007" not in now.index
    assert now.loc["11002", "allocated_cents"] == then.loc["11007", "allocated_cents"] > 0
    assert now.loc["11002", "consortium"] == "oproep-2015-borsbeek"
    assert now["allocated_cents"].sum() == then["allocated_cents"].sum() == TOTAL
    assert now.loc["11002", "inhabitants"] == then.loc[["11002", "11007"], "inhabitants"].sum()


def test_vintage_day_never_goes_back() -> None:
    assert vintage_day(FIRST, Reading.THEN, TABLES.mergers) == FIRST
    assert vintage_day(FIRST, Reading.NOW, TABLES.mergers) == date(2025, 1, 1)
    assert vintage_day(TODAY, Reading.NOW, TABLES.mergers) == TODAY


# --- Programmes of which not all members are known ---


def test_plan_samenleven_2_names_six_and_the_rest_is_not_known() -> None:
    table = coverage(["plan-samenleven-2"], date(2023, 10, 1), TABLES)
    assert counts(table) == {"covered": 6, "not_known": 294, "not_applicable": 19}
    applies = table["status"] != Status.NOT_APPLICABLE
    assert table.loc[applies, "partial"].all()
    assert table["award_cents"].isna().all()
    assert table["allocated_cents"].isna().all()


@pytest.mark.parametrize("nis", ["23050", "73107"])  # Meise, Maasmechelen
def test_a_member_of_an_unknown_consortium_is_covered_without_amount(nis: str) -> None:
    row = coverage(["plan-samenleven-2"], date(2023, 10, 1), TABLES).loc[nis]
    assert row["status"] == Status.COVERED
    assert row[["consortium", "award_cents", "allocated_cents"]].isna().all()
    assert row["consortia"] == 1
    assert row["programmes"] == "plan-samenleven-2"
    assert row["partial"]


@pytest.mark.parametrize(
    "programme", ["vluchtelingen-2016", "esf-507", "plan-samenleven-1", "plan-samenleven-3"]
)
@pytest.mark.parametrize("day", [None, TODAY])
@pytest.mark.parametrize("reading", list(Reading))
def test_a_programme_without_known_members_is_not_known_in_all_of_flanders(
    programme: str, day: date | None, reading: Reading
) -> None:
    day = day or default_day([programme], TABLES)
    table = coverage([programme], day, TABLES, reading=reading)
    assert set(counts(table)) == {"not_known", "not_applicable"}
    assert table[["award_cents", "allocated_cents", "consortia"]].isna().all(axis=None)


def test_several_programmes_add_up_what_is_known() -> None:
    both = coverage(["samen-inburgeren-2014", "oproep-2015"], FIRST, TABLES)
    affligem = both.loc["23105"]
    assert affligem["consortia"] == 2
    assert affligem["consortium"] == "samen-inburgeren-2014-affligem;oproep-2015-affligem"
    assert affligem["programmes"] == "samen-inburgeren-2014;oproep-2015"
    assert affligem["award_cents"] == 15_000_000
    assert affligem["partial"]
    # Samen Inburgeren still runs and its members are not all known: nobody is "not covered".
    assert counts(both) == {"covered": 29, "not_known": 279, "not_applicable": 19}


# --- A second implementation, row by row ---


def holds_together(table: pd.DataFrame) -> None:
    """Assert that zero, not known and not applicable are never mixed."""
    amounts = table[["award_cents", "allocated_cents", "consortia"]]
    status, member = table["status"], table["consortia"].gt(0).fillna(False).astype(bool)
    assert amounts[status == Status.NOT_APPLICABLE].isna().all(axis=None)
    assert (amounts[status == Status.NOT_COVERED] == 0).all(axis=None)
    assert table["consortia"].eq(0).fillna(False).eq(status == Status.NOT_COVERED).all()
    assert amounts[(status == Status.NOT_KNOWN) & ~member].isna().all(axis=None)
    assert member[status.isin([Status.COVERED, Status.ENDED])].all()
    # An amount that is not known is marked, and so is one of which a part is not known.
    applies = status != Status.NOT_APPLICABLE
    assert table.loc[applies & table["allocated_cents"].isna(), "partial"].all()
    assert not table.loc[status.isin([Status.NOT_APPLICABLE, Status.NOT_COVERED]), "partial"].any()


def later_code(nis: str, start: date, end: date) -> str:
    for day in sorted({row.date.date() for row in TABLES.mergers.itertuples()}):
        if start < day <= end:
            step = {
                row.nis: row.successor_nis
                for row in TABLES.mergers.itertuples()
                if row.date.date() == day
            }
            nis = step.get(nis, nis)
    return nis


def plain_statuses(programmes: Sequence[str], day: date, shown_on: date) -> dict[str, str]:
    begun = [
        row
        for row in TABLES.programmes.itertuples()
        if row.programme in programmes and row.period_start.date() <= day
    ]
    joined: dict[str, list[tuple[str, bool]]] = {}
    for row in TABLES.memberships.itertuples():
        if row.programme in {one.programme for one in begun} and row.valid_from.date() <= day:
            nis = later_code(row.nis, row.valid_from.date(), shown_on)
            joined.setdefault(nis, []).append((row.programme, row.valid_to.date() >= day))
    found = {}
    for row in TABLES.municipalities.itertuples():
        if row.valid_from.date() <= shown_on and not row.valid_to < pd.Timestamp(shown_on):
            found[row.nis] = plain_status(row.region, joined.get(row.nis, []), begun, day)
    return found


def plain_status(region: str, mine: list[tuple[str, bool]], begun: list, day: date) -> str:
    if region not in {row.region for row in begun}:
        return "not_applicable"
    if any(running for _, running in mine):
        return "covered"
    unsure = [row for row in begun if row.member_list == "incomplete"]
    named = {programme for programme, _ in mine}
    if any(row.period_end.date() >= day and row.programme not in named for row in unsure):
        return "not_known"
    if mine:
        return "ended"
    return "not_known" if unsure else "not_covered"


@given(
    programmes=st.lists(st.sampled_from(PROGRAMMES), min_size=1, max_size=7, unique=True),
    day=st.dates(date(2013, 1, 1), date(2026, 12, 31)),
    reading=st.sampled_from(Reading),
    method=st.sampled_from(Method),
)
@settings(max_examples=30)
def test_statuses_are_those_of_a_plain_second_implementation(
    programmes: list[str], day: date, reading: Reading, method: Method
) -> None:
    table = coverage(programmes, day, TABLES, reading=reading, method=method)
    shown_on = vintage_day(day, reading, TABLES.mergers)
    assert table["status"].to_dict() == plain_statuses(programmes, day, shown_on)
    holds_together(table)
    total = TOTAL if "oproep-2015" in programmes and day >= FIRST else 0
    if method is not Method.WHOLE:
        assert table["allocated_cents"].sum() == total


# --- Inhabitants beside the amounts ---


@pytest.mark.parametrize("day", [FIRST, TODAY])
def test_inhabitants_are_the_figures_of_the_source(day: date, sources: Path) -> None:
    with (sources / "origin_by_municipality.csv").open(encoding="utf-8") as file:
        rows = {row["nis"]: row for row in csv.DictReader(file) if row["year"] == str(day.year)}
    table = coverage(CALL, day, TABLES)
    assert table["inhabitants"].to_dict() == {nis: int(row["total"]) for nis, row in rows.items()}
    assert table["foreign_origin"].to_dict() == {
        nis: int(row["total"]) - int(row["belgian"]) for nis, row in rows.items()
    }


@pytest.mark.parametrize("reading", list(Reading))
def test_amounts_per_person_are_divided_after_adding_up(reading: Reading) -> None:
    table = coverage(CALL, FIRST, TABLES, reading=reading)
    for nis, row in table[table["allocated_cents"].notna()].iterrows():
        for column, persons in zip(NEVER_SUMMED, ["inhabitants", "foreign_origin"], strict=True):
            assert row[column] == pytest.approx(row["allocated_cents"] / row[persons]), nis
    outside = table["allocated_cents"].isna()
    assert table.loc[outside, NEVER_SUMMED].isna().all(axis=None)
    assert (table.loc[table["status"] == Status.NOT_COVERED, NEVER_SUMMED] == 0).all(axis=None)


def test_as_now_the_amount_per_inhabitant_is_not_the_sum_of_those_of_then() -> None:
    then = coverage(CALL, FIRST, TABLES)
    now = coverage(CALL, FIRST, TABLES, reading=Reading.NOW)
    people = then.loc[["11002", "11007"], "inhabitants"].sum()
    expected = then.loc["11007", "allocated_cents"] / people
    assert now.loc["11002", "allocated_per_inhabitant_cents"] == pytest.approx(expected)


# --- Errors ---


def test_an_unknown_programme_is_refused() -> None:
    with pytest.raises(UnknownProgrammeError, match="did you mean oproep-2015"):
        coverage(["oproep-2051"], FIRST, TABLES)


def test_a_day_before_the_register_is_refused() -> None:
    with pytest.raises(ValueError, match="1990-01-01 lies before the register"):
        coverage(CALL, date(1990, 1, 1), TABLES)


def test_programmes_may_be_given_twice_and_in_any_order() -> None:
    once = coverage(["samen-inburgeren-2014", "oproep-2015"], FIRST, TABLES)
    twice = coverage(["oproep-2015", "samen-inburgeren-2014", "oproep-2015"], FIRST, TABLES)
    assert once.equals(twice)
