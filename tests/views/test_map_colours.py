"""Kinds stay apart for every kind of colour vision, in the colours that pages choose from palettes.

`tests/geo/test_palette.py` looks at the palettes themselves in the same way. Files of maps are
drawn with the colours of the screen (`geo.drawing`), so what holds here holds for them.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from coloraide import Color

from geo.drawing_legend import STROKES, Mark
from geo.palette import FIVE_KINDS, FOUR_CORNERS, LOOKS, TWO_WAY, colours, contrast
from tests.geo.test_palette import KINDS_APART, SEEN_APART, VISIONS, difference
from views.brief import story
from views.drawing import drawn
from views.neighbours import page as neighbours
from views.paint import PALETTE
from views.partners import candidates, mentors
from views.partners import combinations as sets
from views.patterns import clusters, coverage, similar
from views.portrait import map as sheet
from views.verdicts import page as verdicts

KINDS = {
    "brief": (story.ASKING_COLOUR, story.CHOSEN_COLOUR),
    "clusters": clusters.COLOURS,
    "combinations": sets.COLOURS,
    "coverage": colours(PALETTE, 2),
    "drawing": drawn.COLOURS,
    "mentors": mentors.COLOURS,
    "neighbours": neighbours.COLOURS,
    "runs of chance": coverage.COLOURS,
    "sheet": sheet.COLOURS,
    "verdicts": verdicts.COLOURS,
}
"""Colours by page, each of a kind of its own."""
FIRST_AND_CLASSES = {"candidates": candidates.COLOURS, "similar": similar.COLOURS}
"""A kind of its own, and then classes in their order."""
GROUNDS = sorted({look.background for look in LOOKS.values()})
EVERY_FILL = {
    *(fill for fills in (*KINDS.values(), *FIRST_AND_CLASSES.values()) for fill in fills),
    *(fill for row in (*TWO_WAY, FIVE_KINDS, FOUR_CORNERS, GROUNDS) for fill in row),
    *(fill for count in range(2, 10) for fill in colours(PALETTE, count)),
}
all_visions = pytest.mark.parametrize("vision", [None, *VISIONS])


def seen(fills: tuple[str, ...], vision: str | None) -> list[Color]:
    """Return colours and then those of the states as a person sees them."""
    drawn_in = [Color(fill) for fill in (*fills, *GROUNDS)]
    return [colour.filter(vision) if vision else colour for colour in drawn_in]


@all_visions
@pytest.mark.parametrize("page", KINDS)
def test_kinds_stay_apart_from_each_other_and_from_the_states(
    page: str, vision: str | None
) -> None:
    looks = seen(KINDS[page], vision)
    pairs = [(a, b) for a, b in combinations(looks, 2) if a in looks[: -len(GROUNDS)]]
    assert min(difference(*pair) for pair in pairs) > KINDS_APART


@all_visions
@pytest.mark.parametrize("page", FIRST_AND_CLASSES)
def test_the_kind_beside_classes_is_none_of_them_and_neighbouring_classes_stay_apart(
    page: str, vision: str | None
) -> None:
    first, *others = seen(FIRST_AND_CLASSES[page], vision)
    assert min(difference(first, other) for other in others) > KINDS_APART
    assert min(difference(*pair) for pair in pairwise(others)) > SEEN_APART


def test_no_page_has_colours_that_are_not_looked_at_here() -> None:
    views = Path("views")
    named = {
        path for path in views.glob("**/*.py") if re.search(r"^COLOURS\b", path.read_text(), re.M)
    }
    modules = (
        *(candidates, clusters, coverage, drawn, mentors, neighbours, sets, sheet, similar),
        verdicts,
    )
    assert named == {Path(str(module.__file__)).relative_to(Path.cwd()) for module in modules}


@pytest.mark.parametrize("fill", sorted(EVERY_FILL))
def test_lines_around_groups_and_around_the_chosen_one_stand_out_on_every_fill(fill: str) -> None:
    for mark in (Mark.OUTLINE, Mark.SELECTED):
        assert max(contrast(fill, colour) for colour, *_ in STROKES[mark]) >= 3


def test_the_screen_draws_these_lines_in_the_colours_of_the_files() -> None:
    script = Path("geo/map.js").read_text(encoding="utf-8")
    ink = re.search(r'const INK = "(#\w+)"', script)
    assert ink
    on_screen = {ink[1], *re.findall(r'color: "(#\w+)", weight', script)}
    assert {colour for strokes in STROKES.values() for colour, *_ in strokes} <= on_screen
