"""What the map asks for, and that no name or text can become code on its way to the browser."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import streamlit_folium

from geo import map as atlas
from geo.palette import LOOKS, pattern_id
from tests.geo.packing import codes_in

ROOT = Path(__file__).resolve().parents[2]
ASSETS = atlas.MapAssets(
    "/app/static/leaflet.js", "/app/static/leaflet.css", "/app/static/m.js", "/app/static/m.json"
)
TEXTS = atlas.MapTexts("Inzoomen", "Uitzoomen", "De kaart kon niet worden geladen.")
STATES = {"zero": "nul", "not_known": "niet gekend", "not_applicable": "niet van toepassing"}
HOSTILE = (
    "</script><script>alert(1)</script><!--",
    "`${alert(1)}`\"'\\\u2028\u2029",
    "{{ 7 * 7 }}{% raw %}{# weg #}{{ 'map_ab12' }}",
    "map_div feature_group_0 drawnItems_draw_control_div_12 alert(coords);",
    "<img src=x onerror=alert(1)>&lt;",
)


def base_map(**changes: Any) -> Any:
    wishes: dict[str, Any] = {"attribution": "Statbel", "label": "Kaart", "texts": TEXTS}
    return atlas.base_map(ASSETS, **(wishes | changes))


def map_key(assets: atlas.MapAssets = ASSETS, **changes: Any) -> str:
    wishes: dict[str, Any] = {"attribution": "Statbel", "label": "Kaart", "texts": TEXTS}
    return atlas.map_key(assets, **(wishes | changes))


def a_painting(text: str = "1.000 euro") -> atlas.Painting:
    """Afligem, Voeren and Baarle-Hertog, with ``text`` wherever a text of ours can stand."""
    return atlas.Painting(
        vintage=text,
        fills={"23105": 1, "73109": "zero", "13002": "not_applicable"},
        colours=("#c7e9b4", "#1d91c0"),
        texts={"23105": text},
        title=text,
        state_texts=dict.fromkeys(STATES, text),
        outlines={text: (text, ("23105", "73109"))},
        show_names=True,
        lines={"23105": text, "73109": f"{text}."},
        selected="13002",
    )


def sent_by_st_folium(painting: atlas.Painting) -> tuple[str, str]:
    """The two texts that st_folium gives to the browser: of the map and of the painting."""
    made = base_map(label=painting.title, attribution=painting.title)
    made.get_root().render()
    script = streamlit_folium._get_map_string(made)
    return script, streamlit_folium._get_feature_group_string(
        atlas.painting_group(painting), map=made
    )


def argument_of(call: str, text: str) -> Any:
    found = re.findall(rf"^\s*samenkaart\.{call}\(map_\w+, (.*)\);$", text, re.MULTILINE)
    assert len(found) == 1
    return json.loads(found[0])


def payload(painting: atlas.Painting) -> dict[str, Any]:
    return unpacked(argument_of("paint", sent_by_st_folium(painting)[1]))


def unpacked(sent: dict[str, Any]) -> dict[str, Any]:
    """As the browser reads it back; the packing has tests of its own."""
    return sent | {
        "codes": codes_in(sent["codes"]),
        "fills": [int(sign, 36) for sign in sent["fills"].replace("-", "z")],
    }


class Scripts(HTMLParser):
    """Counts the elements of a page and keeps the text of its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.code = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags[tag] += 1

    def handle_data(self, data: str) -> None:
        self.code += data


def saved(painting: atlas.Painting) -> Scripts:
    made = base_map(label=painting.title)
    atlas.painting_group(painting).add_to(made)
    return Scripts(made.get_root().render())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_reaches_the_browser_as_the_text_it_was(text: str) -> None:
    script, paint = sent_by_st_folium(a_painting(text))
    assert argument_of("open", script)["label"] == text
    sent = argument_of("paint", paint)
    assert sent["vintage"] == sent["title"] == sent["outlines"][0]["label"] == text
    assert (sent["texts"], sent["places"]) == (text, "-+-")
    assert {style["text"] for style in sent["styles"]} == {"", text}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_adds_no_element_to_a_saved_page_and_is_no_template(text: str) -> None:
    plain, hostile = saved(a_painting()), saved(a_painting(text))
    assert hostile.tags == plain.tags
    assert argument_of("paint", hostile.code)["title"] == text
    assert argument_of("open", hostile.code)["label"] == text


def test_the_attribution_is_escaped_for_leaflet_writes_it_as_html() -> None:
    script, _ = sent_by_st_folium(a_painting("<b>Statbel</b>"))
    assert argument_of("open", script)["attribution"] == "&lt;b&gt;Statbel&lt;/b&gt;"


def test_the_map_asks_for_our_own_files_only() -> None:
    made = base_map()
    assert made.default_js == [("leaflet", ASSETS.leaflet_js), ("samenkaart", ASSETS.script)]
    assert made.default_css == [("leaflet_css", ASSETS.leaflet_css)]
    page = made.get_root().render()
    assert re.findall(r"https?://[^\s\"'<>]+", page.replace("http://www.w3.org", "")) == []
    assert set(re.findall(r'(?:src|href)="([^"]+)"', page)) == {
        ASSETS.leaflet_js,
        ASSETS.leaflet_css,
        ASSETS.script,
    }


