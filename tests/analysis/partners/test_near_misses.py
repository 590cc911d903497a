"""Combinations that nearly hold: what they lack, against trying everything."""

from __future__ import annotations

from itertools import combinations as subsets

import pytest

from analysis.partners.near_misses import NEAREST
from analysis.partners.table import Connection, Preferences
from analysis.rules.verdicts import connected, verdict
from tests.analysis.partners.in_2022 import (
    AALST,
    AFFLIGEM,
    COUNTED,
    DENDERLEEUW,
    LAND,
    LIEDEKERKE,
    PEOPLE,
    REGIONS,
    TABLES,
    TERNAT,
    VLETEREN,
    YEAR_2,
    own,
    search,
)  # fmt: skip


def test_the_least_short_of_the_largest_size_come_first() -> None:
    near = search([VLETEREN], own(7500), Preferences(4, Connection.ANY)).near
    assert near.empty  # The four largest have less than nine tenths of it.
    near = search([VLETEREN], own(6500), Preferences(5, Connection.ANY)).near
    others = REGIONS.index[(REGIONS == "Westhoek") & (REGIONS.index != VLETEREN)]
    figures = PEOPLE[["non_eu27", "other_eu27"]].sum(axis=1)
    lacking = sorted(
        6501 - figures[[VLETEREN, *more]].sum()
        for more in subsets(others, 4)
        if 0 < 6501 - figures[[VLETEREN, *more]].sum() <= 650
    )
    assert len(lacking) > NEAREST
    assert set(near["lacks"]) == {"threshold"}
    assert set(near["size"]) == {5}
    assert (-near["margin_upper"]).tolist() == lacking[:NEAREST]


def test_affligem_would_pass_with_its_neighbours_in_another_region() -> None:
    found = search([AFFLIGEM]).near
    across = found[found["lacks"] == "one_reference_region"]
    outside = dict(zip(across["members"], across["outside"], strict=True))
    assert outside == {
        (AFFLIGEM, DENDERLEEUW): (DENDERLEEUW,),  # possibly
        (AFFLIGEM, AALST): (AALST,),
        (LIEDEKERKE, AFFLIGEM, DENDERLEEUW): (DENDERLEEUW,),  # the three of 2015, for certain
        (TERNAT, AFFLIGEM, DENDERLEEUW): (DENDERLEEUW,),
    }
    for members in across["members"]:
        wrong = [
            each.rule.kind
            for each in verdict(YEAR_2, members, COUNTED, TABLES)
            if each.verdict == "not_met"
        ]
        assert wrong == ["one_reference_region"]


def test_where_connection_is_asked_those_in_pieces_are_near_misses() -> None:
    asked = search([VLETEREN], wishes=Preferences(6, Connection.ONLY))
    apart = asked.near[asked.near["lacks"] == "connected"]
    assert asked.found.empty
    assert len(apart) == NEAREST
    assert (apart["margin_upper"] >= 0).all()
    assert not any(
        connected(members, LAND.neighbours).verdict == "met" for members in apart["members"]
    )
    preferred = search([VLETEREN], wishes=Preferences(6)).near
    assert "connected" not in set(preferred["lacks"])
    # Connected ones come first, though others are less short.
    assert preferred["connected"].tolist() == ["met"] * 3 + ["not_met"] * 2


@pytest.mark.parametrize("codes", [["41048", "41081"], ["73107"]])
def test_nothing_is_near_when_it_is_forbidden_or_holds_alone(codes: list[str]) -> None:
    assert search(codes).near.empty
