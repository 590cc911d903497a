"""Entries to awards: which rows are one award, and what its amount is."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.intake.entries import Entry
from data.intake.spelling import spelling

ONCE, SHARES, APART = "once", "shares", "apart"
REPEATED = (ONCE, SHARES, APART)
"""What rows with one name each and the same title are: one award, its amount repeated; one award,
each amount a share of it; or awards of their own."""

USUAL = 0.25
"""Share of rows with only a name from which they are taken for members of the award above."""

_PROVINCES = {
    "antwerpen", "limburg", "oostvlaanderen", "vlaamsbrabant", "westvlaanderen", "brussel",
}  # fmt: skip

Stack = list[Entry]
"""Rows that belong together, the one with the amount first."""

Trouble = tuple[int, str, str]
"""Row, problem code and what it is about: ``names``, ``title`` or ``amount``."""


@dataclass(frozen=True)
class Award:
    """The rows of one award.

    Attributes:
        entries: its rows, the one with the amount first.
        cents: its amount, ``None`` when the table does not say.
    """

    entries: tuple[Entry, ...]
    cents: int | None

    @property
    def head(self) -> Entry:
        """The row with the amount."""
        return self.entries[0]

    @property
    def title(self) -> str:
        """The title, of all rows when it goes on below."""
        return " ".join(dict.fromkeys(e.title for e in self.entries if e.titled)) or self.head.title


@dataclass(frozen=True)
class Grouped:
    """Awards with a sound amount, and the rows that are none.

    Attributes:
        awards: in the order of their first rows.
        broken: rows of awards whose amount is a problem; their names are still looked at.
        troubles: problems of rows, not counting those of amounts and names themselves.
        uncounted: row and amount of rows that do not count in the sum.
    """

    awards: tuple[Award, ...]
    broken: tuple[Entry, ...]
    troubles: tuple[Trouble, ...]
    uncounted: tuple[tuple[int, int], ...]


def group(
    entries: Sequence[Entry],
    cents: Mapping[int, int | None],
    breaks: Collection[int],
    repeated: str | None,
    control: int | None,
) -> Grouped:
    """Return the awards of the rows of a table.

    One row is one award. Rows below with merged cells belong to it; so do rows with nothing but
    a name in a table of one name a row, where such rows are usual. Rows with one name each and
    the same title (and year) are one award when their amounts are equal or empty. Unequal amounts
    are asked, and so is it when the control total is that of all rows.

    Args:
        entries: of the table.
        cents: row to the amount in its own cell, ``None`` for a problem; rows without are absent.
        breaks: numbers of ignored rows: nothing goes on below them.
        repeated: the answer of a person, one of `REPEATED`.
        control: the control total in cents, when there is one.
    """
    stacks, troubles = _stacks(entries, breaks)
    awards: list[Award] = []
    alike: dict[tuple[str, str], list[Stack]] = defaultdict(list)
    for stack in stacks:
        if all(len(entry.names) == 1 for entry in stack) and stack[0].title_key:
            alike[stack[0].title_key, stack[0].year].append(stack)
        else:
            awards.append(_award(stack, cents))
    counts_all = control is not None and _counts_all_rows(control, awards, alike.values(), cents)
    for same in alike.values():
        asked = len(_amounts(same, cents)) > 1 or (counts_all and _surplus(same, cents) > 0)
        if asked and repeated is None:
            rows = sorted(entry.row for stack in same for entry in stack)
            troubles += [(row, "one_award_or_several", "amount") for row in rows]
        awards += _merged(same, cents, APART if asked and repeated is None else repeated or ONCE)
    return _sound(awards, troubles)


def _counts_all_rows(
    control: int,
    awards: Iterable[Award],
    alike: Collection[Sequence[Stack]],
    cents: Mapping[int, int | None],
) -> bool:
    """Return whether the control total is that of all rows, not of each award once."""
    once = [award for stacks in alike for award in _merged(stacks, cents, ONCE)]
    total = sum(award.cents or 0 for award in (*awards, *once))
    equal = [stacks for stacks in alike if len(_amounts(stacks, cents)) == 1]
    surplus = sum(_surplus(stacks, cents) for stacks in equal)
    return surplus > 0 and control == total + surplus


def _stacks(entries: Sequence[Entry], breaks: Collection[int]) -> tuple[list[Stack], list[Trouble]]:
    """Return the rows that belong together because one goes on below the other."""
    stacks: list[Stack] = []
    troubles: list[Trouble] = []
    stops, before = sorted(breaks), 0
    usual = sum(map(_is_bare, entries)) >= USUAL * len(entries)
    for entry in entries:
        beside = bool(stacks) and not _any_between(stops, before, entry.row)
        stack = stacks[-1] if stacks else []
        before = entry.row
        goes_on = beside and stack[-1].open_end and not entry.paid
        if stack and (entry.merged or goes_on):
            stack.append(entry)
        elif _is_bare(entry):
            below = usual and beside and all(len(member.names) == 1 for member in [*stack, entry])
            heading = spelling(entry.names[0].text) in _PROVINCES
            if below and stack[0].paid and not heading:
                stack.append(entry)
            else:
                code = "heading_or_member" if below and heading else "names_alone"
                troubles.append((entry.row, code, "names"))
        else:
            stacks.append([entry])
    return stacks, troubles


def _is_bare(entry: Entry) -> bool:
    """Return whether a row holds names and neither title nor amount."""
    alone = not entry.paid and not entry.titled and not entry.merged
    return alone and bool(entry.names) and (entry.amount is not None or not entry.title)


def _any_between(stops: Sequence[int], first: int, last: int) -> bool:
    at = bisect_right(stops, first)
    return at < len(stops) and stops[at] < last


def _award(stack: Stack, cents: Mapping[int, int | None]) -> Award:
    return Award(tuple(stack), cents.get(stack[0].row))


def _amounts(stacks: Iterable[Stack], cents: Mapping[int, int | None]) -> set[int]:
    found = (cents.get(stack[0].row) for stack in stacks)
    return {amount for amount in found if amount is not None}


def _surplus(stacks: Sequence[Stack], cents: Mapping[int, int | None]) -> int:
    """Return by how much the rows together exceed one of them."""
    amounts = [cents.get(stack[0].row) or 0 for stack in stacks]
    return sum(amounts) - max(amounts)


def _merged(stacks: Sequence[Stack], cents: Mapping[int, int | None], how: str) -> list[Award]:
    """Return rows with one name each and the same title as one award, or apart."""
    sound = [stack for stack in stacks if cents.get(stack[0].row) is not None]
    blank = [stack for stack in stacks if not stack[0].paid]
    if len(stacks) == 1 or how == APART:
        return [_award(stack, cents) for stack in stacks]
    broken = [stack for stack in stacks if stack[0].paid and cents.get(stack[0].row) is None]
    amounts = [cents[stack[0].row] or 0 for stack in sound]
    together = [entry for stack in (*sound, *blank) for entry in stack]
    apart = [_award(stack, cents) for stack in broken]
    if not together:
        return apart
    if not amounts:
        return [Award(tuple(together), None), *apart]
    value = sum(amounts) if how == SHARES else max(amounts)
    return [Award(tuple(together), value), *apart]


def _sound(awards: Sequence[Award], troubles: Sequence[Trouble]) -> Grouped:
    """Return the awards in order, without those that lack an amount or names, or are repeated."""
    good: list[Award] = []
    broken: list[Entry] = []
    uncounted: list[tuple[int, int]] = []
    seen: set[tuple[object, ...]] = set()
    troubles = list(troubles)
    for award in sorted(awards, key=lambda award: min(entry.row for entry in award.entries)):
        head = award.head
        named = [named for entry in award.entries for named in entry.names]
        key = (*sorted(spelling(name.text) for name in named), head.title_key, award.cents)
        again = len(named) > 1 and award.cents is not None and (*key, head.year) in seen
        seen.add((*key, head.year))
        if head.amount is not None and award.cents is None:
            unpaid = (entry for entry in award.entries if not entry.paid)
            troubles += [(entry.row, "amount_missing", "amount") for entry in unpaid]
            broken += award.entries
        elif again:
            troubles += [(entry.row, "repeated_row", "names") for entry in award.entries]
        elif not named and not head.title:
            troubles.append((head.row, "names_missing", "names"))
        else:
            good.append(award)
            if not named:
                troubles.append((head.row, "names_missing", "names"))
            continue
        uncounted += [(head.row, award.cents)] if award.cents is not None else []
    return Grouped(tuple(good), tuple(broken), tuple(troubles), tuple(uncounted))
