"""The address of a page: every choice as a parameter that stays valid in either language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict, TypeVar

from analysis.allocation import Method
from analysis.classes import FEWEST, MOST, Scheme
from analysis.coverage import Reading
from analysis.gaps.white_spots import Doubt, Order
from analysis.measures import MEASURES
from analysis.members import default_day
from analysis.patterns.inference import SEED
from analysis.people import INDICATORS
from data.load import Tables
from data.schemas import REGISTER_START
from geo.neighbours import MINIMUM_BORDER_M
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


class Gaps(StrEnum):
    """What the page on white spots shows."""

    SPOTS = "spots"
    TYPES = "types"
    NEED = "need"


class Pattern(StrEnum):
    """What the page on patterns shows."""

    CLUSTERS = "clusters"
    COVERAGE = "coverage"
    SIMILAR = "similar"
    GROUPS = "groups"


PERMUTATIONS = (999, 9_999, 99_999)
LONGEST_NUMBER = 5
MOST_STEPS, MOST_METRES, MOST_GROUPS, MOST_SEED = 3, 10_000, 20, 9_999


@dataclass(frozen=True)
class Address:
    """The choices of all pages; each page shows those it uses.

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
        consortium: the consortium chosen, if any.
        minimum_m: metres of shared border that make neighbours.
        steps: how many borders away from the municipality or consortium chosen.
        gaps: what the page on white spots shows.
        doubts: what counts as a white spot beyond what is certain.
        order: what white spots are ranked by.
        indicator: identifier of an indicator of people.
        pattern: what the page on patterns shows.
        profile: identifiers of the indicators in which municipalities are compared.
        permutations: random maps a pattern is compared with.
        seed: where their randomness starts.
        groups: groups of municipalities that are alike; 0 lets a criterion choose.
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
    consortium: str | None = None
    minimum_m: int = round(MINIMUM_BORDER_M)
    steps: int = 1
    gaps: Gaps = Gaps.SPOTS
    doubts: tuple[Doubt, ...] = ()
    order: Order = Order.FOREIGN_ORIGIN
    indicator: str = "foreign_origin_share"
    pattern: Pattern = Pattern.CLUSTERS
    profile: tuple[str, ...] = tuple(INDICATORS)
    permutations: int = 9_999
    seed: int = SEED
    groups: int = 0


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
    "consortium": "verband",
    "minimum_m": "grens",
    "steps": "stappen",
    "gaps": "vlekken",
    "doubts": "twijfel",
    "order": "volgorde",
    "indicator": "cijfer",
    "pattern": "patroon",
    "profile": "profiel",
    "permutations": "herhalingen",
    "seed": "toeval",
    "groups": "groepen",
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
    default = Address()
    return Address(
        language=_one_of(Language, first.get("language"), default.language),
        programmes=_known(given, "programmes", set(tables.programmes["programme"])),
        measure=first["measure"] if first.get("measure") in MEASURES else default.measure,
        day=_day(first.get("day")),
        reading=_one_of(Reading, first.get("reading"), default.reading),
        method=_one_of(Method, first.get("method"), default.method),
        scheme=_one_of(Scheme, first.get("scheme"), default.scheme),
        classes=_whole(first, "classes", range(FEWEST, MOST + 1)),
        lines=_one_of(Lines, first.get("lines"), default.lines),
        names=first.get("names") != "nee",
        background=_one_of(Background, first.get("background"), default.background),
        nis=_among(first.get("nis"), tables.municipalities["nis"]),
        consortium=_among(first.get("consortium"), tables.memberships["consortium"].dropna()),
        **_choices_of_analysis(given, first),
    )


class _OfAnalysis(TypedDict):
    """The choices of the pages that analyse."""

    minimum_m: int
    steps: int
    gaps: Gaps
    doubts: tuple[Doubt, ...]
    order: Order
    indicator: str
    pattern: Pattern
    profile: tuple[str, ...]
    permutations: int
    seed: int
    groups: int


def _choices_of_analysis(given: dict[str, list[str]], first: dict[str, str]) -> _OfAnalysis:
    default = Address()
    return _OfAnalysis(
        minimum_m=_whole(first, "minimum_m", range(MOST_METRES + 1)),
        steps=_whole(first, "steps", range(1, MOST_STEPS + 1)),
        gaps=_one_of(Gaps, first.get("gaps"), default.gaps),
        doubts=tuple(map(Doubt, _known(given, "doubts", set(Doubt)))),
        order=_one_of(Order, first.get("order"), default.order),
        indicator=_among(first.get("indicator"), INDICATORS) or default.indicator,
        pattern=_one_of(Pattern, first.get("pattern"), default.pattern),
        profile=_known(given, "profile", set(INDICATORS)),
        permutations=_whole(first, "permutations", PERMUTATIONS),
        seed=_whole(first, "seed", range(MOST_SEED + 1)),
        groups=_whole(first, "groups", range(2, MOST_GROUPS + 1)),
    )


def write_address(
    address: Address, tables: Tables, shown: Collection[str] = tuple(PARAMETERS)
) -> dict[str, list[str]]:
    """Return the query parameters of an address; what is as by default is left out.

    Args:
        address: the choices.
        tables: the shipped tables.
        shown: the fields that the page uses.

    Example:
        >>> from data.load import load_tables
        >>> write_address(Address(measure="award", nis="23105"), load_tables())
        {'toon': ['award'], 'gemeente': ['23105']}
    """
    default = Address()
    written: dict[str, list[str]] = {}
    for field, name in PARAMETERS.items():
        value = getattr(address, field)
        if field not in shown or value == getattr(default, field):
            continue
        if field == "day" and value == default_day(address.programmes, tables):
            continue
        if field == "names":
            written[name] = ["nee"]
        elif isinstance(value, tuple):
            written[name] = list(map(str, value))
        else:
            written[name] = [value.isoformat() if isinstance(value, date) else str(value)]
    return written


def _one_of(choices: type[_Choice], text: str | None, default: _Choice) -> _Choice:
    return choices(text) if text in set(choices) else default


def _among(text: str | None, known: Iterable[str]) -> str | None:
    return text if text in set(known) else None


def _known(given: dict[str, list[str]], field: str, known: set[str]) -> tuple[str, ...]:
    """Return the values of a list that are known, each once; the default when none is."""
    found = tuple(dict.fromkeys(value for value in given.get(field, []) if value in known))
    default: tuple[str, ...] = getattr(Address(), field)
    return found or default


def _whole(first: dict[str, str], field: str, allowed: Collection[int]) -> int:
    """Return a whole number that is allowed, or the default."""
    text = first.get(field, "")
    # str.isdecimal is true for digits of every script, and int reads them.
    number = int(text) if len(text) <= LONGEST_NUMBER and re.fullmatch("[0-9]+", text) else -1
    default: int = getattr(Address(), field)
    return number if number in allowed else default


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if day >= REGISTER_START else None
