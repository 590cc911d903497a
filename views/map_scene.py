"""What the map page shows of a set of choices, made once for all sessions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import vintage_day
from analysis.groups import groups
from analysis.measures import MEASURES
from analysis.members import default_day, members_on
from analysis.summary import summary
from views import panels
from views.choices import Address
from views.figures_table import table_of
from views.paint import Shown, show
from views.pictures import choices_of
from views.store import coverage_table, store_state, tables_at
from views.tables import FiguresTable
from views.texts import Language, Texts, translator

KEPT_SCENES = 64
_BEHIND = ("programmes", "day", "reading", "method")
_MATTER = (*_BEHIND, "measure", "scheme", "classes")


@dataclass(frozen=True)
class Backdrop:
    """What stays when another measure is chosen; shared by sessions, so not to be changed.

    Attributes:
        shown_on: the day whose municipalities are shown.
        table: from `analysis.coverage.coverage`.
        groups: from `analysis.groups.groups`.
        notes: what must be known before reading the map.
        totals: over all municipalities, in words.
        total_notes: what these leave out.
        choices: what was chosen, for files.
    """

    shown_on: date
    table: pd.DataFrame
    groups: pd.DataFrame
    notes: tuple[panels.Note, ...]
    totals: dict[str, str]
    total_notes: list[str]
    choices: list[str]


@dataclass(frozen=True)
class Scene(Backdrop):
    """One set of choices worked out; shared by sessions, so not to be changed.

    Attributes:
        shown: values, classes, legend and texts of the measure.
        rows: the table below the map.
        lines: the sources.
    """

    shown: Shown
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
    asked = _only(_MATTER, address)
    return _scene(store_state(), repr(asked), day, texts.language, asked)


def work_out_first_scenes() -> None:
    """Work out the scenes of a first visit, for every measure, before somebody asks for them."""
    first = Address()
    day = default_day(first.programmes, tables_at(store_state()))
    for measure in MEASURES:
        scene_of(replace(first, measure=measure, day=day), day, translator(Language.NL))


def _only(names: tuple[str, ...], address: Address) -> Address:
    return Address(**{name: getattr(address, name) for name in names})


# A rerun is mostly for another measure or date that somebody has looked at before: making all
# this takes 60 ms, and while it is made no other session is answered. The choices tell scenes
# apart as one text: hashing an address takes longer than the rest of a rerun.
@st.cache_resource(show_spinner=False, max_entries=KEPT_SCENES)
def _scene(
    state: tuple[int, int] | None,
    asked: str,  # noqa: ARG001
    day: date,
    language: Language,
    _address: Address,
) -> Scene:
    address, known, texts = _address, tables_at(state), translator(language)
    same = _only(_BEHIND, address)
    behind = _backdrop(state, repr(same), day, language, same)
    shown = show(address, behind.table, day, behind.shown_on, known, texts)
    return Scene(
        **vars(behind),
        shown=shown,
        rows=table_of(address, behind.table, shown, behind.groups, texts),
        lines=panels.source_lines(address, shown, known, texts),
    )


@st.cache_resource(show_spinner=False, max_entries=KEPT_SCENES)
def _backdrop(
    state: tuple[int, int] | None,
    asked: str,  # noqa: ARG001
    day: date,
    language: Language,
    _address: Address,
) -> Backdrop:
    address, known, texts = _address, tables_at(state), translator(language)
    shown_on = vintage_day(day, address.reading, known.mergers)
    table = coverage_table(address.programmes, day, address.reading, address.method)
    members = members_on(address.programmes, day, Method.WHOLE, known)
    totals = summary(address.programmes, day, table, known)
    return Backdrop(
        shown_on=shown_on,
        table=table,
        groups=groups(members, shown_on, known),
        notes=panels.notes_of(address, table, known, texts),
        totals=panels.total_figures(totals, texts),
        total_notes=panels.total_notes(totals, address, known, texts),
        choices=choices_of(address, shown_on, texts),
    )
