"""Rules of one's own, to explore without any programme."""

from __future__ import annotations

from data.rule_kinds import Applicants, Condition, Members, OneReferenceRegion, Threshold
from data.rules import RuleSet
from data.schemas import FLEMISH_REGION, ORIGINS

EXPLORING = "exploring"
"""The programme of such rules: none of ours."""
COUNTED = {
    "non_eu27": ("non_eu27",),
    "foreign_origin": ("neighbouring", "other_eu27", "non_eu27"),
    "inhabitants": ORIGINS,
}
"""What a threshold can count, as columns of the inhabitants: the table has each exactly."""


class ExploringRefusedError(ValueError):
    """Rules that contradict each other.

    Attributes:
        smallest: the fewest members.
        largest: the most members.
    """

    def __init__(self, smallest: int, largest: int) -> None:
        self.smallest, self.largest = smallest, largest
        super().__init__(f"at least {smallest} and at most {largest} members; correct one of them")


def exploring(
    indicator: str,
    more_than: int | None,
    *,
    one_region: bool,
    smallest: int = 1,
    largest: int | None = None,
) -> RuleSet:
    """Return rules that no source gives, for municipalities of the Flemish Region.

    Args:
        indicator: what the threshold counts, one of `COUNTED`.
        more_than: what the members together have to pass; ``None`` for no threshold.
        one_region: whether all lie in one reference region.
        smallest: the fewest members.
        largest: the most members; ``None`` for no limit.

    Errors:
        ExploringRefusedError: no consortium can have so few and so many members.

    Example:
        >>> rules = exploring("non_eu27", 5000, one_region=True, smallest=2)
        >>> [rule.kind for rule in rules.conditions]
        ['applicants', 'threshold', 'one_reference_region', 'members']
    """
    members = Members(minimum=smallest, maximum=largest)
    if list(members.faults()):
        raise ExploringRefusedError(smallest, largest or 0)
    asked: list[Condition] = [Applicants(region=FLEMISH_REGION)]
    if more_than is not None:
        columns = COUNTED[indicator]
        asked.append(
            Threshold(indicator=indicator, more_than=more_than, lower=columns, upper=columns)
        )
    if one_region:
        asked.append(OneReferenceRegion())
    return RuleSet(EXPLORING, (*asked, members))
