"""Patterns in places: municipalities that are high or low together with their neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.between import Between, parts
from analysis.patterns.inference import (
    Correction,
    Counts,
    Inference,
    Numbers,
    pseudo_p,
    shuffled,
    tails,
    threshold,
)
from analysis.patterns.weights import Figures, Rate, entering, sample_of, values_of
from analysis.patterns.whole import Stated, Transformation, stated

if TYPE_CHECKING:
    from libpysal.graph import Graph


class Pattern(StrEnum):
    """What Local Moran says of a municipality: its own value, then that of its neighbours.

    High is above the mean of the municipalities that take part, low is not.
    """

    HIGH_HIGH = "high_high"
    LOW_LOW = "low_low"
    HIGH_LOW = "high_low"
    LOW_HIGH = "low_high"
    NOT_SIGNIFICANT = "not_significant"
    ISOLATE = "isolate"
    NOT_KNOWN = "not_known"


class Spot(StrEnum):
    """What Getis-Ord G* says of a municipality and its neighbours taken together."""

    HIGH = "high"
    LOW = "low"
    NOT_SIGNIFICANT = "not_significant"
    ISOLATE = "isolate"
    NOT_KNOWN = "not_known"


_AGREEING = {
    Pattern.HIGH_HIGH: Spot.HIGH,
    Pattern.LOW_LOW: Spot.LOW,
    Pattern.NOT_SIGNIFICANT: Spot.NOT_SIGNIFICANT,
}
"""One that differs from its neighbours has no counterpart in G*, which adds it to them."""


@dataclass(frozen=True, kw_only=True)
class LocalPatterns(Stated):
    """Local Moran and Getis-Ord G* of every municipality.

    Attributes:
        frame: see `local_patterns`.
        threshold: p-values of Local Moran up to this are significant.
        g_threshold: the same for G*.
        empirical_bayes: whether the figures are a rate, and were standardised.
        transformation: by rows for Local Moran.
        g_transformation: binary for G*, in which a municipality is its own neighbour.
        correction: for as many tests as there are municipalities, in each of the two.
    """

    frame: pd.DataFrame
    threshold: float
    g_threshold: float
    empirical_bayes: bool
    transformation: Transformation = Transformation.ROW
    g_transformation: Transformation = Transformation.BINARY
    correction: Correction = Correction.FALSE_DISCOVERY_RATE

    @property
    def found(self) -> bool:
        """Whether there is any significant pattern; that there is none is a result."""
        return bool(self.frame["significant"].any())

    @property
    def undecided(self) -> tuple[str, ...]:
        """Codes more extreme than every permutation, of which there are too few to tell.

        A municipality that stands out alone needs a p-value of at most alpha / n, which takes
        2 n / alpha permutations: more than 9,999 for more than 250 municipalities.
        """
        extreme = self.frame["p_value"].eq(self.inference.smallest_p) & ~self.frame["significant"]
        return tuple(self.frame.index[extreme.fillna(False)])


def local_patterns(
    figures: Figures,
    pairs: pd.DataFrame,
    inference: Inference | None = None,
    between: Between | None = None,
) -> LocalPatterns:
    """Return where figures are high or low together, by Local Moran and by Getis-Ord G*.

    Both read the same numbers: z-scores of the values, or of the rates after empirical-Bayes
    standardisation. For Local Moran each municipality keeps its value and those of the others
    are dealt anew. For G* that would give the p-values of Local Moran once more, as both go up or
    down with the sum of the neighbours; it is a second opinion because there all values are dealt
    anew, its own too.

    Args:
        figures: of the municipalities of a day, from `analysis.patterns.weights.figures_on`.
        pairs: ``nis_a`` and ``nis_b`` of a `geo.neighbours.Neighbourhood` of that day.
        inference: how it is judged.
        between: hears how far it is, and may end it.

    Returns:
        A frame indexed by ``nis`` ascending, every municipality of ``figures``: ``value`` (in
        the unit of the figures), ``local_i``, ``quadrant`` and ``pattern`` (`Pattern`; the
        quadrant whether significant or not, missing for isolates and missing values),
        ``p_value``, ``significant`` (boolean, after the correction), ``g_z``, ``g_p_value``,
        ``g_pattern`` (`Spot`) and ``agree`` (boolean; missing for high_low and low_high, which
        G* cannot tell, and for what is left out).

    Errors:
        PatternError: no pairs, too few municipalities, or no variance.

    Source: Anselin (1995), Geographical Analysis 27, 93-115; Ord and Getis (1995), the same
    volume, 286-306; esda.

    Example:
        >>> codes = [f"{nis}" for nis in range(11000, 11040)]
        >>> pairs = pd.DataFrame({"nis_a": codes[:-1], "nis_b": codes[1:]})
        >>> rising = pd.Series(range(40), index=codes)
        >>> found = local_patterns(rising, pairs, Inference(permutations=999))
        >>> found.frame["quadrant"].value_counts().to_dict()
        {'low_low': 20, 'high_high': 20}
    """
    inference = inference or Inference()
    shown = values_of(figures).sort_index()
    sample = sample_of(shown.notna(), pairs, inference)
    values = entering(figures, sample.codes)
    halves = parts(between, 2)
    moran = _local_moran(values, sample.graph, inference, halves[0]).set_axis(sample.codes)
    g_star = _g_star(values, sample.graph, inference, halves[1]).set_axis(sample.codes)
    limit = threshold(moran["p_value"].to_numpy(float), inference.alpha)
    g_limit = threshold(g_star["g_p_value"].to_numpy(float), inference.alpha)
    moran["significant"] = moran["p_value"] <= limit
    moran["pattern"] = moran["quadrant"].where(moran["significant"], str(Pattern.NOT_SIGNIFICANT))
    spots = np.where(g_star["g_z"] > 0, str(Spot.HIGH), str(Spot.LOW))
    certain = g_star["g_p_value"] <= g_limit
    g_star["g_pattern"] = np.where(certain, spots, str(Spot.NOT_SIGNIFICANT))
    frame = shown.rename("value").to_frame().join(moran).join(g_star)
    return LocalPatterns(
        frame=_with_left_out(frame),
        threshold=limit,
        g_threshold=g_limit,
        empirical_bayes=isinstance(figures, Rate),
        **stated(sample, inference),
    )


def _with_left_out(frame: pd.DataFrame) -> pd.DataFrame:
    left_out = np.where(frame["value"].isna(), str(Pattern.NOT_KNOWN), str(Pattern.ISOLATE))
    for column in ("pattern", "g_pattern"):
        frame[column] = frame[column].where(frame["local_i"].notna(), left_out)
    counterpart = frame["pattern"].map(_AGREEING)
    agree = (counterpart == frame["g_pattern"]).astype("boolean").where(counterpart.notna())
    numbers = dict.fromkeys(("local_i", "p_value", "g_z", "g_p_value"), "Float64")
    texts = dict.fromkeys(("quadrant", "pattern", "g_pattern"), "str")
    typed = frame.assign(agree=agree).astype({**numbers, **texts, "significant": "boolean"})
    return typed[list(COLUMNS)]


COLUMNS = (
    "value",
    "local_i",
    "quadrant",
    "pattern",
    "p_value",
    "significant",
    "g_z",
    "g_p_value",
    "g_pattern",
    "agree",
)
"""The columns of `local_patterns`, in order."""

_QUADRANTS = (Pattern.HIGH_HIGH, Pattern.LOW_HIGH, Pattern.LOW_LOW, Pattern.HIGH_LOW)
"""As esda numbers them, from 1."""


def _local_moran(
    values: Numbers, graph: Graph, inference: Inference, between: Between | None
) -> pd.DataFrame:
    from esda.moran import Moran_Local

    found = Moran_Local(values, graph, permutations=0)
    counts = _conditional_tails(values, graph.sparse.tocsr(), inference, between)
    return pd.DataFrame(
        {
            "local_i": found.Is,
            "quadrant": np.array([str(name) for name in _QUADRANTS], dtype=object)[found.q - 1],
            "p_value": pseudo_p(counts, inference.permutations),
        }
    )


def _conditional_tails(
    values: Numbers, adjacency: Any, inference: Inference, between: Between | None
) -> Counts:
    """Return the tails of each local I when only the values of the others are dealt anew.

    Compared is the own value times the sum of the neighbours: local I but for a positive factor.
    """
    others = len(values) - 1
    neighbours = np.diff(adjacency.indptr)
    observed = values * (adjacency @ values)
    counts = np.zeros((2, len(values)), np.int64)
    random = inference.generator()
    for size in inference.blocks(between):
        order = random.random((size, others)).argsort(axis=1)[:, : neighbours.max()]
        for count in np.unique(neighbours):
            rows = np.flatnonzero(neighbours == count)
            # The others are all but itself: places from its own on move up by one.
            places = order[:, :count] + (order[:, :count] >= rows[:, None, None])
            chance = values[rows, None] * values[places].sum(axis=2)
            counts[:, rows] += tails(observed[rows], chance)
    return counts


def _g_star(
    values: Numbers, graph: Graph, inference: Inference, between: Between | None
) -> pd.DataFrame:
    from esda.getisord import G_Local

    # G* is a share of the sum of all, so esda needs positive values; its z is the same wherever
    # the values begin.
    positive = values - values.min() + 1
    # One that borders on all others has the sum of all, whatever the order: no spread, no z.
    with np.errstate(divide="ignore", invalid="ignore"):
        found = G_Local(positive, graph, transform="B", permutations=0, star=True, n_jobs=1)
    adjoins_all = graph.cardinalities.to_numpy() == len(values) - 1
    adjacency = graph.sparse
    observed = values + adjacency @ values
    dealt = shuffled(values, inference, between)
    blocks = [tails(observed, block + adjacency @ block) for block in dealt]
    return pd.DataFrame(
        {
            "g_z": np.where(adjoins_all, 0.0, found.Zs),
            "g_p_value": pseudo_p(np.sum(blocks, axis=0), inference.permutations),
        }
    )
