"""How long work tells how far it is, and how whoever waits for it ends it."""

from __future__ import annotations

from collections.abc import Callable

Between = Callable[[float], None]
"""Called again and again with the share that is done; what it raises ends the work."""


def parts(between: Between | None, count: int) -> list[Between | None]:
    """Return what hears of each part of work in parts that count alike.

    Example:
        >>> shares = []
        >>> first, second = parts(shares.append, 2)
        >>> first(0.5), second(0.5), shares
        (None, None, [0.25, 0.75])
    """

    def part(done: int) -> Between | None:
        return None if between is None else lambda share: between((done + share) / count)

    return [part(done) for done in range(count)]
