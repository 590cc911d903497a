"""The pieces around the map: heading, notes, legend, totals and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.coverage import Status
from analysis.measures import MEASURES
from analysis.people import INDICATORS, counted_on
from analysis.summary import Summary, incomplete_lists, stated_figures
from data.load import Tables
from data.sources import NOT_STATED, OFFICIAL, Source
from geo.map import GREY_MAP, OPENSTREETMAP
from views import formats
from views.choices import Address, Background
from views.controls import key
from views.markup import bullets, definitions, plain, swatch
from views.meanings import meanings
from views.names import programme_names
from views.paint import LegendRow, Shown
from views.store import sources
from views.texts import Language, Texts

_SOURCES_OF_EVERY_TABLE = (
    "statbel-origin",
    "statbel-refnis",
    "regiodecreet-2023",
    "statbel-boundaries",
    "statbel-mergers",
)
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
        st.caption(texts("note-no-host"))
    else:
        st.warning(texts("note-host", host=host))


@dataclass(frozen=True)
class Note:
    """What a reader must know before reading a map.

    Attributes:
        words: what it says, as Markdown.
        warns: whether figures are missing.
    """

    words: str
    warns: bool = False


def notes(address: Address, table: pd.DataFrame, tables: Tables, texts: Texts) -> None:
    """Say what a reader must know before reading the map."""
    say_notes(notes_of(address, table, tables, texts))


def say_notes(found: Iterable[Note]) -> None:
    """Draw notes."""
    for note in found:
        if note.warns:
            st.warning(note.words, icon=":material/help:")
        else:
            st.info(note.words)


def notes_of(
    address: Address, table: pd.DataFrame, tables: Tables, texts: Texts
) -> tuple[Note, ...]:
    """Return what a reader must know before reading the map."""
    day = address.day
    if day is None:
        return ()
    found = []
    if (table["status"] == Status.NOT_APPLICABLE).all():
        found.append(Note(texts("note-not-begun", date=formats.day(day, texts.language))))
    names = programme_names(tables, texts)
    for listed in incomplete_lists(address.programmes, day, tables):
        programme = plain(names[listed.programme])
        if len(listed.stated) == 1:
            total = listed.stated[0]
            words = texts("list-incomplete", programme=programme, known=listed.known, total=total)
        elif listed.stated:
            stated = ", ".join(map(str, listed.stated))
            words = texts(
                "list-incomplete-conflict", programme=programme, known=listed.known, stated=stated
            )
        else:
            words = texts("list-incomplete-no-total", programme=programme, known=listed.known)
        found.append(Note(words, warns=True))
    return tuple(found)


def legend(title: str, rows: Iterable[LegendRow], texts: Texts) -> None:
    """Draw a legend: what each colour and pattern means and how many municipalities have it."""
    lines = "".join(
        f"<li>{swatch(row.look)} <span>{escape(row.text)}</span> "
        f"<small>{escape(texts('legend-count', count=row.count))}</small></li>"
        for row in rows
    )
    st.html(f"<p class='sk-legend-title'>{escape(title)}</p><ul class='sk-legend'>{lines}</ul>")


def measure_legend(address: Address, shown: Shown, texts: Texts) -> None:
    """Draw the legend of the measure on the map, and how it is to be read."""
    legend(texts(f"legend-title-{address.measure}"), shown.legend, texts)
    if shown.note:
        st.caption(shown.note)
    st.caption(texts(f"measure-help-{address.measure}"))
    whole = address.measure.startswith("allocated") and address.method is Method.WHOLE
    if address.measure == "award" or whole:
        st.caption(texts("note-not-additive"))


def totals(figures: Mapping[str, str], lines: Iterable[str], texts: Texts) -> None:
    """Draw the totals: `total_figures` and `total_notes`."""
    st.header(texts("total-title"), anchor=False)
    definitions(figures, "totals")
    for line in lines:
        st.caption(plain(line))


def total_figures(found: Summary, texts: Texts) -> dict[str, str]:
    """Return the totals in words; an award counts once, whatever the method of allocation."""
    language = texts.language
    figures = {
        "total-awards": formats.euro(found.award_cents, language),
        "total-municipalities": texts(
            "total-covered-at-least" if found.not_known else "total-covered",
            covered=found.covered,
            total=found.municipalities,
        ),
        "total-consortia": formats.number(found.consortia, language),
        "total-memberships": formats.number(found.memberships, language),
    }
    if not found.municipalities:
        figures = dict.fromkeys(figures, texts("state-not_applicable"))
    elif not found.memberships and found.not_known:
        figures = dict.fromkeys(figures, texts("state-not_known"))
    elif found.consortia == found.consortia_without_award:
        figures["total-awards"] = texts("state-not_known")
    return {texts(name): figure for name, figure in figures.items()}


def total_notes(found: Summary, address: Address, tables: Tables, texts: Texts) -> list[str]:
    """Return the budgets, and what the totals leave out."""
    lines = _budgets(address, tables, texts)
    if found.not_known:
        lines.append(texts("total-not-known", count=found.not_known))
    if found.consortia_without_award:
        lines.append(texts("total-awards-incomplete", count=found.consortia_without_award))
    if found.partners:
        lines.append(texts("total-partners", partners=", ".join(found.partners)))
    if found.off_map_cents:
        amount = formats.euro(found.off_map_cents, texts.language)
        lines.append(texts("total-off-map", amount=amount))
    return lines


def _budgets(address: Address, tables: Tables, texts: Texts) -> list[str]:
    names = programme_names(tables, texts)
    budgets = stated_figures("budget_cents", tables)
    return [
        texts(
            "total-budget",
            programme=names[programme],
            budget=" / ".join(formats.euro(cents, texts.language) for cents in budgets[programme]),
        )
        for programme in address.programmes
        if programme in budgets
    ]


def explain(told: Iterable[str], texts: Texts) -> None:
    """Say what the short words mean in what was just drawn, if it has any."""
    if found := meanings(told, texts):
        st.caption(plain(" ".join(found)))


def sources_of(lines: list[str], texts: Texts) -> None:
    """Draw the lines of `source_lines`."""
    st.header(texts("source-title"), anchor=False)
    bullets(lines)
    explain(lines, texts)


def source_lines(address: Address, shown: Shown, tables: Tables, texts: Texts) -> list[str]:
    """Return the sources of what is shown, with their dates and the method used."""
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
    # The table beside the map has them, whatever the measure.
    counted = counted_on(address.day, tables) if address.day else None
    if counted is not None:
        when = formats.day(counted, texts.language)
        lines.append(texts("source-inhabitants-of", date=when))
    return lines


def source_line(name: str, texts: Texts) -> str:
    """Return one line about a source: publisher, title, date and licence."""
    source = sources()[name]
    publisher = publisher_of(source, texts)
    if source.reference_date is None:
        return texts("source-date-not-known", publisher=publisher, title=title_of(source, texts))
    when = formats.day(source.reference_date, texts.language)
    return texts("source-line", publisher=publisher, title=title_of(source, texts), date=when)


def title_of(source: Source, texts: Texts) -> str:
    """Return the title of a source in the reader's language, where we have it."""
    return (source.title_en if texts.language is Language.EN else None) or source.title


