"""The page on patterns: four views, each with its outcome in words, and refusals that help."""

from __future__ import annotations

import csv
import io
from typing import Any

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.people import INDICATORS
from data.load import load_table
from tests.views.held import GIVE_UP_S, Held
from tests.views.pages import SLOWEST_RUN, opened, table_with, words
from views import long_work, store
from views.choices import Pattern
from views.patterns.chance import WORK
from views.patterns.page import SHOWN
from views.texts import Language, translator

PAGE, NL = "patterns", translator(Language.NL)
PROGRAMMES = load_table("programmes")["programme"].tolist()
QUICK = {"herhalingen": "999"}
THEN = ("--date", "2015-12-01", "--permutations", "999")
GENT, BRUSSEL, BORSBEEK = "44021", "21004", "11007"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    """Return the rows of the command line."""
    assert main(list(arguments)) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def figures(table: pd.DataFrame, column: str) -> dict[str, float]:
    """Return a column of figures by code, without those that are missing."""
    return table.set_index("nis")[column].dropna().astype(float).to_dict()


def asked(rows: list[dict[str, str]], column: str) -> dict[str, float]:
    """Return the same of the command line."""
    return {row["nis"]: float(row[column]) for row in rows if row[column]}


@pytest.mark.parametrize("indicator", INDICATORS)
def test_the_figures_of_clusters_are_those_of_the_command_line(
    indicator: str, capsys: pytest.CaptureFixture[str]
) -> None:
    app = opened(PAGE, cijfer=indicator, **QUICK)
    assert not app.exception
    table = table_with(app, "local_i")
    rows = printed(capsys, "clusters", indicator, "--year", "2015", *THEN)
    for column in ("value", "local_i", "p_value", "g_z", "g_p_value"):
        assert figures(table, column) == asked(rows, column)
    word = {"true": "ja", "false": "nee", "": None}
    shown = table.set_index("nis").astype(object)
    for row in rows:
        for column in ("significant", "agree"):
            value = shown.loc[row["nis"], column]
            assert (None if pd.isna(value) else value) == word[row[column]]
    said = words(app)
    more = sum(row["agree"] == "false" and row["pattern"] == "not_significant" for row in rows)
    less = sum(row["agree"] == "false" and row["pattern"] != "not_significant" for row in rows)
    assert (f"Nog {more} gemeente" in said) == (more > 0)
    assert ("met de tweede methode niet" in said) == (less > 0)
    assert "ander besluit" not in said
    assert f"Gemeenten die meetellen {rows[0]['n']} " in said
    assert f"Moran's I {float(rows[0]['global_i']):.3f} ".replace(".", ",") in said


def test_the_figures_of_today_are_those_of_the_command_line_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    choices = {"datum": "2025-01-01", "grens": "2000", "toeval": "7"}
    table = table_with(opened(PAGE, **choices, **QUICK), "local_i")
    when = ("--date", "2025-01-01", "--year", "2025", "--min-border", "2000", "--seed", "7")
    rows = printed(capsys, "clusters", "foreign_origin_share", *when, "--permutations", "999")
    assert figures(table, "p_value") == asked(rows, "p_value")


def test_the_joins_are_those_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    app = opened(PAGE, patroon="coverage", **QUICK)
    table = table_with(app, "statistic")
    rows = printed(capsys, "clusters", "--programme", "oproep-2015", *THEN)
    for column in ("statistic", "expected", "z", "p_value"):
        assert table[column].tolist() == [float(row[column]) for row in rows]
    assert "Beide buren doen mee: 26 paren, door toeval verwacht 7,0." in words(app)


def test_the_likeness_is_that_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    table = table_with(opened(PAGE, patroon="similar", gemeente=GENT), "distance")
    rows = printed(capsys, "similar", GENT, "--date", "2015-12-01")
    known = [row for row in rows if row["distance"]]
    assert table["nis"].tolist() == [row["nis"] for row in known]
    for column in ("distance", "closer_than", "inhabitants_contribution"):
        assert figures(table, column) == asked(known, column)


