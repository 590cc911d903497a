"""The view of coverage: whether covered municipalities adjoin more than by chance."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pandas as pd

from analysis.coverage import Status
from analysis.measures import ZERO
from analysis.patterns.inference import PatternError
from analysis.patterns.whole import Join, JoinCounts, covered_or_not
from analysis.units import Unit
from data.load import Tables
from geo.palette import colours
from views import formats
from views.paint import PALETTE
from views.panels import programme_sources
from views.patterns.chance import (
    against_chance,
    drawn_by_lot,
    inference_of,
    left_out_table,
    refusal,
    stated,
)
from views.patterns.view import DECIMALS, Case, View, answer, fills_of, state_kinds
from views.picture import Picture
from views.store import join_counts_of
from views.tables import FiguresTable
from views.texts import Texts

COLOURS = colours(PALETTE, 2)[1:]
_JOINS: dict[str, Unit | None] = {
    "join": None,
    "statistic": Unit.COUNT,
    "expected": Unit.NUMBER,
    "z": Unit.NUMBER,
    "p_value": Unit.NUMBER,
    "significant": None,
}
_MUNICIPALITIES: dict[str, Unit | None] = {
    "name": None,
    "status": None,
    "province": None,
    "reference_region": None,
    "nis": None,
}


def coverage_view(case: Case, known: Tables, texts: Texts) -> View:
    """Return how many neighbours are both covered, one of them or neither, and by chance."""
    address = case.address
    covered = covered_or_not(case.table)
    picture = _picture(covered, case, texts)
    chosen = drawn_by_lot(case, texts)
    cited = programme_sources(address, known)
    if covered.empty:
        return View(picture, chosen=chosen, sources=cited)
    municipalities = {"pattern-table-covered": _municipalities(covered, case.table, texts)}
    without = View(picture, tables=municipalities, chosen=chosen, sources=cited)
    try:
        found = _counted(covered, case, texts)
    except PatternError as error:
        return replace(without, refused=refusal(error, texts))
    if found is None:
        return without
    number = formats.number(found.covered, texts.language)
    return View(
        picture,
        results=[_sentence(Join(str(name)), row, texts) for name, row in found.joins.iterrows()],
        figures={texts("pattern-figure-covered"): number}
        | stated(found, found.threshold, case, texts),
        tables={
            "pattern-table-joins": _joins(found, texts),
            **municipalities,
            "pattern-table-left-out": left_out_table(found, case, texts),
        },
        chosen=chosen,
        sources=cited,
    )


def _counted(covered: pd.Series, case: Case, texts: Texts) -> JoinCounts | None:
    choices = (case.land.day, case.address.minimum_m, inference_of(case))
    key = (tuple(covered.astype(str).items()), choices)
    return against_chance(
        ("joins",),
        key,
        lambda tell: join_counts_of(covered, *choices, partial(tell, "joins")),
        texts,
    )


def _picture(covered: pd.Series, case: Case, texts: Texts) -> Picture:
    fills = covered.dropna().map({True: 0, False: ZERO})
    kinds: dict[int | str, str] = {0: texts("status-covered"), ZERO: texts("status-not_covered")}
    title, drawn = texts("legend-title-coverage"), fills_of(fills, case)
    return Picture(title, drawn, COLOURS, {}, kinds | state_kinds(texts), case.address.nis)


def _sentence(join: Join, row: pd.Series, texts: Texts) -> str:
    """Return what one kind of pairs says."""
    language = texts.language
    if not row["significant"]:
        against = "same"
    else:
        against = "more" if row["statistic"] > row["expected"] else "fewer"
    pairs = texts(
        f"pattern-pairs-{join}",
        count=int(row["statistic"]),
        expected=formats.number(row["expected"], language, 1),
    )
    p_value = formats.value(row["p_value"], Unit.NUMBER, language)
    return f"{pairs} {texts(f'pattern-against-{against}', p=p_value)}"


def _joins(found: JoinCounts, texts: Texts) -> FiguresTable:
    frame = found.joins.round(DECIMALS).reset_index()
    frame["join"] = [texts(f"pattern-join-{name}") for name in frame["join"]]
    frame["significant"] = [answer(value, texts) for value in frame["significant"]]
    return FiguresTable(frame.astype({"statistic": "Int64"})[list(_JOINS)], _JOINS)


def _municipalities(covered: pd.Series, table: pd.DataFrame, texts: Texts) -> FiguresTable:
    frame = table.loc[covered.index].assign(first=covered.fillna(False))
    frame = frame.sort_values(["first", "name"], ascending=[False, True]).reset_index()
    frame["status"] = frame["status"].map({str(s): texts(f"status-{s}") for s in Status})
    return FiguresTable(frame[list(_MUNICIPALITIES)], _MUNICIPALITIES)
