"""The places of rows that are about the municipalities of different days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from data.load import Tables
from data.translate import crosswalk


def on_first_day(
    members: pd.Series, days: pd.Series, known: Tables
) -> tuple[date | None, Sequence[Sequence[str]]]:
    """Return the first of the days, and the places of each row as municipalities of that day.

    Args:
        members: the codes of each row; missing is nowhere.
        days: the day of the codes of each row, missing where they are.
        known: the tables.

    Example:
        >>> from data.load import load_tables
        >>> days = pd.to_datetime(pd.Series(["2024-01-01", "2025-01-01"]))
        >>> on_first_day(pd.Series([["44021"], ["46029"]]), days, load_tables())
        (datetime.date(2024, 1, 1), [['44021'], ['44045', '46014']])
    """
    if days.isna().all():
        return None, [[] for _ in days]
    # Going back loses no ground: a merged municipality becomes all that went into it. Forwards a
    # small member would become the large municipality that it is now a part of.
    first: date = days.min().date()
    then = {
        day: crosswalk(day.date(), first, known.municipalities, known.mergers)
        .groupby("nis_from")["nis_to"]
        .agg(list)
        for day in days.dropna().unique()
    }
    rows = zip(members, days, strict=True)
    return first, [
        [] if pd.isna(day) else [code for each in codes for code in then[day][each]]
        for codes, day in rows
    ]
