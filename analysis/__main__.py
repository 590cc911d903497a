"""Prints the tables behind the app: every figure of a page, without a browser."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

import pandas as pd

from analysis.allocation import Method
from analysis.coverage import Reading, UnknownProgrammeError, coverage, default_day
from data.load import load_tables
from data.problems import DataError


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Print one line and stop."""
        self.exit(2, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 when the shipped data is broken, 2 for a bad argument."""
    options = _parser().parse_args(arguments)
    try:
        tables = load_tables()
        day = options.date or default_day([options.programme], tables)
        table = coverage(
            [options.programme],
            day,
            tables,
            reading=Reading(options.vintage),
            method=Method(options.allocation),
        )
    except (UnknownProgrammeError, ValueError) as error:
        print(f"python -m analysis {options.command}: {error}", file=sys.stderr)
        return 1 if isinstance(error, DataError) else 2
    sys.stdout.write(as_text(table.drop(columns="programmes"), options.format))
    return 0


def as_text(table: pd.DataFrame, form: str) -> str:
    """Return a table as CSV or JSON text, the index as first column; not known is empty or null.

    Example:
        >>> table = pd.DataFrame({"n": [1, None]}, index=pd.Index(["a", "b"], name="nis"))
        >>> as_text(table.astype("Int64"), "json")
        '[{"nis": "a", "n": 1}, {"nis": "b", "n": null}]\\n'
    """
    flat = table.reset_index()
    for column in flat.select_dtypes("Float64"):
        flat[column] = flat[column].round(2)
    if form == "csv":
        return flat.to_csv(index=False, lineterminator="\n")
    records = flat.astype(object).where(flat.notna(), None).to_dict("records")
    return json.dumps(records, ensure_ascii=False) + "\n"


def _parser() -> Parser:
    parser = Parser(prog="python -m analysis", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("coverage", help="who takes part in a programme, for how much")
    command.add_argument("programme", metavar="PROGRAMME", help="such as oproep-2015")
    command.add_argument(
        "--date",
        type=_day,
        metavar="D",
        help="the day looked at, as 2015-12-01 (default: the programme's first)",
    )
    command.add_argument(
        "--vintage",
        choices=[str(choice) for choice in Reading],
        default="then",
        help="municipalities of that day (then) or of today (now)",
    )
    command.add_argument(
        "--allocation",
        choices=[str(choice) for choice in Method],
        default="equal",
        help="how an award is put to the members",
    )
    command.add_argument("--format", choices=("csv", "json"), default="csv")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        why = f"{text!r} is not a date; write year-month-day, such as 2015-12-01"
        raise argparse.ArgumentTypeError(why) from error


if __name__ == "__main__":
    sys.exit(main())
