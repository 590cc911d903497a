"""Tells how far the names at the beginning of a text run, where only spaces end them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.intake.loose_words import Spotter, Text

LIKELY = 85
"""Score of a suggestion from which words that stand in no list are taken for a typing error."""

_ORNAMENT = re.compile(r"\s*(?:[0-9]{1,3}[.)]?|[-–—*•‣▪])[ \t]+")
_BROKEN = re.compile(r"(?<=\w)-\s*\n\s*")
_MOST_NAMES = 600
"""More than there are municipalities: what has more is no award."""
_MOST_WORDS_UNKNOWN = 5


@dataclass(frozen=True)
class Leading:
    """The names at the beginning of a text.

    Attributes:
        text: the names and what parts them.
        end: where the rest begins.
        count: how many there are.
        known: how many of them the register or the aliases know.
        has_other: a body that is no municipality is among them, or what stands in a cell apart.
        is_sure: there is no other way to cut them off.
        is_open: the text ends with a separator: more names are to come.
        next_is_name: the rest begins with a known name, though nothing parts it from these.
    """

    text: str = ""
    end: int = 0
    count: int = 0
    known: int = 0
    has_other: bool = False
    is_sure: bool = True
    is_open: bool = False
    next_is_name: bool = False


@dataclass
class _Found:
    """What is found so far; ``lines`` are the places where names begin, each on a line."""

    lines: list[int]
    count: int = 0
    known: int = 0
    has_other: bool = False
    is_sure: bool = True


def leading(written: str, spotter: Spotter, *, over_lines: bool = True) -> Leading:
    """Return the names at the beginning of a text.

    A name that is not known counts when a separator stands behind it, or before it: it will be
    asked. A list ends where a known name has no separator behind it.

    Args:
        written: the lines of a record; a tab in it is the end of a cell.
        spotter: of the names of a day.
        over_lines: a line break between known names parts them too, though not surely.

    Example:
        >>> from datetime import date
        >>> from data.intake.names import resolver
        >>> from data.load import load_tables
        >>> spotter = Spotter(resolver(load_tables(), date(2015, 12, 1)))
        >>> found = leading("Afligem, Mol en De Panne Samen leren, en meer", spotter)
        >>> found.text, found.known, found.is_sure
        ('Afligem, Mol en De Panne', 2, True)
        >>> leading("Ninove, Herzele Herzele werkt", spotter).next_is_name
        True
    """
    text = Text(written)
    at = end = _first(text, spotter)
    found = _Found([at])
    while found.count < _MOST_NAMES and (size := _take(text, at, spotter, found)):
        found.count += 1
        end = at + size
        if text.ends_cell(end):
            return _told(text, end, found, has_other=found.known == 0)
        at = _behind_marks(text, end)
        if at > end:
            continue
        if not (over_lines and _starts_line(text, at) and spotter.name(text, at)[0]):
            found.is_sure = found.is_sure and not spotter.has_body(text, at)
            return _told(text, end, found, next_is_name=spotter.name(text, at)[0] > 0)
        found.lines.append(at)
        found.is_sure = False
    if end == found.lines[0]:
        return Leading()
    if text.word(at) is None:
        return _told(text, end, found, is_open=True)
    # What stands behind the last separator is no name: the separator may be of the title.
    found.is_sure = False
    return _told(text, end, found)


def likely_name(written: str, spotter: Spotter) -> str:
    """Return the first words of a text when they look like a name with a typing error."""
    text = Text(written[:200])
    size, score = spotter.likeliest(text, 0)
    return text.slice(0, size) if size and score >= LIKELY else ""


def _first(text: Text, spotter: Spotter) -> int:
    """Return the place of the first word behind a bullet or number of a row."""
    ornament = _ORNAMENT.match(text.text)
    if ornament is None:
        return 0
    places = (at for at in range(4) if (word := text.word(at)) and word.start >= ornament.end())
    first = next(places, 0)
    return first if spotter.name(text, first)[0] else 0


def _take(text: Text, at: int, spotter: Spotter, found: _Found) -> int:
    """Return how many words the name at a place has, 0 when there is none; note what it is."""
    word = text.word(at)
    if word is None or word.parts:
        return 0
    size, has_shorter = spotter.name(text, at)
    if size:
        found.known += 1
        found.is_sure = found.is_sure and not has_shorter
        return size
    if size := _between_marks(text, at):
        return size
    size, is_sure = spotter.partner(text, at)
    if size:
        found.has_other = True
        found.is_sure = found.is_sure and is_sure
        return size
    if at == found.lines[0] or not word.is_capital or spotter.is_loose(word.text):
        return 0
    return spotter.likeliest(text, at)[0] or 1


def _between_marks(text: Text, at: int) -> int:
    """Return how many words stand before the next separator or end of a cell, when few do."""
    for size, last, _ in text.within_cell(at, _MOST_WORDS_UNKNOWN):
        if last.text.endswith(":") or (size > 1 and "\n" in last.gap):
            return 0
        if size == 1 and not last.is_capital:
            return 0
        if text.parts(at + size) or text.ends_cell(at + size):
            return size
    return 0


def _behind_marks(text: Text, at: int) -> int:
    while text.parts(at):
        at += 1
    return at


def _starts_line(text: Text, at: int) -> bool:
    word = text.word(at)
    return word is not None and "\n" in word.gap


def _told(text: Text, end: int, found: _Found, **more: bool) -> Leading:
    """Return the names before a place; there must be one that is known, or of another body."""
    told = {"is_sure": found.is_sure, "has_other": found.has_other} | more
    if not (found.known or told["has_other"]):
        return Leading()
    ends = [*found.lines[1:], end]
    lines = (text.slice(first, last - first) for first, last in zip(found.lines, ends, strict=True))
    return Leading(
        text="\n".join(" ".join(_BROKEN.sub("-", line).split()) for line in lines),
        end=last.end if (last := text.word(end - 1)) else 0,
        count=found.count,
        known=found.known,
        **told,
    )
