"""Pairs of municipalities seen from both sides, and the connected pieces they make."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
import pandas as pd

from geo.neighbours import Neighbourhood


def contacts(neighbours: Neighbourhood) -> pd.DataFrame:
    """Return every pair that shares a line, neighbours and doubtful ones.

    Returns:
        ``nis_a``, ``nis_b`` (smaller code first) and ``border_m`` (metres), index from 0.

    Example:
        >>> import geopandas as gpd, shapely
        >>> from geo.neighbours import neighbourhood
        >>> squares = gpd.GeoDataFrame(
        ...     index=["11001", "11002"], crs="EPSG:31370",
        ...     geometry=[shapely.box(0, 0, 9, 9), shapely.box(9, 0, 18, 9)])
        >>> contacts(neighbourhood(squares, 100)).values.tolist()
        [['11001', '11002', 9.0]]
    """
    return pd.concat([neighbours.pairs, neighbours.doubtful], ignore_index=True)


def both_ways(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return every pair twice, once from each side.

    Example:
        >>> pairs = pd.DataFrame({"nis_a": ["11001"], "nis_b": ["11002"], "border_m": [500.0]})
        >>> both_ways(pairs)["nis_b"].tolist()
        ['11002', '11001']
    """
    turned = pairs.rename(columns={"nis_a": "nis_b", "nis_b": "nis_a"})
    return pd.concat([pairs, turned], ignore_index=True)


def pieces(codes: Iterable[str], pairs: pd.DataFrame) -> tuple[tuple[str, ...], ...]:
    """Return the connected pieces of a set of municipalities.

    A piece is made of whole municipalities: one with exclaves, such as Baarle-Hertog, is one.

    Args:
        codes: municipalities of one day; one named twice counts once.
        pairs: ``nis_a`` and ``nis_b`` of a `geo.neighbours.Neighbourhood` or of `contacts`; those
            with others than ``codes`` are left out.

    Returns:
        The largest piece first, then by smallest code; members ascending.

    Example:
        >>> pairs = pd.DataFrame({"nis_a": ["11001", "11002"], "nis_b": ["11002", "11004"]})
        >>> pieces(["11001", "11004"], pairs), pieces(["11004", "11001", "11002"], pairs)
        ((('11001',), ('11004',)), (('11001', '11002', '11004'),))
    """
    graph = nx.Graph()
    graph.add_nodes_from(codes)
    inside = pairs["nis_a"].isin(graph.nodes) & pairs["nis_b"].isin(graph.nodes)
    graph.add_edges_from(pairs.loc[inside, ["nis_a", "nis_b"]].itertuples(index=False, name=None))
    found = (tuple(sorted(piece)) for piece in nx.connected_components(graph))
    return tuple(sorted(found, key=lambda piece: (-len(piece), piece)))
