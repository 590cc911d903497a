"""Texts and marks stand out from the page in both themes, as WCAG AA asks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from geo.palette import LOOKS, contrast, legend_swatch
from views.portrait.timeline import BAR, INK, LETTERS
from views.style import RULES

TEXT, MARK = 4.5, 3
THEME = tomllib.loads(Path(".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
SCHEMES = ("light", "dark")
FADED = 0.6
"""Of Streamlit's headings and names in a table, which are drawn and not written in the page."""
both_themes = pytest.mark.parametrize("scheme", SCHEMES)


def grounds(scheme: str) -> set[str]:
    """Return the colours of a theme on which texts and marks stand."""
    names = ("backgroundColor", "secondaryBackgroundColor")
    return {part[name] for part in (THEME[scheme], THEME[scheme]["sidebar"]) for name in names}


def faded(colour: str, ground: str) -> str:
    """Return a colour as it looks when some of the ground shines through."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * FADED + b * (1 - FADED)):02x}" for a, b in pairs)


@both_themes
def test_text_and_links_stand_out_even_where_streamlit_fades_them(scheme: str) -> None:
    colours = THEME[scheme]
    for ground in grounds(scheme):
        assert contrast(faded(colours["textColor"], ground), ground) >= TEXT
        assert contrast(colours["linkColor"], ground) >= TEXT
    assert contrast(colours["primaryColor"], "#ffffff") >= TEXT


@both_themes
def test_the_lines_around_boxes_and_the_ring_of_the_focus_stand_out(scheme: str) -> None:
    found = re.search(r"outline: 3px solid light-dark\((#\w+), (#\w+)\)", RULES.read_text("utf-8"))
    assert found
    ring = found[1 + SCHEMES.index(scheme)]
    for ground in grounds(scheme):
        assert contrast(ring, ground) >= MARK
        assert contrast(THEME[scheme]["borderColor"], ground) >= MARK


@both_themes
def test_the_frame_of_a_swatch_stands_out(scheme: str) -> None:
    frame = re.findall(r'stroke="(#\w+)"', legend_swatch("#ffffff"))[-1]
    assert contrast(frame, THEME[scheme]["backgroundColor"]) >= MARK
    assert f"border: 1px solid {frame}" in RULES.read_text("utf-8")


@pytest.mark.parametrize("state", [state for state, look in LOOKS.items() if look.path])
def test_a_pattern_stands_out_from_its_own_ground(state: str) -> None:
    assert contrast(LOOKS[state].ink, LOOKS[state].background) >= MARK


@both_themes
def test_the_bars_lines_and_letters_of_the_timeline_stand_out(scheme: str) -> None:
    ground = THEME[scheme]["backgroundColor"]
    assert min(contrast(mark, ground) for mark in (INK, BAR)) >= MARK
    assert LETTERS[scheme == "dark"] == THEME[scheme]["textColor"]
