"""Need against coverage: where the need is largest, and whether a programme reaches it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.classes import Classes, Scheme
from analysis.coverage import Status
from analysis.measures import ZERO, Measured, filled

SIDES = (Status.COVERED, Status.ENDED, Status.NOT_COVERED)
"""The statuses that are known, in the order of their colours within a class of need."""
UNREACHED = (Status.ENDED, Status.NOT_COVERED)
"""The statuses of which it is certain that no programme chosen reaches the municipality."""


@dataclass(frozen=True)
class Need:
    """Need against coverage on a date, for the municipalities the programmes apply to.

    Attributes:
        table: every municipality, indexed by ``nis``: ``name``, ``value`` (of the measure),
            ``need`` (the number of a class from 0, ``zero`` or ``not_known``; ``not_applicable``
            where the programmes do not apply), ``status`` (`Status`), ``inhabitants``.
        counts: ``municipalities`` and ``inhabitants`` (missing when not known of one of them),
            indexed by ``need`` and ``status``: every class, zero and not known, each with every
            status that applies.
        unreached: the rows of ``table`` in the highest class that are `UNREACHED`, the largest
            value first; none when all known values are the same, so that none is highest.
        fills: for the map, indexed by ``nis``: a number from `fill_number`, or ``zero`` (no
            need at all), ``not_known`` (need or status) or ``not_applicable``.
        classes: the classes of need.
    """

    table: pd.DataFrame
    counts: pd.DataFrame
    unreached: pd.DataFrame
    fills: pd.Series
    classes: Classes


def fill_number(need_class: int, side: Status) -> int:
    """Return the number of the colour of a class of need and a status.

    The colours go class by class from the lowest, in each class in the order of `SIDES`; for
    n classes there are 3 n.

    Errors:
        ValueError: a status that is not among `SIDES`.

    Example:
        >>> [fill_number(1, side) for side in SIDES]
        [3, 4, 5]
    """
    return len(SIDES) * need_class + SIDES.index(side)


def need_by_coverage(
    measured: Measured, table: pd.DataFrame, scheme: Scheme, count: int = 3
) -> Need:
    """Return the need of every municipality against its coverage.

    Classes are those of the municipalities to which the programmes apply: Brussels does not
    shift the classes of a programme of the Flemish Region.

    Args:
        measured: an indicator of people, from `analysis.measures.measure_on`, for ``table``.
        table: from `analysis.coverage.coverage`.
        scheme: how the bounds of the classes are chosen.
        count: classes wanted, 2 to 9; fewer may come out.

    Errors:
        DataError: a number of classes that is not possible.

    Example:
        >>> from datetime import date
        >>> from analysis.coverage import coverage
        >>> from analysis.measures import MEASURES, measure_on
        >>> from data.load import load_tables
        >>> tables, day = load_tables(), date(2015, 12, 1)
        >>> table = coverage(["oproep-2015"], day, tables)
        >>> share = measure_on(MEASURES["foreign_origin_share"], table, day, day, tables)
        >>> need = need_by_coverage(share, table, Scheme.QUANTILES)
        >>> need.counts["municipalities"].loc[2].to_dict()
        {'covered': 11, 'ended': 0, 'not_covered': 92, 'not_known': 0}
    """
    applies = table["status"] != Status.NOT_APPLICABLE
    values = measured.values.reindex(table.index)
    found = filled(values[applies], None, scheme, count)
    need = found.fills.reindex(table.index, fill_value=str(Status.NOT_APPLICABLE))
    rows = table[["name"]].assign(value=values, need=need).join(table[["status", "inhabitants"]])
    return Need(
        table=rows,
        counts=_counts(rows[applies], len(found.classes.upper)),
        unreached=_unreached(rows, len(found.classes.upper) - 1),
        fills=_fills(rows),
        classes=found.classes,
    )


def _counts(rows: pd.DataFrame, classes: int) -> pd.DataFrame:
    needs = [*range(classes), ZERO, str(Status.NOT_KNOWN)]
    statuses = [str(status) for status in (*SIDES, Status.NOT_KNOWN)]
    cells = pd.MultiIndex.from_product([needs, statuses], names=["need", "status"])
    inhabitants = rows.groupby(["need", "status"], sort=False)["inhabitants"]
    sums = inhabitants.sum(skipna=False).reindex(cells, fill_value=0)
    return pd.DataFrame(
        {"municipalities": inhabitants.size().reindex(cells, fill_value=0), "inhabitants": sums}
    )


def _unreached(rows: pd.DataFrame, highest: int) -> pd.DataFrame:
    known = rows[~rows["need"].isin([str(Status.NOT_KNOWN), str(Status.NOT_APPLICABLE)])]
    differs = len(set(known["need"])) > 1
    missed = known[(known["need"] == highest) & known["status"].isin(UNREACHED) & differs]
    return missed.sort_values("value", ascending=False, kind="stable")


def _fills(rows: pd.DataFrame) -> pd.Series:
    classes = pd.to_numeric(rows["need"], errors="coerce")
    sides = rows["status"].map({side: fill_number(0, side) for side in SIDES})
    numbers = (fill_number(1, SIDES[0]) * classes + sides).astype("Int64")
    fills = rows["need"].where(numbers.isna(), numbers.astype(object))
    return fills.mask(rows["status"] == Status.NOT_KNOWN, str(Status.NOT_KNOWN)).rename("fill")
