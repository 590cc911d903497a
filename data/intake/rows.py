"""Small steps that all readers of text share: cells from texts, and counting what is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.intake.grid import EMPTY, MAX_GAP, Cell, Row, clean, has_content
from data.intake.limits import Meter


def cells_of(texts: Iterable[str]) -> tuple[Cell, ...]:
    """Return a cell for each text, cleaned.

    Example:
        >>> [cell.text for cell in cells_of([" Gent ", ""])]
        ['Gent', '']
    """
    return tuple(Cell(text) if (text := clean(raw)) else EMPTY for raw in texts)


def sparing(records: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Yield numbered records; of a long stretch of empty ones as many as tell that it is long.

    Example:
        >>> len(list(sparing((line, [""]) for line in range(1_000_000))))
        101
    """
    gap = 0
    for number, texts in records:
        empty = not any(texts) or not any(map(str.strip, texts))
        gap = gap + 1 if empty else 0
        if gap <= MAX_GAP + 1:
            yield number, texts


def metered(row: Row, meter: Meter) -> Row:
    """Return the row itself, counted.

    Example:
        >>> metered(Row(1, ()), Meter("call.csv"))
        Row(number=1, cells=())
    """
    if has_content(row):
        meter.row(row.number)
    for column, cell in enumerate(row.cells):
        if cell.text:
            meter.cell(row.number, column, cell.text)
    return row
