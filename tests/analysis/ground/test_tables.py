"""Ground as tables: each municipality once with its role, and one row of figures."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.coverage import coverage
from analysis.ground.ground import Ground, ground
from analysis.ground.landscape import landscape
from analysis.ground.tables import Role, around
from data.load import load_atoms, load_tables

TABLES, ATOMS = load_tables(), load_atoms()
FIRST = date(2015, 12, 1)
THEN = landscape(FIRST, ATOMS, TABLES)
WEMMEL = ["23102", "23103", "23098", "23100", "23101"]


def roles(found: Ground) -> dict[str, list[str]]:
    table = around(found, THEN)
    return {str(role): rows.index.tolist() for role, rows in table.groupby("role", sort=False)}


def test_members_come_first_by_piece_with_their_numbers() -> None:
    table = around(ground(WEMMEL, THEN), THEN).head(5)
    assert table.index.tolist() == ["23098", "23100", "23101", "23102", "23103"]
    assert table["piece"].tolist() == [1, 1, 1, 2, 3]
    assert table["certain_piece"].tolist() == [2, 1, 1, 3, 4]
    assert table["border_m"].isna().all()
    assert (table["role"] == Role.MEMBER).all()


def test_a_short_contact_with_a_stranger_is_a_role_of_its_own() -> None:
    vorselaar, zoersel = "13044", "11055"
    found = ground([vorselaar], THEN)
    assert roles(found)["doubtful"] == [zoersel]
    assert 0 < around(found, THEN).loc[zoersel, "border_m"] < 100


def test_a_neighbour_with_a_short_contact_besides_is_a_neighbour() -> None:
    vorselaar, malle, zoersel = "13044", "11057", "11055"
    found = ground([vorselaar, malle], THEN)
    assert "doubtful" not in roles(found)
    assert zoersel in roles(found)["bordering"]
    border_m = around(found, THEN).loc[zoersel, "border_m"]
    assert border_m == found.bordering.loc[zoersel, "border_m"]


def test_the_enclosed_are_named_once_even_when_they_border_on_nobody_of_it() -> None:
    brussels = THEN.municipalities.index[THEN.municipalities["province"].isna()]
    ring = ground(ground(brussels, THEN).bordering.index, THEN)
    table = around(ring, THEN)
    assert not table.index.duplicated().any()
    assert roles(ring)["enclosed"] == [*brussels, "23103"]
    sint_joost = table.loc["21014"]  # in the middle of Brussels
    assert pd.isna(sint_joost["border_m"])
    assert sint_joost["region"] == "Brussels Hoofdstedelijk Gewest"


def test_members_and_neighbours_have_their_status_and_people() -> None:
    statuses = coverage(["oproep-2015"], FIRST, TABLES)["status"]
    found = ground(WEMMEL, THEN, statuses)
    table = around(found, THEN, statuses)
    assert table["status"].to_dict() == statuses[table.index].to_dict()
    members = table[table["role"] == Role.MEMBER]
    assert members["inhabitants"].sum() == found.inhabitants
    assert members["foreign_origin"].sum() == found.foreign_origin


def test_types_do_not_depend_on_who_is_asked() -> None:
    some, alone = (around(ground(codes, THEN), THEN) for codes in (WEMMEL, ["73109"]))
    pd.testing.assert_series_equal(some.dtypes, alone.dtypes)
    assert some.dtypes.astype(str).to_dict()["piece"] == "Int64"
    assert alone.index.tolist() == ["73109"]
