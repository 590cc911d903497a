"""Every map is told in words that a screen reader reads, and the words say what the map shows."""

from __future__ import annotations

import html
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import SLOWEST_RUN
from tests.views.test_every_page import NAMES, PAGE
from views.texts import Language, translator

WITHOUT_A_MAP = {"portrait", "import", "about"}
"""The sheet has a drawing, whose words are in the drawing itself."""
CHOSEN = {"gemeente": "41048", "ontwerp": "41048"}
NL = translator(Language.NL)
TOLD = re.compile(r"<p class='sk-told' id='sk-told'>(.*)</p>")


def told_by(name: str, language: Language, chosen: dict[str, str] = CHOSEN) -> list[str]:
    """Return what a page says of its maps."""
    app = AppTest.from_string(PAGE.format(name=name))
    for parameter, value in {"taal": str(language), **chosen}.items():
        app.query_params[parameter] = value
    app.run(timeout=SLOWEST_RUN)
    assert not app.exception
    told = [TOLD.fullmatch(str(getattr(element, "value", ""))) for element in app.get("html")]
    assert len(app.get("component_instance")) == (name not in WITHOUT_A_MAP)
    return [html.unescape(found[1]) for found in told if found]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT_A_MAP])
def test_a_map_is_told_with_every_municipality_in_one_kind(name: str, language: Language) -> None:
    (told,) = told_by(name, language)
    total = re.match(r"\D+(\d+)", told)
    assert total
    kinds = [int(count) for count in re.findall(r"\((\d+) (?:gemeente|municipalit)", told)]
    assert kinds
    assert sum(kinds) == int(total[1]) > 300
    assert not re.search(r"\?:|\.\.|: \.", told)


@pytest.mark.parametrize("name", sorted(WITHOUT_A_MAP))
def test_a_page_without_a_map_tells_of_none(name: str) -> None:
    assert told_by(name, Language.NL) == []


def test_the_municipality_that_stands_out_is_named_with_its_figure() -> None:
    (told,) = told_by("map", Language.NL)
    assert told.endswith(f"Gekozen: Ninove, {NL('status-covered')}.")


def test_of_who_is_chosen_among_neighbours_it_says_how_many_there_are() -> None:
    (told,) = told_by("neighbours", Language.NL)
    assert "Buren van Ninove: gekozen (1 gemeente); buren (8 gemeenten); verder weg (" in told
    assert told.endswith("Gekozen: Ninove, 8 buren.")


def test_before_anybody_is_chosen_a_map_says_so_in_one_sentence() -> None:
    (told,) = told_by("neighbours", Language.NL, {})
    assert told.startswith("De kaart toont 327 gemeenten. Buren: nog geen gemeente gekozen. ")
    (english,) = told_by("neighbours", Language.EN, {})
    assert "Neighbours: no municipality chosen yet. " in english
