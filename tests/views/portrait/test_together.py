"""The members of a consortium and the participants of a programme beside others, in words."""

from __future__ import annotations

from datetime import date

import pytest

from data.load import Tables
from tests.views.portrait.test_paper import MAKERS
from views.choices import Address
from views.portrait.sheet import Piece
from views.texts import Language, translator

DAY = date(2026, 1, 15)
NL = translator(Language.NL)


def beside(subject: str, name: str, tables: Tables, minimum_m: int = 100) -> Piece:
    sheet = MAKERS[subject](name, Address(minimum_m=minimum_m), DAY, tables, NL)
    (piece,) = (each for each in sheet.pieces if each.title == NL("portrait-benchmarks"))
    return piece


def test_a_consortium_has_a_place_among_consortia_only(tables: Tables) -> None:
    piece = beside("consortium", "oproep-2015-ninove", tables)
    assert piece.words is not None
    assert piece.words.columns.tolist() == [
        "Ninove + 4",
        "Alle leden in dit programma",
        "Hun 2 referentieregio's",
        "Oost-Vlaanderen (provincie)",
        "Vlaams Gewest",
        "De buren",
        "De gemeenten die er het meest op lijken",
    ]
    with_place = piece.words.map(lambda cell: " van " in cell).any()
    assert with_place.index[with_place].tolist() == ["Alle leden in dit programma"]
    # 115,633 inhabitants in five municipalities; 10,243 of foreign origin.
    own = piece.words["Ninove + 4"]
    assert own["Inwoners per gemeente"] == "23.127"
    assert own["Buitenlandse herkomst"] == "8,9%"


def test_the_days_of_the_municipalities_and_of_the_figures_are_said(tables: Tables) -> None:
    lines = beside("consortium", "oproep-2015-ninove", tables).lines
    assert "zoals op 1 december 2015" in lines[0]
    assert "Inwoners op 1 januari 2015. Nieuwkomers in 2015." in lines[0]
    lines = beside("programme", "oproep-2015", tables).lines
    assert lines[0].startswith("De 29 deelnemers die onze bronnen noemen")
    assert "zoals op 30 november 2018, de laatste dag" in lines[0]
    assert "Inwoners op 1 januari 2018. Nieuwkomers in 2018." in lines[0]


def test_a_member_whose_newcomers_are_not_known_is_told(tables: Tables) -> None:
    piece = beside("consortium", "oproep-2015-borsbeek", tables)
    assert piece.words is not None
    cell = piece.words.loc["Nieuwkomers per 1.000 inwoners", "Alle leden in dit programma"]
    assert cell == "3,2 (plaats niet bekend)"
    (partly,) = (line for line in piece.lines if "cijfer (" in line)
    assert "Borsbeek + 2: 2 van 3; Alle leden in dit programma: 28 van 29" in partly
    assert "Van Borsbeek is niet te zeggen wie er het meest op lijkt" in " ".join(piece.lines)


def test_a_consortium_that_is_alone_has_no_place_and_says_so(tables: Tables) -> None:
    piece = beside("consortium", "plan-samenleven-2-dendermonde", tables)
    assert piece.words is not None
    assert "Alle leden in dit programma" not in piece.words
    assert "onze bronnen noemen geen ander samenwerkingsverband" in piece.help
    assert piece.table is not None
    assert not [name for name in piece.table.units if name.startswith("place_")]


def test_of_an_incomplete_list_the_others_may_take_part_too(tables: Tables) -> None:
    lines = beside("programme", "plan-samenleven-2", tables).lines
    assert "De lijst van deelnemers is niet volledig" in lines[1]
    assert "niet volledig" not in " ".join(beside("programme", "oproep-2015", tables).lines)


@pytest.mark.parametrize("name", ["esf-507", "vluchtelingen-2016", "plan-samenleven-3"])
def test_without_a_named_participant_there_is_nothing_to_compare(name: str, tables: Tables) -> None:
    piece = beside("programme", name, tables)
    assert piece.table is None
    assert "geen enkele deelnemer" in piece.lines[0]


def test_the_file_has_the_figures_of_the_table_and_how_many_municipalities(
    tables: Tables,
) -> None:
    piece = beside("programme", "oproep-2015", tables)
    assert piece.table is not None
    rows = piece.table.frame.set_index("beside")
    assert rows.loc["De deelnemers", "municipality_count"] == 29
    assert rows.loc["De deelnemers", "mean_inhabitants"] == 17_649
    assert rows.loc["Vlaams Gewest", "municipality_count"] == 308
    assert "inhabitants" not in rows


def test_the_shortest_border_that_counts_makes_other_neighbours(tables: Tables) -> None:
    def count(metres: int) -> int:
        found = beside("programme", "oproep-2015", tables, metres)
        assert found.table is not None
        return int(found.table.frame.set_index("beside").loc["De buren", "municipality_count"])

    assert count(5_000) < count(100)
