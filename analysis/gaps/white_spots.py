"""White spots: connected pieces of municipalities that the programmes chosen do not cover."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import pandas as pd

from analysis.allocation import Method
from analysis.coverage import Reading, Status, coverage, vintage_day
from analysis.ground.pieces import both_ways, pieces
from analysis.groups import groups
from analysis.members import begun_by, chosen_programmes, members_on
from analysis.people import counted_on, newcomers_in
from data.load import Tables


class Doubt(StrEnum):
    """What a reader lets into white spots beyond what is certain. Each can only add to them.

    Without any, a municipality is white when it was never a member and every list is complete.
    What is not known of a municipality never makes it white, with any doubt.

    Attributes:
        ENDED: former members are white as well, once their membership is over: "takes no part
            on this date" in the place of "never took part".
        INCOMPLETE: programmes with an incomplete member list are left out of the set. The spots
            speak of the programmes with a complete list only; a known member of a programme
            left out is still no gap.
    """

    ENDED = "ended"
    INCOMPLETE = "incomplete"


class Finding(StrEnum):
    """What can be said of white spots; only the first comes with spots.

    Attributes:
        FOUND: there are white spots.
        NO_GAPS: the lists are complete, and no municipality is white.
        NOT_KNOWN: a member list is incomplete, and was not left out or is all there is.
        NOT_BEGUN: none of the programmes has begun.
    """

    FOUND = "found"
    NO_GAPS = "no_gaps"
    NOT_KNOWN = "not_known"
    NOT_BEGUN = "not_begun"


class Order(StrEnum):
    """What white spots are ranked by: a column of theirs, the largest first."""

    FOREIGN_ORIGIN = "foreign_origin"
    INHABITANTS = "inhabitants"
    NEWCOMERS = "newcomers"
    MUNICIPALITIES = "municipalities"


FIGURES = ("inhabitants", "foreign_origin", "newcomers")
LISTS = ("members", "names", "consortia", "reference_regions", "provinces")
COLUMNS = (
    *LISTS[:2],
    "municipalities",
    *(name for figure in FIGURES for name in (figure, f"{figure}_known")),
    *LISTS[2:],
)
"""The columns of white spots, in order."""


@dataclass(frozen=True)
class WhiteSpots:
    """The white spots of a set of programmes on a date.

    Attributes:
        spots: see `white_spots`; no rows unless the finding is `Finding.FOUND`.
        statuses: `Status` indexed by ``nis``. The spots hold the municipalities that are
            ``not_covered`` (with `Doubt.ENDED` also ``ended``) and no others. Where incomplete
            lists are left out, nobody is ``not_known`` because of them.
        finding: what can be said.
        complete: programmes that have begun and whose members are all known.
        incomplete: programmes that have begun and whose members are not all known.
        counted_on: the date of the inhabitants; ``None`` when there are no figures.
        newcomers_to: the last day of the year of the newcomers; ``None`` likewise.
    """

    spots: pd.DataFrame
    statuses: pd.Series
    finding: Finding
    complete: tuple[str, ...]
    incomplete: tuple[str, ...]
    counted_on: date | None
    newcomers_to: date | None


def white_spots(
    programmes: Sequence[str],
    day: date,
    tables: Tables,
    pairs: pd.DataFrame,
    *,
    reading: Reading = Reading.THEN,
    doubts: Collection[Doubt] = (),
) -> WhiteSpots:
    """Return the pieces of neighbouring municipalities that no programme chosen covers.

    Args:
        programmes: identifiers, at least one.
        day: the date looked at.
        tables: the shipped tables.
        pairs: ``nis_a`` and ``nis_b`` of the neighbours among the municipalities shown, from
            `geo.neighbours.neighbourhood` of the day that `vintage_day` gives.
        reading: municipalities of ``day`` or of today, as in `analysis.coverage.coverage`.
        doubts: what is let in beyond what is certain; see `Doubt`.

    Returns:
        Spots ranked by people of foreign origin (see `ranked`), indexed by ``spot`` from 1:
        ``members`` and ``names`` (tuples), ``municipalities`` (their number); ``inhabitants``
        and ``foreign_origin`` (persons, 1 January of the year looked at) and ``newcomers``
        (persons in that year), each the sum over the members of which it is known, missing when
        of none, with the number of these in ``inhabitants_known`` and so on (Int64);
        ``consortia`` (identifiers of the programmes chosen, running or over, with a member
        outside the spot that is a neighbour of it), ``reference_regions`` and ``provinces``
        (sorted tuples).

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.
        ValueError: a day before the register begins, pairs of other municipalities, or a doubt
            that is none.

    Example:
        >>> from data.load import load_atoms, load_tables
        >>> from geo.boundaries import dissolve_to
        >>> from geo.neighbours import neighbourhood
        >>> tables, day = load_tables(), date(2015, 12, 1)
        >>> shapes = dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)
        >>> found = white_spots(["oproep-2015"], day, tables, neighbourhood(shapes).pairs)
        >>> found.spots["municipalities"].tolist(), found.spots.loc[2, "names"]
        ([278, 1], ('Voeren',))
    """
    doubts = frozenset(map(Doubt, doubts))
    begun = begun_by(day, chosen_programmes(programmes, tables))
    known = begun["member_list"] == "complete"
    complete = tuple(begun.loc[known, "programme"])
    incomplete = tuple(begun.loc[~known, "programme"])
    told = bool(complete) and (not incomplete or Doubt.INCOMPLETE in doubts)
    table = coverage(programmes, day, _as_listed(tables) if told else tables, reading=reading)
    _refuse_others(pairs, table.index)
    counted = {Status.NOT_COVERED} | ({Status.ENDED} if Doubt.ENDED in doubts else set())
    white = table[table["status"].isin(counted if told else ())]
    shown_on = vintage_day(day, reading, tables.mergers)
    newcomers, newcomers_to = newcomers_in(day, shown_on, tables)
    members = groups(members_on(programmes, day, Method.WHOLE, tables), shown_on, tables)
    spots = _described(white.join(newcomers["newcomers"]), pairs, members["members"].explode())
    silent = Finding.NOT_BEGUN if begun.empty else Finding.NOT_KNOWN
    heard = Finding.NO_GAPS if spots.empty else Finding.FOUND
    return WhiteSpots(
        spots=ranked(spots),
        statuses=table["status"],
        finding=heard if told else silent,
        complete=complete,
        incomplete=incomplete,
        counted_on=counted_on(day, tables),
        newcomers_to=newcomers_to,
    )


def ranked(spots: pd.DataFrame, order: Order = Order.FOREIGN_ORIGIN) -> pd.DataFrame:
    """Return white spots in another order, numbered anew from 1.

    Args:
        spots: the spots of `white_spots`.
        order: the figure compared, the largest first and not known last; spots that are equal
            in it are in the order of their number of municipalities, then of their first code.

    Example:
        >>> spots = pd.DataFrame({"members": [("73109",), ("11001", "11004")],
        ...                       "municipalities": [1, 2], "inhabitants": [pd.NA, 33_000]})
        >>> ranked(spots, Order.INHABITANTS)["members"].to_dict()
        {1: ('11001', '11004'), 2: ('73109',)}
    """
    settled = spots.sort_values("members").sort_values(
        "municipalities", ascending=False, kind="stable"
    )
    sorted_spots = settled.sort_values(str(order), ascending=False, kind="stable")
    return sorted_spots.set_axis(pd.RangeIndex(1, len(spots) + 1, name="spot"))


def spot_numbers(spots: pd.DataFrame) -> pd.Series:
    """Return the number of the white spot of every white municipality.

    Args:
        spots: the spots of `white_spots`.

    Returns:
        ``spot`` (int64), indexed by ``nis`` ascending; municipalities in no spot are left out.

    Example:
        >>> spots = pd.DataFrame({"members": [("11001", "11004"), ("73109",)]},
        ...                      index=pd.RangeIndex(1, 3, name="spot"))
        >>> spot_numbers(spots).to_dict()
        {'11001': 1, '11004': 1, '73109': 2}
    """
    members = spots["members"].explode()
    index = pd.Index(members, name="nis", dtype="str")
    return pd.Series(members.index, index=index, name="spot", dtype="int64").sort_index()


def _as_listed(tables: Tables) -> Tables:
    """Return the tables with every list taken for all members there are.

    Who is in no list then reads "not covered", which holds for the complete lists, and known
    members of the others stay covered.
    """
    return replace(tables, programmes=tables.programmes.assign(member_list="complete"))


def _refuse_others(pairs: pd.DataFrame, shown: pd.Index) -> None:
    others = sorted({*pairs["nis_a"], *pairs["nis_b"]}.difference(shown))
    if others:
        raise ValueError(
            f"neighbours of other municipalities than those shown: {', '.join(others)}; "
            "give the pairs of the day that vintage_day returns"
        )


def _described(white: pd.DataFrame, pairs: pd.DataFrame, members: pd.Series) -> pd.DataFrame:
    """Return the pieces of the rows of a table with what is known of each, not ranked."""
    found = pieces(white.index, pairs)
    sides = both_ways(pairs)
    lists = [_lists(piece, white.loc[list(piece)], sides, members) for piece in found]
    described = pd.DataFrame(lists, columns=list(LISTS), dtype=object)
    spot = pd.Series({nis: place for place, piece in enumerate(found) for nis in piece}, dtype=int)
    people = white[list(FIGURES)].groupby(spot)
    known = people.count().astype("Int64").add_suffix("_known")
    sums = people.sum(min_count=1).join(known)
    described["municipalities"] = spot.value_counts().astype("Int64")
    return described.join(sums)[list(COLUMNS)]


def _lists(
    piece: tuple[str, ...], rows: pd.DataFrame, sides: pd.DataFrame, members: pd.Series
) -> dict[str, tuple[str, ...]]:
    leaving = sides["nis_a"].isin(piece) & ~sides["nis_b"].isin(piece)
    bordering = members.index[members.isin(sides.loc[leaving, "nis_b"])]
    return {
        "members": piece,
        "names": tuple(rows["name"]),
        "consortia": tuple(sorted(set(bordering))),
        "reference_regions": tuple(sorted(set(rows["reference_region"]))),
        "provinces": tuple(sorted(set(rows["province"]))),
    }
