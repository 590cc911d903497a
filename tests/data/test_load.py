"""Tables and layers edited by hand give errors that say where, what and why.

Cases: missing file, column missing or unknown, text in a number column, key twice, unknown code,
membership outside its municipality's time, cp1252, no source, unknown programme and consortium,
origins that do not add up, an end before its start; layers without or with another coordinate
system, with a code twice, bow-ties, overlaps, gaps.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, Polygon, box

from data.load import TABLES, broken_layer, load_atoms, load_table, load_tables
from data.problems import DataError, Problem
from data.schemas import SCHEMAS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped tables, to be spoilt."""
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def edit(folder: Path, table: str, old: str, new: str) -> None:
    """Replace a text that occurs once, as a hand would."""
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def problems_of(folder: Path) -> list[Problem]:
    with pytest.raises(DataError) as error:
        load_tables(folder)
    return list(error.value.problems)


def only_line(folder: Path) -> str:
    (problem,) = problems_of(folder)
    return str(problem)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_missing_table_is_named(folder: Path, name: str) -> None:
    (folder / f"{name}.csv").unlink()
    assert only_line(folder) == f"{name}.csv: is not there; put it in tables/"


@pytest.mark.parametrize(
    ("table", "old", "new", "line"),
    [
        (
            "mergers", "date,nis,successor_nis", "date,nis,successor",
            "mergers.csv, row 1, column successor: the column is unknown; remove it; the columns "
            "are date, nis, successor_nis",
        ),
        (
            "newcomers", "2014,11001,35,7\n", "2014,11001,veel,7\n",
            "newcomers.csv, row 2, column newcomers, value 'veel': is not a whole number; write "
            "digits only",
        ),
        (
            "mergers", "2019-01-01,12034,12041", "2019-01-01,12030,12041",
            "mergers.csv, row 3, column date+nis, value '2019-01-01, 12030': occurs already in "
            "row 2; keep one row",
        ),
        (
            "mergers", "2019-01-01,12034,12041", "2019-01-01,12034,99999",
            "mergers.csv, row 3, column successor_nis, value '99999': is no municipality at the "
            "merger of 2019-01-01; correct the code or the date",
        ),
        (
            "inhabitants", "2011-01-01,11001,14311,", "2011-01-01,11001,14312,",
            "inhabitants.csv, row 2, column inhabitants, value '14312': is not the sum of belgian, "
            "neighbouring, other_eu27, non_eu27; correct the cell",
        ),
        (
            "memberships", "11007,member,Borsbeek,2015-12-01,2018-11-30",
            "11007,member,Borsbeek,2015-12-01,2025-01-01",
            "memberships.csv, row 18, column valid_to, value '2025-01-01': the municipality 11007 "
            "exists to 2024-12-31 only; end the membership on that day and add one for the "
            "successor",
        ),
        (
            "memberships", "11007,member,Borsbeek,2015-12-01,2018-11-30",
            "11007,member,Borsbeek,2015-12-01,2015-11-30",
            "memberships.csv, row 18, column valid_to, value '2015-11-30': lies before valid_from; "
            "correct the cell",
        ),
        (
            "partners", "plan-samenleven-2,,de Rand vzw", "plan-samenleven-2,x,de Rand vzw",
            "partners.csv, row 3, column consortium, value 'x': is not in consortia.csv; add the "
            "record or correct the identifier",
        ),
        (
            "record_sources", "partners,plan-samenleven-2/de Rand vzw,plan-samenleven-news,",
            "partners,plan-samenleven-2/de Rand vzw,plan-samenleven-nws,",
            "record_sources.csv, row 63, column source, value 'plan-samenleven-nws': is not "
            "declared in sources.toml; add the record or correct the identifier",
        ),
    ],
)  # fmt: skip
def test_a_slip_of_the_hand_is_told_in_one_line(
    folder: Path, table: str, old: str, new: str, line: str
) -> None:
    edit(folder, table, old, new)
    assert line in [str(problem) for problem in problems_of(folder)]


def test_a_column_left_out_is_named(folder: Path) -> None:
    edit(folder, "mergers", "date,nis,successor_nis", "date,nis,successor")
    (missing, _) = problems_of(folder)
    assert (missing.code, missing.column) == ("missing_column", "successor_nis")


def test_a_table_saved_by_excel_in_cp1252_is_told_with_its_row(folder: Path) -> None:
    path = folder / "consortia.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    (problem,) = problems_of(folder)
    assert (problem.code, problem.file, problem.row) == ("not_utf8", "consortia.csv", 3)
    assert problem.value == "ï"


