"""The divisions that are shown: consortia with their numbers, and who is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.division.obstacles import LeftOut
from analysis.division.regions import Consortium
from views.division.asked import Order
from views.division.work import Outcome


@dataclass(frozen=True)
class Group:
    """A consortium that is shown.

    Attributes:
        number: on the map and in the tables, from 1.
        region: the name of its region.
        consortium: its members, figure and cost.
    """

    number: int
    region: str
    consortium: Consortium


@dataclass(frozen=True)
class Shown:
    """Divisions as the page shows them.

    Attributes:
        order: what was divided.
        outcomes: one for each region.
        variant: 0 for the best, else the number of a further division.
    """

    order: Order
    outcomes: tuple[Outcome, ...]
    variant: int = 0

    @property
    def groups(self) -> tuple[Group, ...]:
        """The consortia of all regions."""
        each = [(region, one) for region, some in self._consortia() for one in some]
        return tuple(Group(number, *pair) for number, pair in enumerate(each, start=1))

    @property
    def left_out(self) -> dict[str, LeftOut | None]:
        """Why each municipality is in no consortium, by code; ``None`` in a further division."""
        placed = {code for group in self.groups for code in group.consortium.members}
        found: dict[str, LeftOut | None] = {}
        for outcome in self.outcomes:
            for code in sorted(outcome.division.region.figures.keys() - placed):
                found[code] = outcome.left_out.get(code)
        return found

    @property
    def numbers(self) -> pd.Series:
        """The number of the consortium of each member, by code."""
        pairs = {code: group.number for group in self.groups for code in group.consortium.members}
        return pd.Series(pairs, dtype="int64")

    @property
    def members(self) -> pd.Series:
        """The codes of the members, by number."""
        return pd.Series(
            {group.number: group.consortium.members for group in self.groups}, dtype="object"
        )

    @property
    def objective(self) -> float:
        """The cost of all consortia."""
        return sum(group.consortium.cost for group in self.groups)

    @property
    def bound(self) -> float | None:
        """What every division that places as much costs at least; ``None`` when not proven."""
        bounds = [
            each.division.bound for each in self.outcomes if each.division.objective is not None
        ]
        return None if None in bounds else sum(bound for bound in bounds if bound is not None)

    @property
    def gap(self) -> float | None:
        """How much less than this one the best may cost, as a share; ``None`` when not known."""
        if self.bound is None:
            return None
        return (self.objective - self.bound) / self.objective if self.objective else 0.0

    def _consortia(self) -> Iterator[tuple[str, Sequence[Consortium]]]:
        for outcome in self.outcomes:
            chosen: Sequence[Consortium] = outcome.division.consortia
            if 0 < self.variant <= len(outcome.others):
                chosen = outcome.others[self.variant - 1].consortia
            yield outcome.division.region.name, chosen
