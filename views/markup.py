"""Small pieces of HTML and Markdown in which every text is only text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote

import streamlit as st

from geo.palette import LOOKS, legend_swatch

_IN_ADDRESS = " =:/()'.,"
"""What an address of a picture in HTML may hold as it is."""
_MARKDOWN_SIGNS = frozenset(r"\`*_{}[]()#+-.!|<>~$:&=")


def plain(text: str) -> str:
    r"""Return text that Markdown shows as it is written, on one line.

    Example:
        >>> plain("[x](y)")
        '\\[x\\]\\(y\\)'
    """
    line = " ".join(text.splitlines())
    return "".join(f"\\{sign}" if sign in _MARKDOWN_SIGNS else sign for sign in line)


def bullets(lines: Iterable[str]) -> None:
    """Draw a list of plain lines."""
    st.html("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")


def definitions(rows: Mapping[str, str], kind: str) -> None:
    """Draw pairs of a word and its value; `kind` is ``totals`` or ``facts`` of the style sheet."""
    pairs = "".join(
        f"<div><dt>{escape(word)}</dt><dd>{escape(text)}</dd></div>" for word, text in rows.items()
    )
    st.html(f"<dl class='sk-{kind}'>{pairs}</dl>")


def tell(words: str) -> None:
    """Put words on the page for screen readers only; they describe the map (`interface.js`)."""
    st.html(f"<p class='sk-told' id='sk-told'>{escape(words)}</p>")


def swatch(look: str) -> str:
    """Return a swatch without words: a box of a colour, or a picture of the pattern of a state.

    Streamlit takes drawings out of HTML, pictures stay. A colour needs none: a choice sends nine of
    them anew, and a picture is four times as long.

    Example:
        >>> swatch("#9ecae1")
        '<i style="background:#9ecae1"></i>'
        >>> swatch("zero").startswith('<img alt=""')
        True
    """
    drawing = legend_swatch(look)
    if look not in LOOKS:
        return f'<i style="background:{look}"></i>'
    address = quote(drawing.replace('"', "'"), safe=_IN_ADDRESS)
    return f'<img alt="" src="data:image/svg+xml,{address}">'
