"""The whole build: the same bytes each time, or one clear error and everything as it was.

Broken sources: missing file, not a GeoPackage, text in a number column, origins that do not add
up, a municipality missing in a year, a successor that does not exist, a day that does not exist,
cp1252, and several of them at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest

from data.build import pipeline
from data.build.__main__ import main
from data.load import BOUNDARIES, TABLES

State = Callable[[Path], dict[str, tuple[bytes, int]]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def test_two_builds_and_the_shipped_files_are_the_same_to_the_byte_and_accounts_balance(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], state: State
) -> None:
    assert main(["--sources", str(sources), "--out", str(tmp_path / "one")]) == 0
    told = capsys.readouterr().out
    accounts, written = pipeline.build(sources, tmp_path / "two")
    one, two = (
        {name: content for name, (content, _) in state(tmp_path / folder).items()}
        for folder in ("one", "two")
    )
    assert one == two
    shipped = {
        f"{folder.name}/{path.name}": path.read_bytes()
        for folder in (TABLES, BOUNDARIES)
        for path in folder.iterdir()
    }
    assert {name for name in one if one[name] != shipped[name]} == set(), "run python -m data.build"
    assert set(one) == set(shipped)
    assert all(str(account) in told for account in accounts)
    assert all(f"bytes  {path.parent.name}/{path.name}" in told for path in written)
    assert [account.table for account in accounts] == list(pipeline.ACCOUNTS)
    assert all(account.balanced for account in accounts)
    kept = {account.table: account.kept for account in accounts}
    for table in ("mergers", "inhabitants", "newcomers", "postal_codes"):
        assert kept[table] == two[f"tables/{table}.csv"].count(b"\n") - 1, table


@pytest.mark.parametrize(
    ("file", "old", "new", "lines"),
    [
        (
            "origin_by_municipality.csv", "2011,11001,12800,", "2011,11001,veel,",
            ["origin_by_municipality.csv, row 2, column belgian, value 'veel': is not a whole "
             "number of zero or more; correct the cell"],
        ),
        (
            "origin_by_municipality.csv", "2011,11001,12800,", "2011,11001,12801,",
            ["origin_by_municipality.csv, row 2, column total, value '14311': the origins add up "
             "to 14312; correct the row"],
        ),
        (
            "origin_by_municipality.csv", "2011,11001,12800,509,253,749,14311\n", "",
            ["origin_by_municipality.csv, column nis, value '11001': has no row for 2011; add the "
             "row"],
        ),
        (
            "origin_by_municipality.csv", "2011,11001,12800,", "2011,1101,12800,",
            ["origin_by_municipality.csv, row 2, column nis, value '1101': is not five digits; "
             "correct the cell"],
        ),
        (
            "origin_by_municipality.csv", "2011,11001,12800,", "2011,37022,12800,",
            ["origin_by_municipality.csv, row 2, column nis, value '37022': is not in the code "
             "list of 2011; correct the code or the year",
             "origin_by_municipality.csv, column nis, value '11001': has no row for 2011; add the "
             "row"],
        ),
        (
            "newcomers_by_municipality.csv", "2014,11001,35.0,7.0", "2014,11001,35.0,70",
            ["newcomers_by_municipality.csv, row 2, column newcomers_non_eu, value '70': is larger "
             "than newcomers; correct the row"],
        ),
        (
            "mergers.csv", "2019-01-01,12030,Puurs,12041", "2019-01-01,12030,Puurs,12099",
            ["mergers.csv, row 2, column successor_nis, value '12099': is no municipality; correct "
             "the code"],
        ),
        (
            "mergers.csv", "2019-01-01,12030,Puurs", "2019-02-30,12030,Puurs",
            ["mergers.csv, row 2, column date, value '2019-02-30': is not a date; write it as "
             "2015-12-01"],
        ),
        (
            "mergers.csv", "2019-01-01,12030,Puurs", "2019-01-01,1203,Puurs",
            ["mergers.csv, row 2, column nis, value '1203': is not five digits; correct the cell"],
        ),
        (
            "mergers.csv", "2019-01-01,12034,", "2019-01-01,12030,",
            ["mergers.csv, row 3, column date+nis, value '2019-01-01, 12030': occurs already in "
             "row 2; keep one row"],
        ),
        (
            "reference_regions.csv", "11002,REFREG01,Regio Antwerpen", "11001,REFREG01,Regio Ant",
            ["reference_regions.csv, row 3, column nis, value '11001': occurs in an earlier row "
             "too; keep one row"],
        ),
        (
            "reference_regions.csv", "11002,REFREG01,Regio Antwerpen", "11007,REFREG01,Regio Ant",
            ["reference_regions.csv, row 3, column nis, value '11007': is no municipality of "
             "today; correct the code"],
        ),
        (
            "reference_regions.csv", "11001,REFREG01,Regio Antwerpen\n", "",
            ["reference_regions.csv, row nis 11001, column reference_region: gives no "
             "reference_region for this municipality; add it"],
        ),
        (
            "refnis.txt", "1|02000|-|Flämische Region|Région flamande|Vlaams Gewest|01/01/1970",
            "1|02000|-|Flämische Region|Région flamande|Vlaams Gewest|1970-01-01",
            ["refnis.txt, row 2, column DT_VLDT_START, value '1970-01-01': is not a date; write it "
             "as day/month/year, 31/12/2018"],
        ),
        (
            "reference_regions.csv", "nis,code,reference_region", "nis,code,region",
            ["reference_regions.csv, row 1, column reference_region: the column is missing; add "
             "it"],
        ),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("layer_in_memory")
def test_a_broken_text_source_is_told_in_plain_lines(
    folder: Path,
    lines_of_failure: Callable[[], list[str]],
    file: str,
    old: str,
    new: str,
    lines: list[str],
) -> None:
    edit(folder / file, old, new)
    assert lines_of_failure() == lines


def test_another_file_than_the_declared_one_is_refused_even_when_it_reads_well(
    folder: Path, out: Path, capsys: pytest.CaptureFixture[str], state: State
) -> None:
    path = folder / "origin_by_municipality.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = state(out)
    assert main(["--sources", str(folder), "--out", str(out)]) == 1
    assert state(out) == before
    (line,) = capsys.readouterr().err.strip().splitlines()[1:]
    assert line.startswith("origin_by_municipality.csv, column sha256, value '")


def test_a_cp1252_source_is_told_with_its_row(
    folder: Path, lines_of_failure: Callable[[], list[str]]
) -> None:
    path = folder / "refnis.txt"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    (line,) = lines_of_failure()
    assert line.startswith("refnis.txt, row 2, value 'ä': the file is not UTF-8")


def test_missing_and_unreadable_files_are_told_together(
    folder: Path, lines_of_failure: Callable[[], list[str]]
) -> None:
    (folder / "mergers.csv").unlink()
    (folder / "newcomers_by_municipality.csv").write_bytes(b"")
    (folder / "municipalities.gpkg").write_bytes(b"nis,name\n11002,Antwerpen\n")
    assert lines_of_failure() == [
        "mergers.csv: is not there; put it in the folder given by --sources",
        "municipalities.gpkg: is no readable GeoPackage; take the file as published",
        "newcomers_by_municipality.csv: is empty; add a header and rows",
    ]


@pytest.mark.usefixtures("layer_in_memory")
def test_slips_in_several_sources_are_told_together(
    folder: Path, lines_of_failure: Callable[[], list[str]]
) -> None:
    edit(folder / "origin_by_municipality.csv", "2011,11001,12800,", "2011,11001,veel,")
    edit(folder / "origin_by_municipality.csv", "2011,11004,11602,", "2011,11004,11603,")
    edit(folder / "newcomers_by_municipality.csv", "2014,11001,35.0,", "2014,1101,35.0,")
    edit(folder / "mergers.csv", "2019-01-01,12030,Puurs,12041", "2019-01-01,12030,Puurs,12099")
    places = [line.split(", value")[0] for line in lines_of_failure()]
    assert places == [
        "mergers.csv, row 2, column successor_nis",
        "origin_by_municipality.csv, row 2, column belgian",
        "origin_by_municipality.csv, row 4, column total",
        "newcomers_by_municipality.csv, row 2, column nis",
    ]


def test_a_folder_that_is_not_there_names_all_its_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--sources", str(tmp_path / "no"), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.count("is not there; put it in the folder given by --so") == 6
    assert not (tmp_path / "out").exists()


def test_problems_of_the_curated_records_are_told_where_they_were_written(
    sources: Path,
    layer: gpd.GeoDataFrame,
    monkeypatch: pytest.MonkeyPatch,
    lines_of_failure: Callable[[], list[str]],
) -> None:
    curated = pipeline.read_curated()
    curated["consortium"][0]["members"][1]["nis"] = "2304"
    curated["programme"][0]["member_list"] = "none"
    monkeypatch.setattr(pipeline, "read_curated", lambda: curated)
    monkeypatch.setattr(pipeline, "read_layer", lambda *_: layer)
    assert sources.is_dir()
    assert lines_of_failure() == [
        "programmes.toml, row programmes 1, column member_list, value 'none': is not one of "
        "complete, incomplete; correct the cell",
        "programmes.toml, row memberships 2, column nis, value '2304': is not five digits; "
        "correct the cell",
    ]
