"""The address of a page: every choice as a parameter that stays valid in either language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from analysis.allocation import Method
from analysis.classes import FEWEST, MOST, Scheme
from analysis.coverage import Reading
from analysis.measures import MEASURES
from analysis.members import default_day
from data.load import Tables
from data.schemas import REGISTER_START
from views.texts import Language

_Choice = TypeVar("_Choice", bound=StrEnum)


class Lines(StrEnum):
    """Borders drawn over the municipalities."""

    NONE = "none"
    PROVINCES = "provinces"
    REFERENCE_REGIONS = "reference_regions"


class Background(StrEnum):
    """The map behind the municipalities; all but none ask another host."""

    NONE = "none"
    GREY = "grey"
    OSM = "osm"


@dataclass(frozen=True)
class Address:
    """The choices of the map page.

    Attributes:
        language: language of the interface.
        programmes: identifiers, at least one.
        measure: identifier of a measure.
        day: the date looked at; ``None`` for the first day of the programmes.
        reading: municipalities of then or of now.
        method: how awards are put to members.
        scheme: how class bounds are chosen.
        classes: number of classes asked.
        lines: borders drawn over the municipalities.
        names: whether the names of consortia stand on the map.
        background: the online map behind, if any.
        nis: the municipality chosen, if any.
    """

    language: Language = Language.NL
    programmes: tuple[str, ...] = ("oproep-2015",)
    measure: str = "coverage"
    day: date | None = None
    reading: Reading = Reading.THEN
    method: Method = Method.EQUAL
    scheme: Scheme = Scheme.QUANTILES
    classes: int = 5
    lines: Lines = Lines.NONE
    names: bool = True
    background: Background = Background.NONE
    nis: str | None = None


PARAMETERS = {
    "language": "taal",
    "programmes": "programma",
    "measure": "toon",
    "day": "datum",
    "reading": "indeling",
    "method": "verdeling",
    "scheme": "klassen",
    "classes": "aantal",
    "lines": "grenzen",
    "names": "namen",
    "background": "achtergrond",
    "nis": "gemeente",
}
"""Field of `Address` to name in the address bar; never change one, links live long."""


def read_address(parameters: Mapping[str, Sequence[str]], tables: Tables) -> Address:
    """Return the choices an address asks for; what it gets wrong falls back to the default.

    Args:
        parameters: every value of every query parameter; hostile until checked.
        tables: the shipped tables.

    Example:
        >>> from data.load import load_tables
        >>> asked = {"toon": ["award"], "aantal": ["99"], "gemeente": ["<script>"]}
        >>> address = read_address(asked, load_tables())
        >>> address.measure, address.classes, address.nis
        ('award', 5, None)
    """
    given = {
        field: list(parameters[name]) for field, name in PARAMETERS.items() if name in parameters
    }
    first = {field: values[0] for field, values in given.items() if values}
    known = set(tables.programmes["programme"])
    programmes = tuple(dict.fromkeys(p for p in given.get("programmes", []) if p in known))
    default = Address()
    count = first.get("classes", "")
    nis = first.get("nis")
    return Address(
        language=_one_of(Language, first.get("language"), default.language),
        programmes=programmes or default.programmes,
        measure=first["measure"] if first.get("measure") in MEASURES else default.measure,
        day=_day(first.get("day")),
        reading=_one_of(Reading, first.get("reading"), default.reading),
        method=_one_of(Method, first.get("method"), default.method),
        scheme=_one_of(Scheme, first.get("scheme"), default.scheme),
        classes=int(count) if count in map(str, range(FEWEST, MOST + 1)) else default.classes,
        lines=_one_of(Lines, first.get("lines"), default.lines),
        names=first.get("names") != "nee",
        background=_one_of(Background, first.get("background"), default.background),
        nis=nis if nis in set(tables.municipalities["nis"]) else None,
    )


def write_address(address: Address, tables: Tables) -> dict[str, list[str]]:
    """Return the query parameters of an address; what is as by default is left out.

    Example:
        >>> from data.load import load_tables
        >>> write_address(Address(measure="award", nis="23105"), load_tables())
        {'toon': ['award'], 'gemeente': ['23105']}
    """
    default = Address()
    written: dict[str, list[str]] = {}
    for field, name in PARAMETERS.items():
        value = getattr(address, field)
        if value == getattr(default, field):
            continue
        if field == "day" and value == default_day(address.programmes, tables):
            continue
        if field == "names":
            written[name] = ["nee"]
        elif field == "programmes":
            written[name] = list(value)
        else:
            written[name] = [value.isoformat() if isinstance(value, date) else str(value)]
    return written


def _one_of(choices: type[_Choice], text: str | None, default: _Choice) -> _Choice:
    return choices(text) if text in set(choices) else default


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if day >= REGISTER_START else None
