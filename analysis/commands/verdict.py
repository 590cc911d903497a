"""``verdict PROGRAMME NIS NIS ...``: whether a combination meets the rules of a programme."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    known_codes,
    layout_of,
    neighbourhood_on,
    say,
    today_of,
)
from analysis.commands.days import day_lines
from analysis.commands.rules import citation_cells, rules_of
from analysis.rules.days import days_of
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import connected, overall, verdict
from analysis.vintages import codes_on
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import Applicants, Threshold
from data.rules import RuleSet, load_rules
from data.sources import Source, load_sources
from geo.neighbours import MINIMUM_BORDER_M

EXIT_CODES = {Verdict.MET: 0, Verdict.NOT_MET: 1, Verdict.NOT_DECIDABLE: 3}
COLUMNS = {
    "rule": "str", "verdict": "str", "lower": "Int64", "upper": "Int64", "threshold": "Int64",
    "margin_lower": "Int64", "margin_upper": "Int64", "reference_date": "str",
    "figures_on": "str", "memberships_on": "str", "stage": "str", "concerned": "str",
    "parts": "str", "source": "str", "page": "str", "passage_nl": "str",
    "passage_en": "str", "consulted": "str",
}  # fmt: skip


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "whether a combination of municipalities meets the rules of a programme"
    command = add_command(commands, "verdict", make, summary)
    command.add_argument("programme", metavar="PROGRAMME", help="such as plan-samenleven-2")
    command.add_argument("nis", nargs="+", metavar="NIS", help="codes of members, such as 23105")
    add_date(command, "that of the figures the programme names, else its first")
    command.add_argument(
        "--connected",
        action="store_true",
        help="also ask that the members border on one another: our preference, in no programme",
    )


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return one row for each condition; the error stream says the verdict on all of them."""
    rules = rules_of(options.programme, load_rules())
    day = options.date or rules.day or today_of(tables)
    codes = codes_of_day(options.nis, day, tables)
    found = list(verdict(rules, codes, day, tables))
    if options.connected:
        found.append(connected(codes, neighbourhood_on(day, MINIMUM_BORDER_M, tables)))
    _say_who_may_not(found, rules, day, tables)
    # Where nobody may apply, neither figures nor memberships were looked at.
    if any(each.memberships_on or isinstance(each.rule, Threshold) for each in found):
        for line in day_lines(rules, days_of(rules, day, tables)):
            say(line)
    total = overall(found)
    part = "" if rules.complete else "; our sources do not give all conditions"
    say(f"{rules.programme} on {day.isoformat()}: {total}{part}")
    sources = load_sources()
    frame = pd.DataFrame([_row(each, sources) for each in found], columns=list(COLUMNS)).astype(
        COLUMNS
    )
    return Printed(frame, layout_of(frame), EXIT_CODES[total])


def codes_of_day(given: Sequence[str], day: date, tables: Tables) -> tuple[str, ...]:
    """Return the codes of the day; the error stream says which were another's, or given twice."""
    names = municipalities_on(day, tables.municipalities)["name_nl"]
    found = codes_on(given, day, tables)
    for code, now in found.translated.items():
        told = ", ".join(f"{nis} ({names[nis]})" for nis in now)
        say(f"{code} of another year is on {day.isoformat()}: {told}")
    taken = known_codes([*found.codes, *found.unknown], day, tables)
    for code in found.repeated:
        say(f"{code} is given more than once; it counts once")
    return taken


def _say_who_may_not(
    found: Sequence[RuleVerdict], rules: RuleSet, day: date, tables: Tables
) -> None:
    register = municipalities_on(day, tables.municipalities)
    for each in found:
        for code in each.concerned if isinstance(each.rule, Applicants) else ():
            name, region = register.loc[code, ["name_nl", "region"]]
            say(f"{code} ({name}, {region}) may not apply for {rules.programme}: leave it out")


def _row(each: RuleVerdict, sources: Mapping[str, Source]) -> tuple[object, ...]:
    return (
        each.rule.kind,
        str(each.verdict),
        each.lower,
        each.upper,
        each.threshold,
        each.margin_lower,
        each.margin_upper,
        _iso(each.reference),
        _iso(each.rule.figures_on) if isinstance(each.rule, Threshold) else None,
        _iso(each.memberships_on),
        each.stage,
        ";".join(each.concerned),
        "; ".join(f"{name}: {' '.join(codes)}" for name, codes in each.parts),
        *citation_cells(each.rule, sources),
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
