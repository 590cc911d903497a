"""Programmes and memberships through time, from the first programme on, through the mergers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import pandas as pd

from analysis.allocation import Method
from analysis.card import lineage, memberships_of
from analysis.coverage import Status
from analysis.members import begun_by
from data.load import Tables
from data.register import municipalities_on

_TYPES = {
    **dict.fromkeys(("programme", "nis", "name", "consortium", "role"), "str"),
    **dict.fromkeys(("valid_from", "valid_to"), "datetime64[ns]"),
    **dict.fromkeys(("precision", "status", "title"), "str"),
    **dict.fromkeys(("award_cents", "allocated_cents"), "Int64"),
}
COLUMNS = tuple(_TYPES)
"""The columns of every timeline."""


def municipality_timeline(nis: str, day: date, method: Method, tables: Tables) -> pd.DataFrame:
    """Return the programmes that have begun by a day, with what a municipality had to do with each.

    Args:
        nis: a code of ``day``; memberships of its predecessors and successors count.
        day: the last day looked at; it decides what is over.
        method: how awards are put to members.
        tables: the shipped tables.

    Returns:
        One row for each membership, and one for each programme without any, by first day, index
        from 0: ``programme``; ``nis`` (of the time) and ``name`` of the member, ``consortium`` and
        ``role``, missing without a membership, and ``consortium`` where it is not known;
        ``valid_from`` and ``valid_to`` of the membership, else of the programme; ``precision``
        (day, or year when the sources name only years); ``status``: covered or ended for a
        membership, else not covered, not known (the list of members is incomplete) or not
        applicable (another region); ``title`` of the project; ``award_cents`` (of the whole
        consortium) and ``allocated_cents``, Int64: 0 when not covered, missing when not known.

    Errors:
        KeyError: no municipality with that code on that day.

    Example:
        >>> from data.load import load_tables
        >>> found = municipality_timeline("11002", date(2025, 1, 1), Method.EQUAL, load_tables())
        >>> found.loc[found["status"] == "ended", ["name", "allocated_cents"]].values.tolist()
        [['Borsbeek', 4857167]]
    """
    region = municipalities_on(day, tables.municipalities).loc[nis, "region"]
    joined = _memberships([nis], day, day, method, tables)
    begun = begun_by(day, tables.programmes)
    absent = begun[~begun["programme"].isin(joined["programme"])]
    status = absent["member_list"].map(
        {"complete": str(Status.NOT_COVERED), "incomplete": str(Status.NOT_KNOWN)}
    )
    status = status.where(absent["region"] == region, str(Status.NOT_APPLICABLE))
    absent = _whole(absent).assign(status=status)
    absent.loc[status == Status.NOT_COVERED, ["award_cents", "allocated_cents"]] = 0
    return _ordered([joined, absent])


def consortium_timeline(consortium: str, day: date, method: Method, tables: Tables) -> pd.DataFrame:
    """Return every membership, in any programme, of those who ever joined a consortium.

    Args:
        consortium: identifier.
        day: the last day looked at; it decides what is over.
        method: how awards are put to members.
        tables: the shipped tables.

    Returns:
        As `municipality_timeline`, memberships only. They are those of the members themselves and
        of what they were or became: Antwerpen is there for Borsbeek.

    Errors:
        KeyError: no membership of that consortium.

    Example:
        >>> from data.load import load_tables
        >>> day = date(2025, 1, 1)
        >>> found = consortium_timeline("oproep-2015-lebbeke", day, Method.EQUAL, load_tables())
        >>> found.groupby("programme").size().to_dict()
        {'oproep-2015': 3, 'plan-samenleven-2': 3}
    """
    members = tables.memberships[tables.memberships["consortium"] == consortium]
    if members.empty:
        raise KeyError(f"no membership of {consortium!r}")
    frames = [
        _memberships(list(rows["nis"]), start.date(), day, method, tables)
        for start, rows in members.groupby("valid_from")
    ]
    return _ordered(frames).drop_duplicates(["programme", "nis", "valid_from"], ignore_index=True)


def programmes_timeline(day: date, tables: Tables) -> pd.DataFrame:
    """Return all programmes that have begun by a day.

    Returns:
        As `municipality_timeline`, without members: the status is covered for those that still
        run, else ended.

    Example:
        >>> from data.load import load_tables
        >>> programmes_timeline(date(2016, 6, 1), load_tables())["status"].tolist()
        ['ended', 'covered', 'covered']
    """
    rows = _whole(begun_by(day, tables.programmes))
    return _ordered([rows.assign(status=_over(rows, day))])


def mergers_of(codes: Collection[str], day: date, tables: Tables) -> pd.DataFrame:
    """Return the mergers that municipalities came from or went into.

    Args:
        codes: codes of ``day``.
        day: any day of the register.
        tables: the shipped tables.

    Returns:
        ``date`` (first day of the new municipality), ``nis`` and ``name`` of the new one, and
        ``former`` (tuple of the names of all that went into it), by date and name, index from 0.

    Example:
        >>> from data.load import load_tables
        >>> mergers_of(["11007"], date(2015, 12, 1), load_tables())["former"].tolist()
        [('Antwerpen', 'Borsbeek')]
    """
    related = lineage(codes, day, tables)
    begun = pd.MultiIndex.from_frame(related[["nis", "valid_from"]])
    return _mergers(tables, begun)


def all_mergers(tables: Tables) -> pd.DataFrame:
    """Return all mergers, as `mergers_of`.

    Example:
        >>> from data.load import load_tables
        >>> all_mergers(load_tables())["date"].dt.year.value_counts(sort=False).to_dict()
        {2019: 7, 2025: 13}
    """
    return _mergers(tables, None)


def _mergers(tables: Tables, begun: pd.MultiIndex | None) -> pd.DataFrame:
    mergers, register = tables.mergers, tables.municipalities
    if begun is not None:
        into = pd.MultiIndex.from_frame(mergers[["successor_nis", "date"]])
        mergers = mergers[into.isin(begun)]
    ended = register.assign(date=register["valid_to"] + pd.Timedelta(days=1))
    former = mergers.merge(ended[["nis", "date", "name_nl"]], on=["nis", "date"])
    former = former.sort_values(["date", "name_nl"])
    grouped = former.groupby(["date", "successor_nis"])["name_nl"].agg(tuple).rename("former")
    names = register.rename(
        columns={"nis": "successor_nis", "valid_from": "date", "name_nl": "name"}
    )
    found = grouped.reset_index().merge(
        names[["successor_nis", "date", "name"]], on=["successor_nis", "date"]
    )
    found = found.rename(columns={"successor_nis": "nis"}).sort_values(["date", "name"])
    return found[["date", "nis", "name", "former"]].reset_index(drop=True)


def _memberships(
    codes: Collection[str], coded_on: date, day: date, method: Method, tables: Tables
) -> pd.DataFrame:
    """Return the memberships that have begun by a day of codes of another."""
    joined = memberships_of(lineage(codes, coded_on, tables), method, tables)
    joined = joined[joined["valid_from"] <= pd.Timestamp(day)].rename(columns={"name_then": "name"})
    precision = tables.programmes.set_index("programme")["period_precision"]
    return joined.assign(
        precision=joined["programme"].map(precision), status=_over(joined, day)
    ).reindex(columns=COLUMNS)


def _whole(programmes: pd.DataFrame) -> pd.DataFrame:
    """Return a row for the whole period of each programme."""
    return programmes.rename(
        columns={
            "period_start": "valid_from",
            "period_end": "valid_to",
            "period_precision": "precision",
        }
    ).reindex(columns=COLUMNS)


def _over(rows: pd.DataFrame, day: date) -> pd.Series:
    running = rows["valid_to"] >= pd.Timestamp(day)
    return running.map({True: str(Status.COVERED), False: str(Status.ENDED)}).astype("str")


def _ordered(frames: Collection[pd.DataFrame]) -> pd.DataFrame:
    found = pd.concat([frame.astype(_TYPES) for frame in frames])
    return found.sort_values(["valid_from", "valid_to", "name"], kind="stable", ignore_index=True)
