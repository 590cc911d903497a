"""`python -m analysis divide`: one row a municipality, and what is proven on the error stream."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis.__main__ import main

PLAN = ("--programme", "plan-samenleven-2")
TODAY = (*PLAN, "--date", "2025-01-01")
Printed = pytest.CaptureFixture[str]


def printed(arguments: tuple[str, ...], capsys: Printed, code: int = 0) -> tuple[pd.DataFrame, str]:
    assert main(["divide", *arguments]) == code
    out, err = capsys.readouterr()
    return pd.read_csv(io.StringIO(out), dtype={"nis": "str"}), err


def test_each_municipality_has_a_row_and_what_is_proven_stands_on_all(capsys: Printed) -> None:
    table, err = printed(("--region", "Waasland", *TODAY, "--max-size", "6"), capsys)
    assert len(table) == 7
    constant = ["objective", "bound", "gap", "status", "placed", "placed_at_most"]
    assert table[constant].drop_duplicates().values.tolist() == [
        [26.277, 26.277, 0.0, "optimal", 57960, 57960]
    ]
    assert table["solver"].str.startswith("HiGHS ").all()
    groups = table.groupby("consortium")
    assert (groups["figure"].sum() == groups["consortium_figure"].first()).all()
    assert (groups["consortium_figure"].first() > 7500).all()
    assert groups["cost"].first().sum() == pytest.approx(26.277)
    assert "Waasland on 2025-01-01: optimal, cost 26.277, bound 26.277, gap 0.00%" in err
    days = ["reference_date", "memberships_on"]
    assert table[days].drop_duplicates().values.tolist() == [["2025-01-01", "2025-01-01"]]
    assert err.splitlines()[:2] == [
        "figures of 2025-01-01; memberships of 2025-01-01",
        "warning: the rules name figures of 2022-01-01; "
        "with those of 2025-01-01 this is no verdict on that call itself",
    ]
    assert "plan-samenleven-2 had ended by 2025-01-01: nobody takes part in it any more" in err


def test_the_same_input_gives_the_same_table_and_both_forms_hold_it(capsys: Printed) -> None:
    asked = ("--region", "Rivierenland", *TODAY, "--max-size", "6", "--further", "2")
    texts = []
    for form in ("csv", "csv", "json"):
        assert main(["divide", *asked, "--format", form]) == 0
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]
    rows = json.loads(texts[2])
    assert len(rows) == len(texts[0].splitlines()) - 1 == 3 * 12
    assert {row["division"]: row["status"] for row in rows} == {
        1: "optimal", 2: "further", 3: "further",
    }  # fmt: skip
    assert all(row["objective"] <= 1.05 * 105.088 for row in rows)


def test_what_makes_westhoek_infeasible_is_said_with_what_helps(capsys: Printed) -> None:
    table, err = printed(("--region", "Westhoek", *PLAN, "--max-size", "6"), capsys, code=1)
    assert set(table["status"]) == {"infeasible"}
    assert table["consortium"].isna().all()
    lines = [line.removeprefix("Westhoek on 2022-01-01: ") for line in err.splitlines()]
    assert lines[4:] == [
        "no consortium holds because of these together: threshold, largest",
        "with at most 11 members some consortium holds",
        "with at most 17 members all can be placed",
    ]


def test_a_wish_that_it_suffices_to_drop_is_said(capsys: Printed) -> None:
    _, err = printed(("--region", "Limburg", *TODAY), capsys)
    assert "not all can be placed because of these together: threshold, connected" in err
    assert "without connected all can be placed" in err


def test_without_time_the_exit_code_says_that_nothing_is_proven(capsys: Printed) -> None:
    table, err = printed(("--region", "Kempen", *TODAY, "--time-limit", "0"), capsys, code=3)
    assert table["gap"].isna().all()
    assert "Kempen on 2025-01-01: time_limit" in err


def test_without_any_figure_nothing_is_said_to_be_proven(capsys: Printed) -> None:
    asked = ("--region", "Waasland", "--programme", "plan-samenleven-1")
    table, err = printed(asked, capsys, code=3)
    assert set(table["status"]) == {"not_counted"}
    assert table[["consortium", "bound", "gap", "placed", "placed_at_most"]].isna().all(axis=None)
    assert "nothing can be said: the figure is known of no municipality" in err
    assert "optimal" not in err
    printed((*asked, "--reach", "possible"), capsys)


def test_wishes_are_kept(capsys: Printed) -> None:
    asked = ("--region", "Waasland", *TODAY, "--keep", "46021,46020", "--together", "42023,46024",
             "--apart", "46025,46030", "--cost", "travel=1,size=20")  # fmt: skip
    table, _ = printed(asked, capsys)
    where = table.set_index("nis")["consortium"]
    assert table.loc[table["kept"], "nis"].tolist() == ["46020", "46021"]
    assert where["46020"] == where["46021"]
    assert where["42023"] == where["46024"]
    assert where["46025"] != where["46030"]


def test_another_threshold_can_be_asked_for(capsys: Printed) -> None:
    asked = ("--region", "Westhoek", *TODAY, "--max-size", "6", "--threshold", "non_eu27=2500")
    table, _ = printed(asked, capsys)
    assert (table["consortium_figure"].dropna() > 2500).all()


def test_codes_of_another_vintage_are_translated_and_said(capsys: Printed) -> None:
    asked = ("--region", "Regio Antwerpen", *TODAY, "--together", "11007,11004")
    table, err = printed(asked, capsys)
    assert "11007 of another year is on 2025-01-01: 11002 (Antwerpen)" in err
    where = table.set_index("nis")["consortium"]
    assert where["11002"] == where["11004"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--region", "Westhoeck", *PLAN), "the nearest are Westhoek, "),
        (("--region", "", *PLAN), "no region ''"),
        (("--region", "Waasland", "--programme", "plan-samenleven-9"), "no rules for"),
        (("--region", "Waasland", *PLAN, "--max-size", "0"), "write 1 or more"),
        (
            ("--region", "Waasland", *PLAN, "--min-size", "5", "--max-size", "3"),
            "--min-size 5 is more than --max-size 3",
        ),
        (("--region", "Waasland", *PLAN, "--cost", "km"), "'km' is no cost"),
        (("--region", "Waasland", *PLAN, "--cost", "travel=-1"), "no weights"),
        (("--region", "Waasland", *PLAN, "--threshold", "non_eu15=7500"), "is no threshold"),
        (("--region", "Waasland", *PLAN, "--threshold", "non_eu27"), "is no threshold"),
        (("--region", "Waasland", *PLAN, "--time-limit", "soon"), "is no time"),
        (("--region", "Waasland", *PLAN, "--keep", "11001"), "11001: cannot be in a consortium"),
        (("--region", "Waasland", *PLAN, "--apart", "Lokeren"), "'Lokeren'"),
        (("--region", "Waasland", *PLAN, "--connected", "maybe"), "invalid choice"),
        (("--region", "Waasland"), "--programme"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    arguments: tuple[str, ...], told: str, capsys: Printed
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["divide", *arguments])
    out, err = capsys.readouterr()
    assert (stop.value.code, out, err.count("\n")) == (2, "", 1)
    assert told in err
