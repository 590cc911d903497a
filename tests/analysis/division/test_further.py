"""Further divisions against brute force: none differs in more pairs within the same cost."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.division.divide import Division, divide
from analysis.division.further import further
from analysis.division.regions import Consortium
from analysis.division.task import Task, task_of
from analysis.division.watch import Watch
from tests.analysis.division.small_tasks import (
    Groups,
    best_of,
    divisions,
    holds,
    region_of,
    small_tasks,
    values,
)

Pairs = frozenset[tuple[str, str]]


def pairs_of(consortia: tuple[Consortium, ...]) -> Pairs:
    return frozenset(pair for each in consortia for pair in combinations(each.members, 2))


def named(groups: Groups, division: Division) -> Pairs:
    codes = division.region.codes
    return frozenset(
        (codes[one], codes[other]) for group in groups for one, other in combinations(group, 2)
    )


@settings(max_examples=100)
@given(small_tasks(5), st.sampled_from([0.0, 0.2, 1.0]))
def test_each_differs_as_much_as_any_that_loses_as_little_and_costs_hardly_more(
    task: Task, within: float
) -> None:
    best = divide(region_of(task))
    loss, cost = best_of(task)
    near = [
        named(groups, best)
        for groups in divisions(task.size)
        if all(holds(group, task) for group in groups)
        and values(groups, task)[0] == loss
        and values(groups, task)[1] <= cost + int(within * cost)
    ]
    earlier = [pairs_of(best.consortia)]
    others = further(best, within=within)
    for other in others:
        most = max(min(len(each ^ one) for one in earlier) for each in near)
        assert other.proven
        assert other.differing_pairs == most > 0
        assert min(len(pairs_of(other.consortia) ^ one) for one in earlier) == most
        assert pairs_of(other.consortia) in near
        earlier.append(pairs_of(other.consortia))
    if len(others) < 2:
        assert set(near) <= set(earlier)


def test_a_division_that_is_not_proven_best_has_no_further_ones() -> None:
    row = np.array([[0, 1], [1, 0]])
    two = region_of(task_of(np.array([5, 5]), row, row == 1, more_than=6))
    assert further(divide(two)) == ()
    with pytest.raises(ValueError, match="time_limit"):
        further(divide(two, Watch(seconds=0)))
