"""Hand-edited tables: every slip is named with its row, column and value, in plain words.

Cases: missing, unknown and repeated columns; text in a number column; numbers too large, in other
digits; days that do not exist; keys twice; rules between columns.
"""

from __future__ import annotations

import string
from collections.abc import Mapping

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.contracts import conform
from data.problems import DataError, Problem
from data.schemas import INHABITANTS, MEMBERSHIPS, NEWCOMERS, POSTAL_CODES, SCHEMAS

MEMBER = {
    "programme": "oproep-2015",
    "consortium": "oproep-2015-affligem",
    "nis": "23105",
    "role": "member",
    "name_in_source": "Afligem",
    "valid_from": "2015-12-01",
    "valid_to": "2018-11-30",
}


def members(*changes: Mapping[str, str | None]) -> pd.DataFrame:
    """Memberships as text, one for each set of changed cells, keys kept apart."""
    days = (f"2015-12-{day:02}" for day in range(1, 32))
    rows = [{**MEMBER, "valid_from": next(days), **change} for change in changes]
    return pd.DataFrame(rows, dtype="str")


def problems_of(frame: pd.DataFrame, name: str = "memberships") -> list[Problem]:
    with pytest.raises(DataError) as error:
        conform(frame, SCHEMAS[name], f"{name}.csv")
    return list(error.value.problems)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"nis": "2310"}, "column nis, value '2310': is not five digits; correct the cell"),
        ({"nis": "٢٣١٠٥"}, "column nis, value '٢٣١٠٥': is not five digits; correct the cell"),
        (
            {"nis": "23105\n"},
            "column nis, value '23105\\n': begins or ends with a space; remove the space",
        ),
        ({"nis": None}, "column nis: the cell is empty; fill it in"),
        (
            {"role": "mentr"},
            "column role, value 'mentr': is not one of lead, member, mentor; correct the cell",
        ),
        (
            {"valid_to": "2014-01-01"},
            "column valid_to, value '2014-01-01': lies before valid_from; correct the cell",
        ),
        (
            {"valid_to": "2018-02-30"},
            "column valid_to, value '2018-02-30': is not a date; write it as 2015-12-01",
        ),
        (
            {"valid_to": "30/11/2018"},
            "column valid_to, value '30/11/2018': is not a date; write it as 2015-12-01",
        ),
        (
            {"valid_to": "9999-12-31"},
            "column valid_to, value '9999-12-31': is not a date; write it as 2015-12-01",
        ),
    ],
)
def test_a_slip_gives_one_plain_line(change: dict[str, str | None], message: str) -> None:
    frame = members({}, change, {})
    (problem,) = problems_of(frame)
    assert str(problem) == f"memberships.csv, row 3, {message}"


@pytest.mark.parametrize("value", ["veel", "1.5", "35.0", "1e3", "1_000", "٣", "inf", "True", "²"])
def test_text_in_a_number_column_is_no_number(value: str) -> None:
    frame = pd.DataFrame(
        {"year": ["2024"], "nis": ["11001"], "newcomers": [value], "newcomers_non_eu": ["0"]}
    )
    (problem,) = problems_of(frame, "newcomers")
    assert str(problem) == (
        f"newcomers.csv, row 2, column newcomers, value '{value}': is not a whole number; "
        "write digits only"
    )


def test_a_number_larger_than_the_machine_holds_is_a_problem_not_a_crash() -> None:
    frame = pd.DataFrame(
        {"year": ["2024"], "nis": ["11001"], "newcomers": ["9" * 30], "newcomers_non_eu": ["0"]}
    )
    (problem,) = problems_of(frame, "newcomers")
    assert (problem.code, problem.column) == ("wrong_type", "newcomers")


def test_several_slips_in_one_column_are_all_told() -> None:
    frame = members(
        {"nis": "1"}, {}, {"nis": None}, {"nis": "x", "role": "baas"}, {"valid_to": "x"}
    )
    found = [(problem.row, problem.column) for problem in problems_of(frame)]
    assert found == [(2, "nis"), (4, "nis"), (5, "nis"), (5, "role"), (6, "valid_to")]


def test_a_cell_that_is_no_number_does_not_hide_a_negative_one_in_the_same_column() -> None:
    frame = pd.DataFrame(
        {
            "year": ["2023", "2024"],
            "nis": ["11001", "11001"],
            "newcomers": ["veel", "-5"],
            "newcomers_non_eu": ["0", "0"],
        }
    )
    causes = [problem.cause for problem in problems_of(frame, "newcomers")]
    assert causes[:2] == ["is not a whole number", "is less than zero"]


