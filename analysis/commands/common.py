"""What the commands share: a table with its layout, codes that exist, and the form asked for."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

import pandas as pd
from rapidfuzz import process

from analysis.coverage import Reading
from analysis.people import INDICATORS
from data.arguments import Parser, UsageError, calendar_day
from data.exports import write_csv, write_json
from data.layout import Column, Kind, Layout
from data.load import Tables, load_atoms
from data.register import municipalities_on, vintages
from data.terminal import csv_text, put
from data.translate import crosswalk
from geo.boundaries import dissolve_to
from geo.neighbours import MINIMUM_BORDER_M, Neighbourhood, neighbourhood

Commands = Any
"""What ``add_subparsers`` returns; argparse gives it no public name."""
NEAREST = 3
FORMATS = ("csv", "json")


@dataclass(frozen=True)
class Printed:
    """A table to print and its columns, in order, with what the program says by its exit code."""

    frame: pd.DataFrame
    layout: Layout
    exit_code: int = 0

    def text(self, form: str) -> str:
        """Return the table as CSV or JSON text; both hold the same values."""
        if form == "json":
            return write_json(self.frame, self.layout).decode("utf-8")
        return csv_text(write_csv(self.frame, self.layout))


Make = Callable[[argparse.Namespace, Tables], Printed]


def add_command(commands: Commands, name: str, make: Make, summary: str) -> Parser:
    """Return the parser of a new command, which ends in ``make``."""
    command: Parser = commands.add_parser(name, help=summary, description=summary)
    command.add_argument("--format", choices=FORMATS, default="csv")
    command.set_defaults(make=make)
    return command


def add_date(command: Parser, default: str) -> None:
    """Add ``--date``; ``default`` says which day is taken without it."""
    command.add_argument(
        "--date",
        type=calendar_day,
        metavar="D",
        help=f"the day looked at, as 2015-12-01 (default: {default})",
    )


def add_vintage(command: Parser) -> None:
    """Add ``--vintage``."""
    command.add_argument(
        "--vintage",
        choices=[str(choice) for choice in Reading],
        default="then",
        help="municipalities of that day (then) or of today (now)",
    )


def add_minimum(command: Parser) -> None:
    """Add ``--min-border``."""
    command.add_argument(
        "--min-border",
        type=_metres,
        default=MINIMUM_BORDER_M,
        metavar="M",
        help="metres of shared border that make neighbours (default: %(default)g)",
    )


def today_of(tables: Tables) -> date:
    """Return the first day of the code list in force."""
    return vintages(tables.mergers)[-1].start


def neighbourhood_on(day: date, minimum_m: float, tables: Tables) -> Neighbourhood:
    """Return who borders on whom on a day."""
    shapes = dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)
    return neighbourhood(shapes, minimum_m)


def known_codes(codes: Sequence[str], day: date, tables: Tables) -> tuple[str, ...]:
    """Return NIS codes of a day, each once, in the order given.

    Errors:
        UsageError: a code that is none on that day; the message names the municipality of today
            that it became or the nearest codes with their names, all of them at once.

    Example:
        >>> from data.load import load_tables
        >>> known_codes(["23105", "23105"], date(2025, 1, 1), load_tables())
        ('23105',)
    """
    names = municipalities_on(day, tables.municipalities)["name_nl"]
    unknown = [code for code in dict.fromkeys(codes) if code not in names.index]
    if unknown:
        hints = "; ".join(_hint(code, day, names, tables) for code in unknown)
        raise UsageError(f"no municipality on {day.isoformat()}: {hints}")
    return tuple(dict.fromkeys(codes))


def _hint(code: str, day: date, names: pd.Series, tables: Tables) -> str:
    starts = sorted({start.date() for start in tables.municipalities["valid_from"]})
    for start in starts:
        if start > day:
            break
        pairs = crosswalk(start, day, tables.municipalities, tables.mergers)
        later = pairs.loc[pairs["nis_from"] == code, "nis_to"]
        if len(later):
            return f"{code} is now {later.iloc[0]} ({names[later.iloc[0]]})"
    # A name typed in the place of a code is found by the names.
    choices = {nis: nis for nis in names.index} if code.isdigit() else names.to_dict()
    near = process.extract(code, choices, limit=NEAREST)
    listed = ", ".join(f"{nis} ({names[nis]})" for _, _, nis in near)
    return f"{code!r}; the nearest are {listed}"


def known_indicators(names: Sequence[str]) -> Sequence[str]:
    """Return identifiers of indicators of people as they are.

    Errors:
        UsageError: one that is none; the message names the nearest and all valid ones.

    Example:
        >>> known_indicators(["inhabitants"])
        ['inhabitants']
    """
    unknown = [name for name in names if name not in INDICATORS]
    if unknown:
        near = [match for name in unknown for match in get_close_matches(name, INDICATORS, n=1)]
        hint = f" (did you mean {', '.join(near)}?)" if near else ""
        asked, choices = ", ".join(map(repr, unknown)), ", ".join(INDICATORS)
        raise UsageError(f"unknown indicator: {asked}{hint}; choose from {choices}")
    return names


def layout_of(frame: pd.DataFrame) -> Layout:
    """Return a layout from the types of a frame, its column names as headers.

    Example:
        >>> [column.kind.value for column in layout_of(pd.DataFrame({"nis": ["23105"], "n": [1]}))]
        ['code', 'whole']
    """
    return tuple(
        Column(name, name, _kind(name, frame[name].dtype)) for name in map(str, frame.columns)
    )


def _kind(name: str, dtype: object) -> Kind:
    if pd.api.types.is_bool_dtype(dtype):
        return Kind.TRUTH
    if pd.api.types.is_integer_dtype(dtype):
        return Kind.WHOLE
    if pd.api.types.is_float_dtype(dtype):
        return Kind.DECIMAL
    return Kind.CODE if name.startswith("nis") else Kind.TEXT


def _metres(text: str) -> float:
    try:
        length = float(text)
    except ValueError:
        length = math.nan
    if not 0 <= length < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is no length; write metres, such as 100")
    return length


def say(line: str) -> None:
    """Put a line on the error stream."""
    put(sys.stderr, f"{line}\n")
