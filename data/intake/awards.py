"""From a found table to awards: accepted rows, problems, ignored rows, and the control total."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import pandas as pd

from data.intake.amounts import Amounts, read_amounts
from data.intake.control import Control, choose_total, compare_total
from data.intake.entries import Entry, entries_of
from data.intake.grid import Row
from data.intake.grouping import Award, Grouped, Trouble, group
from data.intake.headers import NAMING, Role
from data.intake.members import Choices, Member, Question, Roll, call
from data.intake.names import Resolver
from data.intake.resolution import SUGGESTION
from data.intake.tables import FoundTable
from data.store_lines import identifiers

ACCEPTED = ("consortium", "title", "award_cents", "nis", "name", "role", "source_row")
PROBLEMS = ("code", "row", "column", "value", "suggestion")
IGNORED = ("row", "reason")

BETWEEN = " | "
"""Between suggestions, when a name may mean several municipalities."""

_LETTERS = 26
_WHOLE = {"award_cents", "row", "source_row"}


@dataclass(frozen=True)
class Answers:
    """What a person answered.

    Attributes:
        convention: of the amounts: ``comma_decimal`` or ``point_decimal``.
        names: row (or ``None`` for all rows) and name as typed, to a code of the day, or to an
            empty text for a body that is no municipality.
        repeated: what rows of one name each with the same title are: ``once``, ``shares`` or
            ``apart``, see `data.intake.grouping.REPEATED`.
    """

    convention: str | None = None
    names: Choices = field(default_factory=dict)
    repeated: str | None = None


class Counts(NamedTuple):
    """How many rows of the grid are accepted, have a problem, or are ignored."""

    accepted: int
    problem: int
    ignored: int


@dataclass(frozen=True)
class Intake:
    """What a table of awards holds.

    A row is accepted when nothing in it is a problem. Of a row with a doubtful name the other
    members are in ``accepted`` all the same; the row counts as a problem. Of an award without a
    sound amount nothing is.

    Attributes:
        accepted: one line a member: ``consortium`` (identifier, unique in the table), ``title``,
            ``award_cents`` (of the whole award; empty when the table has no amounts), ``nis``
            (code on the day of the award; empty for a body that is no municipality), ``name`` (as
            typed), ``role`` (lead, member), ``source_row``; in the order of the rows.
        problems: ``code``, ``row``, ``column`` (its header, else its letter), ``value``,
            ``suggestion``; in the order of the rows.
        ignored: ``row`` and ``reason`` (`data.intake.tables.REASONS`).
        control: the control total.
        counts: rows accepted, with a problem, and ignored: together the rows of the grid.
        questions: the names that a person must decide on, with their candidates.
        amounts: how the column of amounts was read.
    """

    accepted: pd.DataFrame
    problems: pd.DataFrame
    ignored: pd.DataFrame
    control: Control
    counts: Counts
    questions: tuple[Question, ...]
    amounts: Amounts

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to ask or to correct."""
        return self.problems.empty and self.control.agrees


def intake(
    found: FoundTable,
    *,
    programme: str,
    day: date,
    resolver: Resolver,
    control_cents: int | None = None,
    answers: Answers | None = None,
) -> Intake:
    r"""Return the awards of a table, with a problem for everything that is in doubt.

    Args:
        found: see `data.intake.tables.find_table`.
        programme: identifier of the programme; consortia are named after it and their first name.
        day: the day of the award.
        resolver: of the same day.
        control_cents: the control total, typed in.
        answers: of a person, to earlier questions.

    Errors:
        ValueError: the resolver is of another day, or an answer is no answer.

    Example:
        >>> from data.intake.names import resolver
        >>> from data.intake.read import read_pasted
        >>> from data.intake.tables import find_table
        >>> from data.load import load_tables
        >>> day = date(2015, 12, 1)
        >>> text = "Gemeenten\tTitel\tBedrag\nAfligem, Asse\tSamen\t1.500,00"
        >>> done = intake(find_table(read_pasted(text)[0]), programme="call", day=day,
        ...               resolver=resolver(load_tables(), day))
        >>> done.accepted["nis"].tolist(), done.problems["suggestion"].tolist(), done.counts
        (['23002'], ['Affligem'], Counts(accepted=0, problem=1, ignored=1))
    """
    if resolver.day != day:
        raise ValueError(f"the resolver is of {resolver.day}, not of {day}")
    answers = answers or Answers()
    entries, demoted = entries_of(found, resolver)
    amounts, cents, totals, left_out = _amounts(found, entries, answers.convention)
    grouped, control = _grouped(found, entries, cents, answers.repeated, control_cents, totals)
    roll = call(resolver, answers.names)
    rolls = [(award, roll(award.entries)) for award in grouped.awards]
    others = [roll([entry]) for entry in grouped.broken]
    problems = _problems(found, entries, grouped, amounts, [*(r for _, r in rolls), *others])
    counted = [(award.head.row, award.cents) for award in grouped.awards if award.cents is not None]
    ignored = sorted([*found.ignored, *demoted.items()])
    rows = len(found.body) + len(found.ignored)
    wrong = len(set(problems["row"]))
    return Intake(
        accepted=_accepted(rolls, programme),
        problems=problems,
        ignored=_frame(ignored, IGNORED),
        control=compare_total(
            control_cents, control, counted, sorted([*left_out, *grouped.uncounted])
        ),
        counts=Counts(rows - len(ignored) - wrong, wrong, len(ignored)),
        questions=tuple(q for _, each in rolls for q in each.questions)
        + tuple(q for each in others for q in each.questions),
        amounts=amounts,
    )


