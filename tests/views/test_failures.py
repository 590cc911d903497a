"""Whoever meets something broken reads a plain line and a number; the log has the rest."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from views import failures
from views.texts import Language, translator

FAILING = """
from views.failures import failed
assert failed(KeyError("a code that is nowhere"))
"""
BROKEN = """
from pathlib import Path
from data.problems import DataError, Problem
from views.assets import AssetsError
from views.failures import guarded
def draw():
    raise {error}
guarded(draw)
"""
DATA = 'DataError([Problem("missing_file", "mergers.csv", "is not there", "build it")])'
ASSETS = 'AssetsError(Path("static"), "it is read-only", "make it writable")'


@pytest.fixture
def logged() -> Iterator[list[logging.LogRecord]]:
    """What is written to the log from here on."""
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = records.append  # type: ignore[method-assign,assignment]
    failures._LOG.addHandler(handler)
    yield records
    failures._LOG.removeHandler(handler)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("script", "key", "values"),
    [
        (FAILING, "error-page", {}),
        (BROKEN.format(error=DATA), "error-data", {}),
        (BROKEN.format(error=ASSETS), "error-assets", {"what": "static"}),
    ],
)
def test_the_number_on_the_page_finds_the_trace_in_the_log(
    script: str,
    key: str,
    values: dict[str, str],
    language: Language,
    logged: list[logging.LogRecord],
) -> None:
    app = AppTest.from_string(script)
    app.query_params["taal"] = language
    app.run(timeout=30)
    texts = translator(language)
    assert not app.exception
    assert [line.value for line in app.error] == [texts(key, **values)]
    (record,) = logged
    (number,) = re.findall(r"\b[0-9A-F]{6}\b", record.getMessage())
    assert [line.value for line in app.caption] == [texts("error-reference", number=number)]
    assert record.exc_info


def test_every_failure_has_a_number_of_its_own() -> None:
    numbers = {AppTest.from_string(FAILING).run(timeout=30).caption[0].value for _ in range(5)}
    assert len(numbers) == 5


def test_what_went_wrong_is_not_on_the_page() -> None:
    app = AppTest.from_string(FAILING).run(timeout=30)
    shown = " ".join(line.value for line in [*app.error, *app.caption])
    assert "nowhere" not in shown
    assert "KeyError" not in shown
