"""A link that says something wrong is told which part, and what may have been meant."""

from __future__ import annotations

import pytest

from data.load import Tables
from views.misread import misread, nearest_regions, repeated


def test_a_municipality_twice_is_understood_and_told_as_double(tables: Tables) -> None:
    asked = {"ontwerp": ["42006", "42006"], "toon": ["award"]}
    assert misread(asked, tables) == ()
    assert repeated(asked) == ("ontwerp",)


def test_what_is_not_ours_is_never_told() -> None:
    assert repeated({"utm_source": ["x", "x"]}) == ()


@pytest.mark.parametrize(
    ("typed", "meant"), [("Westoek", "Westhoek"), ("Waaslant", "Waasland"), ("kempen", "Kempen")]
)
def test_a_region_with_a_typing_error_has_its_nearest_name(
    typed: str, meant: str, tables: Tables
) -> None:
    assert nearest_regions({"regio": [typed]}, tables)[0] == meant


@pytest.mark.parametrize("text", ["<script>", "", "zzz", "\x00", "é" * 5000])
def test_a_region_that_looks_like_none_has_no_near_name(text: str, tables: Tables) -> None:
    assert nearest_regions({"regio": [text]}, tables) == ()


def test_a_region_that_is_one_has_no_near_name(tables: Tables) -> None:
    assert nearest_regions({"regio": ["Westhoek"]}, tables) == ()
    assert nearest_regions({}, tables) == ()
