"""Counts between vintages: summed, never split, never averaged; against a walk of the chain."""

from __future__ import annotations

import csv
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.load import TABLES as TABLE_FOLDER
from data.load import load_tables
from data.register import municipalities_on
from data.translate import Kind, TranslationError, crosswalk, translate_counts

TABLES = load_tables()
REGISTER, MERGERS = TABLES.municipalities, TABLES.mergers
THEN, BETWEEN, NOW = date(2015, 12, 1), date(2019, 1, 1), date(2025, 1, 1)
DAYS = st.one_of(
    st.sampled_from([THEN, date(2018, 12, 31), BETWEEN, date(2024, 12, 31), NOW]),
    st.dates(min_value=date(1995, 1, 1), max_value=date(2060, 1, 1)),
)
COUNT = {"n": Kind.COUNT}
with (TABLE_FOLDER / "mergers.csv").open(encoding="utf-8", newline="") as _file:
    CHAIN = {
        (date.fromisoformat(row["date"]), row["nis"]): row["successor_nis"]
        for row in csv.DictReader(_file)
    }


def pairs_between(start: date, end: date) -> pd.DataFrame:
    return crosswalk(start, end, REGISTER, MERGERS)


def successor_by_walking(nis: str, start: date, end: date) -> str:
    """The second implementation: follow one municipality from merger to merger."""
    for day in [date(2019, 1, 1), date(2025, 1, 1)]:
        if start < day <= end:
            nis = CHAIN.get((day, nis), nis)
    return nis


def counts_of(values: dict[str, int | None]) -> pd.DataFrame:
    index = pd.Index(list(values), name="nis", dtype="str")
    return pd.DataFrame({"n": pd.array(list(values.values()), dtype="Int64")}, index=index)


@given(DAYS, DAYS)
def test_the_crosswalk_is_what_walking_the_chain_of_mergers_gives(one: date, other: date) -> None:
    start, end = sorted((one, other))
    pairs = pairs_between(start, end)
    codes = municipalities_on(start, REGISTER).index
    walked = {nis: successor_by_walking(nis, start, end) for nis in codes}
    assert dict(zip(pairs["nis_from"], pairs["nis_to"], strict=True)) == walked
    assert set(pairs["nis_to"]) == set(municipalities_on(end, REGISTER).index)


@given(DAYS, DAYS)
def test_the_way_back_is_the_way_there_turned(start: date, end: date) -> None:
    there, back = pairs_between(start, end), pairs_between(end, start)
    turned = set(zip(back["nis_to"], back["nis_from"], strict=True))
    assert set(zip(there["nis_from"], there["nis_to"], strict=True)) == turned
    assert list(back.columns) == ["nis_from", "nis_to"]


@given(DAYS, DAYS, st.data())
def test_sums_are_the_same_after_going_forward(one: date, other: date, data: st.DataObject) -> None:
    start, end = sorted((one, other))
    codes = municipalities_on(start, REGISTER).index.tolist()
    chosen = data.draw(st.lists(st.integers(0, 10**9), min_size=len(codes), max_size=len(codes)))
    counts = counts_of(dict(zip(codes, chosen, strict=True)))
    translated = translate_counts(counts, pairs_between(start, end), COUNT)
    assert int(translated["n"].sum()) == sum(chosen)
    assert translated.index.tolist() == municipalities_on(end, REGISTER).index.tolist()


def test_every_municipality_stays_itself_on_the_same_day() -> None:
    pairs = pairs_between(NOW, NOW)
    assert pairs["nis_from"].equals(pairs["nis_to"])
    assert len(pairs) == 304


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("37022", ["37007", "37015"]),  # Tielt took in Meulebeke
        ("11002", ["11002", "11007"]),  # Antwerpen and Borsbeek
        ("46030", ["11056", "46003", "46013"]),  # Beveren-Kruibeke-Zwijndrecht
        ("44084", ["44001", "44029"]),  # Aalter and Knesselare, in 2019
        ("73109", ["73109"]),  # Voeren never changed
    ],
)
def test_a_municipality_of_today_is_the_sum_of_those_of_then(now: str, then: list[str]) -> None:
    pairs = pairs_between(THEN, NOW)
    assert pairs.loc[pairs["nis_to"] == now, "nis_from"].tolist() == then
    counts = counts_of(dict.fromkeys(then, 10))
    assert translate_counts(counts, pairs, COUNT)["n"].to_dict() == {now: 10 * len(then)}


