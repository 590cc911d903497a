"""The app as a whole, without a browser: every choice gives a page, and no input gives a trace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.coverage import Reading
from analysis.measures import MEASURES
from data.load import load_table
from data.problems import DataError, Problem
from tests.views.pages import words as words_of
from views import store
from views.assets import AssetsError
from views.panels import stated
from views.texts import Language, Texts, translator

ROOT = Path(__file__).resolve().parents[1]
NL, EN = translator(Language.NL), translator(Language.EN)
PROGRAMMES = load_table("programmes")["programme"].tolist()
SLOWEST_RUN = 60
ABOUT = """
from views import about_page
from views.arriving import begin
from views.store import tables
about_page.draw(begin(tables()))
"""


def _opened(app: AppTest | None = None, /, **parameters: str | list[str]) -> AppTest:
    """Open a page with the query parameters given and return it; the map by an old address."""
    if app is None:
        app = AppTest.from_file(str(ROOT / "app.py"))
        app.query_params["toon"] = "coverage"
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run(timeout=SLOWEST_RUN)


def _about(**parameters: str) -> AppTest:
    return _opened(AppTest.from_string(ABOUT), **parameters)


def _asked(app: AppTest, name: str) -> list[str]:
    """Return the values of a query parameter; AppTest gives one bare."""
    given = app.query_params.get(name, [])
    return [given] if isinstance(given, str) else list(given)


def _choose(app: AppTest, field: str, value: object) -> AppTest:
    app.selectbox(key=f"choice-{field}").set_value(value)
    return app.run(timeout=SLOWEST_RUN)


def _on(app: AppTest, day: date) -> AppTest:
    app.date_input(key="choice-day").set_value(day)
    return app.run(timeout=SLOWEST_RUN)


@pytest.fixture(scope="module")
def front() -> AppTest:
    """The page as it opens; not to be changed."""
    return _opened()


@pytest.fixture
def _forgotten() -> Iterator[None]:
    """Nothing kept of other tests, nor for them."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_it_opens_in_dutch_on_the_seven_awards_of_2015(front: AppTest) -> None:
    assert not front.exception
    words = words_of(front)
    assert "Atlas van intergemeentelijke samenwerking in Vlaanderen" in words
    for total in (
        "Toegekend € 1.006.397,00",
        "Gemeenten die meedoen 29 van 308 gemeenten",
        "Samenwerkingsverbanden 7",
        "Deelnames 29",
    ):
        assert total in words
    assert dict(front.query_params) == {}


def test_every_choice_has_a_label(front: AppTest) -> None:
    kinds = ("multiselect", "selectbox", "date_input", "slider", "toggle", "button_group")
    choices = [choice for kind in kinds for choice in front.get(kind)]
    assert len(choices) == 13
    labels = [str(getattr(choice, "label", "")).strip() for choice in choices]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert _opened(gemeente="23105").button[0].label == "Sluiten"


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("language", Language)
def test_every_measure_of_every_programme_gives_a_page(programme: str, language: Language) -> None:
    texts = translator(language)
    # Each pair of a programme and a measure once, in one of the languages.
    turn = PROGRAMMES.index(programme) + list(Language).index(language)
    first, *others = list(MEASURES)[turn % 2 :: 2]
    app = _opened(programma=programme, taal=language, toon=first)
    for measure in (first, *others):
        if measure != first:
            _choose(app, "measure", measure)
        assert not app.exception
        assert not app.error
        assert texts(f"legend-title-{measure}") in words_of(app)
        assert texts(f"measure-help-{measure}") in words_of(app)


def test_several_programmes_start_where_all_have_begun() -> None:
    app = _opened(programma=PROGRAMMES)
    assert not app.exception
    assert app.date_input(key="choice-day").value == date(2024, 10, 1)
    assert "Vlaamse Gemeenschapscommissie" in words_of(app)
    assert len(app.warning) == 6


