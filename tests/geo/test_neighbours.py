"""Neighbours: lines, short lines, single points, and municipalities with none of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import geopandas as gpd
import networkx as nx
import pandas as pd
import pytest
import shapely

from data.load import Tables, load_atoms, load_tables
from geo.boundaries import dissolve_to
from geo.neighbours import neighbourhood, within_steps


@pytest.fixture(scope="module")
def tables() -> Tables:
    """Return the shipped tables."""
    return load_tables()


def shapes(day: date, tables: Tables) -> gpd.GeoDataFrame:
    """Return the polygons of a day."""
    return dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)


def boxes(*bounds: tuple[float, float, float, float]) -> gpd.GeoDataFrame:
    """Return boxes with codes 00001, 00002, ... in metres."""
    index = pd.Index([f"{number:05}" for number in range(1, len(bounds) + 1)], name="nis")
    return gpd.GeoDataFrame(
        geometry=[shapely.box(*each) for each in bounds], index=index, crs="EPSG:31370"
    )


def test_a_border_of_the_minimum_makes_neighbours_and_a_shorter_one_is_doubtful() -> None:
    pair = boxes((0, 0, 100, 100), (100, 0, 200, 100))
    assert neighbourhood(pair, 100).pairs["border_m"].tolist() == [100.0]
    assert neighbourhood(pair, 100.5).doubtful["border_m"].tolist() == [100.0]
    assert neighbourhood(pair, 100.5).isolates == ("00001", "00002")


def test_a_single_point_is_no_border_and_is_listed_apart() -> None:
    corner = boxes((0, 0, 100, 100), (100, 100, 200, 200))
    found = neighbourhood(corner, 0)
    assert found.pairs.empty
    assert found.points.to_numpy().tolist() == [["00001", "00002"]]


def test_apart_means_no_contact_at_all() -> None:
    found = neighbourhood(boxes((0, 0, 1, 1), (5, 5, 6, 6)), 0)
    assert found.pairs.empty
    assert found.points.empty
    assert found.isolates == ("00001", "00002")


@pytest.mark.parametrize("minimum", [-1, float("nan")])
def test_a_minimum_that_is_no_length_is_refused(minimum: float) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        neighbourhood(boxes((0, 0, 1, 1)), minimum)


@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2019, 1, 1), date(2025, 1, 1)])
def test_voeren_is_the_only_one_without_a_neighbour(day: date, tables: Tables) -> None:
    assert neighbourhood(shapes(day, tables)).isolates == ("73109",)


def test_the_source_has_894_lines_and_2_single_points(sources: Path, tables: Tables) -> None:
    layer = gpd.read_file(sources / "municipalities.gpkg").set_index("nis")
    ours = layer.loc[shapes(date(2018, 12, 31), tables).index, ["geometry"]]
    found = neighbourhood(ours, 0)
    assert (len(found.pairs), len(found.points)) == (894, 2)
    short = neighbourhood(ours).doubtful.set_index(["nis_a", "nis_b"])["border_m"]
    assert round(short["71016", "73107"]) == 19  # Genk and Maasmechelen


def test_every_pair_is_certain_doubtful_or_neither_and_never_twice(tables: Tables) -> None:
    found = neighbourhood(shapes(date(2025, 1, 1), tables))
    both = pd.concat([found.pairs, found.doubtful])
    assert not both.duplicated(["nis_a", "nis_b"]).any()
    assert (both["nis_a"] < both["nis_b"]).all()
    assert (found.pairs["border_m"] >= 100).all()
    assert (found.doubtful["border_m"] < 100).all()


def test_steps_are_shortest_paths_of_networkx(tables: Tables) -> None:
    pairs = neighbourhood(shapes(date(2025, 1, 1), tables)).pairs
    graph = nx.from_pandas_edgelist(pairs, "nis_a", "nis_b")
    expected = nx.single_source_shortest_path_length(graph, "23105", cutoff=3)
    found = within_steps(pairs, "23105", 3).to_dict()
    assert found == {nis: steps for nis, steps in expected.items() if steps}


def test_voeren_reaches_nobody(tables: Tables) -> None:
    pairs = neighbourhood(shapes(date(2025, 1, 1), tables)).pairs
    assert within_steps(pairs, "73109", 3).empty
