"""Who is most alike: one the same number for each of a group, nobody of the group itself."""

from __future__ import annotations

from datetime import date
from functools import cache

import numpy as np
import pandas as pd
import pytest

from analysis.patterns.profile import Profile, profile_on, similar
from analysis.people import INDICATORS
from analysis.portrait.alike import MOST_ALIKE, most_alike
from data.load import load_tables
from data.register import municipalities_on

TABLES = load_tables()
DAY = date(2015, 12, 1)
NINOVE = ["41048", "41081", "41027", "41082", "45059"]
BORSBEEK = ["11007", "11001", "11029"]
NO_PAIRS = pd.DataFrame({"nis_a": [], "nis_b": [], "border_m": []}, dtype="str")


@cache
def profile() -> Profile:
    return profile_on(list(INDICATORS), DAY, DAY, TABLES)


@pytest.mark.parametrize("nis", NINOVE)
def test_of_one_municipality_they_are_who_the_page_on_patterns_names_first(nis: str) -> None:
    register = municipalities_on(DAY, TABLES.municipalities)
    wanted = similar(nis, profile(), register, NO_PAIRS)["distance"].iloc[:MOST_ALIKE]
    found = most_alike([nis], profile())
    assert found["nis"].tolist() == wanted.index.tolist()
    assert found["distance"].to_numpy() == pytest.approx(wanted.to_numpy(dtype="float64"))


def test_each_member_brings_the_one_outside_the_group_that_is_nearest_to_it() -> None:
    found = most_alike(NINOVE, profile()).set_index("member")["nis"]
    scores = profile().scores
    for member in NINOVE:
        others = scores.drop(NINOVE)
        far = np.sqrt(((others - scores.loc[member]) ** 2).sum(axis=1))
        assert found[member] == far.idxmin()


def test_small_groups_bring_several_for_each_so_that_they_are_about_as_many() -> None:
    sizes = {
        count: most_alike(NINOVE[:count], profile()).groupby("member").size().unique().tolist()
        for count in (1, 2, 3, 5)
    }
    assert sizes == {1: [5], 2: [3], 3: [2], 5: [1]}


def test_a_member_whose_figures_are_not_all_known_brings_nobody() -> None:
    found = most_alike(BORSBEEK, profile())
    assert set(found["member"]) == {"11001", "11029"}
    assert not set(found["nis"]) & set(BORSBEEK)


def test_without_a_profile_or_a_place_in_it_nobody_is_alike() -> None:
    for found in (most_alike(NINOVE, None), most_alike(["21004"], profile())):
        assert found.empty
        assert found.columns.tolist() == ["member", "nis", "distance"]
