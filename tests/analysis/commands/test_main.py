"""The command line: the same table as CSV and JSON, exit codes, and one line for each error."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import analysis.__main__ as door
from analysis.allocation import Method
from analysis.coverage import COLUMNS, Reading, coverage
from data.load import TABLES as SHIPPED
from data.load import load_tables

ROOT = Path(__file__).resolve().parents[3]
TABLES = load_tables()
PROGRAMMES = list(TABLES.programmes["programme"])
COUNTS = ["award_cents", "allocated_cents", "consortia", "inhabitants", "foreign_origin"]
RATES = ["allocated_per_inhabitant_cents", "allocated_per_foreign_origin_cents"]
Printed = pytest.CaptureFixture[str]


def printed(arguments: list[str], capsys: Printed) -> str:
    assert door.main(["coverage", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refused(arguments: list[str], capsys: Printed) -> str:
    """Return the one line on the error stream of a command that ends with exit code 2."""
    with pytest.raises(SystemExit) as caught:
        door.main(arguments)
    out, err = capsys.readouterr()
    assert caught.value.code == 2
    assert out == ""
    assert err.endswith("\n")
    assert len(err.splitlines()) == 1
    assert err.startswith("python -m analysis")
    return err


def test_as_a_program_it_prints_the_table_behind_the_map() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "coverage", "oproep-2015"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    text = done.stdout.decode("utf-8")
    assert (done.returncode, done.stderr) == (0, b"")
    assert text.startswith("nis,name,status,consortium,award_cents,allocated_cents,")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 327
    assert sum(row["status"] == "covered" for row in rows) == 29
    assert sum(int(row["allocated_cents"] or 0) for row in rows) == 100_639_700


def test_as_a_program_it_ends_with_code_2_and_one_line_for_an_unknown_programme() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "coverage", "oproep-2051"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.usefixtures("loaded")
def test_the_header_holds_the_columns_in_order(capsys: Printed) -> None:
    header = printed(["oproep-2015"], capsys).split("\n", 1)[0].split(",")
    columns = [name for name in COLUMNS if name != "programmes"]
    assert header == ["nis", *columns, "additive"]
    assert header[:6] == ["nis", "name", "status", "consortium", "award_cents", "allocated_cents"]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("more", [[], ["--vintage", "now", "--allocation", "origin"]])
def test_json_holds_the_values_of_the_csv(programme: str, more: list[str], capsys: Printed) -> None:
    rows = list(csv.DictReader(io.StringIO(printed([programme, *more], capsys))))
    records = json.loads(printed([programme, *more, "--format", "json"], capsys))
    assert len(rows) == len(records) > 300
    for row, record in zip(rows, records, strict=True):
        assert list(row) == list(record)
        assert row == {name: as_cell(value) for name, value in record.items()}


def as_cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.usefixtures("loaded")
def test_zero_not_known_and_not_applicable_stay_apart(capsys: Printed) -> None:
    call = {
        row["nis"]: row for row in json.loads(printed(["oproep-2015", "--format", "json"], capsys))
    }
    assert [call["73109"][name] for name in COUNTS[:3]] == [0, 0, 0]
    assert [call["21004"][name] for name in COUNTS[:3]] == [None, None, None]
    assert (call["73109"]["status"], call["21004"]["status"]) == ("not_covered", "not_applicable")
    plan = printed(["plan-samenleven-2"], capsys).splitlines()
    assert next(line for line in plan if line.startswith("23050")).startswith(
        "23050,Meise,covered,,,,1,true,"
    )
    assert next(line for line in plan if line.startswith("73109")).startswith(
        "73109,Voeren,not_known,,,,,true,"
    )


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("method", list(Method))
def test_options_reach_the_table(reading: Reading, method: Method, capsys: Printed) -> None:
    options = ["--date", "2016-06-01", "--vintage", reading, "--allocation", method]
    rows = list(csv.DictReader(io.StringIO(printed(["oproep-2015", *options], capsys))))
    table = coverage(["oproep-2015"], date(2016, 6, 1), TABLES, reading=reading, method=method)
    assert [row["nis"] for row in rows] == list(table.index)
    for name in COUNTS:
        expected = [
            "" if cents is None else str(cents)
            for cents in table[name].astype(object).where(table[name].notna(), None)
        ]
        assert [row[name] for row in rows] == expected
    for name in RATES:
        known = [
            (float(row[name]), value)
            for row, value in zip(rows, table[name], strict=True)
            if row[name]
        ]
        assert len(known) == table[name].notna().sum()
        assert all(abs(shown - value) <= 0.005001 for shown, value in known)
    additive = "false" if method is Method.WHOLE else "true"
    assert {row["additive"] for row in rows} == {additive}


@pytest.mark.usefixtures("loaded")
def test_without_a_date_the_first_day_of_the_programme_is_taken(capsys: Printed) -> None:
    plain = printed(["plan-samenleven-2"], capsys)
    assert plain == printed(["plan-samenleven-2", "--date", "2023-10-01"], capsys)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("oproep-2051", "oproep-2015"),
        ("oproep2015", "oproep-2015"),
        ("esf507", "esf-507"),
        ("plan-samenleven-4", "plan-samenleven-"),
        ("Oproep-2015", "oproep-2015"),
    ],
)
def test_a_typing_error_names_the_nearest_programme_and_all_valid_ones(
    typed: str, near: str, capsys: Printed
) -> None:
    line = refused(["coverage", typed], capsys)
    assert f"did you mean {near}" in line
    assert all(programme in line for programme in PROGRAMMES)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("typed", ["xyz", "", "two\nlines", "é" * 500])
def test_any_unknown_programme_is_answered_in_one_line(typed: str, capsys: Printed) -> None:
    line = refused(["coverage", typed], capsys)
    assert "did you mean" not in line
    assert all(programme in line for programme in PROGRAMMES)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "typed",
    [
        "2015-13-01",
        "2015-02-30",
        "1990-01-01",
        "0001-01-01",
        "morgen",
        "",
        "1/12/2015",
        "20151201",
        "2015-W49-2",
        "10000-01-01",
        "2015-12-01T00:00",
        "-5",
    ],
)
def test_a_bad_date_is_answered_with_the_way_to_write_it_and_the_first_one(
    typed: str, capsys: Printed
) -> None:
    line = refused(["coverage", "oproep-2015", f"--date={typed}"], capsys)
    assert "--date" in line
    assert "1995-01-01" in line


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("option", "choices"),
    [
        ("--vintage", ["then", "now"]),
        ("--allocation", ["whole", "equal", "inhabitants", "origin"]),
        ("--format", ["csv", "json"]),
    ],
)
def test_a_bad_choice_names_the_valid_ones(
    option: str, choices: list[str], capsys: Printed
) -> None:
    line = refused(["coverage", "oproep-2015", option, "x"], capsys)
    assert option in line
    assert all(choice in line for choice in choices)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "command"),
        (["coverage"], "PROGRAMME"),
        (["dekking", "oproep-2015"], "coverage"),
        (["coverage", "oproep-2015", "esf-507"], "esf-507"),
        (["coverage", "oproep-2015", "--nothing\nmore"], "--nothing more"),
        (["coverage", "oproep-2015", "--date"], "--date"),
    ],
)
def test_missing_or_surplus_arguments_are_named(
    arguments: list[str], named: str, capsys: Printed
) -> None:
    assert named in refused(arguments, capsys)


@pytest.mark.parametrize("command", [["coverage"], ["similar"], ["verdict", "plan-samenleven-2"]])
def test_a_text_of_a_terminal_that_writes_no_utf_8_is_refused_in_one_line(
    command: list[str],
) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [os.fsencode(sys.executable), b"-m", b"analysis", *map(os.fsencode, command), b"Li\xe8ge"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    (line,) = done.stderr.decode().splitlines()
    assert "Li?ge" in line
    assert (done.returncode, done.stdout) == (2, b"")


@given(typed=st.text(max_size=20).filter(lambda text: text not in PROGRAMMES))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_taken_for_a_programme_or_breaks_it(
    typed: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "load_tables", lambda: TABLES)
    refused(["coverage", "--", typed], capsys)


def test_help_is_no_error(capsys: Printed) -> None:
    with pytest.raises(SystemExit) as caught:
        door.main(["coverage", "--help"])
    assert caught.value.code == 0
    assert "PROGRAMME" in capsys.readouterr().out


def test_broken_tables_end_with_code_1_and_every_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    for table in SHIPPED.glob("*.csv"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    memberships = tmp_path / "memberships.csv"
    memberships.write_text(memberships.read_text("utf-8").replace(",41048,", ",4104,"), "utf-8")
    (tmp_path / "mergers.csv").unlink()
    monkeypatch.setattr(door, "load_tables", lambda: load_tables(tmp_path))
    assert door.main(["coverage", "oproep-2015"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "2 problems" in err
    assert "mergers.csv: is not there" in err
    assert "memberships.csv, row 4, column nis, value '4104'" in err
