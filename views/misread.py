"""What a link got wrong: values that are no choice, values that stand there twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import process

from data.load import Tables
from views.address import read_address, regions, written
from views.choices import PARAMETERS

LONGEST_NAME = 40
LIKE = 70
"""How alike two names of regions must be, of 100, to be taken for the other."""


def misread(parameters: Mapping[str, Sequence[str]], tables: Tables) -> tuple[str, ...]:
    """Return the names of our parameters whose values say something else than was understood.

    One that only stands there twice is understood; see `repeated`.

    Example:
        >>> from data.load import load_tables
        >>> misread({"toon": ["award"], "aantal": ["99"], "other": ["?"]}, load_tables())
        ('aantal',)
    """
    address = read_address(parameters, tables)
    return tuple(
        name
        for field, name in PARAMETERS.items()
        if parameters.get(name)
        and list(dict.fromkeys(parameters[name])) != written(getattr(address, field))
    )


def repeated(parameters: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the names of our parameters with a value that stands there more than once.

    Example:
        >>> repeated({"ontwerp": ["42006", "42006"], "toon": ["award"]})
        ('ontwerp',)
    """
    ours = (name for name in PARAMETERS.values() if name in parameters)
    return tuple(name for name in ours if len(set(parameters[name])) < len(parameters[name]))


def nearest_regions(parameters: Mapping[str, Sequence[str]], tables: Tables) -> tuple[str, ...]:
    """Return the names that a region which is none may have meant, the nearest first.

    Example:
        >>> from data.load import load_tables
        >>> nearest_regions({"regio": ["Westoek"]}, load_tables())[0]
        'Westhoek'
    """
    name = PARAMETERS["region"]
    if name not in misread(parameters, tables):
        return ()
    near = process.extract(parameters[name][0][:LONGEST_NAME], sorted(set(regions(tables))))
    return tuple(found for found, score, _ in near if score >= LIKE)
