"""The division of the regions of an order as work beside the page, and the divisions made."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from threading import Lock
from time import monotonic
from typing import TypeAlias

import streamlit as st

from analysis.division.divide import Division, Status, divide
from analysis.division.further import Further, further
from analysis.division.obstacles import LeftOut, Obstacles, left_out, obstacles
from analysis.division.regions import POINT, Region
from analysis.division.watch import Progress, Watch
from views.division.asked import Order
from views.long_work import Work

MOST = 64
REASONS_S = 10.0
"""For each question beside the division: why, and what else."""


class Phase(StrEnum):
    """What is at hand in a region."""

    DIVIDE = "divide"
    REASONS = "reasons"
    FURTHER = "further"


@dataclass(frozen=True)
class Stand:
    """How far the work is.

    Attributes:
        place: of the region at hand, from 0.
        region: its name.
        phase: what is at hand.
        found: what the best division so far costs, in points; ``None`` before there is one.
        bound: no division costs less, in points; ``None`` while nothing is proven.
        begun: when the phase began, by `time.monotonic`.
    """

    place: int
    region: str
    phase: Phase
    found: float | None
    bound: float | None
    begun: float

    @property
    def seconds(self) -> float:
        """Since the phase began."""
        return monotonic() - self.begun


@dataclass(frozen=True)
class Outcome:
    """A region divided, and what is told of it.

    Attributes:
        division: the best.
        others: further ones; none when several regions are divided.
        obstacles: what stands in the way of those left over.
        left_out: why each of them is, by code.
    """

    division: Division
    others: tuple[Further, ...]
    obstacles: Obstacles | None
    left_out: dict[str, LeftOut]


Dividing: TypeAlias = Work[Stand, tuple[Outcome, ...]]


def dividing(order: Order) -> Dividing:
    """Return the division of the regions of an order, begun; stopped, it gives the best so far."""
    first = Stand(0, order.regions[0].name, Phase.DIVIDE, None, None, monotonic())
    return Work(order.key, first, partial(_divided, order), partly=True)


def _divided(order: Order, work: Dividing) -> tuple[Outcome, ...]:
    return tuple(
        _outcome(order, region, partial(_begin, work, place, region))
        for place, region in enumerate(order.regions)
    )


def _outcome(order: Order, region: Region, begin: partial[Watch]) -> Outcome:
    best = divide(region, begin(Phase.DIVIDE, order.address.seconds))
    others: tuple[Further, ...] = ()
    watch = begin(Phase.REASONS, REASONS_S)
    in_the_way, why = obstacles(best, watch), left_out(best, watch)
    if best.status is Status.OPTIMAL and len(order.regions) == 1:
        others = further(best, begin(Phase.FURTHER, REASONS_S))
    return Outcome(best, others, in_the_way, why)


def _begin(work: Dividing, place: int, region: Region, phase: Phase, seconds: float) -> Watch:
    work.stand = Stand(place, region.name, phase, None, None, monotonic())
    kept = sum(each.cost for each in region.kept)

    def tell(progress: Progress) -> None:
        found, bound = progress.found, progress.bound
        work.stand = replace(
            work.stand,
            found=None if found is None else kept + found / POINT,
            bound=None if bound is None else kept + bound / POINT,
        )

    return Watch(seconds, work.stops, tell)


class Made:
    """Divisions that were made, the latest last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: OrderedDict[str, tuple[Outcome, ...]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> tuple[Outcome, ...] | None:
        """Return the outcomes of an order, by its key; ``None`` when they are not here."""
        with self._lock:
            return self._found.get(key)

    def keep(self, key: str, outcomes: tuple[Outcome, ...]) -> None:
        """Keep outcomes; those that were kept longest have to go when there are many."""
        with self._lock:
            self._found[key] = outcomes
            while len(self._found) > MOST:
                self._found.popitem(last=False)


@st.cache_resource(show_spinner=False)
def made() -> Made:
    """Return what all sessions share: the same choices give the same divisions."""
    return Made()
