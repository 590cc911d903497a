"""The files of the map of every page say what was chosen, where it is from, what its lines are."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

import pytest

from geo.map import Painting
from tests.views.pages import opened
from views import picture
from views.pictures import Caption, html_file, svg_file
from views.texts import Language, Texts, translator

NL = translator(Language.NL)
RULES = "Regels van: Plan Samenleven, jaar 2 (2023-2024)"
CALL = "Projectoproep intergemeentelijke samenwerking 2015"
AFFLIGEM, LIEDEKERKE = "23105", "23044"


class Drawn(NamedTuple):
    """A map as it was given to the buttons of its files."""

    painting: Painting
    caption: Caption
    name: str


def drawn(room: str, monkeypatch: pytest.MonkeyPatch, /, **parameters: str | list[str]) -> Drawn:
    """Return the map of a page."""
    maps: list[Drawn] = []

    def kept(painting: Painting, caption: Caption, name: str, texts: Texts) -> None:
        del texts
        maps.append(Drawn(painting, caption, name))

    monkeypatch.setattr(picture, "draw_map_downloads", kept)
    app = opened(room, **parameters)
    assert not app.exception
    return maps[-1]


@pytest.mark.parametrize(
    ("room", "parameters", "chosen", "sources", "name"),
    [
        ("partners", {"gemeente": AFFLIGEM}, ["Wie zoekt: Affligem", RULES, "Dichtbij 1"],
         ["cijfers van 1 januari 2022", "Regiodecreet"], "partners"),
        ("partners", {}, [RULES, "Peildatum: 1 januari 2022"], ["Statbel"], "partners"),
        ("partners", {"gemeente": AFFLIGEM, "zoek": "mentoren"}, ["Wie zoekt: Affligem", RULES],
         ["Regiodecreet"], "partners"),
        ("drawing", {"ontwerp": [AFFLIGEM, LIEDEKERKE]},
         ["Ontwerp: Affligem, Liedekerke", RULES, "Peildatum: 1 januari 2022"],
         ["Voor wie?", "Bevolking naar herkomst"], "tekenen"),
        ("division", {}, [RULES], ["Voor wie?"], "verdelen"),
        ("verdicts", {}, [f"Programma's: {CALL}", RULES], ["Voor wie?"], "regels"),
        ("neighbours", {"gemeente": AFFLIGEM}, ["Buren: Affligem", CALL, "100 m"],
         ["Statbel"], "buren"),
        ("white_spots", {}, [f"Programma's: {CALL}", "Datum: 1 december 2015"],
         ["Statbel"], "witte-vlekken"),
        ("patterns", {"patroon": "dekking"}, [f"Programma's: {CALL}"], ["Statbel"], "patronen"),
    ],
)  # fmt: skip
def test_the_files_say_what_was_chosen_and_where_it_comes_from(
    room: str,
    parameters: dict[str, str | list[str]],
    chosen: list[str],
    sources: list[str],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = drawn(room, monkeypatch, **parameters)
    told = re.sub(r"\s+", " ", html.unescape(svg_file(*made[:2], NL).decode()))
    told = re.sub("<[^>]*>", " ", told).replace("\N{NO-BREAK SPACE}", " ")
    told = re.sub(r"\s+", " ", told)
    for words in (*chosen, *sources):
        assert words in told
    assert made.name == f"samenkaart-{name}-kaart"


@pytest.mark.parametrize(
    ("room", "parameters", "outlines"),
    [
        ("partners", {"gemeente": AFFLIGEM}, "De gemeente die zoekt"),
        ("partners", {"verband": "oproep-2015-borsbeek"}, "Het samenwerkingsverband dat zoekt"),
        ("drawing", {"ontwerp": [AFFLIGEM]}, "Omtrek van het ontwerp"),
        ("drawing", {"ontwerp": [AFFLIGEM], "tweede": [LIEDEKERKE]}, "Omtrek van elk ontwerp"),
        ("neighbours", {}, "Samenwerkingsverband"),
    ],
)
def test_the_files_say_what_the_outlines_are(
    room: str,
    parameters: dict[str, str | list[str]],
    outlines: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painting, caption, _ = drawn(room, monkeypatch, **parameters)
    legend = re.search(r'data-look="outline".*?</g>', svg_file(painting, caption, NL).decode())
    assert legend is not None
    assert outlines in re.sub("<[^>]*>", "", legend[0])
    assert f'<th scope="col">{outlines}</th>' in html_file(painting, caption, NL).decode()
