"""All minimal combinations of municipalities that meet the rules, near misses, and what forbids."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.between import Between, parts
from analysis.ground.landscape import Landscape
from analysis.partners.near_misses import near_misses
from analysis.partners.outlook import Looked, Outlook, outlook
from analysis.partners.pool import Pool, Reach, pool, search
from analysis.partners.table import (
    CONNECTED_RUNS,
    Connection,
    Preferences,
    Scale,
    best,
    described,
    measured,
    scale,
    without,
)
from analysis.partners.terms import Places, Terms, outcomes, overall_signs
from analysis.patterns.profile import Profile

FIRST = Preferences()


@dataclass(frozen=True)
class Combinations:
    """The minimal combinations that contain some municipalities.

    Attributes:
        asking: those given, ascending.
        terms: what the rules ask on the day.
        preferences: what was looked for first.
        pool: who may join, ascending.
        left_out: who may not, though the region does not forbid it: codes by the kind of the
            rule, for being in another consortium of the programme or without known figures.
        found: see `combinations`.
        near: see `analysis.partners.near_misses.near_misses`.
        outlooks: for certain, and possibly.
    """

    asking: tuple[str, ...]
    terms: Terms
    preferences: Preferences
    pool: tuple[str, ...]
    left_out: Mapping[str, tuple[str, ...]]
    found: pd.DataFrame
    near: pd.DataFrame
    outlooks: tuple[Outlook, ...]


def combinations(
    codes: Collection[str],
    asked: Terms,
    land: Landscape,
    profile: Profile | None,
    preferences: Preferences = FIRST,
    between: Between | None = None,
) -> Combinations:
    """Return all minimal combinations that contain some municipalities and meet the rules.

    A combination meets them here when it breaks none for certain and its figures pass the
    threshold: at the lower bound (`Reach.CERTAIN`), or at the upper one only (`Reach.POSSIBLE`).
    What the memberships on record leave open stays open (``verdict``, ``undecided``). It is minimal
    when no smaller one within it that has those given is of the same reach or better; with
    connection only, or preferred and connected, when no smaller connected one is.

    Who is on record in another consortium of the programme is not combined anew.

    Args:
        codes: who asks: municipalities of ``land``; one named twice counts once.
        asked: what the rules ask, from `analysis.partners.terms.terms`.
        land: the landscape of the day of ``asked``.
        profile: from `analysis.patterns.profile.profile_on` for the same day; ``None`` when there
            is none.
        preferences: what is looked for first.
        between: hears how far it is, and may end it.

    Returns:
        ``found`` has the columns of `analysis.partners.table.described` and ``reach``, those
        that pass for certain first, at most ``rows`` of each reach; ``outlooks`` count all.

    Errors:
        SearchRefusedError: no codes, one that is none on the day, or one that may not apply.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> land = landscape(day, load_atoms(), tables)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> affligem = combinations(["23105"], asked, land, None)
        >>> affligem.found.loc[0, ["members", "reach"]].tolist()  # with Asse
        [('23002', '23105'), 'certain']
        >>> vleteren = combinations(["33041"], asked, land, None, Preferences(6))
        >>> [(each.count, each.smallest) for each in vleteren.outlooks]
        [(0, 11), (23, 6)]
    """
    *reaches, nearly = parts(between, len(Reach) + 1)
    of = pool(asked.asking(codes), asked, land.neighbours.pairs)
    most = min(preferences.max_size, asked.size.maximum or preferences.max_size)
    measure = scale(asked, land, profile)
    shown, outlooks = _found(of, most, measure, land, preferences, reaches)
    near = near_misses(of, most, measure, land, preferences, nearly)
    if between is not None:
        between(1.0)
    return Combinations(
        asking=tuple(asked.codes[of.given]),
        terms=asked,
        preferences=preferences,
        pool=tuple(asked.codes[of.others]),
        left_out=of.left_out,
        found=shown,
        near=near,
        outlooks=outlooks,
    )


def _found(
    of: Pool,
    most: int,
    measure: Scale,
    land: Landscape,
    preferences: Preferences,
    between: Sequence[Between | None],
) -> tuple[pd.DataFrame, tuple[Outlook, ...]]:
    connected = preferences.connection is Connection.ONLY
    frames: list[pd.DataFrame] = []
    outlooks: list[Outlook] = []
    for reach, hears in zip(Reach, between, strict=True):
        *runs, smallest = parts(hears, len(CONNECTED_RUNS[preferences.connection]) + 1)
        groups, complete_to = _groups(of, reach, most, preferences.connection, runs)
        table = _table(groups, measure)
        first = ["apart"] if preferences.connection is Connection.PREFERRED else []
        named = best(table, preferences.order, first, preferences.rows)
        told = described(named, [each.sets for each in groups], of, land)
        frames.append(told.assign(reach=str(reach)))
        nothing = not any([len(table), *(each.count for each in outlooks)])
        looked = Looked(most, connected, complete_to, len(table), nothing)
        outlooks.append(outlook(of, reach, looked, smallest))
    return pd.concat(frames, ignore_index=True), tuple(outlooks)


class _Group(NamedTuple):
    """Combinations of one size, and whether they were found without asking for connection."""

    sets: Places
    apart: bool


def _groups(
    of: Pool,
    reach: Reach,
    most: int,
    connection: Connection,
    between: Sequence[Between | None],
) -> tuple[list[_Group], int]:
    """Return the combinations of a reach, and the size up to which all are there."""
    groups: list[_Group] = []
    for connected, hears in zip(CONNECTED_RUNS[connection], between, strict=True):
        found = search(of, reach, most, connected=connected, between=hears)
        complete_to = most if found.complete else found.searched_to
        for sets in found.sets:
            rest = without(sets, [each.sets for each in groups])
            if reach is Reach.POSSIBLE:
                rest = rest[~(of.asked.lower[rest].sum(axis=1) > of.asked.more_than)]
            if of.broken is not None:
                rest = rest[overall_signs(outcomes(rest, of.asked), len(rest)) >= 0]
            groups.append(_Group(rest, apart=not connected))
    return groups, complete_to


def _table(groups: list[_Group], measure: Scale) -> pd.DataFrame:
    table = measured([each.sets for each in groups], measure)
    apart = np.array([each.apart for each in groups], dtype=bool)
    return table.assign(apart=apart[table["group"].to_numpy()])
