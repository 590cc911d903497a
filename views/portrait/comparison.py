"""The piece of a sheet that puts one or several municipalities beside others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.people import INDICATORS
from analysis.portrait.benchmarks import Benchmarks, Group
from analysis.units import Unit
from views import formats
from views.portrait.sheet import Piece
from views.tables import FiguresTable
from views.texts import Texts

INHABITANTS = "inhabitants"
MEAN = "mean_inhabitants"
"""The name of `INHABITANTS` where it is a mean in every column."""


@dataclass(frozen=True)
class Told:
    """What is said around a comparison.

    Attributes:
        own: name of those it is about.
        lines: sentences above the table.
        help: how to read it.
    """

    own: str
    lines: Sequence[str]
    help: str


def comparison_piece(
    figures: Benchmarks, alike: pd.DataFrame, told: Told, register: pd.DataFrame, texts: Texts
) -> Piece:
    """Return figures beside those of groups, with the place among them where there is one.

    Args:
        figures: of `analysis.portrait.benchmarks.benchmarks`.
        alike: of `analysis.portrait.alike.most_alike`.
        told: what is said around the table.
        register: the municipalities of the same day.
        texts: the language.
    """
    names = _group_names(told.own, figures, register, texts)
    rows = [
        {"beside": names[group], "municipality_count": len(codes)}
        | figures.table.loc[str(group), "value"].to_dict()
        | _places(group, figures, texts)
        for group, codes in figures.groups.items()
    ]
    own = figures.groups[Group.OWN]
    called = {name: name for name in INDICATORS} | ({INHABITANTS: MEAN} if len(own) > 1 else {})
    table = _typed(pd.DataFrame(rows), called)
    return Piece(
        texts("portrait-benchmarks"),
        lines=[
            *told.lines,
            *_alike(own, alike, register["name_nl"], texts),
            *_partly_known(figures, names, texts),
        ],
        words=_in_words(table, called, texts),
        table=table,
        name="vergelijking",
        help=told.help,
    )


def counted_words(references: Mapping[str, date | None], texts: Texts) -> str:
    """Return the dates of the figures in sentences."""
    dates = {INDICATORS[name].table: when for name, when in references.items() if when}
    said = [
        texts("source-newcomers-of", year=str(when.year))
        if table == "newcomers"
        else texts("source-inhabitants-of", date=formats.day(when, texts.language))
        for table, when in dates.items()
    ]
    return " ".join(f"{words}." for words in said) or texts("source-no-figures")


def _group_names(
    own: str, figures: Benchmarks, register: pd.DataFrame, texts: Texts
) -> dict[Group, str]:
    here = register.loc[list(figures.groups[Group.OWN])]
    names = {Group.OWN: own}
    for group in figures.groups.keys() - names.keys():
        areas = here[str(group)].dropna().unique() if str(group) in here else [""]
        names[group] = (
            texts(f"portrait-group-{group}", name=str(areas[0]))
            if len(areas) == 1
            else texts(f"portrait-several-{group}", count=len(areas))
        )
    return names


def _alike(own: Sequence[str], alike: pd.DataFrame, names: pd.Series, texts: Texts) -> list[str]:
    """Return who is most alike, and of whom that cannot be told."""
    if alike.empty:
        return [texts("portrait-nobody-alike")]
    lines = [texts("portrait-alike", names=", ".join(names[alike["nis"].unique()]))]
    left = [code for code in own if code not in set(alike["member"])]
    if left:
        lines.append(texts("portrait-not-comparable", names=", ".join(names[left])))
    return lines


def _typed(rows: pd.DataFrame, called: Mapping[str, str]) -> FiguresTable:
    units: dict[str, Unit | None] = {"beside": None, "municipality_count": Unit.COUNT}
    for name, column in called.items():
        units[column] = INDICATORS[name].unit
        if f"place_{name}" in rows:
            units[f"place_{name}"] = None
    # A mean number of inhabitants is read to the whole person.
    rows = rows.assign(inhabitants=rows[INHABITANTS].round())
    frame = rows.rename(columns=dict(called))[list(units)]
    types = {name: "str" if unit is None else "Float64" for name, unit in units.items()}
    empty = {name: "" for name, unit in units.items() if unit is None}
    return FiguresTable(frame.fillna(empty).astype(types), units)


def _in_words(table: FiguresTable, called: Mapping[str, str], texts: Texts) -> pd.DataFrame:
    """Return a row for each indicator, a column for each group: its figure and the place."""
    words = pd.DataFrame(index=pd.Index([texts(f"column-{name}") for name in called.values()]))
    for row in table.frame.to_dict("records"):
        cells = []
        for name, column in called.items():
            figure = formats.value(row[column], INDICATORS[name].unit, texts.language)
            place = "" if pd.isna(row[column]) else row.get(f"place_{name}")
            cells.append(texts("portrait-cell", figure=figure, place=place) if place else figure)
        words[row["beside"]] = cells
    return words.rename_axis(texts("column-figure"))


def _places(group: Group, figures: Benchmarks, texts: Texts) -> dict[str, str]:
    if group not in figures.ranked:
        return {}
    rows = figures.table.loc[str(group)].itertuples()
    return {f"place_{each.Index}": _place(each, texts) for each in rows}


def _place(each: Any, texts: Texts) -> str:
    if pd.isna(each.rank):
        return texts("portrait-no-standing")
    return texts("portrait-standing", rank=each.rank, of=each.of)


def _partly_known(figures: Benchmarks, names: Mapping[Group, str], texts: Texts) -> list[str]:
    """Return which figures speak of some members of a group only, a line for each indicator."""
    table = figures.table
    partly = table[(table["known"] > 0) & (table["known"] < table["members"])]
    return [
        texts(
            "portrait-partly-known",
            figure=texts(f"column-{indicator}"),
            groups="; ".join(
                texts(
                    "portrait-partly-group",
                    group=names[Group(row.Index[0])],
                    known=row.known,
                    members=row.members,
                )
                for row in rows.itertuples()
            ),
        )
        for indicator, rows in partly.groupby("indicator", sort=False)
    ]
