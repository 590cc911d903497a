"""Need against coverage: every municipality once, and "no programme reaches it" only for certain.

Counts are checked one by one, and fills by drawing them.
"""

from __future__ import annotations

import json
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.classes import Scheme
from analysis.coverage import Reading, Status, coverage, vintage_day
from analysis.gaps.need import SIDES, Need, fill_number, need_by_coverage
from analysis.measures import MEASURES, Measured, measure_on
from analysis.people import INDICATORS
from analysis.units import Unit
from data.load import load_tables
from geo.map import Painting
from geo.palette import LOOKS

TABLES = load_tables()
CALL, PLAN = ["oproep-2015"], ["plan-samenleven-2"]
FIRST, PLANNED, TODAY = date(2015, 12, 1), date(2023, 10, 1), date(2025, 6, 1)


def need_of(
    name: str,
    programmes: list[str],
    day: date,
    reading: Reading = Reading.THEN,
    count: int = 3,
) -> Need:
    table = coverage(programmes, day, TABLES, reading=reading)
    shown_on = vintage_day(day, reading, TABLES.mergers)
    measured = measure_on(MEASURES[name], table, day, shown_on, TABLES)
    return need_by_coverage(measured, table, Scheme.QUANTILES, count)


def made_up(values: list[float | None], statuses: list[str]) -> Need:
    """Return the need of municipalities of 1,000 inhabitants each, in two equal steps."""
    index = pd.Index([f"{place:05}" for place in range(len(values))], name="nis")
    table = pd.DataFrame(
        {"name": list(index), "status": statuses, "inhabitants": 1000}, index=index
    ).astype({"inhabitants": "Int64"})
    measured = Measured(pd.Series(values, index=index, dtype="Float64"), Unit.SHARE, FIRST)
    return need_by_coverage(measured, table, Scheme.EQUAL_STEPS, 2)


@pytest.mark.parametrize("name", list(INDICATORS))
@pytest.mark.parametrize(("programmes", "day"), [(CALL, FIRST), (CALL, TODAY), (PLAN, PLANNED)])
@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("count", [2, 3, 4])
def test_counts_hold_every_municipality_the_programme_applies_to(
    name: str, programmes: list[str], day: date, reading: Reading, count: int
) -> None:
    need = need_of(name, programmes, day, reading, count)
    applies = need.table[need.table["status"] != "not_applicable"]
    assert need.counts["municipalities"].sum() == len(applies)
    assert need.counts["inhabitants"].sum() == applies["inhabitants"].sum()
    for (level, status), cell in need.counts.iterrows():
        same_need = applies["need"].astype("str") == str(level)
        rows = applies[same_need & (applies["status"] == status)]
        assert cell["municipalities"] == len(rows)
        assert cell["inhabitants"] == rows["inhabitants"].sum()


def test_a_call_that_names_all_its_members_leaves_87_of_the_highest_class_unreached() -> None:
    need = need_of("non_eu27_share", CALL, FIRST)
    share = need.table.loc[need.table["status"] != "not_applicable", "value"]
    limit = need.classes.lower[-1]
    missed = share[(share > limit) & (need.table["status"] == "not_covered")]
    assert need.unreached["value"].tolist() == sorted(missed, reverse=True)
    assert set(need.unreached.index) == set(missed.index)
    assert need.unreached.index[0] == "23047"  # Machelen
    assert len(missed) == 87


def test_a_programme_with_unknown_members_leaves_nobody_out_for_certain() -> None:
    need = need_of("foreign_origin_share", PLAN, PLANNED)
    assert need.unreached.empty
    assert (need.fills == "not_known").sum() == 294
    assert need.counts["municipalities"].groupby("status").sum().to_dict() == {
        "covered": 6,
        "ended": 0,
        "not_covered": 0,
        "not_known": 294,
    }


def test_a_former_member_is_unreached_today_and_says_so() -> None:
    unreached = need_of("non_eu27_share", CALL, TODAY).unreached
    assert set(unreached["status"]) == {"ended", "not_covered"}


