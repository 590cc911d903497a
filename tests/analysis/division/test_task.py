"""Tasks in whole numbers: costs, rules and connected pieces against plain loops."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from analysis.division.task import Task, group_costs, meets, pieces, placeable
from tests.analysis.division.small_tasks import (
    all_groups,
    cost_of,
    holds,
    pieces_of,
    small_tasks,
)


def rows_of(groups: list[tuple[int, ...]], task: Task) -> np.ndarray:
    rows = np.zeros((len(groups), task.size), dtype=bool)
    for row, group in zip(rows, groups, strict=True):
        row[list(group)] = True
    return rows


@given(small_tasks())
def test_costs_pieces_and_rules_are_those_of_plain_loops(task: Task) -> None:
    groups = all_groups(task.size)
    rows = rows_of(groups, task)
    assert group_costs(task, rows).tolist() == [cost_of(group, task) for group in groups]
    assert pieces(rows, task.borders).tolist() == [
        pieces_of(group, task.borders) for group in groups
    ]
    met = meets(task, rows)
    assert all(met[place] for place, group in enumerate(groups) if holds(group, task))


@given(small_tasks())
def test_who_is_not_placeable_is_in_no_consortium_that_holds(task: Task) -> None:
    inside = {member for group in all_groups(task.size) if holds(group, task) for member in group}
    assert inside <= set(np.flatnonzero(placeable(task)))


@given(small_tasks())
def test_an_inhabitant_is_worth_more_than_all_municipalities(task: Task) -> None:
    assert task.scale > task.size
    assert (task.worth == task.scale * task.figures + 1).all()
