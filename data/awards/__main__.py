"""Reads a table of awards: accepted rows, problems, counts and the control total, no browser."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

from data.arguments import Parser, UsageError, calendar_day
from data.combined import of_another_day
from data.exports import Style, write_csv, write_xlsx
from data.intake.amounts import COMMA, POINT, read_amounts
from data.intake.awards import Answers, Intake, intake
from data.intake.corrections import SHEET, rows_to_correct
from data.intake.grid import Cell, Grid
from data.intake.limits import MAX_BYTES
from data.intake.names import Resolver, resolver
from data.intake.read import read_grids
from data.intake.tables import FoundTable, find_table
from data.layout import ACCEPTED, PROBLEMS
from data.load import Tables, load_atoms, load_tables
from data.problems import DataError, raise_all
from data.schemas import IDENTIFIER
from data.store import Meta, Store, fingerprint
from data.terminal import csv_text, put
from geo.borders import shared_borders
from geo.boundaries import dissolve_to

STANDARD_INPUT = "-"
CONVENTIONS = {"comma": COMMA, "point": POINT}


@dataclass(frozen=True)
class Source:
    """A file and the table found in it."""

    name: str
    content: bytes
    table: FoundTable


def main(arguments: Sequence[str] | None = None) -> int:
    """Read one file; return 0 when all is accepted and the total agrees, else 1.

    Errors:
        SystemExit: 2 for a bad argument or a file that cannot be read, with one line on the error
            stream; 0 for ``--help``.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        tables = load_tables()
    except DataError as error:
        put(sys.stderr, f"{parser.prog}: {error}\n")
        return 1
    try:
        meta = _period(options, tables) if options.accept else None
        names = resolver(tables, options.date)
        source = _read(options, names)
    except UsageError as error:
        parser.error(str(error))
    except DataError as error:
        parser.error("; ".join(map(str, error.problems)))
    done = _intake(source, options, names)
    if done.questions:
        done = _intake(source, options, resolver(tables, options.date, _borders(options, tables)))
    if options.problems:
        try:
            options.problems.write_bytes(_problem_book(source.table, done))
        except OSError as error:
            parser.error(f"--problems: {options.problems} cannot be written: {error.strerror}")
    return _report(done, *(_accept(done, source, meta, tables) if meta else ("", True)))


def _report(done: Intake, stored: str, is_stored: bool) -> int:
    """Print what was found; return the exit code."""
    put(sys.stdout, csv_text(write_csv(done.accepted, ACCEPTED, Style.PLAIN)))
    put(sys.stderr, csv_text(write_csv(done.problems, PROBLEMS, Style.PLAIN)))
    put(sys.stderr, f"{summary(done)}{stored}\n")
    return 0 if done.is_clean and is_stored else 1


def _read(options: argparse.Namespace, names: Resolver) -> Source:
    """Return the file with the one table in it that fits."""
    name, content = _content(options.file)
    grids = read_grids(name, content)
    if options.sheet is not None:
        grids = tuple(g for g in grids if g.name.casefold() == options.sheet.casefold()) or grids
        if grids[0].name.casefold() != options.sheet.casefold():
            raise UsageError(f"--sheet: {name} has no {options.sheet!r}; it has {_listed(grids)}")
    tables = [(grid, table) for grid in grids if (table := find_table(grid, names=names))]
    shown = [pair for pair in tables if not pair[0].hidden] if options.sheet is None else tables
    surest = [pair for pair in shown if pair[1].header_rows] or shown
    if len(surest) == 1:
        return Source(name, content, surest[0][1])
    if not tables:
        raise UsageError(
            f"{name}: no table of awards is found; give its columns headers such as Gemeenten, "
            "Titel and Subsidiebedrag"
        )
    which = _listed([grid for grid, _ in surest or tables])
    raise UsageError(f"{name}: choose one of its tables with --sheet: {which}")


def _listed(grids: Sequence[Grid]) -> str:
    return ", ".join(repr(grid.name) for grid in grids)


def _content(file: str) -> tuple[str, bytes]:
    # A byte more than allowed is enough to refuse the file.
    if file == STANDARD_INPUT:
        return "standard input", sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(file).open("rb") as stream:
            return Path(file).name, stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{file}: cannot be read: {why}") from error


def _intake(source: Source, options: argparse.Namespace, names: Resolver) -> Intake:
    return intake(
        source.table,
        programme=options.programme,
        day=options.date,
        resolver=names,
        control_cents=options.total,
        answers=Answers(convention=CONVENTIONS.get(options.convention)),
    )


