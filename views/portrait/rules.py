"""The rules of a programme in sentences, each with where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pandas as pd

from data.rule_kinds import (
    OWN,
    Applicants,
    Applications,
    Budget,
    EarlierParticipation,
    Incentive,
    Leaving,
    MaximumPerProject,
    Members,
    OneMembership,
    OneReferenceRegion,
    Period,
    Rule,
    Share,
    Threshold,
)
from data.rules import RuleSet
from data.schemas import FLEMISH_REGION
from views import formats
from views.brief.sections import Item
from views.rule_choices import rules_name
from views.store import shipped
from views.tables import FiguresTable
from views.texts import Texts
from views.verdict_panel import cited, cited_by_source, counting, rule_name

COLUMNS = {"rule": None, "says": None, "citation": None}


def rules_table(rules: RuleSet, texts: Texts) -> FiguresTable:
    """Return a row for each rule: its name, what it says, and where it stands."""
    rows = [
        (rule_name(rule.kind, texts), said(rule, texts), cited(rule, texts) or "")
        for rule in rules.rules
    ]
    return FiguresTable(pd.DataFrame(rows, columns=list(COLUMNS), dtype="str"), dict(COLUMNS))


def rule_items(rules: RuleSet, texts: Texts) -> list[Item]:
    """Return the same as a list."""
    return [
        Item(said(rule, texts), f"{rule_name(rule.kind, texts)}:", cited(rule, texts) or "")
        for rule in rules.rules
    ]


def cited_lines(rules: Iterable[Rule], texts: Texts) -> list[str]:
    """Return where rules stand, each source once, and what the figures of some of them count."""
    every = list(rules)
    counted = [
        f"{rule_name(rule.kind, texts)}: {words}"
        for rule in every
        if (words := counting(rule, texts))
    ]
    return [*cited_by_source(every, texts).values(), *dict.fromkeys(counted)]


def said(rule: Rule, texts: Texts) -> str:
    """Return what a rule says, as a sentence.

    Example:
        >>> from views.texts import Language, translator
        >>> said(Members(minimum=2, maximum=6), translator(Language.NL))
        'Minstens 2 en hoogstens 6 leden.'
    """
    return _SAID[type(rule)](rule, texts)


def _applicants(rule: Applicants, texts: Texts) -> str:
    region = texts("region-flemish" if rule.region == FLEMISH_REGION else "region-brussels")
    return texts("portrait-says-applicants", region=region)


def _threshold(rule: Threshold, texts: Texts) -> str:
    name = f"counted-{rule.indicator}"
    what = texts(name if name in texts else "counted-others", count=rule.more_than)
    words = [texts("portrait-says-threshold", threshold=rule.more_than, what=what)]
    return " ".join(filter(None, [*words, counting(rule, texts)]))


def _one_region(rule: OneReferenceRegion, texts: Texts) -> str:
    del rule
    return texts("portrait-says-one_reference_region")


def _one_membership(rule: OneMembership, texts: Texts) -> str:
    words = [texts("portrait-says-one_membership")]
    if rule.except_several_in is not None:
        earlier = rules_name(rule.except_several_in, shipped(), texts)
        words.append(texts("portrait-says-except", programme=earlier))
    return " ".join(words)


def _members(rule: Members, texts: Texts) -> str:
    if rule.maximum is None:
        return texts("portrait-says-members-least", minimum=rule.minimum)
    return texts("portrait-says-members", minimum=rule.minimum, maximum=rule.maximum)


def _earlier(rule: EarlierParticipation, texts: Texts) -> str:
    earlier = rules_name(rule.programme, shipped(), texts)
    return texts("portrait-says-earlier_participation", programme=earlier)


def _period(rule: Period, texts: Texts) -> str:
    return texts("portrait-says-period", period=_days(rule.first, rule.last, texts))


def _applications(rule: Applications, texts: Texts) -> str:
    return texts("portrait-says-applications", period=_days(rule.first, rule.last, texts))


def _days(first: date | None, last: date, texts: Texts) -> str:
    """Return a period as a part of a sentence."""
    if first is None:
        return formats.period(first, last, texts.language)
    start, end = (formats.day(each, texts.language) for each in (first, last))
    if start == end:
        return texts("portrait-says-on", date=start)
    return texts("portrait-says-from-to", start=start, end=end)


def _budget(rule: Budget, texts: Texts) -> str:
    amount = formats.euro(rule.cents, texts.language)
    about = "" if rule.rounded_to_cents is None else texts("portrait-says-rounded")
    name = f"portrait-says-budget-{rule.purpose}"
    words = [texts(name if name in texts else "portrait-says-budget-others", amount=amount), about]
    return " ".join(filter(None, words))


def _most(rule: MaximumPerProject, texts: Texts) -> str:
    amount = formats.euro(rule.cents, texts.language)
    return texts("portrait-says-maximum_per_project", amount=amount)


def _share(rule: Share, texts: Texts) -> str:
    payer = texts("portrait-says-own") if rule.payer == OWN else rule.payer
    least, most = rule.at_least_percent, rule.at_most_percent
    if least == most:
        return texts("portrait-says-share-exactly", payer=payer, most=most)
    if least == 0:
        return texts("portrait-says-share-at-most", payer=payer, most=most)
    if most == 100:  # noqa: PLR2004 - percent
        return texts("portrait-says-share-at-least", payer=payer, least=least)
    return texts("portrait-says-share-between", payer=payer, least=least, most=most)


def _incentive(rule: Incentive, texts: Texts) -> str:
    name = f"drawing-incentive-{rule.engagement}"
    if name in texts:
        return f"{texts(name)}."
    return f"{texts('drawing-other-incentive', engagement=rule.engagement)}."


def _leaving(rule: Leaving, texts: Texts) -> str:
    return texts("portrait-says-leaving", least=rule.remaining_at_least)


_SAID: dict[type[Rule], Callable[[Any, Texts], str]] = {
    Applicants: _applicants,
    Threshold: _threshold,
    OneReferenceRegion: _one_region,
    OneMembership: _one_membership,
    Members: _members,
    EarlierParticipation: _earlier,
    Period: _period,
    Applications: _applications,
    Budget: _budget,
    MaximumPerProject: _most,
    Share: _share,
    Incentive: _incentive,
    Leaving: _leaving,
}
