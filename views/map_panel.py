"""The map on a page: one Folium map for all pages, repainted in place, and what a click does."""

from __future__ import annotations

from collections.abc import Callable
from time import sleep
from typing import Final, TypedDict

import streamlit as st
from streamlit.runtime import get_instance
from streamlit_folium import _component_func, st_folium

from geo.map import (
    GREY_MAP,
    OPENSTREETMAP,
    BaseLayer,
    MapTexts,
    Painting,
    base_map,
    map_key,
    painting_group,
)
from views import controls
from views.choices import Background
from views.markup import plain
from views.names import names_ever
from views.store import map_assets, tables
from views.texts import Texts

MAP_HEIGHT = 420
DRAWN: Final = "map-drawn"
TOLD: Final = "map-told"
AHEAD_S: Final = 0.05
"""A browser draws together what comes together: so much later than the map comes the rest."""
_BACKGROUNDS = {Background.GREY: GREY_MAP, Background.OSM: OPENSTREETMAP}


class _Layout(TypedDict):
    """The arguments that make the map, the same for its key."""

    attribution: str
    label: str
    texts: MapTexts
    base_layer: BaseLayer | None


def serve_frame() -> None:
    """Have the running server give out the frame of the map.

    streamlit-folium asks for this itself, but only where a session is the first to import it.
    """
    get_instance().component_registry.register_component(_component_func)


def draw_map(
    painting: Painting,
    background: Background,
    texts: Texts,
    *,
    clicked: Callable[[str], str | None] = controls.choose_municipality,
) -> None:
    """Draw the map.

    Args:
        painting: what it shows.
        background: the online map behind, if any.
        texts: the language.
        clicked: what is done with the code of the municipality that was clicked; it returns what
            is told of it, or nothing when a card of the municipality opens.
    """
    layout = _Layout(
        attribution=texts("map-attribution"),
        label=texts("map-label"),
        texts=MapTexts(texts("map-zoom-in"), texts("map-zoom-out"), texts("map-failed")),
        base_layer=_BACKGROUNDS.get(background),
    )
    name = map_key(map_assets(), **layout)
    st_folium(
        base_map(map_assets(), **layout),
        key=name,
        height=MAP_HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=painting_group(painting),
        on_change=lambda: _take_click(name, clicked, texts),
    )
    if TOLD in st.session_state:
        # Not where it is taken: what takes a click of a part of a page may draw nothing.
        st.toast(st.session_state.pop(TOLD))
    stands = (st.session_state.get(controls.PAGE), name)
    if st.session_state.get(DRAWN) == stands:
        # It waits without the lock of Python, so that the server sends the map at once.
        sleep(AHEAD_S)
    st.session_state[DRAWN] = stands


def _take_click(name: str, clicked: Callable[[str], str | None], texts: Texts) -> None:
    sent = st.session_state.get(name) or {}
    nis = sent.get("nis")
    if isinstance(nis, str) and nis in set(tables().municipalities["nis"]):
        told = clicked(nis)
        names = names_ever(tables())
        st.session_state[TOLD] = told or texts("card-opened", name=plain(str(names[nis])))
