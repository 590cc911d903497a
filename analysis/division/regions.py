"""Regions to divide: whose municipalities they hold, and the task that rules and wishes make."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import shapely
from rapidfuzz import process

from analysis.division.task import Bools, Task, Whole, group_costs, task_of
from analysis.division.wishes import Cost, DivisionRefusal, DivisionRefusedError, Wishes
from analysis.ground.landscape import Landscape
from analysis.partners.pool import Reach
from analysis.partners.table import Connection
from analysis.partners.terms import UNSTATED, Terms
from analysis.patterns.profile import Profile, distances
from data.rule_kinds import EarlierParticipation, OneReferenceRegion
from data.schemas import FLEMISH_REGION

FLANDERS = "Vlaanderen"
POINT = 1_000
"""Costs are whole thousandths of a point: metres for travel."""
METRES = 1_000
NEAREST = 3


@dataclass(frozen=True)
class Consortium:
    """A consortium of a division.

    Attributes:
        members: codes, ascending.
        figure: their inhabitants of the target group that are counted; ``None`` when not known.
        cost: in points.
        kept: whether it was there already and stays as it is.
    """

    members: tuple[str, ...]
    figure: int | None
    cost: float
    kept: bool = False


@dataclass(frozen=True, eq=False)
class Region:
    """A region to divide.

    Attributes:
        name: of the reference region or province.
        codes: the municipalities of the task, in its order.
        task: the rules, wishes and costs.
        figures: inhabitants of the target group that are counted, of every municipality of the
            region by code; ``None`` when not known.
        kept: consortia that stay; their members are not in the task.
        not_known: municipalities whose figure is not known: no consortium with them holds.
        unchecked: kinds of rules that a division says nothing about.
    """

    name: str
    codes: tuple[str, ...]
    task: Task
    figures: Mapping[str, int | None]
    kept: tuple[Consortium, ...]
    not_known: tuple[str, ...]
    unchecked: tuple[str, ...]


def selected(name: str, asked: Terms, register: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the municipalities that are divided, by the region they have to stay in.

    Args:
        name: a reference region, a province, or `FLANDERS`; of two of one name (Limburg) the
            reference region.
        asked: the terms of the day. When they ask for one reference region a province is divided
            by reference region; `FLANDERS` always is.
        register: of `data.register.municipalities_on` for that day.

    Errors:
        DivisionRefusedError: no such name; the nearest are named.

    Example:
        >>> from datetime import date
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_tables
        >>> from data.register import municipalities_on
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2025, 1, 1)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> register = municipalities_on(day, tables.municipalities)
        >>> [len(codes) for codes in selected("Westhoek", asked, register).values()]
        [17]
        >>> len(selected("Vlaanderen", asked, register))
        15
    """
    theirs = register[(register["region"] == FLEMISH_REGION) & asked.may]
    names = {FLANDERS, *theirs["reference_region"], *theirs["province"]}
    spelling = {known.casefold(): known for known in sorted(names)}
    name = spelling.get(name.casefold(), name)
    if name not in names:
        near = process.extract(name, sorted(names), limit=NEAREST)
        raise DivisionRefusedError(DivisionRefusal.UNKNOWN_REGION, tuple(each[0] for each in near))
    if name in set(theirs["reference_region"]):
        return {name: tuple(theirs.index[theirs["reference_region"] == name])}
    if name != FLANDERS:
        theirs = theirs[theirs["province"] == name]
        if asked.rules.one_of(OneReferenceRegion) is None:
            return {name: tuple(theirs.index)}
    parts = theirs.groupby("reference_region")
    return {str(region): tuple(part.index) for region, part in parts}


def regions_of(
    name: str, asked: Terms, land: Landscape, profile: Profile | None, wishes: Wishes
) -> tuple[Region, ...]:
    """Return the regions to divide; see `selected`.

    Args:
        name: of a region, a province, or `FLANDERS`.
        asked: the terms of the day.
        land: the landscape of the same day.
        profile: of `COMPARED`; only asked for when unlikeness has a weight.
        wishes: costs and preferences.

    Errors:
        DivisionRefusedError: no such region, codes that are not in it, or no such weights or sizes.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> land = landscape(day, load_atoms(), tables)
        >>> (westhoek,) = regions_of("Westhoek", asked, land, None, Wishes())
        >>> len(westhoek.codes), int(westhoek.task.figures.sum()), westhoek.task.more_than
        (17, 8289, 7500)
    """
    _refuse_numbers(wishes)
    parts = selected(name, asked, land.municipalities)
    _refuse_codes(wishes, tuple(parts.values()))
    return tuple(
        _region(region, codes, asked, land, profile, wishes) for region, codes in parts.items()
    )


