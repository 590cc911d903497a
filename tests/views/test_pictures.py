"""The files of a map: each holds the whole map, its legend, its sources and its date."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from data.load import Tables
from geo.map import Painting
from geo.palette import is_colour
from tests.views.conftest import Stage
from views import formats, panels
from views.choices import Address, Lines
from views.paint import painting
from views.pictures import Caption, choices_of, html_file, png_file, svg_file
from views.texts import Language, translator

NL = translator(Language.NL)
DAY = date(2015, 12, 1)
HERZELE, NINOVE = "41027", "41048"


@pytest.fixture
def shown(stage: Stage, tables: Tables) -> tuple[Painting, Caption]:
    """The map of the call of 2015 on its first day, with the provinces."""
    address = Address(programmes=("oproep-2015",), day=DAY, lines=Lines.PROVINCES, nis=NINOVE)
    scene = stage(address)
    painted = painting(scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL)
    caption = Caption(
        title="Doet de gemeente mee?",
        on=DAY,
        rows=scene.shown.legend,
        choices=choices_of(scene.address, DAY, NL),
        source_lines=panels.source_lines(scene.address, scene.shown, tables, NL),
        lines=NL("pictures-lines-provinces"),
    )
    return painted, caption


def test_the_drawing_has_title_programme_day_legend_and_sources(
    shown: tuple[Painting, Caption], tables: Tables
) -> None:
    painted, caption = shown
    root = ET.fromstring(svg_file(painted, caption, NL))  # noqa: S314 - made here
    told = " ".join(" ".join(root.itertext()).split())
    programme = tables.programmes.set_index("programme").at["oproep-2015", "name_nl"]
    assert programme in told
    assert "gemeenten zoals op 1 december 2015" in told
    assert "Gemaakt met Samenkaart op" in told
    assert "Grens van een provincie" in told
    for row in caption.rows:
        assert f"{row.text} {NL('legend-count', count=row.count)}" in told
    for line in (*caption.source_lines, NL("map-attribution")):
        assert line in told
    assert len([path for path in root.iter() if "data-nis" in path.attrib]) == len(painted.fills)


def test_the_counts_of_the_legend_are_those_of_the_map(shown: tuple[Painting, Caption]) -> None:
    painted, caption = shown
    fills = Counter(painted.colours[f] if isinstance(f, int) else f for f in painted.fills.values())
    assert {row.look: row.count for row in caption.rows} == fills


def test_the_picture_is_wide_and_bears_the_colours_of_the_legend(
    shown: tuple[Painting, Caption],
) -> None:
    made = Image.open(BytesIO(png_file(*shown, NL))).convert("RGB")
    assert made.width == 2000
    assert 1000 < made.height < 2500
    colours = {pixel for _, pixel in made.getcolors(maxcolors=2**24) or []}
    wanted = [row.look for row in shown[1].rows if is_colour(row.look)]
    assert wanted
    for look in wanted:
        assert tuple(bytes.fromhex(look[1:])) in colours


def test_the_page_has_a_row_for_each_municipality_with_its_consortium(
    shown: tuple[Painting, Caption],
) -> None:
    made = html.unescape(html_file(*shown, NL).decode())
    cells = r'<td class="code">(.*?)</td><td>(.*?)</td><td>(.*?)</td>'
    rows = re.findall(rf'<tr><th scope="row">(.*?)</th>{cells}', made)
    assert len(rows) == len(shown[0].fills) == 327
    told = {nis: (name, value, group) for name, nis, value, group in rows}
    name, value, group = told[HERZELE]
    assert (name, value) == ("Herzele", NL("status-covered"))
    assert group in [label for label, members in shown[0].outlines.values() if HERZELE in members]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert made.count("<svg") == 1
    for line in shown[1].source_lines:
        assert line in made


def test_a_map_of_other_municipalities_than_of_its_date_says_both() -> None:
    address = Address(programmes=("oproep-2015",), day=DAY)
    on = date(2025, 1, 1)
    assert choices_of(address, on, NL)[1:] == [
        NL("card-on-date", date=formats.day(DAY, Language.NL))
    ]
    assert choices_of(address, DAY, NL)[1:] == []


def test_who_stands_out_is_in_the_legend_by_name_when_it_exists(
    shown: tuple[Painting, Caption],
) -> None:
    painted, caption = shown
    legend = re.compile(r'data-look="selected".*?</g>')
    found = legend.search(svg_file(painted, caption, NL).decode())
    assert found is not None
    assert "Ninove" in found[0]
    gone = replace(painted, selected="11007", vintage="v2025")
    later = replace(caption, on=date(2025, 1, 1))
    assert legend.search(svg_file(gone, later, NL).decode()) is None
