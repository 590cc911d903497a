"""What explains a drawing: the looks of its legend, its scale and where north is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from xml.etree import ElementTree as ET

from geo.drawing_shapes import View, bar_length
from geo.drawing_sheet import INK, MARGIN, Sheet
from geo.drawing_words import LINE, lines_of, readable, width_of
from geo.palette import LOOKS, is_colour, pattern_id

GREY: Final = "#4d4d4d"
SIZE: Final = 15.0
_SMALL: Final = 13.0
_SWATCH: Final = (30, 18)
_GAP: Final = 10
_BAR: Final = 6
_METRES: Final = 1000


class Mark(StrEnum):
    """A line on the map.

    Attributes:
        OUTLINE: around a consortium.
        SELECTED: around the municipality that stands out.
        LINES: between provinces or reference regions.
    """

    OUTLINE = "outline"
    SELECTED = "selected"
    LINES = "lines"


# Of each, on top of one another: colour, width, dashes.
STROKES: Final = {
    Mark.LINES: (("#ffffff", 3, "none"), (INK, 1.3, "5 3")),
    Mark.OUTLINE: (("#ffffff", 5, "none"), (INK, 2.5, "none")),
    Mark.SELECTED: ((INK, 6, "none"), ("#ffd500", 3, "none")),
}


@dataclass(frozen=True)
class LegendLine:
    """A line of the legend.

    Attributes:
        look: a colour as ``#rrggbb``, a state of `geo.palette.LOOKS`, or a `Mark`.
        text: what it means.
        count: how many municipalities have it, in words; empty for a mark.
    """

    look: str
    text: str
    count: str = ""


def fill_of(look: str) -> str:
    """Return the plain fill of a colour or a state; `hatch_of` goes over it.

    Errors:
        ValueError: it is neither.

    Example:
        >>> fill_of("#1d91c0"), fill_of("not_known")
        ('#1d91c0', '#ffffff')
    """
    if look in LOOKS:
        return LOOKS[look].background
    if not is_colour(look):
        raise ValueError(f"neither a state nor a colour: {look!r}")
    return look


def hatch_of(look: str) -> str | None:
    """Return the fill that draws the pattern of a state; most looks have none.

    Apart from the plain fill, as tiles with a background show their seams in a PDF file.

    Example:
        >>> hatch_of("not_known"), hatch_of("zero"), hatch_of("#1d91c0")
        ('url(#samenkaart-not-known)', None, None)
    """
    return f"url(#{pattern_id(look)})" if look in LOOKS and LOOKS[look].path else None


def stroke(sheet: Sheet, parent: ET.Element, mark: Mark, path: str) -> None:
    """Draw a mark along a path."""
    for colour, wide, dashes in STROKES[mark]:
        style = {"stroke": colour, "stroke_width": wide, "stroke_dasharray": dashes}
        sheet.add(parent, "path", d=path, fill="none", **style)


def draw_scale(sheet: Sheet, view: View) -> None:
    """Draw a bar of a round number of kilometres, and an arrow: north is up."""
    metres = bar_length(view, view.width / 4)
    length, top = metres / view.metres, sheet.y + _GAP
    group = sheet.add(sheet.root, "g", class_="scale", data_metres=metres, font_size=_SMALL)
    bar = {"y": top, "height": _BAR, "stroke": INK, "stroke_width": 1}
    sheet.add(group, "rect", x=MARGIN, width=length, fill="#ffffff", **bar)
    sheet.add(group, "rect", x=MARGIN, width=length / 2, fill=INK, **bar)
    for place, text in ((0.0, "0"), (length, f"{metres / _METRES:g} km")):
        anchor = "middle" if place else "start"
        below = top + _BAR + _SMALL
        sheet.add(group, "text", text, x=MARGIN + place, y=below, text_anchor=anchor)
    right = sheet.width - MARGIN - 8
    arrow = f"M{right} {top - 4:g}l5 14l-5-4l-5 4z"
    sheet.add(sheet.root, "path", d=arrow, class_="north")
    sheet.add(
        sheet.root, "text", "N", x=right, y=top + 22, font_size=_SMALL, text_anchor="middle"
    )  # fmt: skip
    sheet.y += _GAP + _BAR + _SMALL + _GAP


def draw_legend(sheet: Sheet, title: str, lines: Sequence[LegendLine]) -> None:
    """Draw the legend, in two columns when every line fits in half the width."""
    sheet.write(title, SIZE, font_weight="bold")
    sheet.y += 3
    room = sheet.width - 2 * MARGIN - _SWATCH[0] - _GAP
    half = (sheet.width - 2 * MARGIN) / 2
    longest = max(width_of(f"{line.text} {line.count}", SIZE) for line in lines)
    columns = 2 if len(lines) > 1 and longest < half - _SWATCH[0] - 2 * _GAP else 1
    rows = -(-len(lines) // columns)
    top = lowest = sheet.y
    for place, line in enumerate(lines):
        column, row = divmod(place, rows)
        sheet.y = top if row == 0 else sheet.y
        _draw_line(sheet, line, MARGIN + column * half, room)
        lowest = max(lowest, sheet.y)
    sheet.y = lowest


def _draw_line(sheet: Sheet, line: LegendLine, left: float, room: float) -> None:
    group = sheet.add(sheet.root, "g", class_="legend", data_look=line.look)
    wide, high = _SWATCH
    if line.look in set(Mark):
        middle = sheet.y + high / 2
        stroke(sheet, group, Mark(line.look), f"M{left:g},{middle:g}h{wide}")
    else:
        box = {"x": left, "y": sheet.y, "width": wide, "height": high}
        sheet.add(group, "rect", fill=fill_of(line.look), stroke="#6b6b6b", **box)
        if hatch := hatch_of(line.look):
            sheet.add(group, "rect", fill=hatch, **box)
    count = readable(line.count)
    written = lines_of(readable(f"{line.text} {line.count}"), SIZE, room)
    for number, text in enumerate(written):
        baseline = sheet.y + high - 4 + number * SIZE * LINE
        made = sheet.add(group, "text", text, x=left + wide + _GAP, y=baseline, font_size=SIZE)
        if number == len(written) - 1 and count and text.endswith(count):
            made.text = text.removesuffix(count) or None
            sheet.add(made, "tspan", count, fill=GREY, dx=4)
    sheet.y += max(high, len(written) * SIZE * LINE) + 4
