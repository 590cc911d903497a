"""What the map page shows is worked out once for the same choices, and anew for others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import Reading, coverage
from analysis.measures import MEASURES
from analysis.summary import summary
from data.load import Tables
from views import map_scene
from views.choices import Address, Background, Lines
from views.map_scene import scene_of, work_out_first_scenes
from views.panels import total_figures
from views.texts import Language, translator

NL, EN = translator(Language.NL), translator(Language.EN)
DAY = date(2015, 12, 1)
CHOICES = Address(day=DAY)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    map_scene._scene.clear()
    map_scene._backdrop.clear()
    yield
    st.cache_resource.clear()


def test_it_is_the_table_and_the_totals_of_the_analysis(tables: Tables) -> None:
    scene = scene_of(CHOICES, DAY, NL)
    table = coverage(CHOICES.programmes, DAY, tables)
    pd.testing.assert_frame_equal(scene.table, table)
    totals = summary(CHOICES.programmes, DAY, table, tables)
    assert scene.totals == total_figures(totals, NL)
    assert len(scene.rows.frame) == len(table)


@pytest.mark.parametrize(
    "changes",
    [
        {"nis": "23105"},
        {"background": Background.OSM},
        {"lines": Lines.PROVINCES},
        {"names": not CHOICES.names},
    ],
)
def test_what_changes_nothing_of_a_scene_finds_the_one_that_is_there(
    changes: dict[str, object],
) -> None:
    assert scene_of(replace(CHOICES, **changes), DAY, NL) is scene_of(CHOICES, DAY, NL)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": "inhabitants"},
        {"programmes": ("plan-samenleven-1",)},
        {"day": date(2016, 6, 1)},
        {"reading": Reading.NOW},
        {"method": Method.WHOLE},
        {"classes": 3},
    ],
)
def test_another_choice_gives_another_scene(changes: dict[str, object]) -> None:
    other = replace(CHOICES, **changes)  # type: ignore[arg-type]
    assert scene_of(other, other.day or DAY, NL) is not scene_of(CHOICES, DAY, NL)


def test_each_language_has_a_scene_of_its_own() -> None:
    dutch, english = scene_of(CHOICES, DAY, NL), scene_of(CHOICES, DAY, EN)
    assert dutch.shown.legend[0].text == NL("status-covered")
    assert english.shown.legend[0].text == EN("status-covered")


def test_an_import_gives_a_new_scene(monkeypatch: pytest.MonkeyPatch, tables: Tables) -> None:
    before = scene_of(CHOICES, DAY, NL)
    monkeypatch.setattr(map_scene, "store_state", lambda: (1, 1))
    monkeypatch.setattr(map_scene, "tables_at", lambda _state: tables)
    monkeypatch.setattr(map_scene, "coverage_table", lambda *_: before.table)
    assert scene_of(CHOICES, DAY, NL) is not before


@pytest.mark.parametrize("measure", MEASURES)
def test_a_first_visit_finds_every_measure_worked_out(
    measure: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work_out_first_scenes()

    def again(*_: object) -> None:
        pytest.fail("it is worked out anew")

    monkeypatch.setattr(map_scene, "show", again)
    assert scene_of(replace(CHOICES, measure=measure), DAY, NL).lines
