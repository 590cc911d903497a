"""Partners for a municipality or a consortium: ranked by a score that is shown in its parts."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import astuple, dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.partners.experience import Experience
from analysis.partners.facts import Freedom, partner_facts
from analysis.partners.terms import Places, Terms, terms
from analysis.patterns.profile import Profile
from analysis.patterns.profile import distances as unlikeness
from data.load import Tables
from data.rule_kinds import Threshold
from data.rules import RuleSet

DECIMALS = 12
HALF_M = 5_000.0
"""Metres between the borders at which the nearness is one half; it is one where they touch."""


class Part(StrEnum):
    """What the score of a candidate is made of, in the order shown.

    Attributes:
        NEARNESS: 1 where the borders touch, a half at `HALF_M`: d / (d + metres between them).
        REFERENCE_REGION: the share of those who ask that lie in the same one.
        PROVINCE: the same for provinces.
        RESEMBLANCE: the share of all pairs of municipalities that are less alike.
        EXPERIENCE: 1 with an earlier membership, 0 when there is none for certain.
        FREEDOM: 1 when free for this programme, 0 when in another consortium of it.
        THRESHOLD: which part it fills, at least, of what those who ask lack for certain. It is
            not asked when they pass by themselves.
    """

    NEARNESS = "nearness"
    REFERENCE_REGION = "reference_region"
    PROVINCE = "province"
    RESEMBLANCE = "resemblance"
    EXPERIENCE = "experience"
    FREEDOM = "freedom"
    THRESHOLD = "threshold"


class WeightsRefusedError(ValueError):
    """Weights of which no score can be made.

    Attributes:
        parts: those with a weight below zero or that is no number; empty when all are zero.
    """

    def __init__(self, parts: Collection[Part] = ()) -> None:
        self.parts = tuple(parts)
        named = ", ".join(self.parts)
        wrong = f"{named}: a weight is a number of zero or more"
        super().__init__(wrong if parts else "every weight is zero; give one part a weight")


@dataclass(frozen=True)
class Weights:
    """How much each `Part` counts; only what they are to each other matters.

    Errors:
        WeightsRefusedError: a weight below zero or no number, or all zero.

    Example:
        >>> Weights(nearness=2).shares[Part.NEARNESS]
        0.25
        >>> Weights(0, 0, 0, 0, 0, 0, 0)
        Traceback (most recent call last):
        analysis.partners.ranking.WeightsRefusedError: every weight is zero; give one part a weight
    """

    nearness: float = 1.0
    reference_region: float = 1.0
    province: float = 1.0
    resemblance: float = 1.0
    experience: float = 1.0
    freedom: float = 1.0
    threshold: float = 1.0

    def __post_init__(self) -> None:
        given = dict(zip(Part, astuple(self), strict=True))
        wrong = [part for part, weight in given.items() if not 0 <= weight < math.inf]
        if wrong or not any(given.values()):
            raise WeightsRefusedError(wrong)

    @property
    def shares(self) -> Mapping[Part, float]:
        """The weights as shares that add up to one."""
        given = astuple(self)
        largest = max(given)
        # Divided first: the sum of two large weights may have no number.
        whole = math.fsum(weight / largest for weight in given)
        return {part: weight / largest / whole for part, weight in zip(Part, given, strict=True)}


EQUAL = Weights()
"""All parts count as much."""


@dataclass(frozen=True)
class Partners:
    """Candidates for a municipality or a consortium.

    Attributes:
        asking: their codes, ascending.
        terms: what the rules ask on the day.
        weights: of the parts.
        lower: the indicator of the threshold for those who ask is at least this; ``None`` when
            not known, or when no rule asks it.
        upper: it is at most this.
        references: the dates of the figures of the profile; none without a profile.
        candidates: see `partners`.
    """

    asking: tuple[str, ...]
    terms: Terms
    weights: Weights
    lower: int | None
    upper: int | None
    references: Mapping[str, date | None]
    candidates: pd.DataFrame


def partners(
    codes: Collection[str],
    rules: RuleSet,
    land: Landscape,
    tables: Tables,
    profile: Profile | None,
    weights: Weights = EQUAL,
) -> Partners:
    """Return all others that may apply as candidates, the best first.

    Those that would break a rule that no further member mends come last. The score is the weighted
    mean of the parts that are known: what is not known speaks neither for nor against, and
    ``known`` tells how many parts there are. No candidate changes the score of another: who looks
    within some reach takes those rows.

    Args:
        codes: who asks: municipalities of ``land``; one named twice counts once.
        rules: from `data.rules.load_rules`, or of one's own.
        land: the landscape of a day.
        tables: the shipped tables.
        profile: from `analysis.patterns.profile.profile_on` for the same day; ``None`` when there
            is none.
        weights: of the parts.

    Returns:
        ``candidates`` has the columns of `analysis.partners.facts.partner_facts`, with ``score``
        (0 to 1, Float64, missing when no part with a weight is known), ``known`` (number of parts
        with a weight that are known) and for each `Part` p ``part_p`` (0 to 1, Float64, missing
        when not known or not asked). Of equal scores the nearest comes first.

    Errors:
        SearchRefusedError: no codes, one that is none on the day, or one that may not apply.

    Example:
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> land = landscape(day, load_atoms(), tables)
        >>> found = partners(["23105"], load_rules()["plan-samenleven-2"], land, tables, None)
        >>> found.candidates["name"].head(2).tolist()  # for Affligem
        ['Asse', 'Dilbeek']
    """
    asked = terms(rules, land.day, tables)
    given = asked.asking(codes)
    frame = partner_facts(given, asked, land, tables, profile)
    parts = _parts(frame, given, land, profile, asked)
    shares = pd.Series({f"part_{part}": share for part, share in weights.shares.items()})
    frame = pd.concat([_score(parts, shares), frame, parts], axis=1)
    frame.insert(0, "name", frame.pop("name"))
    sums = (float(each[given].sum()) for each in (asked.lower, asked.upper))
    asks = rules.one_of(Threshold) is not None
    lower, upper = (int(each) if asks and not math.isnan(each) else None for each in sums)
    return Partners(
        asking=tuple(asked.codes[given]),
        terms=asked,
        weights=weights,
        lower=lower,
        upper=upper,
        references={} if profile is None else profile.references,
        candidates=_ranked(frame),
    )


def _parts(
    frame: pd.DataFrame, given: Places, land: Landscape, profile: Profile | None, asked: Terms
) -> pd.DataFrame:
    asking = land.municipalities.loc[asked.codes[given]]
    known = frame["experience"].mask(frame["experience"] == Experience.NOT_KNOWN)
    freedom = frame["freedom"].map({Freedom.FREE: 1.0, Freedom.ELSEWHERE: 0.0})
    values = {
        Part.NEARNESS: HALF_M / (HALF_M + frame["apart_m"]),
        Part.REFERENCE_REGION: _share_of("reference_region", asking, frame),
        Part.PROVINCE: _share_of("province", asking, frame),
        Part.RESEMBLANCE: _less_alike(frame["distance_sd"], profile),
        Part.EXPERIENCE: (known != Experience.NONE).astype("Float64").mask(known.isna()),
        Part.FREEDOM: freedom,
        Part.THRESHOLD: _filled(frame["adds_lower"], given, asked),
    }
    return pd.DataFrame(
        {f"part_{part}": values[part].astype("Float64") for part in Part}, index=frame.index
    )


def _share_of(column: str, asking: pd.DataFrame, frame: pd.DataFrame) -> pd.Series:
    shares = asking[column].value_counts(normalize=True)
    return frame[column].map(shares).fillna(0.0)


def _less_alike(distance_sd: pd.Series, profile: Profile | None) -> pd.Series:
    if profile is None:
        return distance_sd
    between = unlikeness(profile.scores)
    every = np.sort(between[np.triu_indices(len(between), k=1)])
    known = distance_sd.dropna()
    nearer_or_equal = np.searchsorted(every, known.to_numpy("float64"), side="right")
    return pd.Series(1 - nearer_or_equal / len(every), index=known.index).reindex(distance_sd.index)


def _filled(adds: pd.Series, given: Places, asked: Terms) -> pd.Series:
    lacking = asked.more_than + 1 - asked.lower[given].sum()
    if not lacking > 0:
        return pd.Series(pd.NA, index=adds.index, dtype="Float64")
    return (adds.astype("Float64") / lacking).clip(upper=1.0)


def _score(parts: pd.DataFrame, shares: pd.Series) -> pd.DataFrame:
    counted = parts[shares.index[shares > 0]]
    weights = counted.notna() * shares[counted.columns]
    weighed = (counted.fillna(0.0) * weights).sum(axis=1)
    whole = weights.sum(axis=1).astype("Float64")
    return pd.DataFrame(
        {
            # Rounded, so that equal scores are: then the nearest comes first.
            "score": (weighed / whole.mask(whole == 0)).clip(upper=1.0).round(DECIMALS),
            "known": counted.notna().sum(axis=1).astype("Int64"),
        }
    )


def _ranked(frame: pd.DataFrame) -> pd.DataFrame:
    keyed = frame.assign(hindered=frame["hindrance"].notna())
    order = ["hindered", "score", "centroid_m"]
    keyed = keyed.sort_values(order, ascending=[True, False, True], kind="stable")
    return keyed.drop(columns="hindered")