def test_alike_among_neighbours_is_said_and_so_is_a_result_without_a_pattern() -> None:
    said = words(opened(PAGE, **QUICK))
    assert "gemeenten die op elkaar lijken, liggen vaker bij elkaar dan door toeval" in said
    assert "valse ontdekkingen (Benjamini-Hochberg)" in said
    assert "zonder buur die meetelt Voeren" in said
    said = words(opened(PAGE, cijfer="inhabitants", **QUICK))
    assert "Inwoners: over heel Vlaanderen geen patroon." in said
    assert "Geen enkele gemeente valt op" in said


def test_who_more_permutations_could_settle_is_named() -> None:
    said = words(opened(PAGE, cijfer="newcomers_per_thousand", toeval="1", **QUICK))
    assert "Nog niet beslist: Zottegem. De uitkomst is daar uiterster" in said
    assert "elk van de 999 herverdelingen" in said


def test_who_is_left_out_stands_in_a_table_with_the_reason() -> None:
    app = opened(PAGE, cijfer="newcomers_per_thousand", **QUICK)
    reasons = table_with(app, "reason").set_index("name")["reason"]
    assert reasons["Voeren"] == reasons["Herstappe"] == "zonder buur die meetelt"
    assert (reasons == "niet bekend").sum() == 43
    assert "en nog 31 (zie de tabel)" in words(app)


def test_an_incomplete_list_of_participants_gives_a_map_and_no_statistic() -> None:
    app = opened(PAGE, patroon="coverage", programma="plan-samenleven-2", **QUICK)
    assert not app.exception
    assert "Te weinig gemeenten om een patroon van toeval te onderscheiden" in words(app)
    assert "doet mee 6 gemeenten niet bekend 294 gemeenten" in words(app)
    assert not [each for each in app.dataframe if "statistic" in each.value.columns]


def test_what_brings_together_and_sets_apart_adds_up() -> None:
    table = table_with(opened(PAGE, patroon="similar", gemeente=GENT), "distance")
    shares = table[[f"{name}_contribution" for name in INDICATORS]].astype(float)
    assert shares.sum(axis=1).tolist() == pytest.approx([1.0] * len(table), abs=1e-5)
    assert table["rank"].is_monotonic_increasing
    nearest = shares.iloc[0]
    largest = str(nearest.idxmax()).removesuffix("_contribution")
    assert (table["name"].iloc[0], largest) == ("Mechelen", "newcomers_per_thousand")
    assert table["apart"].iloc[0] == "Nieuwkomers per 1.000 inwoners"


def test_the_likeness_is_put_in_a_sentence_and_origin_counting_double_is_said() -> None:
    said = words(opened(PAGE, patroon="similar", gemeente=GENT))
    assert "Gent lijkt het meest op Mechelen, Sint-Niklaas, Oostende." in said
    assert "het verst uit elkaar in ‘Nieuwkomers per 1.000 inwoners’ (5,5 tegenover 11,1" in said
    assert "laat herkomst dubbel tellen" in said
    one = words(opened(PAGE, patroon="similar", gemeente=GENT, profiel="inhabitants"))
    assert "Antwerpen: ‘Inwoners’ is 513.570, tegenover 253.266 in Gent." in one
    assert "dubbel" not in one


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, "Zoek hierboven een gemeente"),
        ({"gemeente": BRUSSEL}, "Brussel ligt niet in het Vlaams Gewest"),
        ({"gemeente": BORSBEEK}, "Van Borsbeek is op deze datum niet bekend: Nieuwkomers per"),
        ({"gemeente": GENT, "datum": "1999-01-01"}, "Voor te weinig gemeenten is dit bekend"),
    ],
)
def test_a_municipality_without_likeness_is_told_why(parameters: dict[str, Any], said: str) -> None:
    app = opened(PAGE, patroon="similar", **parameters)
    assert not app.exception
    assert said in words(app)
    assert not app.dataframe