def test_inhabitants_of_2015_stay_the_same_in_number_in_the_code_list_of_today() -> None:
    people = TABLES.inhabitants
    then = people[people["date"] == "2015-01-01"].set_index("nis")[["inhabitants", "non_eu27"]]
    now = translate_counts(then, pairs_between(THEN, NOW), dict.fromkeys(then, Kind.COUNT))
    assert now.sum().to_dict() == then.sum().to_dict()
    assert len(now) == 304


def test_a_sum_with_a_part_that_is_not_known_is_not_known() -> None:
    pairs = pairs_between(THEN, NOW)
    translated = translate_counts(counts_of({"11002": 5, "11007": None, "73109": 0}), pairs, COUNT)
    assert translated["n"].isna().to_dict() == {"11002": True, "73109": False}
    assert translated.loc["73109", "n"] == 0


def test_a_part_without_a_row_makes_the_sum_not_known_too() -> None:
    translated = translate_counts(counts_of({"11002": 5}), pairs_between(THEN, NOW), COUNT)
    assert translated["n"].isna().to_dict() == {"11002": True}


def test_a_rate_is_refused_with_what_to_do_instead() -> None:
    shares = pd.DataFrame({"share": [0.1]}, index=pd.Index(["11002"], name="nis"))
    with pytest.raises(TranslationError, match="share: a rate cannot be carried over") as error:
        translate_counts(shares, pairs_between(THEN, NOW), {"share": Kind.RATE})
    assert "translate its numerator and its denominator, then divide" in str(error.value)


def test_a_rate_is_refused_even_when_nothing_merged() -> None:
    shares = pd.DataFrame({"share": [0.1]}, index=pd.Index(["73109"], name="nis"))
    with pytest.raises(TranslationError, match="rate"):
        translate_counts(shares, pairs_between(NOW, NOW), {"share": Kind.RATE})


def test_a_column_of_unknown_kind_is_refused() -> None:
    with pytest.raises(TranslationError, match="no kind is given for n; say whether"):
        translate_counts(counts_of({"11002": 1}), pairs_between(THEN, NOW), {})


def test_a_count_that_would_have_to_be_split_is_refused_by_name() -> None:
    counts = counts_of({"11002": 1, "37022": 2, "73109": 3})
    with pytest.raises(TranslationError, match=r"^counts of 11002, 37022 would have to be split"):
        translate_counts(counts, pairs_between(NOW, THEN), COUNT)


def test_a_count_that_would_have_to_be_split_can_be_not_known() -> None:
    counts = counts_of({"37022": 2, "73109": 3})
    then = translate_counts(counts, pairs_between(NOW, THEN), COUNT, unsplittable="not_known")
    assert then["n"].isna().to_dict() == {"37007": True, "37015": True, "73109": False}
    assert then.loc["73109", "n"] == 3


def test_counts_of_unchanged_municipalities_go_back_in_time() -> None:
    counts = counts_of({"73109": 3, "13002": 4})
    then = translate_counts(counts, pairs_between(NOW, THEN), COUNT)
    assert then["n"].to_dict() == {"13002": 4, "73109": 3}


def test_a_code_of_another_vintage_is_refused_by_name() -> None:
    with pytest.raises(TranslationError, match=r"^37022: no municipality with this code on that"):
        translate_counts(counts_of({"37022": 1}), pairs_between(THEN, NOW), COUNT)


def test_a_code_twice_is_refused_by_name() -> None:
    twice = pd.concat([counts_of({"37015": 1}), counts_of({"37015": 1})])
    with pytest.raises(TranslationError, match=r"^37015: the code occurs twice; keep one row"):
        translate_counts(twice, pairs_between(THEN, NOW), COUNT)


def test_no_counts_stay_no_counts() -> None:
    translated = translate_counts(counts_of({}), pairs_between(THEN, NOW), COUNT)
    assert translated.empty
    assert list(translated.columns) == ["n"]


def test_the_counts_given_are_left_as_they_were() -> None:
    counts = counts_of({"11002": 1, "11007": 2})
    before = counts.copy()
    translate_counts(counts, pairs_between(THEN, NOW), COUNT)
    pd.testing.assert_frame_equal(counts, before)


def test_a_day_before_the_register_is_refused() -> None:
    with pytest.raises(ValueError, match="lies before the register"):
        pairs_between(date(1994, 12, 31), NOW)
