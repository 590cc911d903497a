"""Who lies next to whom: neighbours, doubtful contacts, single points, and who has none."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import shapely

from geo.borders import shared_borders

MINIMUM_BORDER_M = 100.0
"""Shorter contacts depend on how the boundaries were drawn: another layer may lack them."""


@dataclass(frozen=True)
class Neighbourhood:
    """The contacts of a set of polygons.

    Attributes:
        pairs: neighbours: ``nis_a``, ``nis_b`` (smaller code first), ``border_m`` (metres), at
            least the minimum; each pair once, ascending.
        doubtful: the same for pairs that share a line shorter than the minimum.
        points: ``nis_a``, ``nis_b`` of pairs that share only single points.
        isolates: codes without any neighbour among the pairs, ascending.
        minimum_m: the minimum length of a border.
    """

    pairs: pd.DataFrame
    doubtful: pd.DataFrame
    points: pd.DataFrame
    isolates: tuple[str, ...]
    minimum_m: float


def neighbourhood(polygons: gpd.GeoDataFrame, minimum_m: float = MINIMUM_BORDER_M) -> Neighbourhood:
    """Return who borders on whom in a valid coverage.

    Args:
        polygons: indexed by ``nis``, a valid coverage, in metres.
        minimum_m: metres of shared border that make two municipalities neighbours.

    Errors:
        ValueError: a minimum that is negative or no number.

    Example:
        >>> from datetime import date
        >>> from data.load import load_atoms, load_tables
        >>> from geo.boundaries import dissolve_to
        >>> tables = load_tables()
        >>> then = dissolve_to(date(2018, 12, 31), load_atoms(), tables.municipalities,
        ...                    tables.mergers)
        >>> neighbourhood(then).isolates  # Voeren
        ('73109',)
    """
    if not minimum_m >= 0:
        raise ValueError(f"a border of at least {minimum_m} m; give a length of zero or more")
    borders = shared_borders(polygons)
    certain = borders["border_m"] >= minimum_m
    pairs = borders[certain].reset_index(drop=True)
    connected = {*pairs["nis_a"], *pairs["nis_b"]}
    return Neighbourhood(
        pairs=pairs,
        doubtful=borders[~certain].reset_index(drop=True),
        points=_point_contacts(polygons, borders),
        isolates=tuple(sorted(set(polygons.index) - connected)),
        minimum_m=minimum_m,
    )


def _point_contacts(polygons: gpd.GeoDataFrame, borders: pd.DataFrame) -> pd.DataFrame:
    points, owner = shapely.get_coordinates(polygons.geometry.to_numpy(), return_index=True)
    corners = pd.DataFrame({"x": points[:, 0], "y": points[:, 1], "polygon": owner})
    corners = corners.drop_duplicates()
    shared = corners[corners.duplicated(["x", "y"], keep=False)]
    both = shared.merge(shared, on=["x", "y"], suffixes=("_a", "_b"))
    touching = both.loc[both["polygon_a"] != both["polygon_b"], ["polygon_a", "polygon_b"]]
    codes = pd.Series(polygons.index.to_numpy())
    found = pd.DataFrame(
        {"nis_a": touching["polygon_a"].map(codes), "nis_b": touching["polygon_b"].map(codes)},
        dtype="str",
    )
    found = found[found["nis_a"] < found["nis_b"]].drop_duplicates()
    lines = pd.MultiIndex.from_frame(borders[["nis_a", "nis_b"]])
    only = found[~pd.MultiIndex.from_frame(found).isin(lines)]
    return only.sort_values(["nis_a", "nis_b"], ignore_index=True)


def within_steps(pairs: pd.DataFrame, nis: str, steps: int) -> pd.Series:
    """Return how many borders lie between a municipality and the others near it.

    Args:
        pairs: of a `Neighbourhood`.
        nis: where to start.
        steps: how far to go: 1 for neighbours, 2 for their neighbours too.

    Returns:
        Steps (1 to ``steps``), indexed by ``nis``, nearest first, then by code; without the start.

    Example:
        >>> pairs = pd.DataFrame({"nis_a": ["11001", "11002"], "nis_b": ["11002", "11004"],
        ...                       "border_m": [500.0, 900.0]})
        >>> within_steps(pairs, "11001", 2).to_dict()
        {'11002': 1, '11004': 2}
    """
    turned = pairs.rename(columns={"nis_a": "nis_b", "nis_b": "nis_a"})
    links = pd.concat([pairs, turned])[["nis_a", "nis_b"]]
    reached = {nis: 0}
    for step in range(1, steps + 1):
        beside = links.loc[links["nis_a"].isin(reached), "nis_b"].unique()
        reached |= {code: step for code in sorted(beside) if code not in reached}
    del reached[nis]
    return pd.Series(reached, name="steps", dtype="int64").rename_axis("nis")
