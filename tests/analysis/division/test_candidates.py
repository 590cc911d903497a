"""Candidates against brute force: every group that holds and is cheap enough, each once."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.division.candidates import candidates
from analysis.division.task import Task, task_of
from analysis.division.watch import StoppedError, Watch
from tests.analysis.division.small_tasks import all_groups, as_groups, cost_of, holds, small_tasks


@st.composite
def priced_tasks(draw: st.DrawFn) -> tuple[Task, list[int], int]:
    task = draw(small_tasks())
    prices = draw(st.lists(st.integers(-20, 60), min_size=task.size, max_size=task.size))
    return task, prices, draw(st.integers(-40, 60))


@settings(max_examples=200)
@given(priced_tasks())
def test_every_group_that_is_cheap_enough_is_found_once(
    drawn: tuple[Task, list[int], int],
) -> None:
    task, prices, slack = drawn
    found = candidates(task, np.array(prices), slack, Watch())
    expected = {
        group: cost_of(group, task)
        for group in all_groups(task.size)
        if holds(group, task)
        and cost_of(group, task) - sum(prices[member] for member in group) <= slack
    }
    groups = as_groups(found.groups)
    assert Counter(groups) == Counter(expected.keys())
    assert dict(zip(groups, found.costs.tolist(), strict=True)) == expected
    assert not found.deeper


@given(priced_tasks(), st.integers(1, 6))
def test_a_depth_cuts_off_and_says_whether_it_may_have_cut_off_candidates(
    drawn: tuple[Task, list[int], int], depth: int
) -> None:
    task, prices, slack = drawn
    whole = candidates(task, np.array(prices), slack, Watch())
    part = candidates(task, np.array(prices), slack, Watch(), depth)
    small = whole.groups.sum(axis=1) <= depth
    assert set(as_groups(part.groups)) == set(as_groups(whole.groups[small]))
    assert part.deeper or small.all()


@given(priced_tasks())
def test_fronts_of_one_row_find_the_same(drawn: tuple[Task, list[int], int]) -> None:
    task, prices, slack = drawn
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.division.candidates.ROWS", 1)
        one = candidates(task, np.array(prices), slack, Watch())
    many = candidates(task, np.array(prices), slack, Watch())
    assert set(as_groups(one.groups)) == set(as_groups(many.groups))


def test_the_search_ends_when_somebody_cancels() -> None:
    row = np.array([[0, 1], [1, 0]])
    two = task_of(np.array([5, 5]), row, row == 1, more_than=6)
    with pytest.raises(StoppedError):
        candidates(two, np.zeros(2, np.int64), 9, Watch(cancelled=lambda: True))
