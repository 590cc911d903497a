"""Reads a column of amounts of euro to whole cents, and asks what can be read in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from data.intake.grid import Cell

COMMA, POINT = "comma_decimal", "point_decimal"
NOT_NEEDED, AMBIGUOUS = "not_needed", "ambiguous"

CODES = (
    "negative", "zero", "missing", "not_an_amount", "other_currency", "fraction_of_cent",
    "ambiguous", "formula_without_value", "error_value",
)  # fmt: skip
"""The problems that a cell can have instead of a value."""

REASONS = ("answered", "contradictory", "decimals", "thousands", "no_evidence", "no_separators")
"""Why a column has its convention, see `Amounts`."""

CEILING = Decimal(10) ** 13
"""No amount of euro reaches this: a longer row of digits is something else."""

_LONGEST = 60
_CENTS = 2
_EXCEL = Context(prec=15)
_MISSING = {
    "", "-", "--", "/", "?", "x", "n.v.t.", "nvt", "n/a", "na", "onbekend", "niet gekend",
    "geen", "nog te bepalen", "€", "€ -", "€-", "- €", "eur", "euro",
}  # fmt: skip
_ZERO = {"nihil", "nul"}
_SCALES = {
    "k": 3, "duizend": 3,
    "miljoen": 6, "mln": 6, "mln.": 6, "mio": 6, "mio.": 6, "million": 6,
    "miljard": 9, "mrd": 9, "mrd.": 9,
}  # fmt: skip
_OTHER_CURRENCY = re.compile(
    r"(?<![a-z])(?:usd|gbp|chf|bef|nlg|frf|dem|luf|jpy|cad|aud|sek|nok|dkk|pln|czk|huf|ron|bgn"
    r"|try|cny|rub|uah|mad|cdf|us dollars?|dollars?|pounds?|pond|ponden|frank|franken|gulden"
    r"|bfr?|fr|kronen)(?![a-z])"
)
_EURO = r"(?:€|eur(?:o(?:'?s)?)?\.?)"
_SIGN = r"[-(]?"
_AMOUNT = re.compile(
    rf"(?P<before>{_SIGN}) *(?:{_EURO})? *(?P<inside>-?) *(?P<digits>[0-9][0-9 .,']*?)"
    rf"(?P<no_cents>[.,] ?[-=]{{1,2}})? *(?P<scale>{'|'.join(map(re.escape, _SCALES))})?"
    rf" *(?:{_EURO})? *(?P<after>[-)]?)\**"
)
_GROUPED = r"[1-9][0-9]{{0,2}}(?:{0}[0-9]{{3}})+"
_SHAPES = {
    COMMA: re.compile(rf"(?P<whole>[0-9]+|{_GROUPED.format('[.]')})(?:,(?P<decimals>[0-9]+))?"),
    POINT: re.compile(rf"(?P<whole>[0-9]+|{_GROUPED.format(',')})(?:[.](?P<decimals>[0-9]+))?"),
}
_LOOSE = re.compile(rf"(?:{'|'.join(_GROUPED.format(gap) for gap in (' ', chr(39)))})(?![0-9 '])")


@dataclass(frozen=True)
class Amounts:
    """What a column of amounts says.

    Attributes:
        cents: one for each cell, in whole cents; ``None`` where there is a problem.
        problems: position and code (`CODES`) of each cell without a value.
        convention: what parts euros from cents in this column: ``comma_decimal``,
            ``point_decimal``, ``not_needed``, or ``ambiguous`` when nobody can tell.
        reason: why: ``decimals`` (a cell with one, two or no cents settles it), ``thousands``
            (a cell with two or more groups of thousands does), ``answered`` (a person said so),
            ``contradictory`` (cells settle it both ways), ``no_evidence`` (no cell settles it),
            ``no_separators`` (there is nothing to settle).
        ambiguous: positions of the cells that need an answer.
    """

    cents: tuple[int | None, ...]
    problems: tuple[tuple[int, str], ...]
    convention: str
    reason: str
    ambiguous: tuple[int, ...]


@dataclass(frozen=True)
class _Reading:
    """One cell: a problem, or its value in each convention in which it can be read."""

    problem: str | None = None
    values: tuple[tuple[str, Decimal], ...] = ()
    evidence: str | None = None

    @property
    def doubtful(self) -> bool:
        return len({value for _, value in self.values}) > 1

    @property
    def settles(self) -> str | None:
        """The one convention in which the cell can be read."""
        return self.values[0][0] if self.evidence and len(self.values) == 1 else None


def read_amounts(cells: Sequence[Cell], convention: str | None = None) -> Amounts:
    """Return the amounts of a column in whole cents, with a problem for every cell without one.

    A cell that can be read in one way is read so, whatever the rest of the column does. A cell
    that can be read in two ways (``16.907``) takes the reading of the cells that can be read in
    one way; when there are none, or when they differ, it is asked.

    Args:
        cells: the cells of one column, in any order.
        convention: the answer of a person: ``comma_decimal`` or ``point_decimal``.

    Errors:
        ValueError: the convention is neither.

    Example:
        >>> read_amounts([Cell("16.907"), Cell("149.722,00 euro")])
        Amounts(cents=(1690700, 14972200), problems=(), convention='comma_decimal',
                reason='decimals', ambiguous=())
        >>> read_amounts([Cell("16.907")]).problems
        ((0, 'ambiguous'),)
    """
    if convention not in (None, COMMA, POINT):
        raise ValueError(f"{convention!r} is no convention; say {COMMA} or {POINT}")
    readings = [_reading(cell) for cell in cells]
    settled, reason = _settle(readings, convention)
    results = [_result(reading, settled) for reading in readings]
    problems = tuple((at, value) for at, value in enumerate(results) if isinstance(value, str))
    return Amounts(
        cents=tuple(None if isinstance(value, str) else value for value in results),
        problems=problems,
        convention=settled,
        reason=reason,
        ambiguous=tuple(at for at, code in problems if code == AMBIGUOUS),
    )


def _settle(readings: Iterable[_Reading], answer: str | None) -> tuple[str, str]:
    readings = tuple(readings)
    found = {(reading.settles, reading.evidence) for reading in readings if reading.settles}
    conventions = {str(convention) for convention, _ in found}
    if answer:
        return answer, "answered"
    if len(conventions) > 1:
        return AMBIGUOUS, "contradictory"
    if conventions:
        reasons = {reason for _, reason in found}
        return conventions.pop(), "decimals" if "decimals" in reasons else "thousands"
    if any(reading.doubtful for reading in readings):
        return AMBIGUOUS, "no_evidence"
    return NOT_NEEDED, "no_separators"


def _result(reading: _Reading, convention: str) -> int | str:
    if reading.problem:
        return reading.problem
    if not reading.doubtful:
        return _cents(reading.values[0][1])
    values = dict(reading.values)
    return _cents(values[convention]) if convention in values else AMBIGUOUS


def _cents(euros: Decimal) -> int | str:
    if euros < 0:
        return "negative"
    if euros == 0:
        return "zero"
    if euros >= CEILING:
        return "not_an_amount"
    cents = euros.scaleb(2)
    return int(cents) if cents == cents.to_integral_value() else "fraction_of_cent"


def _reading(cell: Cell) -> _Reading:
    if cell.problem:
        return _Reading(cell.problem)
    text = _plain(cell.text)
    if (cell.currency or "EUR").upper() != "EUR" or _names_other_currency(text):
        return _Reading("other_currency")
    if cell.number is not None:
        return _read_number(cell.number, text)
    if text in _MISSING:
        return _Reading("missing")
    if text in _ZERO:
        return _Reading("zero")
    return _read_text(text)


def _plain(text: str) -> str:
    """Return the text in lower case with one kind of space, hyphen and apostrophe."""
    kept = (
        " " if unicodedata.category(char) in ("Zs", "Cc") else char
        for char in text
        if unicodedata.category(char) != "Cf"
    )
    plain = re.sub(" +", " ", "".join(kept)).strip().lower()
    return re.sub("[’‘ʼ′`´]", "'", re.sub("[‐‑‒–—−]", "-", plain))  # noqa: RUF001


def _names_other_currency(text: str) -> bool:
    if not any(char.isdigit() for char in text):
        return False
    signs = any(unicodedata.category(char) == "Sc" and char != "€" for char in text)
    return signs or _OTHER_CURRENCY.search(text) is not None


def _read_number(number: Decimal, text: str) -> _Reading:
    if not number.is_finite() or abs(number) >= CEILING or "%" in text:
        return _Reading("not_an_amount")
    # Excel itself shows 15 digits: what lies behind them is noise of its sums.
    exact = number if number == number.to_integral_value() else _EXCEL.plus(number)
    return _one_value(exact)


def _read_text(text: str) -> _Reading:
    match = _AMOUNT.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return _Reading("not_an_amount")
    if (match["before"] == "(") != (match["after"] == ")"):
        return _Reading("not_an_amount")
    reading = _read_digits(match["digits"].strip(), has_no_cents=match["no_cents"])
    scale = _SCALES[match["scale"]] if match["scale"] else 0
    values = tuple((name, value.scaleb(scale)) for name, value in reading.values)
    if reading.problem is None and (match["before"] or match["inside"] or match["after"]):
        return _Reading("negative" if any(value for _, value in values) else "zero")
    return _Reading(reading.problem, values, reading.evidence)


def _read_digits(digits: str, *, has_no_cents: str | None) -> _Reading:
    """Return the values of digits with separators; `150.000,-` says what its comma is."""
    digits = _without_gaps(digits)
    found = {name: shape.fullmatch(digits) for name, shape in _SHAPES.items()}
    matches = {name: match for name, match in found.items() if match}
    if has_no_cents:
        name = COMMA if has_no_cents[0] == "," else POINT
        kept = matches.get(name)
        matches = {name: kept} if kept and not kept["decimals"] else {}
    if not matches:
        return _Reading("not_an_amount")
    values = tuple((name, _value(match)) for name, match in matches.items())
    if len(values) > 1:
        return _one_value(values[0][1]) if values[0][1] == values[1][1] else _Reading(None, values)
    match = next(iter(matches.values()))
    proves = has_no_cents or len(match["decimals"] or "") <= _CENTS
    reason = "decimals" if match["decimals"] or has_no_cents else "thousands"
    return _Reading(None, values, reason if proves else None)


def _without_gaps(digits: str) -> str:
    """Return the digits without the spaces or apostrophes between thousands."""
    match = _LOOSE.match(digits)
    if match is None:
        return digits
    return match.group().replace(" ", "").replace("'", "") + digits[match.end() :]


def _value(match: re.Match[str]) -> Decimal:
    whole = match["whole"].replace(".", "").replace(",", "")
    return Decimal(f"{whole}.{match['decimals'] or '0'}")


def _one_value(value: Decimal) -> _Reading:
    return _Reading(None, ((NOT_NEEDED, value),))
