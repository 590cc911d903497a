"""Tables of an HTML page or fragment: nested ones, and cells over several rows or columns.

BeautifulSoup reads the tags. Its parser is the one of the standard library, which closes no cell
by itself: text belongs to the innermost cell around it, a cell to the innermost row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.exceptions import ParserRejectedMarkup

from data.intake.grid import EMPTY, Cell, Grid, Row, clean, trimmed, with_gaps
from data.intake.limits import MAX_COLUMNS, MAX_HTML_TAGS, MAX_TABLES, Meter, refused
from data.intake.rows import metered

_BREAKS = "address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section ul"
_BLOCKS = frozenset(_BREAKS.split())
_WHITE = re.compile(r"[ \t\r\n\f]+")
_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_OUTSIDE = re.compile(r"(?:^|>)[ \t]*<table\b", re.IGNORECASE | re.MULTILINE)
# What is no text of the page, in one pass also when it never ends.
_UNSEEN = re.compile(
    r"<(script|style|template)\b.*?(?:</\1\b[^>]*>?|\Z)|<!--.*?(?:-->|\Z)|<[!?].*?(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
MAX_SPAN = 65_534
"""The limit of HTML for rowspan; colspan ends at the columns we read."""


def is_html(text: str) -> bool:
    """Return whether a text is HTML with a table, and not a table of texts with tags in them.

    Example:
        >>> is_html("<table><tr><td>Gent</td></tr></table>"), is_html("Gent;<b>titel</b>;1")
        (True, False)
    """
    if not _ROW.search(text):
        return False
    return text.lstrip("\ufeff \t\r\n").startswith("<") or bool(_OUTSIDE.search(text))


def read_html(text: str, meter: Meter) -> tuple[Grid, ...]:
    """Return a grid for each table with content, in the order in which they begin.

    A cell over several rows is repeated below itself; one over several columns stands in the
    first. The text of a table inside a cell is not repeated in that cell.

    Errors:
        DataError: a breach of the limits, or ``not_a_table`` when the parser gives up.

    Example:
        >>> [grid] = read_html("<table><tr><th>Gemeente<td>Gent", Meter("call.html"))
        >>> grid.name, [cell.text for cell in grid.rows[0].cells]
        ('tabel 1', ['Gemeente', 'Gent'])
    """
    tables = _tables(_parsed(text, meter), meter)
    grids = [trimmed(with_gaps(_rows(table, meter))) for table in tables]
    filled = [rows for rows in grids if rows]
    return tuple(Grid(f"tabel {number}", rows) for number, rows in enumerate(filled, start=1))


def _parsed(text: str, meter: Meter) -> BeautifulSoup:
    text = _UNSEEN.sub("", text)
    # The parser looks for the end of an open tag again and again: there is none to be found.
    end = text.rfind(">") + 1
    text = text[:end] + text[end:].replace("<", "&lt;")
    if text.count("<") > MAX_HTML_TAGS:
        raise refused("too_large", meter.name, cause=f"it has more than {MAX_HTML_TAGS:,} tags")
    try:
        return BeautifulSoup(text, "html.parser")
    except (ParserRejectedMarkup, ValueError) as error:
        raise refused("not_a_table", meter.name) from error


@dataclass
class _Cell:
    """A cell while it is read."""

    rows: int
    columns: int
    parts: list[str] = field(default_factory=list)
    block: int = 0

    def add(self, text: str, block: int) -> None:
        self.parts += ["\n"] * (block != self.block) + [_WHITE.sub(" ", text)]
        self.block = block

    @property
    def text(self) -> str:
        return "\n".join(filter(None, map(clean, "".join(self.parts).split("\n"))))


_Table = list[list[_Cell]]


@dataclass(frozen=True, slots=True)
class _Place:
    """What a piece of the page stands in; ``block`` tells its paragraph."""

    table: _Table
    row: list[_Cell] | None = None
    cell: _Cell | None = None
    block: int = 0


def _tables(page: BeautifulSoup, meter: Meter) -> list[_Table]:
    """Return the cells of each table; the first holds rows outside any table."""
    tables: list[_Table] = [[]]
    places = {id(page): _Place(tables[0])}
    for node in page.descendants:
        place = places[id(node.parent)]
        if isinstance(node, Tag):
            if node.name == "table":
                tables.append([])
            places[id(node)] = _inside(node, place, tables)
        elif type(node) is NavigableString and place.cell:
            place.cell.add(node, place.block)
        if len(tables) > MAX_TABLES:
            cause = f"it has more than {MAX_TABLES:,} tables"
            raise refused("too_large", meter.name, cause=cause)
    return tables


def _inside(tag: Tag, place: _Place, tables: list[_Table]) -> _Place:
    """Return the place of what stands in a tag; a row or cell is added to its table."""
    if tag.name == "table":
        return _Place(tables[-1])
    if tag.name == "tr":
        row: list[_Cell] = []
        place.table.append(row)
        return _Place(place.table, row)
    if tag.name in {"td", "th"}:
        row = place.row if place.row is not None else []
        if place.row is None:
            place.table.append(row)
        cell = _Cell(_span(tag, "rowspan") or MAX_SPAN, max(1, _span(tag, "colspan")))
        row.append(cell)
        return _Place(place.table, row, cell)
    if tag.name == "br" and place.cell:
        place.cell.parts.append("\n")
    return replace(place, block=id(tag)) if tag.name in _BLOCKS else place


def _span(tag: Tag, attribute: str) -> int:
    value = str(tag.get(attribute, "1")).strip()
    return min(int(value[:9]), MAX_SPAN) if value.isascii() and value.isdigit() else 1


def _rows(table: _Table, meter: Meter) -> Iterator[Row]:
    """Yield the rows with content, with the cells from above and from the left put in."""
    meter.grid()
    above: dict[int, tuple[int, Cell]] = {}
    for number, row in enumerate(table, start=1):
        cells: dict[int, Cell] = {}
        spans = dict(above)
        column = 0
        for cell in row:
            while column in above:
                column += 1
            text = cell.text
            if text and column >= MAX_COLUMNS:
                raise refused("too_many_columns", meter.name, number)
            for place in range(column, min(column + cell.columns, MAX_COLUMNS)):
                carries = text and place == column
                cells[place] = Cell(text) if carries else EMPTY
                spans[place] = (cell.rows, Cell(text, merged=True) if carries else EMPTY)
            column += cell.columns
        cells = {place: cell for place, (_, cell) in above.items()} | cells
        above = {place: (left - 1, cell) for place, (left, cell) in spans.items() if left > 1}
        if any(cell.text for cell in cells.values()):
            width = max(cells) + 1
            texts = tuple(cells.get(place, EMPTY) for place in range(width))
            yield metered(Row(number, texts), meter)
