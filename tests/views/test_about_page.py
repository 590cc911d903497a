"""The page about the data: its short words explained, and where each file comes from."""

from __future__ import annotations

import pytest

from data.sources import load_sources
from tests.views.pages import words
from tests.views.test_every_page import opened
from views.meanings import WORDS
from views.texts import Language, translator


@pytest.mark.parametrize("language", Language)
def test_the_short_words_of_the_app_are_explained_there(language: Language) -> None:
    say, said = translator(language), words(opened("about", language))
    assert say("about-words") in said
    assert all(say(key) in said for key in WORDS.values())


def test_a_file_that_came_in_a_package_says_so_in_plain_words() -> None:
    say, said = translator(Language.NL), words(opened("about", Language.NL))
    packages = [source.package for source in load_sources().values() if source.package]
    assert packages
    for name in packages:
        assert said.count(say("source-in-package", name=name)) == packages.count(name)
    assert "(Python:" not in said


def test_the_list_of_municipality_codes_is_called_so_wherever_its_name_is() -> None:
    titles = [source.title for source in load_sources().values() if "REFNIS" in source.title]
    assert titles
    assert all(
        "gemeentecodes (REFNIS)" in title.replace("Gemeente", "gemeente") for title in titles
    )
