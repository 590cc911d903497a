"""The view of candidates: ranked by a score in parts, with why and why not."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from analysis.classes import Scheme, classify
from analysis.coverage import Status
from analysis.measures import ZERO
from analysis.partners.facts import Freedom
from analysis.partners.ranking import Part
from analysis.rules.verdict import Verdict
from analysis.units import Unit
from geo.palette import FIVE_KINDS, colours
from views import formats
from views.controls import key
from views.formats import interval
from views.markup import definitions, plain
from views.paint import PALETTE
from views.partners.case import LOOKED_AT, Case, View, with_chosen
from views.partners.kept import sentences_of
from views.partners.listing import listing_button
from views.partners.words import listed
from views.picture import Picture
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts
from views.verdict_panel import rule_name, verdict_word

ASKING = 0
CLASSES = 5
FIRST = 5
"""Candidates whose sentence stands above the table."""
POINTS = 100
"""Scores are shown from zero to this."""
COLOURS = (FIVE_KINDS[2], *reversed(colours(PALETTE, CLASSES)))
"""Who asks, and from the best candidates to the others."""

_COLUMNS: dict[str, Unit | None] = {
    "rank": Unit.COUNT,
    "name": None,
    "score": Unit.COUNT,
    "why": None,
    "with_asking": None,
    "adds_lower": Unit.COUNT,
    "adds_upper": Unit.COUNT,
    "border_m": Unit.LENGTH_M,
    "apart_m": Unit.LENGTH_M,
    "reference_region": None,
    "province": None,
    "experience": None,
    "freedom": None,
    **{f"part_{part}": Unit.COUNT for part in Part},
    "known_parts": Unit.COUNT,
    "nis": None,
}


def candidates_view(case: Case, notes: Notes, texts: Texts) -> View:
    """Return the view of candidates."""
    table = candidates_table(case, texts)
    weights = zip(Part, case.address.weights, strict=True)
    told = ", ".join(f"{texts(f'partners-part-{part}')} {weight}" for part, weight in weights)
    notes = with_chosen(notes, [(texts("partners-weights"), told)], texts)
    looked = case.address.candidate
    if looked is None or looked not in case.found.candidates.index:
        looked = str(case.found.candidates.index[0])
    st.session_state[LOOKED_AT] = looked
    return View(
        _picture(case, looked, texts),
        beside=partial(_draw_beside, case, table, looked, texts),
        below=partial(_draw_below, case, table, notes, texts),
        clicked=partial(_look_at, case, texts),
        notes=notes,
    )


def candidates_table(case: Case, texts: Texts) -> FiguresTable:
    """Return a row for each candidate, the best first, with scores from 0 to `POINTS`."""
    frame = case.found.candidates
    points = {
        name: (frame[name] * POINTS).round().astype("Int64")
        for name in ("score", *(f"part_{part}" for part in Part))
    }
    words = {
        "why": sentences_of(case.search, case.address.weights, texts.language),
        "with_asking": frame["verdict"].map(lambda each: verdict_word(Verdict(each), texts)),
        "experience": frame["experience"].map(lambda each: texts(f"experience-{each}")),
        "freedom": frame["freedom"].map(lambda each: _freedom_word(case, each, texts)),
    }
    shown = frame.assign(
        **points,
        **words,
        rank=range(1, len(frame) + 1),
        known_parts=frame["known"],
        border_m=frame["border_m"].round(),
        apart_m=frame["apart_m"].round(),
    )
    without: tuple[str, ...] = ()
    if not _asks_threshold(case):
        without = (f"part_{Part.THRESHOLD}",)
    if case.found.terms.more_than < 0:
        without = (*without, "adds_lower", "adds_upper")
    units = {name: unit for name, unit in _COLUMNS.items() if name not in without}
    return FiguresTable(shown.reset_index()[list(units)], units)


def _look_at(case: Case, texts: Texts, nis: str) -> str:
    name = plain(str(case.names.get(nis, nis)))
    if nis not in case.found.candidates.index:
        return texts("partners-no-candidate", name=name)
    st.session_state[key("candidate")] = nis
    return texts("partners-looked-at", name=name)


def _take_looked_at() -> None:
    st.session_state[key("candidate")] = st.session_state[LOOKED_AT]


def _picture(case: Case, looked: str, texts: Texts) -> Picture:
    language, candidates = texts.language, case.found.candidates
    fills = pd.Series(str(Status.NOT_APPLICABLE), case.names.index, dtype="object")
    fills.loc[candidates.index] = str(Status.NOT_KNOWN)
    fills.loc[candidates.index[candidates["hindrance"].notna()]] = ZERO
    kinds: dict[int | str, str] = {ASKING: texts("partners-asks")}
    free = candidates.loc[candidates["hindrance"].isna(), "score"].dropna()
    points = (free * POINTS).round().astype("Int64")
    if len(points):
        # Turned round, so that the first class is that of the best.
        classes = classify(-points, Scheme.QUANTILES, CLASSES)
        fills.loc[points.index] = (classes.index + 1).astype(object)
        for place, (lower, upper) in enumerate(zip(classes.lower, classes.upper, strict=True), 1):
            bounds = interval(-upper, -lower, Unit.COUNT, language, is_integer=True)
            kinds[place] = texts("partners-legend-score", points=bounds)
    fills.loc[list(case.search.codes)] = ASKING
    kinds |= {
        ZERO: texts("partners-legend-hindered"),
        str(Status.NOT_KNOWN): texts("partners-legend-no-score"),
        str(Status.NOT_APPLICABLE): texts("partners-legend-outside"),
    }
    words = {
        str(nis): texts("partners-tip", points=int(figure), rank=rank)
        for rank, (nis, figure) in enumerate(points.items(), 1)
    }
    title = texts("partners-candidates-for", name=case.name)
    focus = (*case.search.codes, *map(str, points.index))
    return Picture(title, fills, COLOURS, words, kinds, looked, focus)


def _draw_beside(case: Case, table: FiguresTable, looked: str, texts: Texts) -> None:
    _draw_own_count(case, texts)
    rows = table.frame.set_index("nis")
    labels = rows["rank"].astype(str) + ". " + rows["name"]
    st.selectbox(
        texts("partners-look-at"),
        list(rows.index),
        format_func=lambda nis: labels[nis],
        placeholder=texts("choice-one-placeholder"),
        help=texts("partners-look-at-help"),
        key=LOOKED_AT,
        on_change=_take_looked_at,
    )
    row = rows.loc[looked]
    st.markdown(plain(row["why"]))
    listing_button(looked, str(row["name"]), texts)
    definitions(_parts(case, row, texts), "facts")
    st.caption(texts("partners-score-help"))


def _parts(case: Case, row: pd.Series, texts: Texts) -> dict[str, str]:
    """Return the score of a candidate and its parts, in words."""
    language, unknown = texts.language, texts("state-not_known")
    figures = {texts("column-score"): formats.value(row["score"], Unit.COUNT, language, unknown)}
    for part, weight in case.found.weights.shares.items():
        word = texts(f"partners-part-{part}")
        if f"part_{part}" in row:
            free = part is Part.FREEDOM
            none = _freedom_word(case, Freedom.NOT_KNOWN, texts) if free else unknown
            points = formats.value(row[f"part_{part}"], Unit.COUNT, language, none)
            share = formats.percent(weight, language, 0)
            figures[word] = texts("partners-counts-for", points=points, share=share)
        elif case.found.terms.more_than >= 0:
            figures[word] = texts("partners-threshold-passed")
    return figures


def _freedom_word(case: Case, freedom: str, texts: Texts) -> str:
    """Return whether a candidate is free; outside the period it is known why nobody can say."""
    not_running = case.found.terms.outside_period
    return texts("freedom-not-running" if not_running else f"freedom-{freedom}")


def _asks_threshold(case: Case) -> bool:
    """Return whether a candidate has to bring something to a threshold."""
    lower, more_than = case.found.lower, case.found.terms.more_than
    return more_than >= 0 and (lower is None or lower <= more_than)


def _draw_own_count(case: Case, texts: Texts) -> None:
    """Say what those who ask bring to the threshold themselves."""
    found, threshold = case.found, case.found.terms.more_than
    if threshold < 0:
        return
    count = _count_words(found.lower, found.upper, texts)
    if count is None:
        st.caption(texts("partners-own-count-not-known", threshold=threshold))
    else:
        st.caption(texts("partners-own-count", count=count, threshold=threshold))


def _count_words(lower: int | None, upper: int | None, texts: Texts) -> str | None:
    """Return a count between bounds as far as they are known; nothing when neither is."""
    if lower is None:
        return None if upper is None else texts("partners-at-most", upper=upper)
    if upper is None:
        return texts("partners-at-least", lower=lower)
    if lower == upper:
        return formats.number(lower, texts.language)
    return texts("partners-between", lower=lower, upper=upper)


def _draw_below(case: Case, table: FiguresTable, notes: Notes, texts: Texts) -> None:
    st.header(texts("partners-candidates"), anchor=False)
    _draw_first(case, table, texts)
    draw_table(table, notes, "samenkaart-partners", texts, on=case.asked.day)
    st.caption(f"{texts('table-sort-help')} {texts('partners-why-help')}")


def _draw_first(case: Case, table: FiguresTable, texts: Texts) -> None:
    """Draw the sentences of the best candidates, or what keeps everybody out."""
    hindrance = case.found.candidates["hindrance"]
    able = hindrance.isna().to_numpy()
    if not able.any():
        rules = listed([rule_name(str(kind), texts) for kind in hindrance.unique()], texts)
        st.info(texts("partners-none-able", rules=rules))
        return
    first = table.frame[able].head(FIRST)
    lines = zip(first["name"], first["why"], strict=True)
    st.markdown("\n".join(f"- **{plain(name)}:** {plain(why)}" for name, why in lines))
    count, others = int(able.sum()), int((~able).sum())
    st.caption(texts("partners-candidates-help", count=count, others=others))
