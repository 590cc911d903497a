"""The page that divides a region: proof, who is left over and why, wishes, and bad input."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analysis.division.divide import divide
from analysis.division.wishes import Wishes
from tests.analysis.division.in_2025 import regions
from tests.views.division.divided import divided
from tests.views.pages import SLOWEST_RUN, opened, table_with, words
from views import long_work
from views.controls import key
from views.division.page import SHOWN
from views.division.waiting import WORK
from views.texts import Language, translator

NL = translator(Language.NL)
BEST = "Bewezen de beste"


def consortia(app: AppTest) -> set[frozenset[str]]:
    """Return the members of each consortium in the table, by name."""
    return {frozenset(row.split(", ")) for row in table_with(app, "division_size")["members"]}


def test_it_opens_with_a_question() -> None:
    app = opened("division")
    assert not app.exception
    assert "Kies hierboven een regio" in words(app)


def test_before_a_region_is_chosen_the_table_of_the_map_says_who_lies_in_which() -> None:
    app = opened("division")
    said = words(app)
    assert "ligt in een referentieregio 300 gemeenten" in said
    assert "klik om" not in said
    rows = table_with(app, "region_mark").set_index("name")
    assert rows.loc["Vleteren", "reference_region"] == "Westhoek"
    assert (rows["reference_region"] == "niet van toepassing").sum() == 19
    assert NL("source-inhabitants-of", date="1 januari 2022") in said


def test_the_best_division_stands_in_the_table_as_the_command_line_gives_it() -> None:
    app = divided(regio="Rivierenland", hoogstens="6")
    assert BEST in words(app)
    (region,) = regions("Rivierenland", Wishes(largest=6))
    found = divide(region)
    table = table_with(app, "division_size")
    assert table["division_cost"].sum() == pytest.approx(found.objective)
    assert table["division_counted"].tolist() == [each.figure for each in found.consortia]
    assert (table["division_counted"] > 7500).all()
    assert f"Kost in punten {found.objective}".replace(".", ",") in words(app)
    assert "Verschil met wat minstens nodig is 0,0%" in words(app)


def test_the_legend_names_the_consortia_in_the_order_of_the_table() -> None:
    said = words(divided(regio="Waasland"))
    places = [said.index(f"verband {number} ") for number in range(1, 5)]
    assert places == sorted(places)


def test_whoever_is_left_over_is_named_with_the_reason_and_what_helps() -> None:
    app = divided(regio="Limburg")
    said = words(app)
    assert "**Voeren**: geen enkel verband met deze gemeente voldoet" in said
    assert "Laat u dit los, dan kan iedereen mee: leden die aan elkaar grenzen." in said
    rows = table_with(app, "division_in").set_index("name")
    assert (rows["division_left"] != "").sum() == 1
    assert rows.loc["Voeren", "division_in"] == ""
    assert len(rows) == 38


def test_westhoek_with_at_most_six_says_what_clashes_and_what_is_enough() -> None:
    app = divided(regio="Westhoek", hoogstens="6", peildatum="2022-01-01")
    said = words(app)
    assert BEST not in said
    assert "Bewezen: geen enkel verband kan hier aan al uw regels en wensen voldoen." in said
    assert "samen meer dan 7.500 inwoners die meetellen; hoogstens 6 leden." in said
    assert "Met hoogstens 11 leden kan er wel een verband." in said
    assert "Met hoogstens 17 leden kan iedereen mee." in said


def test_a_search_that_is_stopped_shows_the_best_so_far_and_claims_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(long_work, "PATIENCE_S", 0.0)
    app = opened("division", peildatum="2025-01-01", regio="Kempen", aansluitend="any")
    app.button(key="division-work-stop").click().run(timeout=SLOWEST_RUN)
    assert app.session_state[WORK].wait(SLOWEST_RUN)
    said = words(app.run(timeout=SLOWEST_RUN))
    assert "U hebt het zoeken gestopt" in said
    assert "Hoeveel beter het nog kan, is niet bekend." in said
    assert BEST not in said
    assert any(button.label == "Zoek opnieuw" for button in app.button)


def test_a_further_division_differs_and_says_what_it_costs_more() -> None:
    best = divided(regio="Rivierenland", hoogstens="6")
    other = divided(regio="Rivierenland", hoogstens="6", keuze="1")
    assert consortia(best) != consortia(other)
    assert "U bekijkt een andere verdeling dan de beste." in words(other)
    costs = [table_with(app, "division_size")["division_cost"].sum() for app in (best, other)]
    assert costs[0] < costs[1] <= 1.05 * costs[0]
    assert "16 paren anders" in other.selectbox(key=key("variant")).options[1]
    assert "Verschil met wat minstens nodig is 0,0%" not in words(other)


def test_who_is_put_together_is_together_until_the_wish_is_removed() -> None:
    app = divided(regio="Rivierenland")
    chosen = next(each for each in app.multiselect if each.key and each.key.startswith("division-"))
    chosen.set_value(["12025", "12040"]).run(timeout=SLOWEST_RUN)  # Mechelen, Willebroek
    app.button(key="division-add-together").click().run(timeout=SLOWEST_RUN)
    rows = table_with(app, "division_in").set_index("nis")["division_in"]
    assert rows["12025"] == rows["12040"]
    assert app.query_params["samen"] == "12025-12040"
    app.button(key="division-remove-together-0").click().run(timeout=SLOWEST_RUN)
    assert "samen" not in app.query_params


def test_who_is_put_apart_is_apart() -> None:
    rows = table_with(divided(regio="Waasland", apart="42023-46025"), "division_in")
    rows = rows.set_index("nis")["division_in"]
    assert rows["42023"] != rows["46025"]


def test_a_consortium_that_stays_is_marked_and_one_of_elsewhere_is_left_out() -> None:
    both = ["oproep-2015-borsbeek", "oproep-2015-affligem"]
    app = divided(regio="Regio Antwerpen", behoud=both, peildatum="2022-01-01")
    table = table_with(app, "division_size")
    assert table.loc[table["division_kept"] == "ja", "members"].tolist() == [
        "Aartselaar, Borsbeek, Mortsel"
    ]
    assert "Eén verband dat u wilde behouden, ligt niet in deze regio" in words(app)


def test_the_chosen_municipality_shows_its_consortium() -> None:
    app = divided(regio="Waasland", gemeente="46021")  # Sint-Niklaas
    assert "Sint-Niklaas" in words(app)
    assert app.selectbox(key="division-picked").value is not None


def test_flanders_is_divided_region_by_region() -> None:
    app = divided(regio="Vlaanderen", hoogstens="6")
    table = table_with(app, "division_status")
    assert len(table) == 15
    assert (table["division_status"] == "niet bewezen: tijd om").sum() == 0
    assert "Bewezen in 15 van 15 regio's." in words(app)
    assert len(table_with(app, "division_in")) == 285


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("cost", ["unlikeness", "size", "mixed"])
def test_every_cost_and_language_gives_a_page(language: Language, cost: str) -> None:
    app = divided(regio="Waasland", kost=cost, taal=language, aansluitend="preferred")
    assert not app.exception
    assert len(table_with(app, "division_in")) == 7


@pytest.mark.parametrize(
    ("parameters", "line"),
    [
        ({"peildatum": "1996-01-01"}, "zijn er geen inwonerscijfers"),
        ({"peildatum": "1996-01-01", "kost": "unlikeness"}, "Houd iets anders laag"),
        ({"samen": "46021-11002"}, "Die wens telt hier niet mee"),
        ({"samen": "46014-46021"}, "bestaat op 1 januari 2025 niet onder die code"),
        ({"behoud": "oproep-2015-affligem"}, "ligt niet in deze regio"),
        ({"regels": "eigen", "eigen-minimum": "1"}, "blijft elke gemeente alleen"),
        ({"tellen": "possible"}, "halen de drempel misschien, niet zeker"),
        ({"regels": "eigen", "eigen-minimum": "4", "eigen-maximum": "2"}, "spreken elkaar tegen"),
        ({"regels": "eigen", "eigen-minimum": "4", "hoogstens": "2"}, "minstens 4 leden"),
        ({"minstens": "5", "hoogstens": "3"}, "minstens 5 en hoogstens 3 leden"),
        ({"peildatum": "1996-01-01"}, "van geen enkele gemeente is het cijfer bekend"),
        ({"hoogstens": "1", "minstens": "1", "regels": "plan-samenleven-2"}, "hoogstens 1 lid"),
    ],
)
def test_what_makes_no_sense_gives_a_clear_line(parameters: dict[str, str], line: str) -> None:
    app = divided(regio="Waasland", **parameters)
    assert not app.exception
    assert line in words(app)


def test_a_wish_about_a_consortium_that_stays_is_refused() -> None:
    app = divided(
        regio="Regio Antwerpen",
        behoud="oproep-2015-borsbeek",
        samen="11001-11007",
        peildatum="2022-01-01",
    )
    assert not app.exception
    assert "zit al in een verband dat u behoudt" in words(app)


def test_an_unknown_region_in_a_link_leads_to_the_question() -> None:
    assert "Kies hierboven een regio" in words(opened("division", regio="Westhok"))


def test_the_address_holds_the_choices_of_the_page_only() -> None:
    app = divided(regio="Waasland", kost="size", toon="award", hoogstens="3")
    assert set(app.query_params) == {"regio", "kost", "hoogstens", "peildatum"}
    assert "measure" not in SHOWN
