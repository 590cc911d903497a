"""The choice of a consortium on record, instead of one municipality."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from data.load import Tables
from views import controls
from views.names import names_ever, programme_names
from views.texts import Texts


def choose_consortium(
    tables: Tables,
    texts: Texts,
    programmes: Collection[str] | None = None,
    label: str = "choice-consortium",
) -> None:
    """Draw the choice of a consortium; it takes the place of the municipality chosen.

    Args:
        tables: the shipped tables.
        texts: the language.
        programmes: whose consortia; those of all programmes by default.
        label: the key of what stands above it, and of its help with ``-help`` behind it.
    """
    members = tables.memberships.dropna(subset="consortium")
    if programmes is not None:
        members = members[members["programme"].isin(programmes)]
    register = names_ever(tables)
    named = members.assign(name=members["nis"].map(register))
    labels = named.groupby("consortium", sort=False)["name"].agg(", ".join)
    owners = named.drop_duplicates("consortium").set_index("consortium")["programme"]
    if programmes is None or len(programmes) > 1:
        # Of one programme that was chosen its name would take the room of theirs.
        labels = labels + " · " + owners.map(programme_names(tables, texts))
    key = controls.key("consortium")
    if st.session_state[key] not in labels.index:
        st.session_state[key] = None
    st.selectbox(
        texts(label),
        list(labels.index),
        format_func=lambda name: str(labels[name]),
        index=None,
        placeholder=texts("choice-consortium-placeholder"),
        help=texts(f"{label}-help"),
        key=key,
        on_change=controls.forget_municipality,
        persist_state="session",
    )


def forget_consortium() -> None:
    """Choose no consortium, as the choice of a municipality does."""
    st.session_state[controls.key("consortium")] = None
