"""The view of mentors: neighbours with more experience on record than who asks."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from analysis.measures import ZERO
from analysis.partners.experience import Experience
from analysis.units import Unit
from data.load import Tables
from geo.palette import FIVE_KINDS
from views import formats
from views.markup import plain
from views.partners.case import Case, View
from views.partners.kept import experience_on, mentors_of
from views.partners.listing import change_list, is_listed, listing_button
from views.partners.words import listed, programmes_listed
from views.picture import Picture
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts

ASKING = 0
_FILLS = {Experience.MENTOR: 1, Experience.TOOK_PART: 2}
COLOURS = (FIVE_KINDS[2], FIVE_KINDS[0], FIVE_KINDS[4])
_COLUMNS: dict[str, Unit | None] = {
    "name": None,
    "mentor_to": None,
    "border_m": Unit.LENGTH_M,
    "experience": None,
    "mentor_programmes": None,
    "own_experience": None,
    "nis": None,
}


def mentors_view(case: Case, known: Tables, notes: Notes, texts: Texts) -> View:
    """Return the view of mentors."""
    pairs = mentors_of(case.search)
    frame = pairs.assign(
        name=pairs["mentor"].map(case.names),
        mentor_to=pairs["nis"].map(case.names),
        border_m=pairs["border_m"].round(),
        own_experience=[texts(f"experience-{each}") for each in pairs["experience"]],
        experience=[texts(f"experience-{each}") for each in pairs["mentor_experience"]],
        mentor_programmes=[
            programmes_listed(each, known, texts) for each in pairs["mentor_programmes"]
        ],
        nis=pairs["mentor"],
    )
    table = FiguresTable(frame[list(_COLUMNS)], _COLUMNS)
    return View(
        _picture(case, pairs, texts),
        beside=partial(_draw_beside, case, pairs, known, texts),
        below=partial(_draw_below, case, table, notes, texts),
        clicked=partial(_take, case, pairs, texts),
        notes=notes,
    )


def _take(case: Case, pairs: pd.DataFrame, texts: Texts, nis: str) -> str:
    name = plain(str(case.names.get(nis, nis)))
    if nis not in set(pairs["mentor"]) or nis not in case.found.candidates.index:
        return texts("partners-no-mentor", name=name)
    change_list(nis)
    return texts("partners-put" if is_listed(nis) else "partners-taken", name=name)


def _picture(case: Case, pairs: pd.DataFrame, texts: Texts) -> Picture:
    fills = pd.Series(ZERO, case.names.index, dtype="object")
    found = pairs.drop_duplicates("mentor").set_index("mentor")["mentor_experience"]
    fills.loc[found.index] = found.map(_FILLS).astype(object)
    fills.loc[list(case.search.codes)] = ASKING
    kinds: dict[int | str, str] = {ASKING: texts("partners-asks")}
    kinds |= {fill: texts(f"experience-{each}") for each, fill in _FILLS.items()}
    kinds[ZERO] = texts("partners-legend-no-mentor")
    title = texts("partners-mentors-for", name=case.name)
    focus = (*case.search.codes, *map(str, found.index))
    return Picture(title, fills, COLOURS, {}, kinds, focus=focus)


def _draw_beside(case: Case, pairs: pd.DataFrame, known: Tables, texts: Texts) -> None:
    own = experience_on(case.asked.day).loc[list(case.search.codes)]
    for code, found in own["experience"].items():
        words = texts(f"experience-{found}")
        line = texts("partners-own-experience", name=case.names[code], experience=words)
        st.caption(plain(line))
    if pairs.empty:
        st.info(texts("partners-no-mentors", name=plain(case.name)))
    for mentor, rows in pairs.groupby("mentor", sort=False):
        name = str(case.names[mentor])
        st.markdown(plain(_sentence(name, rows, case, known, texts)))
        if mentor in case.found.candidates.index:
            listing_button(str(mentor), name, texts)


def _sentence(name: str, rows: pd.DataFrame, case: Case, known: Tables, texts: Texts) -> str:
    metres = formats.value(rows["border_m"].sum(), Unit.LENGTH_M, texts.language)
    first = rows.iloc[0]
    return texts(
        "partners-mentor",
        name=name,
        experience=texts(f"experience-{first['mentor_experience']}"),
        programmes=programmes_listed(first["mentor_programmes"], known, texts),
        border=metres,
        asking=listed(list(rows["nis"].map(case.names)), texts),
    )


def _draw_below(case: Case, table: FiguresTable, notes: Notes, texts: Texts) -> None:
    if table.frame.empty:
        return
    st.header(texts("partners-mentors"), anchor=False)
    draw_table(table, notes, "samenkaart-mentoren", texts, on=case.asked.day)
