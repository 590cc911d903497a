"""What a row of a grid is by its own text: a separator, a total, prose, an amount."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.intake.amounts import read_amounts
from data.intake.grid import Cell, Row
from data.intake.spelling import words

TOTAL, SUBTOTAL = "total", "subtotal"

_LINE = re.compile(r"[-–—=_.:|+*~•· \t]+")
_BULLET = re.compile(r"(?:[-–—*•‣▪·]|\(?\*+\)?|\(?[0-9¹²³]{1,2}\))\s+\S")
_OPENING = re.compile(
    r"(?i)(?:inhoud|bron|bronnen|nota|noot|opmerking|opmerkingen|toelichting|let op|contact"
    r"|source|note)\b"
)
_SENTENCE_END = re.compile(r"[.:!?…]$")
_AMOUNT_AT_END = re.compile(r"(?:€\s*)?[0-9][0-9 .,'\xa0\u202f]*(?:\s*(?:euro|eur|€))?\s*$", re.I)
_TOTALS = {"totaal", "totalen", "eindtotaal", "total", "totaalbedrag"}
_SUBTOTALS = {"subtotaal", "subtotalen", "tussentotaal", "deeltotaal", "subtotal"}
_BEFORE_TOTAL = {"algemeen", "het", "grand", "generaal"}
_OF_ALL = {
    "algemeen", "generaal", "toegekend", "toegekende", "subsidie", "subsidies", "bedrag",
    "subsidiebedrag", "projectsubsidie", "projectsubsidies", "budget", "alle", "projecten",
    "euro", "eur", "in", "van", "de", "het", "aan",
}  # fmt: skip
_MOST_WORDS_OF_A_NAME = 9
_LONGEST_TOTAL = 120


def is_separator(texts: Iterable[str]) -> bool:
    """Return whether the texts of a row only draw a line.

    Example:
        >>> is_separator(["--", "---", ""]), is_separator(["", "-"])
        (True, False)
    """
    found = [text for text in texts if text]
    return bool(found) and all(_LINE.fullmatch(text) for text in found) and len("".join(found)) > 1


def is_prose(text: str) -> bool:
    """Return whether a text is a sentence, a point of a list or a note, and no list of names.

    Example:
        >>> is_prose("Inhoud: het project"), is_prose("- taalbeleid;"), is_prose("Ninove, Brakel")
        (True, True, False)
    """
    if _BULLET.match(text) and "\n" not in text:
        return True
    if _OPENING.match(text) or (_SENTENCE_END.search(text) and len(words(text)) > 1):
        return True
    pieces = re.split(r"[,;/|\n]|\s(?:en|et|and|&|\+)\s", text)
    return max(len(piece.split()) for piece in pieces) > _MOST_WORDS_OF_A_NAME


def looks_like_amount(cell: Cell) -> bool:
    """Return whether a cell holds an amount, or a formula or error in its place.

    Example:
        >>> looks_like_amount(Cell("16.907")), looks_like_amount(Cell("n.v.t."))
        (True, False)
    """
    if cell.number is not None or cell.problem:
        return True
    if not any(char.isdigit() for char in cell.text):
        return False
    codes = {code for _, code in read_amounts([cell]).problems}
    return not codes & {"not_an_amount", "missing"}


def total_of(text: str) -> tuple[str, bool] | None:
    """Return whether a text labels a total or a subtotal, and whether it says so of all rows.

    Example:
        >>> total_of("Totaal:"), total_of("Totaal Oost-Vlaanderen"), total_of("Subtotaal")
        (('total', True), ('total', False), ('subtotal', False))
        >>> total_of("Totaalproject integratie") is None
        True
    """
    if len(text) > _LONGEST_TOTAL:
        return None
    label = [word for word in words(_AMOUNT_AT_END.sub("", text)) if not word.isdecimal()]
    while label and label[0] in _BEFORE_TOTAL:
        del label[0]
    if label[:2] == ["sub", "totaal"] or (label and label[0] in _SUBTOTALS):
        return SUBTOTAL, False
    if label and label[0] in _TOTALS:
        return TOTAL, set(label[1:]) <= _OF_ALL
    return None


def amount_in(row: Row, column: int | None) -> Cell | None:
    """Return the cell with the amount of a row of totals: in its column, or the last that is one.

    An amount behind the label in the same cell counts too.

    Example:
        >>> amount_in(Row(9, (Cell("Totaal: 150.000 euro"),)), 2).text
        '150.000 euro'
    """
    cells = row.cells
    if column is not None and column < len(cells) and looks_like_amount(cells[column]):
        return cells[column]
    for cell in reversed(cells):
        if looks_like_amount(cell):
            return cell
    for cell in cells:
        behind = _AMOUNT_AT_END.search(cell.text)
        if behind:
            return Cell(behind.group().strip())
    return None
