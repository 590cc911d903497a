"""From a shortlist to the sections of its brief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from analysis.measures import ZERO
from analysis.rules.verdict import RuleVerdict
from analysis.rules.verdicts import overall
from data.register import vintage_on
from data.rule_kinds import Rule
from geo.drawing import Words, drawing
from geo.drawing_legend import LegendLine
from geo.map import Painting
from geo.palette import FIVE_KINDS
from views import formats, panels
from views.brief.content import Brief
from views.brief.pdf import document
from views.brief.sections import Bullets, Drawing, Item, Section, Text, table_of
from views.paint import STATES
from views.store import landscape_on, tables
from views.texts import Texts
from views.verdict_panel import (
    SIGNS,
    cited_by_source,
    counting,
    grounds,
    overall_line,
    rule_name,
    verdict_word,
)
from views.verdict_words import told

Cited = Mapping[tuple[str, date], str]
"""Lines about sources, as `cited_by_source` returns them."""
MAP_WIDTH = 640
"""Narrow, so that letters keep their size on paper."""
ASKING_COLOUR, CHOSEN_COLOUR = FIVE_KINDS[0], FIVE_KINDS[2]


def brief_file(content: Brief, texts: Texts, *, made_on: date | None = None) -> bytes:
    """Return the brief as a PDF file.

    Args:
        content: what it says.
        texts: the language.
        made_on: the date it bears; today when left out.
    """
    day = made_on or date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    subtitle = texts(
        "brief-subtitle",
        rules=content.asked.name,
        asked=formats.day(content.asked.day, texts.language),
        made=formats.day(day, texts.language),
    )
    sections = sections_of(content, texts)
    return document(content.title, subtitle, sections, texts.language, made_on=day)


def sections_of(content: Brief, texts: Texts) -> list[Section]:
    """Return the sections of the brief, those that have something to say."""
    names = landscape_on(content.asked.day, 0).municipalities["name_nl"]
    # Only these: a source is numbered to be referred to.
    judged = [each.rule for _, verdicts in content.verdicts for each in verdicts]
    cited = cited_by_source(judged, texts)
    sections: list[Section] = [
        _who(content, names, texts),
        _map(content, texts),
        *(
            Bullets(heading, verdict_items(verdicts, names, texts, cited))
            for heading, verdicts in content.verdicts
        ),
    ]
    reasons = [
        Item(content.sentences[nis], f"{names[nis]}:")
        for nis in content.chosen
        if nis in content.sentences
    ]
    if reasons:
        sections.append(Bullets(texts("brief-reasons"), reasons))
    if _paragraphs(content.remark):
        sections.append(Text(texts("brief-remark"), _paragraphs(content.remark)))
    if len(content.figures.frame):
        sections.append(table_of(texts("brief-figures"), content.figures, texts))
    return [*sections, *_sources(content, judged, cited, texts)]


def _sources(
    content: Brief, judged: Sequence[Rule], cited: Cited, texts: Texts
) -> Iterator[Section]:
    """Yield the sources: those that verdicts refer to by their numbers, then all others."""
    numbered = [Item(line, f"[{number}]") for number, line in enumerate(cited.values(), start=1)]
    if numbered:
        yield Bullets(texts("source-title"), numbered)
    counted = dict.fromkeys(
        f"{rule_name(rule.kind, texts)}: {told_of}"
        for rule in judged
        if (told_of := counting(rule, texts))
    )
    named = {panels.source_line(source, texts) for source, _ in cited}
    others = [line for line in content.source_lines if line not in named]
    lines = "; ".join([*others, texts("map-attribution")])
    heading = "" if numbered else texts("source-title")
    yield Text(heading, [*counted, texts("brief-other-sources", sources=lines)], small=True)


def _paragraphs(remark: str) -> list[str]:
    return [line.strip() for line in remark.splitlines() if line.strip()]


def _who(content: Brief, names: pd.Series, texts: Texts) -> Text:
    listed = [", ".join(names[list(codes)]) for codes in (content.asking, content.chosen)]
    asking, chosen = (each or texts("brief-nobody") for each in listed)
    return Text("", [texts("brief-asking", names=asking), texts("brief-chosen", names=chosen)])


def verdict_items(
    verdicts: Sequence[RuleVerdict], names: pd.Series, texts: Texts, cited: Cited | None = None
) -> list[Item]:
    """Return the verdict on all rules and on each, with where each rule stands.

    Args:
        verdicts: on a combination.
        names: of municipalities, by code.
        texts: the language.
        cited: from `cited_by_source`, where these lines stand elsewhere with a number: each
            verdict then has this number alone.
    """
    whole = Item("", overall_line(overall(verdicts), texts))
    return [whole, *(_verdict(each, names, texts, cited) for each in verdicts)]


def _verdict(each: RuleVerdict, names: pd.Series, texts: Texts, cited: Cited | None) -> Item:
    lead = texts(
        "brief-verdict",
        sign=SIGNS[each.verdict],
        rule=rule_name(each.rule.kind, texts),
        verdict=verdict_word(each.verdict, texts),
    )
    words, citation = told(each, names, texts), each.rule.citation
    if cited is None:
        return Item(words, lead, grounds(each.rule, texts))
    if citation is None:
        return Item(words, lead)
    number = list(cited).index((citation.source, citation.consulted)) + 1
    return Item(f"{words} [{number}]", lead)


def _map(content: Brief, texts: Texts) -> Drawing:
    polygons = landscape_on(content.asked.day, 0).municipalities
    fills: dict[str, int | str] = dict.fromkeys(polygons.index, ZERO)
    fills |= dict.fromkeys(content.chosen, 1) | dict.fromkeys(content.asking, 0)
    kinds = {ASKING_COLOUR: "brief-map-asking", CHOSEN_COLOUR: "brief-map-chosen"}
    painting = Painting(
        vintage=vintage_on(content.asked.day, tables().mergers).name,
        fills=fills,
        colours=tuple(kinds),
        texts={},
        title=content.title,
        state_texts=dict.fromkeys(STATES, ""),
        focus=(*content.asking, *content.chosen),
    )
    legend = tuple(
        LegendLine(colour, texts(key))
        for number, (colour, key) in enumerate(kinds.items())
        if number in fills.values()
    )
    words = " ".join(_who(content, polygons["name_nl"], texts).paragraphs)
    around = Words(content.title, "", words, "", legend, ())
    svg = drawing(polygons, painting, around, width=MAP_WIDTH, headed=False)
    return Drawing(texts("brief-map"), svg, words)
