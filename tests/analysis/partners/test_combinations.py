"""Combinations that hold: against brute force in small regions, and what is known of real ones."""

from __future__ import annotations

from datetime import date
from itertools import chain
from itertools import combinations as subsets

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.landscape import landscape
from analysis.partners.combinations import Combinations, combinations
from analysis.partners.outlook import Obstacle
from analysis.partners.pool import Reach
from analysis.partners.refusal import SearchRefusal, SearchRefusedError
from analysis.partners.table import Connection, Order, Preferences
from analysis.partners.terms import terms
from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import connected, overall, verdict
from data.load import load_atoms
from data.rule_kinds import EarlierParticipation, Members, Threshold
from data.rules import RuleSet, load_rules
from tests.analysis.partners.in_2022 import (
    AFFLIGEM,
    ASSE,
    COUNTED,
    LAND,
    LIEDEKERKE,
    PEOPLE,
    PROFILE,
    REGIONS,
    TABLES,
    TERNAT,
    VLETEREN,
    YEAR_2,
    own,
    search,
)  # fmt: skip

GRAPH = nx.Graph()
GRAPH.add_nodes_from(LAND.municipalities.index)
GRAPH.add_edges_from(LAND.neighbours.pairs[["nis_a", "nis_b"]].itertuples(index=False))
SMALL = ["Middenkust", "Regio Brugge", "Waasland"]


def passes(members: frozenset[str], columns: list[str], rules: RuleSet) -> bool:
    threshold, size = rules.all_of(Threshold)[0], rules.all_of(Members)[0]
    enough = size.minimum <= len(members) <= (size.maximum or len(members))
    return enough and int(PEOPLE.loc[list(members), columns].sum().sum()) > threshold.more_than


def brute(
    given_code: str, rules: RuleSet, most: int, *, joined: bool
) -> dict[str, set[frozenset[str]]]:
    """Every minimal combination of a region, by trying all of them."""
    others = REGIONS.index[(REGIONS[given_code] == REGIONS) & (REGIONS.index != given_code)]
    every = [
        frozenset([given_code, *more])
        for more in chain.from_iterable(subsets(others, size) for size in range(most))
    ]
    if joined:
        every = [each for each in every if nx.is_connected(GRAPH.subgraph(each))]
    found = {}
    for reach, columns in (("certain", ["non_eu27"]), ("possible", ["non_eu27", "other_eu27"])):
        hold = [each for each in every if passes(each, columns, rules)]
        found[reach] = {each for each in hold if not any(part < each for part in hold)}
    found["possible"] -= {each for each in found["possible"] if passes(each, ["non_eu27"], rules)}
    return found


def of_reach(found: Combinations, reach: str) -> set[frozenset[str]]:
    rows = found.found[found.found["reach"] == reach]
    assert rows["members"].is_unique
    return {frozenset(members) for members in rows["members"]}


@settings(max_examples=25)
@given(st.data())
def test_all_minimal_combinations_of_small_regions_are_found(data: st.DataObject) -> None:
    region = data.draw(st.sampled_from(SMALL))
    code = data.draw(st.sampled_from(REGIONS.index[region == REGIONS].tolist()))
    least = data.draw(st.integers(1, 3))
    rules = own(data.draw(st.integers(0, 9_000)), least, data.draw(st.none() | st.just(4)))
    most = data.draw(st.integers(1, 4))
    free, joined = (brute(code, rules, most, joined=each) for each in (False, True))
    for connection in Connection:
        found = search([code], rules, Preferences(most, connection, rows=10_000))
        for reach in Reach:
            expected = set() if connection is Connection.ONLY else free[reach]
            if connection is not Connection.ANY:
                expected = expected | joined[reach]
            assert of_reach(found, reach) == expected
        assert [each.count for each in found.outlooks] == [
            len(of_reach(found, reach)) for reach in Reach
        ]


@pytest.mark.parametrize("code", [AFFLIGEM, VLETEREN, "13010", "73107"])
@pytest.mark.parametrize("connection", Connection)
def test_what_the_table_says_of_a_combination_is_the_verdict_on_it(
    code: str, connection: Connection
) -> None:
    found = search([code], wishes=Preferences(6, connection, rows=20))
    assert len(found.near) + len(found.found) > 0
    for row in pd.concat([found.found, found.near]).itertuples():
        one_by_one = verdict(YEAR_2, row.members, COUNTED, TABLES)
        threshold = next(each for each in one_by_one if isinstance(each.rule, Threshold))
        assert row.verdict == overall(one_by_one)
        assert (row.lower, row.upper) == (threshold.lower, threshold.upper)
        assert (row.margin_lower, row.margin_upper) == (
            threshold.margin_lower,
            threshold.margin_upper,
        )
        assert row.connected == connected(row.members, LAND.neighbours).verdict
        open_ = {each.rule.kind for each in one_by_one if each.verdict is Verdict.NOT_DECIDABLE}
        assert set(row.undecided) == open_
        assert code in row.members
        assert row.size == len(row.members)


def test_affligem_passes_with_asse_and_possibly_with_liedekerke_and_ternat() -> None:
    found = search([AFFLIGEM])
    assert found.found.loc[0, "members"] == (ASSE, AFFLIGEM)
    assert found.found.loc[0, ["lower", "upper"]].tolist() == [10901, 15901]
    possible = found.found[found.found["reach"] == "possible"]
    assert possible["members"].iloc[0] == (LIEDEKERKE, TERNAT, AFFLIGEM)
    assert possible["verdict"].iloc[0] == "not_decidable"
    # With Dilbeek it takes Ternat to hang together, and no rule asks that.
    row = found.found[found.found["members"] == ("23016", TERNAT, AFFLIGEM)].iloc[0]
    assert (row["connected"], row["connecting"]) == ("met", (TERNAT,))
    loose = found.found[found.found["members"] == ("23016", AFFLIGEM)].iloc[0]
    assert (loose["connected"], loose["connecting"]) == ("not_met", ())


