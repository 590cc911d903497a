"""From figures to what the map shows: fills, words and a legend. No widget in here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.coverage import Status
from analysis.measures import MEASURES, STATUS_FILLS, ZERO, Measure, filled, measure_on
from analysis.people import Measured
from analysis.units import Unit
from data.load import Tables
from data.register import municipalities_on, vintage_on
from geo.drawing import value_of
from geo.map import Painting
from geo.palette import colours
from views.choices import Address, Lines
from views.formats import interval, legend_digits, value
from views.texts import Texts

PALETTE = "YlGnBu"
STATES = (ZERO, str(Status.NOT_KNOWN), str(Status.NOT_APPLICABLE))
_LINE_COLUMNS = {Lines.PROVINCES: "province", Lines.REFERENCE_REGIONS: "reference_region"}


@dataclass(frozen=True)
class LegendRow:
    """One line of the legend: a colour or state, what it means, and how many municipalities."""

    look: str
    text: str
    count: int


@dataclass(frozen=True)
class Shown:
    """What the map shows of a measure.

    Attributes:
        measured: the values; ``None`` for coverage.
        fills: per municipality the number of a colour, or a state.
        colours: from light to dark; for coverage taking part and taken part.
        texts: per municipality the figure as read in the tooltip.
        legend: the lines of the legend, first to last.
        note: why there are fewer classes than asked, if so.
    """

    measured: Measured | None
    fills: pd.Series
    colours: tuple[str, ...]
    texts: dict[str, str]
    legend: tuple[LegendRow, ...]
    note: str | None


def show(
    address: Address, table: pd.DataFrame, day: date, shown_on: date, tables: Tables, texts: Texts
) -> Shown:
    """Return what the map shows for the measure chosen.

    Args:
        address: the choices.
        table: from `analysis.coverage.coverage`, for the same choices.
        day: the date looked at.
        shown_on: the day whose municipalities ``table`` shows.
        tables: the shipped tables.
        texts: the language.
    """
    measure = MEASURES[address.measure]
    if measure.unit is None:
        return _show_coverage(table, texts)
    measured = measure_on(measure, table, day, shown_on, tables)
    statuses = table["status"] if measure.column else None
    return _show_values(address, measure.unit, measured, statuses, texts)


def _show_coverage(table: pd.DataFrame, texts: Texts) -> Shown:
    light, dark = colours(PALETTE, 2)
    fills = table["status"].map(STATUS_FILLS).astype(object)
    counts = table["status"].value_counts()
    looks = {Status.COVERED: dark, Status.ENDED: light}
    legend = tuple(
        LegendRow(looks.get(status, str(fill)), texts(f"status-{status}"), int(counts[status]))
        for status, fill in STATUS_FILLS.items()
        if status in counts
    )
    words = {
        str(nis): texts(f"status-{status}")
        for nis, status in table["status"].items()
        if status in looks
    }
    return Shown(None, fills, (dark, light), words, legend, None)


def _show_values(
    address: Address, unit: Unit, measured: Measured, statuses: pd.Series | None, texts: Texts
) -> Shown:
    result = filled(measured.values, statuses, address.scheme, address.classes)
    classes = result.classes
    number = len(classes.upper)
    palette = colours(PALETTE, max(number, 2))[-number:] if number else ()
    digits = legend_digits([*classes.lower, *classes.upper], unit)
    rows = [
        LegendRow(
            palette[place],
            interval(lower, upper, unit, texts.language, is_integer=classes.whole, digits=digits),
            classes.counts[place],
        )
        for place, (lower, upper) in enumerate(zip(classes.lower, classes.upper, strict=True))
    ]
    rows += [
        LegendRow(state, texts(f"state-{state}"), int((result.fills == state).sum()))
        for state in STATES
        if (result.fills == state).any()
    ]
    words = {
        str(nis): value(figure, unit, texts.language)
        for nis, figure in measured.values.dropna().items()
        if figure != 0
    }
    note = None
    if number == 0:
        note = texts("legend-no-values")
    elif number < address.classes:
        note = texts("legend-fewer-classes", count=number)
    return Shown(measured, result.fills, palette, words, tuple(rows), note)


def outline_label(names: Iterable[str]) -> str:
    """Return a short name for a consortium: its first member and how many others.

    Example:
        >>> outline_label(["Ninove", "Zottegem", "Herzele"])
        'Ninove + 2'
    """
    first, *others = names
    return f"{first} + {len(others)}" if others else first


def told(painting: Painting, rows: Iterable[LegendRow], name: str | None, texts: Texts) -> str:
    """Return what a map shows as a few sentences, for who hears it rather than sees it.

    Args:
        painting: what the map shows.
        rows: its legend.
        name: of the municipality that stands out, if any.
        texts: the language.

    Example:
        >>> from views.texts import Language, translator
        >>> shown = Painting("v2025", {"11001": 0}, ("#1d91c0",), {"11001": "lid"}, "Leden",
        ...                  dict.fromkeys(STATES, ""), selected="11001")
        >>> told(shown, [LegendRow("#1d91c0", "lid", 1)], "Aartselaar", translator(Language.NL))
        'De kaart toont 1 gemeente. Leden: lid. Gekozen: Aartselaar, lid.'
    """
    counts = [(row.text, texts("legend-count", count=row.count)) for row in rows]
    # Of one kind alone the number was just said.
    alone = len(counts) == 1
    listed = "; ".join(text if alone else f"{text} ({count})" for text, count in counts)
    count = len(painting.fills)
    sentences = [texts("map-told", count=count, title=painting.lead, kinds=listed)]
    if painting.outlines:
        sentences.append(texts("map-told-outlines", count=len(painting.outlines)))
    if painting.selected is not None and name is not None:
        value = value_of(painting.selected, painting)
        sentences.append(texts("map-told-selected", name=name, value=value))
    return " ".join(sentences)


def painting(
    address: Address, shown: Shown, groups: pd.DataFrame, shown_on: date, tables: Tables,
    texts: Texts,
) -> Painting:  # fmt: skip
    """Return what the browser needs to repaint the map.

    Args:
        address: the choices.
        shown: from `show`.
        groups: from `analysis.groups.groups`, for the same choices.
        shown_on: the day whose municipalities are shown.
        tables: the shipped tables.
        texts: the language.
    """
    lines = None
    if address.lines is not Lines.NONE:
        register = municipalities_on(shown_on, tables.municipalities)
        lines = register[_LINE_COLUMNS[address.lines]].dropna().to_dict()
    return Painting(
        vintage=vintage_on(shown_on, tables.mergers).name,
        fills=shown.fills.to_dict(),
        colours=shown.colours,
        texts=shown.texts,
        title=texts(f"measure-{address.measure}"),
        state_texts=_state_texts(MEASURES[address.measure], texts),
        outlines={
            str(row.Index): (outline_label(row.names), row.members) for row in groups.itertuples()
        },
        show_names=address.names,
        lines=lines,
        selected=address.nis,
    )


def _state_texts(measure: Measure, texts: Texts) -> dict[str, str]:
    words = {state: texts(f"state-{state}") for state in STATES}
    if measure.unit is None:
        words[ZERO] = texts("status-not_covered")
    return words
