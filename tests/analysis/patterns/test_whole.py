"""Patterns as a whole: Moran's I and join counts as plain loops and full enumeration give them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, permutations
from threading import Thread

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.commands.common import neighbourhood_on
from analysis.coverage import coverage
from analysis.patterns.inference import Correction, Inference, PatternError, Refusal
from analysis.patterns.weights import Rate, entering, figures_on
from analysis.patterns.whole import (
    Clustering,
    GlobalMoran,
    Join,
    Transformation,
    covered_or_not,
    global_moran,
    join_counts,
)
from analysis.people import INDICATORS
from data.load import load_tables
from tests.analysis.patterns.small_maps import (
    FULL,
    QUICK,
    SmallMap,
    close_to,
    pairs_of,
    small_maps,
    two_sided,
    z_scores,
)

TABLES = load_tables()
NOW = date(2025, 1, 1)
PAIRS = neighbourhood_on(NOW, 100, TABLES).pairs
# Six municipalities: 720 orders, few enough to try them all.
SIX = SmallMap(edges=((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 2), (3, 5)),
               numbers=(9, 8, 4, 3, 1, 0))  # fmt: skip
ONES = pd.Series([True, True, True, False, False, False], index=SIX.codes, dtype="boolean")


def moran_by_loops(numbers: tuple[float, ...], adjacency: np.ndarray) -> float:
    z = z_scores(numbers)
    places = range(len(z))
    total = 0.0
    for one in places:
        beside = [other for other in places if adjacency[one, other]]
        total += z[one] * sum(z[other] for other in beside) / len(beside)
    return total / len(z)


def joins_by_loops(ones: tuple[bool, ...], drawn: SmallMap) -> dict[str, int]:
    found = {str(join): 0 for join in Join}
    for one, other in drawn.edges:
        found[str([Join.NEITHER, Join.ONE, Join.BOTH][ones[one] + ones[other]])] += 1
    return found


@given(small_maps())
def test_moran_is_that_of_plain_loops(drawn: SmallMap) -> None:
    found = global_moran(drawn.values, drawn.pairs, QUICK)
    assert found.statistic == pytest.approx(
        moran_by_loops(drawn.numbers, drawn.adjacency), abs=1e-12
    )
    assert found.expected == pytest.approx(-1 / (len(drawn.numbers) - 1))


def test_the_p_value_and_z_of_moran_are_those_of_all_orders() -> None:
    found = global_moran(SIX.values, SIX.pairs, FULL)
    every = np.array([moran_by_loops(order, SIX.adjacency) for order in permutations(SIX.numbers)])
    assert every.mean() == pytest.approx(found.expected)
    assert found.z == pytest.approx((found.statistic - every.mean()) / every.std(), rel=0.04)
    exact = two_sided(found.statistic, every)
    assert 0.01 < exact < 0.2
    assert close_to(found.p_value, exact, 9_999)


@st.composite
def covered_maps(draw: st.DrawFn) -> tuple[SmallMap, tuple[bool, ...]]:
    drawn = draw(small_maps())
    size = len(drawn.numbers)
    ones = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    return drawn, (True, False, *ones[2:])


@given(covered_maps())
def test_joins_are_those_of_plain_loops(found: tuple[SmallMap, tuple[bool, ...]]) -> None:
    drawn, ones = found
    covered = pd.Series(ones, index=drawn.codes, dtype="boolean")
    joins = join_counts(covered, drawn.pairs, QUICK).joins
    assert joins["statistic"].to_dict() == joins_by_loops(ones, drawn)
    assert joins["expected"].sum() == pytest.approx(len(drawn.edges))


def test_what_joins_are_by_chance_is_the_mean_of_all_ways_to_choose_the_covered() -> None:
    found = join_counts(ONES, SIX.pairs, FULL)
    ways = [
        joins_by_loops(tuple(place in chosen for place in range(6)), SIX)
        for chosen in combinations(range(6), 3)
    ]
    for join, row in found.joins.iterrows():
        every = np.array([way[str(join)] for way in ways])
        assert row["expected"] == pytest.approx(every.mean())
        assert row["z"] == pytest.approx((row["statistic"] - every.mean()) / every.std(), rel=0.04)
        assert close_to(row["p_value"], two_sided(row["statistic"], every), 9_999)
    assert found.covered == 3
    assert (found.joins["p_value"] <= found.threshold).equals(found.joins["significant"])


def in_rings(inner: int, outer: int) -> Iterator[tuple[str, str]]:
    """Rings of municipalities beside each other."""
    codes = [f"{11000 + place}" for place in range(inner * outer)]
    for place, code in enumerate(codes):
        yield code, codes[place - place % inner + (place + 1) % inner]
        if place + inner < len(codes):
            yield code, codes[place + inner]


RINGS = pairs_of(in_rings(8, 5))
HEIGHTS = pd.Series(range(40), index=[f"{11000 + place}" for place in range(40)])


def test_neighbours_that_are_alike_differ_or_show_no_pattern() -> None:
    turned = HEIGHTS % 2 + HEIGHTS // 8 % 2 == 1
    dealt = pd.Series(np.random.default_rng(4).permutation(40), index=HEIGHTS.index)
    found = [global_moran(figures, RINGS) for figures in (HEIGHTS, turned.astype("Int64"), dealt)]
    assert [result.clustering for result in found] == list(Clustering)
    assert found[2].p_value > 0.05
    assert found[1].statistic < found[1].expected


def test_what_is_left_out_changes_nothing_and_is_named() -> None:
    figures = pd.concat([HEIGHTS.astype("Int64"), pd.Series({"73109": 99, "12001": pd.NA})])
    more = pairs_of([*RINGS[["nis_a", "nis_b"]].itertuples(index=False), ("11000", "12001"),
                     ("12001", "73109")])  # fmt: skip
    alone, found = global_moran(HEIGHTS, RINGS), global_moran(figures, more)
    assert (found.isolates, found.missing) == (("73109",), ("12001",))
    assert (found.statistic, found.z, found.p_value) == (alone.statistic, alone.z, alone.p_value)
    assert found.n == 40


def test_a_rate_is_standardised_and_says_so() -> None:
    rate, _ = figures_on(INDICATORS["newcomers_per_thousand"], NOW, NOW, TABLES)
    assert isinstance(rate, Rate)
    found = global_moran(rate, PAIRS)
    codes = rate.events.index.drop("73109")
    by_hand = pd.Series(entering(rate, codes), index=codes)
    assert found.empirical_bayes
    assert found.isolates == ("73109",)  # Voeren
    assert found.statistic == pytest.approx(global_moran(by_hand, PAIRS).statistic)
    raw = global_moran(rate.values, PAIRS)
    assert not raw.empirical_bayes
    assert found.statistic != raw.statistic


def test_every_result_states_how_it_was_judged() -> None:
    inference = Inference(permutations=1_234, seed=7)
    moran = global_moran(HEIGHTS, RINGS, inference)
    joins = join_counts(HEIGHTS > 19, RINGS, inference)
    assert moran.inference == joins.inference == inference
    assert moran.alternative == joins.alternative == "two_sided"
    assert (moran.transformation, joins.transformation) == (*Transformation,)
    assert (moran.correction, joins.correction) == (*Correction,)


def seen(result: GlobalMoran) -> tuple[float, ...]:
    return result.statistic, result.z, result.p_value


def state_of_the_process() -> list[int]:
    state = np.random.get_state(legacy=False)  # noqa: NPY002 - the generator we leave alone
    return [int(number) for number in state["state"]["key"]]


def test_the_same_seed_gives_the_same_result_whatever_ran_before_or_beside() -> None:
    first = seen(global_moran(HEIGHTS, RINGS))
    before = state_of_the_process()
    found: list[tuple[float, ...]] = []
    readers = [Thread(target=lambda: found.append(seen(global_moran(HEIGHTS, RINGS))))
               for _ in range(3)]  # fmt: skip
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert found == [first] * 3
    assert state_of_the_process() == before
    assert seen(global_moran(HEIGHTS, RINGS, Inference(seed=1))) != first


@given(small_maps(least=4))
@settings(max_examples=25)
def test_the_order_of_rows_does_not_matter(drawn: SmallMap) -> None:
    turned = drawn.pairs.iloc[::-1].reset_index(drop=True)
    found = global_moran(drawn.values.iloc[::-1], turned, QUICK)
    assert seen(found) == seen(global_moran(drawn.values, drawn.pairs, QUICK))


@pytest.mark.parametrize("covered", [True, False])
def test_all_or_none_covered_is_refused(covered: bool) -> None:
    with pytest.raises(PatternError) as refused:
        join_counts(pd.Series(covered, index=SIX.codes), SIX.pairs, QUICK)
    assert refused.value.code is Refusal.ONE_STATUS
    assert refused.value.values == {"covered": 6 * covered, "n": 6}


def test_statuses_that_are_not_known_are_left_out_and_named() -> None:
    covered = ONES.copy()
    covered["11006"] = pd.NA
    found = join_counts(covered, SIX.pairs, QUICK)
    assert (found.n, found.missing) == (5, ("11006",))
    assert found.joins["statistic"].sum() == 5


def test_the_members_of_2015_lie_beside_each_other_more_than_by_chance() -> None:
    day = date(2015, 12, 1)
    covered = covered_or_not(coverage(["oproep-2015"], day, TABLES))
    assert (len(covered), covered.sum()) == (308, 29)
    found = join_counts(covered, neighbourhood_on(day, 100, TABLES).pairs)
    assert found.isolates == ("73109",)
    assert found.joins.loc["both", "z"] > 5
    assert found.joins.loc["one", "z"] < -4
    assert found.joins["significant"].all()


def test_a_programme_whose_members_are_not_all_known_has_no_join_counts() -> None:
    day = date(2021, 6, 1)
    covered = covered_or_not(coverage(["esf-507"], day, TABLES))
    assert not (covered == False).any()  # noqa: E712 - missing is not false
    with pytest.raises(PatternError):
        join_counts(covered, neighbourhood_on(day, 100, TABLES).pairs)
