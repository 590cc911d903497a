"""What the commands that look for partners and combinations share: who asks, where and when."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from analysis.commands.common import add_date, add_minimum, say, today_of
from analysis.commands.days import day_lines
from analysis.commands.rules import rules_of
from analysis.commands.verdict import codes_of_day
from analysis.ground.landscape import Landscape, landscape
from analysis.partners.refusal import SearchRefusal, SearchRefusedError
from analysis.patterns.profile import Profile, ProfileRefusedError, profile_on
from analysis.people import INDICATORS
from analysis.rules.days import Days, days_of
from data.arguments import Parser, UsageError
from data.load import Tables, load_atoms
from data.rules import RuleSet, load_rules

Found = TypeVar("Found")


@dataclass(frozen=True)
class Asked:
    """Who asks under which rules, and the municipalities of the day.

    Attributes:
        codes: of the day.
        rules: of the programme.
        days: the day asked, and that of the figures.
        land: the landscape of the day.
        profile: of all indicators; ``None`` when there is none, which the error stream says.
    """

    codes: tuple[str, ...]
    rules: RuleSet
    days: Days
    land: Landscape
    profile: Profile | None

    def answer(self, look: Callable[[], Found]) -> Found:
        """Return what a search finds; the error stream says of which days.

        Errors:
            UsageError: one of those who ask may not apply.
        """
        try:
            found = look()
        except SearchRefusedError as error:
            if error.code is not SearchRefusal.MAY_NOT_APPLY:
                raise
            register = self.land.municipalities
            outside = register.loc[list(error.subjects), ["name_nl", "region"]]
            told = ", ".join(f"{nis} ({', '.join(cells)})" for nis, *cells in outside.itertuples())
            line = f"{told} may not apply for {self.rules.programme}: leave it out"
            raise UsageError(line) from error
        for told in day_lines(self.rules, self.days):
            say(told)
        return found


def add_search(command: Parser) -> None:
    """Add who asks, the programme, the day and the border of neighbours."""
    command.add_argument("nis", nargs="+", metavar="NIS", help="who asks, such as 23105")
    command.add_argument(
        "--programme", required=True, metavar="P", help="whose rules, such as plan-samenleven-2"
    )
    add_date(command, "that of the figures the programme names, else its first")
    add_minimum(command)


def asked_for(options: argparse.Namespace, tables: Tables) -> Asked:
    """Return what the options ask; the error stream says which codes were translated."""
    rules = rules_of(options.programme, load_rules())
    day = options.date or rules.day or today_of(tables)
    codes = codes_of_day(options.nis, day, tables)
    land = landscape(day, load_atoms(), tables, options.min_border)
    profile = None
    try:
        profile = profile_on(list(INDICATORS), day, day, tables)
    except ProfileRefusedError as error:
        say(f"who resembles whom is not known on {day.isoformat()}: {error}")
    return Asked(codes, rules, days_of(rules, day, tables), land, profile)


def at_least_one(text: str) -> int:
    """Return a number of rows or of members; for ``type`` of an argument."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of them; write 1 or more")
    return int(text)


def flat(frame: pd.DataFrame, decimals: int = 6) -> pd.DataFrame:
    """Return a frame with the tuples of each cell as text, and rounded figures."""
    lists = [name for name in frame if frame[name].map(lambda cell: isinstance(cell, tuple)).any()]
    joined = {str(name): frame[name].map(";".join).astype("str") for name in lists}
    figures = frame.select_dtypes(["Float64", "float64"]).columns
    return frame.assign(**joined).round(dict.fromkeys(figures, decimals))
