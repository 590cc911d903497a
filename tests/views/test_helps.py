"""Every choice of the app explains itself: its widget has a help text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VIEWS = sorted(ROOT.glob("views/**/*.py"))
CHOICES = {
    *("selectbox", "multiselect", "radio", "segmented_control", "pills", "toggle", "checkbox"),
    *("slider", "select_slider", "number_input", "date_input", "file_uploader", "text_area"),
}


def _choices(source: str) -> Iterator[ast.Call]:
    """Yield the calls ``st.<widget>(…)``, on a column or in the side bar too."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in CHOICES:
                yield node


def _without_help(source: str) -> list[int]:
    """Return the lines of the choices without a help text, or with an empty one."""
    return [
        call.lineno
        for call in _choices(source)
        if not any(
            word.arg == "help"
            and not (isinstance(word.value, ast.Constant) and not word.value.value)
            for word in call.keywords
        )
    ]


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_choice_has_a_help_text(path: Path) -> None:
    assert not _without_help(path.read_text("utf-8"))


def test_a_choice_without_a_help_text_is_found() -> None:
    source = """
st.toggle(texts("choice-names"), help=texts("choice-names-help"))
st.toggle(texts("choice-names"), key="names")
st.sidebar.radio(texts("language-label"), options, help="")
next(columns).number_input(label, 0, 9, help=None)
st.button(label), st.text_input(label)
"""
    assert _without_help(source) == [3, 4, 5]


def test_the_choices_of_the_app_are_seen() -> None:
    assert sum(len(list(_choices(path.read_text("utf-8")))) for path in VIEWS) > len(CHOICES)
