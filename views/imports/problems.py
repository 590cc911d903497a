"""The problems of an import: each with what to do, and a workbook to correct them in."""

from __future__ import annotations

from functools import partial

import streamlit as st

from data.exports import write_xlsx
from data.intake.awards import Intake
from data.intake.corrections import SHEET, rows_to_correct
from data.intake.tables import FoundTable
from data.layout import Column, Kind
from views.imports.tables import problem_text, problems_table
from views.tables import XLSX, Notes, draw_table
from views.texts import Texts


def problems(done: Intake, table: FoundTable, notes: Notes, texts: Texts) -> None:
    """Draw every problem with its place and what to do, and the workbook to correct them in."""
    if done.problems.empty:
        st.success(texts("import-no-problems"))
        return
    st.markdown(f"**{texts('import-problems-title')}**")
    draw_table(problems_table(done, texts), notes, "samenkaart-invoer-problemen", texts)
    st.download_button(
        texts("import-download"),
        partial(workbook, done, table, notes, texts),
        file_name=texts("import-problems-file"),
        mime=XLSX,
        on_click="ignore",
    )


def workbook(done: Intake, table: FoundTable, notes: Notes, texts: Texts) -> bytes:
    """Return the problems in words, the rows to correct as they are read again, and the notes.

    Only the sheet of rows holds a table of awards: given again, there is nothing to choose.
    """
    found = problems_table(done, texts)
    layout = tuple(
        Column(name, texts(f"column-{name}"), Kind.TEXT if unit is None else Kind.WHOLE)
        for name, unit in found.units.items()
    )
    sheets = {
        SHEET: rows_to_correct(table, done, partial(problem_text, texts=texts)),
        texts("source-title"): notes,
    }
    return write_xlsx(found.frame, layout, sheets, sheet=texts("import-problems-title"))
