"""`python -m analysis consortium`: each municipality once with its role, or one row of figures."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis.__main__ import main

WEMMEL = ("23102", "23103", "23098", "23100", "23101")
THEN = ("--date", "2015-12-01")
COLUMNS = (
    "nis,role,name,piece,certain_piece,border_m,status,region,province,arrondissement,"
    "reference_region,inhabitants,foreign_origin"
)
Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *arguments: str) -> str:
    """Return what the command prints."""
    assert main(["consortium", *arguments]) == 0
    return capsys.readouterr().out


def table(text: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text), dtype={"nis": "str"}).set_index("nis")


def summary(capsys: Capture, *arguments: str) -> dict[str, object]:
    rows = json.loads(printed(capsys, *arguments, "--summary", "--format", "json"))
    assert len(rows) == 1
    return dict(rows[0])


def refused(capsys: Capture, *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["consortium", *arguments])
    assert stop.value.code == 2
    text = capsys.readouterr().err
    assert text.count("\n") == 1
    return text


def test_a_row_for_each_member_and_each_municipality_around(capsys: Capture) -> None:
    text = printed(capsys, *WEMMEL, *THEN)
    assert text.splitlines()[0] == COLUMNS
    rows = table(text)
    assert rows["role"].value_counts().to_dict() == {"bordering": 16, "member": 5}
    assert rows["piece"].max() == 3
    assert rows.loc["23002", "border_m"] == 3352.8
    assert rows["status"].isna().all()


def test_csv_and_json_hold_the_same(capsys: Capture) -> None:
    rows = table(printed(capsys, *WEMMEL, *THEN))
    records = json.loads(printed(capsys, *WEMMEL, *THEN, "--format", "json"))
    assert [record["nis"] for record in records] == rows.index.tolist()
    assert [record["inhabitants"] for record in records] == rows["inhabitants"].tolist()
    assert records[0]["border_m"] is None
    assert records[-1]["piece"] is None


def test_a_programme_fills_the_status(capsys: Capture) -> None:
    rows = table(printed(capsys, *WEMMEL, *THEN, "--programme", "oproep-2015"))
    assert rows.loc[list(WEMMEL), "status"].unique().tolist() == ["covered"]
    assert rows.loc["21004", "status"] == "not_applicable"
    more = ("--programme", "oproep-2015", "--programme", "samen-inburgeren-2014")
    assert table(printed(capsys, *WEMMEL, *THEN, *more)).loc["23002", "status"] == "not_known"


def test_the_single_figures_stand_in_one_row(capsys: Capture) -> None:
    found = summary(capsys, *WEMMEL, *THEN)
    assert found["members"] == "23098;23100;23101;23102;23103"
    assert (found["pieces"], found["certain_pieces"]) == (3, 4)
    assert (found["day"], found["counted_on"]) == ("2015-12-01", "2015-01-01")
    assert found["inhabitants"] == 57675
    assert (found["nis_furthest_a"], found["nis_furthest_b"]) == ("23101", "23102")
    assert found["furthest_m"] == 18912.2
    assert found["compactness"] == 0.0863


def test_without_a_date_todays_municipalities_are_meant(capsys: Capture) -> None:
    found = summary(capsys, "11001", "11002", "11029")
    assert (found["day"], found["pieces"]) == ("2025-01-01", 1)


def test_before_the_first_count_figures_are_empty(capsys: Capture) -> None:
    found = summary(capsys, "73109", "--date", "2000-01-01")
    assert found["inhabitants"] is found["counted_on"] is found["furthest_m"] is None
    assert found["pieces"] == 1


def test_the_minimum_border_decides_who_is_a_neighbour(capsys: Capture) -> None:
    certain = summary(capsys, *WEMMEL, *THEN, "--min-border", "20")["certain_pieces"]
    assert certain == 3
    far = table(printed(capsys, *WEMMEL, *THEN, "--min-border", "1000"))
    assert far.query("role == 'bordering'")["border_m"].min() >= 1000
    assert far.loc["21001", "role"] == "doubtful"


def test_a_municipality_named_twice_counts_once_and_is_said(capsys: Capture) -> None:
    once = printed(capsys, "23105", "23044", *THEN)
    assert main(["consortium", "23044", "23105", "23044", *THEN]) == 0
    assert capsys.readouterr() == (once, "23044 is given more than once; it counts once\n")


def test_unknown_codes_are_refused_with_the_nearest_ones(capsys: Capture) -> None:
    error = refused(capsys, "23105", "2310", "Afligem")
    assert "no municipality on 2025-01-01: '2310'; the nearest are" in error
    assert "'Afligem'; the nearest are 23105 (Affligem)" in error


def test_a_code_of_before_is_refused_with_its_successor(capsys: Capture) -> None:
    assert "11007 is now 11002 (Antwerpen)" in refused(capsys, "11007", "11001")


def test_no_code_an_unknown_programme_and_a_bad_date_are_refused(capsys: Capture) -> None:
    assert "NIS" in refused(capsys)
    assert "did you mean oproep-2015" in refused(capsys, "23105", "--programme", "oproep-2105")
    assert "choose a later date" in refused(capsys, "23105", "--date", "1900-01-01")