def publisher_of(source: Source, texts: Texts) -> str:
    """Return who published a source, also in words when nobody says."""
    known = source.publisher != NOT_STATED
    return source.publisher if known else texts("source-no-publisher")


def stated(value: str, texts: Texts) -> str:
    """Return a field of a source declaration; its two fixed words in the reader's language."""
    words = {NOT_STATED: "source-not-stated", OFFICIAL: "source-official"}
    return texts(words[value]) if value in words else value


def programme_sources(address: Address, tables: Tables) -> list[str]:
    """Return the sources of what is known of the programmes chosen, each once."""
    records = tables.record_sources
    # A key is a programme, a consortium, or a programme with one of its members or partners.
    owner = records["key"].str.split("/").str[0]
    programmes = tables.consortia.set_index("consortium")["programme"]
    owner = owner.map(programmes).fillna(owner)
    return list(dict.fromkeys(records.loc[owner.isin(address.programmes), "source"]))


def _sources_used(address: Address, tables: Tables) -> list[str]:
    measure = MEASURES[address.measure]
    people = [INDICATORS[measure.id].source] if measure.id in INDICATORS else []
    cited = programme_sources(address, tables)
    return list(dict.fromkeys([*cited, *people, *_SOURCES_OF_EVERY_TABLE]))
