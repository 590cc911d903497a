"""Names of an award to its members; every name in doubt becomes a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from data.intake.entries import LEAD, Entry, Named
from data.intake.names import Resolver
from data.intake.resolution import (
    AMBIGUOUS,
    LATER,
    PARTNER,
    SUGGESTION,
    TAKEN,
    UNKNOWN,
    Resolution,
)
from data.intake.spelling import spelling

NAME_CODES = {
    AMBIGUOUS: "name_ambiguous",
    LATER: "name_of_another_day",
    SUGGESTION: "name_not_exact",
    UNKNOWN: "name_unknown",
}
"""The problem of a name of each kind that is asked."""

NO_MUNICIPALITY = ""
"""The answer that a name is a body without a polygon."""

Choices = Mapping[tuple[int | None, str], str]
"""Row (or ``None`` for every row) and name as typed, to the code that a person chose."""


@dataclass(frozen=True)
class Question:
    """A name that a person must decide on.

    Attributes:
        row: of the source.
        column: position of the column.
        name: as typed.
        code: of the problem (`NAME_CODES`).
        resolution: what was found, with its candidates.
    """

    row: int
    column: int
    name: str
    code: str
    resolution: Resolution


@dataclass(frozen=True)
class Member:
    """A member: ``nis`` is ``None`` for a body that is no municipality."""

    row: int
    column: int
    name: str
    nis: str | None
    role: str
    official: str


@dataclass
class Roll:
    """The members of one award, while they are called."""

    members: list[Member] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    repeated: list[Member] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def call(names: Resolver, choices: Choices) -> Callable[[Sequence[Entry]], Roll]:
    """Return a function from the rows of an award to its members; it remembers names it met.

    Names in doubt are ranked by the members that are not, and never taken. A member that stands
    in two columns, as lead and in the list, is the lead; twice in one column is told.
    """
    alone: dict[str, Resolution] = {}
    among: dict[tuple[str, tuple[str, ...]], Resolution] = {}

    def first(name: str) -> Resolution:
        if name not in alone:
            alone[name] = names.resolve(name)
        return alone[name]

    def ranked(name: str, codes: tuple[str, ...]) -> Resolution:
        if (name, codes) not in among:
            among[name, codes] = names.resolve(name, codes)
        return among[name, codes]

    def roll(entries: Sequence[Entry]) -> Roll:
        named = [(entry.row, one) for entry in entries for one in entry.names]
        codes = tuple(sorted({nis for _, one in named if (nis := first(one.text).nis)}))
        found = Roll()
        for row, one in named:
            answer = choices.get((row, one.text), choices.get((None, one.text)))
            resolution = first(one.text)
            if answer is not None:
                resolution = _answered(answer, resolution, names)
            elif resolution.kind in NAME_CODES:
                resolution = ranked(one.text, codes)
            _add(found, row, one, resolution)
        return found

    return roll


def _answered(answer: str, found: Resolution, names: Resolver) -> Resolution:
    """Return what a person chose; a code that is not of the day is no answer."""
    if answer == NO_MUNICIPALITY:
        return Resolution(PARTNER, None, found.name, (), "answered")
    known = names.names.by_code.get(answer)
    return Resolution(TAKEN[0], known.nis, known.name, (), "answered") if known else found


def _add(roll: Roll, row: int, named: Named, resolution: Resolution) -> None:
    if resolution.kind in NAME_CODES:
        code = NAME_CODES[resolution.kind]
        roll.questions.append(Question(row, named.column, named.text, code, resolution))
        return
    nis, official = resolution.nis, resolution.name
    member = Member(row, named.column, named.text, nis, named.role, official)
    key = nis or spelling(named.text)
    at = roll.places.setdefault(key, len(roll.members))
    if at == len(roll.members):
        roll.members.append(member)
    elif roll.members[at].column == named.column:
        roll.repeated.append(member)
    elif named.role == LEAD:
        roll.members[at] = member
