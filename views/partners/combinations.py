"""The view of combinations: the smallest that hold, the near misses, and what forbids."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from analysis.measures import ZERO
from analysis.partners.combinations import Combinations
from analysis.partners.table import Connection, Order, Preferences
from analysis.rules.verdicts import connected, verdict
from data.load import Tables
from geo.palette import FIVE_KINDS
from views import controls
from views.choices import MOST_SIZE
from views.drafting import drawing_button
from views.long_work import Tell, result_of
from views.markup import plain
from views.partners.case import Case, View, with_chosen
from views.partners.combination_tables import found_table, near_table
from views.partners.kept import combinations_of
from views.partners.listing import fill_list
from views.partners.outlooks import draw_outlooks
from views.picture import Picture
from views.store import store_state
from views.tables import Notes, draw_table
from views.texts import Texts
from views.verdict_panel import draw_verdicts

ASKING, CHOSEN, ABLE = 0, 1, 2
COLOURS = (FIVE_KINDS[2], FIVE_KINDS[0], FIVE_KINDS[4])
LOOKED_AT = "partners-combination"
WORK = "partners-work"
SHORT_TABLE = 300
Members = tuple[str, ...]


def choose_preferences(texts: Texts) -> None:
    """Draw what is looked for first: no programme asks any of it."""
    size, connection, order = st.columns(3)
    with size:
        controls.select(
            "max_size",
            range(1, MOST_SIZE + 1),
            lambda count: texts("members-count", count=count),
            texts,
        )
    with connection:
        controls.select(
            "connection",
            list(Connection),
            lambda name: texts(f"partners-connection-{name}"),
            texts,
        )
    with order:
        controls.select(
            "sequence",
            list(Order),
            lambda name: texts(f"partners-order-{name}"),
            texts,
        )


def combinations_view(case: Case, known: Tables, notes: Notes, texts: Texts) -> View:
    """Return the view of combinations; a bare one while they are looked for."""
    address = case.address
    wanted = Preferences(address.max_size, address.connection, address.sequence)
    # Texts: two kinds of rules may have the same fields.
    key = (repr(case.search), repr(wanted), store_state())

    def look(tell: Tell) -> Combinations:
        return combinations_of(case.search, wanted, partial(tell, "look"))

    found = result_of(WORK, key, {"look": texts("partners-step-look")}, look, texts)
    chosen = [
        (texts("choice-max_size"), texts("members-count", count=address.max_size)),
        (texts("choice-connection"), texts(f"partners-connection-{address.connection}")),
        (texts("choice-sequence"), texts(f"partners-order-{address.sequence}")),
    ]
    notes = with_chosen(notes, chosen, texts)
    if found is None:
        return _not_yet(case, notes, texts)
    options = _options(found)
    looked: Members | None = address.combination
    if looked not in options:
        looked = next(iter(options), None)
    st.session_state[LOOKED_AT] = looked
    return View(
        _picture(case, found, looked, texts),
        beside=partial(_draw_beside, case, found, looked, texts),
        below=partial(_draw_below, case, found, looked, known, notes, texts),
        clicked=partial(_look_at, options, case, texts),
        notes=notes,
    )


def _not_yet(case: Case, notes: Notes, texts: Texts) -> View:
    fills = pd.Series(ZERO, case.names.index, dtype="object")
    fills.loc[list(case.search.codes)] = ASKING
    words = texts("partners-not-yet")
    kinds: dict[int | str, str] = {ASKING: texts("partners-asks"), ZERO: words}
    title = texts("partners-combinations-for", name=case.name)
    return View(
        Picture(title, fills, COLOURS, {}, kinds, focus=case.search.codes),
        beside=lambda: None,
        below=lambda: None,
        clicked=lambda _: words,
        notes=notes,
    )


def _options(found: Combinations) -> dict[Members, str]:
    """Return what can be looked at, with the reach of it, or the rule that it lacks."""
    rows = [*zip(found.found["members"], found.found["reach"], strict=True)]
    rows += [(members, "near") for members in found.near["members"]]
    return dict(rows)


def _look_at(options: dict[Members, str], case: Case, texts: Texts, nis: str) -> str:
    """Look at the first combination with a municipality."""
    name = plain(str(case.names.get(nis, nis)))
    among = next((members for members in options if nis in members), None)
    if among is None:
        return texts("partners-in-none", name=name)
    st.session_state[controls.key("combination")] = among
    return texts("partners-looked-at-combination", name=name)


def _take_looked_at() -> None:
    st.session_state[controls.key("combination")] = st.session_state[LOOKED_AT]


def _picture(case: Case, found: Combinations, looked: Members | None, texts: Texts) -> Picture:
    fills = pd.Series(ZERO, case.names.index, dtype="object")
    fills.loc[list(found.pool)] = ABLE
    fills.loc[list(looked or ())] = CHOSEN
    fills.loc[list(case.search.codes)] = ASKING
    kinds: dict[int | str, str] = {
        ASKING: texts("partners-asks"),
        CHOSEN: texts("partners-legend-chosen"),
        ABLE: texts("partners-legend-able"),
        ZERO: texts("partners-legend-hindered"),
    }
    title = texts("partners-combinations-for", name=case.name)
    focus = (*case.search.codes, *found.pool)
    return Picture(title, fills, COLOURS, {}, kinds, focus=focus)


def _draw_beside(case: Case, found: Combinations, looked: Members | None, texts: Texts) -> None:
    draw_outlooks(case, found, texts)
    if looked is None:
        return
    options = _options(found)
    st.selectbox(
        texts("partners-look-at-combination"),
        list(options),
        format_func=lambda members: _label(members, options[members], case, texts),
        placeholder=texts("choice-one-placeholder"),
        help=texts("partners-look-at-help"),
        key=LOOKED_AT,
        on_change=_take_looked_at,
    )
    drawing_button(looked, "draft-combination", texts)
    others = case.others(looked)
    if others:
        st.button(texts("partners-list-these"), on_click=fill_list, args=(others,), width="stretch")


def _label(members: Members, reach: str, case: Case, texts: Texts) -> str:
    others = case.others(members)
    names = case.listed(others) if others else texts("partners-alone", name=case.name)
    return f"{names} ({texts(f'partners-reach-{reach}')})"


def _draw_below(
    case: Case, found: Combinations, looked: Members | None, known: Tables, notes: Notes,
    texts: Texts,
) -> None:  # fmt: skip
    if looked is not None:
        st.header(texts("partners-looked-at-members", names=case.listed(looked)), anchor=False)
        _judge(case, looked, known, texts)
    day = case.asked.day
    if len(found.found):
        st.header(texts("partners-combinations"), anchor=False)
        st.caption(texts("partners-combinations-help"))
        table = found_table(found, case, texts)
        draw_table(table, notes, "samenkaart-combinaties", texts, on=day)
    if len(found.near):
        st.header(texts("partners-near"), anchor=False)
        st.caption(texts("partners-near-help"))
        table = near_table(found, case, texts)
        name = "samenkaart-net-niet"
        draw_table(table, notes, name, texts, height=SHORT_TABLE, on=day)


def _judge(case: Case, members: Members, known: Tables, texts: Texts) -> None:
    verdicts = verdict(case.asked.rules, members, case.asked.day, known)
    if case.address.connection is not Connection.ANY:
        verdicts = (*verdicts, connected(members, case.land.neighbours))
    draw_verdicts(verdicts, case.asked, case.names, texts)