def test_the_date_follows_the_programme_chosen() -> None:
    app = _opened()
    app.multiselect(key="choice-programmes").set_value(["plan-samenleven-2"]).run()
    assert not app.exception
    assert app.date_input(key="choice-day").value == date(2023, 10, 1)
    assert _asked(app, "programma") == ["plan-samenleven-2"]
    assert "datum" not in app.query_params
    assert "6 van 147 gemeenten bekend" in words_of(app)
    assert "294 gemeenten" in words_of(app)


def test_the_date_of_an_address_stays_when_another_choice_changes() -> None:
    app = _opened(datum="2017-03-01")
    _choose(app, "measure", "award")
    assert app.date_input(key="choice-day").value == date(2017, 3, 1)
    assert _asked(app, "datum") == ["2017-03-01"]


@pytest.mark.parametrize("texts", [NL, EN], ids=["nl", "en"])
def test_no_programme_is_a_plain_question(texts: Texts) -> None:
    app = _opened(taal=texts.language)
    app.multiselect(key="choice-programmes").set_value([]).run()
    assert not app.exception
    assert [info.value for info in app.info] == [texts("error-no-programme")]
    app.multiselect(key="choice-programmes").set_value(["oproep-2015"]).run()
    assert not app.exception
    assert not app.info


def test_the_day_before_a_call_shows_nothing_and_the_day_after_it_who_took_part() -> None:
    app = _on(_opened(), date(2015, 11, 30))
    assert not app.exception
    assert "Op 30 november 2015 was nog geen van deze programma's begonnen." in words_of(app)
    assert "niet van toepassing 327 gemeenten" in words_of(app)
    _on(app, date(2018, 12, 1))
    assert "deelname afgelopen 29 gemeenten" in words_of(app)
    assert _asked(app, "datum") == ["2018-12-01"]


@pytest.mark.parametrize("day", [date(1995, 1, 1), date(2019, 1, 1), date(2025, 1, 1)])
def test_a_date_in_every_vintage_gives_a_page(day: date) -> None:
    for reading in Reading:
        app = _opened(datum=day.isoformat(), indeling=reading, toon="inhabitants")
        assert not app.exception
        assert not app.error


def test_borsbeek_is_carried_over_to_antwerpen_and_antwerpen_stays() -> None:
    app = _opened(gemeente="11007")
    assert "Borsbeek" in words_of(app)
    assert "Opvolger: Antwerpen, vanaf 1 januari 2025" in words_of(app)
    _choose(app, "reading", Reading.NOW)
    assert not app.exception
    assert _asked(app, "gemeente") == ["11002"]
    assert app.selectbox(key="found").value == "Antwerpen/11002"
    assert "Borsbeek: **Projectoproep" in words_of(app)
    _choose(app, "reading", Reading.THEN)
    assert not app.exception
    assert _asked(app, "gemeente") == ["11002"]
    assert "Opvolger" not in words_of(app)


def test_a_merged_municipality_leads_back_to_one_of_those_it_was() -> None:
    app = _opened(gemeente="46030", indeling="now")  # Beveren-Kruibeke-Zwijndrecht
    assert "Voorganger: Zwijndrecht" in words_of(app)
    _choose(app, "reading", Reading.THEN)
    assert not app.exception
    assert set(_asked(app, "gemeente")) < {"46003", "46013", "11056"}


def test_a_former_name_finds_the_municipality_of_today_and_the_card_closes() -> None:
    app = _opened(indeling="now")
    search = app.selectbox(key="found")
    (former,) = [option for option in search.options if option.startswith("Borsbeek")]
    assert former.startswith("Borsbeek (zie Antwerpen) · ")
    search.set_value("Borsbeek/11002").run()
    assert not app.exception
    assert _asked(app, "gemeente") == ["11002"]
    assert "Antwerpen" in [header.value for header in app.header]
    app.button[0].click().run()
    assert not app.exception
    assert "gemeente" not in app.query_params
    assert "Antwerpen" not in [header.value for header in app.header]


