"""Consortia as groups on the map: their members in the vintage shown."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.load import Tables
from data.register import municipalities_on
from data.translate import crosswalk


def members_as_of(members: pd.DataFrame, shown_on: date, tables: Tables) -> pd.DataFrame:
    """Return memberships with the codes of a later day; the amounts stay as they are.

    Args:
        members: columns ``nis`` (code list of ``valid_from``) and ``valid_from``, among others.
        shown_on: the day whose municipalities are wanted, not before any ``valid_from``.
        tables: the shipped tables.

    Returns:
        The same rows and columns, ``nis`` translated, and ``nis_then``, the code of its time.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> now = members_as_of(tables.memberships, date(2025, 1, 1), tables)
        >>> now.loc[now["nis_then"] == "11007", "nis"].item()  # Borsbeek
        '11002'
    """
    shown = members.assign(nis_then=members["nis"])
    for start in members["valid_from"].unique():
        pairs = crosswalk(start.date(), shown_on, tables.municipalities, tables.mergers)
        rows = shown["valid_from"] == start
        successors = pairs.set_index("nis_from")["nis_to"]
        shown.loc[rows, "nis"] = shown.loc[rows, "nis"].map(successors)
    return shown


def groups(members: pd.DataFrame, shown_on: date, tables: Tables) -> pd.DataFrame:
    """Return the consortia of memberships as groups of municipalities of a day.

    Args:
        members: from `analysis.coverage.members_on`; rows without a consortium are no group.
        shown_on: the day whose municipalities are shown.
        tables: the shipped tables.

    Returns:
        Indexed by ``consortium`` in the order of the table: ``programme``, ``members`` (tuple of
        codes, each once) and ``names`` (tuple of their names).

    Example:
        >>> from analysis.allocation import Method
        >>> from analysis.coverage import members_on
        >>> from data.load import load_tables
        >>> tables, day = load_tables(), date(2015, 12, 1)
        >>> found = groups(members_on(["oproep-2015"], day, Method.WHOLE, tables), day, tables)
        >>> found.loc["oproep-2015-borsbeek", "names"]
        ('Borsbeek', 'Aartselaar', 'Mortsel')
    """
    names = municipalities_on(shown_on, tables.municipalities)["name_nl"]
    shown = members_as_of(members.dropna(subset="consortium"), shown_on, tables)
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
