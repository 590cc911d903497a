"""The control total: to the cent, and what could explain a difference."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.intake.control import choose_total, compare_total

AWARDS = [(2, 100), (3, 250), (4, 475)]


def test_a_cent_makes_a_difference() -> None:
    assert compare_total(825, None, AWARDS, []).agrees
    off = compare_total(826, None, AWARDS, [])
    assert not off.agrees
    assert off.difference_cents == -1
    assert off.explained_by == ()


def test_without_a_total_there_is_nothing_to_compare() -> None:
    control = compare_total(None, None, AWARDS, [])
    assert control.agrees
    assert control.difference_cents is None


def test_the_total_typed_in_and_that_of_the_table_must_both_agree() -> None:
    assert not compare_total(825, 800, AWARDS, []).agrees
    assert not compare_total(800, 825, AWARDS, []).agrees
    assert compare_total(825, 825, AWARDS, []).agrees


def test_one_row_explains_a_total_that_is_too_low() -> None:
    control = compare_total(575, None, AWARDS, [])
    assert (control.explained_by, control.reason) == ((3,), "row")


def test_a_subtotal_that_was_counted_explains_a_total_that_is_too_high() -> None:
    control = compare_total(825 + 350, None, AWARDS, [(9, 350)])
    assert (control.explained_by, control.reason) == ((9,), "left_out")


def test_all_subtotals_together_explain_a_doubled_total() -> None:
    control = compare_total(1650, None, AWARDS, [(5, 350), (7, 475)])
    assert (control.explained_by, control.reason) == ((5, 7), "all_left_out")


def test_a_pair_of_rows_explains_a_difference() -> None:
    control = compare_total(475, None, AWARDS, [])
    assert (control.explained_by, control.reason) == ((2, 3), "pair")


def test_a_row_is_no_pair_with_itself() -> None:
    assert compare_total(700 - 200, None, [(2, 100), (3, 600)], []).explained_by == ()


def test_of_several_totals_the_one_that_agrees_is_meant_else_the_last() -> None:
    assert choose_total([350, 475], 825) == 825
    assert choose_total([825, 825], 825) == 825
    assert choose_total([350, 475, 825], 825) == 825
    assert choose_total([350, 475, 900], 825) == 900


SUMS = st.lists(st.integers(1, 10**9), min_size=1, max_size=30)


@given(amounts=SUMS, stated=st.none() | st.integers(0, 10**10))
def test_what_explains_a_difference_is_the_difference(
    amounts: list[int], stated: int | None
) -> None:
    counted = list(enumerate(amounts, start=1))
    control = compare_total(stated, None, counted, [])
    assert control.summed_cents == sum(amounts)
    if control.reason == "row":
        assert {abs(control.difference_cents or 0)} == {
            amounts[row - 1] for row in control.explained_by
        }
    if control.reason == "pair":
        assert abs(control.difference_cents or 0) == sum(
            amounts[row - 1] for row in control.explained_by
        )


@given(amounts=SUMS, at=st.integers(0, 29))
def test_a_total_without_one_row_always_names_that_row(amounts: list[int], at: int) -> None:
    row = at % len(amounts)
    counted = list(enumerate(amounts, start=1))
    control = compare_total(sum(amounts) - amounts[row], None, counted, [])
    assert row + 1 in control.explained_by
