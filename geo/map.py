"""The Folium map: made once, then repainted in place.

``base_map`` names two static files: our script, and the boundaries that it fetches. A
``painting_group``, given to ``st_folium`` as ``feature_group_to_add``, carries values and colours
only. The map never changes, so zoom and centre survive every repaint.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from geo.map_packing import packed_codes, packed_fills, packed_texts
from geo.map_script import inline_json
from geo.palette import LOOKS, is_colour, pattern_id

Bounds = tuple[tuple[float, float], tuple[float, float]]

FLANDERS_BOUNDS: Final[Bounds] = ((50.68, 2.54), (51.51, 5.92))

# Wide enough that a map fitted to Flanders on a large screen is not pushed aside.
_MAX_BOUNDS: Final = [[48.3, -1.5], [52.9, 10.0]]
_NIS: Final = re.compile(r"[0-9]{5}")


@dataclass(frozen=True)
class MapAssets:
    """Paths on our own server: Leaflet's script and style, our script, and the boundaries."""

    leaflet_js: str
    leaflet_css: str
    script: str
    layer: str


@dataclass(frozen=True)
class BaseLayer:
    """An online background: an XYZ address, who made it, and the host that will be asked."""

    name: str
    url: str
    attribution: str
    host: str


@dataclass(frozen=True)
class MapTexts:
    """Words of the map's own controls, and of the message when the boundaries do not arrive."""

    zoom_in: str
    zoom_out: str
    failed: str


@dataclass(frozen=True)
class Painting:
    """What the map shows: the vintage, a fill per municipality, texts, outlines and lines.

    ``vintage`` names an object of the TopoJSON. ``fills`` gives per NIS code the number of its
    class in ``colours``, or a state: "zero", "not_known" or "not_applicable". A municipality of
    the vintage that is not in ``fills`` is shown as not known, never left out. The tooltip reads
    ``title`` and the text of the municipality, else the text of its state. ``outlines`` gives per
    consortium its label and member codes, ``lines`` per municipality the province or reference
    region whose borders are drawn, ``show_names`` whether the labels of the outlines are on the
    map. It moves to the municipalities of ``focus`` when these change. Raises ``ValueError`` when
    a code, class, state or colour is not one.
    """

    vintage: str
    fills: Mapping[str, int | str]
    colours: tuple[str, ...]
    texts: Mapping[str, str]
    title: str
    state_texts: Mapping[str, str]
    outlines: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    show_names: bool = False
    lines: Mapping[str, str] | None = None
    selected: str | None = None
    focus: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _refuse("not a colour", (colour for colour in self.colours if not is_colour(colour)))
        _refuse("not a fill", (fill for fill in self.fills.values() if not self._is_fill(fill)))
        _refuse("no text for state", LOOKS.keys() - self.state_texts.keys())
        members = (nis for _, group in self.outlines.values() for nis in group)
        codes = {*self.fills, *self.texts, *members, *(self.lines or ()), *self.focus}
        if self.selected is not None:
            codes.add(self.selected)
        _refuse("not a NIS code", (code for code in codes if not _NIS.fullmatch(code)))

    @property
    def lead(self) -> str:
        """The title before a figure."""
        return before_a_figure(self.title)

    def _is_fill(self, fill: int | str) -> bool:
        return fill in LOOKS if isinstance(fill, str) else 0 <= fill < len(self.colours)


def before_a_figure(title: str) -> str:
    """Return the title with a colon, unless it asks a question.

    Example:
        >>> before_a_figure("Dekking"), before_a_figure("Doet de gemeente mee?")
        ('Dekking:', 'Doet de gemeente mee?')
    """
    return title if title.endswith("?") else f"{title}:"


GREY_MAP: Final = BaseLayer(
    name="GRB-basiskaart grijs",
    url=(
        "https://geo.api.vlaanderen.be/GRB/wmts?service=WMTS&request=GetTile&version=1.0.0"
        "&layer=grb_bsk_grijs&style=&format=image/png&tilematrixset=GoogleMapsVL"
        "&tilematrix={z}&tilerow={y}&tilecol={x}"
    ),
    attribution="GRB-basiskaart © Digitaal Vlaanderen",
    host="geo.api.vlaanderen.be",
)
OPENSTREETMAP: Final = BaseLayer(
    name="OpenStreetMap",
    url="https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    attribution="© OpenStreetMap contributors",
    host="tile.openstreetmap.org",
)


class _Verbatim(Element):
    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class _Call(MacroElement):
    """A call of our script with one JSON argument; its place in the tree says on which map."""

    def __init__(self, argument: dict[str, Any]) -> None:
        super().__init__()
        self.argument = inline_json(argument)

    def render(self, **kwargs: Any) -> str:
        # branca would parse the finished script as a template once more: slow, and not for data.
        script = self._template.module.script(self, kwargs)
        cast(Figure, self.get_root()).script.add_child(_Verbatim(script), name=self.get_name())
        return ""


