"""What every reader hands on: grids of rows of cells, before anyone looks for a table in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from data.problems import Problem

MAX_GAP = 100
"""More empty rows than this in one stretch are kept as one: a stray note may lie a million down."""

_OUTER = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
_OUTER += "\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"


@dataclass(frozen=True, slots=True)
class Cell:
    r"""One cell, as a reader sees it.

    Attributes:
        text: stripped of outer white space, line breaks as ``\n``; ``""`` when empty.
        number: the number behind it when the file says it is one (Excel).
        currency: the code of the number format, such as ``EUR``; an unknown symbol as it is.
        problem: ``formula_without_value`` (the text is the formula) or ``error_value``.
        merged: filled from the first cell of a vertical merge, above it.
    """

    text: str
    number: Decimal | None = None
    currency: str | None = None
    problem: str | None = None
    merged: bool = False


EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``number`` is the row of the sheet or HTML table, or the first line in a text."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one sheet, HTML table or text, with what was left out of it.

    Attributes:
        name: the sheet, ``tabel 1`` for the first table of a page or a pasted text, or the file.
        rows: from the first to the last row with content; empty rows between them are kept.
        hidden: the sheet is hidden.
        notes: codes ``macros_ignored``, ``external_links_ignored``, ``hidden_sheet``,
            ``hidden_rows``, ``hidden_columns``.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    notes: tuple[Problem, ...] = ()


def clean(text: str) -> str:
    r"""Return the text without outer white space and with line breaks as one character.

    Example:
        >>> clean("  Gent\u00a0")
        'Gent'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.strip(_OUTER)


def cell_at(row: Row, column: int) -> Cell:
    """Return a cell of a row, from 0; beyond the end of the row an empty one.

    Example:
        >>> cell_at(Row(1, (Cell("Gent"),)), 5) == EMPTY
        True
    """
    return row.cells[column] if column < len(row.cells) else EMPTY


def has_content(row: Row) -> bool:
    """Return whether a cell of the row itself holds something; a merge from above does not count.

    Example:
        >>> has_content(Row(1, (EMPTY, Cell("Gent"))))
        True
    """
    return any((cell.text or cell.problem) and not cell.merged for cell in row.cells)


def with_gaps(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with an empty row for each number left out, or one for a long stretch.

    Example:
        >>> [row.number for row in with_gaps([Row(2, ()), Row(4, ()), Row(999, ())])]
        [2, 3, 4, 5, 999]
    """
    last = None
    for row in rows:
        if last is not None:
            gap = range(last + 1, row.number)
            yield from (Row(number, ()) for number in (gap if len(gap) <= MAX_GAP else gap[:1]))
        yield row
        last = row.number


def trimmed(rows: Iterable[Row], *, pad: bool = True) -> tuple[Row, ...]:
    """Return the rows without the empty rows at both ends and the empty columns at the right.

    Args:
        rows: in order.
        pad: make all rows as long as the longest; else each ends at its last cell with content.

    Example:
        >>> rows = trimmed([Row(1, (EMPTY,)), Row(2, (Cell("Gent"), EMPTY))])
        >>> [(row.number, [cell.text for cell in row.cells]) for row in rows]
        [(2, ['Gent'])]
    """
    kept: list[Row] = []
    gap: list[Row] = []
    for row in rows:
        if not has_content(row):
            if kept and len(gap) <= MAX_GAP:
                gap.append(Row(row.number, ()))
            continue
        kept += gap if len(gap) <= MAX_GAP else gap[:1]
        gap.clear()
        kept.append(Row(row.number, row.cells[: _width(row)]))
    width = max((len(row.cells) for row in kept), default=0) if pad else 0
    return tuple(_padded(row, width) for row in kept)


def _width(row: Row) -> int:
    width = len(row.cells)
    while width and not (row.cells[width - 1].text or row.cells[width - 1].problem):
        width -= 1
    return width


def _padded(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    return Row(row.number, row.cells + (EMPTY,) * missing) if missing > 0 else row
