"""Measures: the columns they show, and the looks of zero, not known and not applicable."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.classes import Scheme
from analysis.coverage import COLUMNS, Reading, Status, coverage
from analysis.measures import MEASURES, STATUS_FILLS, ZERO, filled, measure_on
from analysis.people import INDICATORS
from data.load import load_tables

TABLES = load_tables()
CALL, FIRST, NOW = ["oproep-2015"], date(2015, 12, 1), date(2025, 1, 1)
AMOUNTS = [name for name, measure in MEASURES.items() if measure.unit and measure.column]
STATES = {ZERO, "not_known", "not_applicable"}


def series(values: list[float | None], kind: str = "Float64") -> pd.Series:
    return pd.Series(values, index=[f"{place:05}" for place in range(len(values))], dtype=kind)


def test_the_measures_are_those_of_the_brief_in_their_order() -> None:
    assert list(MEASURES) == [
        "coverage",
        "consortia",
        "award",
        "allocated",
        "allocated_per_inhabitant",
        "allocated_per_foreign_origin",
        *INDICATORS,
    ]
    assert {measure.column for measure in MEASURES.values()} - {None} <= set(COLUMNS)
    assert all(name == measure.id for name, measure in MEASURES.items())


@pytest.mark.parametrize("name", list(MEASURES)[1:])
@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("day", [date(2008, 1, 1), FIRST, NOW])
def test_every_measure_has_a_value_or_is_missing_for_each_row(
    name: str, reading: Reading, day: date
) -> None:
    table = coverage(CALL, day, TABLES, reading=reading)
    shown_on = day if reading is Reading.THEN else NOW
    measured = measure_on(MEASURES[name], table, day, shown_on, TABLES)
    assert measured.values.index.equals(table.index)
    assert measured.unit is MEASURES[name].unit
    for scheme in Scheme:
        found = filled(measured.values, table["status"], scheme, 5)
        assert found.fills.index.equals(table.index)
        assert sum(found.classes.counts) == (measured.values.fillna(0) != 0).sum()


def test_coverage_has_no_values() -> None:
    table = coverage(CALL, FIRST, TABLES)
    with pytest.raises(ValueError, match="read the column status"):
        measure_on(MEASURES["coverage"], table, FIRST, FIRST, TABLES)


@pytest.mark.parametrize("name", AMOUNTS)
def test_amounts_look_zero_outside_the_call_and_not_applicable_in_brussels(name: str) -> None:
    table = coverage(CALL, FIRST, TABLES)
    values = measure_on(MEASURES[name], table, FIRST, FIRST, TABLES).values
    fills = filled(values, table["status"], Scheme.QUANTILES, 4).fills
    assert fills["73109"] == ZERO
    assert fills["21004"] == "not_applicable"
    assert isinstance(fills["23105"], int)
    assert (fills == ZERO).sum() == 279
    assert (fills == "not_applicable").sum() == 19


def test_amounts_that_no_source_gives_look_not_known() -> None:
    table = coverage(["plan-samenleven-2"], date(2023, 10, 1), TABLES)
    fills = filled(table["award_cents"], table["status"], Scheme.QUANTILES, 4).fills
    assert fills.value_counts().to_dict() == {"not_known": 300, "not_applicable": 19}


def test_newcomers_look_not_known_in_brussels_and_inhabitants_are_known_there() -> None:
    table = coverage(CALL, NOW, TABLES)
    for name, expected in (("newcomers_per_thousand", True), ("inhabitants", False)):
        values = measure_on(MEASURES[name], table, NOW, NOW, TABLES).values
        fills = filled(values, None, Scheme.NATURAL_BREAKS, 5).fills
        assert (fills["21004"] == "not_known") is expected


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize(
    ("values", "fills"),
    [
        ([None, None], ["not_known", "not_known"]),
        ([0, 0, 0], [ZERO, ZERO, ZERO]),
        ([7, 7, 7], [0, 0, 0]),
        ([0, None, 7], [ZERO, "not_known", 0]),
        ([], []),
    ],
)
@pytest.mark.parametrize("kind", ["Int64", "Float64"])
def test_data_without_spread_has_at_most_one_class(
    scheme: Scheme, values: list[float | None], fills: list[int | str], kind: str
) -> None:
    found = filled(series(values, kind), None, scheme, 5)
    assert found.fills.tolist() == fills
    assert len(found.classes.upper) == (1 if 0 in fills else 0)


def test_floats_of_numpy_are_filled_as_well() -> None:
    found = filled(series([0.0, float("nan"), 2.5], "float64"), None, Scheme.QUANTILES, 2)
    assert found.fills.tolist() == [ZERO, "not_known", 0]


def test_a_known_value_is_shown_even_where_the_programme_does_not_apply() -> None:
    values = series([5, 0, None], "Int64")
    statuses = pd.Series(Status.NOT_APPLICABLE, index=values.index)
    found = filled(values, statuses, Scheme.QUANTILES, 2)
    assert found.fills.tolist() == [0, ZERO, "not_applicable"]


@given(
    values=st.lists(st.none() | st.just(0) | st.integers(1, 10**9), max_size=40),
    scheme=st.sampled_from(Scheme),
    count=st.integers(2, 9),
)
def test_each_value_has_one_look_and_zero_is_in_no_class(
    values: list[int | None], scheme: Scheme, count: int
) -> None:
    found = filled(series(list(values), "Int64"), None, scheme, count)
    for value, fill in zip(values, found.fills, strict=True):
        if value is None:
            assert fill == "not_known"
        elif value == 0:
            assert fill == ZERO
        else:
            assert found.classes.lower[fill] <= value <= found.classes.upper[fill]
    assert sum(found.classes.counts) == sum(1 for value in values if value)
    assert len(found.classes.counts) <= count


def test_every_status_has_a_look_of_its_own() -> None:
    assert set(STATUS_FILLS) == set(Status)
    assert len(set(STATUS_FILLS.values())) == len(Status)
    assert set(STATUS_FILLS.values()) >= STATES
