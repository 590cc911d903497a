"""Below the map of a division: its consortia, its municipalities, its regions, and the sources."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis.ground.pieces import pieces
from analysis.units import Unit
from views import panels
from views.choices import Address
from views.division.asked import Order, Parts
from views.division.costs import cost_notes
from views.division.drawn import why_left
from views.division.shown import Shown
from views.municipality_list import counted_lines, draw_municipality_list
from views.rule_choices import Question, rules_asked
from views.store import landscape_on
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts
from views.verdict_panel import cited_by_source

SOURCES = (
    "statbel-boundaries",
    "statbel-refnis",
    "statbel-mergers",
    "statbel-origin",
    "regiodecreet-2023",
)
DECIMALS = 3
_CONSORTIA: dict[str, Unit | None] = {
    "division_number": Unit.COUNT,
    "members": None,
    "division_size": Unit.COUNT,
    "division_counted": Unit.COUNT,
    "pieces": Unit.COUNT,
    "division_cost": Unit.NUMBER,
    "division_kept": None,
    "division_region": None,
}
_MUNICIPALITIES: dict[str, Unit | None] = {
    "name": None,
    "division_in": None,
    "division_with": None,
    "division_counted": Unit.COUNT,
    "division_left": None,
    "province": None,
    "reference_region": None,
    "nis": None,
}
_REGIONS: dict[str, Unit | None] = {
    "division_region": None,
    "division_status": None,
    "division_consortia": Unit.COUNT,
    "division_left_over": Unit.COUNT,
    "division_counted": Unit.COUNT,
    "division_cost": Unit.NUMBER,
    "division_bound": Unit.NUMBER,
    "division_gap": Unit.SHARE,
    "division_seconds": Unit.NUMBER,
    "division_candidates": Unit.COUNT,
}


def source_lines(asked: Question, texts: Texts) -> list[str]:
    """Return where it comes from: each rule with its citation, figures and boundaries."""
    lines = [panels.source_line(name, texts) for name in SOURCES]
    return [
        *cited_by_source(asked.rules.conditions, texts).values(),
        *lines,
        texts("source-borders"),
        *counted_lines(landscape_on(asked.day, 0), texts),
    ]


def notes_of(order: Order, texts: Texts) -> Notes:
    """Return what was chosen, for the files."""
    address = order.address
    limit = str(address.limit) if address.limit else texts("division-no-limit")
    notes = [
        (texts("choice-region"), str(address.region)),
        *rules_asked(order.asked, texts),
        *cost_notes(address, texts),
        (texts("choice-least"), str(address.least)),
        (texts("choice-limit"), limit),
        (texts("choice-adjoining"), texts(f"division-adjoining-{address.adjoining}")),
        (texts("choice-reach"), texts(f"division-reach-{address.reach}")),
    ]
    notes += [(texts("choice-kept"), order.listed(group)) for group in order.wishes.kept]
    notes += [(texts("division-together"), order.listed(each)) for each in order.wishes.together]
    notes += [(texts("division-apart"), order.listed(each)) for each in order.wishes.apart]
    return notes


def empty_notes(address: Address, asked: Question, texts: Texts) -> Notes:
    """Return what was chosen while nothing is divided yet, for the files."""
    return [(texts("choice-region"), str(address.region or "")), *rules_asked(asked, texts)]


def draw_empty_table(
    address: Address, asked: Question, parts: Parts, notes: Notes, lines: list[str], texts: Texts
) -> None:
    """Draw the municipalities of the map on which nothing is divided yet."""
    land = landscape_on(asked.day, address.minimum_m)
    codes = [code for part in parts.values() for code in part] or None
    every = [*notes, *((texts("source-title"), line) for line in lines)]
    draw_municipality_list(land, every, "samenkaart-te-verdelen", texts, codes)


def draw_tables(shown: Shown, notes: Notes, lines: list[str], texts: Texts) -> None:
    """Draw the tables with their files, and the sources."""
    every = [*notes, *((texts("source-title"), line) for line in lines)]
    day = shown.order.asked.day
    if shown.groups:
        st.header(texts("division-table-consortia"), anchor=False)
        draw_table(consortia_table(shown, texts), every, "samenkaart-verbanden", texts, on=day)
    st.header(texts("division-table-municipalities"), anchor=False)
    draw_table(municipalities_table(shown, texts), every, "samenkaart-verdeling", texts, on=day)
    if len(shown.outcomes) > 1:
        st.header(texts("division-table-regions"), anchor=False)
        table = regions_table(shown, texts)
        draw_table(table, every, "samenkaart-verdeelde-regios", texts, on=day)


def consortia_table(shown: Shown, texts: Texts) -> FiguresTable:
    """Return a row for each consortium."""
    pairs, order = shown.order.land.neighbours.pairs, shown.order
    rows = [
        (
            group.number,
            order.listed(group.consortium.members),
            len(group.consortium.members),
            group.consortium.figure,
            len(pieces(group.consortium.members, pairs)),
            group.consortium.cost,
            texts("answer-yes" if group.consortium.kept else "answer-no"),
            group.region,
        )
        for group in shown.groups
    ]
    return _table(rows, _CONSORTIA, order, [each.consortium.members for each in shown.groups])


def municipalities_table(shown: Shown, texts: Texts) -> FiguresTable:
    """Return a row for each municipality, by consortium; last those in none, and why."""
    order, numbers, members, left = shown.order, shown.numbers, shown.members, shown.left_out
    register = order.land.municipalities
    figures = {code: figure for each in order.regions for code, figure in each.figures.items()}
    rows = []
    for code in [*numbers.index, *left]:
        number = numbers.get(code)
        others = [] if number is None else [each for each in members[number] if each != code]
        inside = "" if number is None else str(number)
        why = why_left(left[code], texts) if code in left else ""
        about = register.loc[code, ["province", "reference_region"]]
        cells = (order.names[code], inside, order.listed(others), figures[code], why, *about, code)
        rows.append(cells)
    return _table(rows, _MUNICIPALITIES, order)


def regions_table(shown: Shown, texts: Texts) -> FiguresTable:
    """Return a row for each region: what is proven of its division."""
    rows = [
        (
            each.region.name,
            texts(f"division-status-{each.status}"),
            len(each.consortia),
            len(each.left_over),
            each.placed,
            each.objective,
            each.bound,
            each.gap,
            each.seconds,
            each.candidates,
        )
        for each in (outcome.division for outcome in shown.outcomes)
    ]
    places = [tuple(outcome.division.region.figures) for outcome in shown.outcomes]
    return _table(rows, _REGIONS, shown.order, places)


def _table(
    rows: Sequence[tuple[object, ...]],
    units: dict[str, Unit | None],
    order: Order,
    places: Sequence[Sequence[str]] | None = None,
) -> FiguresTable:
    frame = pd.DataFrame(rows, columns=list(units))
    kinds = {Unit.COUNT: "Int64", None: "str"}
    frame = frame.astype({name: kinds.get(unit, "Float64") for name, unit in units.items()})
    frame = frame.round(DECIMALS)
    if order.terms.more_than < 0 and "division_counted" in units:
        # Without a threshold nobody is counted, which is no figure of zero.
        units = {name: unit for name, unit in units.items() if name != "division_counted"}
    return FiguresTable(frame[list(units)], units, places)
