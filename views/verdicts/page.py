"""The page "Regels toetsen": which consortia on record meet the rules of a programme, and why."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.measures import ZERO
from analysis.rules.existing import Existing
from analysis.rules.verdict import Verdict
from data.load import Tables
from geo.palette import FIVE_KINDS, TWO_WAY
from views import controls, panels
from views.choices import Address
from views.consortium_choice import choose_consortium
from views.markup import plain
from views.picture import Picture, draw_picture
from views.pictures import choices_in
from views.programme_choice import choose_programmes
from views.rule_choices import (
    RULES_SHOWN,
    Question,
    choose_asked_on,
    choose_rules,
    question,
    say_question,
)
from views.store import landscape_on, tables
from views.tables import Notes
from views.texts import Texts
from views.verdict_panel import verdict_word
from views.verdicts import panel
from views.verdicts.kept import Asked, existing_of
from views.verdicts.leaving import draw_leaving
from views.verdicts.scene import Scene
from views.verdicts.tables import draw_consortia, notes_of, source_lines

SHOWN = (
    *("language", "programmes", "background", "consortium", "minimum_m", "method"),
    *RULES_SHOWN,
)
"""The choices of this page, which its address holds."""
MIXED = 2
FILLS: dict[Verdict, int | str] = {
    Verdict.MET: 0,
    Verdict.NOT_MET: 1,
    Verdict.NOT_DECIDABLE: "not_known",
}
COLOURS = (FIVE_KINDS[0], TWO_WAY[0][2], TWO_WAY[0][1])
"""Met dark and not met light, so that they differ without colour too; both at once grey."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    known = tables()
    st.header(texts("page-verdicts"), anchor=False)
    _choices(known, texts)
    address = controls.end(known, SHOWN)
    if address is None:
        st.info(texts("error-no-programme"))
        return
    st.markdown(texts("verdicts-intro"))
    asked = question(address, known, texts)
    if asked is None:
        return
    say_question(asked, texts)
    scene = _scene(address, asked)
    panel.notes(scene, known, texts)
    if not scene.found:
        st.info(texts("verdicts-none"))
        return
    lines = source_lines(scene, known, texts)
    notes = notes_of(scene, lines, known, texts)
    left, right = st.columns([6, 5], gap="medium")
    with left:
        _map(scene, notes, lines, texts)
    with right:
        panel.beside(scene, known, texts)
    if scene.chosen is not None:
        panel.parts(scene.chosen, scene, texts)
        draw_leaving(scene.chosen, scene, notes, known, texts)
    draw_consortia(scene, notes, known, texts)
    panels.sources_of(lines, texts)


def _choices(known: Tables, texts: Texts) -> None:
    programmes, rules, day = st.columns([11, 7, 4])
    # The names of all members need room.
    consortium = st.container()
    with programmes:
        choose_programmes(known, texts)
    with rules:
        choose_rules(known, texts)
    with day:
        choose_asked_on(texts)
    with consortium:
        chosen = st.session_state[controls.key("programmes")]
        choose_consortium(known, texts, chosen, "choice-consortium-judged")
    with st.sidebar:
        controls.select("method", list(Method), lambda name: texts(f"allocation-{name}"), texts)
        controls.choose_minimum(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _scene(address: Address, asked: Question) -> Scene:
    wanted = Asked(address.programmes, asked.rules, asked.day)
    land = landscape_on(asked.day, address.minimum_m)
    return Scene(address, asked, land, existing_of(wanted))


def _map(scene: Scene, notes: Notes, lines: list[str], texts: Texts) -> None:
    fills = pd.Series(ZERO, index=scene.land.municipalities.index, dtype="object")
    words: dict[str, list[str]] = {}
    for record in scene.found.values():
        label, word = scene.label(record), verdict_word(record.overall, texts)
        for code in record.members:
            fill = FILLS[record.overall]
            fills[code] = fill if fills[code] in (ZERO, fill) else MIXED
            words.setdefault(code, []).append(f"{label}: {word}")
    kinds: dict[int | str, str] = {FILLS[each]: verdict_word(each, texts) for each in Verdict}
    kinds |= {MIXED: texts("verdicts-mixed"), ZERO: texts("verdicts-in-none")}
    chosen = scene.chosen
    picture = Picture(
        title=texts("verdicts-legend"),
        fills=fills,
        colours=COLOURS,
        words={code: "; ".join(each) for code, each in words.items()},
        kinds=kinds,
        focus=() if chosen is None else chosen.members,
        choices=choices_in(notes, texts),
        source_lines=lines,
        name="regels",
    )
    draw_picture(
        picture,
        scene.address,
        _outlines(scene),
        scene.asked.day,
        texts,
        clicked=partial(_take_clicked, scene, texts),
    )


def _outlines(scene: Scene) -> pd.DataFrame:
    records = scene.found.values()
    return pd.DataFrame(
        {
            "members": [each.members for each in records],
            "names": [tuple(scene.names[list(each.members)]) for each in records],
        },
        index=list(scene.found),
    )


def _take_clicked(scene: Scene, texts: Texts, nis: str) -> str:
    """Choose the consortium of a municipality; of several the one after that which is chosen."""
    theirs = [name for name, record in scene.found.items() if nis in record.members]
    name = plain(str(scene.names.get(nis, nis)))
    if not theirs:
        return texts("verdicts-clicked-none", name=name)
    key = controls.key("consortium")
    place = theirs.index(st.session_state[key]) + 1 if st.session_state[key] in theirs else 0
    chosen: Existing = scene.found[theirs[place % len(theirs)]]
    st.session_state[key] = chosen.consortium
    return texts("verdicts-clicked", consortium=plain(scene.label(chosen)), name=name)
