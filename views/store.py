"""What all sessions share: the tables, the prepared files and the tables behind the maps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import Reading, coverage
from analysis.search import search_entries
from data.load import MAP_LAYER, Tables, load_tables
from data.sources import Source, load_sources
from geo.map import MapAssets
from views.assets import asset_urls, prepare_assets
from views.texts import Language, translator

STATIC = Path(__file__).parents[1] / "static"
KEPT_TABLES = 128


@st.cache_resource(show_spinner=False)
def tables() -> Tables:
    """Return the shipped tables, loaded and checked once for all sessions."""
    return load_tables()


@st.cache_resource(show_spinner=False)
def sources() -> dict[str, Source]:
    """Return the declared sources."""
    return load_sources()


@st.cache_resource(show_spinner=False)
def map_assets() -> MapAssets:
    """Return the addresses of Leaflet and the boundary layer on our own server."""
    return asset_urls(prepare_assets(STATIC, MAP_LAYER))


@st.cache_resource(show_spinner=False)
def warm_up() -> None:
    """Load what the next click needs, once the first page stands: classes take a second."""
    import_module("mapclassify")


@dataclass(frozen=True)
class Entry:
    """A line of the search box: the municipality it leads to, and how it reads.

    Attributes:
        nis: code of the municipality in the vintage shown.
        own: whether the name is its own, not a former or later one.
        label: name, where it leads when that is elsewhere, and postal codes.
    """

    nis: str
    own: bool
    label: str


@st.cache_resource(show_spinner=False, max_entries=KEPT_TABLES)
def found_under(day: date, language: Language) -> dict[str, Entry]:
    """Return the lines of the search box for the municipalities of a day, by a stable name."""
    texts = translator(language)
    entries = {}
    for row in search_entries(day, tables()).itertuples():
        name = str(row.name)
        if not row.own:
            name = texts("choice-municipality-former", name=name, successor=row.leads_to)
        label = f"{name} · {row.postal_codes}" if row.postal_codes else name
        entries[f"{row.name}/{row.nis}"] = Entry(str(row.nis), bool(row.own), label)
    return entries


@st.cache_data(show_spinner=False, max_entries=KEPT_TABLES)
def coverage_table(
    programmes: tuple[str, ...], day: date, reading: Reading, method: Method
) -> pd.DataFrame:
    """Return the table behind the map, as `analysis.coverage.coverage` makes it."""
    return coverage(programmes, day, tables(), reading=reading, method=method)
