"""Small maps with figures, and their weights by plain loops: the second computation of patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from analysis.patterns.inference import Inference, Numbers

QUICK = Inference(permutations=999, minimum=4)
"""For small maps, where the number of permutations does not matter."""
FULL = Inference(minimum=4)


@dataclass(frozen=True)
class SmallMap:
    """Municipalities, the edges between their places, and a whole number each."""

    edges: tuple[tuple[int, int], ...]
    numbers: tuple[int, ...]

    @property
    def codes(self) -> list[str]:
        return [f"{11001 + place}" for place in range(len(self.numbers))]

    @property
    def pairs(self) -> pd.DataFrame:
        return pairs_of((self.codes[one], self.codes[other]) for one, other in self.edges)

    @property
    def values(self) -> pd.Series:
        return pd.Series(self.numbers, index=self.codes, dtype="Int64")

    @property
    def adjacency(self) -> Numbers:
        matrix = np.zeros((len(self.numbers), len(self.numbers)))
        for one, other in self.edges:
            matrix[one, other] = matrix[other, one] = 1
        return matrix


def pairs_of(edges: Iterable[tuple[str, str]]) -> pd.DataFrame:
    """Return a frame of pairs as `geo.neighbours.neighbourhood` gives it."""
    ordered = sorted({(min(edge), max(edge)) for edge in edges})
    frame = pd.DataFrame(ordered, columns=["nis_a", "nis_b"], dtype="str")
    return frame.assign(border_m=1_000.0)


@st.composite
def small_maps(draw: st.DrawFn, least: int = 5, most: int = 9) -> SmallMap:
    """Draw a connected map whose municipalities do not all have the same number."""
    size = draw(st.integers(least, most))
    spine = [(place, place + 1) for place in range(size - 1)]
    others = [edge for edge in combinations(range(size), 2) if edge not in spine]
    more = draw(st.lists(st.sampled_from(others), unique=True, max_size=size))
    numbers = draw(
        st.lists(st.integers(0, 50), min_size=size, max_size=size).filter(
            lambda drawn: len(set(drawn)) > 1
        )
    )
    return SmallMap(tuple(spine + more), tuple(numbers))


def z_scores(numbers: Iterable[float]) -> list[float]:
    """Return numbers less their mean, by their standard deviation, by plain sums."""
    drawn = list(numbers)
    mean = sum(drawn) / len(drawn)
    spread = (sum((number - mean) ** 2 for number in drawn) / len(drawn)) ** 0.5
    return [(number - mean) / spread for number in drawn]


def two_sided(observed: float, chance: Iterable[float]) -> float:
    """Return the exact two-sided p-value of a statistic among all that are equally likely."""
    every = np.array(list(chance))
    above, below = (every >= observed - 1e-9).mean(), (every <= observed + 1e-9).mean()
    return float(min(1.0, 2 * min(above, below)))


def close_to(p_value: float, exact: float, permutations: int) -> bool:
    """Return whether a pseudo p-value lies within five standard errors of the exact one."""
    tail = exact / 2
    error = 2 * (tail * (1 - tail) / permutations) ** 0.5
    return abs(p_value - exact) <= 5 * error + 2 / (permutations + 1)
