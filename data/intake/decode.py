"""Bytes to text: UTF-8, UTF-16 or Windows-1252, and one clear error for a mixture."""

from __future__ import annotations

import re

from data.intake.limits import refused

_BOM_8, _BOM_16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
# Letters of western Europe, no-break space, curly quotes and euro in UTF-8. Windows-1252 reads
# them as a capital with a sign behind it, which no Dutch or French word holds.
_UTF_8 = re.compile(rb"[\xc2-\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]|\xe2\x82\xac")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1b\x7f]")
MAX_CONTROL = 0.05
"""Share of control characters from which bytes are taken for something else than a text."""


def decode(name: str, content: bytes) -> str:
    """Return the text of a file of one encoding; a byte order mark is dropped.

    Args:
        name: used in the error.
        content: bytes in UTF-8, UTF-16 with a byte order mark, or Windows-1252.

    Errors:
        DataError: ``mixed_encoding`` with the first line that differs from those above it,
            ``nul_bytes``, or ``not_a_table`` when most of it is no text at all.

    Example:
        >>> decode("call.csv", "Liège".encode("cp1252"))
        'Liège'
    """
    text = _utf_16(name, content) if content.startswith(_BOM_16) else _bytes(name, content)
    check_characters(name, text)
    return text


def check_characters(name: str, text: str) -> None:
    """Raise ``nul_bytes`` or ``not_a_table`` when the text is something else in disguise."""
    if "\0" in text:
        raise refused("nul_bytes", name, text[: text.index("\0")].count("\n") + 1)
    if len(text) - len(_CONTROL.sub("", text)) > MAX_CONTROL * len(text):
        raise refused("not_a_table", name, cause="it is not a text")


def _utf_16(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-16", "ignore")
        raise refused("mixed_encoding", name, before.count("\n") + 1) from error


def _bytes(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        wrong = error.start
    utf_8 = _UTF_8.search(content)
    if content.startswith(_BOM_8) or utf_8:
        place = max(wrong, utf_8.start() if utf_8 else 0)
        raise refused("mixed_encoding", name, _line(content, place))
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        cause = "the text is neither UTF-8 nor Windows-1252 at this line"
        raise refused("mixed_encoding", name, _line(content, error.start), cause) from error


def _line(content: bytes, place: int) -> int:
    return content[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
