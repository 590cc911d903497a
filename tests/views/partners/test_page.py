"""The page that looks for partners, as someone of the Wereldhuis uses it."""

from __future__ import annotations

from datetime import date
from itertools import combinations as sets_of

import pytest
from streamlit.testing.v1 import AppTest

from analysis.ground.landscape import landscape
from analysis.partners.ranking import Part, Weights, partners
from analysis.patterns.profile import profile_on
from analysis.people import INDICATORS
from analysis.rules.verdicts import overall, verdict
from data.load import Tables, load_atoms
from data.rules import load_rules
from tests.views.pages import SLOWEST_RUN, opened, table_with, words
from views.choices import Search
from views.texts import Language, translator
from views.verdict_panel import verdict_word

PAGE, DAY = "partners", date(2022, 1, 1)
VLETEREN, AFFLIGEM, MEISE = "33041", "23105", "23050"
NL = translator(Language.NL)


def _clicked(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run(timeout=SLOWEST_RUN)


def test_it_opens_with_a_question() -> None:
    app = opened(PAGE)
    assert not app.exception
    assert "Zoek hierboven een gemeente, klik er een aan op de kaart" in words(app)


def test_the_candidates_of_vleteren_are_those_of_the_analysis_in_their_order(
    tables: Tables,
) -> None:
    app = opened(PAGE, gemeente=VLETEREN, gewichten="3-1-0-1-1-1-2")
    table = table_with(app, "score")
    found = partners(
        [VLETEREN],
        load_rules()["plan-samenleven-2"],
        landscape(DAY, load_atoms(), tables),
        tables,
        profile_on(list(INDICATORS), DAY, DAY, tables),
        Weights(3, 1, 0, 1, 1, 1, 2),
    ).candidates
    assert table["nis"].tolist() == found.index.tolist()
    assert table["score"].tolist() == (found["score"] * 100).round().astype(int).tolist()
    able = int((table["reference_region"] == "Westhoek").sum())
    assert f"{able} gemeenten kunnen erbij" in words(app)
    first = f"**{table['name'][0]}:** {table['why'][0]}"
    assert first.replace("\N{NO-BREAK SPACE}", " ") in words(app)


def test_one_weight_alone_ranks_by_that_part_alone() -> None:
    table = table_with(opened(PAGE, gemeente=VLETEREN, gewichten="5-0-0-0-0-0-0"), "score")
    able = table[table["reference_region"] == "Westhoek"]
    assert able["apart_m"].is_monotonic_increasing
    assert able["apart_m"].nunique() > 3


def test_weights_move_by_their_sliders_and_cannot_all_be_zero() -> None:
    app = opened(PAGE, gemeente=VLETEREN, gewichten="0-0-0-0-0-0-1")
    slider = app.slider(key=f"partners-weight-{Part.NEARNESS}")
    assert slider.value == 0
    slider.set_value(2).run(timeout=SLOWEST_RUN)
    assert app.query_params["gewichten"] == "2-0-0-0-0-0-1"
    before = table_with(app, "score")["score"].tolist()
    for part in (Part.NEARNESS, Part.THRESHOLD):
        app.slider(key=f"partners-weight-{part}").set_value(0).run(timeout=SLOWEST_RUN)
    assert NL("partners-weights-zero") in words(app)
    assert app.query_params["gewichten"] == "0-0-0-0-0-0-1"
    assert table_with(app, "score")["score"].tolist() != before
    assert not app.exception


def test_the_mentors_of_affligem_are_its_experienced_neighbours() -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, peildatum="2016-01-01", zoek="mentors")
    table = table_with(app, "mentor_programmes")
    assert sorted(table["name"]) == ["Denderleeuw", "Liedekerke"]
    assert set(table["mentor_to"]) == {"Affligem"}
    assert "Eigen ervaring van Affligem: deed mee" in words(app)
    _clicked(app, "partners-listing-41011")
    assert app.query_params["lijst"] == "41011"


def test_a_municipality_without_experienced_neighbours_hears_so() -> None:
    app = opened(PAGE, gemeente=VLETEREN, zoek="mentors", peildatum="2014-01-01")
    assert "Geen enkele buur heeft volgens onze gegevens meer ervaring dan Vleteren." in words(app)


