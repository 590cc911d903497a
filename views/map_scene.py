"""What the map page shows of a set of choices, made once for all sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import vintage_day
from analysis.groups import groups
from analysis.members import members_on
from analysis.summary import Summary, summary
from views import panels
from views.choices import Address
from views.figures_table import table_of
from views.paint import Shown, show
from views.store import coverage_table, store_state, tables_at
from views.tables import FiguresTable
from views.texts import Language, Texts, translator

KEPT_SCENES = 64
_MATTER = ("programmes", "measure", "day", "reading", "method", "scheme", "classes")


@dataclass(frozen=True)
class Scene:
    """One set of choices worked out; shared by sessions, so not to be changed.

    Attributes:
        shown_on: the day whose municipalities are shown.
        table: from `analysis.coverage.coverage`.
        groups: from `analysis.groups.groups`.
        shown: values, classes, legend and texts of the measure.
        totals: over all municipalities.
        rows: the table below the map.
        lines: the sources.
    """

    shown_on: date
    table: pd.DataFrame
    groups: pd.DataFrame
    shown: Shown
    totals: Summary
    rows: FiguresTable
    lines: list[str]


def scene_of(address: Address, day: date, texts: Texts) -> Scene:
    """Return what is shown of the choices on a day.

    Args:
        address: the choices; those that change nothing of a scene, such as the municipality
            chosen or the background, are left aside.
        day: the day looked at, the one in ``address``.
        texts: the language.
    """
    choices = {name: getattr(address, name) for name in _MATTER}
    return _scene(store_state(), Address(**choices), day, texts.language)


# A rerun is mostly for another measure or date that somebody has looked at before: making all
# this takes 60 ms, and while it is made no other session is answered.
@st.cache_resource(show_spinner=False, max_entries=KEPT_SCENES)
def _scene(state: tuple[int, int] | None, address: Address, day: date, language: Language) -> Scene:
    known, texts = tables_at(state), translator(language)
    shown_on = vintage_day(day, address.reading, known.mergers)
    table = coverage_table(address.programmes, day, address.reading, address.method)
    members = members_on(address.programmes, day, Method.WHOLE, known)
    found = groups(members, shown_on, known)
    shown = show(address, table, day, shown_on, known, texts)
    return Scene(
        shown_on=shown_on,
        table=table,
        groups=found,
        shown=shown,
        totals=summary(address.programmes, day, table, known),
        rows=table_of(address, table, shown, found, texts),
        lines=panels.source_lines(address, shown, known, texts),
    )
