"""Prints the tables behind the app: every figure of a page, without a browser."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from analysis.commands import (
    clusters,
    combinations,
    consortium,
    coverage,
    divide,
    neighbours,
    partners,
    rules,
    similar,
    verdict,
    whitespots,
)
from analysis.coverage import UnknownProgrammeError
from data.arguments import Parser, UsageError, readable
from data.load import load_tables
from data.problems import DataError
from data.terminal import put

COMMANDS = (
    coverage, neighbours, consortium, whitespots, clusters, similar, rules, verdict, partners,
    combinations, divide,
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code (0, if it has none), or 1 when the data is broken.

    Errors:
        SystemExit: 2 for a bad argument, with one line on the error stream; 0 for ``--help``.
    """
    parser = _parser()
    given = sys.argv[1:] if arguments is None else arguments
    options = parser.parse_args([readable(each) for each in given])
    try:
        table = options.make(options, load_tables())
    except (UsageError, UnknownProgrammeError) as error:
        parser.error(str(error))
    except DataError as error:
        put(sys.stderr, f"{parser.prog}: {error}\n")
        return 1
    put(sys.stdout, table.text(options.format))
    return int(table.exit_code)


def _parser() -> Parser:
    parser = Parser(prog="python -m analysis", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
