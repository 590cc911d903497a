"""What a division keeps low: the choices of a cost as weights, in controls and in words."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analysis.division.wishes import COSTS, Cost
from views import controls
from views.choices import MOST_MEMBERS, MOST_MIX, Address, CostKind
from views.texts import Texts

PARTS = ("travel", "unlikeness", "size")
"""What can be mixed, in the order of the field ``mix``."""
_KEY = "division-mix-"
_OF_SIZE = (CostKind.SIZE, CostKind.MIXED)


def cost_of(address: Address) -> Cost:
    """Return the cost that was chosen.

    Example:
        >>> cost_of(Address(cost=CostKind.MIXED, mix=(2, 0, 9), preferred=3)).size
        9
    """
    if address.cost is not CostKind.MIXED:
        return replace(COSTS[address.cost], preferred=address.preferred)
    travel, unlikeness, size = address.mix
    return Cost(travel=travel, unlikeness=unlikeness, size=size, preferred=address.preferred)


def choose_cost(texts: Texts) -> None:
    """Draw the choice of what is kept low."""
    controls.select("cost", list(CostKind), lambda name: texts(f"division-low-{name}"), texts)


def choose_weights(texts: Texts) -> None:
    """Draw the weights of a mixed cost, and the preferred size where it counts."""
    cost = CostKind(st.session_state[controls.key("cost")])
    if cost not in _OF_SIZE:
        return
    columns = iter(st.columns(4))
    if cost is CostKind.MIXED:
        for part, weight in zip(PARTS, st.session_state[controls.key("mix")], strict=True):
            st.session_state[f"{_KEY}{part}"] = weight
            next(columns).number_input(
                texts(f"division-weight-{part}"),
                0,
                MOST_MIX,
                step=1,
                help=texts("division-weight-help"),
                key=f"{_KEY}{part}",
                on_change=_take_mix,
            )
    next(columns).number_input(
        texts("choice-preferred"),
        1,
        MOST_MEMBERS,
        step=1,
        help=texts("choice-preferred-help"),
        key=controls.key("preferred"),
        persist_state="session",
    )


def _take_mix() -> None:
    mix = tuple(st.session_state[f"{_KEY}{part}"] for part in PARTS)
    st.session_state[controls.key("mix")] = mix


def cost_notes(address: Address, texts: Texts) -> list[tuple[str, str]]:
    """Return what was chosen about the cost, for the files."""
    notes = [(texts("choice-cost"), texts(f"division-low-{address.cost}"))]
    if address.cost is CostKind.MIXED:
        weights = zip(PARTS, address.mix, strict=True)
        notes += [(texts(f"division-weight-{part}"), str(weight)) for part, weight in weights]
    if address.cost in _OF_SIZE:
        notes.append((texts("choice-preferred"), str(address.preferred)))
    return notes
