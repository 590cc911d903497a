"""What the page that looks for partners keeps for all sessions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analysis.between import Between
from analysis.partners.combinations import Combinations, combinations
from analysis.partners.experience import experience, mentor_pairings
from analysis.partners.ranking import Partners, Weights, partners
from analysis.partners.table import Preferences
from analysis.partners.terms import terms
from analysis.patterns.profile import Profile, ProfileRefusedError
from analysis.people import INDICATORS
from data.rules import RuleSet
from views.partners.words import sentences
from views.store import landscape_on, profile_of, store_state, tables_at
from views.texts import Language, translator

KEPT_SEARCHES = 32

State = tuple[int, int] | None


@dataclass(frozen=True)
class Search:
    """What is looked for; equal searches have equal outcomes.

    Attributes:
        codes: who asks, of the day.
        rules: whose conditions count.
        day: of the municipalities, the figures and the memberships.
        minimum_m: metres of shared border that make neighbours.
    """

    codes: tuple[str, ...]
    rules: RuleSet
    day: date
    minimum_m: int


# The names of the classes are in it: two kinds of rules may have the same fields.
_HASHES: dict[str | type, Callable[[object], object]] = {Search: repr, Preferences: repr}


def profile_on_day(day: date) -> Profile | None:
    """Return the profile of the municipalities of a day; ``None`` when there are no figures."""
    try:
        return profile_of(tuple(INDICATORS), day, day)
    except ProfileRefusedError:
        return None


def partners_of(wanted: Search, weights: tuple[int, ...]) -> Partners:
    """Return the candidates, as `analysis.partners.ranking.partners`.

    Errors:
        SearchRefusedError: as there; kept by nobody.
    """
    return _partners_of(store_state(), wanted, weights)


@st.cache_resource(show_spinner=False, max_entries=KEPT_SEARCHES, hash_funcs=_HASHES)
def _partners_of(state: State, wanted: Search, weights: tuple[int, ...]) -> Partners:
    land, known = landscape_on(wanted.day, wanted.minimum_m), tables_at(state)
    profile = profile_on_day(wanted.day)
    return partners(wanted.codes, wanted.rules, land, known, profile, Weights(*weights))


def combinations_of(
    wanted: Search, preferences: Preferences, between: Between | None = None
) -> Combinations:
    """Return the combinations that hold, as `analysis.partners.combinations.combinations`."""
    return _combinations_of(store_state(), wanted, preferences, between)


@st.cache_resource(show_spinner=False, max_entries=KEPT_SEARCHES, hash_funcs=_HASHES)
def _combinations_of(
    state: State, wanted: Search, preferences: Preferences, _between: Between | None
) -> Combinations:
    land, profile = landscape_on(wanted.day, wanted.minimum_m), profile_on_day(wanted.day)
    asked = terms(wanted.rules, wanted.day, tables_at(state))
    return combinations(wanted.codes, asked, land, profile, preferences, _between)


def experience_on(day: date) -> pd.DataFrame:
    """Return what each municipality has done, as `analysis.partners.experience.experience`."""
    return _experience_on(store_state(), day)


@st.cache_resource(show_spinner=False, max_entries=KEPT_SEARCHES)
def _experience_on(state: State, day: date) -> pd.DataFrame:
    return experience(day, tables_at(state))


def mentors_of(wanted: Search) -> pd.DataFrame:
    """Return the experienced neighbours of those who ask."""
    pairs = landscape_on(wanted.day, wanted.minimum_m).neighbours.pairs
    return mentor_pairings(wanted.codes, experience_on(wanted.day), pairs)


def sentences_of(wanted: Search, weights: tuple[int, ...], language: Language) -> pd.Series:
    """Return why each candidate is a good partner and why not, by code."""
    return _sentences_of(store_state(), wanted, weights, language)


@st.cache_resource(show_spinner=False, max_entries=KEPT_SEARCHES, hash_funcs=_HASHES)
def _sentences_of(
    state: State, wanted: Search, weights: tuple[int, ...], language: Language
) -> pd.Series:
    found = _partners_of(state, wanted, weights)
    return sentences(found, tables_at(state), translator(language))
