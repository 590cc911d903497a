"""Below the map of drafts: the members with their figures, two drafts side by side, the link."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from analysis.drafts.facts import Facts, compared
from analysis.drafts.figures import COUNTS
from analysis.rules.verdict import Verdict
from analysis.units import Unit
from data.schemas import ORIGINS
from views import formats, panels
from views.drawing.scene import Scene
from views.rule_choices import rules_asked
from views.tables import FiguresTable, Notes, downloads, draw_table
from views.texts import Texts
from views.verdict_panel import SIGNS, cited_by_source, verdict_word

SOURCES = (
    *("statbel-origin", "aii-newcomers", "regiodecreet-2023"),
    *("statbel-boundaries", "statbel-refnis", "statbel-mergers"),
)
_RENAMED = {origin: f"origin_{origin}" for origin in ORIGINS}
MEMBERS: dict[str, Unit | None] = {
    "name": None,
    "draft": None,
    "piece": None,
    "reference_region": None,
    "province": None,
    **{_RENAMED.get(name, name): Unit.COUNT for name in COUNTS},
    "nis": None,
}
THRESHOLD = ("threshold_lower", "threshold_upper", "spare_lower", "spare_upper")
COMPARED: dict[str, Unit] = {
    "members": Unit.COUNT,
    **dict.fromkeys(COUNTS, Unit.COUNT),
    **dict.fromkeys(THRESHOLD, Unit.COUNT),
    "pieces": Unit.COUNT,
    "bordering": Unit.COUNT,
    "border_m": Unit.LENGTH_M,
    "furthest_m": Unit.LENGTH_M,
    "compactness": Unit.NUMBER,
}
"""The figures of two drafts side by side, with their units."""


def draw_tables(scene: Scene, texts: Texts) -> None:
    """Draw the members with their figures, the link that gives all this again, and the sources."""
    drafts = _drafts(scene, texts)
    if drafts:
        st.header(texts("drawing-members"), anchor=False)
        table = members_table(drafts, texts)
        draw_table(table, notes(scene, texts), "samenkaart-ontwerp", texts, on=scene.land.day)
        _link(texts)
    panels.sources_of(source_lines(scene, texts), texts)


def draw_comparison(scene: Scene, texts: Texts) -> None:
    """Draw two drafts side by side: a line for each fact, and files with a row for each draft."""
    st.header(texts("drawing-compared"), anchor=False)
    table = comparison_table(_drafts(scene, texts), texts)
    names = [name for name in table.units if name != "draft"]
    words = {
        draft["draft"]: [_cell(name, draft, table.units[name], texts) for name in names]
        for draft in table.frame.to_dict("records")
    }
    facts = pd.Index([texts(f"column-{name}") for name in names], name=texts("drawing-fact"))
    st.table(pd.DataFrame(words, index=facts))
    downloads(table, notes(scene, texts), "samenkaart-ontwerpen", texts, scene.land.day)


def members_table(drafts: dict[str, Facts], texts: Texts) -> FiguresTable:
    """Return the members of the drafts with their figures, each draft with its sums.

    Args:
        drafts: by their names.
        texts: the language.
    """
    frames = [_members(name, found, texts) for name, found in drafts.items()]
    frame = pd.concat(frames, ignore_index=True).rename(columns=_RENAMED)
    units = {name: unit for name, unit in MEMBERS.items() if name != "draft" or len(drafts) > 1}
    places = [
        place for found in drafts.values() for place in (*((n,) for n in found.codes), found.codes)
    ]
    return FiguresTable(frame[list(units)], units, places)


def _members(name: str, found: Facts, texts: Texts) -> pd.DataFrame:
    pieces = {nis: str(n) for n, piece in enumerate(found.ground.pieces, 1) for nis in piece}
    members = found.figures.members.rename_axis("nis").reset_index()
    members = members.assign(piece=members["nis"].map(pieces))
    together = pd.DataFrame([found.figures.sums]).assign(name=texts("drawing-together"), nis="")
    frame = pd.concat([members, together], ignore_index=True).assign(draft=name)
    texts_in = ["name", "draft", "piece", "reference_region", "province", "nis"]
    return frame.assign(**{column: frame[column].fillna("") for column in texts_in})


def comparison_table(drafts: dict[str, Facts], texts: Texts) -> FiguresTable:
    """Return drafts side by side, one row each, the verdicts in words."""
    frame = compared(drafts).reset_index()
    verdicts = ["verdict", *(name for name in frame if str(name).startswith("rule_"))]
    told = {name: frame[name].map(lambda verdict: _verdict(verdict, texts)) for name in verdicts}
    figures = {name: unit for name, unit in COMPARED.items() if name in frame}
    units: dict[str, Unit | None] = {"draft": None, **dict.fromkeys(verdicts), **figures}
    frame = frame.assign(**told)[list(units)].rename(columns=_RENAMED)
    return FiguresTable(frame, {_RENAMED.get(name, name): unit for name, unit in units.items()})


def notes(scene: Scene, texts: Texts) -> Notes:
    """Return what was chosen and the sources."""
    minimum = formats.value(scene.address.minimum_m, Unit.LENGTH_M, texts.language)
    return [
        *((name, scene.listed(found.codes)) for name, found in _drafts(scene, texts).items()),
        *rules_asked(scene.asked, texts),
        (texts("choice-minimum_m"), minimum),
        *((texts("source-title"), line) for line in source_lines(scene, texts)),
    ]


def source_lines(scene: Scene, texts: Texts) -> list[str]:
    """Return where it comes from: the rules, the figures and the boundaries."""
    return [
        *cited_by_source(scene.asked.rules.conditions, texts).values(),
        *(panels.source_line(name, texts) for name in SOURCES),
        texts("source-borders"),
    ]


def _drafts(scene: Scene, texts: Texts) -> dict[str, Facts]:
    found = {texts("drawing-draft"): scene.first, texts("drawing-second"): scene.second}
    return {name: each for name, each in found.items() if each is not None}


def _verdict(verdict: Any, texts: Texts) -> str:
    if pd.isna(verdict):
        return texts("state-not_applicable")
    return f"{SIGNS[Verdict(verdict)]} {verdict_word(Verdict(verdict), texts)}"


def _cell(name: str, draft: Mapping[Hashable, Any], unit: Unit | None, texts: Texts) -> str:
    figure, missing = draft[name], texts("state-not_known")
    if unit is None:
        return str(figure)
    # One member lies far from nobody; who may not apply counts for no threshold.
    alone = name == "furthest_m" and draft["members"] == 1
    if alone or (name in THRESHOLD and draft["rule_threshold"] == texts("state-not_applicable")):
        missing = texts("state-not_applicable")
    return formats.value(figure, unit, texts.language, missing)


def _link(texts: Texts) -> None:
    st.header(texts("drawing-link"), anchor=False)
    st.markdown(texts("drawing-link-help"))
    parameters = {name: st.query_params.get_all(name) for name in st.query_params}
    page = (st.context.url or "").partition("?")[0]
    st.code(f"{page}?{urlencode(parameters, doseq=True)}", language=None, wrap_lines=True)
