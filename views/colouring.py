"""Colours for groups on a map, such that neighbouring groups differ."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from geo.palette import FIVE_KINDS


def colour_of_groups(members: pd.Series, pairs: pd.DataFrame) -> pd.Series:
    """Return the number of a colour for every group, such that neighbouring groups differ.

    Five are enough for connected groups when they are coloured smallest last with interchange (D.
    W. Matula, G. Marble and J. D. Isaacson, "Graph coloring algorithms", 1972). Then every group
    takes the colour that fewest others have, so that five groups have a colour each. Where groups
    fall apart, one may border on all five colours: it takes the one that it meets least.

    Args:
        members: tuples of codes, by group.
        pairs: ``nis_a`` and ``nis_b`` of neighbours.

    Example:
        >>> pairs = pd.DataFrame({"nis_a": ["1", "2"], "nis_b": ["2", "3"]})
        >>> colour_of_groups(pd.Series([("1",), ("2",), ("3",)]), pairs).tolist()
        [2, 1, 0]
    """
    import networkx as nx

    codes = members.explode()
    number = pd.Series(codes.index, index=codes.to_numpy())
    ends = pd.DataFrame({"a": pairs["nis_a"].map(number), "b": pairs["nis_b"].map(number)}).dropna()
    graph = nx.Graph()
    graph.add_nodes_from(members.index)
    graph.add_edges_from(ends[ends["a"] != ends["b"]].itertuples(index=False, name=None))
    colour = nx.greedy_color(graph, strategy="smallest_last", interchange=True)
    for group in members.index:
        used = Counter(colour[other] for other in graph if other != group)
        beside = Counter(colour[other] for other in graph[group])
        colour[group] = min(range(len(FIVE_KINDS)), key=lambda each: (beside[each], used[each]))
    return pd.Series(colour, dtype="int64").reindex(members.index)
