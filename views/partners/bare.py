"""The page "Partners zoeken" before anybody is chosen: who can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from analysis.coverage import Status
from analysis.ground.landscape import Landscape
from analysis.measures import ZERO
from data.schemas import FLEMISH_REGION
from views import panels
from views.choices import Address
from views.municipality_list import counted_lines, draw_municipality_list
from views.partners.case import REGISTER, View
from views.picture import Picture
from views.rule_choices import Question, rules_asked
from views.store import landscape_on
from views.tables import Notes
from views.texts import Texts


def bare_view(
    address: Address,
    asked: Question,
    clicked: Callable[[str], str],
    lines: Sequence[str],
    texts: Texts,
) -> View:
    """Return the view in which nothing was looked for, to choose who asks.

    Args:
        address: the choices.
        asked: the rules and the day.
        clicked: what is done with the code of a municipality, and told of it.
        lines: from `bare_lines`.
        texts: the language.
    """
    land = landscape_on(asked.day, address.minimum_m)
    notes = [
        *rules_asked(asked, texts),
        *((texts("source-title"), line) for line in lines),
    ]
    return View(
        _picture(land, address, texts),
        beside=lambda: st.markdown(texts("partners-choose")),
        below=lambda: _draw_below(land, notes, texts),
        clicked=clicked,
        notes=notes,
    )


def bare_lines(day: date, texts: Texts) -> list[str]:
    """Return where the map of a day and its table come from."""
    lines = [panels.source_line(name, texts) for name in (*REGISTER, "statbel-origin")]
    return [*lines, *counted_lines(landscape_on(day, 0), texts)]


def _picture(land: Landscape, address: Address, texts: Texts) -> Picture:
    flemish = land.municipalities["region"] == FLEMISH_REGION
    fills = flemish.map({True: ZERO, False: str(Status.NOT_APPLICABLE)}).astype(object)
    kinds: dict[int | str, str] = {
        ZERO: texts("partners-legend-may"),
        str(Status.NOT_APPLICABLE): texts("partners-legend-outside"),
    }
    tips = dict.fromkeys(map(str, flemish.index[flemish]), texts("partners-tip-choose"))
    return Picture(texts("partners-legend-asking"), fills, (), tips, kinds, address.nis)


def _draw_below(land: Landscape, notes: Notes, texts: Texts) -> None:
    draw_municipality_list(land, notes, "samenkaart-wie-zoekt", texts)
