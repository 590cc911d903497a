"""All minimal sets that pass a number, with a fixed start, connected or not: by growing them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

import numpy as np
import pandas as pd

from analysis.between import Between
from analysis.partners.on_record import Bools
from analysis.partners.terms import Places
from analysis.patterns.profile import Floats

MOST_SETS = 1_000_000
"""Sets of one size that are looked at; where there may be more, the search ends and says so."""


@dataclass(frozen=True)
class Question:
    """Which sets of nodes are asked for: those that contain the start and hold.

    A set holds when its values add up to more than a number, it has at least so many nodes, one of
    those needed, and, with borders, hangs together.

    Attributes:
        start: the first ``start`` nodes are in every set.
        values: of the nodes; those after the start descend.
        more_than: the number to pass.
        least: nodes a set needs.
        needed: nodes of which a set needs one; ``None`` when none is needed.
        borders: which nodes touch, both ways; ``None`` when that is not asked.
    """

    start: int
    values: Floats
    more_than: float
    least: int = 1
    needed: Bools | None = None
    borders: Bools | None = None

    def holds(self, sets: Places) -> Bools:
        """Return which sets (a row each) hold."""
        held = self.values[sets].sum(axis=1) > self.more_than
        held &= sets.shape[1] >= self.least
        if self.needed is not None:
            held &= self.needed[sets].any(axis=1)
        if self.borders is not None:
            held[held] = hang_together(sets[held], self.borders)
        return held

    def may_grow(self, sets: Places, most: int, short: float) -> Bools:
        """Return which sets may pass when they grow to ``most`` nodes, or lack at most ``short``.

        The nodes that may be added are those after the last of the set, or, connected, any.
        """
        first = sets[:, -1] + 1 if self.borders is None else np.full(len(sets), self.start)
        sums = np.concatenate([[0.0], np.cumsum(self.values)])
        last = np.minimum(first + most - sets.shape[1], len(self.values))
        reach = self.values[sets].sum(axis=1) + sums[last] - sums[first]
        return np.asarray(reach > self.more_than - short)


@dataclass(frozen=True)
class Minimal:
    """The minimal sets of a question.

    Attributes:
        sets: by size, a row each, ascending.
        searched_to: the size up to which all are there.
        complete: whether all of the size asked are there.
        short: sets of the largest size that do not pass, but nearly.
    """

    sets: tuple[Places, ...]
    searched_to: int
    complete: bool
    short: Places


def minimal_sets(
    question: Question, most: int, short: float = 0.0, between: Between | None = None
) -> Minimal:
    """Return all sets of at most ``most`` nodes that hold, each without a superfluous node.

    A set is minimal when no smaller one within it holds. As values are never below zero and a
    connected set can be taken down to another inside it one by one, that is so when it no longer
    holds without any one of its nodes.

    The sets are grown from the start, size by size: a set that holds is not grown, for what grows
    from it is not minimal, nor is one that cannot pass with the largest nodes there are. So every
    minimal set is met: all that lies within it does not hold. Without borders a set grows by nodes
    after its last only, so it is met once.

    Args:
        question: which sets hold.
        most: nodes of the largest sets.
        short: keep sets of that size that lack at most this.
        between: hears before each size how far it is, and may end it.

    Example:
        >>> values = np.array([1.0, 5.0, 3.0, 1.0])
        >>> [sets.tolist() for sets in minimal_sets(Question(1, values, 4.0), 3).sets]
        [[[0, 1]], [[0, 2, 3]]]
        >>> chain = np.array([[0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 1], [0, 1, 1, 0]], dtype=bool)
        >>> connected = Question(1, values, 4.0, borders=chain)  # 0 - 2 - 3 - 1
        >>> [sets.tolist() for sets in minimal_sets(connected, 4).sets]
        [[[0, 2, 3]]]
    """
    most = min(most, len(question.values))
    found: list[Places] = []
    size, short_sets = question.start, np.empty((0, most), dtype=np.intp)
    for sets in _levels(question, most, short, between):
        size = sets.shape[1]
        held = question.holds(sets)
        minimal = sets[held][_without_superfluous(sets[held], question)]
        if len(minimal):
            found.append(minimal)
        if size == most:
            lacking = question.more_than - question.values[sets].sum(axis=1)
            short_sets = sets[(lacking >= 0) & (lacking < short)]
    return Minimal(tuple(found), size, size >= most, short_sets)


def smallest_size(question: Question, between: Between | None = None) -> tuple[int | None, bool]:
    """Return the size of the smallest sets that hold, and whether that is certain.

    ``None``: not even all nodes together hold, or, with borders, all that hang together with the
    start. When the search had to end, the size is the first that was not looked at, and it is not
    certain.

    Args:
        question: which sets hold.
        between: hears before each size how far it is, and may end it.

    Example:
        >>> smallest_size(Question(1, np.array([1.0, 5.0, 3.0]), 8.0))
        (3, True)
    """
    everything = _reached(question)
    if not question.holds(everything[None, :]).all():
        return None, True
    size, every = question.start, len(everything)
    bordered = question.borders is not None
    levels = _levels(question, every, 0.0, between) if bordered else _best(question)
    for sets in levels:
        size = sets.shape[1]
        if question.holds(sets).any():
            return size, True
    return size + 1, False


def _reached(question: Question) -> Places:
    """Return all nodes; with borders those of the piece that the start lies in, and the start."""
    if question.borders is None:
        return np.arange(len(question.values))
    reached = np.arange(len(question.values)) < question.start
    while True:
        further = reached | question.borders[reached].any(axis=0)
        if (further == reached).all():
            return np.flatnonzero(reached)
        reached = further


def _best(question: Question) -> Iterator[Places]:
    """Yield the set of each size with the largest values, and that with one that is needed."""
    for size in range(question.start, len(question.values) + 1):
        largest = np.arange(size)
        if question.needed is None or size == question.start:
            yield largest[None, :]
        else:
            first = int(np.argmax(question.needed))
            yield np.stack([largest, np.array([*range(size - 1), max(first, size - 1)])])


def _levels(
    question: Question, most: int, short: float, between: Between | None
) -> Iterator[Places]:
    """Yield the sets of each size worth looking at, until they are too many or at the end."""
    sets = np.arange(question.start)[None, :]
    yield sets
    while (size := sets.shape[1]) < most:
        if between is not None:
            between((size - question.start) / (most - question.start))
        growing = sets[~question.holds(sets)]
        growing = growing[question.may_grow(growing, most, short)]
        grown = _grown(growing, question)
        if grown is None:
            return
        sets = grown
        yield sets


def _grown(sets: Places, question: Question) -> Places | None:
    """Return the sets with one node more, each once; ``None`` when they may be too many."""
    every = len(question.values)
    if question.borders is None:
        counts = every - 1 - sets[:, -1]
        if counts.sum() > MOST_SETS:
            return None
        row = np.repeat(np.arange(len(sets)), counts)
        step = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
        return np.column_stack([sets[row], sets[row, -1] + 1 + step])
    beside = reduce(np.logical_or, (question.borders[column] for column in sets.T))
    np.put_along_axis(beside, sets, values=False, axis=1)
    if beside.sum() > MOST_SETS:
        return None
    row, node = np.nonzero(beside)
    grown = np.sort(np.column_stack([sets[row], node]), axis=1)
    return pd.DataFrame(grown).drop_duplicates().to_numpy()


def _without_superfluous(sets: Places, question: Question) -> Bools:
    minimal = np.ones(len(sets), dtype=bool)
    for place in range(question.start, sets.shape[1]):
        minimal[minimal] = ~question.holds(np.delete(sets[minimal], place, axis=1))
    return minimal


def hang_together(sets: Places, borders: Bools) -> Bools:
    """Return which sets are one connected piece.

    Example:
        >>> chain = np.eye(3, k=1, dtype=bool) | np.eye(3, k=-1, dtype=bool)
        >>> hang_together(np.array([[0, 1], [0, 2]]), chain).tolist()
        [True, False]
    """
    links = borders[sets[:, :, None], sets[:, None, :]]
    reached = np.zeros(sets.shape, dtype=bool)
    reached[:, 0] = True
    for _ in range(sets.shape[1] - 1):
        reached |= (reached[:, :, None] & links).any(axis=1)
    return np.asarray(reached.all(axis=1))