def test_a_key_that_occurs_twice_names_the_key_once_and_both_rows() -> None:
    same = {"valid_from": "2015-12-01"}
    (problem,) = problems_of(members(same, {"nis": "23044"}, same))
    assert str(problem) == (
        "memberships.csv, row 4, column programme+nis+valid_from, "
        "value 'oproep-2015, 23105, 2015-12-01': occurs already in row 2; keep one row"
    )


def test_origins_that_do_not_add_up_name_the_row_once() -> None:
    row = ["2025-01-01", "11001", "100", "60", "10", "10", "20"]
    wrong = ["2025-01-01", "11002", "100", "60", "10", "10", "19"]
    frame = pd.DataFrame([row, wrong], columns=list(INHABITANTS.columns), dtype="str")
    (problem,) = problems_of(frame, "inhabitants")
    assert str(problem) == (
        "inhabitants.csv, row 3, column inhabitants, value '100': is not the sum of belgian, "
        "neighbouring, other_eu27, non_eu27; correct the cell"
    )


def test_a_part_larger_than_the_whole_names_the_row() -> None:
    frame = pd.DataFrame([["2024", "11001", "3", "4"]], columns=list(NEWCOMERS.columns))
    (problem,) = problems_of(frame, "newcomers")
    assert (problem.row, problem.column, problem.value) == (2, "newcomers_non_eu", "4")
    assert problem.cause == "is larger than newcomers"


def test_missing_unknown_and_repeated_columns_are_told_together() -> None:
    frame = members({}).drop(columns="role").assign(rol="member")
    frame.insert(0, "nis", "23105", allow_duplicates=True)
    codes = {(problem.code, problem.column) for problem in problems_of(frame)}
    assert codes == {
        ("missing_column", "role"),
        ("unknown_column", "rol"),
        ("repeated_column", "nis"),
    }


def test_the_words_of_the_libraries_are_not_the_words_for_users() -> None:
    frame = members({"nis": "1", "role": "x", "programme": " ", "valid_to": "x", "consortium": ""})
    text = "\n".join(map(str, problems_of(frame)))
    for jargon in ("str_", "isin", "^", "dtype", "nan", "Int64", "TypeError", "00:00"):
        assert jargon not in text


def test_columns_come_back_in_the_order_of_the_schema_with_its_types() -> None:
    table = conform(members({"consortium": None})[::1][list(MEMBER)[::-1]], MEMBERSHIPS, "m.csv")
    assert list(table.columns) == list(MEMBERSHIPS.columns)
    assert str(table["valid_from"].dtype) == "datetime64[ns]"
    assert table["consortium"].isna().all()


def test_an_amount_that_is_not_known_stays_missing_and_zero_stays_zero() -> None:
    row = {
        "consortium": ["a", "b"],
        "programme": ["p", "p"],
        "title": [None, "t"],
        "award_cents": [None, "0"],
        "period_start": ["2015-01-01", "2015-01-01"],
        "period_end": ["2015-01-02", "2015-01-02"],
    }
    awards = conform(pd.DataFrame(row), SCHEMAS["consortia"], "c.csv")["award_cents"]
    assert awards.isna().tolist() == [True, False]
    assert awards[1] == 0


@given(st.integers(min_value=0, max_value=10**14))
def test_every_whole_number_is_read_as_itself(value: int) -> None:
    frame = pd.DataFrame([["2024", "11001", str(value), "0"]], columns=list(NEWCOMERS.columns))
    assert int(conform(frame, NEWCOMERS, "n.csv")["newcomers"][0]) == value


@given(
    st.lists(
        st.tuples(
            st.text(string.digits, min_size=3, max_size=5),
            st.text(string.digits + " x", min_size=4, max_size=6),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_rows_named_are_exactly_the_rows_that_break_a_rule(rows: list[tuple[str, str]]) -> None:
    frame = pd.DataFrame(rows, columns=["postal_code", "nis"], dtype="str")
    wrong = {
        number
        for number, row in enumerate(rows, start=2)
        if len(row[0]) != 4
        or not (len(row[1]) == 5 and row[1].isdigit())
        or row in rows[: number - 2]
    }
    try:
        conform(frame, POSTAL_CODES, "p.csv")
        named = set()
    except DataError as error:
        named = {problem.row for problem in error.problems}
    assert named == wrong
