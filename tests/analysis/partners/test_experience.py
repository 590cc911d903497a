"""Experience from memberships on record, and mentors among neighbours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.ground.landscape import landscape
from analysis.partners.experience import RANKS, experience, mentor_pairings
from data.load import load_atoms, load_tables

TABLES = load_tables()
AFFLIGEM, LIEDEKERKE, DENDERLEEUW, TERNAT = "23105", "23044", "41011", "23086"
BEGAN = date(2015, 12, 1)


def test_denderleeuw_and_liedekerke_are_mentors_to_affligem() -> None:
    day = date(2016, 1, 1)
    pairs = landscape(day, load_atoms(), TABLES).neighbours.pairs
    found = mentor_pairings([AFFLIGEM], experience(day, TABLES), pairs)
    assert found["mentor"].tolist() == [DENDERLEEUW, LIEDEKERKE]  # by the longest border
    assert set(found["experience"]) == {"took_part"}
    assert set(found["mentor_experience"]) == {"mentor"}
    assert found["mentor_programmes"].tolist() == [
        ("oproep-2015",),
        ("samen-inburgeren-2014", "oproep-2015"),
    ]
    # One on no list has all three for neighbours with experience, the mentor first.
    ternat = mentor_pairings([TERNAT], experience(day, TABLES), pairs)
    assert ternat["mentor"].tolist() == [LIEDEKERKE, AFFLIGEM]
    assert set(ternat["experience"]) == {"not_known"}


def test_only_memberships_that_began_earlier_count() -> None:
    on_the_day, the_day_after = (experience(day, TABLES) for day in (BEGAN, BEGAN + timedelta(1)))
    assert on_the_day.loc[DENDERLEEUW, "experience"] == "not_known"
    assert on_the_day.loc[AFFLIGEM, "programmes"] == ("samen-inburgeren-2014",)
    assert the_day_after.loc[DENDERLEEUW, "experience"] == "mentor"
    assert the_day_after.loc[DENDERLEEUW, "mentor_in"] == ("oproep-2015",)


def test_none_is_certain_only_where_all_lists_are_complete() -> None:
    before = experience(date(2014, 1, 1), TABLES)
    assert set(before["experience"]) == {"none"}  # no programme had begun
    lists = TABLES.programmes.assign(member_list="complete")
    known = experience(date(2016, 1, 1), replace(TABLES, programmes=lists))
    assert known.loc[TERNAT, "experience"] == "none"
    assert experience(date(2016, 1, 1), TABLES).loc[TERNAT, "experience"] == "not_known"


def test_a_municipality_has_the_experience_of_all_that_merged_into_it() -> None:
    today = experience(date(2025, 1, 1), TABLES)
    assert today.loc["11002", "programmes"] == ("oproep-2015",)  # Borsbeek
    assert "11007" not in today.index


@given(st.dates(date(2013, 1, 1), date(2025, 12, 31)))
def test_it_is_what_the_table_of_memberships_says(day: date) -> None:
    found = experience(day, TABLES)
    rows = TABLES.memberships
    rows = rows[rows["valid_from"] < pd.Timestamp(day)]
    for nis, own in rows.groupby("nis"):
        if nis in found.index:
            assert set(own["programme"]) <= set(found.loc[nis, "programmes"])
            assert found.loc[nis, "experience"] in ("took_part", "mentor")
            if (own["role"] == "mentor").any():
                assert found.loc[nis, "experience"] == "mentor"
    without = found[found["programmes"].map(len) == 0]
    assert set(without["experience"]) <= {"none", "not_known"}
    taken = found["experience"].isin(["took_part", "mentor"]).sum()
    assert taken <= rows["nis"].nunique()


def test_no_one_is_a_mentor_to_one_with_as_much_experience() -> None:
    day = date(2025, 1, 1)
    pairs = landscape(day, load_atoms(), TABLES).neighbours.pairs
    records = experience(day, TABLES)
    found = mentor_pairings(list(records.index), records, pairs)
    more = found["mentor_experience"].map(RANKS) > found["experience"].map(RANKS)
    assert len(found) > 0
    assert more.all()
    assert not found.duplicated(["nis", "mentor"]).any()
    assert mentor_pairings([], records, pairs).empty
