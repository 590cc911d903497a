"""Whatever stands in a table: every row is counted once, and their order does not matter."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake.awards import ACCEPTED, Intake, intake
from data.intake.grid import Grid
from data.intake.read import read_pasted
from data.intake.tables import FoundTable, find_table
from tests.data.intake.award_tables import CALL_DAY, PROGRAMME, assert_whole, case, codes, names_on

NAMES = names_on(CALL_DAY)
HEADER = "Gemeenten\tTitel\tBedrag"


def of_grid(grid: Grid) -> Intake:
    table = find_table(grid, names=NAMES)
    assert table is not None
    return intake(table, programme=PROGRAMME, day=CALL_DAY, resolver=NAMES)


def pasted(*lines: str) -> Intake:
    [grid] = read_pasted("\n".join(lines))
    return of_grid(grid)


PLACES = sorted(set(NAMES.names.official) - {name.title() for name in NAMES.aliases.homonyms})
SURE = [name for name in PLACES if NAMES.resolve(name).nis]
NAMED = st.lists(st.sampled_from(SURE), min_size=2, max_size=5, unique=True).map(", ".join)
TITLED = st.text("abcdefg hij", min_size=1, max_size=12).map(lambda text: f"Project {text}")
PAID = st.integers(1, 10**8).map(lambda cents: f"{cents // 100},{cents % 100:02} euro")
AWARD = st.tuples(NAMED, TITLED, PAID).map("\t".join)
JUNK = st.one_of(
    st.sampled_from(
        [
            "", "--\t--\t--", "Inhoud: een project.", "- punt;", HEADER, "Subtotaal\t\t5,00 euro",
            "Totaal\t\t7,00 euro", "Afligem\tFout\t1,00 euro", "Mol", "\t\t12,00 euro", "\tTitel\t",
            "Mol\tTitel\t", "Mol\t\t3,00 euro", "\tTitel\t3,00 euro", "Mol, \tTitel\t-3,00 euro",
            "Provincie Limburg\tEen\t1 miljoen euro", "a\tb\tc\td\te", "Antwerpen\t\t",
        ]
    ),
    st.text("Mol,\t;0123456789.€-:()\"'", max_size=30),
)  # fmt: skip


@given(lines=st.lists(AWARD | JUNK, max_size=25))
def test_whatever_the_rows_each_is_counted_once(lines: list[str]) -> None:
    [grid] = read_pasted("\n".join([HEADER, *lines]))
    done = of_grid(grid)
    assert_whole(done, grid)
    bad = done.problems.query("code.str.startswith('name_') == False and code != 'repeated_member'")
    sure = done.accepted[~done.accepted["source_row"].isin(bad["row"])]
    assert sure["award_cents"].notna().all()


@given(lines=st.lists(AWARD, min_size=1, max_size=15), seed=st.randoms())
@settings(max_examples=60)
def test_the_order_of_the_rows_does_not_change_what_is_accepted(
    lines: list[str], seed: random.Random
) -> None:
    shuffled = seed.sample(lines, len(lines))
    assert contents(pasted(HEADER, *lines)) == contents(pasted(HEADER, *shuffled))


def contents(done: Intake) -> Counter[tuple[object, ...]]:
    """What is accepted, without identifiers and row numbers."""
    groups = done.accepted.groupby("consortium", sort=False)
    return Counter(
        (group["title"].iloc[0], group["award_cents"].iloc[0], *sorted(group["nis"]))
        for _, group in groups
    )


@pytest.mark.parametrize("name", ["repeated_project", "several_in_one_cell", "bad_amounts"])
def test_the_order_of_rows_of_one_name_does_not_matter_either(name: str) -> None:
    each = case(name)
    table = each.tables[0]
    turned = FoundTable(**{**vars(table), "body": table.body[::-1]})
    one, other = each.taken_in(table), each.taken_in(turned)
    kept = [column for column in ACCEPTED if column != "consortium"]
    assert sorted(one.accepted[kept].astype(str).to_numpy().tolist()) == sorted(
        other.accepted[kept].astype(str).to_numpy().tolist()
    )
    assert sorted(codes(one)) == sorted(codes(other))
