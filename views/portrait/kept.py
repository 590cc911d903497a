"""What the page keeps for all sessions."""

from __future__ import annotations

from datetime import date

import streamlit as st

from analysis.people import INDICATORS
from analysis.portrait.benchmarks import Benchmarks, Group, benchmarks, groups_of
from data.load import Tables
from data.register import vintages
from views.store import landscape_on, profile_of, shipped

KEPT = 64


def newest_day(known: Tables) -> date:
    """Return the day of a sheet of today: of the newest municipalities, and the newest figures.

    Example:
        >>> from data.load import load_tables
        >>> newest_day(load_tables())
        datetime.date(2025, 1, 1)
    """
    counted: date = known.inhabitants["date"].max().date()
    return max(vintages(known.mergers)[-1].start, counted)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def beside(nis: str, day: date, minimum_m: int) -> tuple[dict[Group, tuple[str, ...]], Benchmarks]:
    """Return what a municipality is put beside, and its figures there."""
    land = landscape_on(day, minimum_m)
    groups = groups_of(nis, land, profile_of(tuple(INDICATORS), day, day))
    return groups, benchmarks(nis, groups, day, shipped())
