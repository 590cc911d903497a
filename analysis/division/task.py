"""A task: municipalities to divide into consortia, the rules and the costs, as whole numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from analysis.partners.table import Connection

Bools = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]

FINE = 1_000
"""So dear that prices of a loss lose less than a unit by being rounded down."""


@dataclass(frozen=True, eq=False)
class Task:
    """Municipalities to divide, the rules for a consortium and its cost, as whole numbers.

    The cost of a consortium is the sum of ``between`` over its pairs of members, ``over`` for each
    member above ``preferred``, and ``broken`` for each piece after the first. Made by `task_of`.

    Attributes:
        figures: the inhabitants of the target group that are counted for each municipality.
        worth: what is lost with each one that is left over: ``scale`` for each of its inhabitants
            counted, and 1 for itself.
        scale: more than there are municipalities, so that inhabitants always come first.
        left: what it costs to leave each one over.
        between: cost of a pair, symmetric, 0 on the diagonal, never below 0.
        borders: whether two are neighbours, symmetric.
        more_than: what the figures of a consortium together must pass; -1 for no threshold.
        smallest: the least number of members.
        largest: the greatest number of members.
        connection: whether members have to border on one another.
        preferred: members that cost nothing extra.
        over: cost of each member above that.
        broken: cost of each further piece; 0 unless connection is preferred.
        together: one row a wish, true for municipalities that stay together.
        apart: whether two must not be in one consortium, symmetric.
    """

    figures: Whole
    worth: Whole
    scale: int
    left: Whole
    between: Whole
    borders: Bools
    more_than: int
    smallest: int
    largest: int
    connection: Connection
    preferred: int
    over: int
    broken: int
    together: Bools
    apart: Bools

    @property
    def size(self) -> int:
        """The number of municipalities."""
        return len(self.figures)

    @property
    def links(self) -> Bools:
        """Whether one can be added to a group because of another."""
        if self.connection is Connection.ONLY:
            return self.borders
        return ~np.eye(self.size, dtype=bool)

    def part(self, chosen: Bools) -> Task:
        """Return the task of some of the municipalities."""
        both = np.ix_(chosen, chosen)
        return replace(
            self,
            figures=self.figures[chosen],
            worth=self.worth[chosen],
            left=self.left[chosen],
            between=self.between[both],
            borders=self.borders[both],
            largest=min(self.largest, int(chosen.sum())),
            together=self.together[:, chosen],
            apart=self.apart[both],
        )

    def of_loss(self) -> Task:
        """Return the task with the same rules in which only a loss costs, `FINE` for each unit."""
        free = np.zeros_like(self.between)
        return replace(self, between=free, over=0, broken=0, left=FINE * self.worth)

    @property
    def most_groups(self) -> int:
        """The number of consortia that can exist at once: each takes its part of the figures."""
        by_members = self.size // self.smallest
        if self.more_than < 0:
            return by_members
        return min(by_members, int(self.figures.sum()) // (self.more_than + 1))

    @property
    def dearest(self) -> int:
        """What no division costs more than."""
        pairs = int(self.between.sum()) // 2
        return pairs + self.size * (self.over + self.broken) + int(self.left.sum())


def task_of(figures: Whole, between: Whole, borders: Bools, more_than: int) -> Task:
    """Return a task in which nothing but the threshold and connection is asked; see `Task`.

    Example:
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> task_of(np.array([5, 2, 2]), row, row == 1, more_than=6).worth.tolist()
        [21, 9, 9]
    """
    size = len(figures)
    return Task(
        figures=figures,
        worth=figures * (size + 1) + 1,
        scale=size + 1,
        left=np.zeros(size, np.int64),
        between=between,
        borders=borders,
        more_than=more_than,
        smallest=1,
        largest=max(size, 1),
        connection=Connection.ONLY,
        preferred=size,
        over=0,
        broken=0,
        together=np.zeros((0, size), bool),
        apart=np.zeros((size, size), bool),
    )


def meets(task: Task, groups: Bools) -> Bools:
    """Return which groups meet the rules on figures, size and who stays together.

    Args:
        task: the rules.
        groups: one row a group, one column a municipality.

    Example:
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> task = task_of(np.array([5, 2, 2]), row, row == 1, more_than=6)
        >>> meets(task, np.array([[True, True, False], [False, True, True]])).tolist()
        [True, False]
    """
    size = groups.sum(axis=1)
    met = (groups @ task.figures > task.more_than) & (size >= task.smallest)
    met &= size <= task.largest
    for wish in task.together:
        count = groups[:, wish].sum(axis=1)
        met &= (count == 0) | (count == wish.sum())
    return np.asarray(met)


def group_costs(task: Task, groups: Bools) -> Whole:
    """Return what each group costs as a consortium.

    Args:
        task: the costs.
        groups: one row a group, one column a municipality.

    Example:
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> task = task_of(np.array([5, 2, 2]), row, row == 1, more_than=6)
        >>> group_costs(task, np.array([[True, True, True]])).tolist()
        [4]
    """
    pairs = ((groups.astype(np.int64) @ task.between) * groups).sum(axis=1) // 2
    above = np.maximum(groups.sum(axis=1) - task.preferred, 0)
    further = pieces(groups, task.borders) - 1 if task.broken else np.zeros_like(pairs)
    return pairs + task.over * above + task.broken * further


def pieces(groups: Bools, borders: Bools) -> Whole:
    """Return into how many connected pieces each group falls.

    Args:
        groups: one row a group, one column a municipality.
        borders: whether two are neighbours.

    Example:
        >>> row = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], dtype=bool)
        >>> pieces(np.array([[True, True, True], [True, False, True]]), row).tolist()
        [1, 2]
    """
    count = np.zeros(len(groups), dtype=np.int64)
    rest = groups.copy()
    while rest.any():
        count += rest.any(axis=1)
        rest &= ~_first_piece(rest, borders)
    return count


def _first_piece(groups: Bools, borders: Bools) -> Bools:
    """Return of each group the piece of its first municipality."""
    row = np.arange(len(groups))
    first = groups.argmax(axis=1)
    piece = np.zeros_like(groups)
    piece[row, first] = groups[row, first]
    while True:
        wider = (piece | (piece @ borders)) & groups
        if (wider == piece).all():
            return piece
        piece = wider


def alone_or_whole(task: Task) -> list[Bools]:
    """Return two divisions that need no search: everybody alone, and each piece as a whole.

    Their groups need not meet the rules.

    Example:
        >>> row = np.array([[0, 1], [1, 0]])
        >>> two = task_of(np.array([5, 2]), row, row == 1, more_than=6)
        >>> [groups.tolist() for groups in alone_or_whole(two)]
        [[[True, False], [False, True]], [[True, True]]]
    """
    parts = connected_parts(np.ones(task.size, dtype=bool), task.links)
    whole = np.array(parts, dtype=bool).reshape(len(parts), task.size)
    return [np.eye(task.size, dtype=bool), whole]


def kept_apart(task: Task, groups: Bools) -> Bools:
    """Return which groups hold no two that must not be together.

    Example:
        >>> row = np.array([[0, 1], [1, 0]])
        >>> two = replace(task_of(np.array([5, 2]), row, row == 1, more_than=6), apart=row == 1)
        >>> kept_apart(two, np.array([[True, True], [True, False]])).tolist()
        [False, True]
    """
    members = groups.astype(np.int64)
    return np.asarray(((members @ task.apart) * members).sum(axis=1) == 0)


def placeable(task: Task) -> Bools:
    """Return who may fit in some consortium: who passes the threshold with the largest it reaches.

    The others are left over in every division.

    Example:
        >>> row = np.array([[0, 1, 2], [1, 0, 1], [2, 1, 0]])
        >>> apart = task_of(np.array([7, 2, 2]), row, row == 3, more_than=6)
        >>> placeable(apart).tolist()
        [True, False, False]
    """
    fits = np.ones(task.size, dtype=bool)
    while True:
        left = _reaching(task, fits)
        for wish in task.together:
            left[wish] &= left[wish].all()
        if (left == fits).all():
            return fits
        fits = left


def _reaching(task: Task, fits: Bools) -> Bools:
    found = np.zeros_like(fits)
    for piece in connected_parts(fits, task.links):
        if piece.sum() < task.smallest:
            continue
        ranked = np.sort(task.figures[piece])[::-1][: task.largest]
        companions = ranked[: task.largest - 1].sum()
        most = np.where(task.figures >= ranked[-1], ranked.sum(), companions + task.figures)
        found |= piece & (most > task.more_than)
    return found


def connected_parts(chosen: Bools, links: Bools) -> list[Bools]:
    """Return the connected pieces of some municipalities, by the first of each.

    Example:
        >>> row = np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]], dtype=bool)
        >>> [piece.tolist() for piece in connected_parts(np.ones(3, dtype=bool), row)]
        [[True, True, False], [False, False, True]]
    """
    found, rest = [], chosen.copy()
    while rest.any():
        found.append(_first_piece(rest[None, :], links)[0])
        rest &= ~found[-1]
    return found
