"""The drawing of a sheet: it names the municipality and its neighbours."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.ground.pieces import both_ways
from views.pictures import Caption
from views.portrait.map import COLOURS, map_piece
from views.portrait.sheet import Piece
from views.store import landscape_on
from views.texts import Language, translator

NOW = date(2025, 1, 1)
NL = translator(Language.NL)


def piece_of(title: str, kinds: dict[str, list[str]]) -> Piece:
    return map_piece(kinds, Caption(title, NOW, ()), "kaart", NL)


def test_it_shows_both_kinds_with_their_names_and_says_them_in_words() -> None:
    piece = piece_of("Affligem", {"Affligem": ["23105"], "Buren": ["41002"]})
    assert piece.picture is not None
    svg, words = piece.picture
    assert words == "Affligem: Affligem; Buren: Aalst"
    assert all(colour in svg for colour in COLOURS)
    assert ">Aalst<" in svg


def test_a_kind_without_municipalities_stands_in_no_legend() -> None:
    piece = piece_of("Voeren", {"Voeren": ["73109"], "Buren": []})
    assert piece.picture is not None
    assert "Buren" not in piece.picture[0]


@pytest.mark.parametrize("nis", ["11013", "44085", "73098"])
def test_a_corner_at_the_edge_that_no_one_sees_is_left_out(nis: str) -> None:
    # Around each of these a municipality meets the window only in a bend that is left out.
    pairs = both_ways(landscape_on(NOW, 100).neighbours.pairs)
    near = list(pairs.loc[pairs["nis_a"] == nis, "nis_b"])
    assert piece_of("", {"own": [nis], "near": near}).picture is not None
