"""Divisions that are being made, each in a thread of its own, and those that were made."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from threading import Event, Lock, Thread
from time import monotonic

import streamlit as st

from analysis.division.divide import Division, Status, divide
from analysis.division.further import Further, further
from analysis.division.obstacles import LeftOut, Obstacles, left_out, obstacles
from analysis.division.regions import POINT, Region
from analysis.division.watch import Progress, Watch
from views.division.asked import Order

MOST = 64
REASONS_S = 10.0
"""For each question beside the division: why, and what else."""
LOST_S = 90.0
"""A browser that has not asked for so long has gone; in the background it asks once a minute."""


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


class Work:
    """The division of the regions of an order, in a thread of its own.

    Attributes:
        order: what is divided.
        stand: how far it is.
        outcomes: one for each region, once it has ended; ``None`` before, or when it broke.
    """

    def __init__(self, order: Order) -> None:
        """Begin."""
        self.order = order
        self.outcomes: tuple[Outcome, ...] | None = None
        self.stand = Stand(0, order.regions[0].name, Phase.DIVIDE, None, None, monotonic())
        self._seen = monotonic()
        self._cancelled, self._lost, self._ended = Event(), Event(), Event()
        Thread(target=self._run, daemon=True).start()

    @property
    def ended(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self._ended.is_set()

    @property
    def stopped(self) -> bool:
        """Whether somebody stopped it, or nobody has looked for long."""
        return self._cancelled.is_set()

    @property
    def lost(self) -> bool:
        """Whether it ended because nobody had looked for long."""
        return self._lost.is_set()

    def look(self) -> None:
        """Tell that somebody still waits."""
        self._seen = monotonic()

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended, at most so long; return whether it has."""
        return self._ended.wait(seconds)

    def cancel(self) -> None:
        """End soon, with the best so far."""
        self._cancelled.set()

    def _stops(self) -> bool:
        if monotonic() - self._seen > LOST_S:
            self._lost.set()
            self.cancel()
        return self.stopped

    def _run(self) -> None:
        try:
            places = enumerate(self.order.regions)
            self.outcomes = tuple(self._outcome(place, region) for place, region in places)
        finally:
            self._ended.set()

    def _outcome(self, place: int, region: Region) -> Outcome:
        begin = partial(self._begin, place, region)
        best = divide(region, begin(Phase.DIVIDE, self.order.address.seconds))
        others: tuple[Further, ...] = ()
        watch = begin(Phase.REASONS, REASONS_S)
        in_the_way, why = obstacles(best, watch), left_out(best, watch)
        if best.status is Status.OPTIMAL and len(self.order.regions) == 1:
            others = further(best, begin(Phase.FURTHER, REASONS_S))
        return Outcome(best, others, in_the_way, why)

    def _begin(self, place: int, region: Region, phase: Phase, seconds: float) -> Watch:
        self.stand = Stand(place, region.name, phase, None, None, monotonic())
        kept = sum(each.cost for each in region.kept)

        def tell(progress: Progress) -> None:
            found, bound = progress.found, progress.bound
            self.stand = replace(
                self.stand,
                found=None if found is None else kept + found / POINT,
                bound=None if bound is None else kept + bound / POINT,
            )

        return Watch(seconds, self._stops, tell)


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


def work_of(order: Order, before: Work | None, start: Callable[[Order], Work] = Work) -> Work:
    """Return the work on an order: that of before when it is the same, else a new one."""
    if before is not None and before.order.key == order.key and not before.lost:
        return before
    if before is not None:
        before.cancel()
    return start(order)
