"""Profiles: standardised by a second computation, distances that can be taken apart, refusals."""

from __future__ import annotations

import math
from datetime import date
from statistics import fmean, pstdev

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.patterns.profile import (
    Profile,
    ProfileRefusedError,
    Refusal,
    distances,
    profile_on,
    similar,
    standardised,
)
from analysis.people import INDICATORS, newcomers_in, people_on
from data.load import load_atoms, load_tables
from data.register import municipalities_on
from geo.boundaries import dissolve_to
from geo.neighbours import neighbourhood, within_steps

TABLES = load_tables()
THEN, NOW = date(2015, 6, 1), date(2025, 1, 1)
EVERY = list(INDICATORS)
LIEDEKERKE, DENDERLEEUW, BORSBEEK, VOEREN = "23044", "41011", "11007", "73109"
REGISTER = municipalities_on(NOW, TABLES.municipalities)


@pytest.fixture(scope="module")
def now() -> Profile:
    """Return every indicator of today."""
    return profile_on(EVERY, NOW, NOW, TABLES)


@pytest.fixture(scope="module")
def then() -> Profile:
    """Return every indicator of 2015, when 43 municipalities lack their newcomers."""
    return profile_on(EVERY, THEN, THEN, TABLES)


@pytest.fixture(scope="module")
def pairs() -> pd.DataFrame:
    """Return the neighbours of today."""
    layer = dissolve_to(NOW, load_atoms(), TABLES.municipalities, TABLES.mergers)
    return neighbourhood(layer).pairs


@st.composite
def tables_of_values(draw: st.DrawFn) -> pd.DataFrame:
    """Draw whole numbers from 1 for some municipalities, none the same everywhere."""
    rows, columns = draw(st.integers(3, 9)), draw(st.integers(1, 4))
    number = st.integers(1, 1_000)
    cells = draw(st.lists(number, min_size=rows * columns, max_size=rows * columns))
    frame = pd.DataFrame(np.reshape(cells, (rows, columns)), columns=list("abcd")[:columns])
    assume((frame.min() < frame.max()).all())
    return frame


def test_scores_are_those_of_plain_arithmetic(then: Profile) -> None:
    for name in EVERY:
        known = then.values.loc[then.scores.index, name].astype(float).tolist()
        scaled = list(map(math.log, known)) if name == "inhabitants" else known
        expected = [(value - fmean(scaled)) / pstdev(scaled) for value in scaled]
        assert then.scores[name].tolist() == pytest.approx(expected, abs=1e-9)


@given(tables_of_values())
def test_every_indicator_has_mean_zero_and_deviation_one(values: pd.DataFrame) -> None:
    scores = standardised(values, ["a"])
    assert scores.mean().tolist() == pytest.approx([0] * len(values.columns), abs=1e-9)
    assert scores.std(ddof=0).tolist() == pytest.approx([1] * len(values.columns))


@given(tables_of_values(), st.integers(2, 50), st.integers(-1_000, 1_000))
def test_the_unit_of_a_rate_and_a_multiple_of_a_count_change_nothing(
    values: pd.DataFrame, times: int, more: int
) -> None:
    other = values.assign(a=values["a"] * times)
    rates = [name for name in values if name != "a"]
    other[rates] = other[rates] * times + more
    difference = standardised(values, ["a"]) - standardised(other, ["a"])
    assert difference.abs().max().max() < 1e-9


def test_without_the_logarithm_one_city_stretches_the_scale_of_inhabitants(now: Profile) -> None:
    raw = standardised(now.values)["inhabitants"]
    assert raw.max() > 13  # Antwerpen, in standard deviations
    assert now.scores["inhabitants"].abs().max() < 7
    assert raw.skew() > 10
    assert abs(now.scores["inhabitants"].skew()) < 1


def test_the_two_shares_of_origin_overlap_as_the_documentation_says(now: Profile) -> None:
    assert round(now.scores["foreign_origin_share"].corr(now.scores["non_eu27_share"]), 2) == 0.79


