"""The municipalities of a day as a landscape: polygons, neighbours and people together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import pandas as pd

from analysis.people import people_on
from data.load import Tables
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
    municipalities = polygons_on(day, atoms, tables.municipalities, tables.mergers)
    people, counted_on = people_on(day, day, tables)
    return Landscape(
        day=day,
        municipalities=municipalities,
        neighbours=neighbourhood(municipalities, minimum_m),
        people=people.reindex(municipalities.index),
        counted_on=counted_on,
    )


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
