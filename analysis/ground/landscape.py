"""The municipalities of a day as a landscape: polygons, neighbours and people together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import pandas as pd

from analysis.people import people_on
from data.load import Tables
from data.register import Vintage, vintage_on
from data.schemas import FLEMISH_REGION
from geo.boundaries import polygons_on
from geo.neighbours import MINIMUM_BORDER_M, Neighbourhood, neighbourhood


@dataclass(frozen=True)
class Landscape:
    """The municipalities of a day, who borders on whom, and who lives there.

    Attributes:
        day: the day looked at.
        municipalities: from `geo.boundaries.polygons_on`, indexed by ``nis`` of the day.
        neighbours: their contacts, with the minimum border that makes neighbours.
        people: from `analysis.people.people_on`; missing is not known.
        counted_on: the date of ``people``; ``None`` when there are no figures.
    """

    day: date
    municipalities: gpd.GeoDataFrame
    neighbours: Neighbourhood
    people: pd.DataFrame
    counted_on: date | None


def landscape(
    day: date, atoms: gpd.GeoDataFrame, tables: Tables, minimum_m: float = MINIMUM_BORDER_M
) -> Landscape:
    """Return the landscape of a day.

    Args:
        day: any day of the register.
        atoms: the boundary layer of `data.load.load_atoms`.
        tables: the shipped tables.
        minimum_m: metres of shared border that make two municipalities neighbours.

    Errors:
        ValueError: a day before the register begins, or a minimum that is negative.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> land = landscape(date(2015, 12, 1), load_atoms(), load_tables())
        >>> len(land.municipalities), land.neighbours.isolates, land.counted_on.isoformat()
        (327, ('73109',), '2015-01-01')
    """
    return landscapes([day], atoms, tables, minimum_m)[day]


def landscapes(
    days: Iterable[date],
    atoms: gpd.GeoDataFrame,
    tables: Tables,
    minimum_m: float = MINIMUM_BORDER_M,
) -> dict[date, Landscape]:
    """Return the landscape of each day; days of one vintage share polygons and neighbours.

    Args and errors as `landscape`.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> days = date(2024, 1, 1), date(2024, 7, 1)
        >>> found = landscapes(days, load_atoms(), load_tables())
        >>> found[days[0]].municipalities is found[days[1]].municipalities
        True
    """
    grounds: dict[Vintage, tuple[gpd.GeoDataFrame, Neighbourhood]] = {}
    found: dict[date, Landscape] = {}
    for day in days:
        vintage = vintage_on(day, tables.mergers)
        if vintage not in grounds:
            polygons = polygons_on(day, atoms, tables.municipalities, tables.mergers)
            grounds[vintage] = polygons, neighbourhood(polygons, minimum_m)
        polygons, neighbours = grounds[vintage]
        people, counted_on = people_on(day, day, tables)
        people = people.reindex(polygons.index)
        found[day] = Landscape(day, polygons, neighbours, people, counted_on)
    return found


def described(codes: pd.Index, land: Landscape, statuses: pd.Series | None) -> pd.DataFrame:
    """Return what is said of a municipality beside a consortium.

    Args:
        codes: codes of ``land``.
        land: the landscape of a day.
        statuses: ``status`` of `analysis.coverage.coverage` for the same day; ``None`` when no
            programme was asked.

    Returns:
        Indexed by ``codes``: ``name``, ``status`` (missing when no programme was asked) and
        ``outside`` (whether it lies outside the Flemish Region).

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> land = landscape(date(2025, 1, 1), load_atoms(), load_tables())
        >>> described(pd.Index(["21004"]), land, None)[["name", "outside"]].values.tolist()
        [['Brussel', True]]
    """
    register = land.municipalities.loc[codes]
    known = pd.Series(dtype="str") if statuses is None else statuses
    return pd.DataFrame(
        {
            "name": register["name_nl"],
            "status": known.reindex(codes).astype("str"),
            "outside": register["region"] != FLEMISH_REGION,
        },
        index=codes,
    )
