"""A consortium on the ground as a table: the municipalities in and around it."""

from __future__ import annotations

from enum import StrEnum

import pandas as pd

from analysis.ground.ground import Ground
from analysis.ground.landscape import Landscape, described
from analysis.ground.pieces import both_ways


class Role(StrEnum):
    """What a municipality is to a consortium.

    Attributes:
        MEMBER: in it.
        ENCLOSED: surrounded by it, whether it borders on it itself or not.
        BORDERING: a neighbour of at least one member.
        DOUBTFUL: shares only borders with it that are shorter than the minimum.
    """

    MEMBER = "member"
    ENCLOSED = "enclosed"
    BORDERING = "bordering"
    DOUBTFUL = "doubtful"


PLACE = ("region", "province", "arrondissement", "reference_region")
PEOPLE = ("inhabitants", "foreign_origin")


def around(found: Ground, land: Landscape, statuses: pd.Series | None = None) -> pd.DataFrame:
    """Return the municipalities of a consortium and those around it, one row each.

    Args:
        found: from `analysis.ground.ground.ground`.
        land: the landscape it was made with.
        statuses: ``status`` of `analysis.coverage.coverage` for the same day.

    Returns:
        Indexed by ``nis``, by role and then by piece or code: ``role`` (`Role`), ``name``,
        ``piece`` and ``certain_piece`` (number of the piece of a member, from 1), ``border_m``
        (metres with all members together; missing for members), ``status`` (missing when no
        programme was asked), ``region``, ``province``, ``arrondissement``, ``reference_region``,
        ``inhabitants`` and ``foreign_origin`` (persons, Int64).

    Example:
        >>> from datetime import date
        >>> from analysis.ground.ground import ground
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> land = landscape(date(2025, 1, 1), load_atoms(), load_tables())
        >>> around(ground(["13017", "13044"], land), land)["role"].value_counts().to_dict()
        {'bordering': 11, 'member': 2, 'doubtful': 1}
    """
    short_m = _short_m(found)
    roles = _roles(found, short_m.index)
    frame = described(roles.index, land, statuses)
    register = land.municipalities.loc[roles.index]
    return pd.DataFrame(
        {
            "role": roles,
            "name": frame["name"],
            "piece": _numbers(found.pieces).reindex(roles.index),
            "certain_piece": _numbers(found.certain_pieces).reindex(roles.index),
            "border_m": found.bordering["border_m"].reindex(roles.index).fillna(short_m),
            "status": frame["status"],
            **{column: register[column] for column in PLACE},
            **{column: land.people.loc[roles.index, column] for column in PEOPLE},
        }
    )


def _roles(found: Ground, touched: pd.Index) -> pd.Series:
    surrounded = [nis for group in found.enclosed for nis in group]
    by_role = {
        Role.MEMBER: [nis for piece in found.pieces for nis in piece],
        Role.ENCLOSED: surrounded,
        Role.BORDERING: found.bordering.index.difference(surrounded),
        Role.DOUBTFUL: touched.difference([*found.bordering.index, *surrounded]),
    }
    roles = {nis: str(role) for role, codes in by_role.items() for nis in codes}
    return pd.Series(roles, dtype="str").rename_axis("nis")


def _short_m(found: Ground) -> pd.Series:
    contacts = both_ways(found.doubtful)
    outward = contacts["nis_a"].isin(found.members) & ~contacts["nis_b"].isin(found.members)
    return contacts[outward].groupby("nis_b")["border_m"].sum()


def _numbers(pieces: tuple[tuple[str, ...], ...]) -> pd.Series:
    numbers = {nis: number for number, piece in enumerate(pieces, start=1) for nis in piece}
    return pd.Series(numbers, dtype="Int64")