def test_a_profile_without_figures_asks_for_one() -> None:
    app = opened(PAGE, patroon="groups")
    app.multiselect(key="choice-profile").set_value([]).run(timeout=60)
    assert not app.exception
    assert "Kies minstens één cijfer voor het profiel." in words(app)


def test_a_number_of_groups_is_the_readers_or_that_of_the_criterion() -> None:
    chosen = opened(PAGE, patroon="groups", groepen="9")
    assert len(table_with(chosen, "spread")) == 9
    assert "9 groepen, zoals u koos." in words(chosen)
    app = opened(PAGE, patroon="groups")
    quality = table_with(app, "silhouette")
    best = quality.loc[quality["calinski_harabasz"].astype(float).idxmax()]
    assert best["shown"] == "ja"
    assert len(table_with(app, "spread")) == best["count"]
    assert "dus er is geen startgetal" in words(app)


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"groepen": "2"}, "Mogelijk zijn 3 tot en met 20"),
        ({"grens": "10000"}, "zijn geen groepen te maken"),
        ({"groepen": "29"}, "het aantal dat volgens het criterium"),
    ],
)
def test_groups_that_cannot_be_made_are_refused_in_words(
    parameters: dict[str, Any], said: str
) -> None:
    app = opened(PAGE, patroon="groups", **parameters)
    assert not app.exception
    assert said in words(app)


@pytest.mark.parametrize(
    ("parameters", "first", "column"),
    [
        ({"cijfer": "inhabitants", "toeval": "11"}, "global_moran", "local_i"),
        ({"patroon": "coverage", "toeval": "11"}, "join_counts", "statistic"),
    ],
)
def test_a_comparison_with_chance_can_be_stopped_and_gone_on_with(
    parameters: dict[str, Any], first: str, column: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held()
    monkeypatch.setattr(store, first, held.before(getattr(store, first)))
    with monkeypatch.context() as patched:
        patched.setattr(long_work, "PATIENCE_S", 0.0)
        app = opened(PAGE, **parameters, **QUICK)
        assert held.begun.wait(GIVE_UP_S)
        (bar,) = app.get("progress")
        assert "toeval vergelijken" in bar.proto.text
        app.button(key=f"{WORK}-stop").click().run(timeout=SLOWEST_RUN)
    app.run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert NL("work-stopped", step=bar.proto.text) in words(app)
    assert not [each for each in app.dataframe if column in each.value.columns]
    held.go_on.set()
    app.button(key=f"{WORK}-go-on").click().run(timeout=SLOWEST_RUN)
    assert len(table_with(app, column))
    assert held.times == 2


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("pattern", Pattern)
def test_every_view_of_every_programme_gives_a_page(pattern: Pattern, programme: str) -> None:
    language = list(Language)[PROGRAMMES.index(programme) % 2]
    choices = {"gemeente": GENT, "indeling": "now"} | QUICK
    app = opened(PAGE, programma=programme, patroon=pattern, taal=language, **choices)
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("day", ["1995-01-01", "2000-06-01", "2014-06-01", "2040-01-01"])
@pytest.mark.parametrize("pattern", Pattern)
def test_a_date_without_figures_or_programmes_gives_a_page(pattern: Pattern, day: str) -> None:
    app = opened(PAGE, patroon=pattern, datum=day, gemeente=GENT, **QUICK)
    assert not app.exception
    assert not app.error


def test_the_address_holds_every_choice_of_the_page() -> None:
    wanted: dict[str, str | list[str]] = {
        "patroon": "groups",
        "cijfer": "inhabitants",
        "profiel": ["inhabitants", "non_eu27_share"],
        "herhalingen": "999",
        "toeval": "5",
        "groepen": "7",
        "grens": "300",
        "gemeente": GENT,
    }
    app = opened(PAGE, **wanted)
    found = {name: app.query_params[name] for name in app.query_params}
    plain = {name: given[0] if len(given) == 1 else given for name, given in found.items()}
    assert plain == wanted
    assert {"permutations", "seed", "groups", "profile", "pattern"} <= set(SHOWN)
