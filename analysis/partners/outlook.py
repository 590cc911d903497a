"""Whether anything holds for certain or possibly, and if not, what makes it impossible."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from analysis.between import Between
from analysis.partners.pool import Pool, Reach, smallest
from data.rule_kinds import EarlierParticipation, Members, Threshold


class Obstacle(StrEnum):
    """Why nothing holds: the first of these that applies.

    Attributes:
        GIVEN: those given break a rule already, which no further member mends, or are on record
            in another consortium of the programme.
        NOT_COUNTED: the table has no such bound of the indicator, or not for those given.
        WHOLE: not even all who may join together meet the rule.
        CONNECTED: all together would, but they do not hang together.
        MAXIMUM: only with more members than the rules allow.
        SIZE: only with more members than the size that was chosen.
        TOO_MANY: there are more than could be looked at.
    """

    GIVEN = "given"
    NOT_COUNTED = "not_counted"
    WHOLE = "whole"
    CONNECTED = "connected"
    MAXIMUM = "maximum"
    SIZE = "size"
    TOO_MANY = "too_many"


@dataclass(frozen=True)
class Outlook:
    """What there is, for certain or possibly.

    Attributes:
        reach: which of the two.
        count: the number of minimal combinations, also of those that are not named.
        complete_to: the size up to which all are there. Below the size asked there were too many
            to look at; where connection is preferred, the connected ones are there further.
        whole: the indicator of those given and all who may join; ``None`` when not known or not
            asked.
        smallest: members of the smallest combinations, also above the size asked; ``None`` when
            there are none. For `Reach.POSSIBLE` those that pass for certain count too.
        smallest_certain: whether that is so; else there are at least so many.
        obstacle: why there are none; ``None`` when there are, or, possibly, for certain.
        rule: the kind of the rule of the obstacle; ``None`` for a preference.
    """

    reach: Reach
    count: int
    complete_to: int
    whole: int | None
    smallest: int | None
    smallest_certain: bool
    obstacle: Obstacle | None
    rule: str | None


@dataclass(frozen=True)
class Looked:
    """What was looked at, and found.

    Attributes:
        most: members of the largest combinations.
        connected: whether they have to border on one another.
        complete_to: the size up to which all were found.
        count: combinations of the reach.
        nothing: whether there are none, not of a better reach either.
    """

    most: int
    connected: bool
    complete_to: int
    count: int
    nothing: bool


def outlook(of: Pool, reach: Reach, looked: Looked, between: Between | None = None) -> Outlook:
    """Return what there is of a reach, and what makes it impossible when there is nothing.

    Args:
        of: who may join.
        reach: certain or possible.
        looked: what was looked at, and found.
        between: hears how far it is, and may end it.
    """
    size, certain = smallest(of, reach, connected=looked.connected, between=between)
    if of.broken is not None:
        # Nobody may join: those given hold by themselves, or nothing does.
        size = None if looked.nothing else len(of.given)
    if size is not None and not certain and looked.nothing:
        size = max(size, looked.complete_to + 1)
    obstacle, rule = _obstacle(of, reach, size, looked) if looked.nothing else (None, None)
    return Outlook(
        reach=reach,
        count=looked.count,
        complete_to=looked.complete_to,
        whole=_whole(of, reach),
        smallest=size,
        smallest_certain=certain,
        obstacle=obstacle,
        rule=rule,
    )


def _figures(of: Pool, reach: Reach) -> np.ndarray:
    asked = of.asked
    return asked.lower if reach is Reach.CERTAIN else asked.upper


def _whole(of: Pool, reach: Reach) -> int | None:
    whole = float(_figures(of, reach)[np.concatenate([of.given, of.others])].sum())
    return None if of.asked.more_than < 0 or math.isnan(whole) else int(whole)


def _obstacle(
    of: Pool, reach: Reach, size: int | None, looked: Looked
) -> tuple[Obstacle, str | None]:
    if of.broken is not None:
        return Obstacle.GIVEN, of.broken
    if np.isnan(_figures(of, reach)[of.given]).any():
        return Obstacle.NOT_COUNTED, Threshold.kind
    if size is None:
        apart = looked.connected and smallest(of, reach, connected=False)[0] is not None
        return (Obstacle.CONNECTED, None) if apart else (Obstacle.WHOLE, _unmet(of, reach))
    if size <= looked.most:
        return Obstacle.TOO_MANY, None
    maximum = of.asked.size.maximum
    by_rule = maximum is not None and size > maximum
    return (Obstacle.MAXIMUM, Members.kind) if by_rule else (Obstacle.SIZE, None)


def _unmet(of: Pool, reach: Reach) -> str:
    """Return the rule that not even all who may join together meet."""
    everyone = np.concatenate([of.given, of.others])
    if np.nan_to_num(_figures(of, reach)[everyone]).sum() <= of.asked.more_than:
        return Threshold.kind
    few = len(everyone) < of.asked.size.minimum
    return Members.kind if few else EarlierParticipation.kind
