"""``coverage PROGRAMME``: who takes part in a programme, for how much."""

from __future__ import annotations

import argparse

from analysis.allocation import Method
from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    add_vintage,
    layout_of,
)
from analysis.coverage import Reading, coverage, default_day
from data.load import Tables

RATES = ("allocated_per_inhabitant_cents", "allocated_per_foreign_origin_cents")


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "who takes part in a programme, for how much"
    command = add_command(commands, "coverage", make, summary)
    command.add_argument("programme", metavar="PROGRAMME", help="such as oproep-2015")
    add_date(command, "the programme's first")
    add_vintage(command)
    command.add_argument(
        "--allocation",
        choices=[str(choice) for choice in Method],
        default="equal",
        help="how an award is put to the members",
    )


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return the table behind the map, with rates in hundredths of a cent."""
    method = Method(options.allocation)
    table = coverage(
        [options.programme],
        options.date or default_day([options.programme], tables),
        tables,
        reading=Reading(options.vintage),
        method=method,
    )
    # Whole awards stand on every member: their reader is told not to add them up.
    table = table.drop(columns="programmes").assign(additive=method is not Method.WHOLE)
    frame = table.round(dict.fromkeys(RATES, 2)).reset_index()
    return Printed(frame, layout_of(frame))
