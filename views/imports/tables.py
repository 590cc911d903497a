"""The tables of an import as they are drawn and leave, and what their files say of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from analysis.units import Unit
from data.intake.awards import Intake
from data.load import Tables
from data.problems import Problem
from data.store import Diff, Meta
from views import formats
from views.imports.data import PASTED
from views.names import names_ever, programme_names
from views.panels import source_line
from views.tables import FiguresTable, Notes
from views.texts import Texts

SOURCES = ("statbel-boundaries", "statbel-refnis", "statbel-mergers")
CHANGES = ("new", "changed", "same", "gone")

_ACCEPTED: dict[str, Unit | None] = {
    "row": Unit.COUNT,
    "name": None,
    "role": None,
    "title": None,
    "award_cents": Unit.CENTS,
    "nis": None,
}
_IGNORED: dict[str, Unit | None] = {"row": Unit.COUNT, "reason": None}
_PROBLEMS: dict[str, Unit | None] = {
    "row": Unit.COUNT,
    "where": None,
    "value": None,
    "suggestion": None,
    "reason": None,
}
_CLASHES: dict[str, Unit | None] = {
    "row": Unit.COUNT,
    "value": None,
    "reason": None,
    "nis": None,
}
_CHANGES: dict[str, Unit | None] = {
    "change": None,
    "consortium": None,
    "title": None,
    "award_cents": Unit.CENTS,
    "consortium_code": None,
}


def notes_of(meta: Meta, day: date, known: Tables, texts: Texts) -> Notes:
    """Return where the rows come from, for their files.

    Args:
        meta: of the table.
        day: of the award.
        known: the tables.
        texts: the language.
    """
    today = date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    # A text has no sheets, and one that is in a file on its own is called as the file.
    has_sheets = meta.file not in (PASTED, meta.sheet)
    return [
        (texts("import-file"), file_in_words(meta.file, texts)),
        *([(texts("import-of-sheet"), meta.sheet)] if has_sheets else []),
        (texts("source-checksum"), meta.sha256),
        (texts("column-programme"), programme_names(known, texts)[meta.programme]),
        (texts("import-day"), formats.day(day, texts.language)),
        (texts("import-read-on"), formats.day(today, texts.language)),
        *((texts("source-title"), source_line(name, texts)) for name in SOURCES),
    ]


def file_in_words(file: str, texts: Texts) -> str:
    """Return the name of a file, or what a text without one is called.

    Example:
        >>> from views.texts import Language, translator
        >>> file_in_words(PASTED, translator(Language.EN))
        'pasted text'
    """
    return texts("import-pasted") if file == PASTED else file


def problem_text(code: str, texts: Texts) -> str:
    """Return what a problem means and what to do, in the reader's language."""
    known = f"problem-{code}" in texts
    return texts(f"problem-{code}") if known else texts("import-other-problem", code=code)


def accepted_table(done: Intake, texts: Texts) -> FiguresTable:
    """Return the accepted rows, one a member, each with the whole award in cents."""
    rows = done.accepted
    frame = rows.assign(
        row=rows["source_row"],
        role=rows["role"].map(lambda role: texts(f"role-{role}")),
        title=rows["title"].fillna(""),
        # A body that is no municipality.
        nis=rows["nis"].fillna(texts("state-not_applicable")),
    )
    return FiguresTable(frame[list(_ACCEPTED)], _ACCEPTED)


def ignored_table(done: Intake, texts: Texts) -> FiguresTable:
    """Return the ignored rows, each with the reason."""
    reasons = done.ignored["reason"].map(lambda reason: texts(f"left-out-{reason}"))
    return FiguresTable(done.ignored.assign(reason=reasons)[list(_IGNORED)], _IGNORED)


def problems_table(done: Intake, texts: Texts) -> FiguresTable:
    """Return the problems, each with its place and what to do."""
    found = done.problems.rename(columns={"column": "where"})
    found["reason"] = found["code"].map(lambda code: problem_text(code, texts))
    told = [name for name, unit in _PROBLEMS.items() if unit is None]
    return FiguresTable(found.fillna(dict.fromkeys(told, ""))[list(_PROBLEMS)], _PROBLEMS)


def clashes_table(problems: Iterable[Problem], texts: Texts) -> FiguresTable:
    """Return why a table cannot be stored: the rows that clash, with the municipality if any."""
    lines = [(each, *_code_and_value(each)) for each in problems]
    frame = pd.DataFrame(
        {
            "row": pd.array([each.row for each, *_ in lines], dtype="Int64"),
            "value": [value for _, _, value in lines],
            "reason": [problem_text(each.code, texts) for each, *_ in lines],
            "nis": [code for _, code, _ in lines],
        }
    )
    return FiguresTable(frame, _CLASHES)


def _code_and_value(problem: Problem) -> tuple[str, str]:
    value = "" if problem.value is None else str(problem.value)
    if problem.column != "nis":
        return "", value
    code, _, name = value.partition(" ")
    return code, name


def changes_table(diff: Diff, known: Tables, texts: Texts) -> FiguresTable:
    """Return what becomes of each award, in cents, with its members by name and as places."""
    awards = pd.concat(
        [getattr(diff, name).assign(change=name) for name in CHANGES], ignore_index=True
    )
    lines = _members(diff)
    named = lines["nis"].map(names_ever(known)).fillna(lines["name"])
    names = named.groupby(lines["consortium"], sort=False).agg(", ".join)
    codes = lines.dropna(subset="nis").groupby("consortium")["nis"].agg(list)
    identifiers = awards["consortium"]
    frame = awards.assign(
        change=awards["change"].map(lambda name: texts(f"import-change-{name}")),
        consortium=identifiers.map(names),
        title=awards["title"].fillna(""),
        consortium_code=identifiers,
    )
    places = [codes.get(name, []) for name in identifiers]
    return FiguresTable(frame[list(_CHANGES)], _CHANGES, places)


def _members(diff: Diff) -> pd.DataFrame:
    """Return the members of each award: of one that changes those it gets, not those it loses."""
    lost = diff.lines["change"].eq("gone")
    return diff.lines[~lost | diff.lines["consortium"].isin(diff.gone["consortium"])]
