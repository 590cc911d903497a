"""Text pasted from a web page, a PDF, an e-mail or Excel: a row for each line."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator

from data.intake.grid import Row
from data.intake.limits import Meter
from data.intake.rows import cells_of, metered, sparing

# Tags of running text that copying leaves behind. Others, such as <script>, are kept as typed:
# a title is data, and the pages escape it.
_BREAKS = "address blockquote br div h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul"
_MARKS = (
    "a abbr b center em font i img mark small span strong sub sup tbody td th thead tfoot u label"
)
_ATTRIBUTES = r"""(?:\s[^<>]*+)?/?"""
_BREAK = re.compile(rf"</?(?:{'|'.join(_BREAKS.split())}){_ATTRIBUTES}>", re.IGNORECASE)
_MARK = re.compile(rf"</?(?:{'|'.join(_MARKS.split())}){_ATTRIBUTES}>", re.IGNORECASE)
# Only with its semicolon: an address has &copy= in it.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACES = re.compile(r"[ \xa0\u2007\u202f]{2,}")
_PIPE = re.compile(r"(?<!\\)\|")
_ROW_OF_PIPES = re.compile(r"\s*\|.*\|\s*|\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*|.*\S \| \S.*")
_QUOTED = re.compile(r'(?:^|\t)"', re.MULTILINE)


def read_lines(text: str, meter: Meter) -> Iterator[Row]:
    r"""Yield a row for each line; tags of running text are removed, references replaced.

    A line is cut at tabs; without any, at the pipes of Markdown; without those, where two or more
    spaces stand together. Cells that Excel put in quotes for their line breaks stay whole.

    Errors:
        DataError: a breach of the limits.

    Example:
        >>> rows = read_lines("Gemeenten\tBedrag\n|Gent|1|\n<p>Lier</p>   2", Meter("tekst"))
        >>> [[cell.text for cell in row.cells] for row in rows]
        [['Gemeenten', 'Bedrag'], ['Gent', '1'], ['Lier', '2']]
    """
    for number, texts in sparing(_quoted(text) or _plain(text)):
        cells = texts if len(texts) > 1 else _split(texts[0])
        yield metered(Row(number, cells_of(map(without_tags, cells))), meter)


def without_tags(text: str) -> str:
    r"""Return the text without the tags of running text; a block ends a line.

    Example:
        >>> without_tags("<p>Ninove<br/>Brakel</p> R&amp;D <script>")
        'Ninove\nBrakel\n R&D <script>'
    """
    if "<" in text:
        text = _MARK.sub("", _BREAK.sub("\n", text))
        text = re.sub(r"\n\s*\n", "\n", text.strip())
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)


def _plain(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        yield number, line.split("\t") if "\t" in line.rstrip() else [line]


def _quoted(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines of a table copied from Excel with line breaks in its cells, else none.

    Quotes of prose do not count: they stand elsewhere, stay open, or would swallow cells.
    """
    if "\t" not in text or not _QUOTED.search(text):
        return []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    rows, before = [], 0
    try:
        for texts in reader:
            if any("\t" in cell for cell in texts):
                return []
            rows.append((before + 1, texts or [""]))
            before = reader.line_num
    except csv.Error:
        return []
    return rows


def _split(line: str) -> list[str]:
    stripped = line.strip()
    if "|" in stripped and _ROW_OF_PIPES.fullmatch(line):
        inner = stripped[1:] if stripped.startswith("|") else stripped
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        return [cell.replace("\\|", "|") for cell in _PIPE.split(inner)]
    return _SPACES.split(stripped) if _SPACES.search(stripped) else [stripped]