def _region(
    name: str,
    codes: tuple[str, ...],
    asked: Terms,
    land: Landscape,
    profile: Profile | None,
    wishes: Wishes,
) -> Region:
    figures = asked.lower if wishes.reach is Reach.CERTAIN else asked.upper
    counted = pd.Series(figures, index=asked.codes).loc[list(codes)]
    task = _task(counted, asked, land, profile, wishes)
    groups = [group for group in wishes.kept if set(group) <= set(codes)]
    staying = np.isin(codes, [code for group in groups for code in group])
    divided = ~staying & counted.notna().to_numpy()
    return Region(
        name=name,
        codes=tuple(np.array(codes)[divided].tolist()),
        task=task.part(divided),
        figures={code: None if math.isnan(each) else int(each) for code, each in counted.items()},
        kept=tuple(_kept(group, counted, task) for group in groups),
        not_known=tuple(np.array(codes)[~staying & ~divided].tolist()),
        unchecked=_unchecked(asked),
    )


def _task(
    counted: pd.Series, asked: Terms, land: Landscape, profile: Profile | None, wishes: Wishes
) -> Task:
    codes, cost = counted.index, wishes.cost
    plain = task_of(
        counted.fillna(0).to_numpy("int64"),
        _between(codes, land, profile, cost),
        _borders(codes, land),
        asked.more_than,
    )
    size, most = asked.size, len(codes)
    preferred = wishes.connection is Connection.PREFERRED
    apart = np.zeros((most, most), dtype=bool)
    for wish in wishes.apart:
        named = codes.isin(wish)
        apart |= named[:, None] & named[None, :] & ~np.eye(most, dtype=bool)
    together = [codes.isin(wish) for wish in wishes.together if set(wish) <= set(codes)]
    return replace(
        plain,
        smallest=max(size.minimum, wishes.smallest),
        largest=min(size.maximum or most, wishes.largest or most, most),
        connection=wishes.connection,
        preferred=cost.preferred,
        over=round(cost.size * POINT),
        broken=round(cost.piece * POINT) if preferred else 0,
        together=np.array(together, dtype=bool).reshape(len(together), most),
        apart=apart,
    )


def _between(codes: pd.Index, land: Landscape, profile: Profile | None, cost: Cost) -> Whole:
    middles = shapely.get_coordinates(land.municipalities.geometry.loc[codes].centroid.to_numpy())
    gaps = middles[:, None] - middles[None, :]
    points = cost.travel * np.hypot(gaps[..., 0], gaps[..., 1]) / METRES
    if cost.unlikeness:
        scores = None if profile is None else profile.scores
        lacking = codes if scores is None else codes.difference(scores.index)
        if scores is None or len(lacking):
            raise DivisionRefusedError(DivisionRefusal.NOT_COMPARABLE, tuple(lacking))
        points = points + cost.unlikeness * distances(scores.loc[codes])
    whole: Whole = np.rint(points * POINT).astype(np.int64)
    return whole


def _borders(codes: pd.Index, land: Landscape) -> Bools:
    borders = np.zeros((len(codes), len(codes)), dtype=bool)
    pairs = land.neighbours.pairs
    inside = pairs[pairs["nis_a"].isin(codes) & pairs["nis_b"].isin(codes)]
    one, other = codes.get_indexer(inside["nis_a"]), codes.get_indexer(inside["nis_b"])
    borders[one, other] = borders[other, one] = True
    return borders


def _kept(group: tuple[str, ...], counted: pd.Series, task: Task) -> Consortium:
    members = tuple(sorted(group))
    figures = counted.loc[list(members)]
    cost = group_costs(task, counted.index.isin(members)[None, :])[0]
    figure = None if figures.isna().any() else int(figures.sum())
    return Consortium(members, figure, int(cost) / POINT, kept=True)


def _unchecked(asked: Terms) -> tuple[str, ...]:
    earlier = (EarlierParticipation.kind,) if asked.earlier is not None else ()
    return (*earlier, *(() if asked.rules.complete else (UNSTATED,)))


def _refuse_numbers(wishes: Wishes) -> None:
    cost = wishes.cost
    weights = (cost.travel, cost.unlikeness, cost.size)
    if not all(0 <= weight < math.inf for weight in (*weights, cost.piece)) or not any(weights):
        raise DivisionRefusedError(DivisionRefusal.NO_WEIGHT)
    most = math.inf if wishes.largest is None else wishes.largest
    if min(wishes.smallest, cost.preferred) < 1 or most < wishes.smallest:
        raise DivisionRefusedError(DivisionRefusal.NO_SIZE)


def _refuse_codes(wishes: Wishes, regions: Collection[tuple[str, ...]]) -> None:
    """Refuse codes of no region, sets of more than one, and kept ones that are named again."""
    known = {code for region in regions for code in region}
    named = [*wishes.kept, *wishes.together, *wishes.apart]
    lost = [code for wish in named for code in wish if code not in known]
    for wish in (*wishes.kept, *wishes.together):
        if not any(set(wish) <= set(region) for region in regions):
            lost += wish
    if lost:
        lacking = tuple(dict.fromkeys(lost))
        raise DivisionRefusedError(DivisionRefusal.NOT_IN_REGION, lacking)
    kept = Counter(code for wish in wishes.kept for code in wish)
    others = {code for wish in (*wishes.together, *wishes.apart) for code in wish}
    twice = tuple(code for code, count in kept.items() if count > 1 or code in others)
    if twice:
        raise DivisionRefusedError(DivisionRefusal.NAMED_TWICE, twice)
