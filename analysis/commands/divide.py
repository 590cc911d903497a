"""``divide --region NAME``: the best division of a region into consortia, with its proof."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    add_minimum,
    layout_of,
    say,
    today_of,
)
from analysis.commands.days import day_lines, with_days
from analysis.commands.dividing import in_the_way, lines, table
from analysis.commands.rules import rules_of
from analysis.commands.searching import at_least_one
from analysis.commands.verdict import codes_of_day
from analysis.division.divide import SECONDS, Status, divide
from analysis.division.further import Further, further
from analysis.division.regions import Region, regions_of
from analysis.division.watch import Watch
from analysis.division.wishes import (
    COMPARED,
    COSTS,
    Cost,
    DivisionRefusal,
    DivisionRefusedError,
    Wishes,
)
from analysis.ground.landscape import Landscape, landscape
from analysis.partners.pool import Reach
from analysis.partners.table import Connection
from analysis.partners.terms import terms
from analysis.patterns.profile import ProfileRefusedError, profile_on
from analysis.rules.days import days_of
from data.arguments import UsageError
from data.load import Tables, load_atoms
from data.rule_kinds import Threshold
from data.rules import RuleSet, load_rules

EXIT_CODES = {
    Status.TIME_LIMIT: 3, Status.CANCELLED: 3, Status.NOT_COUNTED: 3, Status.INFEASIBLE: 1,
    Status.OPTIMAL: 0,
}  # fmt: skip


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "the best division of a region into consortia that meet the rules, proven"
    command = add_command(commands, "divide", make, summary)
    command.add_argument(
        "--region",
        required=True,
        metavar="NAME",
        help="a reference region, a province, or Vlaanderen: all regions, one by one",
    )
    command.add_argument(
        "--programme", required=True, metavar="P", help="whose rules, such as plan-samenleven-2"
    )
    add_date(command, "that of the figures the programme names, else its first")
    for name, settings in _OPTIONS.items():
        command.add_argument(f"--{name}", **settings)
    add_minimum(command)


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return one row for each municipality; the error stream says what is proven and how long.

    Errors:
        UsageError: no such region, programme or municipality, or wishes that make no sense.
    """
    rules = _rules(rules_of(options.programme, load_rules()), options.threshold)
    day = options.date or rules.day or today_of(tables)
    land = landscape(day, load_atoms(), tables, options.min_border)
    regions = _regions(options, rules, land, tables)
    days, found = days_of(rules, day, tables), []
    for line in day_lines(rules, days):
        say(line)
    for region in regions:
        best = divide(region, Watch(options.time_limit))
        others: tuple[Further, ...] = ()
        if options.further and best.status is Status.OPTIMAL:
            others = further(best, Watch(options.time_limit), count=options.further)
        for line in (*lines(best), *in_the_way(best, options.time_limit)):
            say(f"{region.name} on {day.isoformat()}: {line}")
        found.append((best, others))
    frame = with_days(table(found, land.municipalities), rules, days)
    return Printed(frame, layout_of(frame), _exit_code([best.status for best, _ in found]))


def _rules(rules: RuleSet, threshold: Threshold | None) -> RuleSet:
    if threshold is None:
        return rules
    others = tuple(rule for rule in rules.rules if not isinstance(rule, Threshold))
    return replace(rules, rules=(*others, threshold))


def _regions(
    options: argparse.Namespace, rules: RuleSet, land: Landscape, tables: Tables
) -> tuple[Region, ...]:
    day = land.day
    sets = {
        name: tuple(codes_of_day(codes, day, tables) for codes in getattr(options, name))
        for name in ("keep", "together", "apart")
    }
    wishes = Wishes(
        cost=replace(options.cost, preferred=options.preferred_size),
        reach=Reach(options.reach),
        smallest=options.min_size,
        largest=options.max_size,
        connection=Connection(options.connected),
        kept=sets["keep"],
        together=sets["together"],
        apart=sets["apart"],
    )
    if options.max_size is not None and options.min_size > options.max_size:
        why = f"--min-size {options.min_size} is more than --max-size {options.max_size}"
        raise UsageError(f"{why}; the most members must be no fewer than the least")
    try:
        profile = profile_on(COMPARED, day, day, tables) if wishes.cost.unlikeness else None
        return regions_of(options.region, terms(rules, day, tables), land, profile, wishes)
    except ProfileRefusedError as error:
        raise UsageError(str(error)) from error
    except DivisionRefusedError as error:
        if error.code is not DivisionRefusal.UNKNOWN_REGION:
            raise UsageError(str(error)) from error
        near = ", ".join(error.subjects)
        told = f"no region {options.region!r} on {day.isoformat()}; the nearest are {near}"
        raise UsageError(told) from error


