"""What leaves for a spreadsheet: CSV and XLSX, from one layout, without formulas.

Every text of every export goes through `data.safe_text`; numbers and dates are written from typed
columns and stay what they are.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from data.layout import Kind, Layout, typed_columns
from data.safe_text import original_text, safe_text


class Style(StrEnum):
    """How a CSV file is written."""

    EXCEL_BE = "excel_be"
    """For Excel in Belgium: UTF-8 with byte order mark, semicolons, decimal comma."""
    PLAIN = "plain"
    """For programs: UTF-8, commas, decimal point."""


LONGEST_TEXT = 32_767
"""Characters that fit in a cell of a spreadsheet."""

_WIDEST, _NARROWEST = 60, 8
_FIRST_YEAR = 1900  # Earlier days do not exist in a spreadsheet.
_GROUPED = "#,##0"
_FORMATS = {
    Kind.TEXT: "General",
    Kind.CODE: "@",
    Kind.WHOLE: _GROUPED,
    Kind.EURO: '"€" #,##0.00',
    Kind.DECIMAL: "General",
    Kind.DATE: "yyyy-mm-dd",
    Kind.MOMENT: "yyyy-mm-dd hh:mm:ss",
    Kind.TRUTH: "General",
}


def write_csv(frame: pd.DataFrame, layout: Layout, style: Style | str = Style.PLAIN) -> bytes:
    """Return a frame as a CSV file.

    Args:
        frame: at least the columns of the layout; missing values become empty cells.
        layout: the columns, in order.
        style: see `Style`.

    Errors:
        DataError: a column is missing or holds values of another kind; `ValueError`: no style.

    Example:
        >>> from data.layout import Column
        >>> awards = pd.DataFrame({"nis": ["41048", "44021"], "cents": [-14972200, pd.NA]})
        >>> layout = (Column("nis", "NIS", Kind.CODE), Column("cents", "award", Kind.EURO))
        >>> write_csv(awards, layout, "excel_be").decode("utf-8-sig").split()
        ['NIS;award', '41048;-149722,00', '44021;']
    """
    belgian = Style(style) is Style.EXCEL_BE
    cells = [
        [_shown(value, belgian=belgian) for value in part] for part in typed_columns(frame, layout)
    ]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if belgian else ",", lineterminator="\r\n")
    writer.writerow([safe_text(column.header) for column in layout])
    writer.writerows(zip(*cells, strict=True))
    return text.getvalue().encode("utf-8-sig" if belgian else "utf-8")


def _shown(value: object, *, belgian: bool) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            text = format(value, "f")
            return text.replace(".", ",") if belgian else text
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S}"
    return str(value)


def write_json(frame: pd.DataFrame, layout: Layout) -> bytes:
    r"""Return a frame as JSON for programs: a list of records, with the values of the CSV.

    Args and errors as `write_csv`; not known is ``null``. Text is as it was: no program takes it
    for a formula.

    Example:
        >>> from data.layout import Column
        >>> awards = pd.DataFrame({"nis": ["44021"], "cents": pd.array([None], dtype="Int64")})
        >>> layout = (Column("nis", "nis", Kind.CODE), Column("cents", "cents", Kind.WHOLE))
        >>> write_json(awards, layout)
        b'[{"nis": "44021", "cents": null}]\n'
    """
    columns = [list(map(_jsonable, values)) for values in typed_columns(frame, layout)]
    names = [column.header for column in layout]
    records = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
    return (json.dumps(records, ensure_ascii=False) + "\n").encode()


def _jsonable(value: object) -> object:
    match value:
        case Decimal():
            return float(value)
        case date():
            return _shown(value, belgian=False)
        case str():
            return original_text(value)
    return value


Notes = Mapping[str, Sequence[Sequence[object]]]
"""Sheets of notes by their names: rows of cells, such as ``("source", "Statbel")``."""


def write_xlsx(
    frame: pd.DataFrame, layout: Layout, notes: Notes | None = None, *, sheet: str = "data"
) -> bytes:
    """Return a frame as an XLSX workbook, its header bold, frozen and with filters.

    Args:
        frame: at least the columns of the layout; missing values become empty cells.
        layout: the columns, in order.
        notes: further sheets, with sources, filters and the date.
        sheet: name of the first sheet.

    Errors:
        DataError: a column is missing or holds values of another kind.
    """
    columns = typed_columns(frame, layout)
    headers = [safe_text(column.header) for column in layout]
    book = Workbook(write_only=True)
    page = book.create_sheet(_sheet_name(sheet, set()))
    page.freeze_panes = "A2"
    for place, (header, values) in enumerate(zip(headers, columns, strict=True), start=1):
        page.column_dimensions[get_column_letter(place)].width = _width([header, *values])
    if layout:
        page.auto_filter.ref = f"A1:{get_column_letter(len(layout))}{len(frame) + 1}"
    page.append([_cell(page, header, Kind.TEXT, bold=True) for header in headers])
    for row in zip(*columns, strict=True):
        page.append(
            [
                _cell(page, value, column.kind, digits=column.digits)
                for value, column in zip(row, layout, strict=True)
            ]
        )
    for name, rows in (notes or {}).items():
        _add_notes(book, name, rows)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _add_notes(book: Workbook, name: str, rows: Sequence[Sequence[object]]) -> None:
    page = book.create_sheet(_sheet_name(name, set(book.sheetnames)))
    page.column_dimensions["A"].width = _width([row[0] for row in rows if row])
    page.column_dimensions["B"].width = _WIDEST
    for row in rows:
        page.append([_note(page, value, first=not place) for place, value in enumerate(row)])


def _note(page: Any, value: object, *, first: bool) -> Any:
    kind = Kind.TEXT
    match value:
        case None:
            return None
        case int() if not isinstance(value, bool):
            kind = Kind.WHOLE
        case float() | Decimal() if Decimal(value).is_finite():
            kind = Kind.DECIMAL
        case datetime() if value.tzinfo is None:
            kind = Kind.MOMENT
        case date() if not isinstance(value, datetime):
            kind = Kind.DATE
    if kind is Kind.TEXT:
        return _cell(page, safe_text(value), kind, bold=first)
    return _cell(page, value, kind)


def _cell(
    page: Any, value: object, kind: Kind, *, bold: bool = False, digits: int | None = None
) -> Any:
    """Return a cell of its kind; a text is marked as text, whatever it looks like."""
    if value is None or value == "":
        return None
    if isinstance(value, date) and value.year < _FIRST_YEAR:
        value = value.isoformat()
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        value = value[: LONGEST_TEXT - 1] + "…"
    cell = WriteOnlyCell(page, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text="\n" in value)
    cell.number_format = _format(kind, digits)
    if bold:
        cell.font = Font(bold=True)
    return cell


def _format(kind: Kind, digits: int | None) -> str:
    if kind is Kind.DECIMAL and digits is not None:
        return f"{_GROUPED}.{'0' * digits}" if digits else _GROUPED
    return _FORMATS[kind]


def _sheet_name(name: str, taken: set[str]) -> str:
    """Return a name that a workbook can have: at most 31 characters, of signs it allows."""
    base = re.sub(r"[\[\]:*?/\\']", " ", original_text(safe_text(name))).strip()[:31] or "sheet"
    used, turn, free = {one.casefold() for one in taken}, 1, base
    while free.casefold() in used:
        turn += 1
        free = f"{base[:27]} {turn}"
    return free


def _width(values: Sequence[object]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(max(longest + 3, _NARROWEST), _WIDEST)
