"""Tables that are right alone and wrong together: each clash is told at its place."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd
import pytest

from data.integrity import broken_references, record_keys, spell_of, undeclared_sources
from data.load import load_tables
from data.problems import Problem
from data.sources import load_sources

FRAMES = asdict(load_tables())


def frames_with(table: str, row: int, **cells: object) -> dict[str, pd.DataFrame]:
    """The shipped tables with some cells of one row changed."""
    frame = FRAMES[table].copy()
    for column, value in cells.items():
        frame.loc[row, column] = value
    return FRAMES | {table: frame}


def only_problem(frames: dict[str, pd.DataFrame]) -> Problem:
    (problem,) = broken_references(frames)
    return problem


def row_of(table: str, **cells: str) -> int:
    """The position of the row with these values."""
    frame = FRAMES[table]
    held = pd.concat([frame[column] == value for column, value in cells.items()], axis=1)
    (row,) = frame.index[held.all(axis=1)]
    return int(row)


AFFLIGEM = row_of("memberships", programme="oproep-2015", nis="23105")


def told(frames: dict[str, pd.DataFrame]) -> list[str]:
    return [str(problem) for problem in broken_references(frames)]


def test_the_shipped_tables_agree() -> None:
    assert broken_references(FRAMES) == []
    assert undeclared_sources(FRAMES, load_sources()) == []


def test_a_member_under_a_code_of_another_time_is_told_with_its_row() -> None:
    # 37022 is Tielt since 2025; the memberships of 2015 are under the codes of 2015.
    assert told(frames_with("memberships", AFFLIGEM, nis="37022"))[0] == (
        f"memberships.csv, row {AFFLIGEM + 2}, column nis, value '37022': is no municipality of "
        "the code list of 2015-12-01; correct the code or the date"
    )


def test_a_membership_cannot_outlive_its_municipality() -> None:
    borsbeek = row_of("memberships", nis="11007")
    late = frames_with("memberships", borsbeek, valid_to=pd.Timestamp(2025, 6, 1))
    assert str(only_problem(late)) == (
        f"memberships.csv, row {borsbeek + 2}, column valid_to, value '2025-06-01': the "
        "municipality 11007 exists to 2024-12-31 only; end the membership on that day and add "
        "one for the successor"
    )


def test_a_membership_may_end_on_the_last_day_of_its_municipality() -> None:
    borsbeek = row_of("memberships", nis="11007")
    last = frames_with("memberships", borsbeek, valid_to=pd.Timestamp(2024, 12, 31))
    assert broken_references(last) == []


def test_antwerpen_keeps_its_code_so_a_membership_may_go_on_through_its_merger() -> None:
    borsbeek = row_of("memberships", nis="11007")
    frames = frames_with("memberships", borsbeek, nis="11002", valid_to=pd.Timestamp(2026, 1, 1))
    causes = {problem.code for problem in broken_references(frames)}
    assert "outside_validity" not in causes


def test_a_code_in_force_twice_on_one_day_is_told() -> None:
    later = row_of("municipalities", nis="11002", valid_from="2025-01-01")
    frames = frames_with("municipalities", later, valid_from=pd.Timestamp(2024, 12, 31))
    problem = only_problem(frames)
    assert (problem.code, problem.row, problem.column) == ("overlap", later + 2, "valid_from")


def test_a_merger_into_a_successor_that_does_not_exist_is_told() -> None:
    row = row_of("mergers", nis="37015")
    problem = only_problem(frames_with("mergers", row, successor_nis="37099"))
    assert (problem.row, problem.column, problem.value) == (row + 2, "successor_nis", "37099")


def test_a_merger_on_another_day_is_told_of_both_codes() -> None:
    row = row_of("mergers", nis="37015")
    found = broken_references(frames_with("mergers", row, date=pd.Timestamp(2024, 1, 1)))
    assert [problem.column for problem in found] == ["successor_nis"]


@pytest.mark.parametrize("table", ["newcomers", "postal_codes"])
def test_tables_of_today_know_no_former_codes(table: str) -> None:
    problem = only_problem(frames_with(table, 5, nis="37015"))
    assert (problem.code, problem.file, problem.row) == ("unknown_code", f"{table}.csv", 7)


def test_inhabitants_stand_under_the_code_list_of_their_year() -> None:
    row = row_of("inhabitants", nis="37022", date="2025-01-01")
    problem = only_problem(frames_with("inhabitants", row, nis="37015"))
    assert (problem.row, problem.cause) == (
        row + 2,
        "is no municipality of the code list of 2025-01-01",
    )


def test_an_unknown_programme_is_told() -> None:
    found = told(frames_with("programme_figures", 0, programme="oproep-2051"))
    assert found == [
        "programme_figures.csv, row 2, column programme, value 'oproep-2051': is not in "
        "programmes.csv; add the record or correct the identifier"
    ]


def test_an_unknown_consortium_is_told() -> None:
    found = told(frames_with("memberships", AFFLIGEM, consortium="oproep-2015-afligem"))
    assert found == [
        f"memberships.csv, row {AFFLIGEM + 2}, column consortium, value 'oproep-2015-afligem': is "
        "not in consortia.csv; add the record or correct the identifier"
    ]


def test_a_consortium_of_another_programme_is_told() -> None:
    problem = only_problem(
        frames_with("memberships", AFFLIGEM, consortium="plan-samenleven-2-dendermonde")
    )
    assert problem.cause == "is a consortium of plan-samenleven-2, not of oproep-2015"


def test_a_record_without_a_source_is_told() -> None:
    cited = FRAMES["record_sources"]
    kept = cited[cited["key"] != "oproep-2015/23105"].reset_index(drop=True)
    problem = only_problem(FRAMES | {"record_sources": kept})
    assert str(problem) == (
        f"memberships.csv, row {AFFLIGEM + 2}, column programme, value 'oproep-2015/23105': no "
        "source says so; add a row to record_sources.csv"
    )


def test_a_source_for_a_record_that_is_not_there_is_told() -> None:
    cited = FRAMES["record_sources"]
    extra = cited.iloc[[0]].assign(key="samen-inburgeren-2041")
    problem = only_problem(
        FRAMES | {"record_sources": pd.concat([cited, extra], ignore_index=True)}
    )
    assert (problem.row, problem.column) == (len(cited) + 2, "key")


def test_a_source_for_a_table_that_is_not_there_is_told() -> None:
    cited = FRAMES["record_sources"]
    extra = cited.iloc[[0]].assign(table="programs")
    problem = only_problem(
        FRAMES | {"record_sources": pd.concat([cited, extra], ignore_index=True)}
    )
    assert (problem.column, problem.value) == ("table", "programs")


def test_clashes_of_several_tables_are_told_together() -> None:
    frames = frames_with("newcomers", 0, nis="37015") | {
        "partners": FRAMES["partners"].assign(programme="x")
    }
    assert {problem.file for problem in broken_references(frames)} >= {
        "newcomers.csv",
        "partners.csv",
    }


def test_keys_of_records_occur_once() -> None:
    for name in ("programmes", "consortia", "memberships", "partners"):
        assert record_keys(name, FRAMES[name]).is_unique


def test_a_code_has_the_spell_of_its_own_day_in_the_order_asked() -> None:
    codes = pd.Series(["11002", "37022", "11002"], index=[7, 3, 5])
    days = pd.to_datetime(pd.Series(["2025-06-01", "2024-06-01", "2024-12-31"], index=[7, 3, 5]))
    spells = spell_of(codes, days, FRAMES["municipalities"])
    assert spells.index.tolist() == [7, 3, 5]
    assert spells["valid_from"].dt.year.fillna(0).tolist() == [2025, 0, 1995]
