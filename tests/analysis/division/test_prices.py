"""Prices as a proof: no candidate costs less than they do, and no division less than their sum."""

from __future__ import annotations

import pytest
from hypothesis import given

from analysis.division.candidates import candidates
from analysis.division.prices import prices_of
from analysis.division.task import FINE, Task
from analysis.division.watch import StoppedError, Watch
from tests.analysis.division.small_tasks import best_of, small_tasks


@given(small_tasks())
def test_prices_prove_a_bound_on_the_cost_of_the_best_division(task: Task) -> None:
    loss, cost = best_of(task)
    found = prices_of(task, loss, Watch(), sure=True)
    assert found.reached
    assert found.bound <= cost
    assert not len(candidates(task, found.each, -1 - found.charge, Watch()).costs)


@given(small_tasks())
def test_prices_of_the_loss_prove_a_bound_on_the_loss(task: Task) -> None:
    loss, _ = best_of(task)
    total = int(task.worth.sum())
    assert prices_of(task.of_loss(), total, Watch(), sure=True).bound <= FINE * loss


@given(small_tasks())
def test_prices_are_not_searched_for_once_the_watch_stops(task: Task) -> None:
    with pytest.raises(StoppedError):
        prices_of(task, 0, Watch(seconds=0), sure=True)
