"""What is carried over by hand: a misspelt field is refused, not left out without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.build.curated import CURATED, KINDS, read_curated
from data.problems import DataError


def told(folder: Path, old: str, new: str) -> list[str]:
    text = CURATED.read_text(encoding="utf-8")
    assert old in text
    path = folder / "programmes.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as error:
        read_curated(path)
    return [str(problem) for problem in error.value.problems]


def test_the_curated_file_has_records_of_every_kind() -> None:
    assert {kind: len(records) for kind, records in read_curated().items()} == {
        "programme": 7,
        "consortium": 9,
        "loose_member": 2,
        "partner": 2,
    }


def test_a_misspelt_award_is_refused(tmp_path: Path) -> None:
    assert told(tmp_path, "award_cents", "award_cent") == [
        "programmes.toml, row consortium 2, column award_cent: the field is unknown; remove it; "
        "the fields are consortium, programme, members, sources, title, award_cents, "
        "period_start, period_end"
    ]


def test_a_misspelt_field_of_a_member_is_told_with_its_place(tmp_path: Path) -> None:
    lines = told(tmp_path, '{ nis = "23044", name = "Liedekerke" }', '{ niss = "23044" }')
    assert [line.split(": ")[0] for line in lines] == [
        "programmes.toml, row consortium 1, members 2, column nis",
        "programmes.toml, row consortium 1, members 2, column name",
        "programmes.toml, row consortium 1, members 2, column niss",
    ]


def test_an_unknown_kind_of_record_is_refused(tmp_path: Path) -> None:
    (line,) = told(tmp_path, "[[loose_member]]", "[[lose_member]]")
    assert line == "programmes.toml, column lose_member: is no kind of record; correct it"


def test_one_record_written_as_a_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "programmes.toml"
    path.write_text('[partner]\nname = "x"\n', encoding="utf-8")
    with pytest.raises(DataError, match="column partner: is not a list of records"):
        read_curated(path)


def test_what_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    (line,) = told(tmp_path, 'region = "Vlaams Gewest"', "region = Vlaams Gewest")
    assert "line 9" in line


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"programmes\.toml: is not there"):
        read_curated(tmp_path / "programmes.toml")


def test_kinds_without_records_are_empty(tmp_path: Path) -> None:
    path = tmp_path / "programmes.toml"
    path.write_text("", encoding="utf-8")
    assert read_curated(path) == {kind: [] for kind in KINDS}
