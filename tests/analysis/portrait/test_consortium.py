"""The members of real consortia: their shares add up, and Borsbeek is Antwerpen now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.allocation import Method
from analysis.portrait.consortium import consortium_members, other_consortia
from data.load import load_tables

TABLES = load_tables()
NOW = date(2025, 1, 1)
ADDITIVE = [f"share_{method}" for method in Method if method is not Method.WHOLE]
AWARDED = sorted(TABLES.consortia.dropna(subset="award_cents")["consortium"])


@pytest.mark.parametrize("consortium", AWARDED)
def test_every_way_to_divide_adds_up_to_the_award_to_the_cent(consortium: str) -> None:
    award = TABLES.consortia.set_index("consortium").loc[consortium, "award_cents"]
    found = consortium_members(consortium, NOW, TABLES)
    assert found[ADDITIVE].sum().tolist() == [award] * len(ADDITIVE)
    assert (found["share_whole"] == award).all()


def test_the_seven_of_2015_have_29_members_and_the_total_of_the_source() -> None:
    tables = [
        consortium_members(name, NOW, TABLES) for name in AWARDED if name.startswith("oproep-2015")
    ]
    assert len(tables) == 7
    assert sum(len(table) for table in tables) == 29
    assert sum(table["share_origin"].sum() for table in tables) == 100_639_700


def test_of_borsbeek_aartselaar_and_mortsel_only_borsbeek_merged() -> None:
    found = consortium_members("oproep-2015-borsbeek", NOW, TABLES).set_index("name")
    assert found["merged"].to_dict() == {"Borsbeek": True, "Aartselaar": False, "Mortsel": False}
    assert found.loc["Borsbeek", ["nis_now", "name_now"]].tolist() == ["11002", "Antwerpen"]
    # Statbel, 1 January 2015.
    assert found["inhabitants"].tolist() == [10_465, 14_157, 25_356]


def test_before_its_merger_nobody_had_merged() -> None:
    found = consortium_members("oproep-2015-borsbeek", date(2024, 12, 31), TABLES)
    assert not found["merged"].any()


def test_an_award_that_is_not_known_has_no_shares() -> None:
    found = consortium_members("plan-samenleven-2-dendermonde", NOW, TABLES)
    assert found[ADDITIVE].isna().all(axis=None)
    assert len(found) == 4


def test_without_inhabitants_the_ways_that_need_them_are_not_known() -> None:
    people = TABLES.inhabitants
    missing = replace(TABLES, inhabitants=people[people["nis"] != "11029"])
    found = consortium_members("oproep-2015-borsbeek", NOW, missing)
    assert found["share_equal"].sum() == 14_571_500
    assert found[["share_inhabitants", "share_origin"]].isna().all(axis=None)


def test_a_consortium_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError, match="no membership"):
        consortium_members("oproep-2016", NOW, TABLES)


def test_the_other_consortia_of_the_programme_are_all_but_the_one_asked() -> None:
    day = date(2015, 12, 1)
    members = TABLES.memberships.groupby("consortium")["nis"].agg(set)
    found = other_consortia("oproep-2015-borsbeek", day, TABLES)
    wanted = [
        codes
        for name, codes in members.items()
        if str(name).startswith("oproep-2015") and name != "oproep-2015-borsbeek"
    ]
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted))


def test_the_other_consortia_have_the_municipalities_of_the_day() -> None:
    found = other_consortia("oproep-2015-ninove", NOW, TABLES)
    every = {code for members in found for code in members}
    assert "11002" in every
    assert "11007" not in every


@pytest.mark.parametrize(
    "name", ["plan-samenleven-2-dendermonde", "samen-inburgeren-2014-affligem"]
)
def test_a_consortium_alone_in_what_our_sources_name_has_no_others(name: str) -> None:
    assert other_consortia(name, NOW, TABLES) == ()
