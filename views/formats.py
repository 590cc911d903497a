"""Numbers, amounts, dates and periods as a reader of Dutch or English writes them, by Babel.

Figures are exact decimals from input to text, rounded half up. Dutch follows Belgium
(``€ 1.006.397,00``), English Great Britain (``€1,006,397.00``). Spaces in a figure do not break.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from numbers import Integral
from typing import Any, SupportsIndex, assert_never

import pandas as pd
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from analysis.units import Unit
from views.texts import Language, translator

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MOST_DIGITS = 12


# Digits behind the decimal sign, and the power of ten from stored to shown.
_DIGITS = {
    Unit.COUNT: 0,
    Unit.CENTS: 2,
    Unit.SHARE: 1,
    Unit.PER_THOUSAND: 1,
    Unit.CENTS_PER_PERSON: 2,
    Unit.AREA_M2: 2,
    Unit.LENGTH_M: 1,
    Unit.NUMBER: 3,
}
_SHOWN_POWER = {
    Unit.COUNT: 0,
    Unit.CENTS: -2,
    Unit.SHARE: 2,
    Unit.PER_THOUSAND: 0,
    Unit.CENTS_PER_PERSON: -2,
    Unit.AREA_M2: -6,
    Unit.LENGTH_M: -3,
    Unit.NUMBER: 0,
}


def number(value: Any, language: Language, digits: int = 0) -> str:
    """Return a number with grouped thousands and a fixed number of digits.

    Raises:
        ValueError: the value is missing, infinite or not a number.

    Example:
        >>> number(1006397.5, Language.NL, 1)
        '1.006.397,5'
    """
    rounded = _rounded(_decimal(value), digits)
    return format_decimal(rounded, format=_pattern(digits), locale=language.locale)


def euro(cents: SupportsIndex, language: Language, with_cents: bool = True) -> str:
    """Return an amount of integer cents in euro, exact; without cents rounded to the euro.

    Raises:
        TypeError: the amount is not a whole number of cents; it may be missing.

    Example:
        >>> euro(100639700, Language.EN)
        '€1,006,397.00'
        >>> euro(14972250, Language.NL, with_cents=False).replace(NO_BREAK_SPACE, " ")
        '€ 149.723'
    """
    return _money(Decimal(operator.index(cents)).scaleb(-2), language, 2 if with_cents else 0)


def percent(share: Any, language: Language, digits: int = 1) -> str:
    """Return a share between 0 and 1 as a percentage.

    Raises:
        ValueError: the share is missing, infinite or not a number.

    Example:
        >>> percent(0.1234, Language.NL)
        '12,3%'
    """
    return _percentage(_decimal(share).scaleb(2), language, digits)


def day(when: date, language: Language) -> str:
    """Return a date in full, the month in words.

    Example:
        >>> day(date(2015, 12, 1), Language.NL)
        '1 december 2015'
    """
    return format_date(when, "long", locale=language.locale)


def period(start: date | None, end: date | None, language: Language, precision: str = "day") -> str:
    """Return a period from its first to its last day, in words when an end is open.

    Args:
        start: the first day; ``None`` or ``NaT`` when open.
        end: the last day; ``None`` or ``NaT`` when open.
        language: the language of the text.
        precision: ``day``, or ``year`` when only the years are known.

    Raises:
        ValueError: another precision.

    Example:
        >>> period(date(2015, 12, 1), None, Language.NL)
        'vanaf 1 december 2015'
        >>> period(date(2014, 1, 1), date(2014, 12, 31), Language.NL, precision="year")
        '2014'
    """
    if precision not in ("day", "year"):
        raise ValueError(f"unknown precision {precision!r}: use 'day' or 'year'")
    texts = translator(language)
    first = None if start is None or pd.isna(start) else _moment(start, language, precision)
    last = None if end is None or pd.isna(end) else _moment(end, language, precision)
    if first and last:
        return first if first == last else texts("period-closed", start=first, end=last)
    if first:
        return texts("period-from", start=first)
    return texts("period-until", end=last) if last else texts("period-open")


def value(figure: Any, unit: str, language: Language, missing: str | None = None) -> str:
    """Return a figure in its unit, with more digits when it would look like zero and is not.

    Args:
        figure: a number in the unit, or a missing value.
        unit: a `Unit`. ``share`` is between 0 and 1; ``per_thousand`` is shown bare, so its label
            must name it; ``area_m2`` is shown in km²; ``length_m`` in m, or km from 1,000 m.
        language: the language of the text.
        missing: the text for a missing figure; "not known" in the language when left out.

    Raises:
        ValueError: an unknown unit, or a figure that is infinite or not a number.

    Example:
        >>> value(95240000, "area_m2", Language.NL).replace(NO_BREAK_SPACE, " ")
        '95,24 km²'
        >>> value(0.0004, "share", Language.NL), value(pd.NA, "share", Language.NL)
        ('0,04%', 'niet bekend')
    """
    known_unit = Unit(unit)
    if _is_missing(figure):
        return translator(language)("state-not_known") if missing is None else missing
    return _render(_decimal(figure), known_unit, language, legend_digits((0, figure), known_unit))


def legend_digits(bounds: Iterable[Any], unit: str) -> int:
    """Return the digits that keep all different bounds of a legend different when rounded.

    At least the usual digits of the unit, at most 12.

    Example:
        >>> legend_digits([0.121, 0.1214, 0.3], "share")
        2
    """
    known_unit = Unit(unit)
    shown = {_decimal(bound).scaleb(_SHOWN_POWER[known_unit]) for bound in bounds}
    for digits in range(_DIGITS[known_unit], MOST_DIGITS):
        if len({_rounded(bound, digits) for bound in shown}) == len(shown):
            return digits
    return MOST_DIGITS


def interval(
    lower: Any,
    upper: Any,
    unit: str,
    language: Language,
    is_integer: bool,
    digits: int | None = None,
) -> str:
    """Return a class of a legend; just the value when both bounds are the same.

    Args:
        lower: the lower bound.
        upper: the upper bound.
        unit: a `Unit`.
        language: the language of the text.
        is_integer: whether values are whole, so that both bounds belong to the class.
        digits: from `legend_digits` over the whole legend; over these two bounds when left out.

    Raises:
        ValueError: an unknown unit, or a bound that is missing, infinite or not a number.

    Example:
        >>> interval(1, 5, "count", Language.NL, is_integer=True)
        '1 tot en met 5'
        >>> interval(0.012, 0.034, "share", Language.NL, is_integer=False)
        '1,2% tot 3,4%'
    """
    known_unit = Unit(unit)
    if digits is None:
        digits = legend_digits((lower, upper), known_unit)
    first = _render(_decimal(lower), known_unit, language, digits)
    last = _render(_decimal(upper), known_unit, language, digits)
    if first == last:
        return first
    key = "interval-inclusive" if is_integer else "interval-continuous"
    return translator(language)(key, lower=first, upper=last)


def _is_missing(figure: Any) -> bool:
    return figure is None or bool(pd.isna(figure))


def _decimal(figure: Any) -> Decimal:
    """Return the figure exactly; a float as the shortest decimal that reads back as that float."""
    if _is_missing(figure):
        raise ValueError("a missing figure has no format: use value() with a text for it")
    if isinstance(figure, Integral):
        return Decimal(int(figure))
    exact = figure if isinstance(figure, Decimal) else Decimal(repr(float(figure)))
    if not exact.is_finite():
        raise ValueError(f"not a finite number: {figure!r}")
    return exact


def _rounded(figure: Decimal, digits: int) -> Decimal:
    """Return the figure rounded half up; never a negative zero, which would show as -0."""
    return figure.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP) + 0


def _pattern(digits: int) -> str:
    return "#,##0" + ("." + "0" * digits if digits else "")


def _moment(when: date, language: Language, precision: str) -> str:
    return str(when.year) if precision == "year" else day(when, language)


def _percentage(percentage: Decimal, language: Language, digits: int) -> str:
    share = _rounded(percentage, digits).scaleb(-2)
    return format_percent(share, format=_pattern(digits) + "%", locale=language.locale)


def _money(amount: Decimal, language: Language, digits: int) -> str:
    # The locale's own pattern places sign and symbol; only its digits are ours.
    standard = Locale.parse(language.locale).currency_formats["standard"].pattern
    return format_currency(
        _rounded(amount, digits),
        "EUR",
        format=standard.replace(_pattern(2), _pattern(digits)),
        locale=language.locale,
        currency_digits=False,
    )


def _length(kilometres: Decimal, language: Language, digits: int) -> str:
    if abs(kilometres) >= 1:
        return number(kilometres, language, digits) + NO_BREAK_SPACE + "km"
    return number(kilometres.scaleb(3), language, max(0, digits - 3)) + NO_BREAK_SPACE + "m"


def _render(figure: Decimal, unit: Unit, language: Language, digits: int) -> str:
    shown = figure.scaleb(_SHOWN_POWER[unit])
    match unit:
        case Unit.COUNT | Unit.PER_THOUSAND | Unit.NUMBER:
            return number(shown, language, digits)
        case Unit.SHARE:
            return _percentage(shown, language, digits)
        case Unit.CENTS | Unit.CENTS_PER_PERSON:
            return _money(shown, language, digits)
        case Unit.AREA_M2:
            return number(shown, language, digits) + NO_BREAK_SPACE + "km²"
        case Unit.LENGTH_M:
            return _length(shown, language, digits)
        case _:
            assert_never(unit)
