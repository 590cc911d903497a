"""Allocation: puts the award of a consortium to its members, to the cent."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum

import numpy as np
import pandas as pd

from data.problems import DataError, Problem

COLUMNS = ["consortium", "nis", "award_cents"]
MAX_CENTS = 2**63 - 1
# The remainder step multiplies a weight by less than the sum of weights: this keeps it in int64.
MAX_WEIGHT_SUM = math.isqrt(2**63 - 1)


class Method(StrEnum):
    """How an award is put to members.

    `WHOLE` repeats the award on each member, so it may not be summed; the others divide it by
    equal shares, by inhabitants, or by inhabitants of foreign origin on 1 January of the award
    year.

    Example:
        >>> [str(method) for method in Method]
        ['whole', 'equal', 'inhabitants', 'origin']
    """

    WHOLE = "whole"
    EQUAL = "equal"
    INHABITANTS = "inhabitants"
    ORIGIN = "origin"


WEIGHTED = frozenset({Method.INHABITANTS, Method.ORIGIN})


class AllocationError(DataError):
    """Members or weights that cannot be allocated, with every problem found.

    The codes are `missing_column`, `missing_value`, `duplicate_member`, `not_an_integer`,
    `negative`, `differs_within_consortium`, `weights_missing`, `duplicate_weight`, `no_weight`,
    `weights_all_zero` and `weights_too_large`.

    Example:
        >>> members = pd.DataFrame({"consortium": ["a"], "nis": ["41048"], "award_cents": [-1]})
        >>> allocate(members, Method.EQUAL)
        Traceback (most recent call last):
        analysis.allocation.AllocationError: 1 problem
        members, row a, column award_cents, value '-1': is negative; give cents, zero or more
    """


def allocate(
    members: pd.DataFrame, method: Method, weights: pd.Series | None = None
) -> pd.DataFrame:
    """Put each consortium's award to its members by the method of largest remainder.

    Every member first gets the whole cents of its exact share; the cents left go one by one to the
    largest remainders, ties to the larger weight, then to the smaller NIS code. So shares add up to
    the award to the cent, lie within one cent of the exact share, and do not depend on row order.
    Balinski and Young, Fair Representation (1982), method of Hamilton.

    Args:
        members: one row per membership: `consortium` (str), `nis` (str, five characters) and
            `award_cents` (integer cents, the same on every row of a consortium, NA = not known).
        method: how to divide; see `Method`.
        weights: integers of zero or more, indexed by NIS code in the vintage of `members`; needed
            for `inhabitants` and `origin`, not read for the other two. A consortium whose award
            is not known needs no weights.

    Returns:
        The same rows, index and columns, with `allocated_cents` (Int64, euro cents, NA where the
        award is not known) and `additive` (bool, false for `whole`).

    Raises:
        AllocationError: lists every problem in members and weights.

    Example:
        >>> members = pd.DataFrame({"consortium": "borsbeek", "nis": ["11007", "11001", "11029"],
        ...                         "award_cents": 14_571_500})
        >>> allocate(members, Method.EQUAL)["allocated_cents"].tolist()
        [4857167, 4857167, 4857166]
    """
    method = Method(method)
    if problems := list(_problems(members, method, weights)):
        raise AllocationError(problems)
    award = members["award_cents"].astype("Int64").array
    if method is Method.WHOLE:
        return members.assign(allocated_cents=award, additive=False)
    table = pd.DataFrame(
        {
            "consortium": members["consortium"].array,
            "nis": members["nis"].array,
            "award": award,
            "weight": 1,
        }
    )
    if method in WEIGHTED and weights is not None:
        used = weights[weights.index.isin(members["nis"])]
        table["weight"] = used.reindex(members["nis"]).array
    known = table[table["award"].notna()].astype({"award": "int64", "weight": "int64"})
    allocated = _largest_remainder(known).astype("Int64").reindex(table.index)
    return members.assign(allocated_cents=allocated.array, additive=True)


def _largest_remainder(table: pd.DataFrame) -> pd.Series:
    """Return the cents of each row (int64, same index) of a table that has passed the checks.

    An award of 10**12 cents times a weight of 10**7 would overflow int64. With
    award = quotient * total + rest, the exact share is quotient * weight + rest * weight / total:
    the first term is at most the award, and rest * weight stays under total squared.
    """
    total = table.groupby("consortium")["weight"].transform("sum")
    quotient, rest = table["award"] // total, table["award"] % total
    product = rest * table["weight"]
    share = quotient * table["weight"] + product // total
    order = (
        pd.DataFrame({"remainder": product % total, "weight": table["weight"], "nis": table["nis"]})
        .sort_values(["remainder", "weight", "nis"], ascending=[False, False, True])
        .index
    )
    rank = table.loc[order].groupby("consortium").cumcount().reindex(table.index)
    left = table["award"] - share.groupby(table["consortium"]).transform("sum")
    return share + (rank < left)


def _problems(
    members: pd.DataFrame, method: Method, weights: pd.Series | None
) -> Iterator[Problem]:
    """Yield every problem, most basic first; later checks leave out what an earlier one named."""
    missing = [column for column in COLUMNS if column not in members.columns]
    for column in missing:
        yield _member_problem("missing_column", column, "is not there", "add the column")
    if missing:
        return
    members = members[COLUMNS]
    yield from _key_problems(members)
    yield from _award_problems(members)
    if method not in WEIGHTED:
        return
    if weights is None:
        cause = f"the method {method} needs weights"
        yield Problem("weights_missing", "weights", cause, "give the inhabitants by NIS code")
        return
    yield from _weight_problems(weights, set(members["nis"].dropna()))
    yield from _weight_sum_problems(members, weights)


def _key_problems(members: pd.DataFrame) -> Iterator[Problem]:
    """Yield rows without a consortium or code, and municipalities twice in a consortium."""
    for column in ("consortium", "nis"):
        for position in np.flatnonzero(members[column].isna()):
            yield _member_problem(
                "missing_value", column, "is empty", "fill the cell", row=f"position {position}"
            )
    twice = members[members.duplicated(["consortium", "nis"])].dropna(subset=["consortium", "nis"])
    for row in twice.drop_duplicates(["consortium", "nis"]).itertuples():
        cause = "is twice in this consortium"
        yield _member_problem(
            "duplicate_member", "nis", cause, "keep one row", row.consortium, row.nis
        )


def _award_problems(members: pd.DataFrame) -> Iterator[Problem]:
    """Yield awards that are no integer, negative, or differ within a consortium."""
    award = members["award_cents"]
    bad, negative = _not_integer(award), _negative(award)
    remedy = "give cents, zero or more"
    for code, cause, mask in (
        ("not_an_integer", "is not an integer that fits in 64 bits", bad),
        ("negative", "is negative", negative),
    ):
        for row in members[mask].drop_duplicates(["consortium", "award_cents"]).itertuples():
            yield _member_problem(
                code, "award_cents", cause, remedy, row.consortium, row.award_cents
            )
    different = award.groupby(members["consortium"]).nunique(dropna=False)
    for name in different.index[different > 1]:
        values = award[members["consortium"] == name].unique()
        given = ", ".join("not known" if pd.isna(value) else str(value) for value in values)
        cause = "the award differs between the rows of this consortium"
        yield _member_problem(
            "differs_within_consortium", "award_cents", cause, "give one award", name, given
        )


def _weight_problems(weights: pd.Series, codes: set[str]) -> Iterator[Problem]:
    """Yield weights of members that are no integer or negative, and codes given twice."""
    used = weights[weights.index.isin(codes)]
    for nis in used.index[used.index.duplicated()].unique():
        cause = "has more than one weight"
        yield Problem("duplicate_weight", "weights", cause, "keep one per NIS code", row=nis)
    for code, cause, mask in (
        ("not_an_integer", "is not an integer that fits in 64 bits", _not_integer(used)),
        ("negative", "is negative", _negative(used)),
    ):
        for nis, value in used[mask].items():
            yield Problem(code, "weights", cause, "give an integer, zero or more", nis, value=value)


def _weight_sum_problems(members: pd.DataFrame, weights: pd.Series) -> Iterator[Problem]:
    """Yield members without weight, and consortia whose weights are all zero or too large."""
    single = weights[~weights.index.duplicated()]
    usable = single[~_not_integer(single) & ~_negative(single)].astype(object)
    awarded = members[members["award_cents"].notna()].dropna(subset=["consortium", "nis"])
    unknown = ~awarded["nis"].isin(single.dropna().index)
    for row in awarded[unknown].itertuples():
        cause = "has no weight"
        yield _member_problem("no_weight", "nis", cause, "add one", row.consortium, row.nis)
    # Python integers, so that a sum that is too large is seen instead of wrapped around.
    sums = (
        awarded.assign(weight=usable.reindex(awarded["nis"]).array)
        .groupby("consortium")["weight"]
        .agg(lambda weight: pd.NA if weight.isna().any() else sum(weight))
        .astype(object)
        .dropna()
    )
    for name, total in sums.items():
        if total == 0:
            cause = "all weights of this consortium are zero"
            remedy = "choose another method"
            yield Problem("weights_all_zero", "weights", cause, remedy, row=name)
        elif total > MAX_WEIGHT_SUM:
            cause = f"the weights of this consortium add up to more than {MAX_WEIGHT_SUM}"
            yield Problem(
                "weights_too_large", "weights", cause, "give inhabitants", name, None, total
            )


def _member_problem(
    code: str, column: str, cause: str, remedy: str, row: str | None = None, value: object = None
) -> Problem:
    """Return a problem in the members table; the row is named by its consortium."""
    return Problem(code, "members", cause, remedy, row, column, value)


def _not_integer(values: pd.Series) -> pd.Series:
    """Return a bool mask of values that are given but are no integer of at most 64 bits.

    A float is refused even when it is whole: above 2**53 it has lost cents already.
    """
    if pd.api.types.is_signed_integer_dtype(values.dtype):
        return pd.Series(False, index=values.index)
    integer = values.map(
        lambda value: (
            isinstance(value, int | np.integer)
            and not isinstance(value, bool)
            and abs(int(value)) <= MAX_CENTS
        )
    )
    return values.notna() & ~integer.astype(bool)


def _negative(values: pd.Series) -> pd.Series:
    """Return a bool mask of integers below zero."""
    integers = values.astype(object).where(~_not_integer(values))
    return pd.to_numeric(integers).lt(0).fillna(False).astype(bool)
