"""Why not everybody can be placed: the smallest set of rules and wishes that clash."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, combinations

import numpy as np

from analysis.division.candidates import candidates
from analysis.division.regions import Region
from analysis.division.search import steps
from analysis.division.task import Task, alone_or_whole, kept_apart, meets, placeable
from analysis.division.watch import Watch
from analysis.partners.table import Connection


class Aim(StrEnum):
    """What the rules and wishes stand in the way of.

    Attributes:
        ANY: that any consortium holds.
        ALL: that every municipality is in one.
    """

    ANY = "any"
    ALL = "all"


class Demand(StrEnum):
    """A rule or wish that can be dropped."""

    THRESHOLD = "threshold"
    LARGEST = "largest"
    SMALLEST = "smallest"
    CONNECTED = "connected"
    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True)
class Named:
    """A rule or wish by its name.

    Attributes:
        demand: which it is.
        codes: of whom a wish speaks.
    """

    demand: Demand
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clash:
    """Rules and wishes that together stand in the way; without any one of them they do not.

    Attributes:
        aim: what they stand in the way of.
        demands: no smaller set clashes.
    """

    aim: Aim
    demands: tuple[Named, ...]


def clash(region: Region, aim: Aim, watch: Watch) -> Clash | None:
    """Return the smallest set of rules and wishes that stand in the way of an aim.

    Sets are tried from small to large, so none that is smaller clashes. What is not in the set is
    dropped for the trial.

    Args:
        region: from `analysis.division.regions.regions_of`.
        aim: what cannot be reached.
        watch: the time limit, and who may cancel.

    Returns:
        ``None`` when nothing stands in the way.

    Errors:
        StoppedError: of the watch.

    Example:
        >>> from datetime import date
        >>> from analysis.division.regions import regions_of
        >>> from analysis.division.wishes import Wishes
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> land = landscape(day, load_atoms(), tables)
        >>> (westhoek,) = regions_of("Westhoek", asked, land, None, Wishes(largest=6))
        >>> found = clash(westhoek, Aim.ANY, Watch())
        >>> [str(each.demand) for each in found.demands]
        ['threshold', 'largest']
        >>> [smallest_limit(westhoek.task, aim, Watch()) for aim in Aim]
        [11, 17]
    """
    if reached(region.task, aim, watch):
        return None
    demands = tuple(demands_of(region))
    smaller = chain.from_iterable(combinations(demands, count) for count in range(len(demands)))
    clashing = (chosen for chosen in smaller if not reached(only(region, chosen), aim, watch))
    return Clash(aim, next(clashing, demands))


def smallest_limit(task: Task, aim: Aim, watch: Watch) -> int | None:
    """Return the smallest number of members, above the greatest allowed, that reaches an aim.

    Returns:
        ``None`` when no number helps.

    Errors:
        StoppedError: of the watch.

    Example:
        >>> from analysis.division.task import task_of
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> three = task_of(np.array([3, 2, 3]), row, row == 1, more_than=4)
        >>> pairs = replace(three, largest=2)
        >>> [smallest_limit(pairs, aim, Watch()) for aim in (Aim.ANY, Aim.ALL)]
        [3, 3]
    """
    larger = range(task.largest + 1, task.size + 1)
    place = bisect_left(
        larger, True, key=lambda size: reached(replace(task, largest=size), aim, watch)
    )
    return larger[place] if place < len(larger) else None


def reached(task: Task, aim: Aim, watch: Watch) -> bool:
    """Return whether some division of a task reaches an aim.

    Errors:
        StoppedError: of the watch.

    Example:
        >>> from analysis.division.task import task_of
        >>> row = np.array([[0, 1], [1, 0]])
        >>> two = task_of(np.array([3, 1]), row, row == 2, more_than=2)
        >>> [reached(two, aim, Watch()) for aim in (Aim.ANY, Aim.ALL)]
        [True, False]
    """
    for groups in alone_or_whole(task):
        if (meets(task, groups) & kept_apart(task, groups)).all():
            return True
    fits = placeable(task)
    if not (fits.any() if aim is Aim.ANY else fits.all()):
        return False
    inner = task.part(fits)
    return _some(inner, watch) if aim is Aim.ANY else _every(inner, watch)


def _some(task: Task, watch: Watch) -> bool:
    free = task.of_loss()
    for depth in range(1, task.largest + 1):
        menu = candidates(free, np.zeros(task.size, np.int64), 0, watch, depth)
        if len(menu.costs) or not menu.deeper:
            return bool(len(menu.costs))
    return False


def _every(task: Task, watch: Watch) -> bool:
    for step in steps(task, watch):
        if step.loss > 0:
            return False
        if step.groups is not None and step.groups.any(axis=0).all():
            return True
    return False


def demands_of(region: Region) -> Iterator[Named]:
    """Yield every rule and wish of a region that can stand in the way."""
    task, codes = region.task, np.array(region.codes, dtype="str")
    if task.more_than >= 0:
        yield Named(Demand.THRESHOLD)
    if task.largest < task.size:
        yield Named(Demand.LARGEST)
    if task.smallest > 1:
        yield Named(Demand.SMALLEST)
    if task.connection is Connection.ONLY:
        yield Named(Demand.CONNECTED)
    for wish in task.together:
        yield Named(Demand.TOGETHER, tuple(codes[wish].tolist()))
    for one, other in np.argwhere(np.triu(task.apart)):
        yield Named(Demand.APART, (str(codes[one]), str(codes[other])))


def only(region: Region, demands: tuple[Named, ...]) -> Task:
    """Return the task of a region with these rules and wishes only."""
    task, codes = region.task, np.array(region.codes, dtype="str")
    kinds = {each.demand for each in demands}
    together = [np.isin(codes, each.codes) for each in demands if each.demand is Demand.TOGETHER]
    apart = np.zeros_like(task.apart)
    for each in demands:
        if each.demand is Demand.APART:
            pair = np.isin(codes, each.codes)
            apart |= pair[:, None] & pair[None, :] & ~np.eye(task.size, dtype=bool)
    return replace(
        task,
        more_than=task.more_than if Demand.THRESHOLD in kinds else -1,
        largest=task.largest if Demand.LARGEST in kinds else task.size,
        smallest=task.smallest if Demand.SMALLEST in kinds else 1,
        connection=Connection.ONLY if Demand.CONNECTED in kinds else Connection.ANY,
        together=np.array(together, dtype=bool).reshape(len(together), task.size),
        apart=apart,
    )
