"""Prints the tables behind the app: every figure of a page, without a browser."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Sequence

import pandas as pd

from analysis.allocation import Method
from analysis.coverage import Reading, UnknownProgrammeError, coverage, default_day
from data.arguments import Parser, calendar_day
from data.load import Tables, load_atoms, load_tables
from data.problems import DataError
from data.register import vintages
from geo.boundaries import dissolve_to
from geo.neighbours import MINIMUM_BORDER_M, neighbourhood


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 when the shipped data is broken.

    Errors:
        SystemExit: 2 for a bad argument, with one line on the error stream; 0 for ``--help``.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        tables = load_tables()
        table = options.make(options, tables)
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


def _neighbours(options: argparse.Namespace, tables: Tables) -> pd.DataFrame:
    day = options.date or vintages(tables.mergers)[-1].start
    shapes = dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)
    pairs = neighbourhood(shapes, options.min_border).pairs
    return pairs.assign(border_m=pairs["border_m"].round(1)).set_index("nis_a")


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
    command.set_defaults(make=_coverage)
    beside = commands.add_parser("neighbours", help="who lies next to whom, and for how long")
    beside.add_argument(
        "--date", type=calendar_day, metavar="D", help="the day looked at (default: today's list)"
    )
    beside.add_argument(
        "--min-border",
        type=_metres,
        default=MINIMUM_BORDER_M,
        metavar="M",
        help="metres of shared border that make neighbours (default: %(default)g)",
    )
    beside.set_defaults(make=_neighbours)
    for each in (command, beside):
        each.add_argument("--format", choices=("csv", "json"), default="csv")
    return parser


def _metres(text: str) -> float:
    try:
        length = float(text)
    except ValueError:
        length = math.nan
    if not 0 <= length < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is no length; write metres, such as 100")
    return length


if __name__ == "__main__":
    sys.exit(main())
