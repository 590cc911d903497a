"""The table of the same rows as the map, and what was chosen to get them."""

from __future__ import annotations

import pandas as pd

from analysis.coverage import Status
from analysis.measures import MEASURES
from analysis.units import Unit
from views import formats
from views.choices import Address
from views.names import programme_names
from views.paint import Shown
from views.store import tables
from views.tables import FiguresTable
from views.texts import Texts

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


def programmes_of(address: Address, texts: Texts) -> str:
    """Return the names of the programmes chosen.

    Example:
        >>> from views.texts import Language, translator
        >>> programmes_of(Address(programmes=("oproep-2015",)), translator(Language.NL))
        'Projectoproep intergemeentelijke samenwerking 2015'
    """
    names = programme_names(tables(), texts)
    return ", ".join(names[list(address.programmes)])


def chosen(address: Address, texts: Texts) -> list[tuple[str, str]]:
    """Return what was chosen on the map page, as notes for a workbook."""
    day = formats.day(address.day, texts.language) if address.day else ""
    return [
        (texts("choice-programmes"), programmes_of(address, texts)),
        (texts("choice-measure"), texts(f"measure-{address.measure}")),
        (texts("choice-date"), day),
        (texts("choice-vintage"), texts(f"vintage-{address.reading}")),
        (texts("choice-method"), texts(f"allocation-{address.method}")),
    ]


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
