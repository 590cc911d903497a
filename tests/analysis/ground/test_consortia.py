"""The consortia of programmes on the ground: on their first day, on a later one, and running."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from analysis.ground.consortia import grounds, grounds_at_start, running_groups
from analysis.ground.ground import ground
from analysis.ground.landscape import landscape
from analysis.members import UnknownProgrammeError
from data.load import load_atoms, load_tables

TABLES, ATOMS = load_tables(), load_atoms()
PROGRAMMES = tuple(TABLES.programmes["programme"])
CALL, FIRST, TODAY = ["oproep-2015"], date(2015, 12, 1), date(2025, 1, 1)
NOW = landscape(TODAY, ATOMS, TABLES)


def test_five_of_the_seven_were_whole_at_their_start() -> None:
    then = grounds_at_start(CALL, ATOMS, TABLES)
    apart = then.loc[then["pieces"] > 1, "pieces"].to_dict()
    assert apart == {"oproep-2015-borsbeek": 2, "oproep-2015-wemmel": 3}
    assert (then["pieces"] == 1).sum() == 5
    assert (then["day"] == "2015-12-01").all()
    assert (then["counted_on"] == "2015-01-01").all()


def test_the_seven_have_the_same_pieces_at_full_resolution(sources: Path) -> None:
    then = grounds_at_start(CALL, ATOMS, TABLES)
    layer = gpd.read_file(sources / "municipalities.gpkg", columns=["nis"])
    shapes = layer.set_index(layer["nis"].astype("str")).geometry
    parts = {
        name: shapely.get_num_geometries(shapely.union_all(shapes[list(members)].to_numpy()))
        for name, members in then["members"].items()
    }
    assert then["pieces"].to_dict() == parts


def test_today_only_wemmel_is_in_pieces_because_antwerpen_has_borsbeek() -> None:
    now = grounds(CALL, NOW, TABLES)
    assert now.loc[now["pieces"] > 1, "pieces"].to_dict() == {"oproep-2015-wemmel": 3}
    assert now.loc["oproep-2015-borsbeek", "members"] == ("11001", "11002", "11029")
    antwerpen = NOW.people.loc["11002", "inhabitants"]
    assert now.loc["oproep-2015-borsbeek", "inhabitants"] > antwerpen > 500_000


def test_only_the_consortium_of_borsbeek_has_other_members_today() -> None:
    then, now = grounds_at_start(CALL, ATOMS, TABLES), grounds(CALL, NOW, TABLES)
    changed = then["members"] != now["members"]
    assert then.index[changed].tolist() == ["oproep-2015-borsbeek"]
    pd.testing.assert_series_equal(then["compactness"][~changed], now["compactness"][~changed])


def test_each_is_shown_on_its_own_first_day() -> None:
    then = grounds_at_start(PROGRAMMES, ATOMS, TABLES)
    starts = TABLES.consortia.set_index("consortium").loc[then.index]
    assert then["day"].equals(starts["period_start"])
    assert then["programme"].equals(starts["programme"])
    assert then.index.tolist() == TABLES.consortia["consortium"].tolist()


def test_a_row_holds_the_figures_of_its_ground() -> None:
    row = grounds(CALL, NOW, TABLES).loc["oproep-2015-ninove"]
    alone = ground(row["members"], NOW)
    assert row["compactness"] == alone.compactness
    assert (row["nis_furthest_a"], row["nis_furthest_b"], row["furthest_m"]) == alone.furthest
    assert row["reference_regions"] == ("Denderregio", "Vlaamse Ardennen")
    assert row["bordering"] == len(alone.bordering)


def test_what_begins_later_is_left_out_and_what_has_ended_is_not() -> None:
    land = landscape(date(2014, 6, 1), ATOMS, TABLES)
    assert grounds(PROGRAMMES, land, TABLES).index.tolist() == ["samen-inburgeren-2014-affligem"]
    assert len(grounds(PROGRAMMES, NOW, TABLES)) == len(TABLES.consortia)


def test_without_consortia_the_columns_stay() -> None:
    filled = grounds(CALL, NOW, TABLES)
    for empty in (grounds_at_start(["esf-507"], ATOMS, TABLES), grounds(["esf-507"], NOW, TABLES)):
        assert empty.empty
        pd.testing.assert_series_equal(empty.dtypes, filled.dtypes)


def test_a_member_that_joins_later_is_not_there_at_the_start() -> None:
    memberships = TABLES.memberships.copy()
    late = memberships["nis"] == "41011"
    memberships.loc[late & (memberships["programme"] == CALL[0]), "valid_from"] = pd.Timestamp(
        "2016-06-01"
    )
    tables = replace(TABLES, memberships=memberships)
    then = grounds_at_start(CALL, ATOMS, tables)
    assert then.loc["oproep-2015-affligem", "members"] == ("23044", "23105")
    later = grounds(CALL, landscape(date(2016, 6, 1), ATOMS, tables), tables)
    assert later.loc["oproep-2015-affligem", "members"] == ("23044", "23105", "41011")


def test_an_unknown_programme_is_refused() -> None:
    with pytest.raises(UnknownProgrammeError, match="did you mean oproep-2015"):
        grounds_at_start(["oproep-2105"], ATOMS, TABLES)
    with pytest.raises(UnknownProgrammeError, match="did you mean oproep-2015"):
        grounds(["oproep-2105"], NOW, TABLES)


@pytest.mark.parametrize(
    ("day", "running"),
    [
        (date(2013, 12, 31), 0),
        (date(2014, 1, 1), 1),
        (FIRST, 8),
        (date(2015, 12, 31), 8),
        (date(2016, 1, 1), 7),
        (date(2018, 11, 30), 7),
        (date(2018, 12, 1), 0),
        (date(2023, 10, 1), 1),
    ],
)
def test_consortia_run_from_their_first_to_their_last_day(day: date, running: int) -> None:
    assert len(running_groups(day, TABLES)) == running
