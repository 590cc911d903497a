"""A consortium on the ground: pieces, neighbours, what it encloses and crosses, and its people."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from analysis.ground.landscape import Landscape, described
from analysis.ground.pieces import both_ways, contacts, pieces
from geo.distances import furthest
from geo.neighbours import Neighbourhood

CLOSED_M = 0.01
"""A border open over less than this is closed: sums of the same segments differ by rounding."""


@dataclass(frozen=True)
class Ground:
    """A set of municipalities on the ground.

    Attributes:
        day: the day looked at; codes and names are those of its vintage.
        members: their codes, ascending.
        pieces: their pieces, connected by a shared line of any length, largest first.
        certain_pieces: the same by borders that reach the minimum: more when a piece hangs
            together by a doubtful contact.
        bordering: its neighbours, indexed by ``nis`` ascending: ``name``, ``border_m`` (metres
            with all members together, of borders that each reach the minimum), ``status``
            (`analysis.coverage.Status`, missing when no programme was asked), ``outside``
            (whether it lies outside the Flemish Region) and ``enclosed``.
        doubtful: contacts of its members shorter than the minimum, with each other or with
            others: ``nis_a``, ``nis_b``, ``border_m``.
        enclosed: municipalities it surrounds, as connected groups (`enclosed`).
        provinces: provinces it crosses, ascending; Brussels lies in none.
        arrondissements: administrative arrondissements it crosses, ascending.
        reference_regions: reference regions it crosses, ascending; Brussels lies in none.
        compactness: `polsby_popper` of its outline.
        inhabitants: persons; ``None`` when not known of a member.
        foreign_origin: those of foreign origin, the target group; ``None`` when not known.
        counted_on: the date of both figures.
        furthest: the two members furthest apart and the metres between their centroids; ``None``
            for a single one.
    """

    day: date
    members: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]
    certain_pieces: tuple[tuple[str, ...], ...]
    bordering: pd.DataFrame
    doubtful: pd.DataFrame
    enclosed: tuple[tuple[str, ...], ...]
    provinces: tuple[str, ...]
    arrondissements: tuple[str, ...]
    reference_regions: tuple[str, ...]
    compactness: float
    inhabitants: int | None
    foreign_origin: int | None
    counted_on: date | None
    furthest: tuple[str, str, float] | None


def ground(codes: Iterable[str], land: Landscape, statuses: pd.Series | None = None) -> Ground:
    """Return how a set of municipalities lies on the ground, a consortium or one that might be.

    Args:
        codes: municipalities of ``land``; one named twice counts once.
        land: the landscape of a day.
        statuses: ``status`` of `analysis.coverage.coverage` for the same day.

    Errors:
        ValueError: no municipality at all.
        KeyError: codes that are not in ``land``.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> from analysis.ground.landscape import landscape
        >>> land = landscape(date(2015, 12, 1), load_atoms(), load_tables())
        >>> found = ground(["11007", "11001", "11029"], land)
        >>> found.pieces, found.provinces  # Aartselaar lies apart from Borsbeek and Mortsel
        ((('11007', '11029'), ('11001',)), ('Antwerpen',))
    """
    members = members_of(codes, land)
    here = land.municipalities.loc[list(members)]
    # A sum with a part that is not known is not known.
    people = land.people.loc[list(members)].sum(skipna=False)
    surrounded = enclosed(members, land.municipalities, land.neighbours)
    short = land.neighbours.doubtful
    return Ground(
        day=land.day,
        members=members,
        pieces=pieces(members, contacts(land.neighbours)),
        certain_pieces=pieces(members, land.neighbours.pairs),
        bordering=_bordering(members, surrounded, land, statuses),
        doubtful=short[short["nis_a"].isin(members) | short["nis_b"].isin(members)],
        enclosed=surrounded,
        provinces=_crossed(here["province"]),
        arrondissements=_crossed(here["arrondissement"]),
        reference_regions=_crossed(here["reference_region"]),
        compactness=polsby_popper(here.union_all(method="coverage")),
        inhabitants=_persons(people["inhabitants"]),
        foreign_origin=_persons(people["foreign_origin"]),
        counted_on=land.counted_on,
        furthest=furthest(members, land.municipalities),
    )


def members_of(codes: Iterable[str], land: Landscape) -> tuple[str, ...]:
    """Return municipalities of a landscape, each once, ascending.

    Errors:
        ValueError: no municipality at all.
        KeyError: codes that are not in ``land``.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> from analysis.ground.landscape import landscape
        >>> land = landscape(date(2025, 1, 1), load_atoms(), load_tables())
        >>> members_of(["23105", "23044", "23105"], land)
        ('23044', '23105')
    """
    members = tuple(sorted(set(codes)))
    if not members:
        raise ValueError("no municipality; give at least one NIS code")
    unknown = [code for code in members if code not in land.municipalities.index]
    if unknown:
        raise KeyError(f"no municipality {', '.join(unknown)} on {land.day.isoformat()}")
    return members


def _bordering(
    members: tuple[str, ...],
    surrounded: tuple[tuple[str, ...], ...],
    land: Landscape,
    statuses: pd.Series | None,
) -> pd.DataFrame:
    borders = both_ways(land.neighbours.pairs)
    outward = borders["nis_a"].isin(members) & ~borders["nis_b"].isin(members)
    border_m = borders[outward].groupby("nis_b")["border_m"].sum().rename_axis("nis")
    frame = described(border_m.index, land, statuses)
    frame.insert(1, "border_m", border_m)
    return frame.assign(enclosed=frame.index.isin([nis for group in surrounded for nis in group]))


def enclosed(
    codes: Iterable[str], polygons: gpd.GeoDataFrame, neighbours: Neighbourhood
) -> tuple[tuple[str, ...], ...]:
    """Return the municipalities that others surround completely, as connected groups.

    A group is enclosed when all of its outer border lies with ``codes``. A border with another
    region or country, or with the sea, is open: neither Herstappe nor Baarle-Hertog, on the edge
    of the layer, can be enclosed. Borders below the minimum count too; single points do not.

    Args:
        codes: the municipalities that may surround others.
        polygons: a valid coverage, indexed by ``nis``, in metres.
        neighbours: the contacts of ``polygons``.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> from analysis.ground.landscape import landscape
        >>> land = landscape(date(2025, 1, 1), load_atoms(), load_tables())
        >>> around = ["21004", "21015"]  # Brussel and Schaarbeek, around Sint-Joost-ten-Node
        >>> enclosed(around, land.municipalities, land.neighbours)
        (('21014',),)
    """
    borders = contacts(neighbours)
    free_m = open_m(polygons, borders)
    others = pieces(polygons.index.difference(list(codes)), borders)
    return tuple(group for group in others if free_m[list(group)].sum() < CLOSED_M)


def open_m(polygons: gpd.GeoDataFrame, borders: pd.DataFrame) -> pd.Series:
    """Return over what length each municipality borders on none of the others, in metres.

    Args:
        polygons: a valid coverage, indexed by ``nis``, in metres.
        borders: all their contacts, from `analysis.ground.pieces.contacts`.

    Example:
        >>> squares = [shapely.box(0, 0, 9, 9), shapely.box(9, 0, 18, 9)]
        >>> polygons = gpd.GeoDataFrame(geometry=squares, index=["11001", "11002"])
        >>> borders = pd.DataFrame({"nis_a": ["11001"], "nis_b": ["11002"], "border_m": [9.0]})
        >>> open_m(polygons, borders).tolist()
        [27.0, 27.0]
    """
    shared_m = both_ways(borders).groupby("nis_a")["border_m"].sum()
    return polygons.length - shared_m.reindex(polygons.index, fill_value=0.0)


def polsby_popper(outline: shapely.Geometry) -> float:
    """Return how compact an outline is: 1 for a circle, near 0 for a long, ragged or split one.

    Four pi times the area, divided by the square of the perimeter, holes and all parts included.
    The perimeter grows with the detail of the boundaries: figures of two layers cannot be
    compared. Ours are of the shipped layer, generalised to 50 m.

    Source: D. D. Polsby and R. D. Popper, "The Third Criterion: Compactness as a Procedural
    Safeguard Against Partisan Gerrymandering", Yale Law & Policy Review 9(2), 1991, 301-353.

    Example:
        >>> round(polsby_popper(shapely.box(0, 0, 10, 10)), 3)  # pi / 4
        0.785
    """
    return float(4 * math.pi * outline.area / outline.length**2)


def _crossed(names: pd.Series) -> tuple[str, ...]:
    return tuple(sorted(set(names.dropna())))


def _persons(count: Any) -> int | None:
    return None if pd.isna(count) else int(count)
