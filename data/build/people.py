"""Makes the tables of inhabitants and newcomers, and the postal codes."""

from __future__ import annotations

import pandas as pd

from data.build.account import Account
from data.build.checks import unlisted_codes
from data.build.read import code_problems, duplicate_problems, whole_numbers
from data.contracts import FIRST_ROW
from data.integrity import spell_of
from data.problems import Problem, raise_all
from data.schemas import FLEMISH_REGION, ORIGINS, REGISTER_START

LAST_YEAR = 2100
"""Later years are taken for slips of the pen."""


def build_inhabitants(
    source: pd.DataFrame, register: pd.DataFrame | None, file: str, account: Account
) -> pd.DataFrame:
    """Return the table ``inhabitants``; every year holds exactly the code list of that year.

    Without a register (it could not be made) the codes are not held against the code lists.

    Errors:
        DataError: all of it: numbers that are none, codes outside the year's code list or missing
            from it, rows that occur twice, origins that do not add up to the total.
    """
    counts = (*ORIGINS, "total")
    numbers, problems = _readable(source, counts, file)
    misplaced = bool(problems) and not _places_hold(problems)
    total = numbers[list(ORIGINS)].sum(axis=1)
    complete = numbers[list(counts)].notna().all(axis=1)
    wrong = complete & (total != numbers["total"])
    problems += [
        Problem(
            "does_not_add_up",
            file,
            f"the origins add up to {total[row]}",
            "correct the row",
            row=int(str(row)) + FIRST_ROW,
            column="total",
            value=value,
        )
        for row, value in numbers.loc[wrong.fillna(value=False), "total"].items()
    ]
    if register is not None and not misplaced:
        numbers["date"] = pd.to_datetime(numbers["year"].astype("str") + "-01-01")
        problems += _other_codes(numbers, register, file)
    raise_all(problems)
    account.read, account.kept = len(source), len(numbers)
    table = numbers.rename(columns={"total": "inhabitants"})
    table["date"] = pd.to_datetime(numbers["year"].astype("str") + "-01-01")
    return table[["date", "nis", "inhabitants", *ORIGINS]].sort_values(["date", "nis"])


def _readable(
    source: pd.DataFrame, counts: tuple[str, ...], file: str
) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows with numbers, and what is wrong with them one by one."""
    numbers, problems = whole_numbers(source, ("year", *counts), file)
    years = numbers["year"].dropna()
    first, last = REGISTER_START.year, LAST_YEAR
    problems += [
        Problem(
            "not_a_year",
            file,
            f"is not a year from {first} to {last}",
            "correct the cell",
            row=int(str(row)) + FIRST_ROW,
            column="year",
            value=year,
        )
        for row, year in years[~years.between(first, last)].items()
    ]
    problems += code_problems(numbers["nis"], file)
    problems += duplicate_problems(numbers, ["year", "nis"], file)
    held = set(years.unique())
    problems += [
        Problem("missing_year", file, "no row is of this year", "add its rows", None, "year", year)
        for year in range(min(held, default=0), max(held, default=-1))
        if year not in held and first <= min(held) and max(held) <= last
    ]
    return numbers, problems


def _places_hold(problems: list[Problem]) -> bool:
    """Return whether every row names its year and a code, so that code lists can be compared."""
    return not {"year", "nis"} & {str(problem.column) for problem in problems}


def _other_codes(numbers: pd.DataFrame, register: pd.DataFrame, file: str) -> list[Problem]:
    spells = spell_of(numbers["nis"], numbers["date"], register)
    problems = [
        Problem(
            "unknown_code",
            file,
            f"is not in the code list of {record['year']}",
            "correct the code or the year",
            row=int(str(row)) + FIRST_ROW,
            column="nis",
            value=record["nis"],
        )
        for row, record in numbers[spells["valid_from"].isna()].iterrows()
    ]
    for day, rows in numbers.groupby("date"):
        valid = (register["valid_from"] <= day) & ~(register["valid_to"] < day)
        problems += _missing(register.loc[valid, "nis"], rows["nis"], f"{day:%Y}", file)
    return problems


def _missing(wanted: pd.Series, found: pd.Series, year: str, file: str) -> list[Problem]:
    cause, remedy = f"has no row for {year}", "add the row"
    return [
        Problem("missing_code", file, cause, remedy, column="nis", value=nis)
        for nis in sorted(set(wanted) - set(found))
    ]


def build_newcomers(
    source: pd.DataFrame, register: pd.DataFrame | None, file: str, account: Account
) -> pd.DataFrame:
    """Return the table ``newcomers``; every year holds all Flemish municipalities of today.

    Errors:
        DataError: as `build_inhabitants`, and more newcomers from outside the EU than in all.
    """
    columns = ("newcomers", "newcomers_non_eu")
    numbers, problems = _readable(source, columns, file)
    misplaced = bool(problems) and not _places_hold(problems)
    larger = (numbers["newcomers_non_eu"] > numbers["newcomers"]).fillna(value=False)
    problems += [
        Problem(
            "does_not_add_up",
            file,
            "is larger than newcomers",
            "correct the row",
            row=int(str(row)) + FIRST_ROW,
            column="newcomers_non_eu",
            value=value,
        )
        for row, value in numbers.loc[larger, "newcomers_non_eu"].items()
    ]
    if register is not None and not misplaced:
        today = register["valid_to"].isna() & (register["region"] == FLEMISH_REGION)
        codes = register.loc[today, "nis"]
        cause = "is no Flemish municipality of today"
        problems += unlisted_codes(numbers["nis"], codes, cause, file)
        for year, rows in numbers.groupby("year"):
            problems += _missing(codes, rows["nis"], str(year), file)
    raise_all(problems)
    account.read, account.kept = len(source), len(numbers)
    return numbers[["year", "nis", *columns]].sort_values(["year", "nis"])


def build_postal_codes(
    records: list[dict[str, object]], register: pd.DataFrame, account: Account
) -> pd.DataFrame:
    """Return the table ``postal_codes`` of today's Flemish and Brussels municipalities."""
    source = pd.DataFrame(records).rename(
        columns={"postalCode": "postal_code", "municipality": "nis"}
    )
    today = set(register.loc[register["valid_to"].isna(), "nis"])
    table = source[source["nis"].isin(today)].drop_duplicates(["postal_code", "nis"])
    account.read, account.kept = len(source), len(table)
    account.drop(int((~source["nis"].isin(today)).sum()), "in the Walloon Region")
    account.drop(account.read - account.kept - sum(account.dropped.values()), "repeated")
    return table[["postal_code", "nis"]].sort_values(["postal_code", "nis"])
