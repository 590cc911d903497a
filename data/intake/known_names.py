"""All names that the register and the curated aliases know, looked up by their spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.intake.aliases import Aliases
from data.intake.spelling import spelling
from data.load import Tables
from data.register import vintage_on, vintages
from data.translate import crosswalk


@dataclass(frozen=True)
class Known:
    """A municipality under one name and code.

    Attributes:
        nis: its own code.
        name: its Dutch name.
        others: spellings of its French name and its aliases.
        places: spellings of its province, arrondissement and region.
        valid_from: first day; the register begins in 1995.
        valid_to: last day, ``None`` while in force.
    """

    nis: str
    name: str
    others: frozenset[str]
    places: frozenset[str]
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class KnownNames:
    """The names that can be met in a table of a day; keys are spellings where not said otherwise.

    Attributes:
        official: Dutch name as the register writes it, to the municipality of the day.
        own: Dutch name to the municipality of the day.
        other: French name or alias to the municipality of the day.
        elsewhen: name or alias to the municipalities that have it on another day only.
        by_code: code to the municipality of the day.
        by_code_elsewhen: code that is not in force on the day, to its municipality.
        on_day: any code to the codes of the day that cover it.
        lasting: codes of the day that are in force in the newest vintage too.
        postal: postal code to codes of the day.
    """

    official: Mapping[str, Known]
    own: Mapping[str, Known]
    other: Mapping[str, Known]
    elsewhen: Mapping[str, tuple[Known, ...]]
    by_code: Mapping[str, Known]
    by_code_elsewhen: Mapping[str, Known]
    on_day: Mapping[str, tuple[str, ...]]
    lasting: frozenset[str]
    postal: Mapping[str, tuple[str, ...]]

    def covering(self, name: str) -> tuple[str, ...]:
        """Return the codes of the day that go by a name of the register, or cover it."""
        if name in self.official:
            return (self.official[name].nis,)
        found = (self.on_day[known.nis] for known in self.elsewhen.get(spelling(name), ()))
        return tuple(dict.fromkeys(nis for codes in found for nis in codes))


def known_names(tables: Tables, day: date, aliases: Aliases) -> KnownNames:
    """Return every name that can be met in a table of a day.

    Errors:
        ValueError: the day lies before the register begins.

    Example:
        >>> from data.intake.aliases import read_aliases
        >>> from data.load import load_tables
        >>> names = known_names(load_tables(), date(2015, 12, 1), read_aliases())
        >>> names.own["borsbeek"].nis, names.elsewhen["kruisem"][0].valid_from.year
        ('11007', 2019)
    """
    on_day, newest = _codes_on(day, tables), vintages(tables.mergers)[-1].start
    everything = _all_known(tables.municipalities, aliases)
    here = [known for known in everything if _valid(known, day)]
    gone = [known for known in everything if not _valid(known, day)]
    own = {spelling(known.name): known for known in here}
    other = {key: known for known in here for key in sorted(known.others) if key not in own}
    elsewhen: dict[str, list[Known]] = defaultdict(list)
    for known in gone:
        for key in {spelling(known.name), *known.others} - {*own, *other}:
            elsewhen[key].append(known)
    codes = {known.nis for known in here}
    return KnownNames(
        official={known.name: known for known in here},
        own=own,
        other=other,
        elsewhen={key: tuple(found) for key, found in elsewhen.items()},
        by_code={known.nis: known for known in here},
        by_code_elsewhen={known.nis: known for known in gone if known.nis not in codes},
        on_day=on_day,
        lasting=frozenset(known.nis for known in here if _valid(known, max(day, newest))),
        postal=_postal(day, newest, tables),
    )


def _all_known(register: pd.DataFrame, aliases: Aliases) -> list[Known]:
    """Return one record for each code and name, over all its periods."""
    written: dict[str, set[str]] = defaultdict(set)
    for key, name in aliases.names.items():
        written[name].add(key)
    periods: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in register.itertuples(index=False):
        periods[row.nis, row.name_nl].append(row)
    found = []
    for (nis, name), rows in periods.items():
        key = spelling(name)
        french = {spelling(row.name_fr) for row in rows}
        places = {place for row in rows for place in (row.province, row.arrondissement, row.region)}
        ends = [row.valid_to for row in rows]
        found.append(
            Known(
                nis=nis,
                name=name,
                others=frozenset((french | written[name]) - {key}),
                places=frozenset(spelling(place) for place in places if pd.notna(place)),
                valid_from=min(row.valid_from for row in rows).date(),
                valid_to=None if any(pd.isna(end) for end in ends) else max(ends).date(),
            )
        )
    return found


def _valid(known: Known, day: date) -> bool:
    return known.valid_from <= day and (known.valid_to is None or day <= known.valid_to)


def _codes_on(day: date, tables: Tables) -> dict[str, tuple[str, ...]]:
    """Return for every code of every vintage the codes of a day; a code of the day is its own."""
    vintage_on(day, tables.mergers)
    found: dict[str, tuple[str, ...]] = {}
    for vintage in vintages(tables.mergers):
        pairs = crosswalk(vintage.start, day, tables.municipalities, tables.mergers)
        found.update(_grouped(pairs["nis_from"], pairs["nis_to"]))
    now = crosswalk(day, day, tables.municipalities, tables.mergers)["nis_from"]
    return found | {nis: (nis,) for nis in now}


def _postal(day: date, newest: date, tables: Tables) -> dict[str, tuple[str, ...]]:
    back = crosswalk(max(day, newest), day, tables.municipalities, tables.mergers)
    codes = tables.postal_codes.merge(back, left_on="nis", right_on="nis_from")
    return _grouped(codes["postal_code"], codes["nis_to"])


def _grouped(keys: Iterable[str], values: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for key, value in zip(keys, values, strict=True):
        found[key][value] = None
    return {key: tuple(group) for key, group in found.items()}
