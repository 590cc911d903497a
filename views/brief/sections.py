"""The parts of a sheet of paper, whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from views.formats import value
from views.tables import FiguresTable
from views.texts import Texts


@dataclass(frozen=True)
class Text:
    """Paragraphs below a heading, which may be empty; in small print where asked."""

    heading: str
    paragraphs: Sequence[str]
    small: bool = False
    kind: str = "text"


@dataclass(frozen=True)
class Item:
    """A line of a list: a few words that stand out, a sentence, and small print."""

    text: str
    lead: str = ""
    small: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list below a heading."""

    heading: str
    items: Sequence[Item]
    kind: str = "bullets"


@dataclass(frozen=True)
class Table:
    """A table below a heading; columns of figures stand to the right."""

    heading: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: Sequence[bool]
    kind: str = "table"


@dataclass(frozen=True)
class Drawing:
    """A map below a heading, with what it shows in words."""

    heading: str
    svg: str
    words: str
    kind: str = "drawing"


@dataclass(frozen=True)
class Beside:
    """Columns beside each other, each with sections from top to bottom."""

    columns: Sequence[Sequence[Section]]
    heading: str = ""
    kind: str = "beside"


Section = Text | Bullets | Table | Drawing | Beside


def table_of(heading: str, table: FiguresTable, texts: Texts) -> Table:
    """Return a table with its figures in words, as on the page.

    Example:
        >>> import pandas as pd
        >>> from analysis.units import Unit
        >>> from views.texts import Language, translator
        >>> rows = pd.DataFrame({"name": ["Gent"], "inhabitants": [270473]})
        >>> table = FiguresTable(rows, {"name": None, "inhabitants": Unit.COUNT})
        >>> table_of("", table, translator(Language.NL)).rows
        [['Gent', '270.473']]
    """
    missing = texts("table-missing")
    columns = [
        table.frame[name].map(
            lambda cell, unit=unit: (
                str(cell) if unit is None else value(cell, unit, texts.language, missing)
            ),
            na_action="ignore" if unit is None else None,
        )
        for name, unit in table.units.items()
    ]
    texts_of = [column.fillna("").tolist() for column in columns]
    return Table(
        heading,
        [texts(f"column-{name}") for name in table.units],
        [list(row) for row in zip(*texts_of, strict=True)],
        [unit is not None for unit in table.units.values()],
    )
