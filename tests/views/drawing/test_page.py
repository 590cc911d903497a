"""The page on which a consortium is drawn, run without a browser."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from analysis.drafts.facts import facts
from analysis.ground.landscape import landscape
from data.load import load_atoms, load_tables
from data.rules import load_rules
from tests.views.pages import PAGE, SLOWEST_RUN, opened, table_with, words
from views.choices import MOST_MEMBERS
from views.drawing.page import SHOWN
from views.drawing.tables import members_table
from views.tables import workbook
from views.texts import Language, translator

AFFLIGEM, LIEDEKERKE, DENDERLEEUW, BRUSSELS = "23105", "23044", "41011", "21004"
BORSBEEK = "oproep-2015-borsbeek"
CLICK = """
from functools import partial
from views.drawing import steps
from views.store import landscape_on
{page}
import streamlit as st
names = landscape_on(st.session_state["choice-asked_on"], 100).municipalities["name_nl"]
for nis in {codes}:
    st.button(nis, key="click-" + nis, on_click=partial(steps.click, nis, names, begin(tables())))
"""


def drawn(*codes: str, **parameters: str | list[str]) -> AppTest:
    return opened("drawing", ontwerp=list(codes), **parameters)


def draft(app: AppTest) -> list[str]:
    return list(app.multiselect[0].value)


def press(app: AppTest, name: str) -> AppTest:
    return app.button(key=f"drawing-{name}").click().run(timeout=SLOWEST_RUN)


@pytest.fixture
def clickable() -> AppTest:
    """The page with buttons that do what a click on the map does."""
    page = PAGE.format(room="drawing")
    code = CLICK.format(page=page, codes=(AFFLIGEM, LIEDEKERKE, "45017"))
    return AppTest.from_string(code).run(timeout=SLOWEST_RUN)


def test_it_opens_empty_and_says_how_to_begin() -> None:
    app = drawn()
    assert not app.exception
    assert "Klik een gemeente aan op de kaart, kies er een in de lijst" in words(app)
    assert app.button(key="drawing-undo").disabled
    assert app.button(key="drawing-clear").disabled
    assert not app.dataframe


def test_a_click_on_the_map_adds_and_a_second_click_takes_out(clickable: AppTest) -> None:
    one = clickable.button(key=f"click-{AFFLIGEM}").click().run(timeout=SLOWEST_RUN)
    assert draft(one) == [AFFLIGEM]
    two = one.button(key=f"click-{LIEDEKERKE}").click().run(timeout=SLOWEST_RUN)
    assert draft(two) == [AFFLIGEM, LIEDEKERKE]
    assert two.query_params["ontwerp"] == [AFFLIGEM, LIEDEKERKE]
    left = two.button(key=f"click-{AFFLIGEM}").click().run(timeout=SLOWEST_RUN)
    assert draft(left) == [LIEDEKERKE]
    assert not left.exception


def test_a_code_of_another_vintage_that_comes_in_is_translated_and_said(clickable: AppTest) -> None:
    app = clickable.button(key="click-45017").click().run(timeout=SLOWEST_RUN)
    assert draft(app) == ["45068"]
    assert "Kruishoutem bestaat op 1 januari 2022 niet onder die code" in words(app)
    back = press(app, "undo")
    assert draft(back) == []
    assert draft(press(back, "redo")) == ["45068"]


def test_steps_are_undone_and_redone_whichever_way_they_were_taken() -> None:
    app = drawn(AFFLIGEM)
    app = app.multiselect[0].select(LIEDEKERKE).run(timeout=SLOWEST_RUN)
    app = press(press(app, "keep"), "clear")
    assert (draft(app), app.query_params["tweede"]) == ([], [AFFLIGEM, LIEDEKERKE])
    app = press(app, "undo")
    assert draft(app) == [AFFLIGEM, LIEDEKERKE]
    app = press(press(app, "undo"), "undo")
    assert (draft(app), "tweede" in app.query_params) == ([AFFLIGEM], False)
    assert app.button(key="drawing-undo").disabled
    app = press(press(press(app, "redo"), "redo"), "redo")
    assert (draft(app), app.button(key="drawing-redo").disabled) == ([], True)


def test_the_verdicts_are_those_of_the_rules_and_the_summary_says_them_in_one_line() -> None:
    app = drawn(AFFLIGEM, DENDERLEEUW)
    assert "Affligem, Denderleeuw. ✗ Voldoet niet: minstens één regel is niet gehaald" in words(app)
    assert "Denderregio (Denderleeuw); Halle-Vilvoorde (Affligem)" in words(app)
    assert "Eén referentieregio" in words(app)


def test_the_table_has_the_figures_of_each_member_and_their_sum() -> None:
    table = table_with(drawn(AFFLIGEM, LIEDEKERKE), "origin_non_eu27")
    assert table["name"].tolist() == ["Affligem", "Liedekerke", "Samen"]
    *members, together = table["inhabitants"]
    assert together == sum(members)
    assert "draft" not in table


def test_a_sum_with_a_part_that_is_not_known_is_not_known() -> None:
    app = drawn("11007", "11001")
    assert "Nieuwkomers in één jaar niet bekend (2022)" in words(app)
    assert "dan is de som het ook niet" in words(app)
    assert table_with(app, "newcomers")["newcomers"].isna().tolist() == [True, False, True]


def test_a_consortium_on_record_is_the_beginning_of_a_draft_in_codes_of_the_day() -> None:
    app = drawn(peildatum="2025-06-01")
    app.selectbox(key="choice-consortium").select(BORSBEEK).run(timeout=SLOWEST_RUN)
    app = press(app, "begin")
    assert sorted(draft(app)) == ["11001", "11002", "11029"]
    assert "Borsbeek bestaat op 1 juni 2025 niet onder die code" in words(app)
    assert "verband" not in app.query_params


def test_another_date_translates_the_draft_in_place_and_is_no_step() -> None:
    app = drawn("11007", "11029")
    app.date_input[0].set_value(date(2025, 6, 1)).run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert draft(app) == ["11002", "11029"]
    assert app.query_params["ontwerp"] == ["11002", "11029"]
    assert app.button(key="drawing-undo").disabled


def test_two_drafts_stand_side_by_side_and_can_be_swapped_and_left() -> None:
    app = drawn(AFFLIGEM, LIEDEKERKE, tweede=[AFFLIGEM, DENDERLEEUW])
    assert not app.exception
    side_by_side = app.table[0].value
    assert list(side_by_side.columns) == ["Ontwerp", "Tweede ontwerp"]
    assert side_by_side.loc["Eén referentieregio"].tolist() == ["✓ voldoet", "✗ voldoet niet"]
    assert side_by_side.loc["Leden"].tolist() == ["2", "2"]
    members = table_with(app, "draft")
    assert members["draft"].value_counts().tolist() == [3, 3]
    app = press(app, "swap")
    assert draft(app) == [AFFLIGEM, DENDERLEEUW]
    app = press(app, "forget")
    assert "tweede" not in app.query_params
    assert not app.table


def test_not_known_not_asked_and_not_applicable_are_three_words_side_by_side() -> None:
    told = drawn(AFFLIGEM, "11007", tweede=[BRUSSELS]).table[0].value
    assert told.loc["Nieuwkomers"].tolist() == ["niet bekend", "niet bekend"]
    assert told.loc["Genoeg inwoners"].tolist() == ["✗ voldoet niet", "niet van toepassing"]
    assert told.loc["Telt voor de drempel: minstens", "Tweede ontwerp"] == "niet van toepassing"
    assert told.loc["Verste leden uit elkaar", "Tweede ontwerp"] == "niet van toepassing"
    unasked = drawn(AFFLIGEM, tweede=[DENDERLEEUW], regels="esf-507").table[0].value
    assert "Telt voor de drempel: minstens" not in unasked.index


def test_the_best_next_member_is_added_with_its_button() -> None:
    app = drawn(AFFLIGEM)
    assert "Wie past er het best nog bij?" in words(app)
    name = app.button(key="drawing-add").label
    assert name == "Voeg Liedekerke toe"
    app = press(app, "add")
    assert draft(app) == [AFFLIGEM, LIEDEKERKE]


def test_a_member_in_brussels_is_named_and_nobody_is_looked_for() -> None:
    app = drawn(AFFLIGEM, BRUSSELS)
    assert not app.exception
    assert "Brussel mag volgens deze regels niet aanvragen. Laat die gemeente weg" in words(app)
    assert "drawing-add" not in {each.key for each in app.button}


@pytest.mark.parametrize(
    "parameters",
    [
        {"ontwerp": ["<script>", "99999", "23105 or 1"], "tweede": ["x"]},
        {"ontwerp": [AFFLIGEM] * 500},
        {"regels": "eigen", "eigen-minimum": "5", "eigen-maximum": "2", "ontwerp": [AFFLIGEM]},
        {"peildatum": "1890-01-01", "ontwerp": [AFFLIGEM]},
        {"peildatum": "2001-01-01", "ontwerp": [AFFLIGEM, LIEDEKERKE]},
        {"ontwerp": [BRUSSELS, "21015"], "tweede": [BRUSSELS]},
        {"tweede": [AFFLIGEM]},
    ],
    ids=["hostile", "repeated", "contradiction", "early", "no figures", "brussels", "second only"],
)
@pytest.mark.parametrize("language", Language)
def test_bad_input_ends_in_a_line_and_never_in_a_trace(
    parameters: dict[str, str | list[str]], language: Language
) -> None:
    app = opened("drawing", taal=language, **parameters)
    assert not app.exception


def test_rules_that_contradict_each_other_are_named_and_the_figures_stay() -> None:
    app = drawn(AFFLIGEM, **{"regels": "eigen", "eigen-minimum": "5", "eigen-maximum": "2"})
    assert "Uw regels spreken elkaar tegen" in words(app)
    assert "Grens met andere gemeenten" in words(app)
    assert "Geld" not in words(app)


@pytest.mark.parametrize("rules", [*load_rules(), "eigen"])
def test_every_rule_set_gives_a_page(rules: str) -> None:
    app = drawn(AFFLIGEM, LIEDEKERKE, tweede=[DENDERLEEUW], regels=rules)
    assert not app.exception
    assert "Geld" in words(app)


def test_more_members_than_a_link_holds_are_said() -> None:
    names = load_tables().municipalities
    flemish = names[(names["region"] == "Vlaams Gewest") & names["valid_to"].isna()]["nis"]
    app = drawn(*flemish.head(MOST_MEMBERS))
    assert "Een link houdt hoogstens" not in words(app)
    app.multiselect[0].select(flemish.iloc[MOST_MEMBERS]).run(timeout=SLOWEST_RUN)
    assert f"Een link houdt hoogstens {MOST_MEMBERS} gemeenten" in words(app)


def test_the_link_holds_codes_date_and_rules_and_the_page_says_that_nothing_else_is_kept() -> None:
    app = drawn(AFFLIGEM, peildatum="2023-01-01", toon="award", regels="esf-507")
    assert set(app.query_params) == {"ontwerp", "peildatum", "regels"}
    assert "ontwerp=23105" in app.code[0].value
    assert "verder bewaren we niets" in words(app)
    assert {"draft", "second", "rules", "asked_on"} <= set(SHOWN)


def test_the_workbook_has_typed_figures_and_the_sums() -> None:
    tables, texts = load_tables(), translator(Language.NL)
    land = landscape(date(2022, 1, 1), load_atoms(), tables)
    found = facts([AFFLIGEM, LIEDEKERKE], load_rules()["plan-samenleven-2"], land, tables)
    table = members_table({"Ontwerp": found}, texts)
    assert table.places == [(AFFLIGEM,), (LIEDEKERKE,), (AFFLIGEM, LIEDEKERKE)]
    sheet = load_workbook(BytesIO(workbook(table, [], texts))).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    inhabitants = rows[0].index("Inwoners")
    assert rows[3][inhabitants] == found.figures.sums["inhabitants"]
    assert [row[-1] for row in rows[1:3]] == [AFFLIGEM, LIEDEKERKE]
