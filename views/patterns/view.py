"""What a view of the page "Patronen" works with and consists of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from analysis.coverage import Status
from analysis.ground.landscape import Landscape
from analysis.measures import ZERO
from analysis.units import Unit
from data.schemas import FLEMISH_REGION
from views import formats
from views.choices import Address
from views.picture import Picture
from views.tables import FiguresTable, Notes
from views.texts import Texts

MOST_NAMED = 12
"""Municipalities named beside the map; a table names the others too."""
DECIMALS = 6
"""Of statistics in a table, as on the command line."""
_LEFT_OUT: dict[str, Unit | None] = {"name": None, "reason": None, "province": None, "nis": None}


@dataclass(frozen=True)
class Case:
    """What every view works with.

    Attributes:
        address: the choices.
        day: the date looked at.
        land: the municipalities shown, and who borders on whom.
        table: the table behind the map page, for the programmes chosen.
    """

    address: Address
    day: date
    land: Landscape
    table: pd.DataFrame

    @property
    def about(self) -> pd.DataFrame:
        """What every table says of a municipality, by code."""
        columns = ["name_nl", "province", "reference_region"]
        return self.land.municipalities[columns].rename(columns={"name_nl": "name"})


@dataclass(frozen=True)
class View:
    """What the page shows of a choice.

    Attributes:
        picture: the map.
        results: what was found, in sentences.
        figures: words with figures, beside the map.
        notes: what a reader must know before reading it.
        refused: why nothing was found, if so.
        tables: title and rows of each table; the title is the key of its text.
        chosen: what was chosen, for the files.
        sources: declared sources of the figures, by name.
        dated: lines that say of when the figures are.
    """

    picture: Picture
    results: Sequence[str] = ()
    figures: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[str] = ()
    refused: str | None = None
    tables: Mapping[str, FiguresTable] = field(default_factory=dict)
    chosen: Notes = ()
    sources: Sequence[str] = ()
    dated: Sequence[str] = ()


def fills_of(found: pd.Series, case: Case) -> pd.Series:
    """Return a fill for every municipality of the map: that of ``found``, else a state.

    Brussels lies outside the region that the figures and the programmes speak of.
    """
    flemish = case.land.municipalities["region"] == FLEMISH_REGION
    fills = flemish.map({True: str(Status.NOT_KNOWN), False: str(Status.NOT_APPLICABLE)})
    fills = fills.astype(object)
    fills.loc[found.index] = found.astype(object)
    return fills


def state_kinds(texts: Texts) -> dict[int | str, str]:
    """Return the words of the states of a municipality that took no part."""
    states = (str(Status.NOT_KNOWN), str(Status.NOT_APPLICABLE))
    return {state: texts(f"state-{state}") for state in states}


def bare_picture(title: str, words: str, case: Case, texts: Texts) -> Picture:
    """Return a map on which nothing was found: white, with the same words everywhere."""
    flemish = case.land.municipalities["region"] == FLEMISH_REGION
    fills = fills_of(pd.Series(ZERO, index=flemish.index[flemish]), case)
    kinds: dict[int | str, str] = {ZERO: words}
    return Picture(title, fills, (), {}, kinds | state_kinds(texts), case.address.nis)


def named(codes: Sequence[str], case: Case, texts: Texts) -> str:
    """Return the names of municipalities, only the first ones when there are many."""
    if not codes:
        return texts("pattern-none")
    listed = ", ".join(case.about.loc[list(codes[:MOST_NAMED]), "name"])
    more = len(codes) - MOST_NAMED
    return listed if more <= 0 else texts("pattern-and-more", names=listed, count=more)


def left_out(reasons: Mapping[str, Sequence[str]], case: Case) -> FiguresTable:
    """Return the table of the municipalities that took no part, by the words of the reason."""
    rows = [case.about.loc[list(codes)].assign(reason=why) for why, codes in reasons.items()]
    frame = pd.concat(rows).rename_axis("nis").reset_index()
    return FiguresTable(frame[list(_LEFT_OUT)], _LEFT_OUT)


def answer(value: object, texts: Texts) -> str | None:
    """Return yes or no in words; nothing where there is no answer."""
    if pd.isna(value):
        return None
    return texts("answer-yes") if value else texts("answer-no")


def dated(name: str, reference: date | None, texts: Texts) -> list[str]:
    """Return the line that says of when figures are, if there are any."""
    if reference is None:
        return []
    return [texts("pattern-figures-of", name=name, date=formats.day(reference, texts.language))]
