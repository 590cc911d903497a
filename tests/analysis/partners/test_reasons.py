"""Reasons for and against a candidate: each part has one, with the figures of the table."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.ground.landscape import landscape
from analysis.partners.ranking import Part, partners
from analysis.partners.reasons import Side, Why, reasons
from data.load import load_atoms
from data.rules import load_rules
from tests.analysis.partners.in_2022 import (
    AALST,
    AFFLIGEM,
    ASSE,
    DENDERLEEUW,
    LAND,
    LIEDEKERKE,
    PROFILE,
    TABLES,
    TERNAT,
    YEAR_2,
    own,
)  # fmt: skip

FOUND = partners([AFFLIGEM], YEAR_2, LAND, TABLES, PROFILE)


def told(nis: str) -> dict[Why, dict[str, object]]:
    return {each.why: dict(each.values) for each in reasons(nis, FOUND)}


def test_liedekerke_speaks_for_itself_but_is_not_enough() -> None:
    found = told(LIEDEKERKE)
    assert list(found) == [
        Why.BORDERS,
        Why.SAME_REFERENCE_REGION,
        Why.SAME_PROVINCE,
        Why.ALIKE,
        Why.WAS_MENTOR,
        Why.PROGRAMME_NOT_RUNNING,
        Why.FALLS_SHORT,
    ]
    assert found[Why.SAME_REFERENCE_REGION] == {"reference_region": "Halle-Vilvoorde"}
    assert found[Why.WAS_MENTOR]["mentor_in"] == ("oproep-2015",)
    assert found[Why.FALLS_SHORT] == {
        "adds_lower": 2844, "adds_upper": 3701, "lower": 4624, "upper": 6199, "more_than": 7500,
        "missing_least": 1302, "missing_most": 2877,
    }  # fmt: skip


def test_asse_suffices_for_certain() -> None:
    found = told(ASSE)
    assert found[Why.SUFFICES]["spare_least"] == 10901 - 7501
    assert Why.UNLIKE in found
    assert Why.EXPERIENCE_NOT_KNOWN in found


def test_denderleeuw_lies_in_another_region_which_the_rules_forbid() -> None:
    found = told(DENDERLEEUW)
    assert found[Why.OTHER_REFERENCE_REGION] == {"reference_region": "Denderregio"}
    assert found[Why.BREAKS_RULE] == {"rule": "one_reference_region"}
    assert found[Why.MAY_SUFFICE]["missing_most"] == 7501 - 6779


@pytest.mark.parametrize("nis", FOUND.candidates.index[::12])
def test_every_part_has_a_reason_on_the_side_of_its_value(nis: str) -> None:
    row = FOUND.candidates.loc[nis]
    found = reasons(nis, FOUND)
    assert len(found) == len(Part) + (1 if isinstance(row["hindrance"], str) else 0)
    experience, freedom = found[4], found[5]
    assert (experience.why.side is Side.NOT_KNOWN) == pd.isna(row["part_experience"])
    assert freedom.why is Why.PROGRAMME_NOT_RUNNING
    for part, reason in zip(Part, found, strict=False):
        value = row[f"part_{part}"]
        if reason.why.side is Side.FOR:
            assert value > 0
        if part not in (Part.THRESHOLD, Part.NEARNESS) and reason.why.side is Side.AGAINST:
            assert value < 1


def test_sides_are_those_of_words() -> None:
    sides = {side: {why for why in Why if why.side is side} for side in Side}
    assert {Why.BORDERS, Why.NEAR, Why.SUFFICES, Why.FREE, Why.TOOK_PART} <= sides[Side.FOR]
    assert {Why.FAR, Why.ELSEWHERE, Why.NO_EXPERIENCE, Why.BREAKS_RULE} <= sides[Side.AGAINST]
    assert {Why.MAY_SUFFICE, Why.DOUBTFUL_BORDER} <= sides[Side.NOT_KNOWN]


def test_a_short_border_is_doubtful() -> None:
    drogenbos = partners(["23098"], YEAR_2, LAND, TABLES, None)
    (border, *_) = reasons("23100", drogenbos)
    assert border.why is Why.DOUBTFUL_BORDER
    assert 0 < border.values["border_m"] < 100


def test_in_the_programme_itself_one_is_elsewhere_or_not_known() -> None:
    then = landscape(date(2024, 3, 1), load_atoms(), TABLES)
    running = partners(["41048"], YEAR_2, then, TABLES, None)
    assert Why.ELSEWHERE in {each.why for each in reasons("42006", running)}
    assert Why.FREEDOM_NOT_KNOWN in {each.why for each in reasons(AALST, running)}


def test_without_a_threshold_or_its_figures_nothing_is_said_to_pass() -> None:
    none = partners([AFFLIGEM], load_rules()["esf-507"], LAND, TABLES, None)
    passing = {Why.SUFFICES, Why.MAY_SUFFICE, Why.FALLS_SHORT, Why.FIGURES_NOT_KNOWN}
    assert not passing & {each.why for each in reasons(ASSE, none)}
    year_1 = partners([AFFLIGEM], load_rules()["plan-samenleven-1"], LAND, TABLES, None)
    found = {each.why: each.values for each in reasons(TERNAT, year_1)}
    assert found[Why.FALLS_SHORT]["missing_most"] is None
    early = landscape(date(2005, 1, 1), load_atoms(), TABLES)
    before = partners([AFFLIGEM], own(100), early, TABLES, None)
    assert Why.FIGURES_NOT_KNOWN in {each.why for each in reasons(ASSE, before)}
    assert Why.NOT_COMPARABLE in {each.why for each in reasons(ASSE, before)}
    with pytest.raises(KeyError):
        reasons("99999", FOUND)
