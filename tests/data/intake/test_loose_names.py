"""Where the names end in a line of single spaces, and when that cannot be told."""

from __future__ import annotations

import pytest

from data.intake.loose_names import leading, likely_name
from data.intake.loose_words import Spotter, Text
from tests.data.intake.award_tables import CALL_DAY, names_on

SPOTTER = Spotter(names_on(CALL_DAY))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ninove, Zottegem, Herzele Een geïntegreerd onthaal", "Ninove, Zottegem, Herzele"),
        ("Wezembeek- Oppem, Sint- Genesius-Rode Samen", "Wezembeek- Oppem, Sint- Genesius-Rode"),
        ("Heist op den Berg en Kapelle o/d Bos Samen", "Heist op den Berg en Kapelle o/d Bos"),
        ("Mortsel/Aartselaar; St. Niklaas & Mol Samen", "Mortsel/Aartselaar; St. Niklaas & Mol"),
        ("NINOVE - BRAKEL Samen", "NINOVE - BRAKEL"),
        ("Stad Gent, gemeente Meise, OCMW Mol Samen", "Stad Gent, gemeente Meise, OCMW Mol"),
        ("9280 Lebbeke, Halle (Vlaams-Brabant) Samen", "9280 Lebbeke, Halle (Vlaams-Brabant)"),
        ("Mol (trekker), Lebbeke (42011) Samen", "Mol (trekker), Lebbeke (42011)"),
        ("Kruisem, Anvers, Iseghem Namen van andere tijden", "Kruisem, Anvers, Iseghem"),
        ("Provincie Antwerpen, vzw de Rand, Mol Samen", "Provincie Antwerpen, vzw de Rand, Mol"),
        ("Agentschap Integratie en Inburgering en Mol Samen",
         "Agentschap Integratie en Inburgering en Mol"),
        ("VGC Samen", "VGC"),
        ("Vlaamse Gemeenschapscommissie (VGC) Samen", "Vlaamse Gemeenschapscommissie (VGC)"),
        ("1. Ninove Samen", "Ninove"),
        ("12 Ninove Samen", "Ninove"),
        ("Mol boom en ham", "Mol"),
        ("Mol (her)ontdekken", "Mol"),
        ("Mol lokaal samen leven", "Mol"),
        ("Gent Stad van morgen", "Gent"),
        ("Mol", "Mol"),
        ("De Panne\tNinove werkt", "De Panne"),
    ],
)  # fmt: skip
def test_names_end_where_a_known_name_has_no_separator_behind_it(line: str, names: str) -> None:
    found = leading(line, SPOTTER)
    assert (found.text, found.is_sure, found.next_is_name) == (names, True, False)
    assert line[: found.end].endswith(names)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Afligem, Mol Samen", "Afligem, Mol"),
        ("Mol, Afligem Samen", "Mol, Afligem"),
        ("Mol en Erpe Merre Samen", "Mol en Erpe Merre"),
        ("Mol, Xyzzy Samen", "Mol, Xyzzy"),
        ("Mol, De Xyzzy van Boven, Olen Samen", "Mol, De Xyzzy van Boven, Olen"),
    ],
)
def test_a_name_that_is_not_known_counts_beside_a_separator(line: str, names: str) -> None:
    assert leading(line, SPOTTER).text == names


@pytest.mark.parametrize(
    "line",
    [
        "Ninove, Herzele Herzele werkt samen",
        "Mol As en peper",
        "Sint-Gillis Waas werkt",
        "Bilzen Hoeselt Samen",
        "Mol en omgeving",
        "Mol, geen titel",
        "Gent stad Samen",
        "Provincie Antwerpen Samen",
        "Mol, Welzijnsband Meetjesland Samen",
    ],
)
def test_where_names_may_end_elsewhere_it_is_not_sure(line: str) -> None:
    found = leading(line, SPOTTER)
    assert found.text
    assert not found.is_sure or found.next_is_name


@pytest.mark.parametrize(
    "line",
    ["", " ,,, ", "Samen sterk", "Afligem Bouwen aan", "mol samen", "halen en brengen", "\t\n",
     "Onthalen, samen leven", "(", "Inhoud: samen, leven"],
)  # fmt: skip
def test_other_lines_have_no_names_in_front(line: str) -> None:
    assert leading(line, SPOTTER).known == 0
    assert leading(line, SPOTTER).text == ""


def test_a_name_may_go_on_in_the_next_line() -> None:
    found = leading("Ninove,\nSint-Genesius-\nRode en De\nPanne Een\ntitel", SPOTTER)
    assert found.text == "Ninove, Sint-Genesius-Rode en De Panne"
    assert found.is_sure


def test_a_line_break_parts_known_names_but_that_is_not_sure() -> None:
    found = leading("Mol\nOlen Samen", SPOTTER)
    assert (found.text, found.is_sure) == ("Mol\nOlen", False)
    apart = leading("Mol\nOlen Samen", SPOTTER, over_lines=False)
    assert (apart.text, apart.next_is_name) == ("Mol", True)


@pytest.mark.parametrize("text", ["Mol,", "Mol en", "Mol, Olen /", "Mol &"])
def test_a_list_that_ends_with_a_separator_is_open(text: str) -> None:
    assert leading(text, SPOTTER).is_open


def test_only_what_is_very_much_like_a_name_is_a_typing_error_without_a_list() -> None:
    assert likely_name("Afligem Bouwen aan", SPOTTER) == "Afligem"
    assert likely_name("Samen leven", SPOTTER) == ""
    assert likely_name("afligem bouwen", SPOTTER) == ""
    assert likely_name("", SPOTTER) == ""


def test_a_title_with_a_list_of_names_is_noticed() -> None:
    assert SPOTTER.has_list("Noord, Gent Samen")
    assert SPOTTER.has_list("Samen met Olen en Mol")
    assert not SPOTTER.has_list("Samen, halen en brengen")
    assert not SPOTTER.has_list("Samen in Ninove, en meer")


def test_the_beginning_of_a_name_at_the_end_of_a_line_is_known() -> None:
    assert SPOTTER.is_start("Sint-Genesius-")
    assert SPOTTER.is_start("De")
    assert not SPOTTER.is_start("Samen")
    assert not SPOTTER.is_start("de")


def test_words_are_told_with_their_places() -> None:
    text = Text("De Panne,Mol\ten (x)")
    words = [text.word(at) for at in range(7)]
    assert [word.text for word in words if word] == ["De", "Panne", ",", "Mol", "en", "(x)"]
    assert text.slice(0, 2) == "De Panne"
    assert text.ends_cell(4)
    assert [at for at in range(7) if text.parts(at)] == [2, 4]
