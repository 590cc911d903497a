"""The command line: accepted rows, problems, one line of counts, and the exit codes."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

import data.awards.__main__ as door
from data.load import load_tables
from data.store import Store
from tests.data.intake.award_tables import case

ROOT = Path(__file__).resolve().parents[3]
TABLES = load_tables()
CALL = ["--programme", "oproep-2015", "--date", "2015-12-01"]
GOOD = "Gemeenten;Titel;Bedrag\nMol, Olen;Samen;100,50\nLier;Alleen;50,00\nTotaal;;150,50\n"
Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Read the shipped tables once, and keep the store of whoever runs the tests out of it."""
    monkeypatch.setattr(door, "load_tables", lambda: TABLES)
    monkeypatch.setenv("SAMENKAART_HOME", str(tmp_path / "home"))


def run(file: Path | str, *more: str) -> int:
    return door.main([str(file), *CALL, *more])


def written(folder: Path, text: str, name: str = "call.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def records(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def refused(capsys: Printed, *arguments: str) -> str:
    with pytest.raises(SystemExit) as caught:
        door.main(list(arguments))
    out, err = capsys.readouterr()
    assert caught.value.code == 2
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("python -m data.awards")
    return err


@pytest.mark.usefixtures("seeds")
def test_as_a_program_it_reads_the_call_of_2015_but_for_one_typing_error() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "data.awards",
            "../shared/seeds/000_50be0478da6c06b5.txt",
            "--programme",
            "oproep-2015",
            "--date",
            "2015-12-01",
            "--total",
            "1006397",
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert out.startswith("consortium,title,award_cents,nis,name,role,source_row\n")
    rows = records(out)
    assert len({row["consortium"] for row in rows}) == 7
    assert sum(bool(row["nis"]) for row in rows) == len(rows) == 28
    awards = {row["consortium"]: int(row["award_cents"]) for row in rows}
    assert sum(awards.values()) == 100_639_700
    *problems, last = err.splitlines()
    assert problems == [
        "code,row,column,value,suggestion",
        "name_not_exact,10,Gemeenten,Afligem,Affligem",
    ]
    assert last.startswith("rows: 6 accepted, 1 with problems, 58 ignored; awards: 7;")
    assert "1006397.00 stated, 1006397.00 found in the table: agrees" in last


def test_all_accepted_and_a_total_that_agrees_end_with_code_0(
    tmp_path: Path, capsys: Printed
) -> None:
    path = written(tmp_path, GOOD)
    assert run(path) == 0
    assert run(path, "--total", "150,50") == 0
    assert run(path, "--total", "150.50") == 0
    assert "150.50 found in the table: agrees" in capsys.readouterr().err


def test_a_total_that_differs_ends_with_code_1_and_the_rows_that_explain_it(
    tmp_path: Path, capsys: Printed
) -> None:
    assert run(written(tmp_path, GOOD), "--total", "50") == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.endswith("differs; difference: 100.50, explained by 2")


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    stream = io.TextIOWrapper(io.BytesIO(GOOD.encode("utf-16")))
    monkeypatch.setattr(sys, "stdin", stream)
    assert run("-") == 0
    assert [row["name"] for row in records(capsys.readouterr().out)] == ["Mol", "Olen", "Lier"]


def test_single_spaces_are_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    text = "Gemeenten Titel Bedrag\nMol en Olen Samen 100,50 euro\nLier Alleen\nthuis 50 euro\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run("-", "--total", "150,50") == 0
    out, err = capsys.readouterr()
    rows = [(row["name"], row["title"], row["source_row"]) for row in records(out)]
    assert rows == [("Mol", "Samen", "2"), ("Olen", "Samen", "2"), ("Lier", "Alleen thuis", "3")]
    assert err.splitlines()[-1].startswith("rows: 2 accepted, 0 with problems, 2 ignored")


def test_bodies_without_a_code_have_an_empty_nis(capsys: Printed) -> None:
    assert run(case("bodies").path) == 0
    rows = {row["name"]: row["nis"] for row in records(capsys.readouterr().out)}
    assert rows["Vlaamse Gemeenschapscommissie (VGC)"] == rows["vzw de Rand"] == ""
    assert rows["Wemmel"] == "23102"


def test_no_text_leaves_as_a_formula(tmp_path: Path, capsys: Printed) -> None:
    assert run(case("hostile_titles").path, "--problems", str(tmp_path / "p.xlsx")) == 1
    titles = [row["title"] for row in records(capsys.readouterr().out)]
    assert "<script>alert(1)</script>" in titles
    assert '\'=HYPERLINK("x")' in titles
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s", "n"}


def test_problems_are_saved_corrected_and_loaded_again(tmp_path: Path, capsys: Printed) -> None:
    path = written(tmp_path, GOOD.replace("Lier", "Leir"))
    saved = tmp_path / "problems.xlsx"
    assert run(path, "--problems", str(saved)) == 1
    book = openpyxl.load_workbook(saved)
    assert book["problems"]["A2"].value == "name_not_exact"
    for row in book["rijen"].iter_rows():
        for cell in row:
            cell.value = "Lier" if cell.value == "Leir" else cell.value
    book.save(saved)
    capsys.readouterr()
    assert run(saved, "--total", "150.50") == 0
    assert [row["name"] for row in records(capsys.readouterr().out)] == ["Mol", "Olen", "Lier"]


def test_accepting_stores_the_awards_and_twice_changes_nothing(
    tmp_path: Path, capsys: Printed
) -> None:
    path = written(tmp_path, GOOD)
    assert run(path, "--accept") == 0
    assert capsys.readouterr().err.rstrip().endswith("; import 1")
    awards = Store().awards()
    assert sorted(awards["award_cents"]) == [5_000, 10_050]
    assert awards["file"].tolist() == ["call.csv", "call.csv"]
    assert awards["period_end"].dt.strftime("%Y-%m-%d").unique().tolist() == ["2018-11-30"]
    assert run(path, "--accept") == 0
    assert "stored already" in capsys.readouterr().err
    assert len(Store().history()) == 1


def test_a_member_of_another_day_than_the_programme_s_first_is_not_stored(
    tmp_path: Path, capsys: Printed
) -> None:
    path = written(tmp_path, "Gemeenten;Bedrag\nPuurs-Sint-Amands, Mol;100,00\n")
    assert run(path, "--accept", "--date", "2019-06-01") == 1
    assert "is no municipality on 2015-12-01" in capsys.readouterr().err
    assert Store().awards().empty


@pytest.mark.parametrize(
    ("text", "more"), [(GOOD.replace("Lier", "Leir"), []), (GOOD, ["--total", "150.51"])]
)
def test_nothing_is_stored_while_there_are_problems(
    text: str, more: list[str], tmp_path: Path, capsys: Printed
) -> None:
    assert run(written(tmp_path, text), "--accept", *more) == 1
    assert "nothing is stored" in capsys.readouterr().err
    assert Store().awards().empty


def test_what_the_store_refuses_is_told_and_ends_with_code_1(
    tmp_path: Path, capsys: Printed
) -> None:
    path = written(tmp_path, "Gemeenten;Titel;Bedrag\nMol;Een;1,50\nMol;Twee;2,50\n")
    assert run(path, "--accept") == 1
    assert "is a member already, by row 2" in capsys.readouterr().err
    assert Store().awards().empty


def test_the_convention_of_the_amounts_can_be_told(capsys: Printed) -> None:
    path = case("ambiguous_amounts").path
    assert run(path) == 1
    assert "amount_ambiguous" in capsys.readouterr().err
    assert run(path, "--convention", "comma") == 0
    assert records(capsys.readouterr().out)[0]["award_cents"] == "1690700"


def test_of_several_sheets_one_must_be_chosen(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "call.xlsx"
    path.write_bytes(case("two_sheets").content)
    line = refused(capsys, str(path), *CALL)
    assert "--sheet: '2015', '2016'" in line
    assert run(path, "--sheet", "2016") == 0
    assert [row["name"] for row in records(capsys.readouterr().out)] == ["Lebbeke"]
    assert "it has '2015', '2016'" in refused(capsys, str(path), *CALL, "--sheet", "2017")


def test_a_hidden_sheet_is_read_only_when_asked_for(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "call.xlsx"
    path.write_bytes(case("empty_columns").content)
    assert run(path) == 0
    assert "Ninove" in capsys.readouterr().out
    assert run(path, "--sheet", "kladblad") == 0
    assert "Gent" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"Gemeenten;Titel\n\0", "NUL"),
        (b"", "nothing is in it"),
        (b"PK\x03\x04", "damaged"),
        (b"De gemeenten werken samen.\n", "no table of awards"),
        (b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_code_2_and_one_line(
    content: bytes, told: str, tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "call.xlsx"
    path.write_bytes(content)
    assert told in refused(capsys, str(path), *CALL)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.csv", *CALL], "nowhere.csv"),
        (["."], "--programme"),
        ([".", *CALL], "cannot be read"),
        (["a.csv", "--programme", "x"], "--date"),
        (["a.csv", "--programme", "Oproep 2015", "--date", "2015-12-01"], "lower-case"),
        (["a.csv", "--programme", "x", "--date", "1/12/2015"], "2015-12-01"),
        (["a.csv", "--programme", "x", "--date", "1990-01-01"], "1995-01-01"),
        (["a.csv", *CALL, "--total", "16.907"], "two ways"),
        (["a.csv", *CALL, "--total", "veel"], "no amount"),
        (["a.csv", *CALL, "--convention", "x"], "comma"),
        (["a.csv", "--programme", "oproep-2051", "--date", "2015-12-01", "--accept"], "did you"),
        (["two\nlines", *CALL], "two lines"),
        (["nul\0byte", *CALL], "cannot be read"),
    ],
)
def test_a_bad_argument_ends_with_code_2_and_one_line(
    arguments: list[str], told: str, capsys: Printed
) -> None:
    assert told in refused(capsys, *arguments)


def test_a_workbook_of_problems_that_cannot_be_written_ends_with_code_2(
    tmp_path: Path, capsys: Printed
) -> None:
    path, nowhere = written(tmp_path, GOOD), tmp_path / "no" / "p.xlsx"
    assert "cannot be written" in refused(capsys, str(path), *CALL, "--problems", str(nowhere))


def test_names_are_ranked_by_the_borders_of_the_day(tmp_path: Path, capsys: Printed) -> None:
    path = written(tmp_path, "Gemeenten;Titel;Bedrag\nAfligem, Liedekerke;Samen;1,50\n")
    assert run(path) == 1
    assert "Afligem,Affligem" in capsys.readouterr().err


def test_help_is_no_error(capsys: Printed) -> None:
    with pytest.raises(SystemExit) as caught:
        door.main(["--help"])
    assert caught.value.code == 0
    assert "--programme" in capsys.readouterr().out
