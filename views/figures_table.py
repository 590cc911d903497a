"""The table of the same rows as the map, sortable, in the reader's number format."""

from __future__ import annotations

from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from analysis.coverage import Status
from analysis.measures import MEASURES
from analysis.units import Unit
from views.address import Address
from views.formats import value
from views.paint import Shown
from views.texts import Language, Texts

COLUMNS: dict[str, Unit | None] = {
    "name": None,
    "status": None,
    "consortium": None,
    "award_cents": Unit.CENTS,
    "allocated_cents": Unit.CENTS,
    "allocated_per_inhabitant_cents": Unit.CENTS_PER_PERSON,
    "allocated_per_foreign_origin_cents": Unit.CENTS_PER_PERSON,
    "inhabitants": Unit.COUNT,
    "province": None,
    "reference_region": None,
    "nis": None,
}
"""The columns shown, in order, with their units; the measure chosen goes after the name."""

TABLE_HEIGHT = 420
KEPT_FIGURES = 20_000
CENTS = 100


def draw_table(
    address: Address, table: pd.DataFrame, shown: Shown, groups: pd.DataFrame, texts: Texts
) -> None:
    """Draw the table; a click on a column header sorts by the figure, not by its text."""
    st.header(texts("table-title"), anchor=False)
    units = dict(COLUMNS)
    frame = table.reset_index()
    measure = MEASURES[address.measure]
    if shown.measured is not None:
        name = measure.column or measure.id
        if name not in frame:
            frame[name] = shown.measured.values.reindex(table.index).to_numpy()
        units = {"name": None, name: shown.measured.unit} | units
    frame = _in_words(_in_order(frame, address), groups, texts)[list(units)]
    # Who reads the cells themselves (a screen reader, a download) reads euros.
    for column, unit in units.items():
        if unit in (Unit.CENTS, Unit.CENTS_PER_PERSON):
            frame[column] = frame[column].astype("Float64") / CENTS
    # A styled frame shows our words and sorts by the figures behind them.
    styled = frame.style.format(
        {
            column: partial(_figure, unit=unit, texts=texts)
            for column, unit in units.items()
            if unit is not None
        }
    )
    st.dataframe(
        styled,
        placeholder=texts("table-missing"),
        hide_index=True,
        height=TABLE_HEIGHT,
        width="stretch",
        column_config={
            column: st.column_config.Column(texts(f"column-{column}"), pinned=column == "name")
            for column in units
        },
    )
    st.caption(f"{texts('table-sort-help')} {texts('table-missing-help')}")


def _figure(figure: float, unit: Unit, texts: Texts) -> str:
    if pd.isna(figure):
        return texts("table-missing")
    if unit is Unit.CENTS:
        figure = round(figure * CENTS)
    elif unit is Unit.CENTS_PER_PERSON:
        figure = figure * CENTS
    return _words(figure, unit, texts.language)


@lru_cache(maxsize=KEPT_FIGURES)
def _words(figure: object, unit: Unit, language: Language) -> str:
    # Most cells of most tables are the same few figures, and each costs a reader 50 microseconds.
    return value(figure, unit, language)


def _in_order(frame: pd.DataFrame, address: Address) -> pd.DataFrame:
    """Return the rows with the highest figure first, for coverage who takes part first."""
    column = MEASURES[address.measure].column or address.measure
    by = "consortia" if column == "status" else column
    return frame.sort_values([by, "name"], ascending=[False, True], ignore_index=True)


def _in_words(frame: pd.DataFrame, groups: pd.DataFrame, texts: Texts) -> pd.DataFrame:
    names = groups["names"].map(", ".join)
    consortia = frame["consortium"].fillna("").str.split(";")
    return frame.assign(
        status=frame["status"].map({str(s): texts(f"status-{s}") for s in Status}),
        consortium=consortia.map(lambda ids: "; ".join(names[i] for i in ids if i)),
    )
