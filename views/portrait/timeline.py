"""The timeline as a drawn figure: a bar for each programme or membership, with the mergers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import Status
from views import formats
from views.texts import Texts

ROW_HEIGHT, AXES = 58, 56
INK, BAR = "#7a8189", "#1d7fb5"
"""Both stand out from a light and from a dark page."""
LETTERS = {False: "#0f1820", True: "#e6ebef"}
"""On a light and on a dark page, as the theme has them."""
UNREAD = {"aria": False}
"""The figure as a whole has its words; each bar would be read as numbers of milliseconds."""
FIRST_PROGRAMME = date(2014, 1, 1)
"""All timelines begin with the first programme, so that they can be laid side by side."""
SOLID = (Status.COVERED, Status.ENDED)

Label = tuple[str, str]
"""What stands above a bar: the programme, and below that what there is to say of it."""


def draw_timeline(
    rows: pd.DataFrame, labels: Sequence[Label], mergers: pd.DataFrame, until: date, texts: Texts
) -> None:
    """Draw a bar for each row of a timeline; its table belongs below it.

    Args:
        rows: of `analysis.portrait.timeline`.
        labels: what stands above each bar.
        mergers: of `analysis.portrait.timeline.mergers_of`: a line at each of their dates.
        until: the last day of the axis.
        texts: the language.
    """
    if rows.empty:
        return
    told = texts("portrait-timeline-told", count=len(rows))
    figure = spec(rows, labels, mergers, until, texts)
    st.vega_lite_chart(spec=figure, width="stretch", alt=told)
    if not rows["status"].isin(SOLID).all():
        st.caption(texts("portrait-timeline-bars"))


def spec(
    rows: pd.DataFrame, labels: Sequence[Label], mergers: pd.DataFrame, until: date, texts: Texts
) -> dict[str, Any]:
    """Return the figure in the language of Vega-Lite; args as `draw_timeline`."""
    first = min(rows["valid_from"].min().date(), until, FIRST_PROGRAMME).replace(month=1, day=1)
    layers = [_bars(_drawn(rows, labels, texts), labels, first, until)]
    if len(mergers):
        layers.append(_moments(mergers["date"].drop_duplicates(), texts("portrait-merger-mark")))
    return {
        "height": ROW_HEIGHT * len(rows) + AXES,
        "layer": layers,
        "resolve": {"axis": {"x": "independent"}},
        "config": {
            **UNREAD,
            "view": {"stroke": None},
            "axis": {"labelColor": LETTERS[st.context.theme.type == "dark"]},
        },
    }


def _drawn(rows: pd.DataFrame, labels: Sequence[Label], texts: Texts) -> list[dict[str, Any]]:
    return [
        {
            "row": number,
            "label": label[0],
            "part": label[1],
            "start": _milliseconds(row.valid_from.date()),
            "end": _milliseconds(row.valid_to.date()),
            "period": formats.period(
                row.valid_from.date(), row.valid_to.date(), texts.language, row.precision
            ),
            "solid": row.status in SOLID,
        }
        for number, (row, label) in enumerate(zip(rows.itertuples(), labels, strict=True))
    ]


def _bars(
    bars: list[dict[str, Any]], labels: Sequence[Label], first: date, until: date
) -> dict[str, Any]:
    years = range(first.year, until.year + 1)
    axis = {
        "values": [_milliseconds(date(year, 1, 1)) for year in years],
        "title": None,
        "labelExpr": "utcFormat(datum.value, '%Y')",
    }
    ends = [_milliseconds(day) for day in (first, until)]
    return {
        "data": {"values": bars},
        "mark": {"type": "bar", "height": 12, "strokeWidth": 1.5, "cornerRadius": 2, "yOffset": 16}
        | UNREAD,
        "encoding": {
            "x": {
                "field": "start",
                "type": "quantitative",
                "scale": {"domain": ends},
                "axis": axis,
            },
            "x2": {"field": "end"},
            "y": {"field": "row", "type": "ordinal", "axis": _above(labels)},
            "fill": {"condition": {"test": "datum.solid", "value": BAR}, "value": "transparent"},
            "stroke": {"condition": {"test": "datum.solid", "value": BAR}, "value": INK},
            "strokeDash": {"condition": {"test": "datum.solid", "value": [1, 0]}, "value": [4, 3]},
            "tooltip": [{"field": name, "title": " "} for name in ("label", "part", "period")],
        },
    }


def _above(labels: Sequence[Label]) -> dict[str, Any]:
    """Return the axis that bears the labels, in two lines above each bar."""
    return {
        "title": None,
        "domain": False,
        "ticks": False,
        "labelAlign": "left",
        "labelBaseline": "bottom",
        "labelPadding": -2,
        "labelOffset": -10,
        "labelLimit": 0,
        "labelOverlap": False,
        "labelFontSize": 13,
        "labelLineHeight": 16,
        "labelExpr": f"{json.dumps(labels)}[datum.value]",
    }


def _moments(days: pd.Series, word: str) -> dict[str, Any]:
    places = [_milliseconds(day.date()) for day in days]
    axis = {
        "orient": "top",
        "values": places,
        "title": None,
        "grid": False,
        "domain": False,
        "labelExpr": json.dumps(word),
    }
    return {
        "data": {"values": [{"day": place} for place in places]},
        "mark": {"type": "rule", "strokeDash": [2, 2], "color": INK, "strokeWidth": 1.5} | UNREAD,
        "encoding": {"x": {"field": "day", "type": "quantitative", "axis": axis}},
    }


def _milliseconds(day: date) -> int:
    """Return a day as a browser counts time."""
    return round(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
