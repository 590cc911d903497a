"""The declarations of sources: complete, known to the tables, and strict about their fields."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from data.build.pipeline import COLUMNS
from data.build.read import path_of
from data.load import load_tables
from data.problems import DataError, Problem
from data.sources import load_sources

GOOD = """[a]
publisher = "Statbel"
title = "T"
page = "P"
licence = "CC BY"
reference_date = 2025-01-01
"""


def problems_of(folder: Path, text: str) -> list[Problem]:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        load_sources(path)
    return list(error.value.problems)


def test_every_declared_file_is_the_one_that_is_read(sources: Path) -> None:
    with_files = [source for source in load_sources().values() if source.file]
    assert len(with_files) == 8
    for source in with_files:
        content = path_of(source, sources).read_bytes()
        assert hashlib.sha256(content).hexdigest() == source.sha256, source.id


def test_every_source_file_is_declared(sources: Path) -> None:
    declared = {source.file for source in load_sources().values() if source.package is None}
    there = {path.name for path in sources.iterdir()} - {"README.md"}
    assert there == declared - {None}


def test_every_source_that_the_build_reads_is_declared() -> None:
    assert set(COLUMNS) < set(load_sources())


def test_every_source_that_a_table_cites_is_declared() -> None:
    tables = load_tables()
    cited = {*tables.record_sources["source"], *tables.programme_figures["source"]}
    assert cited <= set(load_sources())


def test_gaps_are_told_in_both_languages_or_in_none() -> None:
    for source in load_sources().values():
        assert (source.gaps_nl is None) == (source.gaps_en is None), source.id


def test_a_declaration_is_read_with_its_date(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(GOOD, encoding="utf-8")
    (source,) = load_sources(path).values()
    assert (source.id, source.publisher, source.reference_date) == (
        "a",
        "Statbel",
        date(2025, 1, 1),
    )
    assert source.file is None


def test_a_source_without_a_date_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(GOOD.replace("2025-01-01", '"not stated"'), encoding="utf-8")
    assert load_sources(path)["a"].reference_date is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ('licence = "CC BY"\n', ""),
            "sources.toml, row a, column licence: the field is missing; add it",
        ),
        (
            ("licence", "license"),
            "sources.toml, row a, column license, value 'CC BY': the field is unknown; remove it; "
            "the fields are publisher, title, page, licence, reference_date, title_en, file, "
            "package, sha256, gaps_nl, gaps_en",
        ),
        (
            ("2025-01-01", '"2025-01-01"'),
            "sources.toml, row a, column reference_date, value '2025-01-01': is not a date; write "
            "2015-12-01 without quotes, or 'not stated'",
        ),
        (
            ('"P"', "5"),
            "sources.toml, row a, column page, value '5': is not a text; put it in quotes",
        ),
        (
            ("[a]", '[a]\nfile = "x.csv"'),
            "sources.toml, row a, column sha256: the field is missing; add it",
        ),
        (
            ("[a]", "x = 1\n[a]"),
            "sources.toml, column x, value '1': stands outside a declaration; move it below a "
            "[name], or remove it",
        ),
    ],
)
def test_a_slip_in_a_declaration_is_named(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    told = [str(problem) for problem in problems_of(tmp_path, GOOD.replace(*change))]
    assert message in told


def test_a_source_declared_twice_is_refused_with_its_line(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, GOOD + GOOD)
    assert problem.code == "not_toml"
    assert "line 7" in problem.cause


def test_a_missing_file_of_declarations_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"sources\.toml: is not there"):
        load_sources(tmp_path / "sources.toml")
