"""`python -m analysis similar`: nearest first, with what each indicator contributes."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.people import INDICATORS

LIEDEKERKE, DENDERLEEUW = "23044", "41011"
Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *arguments: str) -> str:
    """Return what the command prints."""
    assert main(["similar", *arguments]) == 0
    return capsys.readouterr().out


def table(text: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text), dtype={"nis": "str"}).set_index("nis")


def refused(capsys: Capture, *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["similar", *arguments])
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_every_other_flemish_municipality_is_a_row_nearest_first(capsys: Capture) -> None:
    text = printed(capsys, LIEDEKERKE)
    assert text.startswith("nis,name,distance,rank,closer_than,neighbour,")
    rows = table(text)
    assert len(rows) == 284
    assert rows.index[0] == DENDERLEEUW
    assert bool(rows.loc[DENDERLEEUW, "neighbour"])
    assert rows.loc[DENDERLEEUW, "reference_region"] == "Denderregio"
    assert rows["distance"].is_monotonic_increasing
    contributions = rows[[f"{name}_contribution" for name in INDICATORS]]
    assert (contributions.sum(axis=1) - 1).abs().max() < 1e-5
    assert set(rows["inhabitants_date"]) == {"2025-01-01"}
    assert set(rows["newcomers_per_thousand_date"]) == {"2024-12-31"}


def test_csv_and_json_hold_the_same(capsys: Capture) -> None:
    rows = table(printed(capsys, LIEDEKERKE, "--top", "3"))
    records = json.loads(printed(capsys, LIEDEKERKE, "--top", "3", "--format", "json"))
    assert [record["nis"] for record in records] == rows.index.tolist()
    assert [record["distance"] for record in records] == rows["distance"].tolist()
    assert len(records) == 3


def test_a_day_has_its_own_municipalities_and_those_not_comparable_come_last(
    capsys: Capture,
) -> None:
    rows = table(printed(capsys, LIEDEKERKE, "--date", "2015-12-01"))
    assert len(rows) == 307
    assert rows["distance"].isna().tolist() == [False] * 264 + [True] * 43
    assert "11007" in rows.index[-43:]  # Borsbeek


def test_a_year_gives_its_figures_for_the_municipalities_of_today(capsys: Capture) -> None:
    rows = table(printed(capsys, LIEDEKERKE, "--year", "2015"))
    assert len(rows) == 284
    assert rows["distance"].notna().all()
    assert set(rows["inhabitants_date"]) == {"2015-01-01"}
    assert rows.loc[DENDERLEEUW, "inhabitants"] == 19_556


def test_only_the_indicators_asked_for_are_compared(capsys: Capture) -> None:
    rows = table(printed(capsys, LIEDEKERKE, "--indicators", "non_eu27_share,inhabitants"))
    assert [name for name in rows if name.endswith("_contribution")] == [
        "non_eu27_share_contribution",
        "inhabitants_contribution",
    ]


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["99999"], "nearest are"),
        (["Liedekerk"], "23044 (Liedekerke)"),
        (["11007"], "11007 is now 11002 (Antwerpen)"),
        (["21001"], "no municipality of the Vlaams Gewest"),
        ([LIEDEKERKE, "--indicators", "inhabitant"], "did you mean inhabitants?"),
        ([LIEDEKERKE, "--indicators", ""], "unknown indicator: ''"),
        ([LIEDEKERKE, "--year", "2010"], "the years are 2011 to 2025"),
        ([LIEDEKERKE, "--year", "2013"], "newcomers_per_thousand: known for fewer than 3"),
        ([LIEDEKERKE, "--date", "1999-01-01"], "choose another date"),
        (["11007", "--date", "2015-12-01"], "newcomers_per_thousand: not known"),
        ([LIEDEKERKE, "--date", "2015-12-01", "--year", "2015"], "not allowed with"),
        ([LIEDEKERKE, "--top", "0"], "1 or more"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(
    arguments: list[str], cause: str, capsys: Capture
) -> None:
    assert cause in refused(capsys, *arguments)
