"""Maps to take along: a picture, a drawing, and a page that works without a connection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import geopandas as gpd
import streamlit as st

from geo.drawing import Words, drawing, groups_of, value_of
from geo.drawing_legend import LegendLine, Mark
from geo.map import Painting, before_a_figure
from views import formats
from views.choices import Address
from views.figures_table import programmes_of
from views.offline import OfflinePage, offline_html
from views.opening import when_opened
from views.paint import LegendRow
from views.store import landscape_on
from views.tables import Notes
from views.texts import Texts
from views.typeset import png

WIDTH = 1000
WIDTH_ON_PAGE = 720
"""Narrower, so that letters stay readable on a phone."""


@dataclass(frozen=True)
class Caption:
    """What is written around a map that leaves the app.

    Attributes:
        title: what it shows.
        on: the day whose municipalities it shows.
        rows: its legend.
        choices: what was chosen, in words.
        source_lines: where it comes from.
        lines: what its dashed lines are.
        outlines: what its outlines are; consortia when left out.
    """

    title: str
    on: date
    rows: Sequence[LegendRow]
    choices: Sequence[str] = ()
    source_lines: Sequence[str] = ()
    lines: str = ""
    outlines: str = ""


def draw_map_downloads(painting: Painting, caption: Caption, name: str, texts: Texts) -> None:
    """Draw the buttons that give a map as a file; a file is made when its button is clicked.

    Args:
        painting: what the map shows.
        caption: what is written around it.
        name: of the files, without its ending; the key of the widgets.
        texts: the language.
    """
    draw = partial(_draw_map_files, painting, caption, name, texts)
    when_opened(texts("pictures-download"), f"map-{name}", draw)


def _draw_map_files(painting: Painting, caption: Caption, name: str, texts: Texts) -> None:
    files: dict[str, tuple[Callable[[Painting, Caption, Texts], bytes], str]] = {
        "png": (png_file, "image/png"),
        "svg": (svg_file, "image/svg+xml"),
        "html": (html_file, "text/html"),
    }
    for ending, (made, mime) in files.items():
        st.download_button(
            texts(f"pictures-download-{ending}"),
            partial(made, painting, caption, texts),
            file_name=f"{name}.{ending}",
            mime=mime,
            on_click="ignore",
            key=f"map-{ending}-{name}",
        )
        st.caption(texts(f"pictures-help-{ending}"))


def choices_of(address: Address, on: date, texts: Texts) -> list[str]:
    """Return the programmes chosen, and the date where the municipalities are of another."""
    choices = [programmes_of(address, texts)]
    if address.day not in (None, on):
        choices.append(texts("card-on-date", date=formats.day(address.day, texts.language)))
    return choices


def choices_in(notes: Notes, texts: Texts) -> list[str]:
    """Return what was chosen, as it stands in the notes of a table; not their sources.

    Example:
        >>> from views.texts import Language, translator
        >>> notes = [("Peildatum", "1 januari 2022"), ("Regio", ""), ("Bronnen", "Statbel")]
        >>> choices_in(notes, translator(Language.NL))
        ['Peildatum: 1 januari 2022']
    """
    sources = texts("source-title")
    return [
        f"{before_a_figure(name)} {value}" for name, value in notes if value and name != sources
    ]


def svg_file(painting: Painting, caption: Caption, texts: Texts) -> bytes:
    """Return the map as a drawing, with title, legend, scale and sources."""
    return _drawing(painting, caption, texts).encode()


def png_file(painting: Painting, caption: Caption, texts: Texts) -> bytes:
    """Return the map as a picture of 2,000 pixels wide."""
    return png(_drawing(painting, caption, texts), WIDTH)


def html_file(painting: Painting, caption: Caption, texts: Texts) -> bytes:
    """Return the map with a table of what it shows as one page."""
    polygons = _polygons(caption)
    words = words_of(painting, caption, polygons, texts)
    columns = [texts("column-name"), texts("column-nis"), painting.title]
    rows = [
        [str(name), str(nis), value_of(str(nis), painting)]
        for nis, name in polygons["name_nl"].sort_values().items()
    ]
    if painting.outlines:
        columns.append(_outlines(caption, texts))
        for row in rows:
            row.append(", ".join(groups_of(row[1], painting)))
    page = OfflinePage(
        language=texts.language,
        title=words.title,
        subtitle=words.subtitle,
        svg=drawing(polygons, painting, words, width=WIDTH_ON_PAGE, headed=False),
        help=texts("pictures-help-map"),
        caption=texts("pictures-table"),
        columns=columns,
        rows=rows,
        sources_title=texts("source-title"),
        sources=words.notes,
    )
    return offline_html(page).encode()


def words_of(
    painting: Painting, caption: Caption, polygons: gpd.GeoDataFrame, texts: Texts
) -> Words:
    """Return all that is written around a map."""
    today = date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    legend = [
        LegendLine(row.look, row.text, texts("legend-count", count=row.count))
        for row in caption.rows
    ]
    if painting.outlines:
        legend.append(LegendLine(Mark.OUTLINE, _outlines(caption, texts)))
    if painting.selected in polygons.index:
        legend.append(LegendLine(Mark.SELECTED, polygons.at[painting.selected, "name_nl"]))
    if painting.lines:
        legend.append(LegendLine(Mark.LINES, caption.lines))
    on = texts("pictures-day", date=formats.day(caption.on, texts.language))
    kinds = "; ".join(f"{line.text} {line.count}".strip() for line in legend)
    made = texts("pictures-made", date=formats.day(today, texts.language))
    return Words(
        title=caption.title,
        subtitle=" · ".join([*caption.choices, on]),
        description=texts("pictures-description", title=caption.title, kinds=kinds),
        legend_title=painting.title if painting.title != caption.title else "",
        legend=tuple(legend),
        notes=(*caption.source_lines, texts("map-attribution"), made),
    )


def _drawing(painting: Painting, caption: Caption, texts: Texts) -> str:
    polygons = _polygons(caption)
    words = words_of(painting, caption, polygons, texts)
    return drawing(polygons, painting, words, width=WIDTH)


def _outlines(caption: Caption, texts: Texts) -> str:
    return caption.outlines or texts("pictures-outline")


def _polygons(caption: Caption) -> gpd.GeoDataFrame:
    return landscape_on(caption.on, 0).municipalities
