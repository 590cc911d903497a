"""Words that several sheets share: consortia, people, periods and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import pandas as pd

from analysis.people import INDICATORS
from analysis.units import Unit
from data.load import Tables
from data.schemas import ORIGINS
from views import formats, panels
from views.choices import Address
from views.names import names_ever
from views.store import rules
from views.texts import Texts

PEOPLE_SOURCES = tuple(indicator.source for indicator in INDICATORS.values())
MAP_SOURCES = ("statbel-refnis", "statbel-mergers", "statbel-boundaries")
GROUND_SOURCES = (*MAP_SOURCES, "regiodecreet-2023")


def consortium_names(known: Tables) -> pd.Series:
    """Return the names of the members of each consortium, as they were called then."""
    names = names_ever(known)
    members = known.memberships.dropna(subset="consortium")
    return members["nis"].map(names).groupby(members["consortium"], sort=False).agg(", ".join)


def period_of(row: Mapping[str, object], precision: str, texts: Texts) -> str:
    """Return the period of a row with ``valid_from`` and ``valid_to``."""
    first, last = (pd.Timestamp(str(row[name])).date() for name in ("valid_from", "valid_to"))
    return formats.period(first, last, texts.language, precision)


def dated(figure: str, when: date | None, texts: Texts, *, year: bool = False) -> str:
    """Return a figure with the date it speaks of, if any."""
    if when is None:
        return figure
    return f"{figure} ({when.year if year else formats.day(when, texts.language)})"


def metres(length: float, texts: Texts) -> str:
    """Return a length in words."""
    return formats.value(length, Unit.LENGTH_M, texts.language)


def people_facts(
    values: Mapping[str, object], references: Mapping[str, date | None], texts: Texts
) -> dict[str, str]:
    """Return every indicator in words, with the date of its figures.

    Args:
        values: by identifier; missing is not known.
        references: dates of the figures, by identifier.
        texts: the language.
    """
    facts = {}
    for name, indicator in INDICATORS.items():
        figure = formats.value(values[name], indicator.unit, texts.language)
        of_a_year = indicator.table == "newcomers"
        when = None if pd.isna(values[name]) else references[name]
        facts[texts(f"measure-{name}")] = dated(figure, when, texts, year=of_a_year)
    return facts


def origin_facts(people: pd.Series, texts: Texts) -> dict[str, str]:
    """Return the inhabitants of each origin with their share; nothing when not known."""
    if people[["inhabitants", *ORIGINS]].isna().any():
        return {}
    language = texts.language
    return {
        texts("portrait-origin", origin=texts(f"origin-{origin}")): (
            f"{formats.value(people[origin], Unit.COUNT, language)} "
            f"({formats.value(people[origin] / people['inhabitants'], Unit.SHARE, language)})"
        )
        for origin in ORIGINS
    }


def source_lines(
    programmes: Iterable[str], people: Iterable[str], known: Tables, texts: Texts
) -> list[str]:
    """Return the sources of programmes, their rules, the figures of people and the ground.

    Args:
        programmes: identifiers.
        people: names of the sources of figures of people.
        known: the tables.
        texts: the language.
    """
    chosen = tuple(programmes)
    cited = panels.programme_sources(Address(programmes=chosen), known)
    ruled = [
        rule.citation.source
        for name in chosen
        if name in rules()
        for rule in rules()[name].rules
        if rule.citation is not None
    ]
    names = dict.fromkeys([*cited, *ruled, *people, *GROUND_SOURCES])
    return [*(panels.source_line(name, texts) for name in names), texts("source-borders")]


def map_source_lines(programmes: tuple[str, ...], known: Tables, texts: Texts) -> list[str]:
    """Return the sources of a map: of its municipalities, and of who takes part in programmes."""
    cited = panels.programme_sources(Address(programmes=programmes), known)
    names = dict.fromkeys([*cited, *MAP_SOURCES])
    return [*(panels.source_line(name, texts) for name in names), texts("source-borders")]
