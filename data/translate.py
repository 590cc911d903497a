"""Translates counts and memberships between vintages: by summing, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal

import pandas as pd

from data.register import municipalities_on


class Kind(StrEnum):
    """What a column holds: a count can be summed over municipalities, a rate cannot."""

    COUNT = "count"
    RATE = "rate"


class TranslationError(ValueError):
    """A column that cannot be carried over to another vintage without inventing figures."""


def crosswalk(
    start: date, end: date, municipalities: pd.DataFrame, mergers: pd.DataFrame
) -> pd.DataFrame:
    """Return which municipality of one date lies in which of another.

    Args:
        start: date of the codes to translate.
        end: date of the codes wanted, later or earlier than ``start``.
        municipalities: the table ``municipalities``.
        mergers: the table ``mergers``.

    Returns:
        Columns ``nis_from`` (code list of ``start``) and ``nis_to`` (code list of ``end``), one
        row for each pair that overlaps, in ascending order, index from 0. Every municipality of
        both dates occurs. Going back in time, a merged municipality has several rows.

    Errors:
        ValueError: a date before the register begins.

    Source: Statbel, REFNIS (CC BY 4.0).

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> pairs = crosswalk(date(2015, 1, 1), date(2025, 1, 1), tables.municipalities,
        ...                   tables.mergers)
        >>> pairs[pairs["nis_to"] == "37022"]["nis_from"].tolist()
        ['37007', '37015']
    """
    first, last = sorted((start, end))
    early = municipalities_on(first, municipalities).index.to_series(index=None)
    late = early.reset_index(drop=True)
    days = mergers["date"]
    for day in sorted(days[(days > pd.Timestamp(first)) & (days <= pd.Timestamp(last))].unique()):
        step = mergers[days == day].set_index("nis")["successor_nis"]
        late = late.map(step).fillna(late)
    pairs = pd.DataFrame({"nis_from": early.to_numpy(), "nis_to": late.to_numpy()}, dtype="str")
    if start > end:
        pairs = pairs.rename(columns={"nis_from": "nis_to", "nis_to": "nis_from"})
        pairs = pairs[["nis_from", "nis_to"]]
    return pairs.sort_values(["nis_from", "nis_to"], ignore_index=True)


def translate_counts(
    counts: pd.DataFrame,
    pairs: pd.DataFrame,
    kinds: Mapping[str, Kind],
    *,
    unsplittable: Literal["refuse", "not_known"] = "refuse",
) -> pd.DataFrame:
    """Return counts in another vintage: the sum over the municipalities that merged.

    Args:
        counts: one row per municipality, indexed by ``nis``; not known is missing.
        pairs: a `crosswalk` from the vintage of ``counts``.
        kinds: for every column of ``counts`` whether it is a count or a rate.
        unsplittable: what to do with a count of a municipality that was still several ones in
            the vintage wanted: refuse (default), or give not known for each of them.

    Returns:
        The same columns, indexed by ``nis`` of the vintage wanted, ascending; a sum with one
        part not known is not known. Municipalities without any row in ``counts`` are left out.

    Errors:
        TranslationError: a rate, a code that is not in the crosswalk, a code twice, or a count
            that would have to be split.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> pairs = crosswalk(date(2015, 1, 1), date(2025, 1, 1), tables.municipalities,
        ...                   tables.mergers)
        >>> people = tables.inhabitants
        >>> then = people[people["date"] == "2015-01-01"].set_index("nis")[["inhabitants"]]
        >>> now = translate_counts(then, pairs, {"inhabitants": Kind.COUNT})
        >>> int(now.loc["11002", "inhabitants"]) == int(
        ...     then.loc[["11002", "11007"], "inhabitants"].sum())
        True
    """
    _refuse_rates(counts, kinds)
    _refuse_unknown(counts, pairs)
    wanted = pairs[pairs["nis_from"].isin(counts.index)]
    split = wanted["nis_from"].duplicated(keep=False)
    if split.any() and unsplittable == "refuse":
        named = ", ".join(sorted(set(wanted.loc[split, "nis_from"])))
        raise TranslationError(
            f"counts of {named} would have to be split over former municipalities; "
            "show them in the newer vintage, or take counts of the older one"
        )
    touched = pairs[pairs["nis_to"].isin(wanted["nis_to"])]
    values = counts.reindex(touched["nis_from"])
    values.index = pd.Index(touched["nis_to"], name="nis")
    ambiguous = touched["nis_from"].duplicated(keep=False).to_numpy()
    unknown = values.isna() | ambiguous[:, None]
    sums = values.groupby(level=0).sum()
    return sums.mask(unknown.groupby(level=0).any())


def _refuse_rates(counts: pd.DataFrame, kinds: Mapping[str, Kind]) -> None:
    undeclared = [str(column) for column in counts.columns if column not in kinds]
    if undeclared:
        raise TranslationError(
            f"no kind is given for {', '.join(undeclared)}; say whether each is a count or a rate"
        )
    rates = [str(column) for column in counts.columns if kinds[str(column)] is Kind.RATE]
    if rates:
        raise TranslationError(
            f"{', '.join(rates)}: a rate cannot be carried over to other municipalities; "
            "translate its numerator and its denominator, then divide"
        )


def _refuse_unknown(counts: pd.DataFrame, pairs: pd.DataFrame) -> None:
    twice = sorted(set(counts.index[counts.index.duplicated()]))
    if twice:
        raise TranslationError(f"{', '.join(twice)}: the code occurs twice; keep one row of each")
    unknown = sorted(set(counts.index) - set(pairs["nis_from"]))
    if unknown:
        raise TranslationError(
            f"{', '.join(unknown)}: no municipality with this code on that date; "
            "check the code and the date"
        )
