"""The participants of a programme."""

from __future__ import annotations

from datetime import date

from analysis.allocation import Method
from analysis.members import members_on, translated
from data.load import Tables


def participants(programme: str, day: date, tables: Tables) -> tuple[str, ...]:
    """Return the municipalities that our sources name as participants by a day.

    Args:
        programme: identifier.
        day: whose municipalities are returned; who joined later is left out, who left is not.
        tables: the shipped tables.

    Returns:
        Codes of ``day``, each once, ascending; none when no participant is named.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> len(participants("oproep-2015", date(2018, 11, 30), tables))
        29
        >>> "11007" in participants("oproep-2015", date(2025, 1, 1), tables)  # Borsbeek
        False
    """
    members = members_on([programme], day, Method.WHOLE, tables)
    return tuple(sorted(set(translated(members, day, tables)["nis"])))
