"""Why a candidate is a good partner and why not: codes and values, for the page to word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from analysis.partners.experience import Experience
from analysis.partners.facts import Freedom
from analysis.partners.ranking import Part, Partners
from analysis.partners.terms import Terms

MIDDLE = 0.5
"""Below it a part with a scale speaks against a candidate."""

Row = Mapping[str, Any]


class Side(StrEnum):
    """Whether a reason speaks for a candidate, against it, or tells what is not known."""

    FOR = "for"
    AGAINST = "against"
    NOT_KNOWN = "not_known"


class Why(StrEnum):
    """The reasons, by the part of the score they belong to; each with its values."""

    BORDERS = "borders"
    DOUBTFUL_BORDER = "doubtful_border"
    NEAR = "near"
    FAR = "far"
    SAME_REFERENCE_REGION = "same_reference_region"
    OTHER_REFERENCE_REGION = "other_reference_region"
    SAME_PROVINCE = "same_province"
    OTHER_PROVINCE = "other_province"
    ALIKE = "alike"
    UNLIKE = "unlike"
    NOT_COMPARABLE = "not_comparable"
    WAS_MENTOR = "was_mentor"
    TOOK_PART = "took_part"
    NO_EXPERIENCE = "no_experience"
    EXPERIENCE_NOT_KNOWN = "experience_not_known"
    FREE = "free"
    ELSEWHERE = "elsewhere"
    FREEDOM_NOT_KNOWN = "freedom_not_known"
    PROGRAMME_NOT_RUNNING = "programme_not_running"
    SUFFICES = "suffices"
    MAY_SUFFICE = "may_suffice"
    FALLS_SHORT = "falls_short"
    FIGURES_NOT_KNOWN = "figures_not_known"
    BREAKS_RULE = "breaks_rule"

    @property
    def side(self) -> Side:
        """What it speaks for."""
        if self in _AGAINST:
            return Side.AGAINST
        return Side.NOT_KNOWN if self in _NOT_KNOWN else Side.FOR


_AGAINST = {
    Why.FAR, Why.OTHER_REFERENCE_REGION, Why.OTHER_PROVINCE, Why.UNLIKE, Why.NO_EXPERIENCE,
    Why.ELSEWHERE, Why.FALLS_SHORT, Why.BREAKS_RULE,
}  # fmt: skip
_NOT_KNOWN = {
    Why.DOUBTFUL_BORDER, Why.NOT_COMPARABLE, Why.EXPERIENCE_NOT_KNOWN, Why.FREEDOM_NOT_KNOWN,
    Why.PROGRAMME_NOT_RUNNING, Why.MAY_SUFFICE, Why.FIGURES_NOT_KNOWN,
}  # fmt: skip


@dataclass(frozen=True)
class Reason:
    """One reason.

    Attributes:
        why: the reason.
        values: its figures and names, under the names of the columns of the candidates. Of the
            threshold: ``more_than`` (what has to be passed), ``missing_least`` and
            ``missing_most`` (persons still lacking, at least and at most), ``spare_least`` (to
            spare at least). ``rule``: the kind of the rule that is broken.
    """

    why: Why
    values: Mapping[str, Any]


def reasons(nis: str, found: Partners) -> tuple[Reason, ...]:
    """Return why a candidate is a good partner and why not, in the order of the parts.

    Errors:
        KeyError: no candidate.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.ranking import partners
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> land = landscape(day, load_atoms(), tables)
        >>> found = partners(["23105"], load_rules()["plan-samenleven-2"], land, tables, None)
        >>> told = reasons("41011", found)  # Denderleeuw, for Affligem
        >>> [str(each.why) for each in told if each.why.side is Side.AGAINST]
        ['other_reference_region', 'other_province', 'breaks_rule']
        >>> round(told[0].values["border_m"])
        1757
    """
    raw = found.candidates.loc[nis].to_dict()
    row = {name: None if _missing(value) else value for name, value in raw.items()}
    return (
        _nearness(row),
        _same("reference_region", Why.SAME_REFERENCE_REGION, Why.OTHER_REFERENCE_REGION, row),
        _same("province", Why.SAME_PROVINCE, Why.OTHER_PROVINCE, row),
        _resemblance(row),
        _experience(row),
        _freedom(row, found.terms),
        *_threshold(row, found.terms),
        *_broken(row),
    )


def _missing(value: object) -> bool:
    return not isinstance(value, tuple) and bool(pd.isna(value))


def _reason(why: Why, row: Row, *names: str, **values: Any) -> Reason:
    return Reason(why, {name: row[name] for name in names} | values)


def _nearness(row: Row) -> Reason:
    if row["neighbour"]:
        return _reason(Why.BORDERS, row, "border_m")
    if row["border_m"] > 0:
        return _reason(Why.DOUBTFUL_BORDER, row, "border_m")
    near = row[f"part_{Part.NEARNESS}"] >= MIDDLE
    return _reason(Why.NEAR if near else Why.FAR, row, "apart_m", "centroid_m")


def _same(column: str, same: Why, other: Why, row: Row) -> Reason:
    # A part between 0 and 1: only some of those who ask lie there.
    return _reason(same if row[f"part_{column}"] == 1 else other, row, column)


def _resemblance(row: Row) -> Reason:
    part = row[f"part_{Part.RESEMBLANCE}"]
    if part is None:
        return _reason(Why.NOT_COMPARABLE, row)
    return _reason(Why.ALIKE if part >= MIDDLE else Why.UNLIKE, row, "distance_sd", less_alike=part)


def _experience(row: Row) -> Reason:
    match row["experience"]:
        case Experience.MENTOR:
            return _reason(Why.WAS_MENTOR, row, "mentor_in", "programmes")
        case Experience.TOOK_PART:
            return _reason(Why.TOOK_PART, row, "programmes")
        case Experience.NONE:
            return _reason(Why.NO_EXPERIENCE, row)
    return _reason(Why.EXPERIENCE_NOT_KNOWN, row)


def _freedom(row: Row, asked: Terms) -> Reason:
    if asked.outside_period:
        return _reason(Why.PROGRAMME_NOT_RUNNING, row)
    match row["freedom"]:
        case Freedom.FREE:
            return _reason(Why.FREE, row)
        case Freedom.ELSEWHERE:
            return _reason(Why.ELSEWHERE, row)
    return _reason(Why.FREEDOM_NOT_KNOWN, row)


def _threshold(row: Row, asked: Terms) -> Iterator[Reason]:
    if asked.more_than < 0:
        return
    figures = ("adds_lower", "adds_upper", "lower", "upper")
    missing_most, missing_least = (
        None if row[name] is None else asked.more_than + 1 - row[name]
        for name in ("lower", "upper")
    )
    told: dict[str, Any] = {"more_than": asked.more_than}
    if missing_least is None:
        yield _reason(Why.FIGURES_NOT_KNOWN, row, *figures, **told)
    elif missing_most is not None and missing_most <= 0:
        yield _reason(Why.SUFFICES, row, *figures, **told, spare_least=-missing_most)
    elif missing_least <= 0:
        yield _reason(Why.MAY_SUFFICE, row, *figures, **told, missing_most=missing_most)
    else:
        told |= {"missing_least": missing_least, "missing_most": missing_most}
        yield _reason(Why.FALLS_SHORT, row, *figures, **told)


def _broken(row: Row) -> Iterator[Reason]:
    if row["hindrance"] is not None:
        yield _reason(Why.BREAKS_RULE, row, rule=row["hindrance"])
