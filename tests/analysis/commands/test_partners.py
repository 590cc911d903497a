"""`python -m analysis partners`: a row for each candidate, with its parts, figures and reasons."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

import analysis.__main__ as door

AFFLIGEM, ASSE, LIEDEKERKE, DENDERLEEUW = "23105", "23002", "23044", "41011"
YEAR_2 = ("--programme", "plan-samenleven-2")
Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("loaded")


def printed(capsys: Capture, *arguments: str) -> tuple[str, str]:
    assert door.main(["partners", *arguments]) == 0
    out, err = capsys.readouterr()
    return out, err


def table(text: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text), dtype={"nis": "str", "mentor_to": "str"}).set_index("nis")


def test_the_best_come_first_with_their_parts_and_reasons(capsys: Capture) -> None:
    out, err = printed(capsys, AFFLIGEM, *YEAR_2, "--top", "3")
    rows = table(out)
    assert rows["name"].tolist() == ["Liedekerke", "Asse", "Ternat"]
    assert rows.loc[ASSE, ["lower", "upper", "verdict"]].tolist() == [10901, 15901, "met"]
    assert rows.loc[LIEDEKERKE, "reasons_for"].split(";")[0] == "borders"
    assert rows.loc[LIEDEKERKE, "reasons_against"] == "falls_short"
    days, begins, told = err.splitlines()
    assert told == (
        "plan-samenleven-2 on 2022-01-01: 23105 at least 1780, at most 2498; "
        "more than 7500 is needed"
    )
    assert days == "figures of 2022-01-01, the day the rules name; memberships of 2022-01-01"
    assert begins.startswith("plan-samenleven-2 had not begun on 2022-01-01: nobody took part")


def test_each_row_bears_the_days_of_the_figures_and_of_the_memberships(capsys: Capture) -> None:
    out, err = printed(capsys, AFFLIGEM, *YEAR_2, "--top", "1", "--date", "2050-01-01")
    days = ["reference_date", "memberships_on"]
    assert table(out)[days].values.tolist() == [["2025-01-01", "2050-01-01"]]
    assert "warning: there are no figures of 2050 yet; those of 2025-01-01 are the newest" in err


def test_csv_and_json_hold_the_same(capsys: Capture) -> None:
    rows = table(printed(capsys, AFFLIGEM, *YEAR_2)[0])
    records = json.loads(printed(capsys, AFFLIGEM, *YEAR_2, "--format", "json")[0])
    assert [record["nis"] for record in records] == rows.index.tolist()
    assert [record["score"] for record in records] == rows["score"].tolist()
    assert len(records) == 299


def test_mentors_are_a_filter_of_their_own(capsys: Capture) -> None:
    arguments = (AFFLIGEM, "--programme", "oproep-2015", "--date", "2016-01-01", "--mentors")
    out, err = printed(capsys, *arguments)
    rows = table(out)
    assert sorted(rows.index) == [LIEDEKERKE, DENDERLEEUW]
    assert set(rows["mentor_to"]) == {AFFLIGEM}
    assert err == "oproep-2015 on 2016-01-01: 23105\n"
    out, _ = printed(capsys, "33041", *YEAR_2, "--mentors")
    assert out.startswith("nis,name,score,")
    assert out.count("\n") == 1


def test_weights_move_the_order(capsys: Capture) -> None:
    zero = ",".join(f"{part}=0" for part in ("nearness", "reference_region", "province",
                                             "resemblance", "experience", "freedom"))  # fmt: skip
    out, _ = printed(capsys, AFFLIGEM, *YEAR_2, "--weights", zero)
    rows = table(out)
    first = rows[rows["hindrance"].isna()]
    assert first["part_threshold"].is_monotonic_decreasing
    assert (first["score"] == first["part_threshold"]).all()


def test_a_longer_border_makes_fewer_neighbours(capsys: Capture) -> None:
    counts = [
        table(printed(capsys, AFFLIGEM, *YEAR_2, "--min-border", metres)[0])["neighbour"].sum()
        for metres in ("100", "4000", "99999")
    ]
    assert counts == [5, 2, 0]


def test_codes_of_another_year_are_translated_and_said(capsys: Capture) -> None:
    out, err = printed(capsys, "37022", *YEAR_2, "--top", "1")
    assert "37022 of another year is on 2022-01-01: 37007 (Meulebeke), 37015 (Tielt)" in err
    assert "37007 37015 at least" in err
    assert len(table(out)) == 1


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["99999", *YEAR_2], "the nearest are"),
        (["Afligem", *YEAR_2], "23105 (Affligem)"),
        (["21004", AFFLIGEM, *YEAR_2], "21004 (Brussel, Brussels Hoofdstedelijk Gewest) may not"),
        ([AFFLIGEM, "--programme", "plan-samenleven-9"], "did you mean plan-samenleven-"),
        ([AFFLIGEM], "required: --programme"),
        ([*YEAR_2], "required: NIS"),
        ([AFFLIGEM, *YEAR_2, "--top", "0"], "1 or more"),
        ([AFFLIGEM, *YEAR_2, "--weights", "nearnes=1"], "did you mean nearness?"),
        ([AFFLIGEM, *YEAR_2, "--weights", "nearness"], "is no list such as"),
        ([AFFLIGEM, *YEAR_2, "--weights", "nearness=-1"], "a number of zero or more"),
        ([AFFLIGEM, *YEAR_2, "--date", "2022-02-30"], "2022-02-30"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    arguments: list[str], cause: str, capsys: Capture
) -> None:
    with pytest.raises(SystemExit) as stop:
        door.main(["partners", *arguments])
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert cause in err
