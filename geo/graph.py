"""Hands the neighbours to libpysal, whose statistics take a Graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from libpysal.graph import Graph


def as_graph(
    pairs: pd.DataFrame, codes: Sequence[str] | pd.Index, *, metres: bool = False
) -> Graph:
    """Return pairs of neighbours as a Graph of libpysal.

    Args:
        pairs: ``pairs`` of a `geo.neighbours.Neighbourhood`.
        codes: all municipalities that take part; those without a pair become isolates.
        metres: whether a border weighs as many as it has metres, instead of one.

    Returns:
        A symmetric `libpysal.graph.Graph` on ``codes``, in their order; not standardised.

    Errors:
        ValueError: a code twice, or pairs with codes that do not take part; all are named.

    Example:
        >>> pairs = pd.DataFrame({"nis_a": ["11001"], "nis_b": ["11002"], "border_m": [500.0]})
        >>> graph = as_graph(pairs, ["11001", "11002", "73109"])
        >>> graph.n_edges, graph.isolates.tolist()
        (2, ['73109'])
    """
    # A second to import: only the pages on patterns pay for it.
    from libpysal.graph import Graph

    ids = pd.Index(codes)
    _refuse_strangers(pairs, ids)
    one, other = ids.get_indexer(pairs["nis_a"]), ids.get_indexer(pairs["nis_b"])
    weights = pairs["border_m"].to_numpy() if metres else np.ones(len(pairs))
    # libpysal tells an isolate by a link of weight 0 to itself.
    alone = np.setdiff1d(np.arange(len(ids)), np.concatenate([one, other]))
    focal = np.concatenate([one, other, alone])
    neighbor = np.concatenate([other, one, alone])
    weight = np.concatenate([weights, weights, np.zeros(len(alone))])
    order = np.lexsort([neighbor, focal])
    return Graph.from_arrays(ids[focal[order]], ids[neighbor[order]], weight[order])


def _refuse_strangers(pairs: pd.DataFrame, ids: pd.Index) -> None:
    twice = ids[ids.duplicated()].unique()
    if len(twice):
        raise ValueError(f"codes that occur twice: {', '.join(twice)}; give each once")
    strangers = pd.Index(pd.concat([pairs["nis_a"], pairs["nis_b"]])).difference(ids)
    if len(strangers):
        named = ", ".join(strangers)
        raise ValueError(f"pairs of codes that do not take part: {named}; leave these pairs out")
