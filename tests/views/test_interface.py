"""Streamlit's own words are ours: the right ones, each once, and back again."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from streamlit import file_util
from streamlit_folium import _component_func

from views.interface import ANY, FRAME, page_script, words
from views.texts import Language, translator

# Streamlit puts these together from pieces.
PUT_TOGETHER = {
    "*MB per file",
    "The page that you have requested does not seem to exist. Running the app's main page.",
    "* option available.",
    "* options available.",
    *(f"Press {keys} to apply" for keys in ("Enter", "Ctrl+Enter", "⌘+Enter")),
}
OWN = {FRAME, translator(Language.EN)("map-label")}


@cache
def written_by_streamlit() -> str:
    """Return everything that Streamlit's pages may say."""
    files = sorted(Path(file_util.get_static_dir()).glob("static/js/*.js"))
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


@pytest.mark.parametrize(
    "said", sorted({said for said, _ in words(Language.NL)} - PUT_TOGETHER - OWN)
)
def test_streamlit_still_says_this(said: str) -> None:
    pieces = [piece.strip(" :,") for piece in said.removeprefix("Error: ").split(ANY)]
    assert all(piece in written_by_streamlit() for piece in pieces)


@pytest.mark.parametrize("language", list(Language))
def test_no_word_is_changed_twice_and_no_two_words_become_one(language: Language) -> None:
    pairs = words(language)
    before, after = zip(*pairs, strict=True)
    assert len(set(before)) == len(before)
    assert not set(before) & set(after)
    label = translator(language)("map-label")
    others = [word for word in after if word != label]
    assert len(set(others)) == len(others)


@pytest.mark.parametrize("language", list(Language))
def test_both_have_the_same_gaps(language: Language) -> None:
    assert all(a.count(ANY) == b.count(ANY) for a, b in words(language))


def test_the_frame_of_the_map_has_the_name_that_we_replace() -> None:
    assert _component_func.name == FRAME


@pytest.mark.parametrize("language", list(Language))
def test_the_script_ends_no_script_element_before_its_end(language: Language) -> None:
    script = page_script(language)
    assert not re.search(r"<[/!\w]", script)
    assert script.endswith(")")
    assert json.dumps(language.value) in script
