"""What our command lines write: UTF-8 with line feeds, whatever the terminal says of itself."""

from __future__ import annotations

import os
import sys
from typing import IO, NoReturn, cast

READER_GONE = 141
"""What shells say of a program whose reader has gone."""


def csv_text(content: bytes) -> str:
    r"""Return a CSV file of `data.exports` as the text of a terminal.

    Example:
        >>> csv_text(b"nis,name\r\n23105,Affligem\r\n")
        'nis,name\n23105,Affligem\n'
    """
    return content.decode("utf-8").replace("\r\n", "\n")


def put(stream: object, text: str) -> None:
    """Write a text to a stream of the terminal as UTF-8, at once.

    Errors:
        SystemExit: 141 when the reader has gone, as after ``| head``; 2 when it cannot be written,
            with one line on the error stream.
    """
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        print(text, end="", file=stream)  # type: ignore[call-overload]
        return
    try:
        buffer.write(text.encode("utf-8"))
        buffer.flush()
    except OSError as error:
        _give_up(cast("IO[str]", stream), error)


def _give_up(stream: IO[str], error: OSError) -> NoReturn:
    # Python writes what is left once more at its end, and would fail again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if isinstance(error, BrokenPipeError):
        sys.exit(READER_GONE)
    sys.stderr.write(f"the output cannot be written: {error.strerror}; give another place\n")
    sys.exit(2)
