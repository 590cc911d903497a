"""Sheets of A4 paper as PDF files, made of sections by one template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from views.brief.sections import Section
from views.texts import Language
from views.typeset import pdf

TEMPLATE = Path(__file__).with_name("brief.typ")


def document(
    title: str,
    subtitle: str,
    sections: Sequence[Section],
    language: Language,
    *,
    made_on: date | None = None,
    dense: bool = False,
) -> bytes:
    """Return sheets of A4 paper as a PDF file that screen readers can read.

    Args:
        title: of the document.
        subtitle: below it.
        sections: from top to bottom.
        language: of all words.
        made_on: the date in the file; today when left out.
        dense: small letters and margins, to have much on one sheet.

    Example:
        >>> from views.brief.sections import Text
        >>> document("Gent", "", [Text("", ["Een zin."])], Language.NL)[:5]
        b'%PDF-'
    """
    today = date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    data = {
        "title": title,
        "subtitle": subtitle,
        "language": str(language),
        "dense": dense,
        "sections": [asdict(section) for section in sections],
    }
    return pdf(TEMPLATE.read_text(encoding="utf-8"), data, made_on or today)
