"""Cuts the amounts at the end of a text, where only spaces part them from what is before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from data.intake.grid import Cell
from data.intake.headers import Role
from data.intake.row_kinds import looks_like_amount

_LONGEST = 80
_TRIES = 4
_SIGN = r"(?:[-–\u2212(] ?)?"
_SCALE = r"[ \xa0]?(?:k|duizend|mil[jl]oen|million|mln\.?|mio\.?|miljard|mrd\.?)(?![a-z])"
_UNIT = r"(?:[ \xa0]?(?:€|\$|£|euro'?s?|eur\.?|usd|gbp|chf|bef|frank|fr\.?|dollars?))?"
_NUMBER = (
    r"(?P<number>[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9][0-9.,'’\xa0\u2009\u202f]*)"
    r"(?:[.,] ?[-=–—]{1,2})?"
)
_AMOUNT = re.compile(
    rf"(?<!\S){_SIGN}(?P<front>(?:[€$£]|euro?)[ \xa0]?)?{_SIGN}{_NUMBER}"
    rf"(?:{_SCALE}{_UNIT}|(?(front)|{_UNIT}))[)*]*$",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?<!\S)(?:n\.v\.t\.?|nvt|n/a|nihil|onbekend|nog te bepalen|€ ?-|- ?€|- euro)$", re.IGNORECASE
)
_PART_BEFORE = re.compile(r"(?<![0-9])[0-9]{1,3} $")
_THREE = re.compile(r"[0-9]{3}(?![0-9.'’\xa0\u2009\u202f])")
_REST = re.compile(r"0[0-9]")
_YEAR = re.compile(r"(?<!\S)(?:19|20)[0-9]{2}(?: ?[-–/] ?(?:19|20)?[0-9]{2})?$")
_MONEY = re.compile(r"[^0-9 .,()*-]|[0-9]{5}|[ .,][0-9]{3}(?![0-9])|[.,][0-9]{2}(?![0-9])|[.,] ?-")
_UNIT_OR_CENTS = re.compile(r"[^0-9 .,'’]|[.,][0-9]{2}(?![0-9])")


class Start(StrEnum):
    """How sure it is where an amount begins.

    ``Fase 2 150 000 euro`` may be 150,000 or 2,150,000: the first group is ``loose``. Of
    ``149 722,00`` the rest would be far less: it is ``settled_by_column``.
    """

    SURE = "sure"
    SETTLED_BY_COLUMN = "settled_by_column"
    LOOSE = "loose"


@dataclass(frozen=True)
class Tail:
    """The last cells of a text.

    Attributes:
        start: where they begin.
        texts: one for each column.
        begin: how sure the first is to begin there.
        is_spaced: its thousands are parted by spaces.
        is_bare: neither a unit nor cents tell it from the number of something else.
    """

    start: int
    texts: tuple[str, ...]
    begin: Start
    is_spaced: bool
    is_bare: bool


@dataclass(frozen=True)
class Column:
    """What a column of amounts says of those in it.

    Attributes:
        is_spaced: an amount surely has spaces between its thousands.
        has_units: an amount has a unit or cents.
    """

    is_spaced: bool
    has_units: bool

    def settles(self, tail: Tail) -> bool:
        """Return whether it is sure where the last cells of a row begin."""
        if tail.begin is Start.LOOSE or (tail.is_bare and self.has_units):
            return False
        return tail.begin is Start.SURE or self.is_spaced


def cut_tail(text: str, roles: Sequence[Role]) -> Tail | None:
    """Return the last cells of a text, ``None`` when it does not end with them.

    ``2015`` and ``2.0`` are no amounts here: without a unit, thousands or cents they may be the
    end of a title.

    Args:
        text: a line.
        roles: of the columns: years, and amounts for any other.

    Example:
        >>> cut_tail("Mol Samen in 2015 149.722,00 euro", [Role.AMOUNT]).texts
        ('149.722,00 euro',)
        >>> cut_tail("Mol Samen in 2015", [Role.AMOUNT]) is None
        True
    """
    texts: list[str] = []
    end, start = len(text.rstrip()), 0
    begin, is_spaced, is_bare = Start.SURE, False, False
    for role in reversed(roles):
        match = _YEAR.search(text[:end]) if role is Role.YEAR else _amount(text[:end])
        if match is None:
            return None
        texts.insert(0, match.group())
        start = match.start()
        end = len(text[:start].rstrip())
        begin = max(begin, _begin(match, text), key=list(Start).index)
        is_spaced = is_spaced or _is_spaced(match)
        apart = text[start - 1 : start] == "\t"
        is_bare = is_bare or not (role is Role.YEAR or apart or _UNIT_OR_CENTS.search(match[0]))
    return Tail(start, tuple(texts), begin, is_spaced, is_bare)


def _amount(text: str) -> re.Match[str] | None:
    """Return the longest end of a text that is an amount, or stands in the place of one."""
    first = place = max(0, len(text) - _LONGEST)
    for _ in range(_TRIES):
        match = _AMOUNT.search(text, place)
        if match is None:
            break
        if _MONEY.search(match.group()) and looks_like_amount(Cell(match.group())):
            return match
        place = match.start() + 1
    return _NONE.search(text, first)


def _is_spaced(match: re.Match[str]) -> bool:
    return " " in (match.groupdict().get("number") or "")


def _begin(match: re.Match[str], text: str) -> Start:
    number = match.groupdict().get("number") or ""
    if _REST.match(number):
        return Start.LOOSE
    if not _is_spaced(match):
        is_rest = _PART_BEFORE.search(text, max(0, match.start() - 5), match.start())
        return Start.LOOSE if is_rest and _THREE.match(number) else Start.SURE
    groups = number.split(" ")
    stands_apart = match.start() == 0 or text[match.start() - 1] in "\t\n"
    if match["front"] or stands_apart or groups[1].startswith("0"):
        return Start.SURE
    return Start.LOOSE if len(groups) > 2 else Start.SETTLED_BY_COLUMN  # noqa: PLR2004


def over_lines(above: str, line: str, tail: Tail, roles: Sequence[Role]) -> Tail:
    """Return the last cells of a line, loose when they may begin in the line above.

    Example:
        >>> tail = cut_tail("000,00 euro", [Role.AMOUNT])
        >>> over_lines("Mol Samen 150", "000,00 euro", tail, [Role.AMOUNT]).begin
        <Start.LOOSE: 'loose'>
    """
    together = cut_tail(f"{above} {line}", roles) if tail.start == 0 else None
    begins_above = together is not None and together.start < len(above)
    return replace(tail, begin=Start.LOOSE) if begins_above else tail


def column_of(tails: Iterable[Tail]) -> Column:
    """Return what the amounts of a column say together.

    Example:
        >>> small, sure = (cut_tail(text, [Role.AMOUNT]) for text in ("Fase 2 500", "Een 1 000"))
        >>> column_of([small]).settles(small), column_of([small, sure]).settles(small)
        (False, True)
    """
    found = list(tails)
    return Column(
        is_spaced=any(tail.is_spaced and tail.begin is Start.SURE for tail in found),
        has_units=any(not tail.is_bare for tail in found),
    )
