"""One sheet of an XLSX file: its cells with values and formulas, merged areas, what is hidden."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import IO, Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse
from openpyxl.cell.text import Text
from openpyxl.utils.datetime import WINDOWS_EPOCH
from openpyxl.worksheet._reader import (
    CELL_TAG,
    COL_TAG,
    FORMULA_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.xml.constants import SHEET_MAIN_NS

from data.intake.grid import EMPTY, Cell, Row, clean
from data.intake.limits import MAX_CELLS, MAX_COLUMNS, Meter, refused
from data.intake.xlsx_values import Style, text_of, value_cell

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
MAX_MERGES = 100_000
_MERGE_TAG = f"{{{SHEET_MAIN_NS}}}mergeCell"
_STRING_TAG = f"{{{SHEET_MAIN_NS}}}si"


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of all sheets refer to; ``epoch`` is the first day of the calendar."""

    strings: Sequence[str] = ()
    styles: Sequence[Style] = ()
    epoch: datetime = WINDOWS_EPOCH


def read_strings(stream: IO[bytes], meter: Meter) -> list[str]:
    """Return the strings that cells share, without the hints for pronunciation.

    Errors:
        DataError: there are more than cells may hold, or one is too long.
    """
    found: list[str] = []
    for _, element in iterparse(stream, forbid_dtd=True):
        if element.tag != _STRING_TAG:
            continue
        if len(found) >= MAX_CELLS:
            raise refused("too_large", meter.name)
        found.append(text_of(Text.from_tree(element).content))
        meter.text(None, len(found[-1]))
        element.clear()
    return found


class _Parser(WorkSheetParser):
    """The parser of openpyxl, for values; a formula is added where it has none."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        raw: dict[str, Any] = super().parse_cell(element)
        formula = element.find(FORMULA_TAG)
        if formula is None or raw["value"] is not None:
            return raw
        # A formula that gives an empty text is saved as text, with an empty value.
        if raw["data_type"] == "str" and element.find(VALUE_TAG) is not None:
            return raw
        return raw | {"value": f"={formula.text or ''}", "data_type": "f"}


class Sheet:
    """Reads the cells of one sheet; only those with content are kept.

    The size that the sheet declares is not looked at: rows and columns count when they hold
    something.
    """

    def __init__(self, stream: IO[bytes], meter: Meter, book: Book) -> None:
        meter.grid()
        self.meter, self.book = meter, book
        self.hidden_rows = self.hidden_columns = False
        self._columns_hidden: set[int] = set()
        self._merges: list[CellRange] = []
        # Without the formats of dates: those out of range are numbers, which openpyxl would lose.
        self._parser = _Parser(stream, book.strings, data_only=True, epoch=book.epoch)
        self._cells: dict[int, dict[int, Cell]] = {}

    def rows(self) -> Iterator[Row]:
        """Yield the rows with content, in order, with vertical merges filled downwards.

        Errors:
            DataError: a breach of the limits, at the first row or cell too many.
        """
        width = 0
        for _, element in iterparse(self._parser.source, forbid_dtd=True):
            if element.tag == CELL_TAG:
                width += 1
                if width > LAST_COLUMN:
                    raise refused("too_many_columns", self.meter.name)
            elif element.tag == ROW_TAG:
                self._read_row(element)
                element.clear()
                width = 0
            elif element.tag == COL_TAG and _is_true(element.get("hidden")):
                first, last = int(element.get("min", "1")), int(element.get("max", "1"))
                self._columns_hidden.update(range(max(first, 1), min(last, MAX_COLUMNS) + 1))
            elif element.tag == _MERGE_TAG:
                self._merge(CellRange(element.get("ref")))
        self._fill()
        for number in sorted(self._cells):
            cells = self._cells[number]
            yield Row(number, tuple(cells.get(at, EMPTY) for at in range(1, max(cells) + 1)))

    def _read_row(self, element: Element) -> None:
        number, raws = self._parser.parse_row(element)
        hidden = _is_true(self._parser.row_dimensions.pop(str(number), {}).get("hidden"))
        for raw in raws:
            cell = self._cell(raw)
            if not (cell.text or cell.problem):
                continue
            place, column = raw["row"], raw["column"]
            if not (1 <= place <= LAST_ROW and column <= LAST_COLUMN):
                raise ValueError(f"outside the sheet: row {place}, column {column}")
            if place not in self._cells:
                self.meter.row(place)
                self._cells[place] = {}
            self.meter.cell(place, column - 1, cell.text)
            self._cells[place][column] = cell
            self.hidden_rows |= hidden
            self.hidden_columns |= column in self._columns_hidden

    def _cell(self, raw: dict[str, Any]) -> Cell:
        kind, value, style = raw["data_type"], raw["value"], raw["style_id"]
        if value is None:
            return EMPTY
        if kind == "f":
            return Cell(clean(value), problem="formula_without_value")
        if kind == "e":
            return Cell(clean(value), problem="error_value")
        known = 0 <= style < len(self.book.styles)
        return value_cell(value, self.book.styles[style] if known else Style(), self.book.epoch)

    def _merge(self, area: CellRange) -> None:
        if area.max_row > area.min_row:
            self._merges.append(area)
        if len(self._merges) > MAX_MERGES:
            raise refused("too_large", self.meter.name, cause="it has too many merged cells")

    def _fill(self) -> None:
        """Put the first cell of merged areas into the rows below that hold something themselves."""
        numbers = sorted(self._cells)
        steps = 0
        for area in self._merges:
            cell = self._cells.get(area.min_row, {}).get(area.min_col)
            if cell is None or cell.merged:
                continue
            merged = replace(cell, merged=True)
            for number in numbers[bisect_left(numbers, area.min_row + 1) :]:
                if number > area.max_row:
                    break
                self._cells[number].setdefault(area.min_col, merged)
                steps += 1
            if steps > MAX_CELLS:
                raise refused("too_large", self.meter.name, cause="it has too many merged cells")


def _is_true(text: str | None) -> bool:
    return text is not None and text.strip().lower() in {"1", "true", "on"}
