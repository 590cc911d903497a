"""The inhabitants and newcomers of a draft: of each member, and together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.people import newcomers_in
from data.load import Tables
from data.schemas import ORIGINS

COUNTS = ("inhabitants", "foreign_origin", *ORIGINS, "newcomers")
"""What is counted, in persons; ``foreign_origin`` is all but Belgian."""


@dataclass(frozen=True)
class Figures:
    """What a draft counts.

    Attributes:
        members: indexed by ``nis`` in the order of the draft: ``name``, ``region``, ``province``,
            ``reference_region`` (missing in Brussels) and `COUNTS` (persons, Int64; missing is not
            known).
        sums: of all members, indexed by `COUNTS` (persons, Int64); missing when one is not known.
        counted_on: the date of the inhabitants; ``None`` when there are no figures.
        newcomers_to: the last day of the year in which the newcomers came; ``None`` as above.
    """

    members: pd.DataFrame
    sums: pd.Series
    counted_on: date | None
    newcomers_to: date | None


def figures(codes: Sequence[str], land: Landscape, tables: Tables) -> Figures:
    """Return what municipalities count, each and together.

    Args:
        codes: municipalities of ``land``, each once.
        land: the landscape of a day.
        tables: the shipped tables.

    Errors:
        KeyError: codes that are not in ``land``.

    Source: Statbel, population by origin (CC BY 4.0); Agentschap Integratie en Inburgering,
    newcomers, through provincies.incijfers.be.

    Example:
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> tables = load_tables()
        >>> land = landscape(date(2022, 1, 1), load_atoms(), tables)
        >>> found = figures(["42006", "42011", "42004", "42008"], land, tables)
        >>> found.sums[["non_eu27", "other_eu27"]].tolist()  # Dendermonde and its partners
        [10672, 3501]
    """
    chosen = list(codes)
    register = land.municipalities.loc[chosen]
    newcomers, newcomers_to = newcomers_in(land.day, land.day, tables)
    people = land.people.loc[chosen].join(newcomers["newcomers"])
    counts = people[list(COUNTS)].astype("Int64")
    columns = {"name_nl": "name", "region": "region", "province": "province"}
    about = pd.DataFrame(register[[*columns, "reference_region"]]).rename(columns=columns)
    return Figures(
        members=about.join(counts),
        # A sum with a part that is not known is not known.
        sums=counts.sum(skipna=False).astype("Int64"),
        counted_on=land.counted_on,
        newcomers_to=newcomers_to,
    )
