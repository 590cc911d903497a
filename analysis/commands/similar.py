"""``similar NIS``: which municipalities resemble one, and in what."""

from __future__ import annotations

import argparse
from datetime import date

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_minimum,
    known_codes,
    known_indicators,
    layout_of,
    neighbourhood_on,
    today_of,
)
from analysis.patterns.profile import ProfileRefusedError, profile_on, similar
from analysis.people import INDICATORS
from data.arguments import UsageError, calendar_day
from data.load import Tables
from data.register import municipalities_on

DECIMALS = 6


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "which municipalities resemble one, nearest first, and in what"
    command = add_command(commands, "similar", make, summary)
    command.add_argument("nis", metavar="NIS", help="such as 23105")
    command.add_argument("--top", type=_rows, metavar="N", help="only the N nearest (default: all)")
    when = command.add_mutually_exclusive_group()
    when.add_argument(
        "--date",
        type=calendar_day,
        metavar="D",
        help="municipalities and figures of a day, as 2015-12-01 (default: today's)",
    )
    when.add_argument(
        "--year", type=int, metavar="Y", help="figures of a year, for the municipalities of today"
    )
    command.add_argument(
        "--indicators",
        type=lambda text: text.split(","),
        default=list(INDICATORS),
        metavar="A,B",
        help=f"what is compared (default: {','.join(INDICATORS)})",
    )
    add_minimum(command)


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return a row for every other municipality, with the dates of the figures on every row.

    Errors:
        UsageError: no such municipality, indicator or year, or no profile of them.
    """
    shown_on = options.date or today_of(tables)
    day = _known_year(options.year, tables) if options.year is not None else shown_on
    indicators = known_indicators(options.indicators)
    (nis,) = known_codes([options.nis], shown_on, tables)
    pairs = neighbourhood_on(shown_on, options.min_border, tables).pairs
    try:
        profile = profile_on(indicators, day, shown_on, tables)
        table = similar(nis, profile, municipalities_on(shown_on, tables.municipalities), pairs)
    except ProfileRefusedError as error:
        raise UsageError(str(error)) from error
    table = table.assign(**{f"{name}_date": str(on) for name, on in profile.references.items()})
    figures = table.select_dtypes("Float64").columns
    frame = table.round(dict.fromkeys(figures, DECIMALS)).head(options.top or len(table))
    return Printed(frame.reset_index(), layout_of(frame.reset_index()))


def _known_year(year: int, tables: Tables) -> date:
    years = tables.inhabitants["date"].dt.year
    first, last = int(years.min()), int(years.max())
    if not first <= year <= last:
        raise UsageError(f"no figures of {year}; the years are {first} to {last}")
    return date(year, 1, 1)


def _rows(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of rows; write 1 or more")
    return int(text)
