"""The landscape of a day: everything on it is indexed by the municipalities of that day."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.ground.landscape import described, landscape
from analysis.people import people_on
from data.load import load_atoms, load_tables
from geo.boundaries import polygons_on
from geo.neighbours import neighbourhood

TABLES, ATOMS = load_tables(), load_atoms()


@pytest.mark.parametrize("day", [date(1995, 1, 1), date(2015, 12, 1), date(2025, 1, 1), date.max])
def test_polygons_neighbours_and_people_are_those_of_the_day(day: date) -> None:
    land = landscape(day, ATOMS, TABLES, 250)
    shapes = polygons_on(day, ATOMS, TABLES.municipalities, TABLES.mergers)
    people, counted_on = people_on(day, day, TABLES)
    pd.testing.assert_frame_equal(land.municipalities, shapes)
    pd.testing.assert_frame_equal(land.neighbours.pairs, neighbourhood(shapes, 250).pairs)
    assert (land.day, land.counted_on) == (day, counted_on)
    assert land.people.index.equals(shapes.index)
    assert land.people["inhabitants"].sum() == people["inhabitants"].sum()


def test_a_day_before_the_first_count_has_municipalities_without_figures() -> None:
    land = landscape(date(2000, 1, 1), ATOMS, TABLES)
    assert land.counted_on is None
    assert len(land.people) == 327
    assert land.people.isna().all(axis=None)


def test_a_day_before_the_register_is_refused() -> None:
    with pytest.raises(ValueError, match="choose a later date"):
        landscape(date(1994, 12, 31), ATOMS, TABLES)


def test_who_lies_outside_the_region_is_marked_and_the_order_kept() -> None:
    land = landscape(date(2025, 1, 1), ATOMS, TABLES)
    asked = pd.Index(["73109", "21004", "11002"])
    statuses = pd.Series({"11002": "covered", "73109": "not_covered", "21004": "not_applicable"})
    found = described(asked, land, statuses)
    assert found.index.tolist() == asked.tolist()
    assert found["name"].tolist() == ["Voeren", "Brussel", "Antwerpen"]
    assert found["outside"].tolist() == [False, True, False]
    assert found["status"].tolist() == ["not_covered", "not_applicable", "covered"]


def test_types_are_the_same_with_and_without_statuses_and_municipalities() -> None:
    land = landscape(date(2025, 1, 1), ATOMS, TABLES)
    types = {"name": "str", "status": "str", "outside": "bool"}
    statuses = pd.Series({"11002": "covered"})
    for codes in (pd.Index(["11002"]), pd.Index([], dtype="str")):
        for known in (statuses, None):
            found = described(codes, land, known)
            assert found.dtypes.astype(str).to_dict() == types
