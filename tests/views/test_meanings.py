"""A short word is explained where it stands, once."""

from __future__ import annotations

import pytest

from tests.views.pages import words
from tests.views.test_every_page import opened
from views.meanings import WORDS, meanings
from views.texts import Language, translator

NL = translator(Language.NL)
CONSORTIUM = "oproep-2015-ninove"


def test_a_word_is_found_inside_others_and_a_longer_word_is_another() -> None:
    told = meanings(["meer dan 7.500 van niet-EU14-herkomst", "NIS-code", "REFNIS"], NL)
    assert told == [NL("meaning-nis"), NL("meaning-non_eu14")]


def test_what_explains_itself_is_not_explained_again() -> None:
    assert not meanings(["buiten de EU27", NL("meaning-non_eu27")], NL)
    assert not meanings(["Inwoners", ""], NL)


@pytest.mark.parametrize("language", Language)
def test_each_meaning_names_its_word(language: Language) -> None:
    say = translator(language)
    assert all(say(key).startswith(word) for word, key in WORDS.items())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("map", {"toon": "non_eu27_share", "gemeente": "41048"}),
        ("gaps", {"vlekken": "need", "cijfer": "non_eu27_share"}),
        ("portrait", {"gemeente": "41048"}),
        ("portrait", {"onderwerp": "programme", "programma": "plan-samenleven-1"}),
        ("portrait", {"onderwerp": "programme", "programma": "plan-samenleven-2"}),
        ("patterns", {"cijfer": "non_eu27_share", "herhalingen": "99"}),
        ("patterns", {"patroon": "similar", "gemeente": "44021"}),
        ("partners", {"gemeente": "23105"}),
        ("drawing", {"ontwerp": "41048"}),
        ("division", {}),
        ("verdicts", {}),
        ("verdicts", {"verband": CONSORTIUM}),
        ("about", {}),
    ],
)
def test_a_page_explains_every_short_word_that_it_writes(
    name: str, asked: dict[str, str], language: Language
) -> None:
    app = opened(name, language, **asked)
    assert not app.exception
    whole = words(app)
    assert any(word in whole for word in WORDS)
    assert not meanings([whole], translator(language))
