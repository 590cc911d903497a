"""What goes into a statistic: rates as counts, who takes part, and who is left out and named."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.patterns.inference import Inference, PatternError, Refusal
from analysis.patterns.weights import Rate, entering, figures_on, sample_of, values_of
from analysis.people import INDICATORS, indicator_on
from data.load import load_tables
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION
from tests.analysis.patterns.small_maps import QUICK, SmallMap, pairs_of, small_maps, z_scores

TABLES = load_tables()
NOW = date(2025, 1, 1)
SIZES = pd.Series([3, 6, 9, 12, 15], index=[f"1100{place}" for place in range(1, 6)])
PATH = SmallMap(edges=((0, 1), (1, 2), (2, 3), (3, 4)), numbers=(1, 2, 3, 4, 9))


@pytest.mark.parametrize("name", INDICATORS)
def test_the_figures_of_an_indicator_are_those_of_the_map_in_the_flemish_region(name: str) -> None:
    figures, reference = figures_on(INDICATORS[name], NOW, NOW, TABLES)
    measured = indicator_on(INDICATORS[name], NOW, NOW, TABLES)
    register = municipalities_on(NOW, TABLES.municipalities)
    flemish = register.index[register["region"] == FLEMISH_REGION]
    assert reference == measured.reference
    assert isinstance(figures, Rate) is measured.unit.is_rate
    shown = values_of(figures)
    assert shown.index.equals(flemish)
    assert shown.tolist() == pytest.approx(measured.values.reindex(flemish).tolist())


def test_a_rate_holds_the_counts_and_not_the_quotient() -> None:
    rate, _ = figures_on(INDICATORS["newcomers_per_thousand"], NOW, NOW, TABLES)
    assert isinstance(rate, Rate)
    table = TABLES.newcomers[TABLES.newcomers["year"] == 2024].set_index("nis")["newcomers"]
    assert rate.events.to_dict() == table.to_dict()
    assert rate.per == 1000


def test_a_year_without_figures_has_none() -> None:
    figures, reference = figures_on(INDICATORS["inhabitants"], date(2005, 1, 1), NOW, TABLES)
    assert reference is None
    assert values_of(figures).isna().all()


def test_what_is_no_finite_number_is_missing() -> None:
    nothing = pd.Series([0, 3, pd.NA, 4], index=list("abcd"), dtype="Int64")
    nobody = pd.Series([0, 0, 9, 8], index=list("abcd"), dtype="Int64")
    assert values_of(Rate(nothing, nobody)).tolist() == [pd.NA, pd.NA, pd.NA, 0.5]
    assert values_of(pd.Series([math.inf, math.nan, 2.0])).isna().tolist() == [True, True, False]


def test_a_municipality_without_neighbours_is_left_out_and_named() -> None:
    known = pd.Series(True, index=[*PATH.codes, "73109"])
    sample = sample_of(known, PATH.pairs, QUICK)
    assert sample.codes.tolist() == PATH.codes
    assert (sample.isolates, sample.missing) == (("73109",), ())


def test_a_municipality_whose_neighbours_are_all_missing_is_left_out_as_an_isolate() -> None:
    known = pd.Series(True, index=PATH.codes)
    known["11004"] = False
    more = pairs_of([*PATH.pairs[["nis_a", "nis_b"]].itertuples(index=False), ("11001", "11006")])
    sample = sample_of(pd.concat([known, pd.Series({"11006": True, "10999": False})]), more, QUICK)
    assert sample.codes.tolist() == ["11001", "11002", "11003", "11006"]
    assert (sample.isolates, sample.missing) == (("11005",), ("10999", "11004"))


@given(small_maps())
def test_the_graph_has_the_pairs_both_ways_in_the_order_of_the_codes(drawn: SmallMap) -> None:
    known = pd.Series(True, index=drawn.codes).sample(frac=1, random_state=1)
    with_brussels = pd.concat([drawn.pairs, pairs_of([("11001", "21001"), ("21001", "21002")])])
    sample = sample_of(known, with_brussels, QUICK)
    assert sample.codes.tolist() == drawn.codes
    assert sample.graph.sparse.toarray().tolist() == drawn.adjacency.tolist()
    assert sample.graph.isolates.empty


def test_no_neighbours_at_all_are_refused() -> None:
    with pytest.raises(PatternError, match="no two of 5 municipalities") as refused:
        sample_of(pd.Series(True, index=PATH.codes), PATH.pairs.head(0), QUICK)
    assert refused.value.code is Refusal.NO_PAIRS


def test_too_few_municipalities_are_refused_with_the_reasons() -> None:
    known = pd.Series([True, True, True, True, False, True], index=[*PATH.codes, "73109"])
    with pytest.raises(PatternError) as refused:
        sample_of(known, PATH.pairs, Inference())
    assert refused.value.code is Refusal.TOO_FEW
    assert refused.value.values == {"n": 4, "minimum": 30, "missing": 1, "isolates": 1}
    assert sample_of(known, PATH.pairs, QUICK).codes.tolist() == PATH.codes[:4]


@given(small_maps())
def test_values_enter_as_their_z_scores(drawn: SmallMap) -> None:
    entered = entering(drawn.values, pd.Index(drawn.codes))
    assert entered.tolist() == pytest.approx(z_scores(drawn.numbers))


counts = st.lists(st.tuples(st.integers(0, 60), st.integers(61, 5_000)), min_size=4, max_size=9)


@given(counts)
def test_rates_enter_standardised_as_assuncao_and_reis_write_it(
    drawn: list[tuple[int, int]],
) -> None:
    rates = [events / people for events, people in drawn]
    assume(max(rates) - min(rates) > 1e-9 * max(rates))
    every = sum(people for _, people in drawn)
    share = sum(events for events, _ in drawn) / every
    spread = sum(
        people * (rate - share) ** 2 for rate, (_, people) in zip(rates, drawn, strict=True)
    )
    a = spread / every - share / (every / len(drawn))
    standardised = []
    for rate, (_, people) in zip(rates, drawn, strict=True):
        variance = a + share / people
        variance = share / people if variance < 0 else variance
        standardised.append((rate - share) / variance**0.5)
    frame = pd.DataFrame(drawn, columns=["events", "at_risk"], dtype="Int64")
    entered = entering(Rate(frame["events"], frame["at_risk"]), frame.index)
    assert entered.tolist() == pytest.approx(z_scores(standardised), abs=1e-9)


@pytest.mark.parametrize(
    "figures",
    [
        pd.Series([0.1] * 5, index=PATH.codes),
        pd.Series([0] * 5, index=PATH.codes, dtype="Int64"),
        Rate(SIZES // 3, SIZES),
        Rate(SIZES * 0, SIZES),
    ],
)
def test_figures_that_are_all_the_same_are_refused(figures: pd.Series | Rate) -> None:
    with pytest.raises(PatternError, match="all 5 municipalities have the same value") as refused:
        entering(figures, pd.Index(PATH.codes))
    assert refused.value.code is Refusal.NO_VARIANCE
