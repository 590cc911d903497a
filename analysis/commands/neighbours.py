"""``neighbours``: who lies next to whom, and over what length."""

from __future__ import annotations

import argparse

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    add_minimum,
    layout_of,
    neighbourhood_on,
    today_of,
)
from data.load import Tables


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "who lies next to whom, and over what length"
    command = add_command(commands, "neighbours", make, summary)
    add_date(command, "today's list")
    add_minimum(command)


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return each pair once, the smaller code first, its border in decimetres of precision."""
    day = options.date or today_of(tables)
    pairs = neighbourhood_on(day, options.min_border, tables).pairs
    frame = pairs.round({"border_m": 1})
    return Printed(frame, layout_of(frame))
