"""Watches over long work: a time limit, a wish to stop, and word of how far it is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic


class StoppedError(Exception):
    """The time is over, or somebody asked to stop."""


@dataclass(frozen=True)
class Progress:
    """How far the work is.

    Attributes:
        found: the cost of the best division found so far; ``None`` before there is one.
        bound: no division costs less; ``None`` while nothing is proven.
        seconds: since the beginning.
    """

    found: int | None
    bound: int | None
    seconds: float


def _never() -> bool:
    return False


def _silent(progress: Progress) -> None:
    del progress


@dataclass(frozen=True)
class Watch:
    """When to stop, and whom to tell.

    Attributes:
        seconds: the time limit.
        cancelled: asked again and again; the work ends soon after it says yes.
        tell: called with each progress.
        start: when the work began, by `time.monotonic`.
    """

    seconds: float = math.inf
    cancelled: Callable[[], bool] = _never
    tell: Callable[[Progress], None] = _silent
    start: float = field(default_factory=monotonic)

    @property
    def passed(self) -> float:
        """The seconds since the beginning."""
        return monotonic() - self.start

    @property
    def left(self) -> float:
        """The seconds that are left, at least 0."""
        return max(0.0, self.seconds - self.passed)

    def stops(self) -> bool:
        """Return whether the work has to end."""
        return not self.left or self.cancelled()

    def check(self) -> None:
        """End the work when it has to.

        Errors:
            StoppedError: it has to.
        """
        if self.stops():
            raise StoppedError

    def say(self, found: int | None, bound: int | None) -> None:
        """Tell how far the work is."""
        self.tell(Progress(found, bound, self.passed))
