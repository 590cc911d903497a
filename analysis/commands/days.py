"""What commands say of the days behind their verdicts: of the figures and of the memberships."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.rules.days import Days, Remark
from data.rule_kinds import Condition, EarlierParticipation, OneMembership, Threshold
from data.rules import RuleSet


def day_lines(rules: RuleSet, days: Days) -> Iterator[str]:
    """Yield whose figures and memberships are judged, and each thing to be warned of.

    Args:
        rules: those asked; nothing is said of figures or memberships that they do not ask for.
        days: of the same rules, from `analysis.rules.days.days_of`.

    Example:
        >>> from datetime import date
        >>> from analysis.rules.days import days_of
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> rules = load_rules()["plan-samenleven-2"]
        >>> list(day_lines(rules, days_of(rules, date(2024, 1, 1), load_tables())))[0]
        'figures of 2024-01-01; memberships of 2024-01-01'
    """
    told = []
    if _asks(rules, Threshold):
        told.append(_figures(days))
    if _asks(rules, OneMembership, EarlierParticipation):
        told.append(f"memberships of {days.asked.isoformat()}")
    if told:
        yield "; ".join(told)
    for remark in days.remarks:
        if remark in (Remark.NOT_BEGUN, Remark.ENDED) or _asks(rules, Threshold):
            yield _remark(remark, rules, days)


def with_days(frame: pd.DataFrame, rules: RuleSet, days: Days) -> pd.DataFrame:
    """Return a table with the days of the figures counted and of the memberships on each row."""
    figures = days.figures if _asks(rules, Threshold) else None
    told = {"reference_date": figures, "memberships_on": days.asked}
    cells = {name: "" if day is None else day.isoformat() for name, day in told.items()}
    columns = {name: pd.Series(cell, frame.index, dtype="str") for name, cell in cells.items()}
    return frame.assign(**columns)


def _asks(rules: RuleSet, *kinds: type[Condition]) -> bool:
    return any(isinstance(rule, kinds) for rule in rules.conditions)


def _figures(days: Days) -> str:
    if days.figures is None:
        return "no figures"
    named = ", the day the rules name" if days.figures == days.named else ""
    return f"figures of {days.figures.isoformat()}{named}"


def _remark(remark: Remark, rules: RuleSet, days: Days) -> str:
    name, asked = rules.programme, days.asked
    period = "" if days.period is None else f"from {days.period.first} to {days.period.last}"
    told = {
        Remark.NO_FIGURES: f"warning: there are no figures of {asked.year}: they begin on "
        f"{days.oldest}",
        Remark.OLD_FIGURES: f"warning: there are no figures of {asked.year} yet; those of "
        f"{days.figures} are the newest",
        Remark.OTHER_FIGURES: f"warning: the rules name figures of {days.named}; with those of "
        f"{days.figures} this is no verdict on that call itself",
        Remark.NOT_BEGUN: f"{name} had not begun on {asked}: nobody took part in it yet, "
        f"so one_membership is met; it runs {period}",
        Remark.ENDED: f"{name} had ended by {asked}: nobody takes part in it any more, "
        f"so one_membership is met; it ran {period}",
    }
    return told[remark]
