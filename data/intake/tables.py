"""Finds the table of awards in a grid and says of every row of the grid what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.intake.columns import Layout, find_layout, told_layout
from data.intake.grid import EMPTY, Cell, Grid, Row, cell_at, has_content
from data.intake.headers import NAMING, Role, header_of
from data.intake.loose_text import LooseTable, read_loose
from data.intake.names import Resolver
from data.intake.row_kinds import (
    SUBTOTAL,
    TOTAL,
    amount_in,
    is_prose,
    is_separator,
    looks_like_amount,
    total_of,
)

__all__ = ["REASONS", "FoundTable", "Role", "find_table"]

BODY, BARE = "body", "bare"
NOTE, BEFORE, HEADER, REPEATED = "note", "before_table", "header", "repeated_header"
EMPTY_ROW, SEPARATOR, CONTINUED = "empty", "separator", "continued"

REASONS = (EMPTY_ROW, BEFORE, HEADER, REPEATED, SUBTOTAL, TOTAL, NOTE, SEPARATOR, CONTINUED)
"""Why a row is ignored; a row ``continued`` is read with the one above that it belongs to."""


@dataclass(frozen=True)
class FoundTable:
    """A table of awards in a grid; every row of the grid is in ``body`` or ``ignored``.

    Attributes:
        grid_name: of the grid.
        header_rows: row numbers of the header; empty when there is none.
        columns: position, from 0, to role; all columns of the grid.
        headers: position to the text of the header.
        body: the rows with awards or members.
        ignored: row number and reason (`REASONS`) of each other row.
        totals: row number and amount of each total of all rows.
        guessed: columns told by their content, or picked among several with one role: a person
            should confirm them.
        doubtful: row number of the body to the reason for ignoring it, should it hold no name.
        left_out: row number and amount of ignored rows with an amount, such as subtotals.
    """

    grid_name: str
    header_rows: tuple[int, ...]
    columns: dict[int, Role]
    headers: dict[int, str]
    body: tuple[Row, ...]
    ignored: tuple[tuple[int, str], ...]
    totals: tuple[tuple[int, Cell], ...] = ()
    guessed: frozenset[int] = frozenset()
    doubtful: Mapping[int, str] | None = None
    left_out: tuple[tuple[int, Cell], ...] = ()

    def having(self, *roles: Role) -> tuple[int, ...]:
        """Return the columns with one of the roles, in order."""
        return tuple(at for at, role in sorted(self.columns.items()) if role in roles)


def find_table(
    grid: Grid, roles: Mapping[int, Role] | None = None, names: Resolver | None = None
) -> FoundTable | None:
    r"""Return the table of awards in a grid, ``None`` when it has none.

    The header is told by its words, over one to three rows. Without a header, columns of amounts
    and (given ``names``) of municipalities are told by their content, and marked as guessed.

    Args:
        grid: of `data.intake.read`.
        roles: position of a column to the role that a person gave it.
        names: see `data.intake.names.resolver`.

    Example:
        >>> from data.intake.read import read_pasted
        >>> [grid] = read_pasted("Oproep\nGemeente\tBedrag\nGent\t150 euro\nTotaal\t150 euro")
        >>> table = find_table(grid)
        >>> [row.number for row in table.body], table.ignored
        ([3], ((1, 'before_table'), (2, 'header'), (4, 'total')))
    """
    layout, loose = _layout(grid.rows, roles or {}, names)
    if layout is None:
        return None
    cut = loose.rows if loose else grid.rows
    kinds = list(_kinds(cut, layout, loose))
    kinds = _last_sum(cut, _totals(kinds), layout)
    amount = _column(layout, Role.AMOUNT)
    rows = list(zip(cut, kinds, strict=True))
    sums = [(row, kind, cell) for row, kind in rows if (cell := _sum_in(row, kind, amount))]
    return FoundTable(
        grid_name=grid.name,
        header_rows=tuple(cut[at].number for at in layout.header),
        columns=layout.columns,
        headers=layout.headers,
        body=tuple(row for row, kind in rows if kind[0] == BODY),
        ignored=tuple((row.number, kind[0]) for row, kind in rows if kind[0] != BODY),
        totals=tuple((row.number, cell) for row, kind, cell in sums if kind[0] == TOTAL),
        guessed=layout.guessed,
        doubtful={row.number: kind[1] for row, kind in rows if kind[0] == BODY and kind[1]},
        left_out=tuple((row.number, cell) for row, kind, cell in sums if kind[0] != TOTAL),
    )


_Kind = tuple[str, str]
"""What a row is, and what it is should its names be none (body), or how far a total goes."""


def _layout(
    rows: Sequence[Row], roles: Mapping[int, Role], names: Resolver | None
) -> tuple[Layout | None, LooseTable | None]:
    """Return the layout, and the table when its lines had to be cut; roles do not decide that."""
    found = find_layout(rows, {}, names)
    loose = read_loose(rows, names) if names is not None and _may_be_lines(rows, found) else None
    if loose:
        return told_layout(loose.shape, roles), loose
    return (find_layout(rows, roles, names) if roles else found), None


def _may_be_lines(rows: Sequence[Row], found: Layout | None) -> bool:
    """Return whether rows of one cell, or without a header of two, outnumber the others."""
    most = 1 if found and found.header else 2
    counts = [count for row in rows if (count := sum(bool(cell.text) for cell in row.cells))]
    return 2 * sum(count <= most for count in counts) > len(counts)


def _told(loose: LooseTable | None) -> dict[int, str]:
    """Return what is known of rows before their cells are looked at."""
    if loose is None:
        return {}
    told = dict.fromkeys(loose.continued, CONTINUED) | dict.fromkeys(loose.repeated, REPEATED)
    return told | dict.fromkeys(loose.pages, NOTE)


def _column(layout: Layout, role: Role) -> int | None:
    return next((at for at, found in layout.columns.items() if found is role), None)


def _sum_in(row: Row, kind: _Kind, amount: int | None) -> Cell | None:
    return amount_in(row, amount) if kind[0] in {TOTAL, SUBTOTAL} else None


def _kinds(rows: Sequence[Row], layout: Layout, loose: LooseTable | None) -> Iterator[_Kind]:
    told = _told(loose)
    first = loose.first if loose else _first_full(rows, layout)
    first = layout.header[0] if layout.header else first
    last = layout.header[-1] if layout.header else first - 1
    header = {cell.text for at in layout.header[-1:] for cell in rows[at].cells if cell.text}
    for at, row in enumerate(rows):
        if at in told:
            yield told[at], ""
        elif not has_content(row):
            yield EMPTY_ROW, ""
        elif at in layout.header:
            yield HEADER, ""
        elif is_separator(cell.text for cell in row.cells):
            yield SEPARATOR, ""
        elif at > last and _is_header_again(row, header):
            yield REPEATED, ""
        elif at < first:
            yield _kind_before(row, layout)
        else:
            yield _kind_inside(row, layout)


def _first_full(rows: Sequence[Row], layout: Layout) -> int:
    """Return the position of the first row of a table without a header."""
    amount = _column(layout, Role.AMOUNT)
    full = (
        at
        for at, row in enumerate(rows)
        if _names_in(row, layout) and (amount is None or looks_like_amount(cell_at(row, amount)))
    )
    return next(full, 0)


def _is_header_again(row: Row, header: set[str]) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    if header and len(texts) > 1 and set(texts) <= header:
        return True
    if len(texts) < 2 or header_of(texts[0]) is None:  # noqa: PLR2004
        return False
    roles = [found.role for text in texts if (found := header_of(text))]
    return len(roles) == len(texts) and bool(set(roles) & NAMING)


def _kind_before(row: Row, layout: Layout) -> _Kind:
    """Return what a row above the header is: part of the table only with a name and an amount."""
    amount = _column(layout, Role.AMOUNT)
    if amount is None or not looks_like_amount(cell_at(row, amount)) or not _names_in(row, layout):
        return BEFORE, ""
    kind = _kind_inside(row, layout)
    return (BODY, BEFORE) if kind[0] == BODY else (BEFORE, "")


def _kind_inside(row: Row, layout: Layout) -> _Kind:
    if total := _total(row, layout):
        return total
    names = _names_in(row, layout)
    amount, title = _column(layout, Role.AMOUNT), _column(layout, Role.TITLE)
    paid = cell_at(row, amount) if amount is not None else EMPTY
    titled = title is not None and bool(cell_at(row, title).text)
    if paid.text or paid.problem:
        if names and looks_like_amount(paid):
            return BODY, ""
        if names or titled:
            return (NOTE, "") if is_prose(names) and not looks_like_amount(paid) else (BODY, "")
        return (BODY, "") if looks_like_amount(paid) else (NOTE, "")
    if not names or is_prose(names):
        return NOTE, ""
    return (BODY, "") if titled else (BODY, NOTE)


def _total(row: Row, layout: Layout) -> _Kind | None:
    """Return the kind of a row of totals: its label stands where no names stand beside it."""
    own = [(at, cell.text) for at, cell in enumerate(row.cells) if cell.text and not cell.merged]
    for at, text in own:
        if label := total_of(text):
            naming = {c for c, role in layout.columns.items() if role in NAMING} - {at}
            if any(cell_at(row, c).text for c in naming if not cell_at(row, c).merged):
                return None
            return label[0], "all" if label[1] else ""
        if any(char.isalpha() for char in text):
            return None
    return None


def _totals(kinds: list[_Kind]) -> list[_Kind]:
    """Return the kinds; a total of something is a subtotal unless it is the only one, at the end.

    ``Totaal Oost-Vlaanderen`` is a subtotal beside ``Totaal``, and the total when it stands alone.
    """
    places = [at for at, kind in enumerate(kinds) if kind[0] == TOTAL]
    alone = len(places) == 1 and all(kind[0] != BODY for kind in kinds[places[0] :])
    return [
        (SUBTOTAL, "") if kind[0] == TOTAL and not kind[1] and not alone else kind for kind in kinds
    ]


def _last_sum(rows: Sequence[Row], kinds: list[_Kind], layout: Layout) -> list[_Kind]:
    """Return the kinds; an amount alone below all others is a total without a label."""
    amount = _column(layout, Role.AMOUNT)
    body = [at for at, kind in enumerate(kinds) if kind[0] == BODY and not kind[1]]
    if amount is None or len(body) < 2 or any(kind[0] == TOTAL for kind in kinds):  # noqa: PLR2004
        return kinds
    row = rows[body[-1]]
    own = [at for at, cell in enumerate(row.cells) if (cell.text or cell.problem)]
    if own == [amount] and not row.cells[amount].merged:
        kinds[body[-1]] = (TOTAL, "all")
    return kinds


def _names_in(row: Row, layout: Layout) -> str:
    texts = [cell_at(row, at).text for at, role in layout.columns.items() if role in NAMING]
    return "\n".join(filter(None, texts))
