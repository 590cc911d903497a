"""Units of the figures: how a number is to be read, shown and combined."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """The unit of a figure; the values are those that `views.formats` shows.

    Example:
        >>> Unit("share").is_rate, Unit("count").is_rate
        (True, False)
    """

    COUNT = "count"
    CENTS = "cents"
    SHARE = "share"
    PER_THOUSAND = "per_thousand"
    CENTS_PER_PERSON = "cents_per_person"
    AREA_M2 = "area_m2"
    LENGTH_M = "length_m"
    NUMBER = "number"
    """A bare number, such as a statistic or a p-value."""

    @property
    def is_rate(self) -> bool:
        """Whether figures of this unit may never be summed over municipalities."""
        return self in (Unit.SHARE, Unit.PER_THOUSAND, Unit.CENTS_PER_PERSON, Unit.NUMBER)