def test_the_pairs_of_affligem_are_all_pairs_that_hold(tables: Tables) -> None:
    choices = {"grootte": "2", "aaneengesloten": "any"}
    app = opened(PAGE, gemeente=AFFLIGEM, zoek="combinations", **choices)
    table = table_with(app, "reach")
    register = landscape(DAY, load_atoms(), tables).municipalities
    region = register["reference_region"] == register.loc[AFFLIGEM, "reference_region"]
    people = tables.inhabitants
    people = people[people["date"] == str(DAY)].set_index("nis")
    own = people.loc[AFFLIGEM, "non_eu27"]
    holds = [nis for nis in register.index[region] if own + people.loc[nis, "non_eu27"] > 7500]
    certain = table[table["reach"] == "zeker"]
    assert len(holds) == len(certain) > 0
    named = certain["members"].str.removeprefix("Affligem, ")
    assert set(named) == set(register.loc[holds, "name_nl"])


def test_vleteren_hears_what_it_takes_and_looks_further_with_one_click() -> None:
    app = opened(PAGE, gemeente=VLETEREN, zoek="combinations")
    assert "Daarvoor zijn er 11 leden nodig." in words(app)
    assert set(table_with(app, "lacks")["lacks"]) == {"Genoeg inwoners"}
    further = next(each for each in app.button if each.label == "Zoek tot 6 leden")
    further.click().run(timeout=SLOWEST_RUN)
    assert app.query_params["grootte"] == "6"
    assert len(table_with(app, "reach")) == 23


def test_the_partners_of_a_combination_go_to_the_list() -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, zoek="combinations")
    button = next(each for each in app.button if each.label == NL("partners-list-these"))
    button.click().run(timeout=SLOWEST_RUN)
    assert app.query_params["lijst"] == "23002"
    assert table_with(app, "in_the_way")["name"].tolist() == ["Asse"]


def test_the_list_has_the_verdict_on_each_and_on_all_together(tables: Tables) -> None:
    chosen = ["23002", "23044", "41011"]
    app = opened(PAGE, gemeente=AFFLIGEM, lijst=chosen, notitie="eerst bellen")
    table = table_with(app, "in_the_way")
    assert table["name"].tolist() == ["Asse", "Liedekerke", "Denderleeuw", "Allen samen"]
    rules = load_rules()["plan-samenleven-2"]
    combined = [*([AFFLIGEM, nis] for nis in chosen), [AFFLIGEM, *chosen]]
    judged = [overall(verdict(rules, codes, DAY, tables)) for codes in combined]
    assert table["with_asking"].tolist() == [verdict_word(each, NL) for each in judged]
    assert len(set(judged)) > 1
    assert app.text_area(key="choice-remark").value == "eerst bellen"


def test_the_link_holds_who_asks_the_list_and_the_remark() -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, lijst=["23002"], notitie="een & twee")
    told = app.code[0].value
    assert told.endswith("?gemeente=23105&lijst=23002&notitie=een+%26+twee")


def test_a_candidate_goes_on_the_list_and_off_again() -> None:
    app = opened(PAGE, gemeente=VLETEREN)
    app.selectbox(key="partners-looked-at").set_value("33011").run(timeout=SLOWEST_RUN)
    _clicked(app, "partners-listing-33011")
    assert app.query_params["lijst"] == "33011"
    _clicked(app, "partners-listing-33011")
    assert "lijst" not in app.query_params


def test_a_link_shows_the_candidate_that_was_looked_at_and_else_the_best() -> None:
    app = opened(PAGE, gemeente=VLETEREN)
    best = app.selectbox(key="partners-looked-at").value
    assert "kandidaat" not in app.query_params
    app.selectbox(key="partners-looked-at").set_value("33011").run(timeout=SLOWEST_RUN)
    assert app.query_params["kandidaat"] == "33011" != best
    again = opened(PAGE, gemeente=VLETEREN, kandidaat="33011")
    assert again.selectbox(key="partners-looked-at").value == "33011"
    assert "partners-listing-33011" in {button.key for button in again.button}
    nowhere = opened(PAGE, gemeente=VLETEREN, kandidaat="21004")
    assert nowhere.selectbox(key="partners-looked-at").value == best


def test_a_link_shows_the_combination_that_was_looked_at() -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, zoek="combinations")
    assert "combinatie" not in app.query_params
    app.selectbox(key="partners-combination").select_index(1).run(timeout=SLOWEST_RUN)
    chosen: tuple[str, ...] = app.selectbox(key="partners-combination").value or ()
    assert app.query_params["combinatie"] == list(chosen)
    again = opened(PAGE, gemeente=AFFLIGEM, zoek="combinations", combinatie=list(chosen))
    assert again.selectbox(key="partners-combination").value == chosen


def test_a_consortium_that_cannot_grow_hears_which_rule_stays_broken() -> None:
    app = opened(PAGE, verband="oproep-2015-affligem")
    assert "Wie er ook bij komt, dit wordt niet gehaald: Eén referentieregio." in words(app)
    assert "Voor Liedekerke, Affligem, Denderleeuw" in words(app)
    assert NL("partners-threshold-passed") in words(app)
    assert "part_threshold" not in table_with(app, "score")
    assert table_with(app, "score")["why"].str.startswith("Kan er niet bij").all()


