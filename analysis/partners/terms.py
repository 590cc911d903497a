"""The rules of a programme as figures by municipality, to judge many combinations at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.partners.on_record import Bools, OnRecord, begun, running
from analysis.partners.refusal import SearchRefusal, SearchRefusedError
from analysis.rules.situation import bounds
from analysis.rules.verdict import Verdict
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import (
    Applicants,
    Condition,
    EarlierParticipation,
    Members,
    OneMembership,
    OneReferenceRegion,
    Period,
    Threshold,
)
from data.rules import RuleSet
from data.schemas import FLEMISH_REGION

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
"""Combinations of one size: a row each, of places in the codes of the terms."""
Signs = npt.NDArray[np.int8]
"""A verdict each: 1 for met, 0 for not decidable, -1 for not met."""

VERDICTS = {1: Verdict.MET, 0: Verdict.NOT_DECIDABLE, -1: Verdict.NOT_MET}
"""What the signs stand for."""
UNSTATED = "unstated"
"""The kind of the verdict where our sources do not give all conditions."""
NOWHERE = -1


@dataclass(frozen=True)
class Terms:
    """What the rules of a programme ask on a day, and what each municipality has to offer.

    Attributes:
        rules: the rules.
        day: the day of the municipalities, of the figures and of the memberships.
        codes: the municipalities of the day; all arrays are in their order.
        may: who may apply: those of the region of the rule, else of the Flemish Region.
        lower: the indicator of the threshold is at least this; not a number when not known.
        upper: it is at most this; both are zero when there is no threshold.
        reference: the date of these figures.
        regions: the reference region as a number; `NOWHERE` in Brussels.
        running: who takes part in the programme itself on the day; nobody outside its period.
        several_in: who took part in the programme of which one may keep several consortia.
        earlier: who took part in the programme that one has to have taken part in.
    """

    rules: RuleSet
    day: date
    codes: pd.Index
    may: Bools
    lower: Floats
    upper: Floats
    reference: date | None
    regions: Places
    running: OnRecord
    several_in: OnRecord | None
    earlier: OnRecord | None

    def places(self, codes: Collection[str]) -> Places:
        """Return the places of codes, in their order.

        Errors:
            SearchRefusedError: one that is none on the day.
        """
        given = list(codes)
        found = self.codes.get_indexer(pd.Index(given, dtype="str"))
        if (found < 0).any():
            lost = [code for code, place in zip(given, found, strict=True) if place < 0]
            raise SearchRefusedError(SearchRefusal.UNKNOWN, lost)
        return found

    def asking(self, codes: Collection[str]) -> Places:
        """Return the places of those who look for others, ascending, each once.

        Errors:
            SearchRefusedError: none, one that is none on the day, or one that may not apply.
        """
        if not codes:
            raise SearchRefusedError(SearchRefusal.NO_MUNICIPALITY)
        given = np.unique(self.places(codes))
        if not self.may[given].all():
            outside = self.codes[given[~self.may[given]]]
            raise SearchRefusedError(SearchRefusal.MAY_NOT_APPLY, outside)
        return given

    @property
    def more_than(self) -> int:
        """The number that has to be passed; below zero, which all pass, without a threshold."""
        threshold = self.rules.one_of(Threshold)
        return -1 if threshold is None else threshold.more_than

    @property
    def size(self) -> Members:
        """How many members there may be."""
        return self.rules.one_of(Members) or Members()

    @property
    def exempt(self) -> Bools:
        """Who may be in several consortia, as far as is known."""
        several_in = self.several_in
        return np.zeros(len(self.codes), dtype=bool) if several_in is None else several_in.several

    @property
    def outside_period(self) -> bool:
        """Whether the programme does not run on the day, so that nobody is on record in it."""
        period = self.rules.one_of(Period)
        return period is not None and not period.has(self.day)

    @property
    def unsure(self) -> Bools:
        """Of whom it is not known in which consortium of the programme they are, if in any."""
        return self.running.unnamed | (~self.running.named & (not self.running.complete))


def terms(rules: RuleSet, day: date, tables: Tables) -> Terms:
    """Return what the rules of a programme ask on a day, by municipality.

    Args:
        rules: from `data.rules.load_rules`, or of one's own.
        day: any day of the register.
        tables: the shipped tables.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> year_2 = terms(load_rules()["plan-samenleven-2"], date(2022, 1, 1), load_tables())
        >>> meise = year_2.places(["23050"])
        >>> year_2.lower[meise].tolist(), year_2.upper[meise].tolist(), year_2.more_than
        ([3406.0], [4949.0], 7500)
    """
    register = municipalities_on(day, tables.municipalities)
    codes, threshold = register.index, rules.one_of(Threshold)
    figures, reference = pd.DataFrame(0, index=codes, columns=["lower", "upper"]), None
    if threshold is not None:
        figures, reference = bounds(threshold, day, tables)
    lower, upper = figures.astype("Int64").to_numpy("float64", na_value=np.nan).T
    applicants, one = rules.one_of(Applicants), rules.one_of(OneMembership)
    earlier, several_in = rules.one_of(EarlierParticipation), one and one.except_several_in
    region = FLEMISH_REGION if applicants is None else applicants.region
    return Terms(
        rules=rules,
        day=day,
        codes=codes,
        may=(register["region"] == region).to_numpy(bool),
        lower=lower,
        upper=upper,
        reference=reference,
        regions=pd.factorize(register["reference_region"])[0],
        running=running(rules, day, codes, tables),
        several_in=begun(several_in, day, codes, tables) if several_in else None,
        earlier=begun(earlier.programme, day, codes, tables) if earlier else None,
    )


def outcomes(sets: Places, asked: Terms) -> dict[str, Signs]:
    """Return the verdict on each condition, by its kind, for many combinations of one size.

    They are those of `analysis.rules.verdicts.verdict` for municipalities that may apply, without
    what they rest on.

    Args:
        sets: places, from `Terms.places`; no municipality twice in a row.
        asked: the terms of the day.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> year_2 = terms(load_rules()["plan-samenleven-2"], date(2022, 1, 1), load_tables())
        >>> pairs = np.stack([year_2.places(["23105", code]) for code in ("23044", "41011")])
        >>> {kind: signs.tolist() for kind, signs in outcomes(pairs, year_2).items()}
        {'applicants': [1, 1], 'threshold': [-1, 0], 'one_reference_region': [1, -1],
         'one_membership': [1, 1]}
    """
    found = {rule.kind: _JUDGES[type(rule)](sets, asked) for rule in asked.rules.conditions}
    if not asked.rules.complete:
        found[UNSTATED] = np.zeros(len(sets), dtype=np.int8)
    return found


def overall_signs(found: dict[str, Signs], count: int) -> Signs:
    """Return the verdict on all conditions for each of ``count`` combinations.

    Example:
        >>> overall_signs({"a": np.array([1, 1, 0]), "b": np.array([1, -1, -1])}, 3).tolist()
        [1, -1, -1]
    """
    return np.min([np.ones(count, dtype=np.int8), *found.values()], axis=0)


def elsewhere(given: Places, asked: Terms) -> Bools:
    """Return who is on record in a consortium of the programme that has others than those given.

    Who may be in several is left out; so is one with whom the given make a whole consortium.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> in_2024 = terms(load_rules()["plan-samenleven-2"], date(2024, 1, 1), load_tables())
        >>> found = elsewhere(in_2024.places(["42006", "42011", "42004"]), in_2024)
        >>> in_2024.codes[found].tolist()  # not Hamme, with which they are whole
        ['42004', '42006', '42011']
    """
    among = np.isin(np.arange(len(asked.codes)), given)
    others = (asked.running.consortia & ~among).sum(axis=1)[:, None]
    with_others = asked.running.consortia & (others - ~among > 0)
    return with_others.any(axis=0) & ~asked.exempt


def _signs(met: Bools, not_met: Bools) -> Signs:
    return met.astype(np.int8) - not_met.astype(np.int8)


def _held(met: Bools) -> Signs:
    return _signs(met, ~met)


def _applicants(sets: Places, asked: Terms) -> Signs:
    return _held(np.logical_and.reduce(asked.may[sets], axis=1))


def _threshold(sets: Places, asked: Terms) -> Signs:
    # Neither comparison holds for a sum that is not known.
    passes = asked.lower[sets].sum(axis=1) > asked.more_than
    return _signs(passes, asked.upper[sets].sum(axis=1) <= asked.more_than)


def _members(sets: Places, asked: Terms) -> Signs:
    count, most = sets.shape[1], asked.size.maximum
    within = asked.size.minimum <= count and (most is None or count <= most)
    return _held(np.full(len(sets), within))


def _one_reference_region(sets: Places, asked: Terms) -> Signs:
    regions = asked.regions[sets]
    return _held((regions == regions[:, :1]).all(axis=1) & (regions != NOWHERE).all(axis=1))


def _one_membership(sets: Places, asked: Terms) -> Signs:
    if sets.shape[1] == 1:
        return np.ones(len(sets), dtype=np.int8)
    away = np.zeros(len(sets), dtype=bool)
    for members in asked.running.consortia:
        inside = members[sets]
        split = inside.sum(axis=1) < members.sum()
        away |= split & (inside & ~asked.exempt[sets]).any(axis=1)
    doubtful = away | asked.unsure[sets].any(axis=1)
    certain = asked.several_in is None or asked.several_in.complete
    return _signs(~doubtful, away & certain)


def _earlier_participation(sets: Places, asked: Terms) -> Signs:
    earlier = asked.earlier
    assert earlier is not None  # noqa: S101 - the terms have it for every rule of this kind.
    whole = [members[sets].sum(axis=1) == members.sum() for members in earlier.consortia]
    met = np.any([earlier.leads[sets].any(axis=1), *whole], axis=0)
    present = (earlier.named | earlier.unnamed)[sets].any(axis=1)
    return _signs(met, ~met & ~present & earlier.complete)


_JUDGES: dict[type[Condition], Callable[[Places, Terms], Signs]] = {
    Applicants: _applicants,
    Threshold: _threshold,
    Members: _members,
    OneReferenceRegion: _one_reference_region,
    OneMembership: _one_membership,
    EarlierParticipation: _earlier_participation,
}
