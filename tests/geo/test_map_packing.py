"""What is packed for the browser is read back as it was, by a second reader."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.map_packing import packed_codes, packed_fills, packed_texts
from tests.geo.packing import codes_in

CODES = st.sets(st.integers(0, 99_999)).map(lambda found: [f"{each:05}" for each in sorted(found)])
FILLS = st.lists(st.none() | st.integers(0, 35))
TEXTS = st.lists(
    st.none() | st.text() | st.sampled_from(["", "+", "-", "0", ",", "|", "}~", "1,5 %"])
)


def _texts_of(joined: str, between: str, places: str) -> list[str | None]:
    distinct = joined.split(between)
    fresh = iter(distinct)
    signs = re.findall(r"[+-]|[0-9]+", places)
    return [
        next(fresh) if sign == "+" else None if sign == "-" else distinct[int(sign)]
        for sign in signs
    ]


@given(CODES)
def test_codes_are_read_back_by_adding_up(codes: list[str]) -> None:
    assert codes_in(packed_codes(codes)) == codes


@given(FILLS)
def test_fills_are_read_back_sign_by_sign(fills: list[int | None]) -> None:
    assert [None if sign == "-" else int(sign, 36) for sign in packed_fills(fills)] == fills


@given(TEXTS)
def test_texts_are_read_back_and_each_is_sent_once(texts: list[str | None]) -> None:
    joined, between, places = packed_texts(texts)
    assert _texts_of(joined, between, places) == texts
    assert places.count("+") == len({*texts} - {None})


def test_a_fill_that_is_no_sign_is_refused() -> None:
    with pytest.raises(IndexError):
        packed_fills([36])
