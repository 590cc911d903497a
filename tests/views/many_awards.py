"""A large import: 75 awards of four municipalities each, in four programmes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.load import Tables
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION
from data.store import Meta, Store, fingerprint

PROGRAMMES = ["oproep-2015", "plan-samenleven-1", "plan-samenleven-2", "plan-samenleven-3"]
AWARDS, MEMBERS = 75, 4
IMPORTED = "oproep-2015-aartselaar"
"""The first of them."""


def fill(store: Store, tables: Tables) -> None:
    """Import awards in four programmes."""
    for programme in tables.programmes.set_index("programme").loc[PROGRAMMES].itertuples():
        start, end = programme.period_start.date(), programme.period_end.date()
        file = f"{programme.Index}.xlsx"
        meta = Meta(str(programme.Index), start, end, file, "Blad1", fingerprint(file.encode()))
        store.accept(_awards(meta, tables), meta)


def _awards(meta: Meta, tables: Tables) -> pd.DataFrame:
    """Return awards as an import gives them.

    Codes that follow one another lie near one another, as the members of an award do.
    """
    there = municipalities_on(meta.period_start, tables.municipalities)
    names = there.loc[there["region"] == FLEMISH_REGION, "name_nl"]
    members = names.iloc[: AWARDS * MEMBERS].reset_index()
    award, place = np.divmod(np.arange(len(members)), MEMBERS)
    return pd.DataFrame(
        {
            "consortium": members["name_nl"].to_numpy()[award * MEMBERS],
            "title": [f"Samen verder, deel {number}" for number in award],
            "award_cents": 1_000_000 + award * 12_345,
            "nis": members["nis"],
            "name": members["name_nl"],
            "role": np.where(place == 0, "lead", "member"),
            "source_row": award + 2,
        }
    )
