"""From tables to awards: what is accepted, what is asked, and that no row is lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from data.intake.awards import Answers, Intake, intake
from data.intake.corrections import rows_to_correct
from data.intake.grid import Grid
from data.intake.names import resolver
from data.intake.read import read_grids, read_pasted
from data.intake.tables import FoundTable, find_table
from data.load import load_tables
from data.store_lines import Meta, incoming_lines
from tests.data.intake.award_tables import (
    CALL_DAY,
    FOLDER,
    PROGRAMME,
    Case,
    assert_whole,
    case,
    cases,
    codes,
    names_on,
    told,
    workbook,
)

NAMES = names_on(CALL_DAY)
HEADER = "Gemeenten\tTitel\tBedrag"


def of_grid(grid: Grid, total: int | None = None, answers: Answers | None = None) -> Intake:
    table = find_table(grid, names=NAMES)
    assert table is not None
    return of_table(table, total, answers)


def of_table(table: FoundTable, total: int | None = None, answers: Answers | None = None) -> Intake:
    return intake(
        table, programme=PROGRAMME, day=CALL_DAY, resolver=NAMES, control_cents=total,
        answers=answers,
    )  # fmt: skip


def pasted(*lines: str, total: int | None = None, answers: Answers | None = None) -> Intake:
    [grid] = read_pasted("\n".join(lines))
    return of_grid(grid, total, answers)


def awards(done: Intake) -> dict[str, int]:
    return done.accepted.drop_duplicates("consortium").set_index("title")["award_cents"].to_dict()


@pytest.mark.parametrize("each", cases(), ids=lambda each: each.name)
def test_a_made_up_table_gives_what_is_written_beside_it(each: Case) -> None:
    assert len(each.expected["about"]) > 20
    found = [told(each.taken_in(table), table) for table in each.tables]
    assert found == each.expected["table"]


@pytest.mark.parametrize("each", cases(), ids=lambda each: each.name)
def test_every_row_is_accepted_a_problem_or_ignored_and_the_counts_add_up(each: Case) -> None:
    for grid in each.grids:
        table = find_table(grid, names=names_on(each.day))
        assert table is not None
        assert_whole(each.taken_in(table), grid)


def test_the_folder_holds_nothing_but_tables_and_their_results() -> None:
    assert len({path.name.split(".")[0] for path in FOLDER.iterdir()}) * 2 == len(
        list(FOLDER.iterdir())
    )


def test_the_call_of_2015_comes_in_whole_but_for_one_typing_error(seeds: Path) -> None:
    [path] = seeds.glob("000_*.txt")
    [grid] = read_grids(path.name, path.read_bytes())
    done = of_grid(grid, 100_639_700)
    assert done.accepted["consortium"].nunique() == 7
    assert done.accepted["nis"].notna().sum() == len(done.accepted) == 28
    assert done.problems[["code", "value", "suggestion"]].to_numpy().tolist() == [
        ["name_not_exact", "Afligem", "Affligem"]
    ]
    assert done.control.agrees
    assert done.control.found_cents == done.control.stated_cents == 100_639_700
    assert_whole(done, grid)


def test_the_call_of_2015_is_the_shipped_tables_once_the_typing_error_is_answered(
    seeds: Path,
) -> None:
    [path] = seeds.glob("000_*.txt")
    [grid] = read_grids(path.name, path.read_bytes())
    done = of_grid(grid, 100_639_700, Answers(names={(10, "Afligem"): "23105"}))
    assert done.is_clean
    tables = load_tables()
    shipped = tables.consortia.query("programme == 'oproep-2015'")
    members = tables.memberships.query("programme == 'oproep-2015'")
    ours = done.accepted.assign(
        consortium=done.accepted["consortium"].str.replace(PROGRAMME, "oproep-2015", n=1)
    )
    first = ours.drop_duplicates("consortium")
    keys = ["consortium", "title", "award_cents"]
    assert sorted(first[keys].to_numpy().tolist()) == sorted(shipped[keys].to_numpy().tolist())
    assert sorted(zip(ours["consortium"], ours["nis"], ours["name"], strict=True)) == sorted(
        zip(members["consortium"], members["nis"], members["name_in_source"], strict=True)
    )


def test_what_is_accepted_is_what_the_store_takes() -> None:
    for each in cases():
        for table in each.tables:
            done = each.taken_in(table)
            meta = Meta("oproep", each.day, each.day, each.name, "", "")
            assert len(incoming_lines(done.accepted, meta)) == len(done.accepted)


def test_a_person_s_choice_of_a_name_counts_for_its_row_or_for_all() -> None:
    lines = (HEADER, "Afligem, Asse\tEen\t1,50", "Mol, Afligem\tTwee\t2,50")
    one = pasted(*lines, answers=Answers(names={(2, "Afligem"): "23105"}))
    assert codes(one) == [("name_not_exact", 3)]
    every = pasted(*lines, answers=Answers(names={(None, "Afligem"): "23105"}))
    assert every.is_clean
    assert every.accepted["nis"].tolist().count("23105") == 2
    assert every.accepted["consortium"].tolist()[0] == "oproep-affligem"


def test_a_code_that_does_not_exist_on_the_day_is_no_answer() -> None:
    done = pasted(HEADER, "Afligem\tEen\t1,50", answers=Answers(names={(2, "Afligem"): "99999"}))
    assert codes(done) == [("name_not_exact", 2)]


def test_a_person_may_say_that_a_name_is_no_municipality() -> None:
    done = pasted(HEADER, "Xyzzy, Mol\tA\t1,50", answers=Answers(names={(2, "Xyzzy"): ""}))
    assert done.is_clean
    assert done.accepted["nis"].isna().tolist() == [True, False]


def test_a_person_settles_what_parts_euros_from_cents() -> None:
    table = case("ambiguous_amounts").tables[0]
    assert of_table(table, answers=Answers("comma_decimal")).control.summed_cents == 3_690_700
    assert of_table(table, answers=Answers("point_decimal")).problems["code"].tolist() == [
        "amount_fraction_of_cent"
    ]


def test_rows_with_one_title_and_unequal_amounts_are_what_a_person_says() -> None:
    table = case("shares_or_awards").tables[0]
    shares = of_table(table, answers=Answers(repeated="shares"))
    assert awards(shares) == {"Samen onthalen": 3_000_000, "Samen leven": 5_000_000}
    apart = of_table(table, answers=Answers(repeated="apart"))
    assert apart.is_clean
    assert apart.accepted["consortium"].nunique() == 3


def test_equal_amounts_count_once_unless_the_control_total_counts_them_all() -> None:
    lines = (HEADER, "Mol\tSamen\t100,00", "Olen\tSamen\t100,00", "Lier\tAlleen\t50,00")
    assert pasted(*lines).control.summed_cents == 15_000
    assert pasted(*lines, total=15_000).is_clean
    doubt = pasted(*lines, total=25_000)
    assert codes(doubt) == [("one_award_or_several", 2), ("one_award_or_several", 3)]
    assert pasted(*lines, total=25_000, answers=Answers(repeated="shares")).is_clean


def test_a_row_with_several_names_is_never_joined_to_another_of_its_title() -> None:
    done = pasted(HEADER, "Mol, Olen\tSamen\t1,50", "Lier, Boom\tSamen\t1,50")
    assert done.is_clean
    assert done.accepted["consortium"].nunique() == 2


def test_names_without_anything_else_are_asked_where_they_are_not_usual() -> None:
    rows = [f"{name}\t{name}\t10,50" for name in ("Mol", "Olen", "Lier", "Boom", "Genk")]
    assert codes(pasted(HEADER, *rows, "Ninove\t\t")) == [("names_alone", 7)]


def test_a_lead_that_also_stands_in_the_list_is_one_member() -> None:
    done = pasted("Trekker\tGemeenten\tTitel\tBedrag", "Mol\tOlen, Mol\tSamen\t1,50")
    assert done.is_clean
    assert dict(zip(done.accepted["name"], done.accepted["role"], strict=True)) == {
        "Mol": "lead",
        "Olen": "member",
    }


def test_a_lead_may_be_marked_in_the_list_itself() -> None:
    done = pasted(HEADER, "Mol (trekker), Olen\tSamen\t1,50")
    assert done.accepted["role"].tolist() == ["lead", "member"]
    assert done.accepted["nis"].notna().all()


def test_a_table_without_amounts_gives_members_whose_award_is_not_known() -> None:
    done = pasted("Gemeenten\tTitel", "Mol, Olen\tSamen")
    assert done.is_clean
    assert done.accepted["award_cents"].isna().all()


def test_an_award_without_a_sound_amount_is_not_accepted_but_its_names_are_looked_at() -> None:
    done = pasted(HEADER, "Afligem, Mol\tSamen\t-5,00", "Olen\tAlleen\t1,50")
    assert codes(done) == [("amount_negative", 2), ("name_not_exact", 2)]
    assert done.accepted["name"].tolist() == ["Olen"]


def test_awards_have_identifiers_of_their_own() -> None:
    done = pasted(HEADER, "Mol, Olen\tEen\t1,50", "Mol, Lier\tTwee\t2,50")
    assert done.accepted["consortium"].unique().tolist() == ["oproep-mol", "oproep-mol-2"]


def test_the_other_members_rank_what_is_suggested() -> None:
    borders = pd.DataFrame({"nis_a": ["23044"], "nis_b": ["23105"], "border_m": [1.0]})
    near = resolver(load_tables(), CALL_DAY, borders)
    [grid] = read_pasted(f"{HEADER}\nAfligem, Liedekerke\tSamen\t1,50")
    table = find_table(grid)
    assert table is not None
    done = intake(table, programme="p", day=CALL_DAY, resolver=near)
    best = done.questions[0].resolution.candidates[0]
    assert (best.name, best.neighbour) == ("Affligem", True)


def test_a_resolver_of_another_day_is_refused() -> None:
    table = case("years").tables[0]
    with pytest.raises(ValueError, match="2020-01-01"):
        intake(table, programme="p", day=date(2020, 1, 1), resolver=NAMES)


def as_typed(value: object) -> object:
    """What a person types in a sheet: no formulas, and numbers as Excel has them."""
    if isinstance(value, Decimal):
        return float(value)
    return "" if value is None else f"'{value}" if str(value).startswith("=") else value


@pytest.mark.parametrize("each", cases(), ids=lambda each: each.name)
def test_the_sheet_of_corrections_gives_the_same_awards_and_problems(each: Case) -> None:
    for table in each.tables:
        before = each.taken_in(table)
        rows = [list(map(as_typed, row)) for row in rows_to_correct(table, before)]
        content = workbook([{"name": "rijen", "rows": rows}])
        [grid] = read_grids("rijen.xlsx", content)
        again = find_table(grid, names=names_on(each.day))
        assert again is not None
        after = each.taken_in(again)
        if each.name in {"formulas", "single_spaces_doubtful", "single_spaces_lead_and_partners"}:
            continue  # What was a formula is text now; cells of their own are no doubtful cut.
        assert after.problems["code"].tolist() == before.problems["code"].tolist()
        assert after.accepted[["award_cents", "nis", "role"]].equals(
            before.accepted[["award_cents", "nis", "role"]]
        )
