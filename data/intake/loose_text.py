"""Finds a table in lines whose cells only single spaces part, as many PDF viewers copy it.

A line is cut at the amount at its end and behind the names at its beginning; what is between them
is the title. Where that can be done in two ways it is not guessed: the row has a problem, which a
tab or two spaces in the right place solve.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.intake.grid import Row
from data.intake.loose_amounts import column_of
from data.intake.loose_cells import Cutter
from data.intake.loose_records import Record, is_page, read_records
from data.intake.loose_shape import PLAIN, Line, Shape, find_shape, has_other_header, repeated
from data.intake.loose_words import Spotter
from data.intake.names import Resolver

LEAST_SHARE = 1 / 3
"""Share of the lines that must be of records to be a table without a header."""


@dataclass(frozen=True)
class LooseTable:
    """A table cut from lines.

    Attributes:
        rows: of the grid; a record stands, cut, in the row of its first line.
        shape: the columns.
        first: position of the first row of the table.
        continued: positions of the other lines of records.
        repeated: positions of rows that repeat the header.
        pages: positions of rows that number a page of the table.
    """

    rows: tuple[Row, ...]
    shape: Shape
    first: int
    continued: frozenset[int]
    repeated: frozenset[int]
    pages: frozenset[int]


def read_loose(rows: Sequence[Row], names: Resolver) -> LooseTable | None:
    r"""Return the table in lines of single spaces, ``None`` when there is none.

    Cells that were told apart are the parts of a line of which the ends are known. A table has
    more lines that must be cut than others, and a header or records in a third of its lines.

    Args:
        rows: of a grid.
        names: of the day of the awards.

    Example:
        >>> from datetime import date
        >>> from data.intake.names import resolver
        >>> from data.intake.read import read_pasted
        >>> from data.load import load_tables
        >>> [grid] = read_pasted("Gemeenten Titel Bedrag\nMol, De Panne Samen\nsterk 1 000 euro")
        >>> table = read_loose(grid.rows, resolver(load_tables(), date(2015, 12, 1)))
        >>> [cell.text for cell in table.rows[1].cells], table.continued
        (['Mol, De Panne', 'Samen sterk', '1 000 euro'], frozenset({2}))
    """
    cells = [sum(bool(cell.text) for cell in row.cells) for row in rows]
    lines = [Line(at, _text(row)) for at, row in enumerate(rows)]
    told = [line for line in lines if line.text]
    shape = find_shape(told) or PLAIN
    if not shape.header and has_other_header(told):
        return None
    again = frozenset(repeated(told, shape))
    pages = frozenset(line.at for line in told if is_page(line.text))
    left_out = again | pages | {*shape.header}
    spotter = Spotter(names)
    records = read_records([line for line in lines if line.at not in left_out], shape, spotter)
    whole = [each for each in records if each.tail and each.is_named]
    uncut = {each.places[0] for each in whole if _is_uncut(each, cells)}
    apart = {at for at, count in enumerate(cells) if count > 1} - uncut - left_out
    share = sum(len(each.places) for each in whole) / max(1, len(told))
    if len(uncut) <= len(apart) or not (shape.header or share >= LEAST_SHARE):
        return None
    first = next(iter(shape.header), min(each.places[0] for each in records if each.is_named))
    taken = [each for each in records if each.tail or each.places[0] >= first]
    cutter = Cutter(shape, spotter, column_of(each.tail for each in records if each.tail))
    cut = {each.places[0]: cutter.cells(each) for each in taken}
    return LooseTable(
        rows=tuple(Row(row.number, cut.get(at, row.cells)) for at, row in enumerate(rows)),
        shape=shape,
        first=first,
        continued=frozenset(at for each in taken for at in each.places[1:]),
        repeated=frozenset(at for at in again if at > first),
        pages=frozenset(at for at in pages if at > first),
    )


def _is_uncut(record: Record, cells: Sequence[int]) -> bool:
    """Return whether no reader of cells could have told names, title and amount apart."""
    count = cells[record.places[0]]
    start = record.tail.start if record.tail else 0
    return count == 1 or (count == 2 and record.text[start - 1 : start] != "\t")  # noqa: PLR2004


def _text(row: Row) -> str:
    """Return a row as a line; nothing for one with a number, an error or a merged cell of Excel."""
    cells = row.cells
    if any(cell.number is not None or cell.problem or cell.merged for cell in cells):
        return ""
    return "\t".join(cell.text for cell in cells if cell.text)
