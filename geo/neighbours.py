"""Who lies next to whom: neighbours, doubtful contacts, single points, and who has none."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.borders import Outlines, borders_between, distinct, outlines_of, pairs_with_codes
from geo.faults import checked_outlines

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


def neighbourhood(
    polygons: gpd.GeoDataFrame, minimum_m: float = MINIMUM_BORDER_M, *, check: bool = True
) -> Neighbourhood:
    """Return who borders on whom in a valid coverage.

    Args:
        polygons: indexed by ``nis``, EPSG:31370.
        minimum_m: metres of shared border that make two municipalities neighbours.
        check: whether to refuse polygons that do not fit together; only for polygons that were
            checked before it may be left out.

    Errors:
        ValueError: a minimum that is negative or no number.
        DataError: a missing or other coordinate system, a code twice, a polygon that is not valid.
        CoverageError: polygons that overlap, leave gaps or have other vertices along a border.

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
    outlines = checked_outlines(polygons) if check else outlines_of(polygons)
    borders = borders_between(outlines)
    certain = borders["border_m"] >= minimum_m
    pairs = borders[certain].reset_index(drop=True)
    connected = pd.concat([pairs["nis_a"], pairs["nis_b"]]).unique()
    return Neighbourhood(
        pairs=pairs,
        doubtful=borders[~certain].reset_index(drop=True),
        points=_point_contacts(outlines),
        isolates=tuple(outlines.codes.difference(connected)),
        minimum_m=minimum_m,
    )


def _point_contacts(outlines: Outlines) -> pd.DataFrame:
    """Return the pairs that meet in corners, but share no segment."""
    count = len(outlines.codes)
    # Each corner with each of its polygons once, by corner and then by polygon.
    seen = distinct(outlines.start * count + outlines.owner)
    corner, polygon = np.divmod(seen, max(count, 1))
    begin = np.flatnonzero(np.diff(corner, prepend=-1))
    size = np.diff(begin, append=len(corner))
    pairs = [np.arange(0)]
    for meeting in np.unique(size[size > 1]):
        together = polygon[begin[size == meeting][:, None] + np.arange(meeting)]
        one, other = np.triu_indices(meeting, 1)
        pairs.append((together[:, one] * count + together[:, other]).ravel())
    meet, border = distinct(np.concatenate(pairs)), distinct(outlines.pairs)
    return pairs_with_codes(np.setdiff1d(meet, border, assume_unique=True), outlines.codes)


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
