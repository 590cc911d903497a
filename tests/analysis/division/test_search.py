"""The best division against brute force, and what is known when the search is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.division.search import solved, steps
from analysis.division.task import Task
from analysis.division.watch import Progress, Watch
from analysis.partners.table import Connection
from tests.analysis.division.small_tasks import as_groups, best_of, holds, small_tasks, values


@settings(max_examples=300)
@given(small_tasks())
def test_a_division_loses_least_and_then_costs_least_of_all_that_there_are(task: Task) -> None:
    found = solved(task, Watch())
    assert found.finished
    assert found.groups is not None
    groups = as_groups(found.groups)
    assert all(holds(group, task) for group in groups)
    assert values(groups, task) == best_of(task) == (found.loss, found.cost)
    assert found.bound == found.cost


@given(small_tasks())
def test_the_same_task_gives_the_same_division(task: Task) -> None:
    first, second = solved(task, Watch()), solved(task, Watch())
    assert first.groups is not None
    assert second.groups is not None
    assert as_groups(first.groups) == as_groups(second.groups)
    assert first.candidates == second.candidates


def after(polls: int) -> Callable[[], bool]:
    """Return who cancels the next time it is asked, after so many times."""
    asked = iter(range(polls))
    return lambda: next(asked, None) is None


@given(small_tasks(), st.integers(0, 60))
def test_what_is_said_when_it_is_stopped_is_true(task: Task, polls: int) -> None:
    loss, cost = best_of(task)
    found = solved(task, Watch(cancelled=after(polls)))
    assert found.loss <= loss
    if found.groups is not None:
        lost, paid = values(as_groups(found.groups), task)
        assert all(holds(group, task) for group in as_groups(found.groups))
        assert paid == found.cost
        assert lost >= loss
        if found.finished:
            assert (lost, paid) == (loss, cost)
    if found.bound is not None and found.loss == loss:
        assert found.bound <= cost


@given(small_tasks(), st.sampled_from([Connection.ANY, Connection.PREFERRED]))
def test_the_best_connected_division_is_there_when_the_search_is_stopped(
    task: Task, connection: Connection
) -> None:
    loss, cost = best_of(replace(task, connection=Connection.ONLY, broken=0))
    assume(loss < task.worth.sum())
    told: list[Progress] = []
    watch = Watch(tell=told.append, cancelled=lambda: bool(told))
    found = solved(replace(task, connection=connection), watch)
    assert found.groups is not None
    assert values(as_groups(found.groups), task) <= (loss, cost)
    assert found.finished or found.bound is None or found.bound <= cost


@given(small_tasks())
def test_each_step_is_told_with_bounds_that_rise_to_the_cost(task: Task) -> None:
    told: list[Progress] = []
    found = solved(task, Watch(tell=told.append))
    assert told[-1].found == told[-1].bound == found.cost
    seconds = [each.seconds for each in told]
    assert seconds[0] >= 0
    assert seconds == sorted(seconds)


@given(small_tasks())
def test_a_loss_is_proven_before_a_division_that_loses_it_is_accepted(task: Task) -> None:
    losses = [step.loss for step in steps(task, Watch())]
    assert max(losses) == losses[-1] == best_of(task)[0]
