"""Finds known names in running text, where nothing but their spelling tells where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from data.intake.aliases import is_partner
from data.intake.forms import forms, without_number
from data.intake.names import Resolver
from data.intake.resolution import PARTNER, SUGGESTION, UNKNOWN
from data.intake.spelling import spelling, words

_WORD = re.compile(r"(?P<hard>[,;/|•·])|(?i:o/d)(?!\w)|[^\s,;/|•·]+")
_SOFT = {"en", "et", "and", "&", "+", "-", "–", "—"}
_BEHIND_MARK = re.compile(r"(?:[,;/|•·&+]|(?<=\s)(?:[-–—]|(?i:en|et|and))(?=\s))\s*+(?=\S*[A-Z])")
_NUMBER = re.compile(r"(?i)(?:b-?)?[0-9]{4,5}")
_LONGEST_NAME = 120
_MOST_WORDS = 9
_MOST_WORDS_OF_A_PARTNER = 6
_MOST_WORDS_GUESSED = 3
_MOST_WORDS_IN_BRACKETS = 4


class Word(NamedTuple):
    """A word or a separator of names, with its place; ``gap`` is the white space before it."""

    start: int
    end: int
    text: str
    gap: str
    is_hard: bool

    @property
    def parts(self) -> bool:
        """Whether it stands between names."""
        return self.is_hard or self.text.lower() in _SOFT

    @property
    def is_capital(self) -> bool:
        """Whether its first letter is a capital."""
        return next((char.isupper() for char in self.text if char.isalpha()), False)


class Text:
    """The words of a text, told one by one when they are asked; a tab is the end of a cell."""

    def __init__(self, text: str) -> None:
        """Take a text of any length: no more of it is looked at than is needed."""
        self.text = text
        self._found: list[Word] = []
        self._rest = _WORD.finditer(text)

    def word(self, at: int) -> Word | None:
        """Return a word or separator, ``None`` behind the last."""
        if at < len(self._found):
            return self._found[at]
        while len(self._found) <= at:
            match = next(self._rest, None)
            if match is None:
                return None
            gap = self.text[self._found[-1].end if self._found else 0 : match.start()]
            is_hard = match["hard"] is not None
            self._found.append(Word(match.start(), match.end(), match.group(), gap, is_hard))
        return self._found[at]

    def slice(self, at: int, size: int) -> str:
        """Return the text of so many words from one on; there must be as many."""
        first, last = self.word(at), self.word(at + size - 1)
        return self.text[first.start : last.end] if first and last else ""

    def within_cell(self, at: int, most: int) -> Iterator[tuple[int, Word, str]]:
        """Yield, for a growing number of words from one on, the number, the last and the text.

        It ends before a separator that parts names wherever it stands, and where a cell ends.
        """
        first = self.word(at)
        for size in range(1, most + 1):
            last = self.word(at + size - 1)
            if first is None or last is None or last.is_hard or (size > 1 and "\t" in last.gap):
                return
            yield size, last, self.text[first.start : last.end]

    def ends_cell(self, at: int) -> bool:
        """Return whether a cell ends before a word."""
        word = self.word(at)
        return word is not None and "\t" in word.gap

    def parts(self, at: int) -> bool:
        """Return whether a separator stands at a place."""
        word = self.word(at)
        return word is not None and word.parts


class Spotter:
    """Looks names up by their first words; it remembers what it looked up.

    Known are the names of all days and all aliases, written with a capital: `halen` and `boom`
    are words of titles.
    """

    def __init__(self, names: Resolver) -> None:
        """Take the names of a day and of all others."""
        self._names = names
        known, aliases = names.names, names.aliases
        keys = {*known.own, *known.other, *known.elsewhen, *aliases.homonyms}
        self._keys = frozenset(keys | {*aliases.before_1977, *aliases.named_partners})
        self._starts = frozenset(key[:size] for key in self._keys for size in range(len(key) + 1))
        self._places = {spelling(name) for name in aliases.qualifiers}
        self._places |= {place for one in known.own.values() for place in one.places}
        self._loose = aliases.body_words | aliases.link_words
        self._seen: dict[str, tuple[bool, bool]] = {}
        self._seen_loose: dict[str, bool] = {}

    def name(self, text: Text, at: int) -> tuple[int, bool]:
        """Return how many words make the longest known name, 0 when there is none.

        Words such as `stad` behind a name belong to it when a separator follows.

        Returns:
            The number of words, and whether fewer of them are a known name too.
        """
        sizes: list[int] = []
        shorter = False
        for size, last, written in text.within_cell(at, _MOST_WORDS):
            is_name, goes_on = self._look_up(written)
            if is_name:
                is_loose = self.is_loose(last.text)
                # `Tessenderlo ham` is no Tessenderlo-Ham.
                is_other_word = bool(sizes) and not (is_loose or last.is_capital)
                if text.parts(at + size) or not (is_loose or is_other_word):
                    shorter = bool(sizes) and not is_loose
                    sizes.append(size)
            elif not goes_on:
                break
        if not sizes:
            return 0, False
        return sizes[-1] + self._bracket(text, at + sizes[-1]), shorter

    def is_start(self, text: str) -> bool:
        """Return whether a text is only the beginning of a known name, such as `Sint-Genesius-`."""
        if len(text) > _LONGEST_NAME or not text[:1].isupper():
            return False
        key = spelling(text)
        return key in self._starts and key not in self._keys

    def partner(self, text: Text, at: int) -> tuple[int, bool]:
        """Return how many words make the shortest body that is no municipality.

        It ends with a capital or a bracket: what follows `vzw de` is part of the name.

        Returns:
            The number of words, 0 when there is none, and whether it is sure where it ends.
        """
        found: list[int] = []
        for size, last, written in text.within_cell(at, _MOST_WORDS_OF_A_PARTNER):
            is_bracket = last.text.startswith("(")
            if is_partner(written, self._names.aliases):
                if is_bracket or found or last.is_capital:
                    found = [size] if is_bracket else [*found, size]
            elif found:
                break
        return (found[0], len(found) == 1) if found else (0, False)

    def likeliest(self, text: Text, at: int) -> tuple[int, float]:
        """Return how many words resemble a name most, and the score of its suggestion."""
        best = (0, 0.0)
        for size, last, written in text.within_cell(at, _MOST_WORDS_GUESSED):
            if last.parts or (size == 1 and not last.is_capital):
                break
            found = self._names.resolve(written)
            if found.kind == SUGGESTION:
                best = max(best, (size, found.candidates[0].score), key=lambda pair: pair[1])
            elif found.kind not in {UNKNOWN, PARTNER}:
                return size, 100.0
        return best

    def has_list(self, text: str) -> bool:
        """Return whether a known name stands behind a separator, wherever in the text."""
        behind = (match.end() for match in _BEHIND_MARK.finditer(text))
        return any(self.name(Text(text[at : at + _LONGEST_NAME]), 0)[0] for at in behind)

    def has_body(self, text: Text, at: int) -> bool:
        """Return whether a word such as `stad` stands at a place and no title goes on from it."""
        word, after = text.word(at), text.word(at + 1)
        if word is None or after is None or text.ends_cell(at):
            return False
        body = self._names.aliases.body_words
        is_body = not body.isdisjoint(words(word.text))
        return is_body and (after.is_capital or not body.isdisjoint(words(after.text)))

    def _look_up(self, written: str) -> tuple[bool, bool]:
        """Return whether a text is a known name, and whether a longer one may begin with it."""
        if written not in self._seen:
            bare = without_number(written)[1] if _NUMBER.match(written) else written
            found = forms(bare, self._names.aliases)
            is_name = any(map(str.isupper, written)) and not self._keys.isdisjoint(found)
            goes_on = not self._starts.isdisjoint(found) or _NUMBER.fullmatch(written) is not None
            goes_on = goes_on or self._loose.issuperset(words(bare))
            self._seen[written] = is_name, goes_on
        return self._seen[written]

    def is_loose(self, word: str) -> bool:
        """Return whether a word, such as `Lokaal` or `stad`, only goes with a name."""
        if word not in self._seen_loose:
            self._seen_loose[word] = self._loose.issuperset(words(word))
        return self._seen_loose[word]

    def _bracket(self, text: Text, at: int) -> int:
        """Return how many words of a bracket at a place say more of the name before it."""
        first = text.word(at)
        if first is None or not first.text.startswith("(") or text.ends_cell(at):
            return 0
        for size, last, written in text.within_cell(at, _MOST_WORDS_IN_BRACKETS):
            if last.text.endswith(")"):
                inside = written[1:-1]
                told = self._loose.issuperset(words(inside)) or spelling(inside) in self._places
                return size if told or _NUMBER.fullmatch(inside) else 0
        return 0
