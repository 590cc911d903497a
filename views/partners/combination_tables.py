"""Combinations that hold, and those that nearly do, as rows for a reader."""

from __future__ import annotations

import pandas as pd

from analysis.partners.combinations import Combinations
from analysis.rules.verdict import Verdict
from analysis.units import Unit
from views.partners.case import Case
from views.tables import FiguresTable
from views.texts import Texts
from views.verdict_panel import rule_name, verdict_word

_COLUMNS: dict[str, Unit | None] = {
    "members": None,
    "size": Unit.COUNT,
    "reach": None,
    "passes": None,
    "undecided": None,
    "counted_lower": Unit.COUNT,
    "counted_upper": Unit.COUNT,
    "margin_lower": Unit.COUNT,
    "margin_upper": Unit.COUNT,
    "one_piece": None,
    "connecting": None,
    "distance_m": Unit.LENGTH_M,
    "distance_sd": Unit.NUMBER,
}
_NEAR: dict[str, Unit | None] = {
    "members": None,
    "size": Unit.COUNT,
    "lacks": None,
    "outside": None,
    **{name: _COLUMNS[name] for name in _COLUMNS if name.startswith(("counted_", "margin_"))},
    "one_piece": None,
    "distance_m": Unit.LENGTH_M,
}
_OF_THRESHOLD = ("reach", "counted_", "margin_")
_DECIMALS = 3


def found_table(found: Combinations, case: Case, texts: Texts) -> FiguresTable:
    """Return a row for each combination that holds, for certain or possibly."""
    frame = found.found
    shown = _in_words(frame, case, texts).assign(
        reach=[texts(f"partners-reach-{each}") for each in frame["reach"]],
        undecided=[
            ", ".join(rule_name(kind, texts) for kind in each) for each in frame["undecided"]
        ],
        connecting=frame["connecting"].map(case.listed),
        distance_sd=frame["distance_sd"].round(_DECIMALS),
    )
    units = _asked(_COLUMNS, found)
    return FiguresTable(shown[list(units)], units, list(frame["members"]))


def near_table(found: Combinations, case: Case, texts: Texts) -> FiguresTable:
    """Return a row for each combination that lacks one thing."""
    frame = found.near
    shown = _in_words(frame, case, texts).assign(
        lacks=[rule_name(kind, texts) for kind in frame["lacks"]],
        outside=frame["outside"].map(case.listed),
    )
    units = _asked(_NEAR, found)
    return FiguresTable(shown[list(units)], units, list(frame["members"]))


def _asked(units: dict[str, Unit | None], found: Combinations) -> dict[str, Unit | None]:
    """Return the columns, without those of the threshold when no rule asks one."""
    if found.terms.more_than >= 0:
        return units
    return {name: unit for name, unit in units.items() if not name.startswith(_OF_THRESHOLD)}


def _in_words(frame: pd.DataFrame, case: Case, texts: Texts) -> pd.DataFrame:
    return frame.assign(
        members=frame["members"].map(case.listed),
        counted_lower=frame["lower"],
        counted_upper=frame["upper"],
        passes=[verdict_word(Verdict(each), texts) for each in frame["verdict"]],
        one_piece=[texts(f"partners-connected-{each}") for each in frame["connected"]],
        distance_m=frame["distance_m"].round(),
    )
