"""Three ways to show the same municipalities: plain, generalised, and ours."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import pandas as pd
import shapely
import streamlit_folium
import topojson

from analysis.coverage import coverage
from analysis.people import people_on
from benchmarks.timing import median_ms, sizes
from data.load import MAP_LAYER, Tables
from data.register import municipalities_on
from geo.boundaries import dissolve_to
from geo.map import (
    FLANDERS_BOUNDS,
    MapAssets,
    MapTexts,
    Painting,
    base_map,
    painting_group,
)
from geo.map_script import map_script
from views.choices import Address
from views.paint import painting, show
from views.texts import Language, translator

TODAY = date(2025, 1, 1)
TOLERANCE_M = 100
SIX_DECIMALS = 1e-6
"""About ten centimetres; without this the plain page is nearly twice as large."""

_LEAFLET = "/app/static/leaflet-1.9.3/leaflet"
_ASSETS = MapAssets(
    f"{_LEAFLET}.js",
    f"{_LEAFLET}.css",
    "/app/static/map.0123456789ab.js",
    "/app/static/map.0123456789ab.json",
)
_START: dict[str, Any] = {"location": [51.1, 4.2], "zoom_start": 8, "tiles": None}


@dataclass(frozen=True)
class Page:
    """One way to show the map: bytes to the browser, the same gzipped, and time to build."""

    name: str
    bytes: int
    gzipped: int
    build_ms: float


def plain_page(source: Path, tables: Tables) -> Page:
    """Return the measures of a `folium.Choropleth` of the source at full resolution."""
    layer = gpd.read_file(source / "municipalities.gpkg")[["nis", "geometry"]]
    known = municipalities_on(date(2018, 12, 31), tables.municipalities).index
    polygons = dissolve_to(
        TODAY, layer[layer["nis"].isin(known)], tables.municipalities, tables.mergers
    )
    degrees = in_degrees(polygons)
    values = _inhabitants(tables).reset_index()

    def build() -> str:
        made = folium.Map(**_START)
        folium.Choropleth(
            geo_data=degrees.to_json(),
            data=values,
            columns=["nis", "inhabitants"],
            key_on="feature.properties.nis",
        ).add_to(made)
        return str(made.get_root().render())

    return _page("`folium.Choropleth`, full resolution, 304 municipalities", build)


def generalised_page(atoms: gpd.GeoDataFrame, tables: Tables) -> Page:
    """Return the measures of a `folium.TopoJson` of the layer generalised at 100 m."""
    polygons = dissolve_to(TODAY, atoms, tables.municipalities, tables.mergers)
    coarse = shapely.coverage_simplify(polygons.geometry.to_numpy(), TOLERANCE_M)
    degrees = in_degrees(polygons.assign(geometry=coarse))
    topology = topojson.Topology(degrees, object_name="municipalities", prequantize=True).to_json()
    many = _inhabitants(tables) > 20_000

    def style(feature: dict[str, Any]) -> dict[str, str]:
        return {"fillColor": "#225ea8" if many[feature["properties"]["nis"]] else "#ffffcc"}

    def build() -> str:
        made = folium.Map(**_START)
        folium.TopoJson(
            json.loads(str(topology)), "objects.municipalities", style_function=style
        ).add_to(made)
        return str(made.get_root().render())

    return _page("`folium.TopoJson`, 100 m, 304 municipalities, one vintage", build)


def our_pages(tables: Tables) -> list[Page]:
    """Return the measures of our map: the first view, and what every later repaint sends."""
    painted = allocated_painting(tables)
    layer = MAP_LAYER.read_bytes()
    first = sizes(our_document(painted), map_script(), layer)
    again = sizes("".join(sent_by_st_folium(painted)))
    built = median_ms(lambda: our_document(painted))
    rebuilt = median_ms(lambda: sent_by_st_folium(painted))
    alone = sizes(sent_by_st_folium(painted)[1])
    painting_ms = median_ms(lambda: painting_group(painted))
    return [
        Page("ours, first view: page, script and layer of three vintages", *first, built),
        Page("ours, every repaint: what `st_folium` sends", *again, rebuilt),
        Page("of which the painting: classes, colours, texts", *alone, painting_ms),
    ]


def allocated_painting(tables: Tables) -> Painting:
    """Return a painting of a measure with a figure for each of the 304 municipalities of today."""
    address = Address(measure="foreign_origin_share", names=False)
    texts = translator(Language.NL)
    table = coverage(address.programmes, TODAY, tables)
    shown = show(address, table, TODAY, TODAY, tables, texts)
    no_groups = pd.DataFrame({"members": [], "names": []})
    return painting(address, shown, no_groups, TODAY, tables, texts)


def our_map() -> folium.Map:
    """Return our map without a painting."""
    words = MapTexts("Inzoomen", "Uitzoomen", "De kaart kon niet worden geladen.")
    return base_map(_ASSETS, FLANDERS_BOUNDS, attribution="Statbel", label="Kaart", texts=words)


def our_document(painted: Painting) -> str:
    """Return our map with its painting as one page, as Folium would save it."""
    made = our_map()
    painting_group(painted).add_to(made)
    return str(made.get_root().render())


def sent_by_st_folium(painted: Painting) -> tuple[str, str]:
    """Return the two scripts that st_folium sends on a run: the map and the painting."""
    made = our_map()
    made.get_root().render()
    script = streamlit_folium._get_map_string(made)
    return script, streamlit_folium._get_feature_group_string(painting_group(painted), map=made)


def _page(name: str, build: Callable[[], str]) -> Page:
    return Page(name, *sizes(build()), median_ms(build))


def in_degrees(polygons: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return polygons in WGS84, with six decimals, and their codes as a column."""
    degrees = polygons[["geometry"]].to_crs("EPSG:4326").reset_index()
    rounded = shapely.set_precision(degrees.geometry.to_numpy(), SIX_DECIMALS, mode="pointwise")
    return degrees.set_geometry(gpd.GeoSeries(rounded, crs=degrees.crs))


def _inhabitants(tables: Tables) -> pd.Series:
    people, _ = people_on(TODAY, TODAY, tables)
    return people["inhabitants"].astype("float64")
