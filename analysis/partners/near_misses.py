"""Combinations that nearly hold, with what they lack."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.between import Between, parts
from analysis.ground.landscape import Landscape
from analysis.partners.minimal_sets import hang_together
from analysis.partners.pool import Pool, Reach, neighbours_of, search
from analysis.partners.table import (
    CONNECTED_RUNS,
    Connection,
    Preferences,
    Scale,
    best,
    described,
    measured,
    without,
)
from analysis.partners.terms import Places
from analysis.rules.verdicts import Connected
from data.rule_kinds import OneReferenceRegion, Threshold

NEAR_SHARE = 0.1
"""A combination that lacks at most this part of the threshold is a near miss."""
NEAREST = 5
"""Near misses that are named, of each kind."""


@dataclass(frozen=True)
class _Kind:
    """Near misses that lack one rule: the sets by size, and how much each of them lacks."""

    rule: str
    sets: tuple[Places, ...]
    lacking: tuple[np.ndarray, ...]


def near_misses(
    of: Pool,
    most: int,
    measure: Scale,
    land: Landscape,
    preferences: Preferences,
    between: Between | None = None,
) -> pd.DataFrame:
    """Return combinations that lack one thing only, the nearest of each kind.

    Args:
        of: who may join.
        most: members of the largest combinations.
        measure: how far apart they are.
        land: the landscape of the day.
        preferences: what comes first among those that lack as much, and whether members have to
            border on one another.
        between: hears how far it is, and may end it.

    Returns:
        As `analysis.partners.table.described`, with ``lacks``, the kind of the rule:
        ``threshold`` (of the largest size, so that nobody can be added, and at most `NEAR_SHARE`
        short at the upper bound; the least short first, connected ones before others when that
        is preferred), ``one_reference_region`` (with neighbours of those given only; the fewest
        in another region first) or ``connected`` (in more than one piece, when that is asked).
        ``outside`` is a tuple of the members in another region, for that kind only.
    """
    kinds: list[_Kind] = []
    connection, hears = preferences.connection, parts(between, 3)
    if of.broken is None:
        kinds = [_short(of, most, connection, hears[0]), _across(of, most, hears[1])]
    if of.broken is None and connection is Connection.ONLY:
        kinds.append(_apart(of, most, hears[2]))
    frames = [described(measured([], measure), [], of, land).assign(lacks="", outside="")]
    for kind in kinds:
        table = measured(kind.sets, measure).assign(lacking=np.concatenate([[], *kind.lacking]))
        first = ["group", "lacking"] if kind.rule == Threshold.kind else ["lacking"]
        told = described(best(table, preferences.order, first, NEAREST), kind.sets, of, land)
        across = kind.rule == OneReferenceRegion.kind
        abroad = [_abroad(members, of) if across else () for members in told["members"]]
        frames.append(told.assign(lacks=kind.rule, outside=pd.Series(abroad, dtype="object")))
    return pd.concat(frames, ignore_index=True).astype({"outside": "object"})


def _short(of: Pool, most: int, connection: Connection, between: Between | None) -> _Kind:
    asked = of.asked
    short = NEAR_SHARE * max(asked.more_than, 0)
    runs = CONNECTED_RUNS[connection]
    sets = [
        search(of, Reach.POSSIBLE, most, connected=connected, short=short, between=hears).short
        for connected, hears in zip(runs, parts(between, len(runs)), strict=True)
    ]
    once = tuple(without(each, sets[:number]) for number, each in enumerate(sets))
    lacking = tuple(asked.more_than + 1 - asked.upper[each].sum(axis=1) for each in once)
    return _Kind(Threshold.kind, once, lacking)


def _across(of: Pool, most: int, between: Between | None) -> _Kind:
    asked, home = of.asked, of.asked.regions[of.given[0]]
    sets: list[Places] = []
    if asked.rules.one_of(OneReferenceRegion) is not None:
        near = neighbours_of(of)
        for reach, hears in zip(Reach, parts(between, len(Reach)), strict=True):
            for each in search(near, reach, most, connected=False, between=hears).sets:
                sets.append(without(each, sets))
    counts = [(asked.regions[each] != home).sum(axis=1) for each in sets]
    return _Kind(
        OneReferenceRegion.kind,
        tuple(each[count > 0] for each, count in zip(sets, counts, strict=True)),
        tuple(count[count > 0] for count in counts),
    )


def _apart(of: Pool, most: int, between: Between | None) -> _Kind:
    sets = search(of, Reach.POSSIBLE, most, connected=False, between=between).sets
    apart = tuple(each[~hang_together(each, of.borders)] for each in sets)
    return _Kind(Connected.kind, apart, tuple(np.zeros(len(each)) for each in apart))


def _abroad(members: tuple[str, ...], of: Pool) -> tuple[str, ...]:
    asked, home = of.asked, of.asked.regions[of.given[0]]
    return tuple(code for code in members if asked.regions[asked.places([code])[0]] != home)
