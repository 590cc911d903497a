"""Eligibility: which municipalities could take part in a programme, alone or with others."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.gaps.typology import Eligibility
from analysis.rules.situation import bounds
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import (
    Applicants,
    EarlierParticipation,
    Members,
    OneReferenceRegion,
    Threshold,
)
from data.rules import RuleSet
from data.schemas import FLEMISH_REGION

PAIR = 2


def eligibility(rules: RuleSet, day: date, tables: Tables) -> pd.Series:
    """Return for every Flemish municipality whether it could take part, and whether alone.

    A municipality could take part with others when some combination with it meets the rules: the
    most inhabitants it can bring together are its own with those of the whole reference region, or
    of the largest there when the number of members has a maximum. Memberships on record do not
    count: `analysis.gaps.typology` tells who takes part already.

    Args:
        rules: from `data.rules.load_rules`, or of one's own.
        day: the day of the municipalities and of the inhabitants.
        tables: the shipped tables.

    Returns:
        `analysis.gaps.typology.Eligibility`, named ``eligibility``, indexed by ``nis`` of the day.
        Missing is not known: the bounds of the figures allow both, the inhabitants are not known,
        or our sources do not give all conditions, or not who took part before.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> found = eligibility(load_rules()["plan-samenleven-2"], date(2022, 1, 1), load_tables())
        >>> found[["73107", "23050"]].tolist()  # Maasmechelen, Meise
        ['alone', 'with_others']
    """
    register = municipalities_on(day, tables.municipalities)
    register = register[register["region"] == FLEMISH_REGION]
    applicants, threshold = rules.one_of(Applicants), rules.one_of(Threshold)
    found = pd.Series(pd.NA, index=register.index, dtype="str", name="eligibility")
    if applicants is None and threshold is None:
        return found
    may = register["region"] == (FLEMISH_REGION if applicants is None else applicants.region)
    found[~may] = str(Eligibility.NONE)
    pools = register["region"]
    if rules.one_of(OneReferenceRegion) is not None:
        pools = register["reference_region"]
    found[may] = _within(pools[may], rules, day, tables)
    if not rules.complete or rules.one_of(EarlierParticipation) is not None:
        found = found.where(found == Eligibility.NONE)
    return found


def _within(pools: pd.Series, rules: RuleSet, day: date, tables: Tables) -> pd.Series:
    """Return the eligibility of municipalities that combine with those of their own pool."""
    threshold = rules.one_of(Threshold)
    size = rules.one_of(Members) or Members()
    least = max(size.minimum, PAIR)
    if threshold is None:
        passes = pd.DataFrame(True, index=pools.index, columns=["alone", "together"])
        fails = ~passes
    else:
        figures = bounds(threshold, day, tables)[0].loc[pools.index]
        most = len(pools) if size.maximum is None else size.maximum
        known = figures["lower"].notna().groupby(pools).transform("sum")
        passes = _sums(figures["lower"], pools, most) > threshold.more_than
        passes["together"] &= known >= least
        fails = _sums(figures["upper"], pools, most, strict=True) <= threshold.more_than
    enough = pools.groupby(pools).transform("size") >= least
    enough &= size.maximum is None or size.maximum >= least
    alone, not_alone = passes["alone"], fails["alone"]
    if size.minimum > 1:
        alone, not_alone = alone & False, not_alone | True
    found = pd.Series(pd.NA, index=pools.index, dtype="str")
    found[_certain(alone)] = str(Eligibility.ALONE)
    found[_certain(not_alone & enough & passes["together"])] = str(Eligibility.WITH_OTHERS)
    found[_certain(not_alone & (~enough | fails["together"]))] = str(Eligibility.NONE)
    return found


def _sums(counts: pd.Series, pools: pd.Series, most: int, *, strict: bool = False) -> pd.DataFrame:
    """Return what each municipality has, alone and together with the largest of its pool.

    Args:
        counts: persons; missing is not known.
        pools: the pool of each municipality.
        most: how many may be together.
        strict: one of the pool that is not known makes the sum not known; else it is left out.
    """
    rank = counts.groupby(pools).rank(method="first", ascending=False, na_option="bottom")
    largest = counts.where(rank <= most).groupby(pools).transform("sum")
    others = counts.where(rank < most).groupby(pools).transform("sum")
    together = largest.where(rank <= most, others + counts).mask(counts.isna())
    if strict:
        together = together.mask(counts.isna().groupby(pools).transform("any"))
    return pd.DataFrame({"alone": counts, "together": together})


def _certain(holds: pd.Series) -> pd.Series:
    return holds.fillna(False).astype(bool)
