"""A table of figures as a reader sees it: sortable, in the local number format, to take along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial
from hashlib import sha256

import geopandas as gpd
import pandas as pd
import streamlit as st

from analysis.units import Unit
from data.exports import Style, write_csv, write_xlsx
from data.layout import Column, Kind, Layout
from geo.exports import shapes_of, write_geojson, write_gpkg
from views.columns import columns_of
from views.formats import value
from views.opening import when_opened
from views.store import landscape_on
from views.texts import Language, Texts

TABLE_HEIGHT = 420
ROW_HEIGHT = 35
MOST_ROWS = 1_000
"""More than anybody reads on a page; pandas refuses to style much more."""
KEPT_FIGURES = 20_000
KEPT_GRIDS = 64
CENTS = 100
PERCENT = 100
_EXACT = 10
"""Digits of a percentage: more are noise of binary numbers."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS: dict[Unit | None, Kind] = {
    None: Kind.TEXT,
    Unit.COUNT: Kind.WHOLE,
    Unit.CENTS: Kind.EURO,
    Unit.CENTS_PER_PERSON: Kind.DECIMAL,
    Unit.SHARE: Kind.DECIMAL,
    Unit.PER_THOUSAND: Kind.DECIMAL,
    Unit.LENGTH_M: Kind.DECIMAL,
    Unit.AREA_M2: Kind.DECIMAL,
    Unit.NUMBER: Kind.DECIMAL,
}
_SYMBOLS: dict[Unit | None, str] = {
    Unit.SHARE: "%",
    Unit.LENGTH_M: "m",
    Unit.AREA_M2: "m²",
}
_DIGITS: dict[Unit | None, int] = {
    Unit.CENTS_PER_PERSON: 2,
    Unit.SHARE: 1,
    Unit.PER_THOUSAND: 1,
    Unit.LENGTH_M: 0,
    Unit.AREA_M2: 0,
}
"""That a spreadsheet shows; of a bare number it shows all."""


@dataclass(frozen=True)
class FiguresTable:
    """Rows as a reader sees them.

    Attributes:
        frame: amounts in cents, texts in the reader's language.
        units: the columns, in order; those without a unit are texts.
        places: the codes of the municipalities that each row is about, where ``frame`` has no
            column ``nis`` that says so.
    """

    frame: pd.DataFrame
    units: dict[str, Unit | None]
    places: Sequence[Sequence[str]] | None = None

    @cached_property
    def mark(self) -> str:
        """What tells the rows from others: equal for equal rows, worked out once for a table."""
        rows = pd.util.hash_pandas_object(self.frame).to_numpy().tobytes()
        return sha256(rows + repr([*self.frame.columns, self.units]).encode()).hexdigest()


Notes = Sequence[tuple[str, str]]
"""What was chosen, and the sources: pairs of a word and what it says."""


def draw_table(
    table: FiguresTable,
    notes: Notes,
    name: str,
    texts: Texts,
    *,
    height: int = TABLE_HEIGHT,
    on: date | None = None,
) -> None:
    """Draw the table with its downloads.

    Args:
        table: its rows.
        notes: for the second sheet of the workbook.
        name: of the files, without its ending; the key of the widgets.
        texts: the language.
        height: in pixels, at most.
        on: the day whose municipalities the rows are about, for files with shapes.
    """
    draw_rows(table, name, texts, height=height)
    downloads(table, notes, name, texts, on)


def draw_rows(table: FiguresTable, name: str, texts: Texts, *, height: int = TABLE_HEIGHT) -> None:
    """Draw the table alone; a click on a column header sorts by the figure.

    Of a very long one the first `MOST_ROWS` are drawn; the files have all rows.
    """
    _draw_grid(table.mark, name, height, texts.language, table, texts)
    count = len(table.frame)
    if count > MOST_ROWS:
        st.caption(texts("table-first-rows", shown=MOST_ROWS, all=count))


# Styling and packing 300 rows takes longer than the rest of a page: seen before, it is replayed,
# and a browser that still has it is sent its number alone.
@st.cache_data(show_spinner=False, max_entries=KEPT_GRIDS)
def _draw_grid(
    mark: str,  # noqa: ARG001 - tells grids apart, as tables and texts are not hashed
    name: str,
    height: int,
    language: Language,  # noqa: ARG001
    _table: FiguresTable,
    _texts: Texts,
) -> None:
    texts, frame, units = _texts, _table.frame.head(MOST_ROWS).copy(), _table.units
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
        height=min(height, ROW_HEIGHT * (len(frame) + 1) + 3),
        width="stretch",
        key=f"table-{name}",
        column_config=columns_of(frame, units, texts),
    )


