"""The best next member: the first candidate, with what it does to each rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.drafts.next_member import NextMember, next_member
from analysis.partners.ranking import partners
from analysis.patterns.profile import Profile
from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import connected, verdict
from tests.analysis.partners.in_2022 import (
    AFFLIGEM,
    ASSE,
    COUNTED,
    DENDERLEEUW,
    LAND,
    LIEDEKERKE,
    PROFILE,
    TABLES,
    YEAR_2,
)


def best(*codes: str, profile: Profile | None = PROFILE) -> NextMember:
    found = next_member(partners(codes, YEAR_2, LAND, TABLES, profile), LAND, TABLES)
    assert found is not None
    return found


@pytest.mark.parametrize("codes", [(AFFLIGEM,), (AFFLIGEM, LIEDEKERKE), (AFFLIGEM, DENDERLEEUW)])
def test_it_is_the_first_of_the_ranking_and_every_rule_is_asked_before_and_after(
    codes: tuple[str, ...],
) -> None:
    found = best(*codes)
    first = partners(codes, YEAR_2, LAND, TABLES, PROFILE).candidates.iloc[0]
    assert (found.nis, found.name, found.score) == (first.name, first["name"], first["score"])
    *rules, pieces = found.changes
    grown = (*sorted(codes), found.nis)
    assert tuple(each.before for each in rules) == verdict(YEAR_2, sorted(codes), COUNTED, TABLES)
    assert tuple(each.after for each in rules) == verdict(YEAR_2, grown, COUNTED, TABLES)
    assert pieces.after == connected(grown, LAND.neighbours)


def test_without_a_profile_asse_fits_affligem_best_and_brings_it_over_the_threshold() -> None:
    found = best(AFFLIGEM, profile=None)
    changed = {
        each.before.rule.kind: (each.before.verdict, each.after.verdict)
        for each in found.changes
        if each.before.verdict != each.after.verdict
    }
    assert found.nis == ASSE
    assert changed == {"threshold": (Verdict.NOT_MET, Verdict.MET)}
    assert found.hindrance is None


def test_across_two_reference_regions_no_further_member_mends_it_and_that_is_said() -> None:
    assert best(AFFLIGEM, DENDERLEEUW).hindrance == "one_reference_region"


def test_when_nobody_is_left_there_is_no_next_member() -> None:
    found = partners([AFFLIGEM], YEAR_2, LAND, TABLES, None)
    alone = replace(found, candidates=found.candidates.head(0))
    assert next_member(alone, LAND, TABLES) is None
