"""``whitespots PROGRAMME ...``: pieces of neighbours that no programme chosen covers."""

from __future__ import annotations

import argparse

import pandas as pd

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    add_minimum,
    add_vintage,
    layout_of,
    neighbourhood_on,
    say,
)
from analysis.coverage import Reading, default_day, vintage_day
from analysis.gaps.white_spots import LISTS, Doubt, Finding, WhiteSpots, white_spots
from data.load import Tables


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "pieces of neighbouring municipalities that no programme chosen covers"
    command = add_command(commands, "whitespots", make, summary)
    command.add_argument("programmes", nargs="+", metavar="PROGRAMME", help="such as oproep-2015")
    add_date(command, "the first on which all the programmes have begun")
    add_vintage(command)
    command.add_argument(
        "--doubt",
        action="append",
        choices=[str(choice) for choice in Doubt],
        default=[],
        help="let in, may be repeated: former members (ended); sets with programmes whose member "
        "list is incomplete, which are then left out (incomplete)",
    )
    add_minimum(command)


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return one row for each white spot; without any, the error stream says what that means."""
    day = options.date or default_day(options.programmes, tables)
    reading = Reading(options.vintage)
    shown_on = vintage_day(day, reading, tables.mergers)
    found = white_spots(
        options.programmes,
        day,
        tables,
        neighbourhood_on(shown_on, options.min_border, tables).pairs,
        reading=reading,
        doubts=[Doubt(choice) for choice in options.doubt],
    )
    if found.finding is not Finding.FOUND:
        say(f"no white spots: {_why(found)}")
    frame = _flat(found)
    return Printed(frame, layout_of(frame))


def _why(found: WhiteSpots) -> str:
    if found.finding is Finding.NO_GAPS:
        return "every municipality is covered"
    if found.finding is Finding.NOT_BEGUN:
        return "none of the programmes has begun on that date; choose a later one"
    remedy = "add a programme with a complete list and --doubt incomplete"
    if found.complete:
        remedy = f"--doubt incomplete leaves it out and speaks of {', '.join(found.complete)}"
    lists = ", ".join(found.incomplete)
    return f"not known, because the member list is incomplete of {lists}; {remedy}"


def _flat(found: WhiteSpots) -> pd.DataFrame:
    frame = found.spots.reset_index(names="rank")
    joined = {name: frame[name].map(";".join).astype("str") for name in LISTS}
    return frame.assign(
        **joined, programmes=";".join(found.complete), left_out=";".join(found.incomplete)
    )
