"""Classes: puts values into the classes of a choropleth, with a legend that is true."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.problems import Problem, raise_all

FEWEST, MOST = 2, 9
# Above this, floats of eight bytes cannot hold steps smaller than one.
LARGEST = 1e15
# Floats closer together than this differ by rounding only: 0.3 and 3 * 0.1 look the same.
RELATIVE_GAP, ABSOLUTE_GAP = 1e-12, 1e-100

Floats = npt.NDArray[np.float64]


class Scheme(StrEnum):
    """How the bounds of the classes are chosen.

    Example:
        >>> [str(scheme) for scheme in Scheme]
        ['quantiles', 'natural_breaks', 'equal_steps', 'round_numbers']
    """

    QUANTILES = "quantiles"
    NATURAL_BREAKS = "natural_breaks"
    EQUAL_STEPS = "equal_steps"
    ROUND_NUMBERS = "round_numbers"


@dataclass(frozen=True)
class Classes:
    """The classes of one measure on one map, in rising order; equal when their legends are.

    Attributes:
        lower: lower bounds in the unit of the values; the first is the smallest value. A bound
            that equals the upper bound before it is not part of the class, any other one is.
        upper: upper bounds, part of their class.
        counts: values per class; they add up to the values that are known.
        index: the class of each value from 0 (Int64, index of the values, NA where they are NA).
        scheme: the scheme asked for.
        asked: the number of classes asked for; never fewer than came out.
        reason: why fewer came out, else `None`: `no_values`; `all_equal` (but for rounding);
            `fewer_values` (one class per distinct value); `duplicate_breaks` (bounds that fell
            together, or a class without values, were merged); `rounding` (round numbers fit
            fewer classes).
        whole: whether the values are integers; then the bounds are too, and a class starts one
            above the end of the class before, so that nothing overlaps.
    """

    lower: tuple[float, ...]
    upper: tuple[float, ...]
    counts: tuple[int, ...]
    index: pd.Series = field(compare=False, repr=False)
    scheme: Scheme
    asked: int
    reason: str | None
    whole: bool


def classify(values: pd.Series, scheme: Scheme, count: int) -> Classes:
    """Put values into at most `count` classes of a scheme.

    Every known value lies in exactly one class. The first and the last class hold a value; with
    equal steps and round numbers a class between them may hold none and stays in the legend,
    because its bounds follow from the scheme and a gap in the legend would hide them.

    `quantiles` and `equal_steps` are those of numpy (percentile, linspace), which give the bounds
    of mapclassify; `round_numbers` are those of its PrettyBreaks. `natural_breaks` is the exact
    optimum of Fisher (1958): in mapclassify NaturalBreaks starts from random centres, JenksCaspall
    stops at a local optimum and fails on ties, and FisherJenks sums in single precision and warns
    without numba.

    Args:
        values: integers or floats of any sign; NA and NaN are not known and get no class.
        scheme: see `Scheme`.
        count: number of classes wanted, 2 to 9.

    Returns:
        The classes, with the class of each value; see `Classes`.

    Raises:
        DataError: `bad_count`, `not_numeric`, `infinite` or `too_large` (10**15 and more).

    Example:
        >>> inhabitants = pd.Series([800, 4200, 5100, 14311, 22000, 493517], dtype="Int64")
        >>> classes = classify(inhabitants, Scheme.QUANTILES, 3)
        >>> classes.lower, classes.upper, classes.counts
        ((800.0, 4801.0, 16875.0), (4800.0, 16874.0, 493517.0), (2, 2, 2))
    """
    scheme = Scheme(scheme)
    known = _known(values, count)
    whole = pd.api.types.is_integer_dtype(values.dtype)
    upper, reason = _upper(known, scheme, count, whole)
    place = np.searchsorted(upper, known, side="left")
    index = pd.Series(pd.NA, index=values.index, dtype="Int64", name="class")
    index.array[values.notna().to_numpy()] = place
    return Classes(
        lower=tuple(_lower(known, upper, whole, reason).tolist()),
        upper=tuple(upper.tolist()),
        counts=tuple(np.bincount(place, minlength=len(upper)).tolist()),
        index=index,
        scheme=scheme,
        asked=count,
        reason=reason,
        whole=whole,
    )


def _known(values: pd.Series, count: int) -> Floats:
    """Return the values that are known; raise on values or a count that cannot be classified."""
    problems = []
    if count not in range(FEWEST, MOST + 1):
        cause, remedy = "is no possible number of classes", f"choose {FEWEST} to {MOST}"
        problems.append(Problem("bad_count", "classes", cause, remedy, value=count))
    given = values[values.notna()]
    kind = given.dtype
    number = pd.api.types.is_integer_dtype(kind) or pd.api.types.is_float_dtype(kind)
    if len(given) and not number:
        cause, remedy = f"the values have the type {kind}", "give integers or floats"
        problems.append(Problem("not_numeric", "values", cause, remedy))
        given = given.iloc[:0]
    known = given.to_numpy(dtype="float64")
    for code, cause, mask in (
        ("infinite", "is infinite", np.isinf(known)),
        ("too_large", "is 10**15 or more", np.isfinite(known) & (np.abs(known) >= LARGEST)),
    ):
        for row, value in given[mask].items():
            problems.append(Problem(code, "values", cause, "correct it", str(row), value=value))
    raise_all(problems)
    return known


def _upper(known: Floats, scheme: Scheme, count: int, whole: bool) -> tuple[Floats, str | None]:
    """Return the upper bounds and why there are fewer than asked for."""
    distinct = np.unique(known)
    if not whole:
        distinct = _apart(distinct)
    if len(distinct) == 0:
        return distinct, "no_values"
    if len(distinct) == 1:
        return distinct, "all_equal"
    if len(distinct) < count:
        return distinct, "fewer_values"
    upper = _without_empty(_scheme_bounds(known, scheme, count, whole), distinct, scheme)
    if len(upper) == count:
        return upper, None
    return upper, "rounding" if scheme is Scheme.ROUND_NUMBERS else "duplicate_breaks"


def _apart(distinct: Floats) -> Floats:
    """Return the largest of each run of sorted values that differ by rounding only."""
    size = np.maximum(np.abs(distinct[1:]), np.abs(distinct[:-1]))
    apart = np.diff(distinct) > np.maximum(RELATIVE_GAP * size, ABSOLUTE_GAP)
    return distinct[np.append(apart, np.ones(min(1, len(distinct)), dtype=bool))]


def _snapped(bounds: Floats, distinct: Floats) -> Floats:
    """Return the bounds, with the value itself for one that misses a value by rounding only.

    Arithmetic gives a bound of 0.5999999999999999 beside a value of 0.6, which the legend would
    then seem to put in the wrong class.
    """
    above = np.searchsorted(distinct, bounds).clip(1, len(distinct) - 1)
    low, high = distinct[above - 1], distinct[above]
    nearest = np.where(bounds - low < high - bounds, low, high)
    return np.where(np.abs(bounds - nearest) <= RELATIVE_GAP * np.abs(nearest), nearest, bounds)


def _scheme_bounds(known: Floats, scheme: Scheme, count: int, whole: bool) -> Floats:
    """Return the upper bounds as the scheme gives them, without duplicates.

    The values must have at least `count` distinct ones: with fewer, mapclassify warns or fails.
    """
    if scheme is Scheme.ROUND_NUMBERS:
        return _round_bounds(known, count)
    if scheme is Scheme.NATURAL_BREAKS:
        bounds = _natural_bounds(known, count)
    elif scheme is Scheme.EQUAL_STEPS:
        bounds = np.linspace(known.min(), known.max(), count + 1)[1:]
    else:
        percentages = [100 * step / count for step in range(1, count + 1)]
        bounds = np.percentile(known, percentages)
    if whole:
        # An integer is at most 3.5 when it is at most 3; 2.999999999999999 was meant as 3.
        nearest = np.rint(bounds)
        meant = np.abs(bounds - nearest) <= np.minimum(RELATIVE_GAP * np.abs(nearest), 1e-6)
        return np.unique(np.where(meant, nearest, np.floor(bounds)))
    return np.unique(_snapped(bounds, np.unique(known)))


def _round_bounds(known: Floats, count: int) -> Floats:
    """Return the bounds of PrettyBreaks for the largest number that gives at most `count`."""
    # Here, because it loads scikit-learn and scipy.stats: 80 MB and a second that a server can do
    # without until somebody asks for round numbers.
    import mapclassify

    distinct = np.unique(known)
    step_floor = (distinct[-1] - distinct[0]) / (2 * count)
    decimals = max(0, -math.floor(math.log10(step_floor)))
    for wanted in range(count, 1, -1):
        # Rounded, because mapclassify counts up in steps and gives 0.30000000000000004.
        bounds = np.round(mapclassify.PrettyBreaks(known, k=wanted).bins, decimals)
        bounds = _without_empty(_snapped(bounds, distinct), distinct, Scheme.ROUND_NUMBERS)
        if len(bounds) <= count:
            break
    return bounds


def _natural_bounds(known: Floats, count: int) -> Floats:
    """Return the upper bounds with the least sum of squares within classes.

    Dynamic programming over the distinct values with their number of occurrences, so that equal
    values stay together; at a tie the lower bound wins. Fisher, On grouping for maximum
    homogeneity, JASA 53 (1958).
    """
    distinct, occurrences = np.unique(known, return_counts=True)
    cost = _squares(distinct, occurrences.astype("float64"))
    best = cost[0]
    starts = []
    for _ in range(count - 1):
        # Row i: the last class starts at i, the classes before it end at i - 1.
        total = cost.copy()
        total[1:] += best[:-1, np.newaxis]
        total[0] = np.inf
        starts.append(total.argmin(axis=0))
        best = total.min(axis=0)
    ends = [len(distinct) - 1]
    for start in reversed(starts):
        ends.append(int(start[ends[-1]]) - 1)
    return distinct[ends[::-1]]


def _squares(values: Floats, occurrences: Floats) -> Floats:
    """Return the sum of squared deviations of values i to j as a matrix, infinite where i > j.

    Adds value after value (Welford): differences of cumulative sums would lose the classes of
    small values beside one that is a million times larger.
    """
    size = len(values)
    scaled = values / np.abs(values).max()
    cost = np.full((size, size), np.inf)
    mean, weight, squares = np.zeros(size), np.zeros(size), np.zeros(size)
    for last, (value, times) in enumerate(zip(scaled, occurrences, strict=True)):
        row = slice(last + 1)
        weight[row] += times
        deviation = value - mean[row]
        mean[row] += deviation * times / weight[row]
        squares[row] += times * deviation * (value - mean[row])
        cost[row, last] = squares[row]
    return cost


def _without_empty(upper: Floats, distinct: Floats, scheme: Scheme) -> Floats:
    """Return the bounds without the empty classes at the ends, and for some schemes without any."""
    ends = np.searchsorted(distinct, upper, side="right")
    filled = np.diff(ends, prepend=0) > 0
    if scheme in (Scheme.EQUAL_STEPS, Scheme.ROUND_NUMBERS):
        places = np.flatnonzero(filled)
        return upper[places[0] : places[-1] + 1]
    return upper[filled]


def _lower(known: Floats, upper: Floats, whole: bool, reason: str | None) -> Floats:
    """Return the lower bound of each class."""
    if len(upper) == 0:
        return upper
    if reason == "fewer_values":
        distinct = np.unique(known)
        return distinct[np.append(0, np.searchsorted(distinct, upper[:-1], side="right"))]
    return np.append(known.min(), upper[:-1] + (1.0 if whole else 0.0))
