"""Figures read as their readers write them, and nothing is lost on the way to text."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pandas as pd
import pytest
from babel.numbers import parse_decimal
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.units import Unit
from views.formats import (
    NO_BREAK_SPACE,
    day,
    euro,
    interval,
    legend_digits,
    number,
    percent,
    period,
    value,
)
from views.texts import Language

NL, EN = Language.NL, Language.EN
LANGUAGES = st.sampled_from(Language)
CENTS = st.integers(min_value=-(10**15), max_value=10**15)
FIGURES = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


def _read(text: str, language: Language) -> Decimal:
    """Return the number in a text, by Babel's parser: a second way to the figure."""
    kept = "".join(sign for sign in text if sign.isdigit() or sign in ".,-")
    return parse_decimal(kept, locale=language.locale, strict=True)


def _half_up(exact: Decimal, digits: int) -> Decimal:
    return exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def test_the_seven_awards_together_read_as_in_belgium_and_in_britain() -> None:
    assert euro(100_639_700, NL) == f"€{NO_BREAK_SPACE}1.006.397,00"
    assert euro(100_639_700, EN) == "€1,006,397.00"


@given(cents=CENTS, language=LANGUAGES)
def test_an_amount_reads_back_to_the_cent(cents: int, language: Language) -> None:
    assert _read(euro(cents, language), language) * 100 == cents


@given(cents=CENTS, language=LANGUAGES)
def test_an_amount_without_cents_is_rounded_half_up(cents: int, language: Language) -> None:
    whole = _read(euro(cents, language, with_cents=False), language)
    assert whole == _half_up(Decimal(cents) / 100, 0)


@given(cents=CENTS, language=LANGUAGES)
def test_an_amount_is_the_same_from_a_column_as_from_a_number(
    cents: int, language: Language
) -> None:
    column = pd.Series([cents], dtype="Int64")
    assert euro(column[0], language) == value(column[0], "cents", language) == euro(cents, language)


@pytest.mark.parametrize("amount", [1.5, 100.0, pd.NA, None, "100"])
def test_an_amount_that_is_not_whole_cents_is_refused(amount: object) -> None:
    with pytest.raises(TypeError):
        euro(amount, NL)  # type: ignore[arg-type]


@given(figure=FIGURES, digits=st.integers(0, 6), language=LANGUAGES)
def test_a_number_reads_back_to_its_digits(figure: float, digits: int, language: Language) -> None:
    text = number(figure, language, digits)
    assert _read(text, language) == _half_up(Decimal(repr(figure)), digits)


@given(share=st.floats(0, 1), digits=st.integers(0, 4), language=LANGUAGES)
def test_a_percentage_reads_back_to_its_digits(
    share: float, digits: int, language: Language
) -> None:
    text = percent(share, language, digits)
    assert text.endswith("%")
    assert _read(text, language) == _half_up(Decimal(repr(share)) * 100, digits)


def test_a_half_is_rounded_up_as_written_not_as_stored() -> None:
    # The float 1.005 lies below 1.005; a reader of the table expects 1,01.
    assert number(1.005, NL, 2) == "1,01"
    assert number(2.5, NL) == "3"


def test_a_small_negative_number_is_not_minus_zero() -> None:
    assert number(-0.001, NL) == "0"


@pytest.mark.parametrize("figure", [pd.NA, None, float("nan"), float("inf"), "veel"])
def test_what_is_not_a_finite_number_is_refused(figure: object) -> None:
    for write in (number, percent):
        with pytest.raises(ValueError, match=r"missing|finite|convert"):
            write(figure, NL)


@pytest.mark.parametrize("missing", [pd.NA, None, float("nan"), np.nan, pd.NaT, Decimal("NaN")])
@pytest.mark.parametrize("unit", list(Unit))
def test_a_missing_figure_is_words_and_never_zero(missing: object, unit: Unit) -> None:
    assert value(missing, unit, NL) == "niet bekend"
    assert value(missing, unit, EN) == "not known"
    assert value(missing, unit, NL, missing="niet van toepassing") == "niet van toepassing"


