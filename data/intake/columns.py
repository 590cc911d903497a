"""Finds the header of a table and the role of every column, by its words or by what is below."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.intake.grid import Cell, Row, has_content
from data.intake.headers import NAMING, SEVERAL, Header, Role, header_of, is_unit
from data.intake.loose_shape import Shape
from data.intake.names import Resolver
from data.intake.row_kinds import looks_like_amount
from data.intake.spelling import spelling

SAMPLE = 200
"""Rows looked at to tell a column by its content."""
SHARE = 0.6
"""Share of the cells of a column that must be names or amounts to tell it by its content."""

_DEEPEST = 3
_PARTS = re.compile(r"[,;/|\n]|\s(?:en|et|and|&|\+)\s")


@dataclass(frozen=True)
class Layout:
    """The header of a table and the roles of its columns.

    Attributes:
        header: positions of the rows of the header in the grid; empty when there is none.
        columns: position to role.
        headers: position to the text of the header.
        guessed: columns told by their content, or picked among several of one kind.
    """

    header: tuple[int, ...]
    columns: dict[int, Role]
    headers: dict[int, str]
    guessed: frozenset[int]


def find_layout(
    rows: Sequence[Row], roles: Mapping[int, Role], names: Resolver | None
) -> Layout | None:
    """Return the layout of the table in the rows, ``None`` when there is no table.

    Args:
        rows: of a grid.
        roles: columns that a person has given a role: these are not looked at.
        names: to tell columns of names by their content; without it only by their header.
    """
    header = _find_header(rows)
    width = max((len(row.cells) for row in rows), default=0)
    headers = {at: text for at in range(width) if (text := _text(rows, header, at))}
    named = {at: found for at in range(width) if (found := _named(rows, header, at))}
    columns, tied = _one_each(named)
    free = [at for at in range(width) if at not in named and at not in roles]
    guessed = _by_content(rows[header[-1] + 1 :] if header else rows, free, columns, roles, names)
    settled = _settled(dict.fromkeys(range(width), Role.IGNORE) | columns, guessed, roles)
    if settled is None:
        return None
    if not header:
        header = _unknown_header(rows, settled)
        headers = {at: text for at in range(width) if (text := _text(rows, header, at))}
    doubtful = frozenset((*guessed, *tied)) - set(roles)
    return Layout(header, settled, headers, doubtful)


def told_layout(shape: Shape, roles: Mapping[int, Role]) -> Layout | None:
    """Return the layout of columns that are told already, ``None`` when roles leave no table.

    Without a header all columns are guessed.
    """
    columns, tied = _one_each({at: header for at, (_, header) in enumerate(shape.columns)})
    settled = _settled(columns, {}, roles)
    if settled is None:
        return None
    headers = {at: text for at, (text, _) in enumerate(shape.columns) if text}
    doubtful = frozenset(tied if shape.header else columns) - set(roles)
    return Layout(shape.header, settled, headers, doubtful)


def _settled(
    columns: Mapping[int, Role], guessed: Mapping[int, Role], roles: Mapping[int, Role]
) -> dict[int, Role] | None:
    """Return the roles with those of a person, ``None`` when they make no table of awards."""
    given = set(roles.values()) - SEVERAL
    kept = {at: Role.IGNORE if role in given else role for at, role in columns.items()}
    settled = _with_members(kept | dict(guessed) | dict(roles), roles)
    if not NAMING & set(settled.values()) or len(set(settled.values()) - {Role.IGNORE}) < 2:  # noqa: PLR2004
        return None
    return settled


def _find_header(rows: Sequence[Row]) -> tuple[int, ...]:
    """Return the positions of the rows of the header: one, or up to three below each other."""
    for at, row in enumerate(rows):
        known = [told.role for cell in row.cells if (told := header_of(cell.text))]
        filled = sum(bool(cell.text) for cell in row.cells)
        if len(set(known) - {Role.IGNORE}) > 1 and len(known) > filled // 2:
            header = _with_rows_around(rows, at)
            roles = {_named(rows, header, place) for place in range(len(rows[header[-1]].cells))}
            if NAMING & {found.role for found in roles if found}:
                return header
    return ()


def _unknown_header(rows: Sequence[Row], columns: Mapping[int, Role]) -> tuple[int, ...]:
    """Return the row of words above the first amount, when the header says nothing we know."""
    amount = next((at for at, role in columns.items() if role is Role.AMOUNT), None)
    if amount is None:
        return ()
    filled = [at for at, row in enumerate(rows) if len(row.cells) > amount]
    first = next((at for at in filled if looks_like_amount(rows[at].cells[amount])), 0)
    above = rows[first - 1].cells if first else ()
    told = [cell for cell in above if cell.text and not looks_like_amount(cell)]
    return (first - 1,) if len(told) > 1 and amount < len(above) and above[amount].text else ()


def _with_rows_around(rows: Sequence[Row], at: int) -> tuple[int, ...]:
    first = last = at
    while last + 1 < len(rows) and last - at < _DEEPEST - 1 and _continues(rows[last + 1]):
        last += 1
    while first > 0 and last - first < _DEEPEST - 1 and _continues(rows[first - 1], over=1):
        first -= 1
    return tuple(range(first, last + 1))


def _continues(row: Row, over: int = 0) -> bool:
    """Return whether a row next to a header only holds words of headers, in the right cells."""
    own = [(at, cell.text) for at, cell in enumerate(row.cells) if cell.text and not cell.merged]
    return any(at >= over for at, _ in own) and all(
        header_of(text) or is_unit(text) for _, text in own
    )


def _texts(rows: Sequence[Row], header: Sequence[int], column: int) -> list[str]:
    """Return the texts above a column, the top first; one over several columns counts for each."""
    found: list[str] = []
    for place in reversed(header):
        cells = rows[place].cells
        text = cells[column].text if column < len(cells) else ""
        if not text and found:
            left = [cell.text for cell in cells[: column + 1] if cell.text]
            text = left[-1] if left else ""
        if text and text not in found:
            found.insert(0, text)
    return found


def _text(rows: Sequence[Row], header: Sequence[int], column: int) -> str:
    return " ".join(" ".join(_texts(rows, header, column)).split())


def _named(rows: Sequence[Row], header: Sequence[int], column: int) -> Header | None:
    texts = _texts(rows, header, column)
    for text in (*texts[-1:], " ".join(texts)):
        if found := header_of(text, strict=False):
            return found
    return None


def _one_each(named: Mapping[int, Header]) -> tuple[dict[int, Role], set[int]]:
    """Return the roles with the heaviest header for each, and the columns where several tie."""
    columns, tied = {at: header.role for at, header in named.items()}, set()
    for role in set(Role) - SEVERAL:
        rivals = [at for at, header in named.items() if header.role is role]
        if rivals:
            most = max(named[at].weight for at in rivals)
            best = [at for at in rivals if named[at].weight == most]
            columns |= dict.fromkeys(set(rivals) - {best[0]}, Role.IGNORE)
            tied |= {best[0]} if len(best) > 1 else set()
    return columns, tied


def _with_members(columns: dict[int, Role], roles: Mapping[int, Role]) -> dict[int, Role]:
    """Return the roles; leads without members beside them are the members themselves."""
    if {Role.MUNICIPALITIES, Role.PARTNERS} & set(columns.values()):
        return columns
    return {
        at: Role.MUNICIPALITIES if role is Role.LEAD and at not in roles else role
        for at, role in columns.items()
    }


def _by_content(
    rows: Sequence[Row],
    free: Sequence[int],
    columns: Mapping[int, Role],
    roles: Mapping[int, Role],
    names: Resolver | None,
) -> dict[int, Role]:
    """Return the roles that no header tells, by what the columns hold."""
    known = {*columns.values(), *roles.values()}
    sample = [row for row in rows if has_content(row) and sum(bool(c.text) for c in row.cells) > 1]
    cells = {
        at: [row.cells[at] for row in sample[:SAMPLE] if at < len(row.cells) and row.cells[at].text]
        for at in free
    }
    found: dict[int, Role] = {}
    if names is not None and not known & NAMING:
        test = _name_test(names)
        shares = {at: _share(cells[at], test) for at in free}
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is not None and shares[best] >= SHARE:
            found[best] = Role.MUNICIPALITIES
    if Role.AMOUNT not in known and (found or known & NAMING):
        amounts = {at: _share(cells[at], _is_money) for at in free if at not in found}
        best = max(amounts, key=lambda at: amounts[at], default=None)
        if best is not None and amounts[best] >= SHARE:
            found[best] = Role.AMOUNT
    if Role.TITLE not in known and found and not columns:
        lengths = {at: sum(len(c.text) for c in cells[at]) for at in free if at not in found}
        best = max(lengths, key=lambda at: lengths[at], default=None)
        if best is not None and _share(cells[best], _has_words) >= SHARE:
            found[best] = Role.TITLE
    return found


def _share(cells: Sequence[Cell], test: Callable[[Cell], bool]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _name_test(names: Resolver) -> Callable[[Cell], bool]:
    """Return a quick test of cells: whether a part of it is a name of the day in full."""
    known = {*names.names.own, *names.names.other}
    return lambda cell: any(spelling(part) in known for part in _PARTS.split(cell.text[:500]))


def _is_money(cell: Cell) -> bool:
    """Return whether a cell holds an amount that is no number of a row, year or postal code."""
    if not looks_like_amount(cell):
        return False
    return cell.currency is not None or not re.fullmatch(r"[0-9]{1,4}", cell.text)


def _has_words(cell: Cell) -> bool:
    return sum(char.isalpha() for char in cell.text) > len(cell.text) // 2