def test_brussels_does_not_shift_the_classes() -> None:
    need = need_of("non_eu27_share", CALL, FIRST)
    flemish = need.table[need.table["status"] != "not_applicable"]
    assert need.classes.upper[-1] == flemish["value"].max()
    assert need.table.loc["21004", "value"] > need.classes.upper[-1]
    assert need.fills["21004"] == need.table.loc["21004", "need"] == "not_applicable"


def test_before_the_programme_begins_nothing_is_counted() -> None:
    need = need_of("inhabitants", CALL, date(2012, 1, 1))
    assert set(need.fills) == {"not_applicable"}
    assert need.counts["municipalities"].sum() == 0
    assert need.unreached.empty


# --- States beside the classes ---


def test_zero_need_and_need_or_status_not_known_keep_states_of_their_own() -> None:
    need = made_up(
        [1.0, 2.0, 0.0, None, 2.0, 0.0, None, 9.0],
        [
            *("covered", "not_covered", "not_covered", "not_covered"),
            *("not_known", "not_known", "covered", "not_applicable"),
        ],
    )
    assert need.fills.tolist() == [
        *(0, 5, "zero", "not_known"),
        *("not_known", "not_known", "not_known", "not_applicable"),
    ]
    assert need.table["need"].tolist() == [
        *(0, 1, "zero", "not_known"),
        *(1, "zero", "not_known", "not_applicable"),
    ]
    assert need.unreached.index.tolist() == ["00001"]


def test_where_all_are_alike_nobody_is_in_a_highest_class() -> None:
    assert made_up([3.0, 3.0, None], ["not_covered"] * 3).unreached.empty
    assert made_up([0.0, 0.0, None], ["not_covered"] * 3).unreached.empty
    assert made_up([3.0, 0.0, 3.0], ["not_covered"] * 3).unreached.index.tolist() == [
        "00000",
        "00002",
    ]


def test_inhabitants_are_not_known_where_those_of_one_are_not() -> None:
    table = coverage(CALL, FIRST, TABLES)
    measured = measure_on(MEASURES["non_eu27_share"], table, FIRST, FIRST, TABLES)
    table["inhabitants"] = table["inhabitants"].mask(table.index == "73109")
    counts = need_by_coverage(measured, table, Scheme.QUANTILES).counts["inhabitants"]
    assert counts.isna().sum() == 1
    voeren = need_by_coverage(measured, table, Scheme.QUANTILES).table.loc["73109"]
    assert pd.isna(counts[(voeren["need"], "not_covered")])


# --- Fills ---


def test_colours_go_class_by_class_with_the_known_statuses_in_order() -> None:
    numbers = [fill_number(level, side) for level in range(9) for side in SIDES]
    assert numbers == list(range(27))
    with pytest.raises(ValueError, match="not in tuple"):
        fill_number(0, Status.NOT_KNOWN)


@given(
    cells=st.lists(
        st.tuples(st.none() | st.sampled_from([0.0, 0.1, 0.2, 0.5]), st.sampled_from(Status)),
        max_size=30,
    )
)
@settings(max_examples=60)
def test_every_fill_can_be_drawn_and_tells_class_and_status(
    cells: list[tuple[float | None, Status]],
) -> None:
    need = made_up([value for value, _ in cells], [str(status) for _, status in cells])
    colours = ("#336699",) * (3 * len(need.classes.upper))
    fills = {str(nis): fill for nis, fill in need.fills.items()}
    Painting("v2025", fills, colours, {}, "", dict.fromkeys(LOOKS, ""))
    assert json.loads(json.dumps(fills)) == fills
    for (value, status), fill in zip(cells, need.fills, strict=True):
        if isinstance(fill, int):
            level, side = divmod(fill, len(SIDES))
            assert SIDES[side] == status
            assert value is not None
            assert need.classes.lower[level] <= value <= need.classes.upper[level]
        else:
            assert fill == plain_state(value, status)


def plain_state(value: float | None, status: Status) -> str:
    if status in (Status.NOT_APPLICABLE, Status.NOT_KNOWN):
        return str(status)
    return "not_known" if value is None else "zero"
