"""Classes: every scheme on regular, realistic and degenerate data, against mapclassify.

Cases: missing values, all missing, empty, all equal, ties, fewer values than classes, negative
values and zero, integers, values that differ by rounding, values that cannot be classified.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from random import Random

import mapclassify
import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from analysis.classes import Classes, Scheme, classify
from data.problems import DataError

# Inhabitants on 1 January 2015 of some members of the call of 2015 (Statbel).
INHABITANTS = [37965, 25806, 17454, 19768, 14640, 13016, 12902, 19556, 10465, 14157, 25356, 4745]
# Emissions of 58 counties, from the documentation of mapclassify.
CALEMP = mapclassify.load_example()

schemes = st.sampled_from(Scheme)
counts = st.integers(2, 9)
floats = st.floats(-999e12, 999e12).map(lambda value: round(value, 6))
numbers = st.lists(floats | st.floats(-1, 1) | st.integers(-3, 3).map(float), max_size=60)
integers = st.lists(st.integers(-5, 12) | st.integers(-(10**14), 10**14), max_size=60)
some_missing = st.lists(st.none() | st.integers(0, 10**12), max_size=40)
any_values = st.one_of(
    numbers.map(lambda values: pd.Series(values, dtype="float64")),
    integers.map(lambda values: pd.Series(values, dtype="int64")),
    some_missing.map(lambda values: pd.Series(values, dtype="Int64")),
    some_missing.map(lambda values: pd.Series(values, dtype="Float64") / 7),
)
Case = tuple[pd.Series, Scheme, int]
cases = st.tuples(any_values, schemes, counts)


def municipalities(seed: int) -> pd.Series:
    """327 values as skewed as the inhabitants of the Flemish and Brussels municipalities."""
    return pd.Series(np.random.default_rng(seed).lognormal(9.6, 0.75, 327))


def in_class(classes: Classes, values: pd.Series, number: int) -> pd.Series:
    """Say by the rule of the legend alone which values lie in a class."""
    low, high = classes.lower[number], classes.upper[number]
    shared = number > 0 and low == classes.upper[number - 1]
    above = values.gt(low) if shared else values.ge(low)
    return (above & values.le(high)).fillna(False).astype(bool)


def squares(groups: list[np.ndarray]) -> float:
    return float(sum(((group - group.mean()) ** 2).sum() for group in groups))


def test_every_fifth_of_the_values_is_a_class_of_quantiles() -> None:
    classes = classify(pd.Series(range(1, 101)), Scheme.QUANTILES, 5)
    assert classes.lower == (1, 21, 41, 61, 81)
    assert classes.upper == (20, 40, 60, 80, 100)
    assert classes.counts == (20, 20, 20, 20, 20)
    assert classes.reason is None


def test_quantiles_are_those_of_mapclassify() -> None:
    for count in range(2, 9):
        theirs = mapclassify.Quantiles(CALEMP, k=count)
        ours = classify(CALEMP, Scheme.QUANTILES, count)
        assert ours.upper == pytest.approx(tuple(theirs.bins), rel=1e-12)
        assert ours.index.tolist() == theirs.yb.tolist()


def test_a_quantile_that_is_a_value_keeps_it_where_mapclassify_loses_it_to_rounding() -> None:
    # With 58 values the third of nine bounds is the 20th value itself.
    value = CALEMP.sort_values().iloc[19]
    assert mapclassify.Quantiles(CALEMP, k=9).bins[2] == pytest.approx(value, rel=1e-12)
    ours = classify(CALEMP, Scheme.QUANTILES, 9)
    assert ours.upper[2] == value
    assert sum(ours.counts[:3]) == 20


def test_equal_steps_are_those_of_mapclassify_with_their_empty_classes() -> None:
    theirs = mapclassify.EqualInterval(CALEMP, k=5)
    ours = classify(CALEMP, Scheme.EQUAL_STEPS, 5)
    assert ours.upper == pytest.approx(tuple(theirs.bins), rel=1e-12)
    assert ours.counts == tuple(theirs.counts) == (57, 0, 0, 0, 1)
    assert ours.reason is None


@pytest.mark.parametrize("seed", range(5))
def test_round_numbers_are_those_of_mapclassify_while_they_give_no_more_classes(seed: int) -> None:
    values = municipalities(seed)
    theirs = mapclassify.PrettyBreaks(values, k=7)
    ours = classify(values, Scheme.ROUND_NUMBERS, 7)
    if theirs.k > 7:
        assert len(ours.upper) <= 7
    else:
        assert ours.upper == pytest.approx(tuple(theirs.bins))
        assert ours.index.tolist() == theirs.yb.tolist()


def test_natural_breaks_are_those_of_fisher_and_jenks_in_the_documentation_of_mapclassify() -> None:
    classes = classify(CALEMP, Scheme.NATURAL_BREAKS, 5)
    assert classes.upper == (75.29, 192.05, 370.5, 722.85, 4111.45)
    assert classes.counts == (49, 3, 4, 1, 1)


@given(st.lists(st.integers(0, 40), min_size=2, max_size=9), st.integers(2, 4))
def test_no_other_breaks_have_a_smaller_sum_of_squares(values: list[int], count: int) -> None:
    ordered = np.sort(np.array(values, dtype="float64"))
    assume(len(np.unique(ordered)) >= count)
    classes = classify(pd.Series(values), Scheme.NATURAL_BREAKS, count)
    ours = [ordered[ordered <= classes.upper[0]]] + [
        ordered[(ordered > low) & (ordered <= high)] for low, high in pairwise(classes.upper)
    ]
    every = [
        squares(np.split(ordered, list(cuts)))
        for cuts in combinations(range(1, len(ordered)), count - 1)
    ]
    assert squares(ours) == pytest.approx(min(every), abs=1e-9)


def test_natural_breaks_see_small_groups_beside_a_value_a_billion_times_larger() -> None:
    values = pd.Series([1.0, 1.1, 1.2, 5.0, 5.1, 9.0, 9.1, 1e10])
    assert classify(values, Scheme.NATURAL_BREAKS, 4).upper == (1.2, 5.1, 9.1, 1e10)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("count", [2, 5, 9])
def test_the_values_of_327_municipalities_fill_the_classes(scheme: Scheme, count: int) -> None:
    values = municipalities(1)
    classes = classify(values, scheme, count)
    assert sum(classes.counts) == 327
    if scheme is not Scheme.ROUND_NUMBERS:
        assert len(classes.counts) == count
        assert classes.reason is None
    if scheme is Scheme.QUANTILES:
        assert max(classes.counts) - min(classes.counts) <= 1


@given(cases)
@example((pd.Series([0, 720_548_604_941]), Scheme.QUANTILES, 2))
def test_every_known_value_lies_in_exactly_one_class(case: Case) -> None:
    values, scheme, count = case
    classes = classify(values, scheme, count)
    assert len(classes.lower) == len(classes.upper) == len(classes.counts) <= count
    member = [in_class(classes, values, number) for number in range(len(classes.upper))]
    assert sum(member, start=pd.Series(0, index=values.index)).eq(values.notna()).all()
    for number, inside in enumerate(member):
        assert classes.index.eq(number).fillna(False).eq(inside).all()
        assert classes.counts[number] == inside.sum()
    assert classes.index.isna().eq(values.isna()).all()


@given(cases)
def test_bounds_rise_and_only_interior_classes_of_fixed_steps_are_empty(case: Case) -> None:
    values, scheme, count = case
    classes = classify(values, scheme, count)
    assert (classes.reason is None) == (len(classes.upper) == count)
    bounds = list(zip(classes.lower, classes.upper, strict=True))
    assert all(low <= high for low, high in bounds)
    assert all(before[1] <= after[0] for before, after in pairwise(bounds))
    if bounds:
        assert classes.lower[0] == values.min()
        assert classes.counts[0] > 0
        assert classes.counts[-1] > 0
    if scheme in (Scheme.QUANTILES, Scheme.NATURAL_BREAKS):
        assert 0 not in classes.counts


@given(integers, schemes, counts)
def test_classes_of_integers_have_integer_bounds_that_never_touch(
    values: list[int], scheme: Scheme, count: int
) -> None:
    classes = classify(pd.Series(values, dtype="Int64"), scheme, count)
    assert classes.whole
    assert all(bound.is_integer() for bound in classes.lower + classes.upper)
    assert all(high < low for high, low in zip(classes.upper[:-1], classes.lower[1:], strict=True))


@given(cases, st.randoms())
def test_classes_do_not_depend_on_the_order_of_rows(case: Case, random: Random) -> None:
    values, scheme, count = case
    order = list(range(len(values)))
    random.shuffle(order)
    plain, shuffled = classify(values, scheme, count), classify(values.iloc[order], scheme, count)
    assert plain == shuffled
    pd.testing.assert_series_equal(shuffled.index, plain.index.iloc[order])


def test_missing_values_get_no_class_and_the_index_is_kept() -> None:
    values = pd.Series([10, None, 30, 20], dtype="Int64", index=["11002", "73109", "11007", "a"])
    classes = classify(values, Scheme.QUANTILES, 3)
    expected = pd.Series([0, pd.NA, 2, 1], dtype="Int64", index=values.index, name="class")
    pd.testing.assert_series_equal(classes.index, expected)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("dtype", ["Int64", "Float64", "float64", "object"])
@pytest.mark.parametrize("size", [0, 3])
def test_nothing_known_gives_no_class(scheme: Scheme, dtype: str, size: int) -> None:
    classes = classify(pd.Series([None] * size, dtype=dtype), scheme, 5)
    assert (classes.lower, classes.upper, classes.counts) == ((), (), ())
    assert classes.reason == "no_values"
    assert classes.index.isna().tolist() == [True] * size


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("value", [150_000_00, 0, -3, 0.1])
def test_equal_values_give_one_class(scheme: Scheme, value: float) -> None:
    classes = classify(pd.Series([value] * 7), scheme, 5)
    assert (classes.lower, classes.upper, classes.counts) == ((value,), (value,), (7,))
    assert classes.reason == "all_equal"


@pytest.mark.parametrize("scheme", Scheme)
def test_fewer_values_than_classes_give_one_class_per_value(scheme: Scheme) -> None:
    classes = classify(pd.Series([120_000.5, 150_000.5, 150_000.5, -1.0]), scheme, 5)
    assert classes.lower == classes.upper == (-1.0, 120_000.5, 150_000.5)
    assert classes.counts == (1, 1, 2)
    assert classes.reason == "fewer_values"


@pytest.mark.parametrize("scheme", Scheme)
def test_values_that_differ_by_rounding_only_share_a_class(scheme: Scheme) -> None:
    values = pd.Series([0.3, 0.1 + 0.2, 0.3, 7.0])
    classes = classify(values, scheme, 3)
    assert classes.counts == (3, 1)
    assert (classes.lower[0], classes.upper[0]) == (0.3, 0.1 + 0.2)
    assert classify(values.iloc[:3], scheme, 3).reason == "all_equal"


def test_quantiles_that_fall_together_are_merged() -> None:
    classes = classify(pd.Series([1.0] * 8 + [2.0, 3.0, 4.0]), Scheme.QUANTILES, 4)
    assert classes.lower == (1.0, 1.0)
    assert classes.upper == (1.0, 4.0)
    assert classes.counts == (8, 3)
    assert classes.reason == "duplicate_breaks"


def test_round_numbers_may_give_fewer_classes_than_asked_and_say_so() -> None:
    classes = classify(pd.Series(INHABITANTS), Scheme.ROUND_NUMBERS, 5)
    assert classes.lower == (4745, 10001, 20001, 30001)
    assert classes.upper == (10_000, 20_000, 30_000, 40_000)
    assert classes.counts == (1, 8, 2, 1)
    assert classes.reason == "rounding"


def test_an_empty_class_between_others_stays_in_the_legend_of_fixed_steps() -> None:
    classes = classify(pd.Series([0.1, 0.15, 0.9, 1.0, 0.95]), Scheme.ROUND_NUMBERS, 5)
    assert classes.upper == (0.2, 0.4, 0.6, 0.8, 1.0)
    assert classes.counts == (2, 0, 0, 0, 3)
    steps = classify(pd.Series([1, 2, 3, 100]), Scheme.EQUAL_STEPS, 4)
    assert steps.counts == (3, 0, 0, 1)
    assert steps.upper == (25, 50, 75, 100)
    assert steps.lower == (1, 26, 51, 76)


def test_a_round_bound_is_the_nearest_float_to_its_decimals() -> None:
    classes = classify(pd.Series([0.05, 0.3, 0.55, 0.6, 0.7, 0.98]), Scheme.ROUND_NUMBERS, 6)
    assert classes.upper == (0.2, 0.4, 0.6, 0.8, 1.0)
    assert classes.counts == (1, 1, 2, 1, 1)


def test_a_value_on_a_bound_belongs_to_the_class_below_it() -> None:
    values = pd.Series([0.0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert classify(values, Scheme.EQUAL_STEPS, 5).counts == (2, 1, 1, 1, 1)


def test_legends_are_equal_when_their_bounds_and_counts_are() -> None:
    one = classify(pd.Series([1, 2, 3]), Scheme.EQUAL_STEPS, 3)
    assert one == classify(pd.Series([3, 2, 1]), Scheme.EQUAL_STEPS, 3)
    assert one != classify(pd.Series([1, 2, 4]), Scheme.EQUAL_STEPS, 3)


def test_infinite_and_very_large_values_are_refused_all_at_once() -> None:
    values = pd.Series([1.0, np.inf, -np.inf, 1e15], index=["11001", "11002", "11007", "11029"])
    with pytest.raises(DataError) as error:
        classify(values, Scheme.QUANTILES, 1)
    problems = error.value.problems
    codes = [problem.code for problem in problems]
    assert codes == ["bad_count", "infinite", "infinite", "too_large"]
    assert [problem.row for problem in problems] == [None, "11002", "11007", "11029"]


@pytest.mark.parametrize("values", [["veel"], [True, False], [pd.Timestamp("2015-12-01")]])
def test_values_that_are_no_numbers_are_refused(values: list[object]) -> None:
    with pytest.raises(DataError) as error:
        classify(pd.Series(values), Scheme.QUANTILES, 5)
    assert [problem.code for problem in error.value.problems] == ["not_numeric"]


@pytest.mark.parametrize("count", [1, 10, 0, -2, True])
def test_a_number_of_classes_outside_two_to_nine_is_refused(count: int) -> None:
    with pytest.raises(DataError, match="choose 2 to 9"):
        classify(pd.Series([1, 2, 3]), Scheme.QUANTILES, count)
