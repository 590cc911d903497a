"""Municipalities that resemble each other: a profile of indicators and the distance in it."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.classes import ABSOLUTE_GAP, RELATIVE_GAP
from analysis.people import INDICATORS, indicator_on
from data.load import Tables
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION

FEWEST = 3
"""With two municipalities the standard deviation is their difference, whatever it is."""

Floats = npt.NDArray[np.float64]


class Refusal(StrEnum):
    """Why there is no profile, or no place for a municipality in it."""

    NO_INDICATOR = "no_indicator"
    NOT_KNOWN = "not_known"
    NO_VARIANCE = "no_variance"
    NOT_POSITIVE = "not_positive"
    NOT_COMPARABLE = "not_comparable"
    NO_MUNICIPALITY = "no_municipality"


_CAUSES = {
    Refusal.NO_INDICATOR: "no indicator; choose at least one",
    Refusal.NOT_KNOWN: f"known for fewer than {FEWEST} municipalities; choose another date",
    Refusal.NO_VARIANCE: "the same everywhere, so it compares nothing; leave it out",
    Refusal.NOT_POSITIVE: "a count of zero has no logarithm; leave it out",
    Refusal.NOT_COMPARABLE: "not known for the municipality asked; leave it out",
    Refusal.NO_MUNICIPALITY: f"no municipality of the {FLEMISH_REGION} on that date; choose one",
}


class ProfileRefusedError(ValueError):
    """A profile that cannot be made, or a municipality without one.

    Attributes:
        code: why.
        subjects: the indicators it is about; for `Refusal.NO_MUNICIPALITY` the code asked for.
    """

    def __init__(self, code: Refusal, subjects: Sequence[str] = ()) -> None:
        self.code = code
        self.subjects = tuple(subjects)
        super().__init__(": ".join(filter(None, [", ".join(self.subjects), _CAUSES[code]])))


@dataclass(frozen=True)
class Profile:
    """The place of municipalities in a space of indicators.

    Attributes:
        values: the indicators (Int64 for counts, Float64 for rates), one column each, indexed by
            ``nis`` ascending: the municipalities of the Flemish Region; missing is not known.
        scores: the same standardised (float64), for the comparable municipalities only: those
            of which every indicator is known.
        references: the date of the figures of each indicator.
    """

    values: pd.DataFrame
    scores: pd.DataFrame
    references: Mapping[str, date | None]

    @property
    def not_comparable(self) -> pd.Series:
        """The indicators that are not known (tuples), by the ``nis`` that lack them."""
        lacking = self.values[self.values.isna().any(axis=1)]
        missing = [tuple(lacking.columns[row]) for row in lacking.isna().to_numpy()]
        return pd.Series(missing, index=lacking.index, dtype="object", name="not_known")


def profile_on(indicators: Sequence[str], day: date, vintage_day: date, tables: Tables) -> Profile:
    """Return the profile of every municipality of the Flemish Region.

    Args:
        indicators: identifiers of `analysis.people.INDICATORS`; one given twice counts once.
        day: the date the figures should speak of.
        vintage_day: the municipalities wanted.
        tables: the shipped tables.

    Errors:
        ProfileRefusedError: see `standardised`.
        KeyError: no such indicator.
        ValueError: the vintage day lies before the register begins.

    Example:
        >>> from data.load import load_tables
        >>> day = date(2015, 6, 1)
        >>> then = profile_on(["inhabitants", "newcomers_per_thousand"], day, day, load_tables())
        >>> len(then.values), len(then.scores), then.not_comparable["11007"]  # Borsbeek
        (308, 265, ('newcomers_per_thousand',))
    """
    register = municipalities_on(vintage_day, tables.municipalities)
    flemish = register.index[register["region"] == FLEMISH_REGION]
    measured = {
        name: indicator_on(INDICATORS[name], day, vintage_day, tables)
        for name in dict.fromkeys(indicators)
    }
    columns = {name: each.values.reindex(flemish) for name, each in measured.items()}
    values = pd.DataFrame(columns, index=flemish)
    counts = [name for name, each in measured.items() if not each.unit.is_rate]
    references = {name: each.reference for name, each in measured.items()}
    return Profile(values, standardised(values, counts), references)


def standardised(values: pd.DataFrame, counts: Collection[str] = ()) -> pd.DataFrame:
    """Return indicators with mean 0 and standard deviation 1 over the comparable municipalities.

    The deviation divides by their number, not by one less: they are all there are, no sample.

    Args:
        values: one column per indicator; missing is not known.
        counts: columns of which the natural logarithm is taken, so that twice as many is the
            same step everywhere; as they are, one city would stretch the scale for all.

    Returns:
        The rows without a missing value (float64), same columns.

    Errors:
        ProfileRefusedError: no columns, fewer than `FEWEST` complete rows, a column whose values
            are equal (but for rounding), or a count of zero.

    Example:
        >>> people = pd.DataFrame({"inhabitants": [1_000, 10_000, 100_000]})
        >>> standardised(people, ["inhabitants"])["inhabitants"].round(3).tolist()
        [-1.225, 0.0, 1.225]
    """
    if values.columns.empty:
        raise ProfileRefusedError(Refusal.NO_INDICATOR)
    known = values.dropna().astype("float64")
    if len(known) < FEWEST:
        scarce = values.columns[values.notna().sum() < FEWEST]
        raise ProfileRefusedError(
            Refusal.NOT_KNOWN, list(values.columns if scarce.empty else scarce)
        )
    low, high = known.min(), known.max()
    flat = [name for name in known if _equal(low[name], high[name])]
    if flat:
        raise ProfileRefusedError(Refusal.NO_VARIANCE, flat)
    zero = [name for name in counts if low[name] <= 0]
    if zero:
        raise ProfileRefusedError(Refusal.NOT_POSITIVE, zero)
    scaled = known.assign(**{name: np.log(known[name]) for name in counts})
    return (scaled - scaled.mean()) / scaled.std(ddof=0)


def _equal(low: float, high: float) -> bool:
    return math.isclose(low, high, rel_tol=RELATIVE_GAP, abs_tol=ABSOLUTE_GAP)


def distances(scores: pd.DataFrame) -> Floats:
    """Return the distance between every two rows of standardised indicators.

    The root of the mean squared difference: the Euclidean distance divided by the root of the
    number of indicators. So it is in standard deviations, for any number of indicators, and the
    mean of its square over all pairs of n rows is 2n / (n - 1).

    Returns:
        A symmetric matrix in the order of the rows, zero on its diagonal.

    Example:
        >>> distances(pd.DataFrame({"a": [0.0, 3.0], "b": [1.0, 1.0]})).round(3).tolist()
        [[0.0, 2.121], [2.121, 0.0]]
    """
    square = np.zeros((len(scores), len(scores)))
    for name in scores:
        column = scores[name].to_numpy()
        square += (column[:, None] - column[None, :]) ** 2
    return np.sqrt(square / scores.shape[1])


def similar(
    nis: str, profile: Profile, register: pd.DataFrame, pairs: pd.DataFrame
) -> pd.DataFrame:
    """Return how far every other municipality is from one, nearest first, and why.

    Args:
        nis: a comparable municipality of the profile.
        profile: from `profile_on`.
        register: from `data.register.municipalities_on`, for the vintage of the profile.
        pairs: neighbours, of `geo.neighbours.neighbourhood`.

    Returns:
        Indexed by ``nis``, by distance and then by code; those that are not comparable come last,
        with missing figures. ``name``; ``distance`` (standard deviations, see `distances`);
        ``rank`` (Int64, from 1, equal distances share one); ``closer_than`` (share of all pairs of
        comparable municipalities that are further apart); ``neighbour``; ``province``,
        ``reference_region`` and whether they are the same (``same_province``,
        ``same_reference_region``). For each indicator i: ``i`` and ``i_chosen`` (values of this
        municipality and of the chosen one, in its unit), ``i_difference_sd`` (this less the
        chosen one, in standard deviations) and ``i_contribution`` (share of the squared distance;
        they add up to 1, and are missing where the distance is zero).

    Errors:
        ProfileRefusedError: no municipality of the profile, or an indicator not known for it.

    Example:
        >>> from data.load import load_tables
        >>> tables, day = load_tables(), date(2025, 1, 1)
        >>> profile = profile_on(list(INDICATORS), day, day, tables)
        >>> pairs = pd.DataFrame({"nis_a": [], "nis_b": [], "border_m": []}, dtype="str")
        >>> register = municipalities_on(day, tables.municipalities)
        >>> similar("44021", profile, register, pairs)["name"].iloc[0]  # Gent
        'Turnhout'
    """
    _refuse_incomparable(nis, profile)
    scores = profile.scores
    between = distances(scores)
    own = pd.Series(between[scores.index.get_loc(nis)], index=scores.index)
    gaps = scores - scores.loc[nis]
    frame = _places(nis, profile.values.index.drop(nis), register, pairs)
    frame.insert(1, "distance", own)
    frame.insert(2, "rank", frame["distance"].rank(method="min").astype("Int64"))
    frame.insert(3, "closer_than", _closer_than(own, between))
    squares = (gaps**2).sum(axis=1)
    for name in scores:
        frame[str(name)] = profile.values[name]
        frame[f"{name}_chosen"] = profile.values.loc[nis, name]
        frame[f"{name}_difference_sd"] = gaps[name]
        frame[f"{name}_contribution"] = gaps[name] ** 2 / squares.where(squares > 0)
    figures = frame.select_dtypes("float64").columns
    frame = frame.astype(dict.fromkeys(figures, "Float64"))
    return frame.sort_values("distance", kind="stable", na_position="last")


def _refuse_incomparable(nis: str, profile: Profile) -> None:
    if nis not in profile.values.index:
        raise ProfileRefusedError(Refusal.NO_MUNICIPALITY, [nis])
    if nis not in profile.scores.index:
        raise ProfileRefusedError(Refusal.NOT_COMPARABLE, profile.not_comparable[nis])


def _places(
    nis: str, others: pd.Index, register: pd.DataFrame, pairs: pd.DataFrame
) -> pd.DataFrame:
    beside = {
        *pairs.loc[pairs["nis_a"] == nis, "nis_b"],
        *pairs.loc[pairs["nis_b"] == nis, "nis_a"],
    }
    frame = register.loc[others, ["name_nl", "province", "reference_region"]]
    frame = frame.rename(columns={"name_nl": "name"})
    frame.insert(1, "neighbour", others.isin(beside))
    for column in ("province", "reference_region"):
        frame[f"same_{column}"] = frame[column] == register.loc[nis, column]
    return frame


def _closer_than(own: pd.Series, between: Floats) -> pd.Series:
    every = np.sort(between[np.triu_indices(len(between), k=1)])
    nearer_or_equal = np.searchsorted(every, own, side="right")
    return pd.Series(1 - nearer_or_equal / len(every), index=own.index)
