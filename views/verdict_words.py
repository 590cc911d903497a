"""What a verdict on a rule rests on, in one sentence: the figure, its bounds, who is in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from analysis.rules.verdict import RuleVerdict
from analysis.rules.verdicts import Connected, Unstated
from data.rule_kinds import (
    Applicants,
    EarlierParticipation,
    Leaving,
    Members,
    OneMembership,
    OneReferenceRegion,
    Rule,
    Threshold,
)
from data.schemas import FLEMISH_REGION
from views import formats
from views.rule_choices import rules_name
from views.store import shipped
from views.texts import Texts

OTHERS = "others"
"""What is counted, where we have no word for it."""


def told(each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    """Return what a verdict rests on: the figure or its bounds, who stands in the way.

    Args:
        each: the verdict on one rule.
        names: of the municipalities of the day that was asked, by code.
        texts: the language.

    Example:
        >>> from analysis.rules.verdict import Verdict
        >>> from views.texts import Language, translator
        >>> each = RuleVerdict(Members(minimum=2), Verdict.NOT_MET, 1, 1, 2, -1, -1)
        >>> told(each, pd.Series(dtype="str"), translator(Language.NL))
        '1 lid, 1 te weinig: minstens 2 gevraagd'
    """
    return _TOLD[type(each.rule)](each.rule, each, names, texts)


def _listed(codes: Iterable[str], names: pd.Series) -> str:
    return ", ".join(str(names.get(code, code)) for code in codes)


def _parts(each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    return "; ".join(
        texts("told-part", name=name, names=_listed(codes, names)) for name, codes in each.parts
    )


def _counted(rule: Threshold | Leaving, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    bound = each.lower if each.upper is None else each.upper
    if isinstance(rule, Threshold):
        least, indicator = rule.more_than, rule.indicator
        goal = texts("goal-more-than", count=least)
    else:
        least, indicator = rule.remaining_at_least, OTHERS
        goal = texts("goal-at-least", count=least)
    word = f"counted-{indicator}"
    word = word if word in texts else f"counted-{OTHERS}"
    what = texts(word, count=least if bound is None else bound)
    if each.reference is None:
        return texts("told-threshold-no-figures", what=what, goal=goal)
    when = formats.day(each.reference, texts.language)
    if bound is None:
        who = _listed(each.concerned, names)
        return texts(
            "told-threshold-not-known",
            names=who, count=len(each.concerned), what=what, goal=goal, date=when,
        )  # fmt: skip
    figure = _bounds(each.lower, each.upper, what, texts)
    margin = _margin(each.margin_lower, each.margin_upper, goal, texts)
    return texts("told-threshold", figure=figure, margin=margin, date=when)


def _bounds(lower: int | None, upper: int | None, what: str, texts: Texts) -> str:
    if lower is None:
        return texts("bounds-at-most", upper=upper, what=what)
    if upper is None:
        return texts("bounds-at-least", lower=lower, what=what)
    if lower == upper:
        return texts("bounds-exactly", count=lower, what=what)
    return texts("bounds-between", lower=lower, upper=upper, what=what)


def _margin(lower: int | None, upper: int | None, goal: str, texts: Texts) -> str:
    if lower is None or upper is None:
        return _one_margin(lower, upper, goal, texts)
    if lower == upper:
        key = "margin-missing" if lower < 0 else "margin-spare"
        return texts(key, count=abs(lower), goal=goal)
    if upper < 0:
        return texts("margin-missing-between", least=-upper, most=-lower, goal=goal)
    if lower >= 0:
        return texts("margin-spare-between", least=lower, most=upper, goal=goal)
    return texts("margin-doubtful", missing=-lower, spare=upper, goal=goal)


def _one_margin(lower: int | None, upper: int | None, goal: str, texts: Texts) -> str:
    margin, missing, spare = (
        (lower, "at-most", "at-least") if upper is None else (upper, "at-least", "at-most")
    )
    known = margin or 0
    key = f"margin-missing-{missing}" if known < 0 else f"margin-spare-{spare}"
    return texts(key, count=abs(known), goal=goal)


def _applicants(rule: Applicants, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    region = texts("region-flemish" if rule.region == FLEMISH_REGION else "region-brussels")
    who = _listed(each.concerned, names)
    return texts(
        f"told-applicants-{each.verdict}", region=region, names=who, count=len(each.concerned)
    )


def _one_region(rule: OneReferenceRegion, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    del rule
    lines = []
    if len(each.parts) > 1:
        regions = _parts(each, names, texts)
        lines.append(texts("told-regions-several", count=len(each.parts), regions=regions))
    if each.concerned:
        who = _listed(each.concerned, names)
        lines.append(texts("told-regions-none", count=len(each.concerned), names=who))
    return "; ".join(lines) or texts("told-regions-one", regions=each.parts[0][0])


def _one_membership(rule: OneMembership, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    del rule
    when = _memberships_on(each, texts)
    if each.period is not None:
        days = each.period.first, each.period.last
        first, last = (formats.day(day, texts.language) for day in days)
        return texts(f"told-outside-{each.stage}", date=when, first=first, last=last)
    who = _listed(each.concerned, names)
    count = len(each.concerned)
    return texts(f"told-membership-{each.verdict}", names=who, count=count, date=when)


def _memberships_on(each: RuleVerdict, texts: Texts) -> str:
    return "" if each.memberships_on is None else formats.day(each.memberships_on, texts.language)


def _earlier(rule: EarlierParticipation, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    del names
    programme = rules_name(rule.programme, shipped(), texts)
    when = _memberships_on(each, texts)
    return texts(f"told-earlier-{each.verdict}", programme=programme, date=when)


def _members(rule: Members, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    del names
    count, least, most = each.lower or 0, rule.minimum, rule.maximum
    members = texts("members-count", count=count)
    if count < least:
        return texts("told-members-too-few", members=members, missing=least - count, minimum=least)
    if most is None:
        key = "told-members-any" if least == 1 else "told-members-least"
        return texts(key, members=members, minimum=least)
    if count > most:
        return texts("told-members-too-many", members=members, over=count - most, maximum=most)
    key = "told-members-exactly" if least == most else "told-members-between"
    return texts(key, members=members, minimum=least, maximum=most)


def _connected(rule: Connected, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    del rule
    pieces = " | ".join(_listed(codes, names) for _, codes in each.parts)
    return texts(f"told-connected-{each.verdict}", count=len(each.parts), pieces=pieces)


def _unstated(rule: Unstated, each: RuleVerdict, names: pd.Series, texts: Texts) -> str:
    del rule, each, names
    return texts("told-unstated")


_TOLD: dict[type[Rule], Callable[[Any, RuleVerdict, pd.Series, Texts], str]] = {
    Applicants: _applicants,
    Threshold: _counted,
    Leaving: _counted,
    Members: _members,
    OneReferenceRegion: _one_region,
    OneMembership: _one_membership,
    EarlierParticipation: _earlier,
    Connected: _connected,
    Unstated: _unstated,
}