@pytest.mark.parametrize(
    ("figure", "unit", "dutch", "english"),
    [
        (6_864_766, "count", "6.864.766", "6,864,766"),
        (14_972_200, "cents", "€ 149.722,00", "€149,722.00"),
        (1_152_858 / 6_864_766, "share", "16,8%", "16.8%"),
        (12.34, "per_thousand", "12,3", "12.3"),
        (1234.5, "cents_per_person", "€ 12,35", "€12.35"),
        (204_320_000, "area_m2", "204,32 km²", "204.32 km²"),
        (19, "length_m", "19 m", "19 m"),
        (12_345, "length_m", "12,3 km", "12.3 km"),
        (0, "share", "0,0%", "0.0%"),
        (0, "cents", "€ 0,00", "€0.00"),
    ],
)
def test_each_unit_has_its_own_look(figure: float, unit: str, dutch: str, english: str) -> None:
    assert value(figure, unit, NL) == dutch.replace(" ", NO_BREAK_SPACE)
    assert value(figure, unit, EN) == english.replace(" ", NO_BREAK_SPACE)


@given(
    figure=st.floats(1e-9, 1e9) | st.floats(-1e9, -1e-9),
    unit=st.sampled_from([unit for unit in Unit if unit is not Unit.AREA_M2]),
    language=LANGUAGES,
)
def test_what_is_not_zero_does_not_look_like_zero(
    figure: float, unit: Unit, language: Language
) -> None:
    assert _read(value(figure, unit, language), language) != 0


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="francs"):
        value(1, "francs", NL)
    with pytest.raises(ValueError, match="francs"):
        interval(1, 2, "francs", NL, is_integer=True)


def test_days_and_periods_have_their_month_in_words() -> None:
    start, end = date(2015, 12, 1), date(2018, 11, 30)
    assert day(start, NL) == "1 december 2015"
    assert day(pd.Timestamp(end), EN) == "30 November 2018"
    assert period(start, end, NL) == "1 december 2015 – 30 november 2018"
    assert period(start, end, EN) == "1 December 2015 – 30 November 2018"


@pytest.mark.parametrize("open_end", [None, pd.NaT])
def test_open_ends_of_a_period_are_worded(open_end: date | None) -> None:
    new_year = date(2025, 1, 1)
    assert period(new_year, open_end, NL) == "vanaf 1 januari 2025"
    assert period(open_end, new_year, NL) == "tot en met 1 januari 2025"
    assert period(open_end, open_end, EN) == "no dates known"


def test_a_period_of_one_day_is_that_day() -> None:
    assert period(date(2025, 1, 1), date(2025, 1, 1), NL) == "1 januari 2025"


def test_a_period_known_by_the_year_shows_no_days() -> None:
    start, end = date(2014, 1, 1), date(2015, 12, 31)
    assert period(start, end, NL, precision="year") == "2014 – 2015"
    with pytest.raises(ValueError, match="month"):
        period(start, end, NL, precision="month")


def test_classes_of_a_legend_are_worded() -> None:
    assert interval(0.012, 0.034, "share", NL, is_integer=False) == "1,2% tot 3,4%"
    assert interval(1, 5, "count", NL, is_integer=True) == "1 tot en met 5"
    assert interval(1, 5, "count", EN, is_integer=True) == "1 to 5"


def test_a_class_of_one_value_is_that_value() -> None:
    assert interval(7, 7, "count", NL, is_integer=True) == "7"
    assert interval(np.float64(0.25), 0.25, "share", NL, is_integer=False) == "25,0%"


def test_bounds_that_would_round_to_the_same_text_get_more_digits() -> None:
    assert interval(0.1201, 0.1203, "share", NL, is_integer=False) == "12,01% tot 12,03%"
    assert legend_digits([1, 2, 3], "count") == 0


def test_all_classes_of_one_legend_can_share_their_digits() -> None:
    bounds = [0.1, 0.1201, 0.1203, 0.3]
    digits = legend_digits(bounds, "share")
    assert interval(0.1203, 0.3, "share", NL, False, digits) == "12,03% tot 30,00%"


@given(
    bounds=st.lists(st.floats(0, 1e6), min_size=2, max_size=9, unique=True),
    unit=st.sampled_from(Unit),
    language=LANGUAGES,
)
def test_different_bounds_never_read_the_same(
    bounds: list[float], unit: Unit, language: Language
) -> None:
    digits = legend_digits(bounds, unit)
    assume(digits < 12)
    written = {interval(bound, bound, unit, language, False, digits) for bound in bounds}
    assert len(written) == len(bounds)


def test_a_legend_with_a_missing_bound_is_refused() -> None:
    with pytest.raises(ValueError, match="missing"):
        interval(pd.NA, 5, "count", NL, is_integer=True)
