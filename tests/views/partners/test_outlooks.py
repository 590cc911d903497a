"""Why nothing holds, in words, for every obstacle there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.ground.landscape import landscape
from analysis.partners.combinations import Combinations, combinations
from analysis.partners.outlook import Obstacle, Outlook
from analysis.partners.pool import Reach
from analysis.partners.table import Preferences
from analysis.partners.terms import terms
from analysis.rules.exploring import exploring
from data.load import Tables, load_atoms
from data.rules import load_rules
from views.partners.outlooks import outlook_words
from views.texts import Language, translator


@pytest.fixture(scope="module")
def vleteren(tables: Tables) -> Combinations:
    day, rules = date(2022, 1, 1), load_rules()["plan-samenleven-2"]
    land = landscape(day, load_atoms(), tables)
    return combinations(["33041"], terms(rules, day, tables), land, None, Preferences(6))


def _words(each: Outlook, found: Combinations, language: Language = Language.NL) -> str:
    return outlook_words(each, found, translator(language))


def test_vleteren_holds_for_certain_with_eleven_and_possibly_with_six(
    vleteren: Combinations,
) -> None:
    certain, possible = (_words(each, vleteren) for each in vleteren.outlooks)
    assert certain == (
        "Geen combinatie van hoogstens 6 leden past zeker binnen de regels. "
        "Daarvoor zijn er 11 leden nodig."
    )
    assert possible.startswith("23 combinaties van hoogstens 6 leden passen misschien")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reach", Reach)
@pytest.mark.parametrize("obstacle", [each for each in Obstacle if each != Obstacle.MAXIMUM])
def test_every_obstacle_has_words(
    obstacle: Obstacle, reach: Reach, language: Language, vleteren: Combinations
) -> None:
    each = Outlook(reach, 0, 5, 9000, 11, True, obstacle, "one_reference_region")
    told = _words(each, vleteren, language)
    assert told.endswith(".")
    assert "{" not in told


def test_the_most_members_of_the_rules_are_told(tables: Tables) -> None:
    day = date(2022, 1, 1)
    own = exploring("non_eu27", 5000, one_region=True, largest=3)
    land, asked = landscape(day, load_atoms(), tables), terms(own, day, tables)
    found = combinations(["33041"], asked, land, None)
    assert _words(found.outlooks[0], found) == (
        "Geen combinatie van hoogstens 3 leden past zeker binnen de regels. "
        "Daarvoor zijn er 5 leden nodig, en de regels laten er hoogstens 3 toe."
    )


def test_too_few_inhabitants_in_all_are_counted(vleteren: Combinations) -> None:
    each = Outlook(Reach.CERTAIN, 0, 5, 7500, None, True, Obstacle.WHOLE, "threshold")
    assert _words(each, vleteren).endswith(
        "Zelfs allen die mogen meedoen, tellen samen 7.500 inwoners die meetellen, "
        "en het moeten er meer dan 7.500 zijn."
    )


def test_a_size_that_is_not_certain_is_at_least_so_many(vleteren: Combinations) -> None:
    each = Outlook(Reach.CERTAIN, 0, 5, 9000, 11, False, Obstacle.SIZE, None)
    assert _words(each, vleteren).endswith("Daarvoor zijn er minstens 11 leden nodig.")


def test_what_was_not_looked_at_and_not_shown_is_said(vleteren: Combinations) -> None:
    possible = replace(vleteren.outlooks[1], count=1308, complete_to=4)
    told = _words(possible, vleteren)
    assert "De tabel toont de eerste 23." in told
    assert "Met meer dan 4 leden zijn er te veel om ze allemaal te bekijken." in told
