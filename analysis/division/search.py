"""The best division of a task: prices prove a bound, and the integer programme closes the gap.

Prices prove what every division costs at least (`analysis.division.prices`). A division that costs
g more than the bound has no candidate that is more than g dearer than the prices of its members: so
the programme gets the candidates within a small g. When its best division is within that g, it is
the best of all; else g is widened.

What is lost comes before what it costs. First the prices are asked for a loss of nothing, then for
the least that the relaxation allows; when no division has that loss, the least is searched for in
the same way, with the loss as the only cost.

Where connection is not asked for there are very many more candidates, and a proof can take longer
than anybody waits. The best connected division is found soon; it is what one has until then.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace

import numpy as np

from analysis.division.candidates import Menu, candidates
from analysis.division.model import Outcome, Programme, partition, solve
from analysis.division.prices import Prices, prices_of
from analysis.division.task import FINE, Bools, Task, group_costs, placeable
from analysis.division.watch import StoppedError, Watch
from analysis.partners.table import Connection

FIRST_GAP = 100
"""The first gap is the bound divided by this: most divisions cost hardly more than the bound."""
WIDER, MUCH_WIDER = 2, 4
"""By how much the gap is widened while there is no division, and once there is one."""
SHARE = 2
"""The search for a connected division takes at most the time that is left divided by this."""
PATIENCE = 8
"""Where it is not sure that a loss can be reached, the gap goes up to the bound divided by this."""


@dataclass(frozen=True, eq=False)
class Solution:
    """A division of a task, and what is proven about it.

    Attributes:
        groups: one row a consortium, one column a municipality of the task; ``None`` before a
            division is found.
        cost: of all consortia together; ``None`` before a division is found.
        bound: no division that loses as little costs less; ``None`` when nothing is proven.
        loss: every division loses at least so much of `analysis.division.task.Task.worth`.
        finished: whether the division is proven to lose least, and to cost least of those.
        candidates: how many the programme chose from; all others are proven too dear.
        prices: that prove the bound; ``None`` before there are any.
    """

    groups: Bools | None = None
    cost: int | None = None
    bound: int | None = None
    loss: int = 0
    finished: bool = False
    candidates: int = 0
    prices: Prices | None = None


Steps = Generator[Solution, None, Solution]
"""Yields what is known after each step and returns the last."""


def solved(task: Task, watch: Watch) -> Solution:
    """Return the division that loses least, and of these the cheapest; the best when it is stopped.

    Args:
        task: at least one municipality. That each fits in some consortium saves time.
        watch: stops the work, and is told of each step.

    Example:
        >>> import numpy as np
        >>> from analysis.division.task import task_of
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> found = solved(task_of(np.array([5, 2, 2]), row, row == 1, more_than=6), Watch())
        >>> found.groups.tolist(), found.cost, found.bound
        ([[True, True, True]], 4, 4)
    """
    first = None if task.connection is Connection.ONLY else connected(task, watch)
    known = first if first is not None and first.loss == 0 else Solution()
    if known.cost is not None:
        watch.say(known.cost, None)
    found = Solution()
    try:
        for found in steps(task, watch):
            watch.say(known.cost if found.cost is None else found.cost, found.bound)
    except StoppedError:
        pass
    if first is None or first.groups is None or found.finished:
        return found
    return _better(task, found, first)


def connected(task: Task, watch: Watch) -> Solution | None:
    """Return the best division into connected consortia, soon found; ``None`` when there is none.

    Args:
        task: at least one municipality.
        watch: stops the work.

    Returns:
        Its groups, their cost, and what it loses of the whole task; it proves nothing of that.

    Example:
        >>> from analysis.division.task import task_of
        >>> row = np.array([[0, 9, 1], [9, 0, 9], [1, 9, 0]])
        >>> task = task_of(np.array([5, 2, 2]), row, row == 9, more_than=6)
        >>> connected(replace(task, connection=Connection.ANY), Watch()).groups.tolist()
        [[True, True, True]]
    """
    narrower = replace(task, connection=Connection.ONLY, broken=0)
    fits = placeable(narrower)
    if not fits.any():
        return None
    part = replace(watch, seconds=watch.passed + watch.left / SHARE, tell=lambda _: None)
    found = solved(narrower.part(fits), part)
    if found.groups is None:
        return None
    groups = np.zeros((len(found.groups), task.size), dtype=bool)
    groups[:, fits] = found.groups
    return Solution(groups, found.cost, loss=_lost(task, groups))


def _lost(task: Task, groups: Bools) -> int:
    return int(task.worth[~groups.any(axis=0)].sum())


def _better(task: Task, found: Solution, other: Solution) -> Solution:
    """Return what is proven by ``found``, with the better of two divisions."""
    assert other.groups is not None  # noqa: S101 - whoever asks has looked.
    assert other.cost is not None  # noqa: S101 - it comes with the groups.
    mine = (math.inf, math.inf)
    if found.groups is not None and found.cost is not None:
        mine = (_lost(task, found.groups), found.cost)
    if mine <= (other.loss, other.cost):
        return found
    return replace(found, groups=other.groups, cost=other.cost)


def steps(task: Task, watch: Watch) -> Iterator[Solution]:
    """Yield what is known after each step on the way to the solution.

    Errors:
        StoppedError: of the watch.
    """
    found = yield from _at_loss(task, 0, watch, sure=False)
    if found.groups is not None:
        return
    total = int(task.worth.sum())
    prices = prices_of(task.of_loss(), total, watch, sure=True)
    loss = _loss_of(prices.bound)
    if loss > 0:
        found = yield from _at_loss(task, loss, watch, sure=False)
    if found.groups is None:
        loss = yield from _least_loss(task, Solution(loss=total, prices=prices), watch)
        yield from _at_loss(task, loss, watch, sure=True)


def _at_loss(task: Task, loss: int, watch: Watch, *, sure: bool) -> Steps:
    """Divide with a loss of at most ``loss``; when it is not sure that one can, give up early."""
    prices = prices_of(task, loss, watch, sure=sure)
    found = Solution(loss=loss, prices=prices)
    yield found
    if not prices.reached:
        return found
    widest = task.dearest - prices.bound
    widest = widest if sure else abs(prices.bound) // PATIENCE
    return (yield from _chosen(task, found, widest, watch))


def _least_loss(task: Task, start: Solution, watch: Watch) -> Generator[Solution, None, int]:
    """Yield divisions that lose ever less, whatever they cost; return the least loss."""
    lost, step = task.of_loss(), start
    for step in _chosen(lost, start, lost.dearest, watch):
        if step.groups is not None and step.bound is not None:
            cost = int(group_costs(task, step.groups).sum())
            yield Solution(groups=step.groups, cost=cost, loss=_loss_of(step.bound))
    if not step.finished or step.cost is None:
        raise StoppedError
    return _loss_of(step.cost)


def _loss_of(cost: int) -> int:
    return math.ceil(cost / FINE)


def _chosen(task: Task, found: Solution, widest: int, watch: Watch) -> Steps:
    """Choose from ever more candidates, until one is proven best or there is none in ``widest``."""
    prices = found.prices
    assert prices is not None  # noqa: S101 - they come before every choice.
    gap = max(1, abs(prices.bound) // FIRST_GAP)
    while True:
        menu = candidates(task, prices.each, gap - prices.charge, watch)
        programme = partition(task, menu, found.loss)
        outcome = solve(programme, watch, _telling(task, found, watch))
        bound = _bound(outcome, prices.bound, prices.bound + gap)
        found = _improved(found, menu, programme, outcome, bound)
        yield found
        missing = widest if found.cost is None else found.cost - prices.bound
        if found.finished or not outcome.finished or gap >= missing:
            return found
        wider = WIDER * gap if found.cost is None else MUCH_WIDER * gap
        gap = min(wider, missing)


def _telling(task: Task, found: Solution, watch: Watch) -> Callable[[int], None] | None:
    """Return who tells of better divisions; nobody while a loss is what costs."""
    if task.left.any():
        return None
    return lambda cost: watch.say(min(cost, found.cost or cost), found.bound)


def _improved(
    found: Solution, menu: Menu, programme: Programme, outcome: Outcome, bound: int
) -> Solution:
    groups, cost = found.groups, found.cost
    if outcome.values is not None and (cost is None or programme.costs @ outcome.values < cost):
        groups = menu.groups[outcome.values[: len(menu.costs)] == 1]
        cost = int(programme.costs @ outcome.values)
    bound = max(bound, bound if found.bound is None else found.bound)
    if cost is not None:
        bound = min(bound, cost)
    return replace(
        found,
        groups=groups,
        cost=cost,
        bound=bound,
        finished=bound == cost,
        candidates=len(menu.costs),
    )


def _bound(outcome: Outcome, least: int, covered: int) -> int:
    """Return what every division costs at least: those of the menu, and those of other candidates.

    Args:
        outcome: of the programme with all candidates of divisions that cost up to ``covered``.
        least: what the prices prove.
        covered: every other division costs more.
    """
    if outcome.values is None and outcome.finished:
        return covered + 1
    return min(max(least, least if outcome.bound is None else outcome.bound), covered + 1)
