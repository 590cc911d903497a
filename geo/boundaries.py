"""Polygons of any date: the boundary layer dissolved along the merger table."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import pandas as pd

from data.register import REGISTER_START, municipalities_on
from data.schemas import WALLOON_REGION_NIS
from data.translate import crosswalk
from geo.join import JoinError


def dissolve_to(
    day: date, atoms: gpd.GeoDataFrame, municipalities: pd.DataFrame, mergers: pd.DataFrame
) -> gpd.GeoDataFrame:
    """Return the polygons of the municipalities that exist on a day.

    Args:
        day: any day from 1 January 1995.
        atoms: the boundary layer of `data.load.load_atoms`.
        municipalities: the table ``municipalities``.
        mergers: the table ``mergers``.

    Returns:
        One column ``geometry`` (EPSG:31370, metres), indexed by ``nis`` of that day, ascending:
        327 rows to 2018, 319 from 2019, 304 from 2025. A valid coverage when ``atoms`` is one.

    Errors:
        ValueError: the day lies before the register begins.
        JoinError: a municipality has no polygon or two, or a polygon no municipality.

    Source: Statbel, statistical sectors 2011 (CC BY) and REFNIS (CC BY 4.0).

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> tables = load_tables()
        >>> today = dissolve_to(date(2025, 1, 1), load_atoms(), tables.municipalities,
        ...                     tables.mergers)
        >>> len(today), "11007" in today.index  # Borsbeek lies in Antwerpen
        (304, False)
    """
    wanted = municipalities_on(day, municipalities).index
    pairs = crosswalk(REGISTER_START, day, municipalities, mergers).set_index("nis_from")["nis_to"]
    ours = atoms[atoms["nis"] != WALLOON_REGION_NIS]
    lost = sorted(set(pairs.index) ^ set(ours["nis"]), key=str)
    if lost:
        named = ", ".join(map(str, lost))
        raise JoinError(f"no municipality or no polygon for {named}; rebuild the layer")
    twice = sorted(set(ours.loc[ours["nis"].duplicated(), "nis"]))
    if twice:
        raise JoinError(f"two polygons for {', '.join(twice)}; rebuild the layer")
    merged = ours[["geometry"]].assign(nis=ours["nis"].map(pairs).to_numpy())
    polygons = merged.dissolve("nis", method="coverage")[["geometry"]].sort_index()
    return polygons.loc[wanted]


def polygons_on(
    day: date, atoms: gpd.GeoDataFrame, municipalities: pd.DataFrame, mergers: pd.DataFrame
) -> gpd.GeoDataFrame:
    """Return the municipalities of a day with their names and polygons.

    Args and errors as `dissolve_to`.

    Returns:
        The columns of the register (names, province, arrondissement, region, reference region,
        validity, ``area_m2`` at full resolution) and ``geometry`` (EPSG:31370, generalised),
        indexed by ``nis`` of that day, ascending.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> tables = load_tables()
        >>> then = polygons_on(date(2018, 12, 31), load_atoms(), tables.municipalities,
        ...                    tables.mergers)
        >>> then.loc["11056", ["name_nl", "province"]].tolist()
        ['Zwijndrecht', 'Antwerpen']
    """
    shapes = dissolve_to(day, atoms, municipalities, mergers)
    register = municipalities_on(day, municipalities)
    return gpd.GeoDataFrame(register.assign(geometry=shapes.geometry), crs=atoms.crs)
