"""Who lies around: steps, borders and distances, for one municipality and for a consortium."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.ground.landscape import Landscape, landscape
from analysis.ground.surroundings import surroundings
from data.load import load_atoms, load_tables

AFFLIGEM, DENDERLEEUW, LIEDEKERKE, AALST, VOEREN = "23105", "41011", "23044", "41002", "73109"


@pytest.fixture(scope="module")
def land() -> Landscape:
    """The municipalities of 2015."""
    return landscape(date(2015, 12, 1), load_atoms(), load_tables())


def test_neighbours_come_first_with_the_longest_border(land: Landscape) -> None:
    found = surroundings([AFFLIGEM], land, 2)
    assert found["steps"].is_monotonic_increasing
    assert found[found["steps"] == 1]["border_m"].is_monotonic_decreasing
    assert found.index[0] == AALST
    assert (found.loc[found["steps"] == 1, "apart_m"] == 0).all()


def test_who_lies_further_shares_no_border_that_counts(land: Landscape) -> None:
    further = surroundings([AFFLIGEM], land, 3).query("steps > 1")
    assert (further["border_m"] < 100).all()
    assert (further["border_m"] == 0).any()


def test_a_consortium_is_no_neighbour_of_itself_and_its_borders_add_up(land: Landscape) -> None:
    members = [AFFLIGEM, DENDERLEEUW, LIEDEKERKE]
    found = surroundings(members, land, 1)
    assert not set(members) & set(found.index)
    with_aalst = [surroundings([nis], land, 1)["border_m"].get(AALST, 0.0) for nis in members]
    assert found.loc[AALST, "border_m"] == pytest.approx(sum(with_aalst))


def test_steps_of_a_consortium_are_those_of_its_nearest_member(land: Landscape) -> None:
    members = [AFFLIGEM, DENDERLEEUW]
    each = [surroundings([nis], land, 3)["steps"] for nis in members]
    found = surroundings(members, land, 3)["steps"]
    assert all(steps == min(one.get(nis, 9) for one in each) for nis, steps in found.items())


def test_voeren_has_nobody_around(land: Landscape) -> None:
    assert surroundings([VOEREN], land, 3).empty


def test_brussels_is_marked_as_outside_the_flemish_region(land: Landscape) -> None:
    vilvoorde = surroundings(["23088"], land, 1)
    assert vilvoorde.loc["21004", "outside"]  # Brussel
    assert not vilvoorde.loc["23047", "outside"]  # Machelen
