"""Graphs of libpysal made of pairs: against the ones it builds itself, and by hand."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from libpysal.graph import Graph

from data.load import load_atoms, load_tables
from geo.boundaries import dissolve_to
from geo.graph import as_graph
from geo.neighbours import neighbourhood
from tests.geo.coverages import DAYS

PAIRS = pd.DataFrame(
    {"nis_a": ["11001", "11002"], "nis_b": ["11002", "11004"], "border_m": [500.0, 900.0]}
)
CODES = ("11004", "11001", "73109", "11002")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("metres", [False, True])
def test_the_graph_of_the_shipped_layer_is_the_one_libpysal_builds(day: date, metres: bool) -> None:
    tables = load_tables()
    polygons = dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)
    ours = as_graph(neighbourhood(polygons, 0).pairs, polygons.index, metres=metres)
    theirs = Graph.build_contiguity(polygons, rook=True, by_perimeter=metres)
    pd.testing.assert_series_equal(
        ours.adjacency, theirs.adjacency, check_dtype=False, check_index_type=False, rtol=1e-9
    )
    assert ours.isolates.tolist() == ["73109"]


def test_every_pair_weighs_one_both_ways_and_an_isolate_stays() -> None:
    graph = as_graph(PAIRS, CODES)
    assert graph.adjacency.to_dict() == {
        ("11004", "11002"): 1.0,
        ("11001", "11002"): 1.0,
        ("73109", "73109"): 0.0,
        ("11002", "11004"): 1.0,
        ("11002", "11001"): 1.0,
    }
    assert graph.isolates.tolist() == ["73109"]


def test_weights_in_metres_are_the_lengths_of_the_borders() -> None:
    graph = as_graph(PAIRS, CODES, metres=True)
    assert graph["11002"].to_dict() == {"11004": 900.0, "11001": 500.0}


def test_the_order_of_the_codes_is_kept() -> None:
    graph = as_graph(PAIRS, CODES)
    assert tuple(graph.unique_ids) == CODES
    assert graph.sparse.toarray().tolist() == [[0, 0, 0, 1], [0, 0, 0, 1], [0] * 4, [1, 1, 0, 0]]


def test_without_pairs_all_are_isolates() -> None:
    assert as_graph(PAIRS.head(0), CODES).isolates.tolist() == list(CODES)


def test_pairs_of_others_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="do not take part: 11002, 11004"):
        as_graph(PAIRS, ["11001"])


def test_a_code_twice_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="twice: 11001"):
        as_graph(PAIRS, [*CODES, "11001"])
