"""The columns of a table whose cells only single spaces part, as its header tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.intake.headers import Header, Role, cut_header
from data.intake.spelling import words

_MOST_LINES = 6
_LETTER = {
    Role.IGNORE: "I", Role.YEAR: "Y", Role.LEAD: "N", Role.MUNICIPALITIES: "N",
    Role.PARTNERS: "N", Role.TITLE: "T", Role.AMOUNT: "A",
}  # fmt: skip
_COLUMNS = re.compile(r"(?P<front>[IY]?)(?P<names>N{1,2})(?P<title>T?)(?P<tail>[IYA]*A[IYA]*)")
_BEGINNING = re.compile(r"[IY]?N{0,2}T?[IYA]*")


class Line(NamedTuple):
    """A row as one text, with its position; a tab parts cells that were told apart."""

    at: int
    text: str


@dataclass(frozen=True)
class Shape:
    """The columns, in order: a number or year, names, a title, years and amounts.

    Attributes:
        columns: text and meaning of each; texts are empty without a header.
        header: positions of the rows of the header.
        front: whether the first column is a number or year.
        names: how many columns of names there are: one, or one of leads and one of partners.
        has_title: whether a column of titles follows.
    """

    columns: tuple[tuple[str, Header], ...]
    header: tuple[int, ...]
    front: bool
    names: int
    has_title: bool

    @property
    def tail(self) -> tuple[Role, ...]:
        """The roles of the columns behind names and title."""
        before = self.front + self.names + self.has_title
        return tuple(header.role for _, header in self.columns[before:])


PLAIN = Shape(
    tuple(("", Header(role)) for role in (Role.MUNICIPALITIES, Role.TITLE, Role.AMOUNT)),
    (), front=False, names=1, has_title=True,
)  # fmt: skip
"""What a table without a header is taken for."""


def find_shape(lines: Sequence[Line]) -> Shape | None:
    """Return the columns told by the first header, on one line or on several below each other.

    Only an order that can be read is a header: names, then a title, then amounts. Of
    `Titel Gemeenten Bedrag` nobody can tell where a title ends.

    Example:
        >>> found = find_shape([Line(3, "Gemeenten"), Line(4, "Titel"), Line(5, "Bedrag")])
        >>> found.header, found.has_title, found.tail
        ((3, 4, 5), True, (<Role.AMOUNT: 'amount'>,))
    """
    is_header = [bool(cut_header(line.text)) for line in lines]
    for first in (at for at, told in enumerate(is_header) if told):
        seen: list[str] = []
        for last in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1):
            letters = _letters(lines[first:last])
            # Two lines that tell no other column are no header.
            if not is_header[last - 1] or letters in seen[:-1] or not _BEGINNING.fullmatch(letters):
                break
            seen.append(letters)
            if shape := _shape(lines[first:last]):
                return _with_units(lines, first, last, shape)
    return None


def has_other_header(lines: Sequence[Line]) -> bool:
    """Return whether a line heads columns of names and amounts in an order that cannot be read.

    Example:
        >>> has_other_header([Line(0, "Titel Gemeenten Bedrag")])
        True
    """
    return any({"N", "A"} <= set(_letters([line])) for line in lines)


def _letters(lines: Sequence[Line]) -> str:
    return "".join(_LETTER[header.role] for _, header in _columns(lines))


def _columns(lines: Sequence[Line]) -> tuple[tuple[str, Header], ...]:
    return cut_header(" ".join(line.text for line in lines))


def _shape(lines: Sequence[Line]) -> Shape | None:
    told = _COLUMNS.fullmatch(_letters(lines))
    if told is None:
        return None
    rows = tuple(line.at for line in lines)
    return Shape(
        _columns(lines), rows, bool(told["front"]), len(told["names"]), bool(told["title"])
    )


def _with_units(lines: Sequence[Line], first: int, last: int, shape: Shape) -> Shape:
    """Return the shape with the next line, if that only says more of the last column."""
    more = _shape(lines[first : last + 1]) if last < len(lines) else None
    same = more is not None and len(more.columns) == len(shape.columns)
    return more if more is not None and same else shape


def repeated(lines: Sequence[Line], shape: Shape) -> Iterator[int]:
    """Yield the positions of rows that repeat the header, whole, on a later page.

    Example:
        >>> lines = [Line(at, text) for at, text in enumerate(("Gemeenten Bedrag", "Mol 5 euro"))]
        >>> list(repeated([*lines, Line(2, "GEMEENTEN BEDRAG")], find_shape(lines)))
        [2]
    """
    told = [words(name) for name, _ in shape.columns]
    header = [word for name in told for word in name]
    texts = [words(line.text) if len(line.text) <= len(header) * 40 else () for line in lines]
    first = 0
    while header and first < len(lines):
        found: list[str] = []
        last = first
        while last < len(lines) and texts[last] and len(found) < len(header):
            found += texts[last]
            last += 1
        if found == header:
            yield from (line.at for line in lines[first:last] if line.at not in shape.header)
            first = last
        else:
            first += 1
