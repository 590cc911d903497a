"""What every piece of the page "Samenwerking tekenen" works with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis.drafts.facts import Facts, facts
from analysis.ground.landscape import Landscape
from views.choices import Address
from views.drawing.history import Codes, History
from views.partners.kept import Search
from views.rule_choices import Question
from views.store import landscape_on, store_state, tables_at

KEPT_DRAFTS = 256

# The names of the classes are in it: two kinds of rules may have the same fields.
_HASHES: dict[str | type, Callable[[object], object]] = {Search: repr}


@dataclass(frozen=True)
class Scene:
    """The drafts and what is known of them.

    Attributes:
        address: the choices.
        asked: the rules and the day.
        ruled: whether there are rules to judge by; one's own may contradict each other.
        land: the landscape of the day.
        history: the drafts, in codes of the day, and the steps that led to them.
        first: what is known of the draft that is being drawn; ``None`` while it is empty.
        second: the same of the second draft.
    """

    address: Address
    asked: Question
    ruled: bool
    land: Landscape
    history: History
    first: Facts | None
    second: Facts | None

    @property
    def names(self) -> pd.Series:
        """The names of the municipalities of the day, by code."""
        return self.land.municipalities["name_nl"]

    def listed(self, codes: Iterable[str]) -> str:
        """Return the names of municipalities, in the order of their codes."""
        return ", ".join(self.names[list(codes)])


def wanted(codes: Codes, asked: Question, address: Address) -> Search:
    """Return a draft as who looks for partners."""
    return Search(codes, asked.rules, asked.day, address.minimum_m)


def facts_of(draft: Search) -> Facts | None:
    """Return what is known of a draft, as `analysis.drafts.facts.facts`; of none nothing."""
    return _facts_of(store_state(), draft) if draft.codes else None


@st.cache_resource(show_spinner=False, max_entries=KEPT_DRAFTS, hash_funcs=_HASHES)
def _facts_of(state: tuple[int, int] | None, draft: Search) -> Facts:
    land = landscape_on(draft.day, draft.minimum_m)
    return facts(draft.codes, draft.rules, land, tables_at(state))
