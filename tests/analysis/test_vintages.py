"""Codes of any vintage become those of one day, and what became of each is told."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.vintages import codes_on
from data.load import load_tables
from data.register import municipalities_on, vintages
from data.translate import crosswalk

TABLES = load_tables()
EVER = sorted(set(TABLES.municipalities["nis"]))
STARTS = [vintage.start for vintage in vintages(TABLES.mergers)]
BEFORE, BETWEEN, TODAY = date(2018, 12, 31), date(2022, 1, 1), date(2026, 1, 1)
BEVEREN, KRUIBEKE, ZWIJNDRECHT, TOGETHER = "46003", "46013", "11056", "46030"


def on(day: date) -> set[str]:
    """Return all codes of a day."""
    return set(municipalities_on(day, TABLES.municipalities).index)


def test_codes_of_the_day_stay_as_they_are_and_in_their_order() -> None:
    found = codes_on(["45059", "11002", "41048"], BETWEEN, TABLES)
    assert found.codes == ("45059", "11002", "41048")
    assert (dict(found.translated), found.repeated, found.unknown) == ({}, (), ())


def test_a_merged_municipality_becomes_the_one_it_went_into() -> None:
    found = codes_on([BEVEREN, "11002"], TODAY, TABLES)
    assert found.codes == (TOGETHER, "11002")
    assert found.translated == {BEVEREN: (TOGETHER,)}


def test_going_back_a_merged_municipality_becomes_all_that_went_into_it() -> None:
    found = codes_on([TOGETHER], BETWEEN, TABLES)
    assert set(found.codes) == {BEVEREN, KRUIBEKE, ZWIJNDRECHT}
    assert found.translated == {TOGETHER: found.codes}


def test_codes_that_become_the_same_count_once_and_are_told() -> None:
    found = codes_on([BEVEREN, KRUIBEKE, ZWIJNDRECHT], TODAY, TABLES)
    assert found.codes == found.repeated == (TOGETHER,)
    assert set(found.translated) == {BEVEREN, KRUIBEKE, ZWIJNDRECHT}


def test_a_code_given_twice_counts_once_and_is_told() -> None:
    found = codes_on(["11002", "41048", "11002"], BETWEEN, TABLES)
    assert (found.codes, found.repeated) == (("11002", "41048"), ("11002",))


def test_a_municipality_beside_what_it_went_into_counts_once() -> None:
    found = codes_on([TOGETHER, BEVEREN], BETWEEN, TABLES)
    assert Counter(found.codes) == Counter([BEVEREN, KRUIBEKE, ZWIJNDRECHT])
    assert found.repeated == (BEVEREN,)


@pytest.mark.parametrize("text", ["", "x", "99999", "1100", "11002 ", "<script>", "\x00"])
def test_what_is_no_code_of_any_day_is_told(text: str) -> None:
    found = codes_on([text, "11002"], BETWEEN, TABLES)
    assert (found.codes, found.unknown) == (("11002",), (text,))


def test_nothing_gives_nothing() -> None:
    found = codes_on([], BETWEEN, TABLES)
    assert (found.codes, found.repeated, found.unknown) == ((), (), ())


def test_all_municipalities_of_one_vintage_are_all_of_another() -> None:
    assert set(codes_on(on(BEFORE), TODAY, TABLES).codes) == on(TODAY)
    # Antwerpen kept its code when it took Borsbeek in, and a code of the day stays as it is.
    assert on(BEFORE) - set(codes_on(on(TODAY), BEFORE, TABLES).codes) == {"11007"}


@settings(max_examples=30)
@given(
    codes=st.lists(st.sampled_from(EVER) | st.text(max_size=5), max_size=4),
    day=st.sampled_from([BEFORE, BETWEEN, TODAY, *STARTS]),
)
def test_whatever_is_given_every_code_is_of_the_day_or_told(codes: list[str], day: date) -> None:
    found = codes_on(codes, day, TABLES)
    assert set(found.codes) <= on(day)
    assert len(set(found.codes)) == len(found.codes)
    assert set(found.unknown) == set(codes) - set(EVER)
    assert set(found.translated) == set(codes) & set(EVER) - on(day)
    kept = [code for code in codes if code in on(day)]
    reached = {now for each in found.translated.values() for now in each}
    assert set(found.codes) == set(kept) | reached


@given(code=st.sampled_from(EVER), day=st.sampled_from([BEFORE, BETWEEN, TODAY]))
def test_a_code_of_another_vintage_is_what_the_crosswalk_of_its_own_days_says(
    code: str, day: date
) -> None:
    rows = TABLES.municipalities[TABLES.municipalities["nis"] == code]
    first = rows["valid_from"].min().date()
    pairs = crosswalk(first, day, TABLES.municipalities, TABLES.mergers)
    expected = set(pairs.loc[pairs["nis_from"] == code, "nis_to"])
    assert set(codes_on([code], day, TABLES).codes) == expected
