"""The sheet of a municipality: its pieces do not contradict each other."""

from __future__ import annotations

from datetime import date

import pytest

from data.load import Tables
from views.choices import Address
from views.portrait.municipality import municipality_sheet
from views.texts import Language, translator

TODAY = date(2026, 1, 15)
NL = translator(Language.NL)


def could_take_part(nis: str, tables: Tables) -> dict[str, str]:
    """Return what the sheet says of each programme, by its words."""
    sheet = municipality_sheet(nis, Address(), TODAY, tables, NL)
    (piece,) = (each for each in sheet.pieces if each.title == NL("portrait-eligibility"))
    return dict(piece.facts)


def said_of(programme: str, found: dict[str, str]) -> str:
    (said,) = (text for word, text in found.items() if programme in word)
    return said


def test_who_took_part_is_never_said_to_be_not_known(tables: Tables) -> None:
    found = could_take_part("23105", tables)  # Affligem
    assert said_of("samenwerking 2015", found) == "deed mee"
    assert said_of("Samen Inburgeren 2014-2015", found) == "deed mee"
    assert said_of("vluchtelingeninstroom 2016", found) == "niet bekend"


def test_of_a_merger_only_the_one_that_took_part_is_said_to_have_done_so(tables: Tables) -> None:
    found = could_take_part("11002", tables)  # Antwerpen, with Borsbeek
    assert said_of("samenwerking 2015", found) == "Antwerpen: niet bekend; Borsbeek: deed mee"


@pytest.mark.parametrize("nis", ["23105", "11002", "42006"])
def test_every_membership_above_answers_the_question_below(nis: str, tables: Tables) -> None:
    sheet = municipality_sheet(nis, Address(), TODAY, tables, NL)
    table = next(each.table for each in sheet.pieces if each.name == "tijdlijn")
    assert table is not None
    joined = table.frame[table.frame["took_part"].isin(["deed mee", "doet mee"])]
    assert len(joined)
    found = could_take_part(nis, tables)
    for programme in joined["programme"]:
        assert any("mee" in text for word, text in found.items() if word.startswith(programme)), (
            programme
        )
