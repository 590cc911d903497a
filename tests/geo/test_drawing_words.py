"""Words in a drawing: nothing is lost, nothing lies on something else."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from geo.drawing_words import LINE, Name, arranged, lines_of, readable, width_of

ACROSS, DOWN = st.floats(-50, 450), st.floats(-50, 250)
PLACES = st.builds(
    Name,
    st.text("abcdefg ", min_size=1, max_size=20),
    ACROSS,
    DOWN,
    elsewhere=st.lists(st.tuples(ACROSS, DOWN), max_size=3).map(tuple),
)


@given(st.text())
def test_every_text_can_stand_in_xml_afterwards(text: str) -> None:
    element = ET.Element("text")
    element.text = readable(text)
    again = ET.fromstring(ET.tostring(element, encoding="unicode")).text or ""  # noqa: S314
    assert again == element.text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text("abc é", max_size=300), st.floats(60, 900))
def test_lines_fit_and_lose_no_word(text: str, width: float) -> None:
    lines = lines_of(text, 12, width)
    assert all(width_of(line, 12) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(PLACES, max_size=12))
def test_names_lie_inside_and_not_on_one_another(names: list[Name]) -> None:
    kept = list(arranged(names, 13, 400, 200))
    for name in kept:
        assert width_of(name.text, 13) / 2 <= name.x <= 400 - width_of(name.text, 13) / 2
        assert 0 <= name.y <= 200
    for one, other in combinations(kept, 2):
        apart = (width_of(one.text, 13) + width_of(other.text, 13)) / 2
        assert abs(one.x - other.x) >= apart or abs(one.y - other.y) >= 13 * LINE


def test_the_first_name_wins_and_one_far_outside_is_left_out() -> None:
    names = [Name("Gent", 200, 100), Name("Gent", 201, 101), Name("Ver", 900, 100)]
    assert list(arranged(names, 13, 400, 200)) == [names[0]]


def test_a_name_without_room_goes_to_its_first_other_place_that_has_some() -> None:
    names = [Name("Gent", 200, 100), Name("Aalst", 201, 101, elsewhere=((205, 99), (300, 50)))]
    assert [(each.x, each.y) for each in arranged(names, 13, 400, 200)] == [(200, 100), (300, 50)]
