"""Beside the map of neighbours: how what is chosen lies on the ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analysis.ground.ground import Ground, ground
from analysis.ground.landscape import Landscape
from analysis.units import Unit
from views import formats
from views.choices import Address
from views.markup import definitions, plain
from views.names import pieces_words
from views.store import outer_borders_on
from views.texts import Texts


@dataclass(frozen=True)
class Scene:
    """What the page works with.

    Attributes:
        address: the choices.
        day: the date looked at.
        land: the landscape of the municipalities shown.
        table: the table behind the map, for the programmes chosen.
        groups: the consortia of the programmes on the date.
        codes: the municipalities chosen: one, or the members of a consortium.
        name: of what is chosen.
    """

    address: Address
    day: date
    land: Landscape
    table: pd.DataFrame
    groups: pd.DataFrame
    codes: tuple[str, ...]
    name: str

    @property
    def names(self) -> pd.Series:
        """Return the names of the municipalities shown, by code."""
        return self.land.municipalities["name_nl"]

    def listed(self, codes: tuple[str, ...]) -> str:
        """Return the names of municipalities, in the order of their codes."""
        names = self.names
        return ", ".join(names[code] for code in codes)


def overview(land: Landscape, texts: Texts) -> None:
    """Say what can be chosen, and who has no neighbour at all."""
    st.markdown(texts("neighbours-choose"))
    alone = land.municipalities.loc[list(land.neighbours.isolates), "name_nl"]
    if len(alone):
        st.markdown(texts("neighbours-isolates", names=plain(", ".join(alone))))


def facts(scene: Scene, texts: Texts) -> None:
    """Draw how what is chosen lies on the ground."""
    found = ground(scene.codes, scene.land, scene.table["status"])
    st.header(plain(scene.name), anchor=False)
    st.caption(texts("card-on-date", date=formats.day(scene.land.day, texts.language)))
    figures = _place(found, scene, texts)
    if len(scene.codes) > 1:
        figures |= _shape(found, scene, texts)
    definitions({texts(f"neighbours-fact-{name}"): text for name, text in figures.items()}, "facts")
    if found.bordering.empty:
        st.info(texts("neighbours-isolate", name=plain(scene.name)))
    if len(scene.codes) > 1:
        st.caption(texts("neighbours-compactness-help"))


def _place(found: Ground, scene: Scene, texts: Texts) -> dict[str, str]:
    language = texts.language
    unknown = texts("state-not_known")
    inhabitants, origin = (
        formats.value(count, Unit.COUNT, language, unknown)
        for count in (found.inhabitants, found.foreign_origin)
    )
    if found.counted_on is not None:
        inhabitants = f"{inhabitants} ({formats.day(found.counted_on, language)})"
    outer = outer_borders_on(scene.land.day).loc[list(scene.codes)].sum()
    figures = {
        "count": formats.number(len(found.bordering), language),
        "outside": formats.number(int(found.bordering["outside"].sum()), language),
        "border": formats.value(found.bordering["border_m"].sum(), Unit.LENGTH_M, language),
        "walloon": formats.value(outer["walloon_m"], Unit.LENGTH_M, language),
        "abroad": formats.value(outer["outside_m"], Unit.LENGTH_M, language),
        "provinces": ", ".join(found.provinces),
        "arrondissements": ", ".join(found.arrondissements),
        "reference_regions": ", ".join(found.reference_regions),
        "inhabitants": inhabitants,
        "foreign_origin": origin,
    }
    return {name: text or texts("neighbours-none") for name, text in figures.items()}


def _shape(found: Ground, scene: Scene, texts: Texts) -> dict[str, str]:
    language = texts.language
    far = texts("neighbours-alone")
    if found.furthest is not None:
        first, second, metres = found.furthest
        far = texts(
            "neighbours-furthest",
            first=scene.names[first],
            second=scene.names[second],
            distance=formats.value(metres, Unit.LENGTH_M, language),
        )
    enclosed = ", ".join(scene.listed(group) for group in found.enclosed)
    figures = {
        "pieces": pieces_words(found.pieces, scene.names),
        "enclosed": enclosed or texts("neighbours-none"),
        "furthest": far,
        "compactness": formats.value(found.compactness, Unit.NUMBER, language),
    }
    if found.certain_pieces != found.pieces:
        figures["pieces-doubtful"] = pieces_words(found.certain_pieces, scene.names)
    return figures