def _borders(options: argparse.Namespace, tables: Tables) -> pd.DataFrame:
    """Return who borders on whom: it ranks what is suggested."""
    shapes = dissolve_to(options.date, load_atoms(), tables.municipalities, tables.mergers)
    return shared_borders(shapes)


def _period(options: argparse.Namespace, tables: Tables) -> tuple[str, date, date]:
    """Return the programme with its first and last day, which stored awards take.

    Errors:
        UsageError: the programme is not known.
    """
    programmes = tables.programmes.set_index("programme")
    if options.programme not in programmes.index:
        known = list(programmes.index)
        near = get_close_matches(options.programme, known, 1)
        hint = f"; did you mean {near[0]}" if near else ""
        raise UsageError(
            f"--accept: {options.programme!r} is no programme{hint}; known: {', '.join(known)}"
        )
    row = programmes.loc[options.programme]
    return options.programme, row["period_start"].date(), row["period_end"].date()


def _accept(
    done: Intake, source: Source, period: tuple[str, date, date], tables: Tables
) -> tuple[str, bool]:
    """Store the awards, all or nothing; return what to say of it and whether they are stored."""
    if not done.is_clean:
        return "; nothing is stored: correct the problems first", False
    sheet, sha256 = source.table.grid_name, fingerprint(source.content)
    meta = Meta(*period, source.name, sheet, sha256)
    try:
        raise_all(of_another_day(done.accepted, meta, tables))
        number = Store().accept(done.accepted, meta)
    except DataError as error:
        problems = "; ".join(map(str, error.problems))
        return f"; nothing is stored: {problems}", False
    return ("; all of it was stored already" if number is None else f"; import {number}"), True


def _problem_book(table: FoundTable, done: Intake) -> bytes:
    """Return a workbook of the problems, with their rows to be corrected and loaded again."""
    return write_xlsx(
        done.problems, PROBLEMS, {SHEET: rows_to_correct(table, done)}, sheet="problems"
    )


def summary(done: Intake) -> str:
    """Return one line: the three counts, awards and members, and the control total in euros."""
    control, counts = done.control, done.counts
    members = done.accepted["nis"].notna().sum()
    parts = [
        f"rows: {counts.accepted} accepted, {counts.problem} with problems, "
        f"{counts.ignored} ignored",
        f"awards: {done.accepted['consortium'].nunique()}",
        f"municipalities resolved: {members}",
        f"sum: {_euros(control.summed_cents)}",
    ]
    totals = {"stated": control.stated_cents, "found in the table": control.found_cents}
    told = [f"{_euros(cents)} {where}" for where, cents in totals.items() if cents is not None]
    verdict = "agrees" if control.agrees else "differs"
    parts.append(f"control total: {', '.join(told)}: {verdict}" if told else "no control total")
    if not control.agrees and control.difference_cents:
        rows = ", ".join(map(str, control.explained_by)) or "no row"
        parts.append(f"difference: {_euros(control.difference_cents)}, explained by {rows}")
    return "; ".join(parts)


def _euros(cents: int) -> str:
    return f"{Decimal(cents).scaleb(-2):f}"


def _parser() -> Parser:
    parser = Parser(prog="python -m data.awards", description=__doc__)
    parser.add_argument("file", metavar="FILE", help="XLSX, CSV, HTML or text; - is standard input")
    parser.add_argument(
        "--programme", required=True, type=_programme, metavar="ID", help="such as oproep-2015"
    )
    parser.add_argument(
        "--date", required=True, type=calendar_day, metavar="D", help="of the award, as 2015-12-01"
    )
    parser.add_argument("--total", type=_total, metavar="T", help="control total in euros")
    parser.add_argument("--sheet", metavar="NAME", help="when several sheets or tables fit")
    parser.add_argument(
        "--convention", choices=list(CONVENTIONS), help="what parts euros from cents in the amounts"
    )
    parser.add_argument(
        "--accept", action="store_true", help="store the awards, when there are no problems"
    )
    parser.add_argument(
        "--problems", type=Path, metavar="OUT.xlsx", help="write the problems to a workbook"
    )
    return parser


def _programme(text: str) -> str:
    pattern, rule = IDENTIFIER
    if not re.fullmatch(pattern, text):
        raise argparse.ArgumentTypeError(f"{text!r} {rule}; write it such as oproep-2015")
    return text


def _total(text: str) -> int:
    read = read_amounts([Cell(text.strip())])
    if read.cents[0] is None:
        why = f"{text!r} is no amount of euros (or can be read in two ways); write 1006397.00"
        raise argparse.ArgumentTypeError(why)
    return read.cents[0]


if __name__ == "__main__":
    sys.exit(main())