_Sums = list[tuple[int, int]]


def _amounts(
    found: FoundTable, entries: Iterable[Entry], convention: str | None
) -> tuple[Amounts, dict[int, int | None], _Sums, _Sums]:
    """Return the column as read, cents by row, and the totals and other sums by row.

    The first amounts of the result are those of the entries with an amount of their own, in order.
    """
    paid = [(entry.row, entry.amount) for entry in entries if entry.paid and entry.amount]
    cells = [cell for _, cell in (*paid, *found.totals, *found.left_out)]
    read = read_amounts(cells, convention)
    rows = [row for row, _ in (*paid, *found.totals, *found.left_out)]
    sums = list(zip(rows, read.cents, strict=True))
    ends = len(paid), len(paid) + len(found.totals)
    totals = [(row, value) for row, value in sums[ends[0] : ends[1]] if value is not None]
    others = [(row, value) for row, value in sums[ends[1] :] if value is not None]
    return read, dict(sums[: ends[0]]), totals, others


def _grouped(
    found: FoundTable,
    entries: list[Entry],
    cents: Mapping[int, int | None],
    repeated: str | None,
    stated: int | None,
    totals: _Sums,
) -> tuple[Grouped, int | None]:
    """Return the awards, and the total that the table itself states."""
    breaks = [row for row, _ in found.ignored]
    values = [value for _, value in totals]
    control = stated if stated is not None else choose_total(values, -1)
    grouped = group(entries, cents, breaks, repeated, control)
    summed = sum(award.cents or 0 for award in grouped.awards)
    return grouped, choose_total(values, summed)


def _accepted(rolls: Iterable[tuple[Award, Roll]], programme: str) -> pd.DataFrame:
    rolls = [(award, roll) for award, roll in rolls if roll.members]
    labels = pd.Series([_label(award, roll.members) for award, roll in rolls], dtype="str")
    ids = identifiers(labels, programme, ())
    lines = [
        (name, award.title or None, award.cents, m.nis, m.name, m.role, m.row)
        for name, (award, roll) in zip(ids, rolls, strict=True)
        for m in roll.members
    ]
    return _frame(lines, ACCEPTED)


def _frame(lines: Sequence[tuple[object, ...]], columns: Sequence[str]) -> pd.DataFrame:
    """Return lines as a frame: whole numbers in the columns of `_WHOLE`, else text."""
    values = zip(*lines, strict=True) if lines else ((),) * len(columns)
    kinds = ("Int64" if name in _WHOLE else "str" for name in columns)
    typed = (pd.array(list(each), dtype=kind) for each, kind in zip(values, kinds, strict=True))
    return pd.DataFrame(dict(zip(columns, typed, strict=True)))


def _label(award: Award, members: list[Member]) -> str:
    """Return the name of the first member: as in the register when known, else as typed."""
    first = next(named for entry in award.entries for named in entry.names)
    known = {member.name: member.official for member in members if member.nis}
    return known.get(first.text, first.text)


def _problems(
    found: FoundTable,
    entries: list[Entry],
    grouped: Grouped,
    amounts: Amounts,
    rolls: list[Roll],
) -> pd.DataFrame:
    by_row = {row.number: row for row in found.body}
    paid = [entry for entry in entries if entry.paid]
    lines: list[_Line] = [
        _amount_problem(paid[at], code, found) for at, code in amounts.problems if at < len(paid)
    ]
    lines += [
        (str(cell.problem), entry.row, _name(found, column), cell.text, None)
        for entry in entries
        for column, cell in entry.broken
    ]
    lines += [_trouble(trouble, found, by_row) for trouble in grouped.troubles]
    for roll in rolls:
        lines += [_question(question, found) for question in roll.questions]
        lines += [
            ("repeated_member", member.row, _name(found, member.column), member.name, None)
            for member in roll.repeated
        ]
    in_order: list[_Line] = sorted(dict.fromkeys(lines), key=lambda line: line[1])
    return _frame(in_order, PROBLEMS)


_Line = tuple[str, int, str, str | None, str | None]


def _amount_problem(entry: Entry, code: str, found: FoundTable) -> _Line:
    column = found.having(Role.AMOUNT)[0]
    named = code if "amount" in code else f"amount_{code}"
    return named, entry.row, _name(found, column), entry.amount.text if entry.amount else "", None


def _trouble(trouble: Trouble, found: FoundTable, rows: Mapping[int, Row]) -> _Line:
    row, code, about = trouble
    roles = NAMING if about == "names" else {Role(about)}
    columns = found.having(*roles)
    cells = rows[row].cells
    texts = [cells[at].text for at in columns if at < len(cells) and cells[at].text]
    column = _name(found, columns[0]) if columns else about
    return code, row, column, ", ".join(texts) or None, None


def _question(question: Question, found: FoundTable) -> _Line:
    candidates = [candidate.name for candidate in question.resolution.candidates]
    likely = candidates[:1] if question.resolution.kind == SUGGESTION else candidates
    named = BETWEEN.join(likely) or None
    return question.code, question.row, _name(found, question.column), question.name, named


def _name(found: FoundTable, column: int) -> str:
    """Return the header of a column, else its letter."""
    if header := found.headers.get(column):
        return header
    first, second = divmod(column, _LETTERS)
    return (chr(64 + first) if first else "") + chr(65 + second)
