"""Codes as people have them, of any vintage, as codes of one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from data.load import Tables
from data.register import municipalities_on
from data.translate import crosswalk


@dataclass(frozen=True)
class CodesOn:
    """Codes of one day, and what became of those that were given.

    Attributes:
        codes: of the day, in the order given, each once.
        translated: those of another vintage, with what they are on the day.
        repeated: codes of the day, or given ones, that came more than once.
        unknown: codes of no vintage.
    """

    codes: tuple[str, ...]
    translated: Mapping[str, tuple[str, ...]]
    repeated: tuple[str, ...]
    unknown: tuple[str, ...]


def codes_on(given: Collection[str], day: date, tables: Tables) -> CodesOn:
    """Return codes of any vintage as codes of a day.

    A code of that day is taken as it is; any other is read in the first vintage that has it. Going
    back in time a merged municipality becomes all that went into it.

    Args:
        given: NIS codes.
        day: any day of the register.
        tables: the shipped tables.

    Example:
        >>> from data.load import load_tables
        >>> found = codes_on(["45017", "41048", "x"], date(2022, 1, 1), load_tables())
        >>> found.codes, found.translated, found.unknown  # Kruishoutem is Kruisem
        (('45068', '41048'), {'45017': ('45068',)}, ('x',))
    """
    known = set(municipalities_on(day, tables.municipalities).index)
    others = {
        code: (code,) if code in known else _elsewhere(code, day, tables)
        for code in dict.fromkeys(given)
    }
    found = [code for each in others.values() for code in each]
    counts = [*Counter(given).items(), *Counter(found).items()]
    return CodesOn(
        codes=tuple(dict.fromkeys(found)),
        translated={code: now for code, now in others.items() if now and now != (code,)},
        repeated=tuple(dict.fromkeys(code for code, count in counts if count > 1)),
        unknown=tuple(code for code, now in others.items() if not now),
    )


def _elsewhere(code: str, day: date, tables: Tables) -> tuple[str, ...]:
    for start in sorted({start.date() for start in tables.municipalities["valid_from"]}):
        pairs = crosswalk(start, day, tables.municipalities, tables.mergers)
        found = tuple(pairs.loc[pairs["nis_from"] == code, "nis_to"])
        if found:
            return found
    return ()
