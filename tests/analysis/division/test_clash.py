"""What clashes, against brute force: no smaller set stands in the way, and the set itself does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.division.clash import Aim, Clash, Demand, Named, clash, only, reached, smallest_limit
from analysis.division.task import Task, task_of
from analysis.division.watch import StoppedError, Watch
from tests.analysis.division.small_tasks import (
    pairwise,
    reached_by_trying,
    region_of,
    small_tasks,
)

AIMS = st.sampled_from(Aim)


@given(small_tasks(5), AIMS)
def test_an_aim_is_reached_when_some_division_reaches_it(task: Task, aim: Aim) -> None:
    assert reached(task, aim, Watch()) == reached_by_trying(task, aim)


@settings(max_examples=60)
@given(small_tasks(4), AIMS)
def test_what_clashes_stands_in_the_way_and_no_smaller_set_does(task: Task, aim: Aim) -> None:
    region = region_of(task)
    found = clash(region, aim, Watch())
    if found is None:
        assert reached_by_trying(task, aim)
        return
    assert not reached_by_trying(only(region, found.demands), aim)
    for demand in found.demands:
        rest = tuple(each for each in found.demands if each is not demand)
        assert reached_by_trying(only(region, rest), aim)


@given(small_tasks(5), AIMS)
def test_the_smallest_limit_that_helps_is_found(task: Task, aim: Aim) -> None:
    larger = range(task.largest + 1, task.size + 1)
    helping = [size for size in larger if reached_by_trying(replace(task, largest=size), aim)]
    assert smallest_limit(task, aim, Watch()) == min(helping, default=None)


def row_of_three() -> Task:
    """Return three in a row that pass a threshold only together."""
    row = np.array(pairwise(3, [1, 2, 1]))
    return task_of(np.array([3, 3, 3]), row, row == 1, more_than=8)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"largest": 2}, (Demand.THRESHOLD, Demand.LARGEST)),
        ({"more_than": 9}, (Demand.THRESHOLD,)),
        ({"borders": np.zeros((3, 3), bool)}, (Demand.THRESHOLD, Demand.CONNECTED)),
        ({"more_than": -1, "smallest": 4}, (Demand.SMALLEST,)),
        ({"more_than": -1, "smallest": 3, "largest": 2}, (Demand.LARGEST, Demand.SMALLEST)),
    ],
)
def test_rules_that_contradict_each_other_are_named(
    changes: dict[str, object], expected: tuple[Demand, ...]
) -> None:
    task = replace(row_of_three(), **changes)  # type: ignore[arg-type]
    found = clash(region_of(task), Aim.ANY, Watch())
    assert found == Clash(Aim.ANY, tuple(Named(each) for each in expected))


def test_wishes_that_contradict_each_other_are_named_with_their_municipalities() -> None:
    pair = np.array([[False, True, False], [True, False, False], [False, False, False]])
    together = pair[:1] | pair[1:2]
    task = replace(row_of_three(), more_than=-1, together=together, apart=pair)
    found = clash(region_of(task), Aim.ALL, Watch())
    assert found is not None
    assert found.demands == (
        Named(Demand.TOGETHER, ("11001", "11002")),
        Named(Demand.APART, ("11001", "11002")),
    )


def test_a_search_for_what_clashes_can_be_stopped() -> None:
    task = replace(row_of_three(), figures=np.array([9, 3, 3]), largest=2)
    with pytest.raises(StoppedError):
        clash(region_of(task), Aim.ALL, Watch(seconds=0))
