"""Combinations of municipalities as a table: measured, ranked by preference, and described."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations as pairs_among

import numpy as np
import pandas as pd
import shapely

from analysis.ground.landscape import Landscape
from analysis.partners.minimal_sets import hang_together
from analysis.partners.on_record import Bools
from analysis.partners.pool import Pool, Reach, question
from analysis.partners.terms import VERDICTS, Places, Terms, outcomes, overall_signs
from analysis.patterns.profile import Floats, Profile
from analysis.patterns.profile import distances as unlikeness
from analysis.rules.verdict import Verdict


class Connection(StrEnum):
    """Whether the members have to border on one another: our preference, in no programme.

    Attributes:
        ANY: they need not.
        PREFERRED: combinations that do come first; a member that only holds the others together
            is not superfluous in them.
        ONLY: they must.
    """

    ANY = "any"
    PREFERRED = "preferred"
    ONLY = "only"


CONNECTED_RUNS = {
    Connection.ANY: (False,),
    Connection.PREFERRED: (True, False),
    Connection.ONLY: (True,),
}
"""Whether to search among the connected ones, among all, or both, the first first."""


class Order(StrEnum):
    """What makes a combination come first; the others follow in the order given here.

    Attributes:
        MEMBERS: few members.
        DISTANCE: a short total distance.
        LIKENESS: members that are most alike; last, when one is not comparable.
    """

    MEMBERS = "members"
    DISTANCE = "distance"
    LIKENESS = "likeness"


_KEYS = {Order.MEMBERS: "size", Order.DISTANCE: "distance_m", Order.LIKENESS: "distance_sd"}


@dataclass(frozen=True)
class Preferences:
    """What is looked for first; none of it is a rule.

    Attributes:
        max_size: members of the largest combinations that are looked at.
        connection: whether members border on one another.
        order: what makes a combination come first.
        rows: combinations that are named, of each reach; all are counted.

    Errors:
        ValueError: a size or a number of rows below one.
    """

    max_size: int = 5
    connection: Connection = Connection.PREFERRED
    order: Order = Order.MEMBERS
    rows: int = 100

    def __post_init__(self) -> None:
        if self.max_size < 1 or self.rows < 1:
            raise ValueError(f"{self.max_size} members, {self.rows} rows; give one or more")


def without(sets: Places, earlier: Sequence[Places]) -> Places:
    """Return the sets that are not among earlier ones of their size.

    Example:
        >>> without(np.array([[0, 1], [0, 2]]), [np.array([[0, 2]]), np.array([[0]])]).tolist()
        [[0, 1]]
    """
    same = [each for each in earlier if each.shape[1] == sets.shape[1]]
    known = np.concatenate([*same, sets])
    return sets[~pd.DataFrame(known).duplicated().to_numpy()[len(known) - len(sets) :]]


@dataclass(frozen=True)
class Scale:
    """How far apart all municipalities of a day are, two by two.

    Attributes:
        metres: between their middles.
        deviations: in the profile, standard deviations; not a number when one of them is not
            comparable.
    """

    metres: Floats
    deviations: Floats


def scale(asked: Terms, land: Landscape, profile: Profile | None) -> Scale:
    """Return how far apart the municipalities of a day are, in the order of the terms."""
    centres = land.municipalities.geometry.loc[asked.codes].centroid
    middles = shapely.get_coordinates(centres.to_numpy())
    between = middles[:, None] - middles[None, :]
    deviations = np.full((len(asked.codes),) * 2, np.nan)
    if profile is not None:
        places = asked.places(profile.scores.index)
        deviations[np.ix_(places, places)] = unlikeness(profile.scores)
    return Scale(np.hypot(between[..., 0], between[..., 1]), deviations)


def measured(sets: Sequence[Places], measure: Scale) -> pd.DataFrame:
    """Return the figures that combinations are ranked by.

    Args:
        sets: combinations by size, a row each, of places.
        measure: from `scale`.

    Returns:
        One row for each: ``group`` (place in ``sets``), ``row`` (in that group), ``size``,
        ``distance_m`` (metres between the middles of its members, all pairs added up) and
        ``distance_sd`` (mean over all pairs, missing when a member is not comparable, or alone).

    Example:
        >>> three = Scale(np.array([[0.0, 3, 4], [3, 0, 5], [4, 5, 0]]), np.full((3, 3), np.nan))
        >>> measured([np.array([[0, 1]]), np.array([[0, 1, 2]])], three)["distance_m"].tolist()
        [3.0, 12.0]
    """
    parts = [pd.DataFrame(columns=list(_MEASURED)).astype(_MEASURED)]
    for group, each in enumerate(sets):
        pairs = list(pairs_among(range(each.shape[1]), 2))
        metres, deviations = np.zeros(len(each)), np.zeros(len(each))
        for one, other in pairs:
            metres += measure.metres[each[:, one], each[:, other]]
            deviations += measure.deviations[each[:, one], each[:, other]]
        figures = {"group": group, "row": np.arange(len(each)), "size": each.shape[1]}
        mean = deviations / len(pairs) if pairs else np.full(len(each), np.nan)
        parts.append(pd.DataFrame(figures | {"distance_m": metres, "distance_sd": mean}))
    return pd.concat(parts, ignore_index=True)


def best(table: pd.DataFrame, order: Order, first: Sequence[str], count: int) -> pd.DataFrame:
    """Return the best rows of `measured`, ranked.

    Args:
        table: with the columns of ``first`` too.
        order: what comes first.
        first: columns that come before that, ascending.
        count: number of rows.
    """
    keys = [_KEYS[order], *(name for name in _KEYS.values() if name != _KEYS[order])]
    ranked = table.sort_values([*first, *keys], kind="stable", na_position="last")
    return ranked.head(count)


def described(
    table: pd.DataFrame, sets: Sequence[Places], of: Pool, land: Landscape
) -> pd.DataFrame:
    """Return combinations with what the rules and the map say of them.

    Args:
        table: rows of `measured`.
        sets: what it was measured of.
        of: the pool they were found in.
        land: the landscape of the day.

    Returns:
        The rows of ``table`` in their order, index from 0: ``members`` (tuple of codes,
        ascending), ``size``, ``verdict`` (`Verdict` on all rules), ``undecided`` (tuple of the
        kinds of the rules that are not decidable), ``lower`` and ``upper`` (the indicator,
        persons, Int64, missing when not known or not asked), ``margin_lower`` and
        ``margin_upper`` (what is to spare, below zero what is missing), ``connected``
        (`Verdict`: not decidable when by short lines only), ``connecting`` (tuple of the members
        without whom the rules would still be met, but who hold the others together),
        ``distance_m`` and ``distance_sd`` (Float64).
    """
    touching = of.borders.copy()
    one, other = (of.asked.places(land.neighbours.doubtful[side]) for side in ("nis_a", "nis_b"))
    touching[one, other] = touching[other, one] = True
    rows = [
        _told(sets[group][row], of, touching)
        for group, row in zip(table["group"], table["row"], strict=True)
    ]
    frame = pd.DataFrame(rows, columns=list(_TOLD)).astype(_TOLD)
    figures = table[["distance_m", "distance_sd"]].astype("Float64").reset_index(drop=True)
    return frame.join(figures)


_MEASURED = {
    "group": "int64", "row": "int64", "size": "int64", "distance_m": "float64",
    "distance_sd": "float64",
}  # fmt: skip
_TOLD = {
    "members": "object", "size": "Int64", "verdict": "str", "undecided": "object",
    "lower": "Int64", "upper": "Int64", "margin_lower": "Int64", "margin_upper": "Int64",
    "connected": "str", "connecting": "object",
}  # fmt: skip


def _told(members: Places, of: Pool, touching: Bools) -> tuple[object, ...]:
    asked, alone = of.asked, members[None, :]
    found = outcomes(alone, asked)
    lower, upper = (_persons(each[members].sum(), asked) for each in (asked.lower, asked.upper))
    margins = (None if each is None else each - asked.more_than - 1 for each in (lower, upper))
    hangs, touches = (hang_together(alone, each)[0] for each in (of.borders, touching))
    connected = Verdict.MET if hangs else Verdict.NOT_DECIDABLE if touches else Verdict.NOT_MET
    return (
        tuple(asked.codes[members]),
        len(members),
        str(VERDICTS[int(overall_signs(found, 1)[0])]),
        tuple(kind for kind, signs in found.items() if signs[0] == 0),
        lower,
        upper,
        *margins,
        str(connected),
        tuple(asked.codes[_connecting(members, of)]) if hangs else (),
    )


def _persons(count: float, asked: Terms) -> int | None:
    return None if asked.more_than < 0 or np.isnan(count) else int(count)


def _connecting(members: Places, of: Pool) -> Places:
    asked = of.asked
    passes = np.nan_to_num(asked.lower[members]).sum() > asked.more_than
    reach = Reach.CERTAIN if passes else Reach.POSSIBLE
    unbound, nodes = question(of, reach, connected=False)
    places = np.flatnonzero(np.isin(nodes, members))
    spare = [
        nodes[place]
        for place in places[len(of.given) :]
        if unbound.holds(places[places != place][None, :]).all()
    ]
    return np.sort(np.array(spare, dtype=np.intp))
