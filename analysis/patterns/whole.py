"""Patterns as a whole: is a figure alike among neighbours, do covered municipalities adjoin?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from analysis.between import Between
from analysis.coverage import Status
from analysis.patterns.inference import (
    Alternative,
    Correction,
    Inference,
    Numbers,
    PatternError,
    Refusal,
    judged,
    shuffled,
    threshold,
)
from analysis.patterns.weights import Figures, Rate, Sample, entering, sample_of, values_of


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What is stated with every result.

    Attributes:
        inference: permutations, seed, alpha and minimum.
        n: municipalities that took part.
        isolates: codes left out because no neighbour has a value, ascending.
        missing: codes left out because they have no value, ascending.
        alternative: what was held against chance.
    """

    inference: Inference
    n: int
    isolates: tuple[str, ...]
    missing: tuple[str, ...]
    alternative: Alternative = Alternative.TWO_SIDED


def stated(sample: Sample, inference: Inference) -> dict[str, Any]:
    """Return the fields of `Stated` but the alternative."""
    return {
        "inference": inference,
        "n": len(sample.codes),
        "isolates": sample.isolates,
        "missing": sample.missing,
    }


class Transformation(StrEnum):
    """How neighbours weigh, by the letters of esda.

    Attributes:
        ROW: the neighbours of a municipality weigh 1 together.
        BINARY: each neighbour weighs 1.
    """

    ROW = "r"
    BINARY = "b"


class Clustering(StrEnum):
    """What Moran's I says; that there is no pattern is a result.

    Attributes:
        ALIKE: neighbours are more alike than by chance.
        UNLIKE: neighbours differ more than by chance.
        NO_PATTERN: not to be told from chance.
    """

    ALIKE = "alike"
    UNLIKE = "unlike"
    NO_PATTERN = "no_pattern"


@dataclass(frozen=True, kw_only=True)
class GlobalMoran(Stated):
    """Moran's I of all municipalities together.

    Attributes:
        statistic: Moran's I.
        expected: its value by chance.
        z: distance from it, in standard deviations of the permutations.
        p_value: two-sided pseudo p-value.
        empirical_bayes: whether the figures are a rate, and were standardised.
        transformation: by rows.
        correction: none, it is one test.
    """

    statistic: float
    expected: float
    z: float
    p_value: float
    empirical_bayes: bool
    transformation: Transformation = Transformation.ROW
    correction: Correction = Correction.NONE

    @property
    def clustering(self) -> Clustering:
        """What it says at the level of ``inference.alpha``."""
        if self.p_value > self.inference.alpha:
            return Clustering.NO_PATTERN
        return Clustering.ALIKE if self.statistic > self.expected else Clustering.UNLIKE


def global_moran(
    figures: Figures,
    pairs: pd.DataFrame,
    inference: Inference | None = None,
    between: Between | None = None,
) -> GlobalMoran:
    """Return Moran's I of figures, empirical-Bayes standardised when they are a rate.

    Args:
        figures: of the municipalities of a day, from `analysis.patterns.weights.figures_on`.
        pairs: ``nis_a`` and ``nis_b`` of a `geo.neighbours.Neighbourhood` of that day.
        inference: how it is judged.
        between: hears how far it is, and may end it.

    Errors:
        PatternError: no pairs, too few municipalities, or no variance.

    Source: Moran (1950), Biometrika 37, 17-23; Cliff and Ord, Spatial Processes (1981); esda.

    Example:
        >>> codes = [f"{nis}" for nis in range(11000, 11040)]
        >>> pairs = pd.DataFrame({"nis_a": codes[:-1], "nis_b": codes[1:]})
        >>> rising = pd.Series(range(40), index=codes)
        >>> found = global_moran(rising, pairs, Inference(permutations=999))
        >>> round(found.statistic, 2), found.p_value, found.clustering.value
        (0.99, 0.002, 'alike')
    """
    from esda.moran import Moran

    inference = inference or Inference()
    sample = sample_of(values_of(figures).notna(), pairs, inference)
    values = entering(figures, sample.codes)
    # Its moments under normality, which are not used, do not exist when all adjoin all.
    with np.errstate(divide="ignore", invalid="ignore"):
        found = Moran(values, sample.graph, permutations=0)
    weights = sample.graph.transform("r").sparse
    blocks = shuffled(values, inference, between)
    chance = [(block * (weights @ block)).mean(axis=0) for block in blocks]
    row = judged(np.array([found.I]), np.array([found.EI]), np.concatenate(chance)[None])
    return GlobalMoran(
        **row.loc[0].to_dict(),
        empirical_bayes=isinstance(figures, Rate),
        **stated(sample, inference),
    )


