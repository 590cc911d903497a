"""What a name in a table was found to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

EXACT, NORMALISED, ALIAS, FORMER = "exact", "normalised", "alias", "former"
LATER, AMBIGUOUS, SUGGESTION = "later", "ambiguous", "suggestion"
PARTNER, UNKNOWN = "partner", "unknown"

KINDS = (EXACT, NORMALISED, ALIAS, FORMER, LATER, AMBIGUOUS, SUGGESTION, PARTNER, UNKNOWN)
TAKEN = (EXACT, NORMALISED, ALIAS, FORMER)
"""The kinds that carry a code; every other kind is asked, or is no municipality."""


@dataclass(frozen=True)
class Candidate:
    """A municipality that may be meant.

    Attributes:
        nis: its code on the day of the award.
        name: its Dutch name on that day.
        score: similarity of the names, 0 to 100; 100 when the spelling is not in doubt.
        reason: why it is named: ``similar``, ``similar_neighbour`` (and it borders on another
            member), ``similar_other_day`` (to a name of another day), ``starts_so``,
            ``same_name`` (the register's own), ``called_so`` (people mean it too),
            ``before_1977`` (the place lies in it), ``covers`` (it covers the area on that day),
            ``postal_code``, ``code``.
        neighbour: whether it borders on one of the other members.
    """

    nis: str
    name: str
    score: float
    reason: str
    neighbour: bool


@dataclass(frozen=True)
class Resolution:
    """What a name was found to be.

    Attributes:
        kind: one of `KINDS`. ``former``: a municipality of the day that has merged since.
            ``later``: a name or code that is valid on another day only; not accepted.
        nis: the code on the day, for the kinds in `TAKEN`; else ``None``.
        name: the name in the register; for partners, suggestions and unknown names the text.
        candidates: municipalities that may be meant, the likeliest first.
        reason: for the kinds taken how it was found: ``exact``, ``normalised``, ``alias``,
            ``qualified`` (with its province or arrondissement), ``postal_code``, ``code``.
            For ``later``: ``not_yet`` or ``no_longer``. For ``ambiguous``: ``homonym``,
            ``postal_code_differs``, ``code_differs``. For ``suggestion``: that of the first
            candidate. For ``partner``: ``partner``. For ``unknown``: ``empty``, ``too_long``,
            ``nothing_similar``.
        valid_from: first day of the name, for ``former`` and ``later``.
        valid_to: last day of the name, for ``former`` and ``later``; ``None`` while in force.
    """

    kind: str
    nis: str | None
    name: str
    candidates: tuple[Candidate, ...]
    reason: str
    valid_from: date | None = None
    valid_to: date | None = None
