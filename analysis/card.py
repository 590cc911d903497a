"""All that is known of one municipality on a date: who it was, is, and where it took part."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.allocation import Method
from analysis.members import members_on
from analysis.people import people_on
from data.load import Tables
from data.register import municipalities_on, vintages
from data.translate import crosswalk


@dataclass(frozen=True)
class Card:
    """One municipality on a date.

    Attributes:
        nis: code on that date.
        record: its row of the register.
        people: inhabitants by origin (persons), missing when not known.
        people_on: date of those figures; ``None`` when there are none.
        predecessors: former municipalities that lie in it: ``nis``, ``name_nl``, ``valid_to``.
        successors: today's municipality when that is another: ``nis``, ``name_nl``,
            ``valid_from``.
        postal_codes: postal codes of the municipality of today that it is or lies in.
        memberships: all memberships of it, its predecessors and successors, by date: the
            columns of `analysis.coverage.members_on`, ``name_then`` and ``title``.
    """

    nis: str
    record: pd.Series
    people: pd.Series
    people_on: date | None
    predecessors: pd.DataFrame
    successors: pd.DataFrame
    postal_codes: tuple[str, ...]
    memberships: pd.DataFrame


def card(nis: str, day: date, method: Method, tables: Tables) -> Card:
    """Return the card of a municipality.

    Args:
        nis: a code of ``day``.
        day: the date looked at.
        method: how awards are put to members.
        tables: the shipped tables.

    Errors:
        KeyError: no municipality with that code on that day.

    Example:
        >>> from data.load import load_tables
        >>> antwerpen = card("11002", date(2025, 1, 1), Method.EQUAL, load_tables())
        >>> antwerpen.predecessors["name_nl"].tolist(), len(antwerpen.memberships)
        (['Borsbeek'], 1)
    """
    register = municipalities_on(day, tables.municipalities)
    if nis not in register.index:
        raise KeyError(f"no municipality {nis} on {day.isoformat()}")
    today = vintages(tables.mergers)[-1].start
    related = lineage((nis,), day, tables)
    people, reference = people_on(day, day, tables)
    now = crosswalk(day, max(day, today), tables.municipalities, tables.mergers)
    successor = now.loc[now["nis_from"] == nis, "nis_to"]
    postal = tables.postal_codes
    return Card(
        nis=nis,
        record=register.loc[nis],
        people=people.reindex([nis]).iloc[0],
        people_on=reference,
        predecessors=_others(related[related["valid_to"] < pd.Timestamp(day)], nis, "valid_to"),
        successors=_others(related[related["valid_from"] > pd.Timestamp(day)], nis, "valid_from"),
        postal_codes=tuple(postal.loc[postal["nis"].isin(successor), "postal_code"]),
        memberships=memberships_of(related, method, tables),
    )


def _others(rows: pd.DataFrame, nis: str, day: str) -> pd.DataFrame:
    others = rows[(rows["nis"] != nis)].sort_values(["valid_from", "name_nl"])
    return others[["nis", "name_nl", day]].reset_index(drop=True)


def lineage(codes: Collection[str], day: date, tables: Tables) -> pd.DataFrame:
    """Return the register's rows of municipalities and of all that overlap them at another time.

    Args:
        codes: codes of ``day``.
        day: any day of the register.
        tables: the shipped tables.

    Returns:
        The columns of the table ``municipalities``, each row once.

    Example:
        >>> from data.load import load_tables
        >>> lineage(["11002"], date(2025, 1, 1), load_tables())["name_nl"].tolist()
        ['Antwerpen', 'Borsbeek', 'Antwerpen']
    """
    register = tables.municipalities
    related = []
    for vintage in vintages(tables.mergers):
        pairs = crosswalk(day, vintage.start, register, tables.mergers)
        overlapping = pairs.loc[pairs["nis_from"].isin(codes), "nis_to"]
        start = pd.Timestamp(vintage.start)
        spell = (register["valid_from"] <= start) & ~(register["valid_to"] < start)
        related.append(register[spell & register["nis"].isin(overlapping)])
    return pd.concat(related).drop_duplicates(["nis", "valid_from"])


def memberships_of(related: pd.DataFrame, method: Method, tables: Tables) -> pd.DataFrame:
    """Return the memberships, whenever they began, of municipalities through the mergers.

    Args:
        related: from `lineage`.
        method: how awards are put to members.
        tables: the shipped tables.

    Returns:
        The columns of `analysis.members.members_on` with ``name_then``, the period in which the
        municipality had that extent (``exists_from``, ``exists_to``) and the ``title`` of the
        project, by first day and name, index from 0.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> liedekerke = lineage(["23044"], date(2025, 1, 1), tables)
        >>> memberships_of(liedekerke, Method.EQUAL, tables)["role"].tolist()
        ['member', 'mentor']
    """
    everything = members_on(tuple(tables.programmes["programme"]), date.max, method, tables)
    spells = related[["nis", "name_nl", "valid_from", "valid_to"]].rename(
        columns={"name_nl": "name_then", "valid_from": "exists_from", "valid_to": "exists_to"}
    )
    found = everything.merge(spells, on="nis")
    then = (found["exists_from"] <= found["valid_from"]) & ~(
        found["exists_to"] < found["valid_from"]
    )
    titles = tables.consortia.set_index("consortium")["title"]
    found = found[then].assign(title=lambda rows: rows["consortium"].map(titles))
    return found.sort_values(["valid_from", "name_then"], ignore_index=True)
