"""The names under which a municipality can be found: its own, former and later ones."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.load import Tables
from data.register import municipalities_on, vintages
from data.translate import crosswalk


def search_entries(day: date, tables: Tables) -> pd.DataFrame:
    """Return every name that leads to a municipality of a day.

    Args:
        day: the day whose municipalities can be chosen.
        tables: the shipped tables.

    Returns:
        Columns ``name`` (now, then or later), ``nis`` (code of ``day``), ``leads_to``
        (name of that municipality on ``day``), ``own`` (whether the name is that of ``nis``
        itself), and ``postal_codes`` (of today's municipality, joined with a space), sorted by
        name, the municipality's own name first, index from 0. A pair of name and code comes once.
        A former name leads to one municipality, a later one to each of those that merged: in 2015
        the name Tielt leads to Tielt and to Meulebeke.

    Example:
        >>> from data.load import load_tables
        >>> entries = search_entries(date(2025, 1, 1), load_tables()).set_index("name")
        >>> entries.loc["Borsbeek", ["nis", "leads_to"]].tolist()
        ['11002', 'Antwerpen']
    """
    register = municipalities_on(day, tables.municipalities)
    found = []
    for vintage in vintages(tables.mergers):
        names = municipalities_on(vintage.start, tables.municipalities)["name_nl"]
        pairs = crosswalk(vintage.start, day, tables.municipalities, tables.mergers)
        found.append(pd.DataFrame({"name": pairs["nis_from"].map(names), "nis": pairs["nis_to"]}))
    entries = pd.concat(found).drop_duplicates()
    entries["leads_to"] = entries["nis"].map(register["name_nl"])
    entries["own"] = entries["name"] == entries["leads_to"]
    entries["postal_codes"] = entries["nis"].map(_postal_codes(day, tables)).fillna("")
    order = entries.assign(other=~entries["own"]).sort_values(["name", "other", "leads_to"])
    return order.drop(columns="other").reset_index(drop=True)


def _postal_codes(day: date, tables: Tables) -> pd.Series:
    today = max(day, vintages(tables.mergers)[-1].start)
    now = crosswalk(day, today, tables.municipalities, tables.mergers)
    joined = tables.postal_codes.groupby("nis")["postal_code"].agg(" ".join)
    return now.set_index("nis_from")["nis_to"].map(joined)
