"""The register of municipalities: who exists on a date, and in which vintage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.schemas import REGISTER_START


@dataclass(frozen=True, order=True)
class Vintage:
    """A code list and the days on which it is in force.

    Attributes:
        start: first day (for the oldest: the first day of the register).
        end: last day; ``None`` for the one in force.

    Example:
        >>> Vintage(date(2019, 1, 1), date(2024, 12, 31)).name
        'v2019'
    """

    start: date
    end: date | None

    @property
    def name(self) -> str:
        """The name of the vintage in the map layer: ``v`` and its first year."""
        return f"v{self.start.year}"


def vintages(mergers: pd.DataFrame) -> tuple[Vintage, ...]:
    """Return the vintages that the merger table separates, oldest first.

    Args:
        mergers: the table ``mergers``.

    Example:
        >>> from data.load import load_table
        >>> [vintage.name for vintage in vintages(load_table("mergers"))]
        ['v1995', 'v2019', 'v2025']
    """
    starts = [REGISTER_START, *sorted({day.date() for day in mergers["date"]})]
    ends = [(pd.Timestamp(start) - pd.Timedelta(days=1)).date() for start in starts[1:]]
    return tuple(Vintage(*pair) for pair in zip(starts, [*ends, None], strict=True))


def vintage_on(day: date, mergers: pd.DataFrame) -> Vintage:
    """Return the vintage in force on a day.

    Errors:
        ValueError: the day lies before the register begins.

    Example:
        >>> from data.load import load_table
        >>> vintage_on(date(2018, 12, 31), load_table("mergers")).name
        'v1995'
    """
    _refuse_before_register(day)
    return max(vintage for vintage in vintages(mergers) if vintage.start <= day)


def municipalities_on(day: date, municipalities: pd.DataFrame) -> pd.DataFrame:
    """Return the municipalities of the Flemish Region and Brussels that exist on a day.

    Args:
        day: any day from 1 January 1995.
        municipalities: the table ``municipalities``.

    Returns:
        The columns of the register without ``nis``, indexed by ``nis`` in ascending order.

    Errors:
        ValueError: the day lies before the register begins.

    Source: Statbel, REFNIS and the mergers since (CC BY 4.0).

    Example:
        >>> from data.load import load_table
        >>> register = load_table("municipalities")
        >>> [municipalities_on(date(year, 1, 1), register)["region"].eq("Vlaams Gewest").sum()
        ...  for year in (2018, 2019, 2025)]
        [np.int64(308), np.int64(300), np.int64(285)]
    """
    _refuse_before_register(day)
    when = pd.Timestamp(day)
    ends = municipalities["valid_to"]
    inside = (municipalities["valid_from"] <= when) & (ends.isna() | (when <= ends))
    return municipalities[inside].set_index("nis").sort_index()


def _refuse_before_register(day: date) -> None:
    if day < REGISTER_START:
        raise ValueError(
            f"{day.isoformat()} lies before the register, which begins on "
            f"{REGISTER_START.isoformat()}; choose a later date"
        )
