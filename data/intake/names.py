"""Resolves names in tables to municipalities of a day; what is in doubt is asked, never taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.intake.aliases import Aliases, is_partner, read_aliases
from data.intake.forms import forms, without_number, without_qualifier
from data.intake.known_names import Known, KnownNames, known_names
from data.intake.resolution import (
    ALIAS,
    AMBIGUOUS,
    EXACT,
    FORMER,
    LATER,
    NORMALISED,
    PARTNER,
    SUGGESTION,
    UNKNOWN,
    Candidate,
    Resolution,
)  # fmt: skip
from data.intake.spelling import spelling, tidy
from data.intake.splitting import NAMED_PARTNER, split
from data.intake.suggest import Lexicon, lexicon, suggestions
from data.load import Tables

LONGEST = 120
"""A longer text is no name."""

_CODE_LENGTH = 5


@dataclass(frozen=True)
class Resolver:
    """Resolves names in tables of one day; made by `resolver`.

    Attributes:
        day: the day of the award.
        names: the names of that day.
        aliases: the curated ways to write names.
        lexicon: the spellings that can be suggested.
        neighbours: code to the codes that border on it.
    """

    day: date
    names: KnownNames
    aliases: Aliases
    lexicon: Lexicon
    neighbours: Mapping[str, frozenset[str]]

    def resolve(self, name: str, members: Sequence[str] = ()) -> Resolution:
        """Return what a name is; `resolver` tells in which order it is looked up.

        Args:
            name: as it stands in the table.
            members: the other members of the consortium, as codes or names; what is not a
                municipality of the day is left aside. They rank what is asked, and settle nothing.

        Example:
            >>> from data.load import load_tables
            >>> ask = resolver(load_tables(), date(2015, 12, 1)).resolve
            >>> ask("Wezembeek- Oppem").kind, ask("Wezembeek- Oppem").nis
            ('normalised', '23103')
            >>> found = ask("Afligem", ["Liedekerke", "Denderleeuw"])
            >>> found.kind, found.nis, found.candidates[0].name
            ('suggestion', None, 'Affligem')
        """
        text = tidy(name)
        if len(text) > LONGEST:
            return Resolution(UNKNOWN, None, text, (), "too_long")
        if not any(char.isalnum() for char in text):
            return Resolution(UNKNOWN, None, text, (), "empty")
        if name in self.names.official and spelling(name) not in self.aliases.homonyms:
            return self._taken(self.names.official[name], EXACT, EXACT)
        found = self._by_number(text, members) or self._by_name(text, members)
        if found is not None:
            return found
        if is_partner(text, self.aliases):
            return Resolution(PARTNER, None, text, (), PARTNER)
        return self._suggested(text, members)

    def _by_name(self, text: str, members: Sequence[str]) -> Resolution | None:
        keys = forms(text, self.aliases)
        for key in keys:
            if key in self.aliases.homonyms:
                return self._homonym(key, text, members)
            if known := self._on_day(key):
                own = key == keys[0] and key in self.names.own
                how = NORMALISED if own else ALIAS
                return self._taken(known, how, how)
        if qualified := self._by_qualifier(text, members):
            return qualified
        for key in keys:
            if key in self.names.elsewhen:
                return self._later(self.names.elsewhen[key], members)
            if key in self.aliases.before_1977:
                codes = self.names.covering(self.aliases.before_1977[key])
                found = self._candidates(codes, "before_1977", members)
                return Resolution(SUGGESTION, None, text, found, "before_1977")
        return None

    def _on_day(self, key: str) -> Known | None:
        return self.names.own.get(key) or self.names.other.get(key)

    def _first_on_day(self, text: str) -> Known | None:
        return next(filter(None, map(self._on_day, forms(text, self.aliases))), None)

    def _by_qualifier(self, text: str, members: Sequence[str]) -> Resolution | None:
        qualifier, name = without_qualifier(text)
        known = self._first_on_day(name) if qualifier else None
        if known is None:
            return None
        place = spelling(self.aliases.qualifiers.get(spelling(qualifier), qualifier))
        if place in known.places:
            return self._taken(known, ALIAS, "qualified")
        key = spelling(known.name)
        return self._homonym(key, text, members) if key in self.aliases.homonyms else None

    def _by_number(self, text: str, members: Sequence[str]) -> Resolution | None:
        number, name = without_number(text)
        if len(number) == _CODE_LENGTH:
            return self._by_code(number, name, members)
        if not number:
            return None
        codes = self.names.postal.get(number, ())
        known = self._first_on_day(name)
        if known is None and (name or not codes):
            return self._by_name(name, members)
        found = self._candidates(codes, "postal_code", members)
        if known is None:
            return Resolution(SUGGESTION, None, text, found, "postal_code")
        if known.nis in codes:
            return self._taken(known, ALIAS, "postal_code")
        both = (*self._candidates([known.nis], "same_name", members), *found)
        return Resolution(AMBIGUOUS, None, text, both, "postal_code_differs")

    def _by_code(self, nis: str, name: str, members: Sequence[str]) -> Resolution | None:
        here = self.names.by_code.get(nis)
        known = here or self.names.by_code_elsewhen.get(nis)
        if known is None:
            return self._by_name(name, members)
        if not name or {spelling(known.name), *known.others} & {*forms(name, self.aliases)}:
            if here is None:
                return self._later([known], members)
            return self._taken(known, ALIAS if name else EXACT, "code")
        found = self._by_name(name, members)
        if found is None:
            return None
        named = [found.nis] if found.nis else [candidate.nis for candidate in found.candidates]
        codes = (*self.names.on_day[nis], *named)
        both = self._candidates(codes, "code", members)
        return Resolution(AMBIGUOUS, None, f"{nis} {name}", both, "code_differs")

    def _taken(self, known: Known, kind: str, reason: str) -> Resolution:
        if known.nis in self.names.lasting:
            return Resolution(kind, known.nis, known.name, (), reason)
        period = known.valid_from, known.valid_to
        return Resolution(FORMER, known.nis, known.name, (), reason, *period)

    def _later(self, found: Sequence[Known], members: Sequence[str]) -> Resolution:
        known = found[0]
        reason = "not_yet" if known.valid_from > self.day else "no_longer"
        codes = dict.fromkeys(nis for each in found for nis in self.names.on_day[each.nis])
        then = self._candidates(codes, "covers", members)
        period = known.valid_from, known.valid_to
        return Resolution(LATER, None, known.name, then, reason, *period)

    def _homonym(self, key: str, text: str, members: Sequence[str]) -> Resolution:
        own, *others = self.aliases.homonyms[key]
        reason = "same_name" if own in self.names.official else "covers"
        found = list(self._candidates(self.names.covering(own), reason, members))
        for other in others:
            found += self._candidates(self.names.covering(other), "called_so", members)
        first_neighbours = sorted(found, key=lambda candidate: not candidate.neighbour)
        return Resolution(AMBIGUOUS, None, text, tuple(first_neighbours), "homonym")

    def _candidates(
        self, codes: Iterable[str], reason: str, members: Sequence[str]
    ) -> tuple[Candidate, ...]:
        beside = self._beside(self._codes(members))
        return tuple(
            Candidate(nis, self.names.by_code[nis].name, 100.0, reason, nis in beside)
            for nis in dict.fromkeys(codes)
        )

    def _suggested(self, text: str, members: Sequence[str]) -> Resolution:
        _, bare = without_qualifier(without_number(text)[1])
        among = self._codes(members)
        beside = self._beside(among)
        best: tuple[Candidate, ...] = ()
        for key in forms(bare, self.aliases):
            found = suggestions(key, self.lexicon, beside, among)
            if found and (not best or found[0].score > best[0].score):
                best = found
        if not best:
            return Resolution(UNKNOWN, None, text, (), "nothing_similar")
        return Resolution(SUGGESTION, None, text, best, best[0].reason)

    def _codes(self, members: Sequence[str]) -> frozenset[str]:
        found = (self.names.by_code.get(m) or self._on_day(spelling(m)) for m in members)
        return frozenset(known.nis for known in found if known)

    def _beside(self, codes: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self.neighbours.get(nis, frozenset()) for nis in codes))


def resolver(
    tables: Tables,
    day: date,
    neighbours: pd.DataFrame | None = None,
    aliases: Aliases | None = None,
) -> Resolver:
    """Return what resolves the names of a day.

    A name is looked up in this order: as the register writes it; equal in spelling (case,
    accents, spaces, hyphens, apostrophes and invisible characters aside); as an alias (French
    name, body and name, abbreviation, postal code or NIS code and name, province behind the
    name); as a name of another day, which is told and not taken; as a partner. What is left gets
    suggestions, which are never taken.

    The few names of `homonym` in ``data/curated/aliases.toml`` (Tielt, Halle and so on) are
    always asked, however they are written and whoever the other members are: the register's own
    municipality is the first candidate, unless one of the others borders on a member. They are
    taken when their postal code, NIS code, province or arrondissement stands beside them:
    ``Halle (Vlaams-Brabant)``, ``1500 Halle``, and REFNIS's ``Halle (Halle-Vilvoorde)``.

    Args:
        tables: the shipped tables.
        day: the day of the award.
        neighbours: columns ``nis_a``, ``nis_b`` (codes of the day) and ``border_m``; used for
            ranking only.
        aliases: the curated ways to write names; those of the project when not given.

    Errors:
        ValueError: the day lies before the register begins.
        DataError: the curated aliases are broken.
    """
    aliases = aliases or read_aliases()
    names = known_names(tables, day, aliases)
    return Resolver(day, names, aliases, lexicon(names), _borders(neighbours))


def _borders(pairs: pd.DataFrame | None) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    if pairs is not None:
        for first, second in zip(pairs["nis_a"], pairs["nis_b"], strict=True):
            found[first].add(second)
            found[second].add(first)
    return {nis: frozenset(others) for nis, others in found.items()}


def split_names(text: str, names: Resolver) -> tuple[str, ...]:
    """Return the names in a cell, in their order; see `data.intake.splitting.split`.

    Example:
        >>> from data.load import load_tables
        >>> split_names("Erpe-Mere, De Panne en Sint-Genesius-Rode",
        ...             resolver(load_tables(), date(2015, 12, 1)))
        ('Erpe-Mere', 'De Panne', 'Sint-Genesius-Rode')
    """
    named = names.aliases.named_partners
    return split(
        text,
        lambda name: NAMED_PARTNER if spelling(name) in named else names.resolve(name).kind,
    )
