"""A problem says where, what, why and what to do, in one line; all problems are told at once."""

from __future__ import annotations

import pytest

from data.problems import DataError, Problem, raise_all


def test_a_problem_reads_as_file_row_column_value_cause_and_remedy() -> None:
    problem = Problem("c", "a.csv", "is wrong", "mend it", row=3, column="nis", value="3100")
    assert str(problem) == "a.csv, row 3, column nis, value '3100': is wrong; mend it"


def test_what_is_not_known_of_the_place_is_left_out() -> None:
    assert str(Problem("c", "a.csv", "is not there", "add it")) == "a.csv: is not there; add it"


def test_an_empty_value_is_shown_and_a_long_one_is_cut() -> None:
    assert "value ''" in str(Problem("c", "a.csv", "w", "r", value=""))
    assert str(Problem("c", "a.csv", "w", "r", value="x" * 500)).count("x") == 80


def test_a_row_zero_is_a_row() -> None:
    assert "row 0" in str(Problem("c", "a.csv", "w", "r", row=0))


def test_all_problems_are_told_in_the_order_found() -> None:
    first, second = Problem("c", "b.csv", "w", "r"), Problem("c", "a.csv", "w", "r")
    with pytest.raises(DataError) as error:
        raise_all(iter([first, second]))
    assert error.value.problems == (first, second)
    assert str(error.value).splitlines() == ["2 problems", str(first), str(second)]


def test_a_data_error_is_a_value_error() -> None:
    assert isinstance(DataError([]), ValueError)
