"""The page "Tabel invoeren": a table of awards in, every row accounted for."""

from __future__ import annotations

import streamlit as st

from data.intake.amounts import COMMA, POINT, read_amounts
from data.intake.awards import Intake
from data.intake.grid import Cell
from data.intake.grouping import REPEATED
from data.intake.headers import Role
from data.intake.members import NO_MUNICIPALITY, Question
from data.load import Tables
from data.problems import DataError
from data.store import Diff, Meta, Store
from views.imports import preview, steps
from views.imports.data import PASTED, Given, Place, Replies
from views.imports.problems import problems
from views.imports.steps import Asked, Found
from views.imports.tables import notes_of, problem_text
from views.names import programme_names
from views.store import shipped
from views.texts import Texts

LEAVE_OPEN = "?"
MOST_ROWS = 12
"""Rows named in a question; a name may stand in hundreds."""


def draw(texts: Texts) -> None:
    """Draw the page."""
    st.header(texts("page-import"), anchor=False)
    st.markdown(texts("import-intro"))
    known = shipped()
    asked = _ask(known, texts)
    if asked is not None:
        try:
            _work(asked, known, texts)
        except DataError as error:
            for problem in error.problems:
                where = "" if problem.row is None else f" ({texts('column-row')} {problem.row})"
                st.error(problem_text(problem.code, texts) + where)
    preview.history(Store(), texts)


def _ask(known: Tables, texts: Texts) -> Asked | None:
    names = programme_names(known, texts)
    starts = known.programmes.set_index("programme")["period_start"]
    left, right = st.columns(2)
    programme = left.selectbox(
        texts("column-programme"), list(names.index), format_func=lambda name: names[name],
        index=list(names.index).index("oproep-2015"), key="import-programme",
        placeholder=texts("choice-one-placeholder"), help=texts("import-programme-help"),
    )  # fmt: skip
    day = right.date_input(
        texts("import-day"), starts[programme].date(), format="DD/MM/YYYY",
        key=f"import-day-{programme}", help=texts("import-day-help"),
    )  # fmt: skip
    file = left.file_uploader(
        texts("import-file"), type=["xlsx", "xlsm", "csv", "tsv", "txt", "html", "htm"],
        help=texts("import-file-help"), key="import-file",
    )  # fmt: skip
    pasted = right.text_area(
        texts("import-paste"), height=120, help=texts("import-paste-help"), key="import-paste"
    )
    control, wrong = _control(
        right.text_input(texts("import-control"), help=texts("import-control-help"),
                         key="import-control")
    )  # fmt: skip
    if wrong:
        right.error(texts("import-control-wrong"))
    if file is not None:
        return Asked(Given(file.name, file.getvalue(), pasted=False), programme, day, control)
    if pasted.strip():
        return Asked(Given(PASTED, pasted.encode(), pasted=True), programme, day, control)
    return None


def _control(text: str) -> tuple[int | None, bool]:
    if not text.strip():
        return None, False
    cents = read_amounts([Cell(text.strip())]).cents[0]
    return cents, cents is None


def _work(asked: Asked, known: Tables, texts: Texts) -> None:
    """Draw each piece as soon as what it needs is there; stopped work leaves those before it."""
    found = steps.find(asked, texts)
    if found is None:
        return
    place = _place(asked, found, _sheet(asked.given, found, texts), texts)
    read = steps.read(asked, place, texts)
    if read is None:
        return
    if read.table is None or read.awards is None:
        st.warning(texts("import-no-table"))
        return
    replies = _replies(asked.given, read.awards, texts)
    compared = steps.compare(asked, place, read.table, replies, texts)
    if compared is None:
        return
    done, meta, diff = compared.done, compared.meta, compared.diff
    preview.counts(done, texts)
    preview.control(done, texts)
    notes = notes_of(meta, asked.day, known, texts)
    preview.rows(done, notes, asked.day, texts)
    problems(done, read.table, notes, texts)
    preview.changes(diff, meta, notes, asked.day, known, texts)
    _accept(done, diff, meta, texts)


def _sheet(given: Given, found: Found, texts: Texts) -> int:
    grids = found.grids
    for grid in grids:
        for note in grid.notes:
            st.caption(problem_text(note.code, texts))
    shown = [at for at, grid in enumerate(grids) if not grid.hidden] or list(range(len(grids)))
    fit = [at for at in shown if found.tables[at] is not None]
    choice = fit or shown
    if len(choice) == 1:
        return choice[0]
    return st.selectbox(
        texts("import-sheet"),
        choice,
        format_func=lambda at: grids[at].name,
        help=texts("import-sheet-help"),
        key=f"import-sheet-{given.sha256[:12]}",
        persist_state="session",
        placeholder=texts("choice-one-placeholder"),
    )


