"""The table of a map on which nothing was looked for yet: which municipalities there are."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import streamlit as st

from analysis.ground.landscape import Landscape
from analysis.units import Unit
from views import formats
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts

_COLUMNS: dict[str, Unit | None] = {
    "name": None,
    "reference_region": None,
    "province": None,
    "inhabitants": Unit.COUNT,
    "foreign_origin": Unit.COUNT,
    "region_mark": None,
    "nis": None,
}


def municipality_list(
    land: Landscape, texts: Texts, codes: Collection[str] | None = None
) -> FiguresTable:
    """Return a row for each municipality, by name: where it lies and who lives there.

    Args:
        land: the municipalities.
        texts: the language.
        codes: those meant; all by default.

    Example:
        >>> from datetime import date
        >>> from views.store import landscape_on
        >>> from views.texts import Language, translator
        >>> land = landscape_on(date(2022, 1, 1), 100)
        >>> listed = municipality_list(land, translator(Language.NL), ["33041"])
        >>> listed.frame[["name", "reference_region", "inhabitants"]].to_numpy().tolist()
        [['Vleteren', 'Westhoek', 3646]]
    """
    about = pd.DataFrame(land.municipalities.drop(columns="geometry"))
    if codes is not None:
        about = about.loc[list(codes)]
    # Brussels lies in no province and no reference region.
    places = ["reference_region", "province"]
    about[places] = about[places].fillna(texts("state-not_applicable"))
    people = land.people[["inhabitants", "foreign_origin"]]
    frame = about.rename(columns={"name_nl": "name", "region": "region_mark"}).join(people)
    rows = frame.sort_values("name").rename_axis("nis").reset_index()
    return FiguresTable(rows[list(_COLUMNS)], _COLUMNS)


def counted_lines(land: Landscape, texts: Texts) -> list[str]:
    """Return the line that says of when the inhabitants are."""
    if land.counted_on is None:
        return [texts("source-no-figures")]
    return [texts("source-inhabitants-of", date=formats.day(land.counted_on, texts.language))]


def draw_municipality_list(
    land: Landscape,
    notes: Notes,
    name: str,
    texts: Texts,
    codes: Collection[str] | None = None,
) -> None:
    """Draw `municipality_list` with its files.

    Args:
        land: the municipalities.
        notes: what was chosen, and the sources.
        name: of the files; the key of the widgets.
        texts: the language.
        codes: those meant; all by default.
    """
    st.header(texts("municipality-list-title"), anchor=False)
    draw_table(municipality_list(land, texts, codes), notes, name, texts, on=land.day)
    st.caption(texts("table-sort-help"))
