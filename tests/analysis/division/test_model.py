"""The integer programme: what HiGHS answers, and what is made of it when it is stopped."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.division.model import Programme, solve, solver
from analysis.division.watch import Watch


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Draw a small programme of switches; some have no solution."""
    count, conditions = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    numbers = st.integers(-4, 4)
    rows = draw(
        st.lists(
            st.lists(numbers, min_size=count, max_size=count),
            min_size=conditions,
            max_size=conditions,
        )
    )
    lower = draw(st.lists(st.integers(-5, 5), min_size=conditions, max_size=conditions))
    width = draw(st.lists(st.integers(0, 5), min_size=conditions, max_size=conditions))
    costs = draw(st.lists(numbers, min_size=count, max_size=count))
    return Programme(
        costs=np.array(costs),
        most=np.ones(count),
        rows=np.array(rows),
        lower=np.array(lower, float),
        upper=np.array(lower, float) + np.array(width, float),
    )


@given(programmes())
def test_the_best_values_are_those_of_trying_all(programme: Programme) -> None:
    tried = np.array(list(product((0, 1), repeat=len(programme.costs))))
    sums = tried @ programme.rows.T
    possible = tried[((sums >= programme.lower) & (sums <= programme.upper)).all(axis=1)]
    found = solve(programme, Watch())
    assert found.finished
    if not len(possible):
        assert found.values is None
        return
    assert found.values is not None
    least = (possible @ programme.costs).min()
    assert programme.costs @ found.values == found.bound == least
    assert found.values.tolist() in possible.tolist()


def knapsack() -> Programme:
    """Return a programme that takes longer than a moment."""
    weights = np.random.default_rng(1).integers(100_000, 999_999, (5, 60))
    half = weights.sum(axis=1) // 2
    return Programme(
        costs=-weights.sum(axis=0), most=np.ones(60), rows=weights,
        lower=np.zeros(5), upper=half.astype(float),
    )  # fmt: skip


def test_somebody_who_cancels_gets_what_was_found_so_far() -> None:
    told: list[int] = []
    found = solve(knapsack(), Watch(cancelled=lambda: bool(told)), told.append)
    assert not found.finished
    assert found.values is not None
    assert found.bound is not None
    assert found.bound < knapsack().costs @ found.values <= told[0]


def test_without_time_nothing_is_found_and_nothing_proven() -> None:
    found = solve(knapsack(), Watch(seconds=0))
    assert (found.values, found.bound, found.finished) == (None, None, False)


def test_the_solver_is_told_with_its_version() -> None:
    assert solver().split()[0] == "HiGHS"
    assert solver().split()[1][0].isdigit()
