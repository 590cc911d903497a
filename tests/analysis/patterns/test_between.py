"""Whoever waits for permutations hears how far they are and may end them; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from analysis.between import Between
from analysis.patterns.inference import Inference
from analysis.patterns.local import LocalPatterns, local_patterns
from analysis.patterns.whole import GlobalMoran, JoinCounts, global_moran, join_counts

CODES = [f"{nis}" for nis in range(11000, 11040)]
PAIRS = pd.DataFrame({"nis_a": CODES[:-1], "nis_b": CODES[1:]})
RISING = pd.Series(range(40), index=CODES)
HALVES = pd.Series([True] * 20 + [False] * 20, index=CODES, dtype="boolean")
FOUR_BLOCKS = Inference(permutations=3_500)

Found = GlobalMoran | LocalPatterns | JoinCounts
Statistic = Callable[[Between | None], Found]
STATISTICS: dict[str, Statistic] = {
    "whole": lambda between: global_moran(RISING, PAIRS, FOUR_BLOCKS, between),
    "local": lambda between: local_patterns(RISING, PAIRS, FOUR_BLOCKS, between),
    "joins": lambda between: join_counts(HALVES, PAIRS, FOUR_BLOCKS, between),
}


class EnoughError(Exception):
    """Somebody does not want to wait."""


def fields(found: Found) -> dict[str, Any]:
    """Return all that was found, with frames as lists."""
    return {
        name: value.to_dict("list") if isinstance(value, pd.DataFrame) else value
        for name, value in vars(found).items()
    }


@pytest.mark.parametrize("name", STATISTICS)
def test_the_share_that_is_done_rises_and_the_result_is_the_same(name: str) -> None:
    shares: list[float] = []
    told = STATISTICS[name](shares.append)
    assert shares == sorted(shares)
    assert (shares[0], len(set(shares))) == (0.0, len(shares))
    assert len(shares) == (8 if name == "local" else 4)
    assert max(shares) < 1
    assert repr(fields(told)) == repr(fields(STATISTICS[name](None)))


@pytest.mark.parametrize("name", STATISTICS)
def test_no_block_begins_after_somebody_has_ended_it(name: str) -> None:
    heard: list[float] = []

    def enough(share: float) -> None:
        heard.append(share)
        if len(heard) == 3:
            raise EnoughError

    with pytest.raises(EnoughError):
        STATISTICS[name](enough)
    assert len(heard) == 3
