"""The page "Over de gegevens": sources, programmes, and figures that differ between sources."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.load import Tables
from data.sources import Source
from views import formats
from views.markup import definitions, plain
from views.names import programme_names
from views.panels import stated, title_of
from views.store import sources, tables
from views.texts import Texts


def draw(texts: Texts) -> None:
    """Draw the page."""
    st.title(texts("page-about"), anchor=False)
    st.markdown(texts("about-intro"))
    st.header(texts("source-title"), anchor=False)
    for source in sources().values():
        st.markdown(
            f"**{plain(stated(source.publisher, texts))}**: {plain(title_of(source, texts))}"
        )
        definitions(_facts(source, texts), "facts")
    st.header(texts("about-programmes"), anchor=False)
    st.dataframe(programmes_table(tables(), texts), hide_index=True, width="stretch")
    st.header(texts("about-figures"), anchor=False)
    st.markdown(texts("about-figures-conflict"))
    known = tables()
    figures = figures_table(known.programme_figures, known, texts)
    st.dataframe(figures, hide_index=True, width="stretch", height="content")


def _facts(source: Source, texts: Texts) -> dict[str, str]:
    language = texts.language
    when = source.reference_date
    facts = {
        "source-reference_date": formats.day(when, language) if when else texts("state-not_known"),
        "source-licence": stated(source.licence, texts),
        "source-page": stated(source.page, texts),
        "source-gaps": getattr(source, f"gaps_{language}") or texts("source-gaps-none"),
        "source-checksum": source.sha256 or "",
    }
    return {texts(name): text for name, text in facts.items() if text}


def programmes_table(known: Tables, texts: Texts) -> pd.DataFrame:
    """Return the programmes in words: who pays, when, and how much of the members is known."""
    members = known.memberships.groupby("programme")["nis"].nunique()
    return pd.DataFrame(
        {
            texts("column-programme"): getattr(row, f"name_{texts.language}"),
            texts("column-funder"): (
                texts("state-not_known") if pd.isna(row.funder) else row.funder
            ),
            texts("column-period"): formats.period(
                row.period_start.date(), row.period_end.date(), texts.language, row.period_precision
            ),
            texts("about-member-list"): texts(f"member-list-{row.member_list}"),
            texts("about-known-members"): formats.number(
                int(members.get(row.programme, 0)), texts.language
            ),
        }
        for row in known.programmes.itertuples()
    )


def figures_table(figures: pd.DataFrame, known: Tables, texts: Texts) -> pd.DataFrame:
    """Return rows of the figures about programmes in words, each with its source."""
    names = programme_names(known, texts)
    return pd.DataFrame(
        {
            texts("column-programme"): names[row.programme],
            texts("column-figure"): texts(f"figure-{row.figure}"),
            texts("column-value"): formats.value(
                row.value, "cents" if row.figure.endswith("_cents") else "count", texts.language
            ),
            texts("source-title"): f"{stated(sources()[row.source].publisher, texts)}: "
            f"{title_of(sources()[row.source], texts)}",
            texts("column-passage"): getattr(row, f"passage_{texts.language}"),
        }
        for row in figures.itertuples()
    )
