"""`python -m analysis combinations`: what holds, what nearly does, and why nothing does."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

import analysis.__main__ as door

AFFLIGEM, VLETEREN = "23105", "33041"
YEAR_2 = ("--programme", "plan-samenleven-2")
Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("loaded")


def printed(capsys: Capture, *arguments: str) -> tuple[pd.DataFrame, list[str]]:
    assert door.main(["combinations", *arguments]) == 0
    out, err = capsys.readouterr()
    return pd.read_csv(
        io.StringIO(out), dtype={"members": "str", "outside": "str"}
    ), err.splitlines()


def test_certain_possible_and_near_ones_are_kept_apart(capsys: Capture) -> None:
    rows, told = printed(capsys, AFFLIGEM, *YEAR_2, "--top", "2")
    assert rows["reach"].tolist()[:4] == ["certain"] * 2 + ["possible"] * 2
    assert set(rows["reach"][4:]) == {"near_miss"}
    assert rows.loc[0, ["members", "names", "lower"]].tolist() == [
        "23002;23105",
        "Asse;Affligem",
        10901,
    ]
    three = rows[rows["names"] == "Liedekerke;Affligem;Denderleeuw"].iloc[0]
    assert three[["reach", "lacks", "outside"]].tolist() == [
        "near_miss",
        "one_reference_region",
        "41011",
    ]
    days = ["reference_date", "memberships_on"]
    assert rows[days].drop_duplicates().values.tolist() == [["2022-01-01", "2022-01-01"]]
    assert told[0] == "figures of 2022-01-01, the day the rules name; memberships of 2022-01-01"
    assert told[1].startswith("plan-samenleven-2 had not begun on 2022-01-01: nobody took part")
    assert told[2] == "plan-samenleven-2 on 2022-01-01: 23105, and 32 who may join"
    assert told[3].endswith("of up to 5 members, of which the first 2 are printed")


def test_nothing_certain_in_westhoek_says_how_many_it_takes(capsys: Capture) -> None:
    _, told = printed(capsys, VLETEREN, *YEAR_2, "--max-size", "6")
    assert told[3:] == [
        "certain: none of up to 6 members: it takes 11",
        "possible: 23 of up to 6 members, of which the first 20 are printed",
    ]
    rows, told = printed(capsys, VLETEREN, *YEAR_2, "--max-size", "6", "--connected")
    assert told[3:] == [
        "certain: none of up to 6 members: it takes 12",
        "possible: none of up to 6 members: it takes 7",
    ]
    assert set(rows["reach"]) == {"near_miss"}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["41048", "41081"], "those who ask do not meet the rule one_reference_region already"),
        (["73109", "--connected"], "those who may join do not hang together"),
        ([VLETEREN, "--date", "2005-01-01"], "the figures have no such bound"),
    ],
)
def test_what_forbids_it_is_said(arguments: list[str], line: str, capsys: Capture) -> None:
    _, told = printed(capsys, *arguments, *YEAR_2)
    assert [each.endswith(line) for each in told[-2:]] == [True, True]


def test_who_takes_part_elsewhere_is_named(capsys: Capture) -> None:
    _, told = printed(capsys, "41048", *YEAR_2, "--date", "2024-03-01")
    assert "left out by the rule one_membership: 42004 42006 42008 42011" in told


def test_csv_and_json_hold_the_same(capsys: Capture) -> None:
    rows, _ = printed(capsys, AFFLIGEM, *YEAR_2, "--order", "distance")
    assert door.main(["combinations", AFFLIGEM, *YEAR_2, "--order", "distance", "--format",
                      "json"]) == 0  # fmt: skip
    records = json.loads(capsys.readouterr().out)
    assert [record["members"] for record in records] == rows["members"].tolist()
    assert [record["distance_m"] for record in records] == rows["distance_m"].tolist()


def test_an_order_is_kept_among_the_connected_ones(capsys: Capture) -> None:
    rows, _ = printed(capsys, AFFLIGEM, *YEAR_2, "--order", "distance", "--connected")
    certain = rows[rows["reach"] == "certain"]
    assert certain["distance_m"].is_monotonic_increasing
    assert set(certain["connected"]) == {"met"}


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["99999", *YEAR_2], "the nearest are"),
        (["21004", *YEAR_2], "may not apply for plan-samenleven-2: leave it out"),
        ([AFFLIGEM, "--programme", "x"], "no rules for 'x'"),
        ([AFFLIGEM, *YEAR_2, "--max-size", "none"], "1 or more"),
        ([AFFLIGEM, *YEAR_2, "--order", "cheap"], "invalid choice"),
        ([AFFLIGEM, *YEAR_2, "--min-border", "-1"], "is no length"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    arguments: list[str], cause: str, capsys: Capture
) -> None:
    with pytest.raises(SystemExit) as stop:
        door.main(["combinations", *arguments])
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert cause in err