def _exit_code(found: Sequence[Status]) -> int:
    """Return 3 when something is not proven, 1 when nothing holds anywhere, else 0."""
    codes = {EXIT_CODES[status] for status in found}
    return 3 if 3 in codes else min(codes, default=1)  # noqa: PLR2004


def _cost(text: str) -> Cost:
    if text in COSTS:
        return COSTS[text]
    known = {"travel": 0.0, "unlikeness": 0.0, "size": 0.0, "piece": Cost().piece}
    try:
        parts = [part.split("=") for part in text.split(",")]
        weights = {name: float(number) for name, number in parts}
    except ValueError:
        weights = {"": math.nan}
    if not set(weights) <= set(known):
        costs, names = ", ".join(COSTS), ", ".join(known)
        why = f"{text!r} is no cost; choose {costs}, or weights of {names}: travel=1,size=20"
        raise argparse.ArgumentTypeError(why)
    known |= weights
    return Cost(
        travel=known["travel"],
        unlikeness=known["unlikeness"],
        size=known["size"],
        piece=known["piece"],
    )


def _threshold(text: str) -> Threshold:
    indicator, _, number = text.partition("=")
    columns = tuple(indicator.split("+"))
    if number.isdecimal():
        rule = Threshold(indicator=indicator, more_than=int(number), lower=columns, upper=columns)
        if not list(rule.faults()):
            return rule
    why = f"{text!r} is no threshold; write columns and a number: non_eu27+other_eu27=7500"
    raise argparse.ArgumentTypeError(why)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; write seconds, such as 60")
    return seconds


def _codes(text: str) -> list[str]:
    return text.split(",")


_SET: dict[str, Any] = {"action": "append", "default": [], "type": _codes, "metavar": "NIS,NIS"}
_OPTIONS: dict[str, dict[str, Any]] = {
    "cost": {
        "type": _cost, "default": COSTS["travel"], "metavar": "C",
        "help": "what is kept low: travel (the default: km between all pairs of members), "
        "unlikeness, size (members above the preferred size), or weights: travel=1,size=20",
    },
    "preferred-size": {
        "type": at_least_one, "default": Cost().preferred, "metavar": "N",
        "help": "members that cost nothing extra (default: %(default)s)",
    },
    "min-size": {"type": at_least_one, "default": 1, "metavar": "N", "help": "members at least"},
    "max-size": {
        "type": at_least_one, "metavar": "N", "help": "members at most (default: no limit)",
    },
    "connected": {
        "choices": [str(each) for each in Connection], "default": str(Connection.ONLY),
        "help": "whether members have to border on one another: our preference, in no programme "
        "(default: %(default)s)",
    },
    "reach": {
        "choices": [str(each) for each in Reach], "default": str(Reach.CERTAIN),
        "help": "whether the figures are counted as what they are at least (certain, the default) "
        "or at most (possible)",
    },
    "threshold": {
        "type": _threshold, "metavar": "I=N",
        "help": "another threshold than that of the rules, such as non_eu27=7500",
    },
    "keep": {**_SET, "help": "a consortium that stays as it is; can be repeated"},
    "together": {**_SET, "help": "municipalities that stay together; can be repeated"},
    "apart": {**_SET, "help": "municipalities of which no two are together; can be repeated"},
    "further": {
        "type": at_least_one, "default": 0, "metavar": "N",
        "help": "so many other divisions too: at most 5%% dearer, as different as possible",
    },
    "time-limit": {
        "type": _seconds, "default": SECONDS, "metavar": "S",
        "help": "seconds for each region (default: %(default)g)",
    },
}  # fmt: skip
