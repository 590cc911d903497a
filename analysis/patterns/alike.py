"""Groups of neighbours that resemble each other: a starting point for talks, not a verdict."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
import pandas as pd

from analysis.patterns.profile import Floats, Profile, distances
from analysis.patterns.regionalisation import Nodes, cuts, ward_tree

MINIMUM = 3
"""Municipalities in the smallest group: fewer are hardly a group of neighbours to talk with."""
FEWEST, MOST = 2, 20
"""Numbers of groups that are tried; more than twenty are no overview."""


class GroupCountRefusedError(ValueError):
    """A number of groups that cannot be made.

    Attributes:
        asked: the number asked for; ``None`` when the criterion had to choose.
        possible: the numbers that can be made, ascending; none when nothing may be cut.
    """

    def __init__(self, asked: int | None, possible: Sequence[int]) -> None:
        self.asked = asked
        self.possible = tuple(possible)
        numbers = ", ".join(map(str, possible)) or "none with this smallest group"
        super().__init__(
            f"{'no number' if asked is None else asked} of groups; possible: {numbers}"
        )


@dataclass(frozen=True)
class Grouping:
    """Connected groups of municipalities, and how good they are.

    Attributes:
        groups: indexed by ``group`` (from 1, the largest first, then by code): ``members`` (tuple
            of codes), ``size``, ``inhabitants`` (Int64, missing when one is not known), ``spread``
            (root of the mean squared distance of the members to their centre, in the standard
            deviations of the profile) and for each indicator i ``i_centre`` (mean score of the
            members: their place in the profile, not a rate of their inhabitants).
        figures: indexed by ``count``, every number of groups that can be made: ``within_share``
            (part of the sum of squares that is left within the groups, 0 to 1),
            ``calinski_harabasz`` and ``silhouette`` (-1 to 1).
        count: the number of groups.
        by_criterion: whether it was chosen by the highest ``calinski_harabasz``.
        minimum: municipalities in the smallest group that was allowed.
        pieces: what was not connected to begin with (tuples of codes), the largest first; no
            group spans two. One smaller than the minimum is a group all the same.
        seed: of the random numbers; the method uses none.
    """

    groups: pd.DataFrame
    figures: pd.DataFrame
    count: int
    by_criterion: bool
    minimum: int
    pieces: tuple[tuple[str, ...], ...]
    seed: None = None


def alike(
    profile: Profile,
    pairs: pd.DataFrame,
    inhabitants: pd.Series,
    *,
    count: int | None = None,
    minimum: int = MINIMUM,
) -> Grouping:
    """Return groups of neighbours that resemble each other in a profile.

    Args:
        profile: from `analysis.patterns.profile.profile_on`; municipalities that are not
            comparable are in no group and connect nobody.
        pairs: neighbours, of `geo.neighbours.neighbourhood`.
        inhabitants: by ``nis``, to be summed.
        count: number of groups wanted; ``None`` takes the one from 2 to `MOST` with the highest
            index of Caliński and Harabasz ("A dendrite method for cluster analysis",
            Communications in Statistics 3(1), 1974), the first of equals.
        minimum: municipalities in the smallest group, isolated pieces apart.

    Errors:
        GroupCountRefusedError: this number cannot be made of these pieces and this minimum.
        ValueError: a minimum below one.

    Source: the method of `analysis.patterns.regionalisation`; P. J. Rousseeuw, "Silhouettes",
    Journal of Computational and Applied Mathematics 20, 1987.

    Example:
        >>> scores = pd.DataFrame({"a": [-1.1, -0.9, 0.9, 1.1]}, index=["1", "2", "3", "4"])
        >>> pairs = pd.DataFrame({"nis_a": ["1", "2", "3"], "nis_b": ["2", "3", "4"]})
        >>> people = pd.Series([10, 20, 30, 40], index=scores.index)
        >>> found = alike(Profile(scores, scores, {}), pairs, people, minimum=2)
        >>> found.groups[["members", "inhabitants"]].to_numpy().tolist()
        [[('1', '2'), 30], [('3', '4'), 70]]
    """
    if minimum < 1:
        raise ValueError(f"a smallest group of {minimum}; give one municipality or more")
    scores = profile.scores.sort_index()
    points = scores.to_numpy()
    tree = ward_tree(points, _borders(scores.index, pairs))
    every = cuts(points, tree, minimum)
    pieces = next(every)
    further = takewhile(lambda groups: len(groups) <= MOST, every)
    partitions = {len(each): each for each in (pieces, *further) if len(each) >= FEWEST}
    figures = _figures(partitions, scores)
    if figures.empty or (count is not None and count not in figures.index):
        raise GroupCountRefusedError(count, list(figures.index))
    chosen = int(figures["calinski_harabasz"].idxmax()) if count is None else count
    return Grouping(
        groups=_groups(partitions[chosen], scores, inhabitants),
        figures=figures,
        count=chosen,
        by_criterion=count is None,
        minimum=minimum,
        pieces=tuple(tuple(scores.index[list(piece)]) for piece in _largest_first(pieces)),
    )


def _borders(codes: pd.Index, pairs: pd.DataFrame) -> list[tuple[int, int]]:
    ends = np.stack([codes.get_indexer(pairs["nis_a"]), codes.get_indexer(pairs["nis_b"])])
    return [(int(one), int(other)) for one, other in ends.T[(ends >= 0).all(axis=0)]]


def _largest_first(groups: Sequence[Nodes]) -> list[Nodes]:
    return sorted(groups, key=lambda nodes: (-len(nodes), nodes))


def _groups(
    partition: Sequence[Nodes], scores: pd.DataFrame, inhabitants: pd.Series
) -> pd.DataFrame:
    ordered = _largest_first(partition)
    number = pd.Series(_labels(ordered, len(scores)) + 1, index=scores.index, name="group")
    by_group = scores.groupby(number)
    centres = by_group.mean()
    squares = (scores - by_group.transform("mean")) ** 2
    people = inhabitants.reindex(scores.index).astype("Int64")
    return pd.DataFrame(
        {
            "members": [tuple(scores.index[list(nodes)]) for nodes in ordered],
            "size": [len(nodes) for nodes in ordered],
            "inhabitants": people.groupby(number).sum(skipna=False),
            "spread": np.sqrt(squares.mean(axis=1).groupby(number).mean()),
        },
        index=centres.index,
    ).join(centres.add_suffix("_centre"))


def _labels(groups: Sequence[Nodes], size: int) -> np.ndarray:
    labels = np.empty(size, dtype=int)
    for number, nodes in enumerate(groups):
        labels[list(nodes)] = number
    return labels


def _figures(partitions: dict[int, list[Nodes]], scores: pd.DataFrame) -> pd.DataFrame:
    points, between = scores.to_numpy(), distances(scores)
    total = _within(points, np.zeros(len(points), dtype=int))
    rows = {}
    for count, groups in partitions.items():
        labels = _labels(groups, len(points))
        within = _within(points, labels)
        freedom = (len(points) - count) / (count - 1)
        rows[count] = {
            "within_share": within / total,
            "calinski_harabasz": freedom * (total - within) / within if within else math.inf,
            "silhouette": _silhouette(between, labels),
        }
    columns = ["within_share", "calinski_harabasz", "silhouette"]
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=columns, dtype="float64")
    return frame.rename_axis("count")


def _within(points: Floats, labels: np.ndarray) -> float:
    members = np.eye(labels.max() + 1)[labels]
    centres = (members.T @ points) / members.sum(axis=0)[:, None]
    return float(((points - centres[labels]) ** 2).sum())


def _silhouette(between: Floats, labels: np.ndarray) -> float:
    """Return the mean silhouette; a municipality alone in its group counts as zero."""
    members = np.eye(labels.max() + 1)[labels]
    sizes, sums, own = members.sum(axis=0), between @ members, members.astype(bool)
    alone = sizes[labels] == 1
    inside = sums[own] / np.where(alone, 1, sizes[labels] - 1)
    nearest = np.where(own, np.inf, sums / sizes).min(axis=1)
    larger = np.maximum(inside, nearest)
    apart = larger > 0
    widths = np.where(alone | ~apart, 0, (nearest - inside) / np.where(apart, larger, 1))
    return float(widths.mean())
