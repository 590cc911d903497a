"""Splits a graph of neighbours into connected groups of points that lie close together.

The method is REDCAP with full-order Ward linkage (D. Guo, "Regionalization with dynamically
constrained agglomerative clustering and partitioning", International Journal of Geographical
Information Science 22(7), 2008): bordering groups are joined by Ward's criterion, the shortest
links between them make a spanning tree, and the tree is cut where it helps most, as in SKATER
(R. M. Assunção et al., the same journal, 20(7), 2006). No step draws by lot.

Nodes are numbered from 0; a point is a row of an array, an edge a pair of nodes.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Edge = tuple[int, int]
Link = tuple[float, int, int]
Nodes = tuple[int, ...]


def ward_tree(points: Floats, borders: Iterable[Edge]) -> list[Edge]:
    """Return a tree over each piece of a graph, its edges in the order in which groups were joined.

    Every node begins as a group. Again and again the two bordering groups are joined of which the
    union adds least to the sum of squared distances to the centres (Ward), and the shortest link
    between them goes into the tree. Ties go to the smaller numbers.

    Args:
        points: one row per node.
        borders: pairs of nodes that border on each other, in any order.

    Returns:
        Edges (smaller node first), as many as nodes less pieces. The first n - k of them join n
        nodes into the k groups of Ward's method with contiguity.

    Example:
        >>> ward_tree(np.array([[0.0], [1.0], [5.0], [5.5]]), [(0, 1), (1, 2), (2, 3)])
        [(2, 3), (0, 1), (1, 2)]
    """
    sizes = dict.fromkeys(range(len(points)), 1)
    centres = dict(enumerate(points))
    links = _links(points, borders)

    def growth(one: int, other: int) -> Link:
        weight = sizes[one] * sizes[other] / (sizes[one] + sizes[other])
        return weight * _square(centres[one] - centres[other]), one, other

    queue = [growth(one, other) for one in links for other in links[one] if one < other]
    heapq.heapify(queue)
    tree: list[Edge] = []
    while queue:
        _, one, other = heapq.heappop(queue)
        if one not in links or other not in links:
            continue
        joined = len(points) + len(tree)
        tree.append(links[one][other][1:])
        sizes[joined] = sizes[one] + sizes[other]
        centres[joined] = (sizes[one] * centres[one] + sizes[other] * centres[other]) / sizes[
            joined
        ]
        _join(links, one, other, joined)
        for beside in links[joined]:
            heapq.heappush(queue, growth(beside, joined))
    return tree


def _links(points: Floats, borders: Iterable[Edge]) -> dict[int, dict[int, Link]]:
    links: dict[int, dict[int, Link]] = {node: {} for node in range(len(points))}
    for one, other in borders:
        link = (_square(points[one] - points[other]), min(one, other), max(one, other))
        links[one][other] = links[other][one] = link
    return links


def _join(links: dict[int, dict[int, Link]], one: int, other: int, joined: int) -> None:
    """Replace two groups by one, which keeps the shortest link to each group beside them."""
    links[joined] = {}
    for gone in (one, other):
        for beside, link in links.pop(gone).items():
            if beside not in (one, other):
                del links[beside][gone]
                shortest = min(link, links[joined].get(beside, link))
                links[joined][beside] = links[beside][joined] = shortest


def _square(vector: Floats) -> float:
    return float(vector @ vector)


def cuts(points: Floats, tree: Iterable[Edge], minimum: int) -> Iterator[list[Nodes]]:
    """Yield the groups of a tree before any cut, then after each further one.

    Each cut is the one that lowers the sum of squared distances to the centres most, of those that
    leave at least ``minimum`` nodes on both sides. None is undone, and ties always go the same way.

    Args:
        points: one row per node.
        tree: from `ward_tree`, or any other forest.
        minimum: nodes of the smallest group that a cut may make; a piece of the graph that is
            smaller from the start stays as it is.

    Yields:
        Groups of nodes, both ascending: one group more each time, until no cut is allowed.

    Example:
        >>> points = np.array([[0.0], [1.0], [5.0], [5.5]])
        >>> list(cuts(points, [(2, 3), (0, 1), (1, 2)], minimum=2))
        [[(0, 1, 2, 3)], [(0, 1), (2, 3)]]
    """
    beside: dict[int, list[int]] = {node: [] for node in range(len(points))}
    for one, other in tree:
        beside[one].append(other)
        beside[other].append(one)
    parts: list[_Part] = []
    found: set[int] = set()
    for node in beside:
        if node not in found:
            parts.append(_part(node, points, beside, minimum))
            found.update(parts[-1].nodes)
    yield [part.nodes for part in parts]
    while (best := max(parts, key=lambda part: part.gain)).cut:
        one, other = best.cut
        beside[one].remove(other)
        beside[other].remove(one)
        halves = [_part(end, points, beside, minimum) for end in best.cut]
        parts = sorted([*(part for part in parts if part is not best), *halves], key=_nodes)
        yield [part.nodes for part in parts]


@dataclass(frozen=True)
class _Part:
    """A connected part of a forest and its best cut, none if it may not be cut."""

    nodes: Nodes
    gain: float = -np.inf
    cut: Edge | None = None


def _nodes(part: _Part) -> Nodes:
    return part.nodes


def _part(start: int, points: Floats, beside: dict[int, list[int]], minimum: int) -> _Part:
    order, above = _walk(start, beside)
    nodes = tuple(sorted(order))
    if len(order) < 2 * minimum:
        return _Part(nodes)
    sizes, sums = np.ones(len(order)), points[order]
    # From the leaves up, so that every node ends with all that hangs below it.
    for place in range(len(order) - 1, 0, -1):
        sizes[above[place]] += sizes[place]
        sums[above[place]] += sums[place]
    below, rest = sizes[1:], sizes[0] - sizes[1:]
    gains = (
        (sums[1:] ** 2).sum(axis=1) / below
        + ((sums[0] - sums[1:]) ** 2).sum(axis=1) / rest
        - _square(sums[0]) / sizes[0]
    )
    gains[np.minimum(below, rest) < minimum] = -np.inf
    best = int(gains.argmax())
    if gains[best] == -np.inf:
        return _Part(nodes)
    return _Part(nodes, float(gains[best]), (order[above[best + 1]], order[best + 1]))


def _walk(start: int, beside: dict[int, list[int]]) -> tuple[list[int], list[int]]:
    """Return the nodes of a tree from a start, and the place in that list of the one above each."""
    order, above = [start], [0]
    for place, node in enumerate(order):
        for other in beside[node]:
            if other != order[above[place]]:
                order.append(other)
                above.append(place)
    return order, above
