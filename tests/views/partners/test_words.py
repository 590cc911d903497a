"""The sentence on a candidate: every reason has words, and stands on its side."""

from __future__ import annotations

import itertools
import re
from datetime import date
from typing import Any

import pytest

from analysis.ground.landscape import landscape
from analysis.partners.ranking import partners
from analysis.partners.reasons import Reason, Why
from analysis.rules.exploring import exploring
from data.load import Tables, load_atoms
from data.rules import load_rules
from views.partners.words import listed, missing_words, reason_words, sentence, sentences
from views.texts import Language, translator

NL = translator(Language.NL)
VALUES: dict[str, Any] = {
    "border_m": 2100.0,
    "apart_m": 7000.0,
    "centroid_m": 9000.0,
    "reference_region": "Westhoek",
    "province": "West-Vlaanderen",
    "programmes": ("oproep-2015", "plan-samenleven-2"),
    "mentor_in": ("oproep-2015",),
    "spare_least": 312,
    "missing_least": 40,
    "missing_most": 312,
    "rule": "one_reference_region",
}


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("why", Why)
def test_every_reason_has_a_sentence_in_every_language(
    why: Why, language: Language, tables: Tables
) -> None:
    told = sentence([Reason(why, VALUES)], tables, translator(language))
    assert re.fullmatch(r"[A-Z].*[^ ]\.", told)
    assert not re.search(r"[{}]|_", told)


def test_what_is_for_it_comes_before_what_is_against_it_and_what_is_not_known(
    tables: Tables,
) -> None:
    given = [
        Reason(why, VALUES)
        for why in (Why.EXPERIENCE_NOT_KNOWN, Why.FAR, Why.UNLIKE, Why.SAME_PROVINCE)
    ]
    assert _plain(sentence(given, tables, NL)) == (
        "Voordeel: dezelfde provincie (West-Vlaanderen). Nadelen: grote afstand "
        "(7,0 km tussen de grenzen) en ander profiel. Niet bekend: of er al ervaring is."
    )


def test_a_rule_that_stays_broken_comes_first(tables: Tables) -> None:
    given = [Reason(Why.FREE, VALUES), Reason(Why.BREAKS_RULE, VALUES)]
    told = sentence(given, tables, NL)
    assert told.startswith(
        "Kan er niet bij, want de regel ‘Eén referentieregio’ wordt zo nooit gehaald. "
    )


def test_programmes_are_named_as_a_reader_knows_them(tables: Tables) -> None:
    told = reason_words(Reason(Why.WAS_MENTOR, VALUES), tables, NL)
    assert told == "ervaring als mentor (Projectoproep intergemeentelijke samenwerking 2015)"


def test_for_several_who_ask_a_candidate_can_be_near_some_of_them_only(tables: Tables) -> None:
    other = Reason(Why.OTHER_REFERENCE_REGION, VALUES)
    assert reason_words(other, tables, NL) == "andere referentieregio (Westhoek)"
    told = reason_words(other, tables, NL, asking=3)
    assert told == "niet voor allen dezelfde referentieregio (Westhoek)"


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (40, 312, "40 tot 312 tekort"),
        (312, 312, "312 tekort"),
        (1200, None, "minstens 1.200 tekort"),
        (None, 312, "hoogstens 312 tekort"),
        (None, None, "hoeveel er tekort zijn, weten we niet"),
    ],
)
def test_what_is_lacking_is_told_as_far_as_it_is_known(
    least: int | None, most: int | None, words: str
) -> None:
    given = {"missing_most": most} | ({} if least is None else {"missing_least": least})
    assert missing_words(given, NL) == words


def test_a_list_ends_with_and() -> None:
    for count in range(1, 4):
        names = ["Asse", "Ternat", "Lennik"][:count]
        told = listed(names, NL)
        assert re.split(", | en ", told) == names
        assert told.count(" en ") == min(1, count - 1)


def test_every_candidate_of_vleteren_gets_one_sentence_that_agrees_with_its_row(
    tables: Tables,
) -> None:
    day = date(2022, 1, 1)
    rules = load_rules()["plan-samenleven-2"]
    found = partners(["33041"], rules, landscape(day, load_atoms(), tables), tables, None)
    told = sentences(found, tables, NL)
    assert told.index.equals(found.candidates.index)
    for nis, row in itertools.islice(found.candidates.iterrows(), 40):
        assert ("gedeelde grens" in told[nis]) == row["neighbour"]
        assert ("dezelfde referentieregio (Westhoek)" in told[nis]) == (
            row["reference_region"] == "Westhoek"
        )
        assert told[nis].startswith("Kan er niet bij") == (row["hindrance"] == row["hindrance"])


def test_a_day_outside_the_period_leaves_open_who_is_free(tables: Tables) -> None:
    land = landscape(date(2022, 1, 1), load_atoms(), tables)
    found = partners(["33041"], load_rules()["plan-samenleven-2"], land, tables, None)
    told = sentences(found, tables, NL)
    assert told.str.contains("Niet bekend:.*of de gemeente nog vrij is", regex=True).all()
    assert told.str.contains("(op de peildatum liep dit programma niet)", regex=False).all()
    assert not told["42006"].count("nog geen deelname")  # Dendermonde, which joined in 2023


def test_rules_of_ones_own_have_no_programme_to_be_free_for(tables: Tables) -> None:
    day = date(2022, 1, 1)
    land = landscape(day, load_atoms(), tables)
    own = partners(["33041"], exploring("non_eu27", None, one_region=True), land, tables, None)
    assert not sentences(own, tables, NL).str.contains("programma").any()
