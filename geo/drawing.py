"""A map as an SVG file: made without a browser, with all that a reader of paper needs.

It shows a `geo.map.Painting` as the screen does: the same fills, patterns, outlines and lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import dist
from statistics import fmean
from typing import Any, Final

import geopandas as gpd
import numpy as np
import shapely

from geo.drawing_legend import (
    GREY,
    SIZE,
    LegendLine,
    Mark,
    draw_legend,
    draw_scale,
    fill_of,
    hatch_of,
    stroke,
)
from geo.drawing_shapes import View, drawable, lines_between, outline_of, path_of, view_of
from geo.drawing_sheet import MARGIN, Sheet
from geo.drawing_words import Name, arranged
from geo.map import Painting

NOT_KNOWN: Final = "not_known"
"""The state of a municipality without a fill."""
_TITLE: Final = 24.0
_SMALL: Final = 12.5
_ON_MAP: Final = 13.0
_CUTS: Final = 4
"""Into so many parts a shape is cut each way, to find room for its name."""


@dataclass(frozen=True)
class Words:
    """All that is written around the map, in the language of the reader.

    Attributes:
        title: what the map shows.
        subtitle: of which day, for which choices.
        description: the map in words, for a screen reader.
        legend_title: above the legend.
        legend: its lines, in order.
        notes: sources and attribution.
    """

    title: str
    subtitle: str
    description: str
    legend_title: str
    legend: tuple[LegendLine, ...]
    notes: tuple[str, ...]


def drawing(
    polygons: gpd.GeoDataFrame,
    painting: Painting,
    words: Words,
    *,
    width: int = 1000,
    headed: bool = True,
) -> str:
    """Return the map as an SVG document.

    Args:
        polygons: ``name_nl`` and ``geometry`` (a valid coverage, EPSG:31370) of the municipalities
            of the vintage of ``painting``, indexed by ``nis``.
        painting: what the map shows; with a ``focus`` the drawing is cropped to it and bears the
            names of municipalities, else it shows all polygons.
        words: what is written around it.
        width: in units; letters keep their size, so a narrow drawing has larger ones on paper.
        headed: whether title, subtitle and notes are written too. They may stand around it.

    Returns:
        A document without a reference to anything outside it. A municipality that lies in the
        window is one ``path`` with its code as ``data-nis`` and its name and figure as ``title``.

    Errors:
        ValueError: a line of the legend has no such look.

    Example:
        >>> from geo.palette import LOOKS
        >>> squares = gpd.GeoDataFrame({"name_nl": ["Halle"]}, index=["23027"], crs="EPSG:31370",
        ...                            geometry=[shapely.box(0, 0, 20_000, 9_000)])
        >>> painting = Painting("v2025", {"23027": 0}, ("#1d91c0",), {"23027": "12"}, "Members",
        ...                     dict.fromkeys(LOOKS, ""))
        >>> made = drawing(squares, painting, Words("Members", "", "One square", "", (), ()))
        >>> made.count('data-nis="23027"'), "Halle" in made
        (1, True)
    """
    view = view_of(polygons, painting.focus, width - 2 * MARGIN)
    sheet = Sheet(words.title, words.description, width)
    if headed:
        sheet.write(words.title, _TITLE, font_weight="bold")
        sheet.write(words.subtitle, SIZE, fill=GREY)
        sheet.y += 6
    _draw_map(sheet, drawable(polygons, view), painting, view)
    draw_scale(sheet, view)
    if words.legend:
        draw_legend(sheet, words.legend_title, words.legend)
    if headed:
        sheet.y += 8
        for note in words.notes:
            sheet.write(note, _SMALL, fill=GREY)
    return sheet.finished()


def value_of(nis: str, painting: Painting) -> str:
    """Return what the map says of a municipality: its own text, else that of its state."""
    state = str(painting.fills.get(nis, NOT_KNOWN))
    return painting.texts.get(nis) or painting.state_texts.get(state, "")


def groups_of(nis: str, painting: Painting) -> list[str]:
    """Return the labels of the consortia on the map that a municipality is in."""
    return [label for label, members in painting.outlines.values() if nis in members]


def _draw_map(sheet: Sheet, shown: gpd.GeoDataFrame, painting: Painting, view: View) -> None:
    window = {"width": view.width, "height": view.height}
    sheet.add(sheet.add(sheet.defs, "clipPath", id="map-window"), "rect", **window)
    frame = sheet.add(sheet.root, "g", transform=f"translate({MARGIN} {sheet.y:g})")
    land = sheet.add(frame, "g", clip_path="url(#map-window)", stroke_linejoin="round")
    sheet.add(land, "rect", fill="#e9eef2", **window)
    areas = sheet.add(land, "g", class_="municipalities", stroke="#626a71", stroke_width=0.6)
    hatches = sheet.add(land, "g", class_="hatches", pointer_events="none")
    for nis, name, shape in zip(shown.index, shown["name_nl"], shown.geometry, strict=True):
        fill = painting.fills.get(nis, NOT_KNOWN)
        look = fill if isinstance(fill, str) else painting.colours[fill]
        path = path_of(shape, view)
        area = sheet.add(areas, "path", d=path, fill=fill_of(look), data_nis=nis)
        told = f"{name}\n{painting.lead} {value_of(nis, painting)}"
        sheet.add(area, "title", "\n".join([told, *groups_of(nis, painting)]))
        if hatch := hatch_of(look):
            sheet.add(hatches, "path", d=path, fill=hatch)
    for mark, line in _marks(shown, painting):
        stroke(sheet, land, mark, path_of(line, view))
    halo = {"stroke": "#ffffff", "stroke_width": 3, "paint_order": "stroke"}
    names = sheet.add(
        land, "g", class_="names", text_anchor="middle", font_size=_ON_MAP, **halo
    )  # fmt: skip
    for each in arranged(_names(shown, painting, view), _ON_MAP, view.width, view.height):
        weight = "bold" if each.strong else "normal"
        sheet.add(names, "text", each.text, x=each.x, y=each.y + _ON_MAP / 3, font_weight=weight)
    sheet.add(frame, "rect", fill="none", stroke="#8b9299", **window)
    sheet.y += view.height


def _marks(shown: gpd.GeoDataFrame, painting: Painting) -> Iterator[tuple[Mark, Any]]:
    if painting.lines:
        yield Mark.LINES, lines_between(shown, painting.lines)
    groups = [members for _, members in painting.outlines.values()]
    chosen = [] if painting.selected is None else [(painting.selected,)]
    for mark, sets in ((Mark.OUTLINE, groups), (Mark.SELECTED, chosen)):
        for members in sets:
            if shown.index.isin(members).any():
                yield mark, outline_of(shown, members)


def _names(shown: gpd.GeoDataFrame, painting: Painting, view: View) -> Iterator[Name]:
    """Yield the names of who the drawing is cropped to, of consortia, and of who lies around."""
    seen = shapely.intersection(shown.geometry.values, view.box)
    places = view.placed(shapely.get_coordinates(shapely.point_on_surface(seen))).tolist()
    at = {str(nis): (x, y) for nis, (x, y) in zip(shown.index, places, strict=True)}
    focus = [nis for nis in dict.fromkeys(painting.focus) if nis in at]
    parts = dict(zip(at, seen, strict=True))
    for nis in focus:
        elsewhere = _parts_of(parts[nis], view)
        yield Name(shown.at[nis, "name_nl"], *at[nis], strong=True, elsewhere=elsewhere)
    for label, members in painting.outlines.values() if painting.show_names else ():
        there = [at[nis] for nis in members if nis in at]
        if there:
            yield Name(label, *_middle(there), strong=True)
    size = dict(zip(at, shapely.area(seen), strict=True))
    others = sorted(at.keys() - set(focus), key=lambda nis: (-size[nis], nis))
    for nis in others if focus else ():
        yield Name(shown.at[nis, "name_nl"], *at[nis])


def _parts_of(shape: Any, view: View) -> tuple[tuple[float, float], ...]:
    """Return a place in each part of a shape, for its name: the parts near its middle first."""
    left, low, right, high = shapely.bounds(shape)
    x, y = (np.linspace(*ends, _CUTS + 1) for ends in ((left, right), (low, high)))
    columns, rows = np.meshgrid(range(_CUTS), range(_CUTS))
    cells = shapely.box(x[columns], y[rows], x[columns + 1], y[rows + 1]).ravel()
    parts = shapely.intersection(shape, cells)
    places = shapely.get_coordinates(shapely.point_on_surface(parts[shapely.area(parts) > 0]))
    middle = ((left + right) / 2, (low + high) / 2)
    near = sorted(places.tolist(), key=lambda place: dist(place, middle))
    return tuple((across, down) for across, down in view.placed(np.array(near)).tolist())


def _middle(places: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the place nearest to the middle of all, so that a name never lies beside its group."""
    middle = [fmean(axis) for axis in zip(*places, strict=True)]
    return min(places, key=lambda place: dist(place, middle))