def test_a_profile_holds_the_flemish_region_and_says_what_is_not_known(then: Profile) -> None:
    assert (len(then.values), len(then.scores), len(then.not_comparable)) == (308, 265, 43)
    assert not then.values.index.str.startswith("21").any()
    newcomers, _ = newcomers_in(THEN, THEN, TABLES)
    lacking = newcomers.index[newcomers["newcomers"].isna()]
    assert then.not_comparable.index.tolist() == sorted(lacking)
    assert set(then.not_comparable) == {("newcomers_per_thousand",)}
    assert then.references["inhabitants"] == date(2015, 1, 1)
    assert then.references["newcomers_per_thousand"] == date(2015, 12, 31)


def test_figures_of_then_can_be_read_for_municipalities_of_today() -> None:
    profile = profile_on(["inhabitants"], THEN, NOW, TABLES)
    people, _ = people_on(THEN, NOW, TABLES)
    assert profile.values["inhabitants"].equals(people.loc[profile.values.index, "inhabitants"])


def test_an_indicator_given_twice_counts_once() -> None:
    once = profile_on(["inhabitants"], NOW, NOW, TABLES)
    twice = profile_on(["inhabitants", "inhabitants"], NOW, NOW, TABLES)
    assert twice.scores.equals(once.scores)


@given(tables_of_values())
def test_a_distance_is_the_root_of_the_mean_squared_difference(values: pd.DataFrame) -> None:
    scores = standardised(values)
    between = distances(scores)
    size = len(scores)
    expected = [
        [math.dist(scores.loc[one], scores.loc[other]) / math.sqrt(len(scores.columns))
         for other in scores.index]
        for one in scores.index
    ]  # fmt: skip
    assert between == pytest.approx(np.array(expected))
    assert (between**2).sum() / (size * (size - 1)) == pytest.approx(2 * size / (size - 1))


def test_the_nearest_of_liedekerke_is_its_partner_and_every_figure_is_that_of_the_source(
    now: Profile, pairs: pd.DataFrame
) -> None:
    table = similar(LIEDEKERKE, now, REGISTER, pairs)
    assert table.index[0] == DENDERLEEUW
    nearest = table.loc[DENDERLEEUW]
    people, _ = people_on(NOW, NOW, TABLES)
    assert nearest["inhabitants"] == people.loc[DENDERLEEUW, "inhabitants"]
    assert nearest["inhabitants_chosen"] == people.loc[LIEDEKERKE, "inhabitants"]
    logs = [math.log(number) for number in now.values["inhabitants"]]
    steps = math.log(nearest["inhabitants"] / nearest["inhabitants_chosen"]) / pstdev(logs)
    assert nearest["inhabitants_difference_sd"] == pytest.approx(steps)
    squares = [nearest[f"{name}_difference_sd"] ** 2 for name in EVERY]
    assert nearest["distance"] == pytest.approx(math.sqrt(fmean(squares)))
    assert nearest["inhabitants_contribution"] == pytest.approx(squares[0] / sum(squares))
    assert bool(nearest["neighbour"])
    assert not nearest["same_province"]
    assert not nearest["same_reference_region"]


@pytest.mark.parametrize("nis", [LIEDEKERKE, VOEREN, "11002"])
def test_contributions_add_up_to_the_whole_distance(
    nis: str, now: Profile, pairs: pd.DataFrame
) -> None:
    table = similar(nis, now, REGISTER, pairs)
    contributions = table[[f"{name}_contribution" for name in EVERY]]
    assert contributions.sum(axis=1, skipna=False).to_numpy() == pytest.approx(np.ones(284))
    assert table["distance"].is_monotonic_increasing
    assert table["rank"].tolist() == list(range(1, 285))
    assert nis not in table.index


def test_it_says_who_is_a_neighbour_and_who_lies_in_the_same_region(
    now: Profile, pairs: pd.DataFrame
) -> None:
    table = similar(LIEDEKERKE, now, REGISTER, pairs)
    assert set(table.index[table["neighbour"]]) == set(within_steps(pairs, LIEDEKERKE, 1).index)
    same = table.index[table["same_reference_region"]]
    assert set(REGISTER.loc[same, "reference_region"]) == {"Halle-Vilvoorde"}
    assert set(table.loc[table["same_province"], "province"]) == {"Vlaams-Brabant"}
    assert not similar(VOEREN, now, REGISTER, pairs)["neighbour"].any()


