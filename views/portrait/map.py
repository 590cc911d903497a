"""The piece of a sheet that shows where it lies: a drawing, the same on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from analysis.measures import ZERO
from data.register import vintage_on
from geo.drawing import Words, drawing
from geo.drawing_legend import LegendLine
from geo.map import Painting
from geo.palette import FIVE_KINDS
from views.paint import STATES
from views.portrait.sheet import Piece
from views.store import landscape_on, tables
from views.texts import Texts

WIDTH = 400
"""Narrow, so that letters keep their size in a column."""
COLOURS = (FIVE_KINDS[0], FIVE_KINDS[4])


def map_piece(title: str, kinds: Mapping[str, Sequence[str]], day: date, texts: Texts) -> Piece:
    """Return a drawing of municipalities of one or two kinds, with their names.

    Args:
        title: what it shows.
        kinds: codes of a day by the words of the legend; the drawing is cropped to them.
        day: whose municipalities are drawn.
        texts: the language.
    """
    polygons = landscape_on(day, 0).municipalities
    fills: dict[str, int | str] = dict.fromkeys(polygons.index, ZERO)
    for number, codes in enumerate(kinds.values()):
        fills |= dict.fromkeys(codes, number)
    painting = Painting(
        vintage=vintage_on(day, tables().mergers).name,
        fills=fills,
        colours=COLOURS[: len(kinds)],
        texts={},
        title=title,
        state_texts=dict.fromkeys(STATES, ""),
        focus=tuple(code for codes in kinds.values() for code in codes),
    )
    legend = tuple(
        LegendLine(colour, word)
        for (word, codes), colour in zip(kinds.items(), COLOURS, strict=False)
        if codes
    )
    names = polygons["name_nl"]
    words = "; ".join(
        f"{word}: {', '.join(names[list(codes)])}" for word, codes in kinds.items() if codes
    )
    around = Words(title, "", words, "", legend, ())
    svg = drawing(polygons, painting, around, width=WIDTH, headed=False)
    return Piece(texts("portrait-map"), picture=(svg, words))
