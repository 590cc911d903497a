"""What every view of the page "Partners zoeken" works with: who asks, under which rules."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import streamlit as st

from analysis.ground.landscape import Landscape
from analysis.partners.ranking import Partners
from analysis.partners.refusal import SearchRefusedError
from analysis.people import INDICATORS
from analysis.units import Unit
from analysis.vintages import codes_on
from data.load import Tables
from views import formats, panels
from views.choices import Address
from views.markup import plain
from views.paint import outline_label
from views.partners.kept import Search, partners_of
from views.patterns.view import dated
from views.picture import Picture
from views.rule_choices import Question, rules_asked
from views.store import landscape_on
from views.tables import Notes
from views.texts import Texts

REGISTER = ("statbel-boundaries", "statbel-refnis", "statbel-mergers", "regiodecreet-2023")
LOOKED_AT = "partners-looked-at"
"""The key of the box for the candidate of which the page tells more: the best, or one chosen."""


@dataclass(frozen=True)
class Case:
    """Who asks under which rules, and the candidates.

    Attributes:
        address: the choices.
        asked: the rules and the day.
        search: what is looked for.
        land: the landscape of the day.
        asking: who asks, from `who_asks`.
        found: the candidates.
    """

    address: Address
    asked: Question
    search: Search
    land: Landscape
    asking: pd.DataFrame
    found: Partners

    @property
    def names(self) -> pd.Series:
        """The names of the municipalities of the day, by code."""
        return self.land.municipalities["name_nl"]

    @property
    def name(self) -> str:
        """The short name of who asks."""
        return outline_label(self.asking["names"].iloc[0])

    def listed(self, codes: Collection[str]) -> str:
        """Return the names of municipalities: those of who asks first."""
        asking = [code for code in self.search.codes if code in codes]
        return ", ".join(self.names[[*asking, *self.others(codes)]])

    def others(self, codes: Collection[str]) -> list[str]:
        """Return those of some municipalities that do not ask."""
        return [code for code in codes if code not in self.search.codes]


@dataclass(frozen=True)
class View:
    """What the page shows of a choice.

    Attributes:
        picture: the map.
        beside: draws what stands next to it.
        below: draws what stands under both.
        clicked: what is done with the code of a municipality, and told of it.
        notes: what was chosen and the sources, for the files of the map.
    """

    picture: Picture
    beside: Callable[[], object]
    below: Callable[[], None]
    clicked: Callable[[str], str]
    notes: Notes = ()


def who_asks(address: Address, day: date, known: Tables) -> pd.DataFrame | None:
    """Return who asks as a row with ``members`` and ``names``; nothing when nobody does.

    A consortium asks with all members that it ever had, as municipalities of the day.
    """
    names = landscape_on(day, address.minimum_m).municipalities["name_nl"]
    if address.consortium is not None:
        members = known.memberships[known.memberships["consortium"] == address.consortium]
        # Of any vintage: the day may lie before a merger that the members came out of.
        codes, asking = codes_on(members["nis"], day, known).codes, address.consortium
    elif address.nis in names.index:
        codes, asking = (str(address.nis),), str(address.nis)
    else:
        return None
    columns = {"members": [codes], "names": [tuple(names[list(codes)])]}
    return pd.DataFrame(columns, index=[asking])


def case_of(address: Address, asked: Question, asking: pd.DataFrame, texts: Texts) -> Case | None:
    """Return the case; says so and returns nothing when one of those who ask may not apply."""
    codes = tuple(sorted(asking["members"].iloc[0]))
    land = landscape_on(asked.day, address.minimum_m)
    search = Search(codes, asked.rules, asked.day, address.minimum_m)
    try:
        found = partners_of(search, address.weights)
    except SearchRefusedError as error:
        names = ", ".join(land.municipalities.loc[list(error.subjects), "name_nl"])
        count = len(error.subjects)
        line = texts("partners-may-not-apply", names=plain(names), count=count)
        st.warning(f"{line} {texts('partners-may-not-apply-why', rules=plain(asked.name))}")
        return None
    return Case(address, asked, search, land, asking, found)


def source_lines(case: Case, known: Tables, texts: Texts) -> list[str]:
    """Return where all of it comes from: rules, figures, memberships and boundaries."""
    cited = [rule.citation.source for rule in case.asked.rules.rules if rule.citation]
    begun = known.programmes["period_start"] < pd.Timestamp(case.asked.day)
    earlier = replace(case.address, programmes=tuple(known.programmes.loc[begun, "programme"]))
    names = [
        *cited,
        *(indicator.source for indicator in INDICATORS.values()),
        *panels.programme_sources(earlier, known),
        *REGISTER,
    ]
    lines = [panels.source_line(name, texts) for name in dict.fromkeys(names)]
    lines.append(texts("source-borders"))
    counted = case.found.terms.reference
    if counted is not None:
        when = formats.day(counted, texts.language)
        lines.append(texts("partners-counted-on", date=when))
    for indicator, reference in case.found.references.items():
        lines += dated(texts(f"measure-{indicator}"), reference, texts)
    return lines


def notes_of(case: Case, lines: list[str], texts: Texts) -> Notes:
    """Return what was chosen and the sources, for the files."""
    return [
        (texts("partners-asking"), case.listed(case.search.codes)),
        *rules_asked(case.asked, texts),
        (
            texts("choice-minimum_m"),
            formats.value(case.address.minimum_m, Unit.LENGTH_M, texts.language),
        ),
        *((texts("source-title"), line) for line in lines),
    ]


def with_chosen(notes: Notes, chosen: Notes, texts: Texts) -> Notes:
    """Return notes with more that was chosen, before the sources."""
    sources = [note for note in notes if note[0] == texts("source-title")]
    return [*(note for note in notes if note not in sources), *chosen, *sources]
