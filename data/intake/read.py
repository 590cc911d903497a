"""The way in: a file or a pasted text, told apart by what it holds, to grids of cells."""

from __future__ import annotations

import re
from pathlib import PurePath

from data.intake.decode import check_characters, decode
from data.intake.grid import Grid, trimmed
from data.intake.limits import MAX_BYTES, Meter, check_kind, check_size, check_zip, is_zip, refused
from data.intake.read_csv import SURE, find_separator, read_csv
from data.intake.read_html import is_html, read_html
from data.intake.read_text import read_lines
from data.intake.read_xlsx import read_xlsx

PASTED = "tabel 1"
_CSV_NAMES = {".csv", ".tsv", ".tab"}
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!ENTITY)")


def read_grids(name: str, content: bytes) -> tuple[Grid, ...]:
    r"""Return the grids of a file: XLSX or XLSM, CSV, TSV, HTML or plain text.

    The content decides. The name only tells CSV from plain text: in a file that is not called
    ``.csv``, ``.tsv`` or ``.tab``, lines with tabs are read as pasted text.

    Args:
        name: of the file, used in errors and as the name of the grid of a CSV file.
        content: its bytes.

    Returns:
        A grid for each sheet or HTML table with content, hidden sheets too; one for a CSV file or
        a text. Rows of sheets, CSV and HTML tables are all as long as the longest of their grid.

    Errors:
        DataError: always with one problem, its code a key of `data.intake.limits.REFUSALS`.

    Example:
        >>> [grid] = read_grids("call.csv", b"Gemeenten;Bedrag\nGent, Aalst;1,50\n")
        >>> [[cell.text for cell in row.cells] for row in grid.rows]
        [['Gemeenten', 'Bedrag'], ['Gent, Aalst', '1,50']]
    """
    check_size(name, content)
    meter = Meter(name)
    if is_zip(content):
        return read_xlsx(content, check_zip(name, content), meter)
    check_kind(name, content)
    text = decode(name, content)
    return _read_text(text, meter, name)


def read_pasted(text: str) -> tuple[Grid, ...]:
    r"""Return the grids of a pasted text: one of all lines, or one for each table of pasted HTML.

    Errors:
        DataError: with one problem, as `read_grids`.

    Example:
        >>> [grid] = read_pasted("Gemeenten\tBedrag\nGent\t1,50 euro")
        >>> grid.name, [row.number for row in grid.rows]
        ('tabel 1', [1, 2])
    """
    # Halves of characters, which no encoding can hold.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if len(text.encode()) > MAX_BYTES:
        cause = f"it is larger than {MAX_BYTES // 1_000_000} MB"
        raise refused("too_large", PASTED, cause=cause)
    check_characters(PASTED, text)
    return _read_text(text, Meter(PASTED), PASTED)


def _read_text(text: str, meter: Meter, name: str) -> tuple[Grid, ...]:
    if is_html(text):
        grids = read_html(text, meter)
        if not grids:
            raise refused("not_a_table", name, cause="the tables of the page are empty")
        return grids
    if _XML.match(text) and "<!ENTITY" in text:
        raise refused("xml_entities", name)
    if _PAGE.match(text):
        raise refused("not_a_table", name, cause="the page has no table")
    if PurePath(name).suffix.lower() in _CSV_NAMES or _is_csv(text):
        rows = trimmed(read_csv(text, meter))
    else:
        rows = trimmed(read_lines(text, meter), pad=False)
    if not rows:
        raise refused("empty", name)
    return (Grid(name, rows),)


def _is_csv(text: str) -> bool:
    return "\t" not in text and find_separator(text, prose=True)[1] >= SURE
