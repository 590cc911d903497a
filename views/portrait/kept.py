"""What the page keeps for all sessions."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from analysis.portrait.alike import most_alike
from analysis.portrait.benchmarks import Benchmarks, Group, benchmarks, each_alone, groups_of
from analysis.portrait.consortium import consortium_members, other_consortia
from analysis.portrait.programme import participants
from data.load import Tables
from data.register import vintages
from views.partners.kept import State, profile_on_day
from views.store import landscape_on, shipped, store_state, tables_at

KEPT = 64


def newest_day(known: Tables) -> date:
    """Return the day of a sheet of today: of the newest municipalities, and the newest figures.

    Example:
        >>> from data.load import load_tables
        >>> newest_day(load_tables())
        datetime.date(2025, 1, 1)
    """
    counted: date = known.inhabitants["date"].max().date()
    return max(vintages(known.mergers)[-1].start, counted)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def municipality_beside(nis: str, day: date, minimum_m: int) -> Benchmarks:
    """Return a municipality beside its groups, with its place among the members of each."""
    groups = groups_of([nis], landscape_on(day, minimum_m), profile_on_day(day))
    return benchmarks(groups, each_alone(groups), day, shipped())


def consortium_beside(
    consortium: str, own: tuple[str, ...], day: date, minimum_m: int
) -> Benchmarks:
    """Return members of a consortium beside their groups, with its place among the others."""
    return _consortium_beside(store_state(), consortium, own, day, minimum_m)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _consortium_beside(
    state: State, consortium: str, own: tuple[str, ...], day: date, minimum_m: int
) -> Benchmarks:
    land, profile = landscape_on(day, minimum_m), profile_on_day(day)
    others = other_consortia(consortium, day, tables_at(state))
    groups = groups_of(own, land, profile, consortia=others)
    return benchmarks(groups, {Group.CONSORTIA: others} if others else {}, day, shipped())


def participants_beside(
    programme: str, region: str, day: date, minimum_m: int
) -> Benchmarks | None:
    """Return the participants of a programme for a region beside their groups, without a place.

    Nothing when our sources name no participant.
    """
    return _participants_beside(store_state(), programme, region, day, minimum_m)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _participants_beside(
    state: State, programme: str, region: str, day: date, minimum_m: int
) -> Benchmarks | None:
    own = participants(programme, day, tables_at(state))
    if not own:
        return None
    groups = groups_of(own, landscape_on(day, minimum_m), profile_on_day(day), region=region)
    return benchmarks(groups, {}, day, shipped())


def members_of(consortium: str, today: date) -> pd.DataFrame:
    """Return the members, as `analysis.portrait.consortium.consortium_members`."""
    return _members_of(store_state(), consortium, today)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _members_of(state: State, consortium: str, today: date) -> pd.DataFrame:
    return consortium_members(consortium, today, tables_at(state))


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def alike_to(own: tuple[str, ...], day: date) -> pd.DataFrame:
    """Return who is most alike, as `analysis.portrait.alike.most_alike`."""
    return most_alike(own, profile_on_day(day))
