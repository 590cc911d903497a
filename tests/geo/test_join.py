"""The join of tables to polygons: every refusal names its codes, and no row is lost."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.join import JoinError, join_to_polygons

CODES = ("73109", "13002", "23105", "11002", "37022")


def squares(codes: Sequence[str]) -> gpd.GeoDataFrame:
    shapes = [shapely.box(place, 0, place + 1, 1) for place in range(len(codes))]
    names = {"name_nl": list(codes)}
    index = pd.Index(list(codes), name="nis", dtype="str")
    return gpd.GeoDataFrame(names, geometry=shapes, index=index, crs="EPSG:31370")


def values(codes: Sequence[object]) -> pd.DataFrame:
    return pd.DataFrame({"cents": range(len(codes))}, index=pd.Index(list(codes), name="nis"))


@given(st.permutations(CODES), st.sets(st.sampled_from(CODES)))
def test_every_polygon_stays_in_its_place_and_only_given_values_are_there(
    order: list[str], known: set[str]
) -> None:
    polygons = squares(order)
    given_values = values(sorted(known))
    joined = join_to_polygons(given_values, polygons)
    assert joined.index.equals(polygons.index)
    assert joined.geometry.equals(polygons.geometry)
    assert joined.crs == polygons.crs
    assert joined["cents"].dropna().to_dict() == given_values["cents"].to_dict()
    assert set(joined.index[joined["cents"].isna()]) == set(CODES) - known


def test_whole_numbers_stay_whole_when_a_municipality_is_not_known() -> None:
    award = 2**53 + 1  # a float cannot hold it
    table = pd.DataFrame({"cents": [award], "ended": [True]}, index=["73109"])
    joined = join_to_polygons(table, squares(CODES))
    assert joined["cents"].dtype == "Int64"
    assert joined["cents"]["73109"] == award
    assert joined["ended"].dtype == "boolean"
    assert joined["ended"].isna().sum() == 4


@pytest.mark.parametrize(
    ("codes", "named"),
    [
        (["73109", "99999"], "no polygon for: '99999'"),
        (["99999", "88888"], "no polygon for: '88888', '99999'"),
        (["73109", "73109"], "twice in the table: '73109'"),
        ([73109], "not a code of five characters: 73109; no polygon for: 73109"),
        (["7310"], "not a code of five characters: '7310'; no polygon for: '7310'"),
        ([" 73109"], "not a code of five characters: ' 73109'"),
        ([None], "not a code of five characters: "),
        ([73109.0], "not a code of five characters: 73109.0"),
    ],
)
def test_a_code_that_does_not_match_once_is_named(codes: list[object], named: str) -> None:
    with pytest.raises(JoinError) as caught:
        join_to_polygons(values(codes), squares(CODES))
    assert named in str(caught.value)


def test_a_municipality_with_two_polygons_is_named() -> None:
    with pytest.raises(JoinError, match="two polygons for: '73109'"):
        join_to_polygons(values(["73109"]), squares(["73109", "13002", "73109"]))


def test_a_column_of_both_sides_is_named() -> None:
    table = values(["73109"]).assign(name_nl="Voeren", geometry=None)
    with pytest.raises(JoinError, match="columns on both sides: 'geometry', 'name_nl'"):
        join_to_polygons(table, squares(CODES))


def test_all_faults_are_named_at_once() -> None:
    table = values(["7310", "99999", "13002", "13002"]).assign(name_nl="")
    with pytest.raises(JoinError) as caught:
        join_to_polygons(table, squares(["13002", "23105", "23105"]))
    for part in ("'7310'", "'99999'", "twice in the table: '13002'", "'23105'", "'name_nl'"):
        assert part in str(caught.value)


def test_neither_input_changes() -> None:
    table, polygons = values(["73109"]), squares(CODES)
    join_to_polygons(table, polygons)
    assert table.equals(values(["73109"]))
    assert polygons.equals(squares(CODES))
