"""``combinations NIS [NIS ...]``: with whom a municipality meets the rules of a programme."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pandas as pd

from analysis.commands.common import Commands, Printed, add_command, layout_of, say
from analysis.commands.days import with_days
from analysis.commands.searching import add_search, asked_for, at_least_one, flat
from analysis.partners.combinations import Combinations, combinations
from analysis.partners.outlook import Obstacle, Outlook
from analysis.partners.table import Connection, Order, Preferences
from analysis.partners.terms import terms
from data.load import Tables

NEAR_MISS = "near_miss"
FIRST_ROWS, FIRST_SIZE = 20, 5


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "all minimal combinations with a municipality that meet the rules, and near misses"
    command = add_command(commands, "combinations", make, summary)
    add_search(command)
    command.add_argument(
        "--max-size",
        type=at_least_one,
        default=FIRST_SIZE,
        metavar="N",
        help="members of the largest, those who ask included (default: %(default)s)",
    )
    command.add_argument(
        "--connected",
        action="store_true",
        help="only those whose members border on one another; without it they come first",
    )
    command.add_argument(
        "--order",
        choices=[str(order) for order in Order],
        default=str(Order.MEMBERS),
        help="what comes first: few members, a short distance, or members that are alike",
    )
    command.add_argument(
        "--top",
        type=at_least_one,
        default=FIRST_ROWS,
        metavar="N",
        help="rows of each, certain and possible (default: %(default)s); all are counted",
    )


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return one row for each combination; the error stream counts them, and says what forbids.

    Errors:
        UsageError: no such municipality or programme, or one that may not apply.
    """
    asked = asked_for(options, tables)
    preferences = Preferences(
        max_size=options.max_size,
        connection=Connection.ONLY if options.connected else Connection.PREFERRED,
        order=Order(options.order),
        rows=options.top,
    )
    under = terms(asked.rules, asked.land.day, tables)
    found = asked.answer(
        lambda: combinations(asked.codes, under, asked.land, asked.profile, preferences)
    )
    for line in _lines(found):
        say(line)
    table = _table(found, asked.land.municipalities["name_nl"])
    frame = with_days(table, asked.rules, asked.days)
    return Printed(frame, layout_of(frame))


def _table(found: Combinations, register: pd.Series) -> pd.DataFrame:
    nothing = pd.Series([()] * len(found.found), dtype="object")
    whole = found.found.assign(lacks="", outside=nothing)
    frame = pd.concat([whole, found.near.assign(reach=NEAR_MISS)], ignore_index=True)
    names = [tuple(register[list(members)]) for members in frame["members"]]
    frame = frame.assign(names=pd.Series(names, dtype="object"))
    front = ["reach", "members", "names"]
    return flat(frame[[*front, *frame.columns.drop(front)]])


def _lines(found: Combinations) -> Iterator[str]:
    who, terms = " ".join(found.asking), found.terms
    many = len(found.pool)
    yield f"{terms.rules.programme} on {terms.day.isoformat()}: {who}, and {many} who may join"
    for kind, codes in found.left_out.items():
        yield f"left out by the rule {kind}: {' '.join(codes)}"
    for each in found.outlooks:
        yield f"{each.reach}: {_count(each, found)}"


def _count(each: Outlook, found: Combinations) -> str:
    most = found.preferences.max_size
    named = int((found.found["reach"] == each.reach).sum())
    if each.obstacle is not None:
        return f"none of up to {most} members: {_why(each, found)}"
    told = f"{each.count} of up to {most} members"
    if named < each.count:
        told += f", of which the first {named} are printed"
    if each.complete_to < min(most, found.terms.size.maximum or most):
        told += f"; larger than {each.complete_to} there are too many to look at"
    return told


def _why(each: Outlook, found: Combinations) -> str:
    takes = f"it takes {'' if each.smallest_certain else 'at least '}{each.smallest}"
    whole = "" if each.whole is None else f" ({each.whole} in all)"
    told = {
        Obstacle.GIVEN: f"those who ask do not meet the rule {each.rule} already",
        Obstacle.NOT_COUNTED: "the figures have no such bound",
        Obstacle.WHOLE: f"not even all who may join meet the rule {each.rule}{whole}",
        Obstacle.CONNECTED: "those who may join do not hang together",
        Obstacle.MAXIMUM: f"{takes}, and the rules allow {found.terms.size.maximum}",
        Obstacle.SIZE: takes,
        Obstacle.TOO_MANY: f"larger than {each.complete_to} there are too many to look at",
        None: "",
    }
    return told[each.obstacle]
