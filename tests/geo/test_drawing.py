"""What a drawing shows: each municipality once, as on the screen, with a scale that is right."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from data.load import load_atoms, load_tables
from geo.boundaries import polygons_on
from geo.drawing import Words, drawing
from geo.drawing_legend import LegendLine, Mark
from geo.drawing_sheet import MARGIN
from geo.map import Painting
from geo.palette import LOOKS

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 1000
NINOVE, ZOTTEGEM, HERZELE, GENT = "41048", "41081", "41027", "44021"
WORDS = Words(
    title="Wie doet mee?",
    subtitle="Gemeenten zoals op 1 januari 2022",
    description="Een kaart",
    legend_title="Dekking",
    legend=(
        LegendLine("#1d91c0", "neemt deel", "2 gemeenten"),
        LegendLine("not_known", "niet bekend", "300 gemeenten"),
        LegendLine(Mark.OUTLINE, "samenwerkingsverband"),
    ),
    notes=("Statbel (CC BY)", "Gemaakt op 22 november 2026"),
)


@pytest.fixture(scope="module")
def polygons() -> gpd.GeoDataFrame:
    tables = load_tables()
    return polygons_on(date(2022, 1, 1), load_atoms(), tables.municipalities, tables.mergers)


def painted(**changes: Any) -> Painting:
    made = Painting(
        vintage="v2019",
        fills={NINOVE: 0, ZOTTEGEM: 1, HERZELE: "zero", GENT: "not_applicable"},
        colours=("#1d91c0", "#c7e9b4"),
        texts={NINOVE: "12 inwoners"},
        title="Inwoners",
        state_texts={"zero": "nul", "not_known": "niet bekend", "not_applicable": "n.v.t."},
    )
    return replace(made, **changes)


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - made here


def areas(root: ET.Element) -> dict[str, ET.Element]:
    return {
        path.attrib["data-nis"]: path
        for path in root.iter(f"{SVG}path")
        if "data-nis" in path.attrib
    }


def texts(root: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def box(path: ET.Element) -> tuple[float, ...]:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.attrib["d"])]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])


def test_every_municipality_is_drawn_once_and_what_has_no_fill_is_not_known(
    polygons: gpd.GeoDataFrame,
) -> None:
    root = read(drawing(polygons, painted(), WORDS))
    drawn = Counter(path.attrib.get("data-nis") for path in root.iter(f"{SVG}path"))
    assert {nis: drawn[nis] for nis in polygons.index} == dict.fromkeys(polygons.index, 1)
    fills = {nis: path.attrib["fill"] for nis, path in areas(root).items()}
    assert fills[NINOVE] == "#1d91c0"
    assert fills[ZOTTEGEM] == "#c7e9b4"
    assert fills[HERZELE] == LOOKS["zero"].background
    hatches = Counter(
        path.attrib["fill"]
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "hatches"
        for path in group
    )
    assert hatches == {
        "url(#samenkaart-not-known)": len(polygons) - 4,
        "url(#samenkaart-not-applicable)": 1,
    }


def test_every_pattern_that_is_used_is_defined_in_the_document(polygons: gpd.GeoDataFrame) -> None:
    svg = drawing(polygons, painted(), WORDS)
    ids = {element.get("id") for element in read(svg).iter()}
    assert set(re.findall(r"url\(#([\w-]+)\)", svg)) <= ids
    assert not re.search(r"(href|src)=|https?://(?!www\.w3\.org/2000/svg)", svg)


def test_the_tooltip_says_name_figure_and_consortium(polygons: gpd.GeoDataFrame) -> None:
    shown = painted(outlines={"a": ("Ninove + 1", (NINOVE, ZOTTEGEM))})
    found = areas(read(drawing(polygons, shown, WORDS)))
    assert found[NINOVE].findtext(f"{SVG}title") == "Ninove\nInwoners: 12 inwoners\nNinove + 1"
    assert found[HERZELE].findtext(f"{SVG}title") == "Herzele\nInwoners: nul"
    asked = areas(read(drawing(polygons, painted(title="Hoeveel?"), WORDS)))
    assert asked[NINOVE].findtext(f"{SVG}title") == "Ninove\nHoeveel? 12 inwoners"


@pytest.mark.parametrize("focus", [(), (NINOVE, ZOTTEGEM, HERZELE)], ids=["whole", "cropped"])
def test_the_scale_bar_is_as_long_as_it_says_on_the_ground(
    polygons: gpd.GeoDataFrame, focus: tuple[str, ...]
) -> None:
    root = read(drawing(polygons, painted(focus=focus), WORDS))
    scale = next(group for group in root.iter(f"{SVG}g") if group.get("class") == "scale")
    stated = int(scale.attrib["data-metres"])
    assert f"{stated / 1000:g} km" in texts(scale)
    bar = float(next(scale.iter(f"{SVG}rect")).attrib["width"])
    west, _, east, _ = box(areas(root)[NINOVE])
    left, south, right, north = polygons.geometry[NINOVE].bounds
    metres = (right - left) / (east - west)
    middle = (south + north) / 2
    degrees = Transformer.from_crs("EPSG:31370", "EPSG:4326", always_xy=True)
    lons, lats = degrees.transform([left, left + bar * metres], [middle, middle])
    _, _, measured = Geod(ellps="WGS84").inv(lons[0], lats[0], lons[1], lats[1])
    assert measured == pytest.approx(stated, rel=0.01)


def test_north_is_up_and_shapes_keep_their_form(polygons: gpd.GeoDataFrame) -> None:
    found = areas(read(drawing(polygons, painted(), WORDS)))
    bounds = polygons.geometry.bounds
    north = bounds["maxy"].idxmax()
    assert min(found, key=lambda nis: box(found[nis])[1]) == north
    left, top, right, bottom = box(found[GENT])
    wide, high = (
        bounds.loc[GENT, "maxx"] - bounds.loc[GENT, "minx"],
        bounds.loc[GENT, "maxy"] - bounds.loc[GENT, "miny"],
    )
    assert (right - left) / (bottom - top) == pytest.approx(wide / high, rel=0.02)


def test_a_cropped_drawing_shows_and_names_who_it_is_about(polygons: gpd.GeoDataFrame) -> None:
    focus = (NINOVE, ZOTTEGEM, HERZELE)
    root = read(drawing(polygons, painted(focus=focus), WORDS))
    assert {"Ninove", "Zottegem", "Herzele", "Geraardsbergen"} <= set(texts(root))
    found = areas(root)
    assert set(focus) < set(found) < set(polygons.index)
    for nis in focus:
        left, top, right, bottom = box(found[nis])
        assert left > 0
        assert top > 0
        assert right < WIDTH - 2 * MARGIN
        assert bottom < float(root.attrib["height"])


def test_the_whole_of_flanders_bears_no_names_but_those_of_consortia(
    polygons: gpd.GeoDataFrame,
) -> None:
    outlines = {"a": ("Ninove + 1", (NINOVE, ZOTTEGEM))}
    assert "Ninove + 1" in texts(
        read(drawing(polygons, painted(outlines=outlines, show_names=True), WORDS))
    )
    without = texts(read(drawing(polygons, painted(outlines=outlines), WORDS)))
    assert not {"Ninove + 1", "Ninove"} & set(without)


def test_the_legend_matches_what_was_asked_in_order_and_look(polygons: gpd.GeoDataFrame) -> None:
    root = read(drawing(polygons, painted(), WORDS))
    lines = [group for group in root.iter(f"{SVG}g") if group.get("class") == "legend"]
    assert [(line.get("data-look"), " ".join(texts(line)[0].split())) for line in lines] == [
        (line.look, f"{line.text} {line.count}".strip()) for line in WORDS.legend
    ]
    assert next(lines[0].iter(f"{SVG}rect")).get("fill") == "#1d91c0"


def test_a_legend_with_a_look_that_is_none_is_refused(polygons: gpd.GeoDataFrame) -> None:
    with pytest.raises(ValueError, match="neither a state nor a colour"):
        drawing(polygons, painted(), replace(WORDS, legend=(LegendLine("red", "rood"),)))


def test_title_notes_and_description_are_written(polygons: gpd.GeoDataFrame) -> None:
    root = read(drawing(polygons, painted(), WORDS))
    assert root.findtext(f"{SVG}title") == "Wie doet mee?"
    assert root.findtext(f"{SVG}desc") == "Een kaart"
    assert {WORDS.title, WORDS.subtitle, *WORDS.notes, "N"} <= set(texts(root))
    bare = read(drawing(polygons, painted(), WORDS, headed=False))
    assert not {WORDS.title, *WORDS.notes} & set(texts(bare))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
@example("</title><script>alert(1)</script>")
@example('"/><image href="https://example.org/x.png"/>&amp;')
@example("a\x00\x1b\ud800\ufffe")
def test_hostile_texts_stay_text(hostile: str) -> None:
    square = gpd.GeoDataFrame(
        {"name_nl": pd.Series([hostile], index=[NINOVE], dtype=object)},
        index=[NINOVE],
        crs="EPSG:31370",
        geometry=[shapely.box(0, 0, 30_000, 20_000)],
    )
    words = Words(
        hostile, hostile, hostile, hostile, (LegendLine("zero", hostile, hostile),), (hostile,)
    )
    shown = painted(
        title=hostile,
        texts={NINOVE: hostile},
        outlines={"a": (hostile, (NINOVE,))},
        focus=(NINOVE,),
        show_names=True,
    )
    tags = Counter(element.tag for element in read(drawing(square, shown, words)).iter())
    assert not {f"{SVG}script", f"{SVG}image"} & tags.keys()
    assert tags[f"{SVG}title"] == 2


def test_lines_are_drawn_between_regions_and_around_who_stands_out(
    polygons: gpd.GeoDataFrame,
) -> None:
    lines = polygons["reference_region"].dropna().to_dict()
    plain = len(list(read(drawing(polygons, painted(), WORDS)).iter(f"{SVG}path")))
    marked = painted(lines=lines, selected=GENT, outlines={"a": ("x", (NINOVE, ZOTTEGEM))})
    assert len(list(read(drawing(polygons, marked, WORDS)).iter(f"{SVG}path"))) == plain + 6
    elsewhere = painted(selected="99999", outlines={"a": ("x", ("99998",))})
    assert len(list(read(drawing(polygons, elsewhere, WORDS)).iter(f"{SVG}path"))) == plain


def test_a_drawing_is_as_wide_as_asked_and_as_high_as_what_is_on_it(
    polygons: gpd.GeoDataFrame,
) -> None:
    for width in (640, 1000):
        root = read(drawing(polygons, painted(), WORDS, width=width))
        height = float(root.attrib["height"])
        assert root.attrib["viewBox"] == f"0 0 {width} {root.attrib['height']}"
        lowest = max(float(text.attrib["y"]) for text in root.iter(f"{SVG}text"))
        assert lowest < height < lowest + 2 * MARGIN
        assert math.isclose(float(root.attrib["width"]), width)
