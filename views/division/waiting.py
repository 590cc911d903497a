"""Waiting for a division: how far it is, a button that stops it, and what comes out."""

from __future__ import annotations

import streamlit as st

from analysis.units import Unit
from views import formats
from views.division.asked import Order
from views.division.work import Outcome, Phase, Work, made, work_of
from views.markup import plain
from views.texts import Texts

WORK = "division-work"
PATIENCE_S = 1.5
"""Most divisions are made in that time, and are shown without a bar."""
EVERY_S = 1.0


def outcomes_of(order: Order, texts: Texts) -> tuple[Outcome, ...] | None:
    """Return the divisions; nothing while they are being made, which is shown then."""
    found = made().get(order.key)
    if found is not None:
        return found
    work = work_of(order, st.session_state.get(WORK))
    st.session_state[WORK] = work
    work.look()
    if not work.wait(PATIENCE_S):
        _follow(work, texts)
        return None
    if work.outcomes is None:
        st.error(texts("division-broken"))
        return None
    if work.stopped:
        st.button(texts("division-again"), on_click=_forget)
    else:
        made().keep(order.key, work.outcomes)
    return work.outcomes


def _forget() -> None:
    del st.session_state[WORK]


@st.fragment(run_every=EVERY_S)
def _follow(work: Work, texts: Texts) -> None:
    """Show how far it is, again and again, and show the page anew once it has ended."""
    work.look()
    if work.ended:
        st.rerun()
    stand, count, most = work.stand, len(work.order.regions), work.order.address.seconds
    share = min(1.0, stand.seconds / most) if stand.phase is Phase.DIVIDE else 1.0
    st.progress((stand.place + share) / count, progress_line(work, texts))
    st.button(
        texts("division-stop"), on_click=work.cancel, disabled=work.stopped, key="division-stop"
    )


def progress_line(work: Work, texts: Texts) -> str:
    """Return how far work is, in words."""
    stand, language = work.stand, texts.language
    lines = [
        texts(
            f"division-phase-{stand.phase}",
            region=plain(stand.region),
            place=stand.place + 1,
            count=len(work.order.regions),
            seconds=formats.number(stand.seconds, language),
            most=formats.number(work.order.address.seconds, language),
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
    return " ".join(lines)
