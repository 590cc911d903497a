"""How a pattern is told from chance: permutations, pseudo p-values, and many tests at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.between import Between

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]

PERMUTATIONS = 9_999
FEWEST_PERMUTATIONS, MOST_PERMUTATIONS = 999, 99_999
"""With fewer than 999, the smallest p-value there can be is too large for any local pattern to
stand after the correction; more than 99,999 take long and change nothing that is shown."""
SEED = 2015
HIGHEST_SEED = 2**32 - 1
ALPHA = 0.05
MINIMUM = 30
"""Municipalities needed: below 30 these statistics are not reliable. Esri, How Spatial
Autocorrelation (Global Moran's I) works, best practice guidelines."""
FEWEST_MUNICIPALITIES = 4
"""The moments of Moran's I divide by n - 3."""
ROUNDING = 1e-9
"""Sums of the same standardised values in another order differ by less: they are ties."""
_BLOCK = 1_000


class Alternative(StrEnum):
    """What is held against chance; only one is used."""

    TWO_SIDED = "two_sided"


class Correction(StrEnum):
    """What is done about many tests at once.

    Attributes:
        NONE: nothing, there is one test.
        FALSE_DISCOVERY_RATE: at most a share `Inference.alpha` of the findings is expected to be
            false (Benjamini and Hochberg 1995).
    """

    NONE = "none"
    FALSE_DISCOVERY_RATE = "false_discovery_rate"


class Refusal(StrEnum):
    """Why there is no statistic.

    Attributes:
        PERMUTATIONS: a number of permutations out of range.
        SEED: a seed out of range.
        NO_PAIRS: no two municipalities are neighbours.
        TOO_FEW: fewer municipalities with a value and a neighbour than needed.
        NO_VARIANCE: every municipality has the same value.
        ONE_STATUS: all municipalities are covered, or none is.
    """

    PERMUTATIONS = "permutations"
    SEED = "seed"
    NO_PAIRS = "no_pairs"
    TOO_FEW = "too_few"
    NO_VARIANCE = "no_variance"
    ONE_STATUS = "one_status"


_CAUSES = {
    Refusal.PERMUTATIONS: "{permutations} permutations; give {fewest} to {most}",
    Refusal.SEED: "the seed {seed} is out of range; give 0 to {highest}",
    Refusal.NO_PAIRS: "no two of {n} municipalities are neighbours; lower the minimum border",
    Refusal.TOO_FEW: (
        "{n} municipalities have a value and a neighbour with a value, {minimum} are needed "
        "({missing} without a value, {isolates} without a neighbour); choose another date"
    ),
    Refusal.NO_VARIANCE: "all {n} municipalities have the same value; choose another indicator",
    Refusal.ONE_STATUS: "{covered} of {n} municipalities are covered; choose another date",
}


class PatternError(ValueError):
    """A statistic that cannot be had; the page words it from the code and the values.

    Attributes:
        code: the `Refusal`.
        values: the numbers that explain it, by name.

    Example:
        >>> str(PatternError(Refusal.NO_VARIANCE, n=285))
        'all 285 municipalities have the same value; choose another indicator'
    """

    def __init__(self, code: Refusal, **values: int) -> None:
        super().__init__(_CAUSES[code].format(**values))
        self.code = code
        self.values = values


@dataclass(frozen=True)
class Inference:
    """How a statistic is judged; it is stated with every result.

    Attributes:
        permutations: how many times the values are dealt anew over the municipalities.
        seed: of the random numbers; the same seed gives the same result.
        alpha: p-values up to this are significant; with a correction, the false discovery rate.
        minimum: municipalities needed.

    Errors:
        PatternError: permutations or a seed out of range.
        ValueError: an alpha that is no share, or a minimum below 4.

    Example:
        >>> Inference(permutations=999).smallest_p
        0.002
    """

    permutations: int = PERMUTATIONS
    seed: int = SEED
    alpha: float = ALPHA
    minimum: int = MINIMUM

    def __post_init__(self) -> None:
        fewest, most = FEWEST_PERMUTATIONS, MOST_PERMUTATIONS
        if not fewest <= self.permutations <= most:
            code = Refusal.PERMUTATIONS
            raise PatternError(code, permutations=self.permutations, fewest=fewest, most=most)
        if not 0 <= self.seed <= HIGHEST_SEED:
            raise PatternError(Refusal.SEED, seed=self.seed, highest=HIGHEST_SEED)
        if not 0 < self.alpha < 1:
            raise ValueError(f"alpha is {self.alpha}; give a share between 0 and 1")
        if self.minimum < FEWEST_MUNICIPALITIES:
            raise ValueError(f"a minimum of {self.minimum}; give {FEWEST_MUNICIPALITIES} or more")

    @property
    def smallest_p(self) -> float:
        """The smallest p-value there can be."""
        return 2 / (self.permutations + 1)

    def generator(self) -> np.random.Generator:
        """Return the random numbers of the seed, from the first on."""
        return np.random.default_rng(self.seed)

    def blocks(self, between: Between | None = None) -> Iterator[int]:
        """Return sizes of blocks that add up to the permutations; memory is that of one block.

        Example:
            >>> shares = []
            >>> list(Inference(permutations=2500).blocks(shares.append)), shares
            ([1000, 1000, 500], [0.0, 0.4, 0.8])
        """
        for start in range(0, self.permutations, _BLOCK):
            if between is not None:
                between(start / self.permutations)
            yield min(_BLOCK, self.permutations - start)


def shuffled(
    values: Numbers, inference: Inference, between: Between | None = None
) -> Iterator[Numbers]:
    """Return the values in random orders, in blocks: a row a municipality, a column an order.

    The libraries of PySAL draw from the one generator of the process, in which two readers of the
    app at the same time change each other's results; this one is the caller's own.

    Example:
        >>> blocks = list(shuffled(np.array([1.0, 2.0, 4.0]), Inference(permutations=1500)))
        >>> [block.shape for block in blocks], set(blocks[0].sum(axis=0).tolist())
        ([(3, 1000), (3, 500)], {7.0})
    """
    random = inference.generator()
    for size in inference.blocks(between):
        yield random.permuted(np.tile(values, (size, 1)), axis=1).T


def tails(observed: Numbers, chance: Numbers) -> Counts:
    """Return how many permutations give a statistic of at least, and at most, the one observed.

    Args:
        observed: the statistics.
        chance: a row a statistic, a column a permutation.

    Returns:
        Two rows, at least and at most, and a column a statistic; ties are in both.

    Example:
        >>> tails(np.array([2.0]), np.array([[0.0, 1.0, 2.0]])).tolist()
        [[1], [3]]
    """
    seen = observed[:, None]
    return np.array(
        [(chance >= seen - ROUNDING).sum(axis=1), (chance <= seen + ROUNDING).sum(axis=1)]
    )


def pseudo_p(counts: Counts, permutations: int) -> Numbers:
    """Return two-sided pseudo p-values: twice the smaller tail, the one observed counted in.

    Args:
        counts: from `tails`; those of blocks are added up.
        permutations: how many there were.

    Source: Davison and Hinkley, Bootstrap Methods and their Application (1997), chapter 4.

    Example:
        >>> pseudo_p(np.array([[0, 5000], [9999, 4999]]), 9999).tolist()
        [0.0002, 1.0]
    """
    return np.minimum(1.0, 2 * (counts.min(axis=0) + 1) / (permutations + 1))


def judged(observed: Numbers, expected: Numbers, chance: Numbers) -> pd.DataFrame:
    """Return statistics beside what they are by chance.

    Args:
        observed: the statistics.
        expected: their values by chance.
        chance: a row a statistic, a column a permutation.

    Returns:
        ``statistic``, ``expected``, ``z`` (distance between them in standard deviations of the
        permutations, 0 where these are all the same) and ``p_value`` (see `pseudo_p`), a row a
        statistic, index from 0.

    Example:
        >>> chance = np.array([[0.0, 1.0, 2.0]])
        >>> judged(np.array([2.0]), np.array([1.0]), chance).round(2).loc[0].to_dict()
        {'statistic': 2.0, 'expected': 1.0, 'z': 1.22, 'p_value': 1.0}
    """
    spread = chance.std(axis=1)
    varied = spread > ROUNDING
    z = np.where(varied, (observed - expected) / np.where(varied, spread, 1.0), 0.0)
    p_value = pseudo_p(tails(observed, chance), chance.shape[1])
    return pd.DataFrame({"statistic": observed, "expected": expected, "z": z, "p_value": p_value})


def threshold(p_values: Numbers, alpha: float) -> float:
    """Return the largest p-value that is significant with a false discovery rate of ``alpha``.

    Args:
        p_values: at least one, none missing.
        alpha: the false discovery rate.

    Returns:
        k alpha / n for the largest k of n sorted p-values that is not above it; alpha / n, which
        none reaches, when no p-value is significant.

    Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.

    Example:
        >>> round(threshold(np.array([0.01, 0.6, 0.02, 0.04]), 0.05), 3)
        0.025
    """
    steps = alpha * (np.arange(1, len(p_values) + 1) / len(p_values))
    reached = np.flatnonzero(np.sort(p_values) <= steps)
    return float(steps[reached[-1] if reached.size else 0])
