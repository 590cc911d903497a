"""The piece of a sheet that puts a municipality beside others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.people import INDICATORS
from analysis.portrait.benchmarks import Benchmarks, Group
from analysis.units import Unit
from views import formats
from views.portrait.sheet import Piece
from views.tables import FiguresTable
from views.texts import Texts


def comparison_piece(
    record: pd.Series,
    groups: Mapping[Group, tuple[str, ...]],
    figures: Benchmarks,
    names: pd.Series,
    texts: Texts,
) -> Piece:
    """Return the figures of a municipality beside those of its groups, and its place among them.

    Args:
        record: its row of the register.
        groups: of `analysis.portrait.benchmarks.groups_of`.
        figures: of `analysis.portrait.benchmarks.benchmarks`.
        names: of the municipalities, by code.
        texts: the language.
    """
    units: dict[str, Unit | None] = {"beside": None, "municipality_count": Unit.COUNT}
    for indicator in INDICATORS.values():
        units |= {indicator.id: indicator.unit, f"place_{indicator.id}": None}
    own = figures.table["own"].groupby("indicator").first()
    rows: list[dict[str, Any]] = [
        {"beside": record["name_nl"], "municipality_count": 1} | own.to_dict()
    ]
    for group, codes in groups.items():
        part = figures.table.loc[str(group)]
        rows.append(
            {"beside": _called(group, record, texts), "municipality_count": len(codes)}
            | part["value"].to_dict()
            | {f"place_{each.Index}": _place(each, texts) for each in part.itertuples()}
        )
    table = _typed(pd.DataFrame(rows))
    return Piece(
        texts("portrait-benchmarks"),
        lines=[*_listed(groups, names, texts), *_partly_known(figures, record, texts)],
        words=_in_words(table, texts),
        table=table,
        name="vergelijking",
        help=texts("portrait-benchmarks-help"),
    )


def _typed(rows: pd.DataFrame) -> FiguresTable:
    units: dict[str, Unit | None] = {"beside": None, "municipality_count": Unit.COUNT}
    for indicator in INDICATORS.values():
        units |= {indicator.id: indicator.unit, f"place_{indicator.id}": None}
    frame = rows.reindex(columns=list(units))
    for column, unit in units.items():
        if unit is None:
            frame[column] = frame[column].fillna("").astype("str")
        else:
            frame[column] = frame[column].astype("Float64")
    # A mean number of inhabitants is read to the whole person.
    frame["inhabitants"] = frame["inhabitants"].round()
    return FiguresTable(frame, units)


def _in_words(table: FiguresTable, texts: Texts) -> pd.DataFrame:
    """Return a row for each indicator, a column for each group: its figure and the place."""
    words = pd.DataFrame(index=pd.Index([texts(f"measure-{name}") for name in INDICATORS]))
    for row in table.frame.to_dict("records"):
        cells = []
        for indicator in INDICATORS.values():
            figure = formats.value(row[indicator.id], indicator.unit, texts.language)
            place = row[f"place_{indicator.id}"]
            cells.append(texts("portrait-cell", figure=figure, place=place) if place else figure)
        words[row["beside"]] = cells
    return words.rename_axis(texts("column-figure"))


def _called(group: Group, record: pd.Series, texts: Texts) -> str:
    name = record[str(group)] if str(group) in record.index else ""
    return texts(f"portrait-group-{group}", name=name)


def _place(each: Any, texts: Texts) -> str:
    if pd.isna(each.rank):
        return texts("state-not_known")
    return texts("portrait-standing", rank=each.rank, of=each.of)


def _listed(groups: Mapping[Group, tuple[str, ...]], names: pd.Series, texts: Texts) -> list[str]:
    if Group.ALIKE not in groups:
        return [texts("portrait-nobody-alike")]
    return [texts("portrait-alike", names=", ".join(names[list(groups[Group.ALIKE])]))]


def _partly_known(figures: Benchmarks, record: pd.Series, texts: Texts) -> list[str]:
    """Return of which groups a figure speaks of some members only."""
    table = figures.table
    partly = table[table["known"] < table["members"]]
    return [
        texts(
            "portrait-partly-known",
            group=_called(Group(group), record, texts),
            figure=texts(f"measure-{indicator}"),
            known=row.known,
            members=row.members,
        )
        for (group, indicator), row in zip(partly.index, partly.itertuples(), strict=True)
    ]
