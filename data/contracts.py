"""Checks a table against its schema and turns every failure into a problem with its place."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from data.problems import DataError, Problem
from data.schemas import NOT_A_CODE

FIRST_ROW = 2
"""The row of the first record in a CSV file, as a spreadsheet counts: the header is row 1."""

_WHOLE_NUMBER = r"-?[0-9]{1,15}"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with or without a byte order mark.

    Errors:
        DataError: the file is missing, or not UTF-8 (the line of the first wrong byte is named).
    """
    if not path.is_file():
        raise DataError(
            [Problem("missing_file", path.name, "is not there", f"put it in {path.parent.name}/")]
        )
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = content[error.start : error.start + 1]
        problem = Problem(
            "not_utf8",
            path.name,
            "the file is not UTF-8 (the value is what Windows-1252 makes of the first wrong byte)",
            "save the file as UTF-8 (in Excel: 'CSV UTF-8')",
            row=content[: error.start].count(b"\n") + 1,
            value=found.decode("cp1252", "replace"),
        )
        raise DataError([problem]) from error


def read_strings(path: Path, separator: str = ",") -> pd.DataFrame:
    """Return a CSV file as text columns, empty cells as missing; nothing is guessed.

    Returns:
        The columns of the header; the index counts records from 0.

    Errors:
        DataError: missing, not UTF-8, empty, a quote without its end, or rows with more or fewer
            cells than the header.
    """
    reader = csv.reader(io.StringIO(read_text(path), newline=""), delimiter=separator, strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        remedy = "put a quote at both ends of the cell, or at neither"
        problem = Problem(
            "not_a_table", path.name, "a quote is out of place", remedy, reader.line_num
        )
        raise DataError([problem]) from error
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        raise DataError([Problem("not_a_table", path.name, "is empty", "add a header and rows")])
    header, *records = rows
    uneven = [
        Problem(
            "not_a_table",
            path.name,
            f"cells and columns differ in number: {len(record)} and {len(header)}",
            "add or remove cells, or put a cell with a comma in quotes",
            row=row,
        )
        for row, record in enumerate(records, FIRST_ROW)
        if len(record) != len(header)
    ]
    if uneven:
        raise DataError(uneven)
    return pd.DataFrame(records, columns=pd.Index(header, dtype="object"), dtype="str").replace(
        "", pd.NA
    )


def conform(frame: pd.DataFrame, schema: pa.DataFrameSchema, file: str) -> pd.DataFrame:
    """Return the frame with the types of the schema, or raise all problems found.

    Args:
        frame: columns as text or typed; rows are counted in their order, the first is row 2.
        schema: one of `data.schemas`.
        file: name used in the problems.

    Returns:
        The columns of the schema, in its order, typed, with a fresh index.

    Errors:
        DataError: columns missing, unknown or repeated, values that do not fit, keys that occur
            twice.

    Example:
        >>> from data.schemas import POSTAL_CODES
        >>> table = pd.DataFrame({"postal_code": ["9790"], "nis": ["3100"]})
        >>> conform(table, POSTAL_CODES, "postal_codes.csv")
        Traceback (most recent call last):
        data.problems.DataError: 1 problem
        postal_codes.csv, row 2, column nis, value '3100': is not five digits; correct the cell
    """
    problems = list(_wrong_columns(frame, schema, file))
    if problems:
        raise DataError(problems)
    frame = frame[list(schema.columns)].reset_index(drop=True)
    typed, problems = _typed(frame, schema, file)
    spoilt = {(problem.row, problem.column) for problem in problems}
    problems += _repeated_keys(typed, schema, file)
    try:
        checked = schema.validate(typed, lazy=True)
    except SchemaErrors as error:
        problems += _failures(error.failure_cases, schema, file, spoilt)
    if problems:
        raise DataError(sorted(problems, key=lambda problem: int(problem.row or 0)))
    return checked


def _wrong_columns(frame: pd.DataFrame, schema: pa.DataFrameSchema, file: str) -> Iterator[Problem]:
    expected = list(schema.columns)
    found = [str(name) for name in frame.columns]
    for column in [name for name in expected if name not in found]:
        cause = f"the column is missing; the header is {', '.join(found)}"
        yield Problem("missing_column", file, cause, "add the column", row=1, column=column)
    for column in dict.fromkeys(name for name in found if name not in expected):
        remedy = f"remove it; the columns are {', '.join(expected)}"
        cause = "the column is unknown"
        yield Problem("unknown_column", file, cause, remedy, row=1, column=column)
    for column in dict.fromkeys(name for name in found if found.count(name) > 1):
        cause = "the header names the column twice"
        yield Problem("repeated_column", file, cause, "keep one", row=1, column=column)


def _typed(
    frame: pd.DataFrame, schema: pa.DataFrameSchema, file: str
) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the frame with cells that cannot be read as missing, and a problem for each."""
    typed = frame.copy()
    problems = []
    for name, column in schema.columns.items():
        values = frame[name]
        kind = str(column.dtype)
        if kind == "Int64":
            code, cause, remedy = "wrong_type", "is not a whole number", "write digits only"
            typed[name], wrong = _whole_numbers(values)
        elif kind.startswith("datetime64"):
            code, cause, remedy = "not_a_date", "is not a date", "write it as 2015-12-01"
            typed[name], wrong = _dates(values)
        else:
            code, cause, remedy = "stray_space", "begins or ends with a space", "remove the space"
            text = values.astype("str")
            typed[name], wrong = text, text.notna() & (text != text.str.strip())
        for row, value in values[wrong].items():
            problems.append(Problem(code, file, cause, remedy, _line(row), name, str(value)))
    return typed, problems


def _whole_numbers(values: pd.Series) -> tuple[pd.Series, pd.Series]:
    if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
        wrong = values.notna() & (values % 1 != 0).fillna(value=False)
        return values.mask(wrong).astype("Int64"), wrong
    text = values.astype("str")
    wrong = text.notna() & ~text.str.fullmatch(_WHOLE_NUMBER).fillna(value=False)
    return text.mask(wrong).astype("Int64"), wrong


def _dates(values: pd.Series) -> tuple[pd.Series, pd.Series]:
    if pd.api.types.is_datetime64_any_dtype(values):
        return values, pd.Series(data=False, index=values.index)
    text = values.astype("str")
    shaped = text.where(text.str.fullmatch(_DATE).fillna(value=False))
    read = pd.to_datetime(shaped, format="%Y-%m-%d", errors="coerce")
    read = read.where(read.between(pd.Timestamp.min, pd.Timestamp.max))
    return read.astype("datetime64[ns]"), text.notna() & read.isna()


def _repeated_keys(frame: pd.DataFrame, schema: pa.DataFrameSchema, file: str) -> list[Problem]:
    key = [str(name) for name in schema.unique or []]
    known = frame[frame[key].notna().all(axis=1)]
    known = known[known.duplicated(key, keep=False)]
    first = known.groupby(key, sort=False)[key[0]].transform(lambda rows: rows.index[0])
    return [
        Problem(
            "duplicate_key",
            file,
            f"occurs already in row {_line(first[row])}",
            "keep one row",
            row=_line(row),
            column="+".join(key),
            value=", ".join(_shown(value) for value in known.loc[row, key]),
        )
        for row in known.index[known.duplicated(key)]
    ]


def _failures(
    cases: pd.DataFrame,
    schema: pa.DataFrameSchema,
    file: str,
    spoilt: set[tuple[int | str | None, str | None]],
) -> list[Problem]:
    """Return a problem for each failure that is news: not of a cell that could not be read."""
    # A rule between columns fails once for every column of the row: it is told of one.
    told_of = {str(check.error): str(check.title) for check in schema.checks}
    cases = cases[(cases["check"] != "multiple_fields_uniqueness") & cases["index"].notna()]
    column = cases["column"].astype("str")
    of_rule = cases["check"].isin(told_of.keys())
    empty = set(cases.loc[cases["check"] == "not_nullable", "index"])
    unread = {int(row) - FIRST_ROW for row, _ in spoilt if row is not None}
    rules = of_rule & (column == cases["check"].map(told_of)) & ~cases["index"].isin(empty | unread)
    return [
        _problem(str(case.check), _line(case.index), str(case.column), case.failure_case, file)
        for case in cases[rules | ~of_rule].itertuples(index=False)
        if (_line(case.index), case.column) not in spoilt
    ]


def _problem(check: str, row: int, column: str, value: object, file: str) -> Problem:
    if check == "not_nullable":
        return Problem("missing_value", file, "the cell is empty", "fill it in", row, column)
    code = "not_a_code" if check == NOT_A_CODE else "broken_rule"
    return Problem(code, file, check, "correct the cell", row, column, _shown(value))


def _line(position: object) -> int:
    return int(str(position)) + FIRST_ROW


def _shown(value: object) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
