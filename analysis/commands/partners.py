"""``partners NIS [NIS ...]``: who could work with a municipality or a consortium, best first."""

from __future__ import annotations

import argparse
from difflib import get_close_matches

import pandas as pd

from analysis.commands.common import Commands, Printed, add_command, layout_of, say
from analysis.commands.days import with_days
from analysis.commands.searching import add_search, asked_for, at_least_one, flat
from analysis.partners.experience import experience, mentor_pairings
from analysis.partners.ranking import Part, Partners, Weights, WeightsRefusedError, partners
from analysis.partners.reasons import Side, reasons
from data.load import Tables


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "who could work with a municipality or a consortium, the best first, and why"
    command = add_command(commands, "partners", make, summary)
    add_search(command)
    command.add_argument(
        "--top", type=at_least_one, metavar="N", help="only the N best (default: all)"
    )
    command.add_argument(
        "--mentors",
        action="store_true",
        help="only neighbours with more experience on record than one who asks",
    )
    command.add_argument(
        "--weights",
        type=_weights,
        default=Weights(),
        metavar="A=2,B=0",
        help=f"how much parts of the score count (default: 1 each): {', '.join(Part)}",
    )


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return one row for each candidate; the error stream says what those who ask have.

    Errors:
        UsageError: no such municipality or programme, or one that may not apply.
    """
    asked = asked_for(options, tables)
    found = asked.answer(
        lambda: partners(
            asked.codes, asked.rules, asked.land, tables, asked.profile, options.weights
        )
    )
    pairings = mentor_pairings(
        found.asking, experience(asked.land.day, tables), asked.land.neighbours.pairs
    )
    mentor_to = pairings.groupby("mentor")["nis"].agg(tuple)
    rows = found.candidates
    if options.mentors:
        rows = rows[rows.index.isin(mentor_to.index)]
    rows = rows.head(options.top or len(rows))
    _say_what_they_have(found)
    told = {side: [_reasons(nis, found, side) for nis in rows.index] for side in Side}
    frame = rows.assign(
        mentor_to=[mentor_to.get(nis, ()) for nis in rows.index],
        **{f"reasons_{side}": pd.Series(told[side], rows.index, dtype="str") for side in Side},
    )
    frame = with_days(flat(frame).reset_index(), asked.rules, asked.days)
    return Printed(frame, layout_of(frame))


def _reasons(nis: str, found: Partners, side: Side) -> str:
    return ";".join(each.why for each in reasons(nis, found) if each.why.side is side)


def _say_what_they_have(found: Partners) -> None:
    who, terms = " ".join(found.asking), found.terms
    line = f"{terms.rules.programme} on {terms.day.isoformat()}: {who}"
    if terms.more_than >= 0:
        least, most = ("not known" if n is None else str(n) for n in (found.lower, found.upper))
        line += f" at least {least}, at most {most}; more than {terms.more_than} is needed"
    say(line)


def _weights(text: str) -> Weights:
    given = {name: weight for name, _, weight in (pair.partition("=") for pair in text.split(","))}
    for name in given:
        if name not in set(Part):
            near = get_close_matches(name, list(Part), n=1)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise argparse.ArgumentTypeError(
                f"{name!r} is no part of the score{hint}; choose from {', '.join(Part)}"
            )
    try:
        return Weights(**{name: float(weight) for name, weight in given.items()})
    except WeightsRefusedError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no list such as nearness=2") from error
