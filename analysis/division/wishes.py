"""What a division is asked for beside the rules: costs, sizes, and who stays together or apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.partners.pool import Reach
from analysis.partners.table import Connection

COMPARED = ("inhabitants", "foreign_origin_share", "non_eu27_share")
"""The profile for unlikeness: of newcomers former municipalities have no figures."""


@dataclass(frozen=True)
class Cost:
    """What makes a consortium dear, in points; a part with weight 0 does not count.

    Attributes:
        travel: points for each kilometre between the centroids of two members, summed over all
            pairs: once everybody visits everybody.
        unlikeness: points for each standard deviation between the profiles of two members, summed
            over all pairs.
        size: points for each member above ``preferred``.
        preferred: members that cost nothing extra.
        piece: points for each connected piece after the first, where connection is preferred.
    """

    travel: float = 1.0
    unlikeness: float = 0.0
    size: float = 0.0
    preferred: int = 4
    piece: float = 50.0


COSTS = {
    "travel": Cost(),
    "unlikeness": Cost(travel=0.0, unlikeness=1.0),
    # A thousand kilometres weigh as much as one member: of divisions with as many members above
    # the preferred number that with less travel comes first.
    "size": Cost(travel=0.001, size=1.0),
}
"""Costs by name."""


@dataclass(frozen=True)
class Wishes:
    """Preferences of ours, in no programme.

    Attributes:
        cost: what is kept low.
        reach: `Reach.CERTAIN` counts the lower bound of the indicator, `Reach.POSSIBLE` the upper.
        smallest: the least number of members, if the rules ask no more.
        largest: the greatest, if the rules allow no fewer; ``None`` for no limit.
        connection: whether members have to border on one another.
        kept: consortia that stay as they are, whatever the rules say.
        together: sets of municipalities that are in one consortium, or all left over.
        apart: sets of municipalities of which no two are in one consortium.
    """

    cost: Cost = COSTS["travel"]
    reach: Reach = Reach.CERTAIN
    smallest: int = 1
    largest: int | None = None
    connection: Connection = Connection.ONLY
    kept: tuple[tuple[str, ...], ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()


class DivisionRefusal(StrEnum):
    """Why nothing is divided."""

    UNKNOWN_REGION = "unknown_region"
    NOT_IN_REGION = "not_in_region"
    NAMED_TWICE = "named_twice"
    NOT_COMPARABLE = "not_comparable"
    NO_SIZE = "no_size"
    NO_WEIGHT = "no_weight"


_CAUSES = {
    DivisionRefusal.UNKNOWN_REGION: "no such region",
    DivisionRefusal.NOT_IN_REGION: "cannot be in a consortium of one region; leave it out",
    DivisionRefusal.NAMED_TWICE: "in a kept consortium, so it can be named nowhere else",
    DivisionRefusal.NOT_COMPARABLE: "has no profile on that day; choose another cost",
    DivisionRefusal.NO_SIZE: "no numbers of members; the least is from 1 on, the greatest no less",
    DivisionRefusal.NO_WEIGHT: "no weights; give each a number from 0 on, and one above 0",
}


class DivisionRefusedError(ValueError):
    """A division that cannot be made.

    Attributes:
        code: why.
        subjects: the codes it is about, or the nearest names of a region.
    """

    def __init__(self, code: DivisionRefusal, subjects: tuple[str, ...] = ()) -> None:
        self.code = code
        self.subjects = subjects
        super().__init__(": ".join(filter(None, [", ".join(subjects), _CAUSES[code]])))
