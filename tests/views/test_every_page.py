"""Every page opens in both languages, with nothing imported and with a large import."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from fluent.syntax import ast
from streamlit.testing.v1 import AppTest

from data.load import Tables
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION
from data.store import Meta, Store, fingerprint
from tests.views.pages import SLOWEST_RUN
from views.pages import PAGES
from views.store import tables as tables_in_use
from views.texts import LOCALES, Language, read_resources, translator

PAGE = """
from views.controls import begin
from views.pages import PAGES, navigation
from views.store import tables

texts = begin(tables())
navigation(texts)
{{name: draw for within in PAGES.values() for name, (_, draw) in within.items()}}["{name}"](texts)
"""
NAMES = [name for within in PAGES.values() for name in within]
PROGRAMMES = ["oproep-2015", "plan-samenleven-1", "plan-samenleven-2", "plan-samenleven-3"]
AWARDS, MEMBERS = 75, 4
IMPORTED = "oproep-2015-aartselaar"
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
        for programme in tables.programmes.set_index("programme").loc[PROGRAMMES].itertuples():
            start, end = programme.period_start.date(), programme.period_end.date()
            file = f"{programme.Index}.xlsx"
            meta = Meta(str(programme.Index), start, end, file, "Blad1", fingerprint(file.encode()))
            Store().accept(_awards(meta, tables), meta)
        yield Store().path


def _awards(meta: Meta, tables: Tables) -> pd.DataFrame:
    """Return 75 awards of four municipalities each, as an import gives them.

    Codes that follow one another lie near one another, as the members of an award do.
    """
    there = municipalities_on(meta.period_start, tables.municipalities)
    names = there.loc[there["region"] == FLEMISH_REGION, "name_nl"]
    members = names.iloc[: AWARDS * MEMBERS].reset_index()
    award, place = np.divmod(np.arange(len(members)), MEMBERS)
    return pd.DataFrame(
        {
            "consortium": members["name_nl"].to_numpy()[award * MEMBERS],
            "title": [f"Samen verder, deel {number}" for number in award],
            "award_cents": 1_000_000 + award * 12_345,
            "nis": members["nis"],
            "name": members["name_nl"],
            "role": np.where(place == 0, "lead", "member"),
            "source_row": award + 2,
        }
    )


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
