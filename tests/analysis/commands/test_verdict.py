"""`python -m analysis verdict`: one row for each condition, and an exit code that says it all."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis.__main__ import main

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
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert told[0].startswith("21004 (Brussel, Brussels Hoofdstedelijk Gewest) may not apply")


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
