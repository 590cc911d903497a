"""Cuts a record of lines with single spaces into cells; what can be cut in two ways says so."""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.grid import EMPTY, Cell
from data.intake.headers import Role
from data.intake.loose_amounts import Column, Tail, cut_tail
from data.intake.loose_names import Leading, leading, likely_name
from data.intake.loose_records import Record, front_of
from data.intake.loose_shape import Shape
from data.intake.loose_words import Spotter

UNSURE_CUT, UNSURE_AMOUNT = "unsure_cut", "unsure_amount"
"""The problems of a cell when names and title, or title and amount, may part elsewhere."""

_MOST_WORDS_OF_A_TITLE = 30
_NO_PARTNERS = {"geen", "nvt", "n.v.t.", "-", "/"}


@dataclass(frozen=True)
class Cutter:
    """Cuts records into the cells of a table.

    Attributes:
        shape: the columns.
        spotter: of the names of a day.
        column: what the column of amounts says.
    """

    shape: Shape
    spotter: Spotter
    column: Column

    def cells(self, record: Record) -> tuple[Cell, ...]:
        """Return the cells of a record, one for each column."""
        if record.is_total:
            return self._total(record)
        end = record.tail.start if record.tail else len(record.text)
        begin = front_of(record.text[:end], self.shape)
        front = [Cell(record.text[:begin].strip())] if self.shape.front else []
        between = self._between(record.text[begin:end], record)
        title = between[-1].text if self.shape.has_title else ""
        tail = self._tail(record.tail, title) if record.tail else []
        return (*front, *between, *tail)

    def _total(self, record: Record) -> tuple[Cell, ...]:
        """Return the cells of a row of totals: its label in front, amounts at the end."""
        if record.tail is None:
            return (Cell(record.text),)
        tail, texts = self.shape.tail, record.tail.texts
        before = len(self.shape.columns) - len(tail)
        columns = [before + at for at, role in enumerate(tail) if role is not Role.YEAR]
        if len(texts) < len(columns):
            columns = [before + tail.index(Role.AMOUNT)]
        cells = [Cell(record.text[: record.tail.start].strip())]
        cells += [EMPTY] * (len(self.shape.columns) - 1)
        for at, text in zip(columns, texts, strict=True):
            cells[at] = Cell(text)
        return tuple(cells)

    def _between(self, text: str, record: Record) -> list[Cell]:
        """Return the cells of names and title."""
        named, rest, is_sure = self._named(text)
        if not named[0] and record.tail:
            named[0] = likely_name(text, self.spotter)
            rest = text[len(named[0]) :]
        title = " ".join(rest.split()).lstrip(",;/ ")
        is_sure &= not (record.is_unsure or self.spotter.has_list(rest))
        is_sure &= record.tail is not None or bool(title)
        is_sure &= len(title.split()) <= _MOST_WORDS_OF_A_TITLE
        problem = None if is_sure else UNSURE_CUT
        if self.shape.has_title:
            return [*map(Cell, named), Cell(title, problem=problem)]
        *others, last = named
        return [*map(Cell, others), Cell(" ".join(filter(None, (last, title))), problem=problem)]

    def _named(self, text: str) -> tuple[list[str], str, bool]:
        """Return the text of each column of names, the rest, and whether that is sure."""
        first = self._names(text)
        rest, is_sure = text[first.end :], first.is_sure and not first.is_open
        if self.shape.names == 1:
            return [first.text], rest, is_sure and not first.next_is_name
        word = next(iter(rest.split(maxsplit=1)), "")
        if word.lower() in _NO_PARTNERS:
            return [first.text, word], rest.partition(word)[2], is_sure
        second = self._names(rest)
        is_sure &= second.is_sure and not (second.is_open or second.next_is_name)
        rest = rest[second.end :]
        # One name before small letters may begin the title: `Herzele werkt samen`.
        is_sure &= second.count != 1 or not rest.strip()[:1].islower()
        at = next((n for n in (0, 1) if self._role(n) is Role.LEAD), 0)
        return [first.text, second.text], rest, is_sure and (first, second)[at].count == 1

    def _names(self, text: str) -> Leading:
        return leading(text, self.spotter, over_lines=self.shape.names == 1)

    def _role(self, name: int) -> Role:
        return self.shape.columns[self.shape.front + name][1].role

    def _tail(self, tail: Tail, title: str) -> list[Cell]:
        """Return the cells at the end, behind a title."""
        roles = self.shape.tail
        at = roles.index(Role.AMOUNT)
        # More amounts than columns, or a title that ends with one.
        is_sure = self.column.settles(tail) and cut_tail(title, [Role.AMOUNT]) is None
        problem = UNSURE_AMOUNT if title and not is_sure else None
        return [
            Cell(text, problem=problem if n == at else None) for n, text in enumerate(tail.texts)
        ]
