"""The participants of a programme, in the municipalities of a day."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.coverage import coverage
from analysis.members import UnknownProgrammeError
from analysis.portrait.programme import participants
from data.load import load_tables

TABLES = load_tables()


def test_they_are_those_that_the_map_shows_as_covered() -> None:
    day = date(2024, 9, 30)
    table = coverage(["plan-samenleven-2"], day, TABLES)
    named = participants("plan-samenleven-2", day, TABLES)
    assert set(named) == set(table.index[table["status"] == "covered"])
    # Maasmechelen and Meise are in no consortium on record.
    assert {"73107", "23050"} < set(named)


def test_who_merged_since_stands_for_its_successor_once() -> None:
    assert "11007" in participants("oproep-2015", date(2018, 11, 30), TABLES)
    now = participants("oproep-2015", date(2025, 1, 1), TABLES)
    assert "11007" not in now
    assert "11002" in now
    assert len(now) == len(set(now)) == 29


def test_a_programme_whose_participants_no_source_names_has_none() -> None:
    assert participants("esf-507", date(2022, 6, 30), TABLES) == ()


def test_an_unknown_programme_is_an_error() -> None:
    with pytest.raises(UnknownProgrammeError):
        participants("esf-508", date(2022, 6, 30), TABLES)
