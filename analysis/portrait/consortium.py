"""A consortium: who its members were, what they get, who they are now; and the other ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from analysis.allocation import AllocationError, Method
from analysis.groups import groups
from analysis.members import members_on
from analysis.people import people_on
from data.load import Tables
from data.register import municipalities_on
from data.translate import crosswalk


def consortium_members(consortium: str, today: date, tables: Tables) -> pd.DataFrame:
    """Return the memberships of a consortium, with the share of each in the award by each method.

    Args:
        consortium: identifier.
        today: whose municipalities say what became of the members; not before they joined.
        tables: the shipped tables.

    Returns:
        One row for each membership, in the order of the table, index from 0: ``nis`` and ``name``
        of the time, ``role``, ``valid_from``, ``valid_to``, ``inhabitants`` and
        ``foreign_origin`` (persons on 1 January of the year it joined), ``share_<method>`` for
        each `analysis.allocation.Method` (Int64, cents, missing is not known),
        ``nis_now`` and ``name_now``, and ``merged`` (whether it is another municipality now, or
        one of another extent).

    Errors:
        KeyError: no membership of that consortium.

    Example:
        >>> from data.load import load_tables
        >>> found = consortium_members("oproep-2015-borsbeek", date(2025, 1, 1), load_tables())
        >>> found[["name", "name_now", "merged", "share_equal"]].values.tolist()[0]
        ['Borsbeek', 'Antwerpen', True, 4857167]
    """
    own = tables.memberships[tables.memberships["consortium"] == consortium]
    if own.empty:
        raise KeyError(f"no membership of {consortium!r}")
    found = own[["nis", "role", "valid_from", "valid_to"]].reset_index(drop=True)
    parts = [
        _in_its_time(rows, start, today, tables) for start, rows in found.groupby("valid_from")
    ]
    found = found.join(pd.concat(parts))
    programme = str(own["programme"].iloc[0])
    # Alone: a fault in the figures of another consortium is none of this one.
    alone = replace(tables, memberships=own)
    for method in Method:
        found[f"share_{method}"] = _shares(programme, method, alone).array
    order = ["nis", "name", "role", "valid_from", "valid_to", "inhabitants", "foreign_origin"]
    return found[[*order, *(f"share_{each}" for each in Method), "nis_now", "name_now", "merged"]]


def other_consortia(consortium: str, day: date, tables: Tables) -> tuple[tuple[str, ...], ...]:
    """Return the members of the other consortia of its programme that had begun by a day.

    Args:
        consortium: identifier.
        day: whose municipalities are returned.
        tables: the shipped tables.

    Returns:
        Codes of ``day``, a tuple for each consortium, in the order of the table.

    Errors:
        KeyError: no such consortium.

    Example:
        >>> from data.load import load_tables
        >>> others = other_consortia("oproep-2015-ninove", date(2015, 12, 1), load_tables())
        >>> [len(members) for members in others]
        [6, 3, 3, 4, 3, 5]
    """
    programme = tables.consortia.set_index("consortium").loc[consortium, "programme"]
    begun = groups(members_on([programme], day, Method.WHOLE, tables), day, tables)
    return tuple(begun["members"].drop(consortium, errors="ignore"))


def _in_its_time(
    rows: pd.DataFrame, start: pd.Timestamp, today: date, tables: Tables
) -> pd.DataFrame:
    """Return names, people and what became of members that joined on one day."""
    joined, register = start.date(), tables.municipalities
    then = municipalities_on(joined, register).reindex(rows["nis"])
    pairs = crosswalk(joined, today, register, tables.mergers).set_index("nis_from")["nis_to"]
    now = municipalities_on(today, register).reindex(rows["nis"].map(pairs))
    people, _ = people_on(joined, joined, tables)
    here = people.reindex(rows["nis"])
    columns = {
        "name": then["name_nl"].array,
        "inhabitants": here["inhabitants"].array,
        "foreign_origin": here["foreign_origin"].array,
        "nis_now": now.index.array,
        "name_now": now["name_nl"].array,
        "merged": then["valid_from"].array != now["valid_from"].array,
    }
    return pd.DataFrame(columns, index=rows.index)


def _shares(programme: str, method: Method, alone: Tables) -> pd.Series:
    try:
        return members_on([programme], date.max, method, alone)["allocated_cents"]
    except AllocationError:
        # The inhabitants that would divide it are not known.
        return pd.Series(pd.NA, index=alone.memberships.index, dtype="Int64")
