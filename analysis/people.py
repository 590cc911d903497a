"""Inhabitants and newcomers of a date in any vintage, and the indicators made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.units import Unit
from data.load import Tables
from data.register import vintage_on, vintages
from data.schemas import ORIGINS
from data.translate import Kind, crosswalk, translate_counts

COUNTS = ("inhabitants", *ORIGINS)


@dataclass(frozen=True)
class Indicator:
    """An indicator as a part of a whole; without a whole it is a count.

    Attributes:
        id: identifier, used in addresses and texts.
        parts: columns that are summed.
        whole: column to divide by, or ``None``.
        unit: unit of the result; `Unit.PER_THOUSAND` multiplies by 1,000.
        table: table of the parts.
        source: source declaration.
    """

    id: str
    parts: tuple[str, ...]
    whole: str | None
    unit: Unit
    table: str
    source: str

    @property
    def factor(self) -> int:
        """What a part of the whole is multiplied by."""
        return 1000 if self.unit is Unit.PER_THOUSAND else 1


INDICATORS = {
    indicator.id: indicator
    for indicator in (
        Indicator(
            "inhabitants", ("inhabitants",), None, Unit.COUNT, "inhabitants", "statbel-origin"
        ),
        Indicator(
            "foreign_origin_share",
            ("neighbouring", "other_eu27", "non_eu27"),
            "inhabitants",
            Unit.SHARE,
            "inhabitants",
            "statbel-origin",
        ),
        Indicator(
            "non_eu27_share",
            ("non_eu27",),
            "inhabitants",
            Unit.SHARE,
            "inhabitants",
            "statbel-origin",
        ),
        Indicator(
            "newcomers_per_thousand",
            ("newcomers",),
            "inhabitants",
            Unit.PER_THOUSAND,
            "newcomers",
            "aii-newcomers",
        ),
    )
}
"""Every indicator of people by its identifier, in the order shown."""


@dataclass(frozen=True)
class Measured:
    """Values of a measure with the date they speak of.

    Attributes:
        values: indexed by ``nis``; missing is not known.
        unit: unit of the values.
        reference: the date of the figures; ``None`` when there are none for the date asked.
    """

    values: pd.Series
    unit: Unit
    reference: date | None


def people_on(day: date, vintage_day: date, tables: Tables) -> tuple[pd.DataFrame, date | None]:
    """Return the inhabitants by origin on 1 January of a year, in the code list of another day.

    Args:
        day: the year is taken; later than the last year of the table gives the last year.
        vintage_day: the municipalities wanted.
        tables: the shipped tables.

    Returns:
        A frame (``inhabitants``, the four origins and ``foreign_origin`` (all but Belgian),
        persons, Int64, indexed by ``nis`` of ``vintage_day``; missing is not known) and the
        date of the figures; ``None`` and no rows for a year before the table begins.

    Source: Statbel, population by origin (CC BY 4.0).

    Example:
        >>> from data.load import load_tables
        >>> people, reference = people_on(date(2015, 12, 1), date(2025, 1, 1), load_tables())
        >>> reference.isoformat(), bool(people.loc["11002", "inhabitants"] > 520_000)
        ('2015-01-01', True)
    """
    reference = counted_on(day, tables)
    if reference is None:
        return pd.DataFrame(columns=[*COUNTS, "foreign_origin"], dtype="Int64"), None
    table = tables.inhabitants
    counts = table[table["date"] == pd.Timestamp(reference)].set_index("nis")[list(COUNTS)]
    people = _carry_over(counts, reference, vintage_day, tables)
    return people.assign(foreign_origin=people["inhabitants"] - people["belgian"]), reference


def counted_on(day: date, tables: Tables) -> date | None:
    """Return the date of the inhabitants that stand for a day; ``None`` before the table begins.

    Example:
        >>> from data.load import load_tables
        >>> counted_on(date(2015, 12, 1), load_tables())
        datetime.date(2015, 1, 1)
    """
    days = tables.inhabitants["date"]
    known = days[days.dt.year <= day.year]
    return None if known.empty else known.max().date()


def newcomers_in(day: date, vintage_day: date, tables: Tables) -> tuple[pd.DataFrame, date | None]:
    """Return the newcomers of a year in the code list of a day.

    Args and errors as `people_on`; the table speaks of today's municipalities only.

    Returns:
        A frame (``newcomers`` and ``newcomers_non_eu``, persons in the year, Int64, indexed by
        ``nis``; not known for municipalities that merged later, and absent in Brussels) and
        31 December of the year; ``None`` and no rows before the table begins.

    Source: Agentschap Integratie en Inburgering, through provincies.incijfers.be.

    Example:
        >>> from data.load import load_tables
        >>> then, _ = newcomers_in(date(2015, 1, 1), date(2015, 1, 1), load_tables())
        >>> then.loc[["23105", "11007"], "newcomers"].isna().tolist()  # Affligem, Borsbeek
        [False, True]
    """
    table = tables.newcomers
    known = table.loc[table["year"] <= day.year, "year"]
    columns = ["newcomers", "newcomers_non_eu"]
    if known.empty:
        return pd.DataFrame(columns=columns, dtype="Int64"), None
    year = int(known.max())
    counts = table[table["year"] == year].set_index("nis")[columns]
    # The codes are those of today, whatever the year of the count.
    coded_on = vintages(tables.mergers)[-1].start
    return _carry_over(counts, coded_on, vintage_day, tables), date(year, 12, 31)


def _carry_over(
    counts: pd.DataFrame, coded_on: date, vintage_day: date, tables: Tables
) -> pd.DataFrame:
    if vintage_on(coded_on, tables.mergers) == vintage_on(vintage_day, tables.mergers):
        return counts.sort_index()
    pairs = crosswalk(coded_on, vintage_day, tables.municipalities, tables.mergers)
    kinds = dict.fromkeys(map(str, counts.columns), Kind.COUNT)
    return translate_counts(counts, pairs, kinds, unsplittable="not_known")


def indicator_on(indicator: Indicator, day: date, vintage_day: date, tables: Tables) -> Measured:
    """Return an indicator for every municipality of a day; parts are summed, then divided.

    Args:
        indicator: one of `INDICATORS`.
        day: the date the figures should speak of.
        vintage_day: the municipalities wanted.
        tables: the shipped tables.

    Returns:
        Values indexed by ``nis`` of ``vintage_day`` (Int64 for counts, Float64 for rates).

    Example:
        >>> from data.load import load_tables
        >>> day = date(2025, 1, 1)
        >>> indicator = INDICATORS["non_eu27_share"]
        >>> measured = indicator_on(indicator, day, day, load_tables())
        >>> f"{measured.values['73109']:.1%}"  # Voeren
        '5.0%'
    """
    counts, reference = counts_on(indicator, day, vintage_day, tables)
    values = counts["part"].rename(indicator.id)
    if indicator.whole is None:
        return Measured(values, indicator.unit, reference)
    rate = indicator.factor * values.astype("Float64") / counts["whole"].astype("Float64")
    return Measured(rate.rename(indicator.id), indicator.unit, reference)


def counts_on(
    indicator: Indicator, day: date, vintage_day: date, tables: Tables
) -> tuple[pd.DataFrame, date | None]:
    """Return what an indicator is made of: counts, which may be summed over municipalities.

    Args as `indicator_on`.

    Returns:
        A frame (``part`` and ``whole``, Int64, indexed by ``nis`` of ``vintage_day``; missing is
        not known; ``whole`` is 1 for an indicator that is a count itself) and the date of the
        figures; ``None`` when there are none for the day.

    Example:
        >>> from data.load import load_tables
        >>> day = date(2025, 1, 1)
        >>> counts, _ = counts_on(INDICATORS["non_eu27_share"], day, day, load_tables())
        >>> counts.loc["73109"].tolist()  # Voeren
        [222, 4412]
    """
    if indicator.table == "newcomers":
        parts, reference = newcomers_in(day, vintage_day, tables)
        # A rate of a year is divided by the inhabitants at its start.
        people, _ = people_on(reference or day, vintage_day, tables)
        frame = people.join(parts, how="left")
    else:
        frame, reference = people_on(day, vintage_day, tables)
    part = frame[list(indicator.parts)].sum(axis=1, skipna=False)
    whole = 1 if indicator.whole is None else frame[indicator.whole]
    counts = pd.DataFrame({"part": part, "whole": whole}, index=frame.index)
    return counts.astype("Int64"), reference
