"""Ward trees and their cuts: against naive versions, scikit-learn, spopt, and GeoDa on Columbus.

Cases: one piece and several, single nodes, ties, a smallest group, input in any order.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from random import Random

import geopandas as gpd
import libpysal
import networkx as nx
import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from libpysal import examples
from sklearn.cluster import AgglomerativeClustering
from sklearn.metrics.pairwise import euclidean_distances
from spopt.region.skater import SpanningForest

from analysis.patterns.profile import standardised
from analysis.patterns.regionalisation import Edge, Nodes, cuts, ward_tree
from geo.borders import shared_borders

Floats = npt.NDArray[np.float64]
Case = tuple[Floats, list[Edge]]


@st.composite
def cases(draw: st.DrawFn, connected: bool = False) -> Case:
    """Draw points in two dimensions and borders between some of them."""
    size = draw(st.integers(2, 12))
    draws = np.random.default_rng(draw(st.integers(0, 2**32)))
    every = list(combinations(range(size), 2))
    borders = [every[place] for place in np.flatnonzero(draws.random(len(every)) < 0.25)]
    if connected:
        borders += [(int(draws.integers(node)), node) for node in range(1, size)]
    return draws.normal(size=(size, 2)), sorted(set(borders))


def grid(side: int, seed: int) -> Case:
    """Return points on a square grid with random values."""
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(side, side))
    return np.random.default_rng(seed).normal(size=(side**2, 3)), sorted(graph.edges)


def squares(points: Floats, groups: Iterable[Iterable[int]]) -> float:
    """Return the sum of squared distances to the centres of groups."""
    chosen = [points[list(group)] for group in groups]
    return sum(float(((each - each.mean(axis=0)) ** 2).sum()) for each in chosen)


def joined(size: int, edges: Iterable[Edge]) -> set[frozenset[int]]:
    """Return the groups that edges make of nodes."""
    graph = nx.Graph(edges)
    graph.add_nodes_from(range(size))
    return set(map(frozenset, nx.connected_components(graph)))


def by_brute_force(points: Floats, borders: list[Edge]) -> list[set[frozenset[int]]]:
    """Return the groups after each step of Ward's method, every union of neighbours tried."""
    groups = [frozenset([node]) for node in range(len(points))]
    steps = [set(groups)]
    while True:
        beside = [
            (one, other)
            for one, other in combinations(groups, 2)
            if any((a in one and b in other) or (b in one and a in other) for a, b in borders)
        ]
        if not beside:
            return steps
        one, other = min(
            beside,
            key=lambda pair: squares(points, [pair[0] | pair[1]]) - squares(points, pair),
        )
        groups = [group for group in groups if group not in (one, other)] + [one | other]
        steps.append(set(groups))


@given(cases())
def test_groups_are_joined_as_by_trying_every_union_of_neighbours(case: Case) -> None:
    points, borders = case
    tree = ward_tree(points, borders)
    steps = [joined(len(points), tree[:count]) for count in range(len(tree) + 1)]
    assert steps == by_brute_force(points, borders)


@given(cases())
def test_the_tree_spans_every_piece_and_has_borders_only(case: Case) -> None:
    points, borders = case
    tree = ward_tree(points, borders)
    assert set(tree) <= set(borders)
    assert joined(len(points), tree) == joined(len(points), borders)
    assert len(tree) == len(points) - len(joined(len(points), borders))


@given(cases())
def test_groups_are_linked_where_they_are_most_alike(case: Case) -> None:
    points, borders = case
    tree = ward_tree(points, borders)
    for place, link in enumerate(tree):
        before = joined(len(points), tree[:place])
        one, other = (next(group for group in before if end in group) for end in link)
        between = [{a, b} for a, b in borders if (a in one | other) and (b in one | other)]
        between = [pair for pair in between if not pair <= one and not pair <= other]
        lengths = [float(np.linalg.norm(np.subtract(*points[list(pair)]))) for pair in between]
        assert set(link) == between[int(np.argmin(lengths))]


@pytest.mark.parametrize("seed", range(5))
def test_groups_are_those_of_ward_with_contiguity_in_scikit_learn(seed: int) -> None:
    points, borders = grid(9, seed)
    tree = ward_tree(points, borders)
    beside = nx.to_scipy_sparse_array(nx.Graph(borders), nodelist=range(81), format="csr")
    for count in (2, 5, 12, 40):
        theirs = AgglomerativeClustering(count, connectivity=beside).fit(points).labels_
        expected = {frozenset(np.flatnonzero(theirs == label)) for label in range(count)}
        assert joined(81, tree[: 81 - count]) == expected


