"""Sheets of an XLSX or XLSM file, read by openpyxl a row at a time.

A workbook that openpyxl loads whole has a cell for each place in a merged area or a range with
links, a million from one line of XML, before anything can be counted. So its parts are called one
by one: strings, styles, the list of sheets, and the parser of rows, which here sees formulas and
values in one pass. What else a workbook holds (charts, comments, print settings) is not opened.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.packaging.relationship import Relationship, RelationshipList, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import Stylesheet
from openpyxl.xml.constants import ARC_STYLE

from data.intake.grid import Grid, trimmed, with_gaps
from data.intake.limits import Meter, check_parts, refused
from data.intake.xlsx_sheet import Book, Sheet, read_strings
from data.intake.xlsx_values import Style, styles_of
from data.problems import DataError, Problem

_BROKEN = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl raises for a damaged workbook; it has no error of its own."""
_IGNORED = {
    "macros_ignored": ("it holds macros", "nothing: they are not read and not run"),
    "external_links_ignored": (
        "it refers to other files or connections",
        "check that the values are up to date: the links are not followed",
    ),
    "hidden_sheet": ("the sheet is hidden", "check whether it should be read"),
    "hidden_rows": ("rows are hidden or filtered out", "check them: they are read as well"),
    "hidden_columns": ("columns are hidden", "check them: they are read as well"),
}


def read_xlsx(content: bytes, archive: zipfile.ZipFile, meter: Meter) -> tuple[Grid, ...]:
    """Return a grid for each sheet with content, in the order of the workbook.

    Args:
        content: of the file.
        archive: the same, checked by `data.intake.limits.check_zip`.
        meter: named after the file.

    Errors:
        DataError: ``broken_file``, ``xml_entities``, ``not_a_table`` (no XLSX), ``empty``, or a
            breach of the limits.
    """
    if not any(name.startswith("xl/w") for name in archive.namelist()):
        raise refused("not_a_table", meter.name)
    try:
        with archive:
            check_parts(archive, meter.name)
            grids = _read(content, archive, meter)
    except DataError:
        raise
    except DefusedXmlException as error:
        raise refused("xml_entities", meter.name) from error
    except _BROKEN as error:
        raise refused("broken_file", meter.name) from error
    if not grids:
        raise refused("empty", meter.name)
    return grids


def _read(content: bytes, archive: zipfile.ZipFile, meter: Meter) -> tuple[Grid, ...]:
    reader = ExcelReader(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    # Openpyxl only warns of relations it cannot read, and then misses the sheets; this raises.
    path = get_rels_path(reader.parser.workbook_part_name)
    RelationshipList.from_tree(fromstring(archive.read(path), forbid_dtd=True))
    links = reader.parser.rels
    # Strict Open XML has other names for everything: its sheets come without a link.
    sheets = [(sheet, links[sheet.id]) for sheet in reader.parser.sheets if sheet.id]
    sheets = [(sheet, link) for sheet, link in sheets if link.Type.endswith("/worksheet")]
    targets = {link.target for _, link in sheets}
    if not sheets:
        raise refused("not_a_table", meter.name, cause="it has no sheets that can be read")
    if len(targets) < len(sheets):
        raise refused("broken_file", meter.name, cause="two sheets are one and the same part")
    book = Book(_strings(archive, links.values(), meter), _styles(archive), reader.wb.epoch)
    notes = tuple(_note(code, meter.name) for code in _ignored(archive))
    grids = []
    for entry, link in sheets:
        with archive.open(link.target) as stream:
            sheet = Sheet(stream, meter, book)
            rows = trimmed(with_gaps(sheet.rows()))
        hidden = entry.state != "visible"
        if rows:
            told = _told(sheet, meter.name, entry.name, hidden=hidden)
            grids.append(Grid(entry.name, rows, hidden, notes + told))
    return tuple(grids)


def _strings(archive: zipfile.ZipFile, links: Iterable[Relationship], meter: Meter) -> list[str]:
    paths = [link.target for link in links if link.Type.endswith("/sharedStrings")]
    if not paths:
        return []
    with archive.open(paths[0]) as stream:
        return read_strings(stream, meter)


def _styles(archive: zipfile.ZipFile) -> tuple[Style, ...]:
    if ARC_STYLE not in archive.namelist():
        return ()
    root = fromstring(archive.read(ARC_STYLE), forbid_dtd=True)
    return styles_of(Stylesheet.from_tree(root))


def _ignored(archive: zipfile.ZipFile) -> list[str]:
    names = [name.lower() for name in archive.namelist()]
    found = []
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        found.append("macros_ignored")
    if any(name.startswith(("xl/externallinks/", "xl/connections")) for name in names):
        found.append("external_links_ignored")
    return found


def _told(sheet: Sheet, file: str, name: str, *, hidden: bool) -> tuple[Problem, ...]:
    of_sheet = {
        "hidden_sheet": hidden,
        "hidden_rows": sheet.hidden_rows,
        "hidden_columns": sheet.hidden_columns,
    }
    return tuple(_note(code, file, name) for code, is_so in of_sheet.items() if is_so)


def _note(code: str, file: str, sheet: str | None = None) -> Problem:
    cause, remedy = _IGNORED[code]
    return Problem(code, file, cause, remedy, value=sheet)
