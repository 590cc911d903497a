"""Reads and writes the tables of the store, inside a transaction that the store has opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.problems import DataError
from data.store_diff import Diff
from data.store_lines import Meta
from data.store_schema import AWARDS, IMPORTS, MEMBERS, damaged, is_new

_LINES = (
    sa.select(
        AWARDS.c.id.label("award_id"),
        *(AWARDS.c[name] for name in ("import_id", "consortium", "programme", "period_start")),
        *(AWARDS.c[name] for name in ("period_end", "title", "award_cents")),
        *(MEMBERS.c[name] for name in ("nis", "name", "role", "source_row")),
        *(IMPORTS.c[name] for name in ("file", "sheet", "sha256", "imported_at")),
    )
    .join(MEMBERS, MEMBERS.c.award_id == AWARDS.c.id)
    .join(IMPORTS, IMPORTS.c.id == AWARDS.c.import_id)
    .where(AWARDS.c.ended_by.is_(None))
    .order_by(AWARDS.c.programme, AWARDS.c.period_start, AWARDS.c.consortium, MEMBERS.c.position)
)
_NUMBERS = {
    "award_id", "import_id", "award_cents", "source_row", "id", "rows", "new", "changed", "same",
    "gone",
}  # fmt: skip
_DAYS = {"period_start", "period_end"}
_MOMENTS = {"imported_at", "undone_at"}


def stored_lines(connection: sa.Connection, path: Path) -> pd.DataFrame:
    """Return the members of all awards in force, one line each, in a fixed order.

    Errors:
        DataError: a value is not what the store wrote.
    """
    return lines_frame([] if is_new(connection) else connection.execute(_LINES).all(), path)


def lines_frame(rows: Sequence[Any], path: Path) -> pd.DataFrame:
    """Return rows of members and their awards as a typed frame, also when there are none."""
    return _typed(rows, [str(column.name) for column in _LINES.selected_columns], path)


def imports_of(connection: sa.Connection) -> Sequence[Any]:
    """Return the rows of all imports, the last first."""
    if is_new(connection):
        return []
    return connection.execute(sa.select(IMPORTS).order_by(IMPORTS.c.id.desc())).all()


def history_frame(rows: Sequence[Any], path: Path) -> pd.DataFrame:
    """Return rows of imports as a typed frame, also when there are none."""
    return _typed(rows, list(IMPORTS.c.keys()), path)


def _typed(rows: Sequence[Any], columns: list[str], path: Path) -> pd.DataFrame:
    frame = pd.DataFrame([tuple(row) for row in rows], columns=pd.Index(columns), dtype="object")
    try:
        for name in columns:
            if name in _NUMBERS:
                frame[name] = frame[name].astype("Int64")
            elif name in _DAYS:
                days = pd.to_datetime(frame[name], format="%Y-%m-%d")
                frame[name] = days.astype("datetime64[ns]")
            elif name in _MOMENTS:
                moments = pd.to_datetime(frame[name], format="ISO8601", utc=True)
                frame[name] = moments.astype("datetime64[ns, UTC]")
            else:
                frame[name] = frame[name].astype("str")
    except (TypeError, ValueError) as error:
        raise DataError([damaged(path)]) from error
    return frame


def state(connection: sa.Connection) -> tuple[int, int]:
    """Return what changes by every import and undo: last import, count of undone."""
    if is_new(connection):
        return 0, 0
    last, undone = (
        sa.func.coalesce(sa.func.max(IMPORTS.c.id), 0),
        sa.func.count(IMPORTS.c.undone_at),
    )
    row = connection.execute(sa.select(last, undone)).one()
    return int(row[0]), int(row[1])


def write(connection: sa.Connection, diff: Diff, meta: Meta, rows: int, now: datetime) -> int:
    """Store what a diff changes and return the number of the import."""
    period = {
        "period_start": f"{meta.period_start:%Y-%m-%d}",
        "period_end": f"{meta.period_end:%Y-%m-%d}",
    }
    record = {
        "programme": meta.programme,
        **period,
        "file": meta.file,
        "sheet": meta.sheet,
        "sha256": meta.sha256,
        "imported_at": now.isoformat(),
        "rows": rows,
        **diff.counts,
    }
    made = sa.insert(IMPORTS).values(record).returning(IMPORTS.c.id)
    number = int(connection.execute(made).scalar_one())
    # Ended before others begin: an identifier is in force once.
    ended = [{"key": key} for key in diff.ended]
    if ended:
        end = sa.update(AWARDS).where(AWARDS.c.id == sa.bindparam("key"))
        connection.execute(end.values(ended_by=number), ended)
    shared = {"import_id": number, "programme": meta.programme, **period}
    _insert(connection, diff.written, shared)
    return number


def _insert(connection: sa.Connection, lines: pd.DataFrame, shared: Mapping[str, object]) -> None:
    awards = lines.drop_duplicates("consortium")[["consortium", "title", "award_cents"]]
    if awards.empty:
        return
    last = connection.execute(sa.select(sa.func.coalesce(sa.func.max(AWARDS.c.id), 0))).scalar_one()
    keys = dict(zip(awards["consortium"], range(last + 1, last + 1 + len(awards)), strict=True))
    connection.execute(
        sa.insert(AWARDS),
        [{**shared, **record, "id": keys[record["consortium"]]} for record in _records(awards)],
    )
    parts = lines.assign(
        award_id=lines["consortium"].map(keys),
        position=lines.groupby("consortium").cumcount(),
    )[[column.name for column in MEMBERS.c]]
    connection.execute(sa.insert(MEMBERS), list(_records(parts)))


def _records(frame: pd.DataFrame) -> Iterable[dict[str, Any]]:
    """Return plain values for the driver, missing ones as ``None``."""
    return frame.astype("object").where(frame.notna(), None).to_dict("records")


def undo(connection: sa.Connection, now: datetime) -> Mapping[str, Any] | None:
    """Take back the last import that is not undone; return its row, or none."""
    standing = sa.select(IMPORTS).where(IMPORTS.c.undone_at.is_(None))
    found = connection.execute(standing.order_by(IMPORTS.c.id.desc()).limit(1)).first()
    if found is None:
        return None
    number = found.id
    # Removed before the earlier ones come back: an identifier is in force once.
    connection.execute(sa.delete(AWARDS).where(AWARDS.c.import_id == number))
    back = sa.update(AWARDS).where(AWARDS.c.ended_by == number)
    connection.execute(back.values(ended_by=None))
    mark = sa.update(IMPORTS).where(IMPORTS.c.id == number)
    connection.execute(mark.values(undone_at=now.isoformat()))
    return dict(found._mapping)
