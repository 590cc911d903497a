"""Memberships of a date: each award once, and the code of the time until it is translated."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.allocation import Method
from analysis.members import (
    UnknownProgrammeError,
    begun_by,
    chosen_programmes,
    default_day,
    members_on,
    translated,
)
from data.load import load_tables

TABLES = load_tables()
CALL, FIRST = ["oproep-2015"], date(2015, 12, 1)
PROGRAMMES = tuple(TABLES.programmes["programme"])
DIVIDING = [Method.EQUAL, Method.INHABITANTS, Method.ORIGIN]


@pytest.mark.parametrize("method", DIVIDING)
def test_shares_add_up_to_each_award(method: Method) -> None:
    members = members_on(CALL, FIRST, method, TABLES)
    assert members["additive"].all()
    sums = members.groupby("consortium")["allocated_cents"].sum()
    awards = TABLES.consortia.set_index("consortium")["award_cents"]
    assert sums.to_dict() == awards[sums.index].to_dict()


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("day", [date(2008, 1, 1), FIRST, date.max])
def test_columns_and_types_are_the_same_with_and_without_members(method: Method, day: date) -> None:
    members = members_on(PROGRAMMES, day, method, TABLES)
    own = TABLES.memberships.dtypes.astype(str).to_dict()
    added = {"award_cents": "Int64", "allocated_cents": "Int64", "additive": "bool"}
    assert members.dtypes.astype(str).to_dict() == {**own, **added}
    assert len(members) == {2008: 0, 2015: 31, 9999: 37}[day.year]
    assert list(members.index) == list(range(len(members)))


@pytest.mark.parametrize("method", list(Method))
def test_an_award_that_is_not_known_is_not_allocated(method: Method) -> None:
    members = members_on(["plan-samenleven-2"], date(2023, 10, 1), method, TABLES)
    assert len(members) == 6
    assert members[["award_cents", "allocated_cents"]].isna().all(axis=None)


def test_members_keep_the_code_of_their_time_until_translated() -> None:
    members = members_on(CALL, date(2025, 6, 1), Method.EQUAL, TABLES)
    now = translated(members, date(2025, 6, 1), TABLES)
    changed = members["nis"] != now["nis"]
    assert members.loc[changed, "nis"].tolist() == ["11007"]
    assert now.loc[changed, "nis"].tolist() == ["11002"]
    pd.testing.assert_frame_equal(now.drop(columns="nis"), members.drop(columns="nis"))


def test_a_programme_has_begun_on_its_first_day() -> None:
    begun = begun_by(FIRST, TABLES.programmes)["programme"].tolist()
    assert begun == ["samen-inburgeren-2014", "oproep-2015"]
    day_before = begun_by(date(2015, 11, 30), TABLES.programmes)["programme"].tolist()
    assert day_before == ["samen-inburgeren-2014"]


def test_the_default_day_is_the_first_on_which_all_have_begun() -> None:
    assert default_day(["oproep-2015", "esf-507"], TABLES) == date(2021, 1, 1)


def test_an_unknown_programme_names_the_valid_ones_and_the_nearest() -> None:
    with pytest.raises(UnknownProgrammeError) as caught:
        chosen_programmes(["oproep-2051"], TABLES)
    assert str(caught.value) == (
        "unknown programme: oproep-2051 (did you mean oproep-2015?); "
        f"choose from {', '.join(PROGRAMMES)}"
    )


@pytest.mark.parametrize("programmes", [[], ["oproep-2015", "x"], [""]])
def test_no_or_unknown_programmes_are_refused(programmes: list[str]) -> None:
    for function in (
        lambda: chosen_programmes(programmes, TABLES),
        lambda: default_day(programmes, TABLES),
        lambda: members_on(programmes, FIRST, Method.EQUAL, TABLES),
    ):
        with pytest.raises(UnknownProgrammeError, match="choose from samen-inburgeren-2014"):
            function()


def test_a_single_text_is_not_taken_for_a_list_of_letters() -> None:
    with pytest.raises(TypeError, match="a list of identifiers"):
        chosen_programmes("oproep-2015", TABLES)
