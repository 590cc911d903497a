"""Allocation: the seven awards of 2015, sums to the cent, and every error.

A second implementation with exact fractions checks every share.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.allocation import AllocationError, Method, allocate

# The project call of 2015: award in euro and NIS codes of the members in the code list of 2018.
AWARDS = {
    "vlaamse-ardennen": (149_722, "41048 41081 41027 41082 45059"),  # Ninove with Brakel
    "middenkempen": (150_000, "13010 13011 13017 13016 13029 13044"),
    "affligem": (150_000, "23105 23044 41011"),  # with Liedekerke and Denderleeuw
    "borsbeek": (145_715, "11007 11001 11029"),  # with Aartselaar and Mortsel
    "westkust": (150_000, "38008 38016 35011 38014"),
    "dendermonde": (140_960, "42011 42006 42004"),
    "rand": (120_000, "23102 23103 23098 23100 23101"),
}
MEMBERS = pd.DataFrame(
    [(name, nis, 100 * euro) for name, (euro, codes) in AWARDS.items() for nis in codes.split()],
    columns=["consortium", "nis", "award_cents"],
).astype({"award_cents": "Int64"})
# Inhabitants on 1 January 2015 (Statbel): all, and those of foreign origin.
BORSBEEK = MEMBERS[MEMBERS["consortium"] == "borsbeek"]
INHABITANTS = pd.Series({"11007": 10_465, "11001": 14_157, "11029": 25_356})
FOREIGN_ORIGIN = pd.Series({"11007": 2_291, "11001": 1_849, "11029": 4_544})

Consortia = list[tuple[int | None, list[int]]]
awards = st.none() | st.integers(0, 10**12)
# Few distinct small weights make ties; the large ones make products beyond 64 bits.
positive = st.integers(0, 4) | st.integers(0, 10**7)
consortia = st.lists(
    st.tuples(awards, st.lists(positive, min_size=1, max_size=12).filter(any)),
    min_size=1,
    max_size=5,
)


def table(consortia: Consortia) -> tuple[pd.DataFrame, pd.Series]:
    """Make members and weights; codes fall while weights come, so ties are not in row order."""
    rows = [
        (f"c{group}", f"{90000 - 100 * group - member:05d}", award, weight)
        for group, (award, weights) in enumerate(consortia)
        for member, weight in enumerate(weights)
    ]
    frame = pd.DataFrame(rows, columns=["consortium", "nis", "award_cents", "weight"])
    frame["award_cents"] = pd.array(frame["award_cents"].tolist(), dtype="Int64")
    return frame.drop(columns="weight"), frame.set_index("nis")["weight"]


def with_fractions(award: int, weights: dict[str, int]) -> dict[str, int]:
    """The same rule for one consortium in exact fractions, one member at a time."""
    exact = {
        nis: Fraction(award * weight, sum(weights.values())) for nis, weight in weights.items()
    }
    cents = {nis: share.numerator // share.denominator for nis, share in exact.items()}
    by_rest = sorted(exact, key=lambda nis: (cents[nis] - exact[nis], -weights[nis], nis))
    for nis in by_rest[: award - sum(cents.values())]:
        cents[nis] += 1
    return cents


def codes(members: pd.DataFrame, method: Method, weights: pd.Series | None = None) -> list[str]:
    """The codes of all problems of a call that must fail."""
    with pytest.raises(AllocationError) as error:
        allocate(members, method, weights)
    return [problem.code for problem in error.value.problems]


def test_the_seven_awards_of_2015_in_equal_shares_add_up_to_the_call() -> None:
    result = allocate(MEMBERS, Method.EQUAL)
    assert len(result) == result["nis"].nunique() == 29
    assert result["allocated_cents"].sum() == 100_639_700
    sums = result.groupby("consortium")["allocated_cents"].sum()
    assert sums.to_dict() == {name: 100 * euro for name, (euro, _) in AWARDS.items()}
    spread = result.groupby("consortium")["allocated_cents"].agg(lambda s: s.max() - s.min())
    assert spread.to_dict() == dict.fromkeys(AWARDS, 0) | {"borsbeek": 1, "dendermonde": 1}


def test_borsbeek_aartselaar_and_mortsel_by_inhabitants_and_by_origin() -> None:
    # 14,571,500 cents times 10,465 / 49,978 is 3,051,157.46; the others end in .65 and .89.
    by_all = allocate(BORSBEEK, Method.INHABITANTS, INHABITANTS)
    assert by_all["allocated_cents"].tolist() == [3_051_157, 4_127_591, 7_392_752]
    # 3,844,231.52, 3,102,568.34 and 7,624,700.14 cents: one is left, for Borsbeek.
    by_origin = allocate(BORSBEEK, Method.ORIGIN, FOREIGN_ORIGIN)
    assert by_origin["allocated_cents"].tolist() == [3_844_232, 3_102_568, 7_624_700]
    assert by_all["additive"].all()


def test_the_whole_award_stands_on_each_member_and_is_not_additive() -> None:
    result = allocate(MEMBERS, Method.WHOLE)
    assert result["allocated_cents"].equals(MEMBERS["award_cents"].rename("allocated_cents"))
    assert not result["additive"].any()


def test_a_cent_left_over_goes_to_the_smaller_code_at_a_tie() -> None:
    # Aartselaar 11001 and Borsbeek 11007 come before Mortsel 11029, whatever the order of rows.
    result = allocate(BORSBEEK, Method.EQUAL).set_index("nis")["allocated_cents"]
    assert result.to_dict() == {"11007": 4_857_167, "11001": 4_857_167, "11029": 4_857_166}


def test_a_cent_left_over_goes_to_the_larger_weight_before_the_smaller_code() -> None:
    # Shares of 1.5 and 4.5 cents: equal remainders, and one cent left.
    members = pd.DataFrame({"consortium": "a", "nis": ["11001", "11029"], "award_cents": 6})
    result = allocate(members, Method.INHABITANTS, pd.Series({"11001": 1, "11029": 3}))
    assert result["allocated_cents"].tolist() == [1, 5]


@given(consortia)
def test_shares_of_an_award_add_up_to_the_award_to_the_cent(consortia: Consortia) -> None:
    members, weights = table(consortia)
    for method in (Method.EQUAL, Method.INHABITANTS):
        result = allocate(members, method, weights)
        sums = result.groupby("consortium")["allocated_cents"].sum(min_count=1)
        expected = members.groupby("consortium")["award_cents"].first()
        assert sums.equals(expected.rename("allocated_cents"))


@given(consortia)
def test_shares_are_those_of_exact_fractions_and_within_one_cent(consortia: Consortia) -> None:
    members, weights = table(consortia)
    result = allocate(members, Method.INHABITANTS, weights).set_index("nis")["allocated_cents"]
    for (award, _), (_, rows) in zip(consortia, members.groupby("consortium"), strict=True):
        own = weights[rows["nis"]].to_dict()
        if award is None:
            assert result[rows["nis"]].isna().all()
            continue
        assert result[rows["nis"]].to_dict() == with_fractions(award, own)
        for nis, weight in own.items():
            assert abs(int(result[nis]) - Fraction(award * weight, sum(own.values()))) < 1


@given(consortia, st.randoms())
def test_shares_do_not_depend_on_the_order_of_rows_or_weights(
    consortia: Consortia, random: Random
) -> None:
    members, weights = table(consortia)
    order = list(range(len(members)))
    random.shuffle(order)
    plain = allocate(members, Method.INHABITANTS, weights)
    shuffled = allocate(members.iloc[order], Method.INHABITANTS, weights.iloc[::-1])
    pd.testing.assert_frame_equal(shuffled, plain.iloc[order])


@given(consortia)
def test_a_larger_weight_never_gets_less(consortia: Consortia) -> None:
    members, weights = table(consortia)
    result = allocate(members, Method.ORIGIN, weights)
    result["weight"] = weights.reindex(result["nis"]).array
    for _, rows in result.dropna().groupby("consortium"):
        assert rows.sort_values(["weight", "allocated_cents"])[
            "allocated_cents"
        ].is_monotonic_increasing


def test_awards_and_weights_beyond_a_64_bit_product_stay_exact() -> None:
    own = {"11001": 9_999_991, "11002": 9_999_973, "11029": 3}
    members = pd.DataFrame({"consortium": "a", "nis": list(own), "award_cents": 10**12 - 11})
    result = allocate(members, Method.INHABITANTS, pd.Series(own))
    assert (10**12 - 11) * own["11001"] > 2**63
    assert dict(zip(own, result["allocated_cents"], strict=True)) == with_fractions(
        10**12 - 11, own
    )


def test_an_award_that_is_not_known_stays_not_known_and_needs_no_weights() -> None:
    members = pd.DataFrame({"consortium": ["plan", "plan"], "nis": ["73107", "23050"]})
    members["award_cents"] = pd.array([None, None], dtype="Int64")
    for method in Method:
        result = allocate(members, method, pd.Series([], dtype="int64"))
        assert result["allocated_cents"].isna().all()
        assert result["allocated_cents"].dtype == "Int64"


def test_an_award_of_zero_is_zero_for_each_member() -> None:
    result = allocate(BORSBEEK.assign(award_cents=0), Method.INHABITANTS, INHABITANTS)
    assert result["allocated_cents"].tolist() == [0, 0, 0]


def test_a_municipality_may_be_in_two_consortia() -> None:
    members = pd.DataFrame(
        {"consortium": ["a", "b"], "nis": ["42006", "42006"], "award_cents": [700, 11]}
    )
    result = allocate(members, Method.INHABITANTS, pd.Series({"42006": 44_938}))
    assert result["allocated_cents"].tolist() == [700, 11]


def test_rows_index_and_other_columns_are_kept_and_the_input_is_not_changed() -> None:
    members = BORSBEEK.assign(role=["lead", "member", "mentor"])
    members.index = pd.Index([7, 7, 3])
    before = members.copy()
    result = allocate(members, Method.EQUAL)
    pd.testing.assert_frame_equal(members, before)
    pd.testing.assert_frame_equal(result[members.columns], before)
    assert result.dtypes[["allocated_cents", "additive"]].astype(str).tolist() == ["Int64", "bool"]


@pytest.mark.parametrize("method", Method)
def test_no_members_give_no_rows_with_the_same_columns(method: Method) -> None:
    result = allocate(MEMBERS.iloc[:0], method, pd.Series([], dtype="int64"))
    assert result.empty
    assert [*result.columns] == [*MEMBERS.columns, "allocated_cents", "additive"]


def test_weights_of_other_municipalities_are_not_read() -> None:
    odd = pd.Series({"73109": -5, "24001": 2.5}, dtype="object")
    weights = pd.concat([INHABITANTS.astype("object"), odd, odd])
    result = allocate(BORSBEEK, Method.INHABITANTS, weights)
    assert result["allocated_cents"].sum() == 14_571_500


def test_every_problem_is_listed_at_once_with_its_place() -> None:
    members = pd.DataFrame(
        {
            "consortium": ["a", "a", "b", "b", "c", "d", "d", None],
            "nis": ["11001", "11001", "11002", "11007", "11029", "23105", "23044", "42006"],
            "award_cents": pd.Series([-500, -500, 100, 200, 7.5, 100, 100, 1], dtype="object"),
        }
    )
    weights = pd.Series(
        {"11001": -1, "11002": 2.5, "11007": 3, "11029": 4, "23105": 0, "23044": 0}, dtype="object"
    )
    with pytest.raises(AllocationError) as error:
        allocate(members, Method.INHABITANTS, weights)
    found = {(problem.code, problem.row) for problem in error.value.problems}
    assert found >= {
        ("missing_value", "position 7"),
        ("duplicate_member", "a"),
        ("not_an_integer", "c"),
        ("negative", "a"),
        ("differs_within_consortium", "b"),
        ("negative", "11001"),
        ("not_an_integer", "11002"),
        ("weights_all_zero", "d"),
    }
    assert str(error.value).count("\n") == len(error.value.problems)


def test_a_member_without_weight_is_named() -> None:
    with pytest.raises(AllocationError, match=r"row borsbeek, column nis, value '11029'"):
        allocate(BORSBEEK, Method.ORIGIN, FOREIGN_ORIGIN.drop("11029"))
    unknown = FOREIGN_ORIGIN.astype("Int64").where(FOREIGN_ORIGIN != 1_849)
    with pytest.raises(AllocationError, match=r"value '11001': has no weight"):
        allocate(BORSBEEK, Method.ORIGIN, unknown)


def test_weights_that_cannot_be_used_are_refused() -> None:
    assert codes(BORSBEEK, Method.ORIGIN) == ["weights_missing"]
    assert codes(BORSBEEK, Method.ORIGIN, 0 * INHABITANTS) == ["weights_all_zero"]
    assert codes(BORSBEEK, Method.ORIGIN, INHABITANTS * 1.0) == ["not_an_integer"] * 3
    assert codes(BORSBEEK, Method.ORIGIN, INHABITANTS * 10**6) == ["weights_too_large"]
    twice = pd.concat([INHABITANTS, INHABITANTS.iloc[:1]])
    assert codes(BORSBEEK, Method.ORIGIN, twice) == ["duplicate_weight"]
    # Codes read as numbers join to nothing, and that is said.
    numbers = INHABITANTS.set_axis([11007, 11001, 11029])
    assert codes(BORSBEEK, Method.ORIGIN, numbers) == ["no_weight"] * 3


@pytest.mark.parametrize("award", [1.5, 100.0, "100", True, 2**63])
def test_an_award_that_is_no_integer_of_cents_is_refused(award: object) -> None:
    members = BORSBEEK.assign(award_cents=pd.Series([award] * 3, BORSBEEK.index, dtype="object"))
    assert codes(members, Method.WHOLE) == ["not_an_integer"]


def test_awards_that_differ_within_a_consortium_are_refused_also_when_one_is_not_known() -> None:
    members = BORSBEEK.assign(award_cents=pd.array([100, 100, None], dtype="Int64"))
    assert codes(members, Method.EQUAL) == ["differs_within_consortium"]


def test_a_municipality_twice_in_a_consortium_is_refused_once() -> None:
    members = pd.concat([BORSBEEK, BORSBEEK.iloc[:1], BORSBEEK.iloc[:1]])
    assert codes(members, Method.EQUAL) == ["duplicate_member"]


def test_missing_columns_are_all_named() -> None:
    assert codes(BORSBEEK[["nis"]], Method.EQUAL) == ["missing_column", "missing_column"]


def test_a_method_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="'surface' is not a valid Method"):
        allocate(BORSBEEK, "surface")  # type: ignore[arg-type]
