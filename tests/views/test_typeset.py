"""Pictures and pages: the same on every computer, and no text becomes markup."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from views.typeset import PIXELS_PER_UNIT, pdf, png

TEMPLATE = """
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#d.title
#for line in d.lines { par(line) }
"""
DAY = date(2026, 11, 22)
HOSTILE = '#panic("x") *vet* $x$ `q` @ref <lab> \\ // c #import "/etc/passwd" </text> é ë €'


def square(text: str = "") -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
        '<rect width="50" height="50" fill="#ff0000"/><rect x="50" width="50" height="50" '
        f'fill="#0000ff"/><text x="5" y="30" font-size="20" fill="#ffffff">{text}</text></svg>'
    )


def test_a_picture_has_two_pixels_for_each_unit_and_the_colours_of_the_drawing() -> None:
    made = Image.open(BytesIO(png(square(), 100))).convert("RGB")
    assert made.size == (100 * PIXELS_PER_UNIT, 50 * PIXELS_PER_UNIT)
    assert made.getpixel((50, 50)) == (255, 0, 0)
    assert made.getpixel((150, 50)) == (0, 0, 255)


def test_letters_with_accents_and_the_euro_are_drawn() -> None:
    blank = png(square(), 100)
    for letter in "éëï€":
        drawn = Image.open(BytesIO(png(square(letter), 100))).convert("RGB")
        assert drawn.tobytes() != Image.open(BytesIO(blank)).convert("RGB").tobytes()
        white = sum(pixel == (255, 255, 255) for pixel in drawn.get_flattened_data())
        assert white > 20


def test_several_sessions_at_once_get_what_one_gets() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = set(pool.map(lambda _: png(square("é"), 100), range(8)))
    assert made == {png(square("é"), 100)}


def test_a_text_stays_the_text_it_is() -> None:
    made = pdf(TEMPLATE, {"title": "Nota", "lines": [HOSTILE]}, DAY)
    read = PdfReader(BytesIO(made)).pages[0].extract_text()
    assert HOSTILE in " ".join(read.split())


def test_a_page_is_tagged_says_its_language_and_is_the_same_every_time() -> None:
    data = {"title": "Nota", "lines": ["Eén zin."]}
    made = pdf(TEMPLATE, data, DAY)
    assert made == pdf(TEMPLATE, data, DAY)
    reader = PdfReader(BytesIO(made))
    assert str(reader.root_object["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert b"pdfuaid:part" in made
    assert reader.metadata is not None
    assert reader.metadata.title == "Nota"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == DAY


@pytest.mark.parametrize("sign", ["😀", "\u4f60", "\x00", "\ud800", "\u2028", "\uffff"])
def test_a_sign_without_a_letter_form_does_not_keep_the_page_from_being_made(sign: str) -> None:
    made = pdf(TEMPLATE, {"title": "Nota", "lines": [f"voor{sign}na"]}, DAY)
    read = PdfReader(BytesIO(made)).pages[0].extract_text()
    assert "voor" in read
    assert "na" in read
