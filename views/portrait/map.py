"""The piece of a sheet that shows where it lies: a drawing, the same on paper and as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from xml.sax.saxutils import escape

from analysis.measures import ZERO
from data.register import vintage_on
from geo.drawing import Words, drawing
from geo.drawing_legend import LegendLine
from geo.map import Painting
from geo.palette import FIVE_KINDS
from views.paint import STATES, LegendRow
from views.pictures import Caption, draw_map_downloads
from views.portrait.sheet import Piece
from views.store import landscape_on, tables
from views.texts import Texts

WIDTH = 400
"""Narrow, so that letters keep their size in a column."""
COLOURS = (FIVE_KINDS[0], FIVE_KINDS[4])


def map_piece(
    kinds: Mapping[str, Sequence[str]], caption: Caption, name: str, texts: Texts
) -> Piece:
    """Return a drawing of municipalities of one or two kinds, with their names.

    Args:
        kinds: codes of a day by the words of the legend; the drawing is cropped to them.
        caption: the day and all that is written around the map when it leaves, but its legend.
        name: of its files, without an ending.
        texts: the language.
    """
    polygons = landscape_on(caption.on, 0).municipalities
    fills: dict[str, int | str] = dict.fromkeys(polygons.index, ZERO)
    said: dict[str, str] = {}
    for number, (word, codes) in enumerate(kinds.items()):
        fills |= dict.fromkeys(codes, number)
        said |= dict.fromkeys(codes, word)
    elsewhere = texts("portrait-map-elsewhere")
    painting = Painting(
        vintage=vintage_on(caption.on, tables().mergers).name,
        fills=fills,
        colours=COLOURS[: len(kinds)],
        texts=said,
        title=texts("portrait-map"),
        state_texts=dict.fromkeys(STATES, "") | {ZERO: elsewhere},
        focus=tuple(said),
    )
    rows = [
        LegendRow(colour, word, len(codes))
        for (word, codes), colour in zip(kinds.items(), COLOURS, strict=False)
        if codes
    ]
    names = polygons["name_nl"]
    words = "; ".join(
        f"{word}: {', '.join(names[list(codes)])}" for word, codes in kinds.items() if codes
    )
    legend = tuple(LegendLine(row.look, row.text) for row in rows)
    around = Words(caption.title, "", words, "", legend, ())
    svg = drawing(polygons, painting, around, width=WIDTH, headed=False)
    # Beside other pieces there is no room for a line about who is neither.
    leaving = replace(caption, rows=[*rows, LegendRow(ZERO, elsewhere, len(polygons) - len(said))])
    files = partial(draw_map_downloads, painting, leaving, name, texts)
    unnamed = [each for each in names[list(said)] if f">{escape(each)}<" not in svg]
    told = texts("portrait-map-unnamed", names=", ".join(unnamed)) if unnamed else ""
    return Piece(texts("portrait-map"), picture=(svg, words), drawn=files, help=told)
