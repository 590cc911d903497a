"""What a file may be at most, checked before and while it is read; and one error for each breach.

A file from outside is hostile until read. Sizes are refused before anything is unpacked, rows,
columns and cells at the first one too many.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from data.problems import DataError, Problem

MAX_BYTES = 10_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELLS = 1_000_000
"""Cells with content, over all sheets or tables of one file."""
MAX_TEXT = 32_767
"""Characters in one cell: the limit of Excel."""
MAX_TABLES = 1_000
MAX_HTML_TAGS = 600_000
"""Each tag costs BeautifulSoup about a kB and ten microseconds."""

MAX_ENTRIES = 1_000
MAX_UNZIPPED = 100_000_000
MAX_RATIO = 100
RATIO_FROM = 1_000_000
"""Bytes from which the ratio of an entry counts: small entries of blanks pack very well."""
MAX_TAGS_STREAMED = 8_000_000
MAX_TAGS = 300_000
"""Tags in one part of a workbook: a cell has up to six; styles and the list of sheets few."""

_AS_XLSX = "open it in Excel or LibreOffice and save it as .xlsx or CSV"
_SPLIT = "split the table, or leave out what is not needed"
REFUSALS = {
    "broken_file": ("the workbook is damaged", _AS_XLSX),
    "empty": ("nothing is in it", "give a file or a text with a table"),
    "encrypted": ("it is protected with a password", "save it without a password"),
    "image": ("it is an image", "give the table as text, CSV or Excel"),
    "mixed_encoding": (
        "the encoding of the text changes at this line",
        "save the file as UTF-8 (in Excel: 'CSV UTF-8') and look at accented letters",
    ),
    "not_a_table": ("no table can be read from it", _AS_XLSX),
    "nul_bytes": ("it holds NUL bytes, so it is not a text", _AS_XLSX),
    "old_excel": ("it is an Excel file of before 2007 (.xls)", _AS_XLSX),
    "pdf": ("it is a PDF", "copy the text of the table from the PDF and paste it"),
    "too_large": ("it is too large", _SPLIT),
    "too_many_columns": (f"it has more than {MAX_COLUMNS} columns", _SPLIT),
    "too_many_rows": (f"it has more than {MAX_ROWS:,} rows", _SPLIT),
    "xml_entities": ("its XML declares a document type or entities", _AS_XLSX),
    "zip_bomb": ("it unpacks to far more than a table needs", _AS_XLSX),
}
"""Code: cause and remedy."""


def refused(code: str, name: str, row: int | None = None, cause: str | None = None) -> DataError:
    """Return the error, with one problem, for a file that is not read.

    Args:
        code: a key of `REFUSALS`.
        name: the file.
        row: the row or line, when one is known.
        cause: instead of the usual one.

    Example:
        >>> print(refused("pdf", "call.csv").problems[0])
        call.csv: it is a PDF; copy the text of the table from the PDF and paste it
    """
    usual, remedy = REFUSALS[code]
    return DataError([Problem(code, name, cause or usual, remedy, row)])


def check_size(name: str, content: bytes) -> None:
    """Raise when the file has no bytes (``empty``) or over 10 MB (``too_large``)."""
    if not content:
        raise refused("empty", name)
    if len(content) > MAX_BYTES:
        cause = f"it is larger than {MAX_BYTES // 1_000_000} MB"
        raise refused("too_large", name, cause=cause)


def is_zip(content: bytes) -> bool:
    """Return whether the file begins as a ZIP archive, such as XLSX."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def check_kind(name: str, content: bytes) -> None:
    """Raise when the first bytes are those of a PDF, an image, an old or an encrypted workbook.

    Errors:
        DataError: ``pdf``, ``image``, ``old_excel``, ``encrypted``; ``not_a_table`` for another
            file of old Office; ``nul_bytes`` for anything else with NUL bytes that is not UTF-16.
    """
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-") or (b"%PDF-" in head and b"endobj" in content):
        raise refused("pdf", name)
    if _is_image(head):
        raise refused("image", name)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise refused(_kind_of_ole(content), name)
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in content and not utf_16:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise refused("nul_bytes", name, line)


