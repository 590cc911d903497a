"""Which consortia touch, and which municipalities between two of them could bridge them."""

from __future__ import annotations

import pandas as pd

from analysis.ground.landscape import Landscape, described
from analysis.ground.pieces import both_ways

BOTH = ["consortium_a", "consortium_b"]


def touching(found: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of consortia that share a border or a member.

    Args:
        found: from `analysis.groups.groups` or `analysis.ground.consortia.running_groups`.
        pairs: of the `geo.neighbours.Neighbourhood` of the same day.

    Returns:
        ``consortium_a`` and ``consortium_b`` (the smaller identifier first), ``border_m`` (metres
        between a member of only the one and a member of only the other; 0 for two that touch in
        common members alone) and ``in_common`` (tuple of the codes that are in both, ascending),
        each pair once, ascending, index from 0.

    Example:
        >>> found = pd.DataFrame({"members": [("1",), ("2", "3"), ("3",)]}, index=list("abc"))
        >>> pairs = pd.DataFrame({"nis_a": ["1"], "nis_b": ["2"], "border_m": [900.0]})
        >>> touching(found, pairs).values.tolist()
        [['a', 'b', 900.0, ()], ['b', 'c', 0.0, ('3',)]]
    """
    members = _members(found)
    beside = members.rename(columns={"consortium": "consortium_b", "nis": "nis_b"})
    borders = _outward(members, pairs).rename(columns={"consortium": "consortium_a"})
    borders = borders.merge(beside, on="nis_b")
    # A border of a common member lies inside both consortia, not between them.
    borders = _without(borders, members, consortium="consortium_b", nis="nis_a")
    common = members.merge(members, on="nis", suffixes=("_a", "_b")).sort_values("nis")
    frame = pd.DataFrame(
        {
            "border_m": borders.groupby(BOTH)["border_m"].sum(),
            "in_common": common.groupby(BOTH)["nis"].agg(tuple),
        }
    ).reset_index()
    frame = frame[frame["consortium_a"] < frame["consortium_b"]].reset_index(drop=True)
    common_codes = [codes if isinstance(codes, tuple) else () for codes in frame["in_common"]]
    return frame.assign(
        border_m=frame["border_m"].fillna(0.0),
        in_common=pd.Series(common_codes, dtype="object"),
    )


def bridges(
    found: pd.DataFrame, land: Landscape, statuses: pd.Series | None = None
) -> pd.DataFrame:
    """Return the municipalities that border on two consortia and are a member of neither.

    Args:
        found: from `analysis.groups.groups` or `analysis.ground.consortia.running_groups`.
        land: the landscape of the same day.
        statuses: ``status`` of `analysis.coverage.coverage` for the same day.

    Returns:
        ``consortium_a`` and ``consortium_b`` (the smaller identifier first), ``nis``, ``name``,
        ``border_a_m`` and ``border_b_m`` (metres with each), ``status`` (missing when no
        programme was asked), ``outside`` (whether it lies outside the Flemish Region) and
        ``touching`` (whether the two touch without it), ascending, index from 0.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.consortia import running_groups
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> tables, day = load_tables(), date(2016, 1, 1)
        >>> found = bridges(running_groups(day, tables), landscape(day, load_atoms(), tables))
        >>> found.loc[~found["touching"], "name"].unique().tolist()
        ['Aalst', 'Asse', 'Lede', 'Merchtem']
    """
    members = _members(found)
    outward = _outward(members, land.neighbours.pairs)
    near = outward.groupby(["consortium", "nis_b"])["border_m"].sum().reset_index()
    both = near.merge(near, on="nis_b", suffixes=("_a", "_b")).rename(columns={"nis_b": "nis"})
    both = both[both["consortium_a"] < both["consortium_b"]]
    both = both.sort_values([*BOTH, "nis"], ignore_index=True)
    both = both.rename(columns={"border_m_a": "border_a_m", "border_m_b": "border_b_m"})
    about = described(pd.Index(both["nis"].unique(), dtype="str"), land, statuses)
    touches = pd.MultiIndex.from_frame(touching(found, land.neighbours.pairs)[BOTH])
    frame = both.join(about, on="nis")
    frame["touching"] = pd.MultiIndex.from_frame(both[BOTH]).isin(touches)
    return frame[[*BOTH, "nis", "name", "border_a_m", "border_b_m", *about.columns[1:], "touching"]]


def _members(found: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each consortium and member: ``consortium``, ``nis``."""
    rows = found["members"].explode().rename("nis").rename_axis("consortium").reset_index()
    return rows.dropna().astype("str")


def _outward(members: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return each border of a member ``nis_a`` of a consortium with ``nis_b`` outside of it."""
    borders = both_ways(pairs).merge(members.rename(columns={"nis": "nis_a"}), on="nis_a")
    return _without(borders, members, consortium="consortium", nis="nis_b")


def _without(
    rows: pd.DataFrame, members: pd.DataFrame, *, consortium: str, nis: str
) -> pd.DataFrame:
    """Return the rows whose ``nis`` is no member of ``consortium``."""
    inside = pd.MultiIndex.from_frame(rows[[consortium, nis]]).isin(
        pd.MultiIndex.from_frame(members)
    )
    return rows[~inside]
