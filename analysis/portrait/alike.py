"""Who is most alike: to one municipality, or to the members of a group, each with its own."""

from __future__ import annotations

import math
from collections.abc import Collection

import numpy as np
import pandas as pd

from analysis.patterns.profile import Profile, distances

MOST_ALIKE = 5
"""How many municipalities that are most alike a municipality is put beside."""


def most_alike(own: Collection[str], profile: Profile | None) -> pd.DataFrame:
    """Return the municipalities most alike to each of a group, themselves left out.

    Of a single one the `MOST_ALIKE` nearest; of several the same number for each, as few as give
    about as many together. So they are a group of the same make-up: who is nearest to a middle
    that none of the members is, would not be.

    Args:
        own: codes of the day of the profile.
        profile: from `analysis.patterns.profile.profile_on`; ``None`` when there is none.

    Returns:
        ``member``, ``nis`` (alike to it) and ``distance`` (standard deviations, see
        `analysis.patterns.profile.distances`), nearest first, index from 0. Members that are not
        comparable have no row; a municipality alike to two of them has two.

    Example:
        >>> from datetime import date
        >>> from analysis.patterns.profile import profile_on
        >>> from analysis.people import INDICATORS
        >>> from data.load import load_tables
        >>> day = date(2025, 1, 1)
        >>> profile = profile_on(list(INDICATORS), day, day, load_tables())
        >>> most_alike(["44021"], profile)["nis"].tolist()[:2]  # Gent: Turnhout and Antwerpen
        ['13040', '11002']
        >>> most_alike(["44021", "23105"], profile).groupby("member").size().to_dict()
        {'23105': 3, '44021': 3}
    """
    columns = {"member": "str", "nis": "str", "distance": "float64"}
    every = pd.Index([]) if profile is None else profile.scores.index
    inside = every.isin(list(own))
    members, others = every[inside], every[~inside]
    if profile is None or members.empty:
        return pd.DataFrame(columns=list(columns)).astype(columns)
    between = distances(profile.scores)[np.ix_(inside, ~inside)]
    each = math.ceil(MOST_ALIKE / len(members))
    nearest = np.argsort(between, axis=1, kind="stable")[:, :each]
    found = pd.DataFrame(
        {
            "member": members.repeat(nearest.shape[1]),
            "nis": others[nearest.ravel()],
            "distance": np.take_along_axis(between, nearest, axis=1).ravel(),
        }
    )
    return found.astype(columns).sort_values("distance", kind="stable", ignore_index=True)
