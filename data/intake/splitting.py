"""Splits a cell with several names, without breaking a name that holds a separator itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from data.intake.resolution import AMBIGUOUS, LATER, PARTNER, TAKEN, UNKNOWN

_BROKEN_LINE = re.compile(r"(?<=\w)-[ \t]*[\r\n]+[ \t]*")
_HARD = re.compile(r"[()]|[,;|•·/]")
_SHORT_FOR_OP_DEN = re.compile(r"(?i)(?<!\w)o/d(?!\w)")
_SOFT = re.compile(r"(?i)(\s+(?:en|et|and)\s+|\s*[&+]\s*|[ \t]*[\r\n]+\s*|\s+[-–—]\s+)")
_DASH = re.compile(r"\s+[-–—]\s+")
_ORNAMENT = re.compile(r"(?i)^(?:[-–—*•‣▪]\s+|[0-9]{1,2}[.)]\s+|(?:en|et|and)\s+)+|[\s.:]+$")
_LONGEST_RUN = 6
"""No name holds more separators than five."""

NAMED_PARTNER = "named_partner"
"""A partner that the curated list names in full; no kind of a resolution."""

_NAMED = {*TAKEN, AMBIGUOUS, LATER}
_NO_MUNICIPALITY = {UNKNOWN, PARTNER, NAMED_PARTNER}
_OF_THE_DAY = {*TAKEN, AMBIGUOUS}


def split(text: str, kind_of: Callable[[str], str]) -> tuple[str, ...]:
    """Return the names in a text, in their order.

    Commas, semicolons, slashes, bars and bullets outside brackets always part names. `en`, `&`,
    `+`, line breaks and dashes with spaces part them unless the whole is a name or a partner
    and its parts are not.

    Args:
        text: a cell.
        kind_of: the kind of a name, see `data.intake.resolution`, or `NAMED_PARTNER`.

    Example:
        >>> split("Ninove, Herzele en Brakel", lambda name: "exact")
        ('Ninove', 'Herzele', 'Brakel')
    """
    pieces = _pieces(_BROKEN_LINE.sub("-", text))
    names = (_ORNAMENT.sub("", name) for piece in pieces for name in _runs(piece, kind_of))
    return tuple(name for name in names if any(char.isalnum() for char in name))


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands between separators; those in brackets that close are text."""
    text = _SHORT_FOR_OP_DEN.sub("op den", text)
    paired = text.count("(") == text.count(")")
    depth = start = 0
    for mark in _HARD.finditer(text):
        if mark.group() in "()":
            depth += paired * (1 if mark.group() == "(" else -1)
        elif depth <= 0:
            yield text[start : mark.start()]
            start = mark.end()
    yield text[start:]


def _runs(piece: str, kind_of: Callable[[str], str]) -> Iterator[str]:
    piece = _ORNAMENT.sub("", piece.strip())
    parts = _SOFT.split(piece)
    if len(parts) == 1:
        yield piece
        return
    kinds = [kind_of(part) for part in parts[::2]]
    if {*kinds} == {UNKNOWN} and "\n" not in piece and kind_of(piece) in _NO_MUNICIPALITY:
        yield piece
        return
    at, count = 0, len(kinds)
    while at < count:
        size = _longest_name(parts[2 * at :], kinds[at:], kind_of)
        yield "".join(parts[2 * at : 2 * (at + size) - 1])
        at += size


def _longest_name(parts: list[str], kinds: list[str], kind_of: Callable[[str], str]) -> int:
    """Return how many of the first parts make up one name: one, when they are names apart."""
    for size in range(min(len(kinds), _LONGEST_RUN), 1, -1):
        dashes = all(_DASH.fullmatch(mark) for mark in parts[1 : 2 * size - 1 : 2])
        whole = kind_of("".join(parts[: 2 * size - 1]))
        apart = set(kinds[:size])
        if dashes and whole in TAKEN and not apart <= _OF_THE_DAY:
            return size
        if whole in _NAMED and not apart <= _NAMED:
            return size
        # Two bodies that are known apart are two.
        one = apart <= {PARTNER, UNKNOWN} and kinds[:size].count(PARTNER) <= 1
        if whole == NAMED_PARTNER or (whole == PARTNER and one):
            return size
    return 1
