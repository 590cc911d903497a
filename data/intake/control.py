"""The control total: compared to the cent, with the rows that could explain a difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

Sums = Sequence[tuple[int, int]]
"""Rows with their amounts in cents."""


@dataclass(frozen=True)
class Control:
    """The sum of the awards beside the totals that are stated.

    Attributes:
        stated_cents: typed in by a person.
        found_cents: found in the table.
        summed_cents: of all awards with an amount, also of those with a doubtful name.
        difference_cents: summed less stated (or, when nothing is stated, found); ``None`` without
            a total.
        explained_by: rows that could explain the difference.
        reason: how: ``row`` (each of the rows alone is the difference: counted though it should
            not be, or once too often), ``left_out`` (each of the rows alone is the difference,
            and does not count), ``pair`` (two rows together are), ``all_left_out`` (all rows with
            amounts that do not count are); empty when nothing explains it.
    """

    stated_cents: int | None
    found_cents: int | None
    summed_cents: int
    difference_cents: int | None
    explained_by: tuple[int, ...]
    reason: str

    @property
    def agrees(self) -> bool:
        """Whether the totals that are known are all the same."""
        totals = {self.stated_cents, self.found_cents} - {None}
        return totals <= {self.summed_cents}


def compare_total(stated: int | None, found: int | None, counted: Sums, left_out: Sums) -> Control:
    """Return the control of a table.

    Args:
        stated: cents typed in.
        found: cents of the total in the table.
        counted: rows of awards with their amounts.
        left_out: other rows with an amount: subtotals and problems.

    Example:
        >>> compare_total(None, 70, [(2, 10), (3, 20)], [(4, 40)]).explained_by
        (4,)
    """
    summed = sum(cents for _, cents in counted)
    total = found if stated is None else stated
    if total is None or total == summed:
        return Control(stated, found, summed, None if total is None else 0, (), "")
    rows, reason = _explained(summed - total, counted, left_out)
    return Control(stated, found, summed, summed - total, rows, reason)


def choose_total(totals: Sequence[int], summed: int) -> int | None:
    """Return the total of a table with several: the one that agrees, else the last.

    Tables that go on over several pages repeat their total, or have one for each part.

    Example:
        >>> choose_total([10, 20], 30), choose_total([30, 30], 31), choose_total([], 1)
        (30, 30, None)
    """
    if not totals:
        return None
    choices = (totals[-1], *totals, sum(totals))
    return summed if summed in choices else totals[-1]


def _explained(difference: int, counted: Sums, left_out: Sums) -> tuple[tuple[int, ...], str]:
    """Return the rows that explain a difference, the simplest way first."""
    size = abs(difference)
    if difference < 0:
        if rows := _equal(size, left_out):
            return rows, "left_out"
        if len(left_out) > 1 and sum(cents for _, cents in left_out) == size:
            return tuple(row for row, _ in left_out), "all_left_out"
        if rows := _pair(size, left_out):
            return rows, "pair"
    if rows := _equal(size, counted):
        return rows, "row"
    if rows := _pair(size, counted):
        return rows, "pair"
    return (), ""


def _equal(size: int, sums: Sums) -> tuple[int, ...]:
    return tuple(row for row, cents in sums if cents == size)


def _pair(size: int, sums: Sums) -> tuple[int, ...]:
    """Return the first two rows that together are the size."""
    before: dict[int, list[int]] = defaultdict(list)
    for row, cents in sums:
        if before[size - cents]:
            return before[size - cents][0], row
        before[cents].append(row)
    return ()
