"""A map of kinds with its legend: what the pages that analyse draw."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.register import vintage_on
from geo.map import Painting
from views import controls, panels
from views.choices import Address
from views.map_panel import draw_map
from views.markup import tell
from views.names import names_ever
from views.paint import STATES, LegendRow, outline_label, told
from views.pictures import Caption, draw_map_downloads
from views.store import tables
from views.texts import Texts


@dataclass(frozen=True)
class Picture:
    """What a map of kinds shows.

    Attributes:
        title: of the tooltips and the legend.
        fills: per municipality the number of a colour, or a state; one for each of the vintage.
        colours: the colours, by number.
        words: per municipality what the tooltip says, where it is not the words of its fill.
        kinds: words for each fill that may occur, in the order of the legend.
        selected: the municipality that stands out, if any.
        focus: municipalities the map moves to when they change.
        choices: what was chosen, for the files of the map.
        source_lines: where it comes from, for the files of the map.
        names: whether the names of the outlines stand on the map.
        outlines: what the outlines are, for the files of the map; consortia when left out.
        name: of the page, in the names of the files of the map.
    """

    title: str
    fills: pd.Series
    colours: tuple[str, ...]
    words: Mapping[str, str]
    kinds: Mapping[int | str, str]
    selected: str | None = None
    focus: tuple[str, ...] = ()
    choices: Sequence[str] = ()
    source_lines: Sequence[str] = ()
    names: bool = False
    outlines: str = ""
    name: str = ""


def draw_picture(
    picture: Picture,
    address: Address,
    groups: pd.DataFrame,
    shown_on: date,
    texts: Texts,
    *,
    clicked: Callable[[str], str | None] = controls.choose_municipality,
) -> None:
    """Draw the map with its legend.

    Args:
        picture: what it shows.
        address: the choices.
        groups: consortia whose outline is drawn.
        shown_on: the day whose municipalities are shown.
        texts: the language.
        clicked: what is done with the code of the municipality that was clicked; it returns what
            is told of it, or nothing when a card of the municipality opens.
    """
    fills = picture.fills
    words = {str(nis): picture.kinds[fill] for nis, fill in fills.items() if fill not in STATES}
    painting = Painting(
        vintage=vintage_on(shown_on, tables().mergers).name,
        fills=fills.to_dict(),
        colours=picture.colours,
        texts=words | dict(picture.words),
        title=picture.title,
        state_texts={state: str(picture.kinds.get(state, "")) for state in STATES},
        outlines={
            str(row.Index): (outline_label(row.names), row.members) for row in groups.itertuples()
        },
        selected=picture.selected,
        focus=picture.focus,
        show_names=picture.names,
    )
    draw_map(painting, address.background, texts, clicked=clicked)
    rows = legend_rows(picture)
    tell_map(painting, rows, texts)
    if len(rows) > 1:
        panels.legend(picture.title, rows, texts)
        panels.explain([picture.title, *(row.text for row in rows)], texts)
    caption = Caption(
        title=picture.title,
        on=shown_on,
        rows=rows,
        choices=picture.choices,
        source_lines=picture.source_lines,
        outlines=picture.outlines,
    )
    draw_map_downloads(painting, caption, f"samenkaart-{picture.name}-kaart", texts)


def tell_map(painting: Painting, rows: Sequence[LegendRow], texts: Texts) -> None:
    """Say what a map shows to who hears the page; belongs below the map, with its legend."""
    chosen = painting.selected in painting.fills
    name = names_ever(tables()).get(painting.selected) if chosen else None
    tell(told(painting, rows, name, texts))


def legend_rows(picture: Picture) -> list[LegendRow]:
    """Return a line for each kind that occurs.

    Example:
        >>> fills = pd.Series([0, "zero", 0], index=["11001", "11002", "11004"])
        >>> kinds = {0: "near", 1: "far", "zero": "further"}
        >>> [(row.text, row.count) for row in legend_rows(
        ...     Picture("", fills, ("#000000",), {}, kinds))]
        [('near', 2), ('further', 1)]
    """
    counts = picture.fills.value_counts()
    return [
        LegendRow(picture.colours[fill] if isinstance(fill, int) else fill, text, int(counts[fill]))
        for fill, text in picture.kinds.items()
        if fill in counts.index
    ]
