"""Patterns in places: Local Moran and G* as plain loops and full enumeration give them."""

from __future__ import annotations

from datetime import date
from itertools import combinations, permutations
from threading import Thread

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from analysis.commands.common import neighbourhood_on
from analysis.patterns.inference import Correction, Inference, PatternError, threshold
from analysis.patterns.local import COLUMNS, LocalPatterns, Pattern, Spot, local_patterns
from analysis.patterns.weights import figures_on, values_of
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
SEVEN = SmallMap(edges=((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (0, 2), (3, 5)),
                 numbers=(9, 8, 7, 3, 2, 0, 1))  # fmt: skip


def of(name: str, **settings: int) -> LocalPatterns:
    figures, _ = figures_on(INDICATORS[name], NOW, NOW, TABLES)
    return local_patterns(figures, PAIRS, Inference(**settings))


SHARES = of("foreign_origin_share")


def beside(drawn: SmallMap, place: int) -> list[int]:
    return np.flatnonzero(drawn.adjacency[place]).tolist()


@given(small_maps())
def test_local_moran_and_its_quadrant_are_those_of_plain_loops(drawn: SmallMap) -> None:
    frame = local_patterns(drawn.values, drawn.pairs, QUICK).frame
    z = z_scores(drawn.numbers)
    for place, code in enumerate(drawn.codes):
        lag = np.mean([z[other] for other in beside(drawn, place)])
        # Its sums of squares are divided by n - 1, as in GeoDa.
        expected = z[place] * lag * (len(z) - 1) / len(z)
        assert frame.loc[code, "local_i"] == pytest.approx(expected, abs=1e-12)
        if abs(z[place]) > 1e-9 and abs(lag) > 1e-9:
            own, others = ("high" if number > 0 else "low" for number in (z[place], lag))
            assert frame.loc[code, "quadrant"] == f"{own}_{others}"


@given(small_maps())
def test_the_z_of_g_star_is_that_of_ord_and_getis(drawn: SmallMap) -> None:
    frame = local_patterns(drawn.values, drawn.pairs, QUICK).frame
    numbers = np.array(drawn.numbers, dtype=float)
    n, mean = len(numbers), numbers.mean()
    spread = (np.square(numbers).mean() - mean**2) ** 0.5
    for place, code in enumerate(drawn.codes):
        around = [place, *beside(drawn, place)]
        weight = len(around)
        if weight < n:
            z = (numbers[around].sum() - weight * mean) / (
                spread * ((n * weight - weight**2) / (n - 1)) ** 0.5
            )
            assert frame.loc[code, "g_z"] == pytest.approx(z, abs=1e-9)
        else:
            assert frame.loc[code, ["g_z", "g_p_value"]].tolist() == [0, 1]


def test_the_p_values_are_those_of_all_ways_to_deal_the_values() -> None:
    frame = local_patterns(SEVEN.values, SEVEN.pairs, FULL).frame
    z = np.array(z_scores(SEVEN.numbers))
    for place, code in enumerate(SEVEN.codes):
        others = beside(SEVEN, place)
        rest = np.delete(z, place)
        local = [z[place] * sum(dealt) for dealt in combinations(rest, len(others))]
        exact = two_sided(z[place] * z[others].sum(), local)
        assert close_to(frame.loc[code, "p_value"], exact, 9_999)
        around = [sum(dealt) for dealt in combinations(z, len(others) + 1)]
        exact = two_sided(z[place] + z[others].sum(), around)
        assert close_to(frame.loc[code, "g_p_value"], exact, 9_999)


def test_with_the_own_value_fixed_g_star_would_only_repeat_local_moran() -> None:
    z = np.array(z_scores(SEVEN.numbers))
    for place in range(7):
        others = beside(SEVEN, place)
        dealt = [sum(order[: len(others)]) for order in permutations(np.delete(z, place))]
        local = two_sided(z[place] * z[others].sum(), z[place] * np.array(dealt))
        star = two_sided(z[place] + z[others].sum(), z[place] + np.array(dealt))
        assert local == star


def test_every_municipality_has_a_row_of_its_own_type() -> None:
    frame = SHARES.frame
    assert frame.index.name == "nis"
    assert frame.index.is_monotonic_increasing
    assert tuple(frame.columns) == COLUMNS
    figures, _ = figures_on(INDICATORS["foreign_origin_share"], NOW, NOW, TABLES)
    assert frame["value"].tolist() == values_of(figures).tolist()
    assert {str(frame[name].dtype) for name in ("value", "local_i", "p_value", "g_z")} == {
        "Float64"
    }
    assert str(frame["significant"].dtype) == str(frame["agree"].dtype) == "boolean"


def test_only_what_stands_after_the_correction_has_a_pattern() -> None:
    tested = SHARES.frame.dropna(subset="p_value")
    assert len(tested) == SHARES.n == 284
    limit = threshold(tested["p_value"].to_numpy(float), 0.05)
    assert SHARES.threshold == limit < 0.05
    significant = tested["p_value"] <= limit
    assert tested["significant"].tolist() == significant.tolist()
    assert (tested.loc[significant, "pattern"] == tested.loc[significant, "quadrant"]).all()
    assert (tested.loc[~significant, "pattern"] == Pattern.NOT_SIGNIFICANT).all()
    assert 0 < significant.sum() < ((tested["p_value"] <= 0.05).sum())
    assert SHARES.correction is Correction.FALSE_DISCOVERY_RATE


def test_the_spots_of_g_star_lie_where_its_z_points() -> None:
    frame = SHARES.frame
    assert (frame.loc[frame["g_pattern"] == Spot.HIGH, "g_z"] > 0).all()
    assert (frame.loc[frame["g_pattern"] == Spot.LOW, "g_z"] < 0).all()
    found = frame["g_pattern"].isin([Spot.HIGH, Spot.LOW])
    assert found.equals((frame["g_p_value"] <= SHARES.g_threshold).fillna(False).astype(bool))


def test_the_edge_of_brussels_is_high_and_the_westhoek_low() -> None:
    patterns = SHARES.frame["pattern"]
    assert patterns["23094"] == Pattern.HIGH_HIGH  # Zaventem
    assert patterns["33011"] == Pattern.LOW_LOW  # Ieper
    assert SHARES.found


def test_the_two_opinions_agree_when_they_say_the_same() -> None:
    agree = SHARES.frame.groupby(["pattern", "g_pattern"])["agree"].agg(["min", "max"])
    for (pattern, spot), row in agree.iterrows():
        if pattern in ("high_low", "low_high", "isolate"):
            assert row.isna().all()
        else:
            same = (pattern, spot) in {
                ("high_high", "high"),
                ("low_low", "low"),
                ("not_significant", "not_significant"),
            }
            assert row.tolist() == [same, same]


def test_isolates_and_missing_values_have_no_statistic_and_their_own_pattern() -> None:
    values = SEVEN.values
    values["11007"] = pd.NA
    more = pairs_of([*SEVEN.pairs[["nis_a", "nis_b"]].itertuples(index=False), ("11007", "73109")])
    figures = pd.concat([values, pd.Series({"73109": 5}, dtype="Int64")])
    found = local_patterns(figures, more, QUICK)
    assert (found.isolates, found.missing) == (("73109",), ("11007",))
    left_out = found.frame.loc[["11007", "73109"]]
    assert (
        left_out["pattern"].tolist()
        == left_out["g_pattern"].tolist()
        == [
            "not_known",
            "isolate",
        ]
    )
    assert left_out["value"].tolist() == [pd.NA, 5]
    numbers = ["local_i", "quadrant", "p_value", "significant", "g_z", "g_p_value", "agree"]
    assert left_out[numbers].isna().all(axis=None)
    assert found.frame.drop(index=["11007", "73109"])[numbers[:-1]].notna().all(axis=None)


def test_inhabitants_have_no_pattern_and_that_is_a_result() -> None:
    found = of("inhabitants")
    assert not found.found
    assert not found.empirical_bayes
    assert found.frame["pattern"].value_counts().to_dict() == {
        "not_significant": 284,
        "isolate": 1,
    }
    assert found.threshold == pytest.approx(0.05 / 284)


def test_one_that_stands_out_alone_is_undecided_until_there_are_enough_permutations() -> None:
    few = of("newcomers_per_thousand")
    assert not few.found
    assert len(few.undecided) == 1
    assert few.inference.smallest_p > few.threshold
    many = of("newcomers_per_thousand", permutations=99_999)
    assert tuple(many.frame.index[many.frame["significant"].fillna(False)]) == few.undecided
    assert many.undecided == ()


def test_the_same_seed_gives_the_same_result_whatever_ran_before_or_beside() -> None:
    found: list[LocalPatterns] = []
    readers = [Thread(target=lambda: found.append(of("foreign_origin_share"))) for _ in range(3)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(found) == 3
    for result in found:
        pd.testing.assert_frame_equal(result.frame, SHARES.frame)
    other = of("foreign_origin_share", seed=1).frame["p_value"]
    assert not other.equals(SHARES.frame["p_value"])
    assert (other - SHARES.frame["p_value"]).abs().max() < 0.04


def test_too_few_municipalities_are_refused() -> None:
    with pytest.raises(PatternError, match=r"7 municipalities .* 30 are needed"):
        local_patterns(SEVEN.values, SEVEN.pairs)
