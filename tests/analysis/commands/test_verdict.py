"""`python -m analysis verdict`: one row for each condition, and an exit code that says it all."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import main
from data.load import load_tables

README = Path(__file__).parents[3] / "README.md"
DENDERMONDE = ("42006", "42011", "42004", "42008")
NINOVE = ("41048", "41081", "41027", "41082", "45059")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("plan-samenleven-2", *DENDERMONDE), 0),
        (("plan-samenleven-2", *NINOVE), 1),
        (("plan-samenleven-2", "13010", "13011", "13017", "13019", "13029", "13044"), 3),
        (("oproep-2015", "23105", "23044"), 3),
        (("esf-507", "23105"), 0),
    ],
)
def test_the_exit_code_is_the_verdict_on_all_rules(
    arguments: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verdict", *arguments]) == code
    words = {0: "met", 1: "not_met", 3: "not_decidable"}
    assert f": {words[code]}" in capsys.readouterr().err


def test_each_condition_is_a_row_with_its_figures_and_citation(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["verdict", "plan-samenleven-2", *NINOVE]) == 1
    table = pd.read_csv(io.StringIO(capsys.readouterr().out), dtype="str").set_index("rule")
    assert table["verdict"].to_dict() == {
        "applicants": "met",
        "threshold": "met",
        "one_reference_region": "not_met",
        "one_membership": "met",
    }
    columns = ["lower", "upper", "threshold", "margin_lower", "margin_upper", "reference_date"]
    assert table.loc["threshold", columns].tolist() == [
        "11335", "15372", "7500", "3834", "7871", "2022-01-01",
    ]  # fmt: skip
    parts = "Vlaamse Ardennen: 41081 41027 45059; Denderregio: 41048 41082"
    assert table.loc["one_reference_region", "parts"] == parts
    assert set(table["source"]) == {"plan-samenleven-funding"}


def test_another_day_has_other_figures(capsys: pytest.CaptureFixture[str]) -> None:
    main(["verdict", "plan-samenleven-2", "23050", "--date", "2025-01-01", "--format", "json"])
    (row,) = [row for row in json.loads(capsys.readouterr().out) if row["rule"] == "threshold"]
    assert row["reference_date"] == "2025-01-01"


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[pd.DataFrame, str]:
    """Return the rows as printed, and what the error stream says."""
    main(["verdict", "plan-samenleven-2", *arguments])
    out, err = capsys.readouterr()
    table = pd.read_csv(io.StringIO(out), dtype="str", keep_default_na=False).set_index("rule")
    main(["verdict", "plan-samenleven-2", *arguments, "--format", "json"])
    records = {row["rule"]: row for row in json.loads(capsys.readouterr().out)}
    for rule, row in table.iterrows():
        for column in DAYS:
            assert row[column] == (records[rule][column] or "")
    return table, err


DAYS = ["reference_date", "figures_on", "memberships_on", "stage"]


def test_before_the_programme_begins_nobody_takes_part_yet_and_that_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table, err = told(capsys, "42006", "42028")
    assert table.loc["one_membership", ["verdict", *DAYS]].tolist() == [
        "met", "", "", "2022-01-01", "not_begun",
    ]  # fmt: skip
    assert table.loc["threshold", DAYS].tolist() == ["2022-01-01", "2022-01-01", "", ""]
    assert table.loc["one_reference_region", DAYS].tolist() == [""] * len(DAYS)
    assert err.splitlines() == [
        "figures of 2022-01-01, the day the rules name; memberships of 2022-01-01",
        "plan-samenleven-2 had not begun on 2022-01-01: nobody took part in it yet, "
        "so one_membership is met; it runs from 2023-10-01 to 2024-09-30",
        "plan-samenleven-2 on 2022-01-01: met",
    ]


def test_while_the_programme_runs_the_memberships_are_those_of_the_day(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table, err = told(capsys, "42006", "42028", "--date", "2023-10-01")
    assert table.loc["one_membership", ["verdict", *DAYS]].tolist() == [
        "not_decidable", "", "", "2023-10-01", "",
    ]  # fmt: skip
    assert table.loc["threshold", DAYS].tolist() == ["2023-01-01", "2022-01-01", "", ""]
    assert "nobody" not in err
    assert err.splitlines() == [
        "figures of 2023-01-01; memberships of 2023-10-01",
        "warning: the rules name figures of 2022-01-01; "
        "with those of 2023-01-01 this is no verdict on that call itself",
        "plan-samenleven-2 on 2023-10-01: not_decidable",
    ]


def test_a_day_far_after_the_newest_figures_is_warned_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table, err = told(capsys, "73107", "--date", "2050-01-01")
    assert table.loc["threshold", DAYS].tolist() == ["2025-01-01", "2022-01-01", "", ""]
    assert table.loc["one_membership", "stage"] == "ended"
    assert err.splitlines() == [
        "figures of 2025-01-01; memberships of 2050-01-01",
        "warning: there are no figures of 2050 yet; those of 2025-01-01 are the newest",
        "warning: the rules name figures of 2022-01-01; "
        "with those of 2025-01-01 this is no verdict on that call itself",
        "plan-samenleven-2 had ended by 2050-01-01: nobody takes part in it any more, "
        "so one_membership is met; it ran from 2023-10-01 to 2024-09-30",
        "plan-samenleven-2 on 2050-01-01: met",
    ]


def test_a_day_before_the_first_figures_is_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    table, err = told(capsys, "73107", "--date", "2005-01-01")
    assert table.loc["threshold", DAYS].tolist() == ["", "2022-01-01", "", ""]
    assert "warning: there are no figures of 2005: they begin on 2011-01-01\n" in err
    assert err.startswith("no figures; memberships of 2005-01-01\n")


def test_rules_that_count_nobody_and_ask_of_no_membership_speak_of_no_days(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["verdict", "esf-507", "23105", "--date", "2050-01-01"])
    assert capsys.readouterr().err == "esf-507 on 2050-01-01: met\n"


def test_codes_of_another_vintage_are_translated_and_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["verdict", "plan-samenleven-2", "11007", "--date", "2025-01-01"])
    out, err = capsys.readouterr()
    assert "11007 of another year is on 2025-01-01: 11002 (Antwerpen)" in err
    assert "Regio Antwerpen: 11002" in out
    # A later municipality is all that went into it.
    main(["verdict", "plan-samenleven-2", "37022"])
    out, err = capsys.readouterr()
    assert "37022 of another year is on 2022-01-01: 37007 (Meulebeke), 37015 (Tielt)" in err
    assert "Midwest: 37007 37015" in out


@pytest.mark.parametrize("codes", [("11002", "11002"), ("11002", "11007")])
def test_a_municipality_that_is_given_twice_counts_once_and_is_said(
    codes: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--date", "2025-01-01", "--format", "json"]
    main(["verdict", "plan-samenleven-2", "11002", *arguments])
    once = capsys.readouterr()
    main(["verdict", "plan-samenleven-2", *codes, *arguments])
    twice = capsys.readouterr()
    assert twice.out == once.out
    assert "11002 is given more than once; it counts once\n" in twice.err
    assert "more than once" not in once.err


def test_one_of_brussels_is_named_in_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verdict", "plan-samenleven-2", *DENDERMONDE, "21004"]) == 1
    lines = capsys.readouterr().err.splitlines()
    (line,) = [line for line in lines if "21004" in line]
    assert line.startswith("21004 (Brussel, Brussels Hoofdstedelijk Gewest) may not apply")


def test_where_nobody_may_apply_nothing_is_said_of_figures_and_memberships(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["verdict", "plan-samenleven-2", "21004"]) == 1
    out, err = capsys.readouterr()
    assert "one_membership" not in out
    assert err.splitlines()[1:] == ["plan-samenleven-2 on 2022-01-01: not_met"]


def test_the_example_of_the_readme_is_the_consortium_of_year_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    start = "python -m analysis verdict "
    (line,) = [line for line in README.read_text("utf-8").splitlines() if line.startswith(start)]
    programme, *rest = line.removeprefix(start).split()
    members = load_tables().memberships
    ours = members[members["consortium"] == "plan-samenleven-2-dendermonde"]
    assert programme == "plan-samenleven-2"
    assert {code for code in rest if code.isdigit()} == set(ours["nis"])
    assert main(["verdict", programme, *rest, "--format", "json"]) == 0
    (row,) = [r for r in json.loads(capsys.readouterr().out) if r["rule"] == "threshold"]
    assert row["lower"] == 10_672


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan-samenleven-2", "23999"],
        ["plan-samenleven-2", "Afligem"],
        ["plan-samenleven-2", ""],
        ["plan-samenleven-2"],
        ["plan-samenleven-4", "23050"],
        ["plan-samenleven-2", "23050", "--date", "2022-13-01"],
    ],
)
def test_bad_input_is_refused_in_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["verdict", *arguments])
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_connected_is_a_preference_that_must_be_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wemmel = ("23102", "23103", "23098", "23100", "23101")
    assert main(["verdict", "plan-samenleven-2", *wemmel, "--format", "json"]) == 0
    rules = [row["rule"] for row in json.loads(capsys.readouterr().out)]
    assert "connected" not in rules
    asked = ["verdict", "plan-samenleven-2", *wemmel, "--connected", "--format", "json"]
    assert main(asked) == 1
    (row,) = [r for r in json.loads(capsys.readouterr().out) if r["rule"] == "connected"]
    assert (row["verdict"], row["source"]) == ("not_met", "")
    assert row["parts"] == "1: 23098 23100 23101; 2: 23102; 3: 23103"
    # Drogenbos and Linkebeek share 21 metres.
    pair = ["verdict", "plan-samenleven-2", "23098", "23100", "23101", "--connected"]
    main([*pair, "--format", "json"])
    (row,) = [r for r in json.loads(capsys.readouterr().out) if r["rule"] == "connected"]
    assert row["verdict"] == "not_decidable"
