"""Why somebody is left over and what would help, against brute force."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import assume, given, settings

from analysis.division.clash import Aim, Demand, Named, demands_of, only
from analysis.division.divide import divide
from analysis.division.obstacles import LeftOut, left_out, obstacles
from analysis.division.task import Task, task_of
from analysis.division.watch import Watch
from tests.analysis.division.small_tasks import (
    all_groups,
    holds,
    pairwise,
    reached_by_trying,
    region_of,
    small_tasks,
)


def row_of_three(borders: int = 1) -> Task:
    row = np.array(pairwise(3, [1, 2, 1]))
    return task_of(np.array([3, 3, 3]), row, row == borders, more_than=8)


@given(small_tasks(5))
def test_who_is_left_over_fits_in_no_consortium_or_makes_way_for_others(task: Task) -> None:
    region = region_of(task)
    able = {member for group in all_groups(task.size) if holds(group, task) for member in group}
    found = left_out(divide(region, Watch()), Watch())
    assert found == {
        code: LeftOut.MAKES_WAY if region.codes.index(code) in able else LeftOut.NOWHERE
        for code in found
    }


@settings(max_examples=60)
@given(small_tasks(4))
def test_a_wish_helps_when_all_others_can_be_met_without_it(task: Task) -> None:
    region = region_of(task)
    found = obstacles(divide(region, Watch()), Watch())
    assume(found is not None)
    assert found is not None
    assert found.clash is not None
    rest = {
        each: only(region, tuple(other for other in demands_of(region) if other != each))
        for each in found.clash.demands
        if each.demand not in (Demand.THRESHOLD, Demand.LARGEST)
    }
    tried = {each for each, dropped in rest.items() if reached_by_trying(dropped, found.clash.aim)}
    assert set(found.helps) == tried


def test_three_that_do_not_border_hold_once_connection_is_no_wish() -> None:
    found = obstacles(divide(region_of(row_of_three(borders=9)), Watch()), Watch())
    assert found is not None
    assert found.helps == (Named(Demand.CONNECTED),)
    assert found.limits == {}


def test_the_smallest_limits_that_help_are_named() -> None:
    region = region_of(replace(row_of_three(), largest=2))
    found = obstacles(divide(region, Watch()), Watch())
    assert found is not None
    assert found.limits == {Aim.ANY: 3, Aim.ALL: 3}


def test_nothing_stands_in_the_way_when_all_are_placed_or_their_figures_are_not_known() -> None:
    region = replace(region_of(row_of_three()), not_known=("11009",))
    division = divide(region, Watch())
    assert division.left_over == ("11009",)
    assert obstacles(division, Watch()) is None
    assert left_out(division, Watch()) == {"11009": LeftOut.NOT_KNOWN}


def test_without_time_nothing_is_claimed() -> None:
    task = replace(row_of_three(), figures=np.array([9, 3, 3]), largest=2, apart=np.eye(3) > 1)
    division = divide(region_of(replace(task, more_than=5)), Watch(seconds=0))
    found = obstacles(division, Watch(seconds=0))
    assert found is None or found.clash is None
    assert set(left_out(division, Watch(seconds=0)).values()) <= {LeftOut.UNDECIDED}
