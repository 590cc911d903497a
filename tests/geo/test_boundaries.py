"""Polygons of a date: how many, a valid coverage, and the same land whatever the date."""

from __future__ import annotations

from datetime import date, timedelta

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from data.load import Tables, load_atoms, load_tables
from data.register import municipalities_on
from geo.boundaries import dissolve_to, polygons_on
from geo.join import JoinError

VINTAGES = [
    (date(1995, 1, 1), 308),
    (date(2018, 12, 31), 308),
    (date(2019, 1, 1), 300),
    (date(2024, 12, 31), 300),
    (date(2025, 1, 1), 285),
    (date(2026, 6, 1), 285),
]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


@pytest.fixture(scope="module")
def atoms() -> gpd.GeoDataFrame:
    return load_atoms()


def on(day: date, atoms: gpd.GeoDataFrame, tables: Tables) -> gpd.GeoDataFrame:
    return polygons_on(day, atoms, tables.municipalities, tables.mergers)


@pytest.mark.parametrize(("day", "flemish"), VINTAGES)
def test_a_date_has_the_municipalities_of_that_day(
    day: date, flemish: int, atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    polygons = on(day, atoms, tables)
    assert polygons["region"].value_counts().to_dict() == {
        "Vlaams Gewest": flemish,
        "Brussels Hoofdstedelijk Gewest": 19,
    }
    assert polygons.index.equals(municipalities_on(day, tables.municipalities).index)
    assert polygons.index.is_monotonic_increasing
    assert polygons.index.name == "nis"


@pytest.mark.parametrize(("day", "flemish"), VINTAGES)
def test_the_polygons_of_a_date_are_a_valid_coverage_in_lambert_72(
    day: date, flemish: int, atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    polygons = on(day, atoms, tables)
    assert polygons.crs.to_epsg() == 31370
    shapes = polygons.geometry.to_numpy()
    assert len(shapes) == flemish + 19
    assert set(shapely.get_type_id(shapes)) <= {3, 6}
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)


def test_the_land_is_the_same_on_every_date(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    flanders_and_brussels = atoms[atoms["nis"] != "03000"].geometry.area.sum()
    totals = [on(day, atoms, tables).geometry.area.sum() for day, _ in VINTAGES]
    assert totals == pytest.approx([flanders_and_brussels] * len(VINTAGES), rel=1e-12)


@pytest.mark.parametrize("day", [date(2019, 1, 1), date(2025, 1, 1)])
def test_a_merged_municipality_has_the_area_of_those_that_merged(
    day: date, atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    before = on(day - timedelta(days=1), atoms, tables).geometry.area
    after = on(day, atoms, tables).geometry.area
    step = tables.mergers[tables.mergers["date"] == pd.Timestamp(day)]
    assert len(step) > 10
    for successor, rows in step.groupby("successor_nis"):
        assert after[successor] == pytest.approx(before[rows["nis"]].sum(), rel=1e-12)


def test_the_area_of_a_polygon_is_within_two_percent_of_the_register(
    atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    for day in (date(2018, 1, 1), date(2019, 1, 1), date(2025, 1, 1)):
        polygons = on(day, atoms, tables)
        ratio = polygons.geometry.area / polygons["area_m2"].astype(float)
        assert ratio.between(0.98, 1.02).all(), ratio[~ratio.between(0.98, 1.02)]


def test_borsbeek_lies_in_antwerpen_since_2025(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    before = on(date(2024, 12, 31), atoms, tables)
    after = on(date(2025, 1, 1), atoms, tables)
    inside = before.geometry["11007"].representative_point()
    assert not before.geometry["11002"].contains(inside)
    assert after.geometry["11002"].contains(inside)
    assert "11007" in before.index
    assert "11007" not in after.index


def test_zwijndrecht_lies_in_oost_vlaanderen_today(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    before = on(date(2024, 12, 31), atoms, tables)
    after = on(date(2025, 1, 1), atoms, tables)
    inside = before.geometry["11056"].representative_point()
    today = after[after.geometry.contains(inside)]
    assert before.loc["11056", "province"] == "Antwerpen"
    assert today["province"].tolist() == ["Oost-Vlaanderen"]
    assert today["name_nl"].tolist() == ["Beveren-Kruibeke-Zwijndrecht"]


def test_tielt_has_another_code_and_more_land_since_2025(
    atoms: gpd.GeoDataFrame, tables: Tables
) -> None:
    before = on(date(2024, 12, 31), atoms, tables)
    after = on(date(2025, 1, 1), atoms, tables)
    assert before.index[before["name_nl"] == "Tielt"].tolist() == ["37015"]
    assert after.index[after["name_nl"] == "Tielt"].tolist() == ["37022"]
    assert after.geometry["37022"].area > 1.2 * before.geometry["37015"].area


def test_a_day_before_the_register_is_refused(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    with pytest.raises(ValueError, match="1994-12-31 lies before the register"):
        on(date(1994, 12, 31), atoms, tables)


def test_a_municipality_without_polygon_is_named(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    without_voeren = atoms[atoms["nis"] != "73109"]
    with pytest.raises(JoinError, match="73109"):
        dissolve_to(date(2025, 1, 1), without_voeren, tables.municipalities, tables.mergers)


def test_a_polygon_without_municipality_is_named(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    renamed = atoms.assign(nis=atoms["nis"].replace({"73109": "73999"}))
    with pytest.raises(JoinError, match="73109, 73999"):
        dissolve_to(date(2025, 1, 1), renamed, tables.municipalities, tables.mergers)


def test_a_polygon_without_code_is_refused(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    blank = atoms.assign(nis=atoms["nis"].replace({"73109": pd.NA}))
    with pytest.raises(JoinError, match="73109"):
        dissolve_to(date(2025, 1, 1), blank, tables.municipalities, tables.mergers)


def test_two_polygons_with_one_code_are_refused(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    twice = pd.concat([atoms, atoms[atoms["nis"] == "73109"]], ignore_index=True)
    with pytest.raises(JoinError, match="73109"):
        dissolve_to(date(2025, 1, 1), twice, tables.municipalities, tables.mergers)


def test_inputs_are_left_as_they_were(atoms: gpd.GeoDataFrame, tables: Tables) -> None:
    before = atoms.copy()
    on(date(2025, 1, 1), atoms, tables)
    assert atoms.equals(before)
