"""``rules [PROGRAMME]``: the rules of the programmes, each with where it stands."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from difflib import get_close_matches

import pandas as pd

from analysis.commands.common import Commands, Printed, add_command, layout_of
from data.arguments import UsageError
from data.load import Tables
from data.rule_kinds import Rule
from data.rules import RuleSet, load_rules
from data.sources import Source, load_sources

COLUMNS = (
    "programme", "rule", "parameters", "source", "page", "passage_nl", "passage_en", "consulted",
)  # fmt: skip


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "the rules of the programmes, each with where it stands"
    command = add_command(commands, "rules", make, summary)
    command.add_argument(
        "programme", nargs="?", metavar="PROGRAMME", help="such as plan-samenleven-2 (default: all)"
    )


def make(options: argparse.Namespace, tables: Tables) -> Printed:  # noqa: ARG001
    """Return one row for each rule, in the order of the files."""
    known, sources = load_rules(), load_sources()
    chosen = known.values() if options.programme is None else [rules_of(options.programme, known)]
    rows = [(rules.programme, *_row(rule, sources)) for rules in chosen for rule in rules.rules]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")
    return Printed(frame, layout_of(frame))


def rules_of(programme: str, known: Mapping[str, RuleSet]) -> RuleSet:
    """Return the rules of a programme.

    Errors:
        UsageError: there are none; the message names the nearest and all that have rules.

    Example:
        >>> rules_of("plan-samenleven-4", load_rules())
        Traceback (most recent call last):
        data.arguments.UsageError: no rules for 'plan-samenleven-4' (did you mean
        plan-samenleven-3?); choose from samen-inburgeren-2014, oproep-2015, vluchtelingen-2016,
        esf-507, plan-samenleven-1, plan-samenleven-2, plan-samenleven-3
    """
    if programme not in known:
        near = get_close_matches(programme, known, n=1)
        hint = f" (did you mean {near[0]}?)" if near else ""
        raise UsageError(f"no rules for {programme!r}{hint}; choose from {', '.join(known)}")
    return known[programme]


def citation_cells(rule: Rule, sources: Mapping[str, Source]) -> tuple[str, str, str, str, str]:
    """Return source, page, passage in Dutch and English, and the day; empty without a citation."""
    cited = rule.citation
    if cited is None:
        return ("", "", "", "", "")
    page, day = sources[cited.source].page, cited.consulted.isoformat()
    return (cited.source, page, cited.passage_nl, cited.passage_en, day)


def _row(rule: Rule, sources: Mapping[str, Source]) -> tuple[str, ...]:
    values = {
        field.name: getattr(rule, field.name)
        for field in fields(rule)
        if field.name not in ("citation", "bounds_nl", "bounds_en")
    }
    told = [f"{name}={_told(value)}" for name, value in values.items() if value is not None]
    return (rule.kind, "; ".join(told), *citation_cells(rule, sources))


def _told(value: object) -> str:
    match value:
        case tuple():
            return "+".join(value) or "none"
        case date():
            return value.isoformat()
    return str(value)
