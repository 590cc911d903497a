"""What a verdict on a rule holds: met, not met or not decidable, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.rule_kinds import Period, Rule


class Verdict(StrEnum):
    """Whether a rule is met, for certain.

    Attributes:
        MET: it is.
        NOT_MET: it is not.
        NOT_DECIDABLE: the data at hand allow both.
    """

    MET = "met"
    NOT_MET = "not_met"
    NOT_DECIDABLE = "not_decidable"


class Stage(StrEnum):
    """Where a programme is on a day that lies outside its period.

    Attributes:
        NOT_BEGUN: it begins later.
        ENDED: it has ended.
    """

    NOT_BEGUN = "not_begun"
    ENDED = "ended"

    @classmethod
    def of(cls, day: date, period: Period) -> Stage | None:
        """Return where a programme is on a day; ``None`` while it runs."""
        if period.has(day):
            return None
        return cls.NOT_BEGUN if day < period.first else cls.ENDED


@dataclass(frozen=True)
class RuleVerdict:
    """The verdict on one rule, with what it rests on.

    Attributes:
        rule: the rule, with its citation.
        verdict: met, not met, or not decidable.
        lower: the figure is at least this; ``None`` when not known.
        upper: the figure is at most this; the same as ``lower`` for an exact figure.
        threshold: the number of the rule.
        margin_lower: how many there are to spare at least; below zero, how many are missing. With
            a margin of 0 none can be spared: 7,501 of more than 7,500.
        margin_upper: how many there are to spare at most.
        reference: the date of the figures.
        concerned: the codes that stand in the way, or of which it is not known.
        parts: what the combination falls into, each with its members: its reference regions, the
            largest first, or its connected pieces.
        memberships_on: the day of the memberships on record, for a rule that asks about them.
        period: of the programme, when that day lies outside it, so that nobody takes part then.
    """

    rule: Rule
    verdict: Verdict
    lower: int | None = None
    upper: int | None = None
    threshold: int | None = None
    margin_lower: int | None = None
    margin_upper: int | None = None
    reference: date | None = None
    concerned: tuple[str, ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    memberships_on: date | None = None
    period: Period | None = None

    @property
    def stage(self) -> Stage | None:
        """Whether the programme has yet to begin or has ended on the day of the memberships."""
        if self.period is None or self.memberships_on is None:
            return None
        return Stage.of(self.memberships_on, self.period)


def held(met: bool) -> Verdict:
    """Return met or not met, for what is known for certain."""
    return Verdict.MET if met else Verdict.NOT_MET


def between(margin_lower: int | None, margin_upper: int | None) -> Verdict:
    """Return the verdict that holds for every margin between two bounds.

    Example:
        >>> [str(between(*margins)) for margins in ((0, 9), (-9, -1), (-1, 0), (None, None))]
        ['met', 'not_met', 'not_decidable', 'not_decidable']
    """
    if margin_lower is not None and margin_lower >= 0:
        return Verdict.MET
    if margin_upper is not None and margin_upper < 0:
        return Verdict.NOT_MET
    return Verdict.NOT_DECIDABLE
