"""One judge for each kind of condition: what the tables say of a combination on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.members import translated
from analysis.people import people_on
from analysis.rules.verdict import RuleVerdict, Verdict, between, held
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import (
    Applicants,
    Condition,
    EarlierParticipation,
    Members,
    OneMembership,
    OneReferenceRegion,
    Period,
    Threshold,
)
from data.rules import RuleSet


@dataclass(frozen=True)
class Case:
    """What is judged.

    Attributes:
        codes: the combination, at least one, each once, in the code list of the day.
        day: the day of the municipalities, the figures and the memberships on record.
        rules: the rules that ask.
        tables: the shipped tables.
    """

    codes: tuple[str, ...]
    day: date
    rules: RuleSet
    tables: Tables

    @property
    def register(self) -> pd.DataFrame:
        """The rows of the register of the combination, in its order."""
        return municipalities_on(self.day, self.tables.municipalities).loc[list(self.codes)]

    def named(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Return codes in the order of the combination."""
        among = set(codes)
        return tuple(code for code in self.codes if code in among)


def bounds(rule: Threshold, day: date, tables: Tables) -> tuple[pd.DataFrame, date | None]:
    """Return what is known of the indicator of a threshold, for every municipality of a day.

    Returns:
        A frame (``lower`` and ``upper``, persons, Int64, indexed by ``nis`` of the day; missing is
        not known) and the date of the figures, ``None`` when there are none.

    Source: Statbel, population by origin (CC BY 4.0).

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> rule = load_rules()["plan-samenleven-2"].one_of(Threshold)
        >>> found, reference = bounds(rule, date(2022, 1, 1), load_tables())
        >>> found.loc["23050"].tolist(), reference.isoformat()  # Meise
        ([3406, 4949], '2022-01-01')
    """
    people, reference = people_on(day, day, tables)
    nis = municipalities_on(day, tables.municipalities).index
    sums = {
        name: people[list(columns)].sum(axis=1, skipna=False)
        if columns
        else pd.Series(pd.NA, index=people.index)
        for name, columns in (("lower", rule.lower), ("upper", rule.upper))
    }
    return pd.DataFrame(sums).reindex(nis).astype("Int64"), reference


def _applicants(rule: Applicants, case: Case) -> RuleVerdict:
    regions = case.register["region"]
    outside = tuple(regions.index[regions != rule.region])
    return RuleVerdict(rule, held(not outside), concerned=outside)


def _threshold(rule: Threshold, case: Case) -> RuleVerdict:
    figures, reference = bounds(rule, case.day, case.tables)
    figures = figures.loc[list(case.codes)]
    # One code that is not known makes the sum not known.
    sums = figures.sum(skipna=False)
    lower, upper = (None if pd.isna(sums[name]) else int(sums[name]) for name in figures)
    margin_lower, margin_upper = _margin(lower, rule), _margin(upper, rule)
    return RuleVerdict(
        rule,
        between(margin_lower, margin_upper),
        lower,
        upper,
        rule.more_than,
        margin_lower,
        margin_upper,
        reference,
        concerned=tuple(figures.index[figures["upper"].isna()]),
    )


def _margin(count: int | None, rule: Threshold) -> int | None:
    # As many as the threshold is one too few.
    return None if count is None else count - rule.more_than - 1


def _members(rule: Members, case: Case) -> RuleVerdict:
    count = len(case.codes)
    margin, threshold = count - rule.minimum, rule.minimum
    if rule.maximum is not None and rule.maximum - count < margin:
        margin, threshold = rule.maximum - count, rule.maximum
    return RuleVerdict(rule, held(margin >= 0), count, count, threshold, margin, margin)


def _one_reference_region(rule: OneReferenceRegion, case: Case) -> RuleVerdict:
    regions = case.register["reference_region"]
    # Brussels has no reference region.
    outside = tuple(regions.index[regions.isna()])
    members = {str(name): tuple(part.index) for name, part in regions.groupby(regions)}
    parts = tuple(sorted(members.items(), key=lambda part: (-len(part[1]), part[0])))
    return RuleVerdict(rule, held(len(parts) == 1 and not outside), concerned=outside, parts=parts)


def _one_membership(rule: OneMembership, case: Case) -> RuleVerdict:
    period = case.rules.one_of(Period)
    if period is not None and not period.has(case.day):
        return RuleVerdict(rule, Verdict.MET, period=(period.first, period.last))
    if len(case.codes) == 1 or period is None:
        return RuleVerdict(rule, Verdict.MET)
    members = _joined(case.rules.programme, case)
    members = members[members["valid_to"] >= pd.Timestamp(case.day)]
    elsewhere = _elsewhere(members, case.codes)
    certain = True
    if rule.except_several_in is not None:
        elsewhere -= _in_several(_joined(rule.except_several_in, case))
        certain = _complete(rule.except_several_in, case)
    if elsewhere and certain:
        return RuleVerdict(rule, Verdict.NOT_MET, concerned=case.named(elsewhere))
    return _doubt(rule, case, members, elsewhere)


def _doubt(
    rule: OneMembership, case: Case, members: pd.DataFrame, elsewhere: set[str]
) -> RuleVerdict:
    """Return whether members may be in another consortium that is not on record."""
    named = members["consortium"].notna()
    doubtful = elsewhere | set(members.loc[~named, "nis"])
    if not _complete(case.rules.programme, case):
        doubtful |= set(case.codes) - set(members.loc[named, "nis"])
    concerned = case.named(doubtful)
    found = Verdict.NOT_DECIDABLE if concerned else Verdict.MET
    return RuleVerdict(rule, found, concerned=concerned)


def _earlier_participation(rule: EarlierParticipation, case: Case) -> RuleVerdict:
    members = _joined(rule.programme, case)
    present = members["nis"].isin(case.codes)
    # The applicant of a consortium is one of its members.
    whole = present.groupby(members["consortium"]).all()
    if whole.any() or (present & (members["role"] == "lead")).any():
        return RuleVerdict(rule, Verdict.MET)
    if not present.any() and _complete(rule.programme, case):
        return RuleVerdict(rule, Verdict.NOT_MET)
    return RuleVerdict(rule, Verdict.NOT_DECIDABLE)


def _joined(programme: str, case: Case) -> pd.DataFrame:
    """Return the memberships on record that have begun by the day, in its code list."""
    members = case.tables.memberships
    begun = members["valid_from"] <= pd.Timestamp(case.day)
    return translated(members[(members["programme"] == programme) & begun], case.day, case.tables)


def _elsewhere(members: pd.DataFrame, codes: tuple[str, ...]) -> set[str]:
    """Return the codes in a consortium that also has others: not this one, nor a part of it."""
    named = members.dropna(subset="consortium")
    inside = named["nis"].isin(codes)
    whole = inside.groupby(named["consortium"]).transform("all").astype(bool)
    return set(named.loc[inside & ~whole, "nis"])


def _in_several(members: pd.DataFrame) -> set[str]:
    counts = members.groupby("nis")["consortium"].nunique()
    return set(counts.index[counts > 1])


def _complete(programme: str, case: Case) -> bool:
    lists = case.tables.programmes.set_index("programme")["member_list"]
    return bool(lists.get(programme) == "complete")


JUDGES: dict[type[Condition], Callable[[Any, Case], RuleVerdict]] = {
    Applicants: _applicants,
    Threshold: _threshold,
    Members: _members,
    OneReferenceRegion: _one_reference_region,
    OneMembership: _one_membership,
    EarlierParticipation: _earlier_participation,
}
"""The judge of each kind of condition."""
