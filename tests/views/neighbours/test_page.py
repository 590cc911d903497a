"""The page on neighbours: a municipality, a consortium, and those without any."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.ground.landscape import landscape
from data.load import load_atoms, load_tables
from data.store import Meta, Store, fingerprint
from tests.views.pages import opened, table_with, words
from views.neighbours.page import SHOWN
from views.texts import Language

PAGE = "neighbours"


def test_it_opens_with_a_question_and_names_who_has_no_neighbours() -> None:
    app = opened(PAGE)
    assert not app.exception
    assert "Zonder buren: Voeren." in words(app)
    assert "minstens 100 m grens" in words(app)


def test_before_anybody_is_chosen_the_table_of_the_map_has_every_municipality() -> None:
    app = opened(PAGE)
    assert len(table_with(app, "region_mark")) == 327
    assert "Inwoners op 1 januari 2015" in words(app)


def test_the_neighbours_of_affligem_stand_in_the_table_with_the_length_of_their_border() -> None:
    app = opened(PAGE, gemeente="23105")
    table = table_with(app, "steps")
    land = landscape(date(2015, 12, 1), load_atoms(), load_tables())
    pairs = land.neighbours.pairs
    theirs = pairs[(pairs["nis_a"] == "23105") | (pairs["nis_b"] == "23105")]
    assert sorted(table["border_m"]) == sorted(theirs["border_m"].round())
    assert "Buren 5" in words(app)
    assert set(table["status"]) == {"doet mee", "doet niet mee"}


def test_two_borders_away_is_further() -> None:
    near = table_with(opened(PAGE, gemeente="23105"), "steps")
    far = table_with(opened(PAGE, gemeente="23105", stappen="2"), "steps")
    assert set(near["nis"]) < set(far["nis"])
    assert set(far["steps"]) == {1, 2}


def test_a_consortium_in_two_pieces_says_which() -> None:
    app = opened(PAGE, verband="oproep-2015-borsbeek")
    assert "2: Borsbeek, Mortsel | Aartselaar" in words(app)
    assert "Compactheid zegt hoe rond een gebied is (Polsby en Popper" in words(app)
    assert not set(table_with(app, "steps")["name"]) & {"Borsbeek", "Mortsel", "Aartselaar"}


def test_a_consortium_hangs_together_by_a_doubtful_contact_and_the_page_says_so() -> None:
    app = opened(PAGE, verband="oproep-2015-wemmel")
    assert "Stukken zonder twijfelachtige contacten" in words(app)
    contacts = table_with(app, "contact")
    doubtful = {frozenset(pair) for pair in zip(contacts["name"], contacts["name_b"], strict=True)}
    assert frozenset({"Drogenbos", "Linkebeek"}) in doubtful


def test_today_the_consortium_of_borsbeek_is_one_piece_with_antwerpen() -> None:
    app = opened(PAGE, verband="oproep-2015-borsbeek", indeling="now")
    grounds = table_with(app, "compactness")
    rows = grounds[grounds["members"].str.contains("Aartselaar")]
    assert rows["pieces"].tolist() == [2, 1]
    assert "Antwerpen" in rows["members"].tolist()[1]


def test_voeren_has_no_neighbour_and_a_border_with_the_walloon_region() -> None:
    app = opened(PAGE, gemeente="73109")
    assert "Voeren heeft geen enkele buur" in words(app)
    assert "Grens met het Waals Gewest 27,9 km" in words(app)


def test_brussels_is_marked_as_outside_the_flemish_region() -> None:
    app = opened(PAGE, gemeente="23088")  # Vilvoorde
    regions = table_with(app, "region_mark").set_index("name")["region_mark"]
    assert regions["Machelen"] == "Vlaams Gewest"
    assert regions["Brussel"] != "Vlaams Gewest"


def test_a_longer_minimum_makes_fewer_neighbours() -> None:
    assert len(table_with(opened(PAGE, gemeente="23105", grens="2000"), "steps")) == 3


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("day", ["2018-12-31", "2024-12-31", "2025-06-01"])
def test_every_vintage_and_language_gives_a_page(language: Language, day: str) -> None:
    app = opened(PAGE, taal=language, datum=day, gemeente="11002")
    assert not app.exception
    assert len(table_with(app, "steps")) > 10


def test_a_consortium_without_members_on_the_date_is_said() -> None:
    app = opened(PAGE, verband="oproep-2015-borsbeek", datum="2014-06-01")
    assert not app.exception
    assert "Op deze datum heeft dit samenwerkingsverband geen leden." in words(app)


def test_the_address_holds_the_choices_of_the_page_only() -> None:
    app = opened(PAGE, gemeente="23105", stappen="3", grens="50", toon="award")
    assert set(app.query_params) == {"gemeente", "stappen", "grens"}
    assert "measure" not in SHOWN


def test_a_consortium_names_the_municipality_that_it_encloses(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAMENKAART_HOME", str(tmp_path))
    days = date(2015, 12, 1), date(2018, 11, 30)
    meta = Meta("oproep-2015", *days, "mol.xlsx", "Blad1", fingerprint(b"mol"))
    award = pd.DataFrame(
        {
            "consortium": "Mol",
            "title": "Rond Dessel",
            "award_cents": 100,
            "nis": ["13025", "13036"],
            "name": ["Mol", "Retie"],
            "role": ["lead", "member"],
            "source_row": 2,
        }
    )
    Store().accept(award, meta)
    table = table_with(opened(PAGE), "enclosed").set_index("members")
    assert table.loc["Mol, Retie", "enclosed"].tolist() == ["Dessel", "Dessel"]
    assert table.loc["Liedekerke, Affligem, Denderleeuw", "enclosed"].tolist() == ["", ""]
