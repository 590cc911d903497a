"""Joins lines to records: names at the beginning of the first, an amount at the end of the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.intake.headers import Role
from data.intake.loose_amounts import Tail, cut_tail, over_lines
from data.intake.loose_names import Leading, leading, likely_name
from data.intake.loose_shape import Line, Shape
from data.intake.loose_words import Spotter
from data.intake.row_kinds import TOTAL, is_prose, is_separator, total_of

MOST_LINES = 8
"""Lines of one record: names, a title and an amount need no more."""

_PAGE = re.compile(
    r"(?i)\W*(?:(?:pagina|pag|blz|bladzijde|page|p)[. ]*[0-9]{1,4}"
    r"(?:\s*(?:van|of|/|-)\s*[0-9]{1,4})?"
    r"|[0-9]{1,4}\s*(?:van|of|/)\s*[0-9]{1,4}|[-–—]\s*[0-9]{1,4}\s*[-–—])\W*"
)
_NUMBER = re.compile(r"\s*\S{0,20}[0-9]\S{0,20}\s+")
_SENTENCE_ENDS = (".", ":", "!", "?", "…")


@dataclass(frozen=True)
class Record:
    """Lines that are one row of the table.

    Attributes:
        places: positions of its rows.
        text: its lines; a line break between two.
        tail: the cells at its end, ``None`` when no amount is found.
        is_unsure: its lines may belong to other records.
        is_total: it sums others up.
        is_named: its first line begins with a known name.
    """

    places: tuple[int, ...]
    text: str
    tail: Tail | None
    is_unsure: bool = False
    is_total: bool = False
    is_named: bool = False


NOTHING = Record((), "", None)


def front_of(text: str, shape: Shape) -> int:
    """Return where the names begin behind a number or year."""
    match = _NUMBER.match(text) if shape.front else None
    return match.end() if match else 0


def is_page(text: str) -> bool:
    """Return whether a line only numbers a page.

    Example:
        >>> is_page("Pagina 2 van 3"), is_page("- 4 -"), is_page("2 gemeenten")
        (True, True, False)
    """
    return len(text) <= 40 and _PAGE.fullmatch(text) is not None  # noqa: PLR2004


def read_records(lines: Sequence[Line], shape: Shape, spotter: Spotter) -> list[Record]:
    """Return the records in the lines; a line in none of them is no row of the table.

    A line with known names in front begins a record, and a line with an amount at its end ends
    one. What might as well be read otherwise is unsure: a record that begins right below one
    without an amount, and one with more of a title below it.

    Args:
        lines: without those of headers and pages; of an empty row the text is empty.
        shape: of the table.
        spotter: of the names of a day.
    """
    reader = _Reader(shape, spotter)
    for line in lines:
        reader.read(line)
    reader.close()
    return reader.records


@dataclass
class _Reader:
    """What is read so far: whole records, and the lines of one that has no amount yet."""

    shape: Shape
    spotter: Spotter
    records: list[Record] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    state: Record = NOTHING
    """What is known of the record that the lines begin."""
    behind_gap: bool = True
    """An empty line, or nothing, is above."""

    def read(self, line: Line) -> None:
        """Take the next line."""
        if not line.text:
            self.behind_gap = True
            return
        if not is_separator([line.text]):
            self._read_text(line)
        self.behind_gap = False

    def close(self) -> None:
        """End a record that has no amount."""
        if self.lines:
            self._end(None)

    def _read_text(self, line: Line) -> None:
        total = total_of(line.text)
        if total and (total != (TOTAL, False) or not self.lines or self._in_total()):
            self.close()
            self._begin(line, self._sums(line.text), replace(NOTHING, is_total=True))
            return
        sums = self._sums(line.text) if self._in_total() else None
        if sums is not None and sums.start == 0:
            self._add(line, sums)
        else:
            self._read(line, cut_tail(line.text, self.shape.tail))

    def _read(self, line: Line, tail: Tail | None) -> None:
        lead = self._leading(line.text)
        begins = lead.known > 0 or (lead.has_other and tail is not None)
        if self.lines and not self._in_total() and self._goes_on(line, tail, begins=begins):
            self._add(line, tail)
            return
        is_below = bool(self.lines) and not (self.behind_gap or self._in_total())
        self.close()
        begins = begins or (tail is None and self.spotter.is_start(line.text))
        if begins and (tail or not _is_note(line.text)):
            state = replace(NOTHING, is_unsure=is_below, is_named=lead.known > 0)
            self._begin(line, tail, state)
        else:
            self._read_other(line, tail)

    def _goes_on(self, line: Line, tail: Tail | None, *, begins: bool) -> bool:
        """Return whether the line belongs to the record above it; note when that is not sure."""
        above = "\n".join(each.text for each in self.lines)
        lead = self._leading(above)
        if not (lead.is_open or above.endswith("-") or self.spotter.is_start(above)):
            is_titled = bool(above[front_of(above, self.shape) + lead.end :].strip())
            if begins and is_titled:
                return False
            if begins or _is_doubtful(line.text) or (tail and likely_name(line.text, self.spotter)):
                self.state = replace(self.state, is_unsure=True)
        return len(self.lines) < MOST_LINES

    def _in_total(self) -> bool:
        return bool(self.lines) and self.state.is_total

    def _read_other(self, line: Line, tail: Tail | None) -> None:
        """Take a line that has no names in front, outside a record."""
        more = not (line.text[:1].isupper() or line.text.isdecimal() or _is_note(line.text))
        below = bool(self.records) and self.records[-1].places[-1] == line.at - 1
        if below and more and not self.records[-1].is_total:
            self.records[-1] = replace(self.records[-1], is_unsure=True)
        if tail is not None:
            self._begin(line, tail, NOTHING)

    def _begin(self, line: Line, tail: Tail | None, state: Record) -> None:
        self.state = state
        self._add(line, tail)

    def _add(self, line: Line, tail: Tail | None) -> None:
        self.lines.append(line)
        if tail is not None:
            self._end(tail)

    def _end(self, tail: Tail | None) -> None:
        text = "\n".join(line.text for line in self.lines)
        if tail is not None:
            if len(self.lines) > 1:
                above, line = (each.text for each in self.lines[-2:])
                tail = over_lines(above, line, tail, self.shape.tail)
            before = len(text) - len(self.lines[-1].text)
            tail = replace(tail, start=before + tail.start)
        places = tuple(line.at for line in self.lines)
        self.records.append(replace(self.state, places=places, text=text, tail=tail))
        self.lines = []

    def _sums(self, text: str) -> Tail | None:
        """Return the amounts at the end of a total: one for each column of them, or one."""
        count = sum(role is not Role.YEAR for role in self.shape.tail)
        several = cut_tail(text, [Role.AMOUNT] * count)
        return several or cut_tail(text, [Role.AMOUNT])

    def _leading(self, text: str) -> Leading:
        over_lines = self.shape.names == 1
        return leading(text[front_of(text, self.shape) :], self.spotter, over_lines=over_lines)


def _is_doubtful(text: str) -> bool:
    """Return whether a line may be more of a title, but also the number of a page or a total."""
    return text.isdecimal() or total_of(text) is not None


def _is_note(text: str) -> bool:
    """Return whether a line is a sentence, a point of a list or a note."""
    return text.endswith(_SENTENCE_ENDS) or is_prose(" ".join(text.split()[:3]))
