"""The choices of a division: region, cost, sizes, and who stays together or apart."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from analysis.division.regions import FLANDERS
from analysis.partners.pool import Reach
from analysis.partners.table import Connection
from data.load import Tables
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION
from views import controls, formats, panels
from views.address import MOST_SETS
from views.choices import MOST_MEMBERS, SECONDS
from views.division.asked import Parts, on_record
from views.division.costs import choose_cost, choose_weights
from views.markup import plain
from views.names import names_ever, programme_names
from views.rule_choices import Question, choose_asked_on, choose_rules
from views.texts import Texts

SETS = ("together", "apart")
"""The fields that hold sets of codes."""
_LEFT_OUT = "division-left-out"


def choose_main(known: Tables, texts: Texts) -> None:
    """Draw the choices that everybody makes."""
    region, rules, asked_on = st.columns([4, 5, 2])
    # Before the region, whose names are those of its day.
    with rules:
        choose_rules(known, texts)
    with asked_on:
        choose_asked_on(texts)
    with region:
        _choose_region(known, texts)
    cost, least, limit, adjoining = st.columns([4, 2, 2, 3])
    with cost:
        choose_cost(texts)
    with least:
        _choose_members("least", 1, texts("choice-least"), texts("choice-least-help"))
    with limit:
        _choose_members("limit", 0, texts("choice-limit"), texts("choice-limit-help"))
    with adjoining:
        controls.select(
            "adjoining",
            [Connection.ONLY, Connection.PREFERRED, Connection.ANY],
            lambda name: texts(f"division-adjoining-{name}"),
            texts,
        )
    choose_weights(texts)
    with st.sidebar:
        controls.select("reach", list(Reach), lambda name: texts(f"division-reach-{name}"), texts)
        controls.select(
            "seconds",
            SECONDS,
            lambda count: texts("division-seconds", count=formats.number(count, texts.language)),
            texts,
        )
        controls.choose_minimum(texts)
        controls.choose_background(texts)
        panels.background_note(texts)


def _choose_members(field: str, fewest: int, label: str, more: str) -> None:
    st.number_input(
        label,
        fewest,
        MOST_MEMBERS,
        step=1,
        help=more,
        key=controls.key(field),
        persist_state="session",
    )


def _choose_region(known: Tables, texts: Texts) -> None:
    day: date = st.session_state[controls.key("asked_on")]
    register = municipalities_on(day, known.municipalities)
    theirs = register[register["region"] == FLEMISH_REGION]
    regions = sorted(theirs["reference_region"].dropna().unique())
    # Of two with one name the reference region is meant, as on the command line.
    provinces = sorted(set(theirs["province"].dropna()) - set(regions))
    labels = {FLANDERS: texts("division-flanders")} | {name: name for name in regions}
    labels |= {name: texts("division-province", name=name) for name in provinces}
    key = controls.key("region")
    if st.session_state[key] not in labels:
        st.session_state[key] = None
    st.selectbox(
        texts("choice-region"),
        list(labels),
        format_func=labels.__getitem__,
        index=None,
        placeholder=texts("choice-region-placeholder"),
        help=texts("choice-region-help"),
        key=key,
        persist_state="session",
    )


def choose_wishes(parts: Parts, asked: Question, known: Tables, texts: Texts) -> None:
    """Draw the choices of consortia that stay, and of who stays together or apart."""
    record = on_record(parts, asked, known)
    _leave_out_kept(record, parts, texts)
    count = sum(len(st.session_state[controls.key(field)]) for field in (*SETS, "kept"))
    with st.expander(texts("division-wishes", count=count), expanded=count > 0):
        names = municipalities_on(asked.day, known.municipalities)["name_nl"]
        titles = programme_names(known, texts)
        labels = {
            str(row.Index): f"{', '.join(names[list(row.members)])} · {titles[row.programme]}"
            for row in record.itertuples()
        }
        controls.select_many("kept", list(labels), labels.__getitem__, texts)
        _choose_sets(parts, asked, known, texts)


def _leave_out_kept(record: pd.DataFrame, parts: Parts, texts: Texts) -> None:
    """Leave out the consortia of a link or another region that do not lie inside this one."""
    key = controls.key("kept")
    inside = [name for name in st.session_state[key] if name in record.index]
    gone = len(st.session_state[key]) - len(inside)
    now = (tuple(parts), tuple(inside))
    if gone:
        st.session_state[key] = inside
        st.session_state[_LEFT_OUT] = (now, gone)
    # Said until another choice is made: the page is drawn again when the division is there.
    before, count = st.session_state.get(_LEFT_OUT, (None, 0))
    if before == now:
        st.info(texts("division-kept-left-out", count=count))


def _choose_sets(parts: Parts, asked: Question, known: Tables, texts: Texts) -> None:
    names = municipalities_on(asked.day, known.municipalities)["name_nl"]
    codes = [code for part in parts.values() for code in part]
    # A key for each list of options: a choice that is none of them would be refused.
    key = f"division-set-{'-'.join(parts)}-{asked.day}"
    chosen = st.multiselect(
        texts("division-set"),
        sorted(codes, key=lambda code: str(names[code])),
        format_func=lambda code: str(names[code]),
        placeholder=texts("division-set-placeholder"),
        # Its words are in English only.
        select_all=False,
        help=texts("division-set-help"),
        key=key,
    )
    with st.container(horizontal=True):
        for field in SETS:
            full = len(st.session_state[controls.key(field)]) >= MOST_SETS
            st.button(
                texts(f"division-add-{field}"),
                disabled=len(chosen) < 2 or full,  # noqa: PLR2004 - a set is of two at least
                on_click=_add,
                args=(field, key),
                key=f"division-add-{field}",
            )
    ever = names_ever(known)
    for field in SETS:
        for place, group in enumerate(st.session_state[controls.key(field)]):
            listed = plain(", ".join(str(ever[code]) for code in group))
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(texts(f"division-is-{field}", names=listed), width="stretch")
                label = texts("division-remove")
                name = f"division-remove-{field}-{place}"
                st.button(label, on_click=_remove, args=(field, place), key=name)


def _add(field: str, key: str) -> None:
    name, chosen = controls.key(field), tuple(st.session_state[key])
    if chosen not in st.session_state[name]:
        st.session_state[name] = (*st.session_state[name], chosen)
    st.session_state[key] = []


def _remove(field: str, place: int) -> None:
    sets = st.session_state[controls.key(field)]
    st.session_state[controls.key(field)] = (*sets[:place], *sets[place + 1 :])
