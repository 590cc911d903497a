"""The view of clusters: where a figure is high or low together, more than by chance."""

from __future__ import annotations

from functools import partial

import pandas as pd

from analysis.coverage import Status
from analysis.measures import ZERO
from analysis.patterns.inference import PatternError
from analysis.patterns.local import LocalPatterns, Pattern, Spot
from analysis.patterns.weights import figures_on
from analysis.patterns.whole import GlobalMoran
from analysis.people import INDICATORS
from analysis.units import Unit
from data.load import Tables
from geo.palette import FOUR_CORNERS
from views import formats
from views.long_work import Tell
from views.patterns.chance import (
    against_chance,
    drawn_by_lot,
    inference_of,
    left_out_table,
    refusal,
    stated,
)
from views.patterns.view import (
    DECIMALS,
    Case,
    View,
    answer,
    bare_picture,
    dated,
    fills_of,
    named,
    state_kinds,
)
from views.picture import Picture
from views.store import local_patterns_of, whole_pattern_of
from views.tables import FiguresTable
from views.texts import Texts

COLOURS = (*FOUR_CORNERS, "#a6a6a6")
"""The four patterns, and grey for a municipality without neighbours."""
FILLS: dict[Pattern, int | str] = {
    Pattern.HIGH_HIGH: 0,
    Pattern.LOW_LOW: 1,
    Pattern.HIGH_LOW: 2,
    Pattern.LOW_HIGH: 3,
    Pattern.NOT_SIGNIFICANT: ZERO,
    Pattern.ISOLATE: 4,
    Pattern.NOT_KNOWN: str(Status.NOT_KNOWN),
}


def clusters_view(case: Case, known: Tables, texts: Texts) -> View:
    """Return where the chosen figure is high or low together, and whether it is at all."""
    address = case.address
    indicator = INDICATORS[address.indicator]
    title = texts(f"measure-{indicator.id}")
    chosen = [(texts("choice-indicator"), title), *drawn_by_lot(case, texts)]
    try:
        found = _patterns(case, texts)
    except PatternError as error:
        picture = bare_picture(title, texts("pattern-no-outcome"), case, texts)
        return View(picture, refused=refusal(error, texts), chosen=chosen)
    if found is None:
        return View(bare_picture(title, texts("pattern-not-yet"), case, texts), chosen=chosen)
    whole, local = found
    _, reference = figures_on(indicator, case.day, case.land.day, known)
    return View(
        _picture(local, title, indicator.unit, case, texts),
        results=[
            texts(f"pattern-whole-{whole.clustering}", name=title),
            *_found_locally(local, texts),
        ],
        figures=_moran(whole, texts) | stated(local, local.threshold, case, texts),
        notes=_undecided(local, case, texts),
        tables={
            "pattern-table-clusters": _table(local, indicator.unit, case, texts),
            "pattern-table-left-out": left_out_table(local, case, texts),
        },
        chosen=chosen,
        # A rate is divided by the inhabitants, who come from another source than newcomers.
        sources=list(dict.fromkeys([indicator.source, INDICATORS["inhabitants"].source])),
        dated=dated(title, reference, texts),
    )


def _patterns(case: Case, texts: Texts) -> tuple[GlobalMoran, LocalPatterns] | None:
    address = case.address
    choices = (
        *(address.indicator, case.day, case.land.day, address.minimum_m),
        inference_of(case),
    )

    def made(tell: Tell) -> tuple[GlobalMoran, LocalPatterns]:
        whole = whole_pattern_of(*choices, partial(tell, "whole"))
        return whole, local_patterns_of(*choices, partial(tell, "local"))

    return against_chance(("whole", "local"), choices, made, texts)


def _picture(local: LocalPatterns, title: str, unit: Unit, case: Case, texts: Texts) -> Picture:
    kinds = {fill: texts(f"pattern-kind-{name}") for name, fill in FILLS.items()}
    fills = local.frame["pattern"].map(dict(FILLS)).astype(object)
    valued = local.frame["value"].dropna()
    words = {
        str(nis): f"{formats.value(value, unit, texts.language)}, {kinds[fills[nis]]}"
        for nis, value in valued.items()
    }
    drawn = fills_of(fills, case)
    return Picture(title, drawn, COLOURS, words, kinds | state_kinds(texts), case.address.nis)


def _found_locally(local: LocalPatterns, texts: Texts) -> list[str]:
    frame = local.frame
    if not local.found:
        here = texts("pattern-local-none")
    else:
        here = texts("pattern-local-found", count=int(frame["significant"].sum()))
    opinion = texts("pattern-opinion", same=int(frame["agree"].sum()))
    differs = ~frame["agree"].fillna(value=True).astype(bool)
    without = frame["pattern"] == Pattern.NOT_SIGNIFICANT
    counts = {
        "more": differs & without,
        "less": differs & ~without,
        "silent": frame["pattern"].isin([Pattern.HIGH_LOW, Pattern.LOW_HIGH]),
    }
    further = [
        texts(f"pattern-second-{name}", count=int(which.sum()))
        for name, which in counts.items()
        if which.any()
    ]
    return [here, opinion, *further]


def _moran(whole: GlobalMoran, texts: Texts) -> dict[str, str]:
    figures = {
        "moran": whole.statistic,
        "expected": whole.expected,
        "z": whole.z,
        "p_value": whole.p_value,
    }
    return {
        texts(f"pattern-figure-{name}"): formats.value(figure, Unit.NUMBER, texts.language)
        for name, figure in figures.items()
    }


def _undecided(local: LocalPatterns, case: Case, texts: Texts) -> list[str]:
    if not local.undecided:
        return []
    names = named(local.undecided, case, texts)
    number = formats.number(local.inference.permutations, texts.language)
    return [texts("pattern-undecided", names=names, permutations=number)]


def _table(local: LocalPatterns, unit: Unit, case: Case, texts: Texts) -> FiguresTable:
    units: dict[str, Unit | None] = {
        "name": None,
        "value": unit,
        "pattern": None,
        "local_i": Unit.NUMBER,
        "p_value": Unit.NUMBER,
        "significant": None,
        "g_z": Unit.NUMBER,
        "g_p_value": Unit.NUMBER,
        "g_pattern": None,
        "agree": None,
        "province": None,
        "reference_region": None,
        "nis": None,
    }
    kinds = {str(name): texts(f"pattern-kind-{name}") for name in Pattern}
    spots = {str(name): texts(f"pattern-spot-{name}") for name in Spot}
    ranked = local.frame["pattern"].map({str(name): place for place, name in enumerate(FILLS)})
    frame = local.frame.round(DECIMALS).join(case.about).assign(rank=ranked)
    frame = frame.sort_values(["rank", "value", "name"], ascending=[True, False, True])
    for column in ("significant", "agree"):
        frame[column] = [answer(value, texts) for value in frame[column]]
    frame = frame.assign(
        pattern=frame["pattern"].map(kinds), g_pattern=frame["g_pattern"].map(spots)
    )
    return FiguresTable(pd.DataFrame(frame.reset_index()[list(units)]), units)
