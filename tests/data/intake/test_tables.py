"""A table is found among titles, notes and totals, and every row of the grid has its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.intake.grid import Grid
from data.intake.read import read_grids, read_pasted
from data.intake.row_kinds import is_prose, is_separator, total_of
from data.intake.tables import REASONS, FoundTable, Role, find_table
from tests.data.intake.award_tables import CALL_DAY, Case, case, cases, names_on


def pasted(*lines: str) -> Grid:
    [grid] = read_pasted("\n".join(lines))
    return grid


def found(*lines: str, roles: dict[int, Role] | None = None) -> FoundTable:
    table = find_table(pasted(*lines), roles, names_on(CALL_DAY))
    assert table is not None
    return table


HEADER = "Gemeenten\tTitel\tBedrag"
ROW = "Ninove, Zottegem\tSamen\t100,00"


@pytest.mark.parametrize("each", cases(), ids=lambda each: each.name)
def test_every_row_of_the_grid_is_body_or_ignored_for_a_known_reason(each: Case) -> None:
    for grid in each.grids:
        table = find_table(grid, names=names_on(each.day))
        assert table is not None
        numbers = [row.number for row in table.body] + [row for row, _ in table.ignored]
        assert sorted(numbers) == [row.number for row in grid.rows]
        assert {reason for _, reason in table.ignored} <= set(REASONS)


def test_a_page_of_prose_holds_no_table() -> None:
    grid = pasted("De gemeenten werken samen.", "Subsidies", "Gemeenten", "Meer weten?")
    assert find_table(grid, names=names_on(CALL_DAY)) is None


def test_other_documents_hold_no_table(seeds: Path) -> None:
    for path in sorted(seeds.glob("00[1-4]_*.txt")):
        for grid in read_grids(path.name, path.read_bytes()):
            assert find_table(grid, names=names_on(CALL_DAY)) is None, path.name


def test_a_list_of_municipalities_without_titles_or_amounts_is_no_award_table() -> None:
    assert find_table(pasted("Gemeente\tInwoners", "Ninove\t39.000")) is None


def test_a_header_of_two_rows_is_read_as_one() -> None:
    [table] = case("two_row_header").tables
    assert table.header_rows == (1, 2)
    assert table.headers[3] == "Subsidie toegekend"
    assert table.columns[2] is Role.IGNORE
    assert table.columns[3] is Role.AMOUNT


def test_the_amount_that_was_granted_is_taken_and_not_the_one_asked_for() -> None:
    table = found("Gemeenten\tTitel\tBedrag\tToegekend bedrag", "Ninove\tSamen\t100,00\t50,00")
    assert table.having(Role.AMOUNT) == (3,)
    assert table.guessed == frozenset()


def test_two_amounts_of_one_kind_are_for_a_person_to_choose() -> None:
    table = found("Gemeenten\tTitel\tSubsidie 2015\tSubsidie 2016", "Ninove\tSamen\t1,00\t2,00")
    assert table.having(Role.AMOUNT) == (2,)
    assert table.guessed == {2}


def test_partners_may_have_several_columns() -> None:
    table = found("Trekker\tPartner 1\tPartner 2\tBedrag", "Ninove\tLebbeke\tMol\t1,00")
    assert table.having(Role.PARTNERS) == (1, 2)


def test_leads_without_members_beside_them_are_the_municipalities() -> None:
    table = found("Aanvrager\tTitel\tBedrag", "Ninove\tSamen\t1,00")
    assert table.having(Role.MUNICIPALITIES) == (0,)


def test_a_person_s_roles_go_before_what_the_header_says() -> None:
    table = found(HEADER, "Samen\tNinove\t1,00", roles={0: Role.TITLE, 1: Role.MUNICIPALITIES})
    assert table.columns == {0: Role.TITLE, 1: Role.MUNICIPALITIES, 2: Role.AMOUNT}
    assert table.guessed == frozenset()


def test_a_role_given_by_a_person_is_taken_from_the_column_that_had_it() -> None:
    table = found("Gemeenten\tTitel\tBedrag\tMeer", "Ninove\tA\t1,00\tB", roles={3: Role.TITLE})
    assert table.having(Role.TITLE) == (3,)
    assert table.columns[1] is Role.IGNORE


def test_without_a_header_columns_are_guessed_only_with_names_to_know_them_by() -> None:
    grid = case("no_header").grids[0]
    assert find_table(grid) is None
    table = find_table(grid, names=names_on(CALL_DAY))
    assert table is not None
    assert table.guessed == {1, 2, 3}
    assert table.header_rows == ()


def test_totals_subtotals_and_projects_are_told_apart() -> None:
    table = found(
        HEADER, ROW, "Subtotaal\t\t100,00", "Totaal Limburg\t\t100,00",
        "Mol\tTotaal anders samenleven\t50,00", "Totaal\t\t150,00",
    )  # fmt: skip
    assert [row.number for row in table.body] == [2, 5]
    assert dict(table.ignored) == {1: "header", 3: "subtotal", 4: "subtotal", 6: "total"}
    assert [(row, cell.text) for row, cell in table.totals] == [(6, "150,00")]
    assert [row for row, _ in table.left_out] == [3, 4]


def test_the_only_total_at_the_end_is_the_total_whatever_it_names() -> None:
    table = found(HEADER, ROW, "Totaal oproep 2015\t\t100,00")
    assert [row for row, _ in table.totals] == [3]


@pytest.mark.parametrize(
    "line",
    ["Totaal: 100,00 euro", "Totaal\t100,00 euro", "\tTotaal\t100,00", "Eindtotaal\t\t€ 100"],
)
def test_a_total_is_found_wherever_it_stands_in_its_row(line: str) -> None:
    table = found(HEADER, ROW, line)
    [(row, cell)] = table.totals
    assert row == 3
    assert "100" in cell.text
    assert "otaal" not in cell.text


def test_an_amount_alone_at_the_end_is_a_total_only_without_another() -> None:
    assert [row for row, _ in found(HEADER, ROW, "\t\t100,00").totals] == [3]
    both = found(HEADER, ROW, "Totaal\t\t100,00", "\t\t5,00")
    assert [row.number for row in both.body] == [2, 4]


def test_a_header_repeated_on_the_next_page_is_no_award() -> None:
    table = found(HEADER, ROW, HEADER, "Mol\tBuren\t1,00")
    assert (3, "repeated_header") in table.ignored


def test_an_award_above_the_header_is_not_lost() -> None:
    table = found(ROW, HEADER, "Mol\tBuren\t1,00")
    assert [row.number for row in table.body] == [1, 3]


@pytest.mark.parametrize(
    "text",
    ["Inhoud:", "Inhoud: iets", "- taalbeleid;", "* voorbehoud", "(1) noot", "Bron: agentschap",
     "De gemeenten zetten samen een ambtenaar in.", "•\ttaal"],
)  # fmt: skip
def test_notes_are_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize("text", ["Ninove, Brakel", "St. Niklaas", "De Panne", "Ninove;\nBrakel;"])
def test_names_are_no_prose(text: str) -> None:
    assert not is_prose(text)


def test_only_lines_are_separators() -> None:
    assert is_separator(["--", "----"])
    assert is_separator(["=====", ""])
    assert not is_separator(["-"])
    assert not is_separator(["", ""])
    assert not is_separator(["--", "a"])


def test_a_total_needs_its_word_at_the_start() -> None:
    assert total_of("Algemeen totaal") == ("total", True)
    assert total_of("Sub-totaal") == ("subtotal", False)
    assert total_of("Project totaal anders") is None
    assert total_of("totaal " * 40) is None