def test_one_that_holds_by_itself_needs_nobody_unless_it_is_not_decided() -> None:
    app = opened(PAGE, gemeente="73107", zoek="combinations")  # Maasmechelen
    assert app.success[0].value == "Maasmechelen haalt de getoetste regels al zonder anderen."
    app = opened(PAGE, gemeente=AFFLIGEM, regels="oproep-2015", zoek="combinations")
    assert not app.success
    assert "niet alles is te beslissen" in words(app)
    assert "counted_lower" not in table_with(app, "passes")
    app = opened(PAGE, gemeente=AFFLIGEM, regels="oproep-2015")
    assert not {"adds_lower", "part_threshold"} & set(table_with(app, "score").columns)


@pytest.mark.parametrize("search", Search)
def test_one_of_brussels_may_not_apply_under_flemish_rules(search: Search) -> None:
    app = opened(PAGE, gemeente="21004", zoek=search)
    assert not app.exception
    assert "Brussel mag hier niet aanvragen." in words(app)


def test_codes_of_another_vintage_are_translated_and_said() -> None:
    app = opened(PAGE, gemeente="45017", lijst=["44045", "21004"])
    assert "Kruishoutem bestaat op 1 januari 2022 niet onder die code." in words(app)
    assert "Brussel is hier geen kandidaat en staat niet meer op de lijst." in words(app)
    assert app.session_state["choice-nis"] == "45068"


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        ({"regels": "eigen", "eigen-minimum": "5", "eigen-maximum": "2"}, "spreken elkaar tegen"),
        ({"peildatum": "1996-01-01"}, "zijn er geen cijfers over de inwoners"),
        ({"peildatum": "2030-01-01"}, "De regels noemen cijfers van 1 januari 2022"),
        ({"regels": "plan-samenleven-3"}, "Niet alle voorwaarden"),
    ],
)
@pytest.mark.parametrize("search", Search)
def test_what_cannot_be_answered_gets_a_plain_line(
    search: Search, choices: dict[str, str], told: str
) -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, zoek=search, **choices)
    assert not app.exception
    assert told in words(app)


def test_hostile_parameters_choose_nothing() -> None:
    bad = "<script>alert(1)</script>"
    app = opened(
        PAGE, gemeente=bad, verband=bad, zoek=bad, gewichten="0-0", lijst=[bad], grootte="9"
    )
    assert not app.exception
    assert set(app.query_params) == set()


def test_every_view_speaks_english() -> None:
    for search in Search:
        app = opened(PAGE, taal="en", gemeente=AFFLIGEM, zoek=search, lijst=["23002"])
        assert not app.exception
        assert "Find partners" in words(app)


def test_no_smaller_combination_within_one_that_is_shown_holds(tables: Tables) -> None:
    choices = {"grootte": "3", "aaneengesloten": "any"}
    app = opened(PAGE, gemeente=MEISE, zoek="combinations", **choices)
    names = landscape(DAY, load_atoms(), tables).municipalities["name_nl"]
    shown = table_with(app, "reach")
    codes = {name: nis for nis, name in names.items()}
    rules = load_rules()["plan-samenleven-2"]
    for listed in shown.loc[shown["reach"] == "zeker", "members"].head(8):
        members = [codes[name] for name in listed.split(", ")]
        assert overall(verdict(rules, members, DAY, tables)) == "met"
        for fewer in sets_of(members, len(members) - 1):
            if MEISE in fewer:
                assert overall(verdict(rules, fewer, DAY, tables)) != "met"


def test_without_figures_of_the_day_it_says_so_in_a_sentence() -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, peildatum="1996-01-01")
    assert not app.exception
    said = words(app)
    assert "is voor deze peildatum niet bekend. Samen moeten het er meer dan 7.500 zijn." in said
    assert "niet bekend inwoners" not in said


def test_of_an_upper_bound_alone_it_says_at_most() -> None:
    app = opened(PAGE, gemeente=AFFLIGEM, regels="plan-samenleven-1")
    assert "Telt zelf mee: hoogstens 2.498 inwoners." in words(app)


def test_the_whole_sentence_can_be_read_though_its_column_is_narrow() -> None:
    assert "leest hem daar helemaal" in words(opened(PAGE, gemeente=AFFLIGEM))


def test_of_several_that_were_one_it_says_which_one_is_chosen() -> None:
    app = opened(PAGE, gemeente="44084", peildatum="2014-01-01")
    said = words(app)
    assert "In de plaats komt: Aalter, Knesselare." in said
    assert "Hier kan er maar één gekozen zijn: Aalter." in said
