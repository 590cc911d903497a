"""Every page opens in both languages, with nothing imported and with a large import."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from fluent.syntax import ast
from streamlit.testing.v1 import AppTest

from data.load import Tables
from data.store import Store
from tests.views.many_awards import AWARDS, IMPORTED, PROGRAMMES, fill
from tests.views.pages import SLOWEST_RUN
from views.pages import PAGES
from views.store import tables as tables_in_use
from views.texts import LOCALES, Language, read_resources, translator

PAGE = """
from views.arriving import begin
from views.pages import PAGES, navigation
from views.store import tables

texts = begin(tables())
navigation(texts)
{{name: draw for within in PAGES.values() for name, (_, draw) in within.items()}}["{name}"](texts)
"""
NAMES = [name for within in PAGES.values() for name in within]
# A text as long as this is no name that both languages share.
SHORTEST = 15

both_languages = pytest.mark.parametrize("language", list(Language))
every_page = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which nothing was imported, in use while the tests of this file ask for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENKAART_HOME", str(tmp_path_factory.mktemp("empty")))
        yield Store().path


@pytest.fixture(scope="module")
def large_store(tmp_path_factory: pytest.TempPathFactory, tables: Tables) -> Iterator[Path]:
    """A folder with 300 imported awards, in use while the tests of this file ask for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENKAART_HOME", str(tmp_path_factory.mktemp("large")))
        fill(Store(), tables)
        yield Store().path


def opened(name: str, language: Language, **parameters: str | list[str]) -> AppTest:
    """Return a page as it opens, with the links to all others."""
    app = AppTest.from_string(PAGE.format(name=name))
    for parameter, value in {"taal": str(language), **parameters}.items():
        app.query_params[parameter] = value
    return app.run(timeout=SLOWEST_RUN)


@cache
def texts_of(language: Language) -> frozenset[str]:
    """Return the texts of a language that need no values."""
    say = translator(language)
    entries = (entry for resource in read_resources(LOCALES / language) for entry in resource.body)
    return frozenset(
        say(entry.id.name)
        for entry in entries
        if isinstance(entry, ast.Message)
        and entry.value is not None
        and all(isinstance(part, ast.TextElement) for part in entry.value.elements)
    )


def said_by(app: AppTest) -> str:
    """Return what a page says, with the labels and help of its choices and its columns."""
    said: list[str] = []
    for element in [*app.main, *app.sidebar]:
        value = getattr(element, "value", "")
        said += [str(getattr(element, each, "")) for each in ("label", "help", "placeholder")]
        said += map(str, value.columns) if isinstance(value, pd.DataFrame) else [str(value)]
        said += getattr(element, "options", [])
    return "\n".join(said)


def assert_whole(app: AppTest, name: str, language: Language) -> None:
    """Fail when a page failed, does not name itself, or says something in the other language."""
    assert not app.exception
    said = said_by(app)
    heading = "app-title" if name in ("start", "map") else f"page-{name}"
    assert translator(language)(heading) in said
    (other,) = set(Language) - {language}
    foreign = texts_of(other) - texts_of(language)
    assert {text for text in foreign if len(text) >= SHORTEST and text in said} == set()


@both_languages
@every_page
def test_a_page_opens_with_nothing_imported(
    name: str, language: Language, empty_store: Path
) -> None:
    assert_whole(opened(name, language), name, language)
    assert not empty_store.exists()


@both_languages
@every_page
def test_a_page_opens_with_three_hundred_imported_awards(
    name: str, language: Language, large_store: Path
) -> None:
    assert large_store.is_file()
    assert len(Store().awards()) == len(PROGRAMMES) * AWARDS
    app = opened(name, language, **_choices(name))
    assert_whole(app, name, language)


@both_languages
@pytest.mark.parametrize("name", ["neighbours", "verdicts"])
def test_a_page_shows_all_imported_awards_of_four_programmes_at_once(
    name: str, language: Language, large_store: Path
) -> None:
    assert large_store.is_file()
    asked = {"regels": "plan-samenleven-3", "peildatum": "2024-11-01"}
    app = opened(name, language, programma=PROGRAMMES, datum="2024-11-01", **asked)
    assert_whole(app, name, language)
    assert "Aartselaar + 3" in "".join(each.value.to_csv() for each in app.dataframe)


def _choices(name: str) -> dict[str, str | list[str]]:
    """Return choices that make a page work with what was imported."""
    match name:
        case "start" | "import" | "about":
            return {}
        case "map" | "gaps":
            return {"programma": PROGRAMMES}
        case "portrait":
            return {"onderwerp": "consortium", "verband": IMPORTED}
        case _:
            return {"verband": IMPORTED, "herhalingen": "999"}


def test_the_large_import_is_what_the_pages_work_with(large_store: Path) -> None:
    assert large_store.is_file()
    counts = tables_in_use().consortia["programme"].value_counts()
    assert (counts[PROGRAMMES] >= AWARDS).all()
    assert IMPORTED in set(tables_in_use().consortia["consortium"])