def test_problems_of_several_tables_are_told_at_once(folder: Path) -> None:
    (folder / "partners.csv").unlink()
    edit(folder, "newcomers", "2014,11001,35,7\n", "2014,1101,veel,7\n")
    edit(folder, "mergers", "2019-01-01,12034,12041", "2019-02-30,12034,12041")
    found = {(problem.file, problem.column) for problem in problems_of(folder)}
    assert found == {
        ("partners.csv", None),
        ("newcomers.csv", "nis"),
        ("newcomers.csv", "newcomers"),
        ("mergers.csv", "date"),
    }


def layer_of(*shapes: object, crs: str | None = "EPSG:31370") -> gpd.GeoDataFrame:
    codes = [f"1100{number}" for number in range(len(shapes))]
    return gpd.GeoDataFrame({"nis": codes}, geometry=list(shapes), crs=crs)


LEFT, RIGHT = box(0, 0, 100, 100), box(100, 0, 200, 100)
BOW_TIE = Polygon([(100, 0), (200, 100), (200, 0), (100, 100)])


@pytest.mark.parametrize(
    ("layer", "code"),
    [
        (layer_of(LEFT, RIGHT, crs=None), "wrong_crs"),
        (layer_of(LEFT, RIGHT, crs="EPSG:4326"), "wrong_crs"),
        (layer_of(LEFT, RIGHT, crs="EPSG:3812"), "wrong_crs"),
        (layer_of(LEFT, RIGHT).assign(nis="11002"), "duplicate_key"),
        (layer_of(LEFT, RIGHT).assign(nis=["11002", "1100"]), "not_a_code"),
        (layer_of(LEFT, RIGHT).assign(nis=["11002", None]), "not_a_code"),
        (layer_of(LEFT, RIGHT).assign(nis=[11002, 11007]), "wrong_type"),
        (layer_of(LEFT, RIGHT).rename(columns={"nis": "NIS"}), "missing_column"),
        (layer_of(LEFT, BOW_TIE), "invalid_polygon"),
        (layer_of(LEFT, LineString([(100, 0), (100, 9)])), "invalid_polygon"),
        (layer_of(LEFT, Point(100, 0)), "invalid_polygon"),
        (layer_of(LEFT, None), "missing_polygon"),
        (layer_of(LEFT, Polygon()), "missing_polygon"),
        (layer_of(LEFT, box(99, 0, 200, 100)), "invalid_coverage"),
        (layer_of(LEFT, box(101, 0, 200, 100)), "invalid_coverage"),
        (layer_of(LEFT, box(100, 0, 200, 90)), "invalid_coverage"),
    ],
)
def test_a_broken_layer_is_told_with_one_kind_of_problem(
    layer: gpd.GeoDataFrame, code: str
) -> None:
    found = broken_layer(layer, "atoms.parquet")
    assert {problem.code for problem in found} == {code}
    assert all(problem.file == "atoms.parquet" for problem in found)


def test_a_bow_tie_is_told_where_it_crosses() -> None:
    (problem,) = broken_layer(layer_of(LEFT, BOW_TIE), "atoms.parquet")
    assert str(problem) == (
        "atoms.parquet, row nis 11001, column geometry, value 'Self-intersection[150 50]': the "
        "polygon is not valid; repair it"
    )


def test_polygons_that_share_their_vertices_are_a_coverage() -> None:
    assert broken_layer(layer_of(LEFT, RIGHT), "atoms.parquet") == []


def write_nothing(path: Path) -> None:
    path.write_bytes(b"nis,geometry\n")


def write_without_geometry(path: Path) -> None:
    load_table("mergers").to_parquet(path)


@pytest.mark.parametrize("write", [write_nothing, write_without_geometry])
def test_a_file_that_is_no_geoparquet_is_refused(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    path = tmp_path / "atoms.parquet"
    write(path)
    with pytest.raises(DataError, match=r"atoms\.parquet: is no GeoParquet; run python -m data"):
        load_atoms(path)


def test_a_missing_layer_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"atoms\.parquet: is not there; run python -m data\.build"):
        load_atoms(tmp_path / "atoms.parquet")


def test_a_layer_spoilt_by_hand_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "atoms.parquet"
    load_atoms().to_crs("EPSG:3812").to_parquet(path)
    with pytest.raises(DataError, match="EPSG:3812': the coordinate system is not EPSG:31370"):
        load_atoms(path)