def test_the_switch_gives_the_same_page_in_english() -> None:
    app = _opened(toon="award", gemeente="23105")
    app.button_group(key="choice-language").set_value(Language.EN).run()
    assert not app.exception
    assert _asked(app, "taal") == ["en"]
    words = words_of(app)
    assert "Awarded €1,006,397.00" in words
    assert "Inhabitants 13,016 (1 January 2015)" in words
    assert app.selectbox(key="choice-measure").value == "award"


@pytest.mark.parametrize("texts", [NL, EN], ids=["nl", "en"])
def test_the_page_about_the_data_names_every_source_and_programme(texts: Texts) -> None:
    app = _about(taal=texts.language)
    assert not app.exception
    assert [title.value for title in app.title] == [texts("page-about")]
    words = words_of(app)
    for source in store.sources().values():
        assert stated(source.page, texts) in words
    programmes, figures = (frame.value for frame in app.dataframe)
    assert len(programmes) == len(PROGRAMMES)
    assert texts("member-list-incomplete") in set(programmes["member_list"])
    budgets = figures[figures["figure"] == texts("figure-participants")]
    assert sorted(budgets["value"]) == ["104", "106", "107", "147"]


@pytest.mark.parametrize("texts", [NL, EN], ids=["nl", "en"])
def test_every_source_says_its_date_and_gaps_or_that_none_is_known(texts: Texts) -> None:
    html = [str(getattr(one, "value", "")) for one in _about(taal=texts.language).get("html")]
    facts = (block for block in html if "sk-facts" in block)
    dated, gaps = (f"<dt>{texts(f'source-{name}')}</dt><dd>" for name in ("reference_date", "gaps"))
    for source, drawn in zip(store.sources().values(), facts, strict=True):
        assert all(fact in drawn for fact in (dated, gaps))
        assert (dated + texts("state-not_known") in drawn) == (source.reference_date is None)
        assert (gaps + texts("source-gaps-none") in drawn) == (source.gaps_nl is None)


@pytest.mark.parametrize(
    "parameters",
    [
        {"programma": "<script>alert(1)</script>", "toon": "'; DROP TABLE", "taal": "xx"},
        {"datum": "0001-01-01", "aantal": "-1", "gemeente": "<img src=x onerror=alert(1)>"},
        {"datum": "9999-12-31", "indeling": "now", "gemeente": "11007"},
        {"datum": "1995-01-01", "gemeente": "46030", "toon": "newcomers_per_thousand"},
        {"datum": "2015-02-30", "klassen": "jenks", "verdeling": "", "onbekend": "x" * 5000},
        {"programma": ["esf-507", "esf-507", "nergens"], "namen": "\x00", "grenzen": "none;"},
    ],
)
def test_a_hostile_address_gives_a_page_and_is_not_repeated(
    parameters: dict[str, str | list[str]],
) -> None:
    app = _opened(**parameters)
    assert not app.exception
    assert not app.error
    for text in ("<script>", "<img src=x", "DROP TABLE", "nergens"):
        assert text not in words_of(app)
        assert text not in str(dict(app.query_params))


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("texts", [NL, EN], ids=["nl", "en"])
def test_broken_tables_are_a_plain_line_and_no_trace(
    texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise DataError([Problem("missing_file", "mergers.csv", "is not there", "build it")])

    monkeypatch.setattr(store, "load_tables", broken)
    app = _opened(taal=texts.language)
    assert not app.exception
    assert [error.value for error in app.error] == [texts("error-data")]
    assert "mergers.csv" not in words_of(app)


@pytest.mark.usefixtures("_forgotten")
def test_a_static_folder_that_cannot_be_written_is_a_plain_line_and_no_trace(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*_: Path) -> None:
        raise AssetsError(tmp_path / "static", "it is read-only", "make it writable")

    monkeypatch.setattr(store, "prepare_assets", refused)
    app = _opened()
    assert not app.exception
    assert [error.value for error in app.error] == [NL("error-assets", what="static")]
    assert str(tmp_path) not in words_of(app)
