"""Beside the map: true totals, what is not known said as such, and a source for every figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.allocation import Method
from analysis.measures import MEASURES
from analysis.summary import summary
from data.load import Tables
from data.sources import load_sources
from tests.views.conftest import Stage
from views import panels
from views.choices import Address
from views.panels import _sources_used, publisher_of, source_line, stated
from views.texts import Language, translator

NL, EN = translator(Language.NL), translator(Language.EN)
YEAR_1 = Address(programmes=("plan-samenleven-1",))
YEAR_2 = Address(programmes=("plan-samenleven-2",))


@dataclass
class Drawn:
    """What a panel drew: words with values, lines, and short notes."""

    figures: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """What the panels draw from here on."""
    kept = Drawn()

    def keep(into: list[str]) -> Callable[..., None]:
        return lambda text, **_: into.append(text)

    def figures(rows: dict[str, str], _: str) -> None:
        kept.figures.update(
            {word: text.replace("\N{NO-BREAK SPACE}", " ") for word, text in rows.items()}
        )

    monkeypatch.setattr(panels, "definitions", figures)
    monkeypatch.setattr(panels, "bullets", kept.lines.extend)
    monkeypatch.setattr(panels.st, "header", keep([]))
    monkeypatch.setattr(panels.st, "html", keep(kept.html))
    for kind in ("caption", "warning", "info"):
        monkeypatch.setattr(panels.st, kind, keep(kept.notes))
    return kept


@pytest.fixture
def totals_of(stage: Stage, tables: Tables, drawn: Drawn) -> Callable[[Address], Drawn]:
    """Return a function that draws the totals of an address."""

    def totals(address: Address) -> Drawn:
        scene = stage(address)
        asked = scene.address
        found = summary(asked.programmes, scene.day, scene.table, tables)
        lines = panels.total_notes(found, asked, tables, NL)
        panels.totals(panels.total_figures(found, NL), lines, NL)
        return drawn

    return totals


@pytest.fixture
def notes_of(stage: Stage, tables: Tables, drawn: Drawn) -> Callable[[Address], list[str]]:
    """Return a function that draws the notes of an address."""

    def notes(address: Address) -> list[str]:
        scene = stage(address)
        panels.notes(scene.address, scene.table, tables, NL)
        return [note.replace("\\", "") for note in drawn.notes]

    return notes


def test_the_totals_of_the_call_of_2015(totals_of: Callable[[Address], Drawn]) -> None:
    found = totals_of(Address())
    assert found.figures == {
        "Toegekend": "€ 1.006.397,00",
        "Gemeenten die meedoen": "29 van 308 gemeenten",
        "Samenwerkingsverbanden": "7",
        "Deelnames": "29",
    }
    (budget,) = found.notes
    assert budget.replace("\\", "").endswith("1.006.397,00.")


@pytest.mark.parametrize("method", Method)
def test_the_total_counts_each_award_once_whatever_the_method(
    method: Method, totals_of: Callable[[Address], Drawn]
) -> None:
    assert totals_of(Address(method=method)).figures["Toegekend"] == "€ 1.006.397,00"


def test_brussels_is_no_part_of_the_total_of_a_flemish_programme(
    totals_of: Callable[[Address], Drawn], stage: Stage
) -> None:
    assert len(stage(Address()).table) == 308 + 19
    assert totals_of(Address()).figures["Gemeenten die meedoen"].endswith("van 308 gemeenten")


def test_nobody_known_is_not_known_and_never_zero(
    totals_of: Callable[[Address], Drawn],
) -> None:
    found = totals_of(YEAR_1)
    assert set(found.figures.values()) == {"niet bekend"}
    assert found.notes[-1] == "300 gemeenten niet bekend"


def test_who_is_known_counts_and_the_others_are_said_to_be_not_known(
    totals_of: Callable[[Address], Drawn],
) -> None:
    found = totals_of(YEAR_2)
    assert found.figures["Toegekend"] == "niet bekend"
    assert found.figures["Gemeenten die meedoen"] == "minstens 6 van 300 gemeenten"
    assert found.notes[0].replace("\\", "").endswith("16.907.780,00.")
    assert found.notes[1] == "294 gemeenten niet bekend"
    assert "de toekenning niet bekend" in found.notes[2]
    assert found.notes[3].replace("\\", "") == (
        "Ook partners zonder plaats op de kaart: Vlaamse Gemeenschapscommissie (VGC), de Rand vzw."
    )


def test_before_it_begins_nothing_of_a_programme_applies(
    totals_of: Callable[[Address], Drawn], notes_of: Callable[[Address], list[str]]
) -> None:
    before = replace(Address(), day=date(2015, 11, 30))
    assert set(totals_of(before).figures.values()) == {"niet van toepassing"}
    said = "Op 30 november 2015 was nog geen van deze programma's begonnen."
    assert notes_of(before)[-1:] == [said]


def test_a_complete_list_needs_no_note(notes_of: Callable[[Address], list[str]]) -> None:
    assert notes_of(Address()) == []


def test_plan_samenleven_year_2_knows_6_of_147(notes_of: Callable[[Address], list[str]]) -> None:
    (note,) = notes_of(YEAR_2)
    assert "Plan Samenleven, jaar 2 (2023-2024) is niet volledig" in note
    assert "6 van 147 gemeenten bekend" in note


def test_sources_that_disagree_are_all_named(notes_of: Callable[[Address], list[str]]) -> None:
    (note,) = notes_of(YEAR_1)
    assert "0 gemeenten bekend" in note
    assert "104, 106, 107" in note


def test_a_list_without_a_total_says_so(notes_of: Callable[[Address], list[str]]) -> None:
    (note,) = notes_of(Address(programmes=("samen-inburgeren-2014",)))
    assert "2 gemeenten bekend. Hoeveel er in totaal zijn, weten we niet." in note


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("method", Method)
def test_amounts_that_do_not_add_up_say_so(
    measure: str, method: Method, stage: Stage, drawn: Drawn
) -> None:
    scene = stage(Address(measure=measure, method=method))
    panels.measure_legend(scene.address, scene.shown, NL)
    whole = measure == "award" or (measure.startswith("allocated") and method is Method.WHOLE)
    assert (NL("note-not-additive") in drawn.notes) is whole
    assert drawn.notes[0 if scene.shown.note is None else 1] == NL(f"measure-help-{measure}")


def test_the_legend_has_a_swatch_words_and_a_count_for_each_row(stage: Stage, drawn: Drawn) -> None:
    scene = stage(Address(measure="award"))
    panels.measure_legend(scene.address, scene.shown, NL)
    (html,) = drawn.html
    swatches = html.count("<img") + html.count("<i style")
    assert swatches == html.count("<li>") == len(scene.shown.legend)
    assert "nul</span> <small>279 gemeenten</small>" in html
    assert "niet van toepassing</span> <small>19 gemeenten</small>" in html


@pytest.mark.parametrize("measure", MEASURES)
def test_every_source_used_is_declared_and_named_once(measure: str, tables: Tables) -> None:
    declared = load_sources()
    for programme in tables.programmes["programme"]:
        used = _sources_used(Address(programmes=(programme,), measure=measure), tables)
        assert set(used) <= set(declared)
        assert len(set(used)) == len(used)


@pytest.mark.parametrize(
    ("programmes", "cited"),
    [
        (("oproep-2015",), {"call-2015", "awards-2015", "press-affligem"}),
        (("samen-inburgeren-2014",), {"press-affligem"}),
        (("plan-samenleven-1",), {"vvsg-2022"}),
        (("plan-samenleven-2",), {"plan-samenleven-news", "vvsg-2023"}),
        (
            ("plan-samenleven-1", "esf-507"),
            {"vvsg-2022", "esf-507", "esf-507-news"},
        ),
    ],
)
def test_a_programme_cites_its_own_sources(
    programmes: tuple[str, ...], cited: set[str], tables: Tables
) -> None:
    used = _sources_used(Address(programmes=programmes), tables)
    everywhere = set(panels._SOURCES_OF_EVERY_TABLE)
    assert set(used) - everywhere == cited


def test_a_programme_does_not_cite_one_whose_identifier_begins_alike(tables: Tables) -> None:
    def row(table: str, key: str, source: str) -> dict[str, str]:
        return {"table": table, "key": key, "source": source, "passage": ""}

    added = [
        row("programmes", "plan-samenleven-10", "esf-507"),
        row("consortia", "plan-samenleven-10-aalst", "call-2015"),
        row("memberships", "plan-samenleven-10/41002", "refugees-2016"),
        row("partners", "plan-samenleven-10/de Rand vzw", "vvsg-2024"),
    ]
    consortium = {"consortium": "plan-samenleven-10-aalst", "programme": "plan-samenleven-10"}
    more = replace(
        tables,
        record_sources=pd.concat([tables.record_sources, pd.DataFrame(added)]),
        consortia=pd.concat([tables.consortia, pd.DataFrame([consortium])]),
    )
    assert _sources_used(YEAR_1, more) == _sources_used(YEAR_1, tables)
    year_10 = _sources_used(Address(programmes=("plan-samenleven-10",)), more)
    assert year_10[:4] == ["esf-507", "call-2015", "refugees-2016", "vvsg-2024"]


def test_the_sources_name_the_year_of_the_figures_and_the_method(
    stage: Stage, tables: Tables, drawn: Drawn
) -> None:
    scene = stage(Address(measure="allocated_per_inhabitant", method=Method.INHABITANTS))
    panels.sources_of(panels.source_lines(scene.address, scene.shown, tables, NL), NL)
    assert drawn.lines[-2:] == [
        "Verdeling: Volgens het aantal inwoners",
        "Inwoners op 1 januari 2015",
    ]


def test_newcomers_name_their_year_and_a_date_without_figures_says_so(
    stage: Stage, tables: Tables, drawn: Drawn
) -> None:
    scene = stage(Address(measure="newcomers_per_thousand"))
    panels.sources_of(panels.source_lines(scene.address, scene.shown, tables, NL), NL)
    assert "Nieuwkomers in 2015" in drawn.lines
    drawn.lines.clear()
    early = stage(replace(scene.address, day=date(2010, 1, 1)))
    panels.sources_of(panels.source_lines(early.address, early.shown, tables, NL), NL)
    assert drawn.lines[-1] == "Voor deze datum zijn er geen cijfers."


def test_every_source_has_a_line_in_both_languages() -> None:
    for name, source in load_sources().items():
        for texts in (NL, EN):
            line = source_line(name, texts)
            assert publisher_of(source, texts) in line
            assert ("not known" in line or "niet bekend" in line) is (source.reference_date is None)


def test_what_a_source_does_not_state_is_said_in_the_language_of_the_reader() -> None:
    assert (stated("not stated", NL), stated("not stated", EN)) == ("niet vermeld", "not stated")
    assert stated("CC BY 4.0", NL) == "CC BY 4.0"


def test_a_hostile_name_of_a_programme_stays_text(
    stage: Stage, tables: Tables, drawn: Drawn
) -> None:
    names = tables.programmes.assign(name_nl="[klik](https://example.org) <b>")
    scene = stage(YEAR_2)
    panels.notes(scene.address, scene.table, replace(tables, programmes=names), NL)
    (note,) = drawn.notes
    assert r"\[klik\]\(https\://example\.org\) \<b\>" in note


@pytest.mark.parametrize(("background", "host"), [("grey", "geo.api.vlaanderen.be"),
                                                  ("osm", "tile.openstreetmap.org")])  # fmt: skip
def test_the_note_names_the_host_that_is_asked(
    background: str, host: str, drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    state: dict[str, Any] = {"choice-background": background}
    monkeypatch.setattr(panels.st, "session_state", state)
    panels.background_note(NL)
    assert host in drawn.notes[0]
    state["choice-background"] = "none"
    panels.background_note(NL)
    assert drawn.notes[1] == NL("note-no-host")
