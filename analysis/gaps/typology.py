"""A typology of municipalities for a programme: who takes part, who could, and who cannot."""

from __future__ import annotations

from enum import StrEnum

import pandas as pd

from analysis.coverage import Status


class Eligibility(StrEnum):
    """How a municipality meets the rules of a programme; missing in a series is not known.

    Attributes:
        ALONE: it meets them by itself.
        WITH_OTHERS: not by itself, but in at least one consortium that may form.
        NONE: in no consortium that may form.
    """

    ALONE = "alone"
    WITH_OTHERS = "with_others"
    NONE = "none"


class Type(StrEnum):
    """What a municipality is to a programme on a date; each is of exactly one type.

    Attributes:
        COVERED: takes part.
        ELIGIBLE_ALONE: never took part, and could by itself.
        ELIGIBLE_WITH_OTHERS: never took part, and could with others only.
        NOT_ELIGIBLE: never took part, and could not in any combination.
        ENDED: took part before, and no longer.
        NOT_KNOWN: it is not known whether it takes part, or whether it could.
        NOT_APPLICABLE: outside the region of the programme, or before it begins.
    """

    COVERED = "covered"
    ELIGIBLE_ALONE = "eligible_alone"
    ELIGIBLE_WITH_OTHERS = "eligible_with_others"
    NOT_ELIGIBLE = "not_eligible"
    ENDED = "ended"
    NOT_KNOWN = "not_known"
    NOT_APPLICABLE = "not_applicable"


_BY_STATUS = {
    Status.NOT_APPLICABLE: Type.NOT_APPLICABLE,
    Status.COVERED: Type.COVERED,
    Status.NOT_KNOWN: Type.NOT_KNOWN,
    Status.ENDED: Type.ENDED,
}
_BY_ELIGIBILITY = {
    Eligibility.ALONE: Type.ELIGIBLE_ALONE,
    Eligibility.WITH_OTHERS: Type.ELIGIBLE_WITH_OTHERS,
    Eligibility.NONE: Type.NOT_ELIGIBLE,
}

TYPE_FILLS: dict[Type, int | str] = {
    Type.COVERED: 0,
    Type.ELIGIBLE_ALONE: 1,
    Type.ELIGIBLE_WITH_OTHERS: 2,
    Type.NOT_ELIGIBLE: 3,
    Type.ENDED: 4,
    Type.NOT_KNOWN: str(Type.NOT_KNOWN),
    Type.NOT_APPLICABLE: str(Type.NOT_APPLICABLE),
}
"""How the types are filled: five colours and two states; not eligible does not look like zero."""


def typology(statuses: pd.Series, eligibility: pd.Series) -> pd.Series:
    """Return the type of every municipality.

    What is on record comes before what the rules allow: a status other than "not covered" decides
    alone, so a former member is ``ended`` whether it could join again or not, and one of which it
    is not known whether it takes part is ``not_known`` whatever the rules say. Only a municipality
    that never took part is told apart by its eligibility; where that is missing it is
    ``not_known``, never ``not_eligible``.

    Args:
        statuses: `Status` indexed by ``nis``, of `analysis.coverage.coverage`.
        eligibility: `Eligibility` indexed by ``nis``; missing, or no row, is not known.

    Returns:
        `Type`, named ``type``, indexed as ``statuses``.

    Errors:
        ValueError: a status or an eligibility that is none, or a code of another vintage.

    Example:
        >>> statuses = pd.Series(["covered", "not_covered", "not_covered"], index=list("abc"))
        >>> typology(statuses, pd.Series({"a": "none", "b": "with_others"})).tolist()
        ['covered', 'eligible_with_others', 'not_known']
    """
    _refuse("status", set(statuses) - set(Status))
    _refuse("eligibility", set(eligibility.dropna()) - set(Eligibility))
    _refuse("municipality of the statuses", set(eligibility.index) - set(statuses.index))
    allowed = eligibility.reindex(statuses.index).map(_BY_ELIGIBILITY).fillna(Type.NOT_KNOWN)
    return statuses.map(_BY_STATUS).fillna(allowed).astype("str").rename("type")


def _refuse(what: str, wrong: set[object]) -> None:
    if wrong:
        raise ValueError(f"no {what}: {', '.join(sorted(map(str, wrong)))}")
