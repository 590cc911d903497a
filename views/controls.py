"""The choices: widgets on one side, one checked `Address` on the other, for all pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import fields
from datetime import date
from typing import TypeVar

import streamlit as st

from analysis.allocation import Method
from analysis.classes import FEWEST, MOST, Scheme
from analysis.coverage import Reading, vintage_day
from analysis.measures import MEASURES
from data.load import Tables
from data.schemas import REGISTER_START
from data.translate import crosswalk
from views.address import write_address
from views.choices import MOST_METRES, Address, Background, Lines
from views.store import Entry, found_under
from views.texts import Language, Texts

_Option = TypeVar("_Option")
FOUND = "found"
SHOWN_ON = "shown-on"
PAGE = "page"
SEEN = "seen"
_PREFIX = "choice-"
LISTS = ("programmes", "doubts", "profile", "shortlist", "combination", "draft", "second", "kept")
"""Fields of `Address` that hold several values."""


def key(field: str) -> str:
    """Return the key of the widget of a field of `Address` in the session."""
    return f"{_PREFIX}{field}"


def language_switch(texts: Texts) -> None:
    """Draw the switch between Dutch and English in the side bar."""
    st.sidebar.segmented_control(
        texts("language-label"),
        list(Language),
        format_func=lambda language: texts(f"language-{language}"),
        help=texts("language-help"),
        key=key("language"),
        required=True,
        persist_state="session",
        on_change=say_again,
    )


def choose_measure(texts: Texts) -> None:
    """Draw the choice of what the map shows."""
    select("measure", list(MEASURES), lambda name: texts(f"measure-{name}"), texts)


def choose_day(texts: Texts) -> None:
    """Draw the choice of the date, and of the municipalities of then or now."""
    today = date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    st.date_input(
        texts("choice-date"),
        min_value=REGISTER_START,
        max_value=max(today, st.session_state[key("day")]),
        format="DD/MM/YYYY",
        help=texts("choice-date-help"),
        key=key("day"),
        persist_state="session",
    )
    select("reading", list(Reading), lambda name: texts(f"vintage-{name}"), texts, "choice-vintage")


def choose_map_style(texts: Texts) -> None:
    """Draw the choices of how amounts are put to members and how the map is drawn."""
    select("method", list(Method), lambda name: texts(f"allocation-{name}"), texts)
    choose_scheme(texts)
    st.slider(
        texts("choice-classes"),
        FEWEST,
        MOST,
        help=texts("choice-classes-help"),
        key=key("classes"),
        persist_state="session",
    )
    select("lines", list(Lines), lambda name: texts(f"lines-{name}"), texts)
    switch("names", texts)


def choose_scheme(texts: Texts) -> None:
    """Draw the choice of how the bounds of classes are chosen."""
    select("scheme", list(Scheme), lambda name: texts(f"classification-{name}"), texts)


def choose_minimum(texts: Texts) -> None:
    """Draw the choice of the shortest border that makes neighbours."""
    st.number_input(
        texts("choice-minimum_m"),
        0,
        MOST_METRES,
        step=50,
        help=texts("choice-minimum_m-help"),
        key=key("minimum_m"),
        persist_state="session",
    )


def choose_background(texts: Texts) -> None:
    """Draw the choice of the online map behind the municipalities."""
    select("background", list(Background), lambda name: texts(f"basemap-{name}"), texts)


def end(tables: Tables, shown: Collection[str]) -> Address | None:
    """Return the choices as `current` does, and write them as `write` does."""
    address = current(shown)
    if address is not None:
        write(address, tables, shown)
    return address


def current(shown: Collection[str]) -> Address | None:
    """Return the choices as they are, also before their widgets are drawn.

    Nothing without a programme on a page that shows that choice.
    """
    st.session_state.setdefault(SEEN, {})[st.session_state.get(PAGE)] = tuple(shown)
    values = {field.name: st.session_state[key(field.name)] for field in fields(Address)}
    if not values["programmes"]:
        if "programmes" in shown:
            return None
        values["programmes"] = Address().programmes
    lists = {name: tuple(values[name]) for name in LISTS}
    return Address(**values | lists)


def write(address: Address, tables: Tables, shown: Collection[str]) -> None:
    """Write the choices that a page shows to the address bar."""
    wanted = write_address(address, tables, shown)
    if wanted != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(wanted)


def choose_municipality(nis: str) -> None:
    """Choose a municipality of the vintage shown, as a click on the map does."""
    st.session_state[key("nis")] = nis


def say_again() -> None:
    """Set every choice to itself, so that a browser takes it over: in another language, say."""
    for name in (*(key(field.name) for field in fields(Address)), FOUND):
        if name in st.session_state and name != key("language"):
            st.session_state[name] = st.session_state[name]


def forget_municipality() -> None:
    """Choose no municipality, as the button of the card does."""
    st.session_state[key("nis")] = None
    st.session_state[FOUND] = None


def select(
    field: str,
    options: Sequence[_Option],
    label: Callable[[_Option], str],
    texts: Texts,
    text: str = "",
) -> None:
    """Draw a select box of one choice; ``text`` names its texts where the field does not."""
    name = text or f"choice-{field}"
    st.selectbox(
        texts(name),
        options,
        format_func=label,
        placeholder=texts("choice-one-placeholder"),
        help=texts(f"{name}-help"),
        key=key(field),
        persist_state="session",
    )


def switch(field: str, texts: Texts) -> None:
    """Draw a switch of a choice that is yes or no."""
    name = f"choice-{field}"
    st.toggle(texts(name), help=texts(f"{name}-help"), key=key(field), persist_state="session")


def select_many(
    field: str, options: Sequence[_Option], label: Callable[[_Option], str], texts: Texts
) -> None:
    """Draw a choice of several, of a field in `LISTS`."""
    name = f"choice-{field}"
    st.multiselect(
        texts(name),
        options,
        format_func=label,
        placeholder=texts(f"{name}-placeholder"),
        help=texts(f"{name}-help"),
        # Its words are in English only, and nobody means all municipalities.
        select_all=False,
        key=key(field),
        persist_state="session",
    )


def search(
    tables: Tables,
    texts: Texts,
    taken: Callable[[], None] = lambda: None,
    day: date | None = None,
) -> None:
    """Draw the search box for a municipality.

    Args:
        tables: the shipped tables.
        texts: the language.
        taken: runs on a choice.
        day: whose municipalities they are; the day shown by default.
    """
    day = day or day_shown(tables)
    entries = found_under(day, texts.language)
    chosen = carry_over(tables, day)
    shown = st.session_state.get(FOUND)
    if shown not in entries or entries[shown].nis != chosen:
        own = (name for name, entry in entries.items() if entry.own and entry.nis == chosen)
        st.session_state[FOUND] = next(own, None)
    st.selectbox(
        texts("choice-municipality"),
        list(entries),
        format_func=lambda name: entries[name].label,
        placeholder=texts("choice-municipality-placeholder"),
        help=texts("choice-municipality-help"),
        key=FOUND,
        on_change=_take_found,
        args=(entries, taken),
        filter_mode="contains",
        index=None,
    )


def carry_over(tables: Tables, day: date | None = None) -> str | None:
    """Choose what became of the chosen municipality in the vintage of a day, and return its code.

    `search` does so itself; a page that draws its search box last does it first.
    """
    chosen = _carried_over(day or day_shown(tables), tables)
    st.session_state[key("nis")] = chosen
    return chosen


def day_shown(tables: Tables) -> date:
    """Return the day whose municipalities are shown: that of the chosen date and reading."""
    reading = Reading(st.session_state[key("reading")])
    return vintage_day(st.session_state[key("day")], reading, tables.mergers)


def _take_found(entries: dict[str, Entry], taken: Callable[[], None]) -> None:
    taken()
    found = st.session_state[FOUND]
    st.session_state[key("nis")] = entries[found].nis if found else None


def _carried_over(day: date, tables: Tables) -> str | None:
    """Return the chosen municipality in the vintage of a day: its successor or a predecessor."""
    chosen: str | None = st.session_state[key("nis")]
    before: date = st.session_state.get(SHOWN_ON, day)
    st.session_state[SHOWN_ON] = day
    if chosen is None:
        return None
    for start in (before, *sorted({day.date() for day in tables.municipalities["valid_from"]})):
        pairs = crosswalk(start, day, tables.municipalities, tables.mergers)
        found = pairs.loc[pairs["nis_from"] == chosen, "nis_to"]
        if len(found):
            return str(chosen if chosen in set(found) else found.iloc[0])
    return None
