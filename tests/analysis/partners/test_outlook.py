"""When nothing holds: which rule forbids it, and how many members it would take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.ground.landscape import landscape
from analysis.partners import minimal_sets
from analysis.partners.combinations import combinations
from analysis.partners.outlook import Obstacle, Outlook
from analysis.partners.table import Connection, Preferences
from analysis.partners.terms import terms
from data.load import load_atoms
from data.rule_kinds import OneMembership, Period
from data.rules import RuleSet, load_rules
from tests.analysis.partners.in_2022 import (
    AFFLIGEM,
    ASSE,
    COUNTED,
    LAND,
    PEOPLE,
    REGIONS,
    TABLES,
    TERNAT,
    VLETEREN,
    YEAR_2,
    own,
    search,
)  # fmt: skip


def test_westhoek_in_2022_has_no_certain_combination_of_up_to_six() -> None:
    westhoek = REGIONS.index[REGIONS == "Westhoek"]
    figures = PEOPLE.loc[westhoek, "non_eu27"].sort_values(ascending=False)
    for code in westhoek:
        found = search([code], wishes=Preferences(6, Connection.ANY))
        certain, possible = found.outlooks
        others = figures.drop(code)
        sizes = [size for size in range(17) if figures[code] + others.head(size).sum() > 7500]
        assert (certain.count, certain.obstacle, certain.rule) == (0, Obstacle.SIZE, None)
        assert (certain.smallest, certain.whole) == (sizes[0] + 1, 8289)
        assert possible.whole == 12702
        assert len(found.pool) == 16
    vleteren = search([VLETEREN], wishes=Preferences(6))
    assert [each.smallest for each in vleteren.outlooks] == [11, 6]
    assert [each.count for each in vleteren.outlooks] == [0, 23]
    joined = search([VLETEREN], wishes=Preferences(6, Connection.ONLY))
    assert [each.smallest for each in joined.outlooks] == [12, 7]
    assert joined.found.empty
    twelve = search([VLETEREN], wishes=Preferences(12, Connection.ONLY))
    assert twelve.outlooks[0].count > 0
    assert set(twelve.found.loc[twelve.found["reach"] == "certain", "size"]) == {12}


@pytest.mark.parametrize(
    ("codes", "rules", "wishes", "obstacle", "rule"),
    [
        (["41048", "41081"], YEAR_2, Preferences(), Obstacle.GIVEN, "one_reference_region"),
        ([VLETEREN, "33011"], own(0, most=1), Preferences(), Obstacle.GIVEN, "members"),
        ([VLETEREN], own(12702), Preferences(), Obstacle.WHOLE, "threshold"),
        ([VLETEREN], own(0, least=18), Preferences(18), Obstacle.WHOLE, "members"),
        ([VLETEREN], own(7500, most=5), Preferences(6), Obstacle.MAXIMUM, "members"),
        ([VLETEREN], own(7500), Preferences(5), Obstacle.SIZE, None),
        (["73109"], YEAR_2, Preferences(5, Connection.ONLY), Obstacle.CONNECTED, None),
    ],
)
def test_when_nothing_holds_it_says_which_rule_forbids_it(
    codes: list[str], rules: RuleSet, wishes: Preferences, obstacle: Obstacle, rule: str | None
) -> None:
    found = search(codes, rules, wishes)
    assert found.found.empty
    assert {(each.obstacle, each.rule) for each in found.outlooks} == {(obstacle, rule)}


def test_year_1_has_no_lower_bound_so_nothing_is_certain() -> None:
    found = search([AFFLIGEM], load_rules()["plan-samenleven-1"], Preferences(3))
    certain, possible = found.outlooks
    assert (certain.obstacle, certain.rule) == (Obstacle.NOT_COUNTED, "threshold")
    assert possible.count > 0
    assert possible.obstacle is None
    assert found.found["lower"].isna().all()
    assert set(found.found["verdict"]) == {"not_decidable"}


def test_figures_that_are_not_known_are_no_zeros() -> None:
    day = date(2005, 1, 1)
    early = landscape(day, load_atoms(), TABLES)
    found = combinations([AFFLIGEM], terms(YEAR_2, day, TABLES), early, None)
    assert found.found.empty
    assert {each.obstacle for each in found.outlooks} == {Obstacle.NOT_COUNTED}
    rows = TABLES.inhabitants
    lacking = replace(TABLES, inhabitants=rows[(rows["nis"] != ASSE)])
    without = combinations([AFFLIGEM], terms(YEAR_2, COUNTED, lacking), LAND, None)
    assert without.left_out == {"threshold": (ASSE,)}
    assert not any(ASSE in members for members in without.found["members"])


def test_where_there_are_too_many_it_says_up_to_where_all_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(minimal_sets, "MOST_SETS", 300)
    wishes = Preferences(6, Connection.PREFERRED, rows=10_000)
    found = search([AFFLIGEM], wishes=wishes)
    certain = found.outlooks[0]
    assert certain.complete_to == 3
    rows = found.found[found.found["reach"] == "certain"]
    assert set(rows.loc[rows["connected"] != "met", "size"]) <= {2, 3}
    assert rows.loc[rows["connected"] == "met", "size"].max() == 6
    monkeypatch.setattr(minimal_sets, "MOST_SETS", 10)
    few = search([VLETEREN], wishes=Preferences(12, Connection.ANY))
    outlook: Outlook = few.outlooks[0]
    assert (outlook.count, outlook.smallest, outlook.obstacle) == (0, 11, Obstacle.TOO_MANY)


def test_a_certain_membership_elsewhere_forbids_it() -> None:
    rules = RuleSet(
        "oproep-2015",
        (*own(7500).rules, OneMembership(), Period(first=COUNTED, last=date(2030, 1, 1))),
    )
    members = TABLES.memberships
    running = members.assign(
        valid_to=members["valid_to"].mask(members["programme"] == rules.programme, "2029-01-01")
    )
    tables = replace(TABLES, memberships=running)
    found = combinations([AFFLIGEM, TERNAT], terms(rules, COUNTED, tables), LAND, None)
    assert found.found.empty
    assert {(each.obstacle, each.rule) for each in found.outlooks} == {
        (Obstacle.GIVEN, "one_membership")
    }
