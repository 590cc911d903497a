"""Prints the tables behind the app: every figure of a page, without a browser."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

import pandas as pd

from analysis.allocation import Method
from analysis.coverage import Reading, UnknownProgrammeError, coverage, default_day
from data.arguments import Parser, calendar_day
from data.load import Tables, load_tables
from data.problems import DataError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 when the shipped data is broken.

    Errors:
        SystemExit: 2 for a bad argument, with one line on the error stream; 0 for ``--help``.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        tables = load_tables()
        table = _coverage(options, tables)
    except UnknownProgrammeError as error:
        parser.error(str(error))
    except DataError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    sys.stdout.write(as_text(table, options.format))
    return 0


def _coverage(options: argparse.Namespace, tables: Tables) -> pd.DataFrame:
    method = Method(options.allocation)
    table = coverage(
        [options.programme],
        options.date or default_day([options.programme], tables),
        tables,
        reading=Reading(options.vintage),
        method=method,
    )
    # Whole awards stand on every member: their reader is told not to add them up.
    return table.drop(columns="programmes").assign(additive=method is not Method.WHOLE)


def as_text(table: pd.DataFrame, form: str) -> str:
    r"""Return a table as CSV or JSON text, the index as first column; both hold the same values.

    Not known is empty in CSV and null in JSON, zero is 0, booleans are true and false, rates are
    rounded to two decimals.

    Example:
        >>> table = pd.DataFrame({"n": [1, None]}, index=pd.Index(["a", "b"], name="nis"))
        >>> as_text(table.astype("Int64").assign(known=[True, False]), "csv")
        'nis,n,known\na,1,true\nb,,false\n'
        >>> as_text(table.astype("Int64"), "json")
        '[{"nis": "a", "n": 1}, {"nis": "b", "n": null}]\n'
    """
    flat = table.reset_index()
    for column in flat.select_dtypes("Float64"):
        flat[column] = flat[column].round(2)
    if form == "csv":
        for column in flat.select_dtypes(["bool", "boolean"]):
            flat[column] = flat[column].map({True: "true", False: "false"}).astype("str")
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
        type=calendar_day,
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


if __name__ == "__main__":
    sys.exit(main())
