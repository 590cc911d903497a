"""Prices of municipalities: what it costs at least to have each of them in some consortium.

A price for each municipality such that no candidate costs less than the prices of its members is a
proof: no division costs less than the sum of all prices. The highest such sum is the linear
relaxation of set partitioning. It is found by column generation (C. Barnhart and others,
"Branch-and-Price: Column Generation for Solving Huge Integer Programs", Operations Research 46(3),
1998): find prices for the candidates known so far, add candidates that are cheaper than these
prices, and again, until there are none. Prices are rounded down to whole numbers before candidates
are compared with them, so that the proof does not rest on the rounding of the solver.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple

import highspy
import numpy as np

from analysis.division.candidates import Menu, candidates
from analysis.division.model import HALF, add_columns, add_rows, quiet
from analysis.division.task import Task, Whole
from analysis.division.watch import Watch

BATCH = 300
"""Candidates that are added at once."""
STEP = 4
"""By how much the penalty rises while municipalities would rather pay it than be placed."""
TRIES = 4
"""How often it rises before we doubt that the loss can be that small."""
USED = 1e-7


class Prices(NamedTuple):
    """Prices, and the bound that they prove.

    Attributes:
        each: of every municipality.
        charge: what every consortium pays beside its cost, because their number is limited.
        bound: no division with the loss asked for costs less.
        reached: whether the relaxation reaches that loss; if not, it seems that none does.
    """

    each: Whole
    charge: int
    bound: int
    reached: bool


def prices_of(task: Task, loss: int, watch: Watch, *, sure: bool) -> Prices:
    """Return the prices that prove most for divisions whose loss is at most ``loss``.

    Args:
        task: the municipalities, the rules and the costs.
        loss: of `analysis.division.task.Task.worth`.
        watch: ends the work.
        sure: whether the relaxation is known to have a solution with that loss; if not, the search
            may give up.

    Errors:
        StoppedError: of the watch.
    """
    dear = max(int(task.between.max()), task.over, task.broken, int(task.left.max()), 1)
    master = _Master(task, loss, dear)
    reached = _generated(master, task, watch, math.inf if sure else dear * STEP**TRIES)
    each, charge = master.prices()
    return Prices(each, charge, _proven(task, loss, master), reached)


def _proven(task: Task, loss: int, master: _Master) -> int:
    """Return the bound that the prices prove: the dual objective, in exact fractions."""
    each, charge = master.prices()
    unit = master.price_of_loss()
    may_be_left = task.worth <= loss
    leaving = (
        max(Fraction(0), price - left - unit * worth)
        for price, left, worth in zip(
            each[may_be_left].tolist(),
            task.left[may_be_left].tolist(),
            task.worth[may_be_left].tolist(),
            strict=True,
        )
    )
    bound = int(each.sum()) - sum(leaving) - unit * loss - charge * task.most_groups
    return math.ceil(bound)


class _Master:
    """The relaxation over the candidates known so far.

    For a penalty a municipality may also be missing or be in twice. This keeps the prices between
    minus and plus the penalty, where there would be many equally good ones, far apart.
    """

    def __init__(self, task: Task, loss: int, penalty: int) -> None:
        self.penalty = penalty
        self._size = task.size
        self._highs = quiet()
        once = np.eye(task.size, dtype=np.int64)
        none, ones = np.zeros_like(task.worth), np.ones(task.size)
        limits = [loss + HALF, float(task.most_groups)]
        add_rows(self._highs, np.append(ones, [0.0, 0.0]), np.append(ones, limits))
        may_be_left = np.where(task.worth <= loss, 1.0, 0.0)
        add_columns(self._highs, task.left, np.vstack([once, task.worth, none]), may_be_left)
        for sign in (1, -1):
            rows = np.vstack([sign * once, none, none])
            add_columns(self._highs, none + penalty, rows, np.full(task.size, highspy.kHighsInf))

    def add(self, menu: Menu) -> None:
        """Let in candidates."""
        count = len(menu.costs)
        rows = np.vstack([menu.groups.T, np.zeros((1, count), bool), np.ones((1, count), bool)])
        add_columns(self._highs, menu.costs, rows, np.full(count, highspy.kHighsInf))

    def prices(self) -> tuple[Whole, int]:
        """Return the prices and the charge for the candidates known so far, in whole numbers."""
        self._highs.run()
        duals = np.array(self._highs.getSolution().row_dual)
        each = np.floor(duals[: self._size] + USED**2).astype(np.int64)
        return each, max(0, math.ceil(-duals[-1]))

    def price_of_loss(self) -> Fraction:
        """Return what a unit of the loss is worth."""
        return max(Fraction(0), Fraction(-float(self._highs.getSolution().row_dual[self._size])))

    def pays(self) -> bool:
        """Return whether somebody pays the penalty."""
        values = np.array(self._highs.getSolution().col_value)
        return bool(values[self._size : 3 * self._size].max() > USED)

    def raise_penalty(self) -> None:
        """Make it dearer."""
        self.penalty *= STEP
        which = np.arange(self._size, 3 * self._size, dtype=np.int32)
        costs = np.full(len(which), float(self.penalty))
        self._highs.changeColsCost(len(which), which, costs)


def _generated(master: _Master, task: Task, watch: Watch, limit: float) -> bool:
    """Add candidates until none is cheaper than its prices; return whether nobody is penalised.

    Small candidates come first: with prices from these, few larger ones are cheap enough to be
    looked at.
    """
    depth = 1
    while True:
        each, charge = master.prices()
        menu = candidates(task, each, -1 - charge, watch, depth)
        if len(menu.costs):
            reduced = menu.costs - menu.groups @ each
            best = np.argsort(reduced, kind="stable")[:BATCH]
            master.add(Menu(menu.groups[best], menu.costs[best], menu.deeper))
        elif menu.deeper:
            depth += 1
        elif not master.pays():
            return True
        elif master.penalty >= limit:
            return False
        else:
            master.raise_penalty()
