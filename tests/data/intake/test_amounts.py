"""Amounts as they are written in Dutch tables, alone and in a column."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.amounts import CODES, REASONS, Amounts, read_amounts
from data.intake.grid import Cell

NO_BREAK, NARROW, THIN = "\u00a0", "\u202f", "\u2009"
CENTS = st.integers(min_value=1, max_value=10**12)


def read(*texts: str, convention: str | None = None) -> Amounts:
    return read_amounts([Cell(text) for text in texts], convention)


def one(text: str) -> int | str | None:
    """The cents of a cell that stands alone, or the code of its problem."""
    amounts = read(text)
    return amounts.problems[0][1] if amounts.problems else amounts.cents[0]


def grouped(digits: str, separator: str) -> str:
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    return separator.join(parts + [digits[at : at + 3] for at in range(head, len(digits), 3)])


def format_styles(cents: int) -> dict[str, str]:
    """An amount in every style that is accepted, written without the reader's code."""
    euros, rest = str(cents // 100), f"{cents % 100:02d}"
    dots = grouped(euros, ".")
    styles = {
        "dots, comma, word": f"{dots},{rest} euro",
        "sign in front": f"€ {dots},{rest}",
        "sign close": f"€{dots},{rest}",
        "sign behind": f"{dots},{rest} €",
        "plain comma": f"{euros},{rest}",
        "plain point": f"{euros}.{rest}",
        "code in front": f"EUR {euros},{rest}",
        "code behind": f"{dots},{rest} eur",
        "commas, point": f"{grouped(euros, ',')}.{rest}",
        "apostrophes": f"{grouped(euros, chr(39))}.{rest}",
        "typographic apostrophes": f"{grouped(euros, '’')},{rest}",
        "millions": f"{Decimal(cents).scaleb(-8):f} miljoen euro".replace(".", ","),
        "millions, short": f"{Decimal(cents).scaleb(-8):f} mln".replace(".", ","),
    }
    for name, space in (("", " "), ("no-break ", NO_BREAK), ("narrow ", NARROW), ("thin ", THIN)):
        styles[f"{name}spaces"] = f"{grouped(euros, space)},{rest}{space}euro"
    if cents % 100 == 0:
        styles |= {
            "whole, dots": f"€{dots}",
            "whole, spaces": f"{grouped(euros, ' ')} euro",
            "whole, dash": f"{dots},- euro",
            "whole, long dash": f"€ {dots},–",
            "whole, code": f"EUR {euros}",
            "whole, bare": euros,
        }
    return styles


@given(CENTS)
def test_an_amount_written_in_any_accepted_style_is_read_back_to_the_cent(cents: int) -> None:
    styles = format_styles(cents)
    for style, text in styles.items():
        pointed = style in {"plain point", "commas, point"}
        amounts = read(text, "1,234.50" if pointed else "1.234,50")
        assert amounts.cents[0] == cents, (style, text)


@given(CENTS)
def test_alone_an_amount_is_read_back_or_asked_and_never_another_amount(cents: int) -> None:
    for style, text in format_styles(cents).items():
        assert one(text) in (cents, "ambiguous"), (style, text)


@given(st.lists(CENTS, min_size=1, max_size=8), st.data())
def test_styles_can_be_mixed_in_a_column(amounts: list[int], data: st.DataObject) -> None:
    texts = ["1.234,50"]
    for cents in amounts:
        styles = format_styles(cents)
        del styles["plain point"], styles["commas, point"], styles["apostrophes"]
        texts.append(data.draw(st.sampled_from(sorted(styles.values()))))
    assert read(*texts).cents == (123450, *amounts)
    assert read(*texts).convention == "comma_decimal"


MESSY = st.sampled_from(
    [
        "16.907",
        "1,234",
        "149.722,00 euro",
        "1,234.50",
        "12.5",
        "1.006.397",
        "",
        "€ 5",
        "-3",
        "n.v.t.",
    ]
)


@given(st.lists(MESSY, max_size=8).flatmap(lambda t: st.tuples(st.just(t), st.permutations(t))))
def test_the_order_of_rows_does_not_matter(pair: tuple[list[str], list[str]]) -> None:
    first, second = (read(*texts) for texts in pair)
    one_way = sorted(zip(pair[0], map(str, first.cents), strict=True))
    assert one_way == sorted(zip(pair[1], map(str, second.cents), strict=True))
    assert (first.convention, first.reason) == (second.convention, second.reason)


@given(st.lists(st.one_of(st.text(max_size=80), st.text("0123456789.,-' €()kmilnjoeur"))))
def test_any_text_gives_an_amount_or_a_problem_for_each_cell(texts: list[str]) -> None:
    amounts = read(*texts)
    coded = dict(amounts.problems)
    assert len(amounts.cents) == len(texts)
    for at, cents in enumerate(amounts.cents):
        assert (cents is None) == (at in coded)
        assert cents is None or 0 < cents < 10**15
    assert set(coded.values()) <= set(CODES)
    assert amounts.reason in REASONS


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("149.722,00 euro", 14972200),
        ("€ 16.907.780", 1690778000),
        ("€16.907.780", 1690778000),
        ("150 000 euro", 15000000),
        (f"150{NO_BREAK}000{NO_BREAK}euro", 15000000),
        (f"150{NARROW}000 €", 15000000),
        ("1.006.397,00", 100639700),
        ("14,1 miljoen euro", 1410000000),
        ("€ 14,1 miljoen", 1410000000),
        ("1,2 mln", 120000000),
        ("1.2 mln. euro", 120000000),
        ("EUR 120000", 12000000),
        ("150.000,- euro", 15000000),
        ("150.000,-", 15000000),
        ("150.000,--", 15000000),
        ("150'000", 15000000),
        ("150’000.50", 15000050),
        ("120 duizend euro", 12000000),
        ("150k", 15000000),
        ("5 euro's", 500),
        ("12,5", 1250),
        ("0,50", 50),
        ("0.500", 50),
        ("149.722,00 euro*", 14972200),
    ],
)
def test_real_ways_to_write_an_amount_are_read(text: str, cents: int) -> None:
    assert one(text) == cents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-150", "negative"), ("150-", "negative"), ("(150)", "negative"),
        ("€ -150,00", "negative"), ("- 16.907", "negative"), ("\u2212150 euro", "negative"),
        ("0", "zero"), ("0,00 euro", "zero"), ("€ 0", "zero"), ("nihil", "zero"), ("-0", "zero"),
        ("", "missing"), ("-", "missing"), ("n.v.t.", "missing"), ("€ -", "missing"),
        ("$ 150.000", "other_currency"), ("150 USD", "other_currency"), ("£5", "other_currency"),
        ("6.000.000 BEF", "other_currency"), ("150.000 frank", "other_currency"),
        ("12,345.678,9", "not_an_amount"), ("1.50.000", "not_an_amount"), ("15%", "not_an_amount"),
        ("2015-12-01", "not_an_amount"), ("150.000 euro per jaar", "not_an_amount"),
        ("Ninove", "not_an_amount"), ("1 0000", "not_an_amount"), ("150²", "not_an_amount"),
        ("9" * 30, "not_an_amount"), ("9" * 5000, "not_an_amount"), ("1e5", "not_an_amount"),
        ("(150", "not_an_amount"), ("12,345", "ambiguous"), ("1234,567", "fraction_of_cent"),
        ("0,001", "fraction_of_cent"), ("16.907", "ambiguous"), ("1,234", "ambiguous"),
        ("1,234 miljoen", "ambiguous"),
    ],
)  # fmt: skip
def test_what_is_no_amount_of_euro_is_a_problem_and_no_value(text: str, code: str) -> None:
    assert one(text) == code


