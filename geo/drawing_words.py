"""Words in a drawing: lines that fit, and names on the map that leave each other room."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

# Of the size of the letters: wide enough for every font a reader may have.
LETTER: Final = 0.53
LINE: Final = 1.3
# XML has no place for these, written in any way (XML 1.0, section 2.2).
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Name:
    """A name on the map, in units of the drawing.

    Attributes:
        text: the name.
        x: of its middle.
        y: of its middle.
        strong: whether it stands out.
        elsewhere: where its middle may be when there is no room, the best first.
    """

    text: str
    x: float
    y: float
    strong: bool = False
    elsewhere: tuple[tuple[float, float], ...] = ()


def readable(text: str) -> str:
    r"""Return text with U+FFFD for what no SVG file can hold.

    Example:
        >>> readable("Li\x00er")
        'Li�er'
    """
    return _NOT_IN_XML.sub("\ufffd", text)


def width_of(text: str, size: float) -> float:
    """Return about how wide a text is, in units, with letters of a size."""
    return LETTER * size * len(text)


def lines_of(text: str, size: float, width: float) -> list[str]:
    """Return a text in lines that fit; none for an empty text.

    Example:
        >>> lines_of("Samen inburgeren in Vlaanderen", 10, 100)
        ['Samen inburgeren', 'in Vlaanderen']
    """
    return textwrap.wrap(text, max(1, int(width / (LETTER * size))))


def arranged(names: Iterable[Name], size: float, width: float, height: float) -> Iterator[Name]:
    """Yield the names that have room somewhere, the first ones first; one that is cut moves inside.

    Args:
        names: the most important first.
        size: of the letters, in units.
        width: of the window, in units.
        height: of the window, in units.

    Example:
        >>> asked = [Name("Gent", 50, 50), Name("Lievegem", 55, 52), Name("Aalter", 2, 90)]
        >>> [(name.text, round(name.x)) for name in arranged(asked, 10, 100, 100)]
        [('Gent', 50), ('Aalter', 18)]
    """
    kept: list[tuple[float, float, float]] = []
    for name in names:
        half, high = width_of(name.text, size) / 2 + 2, size * LINE
        for wanted_x, wanted_y in ((name.x, name.y), *name.elsewhere):
            x = min(max(wanted_x, half), width - half)
            y = min(max(wanted_y, high / 2), height - high / 2)
            if half > width / 2 or abs(x - wanted_x) > half or not (0 <= wanted_y <= height):
                continue
            if all(abs(x - u) >= half + w or abs(y - v) >= high for u, v, w in kept):
                kept.append((x, y, half))
                yield Name(name.text, x, y, name.strong)
                break
