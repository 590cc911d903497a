"""Reading the sources: the declared file or a problem, and cells that are numbers and codes."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.build.read import (
    checksum_problems,
    code_problems,
    duplicate_problems,
    path_of,
    read_csv,
    read_layer,
    read_records,
    whole_numbers,
)
from data.problems import DataError
from data.sources import Source, load_sources


def source(file: str, sha256: str = "", package: str | None = None) -> Source:
    return Source("s", "p", "t", "x", "l", date(2025, 1, 1), file, package, sha256)


def test_the_declared_file_has_no_problem(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a\n1\n")
    declared = source("a.csv", hashlib.sha256(b"a\n1\n").hexdigest())
    assert checksum_problems(declared, tmp_path) == []


def test_another_file_under_the_same_name_is_told_with_its_checksum(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a\n2\n")
    (problem,) = checksum_problems(source("a.csv", "0" * 64), tmp_path)
    assert (problem.code, problem.value) == (
        "other_checksum",
        hashlib.sha256(b"a\n2\n").hexdigest(),
    )


def test_a_missing_file_is_told_with_where_to_put_it(tmp_path: Path) -> None:
    (problem,) = checksum_problems(source("a.csv"), tmp_path)
    assert str(problem) == "a.csv: is not there; put it in the folder given by --sources"


def test_a_package_that_is_not_installed_is_told(tmp_path: Path) -> None:
    (problem,) = checksum_problems(source("a.json", package="no_such_package_here"), tmp_path)
    assert str(problem) == (
        "a.json: is not there; install no_such_package_here as pinned in requirements-dev.txt"
    )


def test_a_file_of_a_package_is_found_in_the_package(tmp_path: Path) -> None:
    records = read_records(load_sources()["statbel-names"], tmp_path)
    assert "Baarle-Hertog" in json.dumps(records)
    assert path_of(source("a.csv"), tmp_path) == tmp_path / "a.csv"


def test_a_text_file_is_separated_by_bars_and_others_by_commas(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("a|b\n1|x,y\n", encoding="utf-8")
    assert read_csv(source("r.txt"), tmp_path, ("b",))["b"].tolist() == ["x,y"]


def test_a_missing_column_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"a\.csv, row 1, column c: the column is missing"):
        read_csv(source("a.csv"), tmp_path, ("a", "c"))


def test_whole_numbers_may_have_an_empty_fraction() -> None:
    frame = pd.DataFrame({"n": ["35", "35.0", "0", "35."]}, dtype="str")
    numbers, problems = whole_numbers(frame, ("n",), "f.csv")
    assert numbers["n"].tolist() == [35, 35, 0, 35]
    assert str(numbers["n"].dtype) == "Int64"
    assert problems == []


@pytest.mark.parametrize("value", ["veel", "35.5", "-1", "1e3", "9" * 30, "", None, "inf", "٣"])
def test_what_is_no_whole_number_is_told_and_missing(value: str | None) -> None:
    frame = pd.DataFrame({"n": ["1", value]}, dtype="str")
    numbers, (problem,) = whole_numbers(frame, ("n",), "f.csv")
    assert (problem.code, problem.row, problem.column) == ("wrong_type", 3, "n")
    assert numbers["n"].isna().tolist() == [False, True]


def test_codes_are_five_digits() -> None:
    codes = pd.Series(["11002", "1100", None, "11002 ", "٣٣٣٣٣"], name="nis", dtype="str")
    assert [problem.row for problem in code_problems(codes, "f.csv")] == [3, 4, 5, 6]


def test_a_repeated_key_is_told_at_its_second_row() -> None:
    frame = pd.DataFrame({"y": ["1", "2", "1"], "nis": ["a", "a", "a"]})
    (problem,) = duplicate_problems(frame, ["y", "nis"], "f.csv")
    assert (problem.row, problem.column, problem.value) == (4, "y+nis", "1, a")


@pytest.mark.parametrize("content", [b"", b"nis,name\n11002,Antwerpen\n", b"SQLite format 3\0"])
def test_what_is_no_geopackage_is_told_without_paths(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.gpkg").write_bytes(content)
    with pytest.raises(DataError) as error:
        read_layer(source("m.gpkg"), tmp_path)
    (problem,) = error.value.problems
    assert str(problem).startswith("m.gpkg: ")
    assert str(tmp_path) not in str(problem)


def test_a_missing_layer_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"m\.gpkg: is not there"):
        read_layer(source("m.gpkg"), tmp_path)
