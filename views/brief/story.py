"""From a shortlist to the sections of its brief."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from analysis.measures import ZERO
from analysis.rules.verdict import RuleVerdict
from analysis.rules.verdicts import overall
from data.register import vintage_on
from geo.drawing import Words, drawing
from geo.drawing_legend import LegendLine
from geo.map import Painting
from geo.palette import FIVE_KINDS
from views import formats
from views.brief.content import Brief
from views.brief.pdf import document
from views.brief.sections import Bullets, Drawing, Item, Section, Text, table_of
from views.paint import STATES
from views.store import landscape_on, tables
from views.texts import Texts
from views.verdict_panel import SIGNS, grounds, overall_line, rule_name, verdict_word
from views.verdict_words import told

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
    sections: list[Section] = [
        _who(content, names, texts),
        _map(content, texts),
        *(
            Bullets(heading, verdict_items(verdicts, names, texts))
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
    lines = [*content.source_lines, texts("map-attribution")]
    sections.append(Bullets(texts("source-title"), [Item(line) for line in lines]))
    return sections


def _paragraphs(remark: str) -> list[str]:
    return [line.strip() for line in remark.splitlines() if line.strip()]


def _who(content: Brief, names: pd.Series, texts: Texts) -> Text:
    listed = [", ".join(names[list(codes)]) for codes in (content.asking, content.chosen)]
    asking, chosen = (each or texts("brief-nobody") for each in listed)
    return Text("", [texts("brief-asking", names=asking), texts("brief-chosen", names=chosen)])


def verdict_items(verdicts: Sequence[RuleVerdict], names: pd.Series, texts: Texts) -> list[Item]:
    """Return the verdict on all rules and on each, with where each rule stands."""
    whole = Item("", overall_line(overall(verdicts), texts))
    return [whole, *(_verdict(each, names, texts) for each in verdicts)]


def _verdict(each: RuleVerdict, names: pd.Series, texts: Texts) -> Item:
    lead = texts(
        "brief-verdict",
        sign=SIGNS[each.verdict],
        rule=rule_name(each.rule.kind, texts),
        verdict=verdict_word(each.verdict, texts),
    )
    return Item(told(each, names, texts), lead, grounds(each.rule, texts))


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
    legend = tuple(LegendLine(colour, texts(key)) for colour, key in kinds.items())
    words = " ".join(_who(content, polygons["name_nl"], texts).paragraphs)
    around = Words(content.title, "", words, "", legend, ())
    svg = drawing(polygons, painting, around, width=MAP_WIDTH, headed=False)
    return Drawing(texts("brief-map"), svg, words)
