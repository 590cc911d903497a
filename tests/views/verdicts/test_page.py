"""The page that checks rules: all consortia, one with its parts, and who leaves it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.rules.existing import existing
from analysis.rules.tables import judged_table
from data.load import load_tables
from data.rules import load_rules
from data.store import Meta, Store
from tests.views.pages import opened, table_with, words
from views import store
from views.texts import Language, translator
from views.verdicts import page
from views.verdicts.page import SHOWN

PAGE = "verdicts"
AFFLIGEM, NINOVE = "oproep-2015-affligem", "oproep-2015-ninove"
DENDERMONDE = "plan-samenleven-2-dendermonde"


def test_it_opens_with_the_seven_of_2015_by_the_rules_of_plan_samenleven() -> None:
    app = opened(PAGE)
    assert not app.exception
    said = words(app)
    assert "✓ voldoet 3 ✗ voldoet niet 3 ? niet te beslissen 1" in said
    assert "Eén referentieregio, voldoet niet: Ninove + 4, Affligem + 2, De Panne + 3" in said
    assert "Geen van de 7 verbanden liep op 1 januari 2022." in said
    assert "voldoet niet 12 gemeenten" in said


def test_the_table_has_the_figures_and_the_verdicts_of_the_analysis() -> None:
    tables, rules = load_tables(), load_rules()["plan-samenleven-2"]
    found = existing(["oproep-2015"], rules, date(2022, 1, 1), tables)
    expected = judged_table(found, tables)
    table = table_with(opened(PAGE), "judged")
    for column in ("lower", "upper", "margin_lower", "margin_upper"):
        assert table[column].tolist() == expected[column].tolist()
    signs = {
        "met": "✓ voldoet",
        "not_met": "✗ voldoet niet",
        "not_decidable": "? niet te beslissen",
    }
    for column in (name for name in expected.columns if name.startswith("rule_")):
        assert table[column].tolist() == expected[column].map(signs).tolist()
    assert table["could"].tolist() == [
        "Ninove, Erpe-Mere",
        "misschien het hele verband",
        "geen",
        "het hele verband",
        "geen",
        "het hele verband",
        "het hele verband",
    ]


def test_a_consortium_says_why_and_which_part_of_it_could() -> None:
    said = words(opened(PAGE, verband=NINOVE))
    assert "Vlaamse Ardennen (Zottegem, Herzele, Brakel); Denderregio (Ninove, Erpe-Mere)" in said
    assert "Uit elkaar gehaald zijn er 2 delen. Eén deel voldoet aan alle regels." in said
    assert "**✓ voldoet** · Referentieregio Denderregio: Ninove, Erpe-Mere" in said
    assert "minstens 7.713 en hoogstens 10.157 inwoners" in said
    assert "Op 1 januari 2022 liep dit verband niet." in said
    assert "(Projectoproep intergemeentelijke samenwerking 2015, peildatum 1 december 2015)" in said


def test_one_that_meets_the_rules_has_no_parts_and_one_too_small_has_none_either() -> None:
    assert "Het hele verband voldoet." in words(opened(PAGE, verband="oproep-2015-lebbeke"))
    doubtful = words(opened(PAGE, verband="oproep-2015-grobbendonk"))
    assert "Er is dus geen deel dat vanzelf apart komt te staan." in doubtful


def test_who_leaves_has_a_row_with_what_the_others_keep_or_lose() -> None:
    app = opened(PAGE, verband=AFFLIGEM)
    table = table_with(app, "left_overall").set_index("name")
    assert table.index.tolist() == ["Affligem", "Liedekerke", "Denderleeuw"]
    assert table["left_keeping"].tolist() == ["✓ ja", "? niet te beslissen", "✗ nee"]
    assert table.loc["Denderleeuw", "left_lost"] == "Genoeg inwoners: voldoet niet"
    assert table.loc["Denderleeuw", "left_gained"] == "Eén referentieregio: voldoet"
    assert set(table["left_share_cents"]) == {50_000}  # euros, for who reads the cells
    assert "samen nog minstens 7.500 inwoners tellen" in words(app)
    assert (
        "Toekenning van dit verband: € 150.000,00. Verdeling over de leden: Gelijke delen"
        in words(app)
    )


def test_the_whole_award_with_each_member_is_said_not_to_add_up() -> None:
    app = opened(PAGE, verband=AFFLIGEM, verdeling="whole")
    assert "Tel deze bedragen niet op" in words(app)
    assert set(table_with(app, "left_overall")["left_share_cents"]) == {150_000}


def test_by_rules_without_a_rule_on_leavers_there_is_no_such_column() -> None:
    app = opened(PAGE, verband=AFFLIGEM, regels="esf-507")
    assert "left_keeping" not in table_with(app, "left_overall")
    assert "Over uitstappen zeggen deze regels niets." in words(app)


def test_an_incomplete_programme_says_what_is_not_in_it() -> None:
    app = opened(PAGE, programma="plan-samenleven-2", verband=DENDERMONDE, peildatum="2024-01-01")
    said = words(app)
    assert "noemen niet alle samenwerkingsverbanden van Plan Samenleven, jaar 2" in said
    assert "Maasmechelen, Meise staan hier niet bij" in said
    assert "De toekenning van dit verband is niet bekend" in said
    # It runs on that day, by its own rules: neither is said.
    assert "liep dit verband niet" not in said
    assert "Getoetst aan de eigen regels" not in said
    assert "De regels noemen cijfers van 1 januari 2022, maar deze zijn van 1 januari 2024" in said
    assert table_with(app, "left_overall")["left_share_cents"].isna().all()


def test_today_borsbeek_is_part_of_antwerpen_and_the_page_says_so() -> None:
    app = opened(PAGE, verband="oproep-2015-borsbeek", peildatum="2025-06-01")
    assert "Borsbeek is op 1 juni 2025 een deel van Antwerpen." in words(app)
    assert table_with(app, "left_overall")["name"].tolist()[0] == "Antwerpen"


def test_one_municipality_in_consortia_with_different_verdicts_is_a_kind_of_its_own() -> None:
    app = opened(PAGE, programma=["oproep-2015", "plan-samenleven-2"], regels="plan-samenleven-2")
    assert "met een verschillend oordeel" not in words(app)
    app = opened(
        PAGE,
        programma=["oproep-2015", "samen-inburgeren-2014"],
        regels="eigen",
        **{"eigen-minimum": "3", "eigen-regio": "nee", "peildatum": "2022-01-01"},
    )
    assert "in meer dan één verband, met een verschillend oordeel 2 gemeenten" in words(app)


def test_a_programme_without_a_consortium_and_no_programme_at_all_are_said() -> None:
    assert "kennen we geen enkel samenwerkingsverband" in words(opened(PAGE, programma="esf-507"))
    app = opened(PAGE)
    app.multiselect(key="choice-programmes").set_value([]).run()
    assert not app.exception
    assert "Kies minstens één programma." in words(app)


def test_rules_that_contradict_each_other_are_said() -> None:
    app = opened(PAGE, regels="eigen", **{"eigen-minimum": "5", "eigen-maximum": "2"})
    assert not app.exception
    assert "minstens 5 en hoogstens 2 leden" in words(app)


def test_a_date_before_the_figures_decides_nothing_of_the_threshold() -> None:
    app = opened(PAGE, verband=AFFLIGEM, peildatum="1999-05-05")
    assert not app.exception
    assert set(table_with(app, "judged")["rule_threshold"]) == {"? niet te beslissen"}
    assert "Voor deze datum zijn er geen cijfers." in words(app)


def test_hostile_parameters_fall_back_to_the_page_as_it_opens() -> None:
    app = opened(
        PAGE,
        verband="<script>",
        regels="../../etc",
        peildatum="0000-99-99",
        programma="'; drop table",
        grens="-1",
    )
    assert not app.exception
    assert len(table_with(app, "judged")) == 7
    assert not dict(app.query_params)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rules", [*load_rules(), "eigen"])
def test_every_set_of_rules_gives_a_page_in_either_language(language: Language, rules: str) -> None:
    app = opened(PAGE, taal=language, regels=rules, verband=AFFLIGEM)
    assert not app.exception
    assert len(table_with(app, "judged")) == 7
    assert len(table_with(app, "left_overall")) == 3


def test_the_address_holds_the_choices_of_the_page_only() -> None:
    app = opened(PAGE, verband=AFFLIGEM, verdeling="origin", toon="award", gemeente="23105")
    assert set(app.query_params) == {"verband", "verdeling"}
    assert "day" not in SHOWN


def test_a_click_chooses_the_consortium_and_a_second_one_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tables = load_tables()
    rules, day = load_rules()["plan-samenleven-2"], date(2022, 1, 1)
    found = existing(["oproep-2015", "samen-inburgeren-2014"], rules, day, tables)
    asked = page.Question(rules, day, "")
    scene = page.Scene(page.Address(), asked, store.landscape_on(day, 100), found)
    session: dict[str, str | None] = {"choice-consortium": None}
    monkeypatch.setattr(page.st, "session_state", session)
    say = translator(Language.NL)
    chosen = []
    for nis in ("23105", "23105", "23105", "41011", "73109"):
        told = page._take_clicked(scene, say, nis)
        chosen.append(session["choice-consortium"])
    first, second = "samen-inburgeren-2014-affligem", AFFLIGEM
    assert chosen == [first, second, first, second, second]
    assert told == "Voeren zit in geen van deze verbanden."


def test_an_imported_award_of_a_single_municipality_is_judged_and_leaves_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAMENKAART_HOME", str(tmp_path))
    line = {
        "consortium": "alleen",
        "title": "Proeftuin",
        "award_cents": 4_000_000,
        "nis": "73107",
        "name": "Maasmechelen",
        "role": "member",
        "source_row": 2,
    }
    frame = pd.DataFrame([line]).astype({"award_cents": "Int64", "source_row": "Int64"})
    period = date(2021, 1, 1), date(2022, 6, 30)
    Store().accept(frame, Meta("esf-507", *period, "esf.csv", "esf.csv", "0" * 64))
    (name,) = Store().awards()["consortium"]
    app = opened(PAGE, programma="esf-507", verband=name, regels="esf-507")
    assert not app.exception
    assert table_with(app, "judged")["judged"].tolist() == ["✓ voldoet"]
    assert "Dit verband heeft maar één lid." in words(app)
