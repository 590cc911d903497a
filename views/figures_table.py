"""The table of the same rows as the map, sortable, in the reader's number format."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from analysis.coverage import Status
from analysis.measures import MEASURES
from analysis.units import Unit
from data.exports import write_xlsx
from data.layout import Column, Kind
from views import formats
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
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS: dict[Unit | None, Kind] = {
    None: Kind.TEXT,
    Unit.COUNT: Kind.WHOLE,
    Unit.CENTS: Kind.EURO,
    Unit.CENTS_PER_PERSON: Kind.DECIMAL,
    Unit.SHARE: Kind.DECIMAL,
    Unit.PER_THOUSAND: Kind.DECIMAL,
}


@dataclass(frozen=True)
class FiguresTable:
    """The rows of the map as a reader sees them, amounts in cents, and the unit of each column."""

    frame: pd.DataFrame
    units: dict[str, Unit | None]


def table_of(
    address: Address, table: pd.DataFrame, shown: Shown, groups: pd.DataFrame, texts: Texts
) -> FiguresTable:
    """Return the rows of the map, the measure chosen right after the name."""
    units = dict(COLUMNS)
    frame = table.reset_index()
    measure = MEASURES[address.measure]
    if shown.measured is not None:
        name = measure.column or measure.id
        if name not in frame:
            frame[name] = shown.measured.values.reindex(table.index).to_numpy()
        units = {"name": None, name: shown.measured.unit} | units
    frame = _in_words(_in_order(frame, address), groups, texts)[list(units)]
    return FiguresTable(frame, units)


def draw_table(address: Address, table: FiguresTable, sources: list[str], texts: Texts) -> None:
    """Draw the table; a click on a column header sorts by the figure, not by its text."""
    st.header(texts("table-title"), anchor=False)
    units, frame = table.units, table.frame.copy()
    # Who reads the cells themselves, with a screen reader, reads euros.
    for column in _money(units):
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
    st.download_button(
        texts("table-download"),
        partial(workbook, address, table, sources, texts),
        file_name="samenkaart.xlsx",
        mime=XLSX,
        on_click="ignore",
    )


def workbook(address: Address, table: FiguresTable, sources: list[str], texts: Texts) -> bytes:
    """Return the table as an Excel file, with what was chosen and the sources on a second sheet."""
    frame = table.frame.copy()
    for column in _money(table.units, whole=False):
        frame[column] = (frame[column].astype("Float64") / CENTS).round(2)
    layout = tuple(
        Column(column, texts(f"column-{column}"), Kind.CODE if column == "nis" else _KINDS[unit])
        for column, unit in table.units.items()
    )
    day = formats.day(address.day, texts.language) if address.day else ""
    rows = [
        (texts("choice-programmes"), ", ".join(address.programmes)),
        (texts("choice-measure"), texts(f"measure-{address.measure}")),
        (texts("choice-date"), day),
        (texts("choice-vintage"), texts(f"vintage-{address.reading}")),
        (texts("choice-method"), texts(f"allocation-{address.method}")),
        *((texts("source-title"), line) for line in sources),
    ]
    notes = {texts("source-title"): rows}
    return write_xlsx(frame, layout, notes, sheet=texts("page-map"))


def _money(units: dict[str, Unit | None], *, whole: bool = True) -> list[str]:
    wanted = {Unit.CENTS, Unit.CENTS_PER_PERSON} if whole else {Unit.CENTS_PER_PERSON}
    return [column for column, unit in units.items() if unit in wanted]


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
