"""Experience: who took part in a programme before, and whom a neighbour could be a mentor to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.ground.pieces import both_ways
from analysis.members import translated
from data.load import Tables
from data.register import municipalities_on


class Experience(StrEnum):
    """What the memberships on record say of earlier programmes.

    Attributes:
        MENTOR: took part, and was a mentor to others.
        TOOK_PART: took part.
        NONE: took part in none, for certain: the lists of all are complete.
        NOT_KNOWN: is on no list that we have, and not all are complete.
    """

    MENTOR = "mentor"
    TOOK_PART = "took_part"
    NONE = "none"
    NOT_KNOWN = "not_known"


RANKS = {
    Experience.NOT_KNOWN: 0,
    Experience.NONE: 0,
    Experience.TOOK_PART: 1,
    Experience.MENTOR: 2,
}
"""How much there is on record; what is on none may still have been."""


def experience(day: date, tables: Tables) -> pd.DataFrame:
    """Return what each municipality has done in programmes, by memberships that began earlier.

    A municipality has the experience of all that merged into it.

    Args:
        day: memberships that began on it or later do not count.
        tables: the shipped tables.

    Returns:
        Indexed by ``nis`` of the day, in its order: ``experience`` (`Experience`), ``programmes``
        (tuple of identifiers, by first day) and ``mentor_in`` (those in which it was a mentor).

    Example:
        >>> from data.load import load_tables
        >>> found = experience(date(2016, 1, 1), load_tables())
        >>> found.loc[["23105", "41011"], "experience"].tolist()  # Affligem, Denderleeuw
        ['took_part', 'mentor']
        >>> found.loc["23105", "programmes"]
        ('samen-inburgeren-2014', 'oproep-2015')
    """
    codes = municipalities_on(day, tables.municipalities).index
    earlier = tables.memberships[tables.memberships["valid_from"] < pd.Timestamp(day)]
    members = translated(earlier.sort_values("valid_from", kind="stable"), day, tables)
    programmes = _by_municipality(members, codes)
    mentor_in = _by_municipality(members[members["role"] == "mentor"], codes)
    begun = tables.programmes["period_start"] < pd.Timestamp(day)
    lists = tables.programmes.loc[begun, "member_list"]
    without = Experience.NONE if lists.eq("complete").all() else Experience.NOT_KNOWN
    found = np.select(
        [mentor_in.map(len) > 0, programmes.map(len) > 0],
        [str(Experience.MENTOR), str(Experience.TOOK_PART)],
        str(without),
    )
    return pd.DataFrame(
        {
            "experience": pd.Series(found, index=codes, dtype="str"),
            "programmes": programmes,
            "mentor_in": mentor_in,
        }
    )


def _by_municipality(members: pd.DataFrame, codes: pd.Index) -> pd.Series:
    once = members.drop_duplicates(["nis", "programme"])
    named = once.groupby("nis", sort=False)["programme"].agg(tuple).to_dict()
    return pd.Series([named.get(code, ()) for code in codes], index=codes, dtype="object")


def mentor_pairings(
    codes: Collection[str], experienced: pd.DataFrame, pairs: pd.DataFrame
) -> pd.DataFrame:
    """Return the neighbours with more experience on record than a municipality has.

    Who was a mentor is one for all that were not; who took part, for those on no list.

    Args:
        codes: who looks for a mentor; pairings among them count too.
        experienced: from `experience`.
        pairs: neighbours, of `geo.neighbours.neighbourhood`, for the same day.

    Returns:
        ``nis`` (one of ``codes``), ``mentor``, ``border_m`` (metres), ``experience`` (of the
        municipality) and ``mentor_experience`` (`Experience`), ``mentor_programmes`` (tuple of
        those in which the neighbour took part); by ``nis``, then the most experienced first, then
        the longest border. Index from 0.

    Example:
        >>> from data.load import load_tables
        >>> pairs = pd.DataFrame({"nis_a": ["23105", "23105", "23105"], "border_m": 2000.0,
        ...                       "nis_b": ["41011", "23044", "41002"]})
        >>> found = mentor_pairings(["23105"], experience(date(2016, 1, 1), load_tables()), pairs)
        >>> found["mentor"].tolist()  # Liedekerke and Denderleeuw, not Aalst
        ['23044', '41011']
    """
    beside = both_ways(pairs)
    beside = beside[beside["nis_a"].isin(codes)].rename(columns={"nis_a": "nis", "nis_b": "mentor"})
    own = experienced["experience"].reindex(beside["nis"]).to_numpy()
    theirs = experienced.reindex(beside["mentor"])
    found = beside[["nis", "mentor", "border_m"]].assign(
        experience=own,
        mentor_experience=theirs["experience"].to_numpy(),
        mentor_programmes=theirs["programmes"].to_numpy(),
    )
    rank = found["mentor_experience"].map(RANKS)
    found = found.assign(rank=rank)[rank > found["experience"].map(RANKS)]
    order, ascending = ["nis", "rank", "border_m", "mentor"], [True, False, False, True]
    return found.sort_values(order, ascending=ascending, ignore_index=True).drop(columns="rank")
