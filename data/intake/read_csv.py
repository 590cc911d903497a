"""CSV and TSV: the separator found by its consistency, quotes, and the line of each row."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from data.intake.grid import Row
from data.intake.limits import Meter, refused
from data.intake.rows import cells_of, metered, sparing

if TYPE_CHECKING:
    from _csv import Reader

SEPARATORS = ("\t", ";", ",")
"""In the order in which they win a tie: a comma is also a decimal sign and stands between names."""
SAMPLE = 1_000
"""Rows looked at to find the separator."""
SURE = 0.8
"""Share of rows of one width from which commas with a space behind them are taken to separate."""
_DECIMALS = re.compile(r"\d{1,2}(?!\d)")
_SEP_LINE = re.compile(r"sep=([\t;,])\r?\n?", re.IGNORECASE)

Record = tuple[int, list[str]]


def read_csv(text: str, meter: Meter) -> Iterator[Row]:
    """Yield the rows of a CSV or TSV text; a row of more lines has the number of its first.

    Errors:
        DataError: ``not_a_table`` when a quote is never closed, or a breach of the limits.

    Example:
        >>> [[cell.text for cell in row.cells] for row in read_csv("Gent;1,5", Meter("a.csv"))]
        [['Gent', '1,5']]
    """
    told = _SEP_LINE.match(text)
    separator = told[1] if told else find_separator(text)[0]
    for number, fields in sparing(_records(text, separator, meter)):
        if not (told and number == 1):
            yield metered(Row(number, cells_of(fields)), meter)


def find_separator(text: str, *, prose: bool = False) -> tuple[str, float]:
    r"""Return the separator and the share of rows that it splits into as many cells.

    A comma between digits, as in ``1,50``, or before a space, as between names, does not count;
    the latter does when nothing else is found.

    Args:
        text: of a whole file.
        prose: it may be no CSV at all: nothing before a space counts, semicolons neither.

    Returns:
        A tab and 0.0 when nothing separates.

    Example:
        >>> find_separator("Gemeenten;Bedrag\nGent, Aalst;1,5\nLier, Mol;2,5")
        (';', 1.0)
    """
    spaced = {"\t": True, ";": not prose, ",": False}
    scores = {mark: _consistency(text, mark, spaced=spaced[mark]) for mark in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    if scores[best]:
        return best, scores[best]
    share = 0.0 if prose else _consistency(text, ",", spaced=True)
    return (",", share) if share >= SURE else ("\t", 0.0)


def _consistency(text: str, separator: str, *, spaced: bool) -> float:
    sample = _sample(text, separator, spaced=spaced)
    if not sample:
        return 0.0
    widths = Counter(len(fields) for fields in sample if _separates(fields, spaced=spaced))
    return round(max(widths.values(), default=0) / len(sample), 2)


def _separates(fields: list[str], *, spaced: bool) -> bool:
    return any(
        (spaced or not after.startswith(" "))
        and not (before[-1:].isdigit() and _DECIMALS.match(after))
        for before, after in pairwise(fields)
    )


def _sample(text: str, separator: str, *, spaced: bool) -> list[list[str]]:
    """Return the first rows with content, of an empty table its first rows.

    There are none when quotes stand where they cannot.
    """
    for strict in (True, False):
        every, again = (
            _reader(io.StringIO(text, newline=""), separator, strict=strict, spaced=spaced)
            for _ in range(2)
        )
        try:
            rows = list(islice((row for row in every if any(map(str.strip, row))), SAMPLE))
            rows = rows or list(islice(again, SAMPLE))
        except csv.Error:
            continue
        # Badly placed quotes speak against a separator, but do not rule it out.
        return rows if strict else rows + [[]] * len(rows)
    return []


def _records(text: str, separator: str, meter: Meter) -> Iterator[Record]:
    lines = list(io.StringIO(text, newline=""))
    strict = _is_strict(lines, separator)
    reader = _reader(lines, separator, strict=strict)
    before = 0
    try:
        for fields in reader:
            after = reader.line_num
            # A quote out of place may have swallowed whole rows.
            if not (strict or after == before + 1 or _is_strict(lines[before:after], separator)):
                cause = "a cell begins with a quote that is not closed where the cell ends"
                raise refused("not_a_table", meter.name, before + 1, cause)
            yield before + 1, fields
            before = after
    except csv.Error as error:
        cause = "a cell is too long; a quote may be missing"
        raise refused("not_a_table", meter.name, before + 1, cause) from error


def _is_strict(lines: Iterable[str], separator: str) -> bool:
    try:
        for _ in _reader(lines, separator, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _reader(
    lines: Iterable[str], separator: str, *, strict: bool, spaced: bool | None = None
) -> Reader:
    skip = separator == "," if spaced is None else spaced
    return csv.reader(lines, delimiter=separator, strict=strict, skipinitialspace=skip)
