"""The integer programme of a division: HiGHS chooses candidates that hold each municipality once.

Set partitioning (E. Balas and M. W. Padberg, "Set Partitioning: A Survey", SIAM Review 18(4),
1976): a variable for each candidate, chosen or not; a row for each municipality, which is in one
chosen candidate or left over. HiGHS: Q. Huangfu and J. A. J. Hall, "Parallelizing the dual revised
simplex method", Mathematical Programming Computation 10, 2018.

It runs on one thread with a fixed seed: the same input takes the same path.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import highspy
import numpy as np
import numpy.typing as npt

from analysis.division.candidates import Menu
from analysis.division.task import Bools, Task, Whole
from analysis.division.watch import Watch

Floats = npt.NDArray[np.float64]
HALF = 0.5
"""Costs are whole numbers: a bound that is less than this below the best is the best."""
ROUNDING = 1e-6
MOST_REDUCED = 20_000
"""Variables of the largest programme that is reduced before it is solved. Larger ones take HiGHS
tens of seconds, in which it looks at no clock and asks nobody whether to stop; so do its heuristics
that reduce parts of them."""


class Programme(NamedTuple):
    """Minimise ``costs @ x`` for whole x from 0 to ``most``, with ``rows @ x`` between two bounds.

    Attributes:
        costs: one for each variable.
        most: the greatest value of each variable.
        rows: a row for each condition, a column for each variable.
        lower: what each row is at least.
        upper: what each row is at most.
    """

    costs: Whole
    most: Floats
    rows: Whole
    lower: Floats
    upper: Floats


class Outcome(NamedTuple):
    """What HiGHS found.

    Attributes:
        values: of the variables; ``None`` when none were found.
        bound: no values cost less; ``None`` when nothing is proven, or no values are possible.
        finished: whether the values are proven best, or proven not to be possible.
    """

    values: Whole | None
    bound: int | None
    finished: bool


def solver() -> str:
    """Return the name and version of the solver.

    Example:
        >>> solver().split()[0]
        'HiGHS'
    """
    return f"HiGHS {highspy.Highs().version()}"


def quiet() -> highspy.Highs:
    """Return a solver that prints nothing, on one thread."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    return highs


def add_rows(highs: highspy.Highs, lower: Floats, upper: Floats) -> None:
    """Add empty rows with their bounds."""
    none = np.zeros(0, np.int32)
    starts = np.zeros(len(lower), np.int32)
    highs.addRows(len(lower), lower, upper, 0, starts, none, none.astype(np.float64))


def add_columns(highs: highspy.Highs, costs: Whole, rows: Whole | Bools, most: Floats) -> None:
    """Add variables from 0 to ``most``, with their entry in each row."""
    column, row = np.nonzero(rows.T)
    starts = np.searchsorted(column, np.arange(len(costs))).astype(np.int32)
    values = rows.T[column, row].astype(np.float64)
    least = np.zeros(len(costs))
    highs.addCols(
        len(costs), costs.astype(np.float64), least, most,
        len(row), starts, row.astype(np.int32), values,
    )  # fmt: skip


def solve(programme: Programme, watch: Watch, tell: Callable[[int], None] | None = None) -> Outcome:
    """Return the best whole values, or the best until the watch stops.

    Args:
        programme: what to minimise.
        watch: asked again and again whether to stop.
        tell: called with the costs of each better solution.

    Errors:
        ArithmeticError: values that break a row once they are rounded to whole numbers.

    Example:
        >>> one = np.ones(2)
        >>> programme = Programme(np.array([3, 2]), one, np.array([[1, 1]]), one[:1], one[:1])
        >>> solve(programme, Watch()).values.tolist()
        [0, 1]
    """
    highs = _prepared(programme, watch, tell)
    highs.run()
    if highs.getModelStatus() == highspy.HighsModelStatus.kSolveError:
        # Seen when its reduction of a programme that is just (im)possible breaks down.
        highs = _prepared(programme, watch, tell)
        highs.setOptionValue("presolve", "off")
        highs.run()
    return _outcome(highs, programme)


def _prepared(
    programme: Programme, watch: Watch, tell: Callable[[int], None] | None
) -> highspy.Highs:
    """Return a solver of a programme that stops with the watch."""
    highs = quiet()
    add_rows(highs, programme.lower, programme.upper)
    add_columns(highs, programme.costs, programme.rows, programme.most)
    index = np.arange(len(programme.costs), dtype=np.int32)
    whole = np.full(len(index), int(highspy.HighsVarType.kInteger), np.uint8)
    highs.changeColsIntegrality(len(index), index, whole)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", HALF)
    if len(index) > MOST_REDUCED:
        highs.setOptionValue("presolve", "off")
        for heuristic in ("rens", "rins", "root_reduced_cost"):
            highs.setOptionValue(f"mip_heuristic_run_{heuristic}", False)
    highs.cbMipInterrupt.subscribe(lambda event: event.interrupt(watch.stops()))
    if tell is not None:
        highs.cbMipImprovingSolution.subscribe(
            lambda event: tell(round(event.data_out.objective_function_value))
        )
    if math.isfinite(watch.seconds):
        highs.setOptionValue("time_limit", watch.left)
    return highs


def _outcome(highs: highspy.Highs, programme: Programme) -> Outcome:
    status, info = highs.getModelStatus(), highs.getInfo()
    impossible = (
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    )
    finished = status in (*impossible, highspy.HighsModelStatus.kOptimal)
    known = status not in impossible and math.isfinite(info.mip_dual_bound)
    bound = math.ceil(info.mip_dual_bound - ROUNDING) if known else None
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Outcome(None, bound, finished)
    values = np.rint(highs.getSolution().col_value).astype(np.int64)
    sums = programme.rows @ values
    if (sums < programme.lower).any() or (sums > programme.upper).any():
        raise ArithmeticError("HiGHS broke a row by rounding; make the numbers smaller")
    return Outcome(values, bound, finished)


def partition(task: Task, menu: Menu, loss: int) -> Programme:
    """Return the programme that chooses the cheapest candidates with a loss of at most ``loss``.

    Returns:
        Variables: each candidate, then for each municipality whether it is left over. Rows: each
        municipality once, then the loss, then the number of consortia.
    """
    count = len(menu.costs)
    once = np.hstack([menu.groups.T.astype(np.int64), np.eye(task.size, dtype=np.int64)])
    lost = np.concatenate([np.zeros(count, np.int64), task.worth])
    number = np.concatenate([np.ones(count, np.int64), np.zeros(task.size, np.int64)])
    ones = np.ones(task.size)
    return Programme(
        costs=np.concatenate([menu.costs, task.left]),
        most=np.concatenate([np.ones(count), np.where(task.worth <= loss, 1.0, 0.0)]),
        rows=np.vstack([once, lost, number]),
        lower=np.concatenate([ones, [0.0, 0.0]]),
        upper=np.concatenate([ones, [loss + HALF, float(task.most_groups)]]),
    )
