"""What stands beside and below the map of the page "Patronen": outcome, tables and sources."""

from __future__ import annotations

import streamlit as st

from analysis.units import Unit
from views import formats, panels
from views.choices import Pattern
from views.figures_table import programmes_of
from views.markup import bullets, definitions, plain
from views.patterns.view import Case, View
from views.tables import draw_table
from views.texts import Texts

SHORT_TABLE = 300
REGISTER = ("statbel-refnis", "regiodecreet-2023", "statbel-boundaries", "statbel-mergers")
"""Sources of every view."""
FILES = {
    Pattern.CLUSTERS: "hoog-en-laag",
    Pattern.COVERAGE: "dekking",
    Pattern.SIMILAR: "gelijkend",
    Pattern.GROUPS: "groepen",
}
"""What the files of each view are called."""


def draw_beside(view: View, case: Case, texts: Texts) -> None:
    """Draw what was found, in words and figures."""
    if view.refused is not None:
        st.warning(plain(view.refused))
    if view.results:
        st.header(texts("pattern-result"), anchor=False)
        bullets(view.results)
    for note in view.notes:
        st.info(plain(note))
    nis, picture = case.address.nis, view.picture
    if nis is not None and nis in case.about.index:
        words = picture.words.get(nis, picture.kinds[picture.fills[nis]])
        st.markdown(f"**{plain(case.about.loc[nis, 'name'])}**: {plain(words)}")
    if view.figures:
        definitions(view.figures, "facts")
    st.caption(texts(f"pattern-method-{case.address.pattern}"))


def source_lines(view: View, texts: Texts) -> list[str]:
    """Return where a view comes from."""
    sources = dict.fromkeys((*view.sources, *REGISTER))
    lines = [panels.source_line(name, texts) for name in sources]
    return [*lines, texts("source-borders"), *view.dated]


def chosen(view: View, case: Case, texts: Texts) -> list[tuple[str, str]]:
    """Return what was chosen, for the files."""
    address = case.address
    minimum = formats.value(address.minimum_m, Unit.LENGTH_M, texts.language)
    return [
        (texts("page-patterns"), texts(f"pattern-view-{address.pattern}")),
        (texts("choice-programmes"), programmes_of(address, texts)),
        (texts("choice-date"), formats.day(case.day, texts.language)),
        (texts("choice-vintage"), texts(f"vintage-{address.reading}")),
        (texts("choice-minimum_m"), minimum),
        *view.chosen,
    ]


def draw_view_tables(view: View, case: Case, texts: Texts) -> None:
    """Draw the tables of a view with their files, and the sources."""
    lines = source_lines(view, texts)
    sources = ((texts("source-title"), line) for line in lines)
    notes = [*chosen(view, case, texts), *view.figures.items(), *sources]
    filled = {title: table for title, table in view.tables.items() if len(table.frame)}
    for number, (title, table) in enumerate(filled.items(), start=1):
        st.header(texts(title), anchor=False)
        name = f"samenkaart-{FILES[case.address.pattern]}-{number}"
        draw_table(table, notes, name, texts, height=SHORT_TABLE, on=case.land.day)
    if filled:
        st.caption(texts("table-sort-help"))
    panels.sources_of(lines, texts)
