"""What our command lines write: UTF-8 with line feeds, whatever the terminal says of itself."""

from __future__ import annotations


def csv_text(content: bytes) -> str:
    r"""Return a CSV file of `data.exports` as the text of a terminal.

    Example:
        >>> csv_text(b"nis,name\r\n23105,Affligem\r\n")
        'nis,name\n23105,Affligem\n'
    """
    return content.decode("utf-8").replace("\r\n", "\n")


def put(stream: object, text: str) -> None:
    """Write a text to a stream of the terminal as UTF-8, at once."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        print(text, end="", file=stream)  # type: ignore[call-overload]
    else:
        buffer.write(text.encode("utf-8"))
        buffer.flush()
