"""The table of a map that shows a measure: the rows on request, the files and sources always."""

from __future__ import annotations

import streamlit as st

from views import controls, panels
from views.choices import Address
from views.figures_table import chosen
from views.map_scene import Scene
from views.tables import downloads, draw_rows
from views.texts import Texts


def draw_scene_table(address: Address, scene: Scene, name: str, texts: Texts) -> None:
    """Draw the switch that opens the table, the files of its rows, and the sources.

    Args:
        address: the choices, made with `table` among those that the page shows.
        scene: what the map shows.
        name: of the files, without their ending; the key of the widgets.
        texts: the language.
    """
    st.header(texts("table-title"), anchor=False)
    notes = [*chosen(address, texts), *((texts("source-title"), line) for line in scene.lines)]
    # Closed at first: its rows are ten times what the map needs, for each choice anew.
    controls.switch("table", texts)
    if address.table:
        draw_rows(scene.rows, name, texts)
        st.caption(f"{texts('table-sort-help')} {texts('table-missing-help')}")
    downloads(scene.rows, notes, name, texts, scene.shown_on)
    panels.sources_of(scene.lines, texts)