@given(cases(), st.integers(1, 4))
def test_each_cut_is_the_best_of_all_allowed_ones(case: Case, minimum: int) -> None:
    points, borders = case
    tree = ward_tree(points, borders)
    every = list(cuts(points, tree, minimum))
    assert set(map(frozenset, every[0])) == joined(len(points), borders)
    for before, after in zip(every, [*every[1:], None], strict=True):
        allowed = [
            squares(points, parts)
            for edge in tree
            if (parts := divided(points, tree, before, edge, minimum)) is not None
        ]
        if after is None:
            assert not allowed
        else:
            assert len(after) == len(before) + 1
            assert squares(points, after) == pytest.approx(min(allowed), abs=1e-9)


def divided(
    points: Floats, tree: list[Edge], groups: list[Nodes], cut: Edge, minimum: int
) -> list[frozenset[int]] | None:
    """Return groups of which the one with an edge is cut there, none if that is not allowed."""
    whole = next((set(group) for group in groups if set(cut) <= set(group)), None)
    if whole is None:
        return None
    inside = [edge for edge in tree if set(edge) <= whole and edge != cut]
    halves = [part for part in joined(len(points), inside) if part <= whole]
    if min(map(len, halves)) < minimum:
        return None
    return [*(frozenset(group) for group in groups if set(group) != whole), *halves]


@pytest.mark.parametrize("minimum", [1, 4])
def test_cuts_of_a_minimum_spanning_tree_are_those_of_skater_in_spopt(minimum: int) -> None:
    points, borders = columbus()
    graph = nx.Graph(borders)
    for one, other in graph.edges:
        graph.edges[one, other]["weight"] = float(np.linalg.norm(points[one] - points[other]))
    tree = list(nx.minimum_spanning_tree(graph).edges)
    ours = {len(groups): groups for groups in cuts(points, tree, minimum)}
    neighbours = {node: sorted(graph[node]) for node in sorted(graph)}
    theirs = SpanningForest(dissimilarity=lambda one, other: euclidean_distances(one, other) ** 2)
    theirs.fit(8, libpysal.weights.W(neighbours), points, quorum=minimum, trace=True)
    for labels, _ in theirs._trace[1:]:
        expected = {tuple(np.flatnonzero(labels == label)) for label in np.unique(labels)}
        assert set(ours[len(expected)]) == expected


def columbus() -> Case:
    """Return crime, income and housing value of the 49 neighbourhoods of Columbus, Ohio."""
    layer = gpd.read_file(examples.get_path("columbus.shp"))[["CRIME", "INC", "HOVAL", "geometry"]]
    layer.index = pd.Index([f"{number:05}" for number in range(len(layer))], name="nis")
    pairs = shared_borders(layer)
    borders = list(zip(pairs["nis_a"].astype(int), pairs["nis_b"].astype(int), strict=True))
    return standardised(layer.drop(columns="geometry")).to_numpy(), borders


# pygeoda 0.1.3: redcap(k, rook_weights(columbus), [CRIME, INC, HOVAL], "fullorder-wardlinkage"),
# min_bound 1 and 4 of a column of ones: ratio of between to total sum of squares, k from 2 to 8.
GEODA = {
    1: [0.2101728695, 0.3332995931, 0.4233948050, 0.5054144318, 0.5703670879, 0.6291825839,
        0.6862218929],
    4: [0.2101728695, 0.3332995931, 0.3940345795, 0.4596647133, 0.5249476270, 0.5653563354,
        0.5788842682],
}  # fmt: skip


@pytest.mark.parametrize("minimum", [1, 4])
def test_groups_of_columbus_are_as_good_as_those_of_geoda(minimum: int) -> None:
    points, borders = columbus()
    every = list(cuts(points, ward_tree(points, borders), minimum))[1:8]
    total = squares(points, [range(49)])
    ratios = [1 - squares(points, groups) / total for groups in every]
    assert ratios == pytest.approx(GEODA[minimum], abs=1e-9)


@given(cases(connected=True), st.randoms())
def test_the_order_of_the_borders_changes_nothing(case: Case, shuffle: Random) -> None:
    points, borders = case
    turned = [(other, one) for one, other in borders]
    shuffle.shuffle(turned)
    assert ward_tree(points, turned) == ward_tree(points, borders)


def test_ties_go_to_the_smaller_numbers() -> None:
    points = np.zeros((4, 1))
    assert ward_tree(points, [(2, 3), (1, 2), (0, 1)]) == [(0, 1), (2, 3), (1, 2)]


def test_a_node_without_borders_stays_alone() -> None:
    points = np.array([[0.0], [1.0], [9.0]])
    assert ward_tree(points, [(0, 1)]) == [(0, 1)]
    assert list(cuts(points, [(0, 1)], 2)) == [[(0, 1), (2,)]]
