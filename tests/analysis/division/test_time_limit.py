"""The time limit: every run of the solver is given what is left of it, by a clock of our own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import highspy
import numpy as np
import pytest

from analysis.division import model, watch
from analysis.division.divide import Division, divide
from analysis.division.further import further
from analysis.division.model import Programme, solve
from analysis.division.task import task_of
from analysis.division.watch import Watch
from tests.analysis.division.small_tasks import region_of

SUB_PROBLEMS = {f"mip_heuristic_run_{name}" for name in ("rens", "rins", "root_reduced_cost")}


class Clock:
    """Seconds that pass only when somebody says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Recorded(highspy.Highs):
    """A solver that takes three seconds by the clock, and remembers its options."""

    def __init__(self, clock: Clock, fails: bool) -> None:
        super().__init__()
        super().setOptionValue("output_flag", False)
        self.clock, self.fails = clock, fails
        self.options: dict[str, Any] = {}

    def setOptionValue(self, option: str, value: Any) -> Any:  # noqa: N802 - a name of HiGHS
        self.options[option] = value
        return super().setOptionValue(option, value)

    def run(self) -> Any:
        self.clock.now += 3
        return super().run()

    def getModelStatus(self) -> Any:  # noqa: N802 - a name of HiGHS
        return highspy.HighsModelStatus.kSolveError if self.fails else super().getModelStatus()


class Solvers:
    """The solvers that were asked for; some of the first break down."""

    def __init__(self, clock: Clock) -> None:
        self.clock, self.failing = clock, 0
        self.made: list[Recorded] = []

    def __call__(self) -> Recorded:
        self.made.append(Recorded(self.clock, len(self.made) < self.failing))
        return self.made[-1]

    def given(self, option: str) -> list[Any]:
        """Return an option of each; nothing where it was left as it is."""
        return [each.options.get(option) for each in self.made]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of every watch."""
    made = Clock()
    monkeypatch.setattr(watch, "monotonic", made)
    return made


@pytest.fixture
def solvers(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Solvers:
    """The solvers of integer programmes."""
    made = Solvers(clock)
    monkeypatch.setattr(model, "quiet", made)
    return made


def choice_of_one(count: int) -> Programme:
    """Return the programme that chooses the cheapest of some."""
    ones = np.ones(count)
    return Programme(np.arange(1, count + 1), ones, np.ones((1, count), int), ones[:1], ones[:1])


def six_in_pairs() -> Division:
    """Return the division of six that may be put into pairs in any way."""
    alike = 1 - np.eye(6, dtype=np.int64)
    task = task_of(np.full(6, 5), alike, alike == 1, more_than=9)
    return divide(region_of(replace(task, largest=2)))


def test_a_second_attempt_is_given_what_the_first_left(clock: Clock, solvers: Solvers) -> None:
    solvers.failing = 1
    found = solve(choice_of_one(2), Watch(10, start=clock.now - 2))
    assert found.values is not None
    assert found.values.tolist() == [1, 0]
    assert solvers.given("time_limit") == [8, 5]
    assert solvers.given("presolve") == [None, "off"]


def test_without_a_limit_none_is_given(solvers: Solvers) -> None:
    solve(choice_of_one(2), Watch())
    assert solvers.given("time_limit") == [None]


def test_every_further_division_is_given_what_the_earlier_ones_left(
    clock: Clock, solvers: Solvers
) -> None:
    best = six_in_pairs()
    solvers.made.clear()
    assert len(further(best, Watch(10, start=clock.now))) == 2
    assert solvers.given("time_limit") == [10, 7]


def test_none_is_sought_once_the_time_is_over(clock: Clock, solvers: Solvers) -> None:
    best = six_in_pairs()
    solvers.made.clear()
    assert len(further(best, Watch(3, start=clock.now), count=9)) <= 1
    assert solvers.given("time_limit") == [3]


@pytest.mark.parametrize(("count", "reduced"), [(200, True), (201, False)])
def test_a_programme_that_is_long_to_reduce_is_not(
    count: int, reduced: bool, solvers: Solvers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "MOST_REDUCED", 200)
    found = solve(choice_of_one(count), Watch(1_000))
    assert found.finished
    assert found.values is not None
    assert np.flatnonzero(found.values).tolist() == [0]
    (options,) = [each.options for each in solvers.made]
    assert ("presolve" not in options) == reduced
    assert (set(options) >= SUB_PROBLEMS) != reduced
