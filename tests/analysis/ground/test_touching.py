"""Consortia that touch and their bridges: against loops over every pair."""

from __future__ import annotations

import itertools
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.coverage import coverage
from analysis.ground.consortia import running_groups
from analysis.ground.landscape import landscape
from analysis.ground.touching import bridges, touching
from analysis.groups import groups
from analysis.members import members_on
from data.load import load_atoms, load_tables

TABLES, ATOMS = load_tables(), load_atoms()
FIRST, TODAY = date(2015, 12, 1), date(2025, 1, 1)
THEN, NOW = landscape(FIRST, ATOMS, TABLES), landscape(TODAY, ATOMS, TABLES)
PAIRS = THEN.neighbours.pairs
BORDERS = {(a, b): length for a, b, length in PAIRS.itertuples(index=False, name=None)}
BORDERS |= {(b, a): length for (a, b), length in BORDERS.items()}
AFFLIGEM, NINOVE = "oproep-2015-affligem", "oproep-2015-ninove"
BEFORE = "samen-inburgeren-2014-affligem"
NEAR = sorted(THEN.municipalities.query("arrondissement == 'Aalst'").index)
sets = st.lists(st.sets(st.sampled_from(NEAR), min_size=1), max_size=4)


def grouped(members: list[set[str]]) -> pd.DataFrame:
    rows = {f"c{number}": tuple(sorted(codes)) for number, codes in enumerate(members)}
    index = pd.Index(rows, name="consortium", dtype="str")
    return pd.DataFrame({"members": pd.Series(list(rows.values()), index=index, dtype="object")})


def length(some: set[str], others: set[str]) -> float:
    return sum(BORDERS.get((a, b), 0.0) for a in some for b in others)


@given(sets)
def test_touching_is_what_a_loop_over_all_pairs_finds(members: list[set[str]]) -> None:
    expected = []
    for (i, one), (j, other) in itertools.combinations(enumerate(members), 2):
        border, common = length(one - other, other - one), tuple(sorted(one & other))
        if border or common:
            expected.append((f"c{i}", f"c{j}", pytest.approx(border), common))
    found = touching(grouped(members), PAIRS)
    assert list(found.itertuples(index=False, name=None)) == expected


@settings(max_examples=30)
@given(sets)
def test_bridges_are_what_a_loop_over_all_pairs_finds(members: list[set[str]]) -> None:
    expected = []
    for (i, one), (j, other) in itertools.combinations(enumerate(members), 2):
        for nis in THEN.municipalities.index.difference([*one, *other]):
            border_a, border_b = length({nis}, one), length({nis}, other)
            if border_a and border_b:
                both = pytest.approx(border_a), pytest.approx(border_b)
                expected.append((f"c{i}", f"c{j}", nis, *both))
    columns = ["consortium_a", "consortium_b", "nis", "border_a_m", "border_b_m"]
    found = bridges(grouped(members), THEN)
    assert list(found[columns].itertuples(index=False, name=None)) == expected


def test_at_the_start_affligem_touches_ninove_and_has_members_of_before() -> None:
    found = touching(running_groups(FIRST, TABLES), PAIRS).set_index(
        ["consortium_a", "consortium_b"]
    )
    assert found.index.tolist() == [(AFFLIGEM, NINOVE), (AFFLIGEM, BEFORE), (NINOVE, BEFORE)]
    assert found.loc[(AFFLIGEM, BEFORE)].tolist() == [0.0, ("23044", "23105")]
    assert found.loc[(AFFLIGEM, NINOVE), "border_m"] == pytest.approx(
        sum(BORDERS.get((nis, "41048"), 0) for nis in ("23044", "23105", "41011"))
    )


def test_a_touch_below_the_minimum_is_none() -> None:
    found = grouped([{"23098"}, {"23100"}])  # Drogenbos and Linkebeek, 21 m
    assert touching(found, PAIRS).empty
    assert len(touching(found, landscape(FIRST, ATOMS, TABLES, 20).neighbours.pairs)) == 1


def test_aalst_lies_between_affligem_and_lebbeke() -> None:
    statuses = coverage(["oproep-2015"], FIRST, TABLES)["status"]
    found = bridges(running_groups(FIRST, TABLES), THEN, statuses)
    between = found.query(f"consortium_a == '{AFFLIGEM}' and consortium_b == 'oproep-2015-lebbeke'")
    assert between["name"].tolist() == ["Aalst"]
    assert between["status"].tolist() == ["not_covered"]
    assert not between["touching"].any()
    assert found.loc[found["consortium_b"] == NINOVE, "touching"].tolist() == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_a_member_of_a_third_consortium_can_be_a_bridge_and_shows_as_covered() -> None:
    statuses = coverage(["oproep-2015"], FIRST, TABLES)["status"]
    found = bridges(running_groups(FIRST, TABLES), THEN, statuses)
    denderleeuw = found[found["nis"] == "41011"]
    assert denderleeuw[["consortium_a", "consortium_b", "status"]].values.tolist() == [
        [NINOVE, BEFORE, "covered"]
    ]


def test_a_bridge_of_brussels_is_marked_as_outside() -> None:
    found = bridges(grouped([{"23102"}, {"23101"}, {"23002"}]), NOW)
    assert found.query("outside")["nis"].str.startswith("21").all()
    assert found["outside"].any()
    assert found.loc[~found["outside"], "nis"].str.startswith("23").all()


def test_today_memberships_of_the_call_are_those_of_todays_municipalities() -> None:
    call = members_on(["oproep-2015"], TODAY, Method.WHOLE, TABLES)
    found = groups(call, TODAY, TABLES)
    assert touching(found, NOW.neighbours.pairs)["consortium_b"].tolist() == [NINOVE]
    nis = bridges(found, NOW)["nis"]
    assert nis.isin(NOW.municipalities.index).all()
    assert "11002" not in set(nis)


def test_without_consortia_the_columns_stay() -> None:
    none, some = running_groups(TODAY, TABLES), running_groups(FIRST, TABLES)
    assert none.empty
    for empty, filled in (
        (touching(none, NOW.neighbours.pairs), touching(some, PAIRS)),
        (bridges(none, NOW), bridges(some, THEN)),
    ):
        assert empty.empty
        pd.testing.assert_series_equal(empty.dtypes, filled.dtypes)
