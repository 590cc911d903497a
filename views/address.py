"""The address of a page: every choice as a parameter that stays valid in either language."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any
from unicodedata import category

from analysis.allocation import Method
from analysis.classes import FEWEST, MOST, Scheme
from analysis.coverage import Reading
from analysis.division.regions import FLANDERS
from analysis.gaps.white_spots import Doubt, Order
from analysis.measures import MEASURES
from analysis.members import default_day
from analysis.partners.pool import Reach
from analysis.partners.ranking import Part
from analysis.partners.table import Connection
from analysis.partners.table import Order as SetOrder
from analysis.people import INDICATORS
from analysis.rules.exploring import COUNTED
from data.load import Tables
from data.schemas import REGISTER_START
from views.choices import (
    MOST_GROUPS,
    MOST_MEMBERS,
    MOST_METRES,
    MOST_MIX,
    MOST_PEOPLE,
    MOST_REMARK,
    MOST_SEED,
    MOST_SIZE,
    MOST_STEPS,
    MOST_WEIGHT,
    OWN_RULES,
    PARAMETERS,
    PERMUTATIONS,
    SECONDS,
    VARIANTS,
    Address,
    Background,
    CostKind,
    Gaps,
    Lines,
    Pattern,
    Search,
    Subject,
)
from views.store import rules
from views.texts import Language

LONGEST_NUMBER = 5
MOST_SETS = 20
YES, NO = "ja", "nee"
BETWEEN = "-"
"""Stands between numbers or codes that belong together in one parameter."""

Reader = Callable[[Sequence[str], Tables], Any]
"""From the values of a parameter, at least one, to the choice; ``None`` where there is none."""


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
    found = {
        field: _READERS[field](parameters[name], tables)
        for field, name in PARAMETERS.items()
        if parameters.get(name)
    }
    return Address(**{field: value for field, value in found.items() if value is not None})


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
    said = {
        PARAMETERS[field.name]: written(getattr(address, field.name))
        for field in fields(Address)
        if field.name in shown
        and getattr(address, field.name) != getattr(default, field.name)
        and not _follows(field.name, address, tables)
    }
    return {name: values for name, values in said.items() if values}


def _follows(field: str, address: Address, tables: Tables) -> bool:
    """Return whether a date is the one that another choice brings along."""
    if field == "day":
        return address.day == default_day(address.programmes, tables)
    if field == "asked_on" and address.rules != OWN_RULES:
        return address.asked_on == rules()[address.rules].day
    return False


def written(value: object) -> list[str]:
    """Return the values of a parameter that say a choice."""
    if value is None:
        return []
    if isinstance(value, bool):
        return [YES if value else NO]
    if isinstance(value, tuple):
        if value and isinstance(value[0], int):
            return [BETWEEN.join(map(str, value))]
        return [BETWEEN.join(each) if isinstance(each, tuple) else str(each) for each in value]
    return [value.isoformat() if isinstance(value, date) else str(value)]


def _one_of(choices: type[StrEnum]) -> Reader:
    return lambda values, _: choices(values[0]) if values[0] in set(choices) else None


def _among(known: Callable[[Tables], Iterable[str]]) -> Reader:
    return lambda values, tables: values[0] if values[0] in set(known(tables)) else None


def _several(known: Callable[[Tables], Iterable[str]], most: int = MOST_MEMBERS) -> Reader:
    """Return what reads a list: its values that are known, each once; nothing when none is."""

    def read(values: Sequence[str], tables: Tables) -> tuple[str, ...] | None:
        among = set(known(tables))
        return tuple(dict.fromkeys(value for value in values if value in among))[:most] or None

    return read


def _whole(allowed: Collection[int]) -> Reader:
    return lambda values, _: next((each for each in _numbers(values[0]) if each in allowed), None)


def _numbers(text: str) -> list[int]:
    """Return the number that a text is, if it is one."""
    # str.isdecimal is true for digits of every script, and int reads them.
    return [int(text)] if len(text) <= LONGEST_NUMBER and re.fullmatch("[0-9]+", text) else []


def _answer(values: Sequence[str], tables: Tables) -> bool | None:
    del tables
    return {YES: True, NO: False}.get(values[0])


def _doubts(values: Sequence[str], tables: Tables) -> tuple[Doubt, ...] | None:
    return tuple(map(Doubt, _several(lambda _: Doubt)(values, tables) or ())) or None


def _weights(count: int, most: int) -> Reader:
    """Return what reads so many weights, not all of them zero."""

    def read(values: Sequence[str], _: Tables) -> tuple[int, ...] | None:
        parts = values[0].split(BETWEEN)
        found = [each for part in parts for each in _numbers(part)]
        # A date is no list of weights, though it has numbers: 0001-01-01.
        same = parts == [str(each) for each in found]
        right = same and len(found) == count and any(found) and max(found) <= most
        return tuple(found) if right else None

    return read


def _sets(values: Sequence[str], tables: Tables) -> tuple[tuple[str, ...], ...] | None:
    """Return sets of at least two known codes, as far as they are that."""
    codes = _several(_codes)
    found = [codes(value.split(BETWEEN), tables) for value in values[:MOST_SETS]]
    return tuple(dict.fromkeys(each for each in found if each and len(each) > 1)) or None


def _remark(values: Sequence[str], tables: Tables) -> str | None:
    del tables
    # Spaces that do not break and joiners in emoji are not printable either, and harmless.
    kept = (
        sign
        for sign in values[0]
        if sign.isprintable() or sign in "\n\t" or category(sign) in ("Zs", "Cf")
    )
    return "".join(kept)[:MOST_REMARK] or None


def _day(values: Sequence[str], tables: Tables) -> date | None:
    del tables
    try:
        day = date.fromisoformat(values[0])
    except ValueError:
        return None
    return day if day >= REGISTER_START else None


def _codes(tables: Tables) -> Iterable[str]:
    return tables.municipalities["nis"]


def _consortia(tables: Tables) -> Iterable[str]:
    return tables.memberships["consortium"].dropna()


def regions(tables: Tables) -> Iterable[str]:
    """Return the names of all that can be divided."""
    names = tables.municipalities[["reference_region", "province"]]
    return [FLANDERS, *names.stack().dropna()]


_READERS: dict[str, Reader] = {
    "language": _one_of(Language),
    "programmes": _several(lambda tables: tables.programmes["programme"]),
    "measure": _among(lambda _: MEASURES),
    "day": _day,
    "reading": _one_of(Reading),
    "method": _one_of(Method),
    "scheme": _one_of(Scheme),
    "classes": _whole(range(FEWEST, MOST + 1)),
    "lines": _one_of(Lines),
    "names": _answer,
    "background": _one_of(Background),
    "nis": _among(_codes),
    "consortium": _among(_consortia),
    "minimum_m": _whole(range(MOST_METRES + 1)),
    "steps": _whole(range(1, MOST_STEPS + 1)),
    "gaps": _one_of(Gaps),
    "doubts": _doubts,
    "order": _one_of(Order),
    "indicator": _among(lambda _: INDICATORS),
    "pattern": _one_of(Pattern),
    "profile": _several(lambda _: INDICATORS),
    "permutations": _whole(PERMUTATIONS),
    "seed": _whole(range(MOST_SEED + 1)),
    "groups": _whole(range(2, MOST_GROUPS + 1)),
    "rules": _among(lambda _: [OWN_RULES, *rules()]),
    "asked_on": _day,
    "own_indicator": _among(lambda _: COUNTED),
    "own_more_than": _whole(range(MOST_PEOPLE + 1)),
    "own_region": _answer,
    "own_smallest": _whole(range(1, MOST_MEMBERS + 1)),
    "own_largest": _whole(range(MOST_MEMBERS + 1)),
    "connection": _one_of(Connection),
    "search": _one_of(Search),
    "weights": _weights(len(Part), MOST_WEIGHT),
    "sequence": _one_of(SetOrder),
    "max_size": _whole(range(1, MOST_SIZE + 1)),
    "shortlist": _several(_codes),
    "remark": _remark,
    "candidate": _among(_codes),
    "combination": _several(_codes),
    "draft": _several(_codes),
    "second": _several(_codes),
    "region": _among(regions),
    "cost": _one_of(CostKind),
    "limit": _whole(range(MOST_MEMBERS + 1)),
    "reach": _one_of(Reach),
    "kept": _several(_consortia),
    "together": _sets,
    "apart": _sets,
    "seconds": _whole(SECONDS),
    "subject": _one_of(Subject),
    "adjoining": _one_of(Connection),
    "variant": _whole(VARIANTS),
    "least": _whole(range(1, MOST_MEMBERS + 1)),
    "preferred": _whole(range(1, MOST_MEMBERS + 1)),
    "mix": _weights(len(Address().mix), MOST_MIX),
    "table": _answer,
}
"""How each field of `Address` is read."""
