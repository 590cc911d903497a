"""The page of a drawing, which grows downwards as things are put on it."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

from geo.drawing_words import LINE, lines_of, readable
from geo.palette import LOOKS, Look, pattern_id

INK: Final = "#1a1a1a"
MARGIN: Final = 16
_FONT: Final = "'Libertinus Serif', Georgia, 'Times New Roman', serif"


class Sheet:
    """An SVG document while it is made.

    Attributes:
        width: in units.
        y: where the next thing goes, in units from the top.
        root: the document.
        defs: its patterns and windows.
    """

    def __init__(self, title: str, description: str, width: int) -> None:
        self.width = width
        self.y = float(MARGIN)
        self.root = ET.Element(
            "svg",
            {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "font-family": _FONT}
            | {"aria-labelledby": "map-title map-description", "fill": INK},
        )
        self.add(self.root, "title", title, id="map-title")
        self.add(self.root, "desc", description, id="map-description")
        self.defs = self.add(self.root, "defs")
        for state, look in LOOKS.items():
            if look.path:
                self._define(state, look)
        self._paper = self.add(self.root, "rect", fill="#ffffff")

    def add(self, parent: ET.Element, tag: str, text: str = "", /, **given: object) -> ET.Element:
        """Add an element and return it: ``stroke_width`` becomes ``stroke-width``."""
        made = ET.SubElement(parent, tag)
        made.text = readable(text) or None
        for name, value in given.items():
            made.set(name.strip("_").replace("_", "-"), written(value))
        return made

    def write(self, text: str, size: float, **given: object) -> None:
        """Write a text over the whole width, in as many lines as it needs."""
        for line in lines_of(text, size, self.width - 2 * MARGIN):
            self.add(self.root, "text", line, x=MARGIN, y=self.y + size, font_size=size, **given)
            self.y += size * LINE

    def finished(self) -> str:
        """Return the document, as high as it grew."""
        width, height = str(self.width), written(self.y + MARGIN)
        for element in (self.root, self._paper):
            element.set("width", width)
            element.set("height", height)
        self.root.set("viewBox", f"0 0 {width} {height}")
        return ET.tostring(self.root, encoding="unicode")

    def _define(self, state: str, look: Look) -> None:
        tile = {"width": look.size, "height": look.size}
        units = "userSpaceOnUse"
        pattern = self.add(self.defs, "pattern", id=pattern_id(state), patternUnits=units, **tile)
        stroke = {"stroke": look.ink, "stroke_width": look.width, "stroke_linecap": "round"}
        self.add(pattern, "path", d=look.path, fill="none", **stroke)


def written(value: object) -> str:
    """Return a number with at most two decimals, anything else as its text.

    Example:
        >>> written(12.0), written(0.125), written("middle")
        ('12', '0.12', 'middle')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
