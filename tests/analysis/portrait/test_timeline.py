"""Timelines of real municipalities and consortia, through the mergers of 2019 and 2025."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.card import card
from analysis.coverage import Status
from analysis.portrait.timeline import (
    COLUMNS,
    all_mergers,
    consortium_timeline,
    mergers_of,
    municipality_timeline,
    programmes_timeline,
)
from data.load import load_tables
from data.register import municipalities_on

TABLES = load_tables()
NOW, LATER = date(2025, 1, 1), date(2026, 6, 1)
AFFLIGEM, ANTWERPEN, MEISE, BRUSSEL = "23105", "11002", "23050", "21004"


def of(nis: str, day: date = LATER, method: Method = Method.EQUAL) -> pd.DataFrame:
    return municipality_timeline(nis, day, method, TABLES)


def test_affligem_took_part_in_2014_and_2015_and_of_the_rest_nothing_is_known() -> None:
    found = of(AFFLIGEM)
    assert list(found.columns) == list(COLUMNS)
    took_part = found[found["status"] == Status.ENDED]
    assert took_part["programme"].tolist() == ["samen-inburgeren-2014", "oproep-2015"]
    assert took_part["precision"].tolist() == ["year", "day"]
    assert took_part["allocated_cents"].tolist()[1] == 5_000_000
    assert pd.isna(took_part["award_cents"].iloc[0])
    others = found.drop(took_part.index)
    assert set(others["status"]) == {str(Status.NOT_KNOWN)}
    assert others[["nis", "role", "award_cents"]].isna().all(axis=None)


def test_who_was_not_in_a_complete_list_took_no_part_and_got_nothing() -> None:
    row = of(MEISE).set_index("programme").loc["oproep-2015"]
    assert row["status"] == Status.NOT_COVERED
    assert row["allocated_cents"] == 0


def test_meise_took_part_in_year_2_with_others_that_no_source_names() -> None:
    row = of(MEISE).set_index("programme").loc["plan-samenleven-2"]
    assert row["status"] == Status.ENDED
    assert pd.isna(row["consortium"])
    assert row["role"] == "member"


def test_antwerpen_bears_the_membership_of_borsbeek_under_its_own_name() -> None:
    found = of(ANTWERPEN)
    row = found[found["status"] == Status.ENDED].iloc[0]
    assert (row["nis"], row["name"], row["allocated_cents"]) == ("11007", "Borsbeek", 4_857_167)


def test_brussel_is_outside_every_programme() -> None:
    assert set(of(BRUSSEL)["status"]) == {str(Status.NOT_APPLICABLE)}


def test_a_membership_runs_until_its_last_day() -> None:
    status = {
        day: of("42006", day).set_index("programme")["status"]
        for day in (date(2018, 11, 30), date(2018, 12, 1))
    }
    assert [each["oproep-2015"] for each in status.values()] == [Status.COVERED, Status.ENDED]


def test_programmes_that_have_not_begun_are_left_out() -> None:
    assert of(AFFLIGEM, date(2015, 11, 30))["programme"].tolist() == ["samen-inburgeren-2014"]
    assert programmes_timeline(date(2013, 1, 1), TABLES).empty
    assert len(programmes_timeline(LATER, TABLES)) == len(TABLES.programmes)


def test_the_members_of_dendermonde_were_together_before_without_hamme() -> None:
    found = consortium_timeline("plan-samenleven-2-dendermonde", LATER, Method.EQUAL, TABLES)
    names = found.groupby("programme")["name"].agg(set)
    assert names["oproep-2015"] == {"Buggenhout", "Dendermonde", "Lebbeke"}
    assert names["plan-samenleven-2"] - names["oproep-2015"] == {"Hamme"}


def test_a_consortium_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError, match="no membership"):
        consortium_timeline("oproep-2016", LATER, Method.EQUAL, TABLES)


def test_tielt_came_from_meulebeke_and_tielt() -> None:
    found = mergers_of(["37022"], NOW, TABLES)
    assert found["former"].tolist() == [("Meulebeke", "Tielt")]
    assert found["date"].dt.date.tolist() == [NOW]


def test_affligem_never_merged() -> None:
    assert mergers_of([AFFLIGEM], NOW, TABLES).empty


def test_all_mergers_take_308_municipalities_to_300_and_285() -> None:
    found = all_mergers(TABLES)
    lost = found.assign(lost=found["former"].map(len) - 1).groupby("date")["lost"].sum()
    assert lost.tolist() == [308 - 300, 300 - 285]


@settings(max_examples=15)
@given(nis=st.sampled_from(sorted(municipalities_on(NOW, TABLES.municipalities).index)))
def test_each_programme_stands_there_and_the_memberships_are_those_of_the_card(nis: str) -> None:
    found = of(nis)
    assert set(found["programme"]) == set(TABLES.programmes["programme"])
    joined = found[found["nis"].notna()]
    known = card(nis, NOW, Method.EQUAL, TABLES).memberships
    columns = ["programme", "nis", "valid_from", "allocated_cents"]
    pd.testing.assert_frame_equal(
        joined[columns].sort_values(columns[:3], ignore_index=True),
        known[columns].sort_values(columns[:3], ignore_index=True),
    )
