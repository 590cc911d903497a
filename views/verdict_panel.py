"""Verdicts on rules in words: one line for each rule, with its figures and its citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from analysis.rules.exploring import EXPLORING
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import Connected
from analysis.units import Unit
from data.rule_kinds import Rule, Threshold
from views import formats
from views.markup import plain
from views.meanings import meanings
from views.panels import title_of
from views.rule_choices import Question
from views.store import sources
from views.tables import FiguresTable
from views.texts import Language, Texts
from views.verdict_words import told

__all__ = [
    "cited",
    "cited_by_source",
    "draw_verdicts",
    "overall_line",
    "rule_name",
    "told",
    "verdict_word",
    "verdicts_table",
]

SIGNS = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.NOT_DECIDABLE: "?"}
_COLOURS = {Verdict.MET: "green", Verdict.NOT_MET: "red", Verdict.NOT_DECIDABLE: "orange"}
COLUMNS: dict[str, Unit | None] = {
    "rule": None,
    "verdict": None,
    "told": None,
    "lower": Unit.COUNT,
    "upper": Unit.COUNT,
    "threshold": Unit.COUNT,
    "margin_lower": Unit.COUNT,
    "margin_upper": Unit.COUNT,
    "reference_date": None,
    "memberships_on": None,
    "citation": None,
}
"""The columns of `verdicts_table`."""


def draw_verdicts(
    verdicts: Sequence[RuleVerdict], asked: Question, names: pd.Series, texts: Texts
) -> None:
    """Draw a line for each rule, where it stands in small print.

    Args:
        verdicts: from `analysis.rules.verdicts.verdict`.
        asked: the rules and the day they were asked for.
        names: of the municipalities of that day, by code.
        texts: the language.
    """
    for each in verdicts:
        word = f"{SIGNS[each.verdict]} {verdict_word(each.verdict, texts)}"
        name = plain(rule_name(each.rule.kind, texts))
        with st.container(gap=None):
            st.markdown(
                f":{_COLOURS[each.verdict]}-badge[{word}] **{name}:** "
                f"{plain(told(each, names, texts))}"
            )
            if small := _small_print(each.rule, asked, texts):
                st.caption(plain(small))


def verdicts_table(verdicts: Sequence[RuleVerdict], names: pd.Series, texts: Texts) -> FiguresTable:
    """Return a row for each rule; counts are of inhabitants or of members, as the rule asks."""
    rows = [
        (
            rule_name(each.rule.kind, texts),
            f"{SIGNS[each.verdict]} {verdict_word(each.verdict, texts)}",
            told(each, names, texts),
            *(each.lower, each.upper, each.threshold, each.margin_lower, each.margin_upper),
            *(
                formats.day(day, texts.language) if day else ""
                for day in (each.reference, each.memberships_on)
            ),
            cited(each.rule, texts) or "",
        )
        for each in verdicts
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    types = {column: "str" if unit is None else "Int64" for column, unit in COLUMNS.items()}
    return FiguresTable(frame.astype(types), COLUMNS)


def verdict_word(verdict: Verdict, texts: Texts) -> str:
    """Return a verdict in words.

    Example:
        >>> from views.texts import translator
        >>> verdict_word(Verdict.NOT_DECIDABLE, translator(Language.NL))
        'niet te beslissen'
    """
    return texts(f"verdict-{verdict}")


def overall_line(verdict: Verdict, texts: Texts) -> str:
    """Return the verdict on all rules together, as a sentence behind its sign.

    Example:
        >>> from views.texts import translator
        >>> overall_line(Verdict.MET, translator(Language.NL))
        '✓ Voldoet aan alle getoetste regels.'
    """
    return f"{SIGNS[verdict]} {texts(f'overall-{verdict}')}"


def rule_name(kind: str, texts: Texts) -> str:
    """Return the name of a kind of condition.

    Example:
        >>> from views.texts import translator
        >>> rule_name("one_reference_region", translator(Language.NL))
        'Eén referentieregio'
    """
    return texts(f"rule-kind-{kind}")


def cited(rule: Rule, texts: Texts) -> str | None:
    """Return where a rule stands: its source, the passage and when it was read."""
    citation = rule.citation
    if citation is None:
        return None
    english = texts.language is Language.EN
    return texts(
        "cited-rule",
        title=title_of(sources()[citation.source], texts),
        passage=citation.passage_en if english else citation.passage_nl,
        date=formats.day(citation.consulted, texts.language),
    )


def cited_by_source(rules: Iterable[Rule], texts: Texts) -> dict[tuple[str, date], str]:
    """Return where rules stand: a line for each source, with the passage of each of its rules.

    The lines are in the order of the rules, by identifier of the source and day it was read.

    Example:
        >>> from datetime import date
        >>> from data.rule_kinds import Citation, OneReferenceRegion
        >>> from views.texts import translator
        >>> where = Citation("regiodecreet-2023", "alinea 1", "line 1", date(2026, 1, 2))
        >>> rules = [OneReferenceRegion(citation=where)] * 2
        >>> (line,) = cited_by_source(rules, translator(Language.EN)).values()
        >>> line.partition(" (")[2]
        'read on 2 January 2026). One reference region: line 1.'
    """
    english = texts.language is Language.EN
    passages: dict[tuple[str, date], dict[str, None]] = {}
    for rule in rules:
        if rule.citation is not None:
            key = rule.citation.source, rule.citation.consulted
            passage = rule.citation.passage_en if english else rule.citation.passage_nl
            told = texts("cited-passage", rule=rule_name(rule.kind, texts), passage=passage)
            passages.setdefault(key, {})[told] = None
    return {
        (source, read_on): texts(
            "cited-source",
            title=title_of(sources()[source], texts),
            date=formats.day(read_on, texts.language),
            passages="; ".join(found),
        )
        for (source, read_on), found in passages.items()
    }


def grounds(rule: Rule, texts: Texts) -> str:
    """Return where a rule stands, and what its figure counts and why it has bounds."""
    if isinstance(rule, Connected):
        return texts("cited-connected")
    return " ".join(filter(None, [cited(rule, texts), counting(rule, texts)]))


def counting(rule: Rule, texts: Texts) -> str:
    """Return what the figure of a rule counts and why it has bounds; of most there is nothing."""
    if not isinstance(rule, Threshold):
        return ""
    bounds = (rule.bounds_en if texts.language is Language.EN else rule.bounds_nl) or ""
    key = f"meaning-{rule.indicator}"
    own = texts(key) if key in texts else ""
    return " ".join(filter(None, [bounds, own, *meanings([bounds, own], texts)]))


def _small_print(rule: Rule, asked: Question, texts: Texts) -> str:
    own = asked.rules.programme == EXPLORING and not isinstance(rule, Connected)
    lines = [grounds(rule, texts), texts("cited-own") if own else ""]
    return " ".join(line for line in lines if line)
