"""Minimal sets against brute force: every subset of small made-up graphs, tried one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.partners import minimal_sets as module
from analysis.partners.minimal_sets import (
    Minimal,
    Question,
    hang_together,
    minimal_sets,
    smallest_size,
)

Set = frozenset[int]


@dataclass(frozen=True)
class Drawn:
    """A question in plain Python, to be answered by trying everything."""

    start: int
    values: tuple[int, ...]
    more_than: int
    least: int
    needed: frozenset[int] | None
    edges: frozenset[tuple[int, int]] | None

    @property
    def question(self) -> Question:
        size = len(self.values)
        borders = None
        if self.edges is not None:
            borders = np.zeros((size, size), dtype=bool)
            for one, other in self.edges:
                borders[one, other] = borders[other, one] = True
        needed = None if self.needed is None else np.isin(np.arange(size), list(self.needed))
        values = np.array(self.values, dtype=float)
        return Question(self.start, values, self.more_than, self.least, needed, borders)

    def holds(self, nodes: Set) -> bool:
        passes = sum(self.values[node] for node in nodes) > self.more_than
        there = self.needed is None or bool(nodes & self.needed)
        return passes and there and len(nodes) >= self.least and self.connected(nodes)

    def connected(self, nodes: Set) -> bool:
        if self.edges is None:
            return True
        graph = nx.Graph()
        graph.add_nodes_from(nodes)
        graph.add_edges_from(edge for edge in self.edges if nodes >= set(edge))
        return bool(nx.is_connected(graph))

    def subsets(self, among: Set) -> Iterator[Set]:
        """All that contain the start."""
        start = frozenset(range(self.start))
        others = sorted(among - start)
        every = (combinations(others, size) for size in range(len(others) + 1))
        return (start | frozenset(each) for each in chain.from_iterable(every))

    def everything(self) -> list[Set]:
        return list(self.subsets(frozenset(range(len(self.values)))))

    def minimal(self, most: int) -> set[Set]:
        """Those that hold, of which no smaller part does."""
        small = [each for each in self.everything() if len(each) <= most and self.holds(each)]
        return {
            each
            for each in small
            if not any(part < each and self.holds(part) for part in self.subsets(each))
        }


@st.composite
def questions(draw: st.DrawFn, *, bordered: bool | None = None) -> Drawn:
    size = draw(st.integers(1, 8))
    start = draw(st.integers(1, min(size, 3)))
    numbers = st.integers(0, 9)
    own = draw(st.lists(numbers, min_size=start, max_size=start))
    others = draw(st.lists(numbers, min_size=size - start, max_size=size - start))
    edges = None
    if draw(st.booleans()) if bordered is None else bordered:
        possible = list(combinations(range(size), 2))
        drawn = st.lists(st.sampled_from(possible), unique=True) if possible else st.just([])
        edges = frozenset(draw(drawn))
    nodes = st.frozensets(st.integers(0, size - 1))
    return Drawn(
        start=start,
        values=(*own, *sorted(others, reverse=True)),
        more_than=draw(st.integers(-1, 30)),
        least=draw(st.integers(1, 4)),
        needed=draw(st.none() | nodes),
        edges=edges,
    )


def as_sets(found: Minimal) -> list[Set]:
    return [frozenset(row.tolist()) for sets in found.sets for row in sets]


@given(questions(), st.integers(1, 8))
def test_all_minimal_sets_are_found_and_each_once(drawn: Drawn, most: int) -> None:
    most = max(most, drawn.start)
    found = minimal_sets(drawn.question, most)
    assert found.complete
    assert len(as_sets(found)) == len(set(as_sets(found)))
    assert set(as_sets(found)) == drawn.minimal(most)


@given(questions())
def test_a_set_without_a_superfluous_node_has_no_smaller_one_within_that_holds(
    drawn: Drawn,
) -> None:
    for each in drawn.everything():
        if drawn.holds(each):
            superfluous = any(drawn.holds(each - {node}) for node in each if node >= drawn.start)
            smaller = any(part < each and drawn.holds(part) for part in drawn.subsets(each))
            assert superfluous == smaller


@given(questions(), st.integers(1, 8), st.integers(1, 10))
def test_what_falls_short_is_of_the_largest_size_and_lacks_little(
    drawn: Drawn, most: int, short: int
) -> None:
    size = min(max(most, drawn.start), len(drawn.values))
    found = {frozenset(row.tolist()) for row in minimal_sets(drawn.question, size, short).short}
    lacking = {
        each: drawn.more_than - sum(drawn.values[node] for node in each)
        for each in drawn.everything()
        if len(each) == size
    }
    expected = {each for each, lacks in lacking.items() if 0 <= lacks < short}
    if drawn.edges is None:
        assert found == expected
    else:
        # Grown along borders only, though the start may lie in pieces.
        assert found <= expected
        assert {each for each in expected if drawn.connected(each)} <= found


@given(questions())
def test_the_smallest_size_is_that_of_the_smallest_set_that_holds(drawn: Drawn) -> None:
    sizes = [len(each) for each in drawn.everything() if drawn.holds(each)]
    assert smallest_size(drawn.question) == (min(sizes, default=None), True)


@pytest.mark.parametrize("bordered", [True, False])
def test_where_there_are_too_many_the_search_ends_and_says_so(
    bordered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    borders = ~np.eye(9, dtype=bool) if bordered else None
    question = Question(1, np.ones(9), 5.0, borders=borders)
    whole = minimal_sets(question, 6)
    assert (whole.complete, whole.searched_to, len(as_sets(whole))) == (True, 6, 56)
    monkeypatch.setattr(module, "MOST_SETS", 20)
    ended = minimal_sets(question, 6)
    assert (ended.complete, ended.searched_to, as_sets(ended)) == (False, 2, [])
    # Without borders the largest nodes settle it; with them it takes at least one more.
    assert smallest_size(question) == ((3, False) if bordered else (6, True))


def test_a_set_hangs_together_when_a_walk_reaches_all() -> None:
    chain_of_four = np.eye(4, k=1, dtype=bool) | np.eye(4, k=-1, dtype=bool)
    sets = np.array([[0, 1, 2], [0, 1, 3], [1, 2, 3], [0, 2, 3]])
    assert hang_together(sets, chain_of_four).tolist() == [True, False, True, False]
    assert hang_together(np.array([[2]]), chain_of_four).tolist() == [True]
