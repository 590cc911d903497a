"""The spellings under which a name is looked up: in full, and without the body it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.intake.aliases import Aliases
from data.intake.spelling import words

_NUMBER = re.compile(r"(?:\bB ?-? ?)?(?<![0-9])(?P<number>[0-9]{4,5})(?![0-9])", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"\( *\)|\[ *\]")
_QUALIFIED = re.compile(r"(?P<name>[^()]+)\((?P<qualifier>[^()]+)\)")


def forms(text: str, aliases: Aliases) -> tuple[str, ...]:
    """Return the spellings of a name: as it stands first, then what aliases make of it.

    Example:
        >>> from data.intake.aliases import read_aliases
        >>> forms("OCMW St-Niklaas", read_aliases())
        ('ocmwstniklaas', 'ocmwsintniklaas', 'ocmwsaintniklaas', 'stniklaas', 'sintniklaas',
         'saintniklaas')
    """
    found: dict[str, None] = {}
    for part in _without_body(words(text), aliases):
        for written in _in_full(" ".join(part), aliases):
            found[written.replace(" ", "")] = None
    return tuple(found)


def _in_full(written: str, aliases: Aliases) -> Iterator[str]:
    yield written
    padded = f" {written} "
    for short, longs in aliases.abbreviations:
        if f" {short} " in padded:
            yield from (padded.replace(f" {short} ", f" {long} ") for long in longs)


def _without_body(parts: tuple[str, ...], aliases: Aliases) -> Iterator[tuple[str, ...]]:
    yield parts
    loose = aliases.body_words | aliases.link_words
    first = next((at for at, word in enumerate(parts) if word not in loose), len(parts))
    last = next((at for at in range(len(parts), 0, -1) if parts[at - 1] not in loose), 0)
    for start in range(first + 1):
        for end in range(len(parts), last - 1, -1):
            left_out = {*parts[:start], *parts[end:]}
            if start < end and left_out & aliases.body_words:
                yield parts[start:end]


def without_number(text: str) -> tuple[str, str]:
    """Return the one postal code or NIS code in a text, and the text without it.

    Example:
        >>> without_number("B-9280 Lebbeke"), without_number("Halle (23027)")
        (('9280', 'Lebbeke'), ('23027', 'Halle'))
    """
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return "", text
    rest = _EMPTY_BRACKETS.sub(" ", _NUMBER.sub(" ", text))
    return found[0]["number"], rest.strip(" ,:;.-–")


def without_qualifier(text: str) -> tuple[str, str]:
    """Return what stands in brackets behind a name, and the name.

    Example:
        >>> without_qualifier("Hamme (Dendermonde)")
        ('Dendermonde', 'Hamme')
    """
    match = _QUALIFIED.fullmatch(text)
    return (match["qualifier"].strip(), match["name"].strip()) if match else ("", text)
