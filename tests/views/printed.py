"""Sheets of paper as they come out of a printer: rendered to pictures, and looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw
import pytest

from geo.palette import contrast

A4 = (595.28, 841.89)
SCALE = 3
"""Pixels for each point, of which an inch has 72."""
_CM = 72 / 2.54 * SCALE
PRINTER_CM = 0.5
"""Most printers leave so much at each edge white."""
READABLE = 4.5
LEAST = 0.25
"""Of the height of a page: one on which less is printed is a leftover."""
_TOUCH = 0.3
"""Neighbouring letters such as "ij" may share less of their boxes than this."""
_THIN = 1.5
_APART = 8
"""Points: a name on a map is not so high, and its legend lies further below it."""
_HANGS_CM = 0.1
"""The foot or the top of a letter may hang over the edge of a text by less."""
_WHITE = 250


class Box(NamedTuple):
    """A part of a page in pixels from its upper left corner, and what is written there."""

    left: float
    top: float
    right: float
    bottom: float
    words: str = ""

    def shared(self, other: Box) -> float:
        """Return the part of the smaller of two boxes that lies in the other."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        smaller = min(self._area, other._area)
        return wide * high / smaller if min(wide, high, smaller) > 0 else 0.0

    @property
    def _area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        size: in points.
        picture: its pixels: rows, columns, red-green-blue.
        written: boxes around letters of one line and one style.
        rules: boxes around thin lines.
    """

    size: tuple[float, float]
    picture: np.ndarray
    written: tuple[Box, ...]
    rules: tuple[Box, ...]

    @cached_property
    def ink(self) -> np.ndarray:
        """Which pixels are printed."""
        return np.asarray((self.picture < _WHITE).any(axis=2))

    def bands(self, colour: str) -> int:
        """Return how many parts of the page, well below each other, bear a colour."""
        wanted = np.array([*bytes.fromhex(colour[1:])], dtype=np.uint8)
        rows = np.flatnonzero((self.picture == wanted).all(axis=2).any(axis=1))
        return int(np.count_nonzero(np.diff(rows) > _APART * SCALE)) + bool(len(rows))


@dataclass(frozen=True)
class Margins:
    """What stays white, in centimetres; the foot of a page stands in the margin below."""

    side: float
    top: float


SHEET, BRIEF = Margins(1.2, 1.0), Margins(2.0, 1.6)


def printed(file: bytes) -> list[Page]:
    """Return the pages of a PDF file."""
    with pypdfium2.PdfDocument(file) as document:
        return [_page(page) for page in document]


def _page(page: pypdfium2.PdfPage) -> Page:
    def box(edges: tuple[float, float, float, float], words: str = "") -> Box:
        left, bottom, right, top = (SCALE * edge for edge in edges)
        height = SCALE * page.get_height()
        return Box(left, height - top, right, height - bottom, words)

    text = page.get_textpage()
    edges = [text.get_rect(number) for number in range(text.count_rects())]
    paths = page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=1)
    drawn = [box(path.get_bounds()) for path in paths]
    return Page(
        size=page.get_size(),
        picture=np.array(page.render(scale=SCALE, rev_byteorder=True).to_numpy()),
        written=tuple(box(each, text.get_text_bounded(*each)) for each in edges),
        rules=tuple(each for each in drawn if each.bottom - each.top < _THIN * SCALE),
    )


def faults(pages: list[Page], margins: Margins) -> list[str]:
    """Return what is wrong with the looks of a document, page by page."""
    assert pages
    return [
        f"page {number}: {fault}"
        for number, page in enumerate(pages, start=1)
        for fault in (
            *_on_paper(page, margins),
            *_one_over_the_other(page),
            *_struck(page),
            *_faint(page),
        )
    ]


def _on_paper(page: Page, margins: Margins) -> Iterator[str]:
    if page.size != pytest.approx(A4, abs=0.1):
        yield f"{page.size} points are no A4"
    side, top = (int((each - _HANGS_CM) * _CM) for each in (margins.side, margins.top))
    edge = int(PRINTER_CM * _CM)
    strips = {
        "left": page.ink[:, :side],
        "right": page.ink[:, -side:],
        "top": page.ink[:top],
        "lower": page.ink[-edge:],
    }
    yield from (f"printed on the {name} margin" for name, strip in strips.items() if strip.any())
    body = page.ink[: -int(2 * _CM)]
    if not body[int(LEAST * len(page.ink)) :].any():
        yield "next to nothing on it"


def _one_over_the_other(page: Page) -> Iterator[str]:
    for one, other in combinations(sorted(page.written, key=lambda box: box.top), 2):
        if one.shared(other) > _TOUCH:
            yield f"{one.words!r} lies over {other.words!r}"


def _struck(page: Page) -> Iterator[str]:
    for rule in page.rules:
        for box in page.written:
            if rule.shared(box) > 0:
                yield f"a line touches {box.words!r}"


def _faint(page: Page) -> Iterator[str]:
    for box in page.written:
        rows = slice(int(box.top), int(np.ceil(box.bottom)) + 1)
        columns = slice(int(box.left), int(np.ceil(box.right)) + 1)
        pixels = page.picture[rows, columns].reshape(-1, 3)
        light = pixels.sum(axis=1)
        ends = (pixels[light.argmin()], pixels[light.argmax()])
        found = contrast(*("#" + bytes(each.tolist()).hex() for each in ends))
        if found < READABLE:
            yield f"{box.words!r} has a contrast of {found:.1f}"
