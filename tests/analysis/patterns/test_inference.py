"""How a pattern is told from chance: settings that are refused, p-values, false discoveries."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from analysis.patterns.inference import (
    HIGHEST_SEED,
    Inference,
    PatternError,
    Refusal,
    judged,
    pseudo_p,
    shuffled,
    tails,
    threshold,
)

# A prime, so that no p-value lies on a step of the correction.
PARTS = 1009


def test_the_default_is_9999_permutations_and_five_percent() -> None:
    assert (Inference().permutations, Inference().alpha) == (9_999, 0.05)


@pytest.mark.parametrize("permutations", [-1, 0, 998, 100_000])
def test_permutations_out_of_range_are_refused_with_the_range(permutations: int) -> None:
    with pytest.raises(PatternError, match="give 999 to 99999") as refused:
        Inference(permutations=permutations)
    assert refused.value.code is Refusal.PERMUTATIONS
    assert refused.value.values["permutations"] == permutations


@pytest.mark.parametrize("seed", [-1, HIGHEST_SEED + 1])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(PatternError) as refused:
        Inference(seed=seed)
    assert refused.value.code is Refusal.SEED
    assert refused.value.values == {"seed": seed, "highest": HIGHEST_SEED}


@pytest.mark.parametrize("alpha", [0, 1, -0.1, float("nan")])
def test_an_alpha_that_is_no_share_is_an_error(alpha: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Inference(alpha=alpha)


def test_a_minimum_for_which_moments_do_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match="give 4 or more"):
        Inference(minimum=3)


def test_every_order_holds_each_value_once_and_all_values_go_everywhere() -> None:
    values = np.array([1.0, 2.0, 3.0, 5.0])
    orders = np.concatenate(list(shuffled(values, Inference(permutations=2_500))), axis=1)
    assert orders.shape == (4, 2_500)
    assert (np.sort(orders, axis=0) == values[:, None]).all()
    for place in orders:
        shares = [(place == value).mean() for value in values]
        assert shares == pytest.approx([0.25] * 4, abs=0.05)


def test_the_same_seed_gives_the_same_orders_whatever_the_length_of_the_run() -> None:
    values = np.arange(6.0)
    short = next(shuffled(values, Inference(permutations=1_000)))
    long = next(shuffled(values, Inference(permutations=5_000)))
    other = next(shuffled(values, Inference(permutations=1_000, seed=1)))
    assert (short == long).all()
    assert (short != other).any()


def test_a_tie_counts_in_both_tails_also_when_rounding_hides_it() -> None:
    assert tails(np.array([0.3]), np.array([[0.1 + 0.2, 0.3, 1.0]])).tolist() == [[3], [2]]


def test_a_statistic_beyond_all_permutations_has_the_smallest_p_value() -> None:
    inference = Inference(permutations=999)
    both = pseudo_p(np.array([[0, 999], [999, 0]]), inference.permutations)
    assert both.tolist() == [inference.smallest_p] * 2 == [0.002] * 2


def test_a_statistic_that_never_varies_is_what_chance_gives() -> None:
    row = judged(np.array([2.0]), np.array([2.0]), np.full((1, 999), 2.0)).loc[0]
    assert (row["z"], row["p_value"]) == (0, 1)


p_values = st.lists(st.integers(1, PARTS), min_size=1, max_size=40)


@given(p_values, st.sampled_from([0.01, 0.05, 0.1, 0.5]))
def test_the_threshold_is_that_of_benjamini_and_hochberg(parts: list[int], alpha: float) -> None:
    level = Fraction(str(alpha))
    ordered = [Fraction(part, PARTS) for part in sorted(parts)]
    steps = [level * rank / len(parts) for rank in range(1, len(parts) + 1)]
    reached = [step for value, step in zip(ordered, steps, strict=True) if value <= step]
    found = threshold(np.array(parts) / PARTS, alpha)
    assert found == pytest.approx(float(reached[-1] if reached else steps[0]))


@given(p_values, st.sampled_from([0.01, 0.05, 0.1, 0.5]))
def test_the_same_tests_are_significant_as_with_scipy(parts: list[int], alpha: float) -> None:
    values = np.array(parts) / PARTS
    adjusted = false_discovery_control(values)
    assert ((values <= threshold(values, alpha)) == (adjusted <= alpha)).all()


def test_a_value_on_the_step_itself_is_significant() -> None:
    assert threshold(np.array([0.05]), 0.05) == 0.05
    assert threshold(np.array([0.05, 0.05, 0.05]), 0.05) == 0.05
