"""`python -m analysis whitespots`: one row for each spot, or one line that says why not."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

import analysis.__main__ as door
from analysis.commands import whitespots
from analysis.coverage import coverage
from data.load import load_tables

TABLES = load_tables()
COLUMNS = [
    *("rank", "members", "names", "municipalities", "inhabitants", "inhabitants_known"),
    *("foreign_origin", "foreign_origin_known", "newcomers", "newcomers_known"),
    *("consortia", "reference_regions", "provinces", "programmes", "left_out"),
]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _command_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "COMMANDS", (whitespots,))
    monkeypatch.setattr(door, "load_tables", lambda: TABLES)


def printed(capsys: Captured, *arguments: str) -> tuple[list[dict[str, str]], str]:
    """Return the rows of the CSV and the error stream of a run that ends well."""
    assert door.main(["whitespots", *arguments]) == 0
    out, err = capsys.readouterr()
    reader = csv.DictReader(io.StringIO(out))
    assert reader.fieldnames == COLUMNS
    return list(reader), err


def test_the_call_of_2015_leaves_two_spots(capsys: Captured) -> None:
    rows, err = printed(capsys, "oproep-2015")
    assert err == ""
    assert [row["municipalities"] for row in rows] == ["278", "1"]
    assert [row["rank"] for row in rows] == ["1", "2"]
    table = coverage(["oproep-2015"], date(2015, 12, 1), TABLES)
    white = table[table["status"] == "not_covered"]
    codes = [code for row in rows for code in row["members"].split(";")]
    assert sorted(codes) == white.index.tolist()
    assert rows[0]["names"].count(";") == 277
    assert sum(int(row["foreign_origin"]) for row in rows) == white["foreign_origin"].sum()
    assert (rows[1]["names"], rows[1]["consortia"], rows[1]["left_out"]) == ("Voeren", "", "")


def test_json_holds_the_values_of_the_csv(capsys: Captured) -> None:
    arguments = ["oproep-2015", "--date", "2020-01-01", "--vintage", "now", "--doubt", "ended"]
    rows, _ = printed(capsys, *arguments)
    assert door.main(["whitespots", *arguments, "--format", "json"]) == 0
    records = json.loads(capsys.readouterr().out)
    shown = [{name: "" if v is None else str(v) for name, v in one.items()} for one in records]
    assert shown == rows
    assert sum(int(row["municipalities"]) for row in rows) == 285


def test_the_default_date_is_the_first_on_which_all_have_begun(capsys: Captured) -> None:
    both = ["oproep-2015", "plan-samenleven-2", "--doubt", "incomplete"]
    rows, err = printed(capsys, *both)
    assert err == ""
    assert rows == printed(capsys, *both, "--date", "2023-10-01")[0]
    assert {(row["programmes"], row["left_out"]) for row in rows} == {
        ("oproep-2015", "plan-samenleven-2")
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["plan-samenleven-2"], ["not known", "plan-samenleven-2", "complete list"]),
        (["plan-samenleven-2", "oproep-2015"], ["not known", "leaves it out", "oproep-2015"]),
        (["oproep-2015", "--date", "2012-01-01"], ["has begun", "later"]),
    ],
)
def test_an_empty_table_never_stands_without_the_reason(
    arguments: list[str], words: list[str], capsys: Captured
) -> None:
    rows, err = printed(capsys, *arguments)
    assert rows == []
    assert err.count("\n") == 1
    assert all(word in err for word in words)
    assert door.main(["whitespots", *arguments, "--format", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_a_longer_minimum_border_gives_more_spots(capsys: Captured) -> None:
    rows, _ = printed(capsys, "oproep-2015", "--min-border", "4000")
    assert len(rows) == 8


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "PROGRAMME"),
        (["oproep-2051"], "did you mean oproep-2015"),
        (["oproep-2015", "oproep-2051"], "did you mean oproep-2015"),
        (["oproep-2015", "--doubt", "certain"], "choose from"),
        (["oproep-2015", "--date", "2015-13-01"], "not a date"),
        (["oproep-2015", "--min-border", "wide"], "no length"),
    ],
)
def test_a_bad_argument_ends_with_code_2_and_one_line(
    arguments: list[str], words: str, capsys: Captured
) -> None:
    with pytest.raises(SystemExit) as stop:
        door.main(["whitespots", *arguments])
    out, err = capsys.readouterr()
    assert (stop.value.code, out, err.count("\n")) == (2, "", 1)
    assert words in err
