"""How the columns of a table on a page are headed, and how wide they are."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from analysis.units import Unit
from views.meanings import meanings
from views.texts import Texts

LONG_TEXT = 60
"""Longer texts, such as the names of many municipalities, push the figures out of sight."""


def columns_of(
    frame: pd.DataFrame, units: Mapping[str, Unit | None], texts: Texts
) -> dict[str, ColumnConfig]:
    """Return what Streamlit has to know of each column.

    Args:
        frame: the rows.
        units: the columns, in order; those without a unit are texts.
        texts: the language.

    Example:
        >>> from views.texts import Language, translator
        >>> names = pd.DataFrame({"names": ["Affligem, Denderleeuw, Liedekerke, " * 2]})
        >>> shown = columns_of(names, {"names": None}, translator(Language.NL))["names"]
        >>> shown["label"], shown["width"]
        ('Welke gemeenten', 'medium')
    """
    labels = {column: texts(f"column-{column}") for column in units}
    return {
        column: st.column_config.Column(
            labels[column],
            help=" ".join(meanings([labels[column]], texts)) or None,
            pinned=column == "name",
            width="medium" if unit is None and _is_long(frame[column]) else None,
        )
        for column, unit in units.items()
    }


def _is_long(column: pd.Series) -> bool:
    return bool(column.astype("string").str.len().gt(LONG_TEXT).any())
