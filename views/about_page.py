"""The page "Over de gegevens": sources, programmes, and figures that differ between sources."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analysis.units import Unit
from data.load import Tables
from data.sources import Source
from views import formats
from views.markup import bullets, definitions, plain
from views.meanings import WORDS
from views.names import programme_names
from views.panels import publisher_of, source_line, stated, title_of
from views.store import sources, tables
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts

WHOLE = 2_000
"""Pixels, more than any of the tables here needs."""
_PROGRAMMES: dict[str, Unit | None] = {
    "programme": None,
    "funder": None,
    "period": None,
    "member_list": None,
    "known_count": Unit.COUNT,
}
_FIGURES: dict[str, Unit | None] = dict.fromkeys(
    ["programme", "figure", "value", "source", "passage"]
)


def draw(texts: Texts) -> None:
    """Draw the page."""
    st.title(texts("page-about"), anchor=False)
    st.markdown(texts("about-intro"))
    st.header(texts("about-words"), anchor=False)
    bullets(texts(key) for key in WORDS.values())
    st.header(texts("source-title"), anchor=False)
    known = tables()
    differing = conflicts(known, texts)
    for name, source in sources().items():
        st.markdown(f"**{plain(publisher_of(source, texts))}**: {plain(title_of(source, texts))}")
        definitions(_facts(source, differing.get(name, ""), texts), "facts")
    st.header(texts("about-programmes"), anchor=False)
    draw_programmes(known, texts)
    st.header(texts("about-figures"), anchor=False)
    st.markdown(texts("about-figures-conflict"))
    figures = figures_table(known.programme_figures, known, texts)
    # The figures of sources that differ are read side by side, without scrolling.
    draw_table(figures, _notes(texts), "samenkaart-programmacijfers", texts, height=WHOLE)


def draw_programmes(known: Tables, texts: Texts) -> None:
    """Draw the table of programmes, with its files."""
    table = programmes_table(known, texts)
    draw_table(table, _notes(texts), "samenkaart-programmas-overzicht", texts)


def _notes(texts: Texts) -> Notes:
    return [(texts("source-title"), source_line(name, texts)) for name in sources()]


def _facts(source: Source, differing: str, texts: Texts) -> dict[str, str]:
    language = texts.language
    when = source.reference_date
    facts = {
        "source-reference_date": formats.day(when, language) if when else texts("state-not_known"),
        "source-licence": stated(source.licence, texts),
        "source-page": stated(source.page, texts),
        "source-package": (
            texts("source-in-package", name=source.package) if source.package else ""
        ),
        "source-gaps": getattr(source, f"gaps_{language}") or texts("source-gaps-none"),
        "source-conflicts": differing,
        "source-checksum": source.sha256 or "",
    }
    return {texts(name): text for name, text in facts.items() if text}


def conflicts(known: Tables, texts: Texts) -> dict[str, str]:
    """Return what each source says of a programme that another source says differently.

    Example:
        >>> from data.load import load_tables
        >>> from views.texts import Language, translator
        >>> conflicts(load_tables(), translator(Language.EN))["vvsg-2024"]
        'Participants of Plan Samenleven, year 1 (2022-2023): 104, elsewhere 106, 107'
    """
    figures = known.programme_figures
    said = figures_table(figures, known, texts).frame.assign(source=figures["source"].to_numpy())
    about = ["programme", "figure"]
    pairs = said.merge(said, on=about, suffixes=("", "_elsewhere"))
    differing = pairs[pairs["value"] != pairs["value_elsewhere"]]
    values = differing.groupby(["source", *about, "value"], sort=False)["value_elsewhere"]
    lines = values.agg(lambda others: ", ".join(sorted(set(others)))).rename("others").reset_index()
    words = [
        texts("about-conflict", **row) for row in lines.drop(columns="source").to_dict("records")
    ]
    return pd.Series(words, lines["source"], dtype="str").groupby(level=0).agg("; ".join).to_dict()


def programmes_table(known: Tables, texts: Texts) -> FiguresTable:
    """Return the programmes in words: who pays, when, and how much of the members is known."""
    members = known.memberships.groupby("programme")["nis"].nunique()
    rows = [
        {
            "programme": getattr(row, f"name_{texts.language}"),
            "funder": (texts("state-not_known") if pd.isna(row.funder) else row.funder),
            "period": formats.period(
                row.period_start.date(), row.period_end.date(), texts.language, row.period_precision
            ),
            "member_list": texts(f"member-list-{row.member_list}"),
            "known_count": int(members.get(row.programme, 0)),
        }
        for row in known.programmes.itertuples()
    ]
    return FiguresTable(pd.DataFrame(rows, columns=list(_PROGRAMMES)), _PROGRAMMES)


def figures_table(figures: pd.DataFrame, known: Tables, texts: Texts) -> FiguresTable:
    """Return rows of the figures about programmes in words, each with its source."""
    names = programme_names(known, texts)
    rows = [
        {
            "programme": names[row.programme],
            "figure": texts(f"figure-{row.figure}"),
            "value": formats.value(
                row.value, "cents" if row.figure.endswith("_cents") else "count", texts.language
            ),
            "source": f"{publisher_of(sources()[row.source], texts)}: "
            f"{title_of(sources()[row.source], texts)}",
            "passage": getattr(row, f"passage_{texts.language}"),
        }
        for row in figures.itertuples()
    ]
    return FiguresTable(pd.DataFrame(rows, columns=list(_FIGURES)), _FIGURES)
