"""One judge for each kind of condition: what the tables say of a combination on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.rules.situation import Membership, Situation
from analysis.rules.verdict import RuleVerdict, Verdict, between, held
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


@dataclass(frozen=True)
class Case:
    """What is judged.

    Attributes:
        codes: the combination, at least one, each once, in the code list of the day.
        situation: the day and the rules that ask.
        left_out: memberships that do not count: their consortium, and the code of their own time.
    """

    codes: tuple[str, ...]
    situation: Situation
    left_out: frozenset[tuple[str, str]] = frozenset()

    def named(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Return codes in the order of the combination."""
        among = set(codes)
        return tuple(code for code in self.codes if code in among)

    def joined(self, code: str, programme: str) -> list[Membership]:
        """Return the memberships of a municipality in a programme that have begun by the day."""
        return self._counting(self.situation.on_record[programme].by_code.get(code, ()))

    def together(self, consortium: str, programme: str) -> list[Membership]:
        """Return the memberships of a consortium of a programme that have begun by the day."""
        return self._counting(self.situation.on_record[programme].by_consortium[consortium])

    def _counting(self, members: Iterable[Membership]) -> list[Membership]:
        return [each for each in members if (each.consortium, each.nis_then) not in self.left_out]


def _of_record(
    rule: Condition,
    found: Verdict,
    case: Case,
    *,
    concerned: tuple[str, ...] = (),
    period: Period | None = None,
) -> RuleVerdict:
    """Return a verdict that rests on memberships, with their day."""
    day = case.situation.day
    return RuleVerdict(rule, found, concerned=concerned, memberships_on=day, period=period)


def _applicants(rule: Applicants, case: Case) -> RuleVerdict:
    regions = case.situation.regions
    outside = tuple(code for code in case.codes if regions[code] != rule.region)
    return RuleVerdict(rule, held(not outside), concerned=outside)


def _threshold(rule: Threshold, case: Case) -> RuleVerdict:
    counted = case.situation.counted[rule]
    lower, upper = _sum(counted.lower, case), _sum(counted.upper, case)
    margin_lower, margin_upper = _margin(lower, rule), _margin(upper, rule)
    return RuleVerdict(
        rule,
        between(margin_lower, margin_upper),
        lower,
        upper,
        rule.more_than,
        margin_lower,
        margin_upper,
        counted.reference,
        concerned=tuple(code for code in case.codes if counted.upper[code] is None),
    )


def _sum(counts: Mapping[str, int | None], case: Case) -> int | None:
    known = [count for code in case.codes if (count := counts[code]) is not None]
    # One code that is not known makes the sum not known.
    return sum(known) if len(known) == len(case.codes) else None


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
    regions = case.situation.reference_regions
    outside = tuple(code for code in case.codes if code not in regions)
    members: dict[str, tuple[str, ...]] = {}
    for code in case.codes:
        if code in regions:
            members[regions[code]] = (*members.get(regions[code], ()), code)
    parts = tuple(sorted(members.items(), key=lambda part: (-len(part[1]), part[0])))
    return RuleVerdict(rule, held(len(parts) == 1 and not outside), concerned=outside, parts=parts)


def _one_membership(rule: OneMembership, case: Case) -> RuleVerdict:
    situation = case.situation
    period = situation.rules.one_of(Period)
    if period is not None and not period.has(situation.day):
        # Nobody takes part yet, or any more: certain, whatever our lists of members lack.
        return _of_record(rule, Verdict.MET, case, period=period)
    if len(case.codes) == 1 or period is None:
        return _of_record(rule, Verdict.MET, case)
    elsewhere = {code for code in case.codes if _is_elsewhere(code, case)}
    certain = True
    if rule.except_several_in is not None:
        elsewhere = {code for code in elsewhere if not _in_several(code, rule, case)}
        certain = situation.on_record[rule.except_several_in].complete
    if elsewhere and certain:
        return _of_record(rule, Verdict.NOT_MET, case, concerned=case.named(elsewhere))
    return _doubt(rule, case, elsewhere)


def _doubt(rule: OneMembership, case: Case, elsewhere: set[str]) -> RuleVerdict:
    """Return whether members may be in another consortium that is not on record."""
    complete = case.situation.on_record[case.situation.rules.programme].complete
    doubtful = set(elsewhere)
    for code in case.codes:
        consortia = [each.consortium for each in _running(code, case)]
        # Without any on record it is in none, or our sources do not name it.
        if None in consortia or not (consortia or complete):
            doubtful.add(code)
    concerned = case.named(doubtful)
    found = Verdict.NOT_DECIDABLE if concerned else Verdict.MET
    return _of_record(rule, found, case, concerned=concerned)


def _running(code: str, case: Case) -> Iterator[Membership]:
    return (each for each in case.joined(code, case.situation.rules.programme) if each.runs)


def _is_elsewhere(code: str, case: Case) -> bool:
    """Return whether one is in a consortium that has others: not this one, nor a part of it."""
    programme = case.situation.rules.programme
    return any(
        other.runs and other.nis not in case.codes
        for each in _running(code, case)
        if each.consortium is not None
        for other in case.together(each.consortium, programme)
    )


def _in_several(code: str, rule: OneMembership, case: Case) -> bool:
    earlier = case.joined(code, str(rule.except_several_in))
    return len({each.consortium for each in earlier} - {None}) > 1


def _earlier_participation(rule: EarlierParticipation, case: Case) -> RuleVerdict:
    present = [each for code in case.codes for each in case.joined(code, rule.programme)]
    # The applicant of a consortium is one of its members.
    whole = (
        all(each.nis in case.codes for each in case.together(consortium, rule.programme))
        for consortium in {each.consortium for each in present if each.consortium is not None}
    )
    if any(each.lead for each in present) or any(whole):
        return _of_record(rule, Verdict.MET, case)
    if not present and case.situation.on_record[rule.programme].complete:
        return _of_record(rule, Verdict.NOT_MET, case)
    return _of_record(rule, Verdict.NOT_DECIDABLE, case)


JUDGES: dict[type[Condition], Callable[[Any, Case], RuleVerdict]] = {
    Applicants: _applicants,
    Threshold: _threshold,
    Members: _members,
    OneReferenceRegion: _one_reference_region,
    OneMembership: _one_membership,
    EarlierParticipation: _earlier_participation,
}
"""The judge of each kind of condition."""
