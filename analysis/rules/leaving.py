"""Leaving: what the rest of a consortium keeps or loses when members step out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from analysis.allocation import AllocationError, Method
from analysis.members import members_on
from analysis.rules.existing import Existing, codes_of_day, judged_in
from analysis.rules.situation import Situation
from analysis.rules.tables import reference_regions_on, regions_of
from analysis.rules.verdict import RuleVerdict, Verdict, between
from analysis.rules.verdicts import connected, overall
from data.load import Tables
from data.rule_kinds import Leaving, Threshold
from data.rules import RuleSet
from geo.neighbours import Neighbourhood


@dataclass(frozen=True)
class Departure:
    """A consortium with and without some of its members.

    Attributes:
        leavers: those who step out.
        remaining: those who stay.
        before: the verdicts on all members together, the last one on whether they are connected.
        after: the same on those who stay.
        keeping: whether those who stay keep their subsidy by the rule on leavers; ``None`` when
            the rules have none.
        award_cents: the award of the consortium; ``None`` when not known.
        share_cents: the share of the leavers in it; ``None`` when not known.
    """

    leavers: tuple[str, ...]
    remaining: tuple[str, ...]
    before: tuple[RuleVerdict, ...]
    after: tuple[RuleVerdict, ...]
    keeping: RuleVerdict | None
    award_cents: int | None
    share_cents: int | None

    @property
    def overall(self) -> Verdict:
        """The verdict on the rules for those who stay; connectedness is in no rules."""
        return overall(self.after[:-1])

    @property
    def connected(self) -> RuleVerdict:
        """Whether those who stay are connected, with their pieces."""
        return self.after[-1]

    @property
    def lost(self) -> tuple[RuleVerdict, ...]:
        """The verdicts on those who stay that are worse than on all together."""
        return tuple(now for then, now in self._pairs() if _worse(now, then))

    @property
    def gained(self) -> tuple[RuleVerdict, ...]:
        """The verdicts on those who stay that are better than on all together."""
        return tuple(now for then, now in self._pairs() if _worse(then, now))

    def _pairs(self) -> list[tuple[RuleVerdict, RuleVerdict]]:
        before = {each.rule.kind: each for each in self.before}
        return [(before[each.rule.kind], each) for each in self.after]


def leaving(
    record: Existing,
    leavers: Collection[str],
    neighbours: Neighbourhood,
    tables: Tables,
    method: Method = Method.EQUAL,
) -> Departure:
    """Return what changes when members step out of a consortium.

    Args:
        record: from `analysis.rules.existing.existing`.
        leavers: codes of its members, on its day; not all of them.
        neighbours: who borders on whom on that day.
        tables: the shipped tables.
        method: how the award is put to members, as in `analysis.allocation.allocate`; with
            `Method.WHOLE` the share of each is the award itself.

    Errors:
        ValueError: nobody leaves, nobody remains, or one who leaves is no member.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.rules.existing import existing
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> rules = load_rules()["plan-samenleven-2"]
        >>> record = existing(["oproep-2015"], rules, day, tables)["oproep-2015-affligem"]
        >>> land = landscape(day, load_atoms(), tables)
        >>> found = leaving(record, ["41011"], land.neighbours, tables)  # Denderleeuw
        >>> [each.rule.kind for each in found.gained], [each.rule.kind for each in found.lost]
        (['one_reference_region'], ['threshold'])
        >>> str(found.keeping.verdict), found.keeping.margin_lower, found.share_cents
        ('not_met', -2876, 5000000)
    """
    situation = Situation(record.rules, record.day, tables)
    return _without(leavers, record, neighbours, situation, _award(record, method, tables))


def each_leaving(
    record: Existing, neighbours: Neighbourhood, tables: Tables, method: Method = Method.EQUAL
) -> dict[str, Departure]:
    """Return for each member what changes when it alone steps out; nothing for a single one.

    Args as `leaving`; the example of `leaving_table` begins with it.
    """
    if len(record.members) == 1:
        return {}
    award, situation = _award(record, method, tables), Situation(record.rules, record.day, tables)
    return {code: _without([code], record, neighbours, situation, award) for code in record.members}


def leaving_table(found: Mapping[str, Departure], record: Existing, tables: Tables) -> pd.DataFrame:
    """Return departures as a table, one row for each.

    Args:
        found: from `each_leaving`.
        record: the consortium.
        tables: the shipped tables.

    Returns:
        Indexed by the key of ``found``: of those who stay ``overall`` and ``keeping`` (`Verdict`;
        ``keeping`` is missing without a rule on leavers), ``lost`` and ``gained`` (tuples of kinds
        of rules), ``lower``, ``upper``, ``margin_lower`` and ``margin_upper`` of the threshold
        (persons, Int64, missing when not known or not asked), ``reference_regions`` (tuple of
        names) and ``pieces`` (number); and ``share_cents`` of those who leave (Int64, missing is
        not known).

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.rules.existing import existing
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> rules = load_rules()["plan-samenleven-2"]
        >>> record = existing(["oproep-2015"], rules, day, tables)["oproep-2015-lebbeke"]
        >>> land = landscape(day, load_atoms(), tables)
        >>> found = each_leaving(record, land.neighbours, tables)
        >>> leaving_table(found, record, tables)["upper"].tolist()  # without each of the three
        [7891, 3894, 9185]
    """
    regions = reference_regions_on(record.day, tables)
    rows = [_row(each, regions) for each in found.values()]
    frame = pd.DataFrame(rows, index=pd.Index(found, name="nis", dtype="str"), columns=list(_TYPES))
    return frame.astype(_TYPES)


_TYPES = {
    "overall": "str",
    "keeping": "str",
    "lost": "object",
    "gained": "object",
    **dict.fromkeys(("lower", "upper", "margin_lower", "margin_upper"), "Int64"),
    "reference_regions": "object",
    "pieces": "Int64",
    "share_cents": "Int64",
}


def shares_of(record: Existing, method: Method, tables: Tables) -> pd.Series:
    """Return the share of each member in the award of a consortium, in cents.

    Returns:
        Int64 indexed by ``nis`` of the day. Missing is not known: the award is not, or not what
        the method weighs by, or the member of then is several municipalities on the day.
    """
    own = tables.memberships[tables.memberships["consortium"] == record.consortium]
    alone = replace(tables, memberships=own)
    # The last of its own days that has come by the day asked.
    moment = min(max(record.day, record.first), record.last)
    try:
        rows = members_on([record.programme], moment, method, alone)
    except AllocationError:
        return pd.Series(pd.NA, index=pd.Index(record.members), dtype="Int64")
    now = codes_of_day(rows, record.day, tables)
    cents = rows["allocated_cents"].astype("Int64").mask(now.map(len) > 1)
    by_code = pd.DataFrame({"nis": now, "cents": cents}).explode("nis")
    sums = by_code.groupby("nis")["cents"].agg(lambda each: each.sum(skipna=False))
    return sums.reindex(list(record.members)).astype("Int64")


def _worse(one: RuleVerdict, other: RuleVerdict) -> bool:
    order = (Verdict.NOT_MET, Verdict.NOT_DECIDABLE, Verdict.MET)
    return order.index(one.verdict) < order.index(other.verdict)


def _refuse(record: Existing, leavers: Collection[str]) -> None:
    strangers = [code for code in leavers if code not in record.members]
    if strangers:
        raise ValueError(f"{', '.join(strangers)}: no member of {record.consortium}")
    if not leavers or set(leavers) == set(record.members):
        raise ValueError(f"{record.consortium}: name some of its members, and not all")


@dataclass(frozen=True)
class _Award:
    """The award of a consortium, put to its members by a method."""

    cents: int | None
    shares: pd.Series
    method: Method

    def share_of(self, codes: Sequence[str]) -> int | None:
        """Return what some members have together; ``None`` when not known."""
        if self.method is Method.WHOLE:
            return self.cents
        cents = self.shares.reindex(list(codes)).sum(skipna=False)
        return None if pd.isna(cents) else int(cents)


def _award(record: Existing, method: Method, tables: Tables) -> _Award:
    cents = tables.consortia.set_index("consortium")["award_cents"].get(record.consortium)
    known = None if cents is None or pd.isna(cents) else int(cents)
    return _Award(known, shares_of(record, method, tables), method)


def _without(
    leavers: Collection[str],
    record: Existing,
    neighbours: Neighbourhood,
    situation: Situation,
    award: _Award,
) -> Departure:
    _refuse(record, leavers)
    gone = tuple(code for code in record.members if code in leavers)
    stay = tuple(code for code in record.members if code not in leavers)
    after = judged_in(record, stay, situation)
    return Departure(
        leavers=gone,
        remaining=stay,
        before=(*record.verdicts, connected(record.members, neighbours)),
        after=(*after, connected(stay, neighbours)),
        keeping=_keeping(record.rules, after),
        award_cents=award.cents,
        share_cents=award.share_of(gone),
    )


def _keeping(rules: RuleSet, after: Sequence[RuleVerdict]) -> RuleVerdict | None:
    rule = rules.one_of(Leaving)
    if rule is None:
        return None
    counted = next((each for each in after if isinstance(each.rule, Threshold)), None)
    if counted is None:
        return RuleVerdict(rule, Verdict.NOT_DECIDABLE, threshold=rule.remaining_at_least)
    # Unlike the threshold itself, as many is enough.
    lower, upper = (
        None if count is None else count - rule.remaining_at_least
        for count in (counted.lower, counted.upper)
    )
    return replace(
        counted,
        rule=rule,
        verdict=between(lower, upper),
        threshold=rule.remaining_at_least,
        margin_lower=lower,
        margin_upper=upper,
    )


def _row(found: Departure, regions: Mapping[str, str]) -> tuple[object, ...]:
    counted = next((each for each in found.after if isinstance(each.rule, Threshold)), None)
    names = ("lower", "upper", "margin_lower", "margin_upper")
    return (
        str(found.overall),
        None if found.keeping is None else str(found.keeping.verdict),
        tuple(each.rule.kind for each in found.lost),
        tuple(each.rule.kind for each in found.gained),
        *(getattr(counted, name, None) for name in names),
        regions_of(found.remaining, regions),
        len(found.connected.parts),
        found.share_cents,
    )
