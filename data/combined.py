"""The shipped tables together with the awards a user imported."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.load import Tables
from data.problems import Problem
from data.register import municipalities_on
from data.store_lines import Meta, StoredTables

RENAMED = "-import"
"""Behind the identifier of an imported consortium when a shipped one has it already."""

_KEY = ["programme", "valid_from", "nis"]


def with_imports(tables: Tables, stored: StoredTables) -> Tables:
    """Return the tables as they read with imported awards; nothing that is shipped changes.

    An imported award replaces the shipped consortia of the same programme and first day with
    which it shares a member, so that no money counts twice. All other shipped records stay.

    Args:
        tables: the shipped tables.
        stored: from `data.store.Store.consortia_and_memberships`.

    Returns:
        The same tables, with consortia, memberships and partners replaced and added.

    Example:
        >>> from pathlib import Path
        >>> from data.load import load_tables
        >>> from data.store import Store
        >>> tables = load_tables()
        >>> empty = Store(Path("nowhere") / "awards.sqlite").consortia_and_memberships()
        >>> with_imports(tables, empty) is tables
        True
    """
    if stored.consortia.empty and stored.partners.empty:
        return tables
    shipped = tables.memberships
    again = _among(shipped[_KEY], stored.memberships[_KEY])
    replaced = replaced_by(tables, stored.memberships)
    kept = shipped[~again & ~shipped["consortium"].isin(replaced)]
    consortia = tables.consortia[~tables.consortia["consortium"].isin(replaced)]
    ours = _renamed(stored, set(consortia["consortium"]))
    bodies = ["programme", "name"]
    partners = tables.partners[~_among(tables.partners[bodies], ours.partners[bodies])]
    return replace(
        tables,
        consortia=pd.concat([consortia, ours.consortia], ignore_index=True),
        memberships=pd.concat([kept, ours.memberships], ignore_index=True),
        partners=pd.concat([partners, ours.partners], ignore_index=True),
    )


def replaced_by(tables: Tables, memberships: pd.DataFrame) -> set[str]:
    """Return the shipped consortia that imported memberships replace.

    Args:
        tables: the shipped tables.
        memberships: ``programme``, ``nis`` (missing for other bodies) and ``valid_from``.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> of_2015 = tables.memberships[tables.memberships["programme"] == "oproep-2015"]
        >>> len(replaced_by(tables, of_2015))
        7
    """
    shipped = tables.memberships
    again = _among(shipped[_KEY], memberships.dropna(subset="nis")[_KEY])
    return set(shipped.loc[again, "consortium"].dropna())


def of_another_day(accepted: pd.DataFrame, meta: Meta, tables: Tables) -> tuple[Problem, ...]:
    """Return which members of a table were no municipalities on the first day of the programme.

    Memberships begin on that day. The names of a table can be read as of another, and what only
    exists then would not be found on the map, nor its part of the award.

    Args:
        accepted: ``nis`` (missing for other bodies), ``name``, ``source_row``.
        meta: where they come from, with the first day.
        tables: the shipped tables.

    Example:
        >>> from datetime import date
        >>> from data.load import load_tables
        >>> rows = pd.DataFrame({"nis": ["12041"], "name": ["Puurs-Sint-Amands"], "source_row": 2})
        >>> period = date(2015, 12, 1), date(2018, 11, 30)
        >>> meta = Meta("oproep-2015", *period, "oproep.csv", "oproep.csv", "0" * 64)
        >>> [problem.value for problem in of_another_day(rows, meta, load_tables())]
        ['12041 Puurs-Sint-Amands']
    """
    known = municipalities_on(meta.period_start, tables.municipalities).index
    named = accepted.dropna(subset="nis")
    cause = f"is no municipality on {meta.period_start}, when the programme begins"
    remedy = "read the names as of that day"
    return tuple(
        Problem("of_another_day", meta.file, cause, remedy, int(row), "nis", f"{nis} {name}")
        for nis, name, row in named.loc[
            ~named["nis"].isin(known), ["nis", "name", "source_row"]
        ].itertuples(index=False)
    )


def _among(rows: pd.DataFrame, others: pd.DataFrame) -> pd.Series:
    found = pd.MultiIndex.from_frame(rows).isin(pd.MultiIndex.from_frame(others))
    return pd.Series(found, index=rows.index)


def _renamed(stored: StoredTables, taken: set[str]) -> StoredTables:
    """Return the stored tables with other identifiers where a shipped consortium has them."""
    names = {name: f"{name}{RENAMED}" for name in set(stored.consortia["consortium"]) & taken}
    return StoredTables(
        *(
            frame.assign(consortium=frame["consortium"].replace(names))
            for frame in (stored.consortia, stored.memberships, stored.partners)
        )
    )
