"""The division of a region into consortia that meet the rules, with what is proven about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from analysis.division.model import solver
from analysis.division.regions import POINT, Consortium, Region
from analysis.division.search import Solution, solved
from analysis.division.task import (
    Bools,
    Task,
    alone_or_whole,
    group_costs,
    kept_apart,
    meets,
    placeable,
)
from analysis.division.watch import Watch

SECONDS = 60.0
"""The time limit for one region."""


class Status(StrEnum):
    """What is proven about a division.

    Attributes:
        OPTIMAL: no division places more, and none that places as much costs less: the gap is 0.
        INFEASIBLE: no consortium at all meets the rules and wishes.
        TIME_LIMIT: the best that was found in the time.
        CANCELLED: the best that was found until somebody stopped it.
        NOT_COUNTED: no municipality has a figure, so nothing can be said.
    """

    OPTIMAL = "optimal"
    INFEASIBLE = "infeasible"
    TIME_LIMIT = "time_limit"
    CANCELLED = "cancelled"
    NOT_COUNTED = "not_counted"


@dataclass(frozen=True, eq=False)
class Division:
    """A region divided.

    Attributes:
        region: what was divided.
        consortia: those kept and those made, by their first code.
        left_over: codes that are in none; also those of which the figure is not known.
        status: what is proven.
        objective: the cost of all consortia, in points; ``None`` when none was made.
        bound: every division that places as much costs at least this; ``None`` when not proven.
        gap: (objective - bound) / objective; 0 when the division is proven best, ``None`` when
            nothing is proven.
        placed: inhabitants of the target group in the consortia that were made.
        placed_at_most: no division places more of them.
        candidates: consortia that the programme chose from; all others are proven too dear.
        seconds: how long it took.
        solver: its name and version.
        solution: what was found for those who fit in some consortium.
    """

    region: Region
    consortia: tuple[Consortium, ...]
    left_over: tuple[str, ...]
    status: Status
    objective: float | None
    bound: float | None
    gap: float | None
    placed: int
    placed_at_most: int
    candidates: int
    seconds: float
    solver: str
    solution: Solution


def divide(region: Region, watch: Watch | None = None) -> Division:
    """Return the division that places most of the target group, and of these the cheapest.

    Of divisions that place as many inhabitants, one that places more municipalities comes first.
    It is exact: the method is in `analysis.division.search`. The same region gives the same
    division, but for one that ran out of time.

    Args:
        region: from `analysis.division.regions.regions_of`.
        watch: the time limit, who may cancel and who is told; `SECONDS` without one.

    Example:
        >>> from datetime import date
        >>> from analysis.division.regions import regions_of
        >>> from analysis.division.wishes import Wishes
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2025, 1, 1)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> land = landscape(day, load_atoms(), tables)
        >>> (waasland,) = regions_of("Waasland", asked, land, None, Wishes(largest=6))
        >>> found = divide(waasland)
        >>> str(found.status), found.objective, [len(each.members) for each in found.consortia]
        ('optimal', 26.277, [2, 2, 2, 1])
    """
    watch = watch or Watch(SECONDS)
    fits = placeable(region.task)
    if not fits.any():
        return _division(region, fits, Solution(finished=True), watch)
    return _division(region, fits, solved(region.task.part(fits), watch), watch)


def _division(region: Region, fits: Bools, found: Solution, watch: Watch) -> Division:
    task = region.task
    groups = _groups(task, fits, found)
    consortia = consortia_of(region, groups)
    members = {code for each in consortia for code in each.members}
    objective, bound = _costs(region, fits, groups, found)
    status = _status(region, groups, found, watch)
    if status is Status.NOT_COUNTED:
        bound = None
    gap = 0.0 if status is Status.OPTIMAL else None
    if gap is None and bound is not None and objective:
        gap = (objective - bound) / objective
    hopeless = int(task.figures[~fits].sum())
    return Division(
        region=region,
        consortia=consortia,
        left_over=tuple(sorted({*region.codes, *region.not_known} - members)),
        status=status,
        objective=objective,
        bound=bound,
        gap=gap,
        placed=int(task.figures[groups.any(axis=0)].sum()),
        placed_at_most=int(task.figures.sum()) - hopeless - found.loss // task.scale,
        candidates=found.candidates,
        seconds=watch.passed,
        solver=solver(),
        solution=found,
    )


def _groups(task: Task, fits: Bools, found: Solution) -> Bools:
    """Return the consortia made; before anything is found, those that need no search."""
    inside = _without_search(task.part(fits)) if found.groups is None else found.groups
    groups = np.zeros((len(inside), task.size), dtype=bool)
    groups[:, fits] = inside
    return groups


def _without_search(task: Task) -> Bools:
    """Return whoever holds alone, or the pieces that hold as a whole: what loses less."""
    trials = [
        groups[meets(task, groups) & kept_apart(task, groups)] for groups in alone_or_whole(task)
    ]
    return max(trials, key=lambda groups: int(task.worth[groups.any(axis=0)].sum()))


def consortia_of(region: Region, groups: Bools) -> tuple[Consortium, ...]:
    """Return the consortia kept and those of groups, by their first code.

    Args:
        region: the region.
        groups: one row a consortium, one column a municipality of its task.
    """
    figures = (groups @ region.task.figures).tolist()
    costs = group_costs(region.task, groups).tolist()
    codes = np.array(region.codes, dtype="str")
    made = [
        Consortium(tuple(codes[group].tolist()), figure, cost / POINT)
        for group, figure, cost in zip(groups, figures, costs, strict=True)
    ]
    return tuple(sorted([*region.kept, *made], key=lambda each: each.members))


def _costs(
    region: Region, fits: Bools, groups: Bools, found: Solution
) -> tuple[float | None, float | None]:
    """Return what all consortia cost and cost at least, in points."""
    kept = sum(round(each.cost * POINT) for each in region.kept)
    cost = kept + int(group_costs(region.task, groups).sum())
    objective = cost / POINT if len(groups) or region.kept else None
    lost = int(region.task.worth[fits & ~groups.any(axis=0)].sum())
    # Of divisions that lose more than they have to, the cost proves nothing.
    if found.bound is None or lost > found.loss:
        return objective, None
    return objective, (kept + found.bound) / POINT


def _status(region: Region, groups: Bools, found: Solution, watch: Watch) -> Status:
    if region.figures and all(figure is None for figure in region.figures.values()):
        return Status.NOT_COUNTED
    if found.finished:
        return Status.OPTIMAL if len(groups) or not groups.shape[1] else Status.INFEASIBLE
    return Status.CANCELLED if watch.cancelled() else Status.TIME_LIMIT
