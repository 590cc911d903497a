"""The register is made from its sources, and says which source leaves a gap."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from data.build.account import Account
from data.build.checks import OPEN_END, hierarchy_problems, layer_code_problems, unlisted_codes
from data.build.municipalities import RegisterSources, build_mergers, build_municipalities
from data.problems import DataError

COLUMNS = [
    "LVL_REFNIS", "CD_REFNIS", "CD_SUP_REFNIS", "TX_REFNIS_NL", "TX_REFNIS_FR", "DT_VLDT_START",
    "DT_VLDT_END",
]  # fmt: skip
OPEN = ["01/01/1977", OPEN_END]
UNTIL_2018 = ["01/01/1977", "31/12/2018"]
REFNIS = pd.DataFrame(
    [
        ["1", "02000", "-", "Vlaams Gewest", "Région flamande", *OPEN],
        ["1", "04000", "-", "Brussels Hoofdstedelijk Gewest", "Région de Bruxelles", *OPEN],
        ["2", "40000", "02000", "Provincie Oost-Vlaanderen", "Province", *OPEN],
        ["3", "21000", "04000", "Arrondissement Brussel-Hoofdstad", "Arrondissement", *OPEN],
        ["3", "44000", "40000", "Arrondissement Gent", "Arrondissement de Gand", *OPEN],
        ["4", "21004", "21000", "Brussel", "Bruxelles", *OPEN],
        ["4", "44011", "44000", "Deinze (Gent)", "Deinze (Gand)", *UNTIL_2018],
        ["4", "44049", "44000", "Nevele", "Nevele", *UNTIL_2018],
        ["4", "44083", "44000", "Deinze", "Deinze", "01/01/2019", OPEN_END],
        ["4", "44021", "44000", "Gent", "Gand", *OPEN],
    ],
    columns=COLUMNS,
    dtype="str",
)
LAYER = gpd.GeoDataFrame(
    {"nis": ["21004", "44011", "44021", "44049", "62063"]},
    geometry=[box(at, 0, at + 10, 10) for at in range(0, 50, 10)],
    crs="EPSG:31370",
)
MERGERS = pd.DataFrame(
    {"date": ["2019-01-01"] * 2, "nis": ["44049", "44011"], "successor_nis": ["44083"] * 2},
    dtype="str",
)
KNOWN = REFNIS["CD_REFNIS"].tolist()
SOURCES = RegisterSources(
    LAYER,
    build_mergers(MERGERS, KNOWN, "mergers.csv", Account("mergers")),
    REFNIS,
    pd.DataFrame(
        {
            "nis": ["21004", "44021", "44083"],
            "name_nl": ["Brussel", "Gent", "Deinze"],
            "name_fr": ["Bruxelles", "Gand", "Deinze"],
        }
    ),
    pd.DataFrame({"nis": ["44021", "44083"], "reference_region": ["Regio Gent"] * 2}),
    {"name_nl": "refnis.txt", "province": "refnis.txt", "reference_region": "regions.csv"},
)


def test_a_merged_municipality_has_the_area_of_its_parts_from_the_day_of_the_merger() -> None:
    table = build_municipalities(SOURCES, Account("municipalities")).set_index("nis")
    assert table["area_m2"].to_dict() == {
        "21004": 100, "44011": 100, "44021": 100, "44049": 100, "44083": 200,
    }  # fmt: skip
    assert table.loc["44083", "valid_from"] == pd.Timestamp(2019, 1, 1)
    assert table.loc["44011", "valid_to"] == pd.Timestamp(2018, 12, 31)
    assert table["valid_to"].isna().sum() == 3


def test_names_places_and_regions_come_from_the_hierarchy() -> None:
    table = build_municipalities(SOURCES, Account("municipalities")).set_index("nis")
    assert table.loc["44011", ["name_nl", "name_fr", "province", "arrondissement"]].tolist() == [
        "Deinze", "Deinze", "Oost-Vlaanderen", "Gent",
    ]  # fmt: skip
    assert table.loc["44049", "reference_region"] == "Regio Gent"
    assert table.loc["21004", "region"] == "Brussels Hoofdstedelijk Gewest"
    assert table.loc["21004", ["province", "reference_region"]].isna().all()


def test_the_account_of_the_register_balances() -> None:
    account = Account("municipalities")
    build_municipalities(SOURCES, account)
    assert account.balanced
    assert (account.read, account.kept) == (10, 5)


def test_a_gap_is_told_with_the_source_that_leaves_it() -> None:
    regions = SOURCES.regions[SOURCES.regions["nis"] != "44021"]
    with pytest.raises(DataError) as error:
        build_municipalities(replace(SOURCES, regions=regions), Account("municipalities"))
    assert [str(problem) for problem in error.value.problems] == [
        "regions.csv, row nis 44021, column reference_region: gives no reference_region for this "
        "municipality; add it"
    ]


def test_a_merger_of_no_municipality_is_told_with_its_row() -> None:
    mergers = MERGERS.assign(nis=["44049", "44012"])
    with pytest.raises(DataError) as error:
        build_mergers(mergers, KNOWN, "mergers.csv", Account("mergers"))
    (problem,) = error.value.problems
    assert (problem.row, problem.column, problem.value) == (3, "nis", "44012")


def test_layer_and_code_list_hold_each_other() -> None:
    layer = LAYER.assign(nis=["21004", "44083", "44021", "44049", "62063"])
    found = layer_code_problems(layer, REFNIS, "m.gpkg")
    assert {(problem.code, problem.value) for problem in found} == {
        ("unknown_code", "44083"),  # Deinze after the merger; the layer is of before
        ("unknown_code", "62063"),
        ("missing_code", "44011"),
    }


def test_a_code_in_force_twice_and_a_wrong_day_are_told() -> None:
    twice = pd.concat([REFNIS, REFNIS.iloc[[5]]], ignore_index=True)
    twice.loc[0, "DT_VLDT_END"] = "32/12/2018"
    found = list(hierarchy_problems(twice, "refnis.txt"))
    assert [(problem.code, problem.row) for problem in found] == [
        ("not_a_date", 2),
        ("duplicate_key", 12),
    ]
    assert list(hierarchy_problems(REFNIS, "refnis.txt")) == []


def test_a_code_that_is_none_is_not_told_twice() -> None:
    codes = pd.Series(["1100", None, "11007"], name="nis", dtype="str")
    (problem,) = unlisted_codes(codes, ["11002"], "is unknown", "f.csv")
    assert problem.value == "11007"