def _place(asked: Asked, seen: Found, sheet: int, texts: Texts) -> Place:
    """Let a person say what each column holds; the table as found is the start."""
    found, grid = seen.tables[sheet], seen.grids[sheet]
    # Of lines that had to be cut only the table found knows how many columns there are.
    width = max((len(row.cells) for row in grid.rows), default=0)
    width = len(found.columns) if found else width
    with st.expander(texts("import-columns"), expanded=found is None or bool(found.guessed)):
        st.caption(texts("import-columns-help"))
        chosen: dict[int, Role] = {}
        for at in range(min(width, 12)):
            header = (found.headers.get(at) if found else None) or texts("import-column", at=at + 1)
            role = found.columns.get(at, Role.IGNORE) if found else Role.IGNORE
            picked = st.selectbox(
                header,
                [str(one) for one in Role],
                index=list(Role).index(role),
                format_func=lambda name: texts(f"import-role-{name}"),
                placeholder=texts("choice-one-placeholder"),
                help=texts("import-role-help"),
                key=f"import-role-{asked.given.sha256[:12]}-{sheet}-{at}",
                persist_state="session",
            )
            chosen[at] = Role(str(picked))
    if found is not None and all(found.columns.get(at) == role for at, role in chosen.items()):
        return Place(asked.given, sheet)
    return Place(asked.given, sheet, tuple(chosen.items()))


def _replies(given: Given, first: Intake, texts: Texts) -> Replies:
    """Ask what is doubtful; return the answers so far, which outlive a run without questions."""
    convention = None
    if first.amounts.convention == "ambiguous" or first.amounts.ambiguous:
        convention = st.radio(
            texts("import-amounts"), [None, COMMA, POINT],
            format_func=lambda name: texts(f"import-amounts-{name or 'open'}"),
            help=texts("import-amounts-help"),
            key=f"import-convention-{given.sha256[:12]}", persist_state="session",
        )  # fmt: skip
    asked_of: dict[str, list[Question]] = {}
    for question in first.questions:
        asked_of.setdefault(question.name, []).append(question)
    names = tuple(
        ((same[0].row if len(same) == 1 else None, name), answer)
        for name, same in asked_of.items()
        if (answer := _name(given, same, texts)) != LEAVE_OPEN
    )
    repeated = None
    if first.problems["code"].eq("one_award_or_several").any():
        repeated = st.radio(
            texts("import-repeated"), [None, *REPEATED],
            format_func=lambda name: texts(f"import-repeated-{name or 'open'}"),
            help=texts("import-repeated-help"),
            key=f"import-repeated-{given.sha256[:12]}", persist_state="session",
        )  # fmt: skip
    return Replies(convention, names, repeated)


def _name(given: Given, same: list[Question], texts: Texts) -> str:
    """Ask once for a name, however many rows it stands in."""
    question, rows = same[0], [str(one.row) for one in same]
    candidates = {one.nis: one for one in question.resolution.candidates}

    def label(nis: str) -> str:
        if nis == LEAVE_OPEN:
            return texts("import-name-open")
        if nis == NO_MUNICIPALITY:
            return texts("import-name-body")
        reason = texts(f"import-reason-{candidates[nis].reason}")
        return f"{candidates[nis].name} ({reason})"

    return st.selectbox(
        texts("import-name", name=question.name, row=", ".join(rows[:MOST_ROWS])),
        [LEAVE_OPEN, *candidates, NO_MUNICIPALITY],
        format_func=label,
        placeholder=texts("choice-one-placeholder"),
        help=problem_text(question.code, texts),
        key=f"import-name-{given.sha256[:12]}-{question.row}-{question.name}",
        persist_state="session",
    )


def _accept(done: Intake, diff: Diff, meta: Meta, texts: Texts) -> None:
    ready = done.is_clean and not diff.problems and not diff.is_empty
    if st.button(texts("import-accept"), disabled=not ready, type="primary"):
        Store().accept(done.accepted, meta, seen=diff)
        st.toast(texts("import-accepted"))
        st.rerun()
    if diff.is_empty and done.is_clean:
        st.info(texts("import-nothing-changes"))
    elif not done.is_clean:
        st.info(texts("import-not-clean"))
