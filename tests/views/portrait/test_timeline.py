"""The figure of the timeline: a bar for each row, told apart by more than colour."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import pytest

from analysis.allocation import Method
from analysis.portrait.timeline import all_mergers, mergers_of, municipality_timeline
from data.load import Tables
from views.portrait.timeline import spec
from views.texts import Language, translator

DAY, NOW = date(2026, 1, 15), date(2025, 1, 1)
NL = translator(Language.NL)


@pytest.fixture
def affligem(tables: Tables) -> pd.DataFrame:
    return municipality_timeline("23105", DAY, Method.EQUAL, tables)


def figure_of(rows: pd.DataFrame, mergers: pd.DataFrame) -> dict[str, Any]:
    labels = [(f"programme {number}", "part") for number in range(len(rows))]
    return spec(rows, labels, mergers, DAY, NL)


def test_each_row_is_a_bar_over_its_period(affligem: pd.DataFrame, tables: Tables) -> None:
    figure = figure_of(affligem, mergers_of(["23105"], NOW, tables))
    assert len(figure["layer"]) == 1
    bars = figure["layer"][0]["data"]["values"]
    assert [bar["solid"] for bar in bars] == [True, True, False, False, False, False, False]
    start, end = (datetime.fromtimestamp(bars[1][name] / 1000, UTC) for name in ("start", "end"))
    assert (start.date(), end.date()) == (date(2015, 12, 1), date(2018, 11, 30))


def test_the_axis_begins_in_2014_also_for_who_came_later(
    affligem: pd.DataFrame, tables: Tables
) -> None:
    later = affligem[affligem["valid_from"] >= pd.Timestamp(2016, 1, 1)]
    axis = figure_of(later, all_mergers(tables))["layer"][0]["encoding"]["x"]
    first = datetime.fromtimestamp(axis["axis"]["values"][0] / 1000, UTC)
    assert (len(later) > 0, first.date()) == (True, date(2014, 1, 1))


def test_what_is_not_known_is_dashed_and_hollow(affligem: pd.DataFrame, tables: Tables) -> None:
    encoding = figure_of(affligem, all_mergers(tables))["layer"][0]["encoding"]
    assert encoding["fill"]["value"] == "transparent"
    assert encoding["strokeDash"]["value"] != encoding["strokeDash"]["condition"]["value"]


def test_the_mergers_of_a_day_are_one_line_with_a_word(
    affligem: pd.DataFrame, tables: Tables
) -> None:
    moments = figure_of(affligem, all_mergers(tables))["layer"][1]
    days = [
        datetime.fromtimestamp(each["day"] / 1000, UTC).date() for each in moments["data"]["values"]
    ]
    assert days == [date(2019, 1, 1), date(2025, 1, 1)]
    assert json.loads(moments["encoding"]["x"]["axis"]["labelExpr"]) == "fusie"


def test_a_label_is_only_a_text_whatever_it_says(affligem: pd.DataFrame, tables: Tables) -> None:
    hostile = '"][0]; alert("x")//'
    rows = affligem.head(1)
    figure = spec(rows, [(hostile, "</script>")], all_mergers(tables), DAY, NL)
    said = figure["layer"][0]["encoding"]["y"]["axis"]["labelExpr"]
    assert said.endswith("[datum.value]")
    assert json.loads(said.removesuffix("[datum.value]")) == [[hostile, "</script>"]]
