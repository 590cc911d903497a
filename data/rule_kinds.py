"""The kinds of rules a programme can have; the fields of each are what its file may hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple

from data.schemas import BRUSSELS_REGION, FLEMISH_REGION, ORIGINS

OWN = "own"
"""The payer of a share that the municipalities bear themselves."""
WHOLE_PERCENT = 100


@dataclass(frozen=True)
class Citation:
    """Where a rule stands.

    Attributes:
        source: identifier of ``data/sources.toml``.
        passage_nl: where in the source, in Dutch.
        passage_en: the same in English.
        consulted: the day on which it was read.
    """

    source: str
    passage_nl: str
    passage_en: str
    consulted: date


class Fault(NamedTuple):
    """A field that makes no sense, and what to do about it."""

    field: str
    cause: str
    remedy: str


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule of a programme.

    Attributes:
        citation: where it stands; ``None`` for a choice of one's own, which no source gives.
    """

    kind: ClassVar[str]
    citation: Citation | None = None

    def faults(self) -> Iterator[Fault]:
        """Return what makes no sense in the fields, each of which has its type."""
        yield from ()


class Condition(Rule):
    """A rule that a combination of municipalities meets or not."""


@dataclass(frozen=True, kw_only=True)
class Applicants(Condition):
    """Only municipalities of a region may apply."""

    kind = "applicants"
    region: str

    def faults(self) -> Iterator[Fault]:
        """Return whether the region is none of ours."""
        if self.region not in (FLEMISH_REGION, BRUSSELS_REGION):
            yield Fault("region", "is no region", f"write {FLEMISH_REGION} or {BRUSSELS_REGION}")


@dataclass(frozen=True, kw_only=True)
class Threshold(Condition):
    """The members together have more than a number of inhabitants of some origin.

    Attributes:
        indicator: what is counted, such as ``non_eu14``.
        more_than: the number that must be passed: as many is not enough.
        lower: columns of the inhabitants whose sum is never more than the indicator; none when
            no column is.
        upper: columns whose sum is never less. The same as ``lower`` when the table has it.
        bounds_nl: why these columns are bounds, in Dutch.
        bounds_en: the same in English.
        figures_on: the date of the figures that the source names, if it names one.
    """

    kind = "threshold"
    indicator: str
    more_than: int
    lower: tuple[str, ...]
    upper: tuple[str, ...]
    bounds_nl: str | None = None
    bounds_en: str | None = None
    figures_on: date | None = None

    def faults(self) -> Iterator[Fault]:
        """Return a number or bounds that cannot be."""
        if self.more_than < 0:
            yield Fault("more_than", "is less than zero", "correct it")
        for name, columns in (("lower", self.lower), ("upper", self.upper)):
            if not set(columns) <= set(ORIGINS) or len(set(columns)) < len(columns):
                remedy = f"write each once; they are {', '.join(ORIGINS)}"
                yield Fault(name, "names no column of the inhabitants, or one twice", remedy)
        if set(self.lower) & set(ORIGINS) - set(self.upper):
            yield Fault("lower", "has a column that upper lacks", "add it there, or remove it")
        if not self.upper:
            yield Fault("upper", "is empty", f"write columns of {', '.join(ORIGINS)}")


@dataclass(frozen=True, kw_only=True)
class OneReferenceRegion(Condition):
    """All members lie in one reference region."""

    kind = "one_reference_region"


@dataclass(frozen=True, kw_only=True)
class OneMembership(Condition):
    """Each municipality takes part in at most one consortium of the programme.

    Attributes:
        except_several_in: an earlier programme; who was in several consortia of it may keep them.
    """

    kind = "one_membership"
    except_several_in: str | None = None


@dataclass(frozen=True, kw_only=True)
class Members(Condition):
    """How many members there are; no maximum when it is ``None``."""

    kind = "members"
    minimum: int = 1
    maximum: int | None = None

    def faults(self) -> Iterator[Fault]:
        """Return numbers that leave no consortium."""
        if self.minimum < 1:
            yield Fault("minimum", "is less than one", "correct it")
        if self.maximum is not None and self.maximum < self.minimum:
            yield Fault("maximum", f"is less than the minimum of {self.minimum}", "correct one")


@dataclass(frozen=True, kw_only=True)
class EarlierParticipation(Condition):
    """The applicant of an earlier programme is among the members."""

    kind = "earlier_participation"
    programme: str


@dataclass(frozen=True, kw_only=True)
class Period(Rule):
    """The first and the last day of the projects."""

    kind = "period"
    first: date
    last: date

    def has(self, day: date) -> bool:
        """Return whether the projects run on a day."""
        return self.first <= day <= self.last

    def faults(self) -> Iterator[Fault]:
        """Return a last day before the first."""
        if self.last < self.first:
            yield Fault("last", f"lies before the first day, {self.first}", "correct one")


@dataclass(frozen=True, kw_only=True)
class Applications(Rule):
    """The days on which can be applied; ``first`` is not always known."""

    kind = "applications"
    first: date | None = None
    last: date

    def faults(self) -> Iterator[Fault]:
        """Return a last day before the first."""
        if self.first is not None and self.last < self.first:
            yield Fault("last", f"lies before the first day, {self.first}", "correct one")


@dataclass(frozen=True, kw_only=True)
class Budget(Rule):
    """What there is for a purpose, in cents; ``rounded_to_cents`` when the source rounds it."""

    kind = "budget"
    purpose: str = "projects"
    cents: int
    rounded_to_cents: int | None = None

    def faults(self) -> Iterator[Fault]:
        """Return amounts below zero."""
        yield from _below_zero("cents", self.cents)
        yield from _below_zero("rounded_to_cents", self.rounded_to_cents)


@dataclass(frozen=True, kw_only=True)
class MaximumPerProject(Rule):
    """The most that one project can get, in cents."""

    kind = "maximum_per_project"
    cents: int

    def faults(self) -> Iterator[Fault]:
        """Return an amount below zero."""
        yield from _below_zero("cents", self.cents)


@dataclass(frozen=True, kw_only=True)
class Share(Rule):
    """Which part of the costs a payer bears, in percent; ``own`` is what members add."""

    kind = "share"
    payer: str
    at_least_percent: int = 0
    at_most_percent: int = WHOLE_PERCENT

    def faults(self) -> Iterator[Fault]:
        """Return bounds that are no part of a hundred."""
        if not 0 <= self.at_least_percent <= self.at_most_percent <= WHOLE_PERCENT:
            remedy = "let 0, at_least_percent, at_most_percent and 100 rise in this order"
            yield Fault("at_least_percent", "is no share", remedy)


@dataclass(frozen=True, kw_only=True)
class Incentive(Rule):
    """An extra amount for an engagement; our sources do not say how much."""

    kind = "incentive"
    engagement: str


@dataclass(frozen=True, kw_only=True)
class Leaving(Rule):
    """What those who remain still have to count, for keeping their subsidy."""

    kind = "leaving"
    remaining_at_least: int


KINDS: dict[str, type[Rule]] = {
    kind.kind: kind
    for kind in (
        Applicants, Threshold, OneReferenceRegion, OneMembership, Members, EarlierParticipation,
        Period, Applications, Budget, MaximumPerProject, Share, Incentive, Leaving,
    )
}  # fmt: skip
"""What the field ``rule`` of a file may say."""

REPEATED = (Budget, Share, Incentive)
"""Kinds that a programme may have several of; of the others each has one at most."""


def _below_zero(name: str, amount: int | None) -> Iterator[Fault]:
    if amount is not None and amount < 0:
        yield Fault(name, "is less than zero", "correct it")
