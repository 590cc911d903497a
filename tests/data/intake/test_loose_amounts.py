"""Amounts at the end of a line of single spaces, and where it is not sure that they begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.amounts import read_amounts
from data.intake.grid import Cell
from data.intake.headers import Role
from data.intake.loose_amounts import Start, Tail, column_of, cut_tail, over_lines

ONE = [Role.AMOUNT]


def tail(text: str) -> Tail:
    found = cut_tail(text, ONE)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "amount",
    ["149.722,00 euro", "€ 16.907.780", "150 000 euro", "150\xa0000 euro", "1.006.397,00",
     "14,1 miljoen euro", "€ 2,5 mln", "EUR 120000", "120000", "150.000,-", "€120.000,00*",
     "120.000€", "12.500 k€", "1'500 euro", "-150 euro", "- 150 euro", "(150,00)", "0,00 euro",
     "1.000 USD", "16.907", "n.v.t.", "nog te bepalen", "€ -"],
)  # fmt: skip
@pytest.mark.parametrize("title", ["Samen leven", "Samen in 2015", "Buurt 2.0", "Samen\n"])
def test_an_amount_is_cut_from_the_end(title: str, amount: str) -> None:
    found = tail(f"Mol {title} {amount}")
    assert found.texts == (amount,)
    assert found.start == len(f"Mol {title} ")


@pytest.mark.parametrize(
    "line",
    ["Samen in 2015", "Samen 2.0", "fase 3", "Samen voor 100.000 euro.", "100 kilo", "1.1.1.1",
     "", "euro", "5 december 2015", "€"],
)  # fmt: skip
def test_the_end_of_a_title_is_no_amount(line: str) -> None:
    assert cut_tail(line, ONE) is None


@pytest.mark.parametrize(
    ("line", "begin"),
    [
        ("fase 2 150 000 euro", Start.LOOSE),
        ("fase (2 150 euro", Start.LOOSE),
        ("Samen 000,00 euro", Start.LOOSE),
        ("fase 2 500 euro", Start.SETTLED_BY_COLUMN),
        ("Samen 149 722,00 euro", Start.SETTLED_BY_COLUMN),
        ("Samen 150 000 euro", Start.SURE),
        ("Samen 2 050 000 euro", Start.SURE),
        ("Samen € 2 150 000", Start.SURE),
        ("fase 2\t150 000 euro", Start.SURE),
        ("fase\t2 150 000 euro", Start.SURE),
        ("in 2015 150 000 euro", Start.SURE),
        ("fase 2 150.000,00 euro", Start.SURE),
        ("fase 2 150\xa0000 euro", Start.SURE),
    ],
)
def test_a_number_before_groups_of_three_may_be_of_the_title(line: str, begin: Start) -> None:
    assert tail(line).begin is begin


def test_the_column_settles_small_groups_and_amounts_without_unit() -> None:
    spaced, doubtful = tail("Een 150 000 euro"), tail("Twee 149 722,00 euro")
    assert column_of([spaced, doubtful]).settles(doubtful)
    assert not column_of([doubtful]).settles(doubtful)
    assert not column_of([spaced]).settles(tail("fase 2 150 000 euro"))
    bare = tail("Bedden voor 1.000")
    assert column_of([bare]).settles(bare)
    assert not column_of([bare, spaced]).settles(bare)
    assert column_of([spaced]).settles(tail("Bedden\t1.000"))


def test_years_and_several_amounts_are_cut_in_their_order() -> None:
    found = cut_tail(
        "Mol 2015-2016 100.000 euro 50.000 euro", [Role.YEAR, Role.IGNORE, Role.AMOUNT]
    )
    assert found is not None
    assert found.texts == ("2015-2016", "100.000 euro", "50.000 euro")
    assert cut_tail("Mol 2015 50.000 euro", [Role.AMOUNT, Role.AMOUNT]) is None


def test_an_amount_may_begin_in_the_line_above() -> None:
    below = tail("000 euro")
    assert over_lines("Samen 150", "000 euro", below, ONE).begin is Start.LOOSE
    whole = tail("150.000 euro")
    assert over_lines("Samen in 2015", "150.000 euro", whole, ONE) == whole


STYLES = ("{:,}.{:02} euro", "€ {:,}.{:02}", "{:,}.{:02}")


@given(cents=st.integers(1, 10**11), style=st.sampled_from(STYLES))
def test_an_amount_behind_a_word_is_read_back(cents: int, style: str) -> None:
    written = style.format(cents // 100, cents % 100).translate(str.maketrans(",.", ".,"))
    found = tail(f"Samen {written}")
    assert found.texts == (written,)
    assert read_amounts([Cell(found.texts[0])], "comma_decimal").cents == (cents,)


@given(text=st.text("0123456789 .,-€()euro\t\nk", max_size=120))
def test_any_text_has_a_tail_or_none(text: str) -> None:
    found = cut_tail(text, ONE)
    assert found is None or text[found.start :].rstrip() == found.texts[0]
