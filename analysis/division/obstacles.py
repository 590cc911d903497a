"""What to tell of a division that does not place everybody: what clashes, what helps, and who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from analysis.division.candidates import candidates
from analysis.division.clash import (
    Aim,
    Clash,
    Demand,
    Named,
    clash,
    demands_of,
    only,
    reached,
    smallest_limit,
)
from analysis.division.divide import Division, Status
from analysis.division.regions import Region
from analysis.division.task import Task, placeable
from analysis.division.watch import StoppedError, Watch


class LeftOut(StrEnum):
    """Why a municipality is left over.

    Attributes:
        NOT_KNOWN: its figure is not known.
        NOWHERE: no consortium with it meets the rules and wishes.
        MAKES_WAY: some would, but no division with it places as many inhabitants and, of as many,
            as many municipalities; or another does so at a lower cost.
        UNDECIDED: not known, as the search was stopped before the division was proven.
    """

    NOT_KNOWN = "not_known"
    NOWHERE = "nowhere"
    MAKES_WAY = "makes_way"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Obstacles:
    """What stands in the way of an aim, and the smallest changes that help.

    Attributes:
        clash: the smallest set of rules and wishes that clash; ``None`` when not found in time.
        limits: the smallest greatest number of members with which each aim is reached; an aim
            that no number reaches is left out.
        helps: wishes of the set that it suffices to drop alone.
    """

    clash: Clash | None
    limits: Mapping[Aim, int]
    helps: tuple[Named, ...]


def obstacles(division: Division, watch: Watch) -> Obstacles | None:
    """Return what stands in the way of placing everybody, or anybody where nobody can be.

    Args:
        division: of a region.
        watch: the time limit, and who may cancel.

    Returns:
        ``None`` when nothing does: all are placed, or whoever is not has a figure not known.

    Example:
        >>> from datetime import date
        >>> from analysis.division.divide import divide
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
        >>> found = obstacles(divide(westhoek), Watch())
        >>> [str(each.demand) for each in found.clash.demands], found.limits[Aim.ANY]
        (['threshold', 'largest'], 11)
    """
    region = division.region
    if not set(division.left_over) & set(region.codes):
        return None
    aim = Aim.ANY if division.status is Status.INFEASIBLE else Aim.ALL
    found, limits, helps = None, dict[Aim, int](), list[Named]()
    try:
        found = clash(region, aim, watch)
        if found is None:
            return None
        for each in Aim if aim is Aim.ANY else [Aim.ALL]:
            limit = smallest_limit(region.task, each, watch)
            if limit is not None:
                limits[each] = limit
        wishes = [each for each in found.demands if each.demand in _WISHES]
        helps.extend(each for each in wishes if _suffices(region, each, aim, watch))
    except StoppedError:
        pass
    return Obstacles(found, limits, tuple(helps))


_WISHES = (Demand.SMALLEST, Demand.CONNECTED, Demand.TOGETHER, Demand.APART)


def _suffices(region: Region, dropped: Named, aim: Aim, watch: Watch) -> bool:
    rest = tuple(each for each in demands_of(region) if each != dropped)
    return reached(only(region, rest), aim, watch)


def left_out(division: Division, watch: Watch) -> dict[str, LeftOut]:
    """Return why each municipality that is left over is, by code.

    Args:
        division: of a region.
        watch: the time limit, and who may cancel; whoever is not looked at in time is undecided.

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
        >>> (limburg,) = regions_of("Limburg", asked, land, None, Wishes())
        >>> {code: str(why) for code, why in left_out(divide(limburg), Watch()).items()}
        {'73109': 'nowhere'}
    """
    region, found = division.region, dict[str, LeftOut]()
    for code in division.left_over:
        if code in region.not_known:
            found[code] = LeftOut.NOT_KNOWN
        elif division.status is Status.INFEASIBLE:
            found[code] = LeftOut.NOWHERE
        else:
            found[code] = _why(division, region.codes.index(code), watch)
    return found


def _why(division: Division, place: int, watch: Watch) -> LeftOut:
    try:
        if not _fits_somewhere(division.region.task, place, watch):
            return LeftOut.NOWHERE
    except StoppedError:
        return LeftOut.UNDECIDED
    return LeftOut.MAKES_WAY if division.status is Status.OPTIMAL else LeftOut.UNDECIDED


def _fits_somewhere(task: Task, place: int, watch: Watch) -> bool:
    """Return whether a municipality is in some candidate: it alone has a price, so only those."""
    fits = placeable(task)
    if not fits[place]:
        return False
    inner = task.part(fits).of_loss()
    prices = np.zeros(inner.size, np.int64)
    prices[int(fits[:place].sum())] = 1
    for depth in range(1, inner.largest + 1):
        menu = candidates(inner, prices, -1, watch, depth)
        if len(menu.costs) or not menu.deeper:
            return bool(len(menu.costs))
    return False
