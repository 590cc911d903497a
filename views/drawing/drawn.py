"""The map of the drafts: members, neighbours, the second draft, and an outline of each piece."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from analysis.drafts.facts import Facts
from analysis.measures import ZERO
from analysis.units import Unit
from geo.palette import FIVE_KINDS
from views import formats
from views.drawing import steps
from views.drawing.scene import Scene
from views.drawing.tables import notes, source_lines
from views.picture import Picture, draw_picture
from views.pictures import choices_in
from views.texts import Texts

MEMBER, NEIGHBOUR, SECOND, BOTH = range(4)
BLUE, _, YELLOW, BROWN, LIGHT_BLUE = FIVE_KINDS
COLOURS = (BLUE, LIGHT_BLUE, YELLOW, BROWN)
"""By kind; of a palette whose colours stay apart for colour-blind readers."""


def draw_drafts(scene: Scene, texts: Texts) -> None:
    """Draw the map; a click adds a municipality to the draft or takes it out."""
    kinds: dict[int | str, str] = {
        MEMBER: texts("drawing-kind-member"),
        BOTH: texts("drawing-kind-both"),
        SECOND: texts("drawing-kind-second"),
        NEIGHBOUR: texts("drawing-kind-neighbour"),
        ZERO: texts("drawing-kind-none"),
    }
    picture = Picture(
        title=texts("drawing-draft"),
        fills=fills(scene),
        colours=COLOURS,
        words=_tips(scene, texts),
        kinds=kinds,
        focus=tuple(st.session_state[steps.FOCUS]),
        choices=choices_in(notes(scene, texts), texts),
        source_lines=source_lines(scene, texts),
        name="tekenen",
        outlines=texts("drawing-outlines", count=1 if scene.second is None else 2),
    )
    draw_picture(
        picture,
        scene.address,
        outlines(scene, texts),
        scene.land.day,
        texts,
        clicked=partial(steps.click, names=scene.names, texts=texts),
    )


def fills(scene: Scene) -> pd.Series:
    """Return what each municipality is to the drafts."""
    found = pd.Series(ZERO, index=scene.land.municipalities.index, dtype="object")
    first, second = scene.history.present.first, scene.history.present.second
    if scene.first is not None:
        found.loc[scene.first.ground.bordering.index] = NEIGHBOUR
    found.loc[list(second)] = SECOND
    found.loc[list(first)] = MEMBER
    found.loc[[nis for nis in first if nis in second]] = BOTH
    return found


def _tips(scene: Scene, texts: Texts) -> dict[str, str]:
    if scene.first is None:
        return {}
    others = scene.first.ground.bordering.drop(list(scene.history.present.second), errors="ignore")
    return {
        str(nis): texts("drawing-tip", border=formats.value(metres, Unit.LENGTH_M, texts.language))
        for nis, metres in others["border_m"].items()
    }


def outlines(scene: Scene, texts: Texts) -> pd.DataFrame:
    """Return the pieces of the drafts as groups of which the outline is drawn."""
    drafts = {"drawing-draft": scene.first, "drawing-second": scene.second}
    rows = [
        (f"{name}-{number}", (_label(texts(name), number, draft, texts),), piece)
        for name, draft in drafts.items()
        if draft is not None
        for number, piece in enumerate(draft.ground.pieces, start=1)
    ]
    return pd.DataFrame(rows, columns=["piece", "names", "members"]).set_index("piece")


def _label(name: str, number: int, draft: Facts, texts: Texts) -> str:
    count = len(draft.ground.pieces)
    if count == 1:
        return name
    return texts("drawing-piece", draft=name, number=number, count=count)