class Join(StrEnum):
    """Two neighbours by how many of them are covered."""

    BOTH = "both"
    ONE = "one"
    NEITHER = "neither"


@dataclass(frozen=True, kw_only=True)
class JoinCounts(Stated):
    """Pairs of neighbours of which both, one or neither is covered.

    Attributes:
        joins: indexed by ``join`` (`Join`): ``statistic`` and ``expected`` (pairs, observed and
            by chance), ``z`` (distance in standard deviations of the permutations), ``p_value``
            (two-sided pseudo p-value) and ``significant`` (after the correction).
        covered: covered municipalities among the ``n``.
        threshold: p-values up to this are significant.
        transformation: binary.
        correction: for three tests.
    """

    joins: pd.DataFrame
    covered: int
    threshold: float
    transformation: Transformation = Transformation.BINARY
    correction: Correction = Correction.FALSE_DISCOVERY_RATE


def covered_or_not(table: pd.DataFrame) -> pd.Series:
    """Return whether municipalities are covered on the day of a coverage table.

    Args:
        table: from `analysis.coverage.coverage`.

    Returns:
        ``covered`` (boolean, indexed by ``nis``): missing where it is not known; false where a
        programme is over. Municipalities outside the region of the programmes are left out.

    Example:
        >>> table = pd.DataFrame({"status": ["covered", "ended", "not_known", "not_applicable"]},
        ...                      index=pd.Index(["11001", "11002", "11004", "21001"], name="nis"))
        >>> covered_or_not(table).tolist()
        [True, False, <NA>]
    """
    status = table["status"]
    status = status[status != Status.NOT_APPLICABLE]
    covered = (status == Status.COVERED).astype("boolean")
    return covered.mask(status == Status.NOT_KNOWN).rename("covered")


def join_counts(
    covered: pd.Series,
    pairs: pd.DataFrame,
    inference: Inference | None = None,
    between: Between | None = None,
) -> JoinCounts:
    """Return how many neighbours are both covered, one of them, or neither, and by chance.

    Args:
        covered: from `covered_or_not`; missing is not known.
        pairs: ``nis_a`` and ``nis_b`` of a `geo.neighbours.Neighbourhood` of the same day.
        inference: how it is judged.
        between: hears how far it is, and may end it.

    Errors:
        PatternError: no pairs, too few municipalities, or all or none of them covered.

    Source: Cliff and Ord, Spatial Processes (1981), sampling without replacement. Counted here:
    the join counts of esda 2.9 warn under pandas 3.1.

    Example:
        >>> codes = [f"{nis}" for nis in range(11000, 11040)]
        >>> pairs = pd.DataFrame({"nis_a": codes[:-1], "nis_b": codes[1:]})
        >>> halves = pd.Series([True] * 20 + [False] * 20, index=codes, dtype="boolean")
        >>> join_counts(halves, pairs, Inference(permutations=999)).joins["statistic"].to_dict()
        {'both': 19.0, 'one': 1.0, 'neither': 19.0}
    """
    inference = inference or Inference()
    sample = sample_of(covered.notna(), pairs, inference)
    ones = covered.reindex(sample.codes).to_numpy(float)
    n, black = len(ones), int(ones.sum())
    if black in (0, n):
        raise PatternError(Refusal.ONE_STATUS, covered=black, n=n)
    ways = np.array([black * (black - 1), 2 * black * (n - black), (n - black) * (n - black - 1)])
    adjacency = sample.graph.sparse
    observed = _joins(ones[:, None], adjacency)[:, 0]
    chance = [_joins(block, adjacency) for block in shuffled(ones, inference, between)]
    joins = judged(
        observed,
        observed.sum() * ways / (n * (n - 1)),
        np.concatenate(chance, axis=1),
    ).set_axis(pd.Index([str(join) for join in Join], name="join"))
    limit = threshold(joins["p_value"].to_numpy(float), inference.alpha)
    return JoinCounts(
        joins=joins.assign(significant=joins["p_value"] <= limit),
        covered=black,
        threshold=limit,
        **stated(sample, inference),
    )


def _joins(ones: Numbers, adjacency: Any) -> Numbers:
    """Return the joins of each column, in the order of `Join`."""
    both = (ones * (adjacency @ ones)).sum(axis=0) / 2
    one = adjacency.sum(axis=0) @ ones - 2 * both
    return np.array([both, one, adjacency.sum() / 2 - both - one])
