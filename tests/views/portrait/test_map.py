"""The drawing of a sheet: it names the municipality and its neighbours."""

from __future__ import annotations

import re
from datetime import date

import pytest

from analysis.ground.pieces import both_ways
from views.pictures import Caption
from views.portrait.map import COLOURS, map_piece
from views.portrait.sheet import Piece
from views.store import landscape_on
from views.texts import Language, translator

NOW, NINOVE = date(2025, 1, 1), "41048"
NL = translator(Language.NL)


def around(nis: str) -> dict[str, list[str]]:
    """Return a municipality and its neighbours, as a sheet shows them."""
    pairs = both_ways(landscape_on(NOW, 100).neighbours.pairs)
    return {"own": [nis], "near": list(pairs.loc[pairs["nis_a"] == nis, "nis_b"])}


def piece_of(title: str, kinds: dict[str, list[str]]) -> Piece:
    return map_piece(kinds, Caption(title, NOW, ()), "kaart", NL)


def test_it_shows_both_kinds_with_their_names_and_says_them_in_words() -> None:
    piece = piece_of("Affligem", {"Affligem": ["23105"], "Buren": ["41002"]})
    assert piece.picture is not None
    svg, words = piece.picture
    assert words == "Affligem: Affligem; Buren: Aalst"
    assert all(colour in svg for colour in COLOURS)
    assert ">Aalst<" in svg


def written(picture: tuple[str, str]) -> set[str]:
    """Return the names that stand out on a drawing."""
    return set(re.findall('font-weight="bold">([^<]*)<', picture[0]))


def test_a_small_neighbour_is_named_where_there_is_room() -> None:
    # Between Haaltert and Liedekerke there is none in the middle of Denderleeuw.
    piece = piece_of("Ninove", around(NINOVE))
    assert piece.picture is not None
    assert {"Ninove", "Denderleeuw", "Liedekerke", "Haaltert"} <= written(piece.picture)
    assert not piece.help


@pytest.mark.parametrize("nis", ["11001", "21004"])
def test_a_name_without_room_on_the_drawing_stands_below_it(nis: str) -> None:
    kinds = around(nis)
    piece = piece_of("", kinds)
    assert piece.picture is not None
    names = landscape_on(NOW, 100).municipalities["name_nl"]
    missing = {str(names[code]) for codes in kinds.values() for code in codes}
    missing -= written(piece.picture)
    assert missing
    told = piece.help.partition(": ")[2].removesuffix(".")
    assert set(told.split(", ")) == missing


def test_a_kind_without_municipalities_stands_in_no_legend() -> None:
    piece = piece_of("Voeren", {"Voeren": ["73109"], "Buren": []})
    assert piece.picture is not None
    assert "Buren" not in piece.picture[0]


@pytest.mark.parametrize("nis", ["11013", "44085", "73098"])
def test_a_corner_at_the_edge_that_no_one_sees_is_left_out(nis: str) -> None:
    # Around each of these a municipality meets the window only in a bend that is left out.
    assert piece_of("", around(nis)).picture is not None
