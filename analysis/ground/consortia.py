"""The consortia of programmes on the ground: on their first day, on another, and those running."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import geopandas as gpd
import pandas as pd

from analysis.allocation import Method
from analysis.ground.figures import facts, no_facts
from analysis.ground.landscape import Landscape, landscapes
from analysis.groups import groups
from analysis.members import chosen_programmes, members_on
from data.load import Tables
from geo.neighbours import MINIMUM_BORDER_M


def running_groups(day: date, tables: Tables) -> pd.DataFrame:
    """Return the consortia that run on a day, of all programmes, with the members of that day.

    Returns:
        As `analysis.groups.groups`, in the code list of the day.

    Example:
        >>> from data.load import load_tables
        >>> len(running_groups(date(2015, 12, 1), load_tables()))
        8
    """
    everything = members_on(tuple(tables.programmes["programme"]), day, Method.WHOLE, tables)
    running = everything[everything["valid_to"] >= pd.Timestamp(day)]
    return groups(running, day, tables)


def grounds(programmes: Sequence[str], land: Landscape, tables: Tables) -> pd.DataFrame:
    """Return one row for each consortium that has begun by the day of a landscape, ended or not.

    A member that has merged since stands for the whole of its successor: today the consortium of
    Borsbeek has all of Antwerpen, and the figures are those of that larger area.

    Args:
        programmes: identifiers.
        land: the landscape of the day.
        tables: the shipped tables.

    Returns:
        Indexed by ``consortium`` in the order of the table: ``programme`` and the columns of
        `analysis.ground.figures.facts`. Consortia without a known member are left out.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.

    Example:
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> tables = load_tables()
        >>> today = landscape(date(2025, 1, 1), load_atoms(), tables)
        >>> now = grounds(["oproep-2015"], today, tables)
        >>> now.loc["oproep-2015-borsbeek", "members"], now["pieces"].tolist()
        (('11001', '11002', '11029'), [1, 1, 1, 1, 1, 1, 3])
    """
    members = members_on(programmes, land.day, Method.WHOLE, tables)
    found = groups(members, land.day, tables)["members"].to_dict()
    return _with_programme(facts(found, land), tables)


def grounds_at_start(
    programmes: Sequence[str],
    atoms: gpd.GeoDataFrame,
    tables: Tables,
    minimum_m: float = MINIMUM_BORDER_M,
) -> pd.DataFrame:
    """Return one row for each consortium on its first day, with the members of that day.

    Args and errors as `analysis.ground.landscape.landscape` and `grounds`.

    Returns:
        As `grounds`; ``day`` is the first day of a membership of the consortium.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> then = grounds_at_start(["oproep-2015"], load_atoms(), load_tables())
        >>> then["pieces"].tolist()
        [1, 1, 1, 2, 1, 1, 3]
    """
    chosen = chosen_programmes(programmes, tables)["programme"]
    members = tables.memberships[tables.memberships["programme"].isin(chosen)]
    members = members.dropna(subset="consortium")
    first = members.groupby("consortium")["valid_from"].transform("min")
    founding = members[members["valid_from"] == first]
    lands = landscapes([day.date() for day in first.unique()], atoms, tables, minimum_m)
    found = [
        facts(rows.groupby("consortium")["nis"].agg(tuple).to_dict(), lands[start.date()])
        for start, rows in founding.groupby("valid_from")
    ]
    named = members["consortium"].unique()
    return _with_programme(pd.concat(found).loc[named] if found else no_facts(), tables)


def _with_programme(found: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    programmes = tables.consortia.set_index("consortium")["programme"]
    found.insert(0, "programme", programmes.reindex(found.index))
    return found
