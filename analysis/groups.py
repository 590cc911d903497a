"""Consortia as groups on the map: their members in the vintage shown."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.members import translated
from data.load import Tables
from data.register import municipalities_on


def groups(members: pd.DataFrame, shown_on: date, tables: Tables) -> pd.DataFrame:
    """Return the consortia of memberships as groups of municipalities of a day.

    Args:
        members: from `analysis.members.members_on`; rows without a consortium are no group.
        shown_on: the day whose municipalities are shown.
        tables: the shipped tables.

    Returns:
        Indexed by ``consortium`` in the order of the table: ``programme``, ``members`` (tuple of
        codes, each once) and ``names`` (tuple of their names).

    Example:
        >>> from analysis.allocation import Method
        >>> from analysis.members import members_on
        >>> from data.load import load_tables
        >>> tables, day = load_tables(), date(2015, 12, 1)
        >>> found = groups(members_on(["oproep-2015"], day, Method.WHOLE, tables), day, tables)
        >>> found.loc["oproep-2015-borsbeek", "names"]
        ('Borsbeek', 'Aartselaar', 'Mortsel')
    """
    names = municipalities_on(shown_on, tables.municipalities)["name_nl"]
    shown = translated(members.dropna(subset="consortium"), shown_on, tables)
    shown = shown.drop_duplicates(["consortium", "nis"])
    shown = shown.assign(name=shown["nis"].map(names))
    grouped = shown.groupby("consortium", sort=False)
    return pd.DataFrame(
        {
            "programme": grouped["programme"].first(),
            "members": grouped["nis"].agg(tuple),
            "names": grouped["name"].agg(tuple),
        }
    )