@pytest.mark.parametrize(
    ("column", "cents", "convention", "reason"),
    [
        (["16.907", "149.722,00"], 1690700, "comma_decimal", "decimals"),
        (["16.907", "12,5"], 1690700, "comma_decimal", "decimals"),
        (["16.907", "1.006.397"], 1690700, "comma_decimal", "thousands"),
        (["16.907", "150.000,-"], 1690700, "comma_decimal", "decimals"),
        (["1,234", "12.50"], 123400, "point_decimal", "decimals"),
        (["1,234", "1,006,397"], 123400, "point_decimal", "thousands"),
        (["1,230", "149.722,00"], 123, "comma_decimal", "decimals"),
        (["16.907", "150000"], None, "ambiguous", "no_evidence"),
        (["16.907", "1,234"], None, "ambiguous", "no_evidence"),
        (["16.907", "149.722,00", "149,722.00"], None, "ambiguous", "contradictory"),
        (["150000", "150 000"], 15000000, "not_needed", "no_separators"),
        ([], None, "not_needed", "no_separators"),
    ],
)
def test_the_column_settles_what_can_be_read_in_two_ways_and_says_why(
    column: list[str], cents: int | None, convention: str, reason: str
) -> None:
    amounts = read(*column)
    assert (amounts.cents or (None,))[0] == cents
    assert (amounts.convention, amounts.reason) == (convention, reason)


