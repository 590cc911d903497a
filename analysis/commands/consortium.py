"""``consortium NIS NIS ...``: how a set of municipalities lies on the ground."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import pandas as pd

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    add_minimum,
    known_codes,
    layout_of,
    say,
    today_of,
)
from analysis.coverage import coverage
from analysis.ground.figures import facts
from analysis.ground.ground import ground
from analysis.ground.landscape import Landscape, landscape
from analysis.ground.tables import around
from analysis.vintages import codes_on
from data.load import Tables, load_atoms

LISTS = ("members", "enclosed", "provinces", "arrondissements", "reference_regions")
DAYS = ("day", "counted_on")


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "how a set of municipalities lies on the ground, and who lies around it"
    command = add_command(commands, "consortium", make, summary)
    command.add_argument("nis", nargs="+", metavar="NIS", help="codes of members, such as 23105")
    add_date(command, "today's list")
    command.add_argument(
        "--programme",
        action="append",
        metavar="P",
        help="fills the column status, such as oproep-2015; give it again for more programmes",
    )
    add_minimum(command)
    command.add_argument(
        "--summary",
        action="store_true",
        help="one row with the single figures in the place of one for each municipality",
    )


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return one row for each member and each municipality around it, or the single figures."""
    day = options.date or today_of(tables)
    codes = known_codes(options.nis, day, tables)
    for code in codes_on(options.nis, day, tables).repeated:
        say(f"{code} is given more than once; it counts once")
    chosen = options.programme
    statuses = coverage(chosen, day, tables)["status"] if chosen else None
    land = landscape(day, load_atoms(), tables, options.min_border)
    return _summary(codes, land) if options.summary else _municipalities(codes, land, statuses)


def _municipalities(codes: Sequence[str], land: Landscape, statuses: pd.Series | None) -> Printed:
    rows = (
        around(ground(codes, land, statuses), land, statuses).round({"border_m": 1}).reset_index()
    )
    return Printed(rows, layout_of(rows))


def _summary(codes: Sequence[str], land: Landscape) -> Printed:
    row = facts({"asked": codes}, land).round({"compactness": 4, "furthest_m": 1})
    texts = {column: row[column].map(";".join) for column in LISTS}
    days = {column: row[column].dt.strftime("%Y-%m-%d") for column in DAYS}
    row = row.assign(**texts, **days)
    return Printed(row, layout_of(row))
