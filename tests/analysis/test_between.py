"""The parts of long work tell the share of the whole that is done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.between import parts


@given(st.lists(st.lists(st.floats(0, 1)), min_size=1, max_size=6))
def test_parts_one_after_the_other_go_from_nothing_to_all(told: list[list[float]]) -> None:
    heard: list[float] = []
    for hears, shares in zip(parts(heard.append, len(told)), told, strict=True):
        assert hears is not None
        for share in (0.0, *sorted(shares), 1.0):
            hears(share)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == pytest.approx((0, 1))


def test_parts_of_parts_lie_within_them() -> None:
    heard: list[float] = []
    _, second = parts(heard.append, 2)
    for each in parts(second, 2):
        assert each is not None
        each(0.5)
    assert heard == [0.625, 0.875]


def test_where_nobody_waits_no_part_is_heard() -> None:
    assert parts(None, 3) == [None, None, None]
