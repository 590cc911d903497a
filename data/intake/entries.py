"""Rows of a found table as entries: names with their roles, a title, a year and an amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.intake.grid import Cell, Row, cell_at
from data.intake.headers import NAMING, Role
from data.intake.loose_cells import UNSURE_CUT
from data.intake.names import Resolver, split_names
from data.intake.resolution import SUGGESTION, UNKNOWN
from data.intake.spelling import spelling, words
from data.intake.tables import FoundTable

LEAD, MEMBER = "lead", "member"

_LEAD_WORDS = {"trekker", "penvoerder", "penhouder", "promotor", "lead"}
_NOBODY = {"geen", "nvt", "nihil", "onbekend", "na", "x"}
_OPEN_ENDS = (",", ";", "/", "&", "+", " en", "-")


@dataclass(frozen=True)
class Named:
    """One name in a cell: as typed, with its column and role."""

    column: int
    text: str
    role: str


@dataclass(frozen=True)
class Entry:
    """One row of the body.

    Attributes:
        row: its number.
        names: the names in its own cells, leads first.
        title: in its own or a merged cell, white space as single spaces.
        year: likewise.
        amount: its cell of the amount column, also when empty; ``None`` without such a column.
        merged: its amount is that of a row above.
        titled: its title stands in its own cell.
        open_end: its names end with a separator: the row below goes on.
        broken: column and problem of cells with a formula or error in place of a text.
    """

    row: int
    names: tuple[Named, ...]
    title: str
    year: str
    amount: Cell | None
    merged: bool
    titled: bool
    open_end: bool
    broken: tuple[tuple[int, Cell], ...]

    @property
    def paid(self) -> bool:
        """Whether an amount of its own, or something in its place, stands in the row."""
        cell = self.amount
        return cell is not None and not cell.merged and bool(cell.text or cell.problem)

    @property
    def title_key(self) -> str:
        """What titles of one project have in common."""
        return spelling(self.title)


def entries_of(found: FoundTable, names: Resolver) -> tuple[list[Entry], dict[int, str]]:
    """Return the entries of a table, and the rows to ignore because they hold no name at all.

    Only rows that `find_table` found doubtful, such as one with a single text and nothing else,
    are ignored; all others with an unknown name stay, as problems.

    Returns:
        Entries in the order of the rows; row number to reason.
    """
    splits: dict[str, tuple[str, ...]] = {}
    known: dict[str, bool] = {}
    entries, ignored = [], {}
    for row in found.body:
        entry = _entry(row, found, names, splits)
        reason = (found.doubtful or {}).get(row.number)
        if reason and not any(_is_known(named.text, names, known) for named in entry.names):
            ignored[row.number] = reason
        else:
            entries.append(entry)
    return entries, ignored


def _is_known(text: str, names: Resolver, known: dict[str, bool]) -> bool:
    """Return whether a text may be a name: for a suggestion it must be short as a name is."""
    if text not in known:
        kind = names.resolve(text).kind
        short = len(words(text)) <= 3  # noqa: PLR2004
        known[text] = kind != UNKNOWN and (kind != SUGGESTION or short)
    return known[text]


def _entry(
    row: Row, found: FoundTable, names: Resolver, splits: dict[str, tuple[str, ...]]
) -> Entry:
    amount = _one(row, found, Role.AMOUNT)
    title, year = _one(row, found, Role.TITLE), _one(row, found, Role.YEAR)
    merged = amount is not None and amount.merged
    named: list[Named] = []
    last = ""
    for column in found.having(*NAMING):
        cell = cell_at(row, column)
        # Below a merged amount, merged names are those of the row above.
        if cell.text and not cell.problem and not (merged and cell.merged):
            named += _names(cell.text, column, found.columns[column], names, splits)
            last = cell.text
    named.sort(key=lambda name: name.role != LEAD)
    told = [(at, cell_at(row, at)) for at in found.columns]
    broken = tuple((at, cell) for at, cell in told if _is_broken(cell, found.columns[at]))
    return Entry(
        row=row.number,
        names=tuple(named),
        title=" ".join(title.text.split()) if title else "",
        year=year.text if year else "",
        amount=amount,
        merged=merged,
        titled=title is not None and bool(title.text) and not title.merged,
        open_end=last.lower().endswith(_OPEN_ENDS),
        broken=tuple(pair for pair in broken if not pair[1].merged),
    )


def _is_broken(cell: Cell, role: Role) -> bool:
    """Return whether a cell has a problem of its own; a doubtful cut counts wherever it stands."""
    counts = role in {*NAMING, Role.TITLE} or cell.problem == UNSURE_CUT
    return counts and cell.problem is not None


def _names(
    text: str, column: int, role: Role, names: Resolver, splits: dict[str, tuple[str, ...]]
) -> Iterator[Named]:
    if text not in splits:
        splits[text] = tuple(
            name for name in split_names(text, names) if spelling(name) not in _NOBODY
        )
    for name in splits[text]:
        leads = role is Role.LEAD or _LEAD_WORDS & set(words(name))
        yield Named(column, name, LEAD if leads else MEMBER)


def _one(row: Row, found: FoundTable, role: Role) -> Cell | None:
    columns = found.having(role)
    return cell_at(row, columns[0]) if columns else None
