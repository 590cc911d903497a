"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

_SIGNS = set("=+-@\u2212\u02d7")
_SEPARATORS = set(",;\t\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_UNSEEN = set("'\"`\u00b4\u2018\u2019\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_ESCAPE = re.compile(r"_x(?:00(?:09|0[aAdD]|2[bBdD]|3[dD]|40)|[fF][fF]0[bBdD]|[fF][fF]1[dD])_")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Begins with a letter or digit and begins no new cell: the common case, known at a glance.
_PLAIN = re.compile(r"[0-9A-Za-z][^,;\t\n\v\f\x1c-\x1e\x85\u2028\u2029]*")


def safe_text(value: object) -> str:
    """Return a text that no spreadsheet takes for a formula; a person reads the same.

    An apostrophe goes in front of a text that begins with ``=``, ``+``, ``-`` or ``@`` (also full
    width, also after white space, quotes and signs nobody sees), a tab or a line break. It also
    goes before such a sign after a comma, semicolon, tab or line break: opened with the other
    separator, a new cell would begin there. Characters that no file can hold become U+FFFD and
    line breaks become line feeds. `original_text` takes the apostrophes away again.

    Example:
        >>> safe_text("=1+1"), safe_text("Sint-Niklaas"), safe_text("Gent;@SUM(A1)")
        ("'=1+1", 'Sint-Niklaas', "Gent;'@SUM(A1)")
    """
    text = _UNREADABLE.sub("\ufffd", str(value).replace("\r\n", "\n").replace("\r", "\n"))
    if _PLAIN.fullmatch(text):
        return text
    ends = [0, *sorted(_marks(text)), len(text)]
    return "'".join(text[start:end] for start, end in pairwise(ends))


def original_text(text: str) -> str:
    """Return a text as it was before `safe_text`, so that a saved table can be read again.

    Example:
        >>> original_text("'=1+1"), original_text("'t Kofschip")
        ('=1+1', "'t Kofschip")
    """
    drop = {place if place == 0 else place - 1 for place in _marks(text)}
    return "".join(char for place, char in enumerate(text) if place not in drop or char != "'")


def _marks(text: str) -> Iterator[int]:
    """Yield the places where an apostrophe is due: the start, and before signs of a new cell."""
    at_start, in_gap, separated, broken = True, True, False, False
    marked = False
    for place, char in enumerate(text):
        if in_gap and _is_sign(text, place):
            if at_start:
                marked = True
                yield 0
            if separated:
                yield place
            at_start, in_gap = False, False
        elif _is_gap(char):
            if not in_gap:
                in_gap, separated = True, False
            separated |= char in _SEPARATORS
            broken |= at_start and char in "\t\n\r"
        else:
            at_start, in_gap = False, False
    if broken and not marked:
        yield 0


def _is_sign(text: str, place: int) -> bool:
    shown = unicodedata.normalize("NFKC", text[place])
    return shown[:1] in _SIGNS or _ESCAPE.match(text, place) is not None


def _is_gap(char: str) -> bool:
    """Return whether a program may skip the character on its way to the first of a cell."""
    skipped = char in _SEPARATORS or char in _UNSEEN
    return skipped or unicodedata.category(char)[0] in "CZ" or "\ufe00" <= char <= "\ufe0f"
