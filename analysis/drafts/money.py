"""The money of a project under the rules: its maximum, and which part each payer bears."""

from __future__ import annotations

from dataclasses import dataclass

from data.rule_kinds import (
    OWN,
    WHOLE_PERCENT,
    Budget,
    Incentive,
    MaximumPerProject,
    Share,
)
from data.rules import RuleSet

SUBSIDY = "subsidy"
"""Who bears what is left where the rules name only the share that members add themselves."""


@dataclass(frozen=True)
class PayerShare:
    """What one payer bears of a project.

    Attributes:
        payer: as in the rules, `data.rule_kinds.OWN`, or `SUBSIDY`.
        rule: which says so; for the subsidy the one on the own share, of which it is the rest.
        at_least_percent: of the costs.
        at_most_percent: of the costs.
        at_least_cents: of a project of the maximum; ``None`` when the rules give no maximum.
        at_most_cents: the same.
    """

    payer: str
    rule: Share
    at_least_percent: int
    at_most_percent: int
    at_least_cents: int | None
    at_most_cents: int | None


@dataclass(frozen=True)
class Money:
    """What the rules say of money; all of it is about any consortium, whoever its members are.

    Attributes:
        maximum: what one project can get at most; ``None`` when our sources give no maximum, which
            is not the same as no money.
        shares: of the payers, in the order of the rules; none when our sources name no shares.
        budgets: what there is for all projects together, and for other purposes.
        incentives: extra amounts; our sources do not say how much.
    """

    maximum: MaximumPerProject | None
    shares: tuple[PayerShare, ...]
    budgets: tuple[Budget, ...]
    incentives: tuple[Incentive, ...]

    @property
    def project_cents(self) -> int | None:
        """The amount the shares are taken of; ``None`` when not known."""
        return None if self.maximum is None else self.maximum.cents


def money(rules: RuleSet) -> Money:
    """Return what the rules say of the money of a project.

    Shares are parts of the costs, and the costs are taken to be the maximum per project: a share
    of at least some percent is rounded up to the cent, one of at most some percent down. A cent
    that cannot be split goes to who has to bear at least its part.

    Args:
        rules: from `data.rules.load_rules`, or of one's own.

    Example:
        >>> from data.rules import load_rules
        >>> found = money(load_rules()["esf-507"])
        >>> [(share.payer, share.at_least_cents, share.at_most_cents) for share in found.shares]
        [('AMIF', 0, 1000000), ('VVSG', 0, 1000000), ('own', 2000000, 4000000)]
        >>> [share.at_least_cents for share in money(load_rules()["plan-samenleven-2"]).shares]
        [None, None]
    """
    maximum = rules.one_of(MaximumPerProject)
    cents = None if maximum is None else maximum.cents
    shares = [_share(rule, cents) for rule in rules.all_of(Share)]
    if [share.payer for share in shares] == [OWN]:
        shares.insert(0, _rest(shares[0], cents))
    return Money(maximum, tuple(shares), rules.all_of(Budget), rules.all_of(Incentive))


def _share(rule: Share, cents: int | None) -> PayerShare:
    least = most = None
    if cents is not None:
        least = -(-cents * rule.at_least_percent // WHOLE_PERCENT)
        most = max(least, cents * rule.at_most_percent // WHOLE_PERCENT)
    return PayerShare(rule.payer, rule, rule.at_least_percent, rule.at_most_percent, least, most)


def _rest(own: PayerShare, cents: int | None) -> PayerShare:
    least = most = None
    if cents is not None and own.at_least_cents is not None and own.at_most_cents is not None:
        least, most = cents - own.at_most_cents, cents - own.at_least_cents
    percents = WHOLE_PERCENT - own.at_most_percent, WHOLE_PERCENT - own.at_least_percent
    return PayerShare(SUBSIDY, own.rule, *percents, least, most)
