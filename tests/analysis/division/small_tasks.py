"""Small tasks and the best division of each by trying every one: the second computation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from analysis.division.clash import Aim
from analysis.division.regions import Region
from analysis.division.task import Bools, Task, task_of
from analysis.partners.table import Connection

Groups = tuple[tuple[int, ...], ...]


def pairwise(size: int, numbers: list[int]) -> list[list[int]]:
    """Return a symmetric table of numbers, zero on its diagonal."""
    table = [[0] * size for _ in range(size)]
    for (one, other), number in zip(combinations(range(size), 2), numbers, strict=True):
        table[one][other] = table[other][one] = number
    return table


@st.composite
def small_tasks(draw: st.DrawFn, most: int = 6) -> Task:
    """Draw a task with every kind of rule, wish and cost; many cannot place everybody."""
    size = draw(st.integers(1, most))
    pairs = size * (size - 1) // 2
    figures = draw(st.lists(st.integers(0, 9), min_size=size, max_size=size))
    between = draw(st.lists(st.integers(0, 30), min_size=pairs, max_size=pairs))
    borders = draw(st.lists(st.sampled_from([0, 1, 1]), min_size=pairs, max_size=pairs))
    apart = draw(st.lists(st.sampled_from([0] * 8 + [1]), min_size=pairs, max_size=pairs))
    together = draw(st.lists(st.sets(st.integers(0, size - 1), min_size=min(2, size)), max_size=1))
    connection = draw(st.sampled_from(Connection))
    task = task_of(
        np.array(figures),
        np.array(pairwise(size, between)).reshape(size, size),
        np.array(pairwise(size, borders), dtype=bool).reshape(size, size),
        draw(st.integers(-1, 12)),
    )
    wishes = np.zeros((len(together), size), dtype=bool)
    for row, wish in enumerate(together):
        wishes[row, list(wish)] = True
    return replace(
        task,
        smallest=draw(st.sampled_from([1, 1, 2])),
        largest=draw(st.integers(1, size)),
        connection=connection,
        preferred=draw(st.integers(0, size)),
        over=draw(st.sampled_from([0, 7])),
        broken=draw(st.sampled_from([0, 5])) if connection is Connection.PREFERRED else 0,
        together=wishes,
        apart=np.array(pairwise(size, apart), dtype=bool).reshape(size, size),
    )


def pieces_of(members: tuple[int, ...], borders: Bools) -> int:
    graph = nx.Graph([pair for pair in combinations(members, 2) if borders[pair]])
    graph.add_nodes_from(members)
    return int(nx.number_connected_components(graph))


def holds(members: tuple[int, ...], task: Task) -> bool:
    """Return whether members may be a consortium, rule by rule."""
    wishes = [set(np.flatnonzero(wish)) for wish in task.together]
    return (
        sum(int(task.figures[member]) for member in members) > task.more_than
        and task.smallest <= len(members) <= task.largest
        and (task.connection is not Connection.ONLY or pieces_of(members, task.borders) == 1)
        and all(wish <= set(members) or wish.isdisjoint(members) for wish in wishes)
        and not any(task.apart[pair] for pair in combinations(members, 2))
    )


def cost_of(members: tuple[int, ...], task: Task) -> int:
    travel = sum(int(task.between[pair]) for pair in combinations(members, 2))
    above = max(0, len(members) - task.preferred)
    return travel + task.over * above + task.broken * (pieces_of(members, task.borders) - 1)


def divisions(size: int) -> Iterator[Groups]:
    """Yield every way to divide numbers into groups, where some may be left over."""
    if not size:
        yield ()
        return
    last = size - 1
    for groups in divisions(last):
        yield groups
        yield (*groups, (last,))
        for place, group in enumerate(groups):
            yield (*groups[:place], (*group, last), *groups[place + 1 :])


def values(groups: Groups, task: Task) -> tuple[int, int]:
    """Return what a division loses and costs."""
    placed = {member for group in groups for member in group}
    lost = sum(int(task.worth[one]) for one in range(task.size) if one not in placed)
    return lost, sum(cost_of(group, task) for group in groups)


def best_of(task: Task) -> tuple[int, int]:
    """Return what the best division loses and costs, by trying all."""
    able = {
        members
        for count in range(1, task.size + 1)
        for members in combinations(range(task.size), count)
        if holds(members, task)
    }
    return min(values(groups, task) for groups in divisions(task.size) if able.issuperset(groups))


def reached_by_trying(task: Task, aim: Aim) -> bool:
    """Return whether somebody, or everybody, can be placed, by trying all."""
    if aim is Aim.ANY:
        return any(holds(group, task) for group in all_groups(task.size))
    return best_of(task)[0] == 0


def as_groups(found: Bools) -> Groups:
    return tuple(tuple(np.flatnonzero(row).tolist()) for row in found)


def all_groups(size: int) -> list[tuple[int, ...]]:
    """Return every group of numbers, of any size."""
    return [group for count in range(1, size + 1) for group in combinations(range(size), count)]


def region_of(task: Task) -> Region:
    """Return a region without a map that has a task."""
    codes = tuple(str(11001 + place) for place in range(task.size))
    figures = dict(zip(codes, task.figures.tolist(), strict=True))
    return Region("Klein", codes, task, figures, kept=(), not_known=(), unchecked=())