class _Open(_Call):
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "samenkaart.open({{ this._parent.get_name() }}, {{ this.argument }});\n{% endmacro %}"
    )


class _Paint(_Call):
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "samenkaart.paint({{ this._parent._parent.get_name() }}, {{ this.argument }});\n"
        "{% endmacro %}"
    )


def base_map(
    assets: MapAssets,
    bounds: Bounds = FLANDERS_BOUNDS,
    *,
    attribution: str,
    label: str,
    texts: MapTexts,
    base_layer: BaseLayer | None = None,
) -> folium.Map:
    """Return a new map that shows ``bounds`` (south-west, north-east, as latitude, longitude).

    Make one for every run: a Folium map given to ``st_folium`` twice stays blank. ``label`` is
    what a screen reader says of the map, ``attribution`` plain text for its corner. Only the files
    in ``assets`` are asked for, and the host of ``base_layer`` when there is one.
    """
    (south, west), (north, east) = bounds
    made = folium.Map(
        location=[(south + north) / 2, (west + east) / 2],
        zoom_start=8,
        tiles=None,
        zoom_control=False,
        minZoom=6.5,
        maxZoom=15,
        zoomSnap=0.25,
        wheelPxPerZoomLevel=120,
        font_size="0.75rem",
        maxBounds=_MAX_BOUNDS,
        scrollWheelZoom=True,
        keyboard=True,
    )
    # st_folium loads them one after the other, before it runs what a repaint sends.
    made.default_js = [("leaflet", assets.leaflet_js), ("samenkaart", assets.script)]
    made.default_css = [("leaflet_css", assets.leaflet_css)]
    if base_layer is not None:
        folium.TileLayer(
            base_layer.url, name=base_layer.name, attr=html.escape(base_layer.attribution)
        ).add_to(made)
    options = _options(assets, bounds, attribution, label, texts, base_layer)
    _Open(options).add_to(made)
    return made


def map_key(
    assets: MapAssets,
    bounds: Bounds = FLANDERS_BOUNDS,
    *,
    attribution: str,
    label: str,
    texts: MapTexts,
    base_layer: BaseLayer | None = None,
) -> str:
    """Return the ``key`` for ``st_folium``: equal when, and only when, the base map is equal.

    ``st_folium`` makes its own key from the script without names such as ``_ab12``, so it takes
    two maps for one when they differ only there.
    """
    options = _options(assets, bounds, attribution, label, texts, base_layer)
    content = json.dumps([asdict(assets), options, base_layer and asdict(base_layer)])
    return f"map-{hashlib.sha256(content.encode()).hexdigest()[:16]}"


def painting_group(painting: Painting) -> folium.FeatureGroup:
    """Return the layer for ``feature_group_to_add`` that paints the map of ``base_map``."""
    group = folium.FeatureGroup(name="painting", control=False)
    _Paint(_payload(painting)).add_to(group)
    return group


def _options(
    assets: MapAssets,
    bounds: Bounds,
    attribution: str,
    label: str,
    texts: MapTexts,
    base_layer: BaseLayer | None,
) -> dict[str, Any]:
    return {
        "layer": assets.layer,
        "bounds": bounds,
        # Leaflet writes an attribution as HTML.
        "attribution": html.escape(attribution),
        "label": label,
        "texts": {"zoomIn": texts.zoom_in, "zoomOut": texts.zoom_out, "failed": texts.failed},
        "opacity": 1 if base_layer is None else 0.7,
    }


def _payload(painting: Painting) -> dict[str, Any]:
    states = {state: len(painting.colours) + index for index, state in enumerate(LOOKS)}
    styles = [{"fill": colour, "text": ""} for colour in painting.colours] + [
        {"fill": f"url(#{pattern_id(state)})", "text": painting.state_texts[state]}
        for state in states
    ]
    lines = painting.lines or {}
    codes = sorted({*painting.fills, *painting.texts, *lines})
    names = {name: number for number, name in enumerate(sorted(set(lines.values())))}
    fills = [painting.fills.get(nis) for nis in codes]
    numbers = [states[fill] if isinstance(fill, str) else fill for fill in fills]
    texts, between, places = packed_texts(map(painting.texts.get, codes))
    return {
        "vintage": painting.vintage,
        "styles": styles,
        "missing": states["not_known"],
        "codes": packed_codes(codes),
        "fills": packed_fills(numbers),
        "texts": texts,
        "between": between,
        "places": places,
        "title": painting.title,
        "outlines": [
            {"label": label, "members": " ".join(members)}
            for label, members in painting.outlines.values()
        ],
        "showNames": painting.show_names,
        "lines": [names[lines[nis]] if nis in lines else None for nis in codes] if lines else None,
        "selected": painting.selected,
        "focus": painting.focus,
    }


def _refuse(what: str, wrong: Iterable[object]) -> None:
    named = sorted({repr(item) for item in wrong})
    if named:
        raise ValueError(f"painting: {what}: {', '.join(named)}")
