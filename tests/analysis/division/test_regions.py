"""Regions as tasks: who is divided, what it costs, and wishes that make no sense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from analysis.division.regions import regions_of, selected
from analysis.division.task import group_costs
from analysis.division.wishes import COSTS, Cost, DivisionRefusal, DivisionRefusedError, Wishes
from analysis.partners.pool import Reach
from analysis.partners.table import Connection
from data.rule_kinds import Members, OneReferenceRegion, Threshold
from data.rules import RuleSet
from geo.distances import furthest
from tests.analysis.division.in_2025 import (
    COUNTED,
    RULES,
    TABLES,
    TODAY,
    asked_on,
    land_on,
    profile_of,
    regions,
)

OWN = RuleSet("eigen", ())


def test_flanders_is_divided_by_reference_region_into_all_its_municipalities() -> None:
    register = land_on(TODAY).municipalities
    found = selected("Vlaanderen", asked_on(TODAY), register)
    codes = sorted(code for part in found.values() for code in part)
    assert len(found) == 15
    assert codes == sorted(register.index[register["region"] == "Vlaams Gewest"])


def test_a_province_is_one_task_unless_the_rules_ask_for_one_reference_region() -> None:
    register = land_on(TODAY).municipalities
    whole = selected("West-Vlaanderen", asked_on(TODAY, OWN), register)
    parts = selected("West-Vlaanderen", asked_on(TODAY), register)
    assert list(whole) == ["West-Vlaanderen"]
    assert len(parts) > 1
    assert sorted(whole["West-Vlaanderen"]) == sorted(c for codes in parts.values() for c in codes)
    assert all((register.loc[list(codes), "reference_region"] == n).all()
               for n, codes in parts.items())  # fmt: skip


def test_case_does_not_matter_and_a_typing_error_leads_to_the_nearest_names() -> None:
    register = land_on(TODAY).municipalities
    assert list(selected("westhoek", asked_on(TODAY), register)) == ["Westhoek"]
    with pytest.raises(DivisionRefusedError) as refused:
        selected("Westhoeck", asked_on(TODAY), register)
    assert refused.value.code is DivisionRefusal.UNKNOWN_REGION
    assert refused.value.subjects[0] == "Westhoek"


def test_figures_are_the_lower_bound_or_the_upper() -> None:
    sums = [
        int(regions("Westhoek", Wishes(reach=reach), COUNTED)[0].task.figures.sum())
        for reach in Reach
    ]
    assert sums == [8289, 12702]


def test_who_has_no_certain_figure_is_not_divided() -> None:
    # Of non-EU15 origin no column is a lower bound.
    (region,) = regions("Westhoek", Wishes(), COUNTED, RULES["plan-samenleven-1"])
    assert region.codes == ()
    assert len(region.not_known) == 17


def test_the_rules_and_the_wishes_both_limit_the_number_of_members() -> None:
    rules = RuleSet("eigen", (Members(minimum=2, maximum=5), OneReferenceRegion()))
    limits = [
        (task.smallest, task.largest)
        for wishes in (Wishes(), Wishes(smallest=3, largest=4), Wishes(largest=9))
        for task in [regions("Waasland", wishes, TODAY, rules)[0].task]
    ]
    assert limits == [(2, 5), (3, 4), (2, 5)]


def test_a_threshold_of_ones_own_counts_another_column() -> None:
    rule = Threshold(indicator="belgian", more_than=9, lower=("belgian",), upper=("belgian",))
    (region,) = regions("Waasland", Wishes(), TODAY, RuleSet("eigen", (rule,)))
    people = land_on(TODAY).people
    assert region.task.figures.tolist() == people.loc[list(region.codes), "belgian"].tolist()
    assert region.task.more_than == 9


def test_travel_is_the_distance_between_centroids_in_metres() -> None:
    (region,) = regions("Waasland", Wishes())
    one, other, metres = furthest(region.codes, land_on(TODAY).municipalities) or ("", "", 0.0)
    place = region.codes.index(one), region.codes.index(other)
    assert region.task.between[place] == round(metres) == region.task.between.max()


def test_a_weighting_is_the_sum_of_its_parts_by_their_weights() -> None:
    whole = Wishes(cost=Cost(travel=2.0, unlikeness=3.0, size=5.0, preferred=2))
    travel, unlike, both = (
        regions("Waasland", wishes)[0].task
        for wishes in (Wishes(), Wishes(cost=COSTS["unlikeness"]), whole)
    )
    parts = 2 * travel.between + 3 * unlike.between
    assert np.abs(both.between - parts).max() <= 3
    assert (both.over, both.preferred) == (5000, 2)
    three = np.zeros((1, 7), dtype=bool)
    three[0, :3] = True
    pairs = both.between[:3, :3].sum() // 2
    assert group_costs(both, three).tolist() == [pairs + 5000]


def test_further_pieces_cost_where_connection_is_preferred_and_only_there() -> None:
    broken = [regions("Waasland", Wishes(connection=each))[0].task.broken for each in Connection]
    assert broken == [0, 50_000, 0]


@pytest.mark.parametrize(
    ("wishes", "code", "subjects"),
    [
        (Wishes(kept=(("11001",),)), "not_in_region", ("11001",)),
        (Wishes(apart=(("46021", "11001"),)), "not_in_region", ("11001",)),
        (Wishes(kept=(("46021",),), together=(("46021", "46020"),)), "named_twice", ("46021",)),
        (Wishes(kept=(("46021",), ("46021", "46020"))), "named_twice", ("46021",)),
        (Wishes(largest=0), "no_size", ()),
        (Wishes(smallest=0), "no_size", ()),
        (Wishes(smallest=5, largest=3), "no_size", ()),
        (Wishes(cost=Cost(travel=-1.0)), "no_weight", ()),
        (Wishes(cost=Cost(travel=0.0)), "no_weight", ()),
        (Wishes(cost=Cost(travel=float("nan"))), "no_weight", ()),
    ],
)
def test_wishes_that_make_no_sense_are_refused(
    wishes: Wishes, code: str, subjects: tuple[str, ...]
) -> None:
    with pytest.raises(DivisionRefusedError) as refused:
        regions("Waasland", wishes)
    assert (refused.value.code, refused.value.subjects) == (code, subjects)


def test_who_stays_together_must_lie_in_one_region() -> None:
    with pytest.raises(DivisionRefusedError) as refused:
        regions("Vlaanderen", Wishes(together=(("46021", "11002"),)))
    assert refused.value.subjects == ("46021", "11002")


def test_without_a_profile_unlikeness_is_no_cost() -> None:
    wishes = Wishes(cost=COSTS["unlikeness"])
    profile = profile_of(TODAY)
    lacking = replace(profile, scores=profile.scores.drop("46021"))
    with pytest.raises(DivisionRefusedError) as refused:
        regions_of("Waasland", asked_on(TODAY), land_on(TODAY), lacking, wishes)
    assert (refused.value.code, refused.value.subjects) == ("not_comparable", ("46021",))


@pytest.mark.parametrize(
    ("programme", "day", "expected"),
    [
        ("plan-samenleven-2", COUNTED, ()),
        ("plan-samenleven-3", date(2024, 10, 1), ("earlier_participation", "unstated")),
        ("oproep-2015", date(2015, 12, 1), ("unstated",)),
    ],
)
def test_rules_that_a_division_says_nothing_about_are_named(
    programme: str, day: date, expected: tuple[str, ...]
) -> None:
    (region,) = regions("Waasland", Wishes(), day, RULES[programme])
    assert region.unchecked == expected


def test_the_tables_have_all_municipalities_of_the_regions() -> None:
    names = set(TABLES.municipalities["reference_region"].dropna())
    assert {region.name for region in regions("Vlaanderen", Wishes())} == names
