"""The page "Op één blad": one municipality, one consortium, one programme."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import opened, table_with, words
from views import controls
from views.choices import Subject
from views.markup import plain
from views.portrait import sheet
from views.portrait.page import SHOWN, SHOWN_OF
from views.tables import FiguresTable, Notes
from views.texts import Language, translator

PAGE = "portrait"
NL = translator(Language.NL)
BORSBEEK = {"onderwerp": "consortium", "verband": "oproep-2015-borsbeek"}


def benchmarks_of(app: AppTest) -> pd.DataFrame:
    table: pd.DataFrame = app.table[0].value
    return table


def test_it_opens_with_a_question() -> None:
    app = opened(PAGE)
    assert not app.exception
    assert "Zoek hierboven een gemeente." in words(app)


def test_affligem_has_its_place_its_people_and_its_neighbours() -> None:
    app = opened(PAGE, gemeente="23105")
    said = words(app)
    assert "Provincie Vlaams-Brabant" in said
    assert "Referentieregio Halle-Vilvoorde" in said
    # Statbel, 1 January 2025: 13,770 of whom 10,286 of Belgian origin.
    assert "Inwoners 13.770 (1 januari 2025)" in said
    assert "Aandeel inwoners van buitenlandse herkomst 25,3% (1 januari 2025)" in said
    assert "Nieuwkomers per 1.000 inwoners 3,7 (2024)" in said
    names = table_with(app, "border_m")["name"].tolist()
    assert names == ["Aalst", "Asse", "Ternat", "Denderleeuw", "Liedekerke"]


def test_affligem_stands_beside_its_groups_with_its_place() -> None:
    table = benchmarks_of(opened(PAGE, gemeente="23105"))
    assert table.columns.tolist() == [
        "Affligem",
        "Halle-Vilvoorde (referentieregio)",
        "Vlaams-Brabant (provincie)",
        "Vlaams Gewest",
        "De buren",
        "De gemeenten die er het meest op lijken",
    ]
    assert table.loc["Inwoners", "De buren"].endswith("(6 van 6)")


def test_the_memberships_of_affligem_bear_the_method_that_divides_the_award() -> None:
    equal = table_with(opened(PAGE, gemeente="23105"), "took_part")
    row = equal.set_index("programme").loc["Projectoproep intergemeentelijke samenwerking 2015"]
    assert (row["took_part"], row["role"], row["allocated_cents"]) == ("deed mee", "lid", 50_000)
    app = opened(PAGE, gemeente="23105", verdeling="inhabitants")
    assert table_with(app, "took_part")["allocated_cents"].max() != 50_000
    assert "Volgens het aantal inwoners" in words(app)


def test_who_could_take_part_is_said_for_the_programmes_whose_rules_are_known() -> None:
    said = words(opened(PAGE, gemeente="23105"))
    assert "Plan Samenleven, jaar 2 (2023-2024), op 1 januari 2022 kan met anderen voldoen" in said
    assert "jaar 1 (2022-2023), op 1 oktober 2022 niet bekend" in said


def test_antwerpen_is_asked_for_both_municipalities_that_it_was() -> None:
    said = words(opened(PAGE, gemeente="11002"))
    assert "Ontstaan uit Borsbeek (11007), tot en met 31 december 2024" in said
    assert "Antwerpen: voldoet op zichzelf; Borsbeek: kan met anderen voldoen" in said


def test_a_code_of_another_vintage_leads_to_its_successor_and_the_page_says_so() -> None:
    app = opened(PAGE, gemeente="11007")
    assert not app.exception
    assert "Borsbeek bestaat op 1 januari 2025 niet onder die code" in words(app)
    assert app.query_params["gemeente"] == "11002"


@pytest.mark.parametrize("nis", ["21004", "73109", "23106"])
def test_brussel_voeren_and_a_municipality_of_three_give_a_page(nis: str) -> None:
    app = opened(PAGE, gemeente=nis)
    assert not app.exception
    assert len(benchmarks_of(app)) == 4


def test_the_consortium_of_borsbeek_says_what_became_of_it() -> None:
    app = opened(PAGE, **BORSBEEK)
    said = words(app)
    assert "Borsbeek is nu Antwerpen" in said
    assert "Toekenning € 145.715,00" in said
    assert "Stukken 2" in said
    assert "Stukken 1" in said
    shares = table_with(app, "share_equal")
    assert shares["share_equal"].sum() == pytest.approx(145_715)
    assert shares["share_inhabitants"].sum() == pytest.approx(145_715)


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        (BORSBEEK, "Borsbeek + 2"),
        ({"onderwerp": "programme", "programma": "oproep-2015"}, "De deelnemers"),
    ],
    ids=["consortium", "programme"],
)
def test_several_municipalities_stand_beside_their_groups_and_leave_as_a_file_with_its_days(
    asked: dict[str, str], own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, tuple[FiguresTable, Notes]] = {}

    def take(table: FiguresTable, notes: Notes, name: str, *_: object) -> None:
        files[name] = table, notes

    monkeypatch.setattr(sheet, "downloads", take)
    app = opened(PAGE, **asked)
    assert not app.exception
    assert benchmarks_of(app).columns[0] == own
    table, notes = files["samenkaart-vergelijking"]
    assert table.frame["beside"].tolist() == benchmarks_of(app).columns.tolist()
    said = [text for word, text in notes if word == "Naast andere gemeenten"]
    assert any("Inwoners op 1 januari 201" in text for text in said)
    assert any("eerst opgeteld, dan gedeeld" in text for text in said)
    assert ("Kortste grens die telt (in meter)", "100\N{NO-BREAK SPACE}m") in notes


def test_a_consortium_is_judged_by_its_own_rules() -> None:
    said = words(opened(PAGE, onderwerp="consortium", verband="plan-samenleven-2-dendermonde"))
    assert "Voldoet aan alle getoetste regels." in said
    assert "minstens 10.672 en hoogstens 14.173 inwoners" in said


def test_a_programme_shows_conflicting_figures_with_their_sources() -> None:
    app = opened(PAGE, onderwerp="programme", programma="plan-samenleven-1")
    figures = table_with(app, "figure")
    assert figures.loc[figures["figure"] == "Deelnemers", "value"].tolist() == ["106", "104", "107"]
    assert figures["source"].nunique() > 2
    assert "verschillende cijfers voor: Deelnemers" in words(app)


def test_a_programme_says_who_is_known_and_who_is_not() -> None:
    said = words(opened(PAGE, onderwerp="programme", programma="plan-samenleven-2"))
    assert "6; volgens de bronnen 147 deelnemers" in said
    assert "niet bekend is: Maasmechelen, Meise." in said
    assert "Vlaamse Gemeenschapscommissie (VGC), de Rand vzw" in said
    assert "Alleen of samen meer dan 7.500 inwoners met herkomst buiten de EU14." in said


def test_the_call_of_2015_has_its_total_and_its_seven_consortia() -> None:
    app = opened(PAGE, onderwerp="programme", programma="oproep-2015")
    assert "Toegekend € 1.006.397,00" in words(app)
    awards = table_with(app, "award_cents")
    assert len(awards) == 7
    assert awards["award_cents"].sum() == pytest.approx(1_006_397)


def test_a_button_leads_from_a_municipality_to_its_consortium_and_on_to_the_programme() -> None:
    app = opened(PAGE, gemeente="23105")
    wanted = "Het blad van Affligem + 2 (Projectoproep intergemeentelijke samenwerking 2015)"
    next(each for each in app.button if each.label == plain(wanted)).click().run()
    assert app.query_params["verband"] == "oproep-2015-affligem"
    # The sheet bears the same name, and its facts those of all members.
    assert plain("Affligem + 2") in [each.value for each in app.header]
    assert "Leden Affligem, Liedekerke, Denderleeuw" in words(app)
    next(each for each in app.button if each.label == "Het blad van dit programma").click().run()
    assert app.query_params["onderwerp"] == "programme"
    assert "verband" not in app.query_params
    assert "Toegekend € 1.006.397,00" in words(app)


def test_the_box_of_a_consortium_offers_no_alternative_to_what_is_not_there() -> None:
    box = opened(PAGE, onderwerp="consortium").selectbox(key="choice-consortium")
    assert box.label == "Een samenwerkingsverband"
    assert box.help == NL("choice-consortium-sheet-help")


def test_choosing_a_programme_takes_its_first_day_along() -> None:
    app = opened(PAGE, onderwerp="programme")
    box = next(each for each in app.selectbox if each.label == "Programma")
    box.select("plan-samenleven-3").run()
    assert app.query_params["programma"] == "plan-samenleven-3"
    assert str(app.session_state[controls.key("day")]) == "2024-10-01"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "asked",
    [
        {"gemeente": "44021"},
        {"onderwerp": "consortium", "verband": "samen-inburgeren-2014-affligem"},
        {"onderwerp": "programme", "programma": "esf-507"},
        {"onderwerp": "programme", "programma": "vluchtelingen-2016"},
        {"onderwerp": "programme", "programma": "samen-inburgeren-2014"},
    ],
    ids=lambda asked: list(asked.values())[-1],
)
def test_every_subject_and_language_gives_a_page(language: Language, asked: dict[str, str]) -> None:
    app = opened(PAGE, taal=language, **asked)
    assert not app.exception
    assert words(app).count("Statbel") >= 3


@pytest.mark.parametrize(
    "asked",
    [
        {"onderwerp": "<script>"},
        {"onderwerp": "consortium", "verband": "'; DROP TABLE"},
        {"gemeente": "99999", "grens": "-1"},
        {"onderwerp": "programme", "programma": "esf-508"},
    ],
    ids=str,
)
def test_a_hostile_address_gives_a_page(asked: dict[str, str]) -> None:
    app = opened(PAGE, **asked)
    assert not app.exception
    assert not app.error


def test_the_address_holds_the_choices_of_the_subject_only() -> None:
    app = opened(PAGE, **BORSBEEK, gemeente="23105", toon="award", grens="50")
    assert set(app.query_params) == {"onderwerp", "verband", "grens"}
    app = opened(PAGE, onderwerp="programme", programma="esf-507", gemeente="23105", grens="50")
    assert set(app.query_params) == {"onderwerp", "programma", "grens"}
    assert set(SHOWN) == {field for subject in Subject for field in SHOWN_OF[subject]}
