"""Who lies around a municipality or a consortium: how many borders away, and how far."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from analysis.ground.landscape import Landscape, described
from analysis.ground.pieces import both_ways, contacts
from geo.distances import distances
from geo.neighbours import within_steps


def surroundings(
    codes: Collection[str], land: Landscape, steps: int, statuses: pd.Series | None = None
) -> pd.DataFrame:
    """Return the municipalities within some borders of others, nearest first.

    Args:
        codes: municipalities of ``land``, the start.
        land: the landscape of a day.
        steps: how far to go: 1 for neighbours, 2 for their neighbours too.
        statuses: ``status`` of `analysis.coverage.coverage` for the same day.

    Returns:
        Indexed by ``nis``, by steps and then by the longest border: ``name``, ``steps`` (1 to
        ``steps``), ``border_m`` (metres shared with all of ``codes`` together; below the minimum
        it makes no neighbours, 0 where they do not touch), ``centroid_m`` (metres from the middle
        of all of ``codes`` together to its own), ``apart_m`` (metres between the borders; 0 where
        they touch), ``status`` (missing when no programme was asked), ``outside`` (whether it
        lies outside the Flemish Region),
        ``province`` and ``reference_region``.

    Errors:
        KeyError: codes that are not in ``land``.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> land = landscape(date(2015, 12, 1), load_atoms(), load_tables())
        >>> surroundings(["23105"], land, 1)["name"].tolist()  # Affligem
        ['Aalst', 'Asse', 'Ternat', 'Denderleeuw', 'Liedekerke']
    """
    each = [within_steps(land.neighbours.pairs, nis, steps) for nis in codes]
    reached = pd.concat(each, axis=1).min(axis=1).drop(list(codes), errors="ignore").astype("int64")
    borders = both_ways(contacts(land.neighbours))
    shared = borders[borders["nis_a"].isin(codes)].groupby("nis_b")["border_m"].sum()
    about = described(reached.index, land, statuses)
    away = distances(codes, land.municipalities).loc[reached.index]
    frame = pd.DataFrame(
        {
            "name": about["name"],
            "steps": reached,
            "border_m": shared.reindex(reached.index, fill_value=0.0),
            "centroid_m": away["centroid_m"],
            "apart_m": away["border_m"],
            "status": about["status"],
            "outside": about["outside"],
            **{
                column: land.municipalities.loc[reached.index, column]
                for column in ("province", "reference_region")
            },
        }
    )
    order = ["steps", "border_m", "centroid_m"]
    return frame.sort_values(order, ascending=[True, False, True], kind="stable")
