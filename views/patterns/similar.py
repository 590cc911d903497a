"""The view of likeness: which municipalities resemble the one chosen, and in what."""

from __future__ import annotations

import pandas as pd

from analysis.classes import Scheme, classify
from analysis.patterns.profile import Profile, ProfileRefusedError, similar
from analysis.people import INDICATORS
from analysis.units import Unit
from geo.palette import FIVE_KINDS, colours
from views import formats
from views.formats import interval, legend_digits
from views.paint import PALETTE
from views.patterns.profile import (
    not_comparable_table,
    overlap_note,
    profile_chosen,
    profile_dated,
    profile_refusal,
    profile_sources,
)
from views.patterns.view import (
    DECIMALS,
    Case,
    View,
    answer,
    bare_picture,
    fills_of,
    state_kinds,
)
from views.picture import Picture
from views.store import profile_of
from views.tables import FiguresTable
from views.texts import Texts

CLASSES = 5
CHOSEN = 0
COLOURS = (FIVE_KINDS[2], *reversed(colours(PALETTE, CLASSES)))
"""What is chosen, and from near to far."""
NAMED = 3
"""Municipalities of which the likeness is put in a sentence."""


def similar_view(case: Case, texts: Texts) -> View:
    """Return how far every municipality is from the one chosen in the chosen profile."""
    address, nis = case.address, case.address.nis
    chosen = profile_chosen(case, texts)
    title = texts("pattern-view-similar")
    prompt = bare_picture(title, texts("pattern-no-outcome"), case, texts)
    if nis is None or nis not in case.about.index:
        return View(prompt, notes=[texts("pattern-choose-municipality")], chosen=chosen)
    name = str(case.about.loc[nis, "name"])
    try:
        profile = profile_of(address.profile, case.day, case.land.day)
        found = similar(nis, profile, case.land.municipalities, case.land.neighbours.pairs)
    except ProfileRefusedError as error:
        return View(prompt, refused=profile_refusal(error, name, texts), chosen=chosen)
    return View(
        _picture(nis, name, found, case, texts),
        results=_sentences(name, found, profile, texts),
        figures={
            texts(f"measure-{indicator}"): formats.value(
                profile.values.loc[nis, indicator], INDICATORS[indicator].unit, texts.language
            )
            for indicator in profile.values
        },
        notes=overlap_note(profile, texts),
        tables={
            "pattern-table-similar": _table(found, profile, texts),
            **not_comparable_table(profile, case, texts),
        },
        chosen=[(texts("column-name"), name), *chosen],
        sources=profile_sources(profile),
        dated=profile_dated(profile, texts),
    )


def _picture(nis: str, name: str, found: pd.DataFrame, case: Case, texts: Texts) -> Picture:
    language = texts.language
    distances = found["distance"].dropna()
    classes = classify(distances, Scheme.QUANTILES, CLASSES)
    digits = legend_digits([*classes.lower, *classes.upper], Unit.NUMBER)
    near = {
        place: interval(lower, upper, Unit.NUMBER, language, is_integer=False, digits=digits)
        for place, (lower, upper) in enumerate(
            zip(classes.lower, classes.upper, strict=True), start=1
        )
    }
    kinds: dict[int | str, str] = {CHOSEN: texts("pattern-chosen")}
    kinds |= {place: texts("pattern-distance", distance=words) for place, words in near.items()}
    kinds[1] = texts("pattern-distance-nearest", distance=near[1])
    fills = (classes.index + 1).astype(object)
    fills.loc[nis] = CHOSEN
    words = {
        str(code): texts("pattern-distance", distance=formats.value(far, Unit.NUMBER, language))
        for code, far in distances.items()
    }
    title = texts("pattern-likeness-to", name=name)
    return Picture(title, fills_of(fills, case), COLOURS, words, kinds | state_kinds(texts), nis)


def _sentences(name: str, found: pd.DataFrame, profile: Profile, texts: Texts) -> list[str]:
    nearest = found.dropna(subset="distance").head(NAMED)
    first = nearest.iloc[0]
    share = formats.percent(first["closer_than"], texts.language)
    lines = [
        texts("pattern-most-like", name=name, names=", ".join(nearest["name"])),
        texts("pattern-closer-than", name=name, other=first["name"], share=share),
    ]
    return lines + [_reason(row, name, profile, texts) for _, row in nearest.iterrows()]


def _reason(row: pd.Series, chosen: str, profile: Profile, texts: Texts) -> str:
    """Return what brings a municipality and the chosen one together, and what sets them apart."""
    shares = _shares(row, profile)
    if shares.isna().all():
        return texts("pattern-reason-same", name=row["name"])
    indicator = str(shares.idxmax())
    unit = INDICATORS[indicator].unit
    figures = {
        "apart": texts(f"measure-{indicator}"),
        "value": formats.value(row[indicator], unit, texts.language),
        "other": formats.value(row[f"{indicator}_chosen"], unit, texts.language),
    }
    if len(shares) == 1:
        return texts("pattern-reason-one", name=row["name"], chosen=chosen, **figures)
    together = texts(f"measure-{shares.idxmin()}")
    share = formats.percent(shares.max(), texts.language, 0)
    return texts(
        "pattern-reason",
        name=row["name"],
        chosen=chosen,
        together=together,
        share=share,
        **figures,
    )


def _shares(row: pd.Series, profile: Profile) -> pd.Series:
    names = [str(name) for name in profile.scores]
    return pd.Series([row[f"{name}_contribution"] for name in names], index=names, dtype="Float64")


def _table(found: pd.DataFrame, profile: Profile, texts: Texts) -> FiguresTable:
    units: dict[str, Unit | None] = {
        "rank": Unit.COUNT,
        "name": None,
        "distance": Unit.NUMBER,
        "closer_than": Unit.SHARE,
        "together": None,
        "apart": None,
    }
    for name in map(str, profile.scores):
        units[name] = INDICATORS[name].unit
        units[f"{name}_difference_sd"] = Unit.NUMBER
        units[f"{name}_contribution"] = Unit.SHARE
    units |= dict.fromkeys(("neighbour", "province", "reference_region", "nis"))
    frame = found.dropna(subset="distance")
    shares = frame[[f"{name}_contribution" for name in profile.scores]]
    shares = shares.set_axis([texts(f"measure-{name}") for name in profile.scores], axis=1)
    apart = shares.dropna().idxmax(axis=1)
    frame = frame.assign(
        together=shares.dropna().idxmin(axis=1).reindex(frame.index),
        apart=apart.reindex(frame.index),
        neighbour=[answer(value, texts) for value in frame["neighbour"]],
    )
    figures = [column for column, unit in units.items() if unit is not None]
    return FiguresTable(
        frame.round(dict.fromkeys(figures, DECIMALS)).reset_index()[list(units)], units
    )
