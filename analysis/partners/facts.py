"""What is known of every municipality that could work with some others."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.ground.pieces import both_ways, contacts
from analysis.partners.experience import experience
from analysis.partners.on_record import Bools
from analysis.partners.terms import (
    VERDICTS,
    Places,
    Signs,
    Terms,
    elsewhere,
    outcomes,
    overall_signs,
)
from analysis.patterns.profile import Profile
from analysis.patterns.profile import distances as unlikeness
from data.load import Tables
from data.rule_kinds import Members, OneMembership, OneReferenceRegion, Threshold
from geo.distances import distances


class Freedom(StrEnum):
    """Whether a candidate takes part in another consortium of the programme on the day.

    Attributes:
        FREE: it does not.
        ELSEWHERE: it does.
        NOT_KNOWN: it is on no list that we have, and not all members are named; or it is, but
            not its consortium. The same for all on a day on which the programme does not run.
    """

    FREE = "free"
    ELSEWHERE = "elsewhere"
    NOT_KNOWN = "not_known"


def partner_facts(
    given: Places, asked: Terms, land: Landscape, tables: Tables, profile: Profile | None
) -> pd.DataFrame:
    """Return the raw figures of all others that may apply.

    Args:
        given: places of those who ask, from `Terms.asking`.
        asked: the terms of the day of ``land``.
        land: the landscape of a day.
        tables: the shipped tables.
        profile: from `analysis.patterns.profile.profile_on` for the same day; ``None`` when there
            is none.

    Returns:
        Indexed by ``nis``, ascending: ``name``, ``reference_region``, ``province``; ``border_m``
        (metres, shared with all who ask together; below the minimum it makes no neighbours),
        ``neighbour``, ``apart_m`` and ``centroid_m`` (metres between the borders and the middles);
        ``experience``, ``programmes``, ``mentor_in`` (`analysis.partners.experience.experience`);
        ``distance_sd`` (mean distance in the profile to those who ask and are comparable, Float64,
        standard deviations); ``freedom`` (`Freedom`); ``adds_lower`` and ``adds_upper`` (persons,
        Int64, missing when not known or not asked). Of the combination with those who ask:
        ``lower`` and ``upper`` (the same), ``verdict`` (`Verdict` on all rules) and ``hindrance``
        (the kind of a rule that it breaks and that no further member mends).

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.terms import terms
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2022, 1, 1)
        >>> asked = terms(load_rules()["plan-samenleven-2"], day, tables)
        >>> land = landscape(day, load_atoms(), tables)
        >>> found = partner_facts(asked.asking(["23105"]), asked, land, tables, None)
        >>> found.loc["41011", ["name", "verdict", "hindrance"]].tolist()  # with Affligem
        ['Denderleeuw', 'not_met', 'one_reference_region']
    """
    asking = asked.codes[given]
    others = np.flatnonzero(asked.may & ~np.isin(np.arange(len(asked.codes)), given))
    columns = ["name_nl", "reference_region", "province"]
    register = pd.DataFrame(land.municipalities[columns]).iloc[others]
    return (
        register.rename(columns={"name_nl": "name"})
        .join(_on_the_ground(asking, land))
        .join(experience(land.day, tables))
        .assign(
            distance_sd=_distance_sd(asking, profile),
            freedom=_freedom(given, asked),
            **_combined(given, others, asked),
        )
    )


def _on_the_ground(asking: pd.Index, land: Landscape) -> pd.DataFrame:
    borders = both_ways(contacts(land.neighbours))
    beside = both_ways(land.neighbours.pairs)
    near = beside.loc[beside["nis_a"].isin(asking), "nis_b"]
    shared = borders[borders["nis_a"].isin(asking)].groupby("nis_b")["border_m"].sum()
    away = distances(list(asking), land.municipalities)
    return pd.DataFrame(
        {
            "border_m": shared.reindex(away.index, fill_value=0.0),
            "neighbour": away.index.isin(near),
            "apart_m": away["border_m"],
            "centroid_m": away["centroid_m"],
        }
    )


def _distance_sd(asking: pd.Index, profile: Profile | None) -> pd.Series:
    comparable = pd.Index([]) if profile is None else profile.scores.index
    mine = comparable.get_indexer(asking)
    mine = mine[mine >= 0]
    if profile is None or not len(mine):
        return pd.Series(dtype="Float64")
    mean = unlikeness(profile.scores)[:, mine].mean(axis=1)
    return pd.Series(mean, index=comparable, dtype="Float64")


def _freedom(given: Places, asked: Terms) -> pd.Series:
    if asked.outside_period:
        return pd.Series(str(Freedom.NOT_KNOWN), index=asked.codes, dtype="str")
    found = np.select(
        [elsewhere(given, asked), asked.unsure],
        [str(Freedom.ELSEWHERE), str(Freedom.NOT_KNOWN)],
        str(Freedom.FREE),
    )
    return pd.Series(found, index=asked.codes, dtype="str")


def _combined(given: Places, others: Places, asked: Terms) -> dict[str, pd.Series]:
    sets = np.column_stack([np.tile(given, (len(others), 1)), others])
    found = outcomes(sets, asked)
    index = asked.codes[others]
    figures = {}
    if asked.rules.one_of(Threshold) is not None:
        figures = {
            "adds_lower": asked.lower[others],
            "adds_upper": asked.upper[others],
            "lower": asked.lower[sets].sum(axis=1),
            "upper": asked.upper[sets].sum(axis=1),
        }
    names = ("adds_lower", "adds_upper", "lower", "upper")
    persons = {name: pd.Series(figures.get(name, np.nan), index=index) for name in names}
    verdicts = pd.Series(overall_signs(found, len(sets)), index=index).map(VERDICTS)
    return {
        **{name: counts.astype("Float64").astype("Int64") for name, counts in persons.items()},
        "verdict": verdicts.astype("str"),
        "hindrance": pd.Series(_hindrance(found, sets, asked), index=index, dtype="str"),
    }


def _hindrance(found: dict[str, Signs], sets: Places, asked: Terms) -> list[str | None]:
    """Return the first rule each combination breaks though it may grow further."""
    most = asked.size.maximum
    broken: dict[str, Bools] = {
        kind: found[kind] < 0
        for kind in (OneReferenceRegion.kind, OneMembership.kind)
        if kind in found
    }
    if most is not None and sets.shape[1] > most:
        broken[Members.kind] = np.ones(len(sets), dtype=bool)
    by_set = zip(*broken.values(), strict=True) if broken else [()] * len(sets)
    return [next((k for k, b in zip(broken, each, strict=True) if b), None) for each in by_set]