def test_closer_than_is_the_share_of_pairs_that_are_further_apart(
    now: Profile, pairs: pd.DataFrame
) -> None:
    table = similar(VOEREN, now, REGISTER, pairs)
    between = distances(now.scores)
    every = between[np.tril_indices(285, k=-1)]
    expected = [(every > distance).mean() for distance in table["distance"]]
    assert table["closer_than"].tolist() == pytest.approx(expected)


def test_those_of_which_something_is_not_known_come_last_and_get_no_distance(
    then: Profile, pairs: pd.DataFrame
) -> None:
    register = municipalities_on(THEN, TABLES.municipalities)
    table = similar(LIEDEKERKE, then, register, pairs)
    last = table.tail(43)
    assert sorted(last.index) == then.not_comparable.index.tolist()
    assert (
        last[["distance", "rank", "closer_than", "inhabitants_contribution"]].isna().all(axis=None)
    )
    assert last["inhabitants"].notna().all()
    assert table.head(264).notna().all(axis=None)


def test_those_that_are_equal_share_a_rank_and_nothing_sets_them_apart(
    pairs: pd.DataFrame,
) -> None:
    index = pd.Index(["11001", "11002", "11004", "11005"], name="nis")
    values = pd.DataFrame({"a": [1, 5, 1, 1]}, index=index)
    table = similar("11001", Profile(values, standardised(values), {}), REGISTER, pairs)
    assert table.index.tolist() == ["11004", "11005", "11002"]
    assert table["rank"].tolist() == [1, 1, 3]
    assert table["distance"].tolist()[:2] == [0, 0]
    assert table["a_contribution"].isna().tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("indicators", "day", "code", "subjects"),
    [
        ([], NOW, Refusal.NO_INDICATOR, ()),
        (["inhabitants", "newcomers_per_thousand"], date(2013, 1, 1), Refusal.NOT_KNOWN,
         ("newcomers_per_thousand",)),
        (["inhabitants"], date(2010, 1, 1), Refusal.NOT_KNOWN, ("inhabitants",)),
    ],
)  # fmt: skip
def test_a_profile_without_indicators_or_figures_is_refused(
    indicators: list[str], day: date, code: Refusal, subjects: tuple[str, ...]
) -> None:
    with pytest.raises(ProfileRefusedError) as caught:
        profile_on(indicators, day, day, TABLES)
    assert (caught.value.code, caught.value.subjects) == (code, subjects)


@pytest.mark.parametrize(
    ("values", "code", "subjects"),
    [
        ({"a": [1, 2, 3], "b": [7, 7, 7]}, Refusal.NO_VARIANCE, ("b",)),
        ({"a": [1, 2, 3], "b": [0.3, 0.1 + 0.2, 0.3]}, Refusal.NO_VARIANCE, ("b",)),
        ({"a": [0, 2, 3]}, Refusal.NOT_POSITIVE, ("a",)),
        ({"a": [1, 2]}, Refusal.NOT_KNOWN, ("a",)),
        ({"a": [1, 2, 3, None], "b": [None, 2, 3, 4]}, Refusal.NOT_KNOWN, ("a", "b")),
        ({"a": [1, 2, 3, 4], "b": [None, None, 3, 4]}, Refusal.NOT_KNOWN, ("b",)),
    ],
)
def test_values_that_compare_nothing_are_refused(
    values: dict[str, list[float]], code: Refusal, subjects: tuple[str, ...]
) -> None:
    with pytest.raises(ProfileRefusedError) as caught:
        standardised(pd.DataFrame(values), ["a"])
    assert (caught.value.code, caught.value.subjects) == (code, subjects)


@pytest.mark.parametrize(
    ("nis", "code", "subjects"),
    [
        (BORSBEEK, Refusal.NOT_COMPARABLE, ("newcomers_per_thousand",)),
        ("21001", Refusal.NO_MUNICIPALITY, ("21001",)),  # Anderlecht, in Brussels
    ],
)
def test_a_municipality_without_a_profile_is_refused(
    nis: str, code: Refusal, subjects: tuple[str, ...], then: Profile, pairs: pd.DataFrame
) -> None:
    with pytest.raises(ProfileRefusedError, match=subjects[0]) as caught:
        similar(nis, then, municipalities_on(THEN, TABLES.municipalities), pairs)
    assert (caught.value.code, caught.value.subjects) == (code, subjects)
