"""What the page that checks rules keeps for all sessions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from analysis.allocation import Method
from analysis.rules.existing import Existing, existing
from analysis.rules.leaving import Departure, each_leaving
from analysis.rules.verdict import Verdict
from data.rules import RuleSet
from views.store import landscape_on, rules, store_state, tables_at

KEPT_VERDICTS = 32

State = tuple[int, int] | None


@dataclass(frozen=True)
class Asked:
    """What is judged; equal ones have equal outcomes.

    Attributes:
        programmes: whose consortia.
        rules: whose conditions count.
        day: of the municipalities, the figures and the memberships.
    """

    programmes: tuple[str, ...]
    rules: RuleSet
    day: date


# The names of the classes are in it: two kinds of rules may have the same fields.
_HASHES: dict[str | type, Callable[[object], object]] = {Asked: repr}


def existing_of(asked: Asked) -> dict[str, Existing]:
    """Return the consortia on record with their verdicts, by identifier."""
    return _existing_of(store_state(), asked)


@st.cache_resource(show_spinner=False, max_entries=KEPT_VERDICTS, hash_funcs=_HASHES)
def _existing_of(state: State, asked: Asked) -> dict[str, Existing]:
    return existing(asked.programmes, asked.rules, asked.day, tables_at(state))


def departures_of(
    asked: Asked, consortium: str, minimum_m: int, method: Method
) -> dict[str, Departure]:
    """Return what changes when one member of a consortium leaves, by the code of the member."""
    return _departures_of(store_state(), asked, consortium, minimum_m, method)


@st.cache_resource(show_spinner=False, max_entries=KEPT_VERDICTS, hash_funcs=_HASHES)
def _departures_of(
    state: State, asked: Asked, consortium: str, minimum_m: int, method: Method
) -> dict[str, Departure]:
    record = _existing_of(state, asked)[consortium]
    neighbours = landscape_on(asked.day, minimum_m).neighbours
    return each_leaving(record, neighbours, tables_at(state), method)


def by_own_rules(programmes: tuple[str, ...]) -> dict[str, Verdict]:
    """Return the verdict on each consortium by the rules of its own programme.

    The day is the one that these rules name. A programme of which there are no rules is left out.
    """
    found: dict[str, Verdict] = {}
    for name in programmes:
        own = rules().get(name)
        if own is not None and own.day is not None:
            judged = existing_of(Asked((name,), own, own.day))
            found |= {each.consortium: each.overall for each in judged.values()}
    return found
