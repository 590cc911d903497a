"""Palettes read light to dark, for every kind of colour vision, and never as white."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from branca.utilities import color_brewer
from coloraide import Color

from geo import palette

COUNTS = range(palette.MIN_CLASSES, palette.MAX_CLASSES + 1)
# "protan", "deutan" and "tritan" of coloraide: Brettel, Viénot and Mollon (1997) for tritan, and
# Viénot, Brettel and Mollon (1999) for the other two, complete loss of one kind of cone.
VISIONS = ("protan", "deutan", "tritan")
# Differences of CIEDE2000 of about 2 are seen at a glance; nine classes are the hardest case.
SEEN_APART = 3.5
# Kinds have no order that helps to tell them apart.
KINDS_APART = 10


def difference(first: Color, second: Color) -> float:
    return float(first.delta_e(second, method="2000"))


@pytest.mark.parametrize("name", palette.PALETTES)
@pytest.mark.parametrize("count", COUNTS)
def test_every_palette_gets_darker_with_every_class(name: str, count: int) -> None:
    lightness = [Color(colour).convert("lab-d65")["lightness"] for colour in named(name, count)]
    assert len(lightness) == count
    assert all(light - dark > 4 for light, dark in pairwise(lightness))


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", palette.PALETTES)
@pytest.mark.parametrize("count", COUNTS)
def test_neighbouring_classes_stay_apart_for_colour_blind_readers(
    name: str, count: int, vision: str
) -> None:
    seen = [Color(colour).filter(vision) for colour in named(name, count)]
    assert min(difference(*pair) for pair in pairwise(seen)) > SEEN_APART


@pytest.mark.parametrize("name", palette.PALETTES)
@pytest.mark.parametrize("count", COUNTS)
def test_no_class_can_be_taken_for_the_white_of_zero(name: str, count: int) -> None:
    zero = Color(palette.LOOKS["zero"].background)
    assert difference(Color(named(name, count)[0]), zero) > 5


@pytest.mark.parametrize("name", palette.PALETTES)
@pytest.mark.parametrize("count", range(palette.MIN_CLASSES, 9))
def test_up_to_eight_classes_are_colours_of_colorbrewer(name: str, count: int) -> None:
    assert list(named(name, count)) == color_brewer(name, count + 1)[-count:]


@pytest.mark.parametrize("vision", [None, *VISIONS])
@pytest.mark.parametrize(
    "kinds",
    [sum(palette.TWO_WAY, ()), palette.FIVE_KINDS, palette.FOUR_CORNERS],
    ids=["two ways", "five kinds", "four corners"],
)
def test_kinds_stay_apart_from_each_other_and_from_the_states_for_every_reader(
    kinds: tuple[str, ...], vision: str | None
) -> None:
    grounds = {look.background for look in palette.LOOKS.values()}
    drawn = [Color(colour) for colour in (*kinds, *sorted(grounds))]
    seen = [colour.filter(vision) if vision else colour for colour in drawn]
    pairs = [pair for pair in combinations(seen, 2) if pair[0] in seen[: len(kinds)]]
    assert min(difference(*pair) for pair in pairs) > KINDS_APART


def test_colours_of_a_published_scheme() -> None:
    # colorbrewer2.org, sequential, YlGnBu, 4 classes
    scheme = ("#ffffcc", "#a1dab4", "#41b6c4", "#225ea8")
    assert named("YlGnBu", 3) == scheme[1:]


@pytest.mark.parametrize("count", [-1, 0, 1, 10])
def test_other_numbers_of_classes_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match=f"{count} classes: choose 2 to 9"):
        palette.colours("Blues", count)


def test_an_unknown_palette_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(ValueError, match="unknown palette 'Rainbow'; choose from YlGnBu, Blues"):
        palette.colours("Rainbow", 5)


def test_contrast_equals_the_one_of_a_second_implementation() -> None:
    for first in ("#ffffff", "#777777", "#0b5cad", "#ffd500"):
        for second in ("#000000", "#1a1a1a", "#c7e9b4", "#08306b"):
            expected = Color(first).contrast(second, method="wcag21")
            assert palette.contrast(first, second) == pytest.approx(expected, rel=1e-3)


def test_the_three_states_differ_in_their_drawing_and_not_in_colour_alone() -> None:
    assert {look.path for look in palette.LOOKS.values()} == {
        palette.LOOKS[state].path for state in ("zero", "not_known", "not_applicable")
    }
    assert len({look.path for look in palette.LOOKS.values()}) == 3


@pytest.mark.parametrize("what", ["#9ecae1", *palette.LOOKS])
def test_a_swatch_is_a_drawing_without_scripts_or_addresses(what: str) -> None:
    swatch = ET.fromstring(palette.legend_swatch(what))  # noqa: S314
    for part in swatch.iter():
        assert part.tag.rpartition("}")[2] in {"svg", "pattern", "rect", "path"}
        assert not {"href", "style"} & set(part.keys())


def test_the_swatch_of_a_state_draws_the_tile_of_the_map() -> None:
    for state, look in palette.LOOKS.items():
        swatch = palette.legend_swatch(state)
        assert f'fill="{look.background}"' in swatch
        assert (f'd="{look.path}"' in swatch) == bool(look.path)
        tile = re.search(f'<pattern id="{palette.pattern_id(state)}".*?</pattern>', swatch)
        assert (tile is not None) == bool(look.path)
        assert tile is None or tile[0] in palette.patterns()


@pytest.mark.parametrize("what", ["", "red", "#12345", '#123456"/><script>', "unknown"])
def test_a_swatch_of_anything_else_is_refused(what: str) -> None:
    with pytest.raises(ValueError, match="neither a state nor a colour"):
        palette.legend_swatch(what)


def named(name: str, count: int) -> tuple[str, ...]:
    return palette.colours(name, count)