@pytest.mark.parametrize("layer", [atlas.GREY_MAP, atlas.OPENSTREETMAP])
def test_an_online_background_asks_the_host_it_names_and_no_other(layer: atlas.BaseLayer) -> None:
    made = base_map(base_layer=layer)
    made.get_root().render()
    script = streamlit_folium._get_map_string(made)
    hosts = re.findall(r"https://([^/\"]+)/", script)
    assert hosts == [layer.host]
    assert argument_of("open", script)["opacity"] < 1


def test_every_run_makes_the_same_script_so_that_st_folium_keeps_the_map() -> None:
    first, second = (sent_by_st_folium(a_painting())[0] for _ in range(2))
    assert first == second


def test_another_painting_changes_nothing_of_the_map() -> None:
    painting = a_painting()
    other = replace(painting, vintage="v2025", fills={"23105": 0}, selected=None, lines=None)
    assert sent_by_st_folium(painting)[0] == sent_by_st_folium(other)[0]
    assert payload(painting) != payload(other)


def test_two_maps_have_one_key_only_when_they_are_the_same_map() -> None:
    keys = [
        map_key(),
        map_key(replace(ASSETS, layer="/app/static/m_a.json")),
        map_key(replace(ASSETS, layer="/app/static/m_b.json")),
        map_key(replace(ASSETS, leaflet_js="/app/static/leaflet_2.js")),
        map_key(replace(ASSETS, script="/app/static/m_b.js")),
        map_key(label="Map"),
        map_key(attribution="NGI"),
        map_key(bounds=((50.0, 4.0), (51.0, 5.0))),
        map_key(texts=replace(TEXTS, failed="?")),
        map_key(base_layer=atlas.GREY_MAP),
        map_key(base_layer=atlas.OPENSTREETMAP),
    ]
    assert len(set(keys)) == len(keys)
    assert map_key() == keys[0]


def test_a_class_a_state_and_a_code_left_out_get_their_own_style() -> None:
    sent = payload(replace(a_painting(), state_texts=STATES))
    styles = dict(zip(sent["codes"], [sent["styles"][i] for i in sent["fills"]], strict=True))
    assert styles["23105"] == {"fill": "#1d91c0", "text": ""}
    assert styles["73109"] == {"fill": f"url(#{pattern_id('zero')})", "text": "nul"}
    assert styles["13002"]["text"] == "niet van toepassing"
    assert sent["styles"][sent["missing"]]["text"] == "niet gekend"


def test_lines_are_sent_as_numbers_that_differ_where_the_names_differ() -> None:
    sent = payload(replace(a_painting(), lines={"23105": "B", "73109": "L", "71053": "L"}))
    lines = dict(zip(sent["codes"], sent["lines"], strict=True))
    assert lines["71053"] == lines["73109"] != lines["23105"]
    assert lines["13002"] is None
    assert payload(replace(a_painting(), lines=None))["lines"] is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"fills": {"23105": 2}}, "not a fill: 2"),
        ({"fills": {"23105": -1}}, "not a fill: -1"),
        ({"fills": {"23105": "unknown"}}, "not a fill: 'unknown'"),
        ({"fills": {"2310": 0}}, "not a NIS code: '2310'"),
        ({"texts": {"__proto__": "x"}}, "not a NIS code: '__proto__'"),
        ({"outlines": {"a": ("A", ("23105", "9999"))}}, "not a NIS code: '9999'"),
        ({"lines": {"": "B"}}, "not a NIS code: ''"),
        ({"selected": "23105 "}, "not a NIS code: '23105 '"),
        ({"colours": ("#fff", "#1d91c0")}, "not a colour: '#fff'"),
        ({"state_texts": {"zero": "nul"}}, "no text for state: 'not_applicable', 'not_known'"),
    ],
)
def test_a_painting_that_cannot_be_right_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(a_painting(), **changes)


def test_a_repaint_of_all_municipalities_stays_small() -> None:
    codes = [f"{number:05}" for number in range(11001, 11328)]
    painting = replace(
        a_painting(),
        fills={code: index % 2 for index, code in enumerate(codes)},
        texts={code: f"€ {index * 1234.56:,.2f}" for index, code in enumerate(codes)},
        lines={code: f"Referentieregio {index % 15}" for index, code in enumerate(codes)},
    )
    assert len(sent_by_st_folium(painting)[1]) < 14_000


@pytest.mark.parametrize("vintage", ["v1995", "v2019", "v2025"])
def test_outlines_can_be_found_for_every_border_has_one_or_two_sides(vintage: str) -> None:
    path = ROOT / "data" / "boundaries" / "map.topojson"
    topology = json.loads(path.read_text(encoding="utf-8"))
    sides: dict[int, list[str]] = {}
    for geometry in topology["objects"][vintage]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for arc in (arc for polygon in polygons for ring in polygon for arc in ring):
            sides.setdefault(arc if arc >= 0 else ~arc, []).append(geometry["id"])
    assert {len(side) for side in sides.values()} == {1, 2}
    assert all(len(set(side)) == len(side) for side in sides.values())
    # Voeren touches no other Flemish municipality; Antwerpen and Zwijndrecht share a border.
    assert {len(side) for side in sides.values() if "73109" in side} == {1}
    assert ["11002", "11056"] in (sorted(side) for side in sides.values()) or vintage == "v2025"


def test_the_states_of_the_map_are_the_three_that_are_told_apart() -> None:
    assert set(LOOKS) == set(STATES)
