"""Candidate consortia: the groups of municipalities that meet the rules, as far as they are cheap.

A region has too many groups to list: 38 municipalities have billions of connected ones. But once
each municipality has a price (see `analysis.division.prices`), only groups that cost little more
than the prices of their members can be in a good division, and few are. They are found by adding
one member at a time, and a group is left as soon as nothing that grows from it can be cheap enough.

Everything is counted in whole numbers, so that nothing is lost by rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from analysis.division.task import Bools, Task, Whole, meets, pieces
from analysis.division.watch import Watch

ROWS = 20_000
"""Groups that grow at once; more need more memory and are not faster."""
NO_MORE = np.int64(2**50)
"""Dearer than any cost, and still far from what overflows when it is summed."""


class Menu(NamedTuple):
    """Candidates: who is in each (a row of truths), what it costs, and whether larger ones exist.

    Attributes:
        groups: one row a candidate, one column a municipality.
        costs: of each.
        deeper: whether groups that were cut off by ``depth`` could have given more.
    """

    groups: Bools
    costs: Whole
    deeper: bool


def candidates(
    task: Task, prices: Whole, slack: int, watch: Watch, depth: int | None = None
) -> Menu:
    """Return every candidate that costs at most ``slack`` more than the prices of its members.

    Args:
        task: the municipalities and the rules.
        prices: one for each municipality, of any sign.
        slack: how much more; below zero for those that cost less than their prices.
        watch: ends the work.
        depth: looks at groups of at most so many members.

    Errors:
        StoppedError: of the watch.

    Example:
        >>> from analysis.division.task import task_of
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> task = task_of(np.array([5, 2, 2]), row, row == 1, more_than=6)
        >>> found = candidates(task, np.zeros(3, np.int64), slack=9, watch=Watch())
        >>> found.groups.tolist(), found.costs.tolist()
        ([[True, True, False], [True, True, True]], [1, 4])
    """
    deepest = task.largest if depth is None else min(depth, task.largest)
    groups, costs, deeper = [np.zeros((0, task.size), bool)], [np.zeros(0, np.int64)], False
    for front in _fronts(task, prices, slack, deepest):
        watch.check()
        met = front.rows(meets(task, front.inside))
        reduced = met.reduced
        if task.broken:
            reduced = reduced + task.broken * (pieces(met.inside, task.borders) - 1)
        cheap = reduced <= slack
        groups.append(met.inside[cheap])
        costs.append(reduced[cheap] + met.inside[cheap] @ prices)
        deeper |= front.size == deepest < task.largest and bool(front.beside.any())
    return Menu(np.concatenate(groups), np.concatenate(costs), deeper)


@dataclass(frozen=True, eq=False)
class _Front:
    """Groups of one size that may grow, one row each.

    Attributes:
        size: the number of members.
        inside: who is a member.
        open: who may still be added, now or later.
        beside: who of them may be added now.
        nearness: the cost of the pairs that each municipality would make.
        reduced: the cost less the prices of the members, without ``broken``.
        figure: of the members together.
    """

    size: int
    inside: Bools
    open: Bools
    beside: Bools
    nearness: Whole
    reduced: Whole
    figure: Whole

    def rows(self, chosen: Bools | slice) -> _Front:
        return _Front(
            self.size,
            self.inside[chosen],
            self.open[chosen],
            self.beside[chosen],
            self.nearness[chosen],
            self.reduced[chosen],
            self.figure[chosen],
        )


def _fronts(task: Task, prices: Whole, slack: int, deepest: int) -> Iterator[_Front]:
    """Yield all groups once, in fronts of one size; those from which nothing cheap grows only once.

    Each group is found from its first member on by adding municipalities in one order only: one
    that was passed over is closed for all that grows from there.
    """
    half = _half_of_nearest(task.between)
    stack = [_singles(task, prices)] if task.size else []
    while stack:
        front = stack.pop()
        # Who is at the end of its growth has nobody beside it.
        grows = _may_grow(task, front, prices, slack, half)
        yield replace(front, beside=front.beside & grows[:, None])
        if front.size < deepest:
            grown = _grown(task, front.rows(grows), prices)
            starts = range(0, len(grown.inside), ROWS)
            stack += [grown.rows(slice(start, start + ROWS)) for start in starts]


def _singles(task: Task, prices: Whole) -> _Front:
    index = np.arange(task.size)
    may_follow = (index[None, :] > index[:, None]) & ~task.apart
    return _Front(
        size=1,
        inside=np.eye(task.size, dtype=bool),
        open=may_follow,
        beside=may_follow & task.links,
        nearness=task.between,
        reduced=_for_size(task, 1) - prices,
        figure=task.figures,
    )


def _grown(task: Task, front: _Front, prices: Whole) -> _Front:
    row, added = np.nonzero(front.beside)
    passed_over = front.beside[row] & (np.arange(task.size) <= added[:, None])
    may_follow = front.open[row] & ~passed_over & ~task.apart[added]
    inside = front.inside[row]
    inside[np.arange(len(row)), added] = True
    extra = _for_size(task, front.size + 1) - _for_size(task, front.size)
    return _Front(
        size=front.size + 1,
        inside=inside,
        open=may_follow,
        beside=(front.beside[row] | task.links[added]) & may_follow,
        nearness=front.nearness[row] + task.between[added],
        reduced=front.reduced[row] + front.nearness[row, added] - prices[added] + extra,
        figure=front.figure[row] + task.figures[added],
    )


def _may_grow(task: Task, front: _Front, prices: Whole, slack: int, half: Whole) -> Bools:
    """Return which groups may become one that passes the threshold and is cheap enough."""
    if front.size == task.largest:
        return np.zeros(len(front.inside), dtype=bool)
    grows = np.asarray(front.beside.any(axis=1))
    grows[grows] = _greatest(task, front.rows(grows)) > task.more_than
    grows[grows] = _least(task, front.rows(grows), prices, half) <= slack
    return grows


def _greatest(task: Task, front: _Front) -> Whole:
    """Return the figures of groups with the largest that may still be added."""
    most = min(task.largest - front.size, task.size)
    figures = np.partition(np.where(front.open, task.figures, 0), -most, axis=1)
    total: Whole = front.figure + figures[:, -most:].sum(axis=1)
    return total


def _least(task: Task, front: _Front, prices: Whole, half: Whole) -> Whole:
    """Return what groups cost less the prices of their members at least, once they have grown.

    Who is added pays for its pairs with the group, and of the pairs among those who are added half
    of what its nearest cost.
    """
    least = np.full(len(front.reduced), NO_MORE)
    gain = np.where(front.open, front.nearness - prices, NO_MORE)
    rows = np.arange(len(gain))
    for more in range(1, task.largest - front.size + 1):
        terms = gain[rows] + half[more - 1]
        lowest = np.partition(terms, more - 1, axis=1)[:, :more].sum(axis=1)
        extra = _for_size(task, front.size + more) - _for_size(task, front.size)
        least[rows] = np.minimum(least[rows], front.reduced[rows] + lowest + extra)
        # Where everyone costs more than its price, more of them cost more still.
        rows = rows[(terms < 0).any(axis=1)]
        if not len(rows):
            break
    return least


def _half_of_nearest(between: Whole) -> Whole:
    """Return half the cost of the pairs with the k nearest others, a row for each k from 0."""
    size = len(between)
    apart = np.sort(between + NO_MORE * np.eye(size, dtype=np.int64), axis=1)[:, : size - 1]
    sums = np.concatenate([np.zeros((size, 1), np.int64), apart.cumsum(axis=1)], axis=1)
    return sums.T // 2


def _for_size(task: Task, size: int) -> int:
    return task.over * max(0, size - task.preferred)
