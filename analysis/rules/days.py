"""The days that a question mixes: of the figures, of the memberships, and those the rules name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analysis.people import counted_on
from analysis.rules.verdict import Stage
from data.load import Tables
from data.rule_kinds import OneMembership, Period, Threshold
from data.rules import RuleSet


class Remark(StrEnum):
    """What has to be said of the days of a question.

    Attributes:
        NO_FIGURES: the figures begin after the day asked.
        OLD_FIGURES: there are none of its year yet; the newest stand in.
        OTHER_FIGURES: they are not those that the rules name.
        NOT_BEGUN: the programme begins later, so that nobody takes part in it yet.
        ENDED: it has ended, so that nobody takes part in it any more.
    """

    NO_FIGURES = "no_figures"
    OLD_FIGURES = "old_figures"
    OTHER_FIGURES = "other_figures"
    NOT_BEGUN = "not_begun"
    ENDED = "ended"


@dataclass(frozen=True)
class Days:
    """The days behind the verdicts on a combination.

    Attributes:
        asked: the day of the municipalities and of the memberships on record.
        figures: the day of the inhabitants that are counted; ``None`` when there are none.
        named: the day of the figures that the rules name, if they name one.
        oldest: the day of the first figures there are.
        period: of the programme, when its rules ask who takes part in it.
    """

    asked: date
    figures: date | None
    named: date | None
    oldest: date
    period: Period | None

    @property
    def stage(self) -> Stage | None:
        """Whether the programme has yet to begin or has ended; ``None`` while it runs."""
        return None if self.period is None else Stage.of(self.asked, self.period)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What has to be said, in the order of `Remark`."""
        return tuple(remark for remark in Remark if self._is(remark))

    def _is(self, remark: Remark) -> bool:
        match remark:
            case Remark.NO_FIGURES:
                return self.figures is None
            case Remark.OLD_FIGURES:
                return self.figures is not None and self.figures.year < self.asked.year
            case Remark.OTHER_FIGURES:
                return self.figures is not None and self.named not in (None, self.figures)
            case Remark.NOT_BEGUN | Remark.ENDED:
                return self.stage == remark.value


def days_of(rules: RuleSet, day: date, tables: Tables) -> Days:
    """Return the days behind a verdict.

    Args:
        rules: from `data.rules.load_rules`, or of one's own.
        day: the day asked.
        tables: the shipped tables.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> found = days_of(load_rules()["plan-samenleven-2"], date(2050, 1, 1), load_tables())
        >>> found.figures.isoformat(), [str(remark) for remark in found.remarks]
        ('2025-01-01', ['old_figures', 'other_figures', 'ended'])
    """
    threshold = rules.one_of(Threshold)
    return Days(
        asked=day,
        figures=counted_on(day, tables),
        named=None if threshold is None else threshold.figures_on,
        oldest=tables.inhabitants["date"].min().date(),
        period=None if rules.one_of(OneMembership) is None else rules.one_of(Period),
    )
