"""Coverage of made-up consortia where history has none yet.

Members that merge, join late, leave, come back, or go on under the code of a successor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.coverage import Reading, Status, coverage
from analysis.members import members_on
from data.load import Tables, load_tables

TABLES = load_tables()
CALL = ["oproep-2015"]
FIRST, LAST, TODAY = date(2015, 12, 1), date(2018, 11, 30), date(2025, 6, 1)
DIVIDING = [Method.EQUAL, Method.INHABITANTS, Method.ORIGIN]
PROGRAMMES = tuple(TABLES.programmes["programme"])


def counts(table: pd.DataFrame) -> dict[str, int]:
    return table["status"].value_counts().to_dict()


def stamp(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


def made_up(
    consortia: Iterable[tuple[str, str, int | None, str]],
    memberships: Iterable[tuple[str, str | None, str, str, str]],
) -> Tables:
    """Return the shipped tables with other consortia and memberships.

    Consortia are (id, programme, cents, start), memberships (programme, consortium, nis, from, to).
    """
    new_consortia = pd.DataFrame(
        [
            (name, of, None, cents, stamp(start), stamp("2030-12-31"))
            for name, of, cents, start in consortia
        ],
        columns=list(TABLES.consortia.columns),
    ).astype(TABLES.consortia.dtypes.to_dict())
    new_memberships = pd.DataFrame(
        [
            (of, name, nis, "member", nis, stamp(start), stamp(end))
            for of, name, nis, start, end in memberships
        ],
        columns=list(TABLES.memberships.columns),
    ).astype(TABLES.memberships.dtypes.to_dict())
    return replace(TABLES, consortia=new_consortia, memberships=new_memberships)


def test_a_member_that_left_an_incomplete_programme_has_ended() -> None:
    tables = made_up(
        [("made-up", "plan-samenleven-3", 900, "2024-10-01")],
        [
            ("plan-samenleven-3", "made-up", "73109", "2024-10-01", "2024-12-31"),
            ("plan-samenleven-3", "made-up", "13002", "2024-10-01", "2025-09-30"),
        ],
    )
    table = coverage(["plan-samenleven-3"], TODAY, tables)
    assert table.loc[["73109", "13002", "23105"], "status"].tolist() == [
        "ended",
        "covered",
        "not_known",
    ]


def test_a_membership_before_its_programme_begins_does_not_count_yet() -> None:
    tables = made_up(
        [("early", "plan-samenleven-3", 900, "2024-01-01")],
        [("plan-samenleven-3", "early", "73109", "2024-01-01", "2025-09-30")],
    )
    table = coverage(["plan-samenleven-3"], date(2024, 6, 1), tables)
    assert set(counts(table)) == {"not_applicable"}
    assert table["award_cents"].isna().all()


@pytest.mark.parametrize("method", list(Method))
def test_two_members_that_merged_have_one_award_and_both_shares(method: Method) -> None:
    tables = made_up(
        [("bam", "oproep-2015", 1001, "2015-12-01")],
        [
            ("oproep-2015", "bam", nis, "2015-12-01", "2018-11-30")
            for nis in ("11002", "11007", "11029")
        ],
    )
    then = coverage(CALL, FIRST, tables, method=method)
    now = coverage(CALL, FIRST, tables, reading=Reading.NOW, method=method)
    assert now.loc["11002", "award_cents"] == 1001
    assert now.loc["11002", "consortia"] == 1
    assert now.loc["11002", "consortium"] == "bam"
    if method is Method.WHOLE:
        assert now.loc["11002", "allocated_cents"] == 1001
    else:
        shares = then.loc[["11002", "11007"], "allocated_cents"]
        assert now.loc["11002", "allocated_cents"] == shares.sum()
        assert now["allocated_cents"].sum() == then["allocated_cents"].sum() == 1001


@pytest.mark.parametrize("method", DIVIDING)
def test_an_award_is_divided_once_among_members_that_joined_at_different_times(
    method: Method,
) -> None:
    tables = made_up(
        [("late", "oproep-2015", 1000, "2015-12-01")],
        [
            ("oproep-2015", "late", "11029", "2015-12-01", "2018-11-30"),
            ("oproep-2015", "late", "11004", "2016-07-01", "2018-11-30"),
        ],
    )
    alone = coverage(CALL, FIRST, tables, method=method)
    together = coverage(CALL, date(2017, 1, 1), tables, method=method)
    assert alone.loc["11029", "allocated_cents"] == 1000
    assert alone.loc["11004", "status"] == Status.NOT_COVERED
    assert together["allocated_cents"].sum() == 1000
    assert together.loc["11004", "allocated_cents"] > 0


def test_weights_are_those_of_the_year_the_consortium_starts_whenever_a_member_joined() -> None:
    tables = made_up(
        [("weighed", "plan-samenleven-2", 10**9, "2023-10-01")],
        [
            ("plan-samenleven-2", "weighed", "11029", "2023-10-01", "2026-09-30"),
            ("plan-samenleven-2", "weighed", "11002", "2025-01-01", "2026-09-30"),
        ],
    )
    members = members_on(["plan-samenleven-2"], TODAY, Method.INHABITANTS, tables)
    people = TABLES.inhabitants[TABLES.inhabitants["date"] == "2023-01-01"].set_index("nis")
    mortsel = int(people.loc["11029", "inhabitants"])
    antwerpen = int(people.loc[["11002", "11007"], "inhabitants"].sum())
    share = members.set_index("nis")["allocated_cents"]
    assert abs(share["11029"] - 10**9 * mortsel / (mortsel + antwerpen)) < 1
    assert share.sum() == 10**9


@pytest.mark.parametrize("method", list(Method))
def test_a_membership_that_goes_on_under_the_successors_code_brings_no_second_share(
    method: Method,
) -> None:
    tables = made_up(
        [("bam", "plan-samenleven-3", 1000, "2024-10-01")],
        [
            ("plan-samenleven-3", "bam", "11007", "2024-10-01", "2024-12-31"),
            ("plan-samenleven-3", "bam", "11002", "2025-01-01", "2025-09-30"),
            ("plan-samenleven-3", "bam", "11029", "2024-10-01", "2025-09-30"),
        ],
    )
    first = coverage(["plan-samenleven-3"], date(2024, 10, 1), tables, method=method)
    later = coverage(["plan-samenleven-3"], TODAY, tables, method=method)
    assert later.loc["11002", "status"] == Status.COVERED
    assert later.loc["11002", "consortia"] == 1
    assert later.loc["11002", "award_cents"] == 1000
    assert later.loc["11002", "allocated_cents"] == first.loc["11007", "allocated_cents"]
    assert later.loc["11029", "allocated_cents"] == first.loc["11029", "allocated_cents"]


def test_a_municipality_that_comes_back_to_its_consortium_counts_once() -> None:
    tables = made_up(
        [("back", "oproep-2015", 1000, "2015-12-01")],
        [
            ("oproep-2015", "back", "73109", "2015-12-01", "2016-11-30"),
            ("oproep-2015", "back", "73109", "2017-12-01", "2018-11-30"),
            ("oproep-2015", "back", "13002", "2015-12-01", "2018-11-30"),
        ],
    )
    away = coverage(CALL, date(2017, 6, 1), tables)
    again = coverage(CALL, LAST, tables)
    assert [table.loc["73109", "status"] for table in (away, again)] == ["ended", "covered"]
    assert again.loc[["73109", "13002"], "allocated_cents"].tolist() == [500, 500]
    assert again.loc["73109", "consortia"] == 1


@pytest.mark.parametrize("method", list(Method))
def test_a_consortium_in_two_programmes_has_one_award(method: Method) -> None:
    tables = made_up(
        [("shared", "oproep-2015", 1000, "2015-12-01")],
        [
            (programme, "shared", nis, "2015-12-01", "2018-11-30")
            for programme in ("samen-inburgeren-2014", "oproep-2015")
            for nis in ("73109", "13002")
        ],
    )
    table = coverage(["samen-inburgeren-2014", "oproep-2015"], FIRST, tables, method=method)
    assert table.loc["73109", "award_cents"] == 1000
    assert table.loc["73109", "consortia"] == 1
    assert table.loc["73109", "programmes"] == "samen-inburgeren-2014;oproep-2015"
    assert table["allocated_cents"].sum() == (2000 if method is Method.WHOLE else 1000)


DAYS = ["2014-06-01", "2015-12-01", "2018-06-01", "2019-01-01", "2024-06-01", "2025-01-01"]
AROUND_ANTWERPEN = {"11002": None, "11007": "2024-12-31", "11029": None, "11004": None}
AROUND_DEINZE = {"44011": "2018-12-31", "44049": "2018-12-31", "41011": None}
ENDS = {**AROUND_ANTWERPEN, **AROUND_DEINZE}


@st.composite
def made_up_histories(draw: st.DrawFn) -> Tables:
    names = ["one", "two", "three"]
    consortia = [
        (
            name,
            draw(st.sampled_from(PROGRAMMES[:2])),
            draw(st.none() | st.integers(0, 10**8)),
            "2014-01-01",
        )
        for name in names
    ]
    programme_of = {name: programme for name, programme, _, _ in consortia}
    keys = draw(
        st.lists(
            st.tuples(st.sampled_from(names), st.sampled_from(sorted(ENDS)), st.sampled_from(DAYS)),
            max_size=9,
            unique=True,
        )
    )
    return made_up(
        consortia,
        [
            (programme_of[name], name, nis, day, ENDS[nis] or "2025-12-31")
            for name, nis, day in keys
            if ENDS[nis] is None or day <= str(ENDS[nis])
        ],
    )


@given(
    tables=made_up_histories(),
    day=st.dates(date(2014, 1, 1), date(2026, 12, 31)),
    reading=st.sampled_from(Reading),
    method=st.sampled_from(DIVIDING),
)
@settings(max_examples=30)
def test_known_awards_are_divided_to_the_cent_whatever_the_history(
    tables: Tables, day: date, reading: Reading, method: Method
) -> None:
    table = coverage(PROGRAMMES[:2], day, tables, reading=reading, method=method)
    begun = tables.memberships[
        (tables.memberships["valid_from"] <= pd.Timestamp(day))
        & tables.memberships["programme"].isin(
            TABLES.programmes.loc[
                TABLES.programmes["period_start"] <= pd.Timestamp(day), "programme"
            ]
        )
    ]
    awards = tables.consortia[tables.consortia["consortium"].isin(begun["consortium"])]
    assert table["allocated_cents"].sum() == awards["award_cents"].sum()
    whole = coverage(PROGRAMMES[:2], day, tables, reading=reading, method=Method.WHOLE)
    assert whole["allocated_cents"].equals(whole["award_cents"])
    assert (table["allocated_cents"] <= table["award_cents"]).fillna(True).all()


def test_a_programme_counts_only_from_its_first_day() -> None:
    before_plan = coverage(["oproep-2015", "plan-samenleven-2"], LAST, TABLES)
    assert before_plan.equals(coverage(CALL, LAST, TABLES))


def test_the_tables_are_left_as_they_were() -> None:
    before = TABLES.memberships.copy()
    coverage(CALL, TODAY, TABLES, reading=Reading.NOW, method=Method.ORIGIN)
    assert TABLES.memberships.equals(before)
