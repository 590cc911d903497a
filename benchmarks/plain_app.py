"""The plain way, as an app: the whole Folium map is made anew for every choice.

Started by the benchmarks: the same 304 municipalities as ours, generalised at 100 m, the same
table below, nothing else. What a choice does not change is kept.
"""

from __future__ import annotations

import folium
import geopandas as gpd
import shapely
import streamlit as st
from streamlit_folium import st_folium

from analysis.people import people_on
from benchmarks.pages import TODAY, TOLERANCE_M, in_degrees
from data.load import load_atoms, load_tables
from geo.boundaries import dissolve_to

MEASURES = ("inhabitants", "foreign_origin", "non_eu27", "newcomers")
COLOURS = ("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494")


@st.cache_resource(show_spinner=False)
def layer() -> gpd.GeoDataFrame:
    """Return the municipalities of today in degrees, with their figures."""
    tables = load_tables()
    polygons = dissolve_to(TODAY, load_atoms(), tables.municipalities, tables.mergers)
    coarse = shapely.coverage_simplify(polygons.geometry.to_numpy(), TOLERANCE_M)
    people, _ = people_on(TODAY, TODAY, tables)
    figures = people.reindex(columns=[name for name in MEASURES if name in people])
    degrees = in_degrees(polygons.assign(geometry=coarse)).set_index("nis")
    return degrees.join(figures.astype("float64")).reset_index()


def draw() -> None:
    """Draw the choice, the map and the table."""
    shown = layer()
    measures = [name for name in MEASURES if name in shown]
    measure = st.selectbox("measure", measures, key="choice-measure")
    ranks = (shown[measure].rank(pct=True).fillna(0) * 4.99).astype(int)
    fill = dict(zip(shown["nis"], ranks.map(lambda rank: COLOURS[rank]), strict=True))
    made = folium.Map(location=[51.1, 4.2], zoom_start=8, tiles=None)
    folium.GeoJson(
        shown[["nis", measure, "geometry"]],
        style_function=lambda area: {
            "fillColor": fill[area["properties"]["nis"]],
            "fillOpacity": 1,
            "weight": 0.7,
        },
        tooltip=folium.GeoJsonTooltip(["nis", measure]),
    ).add_to(made)
    st_folium(made, key="map", height=420, use_container_width=True, returned_objects=[])
    st.dataframe(shown[["nis", *measures]])


if __name__ == "__main__":
    st.set_page_config(layout="wide")
    draw()
