"""Inhabitants, newcomers and postal codes: everything wrong with a file is told at once."""

from __future__ import annotations

import pandas as pd
import pytest

from data.build.account import Account
from data.build.people import build_inhabitants, build_newcomers, build_postal_codes
from data.load import load_tables
from data.problems import DataError, Problem

TABLES = load_tables()
REGISTER = TABLES.municipalities


def origin_source() -> pd.DataFrame:
    """The shipped inhabitants of two years as the source writes them."""
    people = TABLES.inhabitants
    rows = people[people["date"].dt.year.isin([2024, 2025])].reset_index(drop=True)
    source = rows.rename(columns={"inhabitants": "total"}).assign(year=rows["date"].dt.year)
    return source.drop(columns="date").astype("str")


def newcomers_source() -> pd.DataFrame:
    return TABLES.newcomers.query("year >= 2023").reset_index(drop=True).astype("str")


def problems_of(source: pd.DataFrame, register: pd.DataFrame | None = REGISTER) -> list[Problem]:
    build = build_newcomers if "newcomers" in source else build_inhabitants
    with pytest.raises(DataError) as error:
        build(source, register, "f.csv", Account("t"))
    return list(error.value.problems)


def test_a_right_file_keeps_every_row_in_order() -> None:
    account = Account("inhabitants")
    table = build_inhabitants(origin_source()[::-1], REGISTER, "f.csv", account)
    assert account.balanced
    assert len(table) == account.kept == 319 + 304
    assert table[["date", "nis"]].apply(tuple, axis=1).is_monotonic_increasing


def test_everything_wrong_is_told_at_once() -> None:
    source = origin_source()
    source.loc[0, "belgian"] = "veel"
    source.loc[1, "total"] = "1"
    source.loc[2, "nis"] = "37022"
    found = {(problem.code, problem.row, problem.value) for problem in problems_of(source)}
    assert {("wrong_type", 2, "veel"), ("unknown_code", 4, "37022")} <= found
    assert {code for code, row, _ in found if row == 3} == {"does_not_add_up"}
    assert ("missing_code", None, origin_source().loc[2, "nis"]) in found


def test_a_row_twice_is_told_at_its_second_place() -> None:
    source = origin_source()
    twice = pd.concat([source, source.iloc[[0]]], ignore_index=True)
    (problem,) = problems_of(twice)
    assert (problem.code, problem.row) == ("duplicate_key", len(source) + 2)


def test_a_year_left_out_is_told() -> None:
    source = origin_source()
    source["year"] = source["year"].replace("2024", "2023")
    assert [(problem.code, problem.value) for problem in problems_of(source)] == [
        ("missing_year", 2024)
    ]


@pytest.mark.parametrize("year", ["205", "20255", "1994", ""])
def test_a_year_that_is_none_is_told_once(year: str) -> None:
    source = origin_source()
    source.loc[0, "year"] = year
    (problem,) = problems_of(source)
    assert (problem.row, problem.column) == (2, "year")


def test_without_a_register_the_rows_themselves_are_still_checked() -> None:
    source = origin_source()
    source.loc[0, "nis"] = "99999"
    source.loc[1, "total"] = "1"
    assert [problem.code for problem in problems_of(source, None)] == ["does_not_add_up"]


def test_newcomers_are_of_flemish_municipalities_of_today() -> None:
    source = newcomers_source()
    brussels = source.assign(nis=source["nis"].replace("11001", "21004"))
    codes = [(problem.code, problem.value) for problem in problems_of(brussels)]
    assert codes == [("unknown_code", "21004")] * 2 + [("missing_code", "11001")] * 2


def test_newcomers_from_outside_the_eu_are_newcomers() -> None:
    source = newcomers_source()
    source.loc[4, "newcomers_non_eu"] = "999999"
    (problem,) = problems_of(source)
    assert (problem.code, problem.row) == ("does_not_add_up", 6)


def test_postal_codes_of_walloon_municipalities_and_repetitions_are_accounted_for() -> None:
    records: list[dict[str, object]] = [
        {"postalCode": "9790", "municipality": "45068"},
        {"postalCode": "1790", "municipality": "23105"},
        {"postalCode": "1790", "municipality": "23105"},
        {"postalCode": "4000", "municipality": "62063"},
    ]
    account = Account("postal_codes")
    table = build_postal_codes(records, REGISTER, account)
    assert table["postal_code"].tolist() == ["1790", "9790"]
    assert account.balanced
    assert account.dropped == {"in the Walloon Region": 1, "repeated": 1}
