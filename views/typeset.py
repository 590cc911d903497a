"""Pages and pictures set by Typst: data goes in as JSON, so no text can become markup.

Typst brings its own fonts; those of the computer are left alone, so every computer makes the same.
It is quick (docs/benchmarks.md), so who asks for a file gets no bar and no button to stop it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import cast

from geo.drawing_words import readable

PIXELS_PER_UNIT = 2
_POINTS_PER_INCH = 72
_PICTURE = """
#let width = float(sys.inputs.width) * 1pt
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: width)
"""


def png(svg: str, width: int) -> bytes:
    r"""Return a drawing as a PNG picture, two pixels for each of the units it is wide.

    Example:
        >>> square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'
        >>> png(square, 9)[:4]
        b'\x89PNG'
    """
    import typst  # Takes its time and memory only of who makes a file.

    made: bytes = typst.compile(
        _PICTURE.encode(),
        format="png",
        ppi=_POINTS_PER_INCH * PIXELS_PER_UNIT,
        sys_inputs={"svg": svg, "width": str(width)},
        ignore_system_fonts=True,
    )
    return made


def pdf(template: str, data: Mapping[str, object], made_on: date) -> bytes:
    """Return the pages that a template makes of data, as a tagged PDF.

    Args:
        template: in the language of Typst; it reads ``data`` with ``json(bytes(sys.inputs.data))``.
        data: texts, numbers, lists and mappings.
        made_on: the date in the file.

    Returns:
        A PDF/UA-1 file, which screen readers can read; a plain tagged one when a text has a sign,
        such as an emoji, that the fonts of Typst lack.
    """
    import typst

    made = partial(
        typst.compile,
        template.encode(),
        format="pdf",
        sys_inputs={"data": json.dumps(_readable(data))},
        timestamp=datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC),
        ignore_system_fonts=True,
    )
    try:
        return cast(bytes, made(pdf_standards=["ua-1"]))
    except typst.TypstError:
        return cast(bytes, made())


def _readable(value: object) -> object:
    if isinstance(value, str):
        return readable(value).replace("\u2028", "\n").replace("\u2029", "\n")
    if isinstance(value, Mapping):
        return {key: _readable(each) for key, each in value.items()}
    return [_readable(each) for each in value] if isinstance(value, Sequence) else value
