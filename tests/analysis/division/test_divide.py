"""Divisions of real regions: proven, by the rules, and the same as a plain set partitioning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from analysis.division.divide import Division, Status, divide
from analysis.division.regions import Region, regions_of
from analysis.division.watch import Progress, Watch
from analysis.division.wishes import Wishes
from analysis.partners.pool import Reach
from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import overall, verdict
from tests.analysis.division.in_2025 import (
    COUNTED,
    RULES,
    TABLES,
    TODAY,
    YEAR_2,
    asked_on,
    land_on,
    regions,
)

SIX = Wishes(largest=6)


def plain_cost(region: Region, most: int) -> int:
    """Return the least cost with everybody placed, from all connected groups, by scipy."""
    task = region.task
    graph = nx.from_numpy_array(task.borders)
    groups = [
        group
        for count in range(1, most + 1)
        for group in combinations(range(task.size), count)
        if task.figures[list(group)].sum() > task.more_than
        and nx.is_connected(graph.subgraph(group))
    ]
    inside = np.zeros((task.size, len(groups)))
    for column, group in enumerate(groups):
        inside[list(group), column] = 1
    costs = [sum(task.between[pair] for pair in combinations(group, 2)) for group in groups]
    found = milp(
        costs, integrality=np.ones(len(groups)), bounds=Bounds(0, 1),
        constraints=LinearConstraint(inside, 1, 1), options={"mip_rel_gap": 0},
    )  # fmt: skip
    return round(found.fun)


def cost_of(division: Division) -> float:
    assert division.objective is not None
    return division.objective


@pytest.mark.parametrize("name", ["Denderregio", "Rivierenland", "Waasland"])
def test_the_cost_is_that_of_a_plain_set_partitioning_over_all_groups(name: str) -> None:
    (region,) = regions(name, SIX)
    found = divide(region)
    assert found.status is Status.OPTIMAL
    assert found.left_over == ()
    assert found.objective == pytest.approx(plain_cost(region, 6) / 1000, abs=1e-9)


@pytest.fixture(scope="module")
def divided() -> dict[str, Division]:
    return {region.name: divide(region) for region in regions("Vlaanderen", SIX)}


def test_all_regions_of_2025_are_proven_with_six_members(divided: dict[str, Division]) -> None:
    assert len(divided) == 15
    westhoek = divided.pop("Westhoek")
    assert (westhoek.status, westhoek.placed_at_most, westhoek.consortia) == ("infeasible", 0, ())
    for found in divided.values():
        assert (found.status, found.gap) == (Status.OPTIMAL, 0.0)
        assert found.objective == found.bound
        assert found.placed == found.placed_at_most
    # Measured before with all connected groups of up to six on one core.
    costs = {name: divided[name].objective for name in ("Limburg", "Regio Antwerpen")}
    assert costs == {"Limburg": 465.16, "Regio Antwerpen": 264.344}
    assert divided["Limburg"].left_over == ("73109",)  # Voeren borders on nobody


def test_every_consortium_meets_the_rules_for_certain(divided: dict[str, Division]) -> None:
    rules = replace(YEAR_2, rules=tuple(r for r in YEAR_2.rules if r.kind != "one_membership"))
    for found in divided.values():
        members = [code for each in found.consortia for code in each.members]
        assert sorted([*members, *found.left_over]) == sorted(found.region.codes)
        for each in found.consortia:
            assert len(each.members) <= 6
            judged = verdict(rules, each.members, TODAY, TABLES)
            assert overall(judged) is Verdict.MET
            assert each.figure == next(one.lower for one in judged if one.rule.kind == "threshold")


def test_westhoek_in_2022_holds_only_with_nearly_all_together() -> None:
    (six,) = regions("Westhoek", SIX, COUNTED)
    assert divide(six).status is Status.INFEASIBLE
    (free,) = regions("Westhoek", Wishes(), COUNTED)
    found = divide(free)
    assert (found.status, found.placed, found.left_over) == (Status.OPTIMAL, 8289, ())
    assert [len(each.members) for each in found.consortia] == [17]
    # What the figures are at most: too few for two consortia, so all can still be placed in one.
    (possible,) = regions("Westhoek", Wishes(reach=Reach.POSSIBLE), COUNTED)
    assert divide(possible).placed == 12702


def test_an_existing_consortium_stays_as_it_is_and_counts_in_the_cost() -> None:
    kept = ("42006", "42011", "42004", "42008")  # Dendermonde and three others
    (region,) = regions("Denderregio", Wishes(largest=6, kept=(kept,)), COUNTED)
    found = divide(region)
    (staying,) = [each for each in found.consortia if each.kept]
    assert staying.members == tuple(sorted(kept))
    assert staying.figure == 10672
    assert found.objective == pytest.approx(sum(each.cost for each in found.consortia))
    assert found.status is Status.OPTIMAL


def test_whom_one_wants_together_are_and_whom_apart_are_not() -> None:
    wishes = Wishes(largest=6, together=(("46024", "46025"),), apart=(("46020", "46021"),))
    (region,) = regions("Waasland", wishes)
    found = divide(region)
    where = {code: each.members for each in found.consortia for code in each.members}
    assert where["46024"] == where["46025"]
    assert where["46020"] != where["46021"]
    assert cost_of(found) > cost_of(divide(regions("Waasland", SIX)[0]))


def test_consortia_are_connected_when_that_is_asked_for(divided: dict[str, Division]) -> None:
    pairs = land_on(TODAY).neighbours.pairs
    graph = nx.Graph(list(zip(pairs["nis_a"], pairs["nis_b"], strict=True)))
    consortia = [each.members for found in divided.values() for each in found.consortia]
    assert all(nx.is_connected(graph.subgraph(members)) for members in consortia)


def test_without_time_what_holds_alone_is_given_and_nothing_is_claimed() -> None:
    (region,) = regions("Kempen", SIX)
    found = divide(region, Watch(seconds=0))
    assert (found.status, found.gap, found.bound) == (Status.TIME_LIMIT, None, None)
    assert [each.members for each in found.consortia] == [("13040",)]  # Turnhout
    assert found.placed == 10743
    assert found.placed_at_most == region.task.figures.sum()


def test_without_time_and_without_a_limit_the_whole_region_holds_as_one() -> None:
    (region,) = regions("Kempen", Wishes())
    found = divide(region, Watch(seconds=0))
    assert (found.status, found.gap, found.left_over) == (Status.TIME_LIMIT, None, ())
    assert [len(each.members) for each in found.consortia] == [27]
    apart = divide(regions("Kempen", Wishes(apart=(("13040", "13008"),)))[0], Watch(seconds=0))
    assert [each.members for each in apart.consortia] == [("13040",)]


def test_somebody_who_cancels_gets_the_best_so_far_with_its_gap() -> None:
    told: list[Progress] = []
    # Kempen with eight has a gap between the prices and the best division.
    watch = Watch(cancelled=lambda: any(each.found for each in told), tell=told.append)
    (region,) = regions("Kempen", Wishes(largest=8))
    found = divide(region, watch)
    assert found.status is Status.CANCELLED
    assert found.bound is not None
    assert found.bound <= cost_of(divide(region)) <= cost_of(found)
    assert found.gap == pytest.approx((cost_of(found) - found.bound) / cost_of(found))
    assert found.bound < cost_of(found)


def test_nobody_to_divide_is_a_division_without_consortia() -> None:
    (region,) = regions("Waasland", Wishes(kept=(tuple(regions("Waasland", SIX)[0].codes),)))
    found = divide(region)
    assert (found.status, found.left_over, len(found.consortia)) == (Status.OPTIMAL, (), 1)


@pytest.mark.parametrize(
    ("programme", "day"),
    [("plan-samenleven-1", COUNTED), ("plan-samenleven-2", date(1996, 1, 1))],
)
def test_where_no_figure_is_known_nothing_is_proven(programme: str, day: date) -> None:
    for wishes in (Wishes(), Wishes(kept=(("46020", "46021"),))):
        asked = asked_on(day, RULES[programme])
        (region,) = regions_of("Waasland", asked, land_on(day), None, wishes)
        assert set(region.figures.values()) == {None}
        found = divide(region)
        assert found.status is Status.NOT_COUNTED
        assert (found.bound, found.gap, found.candidates) == (None, None, 0)
        assert len(found.consortia) == len(wishes.kept)


def test_the_upper_bound_of_the_same_rules_is_counted() -> None:
    (region,) = regions(
        "Waasland", Wishes(reach=Reach.POSSIBLE), COUNTED, RULES["plan-samenleven-1"]
    )
    found = divide(region)
    assert found.status is Status.OPTIMAL
    assert found.consortia
