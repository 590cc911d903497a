"""What all sessions share: the tables, the prepared files and the tables behind the maps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import Reading, coverage
from data.load import MAP_LAYER, Tables, load_tables
from data.sources import Source, load_sources
from geo.map import MapAssets
from views.assets import asset_urls, prepare_assets

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


@st.cache_data(show_spinner=False, max_entries=KEPT_TABLES)
def coverage_table(
    programmes: tuple[str, ...], day: date, reading: Reading, method: Method
) -> pd.DataFrame:
    """Return the table behind the map, as `analysis.coverage.coverage` makes it."""
    return coverage(programmes, day, tables(), reading=reading, method=method)
