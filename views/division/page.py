"""The page "Regio verdelen": the best division of a region into consortia that hold, proven."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from analysis.division.regions import Region
from analysis.partners.pool import Reach
from data.load import Tables
from views import controls, formats, panels
from views.choices import Address
from views.division.asked import Order, Parts, has_upper_only, order_of, parts_of
from views.division.choosing import choose_main, choose_wishes
from views.division.drawn import draw_division, draw_empty
from views.division.panel import choose_variant, draw_group, draw_result
from views.division.shown import Shown
from views.division.tables import (
    draw_empty_table,
    draw_tables,
    empty_notes,
    notes_of,
    source_lines,
)
from views.division.waiting import outcomes_of
from views.division.words import left_lines, notes_to_read, obstacle_lines
from views.markup import plain
from views.rule_choices import RULES_SHOWN, Question, question, say_question
from views.store import tables
from views.texts import Texts

SHOWN = (
    *("language", "background", "nis", "minimum_m", *RULES_SHOWN),
    *("region", "cost", "mix", "preferred", "least", "limit", "adjoining", "reach"),
    *("kept", "together", "apart", "seconds", "variant"),
)
"""The choices of this page, which its address holds."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-division"), anchor=False)
    st.markdown(texts("division-intro"))
    # Containers hold the place of what comes and goes: a map that moves is loaded anew.
    with st.container():
        choose_main(known, texts)
        address = controls.end(known, SHOWN)
    if address is None:
        return
    with st.container():
        asked = question(address, known, texts)
    if asked is None:
        return
    parts = parts_of(address.region, asked, known) if address.region else {}
    with st.container():
        if parts:
            choose_wishes(parts, asked, known, texts)
            address = controls.end(known, SHOWN) or address
        say_question(asked, texts)
        shown = _shown(address, asked, parts, known, texts)
    lines = source_lines(asked, texts)
    _draw(shown, address, asked, parts, lines, texts)
    panels.sources_of(lines, texts)


def _shown(
    address: Address, asked: Question, parts: Parts, known: Tables, texts: Texts
) -> Shown | None:
    """Return the divisions, once they are made."""
    if not parts:
        return None
    order = order_of(address, asked, parts, known, texts)
    if order is None:
        return None
    _say_notes(order, texts)
    outcomes = outcomes_of(order, texts)
    return None if outcomes is None else Shown(order, outcomes, address.variant)


def _say_notes(order: Order, texts: Texts) -> None:
    for line in notes_to_read(order, texts):
        st.info(line)
    if not _without_figures(order.regions):
        return
    if order.address.reach is Reach.CERTAIN and has_upper_only(order):
        st.warning(texts("division-no-lower", rules=plain(order.asked.name)))
        st.button(texts("division-count-upper"), on_click=_count_upper)
        return
    when = formats.day(order.asked.day, texts.language)
    st.warning(texts("division-no-figures", date=when))


def _count_upper() -> None:
    st.session_state[controls.key("reach")] = Reach.POSSIBLE


def _without_figures(regions: Iterable[Region]) -> bool:
    return all(figure is None for region in regions for figure in region.figures.values())


def _draw(
    shown: Shown | None,
    address: Address,
    asked: Question,
    parts: Parts,
    lines: list[str],
    texts: Texts,
) -> None:
    left, right = st.columns([7, 4], gap="medium")
    notes = empty_notes(address, asked, texts) if shown is None else notes_of(shown.order, texts)
    with left:
        if shown is None:
            draw_empty(address, asked, parts, notes, lines, texts)
        else:
            draw_division(shown, notes, lines, texts)
    with right:
        if shown is not None:
            draw_result(shown, texts)
            choose_variant(shown, texts)
            draw_group(shown, texts)
        elif not parts:
            st.markdown(texts("division-choose"))
    if shown is None:
        draw_empty_table(address, asked, parts, notes, lines, texts)
    else:
        _draw_left(shown, texts)
        draw_tables(shown, notes, lines, texts)


def _draw_left(shown: Shown, texts: Texts) -> None:
    """Say who is left over, why, and what would help."""
    if not shown.left_out:
        return
    st.header(texts("division-left"), anchor=False)
    lines = []
    for outcome in shown.outcomes:
        about = ""
        if len(shown.outcomes) > 1:
            about = f"**{plain(outcome.division.region.name)}:** "
        lines += [about + line for line in obstacle_lines(outcome, shown.order, texts)]
    st.markdown("\n".join(f"- {line}" for line in [*lines, *left_lines(shown, texts)]))
