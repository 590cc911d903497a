"""Further divisions that cost hardly more than the best and are as different as possible.

Two divisions differ in a pair of municipalities when the pair is in one consortium in one of them
only. The integer programme maximises the number of pairs in which a division differs from the one
of the earlier divisions that it is most like, among all that lose as little and cost at most a few
percent more: it chooses from all candidates that such a division can have.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.division.candidates import Menu, candidates
from analysis.division.divide import SECONDS, Division, consortia_of
from analysis.division.model import Outcome, Programme, partition, solve
from analysis.division.regions import POINT, Consortium, Region
from analysis.division.task import Bools, Task, Whole, placeable
from analysis.division.watch import StoppedError, Watch

WITHIN = 0.05
"""How much more a further division may cost, as part of the best."""
COUNT = 2


@dataclass(frozen=True)
class Further:
    """A further division.

    Attributes:
        consortia: those kept and those made, by their first code.
        objective: the cost of all of them, in points.
        differing_pairs: in how many pairs it differs from the earlier division it is most like.
        proven: whether no division within the cost differs in more.
    """

    consortia: tuple[Consortium, ...]
    objective: float
    differing_pairs: int
    proven: bool


def further(
    division: Division,
    watch: Watch | None = None,
    *,
    within: float = WITHIN,
    count: int = COUNT,
) -> tuple[Further, ...]:
    """Return divisions that lose as little as the best, cost hardly more, and differ most.

    Args:
        division: one that is proven best.
        watch: the time limit for all of them, and who may cancel; `SECONDS` without one.
        within: how much more they may cost, as part of the cost of the consortia that were made.
        count: how many. There are fewer where no others cost as little, or when the watch stops.

    Errors:
        ValueError: a division that is not proven best.

    Example:
        >>> from datetime import date
        >>> from analysis.division.divide import divide
        >>> from analysis.division.regions import regions_of
        >>> from analysis.division.wishes import Wishes
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2025, 1, 1)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> land = landscape(day, load_atoms(), tables)
        >>> (rivierenland,) = regions_of("Rivierenland", asked, land, None, Wishes(largest=6))
        >>> found = divide(rivierenland)
        >>> [(each.objective, each.differing_pairs) for each in further(found)], found.objective
        ([(109.489, 16), (105.526, 10)], 105.088)
    """
    watch = watch or Watch(SECONDS)
    found, region = division.solution, division.region
    if not found.finished:
        raise ValueError(f"a division that is {division.status}; give it the time to be proven")
    if found.prices is None or found.groups is None or found.cost is None:
        return ()
    fits = placeable(region.task)
    task, most = region.task.part(fits), found.cost + int(within * found.cost)
    others: list[Further] = []
    earlier = [found.groups]
    try:
        slack = most - found.prices.bound - found.prices.charge
        menu = candidates(task, found.prices.each, slack, watch)
        while len(others) < count:
            outcome = solve(_difference(task, menu, earlier, (found.loss, most)), watch)
            if outcome.values is None:
                break
            earlier.append(menu.groups[outcome.values[: len(menu.costs)] == 1])
            others.append(_further(region, fits, earlier[-1], outcome))
    except StoppedError:
        pass
    return tuple(others)


def _further(region: Region, fits: Bools, inside: Bools, outcome: Outcome) -> Further:
    groups = np.zeros((len(inside), region.task.size), dtype=bool)
    groups[:, fits] = inside
    consortia = consortia_of(region, groups)
    differing = 0 if outcome.values is None else int(outcome.values[-1])
    objective = sum(round(each.cost * POINT) for each in consortia) / POINT
    return Further(consortia, objective, differing, outcome.finished)


def _difference(
    task: Task, menu: Menu, earlier: Sequence[Bools], limits: tuple[int, int]
) -> Programme:
    """Return the programme of the division that differs most, with a limit to its loss and cost.

    Returns:
        The variables of `partition`, then the number of pairs in which it differs.
    """
    loss, most = limits
    plain = partition(task, menu, loss)
    rows = np.hstack([plain.rows, np.zeros((len(plain.rows), 1), np.int64)])
    cost = np.append(plain.costs, 0)
    none = np.zeros(task.size, np.int64)
    size = _pairs(menu.groups.sum(axis=1))
    differences, shared = [], []
    for groups in earlier:
        together = _pairs(menu.groups.astype(np.int64) @ groups.T).sum(axis=1)
        # In one only: all pairs of both, less twice those that are in both.
        differences.append(np.concatenate([size - 2 * together, none, [-1]]))
        shared.append(-float(_pairs(groups.sum(axis=1)).sum()))
    pairs = float(task.size * (task.size - 1) // 2)
    return Programme(
        costs=np.append(np.zeros_like(plain.costs), -1),
        most=np.append(plain.most, pairs),
        rows=np.vstack([rows, cost, *differences, np.append(np.zeros_like(plain.costs), 1)]),
        lower=np.concatenate([plain.lower, [0.0], shared, [1.0]]),
        upper=np.concatenate([plain.upper, [float(most)], np.full(len(shared), math.inf), [pairs]]),
    )


def _pairs(counts: Whole) -> Whole:
    return counts * (counts - 1) // 2
