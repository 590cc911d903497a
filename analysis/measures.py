"""The measures a map can show: one list, for the page, the legend, the table and the exports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.classes import Classes, Scheme, classify
from analysis.coverage import Status
from analysis.people import INDICATORS, Measured, counted_on, indicator_on
from analysis.units import Unit
from data.load import Tables

ZERO = "zero"


@dataclass(frozen=True)
class Measure:
    """One measure.

    Attributes:
        id: identifier, used in addresses and texts.
        unit: unit of its values; coverage has none, it shows statuses.
        column: column of `analysis.coverage.coverage`; ``None`` for an indicator of people.
    """

    id: str
    unit: Unit | None
    column: str | None = None


MEASURES = {
    measure.id: measure
    for measure in (
        Measure("coverage", None, "status"),
        Measure("consortia", Unit.COUNT, "consortia"),
        Measure("award", Unit.CENTS, "award_cents"),
        Measure("allocated", Unit.CENTS, "allocated_cents"),
        Measure(
            "allocated_per_inhabitant", Unit.CENTS_PER_PERSON, "allocated_per_inhabitant_cents"
        ),
        Measure(
            "allocated_per_foreign_origin",
            Unit.CENTS_PER_PERSON,
            "allocated_per_foreign_origin_cents",
        ),
        *(Measure(indicator.id, indicator.unit) for indicator in INDICATORS.values()),
    )
}
"""Every measure by its identifier, in the order shown."""


def measure_on(
    measure: Measure, table: pd.DataFrame, day: date, vintage_day: date, tables: Tables
) -> Measured:
    """Return the values of a measure for every municipality of the table behind the map.

    Args:
        measure: one of `MEASURES`, not coverage.
        table: from `analysis.coverage.coverage`, for the same day and vintage.
        day: the date looked at.
        vintage_day: the day whose municipalities ``table`` shows.
        tables: the shipped tables.

    Returns:
        Values indexed as ``table``; missing is not known or not applicable.

    Errors:
        ValueError: coverage, which has statuses and no values.

    Example:
        >>> from analysis.coverage import coverage
        >>> from data.load import load_tables
        >>> tables, day = load_tables(), date(2015, 12, 1)
        >>> table = coverage(["oproep-2015"], day, tables)
        >>> awards = measure_on(MEASURES["award"], table, day, day, tables).values
        >>> int(awards["23105"]), int(awards["11002"])  # Affligem, Antwerpen
        (15000000, 0)
    """
    if measure.unit is None:
        raise ValueError(f"{measure.id} shows statuses; read the column {measure.column}")
    if measure.column is not None:
        reference = counted_on(day, tables) if measure.unit.is_rate else day
        return Measured(table[measure.column], measure.unit, reference)
    found = indicator_on(INDICATORS[measure.id], day, vintage_day, tables)
    return Measured(found.values.reindex(table.index), found.unit, found.reference)


@dataclass(frozen=True)
class Filled:
    """How each municipality is filled, and the classes behind it.

    Attributes:
        fills: indexed by ``nis``: the number of a class, or ``zero``, ``not_known`` or
            ``not_applicable``, which look different from every class.
        classes: the classes of the values that are neither missing nor zero.
    """

    fills: pd.Series
    classes: Classes


def filled(values: pd.Series, statuses: pd.Series | None, scheme: Scheme, count: int) -> Filled:
    """Return the class or the state of every municipality.

    Args:
        values: indexed by ``nis``; missing is not known.
        statuses: for amounts, `Status` of each: where it is not applicable, so is the value;
            ``None`` for indicators of people.
        scheme: how bounds are chosen.
        count: classes wanted, 2 to 9.

    Returns:
        Fills for every row of ``values``; zero is never put in a class with other values.

    Example:
        >>> values = pd.Series([0, None, 5, 7], index=list("abcd"), dtype="Int64")
        >>> filled(values, None, Scheme.EQUAL_STEPS, 2).fills.tolist()
        ['zero', 'not_known', 0, 1]
    """
    zero = values.eq(0).fillna(False).astype(bool)
    classes = classify(values.mask(zero), scheme, count)
    fills = classes.index.astype(object)
    fills = fills.where(classes.index.notna(), str(Status.NOT_KNOWN)).mask(zero, ZERO)
    if statuses is not None:
        outside = (statuses == Status.NOT_APPLICABLE) & values.isna()
        fills = fills.mask(outside, str(Status.NOT_APPLICABLE))
    return Filled(fills, classes)


STATUS_FILLS: dict[Status, int | str] = {
    Status.COVERED: 0,
    Status.ENDED: 1,
    Status.NOT_COVERED: ZERO,
    Status.NOT_KNOWN: str(Status.NOT_KNOWN),
    Status.NOT_APPLICABLE: str(Status.NOT_APPLICABLE),
}
"""How the statuses of coverage are filled: two colours, and the three states."""
