"""The shortlist as a brief on paper, for a colleague who does not have the app."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.partners.terms import Terms
from analysis.rules.verdict import RuleVerdict
from analysis.units import Unit
from data.rule_kinds import Threshold
from views.brief.content import Brief
from views.partners.case import Case
from views.partners.kept import experience_on, sentences_of
from views.tables import FiguresTable
from views.texts import Texts

Judged = dict[tuple[str, ...], tuple[RuleVerdict, ...]]
"""The verdicts on combinations, by their members."""

_FIGURES: dict[str, Unit | None] = {
    "name": None,
    "inhabitants": Unit.COUNT,
    "adds_lower": Unit.COUNT,
    "adds_upper": Unit.COUNT,
    "reference_region": None,
    "experience": None,
}


def brief_of(
    case: Case, chosen: tuple[str, ...], judged: Judged, remark: str, lines: Sequence[str],
    texts: Texts,
) -> Brief:  # fmt: skip
    """Return what the brief of a shortlist says.

    Args:
        case: who asks, under which rules.
        chosen: the shortlist.
        judged: the verdicts that it shows, in order.
        remark: of the reader; it may be empty.
        lines: the sources.
        texts: the language.
    """
    why = sentences_of(case.search, case.address.weights, texts.language)
    return Brief(
        title=texts("partners-brief-title", name=case.name),
        asked=case.asked,
        asking=case.search.codes,
        chosen=chosen,
        sentences={nis: str(why[nis]) for nis in chosen},
        remark=remark,
        verdicts=[
            (texts("partners-together", names=case.listed(members)), verdicts)
            for members, verdicts in judged.items()
        ],
        figures=_figures((*case.search.codes, *chosen), case, texts),
        source_lines=lines,
    )


def _figures(codes: tuple[str, ...], case: Case, texts: Texts) -> FiguresTable:
    rows, terms = list(codes), case.found.terms
    lived = experience_on(case.asked.day).loc[rows, "experience"]
    about = case.land.municipalities.loc[rows]
    frame = pd.DataFrame(
        {
            "name": about["name_nl"],
            "inhabitants": case.land.people.loc[rows, "inhabitants"],
            "adds_lower": _counted(terms, codes, upper=False),
            "adds_upper": _counted(terms, codes, upper=True),
            "reference_region": about["reference_region"],
            "experience": lived.map(lambda each: texts(f"experience-{each}")),
        }
    )
    asks = case.asked.rules.one_of(Threshold) is not None
    bounds = () if asks else ("adds_lower", "adds_upper")
    units = {name: unit for name, unit in _FIGURES.items() if name not in bounds}
    return FiguresTable(frame[list(units)], units)


def _counted(terms: Terms, codes: tuple[str, ...], *, upper: bool) -> pd.Series:
    figures = (terms.upper if upper else terms.lower)[terms.places(codes)]
    return pd.Series(figures, index=list(codes), dtype="Float64").astype("Int64")