def test_a_column_that_contradicts_itself_keeps_what_can_be_read_in_one_way() -> None:
    amounts = read("149.722,00", "16.907", "149,722.00")
    assert amounts.cents == (14972200, None, 14972200)
    assert amounts.ambiguous == (1,)
    assert amounts.problems == ((1, "ambiguous"),)


def test_a_settled_reading_can_still_be_no_whole_cent() -> None:
    assert read("1,234", "149.722,00").problems == ((0, "fraction_of_cent"),)


def test_the_answer_of_a_person_settles_a_column() -> None:
    assert read("16.907", convention="comma_decimal").cents == (1690700,)
    assert read("16.907", convention="point_decimal").problems == ((0, "fraction_of_cent"),)
    assert read("16.907", convention="comma_decimal").reason == "answered"
    with pytest.raises(ValueError, match="no convention"):
        read("16.907", convention="comma")


def numbers(*cells: Cell) -> Sequence[int | str | None]:
    amounts = read_amounts(cells)
    return [dict(amounts.problems).get(at, value) for at, value in enumerate(amounts.cents)]


def test_numbers_of_a_spreadsheet_are_exact() -> None:
    assert numbers(Cell("12,30", Decimal(repr(12.30)))) == [1230]
    assert numbers(Cell("€ 149.722", Decimal("149722.5"), "EUR")) == [14972250]
    assert numbers(Cell("16.907", Decimal(16907))) == [1690700]
    assert numbers(Cell("0,3", Decimal(repr(0.1 + 0.2)))) == [30]


@given(CENTS)
def test_every_amount_survives_the_floats_of_a_spreadsheet(cents: int) -> None:
    assert numbers(Cell("x", Decimal(repr(cents / 100)))) == [cents]


def test_numbers_of_a_spreadsheet_that_are_no_amounts_are_problems() -> None:
    assert numbers(
        Cell("$ 5", Decimal(5), "USD"), Cell("-5", Decimal(-5)), Cell("0", Decimal(0)),
        Cell("0,005", Decimal("0.005")), Cell("50%", Decimal("0.5")), Cell("9", Decimal("1E400")),
        Cell("NaN", Decimal("NaN")), Cell("=A1", None, None, "formula_without_value"),
        Cell("#REF!", None, None, "error_value"),
    ) == [
        "other_currency", "negative", "zero", "fraction_of_cent", "not_an_amount", "not_an_amount",
        "not_an_amount", "formula_without_value", "error_value",
    ]  # fmt: skip
