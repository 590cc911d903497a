"""Waiting for a division: how far it is, in words, and what comes out."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analysis.units import Unit
from views import formats
from views.division.asked import Order
from views.division.work import Outcome, Phase, Stand, dividing, made
from views.long_work import awaited, forget
from views.markup import plain
from views.texts import Texts

WORK = "division-work"


def outcomes_of(order: Order, texts: Texts) -> tuple[Outcome, ...] | None:
    """Return the divisions; nothing while they are being made, which is shown then."""
    found = made().get(order.key)
    if found is not None:
        return found
    start, stop = partial(dividing, order), texts("division-stop")
    work = awaited(WORK, order.key, start, lambda stand: bar(stand, order, texts), stop)
    if work is None:
        return None
    outcomes = work.result()
    if work.stopped:
        st.button(texts("division-again"), on_click=forget, args=(WORK,))
    else:
        made().keep(order.key, outcomes)
    return outcomes


def bar(stand: Stand, order: Order, texts: Texts) -> tuple[float, str]:
    """Return how far work is: a share from 0 to 1, and words."""
    most, language = order.address.seconds, texts.language
    share = min(1.0, stand.seconds / most) if stand.phase is Phase.DIVIDE else 1.0
    lines = [
        texts(
            f"division-phase-{stand.phase}",
            region=plain(stand.region),
            place=stand.place + 1,
            count=len(order.regions),
            seconds=formats.number(stand.seconds, language),
            most=formats.number(most, language),
        )
    ]
    if stand.found is not None:
        lines.append(
            texts("division-so-far", cost=formats.value(stand.found, Unit.NUMBER, language))
        )
    if stand.bound is not None:
        lines.append(
            texts("division-at-least", cost=formats.value(stand.bound, Unit.NUMBER, language))
        )
    return (stand.place + share) / len(order.regions), " ".join(lines)
