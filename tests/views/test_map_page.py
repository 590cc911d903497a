"""The page "Kaart" without a browser: its table opens when a reader asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = str(Path(__file__).resolve().parents[2] / "app.py")
SLOWEST_RUN = 60
FILES = {"xlsx-samenkaart", "csv-samenkaart"}


def _map(**parameters: str) -> AppTest:
    app = AppTest.from_file(APP)
    # With a choice of the map in it, an address of the start page leads to the map.
    for name, value in {"toon": "coverage", **parameters}.items():
        app.query_params[name] = value
    return app.run(timeout=SLOWEST_RUN)


def test_the_table_is_closed_at_first_and_its_files_are_there() -> None:
    app = _map()
    assert not app.dataframe
    assert {each.key for each in app.get("download_button")} >= FILES


def test_the_table_opens_has_all_municipalities_and_stands_in_the_address() -> None:
    app = _map()
    app.toggle(key="choice-table").set_value(True).run(timeout=SLOWEST_RUN)
    assert len(app.dataframe[0].value) == 308 + 19
    assert "ja" in app.query_params["tabel"]


def test_a_link_with_an_open_table_opens_it() -> None:
    assert len(_map(tabel="ja").dataframe[0].value) == 308 + 19


@pytest.mark.parametrize("measure", ["award", "inhabitants"])
def test_the_table_follows_the_measure(measure: str) -> None:
    column = {"award": "award_cents", "inhabitants": "inhabitants"}[measure]
    assert _map(tabel="ja", toon=measure).dataframe[0].value.columns[1] == column


def test_a_municipality_that_merged_is_followed_and_the_page_says_so() -> None:
    app = _map(gemeente="11007", datum="2026-01-01")
    assert not app.exception
    (told,) = (each.value for each in app.info if "Borsbeek" in each.value)
    assert "Antwerpen" in told
    assert app.query_params["gemeente"] == "11002"


def test_one_that_did_not_change_needs_no_words() -> None:
    assert not _map(gemeente="11007").info
