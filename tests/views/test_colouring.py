"""Colours of groups: neighbours differ, and five serve even where they cannot."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from geo.palette import FIVE_KINDS
from views.colouring import colour_of_groups


def bordering(pairs: list[tuple[int, int]]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["nis_a", "nis_b"])


def test_five_groups_that_all_touch_have_five_colours() -> None:
    members = pd.Series([(each,) for each in range(5)])
    colour = colour_of_groups(members, bordering(list(combinations(range(5), 2))))
    assert sorted(colour) == [0, 1, 2, 3, 4]


def test_six_groups_that_all_touch_share_one_colour_of_the_palette() -> None:
    members = pd.Series([(each,) for each in range(6)])
    colour = colour_of_groups(members, bordering(list(combinations(range(6), 2))))
    assert set(colour) == set(range(len(FIVE_KINDS)))


def test_without_groups_there_are_no_colours() -> None:
    assert colour_of_groups(pd.Series(dtype="object"), bordering([])).empty
