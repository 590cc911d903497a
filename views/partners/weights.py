"""How much each part of the score of a candidate counts, moved by the reader."""

from __future__ import annotations

import streamlit as st

from analysis.partners.ranking import Part
from views import controls
from views.choices import MOST_WEIGHT
from views.texts import Texts

_KEY = "partners-weight-"


def choose_weights(texts: Texts) -> None:
    """Draw a slider for each part; with all at zero the weights of before keep counting."""
    weights = st.session_state[controls.key("weights")]
    for part, weight in zip(Part, weights, strict=True):
        st.session_state.setdefault(f"{_KEY}{part}", weight)
    with st.expander(texts("partners-weights")):
        st.caption(texts("partners-weights-help"))
        columns = st.columns(2)
        for place, part in enumerate(Part):
            columns[place % 2].slider(
                texts(f"partners-part-{part}"),
                0,
                MOST_WEIGHT,
                help=texts(f"partners-part-help-{part}"),
                key=f"{_KEY}{part}",
                on_change=_take_weights,
                persist_state="session",
            )
    if not any(_on_sliders()):
        st.error(texts("partners-weights-zero"))


def _on_sliders() -> tuple[int, ...]:
    return tuple(st.session_state[f"{_KEY}{part}"] for part in Part)


def _take_weights() -> None:
    if any(_on_sliders()):
        st.session_state[controls.key("weights")] = _on_sliders()