def downloads(
    table: FiguresTable, notes: Notes, name: str, texts: Texts, on: date | None = None
) -> None:
    """Draw the buttons that give the table as a file; with a day also with the shapes of then."""
    with st.container(horizontal=True):
        xlsx, csv = partial(workbook, table, notes, texts), partial(csv_file, table, texts)
        _button(texts("table-download"), xlsx, f"{name}.xlsx", XLSX, f"xlsx-{name}")
        _button(texts("table-download-csv"), csv, f"{name}.csv", "text/csv", f"csv-{name}")
        when_opened(
            texts("table-download-more"),
            f"more-{name}",
            partial(_more_downloads, table, notes, name, texts, on),
        )


def _more_downloads(
    table: FiguresTable, notes: Notes, name: str, texts: Texts, on: date | None
) -> None:
    plain = f"{name}-{texts('table-file-plain')}"
    files: dict[str, tuple[Callable[[], bytes], str]] = {
        "csv": (partial(plain_csv_file, table, texts), "text/csv")
    }
    if on is not None and (table.places is not None or "nis" in table.frame):
        files["geojson"] = (partial(geojson, table, notes, on, texts), "application/geo+json")
        files["gpkg"] = (
            partial(geopackage, table, notes, on, texts),
            "application/geopackage+sqlite3",
        )
    for ending, (made, mime) in files.items():
        file = f"{plain if ending == 'csv' else name}.{ending}"
        label = texts(f"table-download-more-{ending}")
        _button(label, made, file, mime, f"more-{ending}-{name}")
        st.caption(texts(f"table-download-help-{ending}"))


def _button(label: str, made: Callable[[], bytes], file: str, mime: str, key: str) -> None:
    st.download_button(label, made, file_name=file, mime=mime, on_click="ignore", key=key)


def workbook(table: FiguresTable, notes: Notes, texts: Texts) -> bytes:
    """Return the table as an Excel file, with what was chosen and the sources on a second sheet."""
    frame, layout = _exported(table, texts)
    return write_xlsx(frame, layout, {texts("source-title"): notes}, sheet=texts("table-sheet"))


def csv_file(table: FiguresTable, texts: Texts) -> bytes:
    """Return the table as a CSV file for Excel in Belgium."""
    return write_csv(*_exported(table, texts), Style.EXCEL_BE)


def plain_csv_file(table: FiguresTable, texts: Texts) -> bytes:
    """Return the table as a CSV file for programs: commas and decimal points."""
    return write_csv(*_exported(table, texts), Style.PLAIN)


def geojson(table: FiguresTable, notes: Notes, on: date, texts: Texts) -> bytes:
    """Return the rows with the shapes of a day as GeoJSON."""
    columns = (texts("table-note-what"), texts("table-note-value"))
    return write_geojson(*_exported(table, texts), _shapes(table, on), notes, columns=columns)


def geopackage(table: FiguresTable, notes: Notes, on: date, texts: Texts) -> bytes:
    """Return the rows with the shapes of a day as a GeoPackage, the notes as a second layer."""
    layers = (texts("table-sheet"), texts("source-title"))
    columns = (texts("table-note-what"), texts("table-note-value"))
    shapes = _shapes(table, on)
    return write_gpkg(*_exported(table, texts), shapes, notes, layers=layers, columns=columns)


def _shapes(table: FiguresTable, on: date) -> gpd.GeoSeries:
    places = table.places
    if places is None:
        places = [[code] for code in table.frame["nis"]]
    return shapes_of(places, landscape_on(on, 0).municipalities.geometry)


def _exported(table: FiguresTable, texts: Texts) -> tuple[pd.DataFrame, Layout]:
    """Return the table as it leaves: figures in the unit that their header names."""
    frame = table.frame.copy()
    for column in _money(table.units, whole=False):
        frame[column] = (frame[column].astype("Float64") / CENTS).round(2)
    for column, unit in table.units.items():
        if unit is Unit.SHARE:
            frame[column] = (frame[column].astype("Float64") * PERCENT).round(_EXACT)
    layout = tuple(
        Column(
            column,
            header_of(column, unit, texts),
            Kind.CODE if column == "nis" else _KINDS[unit],
            _DIGITS.get(unit),
        )
        for column, unit in table.units.items()
    )
    return frame, layout


def header_of(column: str, unit: Unit | None, texts: Texts) -> str:
    """Return the header of a column in a file, which names its unit as no cell of a file does.

    Example:
        >>> from views.texts import translator
        >>> header_of("border_m", Unit.LENGTH_M, translator(Language.NL))
        'Gedeelde grens (m)'
        >>> header_of("award_cents", Unit.CENTS, translator(Language.NL))
        'Toekenning (hele bedrag, euro)'
    """
    header = texts(f"column-{column}")
    in_euro = unit in (Unit.CENTS, Unit.CENTS_PER_PERSON)
    name = texts("table-euro") if in_euro else _SYMBOLS.get(unit)
    if name is None:
        return header
    return f"{header[:-1]}, {name})" if header.endswith(")") else f"{header} ({name})"


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