def test_where_no_threshold_stands_the_one_who_asks_is_enough() -> None:
    found = search([AFFLIGEM], load_rules()["esf-507"])
    assert found.found["members"].tolist() == [(AFFLIGEM,)]
    assert found.found["verdict"].tolist() == ["met"]
    assert [each.obstacle for each in found.outlooks] == [None, None]
    pairs = search([AFFLIGEM], RuleSet("eigen", (Members(minimum=2, maximum=3),)))
    assert pairs.outlooks[0].count == 299
    unstated = search([AFFLIGEM], load_rules()["oproep-2015"])
    assert unstated.found[["verdict", "undecided"]].iloc[0].tolist() == [
        "not_decidable",
        ("unstated",),
    ]


def test_who_takes_part_elsewhere_is_left_out_and_named() -> None:
    day = date(2024, 3, 1)
    then, asked = landscape(day, load_atoms(), TABLES), terms(YEAR_2, day, TABLES)
    ninove = combinations(["41048"], asked, then, None)
    four = ("42004", "42006", "42008", "42011")
    assert ninove.left_out == {"one_membership": four}
    assert not any(set(members) & set(four) for members in ninove.found["members"])
    # Of the others it is not known whether they take part, but for one who stays alone.
    several = ninove.found["size"] > 1
    assert several.any()
    assert ninove.found.loc[several, "undecided"].map(lambda kinds: "one_membership" in kinds).all()
    dendermonde = combinations(["42006"], asked, then, None)
    certain, possible = dendermonde.outlooks
    assert (certain.obstacle, certain.rule) == (Obstacle.GIVEN, "one_membership")
    assert (possible.count, possible.smallest, dendermonde.pool) == (1, 1, ())
    whole = combinations(four, asked, then, None)
    assert whole.found["members"].tolist() == [four]


def test_one_who_took_part_earlier_is_needed_when_the_list_is_complete() -> None:
    rules = RuleSet("eigen", (*own(0).rules[1:], EarlierParticipation(programme="oproep-2015")))
    found = search([VLETEREN], rules, Preferences(3, Connection.ANY))
    took_part = {"38008", "38014", "38016"}
    assert {frozenset(members) for members in found.found["members"]} == {
        frozenset([VLETEREN, code]) for code in took_part
    }
    elsewhere = search(["36008"], rules, Preferences(3))
    assert {(each.obstacle, each.rule) for each in elsewhere.outlooks} == {
        (Obstacle.WHOLE, "earlier_participation")
    }


@pytest.mark.parametrize("order", Order)
def test_the_order_is_that_of_the_preference(order: Order) -> None:
    found = search([AFFLIGEM], wishes=Preferences(4, Connection.ANY, order, rows=10_000)).found
    column = {"members": "size", "distance": "distance_m", "likeness": "distance_sd"}[order]
    for _, rows in found.groupby("reach"):
        assert rows[column].dropna().is_monotonic_increasing
        assert rows[column].isna().is_monotonic_increasing


def test_connected_ones_come_first_when_that_is_preferred() -> None:
    found = search([AFFLIGEM], wishes=Preferences(4, Connection.PREFERRED, rows=10_000)).found
    for _, rows in found.groupby("reach"):
        assert (rows["connected"] != "met").is_monotonic_increasing


def test_the_total_distance_is_that_of_all_pairs_of_middles() -> None:
    found = search([AFFLIGEM], wishes=Preferences(4, rows=30)).found
    middles = LAND.municipalities.centroid
    for row in found.itertuples():
        pairs = list(subsets(row.members, 2))
        metres = sum(middles[one].distance(middles[other]) for one, other in pairs)
        assert row.distance_m == pytest.approx(metres)
        known = set(row.members) <= set(PROFILE.scores.index)
        scores = PROFILE.scores
        if known:
            apart = [
                ((scores.loc[one] - scores.loc[other]) ** 2).mean() ** 0.5 for one, other in pairs
            ]
            assert row.distance_sd == pytest.approx(sum(apart) / len(apart))
        else:
            assert pd.isna(row.distance_sd)


def test_only_so_many_rows_are_named_but_all_are_counted() -> None:
    few, all_ = (search([AFFLIGEM], wishes=Preferences(rows=rows)) for rows in (3, 10_000))
    assert few.outlooks == all_.outlooks
    assert few.found["reach"].value_counts().to_dict() == {"certain": 3, "possible": 3}
    first = all_.found.groupby("reach").head(3).reset_index(drop=True)
    pd.testing.assert_frame_equal(few.found, first)
    assert len(all_.found) == sum(each.count for each in few.outlooks)


def test_who_asks_must_be_able_to() -> None:
    for codes, code in (
        ([], SearchRefusal.NO_MUNICIPALITY),
        (["99999"], SearchRefusal.UNKNOWN),
        (["21004", AFFLIGEM], SearchRefusal.MAY_NOT_APPLY),
    ):
        with pytest.raises(SearchRefusedError) as refused:
            search(codes)
        assert refused.value.code is code
    with pytest.raises(ValueError, match="one or more"):
        Preferences(0)
