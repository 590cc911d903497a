"""What a value of a sheet shows: its currency, a date, a percentage, by its number format."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from openpyxl.styles.numbers import (
    BUILTIN_FORMATS,
    BUILTIN_FORMATS_MAX_SIZE,
    is_date_format,
    is_timedelta_format,
)
from openpyxl.styles.stylesheet import Stylesheet
from openpyxl.utils.datetime import WINDOWS_EPOCH, from_excel

from data.intake.grid import Cell, clean

# Formats of money that a file may use without declaring them take the currency of the reader's
# computer: they say nothing.
_OF_THE_COMPUTER = frozenset(BUILTIN_FORMATS[number] for number in (5, 6, 7, 8, 41, 42, 43, 44))
_SYMBOLS = {
    "€": "EUR", "EUR": "EUR", "EURO": "EUR", "$": "USD", "USD": "USD", "US$": "USD",
    "£": "GBP", "GBP": "GBP", "CHF": "CHF", "¥": "JPY", "JPY": "JPY",
}  # fmt: skip
_BRACKET = re.compile(r"\[\$([^\]\-]+)(?:-[^\]]*)?\]")
_LITERAL = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|[_*].', re.DOTALL)
_LOOSE = re.compile(r"[€$£¥]|\b(?:EURO?|USD|GBP|CHF|JPY)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """How a number is shown: ``kind`` is ``number``, ``date`` or ``percentage``."""

    kind: str = "number"
    currency: str | None = None


def styles_of(sheet: Stylesheet) -> tuple[Style, ...]:
    """Return the style of each number that cells use for one."""
    declared = sheet.number_formats
    codes = []
    for style in sheet.cell_styles:
        number = style.numFmtId
        of_file = number - BUILTIN_FORMATS_MAX_SIZE
        is_declared = 0 <= of_file < len(declared)
        codes.append(declared[of_file] if is_declared else BUILTIN_FORMATS.get(number, "General"))
    known = {code: style_of(code) for code in set(codes)}
    return tuple(known[code] for code in codes)


def style_of(code: str) -> Style:
    """Return the style of the code of a number format.

    Example:
        >>> style_of('#,##0.00 "€"'), style_of("dd/mm/yyyy").kind
        (Style(kind='number', currency='EUR'), 'date')
    """
    if code in _OF_THE_COMPUTER:
        return Style()
    if is_date_format(code) and not is_timedelta_format(code):
        return Style("date")
    section = code.split(";", maxsplit=1)[0]
    is_share = "%" in _LITERAL.sub("", section)
    return Style("percentage" if is_share else "number", _currency(section))


def _currency(section: str) -> str | None:
    bracket = _BRACKET.search(section)
    if bracket:
        symbol = bracket[1].strip().upper()
        return _SYMBOLS.get(symbol, symbol) or None
    loose = _LOOSE.search(re.sub(r'["\\]', "", section))
    return _SYMBOLS[loose[0].upper()] if loose else None


def value_cell(value: object, style: Style, epoch: datetime = WINDOWS_EPOCH) -> Cell:
    """Return the cell of a value of openpyxl, numbers to 15 digits as Excel counts.

    A date is text, year-month-day; a percentage is text; another number has its digits as text,
    without separators of thousands and with a decimal point.

    Example:
        >>> value_cell(149722.10000000001, Style(currency="EUR"))
        Cell(text='149722.1', number=Decimal('149722.1'), currency='EUR', problem=None,
             merged=False)
        >>> value_cell(42339, Style("date")).text
        '2015-12-01'
    """
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, date | time):
        return Cell(_moment(value))
    if not isinstance(value, int | float) or not math.isfinite(value):
        return Cell(text_of(str(value)))
    if style.kind == "date" and value >= 0:
        try:
            return Cell(_moment(from_excel(value, epoch)))
        except (OverflowError, ValueError):
            style = Style()
    number = _decimal(value)
    if style.kind == "percentage":
        return Cell(f"{_digits(_decimal(value * 100))}%")
    return Cell(_digits(number), number, style.currency)


def text_of(text: str) -> str:
    r"""Return a text of a sheet, cleaned, with the carriage return that XML cannot hold.

    Example:
        >>> text_of("Ninove_x000D_\nBrakel ")
        'Ninove\nBrakel'
    """
    return clean(text.replace("_x000D_", "\r"))


def _decimal(value: float) -> Decimal:
    # Adding zero makes the zero below zero a plain one.
    return Decimal(format(value + 0.0, ".15g"))


def _digits(number: Decimal) -> str:
    return format(number, "f")


def _moment(value: date | time) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    text = f"{value:%Y-%m-%d}"
    return (
        f"{text} {value:%H:%M}" if isinstance(value, datetime) and value.time() != time() else text
    )
