"""The pieces around the map: heading, notes, legend, totals and sources."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import Status
from analysis.measures import MEASURES
from analysis.people import INDICATORS
from analysis.summary import incomplete_lists, summary
from data.load import Tables
from geo.map import GREY_MAP, OPENSTREETMAP
from views import formats
from views.address import Address, Background
from views.controls import key
from views.markup import bullets, definitions, picture
from views.paint import Shown
from views.store import sources
from views.texts import Texts

_HOSTS = {Background.GREY: GREY_MAP.host, Background.OSM: OPENSTREETMAP.host}


def heading(texts: Texts) -> None:
    """Draw the name of the app and what it is."""
    st.html(
        f"<h1 class='sk-title'>{escape(texts('app-title'))} "
        f"<small>{escape(texts('app-subtitle'))}</small></h1>"
    )


def background_note(texts: Texts) -> None:
    """Say which host the browser asks, or that it asks none."""
    host = _HOSTS.get(Background(st.session_state[key("background")]))
    if host is None:
        st.caption(texts("basemap-off-note"))
    else:
        st.warning(texts("basemap-on-note", host=host))


def notes(address: Address, table: pd.DataFrame, tables: Tables, texts: Texts) -> None:
    """Say what a reader must know before reading the map."""
    day = address.day
    if day is None:
        return
    if (table["status"] == Status.NOT_APPLICABLE).all():
        st.info(texts("note-not-begun", date=formats.day(day, texts.language)))
    names = tables.programmes.set_index("programme")[f"name_{texts.language}"]
    for found in incomplete_lists(address.programmes, day, tables):
        programme = names[found.programme]
        if len(found.stated) == 1:
            total = found.stated[0]
            words = texts("list-incomplete", programme=programme, known=found.known, total=total)
        elif found.stated:
            stated = ", ".join(map(str, found.stated))
            words = texts(
                "list-incomplete-conflict", programme=programme, known=found.known, stated=stated
            )
        else:
            words = texts("list-incomplete-no-total", programme=programme, known=found.known)
        st.warning(words, icon=":material/help:")


def legend(address: Address, shown: Shown, texts: Texts) -> None:
    """Draw the legend: what each colour and pattern means and how many municipalities have it."""
    rows = "".join(
        f"<li>{picture(row.look)} <span>{escape(row.text)}</span> "
        f"<small>{escape(texts('legend-count', count=row.count))}</small></li>"
        for row in shown.legend
    )
    title = escape(texts(f"legend-title-{address.measure}"))
    st.html(f"<p class='sk-legend-title'>{title}</p><ul class='sk-legend'>{rows}</ul>")
    if shown.note:
        st.caption(shown.note)
    st.caption(texts(f"measure-help-{address.measure}"))
    if address.measure == "award":
        st.caption(texts("note-not-additive"))


def totals(address: Address, table: pd.DataFrame, tables: Tables, texts: Texts) -> None:
    """Draw the totals; an award counts once, whatever the method of allocation."""
    if address.day is None:
        return
    found = summary(address.programmes, address.day, table, tables)
    language = texts.language
    st.header(texts("total-title"), anchor=False)
    any_award = found.consortia > found.consortia_without_award
    figures = {
        "total-awards": (
            formats.euro(found.award_cents, language) if any_award else texts("state-not_known")
        ),
        "total-municipalities": texts(
            "total-covered", covered=found.covered, total=found.municipalities
        ),
        "total-consortia": formats.number(found.consortia, language),
        "total-memberships": formats.number(found.memberships, language),
    }
    definitions({texts(name): figure for name, figure in figures.items()}, "totals")
    if found.not_known:
        st.caption(texts("total-not-known", count=found.not_known))
    if found.consortia_without_award:
        st.caption(texts("total-awards-incomplete", count=found.consortia_without_award))
    if found.partners:
        st.caption(texts("total-partners", partners=", ".join(found.partners)))


def sources_of(address: Address, shown: Shown, tables: Tables, texts: Texts) -> None:
    """Draw the sources of what is shown, with their dates and the method used."""
    st.header(texts("source-title"), anchor=False)
    lines = [source_line(name, texts) for name in _sources_used(address, tables)]
    measure = MEASURES[address.measure]
    if measure.column and measure.id not in ("coverage", "consortia"):
        method = texts(f"allocation-{address.method}")
        lines.append(texts("source-allocation", allocation=method))
    if shown.measured is not None and measure.id in INDICATORS:
        reference = shown.measured.reference
        if reference is None:
            lines.append(texts("source-no-figures"))
        elif INDICATORS[measure.id].table == "newcomers":
            lines.append(texts("source-newcomers-of", year=str(reference.year)))
        else:
            when = formats.day(reference, texts.language)
            lines.append(texts("source-inhabitants-of", date=when))
    bullets(lines)


def source_line(name: str, texts: Texts) -> str:
    """Return one line about a source: publisher, title, date and licence."""
    source = sources()[name]
    publisher = stated(source.publisher, texts)
    if source.reference_date is None:
        return texts("source-date-not-known", publisher=publisher, title=source.title)
    when = formats.day(source.reference_date, texts.language)
    return texts("source-line", publisher=publisher, title=source.title, date=when)


def stated(value: str, texts: Texts) -> str:
    """Return a field of a source declaration, with "not stated" in the reader's language."""
    return texts("source-not-stated") if value == "not stated" else value


def _sources_used(address: Address, tables: Tables) -> list[str]:
    records = tables.record_sources
    prefixes = tuple(address.programmes)
    cited = records[records["key"].str.startswith(prefixes)]["source"]
    measure = MEASURES[address.measure]
    people = [INDICATORS[measure.id].source] if measure.id in INDICATORS else []
    per_person = measure.unit is not None and measure.unit.is_rate
    if per_person or address.method in (Method.INHABITANTS, Method.ORIGIN):
        people.append("statbel-origin")
    return list(dict.fromkeys([*cited, *people, "statbel-boundaries", "statbel-mergers"]))
