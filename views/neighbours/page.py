"""The page "Buren": who lies next to a municipality or a consortium, and over what length."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from analysis.coverage import vintage_day
from analysis.ground.surroundings import surroundings
from analysis.groups import groups
from analysis.measures import ZERO
from analysis.members import members_on
from analysis.units import Unit
from data.load import Tables
from geo.palette import colours
from views import controls, formats, panels
from views.choices import MOST_STEPS, Address
from views.consortium_choice import choose_consortium, forget_consortium
from views.neighbours import panel
from views.neighbours.panel import Scene
from views.neighbours.tables import chosen, draw_tables, source_lines
from views.paint import PALETTE, outline_label
from views.picture import Picture, draw_picture
from views.pictures import choices_in
from views.programme_choice import choose_programmes
from views.store import coverage_table, landscape_on, tables
from views.texts import Texts

SHOWN = (
    *("language", "programmes", "day", "reading", "background", "nis"),
    *("consortium", "minimum_m", "steps"),
)
"""The choices of this page, which its address holds."""
COLOURS = ("#0c2c84", *reversed(colours(PALETTE, MOST_STEPS + 1)[:MOST_STEPS]))
"""What is chosen, and one, two and three borders away."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-neighbours"), anchor=False)
    _choices(known, texts)
    address = controls.end(known, SHOWN)
    if address is None or address.day is None:
        st.info(texts("error-no-programme"))
        return
    minimum = formats.value(address.minimum_m, Unit.LENGTH_M, texts.language)
    st.markdown(texts("neighbours-intro", minimum=minimum))
    scene = _scene(address, address.day, known)
    panels.notes(address, scene.table, known, texts)
    near = None
    if scene.codes:
        near = surroundings(scene.codes, scene.land, address.steps, scene.table["status"])
    left, right = st.columns([7, 4], gap="medium")
    with left:
        _map(scene, near, texts)
    with right:
        if address.consortium is not None and near is None:
            st.info(texts("neighbours-no-members"))
        elif near is None:
            panel.overview(scene.land, texts)
        else:
            panel.facts(scene, texts)
    draw_tables(scene, near, known, texts)


def _choices(known: Tables, texts: Texts) -> None:
    programmes, steps = st.columns([3, 1])
    # The names of all members need room.
    municipality, consortium = st.columns([2, 3])
    with programmes:
        choose_programmes(known, texts)
    with municipality:
        controls.search(known, texts, taken=forget_consortium)
    with consortium:
        choose_consortium(known, texts, st.session_state[controls.key("programmes")])
    with steps:
        controls.select(
            "steps",
            list(range(1, MOST_STEPS + 1)),
            lambda count: texts("steps-word", count=count),
            texts,
        )
    with st.sidebar:
        controls.choose_day(texts)
        controls.choose_minimum(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _take_municipality(nis: str) -> None:
    forget_consortium()
    controls.choose_municipality(nis)


def _scene(address: Address, day: date, known: Tables) -> Scene:
    shown_on = vintage_day(day, address.reading, known.mergers)
    land = landscape_on(shown_on, address.minimum_m)
    table = coverage_table(address.programmes, day, address.reading, address.method)
    found = groups(members_on(address.programmes, day, address.method, known), shown_on, known)
    codes: tuple[str, ...] = ()
    name = ""
    if address.consortium is not None:
        if address.consortium in found.index:
            codes = found.loc[address.consortium, "members"]
            name = outline_label(found.loc[address.consortium, "names"])
    elif address.nis is not None and address.nis in land.municipalities.index:
        codes = (address.nis,)
        name = str(land.municipalities.loc[address.nis, "name_nl"])
    return Scene(address, day, land, table, found, codes, name)


def _map(scene: Scene, near: pd.DataFrame | None, texts: Texts) -> None:
    fills = pd.Series(ZERO, index=scene.land.municipalities.index, dtype="object")
    words: dict[str, str] = {}
    title, others = texts("page-neighbours"), texts("neighbours-nothing-chosen")
    if near is not None:
        others = texts("neighbours-far")
        title = texts("neighbours-title", name=scene.name)
        fills.loc[near.index] = near["steps"].astype(object)
        fills.loc[list(scene.codes)] = 0
        words = _tips(near, texts)
        if len(scene.codes) == 1:
            count = int((near["steps"] == 1).sum())
            words[scene.codes[0]] = texts("neighbours-tip-own", count=count)
    kinds: dict[int | str, str] = {
        step: texts(f"neighbours-legend-{step}") for step in range(MOST_STEPS + 1)
    }
    kinds[ZERO] = others
    focus = () if near is None else (*scene.codes, *map(str, near.index))
    selected = scene.codes[0] if len(scene.codes) == 1 else None
    choices = choices_in(chosen(scene, texts), texts)
    lines = source_lines(scene.land, texts)
    picture = Picture(
        title, fills, COLOURS, words, kinds, selected, focus, choices, lines, name="buren"
    )
    draw_picture(
        picture,
        scene.address,
        scene.groups,
        scene.land.day,
        texts,
        clicked=_take_municipality,
    )


def _tips(near: pd.DataFrame, texts: Texts) -> dict[str, str]:
    """Return what the tooltips say: the border of neighbours, the distance of who lies further."""
    language = texts.language
    first = near["steps"] == 1
    tips = {
        str(nis): texts("neighbours-tip", border=formats.value(metres, Unit.LENGTH_M, language))
        for nis, metres in near.loc[first, "border_m"].items()
    }
    for nis, metres in near.loc[~first, "centroid_m"].items():
        steps = texts("steps-word", count=near.loc[nis, "steps"])
        distance = formats.value(metres, Unit.LENGTH_M, language)
        tips[str(nis)] = texts("neighbours-tip-far", steps=steps, distance=distance)
    return tips
