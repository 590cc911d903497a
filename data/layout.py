"""The layout of an export: its columns, what they hold, and their values as plain typed ones."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pandas as pd

from data.problems import Problem, raise_all
from data.safe_text import safe_text


class Kind(StrEnum):
    """What a column of an export holds."""

    TEXT = "text"
    CODE = "code"
    """A text that looks like a number, such as a NIS code."""
    WHOLE = "whole"
    EURO = "euro"
    """The frame has cents, the export euros with two decimals."""
    DECIMAL = "decimal"
    DATE = "date"
    MOMENT = "moment"
    """A date and time, written in UTC."""
    TRUTH = "truth"
    """True or false."""


@dataclass(frozen=True)
class Column:
    """One column of an export: its name in the frame, its header, and what it holds.

    Of decimals ``digits`` is how many a spreadsheet shows behind the comma: all when left out.
    The values stay exact.
    """

    name: str
    header: str
    kind: Kind = Kind.TEXT
    digits: int | None = None


Layout = tuple[Column, ...]


def _same(*names: str, **kinds: Kind) -> Layout:
    return tuple(Column(name, name, kinds.get(name, Kind.TEXT)) for name in names)


ACCEPTED: Layout = _same(
    "consortium", "title", "award_cents", "nis", "name", "role", "source_row",
    award_cents=Kind.WHOLE, nis=Kind.CODE, source_row=Kind.WHOLE,
)  # fmt: skip
"""The accepted rows of an import, one line a member, with the names of the columns as headers."""

PROBLEMS: Layout = _same("code", "row", "column", "value", "suggestion", row=Kind.WHOLE)
"""The problems of an import, with the names of the columns as headers."""


def _values(frame: pd.DataFrame, column: Column) -> list[Any]:
    """Return the values of a column as plain typed values, ``None`` where not known.

    Text is safe, whole numbers are ``int``, euros and decimals ``Decimal``, dates ``date``, moments
    ``datetime`` without a zone, in UTC.
    """
    values = frame[column.name]
    known = values.notna()
    plain: list[Any]
    match column.kind:
        case Kind.TEXT | Kind.CODE:
            plain = [safe_text(value) for value in values[known]]
        case Kind.WHOLE:
            plain = values[known].astype("Int64").astype("object").map(int).tolist()
        case Kind.EURO:
            cents = values[known].astype("Int64").astype("object")
            plain = [Decimal(int(amount)).scaleb(-2) for amount in cents]
        case Kind.DECIMAL:
            plain = [Decimal(repr(float(number))) for number in values[known]]
        case Kind.DATE:
            plain = [moment.date() for moment in pd.to_datetime(values[known])]
        case Kind.MOMENT:
            moments = pd.to_datetime(values[known], utc=True).dt.tz_localize(None)
            plain = [moment.to_pydatetime(warn=False) for moment in moments]
        case Kind.TRUTH:
            plain = values[known].astype("boolean").astype("object").map(bool).tolist()
    if any(isinstance(value, Decimal) and not value.is_finite() for value in plain):
        raise ValueError("is not a finite number")
    filled = pd.Series([None] * len(values), dtype="object")
    filled[known.to_numpy()] = plain
    return filled.tolist()


def typed_columns(frame: pd.DataFrame, layout: Layout) -> list[list[Any]]:
    """Return the typed values of each column, or every column that does not fit its kind.

    Errors:
        DataError: a column of the layout is missing or holds values of another kind.
    """
    columns, problems = [], []
    for column in layout:
        try:
            columns.append(_values(frame, column))
        except KeyError:
            cause, remedy = "the column is missing", "add the column"
            problems.append(Problem("missing_column", "export", cause, remedy, None, column.name))
        except (ArithmeticError, TypeError, ValueError):
            cause, remedy = f"holds values that are not {column.kind}", "correct the column"
            problems.append(Problem("wrong_type", "export", cause, remedy, None, column.name))
    raise_all(problems)
    return columns
