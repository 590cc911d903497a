"""Consortia that are made up, put on record beside those of the shipped tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from data.load import Tables


def with_consortium(
    tables: Tables,
    name: str,
    programme: str,
    members: dict[str, tuple[date, date]],
    award_cents: int | None = None,
) -> Tables:
    """Return tables with one more consortium; each member with its first and last day."""
    rows = [
        {
            "programme": programme,
            "consortium": name,
            "nis": nis,
            "role": "member",
            "name_in_source": nis,
            "valid_from": pd.Timestamp(first),
            "valid_to": pd.Timestamp(last),
        }
        for nis, (first, last) in members.items()
    ]
    record = {
        "consortium": name,
        "programme": programme,
        "title": None,
        "award_cents": award_cents,
        "period_start": min(row["valid_from"] for row in rows),
        "period_end": max(row["valid_to"] for row in rows),
    }
    return replace(
        tables,
        memberships=_with(tables.memberships, rows),
        consortia=_with(tables.consortia, [record]),
    )


def complete(tables: Tables, *programmes: str) -> Tables:
    """Return tables in which our sources name all members of some programmes."""
    known = tables.programmes
    lists = known["member_list"].mask(known["programme"].isin(programmes), "complete")
    return replace(tables, programmes=known.assign(member_list=lists))


def _with(table: pd.DataFrame, rows: list[dict[str, object]]) -> pd.DataFrame:
    more = pd.DataFrame(rows, columns=table.columns).astype(table.dtypes)
    return pd.concat([table, more], ignore_index=True)
