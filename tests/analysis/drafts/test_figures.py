"""What a draft counts: sums of the published tables, and not known where one member is not."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.drafts.figures import COUNTS, figures
from analysis.ground.landscape import landscape
from data.load import load_atoms
from data.schemas import ORIGINS
from tests.analysis.partners.in_2022 import AFFLIGEM, LAND, LIEDEKERKE, PEOPLE, TABLES

BORSBEEK, BRUSSELS = "11007", "21004"
CODES = LAND.municipalities.index.tolist()


@settings(max_examples=20)
@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=8, unique=True))
def test_the_sums_of_origins_are_those_of_the_published_table(codes: list[str]) -> None:
    sums = figures(codes, LAND, TABLES).sums
    table = PEOPLE.loc[codes]
    assert {name: sums[name] for name in ORIGINS} == table[list(ORIGINS)].sum().to_dict()
    assert sums["inhabitants"] == sum(sums[name] for name in ORIGINS)
    assert sums["foreign_origin"] == sums["inhabitants"] - sums["belgian"]


def test_members_stand_in_the_order_in_which_they_were_chosen() -> None:
    found = figures([LIEDEKERKE, AFFLIGEM], LAND, TABLES)
    assert found.members["name"].tolist() == ["Liedekerke", "Affligem"]
    assert found.counted_on == date(2022, 1, 1)


def test_newcomers_are_those_of_the_year() -> None:
    table = TABLES.newcomers.query("year == 2022").set_index("nis")["newcomers"]
    found = figures([LIEDEKERKE, AFFLIGEM], LAND, TABLES)
    assert found.sums["newcomers"] == table[[LIEDEKERKE, AFFLIGEM]].sum()
    assert found.newcomers_to == date(2022, 12, 31)


@pytest.mark.parametrize("unknown", [BORSBEEK, BRUSSELS])
def test_one_member_whose_newcomers_are_not_known_makes_their_sum_not_known_and_no_other(
    unknown: str,
) -> None:
    found = figures([AFFLIGEM, unknown], LAND, TABLES)
    assert found.sums.isna().to_dict() == {name: name == "newcomers" for name in COUNTS}
    assert found.members["newcomers"].notna().tolist() == [True, False]


def test_before_the_tables_begin_nothing_is_known_and_nothing_is_zero() -> None:
    early = landscape(date(2005, 1, 1), load_atoms(), TABLES)
    found = figures([AFFLIGEM], early, TABLES)
    assert found.sums.isna().all()
    assert found.members[list(COUNTS)].dtypes.eq(pd.Int64Dtype()).all()
    assert (found.counted_on, found.newcomers_to) == (None, None)


def test_a_code_of_another_vintage_is_refused() -> None:
    with pytest.raises(KeyError):
        figures(["45017"], LAND, TABLES)
