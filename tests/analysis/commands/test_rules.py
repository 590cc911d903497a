"""`python -m analysis rules`: one row for each rule, with where it stands."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis.__main__ import main
from data.rules import load_rules
from data.sources import load_sources


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what the command prints."""
    assert main(["rules", *arguments]) == 0
    return capsys.readouterr().out


def test_every_rule_of_every_programme_is_a_row_with_its_citation(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = pd.read_csv(io.StringIO(printed(capsys)), keep_default_na=False)
    expected = [(name, each.kind) for name, rules in load_rules().items() for each in rules.rules]
    assert list(zip(table["programme"], table["rule"], strict=True)) == expected
    assert set(table["source"]) <= set(load_sources())
    cited = ["page", "passage_nl", "passage_en", "consulted"]
    assert (table[cited] != "").all(axis=None)


def test_a_rule_is_shown_with_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(printed(capsys, "plan-samenleven-2", "--format", "json"))
    assert {row["programme"] for row in rows} == {"plan-samenleven-2"}
    shown = {row["rule"]: row["parameters"] for row in rows}
    assert shown["threshold"] == (
        "indicator=non_eu14; more_than=7500; lower=non_eu27; upper=non_eu27+other_eu27; "
        "figures_on=2022-01-01"
    )
    assert shown["one_reference_region"] == ""
    first = json.loads(printed(capsys, "plan-samenleven-1", "--format", "json"))
    (year_1,) = (row["parameters"] for row in first if row["rule"] == "threshold")
    assert "lower=none; upper=non_eu27+other_eu27" in year_1


def test_a_programme_without_rules_is_refused_in_one_line_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["rules", "plan-samenleven-4\n"])
    told = capsys.readouterr().err
    assert stop.value.code == 2
    assert told.count("\n") == 1
    assert "did you mean plan-samenleven-3?" in told