def _is_image(head: bytes) -> bool:
    signs = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
    return (
        head.startswith(signs)
        or (head.startswith(b"RIFF") and head[8:12] == b"WEBP")
        or (head.startswith(b"BM") and head[6:10] == bytes(4))
        or head[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}
    )


def _kind_of_ole(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "encrypted"
    books = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
    return "old_excel" if any(book in content for book in books) else "not_a_table"


def check_zip(name: str, content: bytes) -> zipfile.ZipFile:
    """Return the archive, of which nothing is unpacked yet, when its directory stays in the limits.

    What the directory declares is also the most that `zipfile` unpacks of an entry.

    Errors:
        DataError: ``zip_bomb`` (entries, size or ratio), ``encrypted``, ``broken_file`` (not an
            archive, or names that point out of it).
    """
    # Counted in the bytes: a directory of 200,000 entries costs seconds to read.
    if content.count(b"PK\x01\x02") > MAX_ENTRIES:
        raise refused("zip_bomb", name, cause=f"it packs more than {MAX_ENTRIES:,} files")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise refused("broken_file", name) from error
    entries = archive.infolist()
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise refused("encrypted", name)
    if any(_points_outside(entry.filename) for entry in entries):
        raise refused("broken_file", name, cause="it packs a file with a path out of the archive")
    if any(entry.compress_type not in {0, zipfile.ZIP_DEFLATED} for entry in entries):
        raise refused("broken_file", name, cause="it is packed in a way Excel does not use")
    if sum(entry.file_size for entry in entries) > MAX_UNZIPPED or any(map(_is_bomb, entries)):
        raise refused("zip_bomb", name)
    return archive


def _points_outside(path: str) -> bool:
    parts = PurePosixPath(path.replace("\\", "/"))
    return parts.is_absolute() or ".." in parts.parts or ":" in path[:2]


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size


def check_parts(archive: zipfile.ZipFile, name: str) -> None:
    """Raise ``zip_bomb`` when the XML of a part has more tags than a workbook needs.

    A tree of XML takes many times the memory of its text. Sheets and shared strings are read
    piece by piece and may have more than the other parts.
    """
    for entry in archive.infolist():
        is_long = entry.filename.startswith("xl/worksheets/") or "haredStrings" in entry.filename
        left = MAX_TAGS_STREAMED if is_long else MAX_TAGS
        with archive.open(entry) as part:
            while left >= 0 and (chunk := part.read(RATIO_FROM)):
                left -= chunk.count(b"<")
        if left < 0:
            raise refused("zip_bomb", name, cause=f"{entry.filename[:100]} has too much XML")


class Meter:
    """Counts the rows and cells of one file and refuses it at the first one too many.

    Example:
        >>> Meter("call.csv").cell(1, MAX_COLUMNS, "Gent")
        Traceback (most recent call last):
        data.problems.DataError: 1 problem
        call.csv, row 1: it has more than 200 columns; split the table, or leave out what is not
        needed
    """

    def __init__(self, name: str) -> None:
        """Count for the file of this name, from zero."""
        self.name = name
        self._rows = 0
        self._cells = 0

    def grid(self) -> None:
        """Begin a sheet or table: rows are counted in each, cells over all."""
        self._rows = 0

    def row(self, number: int) -> None:
        """Count one row with content; raise ``too_many_rows``."""
        self._rows += 1
        if self._rows > MAX_ROWS:
            raise refused("too_many_rows", self.name, number)

    def cell(self, row: int, column: int, text: str) -> None:
        """Count one cell, from column 0; raise ``too_many_columns`` or ``too_large``."""
        if column >= MAX_COLUMNS:
            raise refused("too_many_columns", self.name, row)
        self._cells += 1
        if self._cells > MAX_CELLS:
            cause = f"it has more than {MAX_CELLS:,} cells with content"
            raise refused("too_large", self.name, row, cause)
        self.text(row, len(text))

    def text(self, row: int | None, characters: int) -> None:
        """Raise ``too_large`` when one cell holds more than Excel allows."""
        if characters > MAX_TEXT:
            cause = f"a cell has more than {MAX_TEXT:,} characters"
            raise refused("too_large", self.name, row, cause)
