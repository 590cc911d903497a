"""Who may join some municipalities under the rules, and the sets of them that hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.between import Between
from analysis.partners.minimal_sets import Minimal, Question, minimal_sets, smallest_size
from analysis.partners.on_record import Bools
from analysis.partners.terms import Places, Terms, elsewhere, outcomes
from data.rule_kinds import Members, OneMembership, OneReferenceRegion, Threshold


class Reach(StrEnum):
    """Whether the figures of a combination pass for certain.

    Attributes:
        CERTAIN: the lower bound passes the threshold.
        POSSIBLE: the upper bound does, the lower does not.
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True)
class Pool:
    """Those given, and who may join them.

    Attributes:
        asked: the terms; all places are in its codes.
        given: places of those given, ascending.
        others: places of who may join: municipalities that may apply, of the reference region of
            those given when the rules ask for one, in no other consortium of the programme when
            they allow one, and with figures.
        left_out: codes that only the last two of these leave out, by the kind of the rule.
        broken: the kind of the rule that those given break already and no other mends.
        borders: who borders on whom, both ways, of all places.
    """

    asked: Terms
    given: Places
    others: Places
    left_out: Mapping[str, tuple[str, ...]]
    broken: str | None
    borders: Bools

    @property
    def counted(self) -> Bools:
        """Of which municipalities the indicator has an upper bound."""
        return ~np.isnan(self.asked.upper)


def pool(given: Places, asked: Terms, pairs: pd.DataFrame) -> Pool:
    """Return who may join some municipalities.

    Args:
        given: places from `Terms.asking`.
        asked: the terms of the day.
        pairs: neighbours, of `geo.neighbours.neighbourhood`, for the same day.

    Example:
        >>> from datetime import date
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> asked = terms(load_rules()["plan-samenleven-2"], date(2022, 1, 1), load_tables())
        >>> nobody = pd.DataFrame({"nis_a": [], "nis_b": []}, dtype="str")
        >>> len(pool(asked.asking(["33041"]), asked, nobody).others)  # Vleteren, in Westhoek
        16
    """
    rules, every = asked.rules, np.arange(len(asked.codes))
    alike = asked.may & ~np.isin(every, given)
    if rules.one_of(OneReferenceRegion) is not None:
        alike &= asked.regions == asked.regions[given[0]]
    away = np.zeros(len(every), dtype=bool)
    if rules.one_of(OneMembership) is not None:
        away = elsewhere(given, asked)
    uncounted = np.isnan(asked.upper)
    borders = np.zeros((len(every), len(every)), dtype=bool)
    one, other = (asked.places(pairs[side]) for side in ("nis_a", "nis_b"))
    borders[one, other] = borders[other, one] = True
    left_out = {
        OneMembership.kind: tuple(asked.codes[alike & away]),
        Threshold.kind: tuple(asked.codes[alike & ~away & uncounted]),
    }
    broken = _broken(given, asked) or (OneMembership.kind if away[given].any() else None)
    return Pool(
        asked=asked,
        given=given,
        others=np.flatnonzero(alike & ~away & ~uncounted) if broken is None else given[:0],
        left_out={kind: codes for kind, codes in left_out.items() if codes},
        broken=broken,
        borders=borders,
    )


def _broken(given: Places, asked: Terms) -> str | None:
    most = asked.size.maximum
    if most is not None and len(given) > most:
        return Members.kind
    found = outcomes(given[None, :], asked)
    kind = OneReferenceRegion.kind
    return kind if kind in found and found[kind][0] < 0 else None


def neighbours_of(given_pool: Pool) -> Pool:
    """Return the pool of all neighbours of those given, of any reference region."""
    asked, given = given_pool.asked, given_pool.given
    near = given_pool.borders[given].any(axis=0) & asked.may & given_pool.counted
    near[given] = False
    if asked.rules.one_of(OneMembership) is not None:
        near &= ~elsewhere(given, asked)
    return replace(given_pool, others=np.flatnonzero(near))


def question(of: Pool, reach: Reach, *, connected: bool) -> tuple[Question, Places]:
    """Return which sets of a pool are asked for, and the places of its nodes."""
    asked = of.asked
    # A count is never below zero, also where its lower bound is not known.
    values = asked.upper if reach is Reach.POSSIBLE else np.nan_to_num(asked.lower)
    descending = of.others[np.argsort(-values[of.others], kind="stable")]
    nodes = np.concatenate([of.given, descending])
    needed = None
    if asked.earlier is not None and asked.earlier.complete:
        needed = (asked.earlier.named | asked.earlier.unnamed)[nodes]
    return Question(
        start=len(of.given),
        values=values[nodes],
        more_than=asked.more_than,
        least=asked.size.minimum,
        needed=needed,
        borders=of.borders[np.ix_(nodes, nodes)] if connected else None,
    ), nodes


def search(
    of: Pool,
    reach: Reach,
    most: int,
    *,
    connected: bool,
    short: float = 0.0,
    between: Between | None = None,
) -> Minimal:
    """Return the minimal sets of a pool, as places in ascending order.

    Args:
        of: the pool.
        reach: `Reach.POSSIBLE` also finds the sets that pass for certain.
        most: members of the largest sets.
        connected: whether they have to border on one another.
        short: see `minimal_sets`.
        between: see `minimal_sets`.
    """
    asked_for, nodes = question(of, reach, connected=connected)
    found = minimal_sets(asked_for, most, short, between)
    sets = tuple(np.sort(nodes[each], axis=1) for each in found.sets)
    return replace(found, sets=sets, short=np.sort(nodes[found.short], axis=1))


def smallest(
    of: Pool, reach: Reach, *, connected: bool, between: Between | None = None
) -> tuple[int | None, bool]:
    """Return the size of the smallest sets of a pool that hold, as `smallest_size`."""
    return smallest_size(question(of, reach, connected=connected)[0], between)
