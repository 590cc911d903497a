"""The store: imported awards in the user's own data folder, beside the shipped tables.

The SQL is in `data.store_sql` and `data.store_schema`; what a file would change is worked out in
`data.store_diff`.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import platformdirs
from sqlalchemy import Connection

from data.problems import DataError, Problem, raise_all
from data.store_diff import Diff, compare
from data.store_lines import Meta, StoredTables, incoming_lines, tables_of
from data.store_schema import opened
from data.store_sql import history_frame, imports_of, lines_frame, state, stored_lines, undo, write

__all__ = ["Diff", "Import", "Meta", "Store", "StoredTables", "fingerprint", "store_path"]

FOLDER = "SAMENKAART_HOME"
"""Name of the environment variable that names the folder of the store."""

FILE = "awards.sqlite"

_PROVENANCE = ["file", "sheet", "sha256", "imported_at"]
_PER_AWARD = [
    "consortium", "programme", "title", "award_cents", "period_start", "period_end", "members",
    "source_row", *_PROVENANCE, "import_id",
]  # fmt: skip
_PER_MEMBER = [
    "consortium", "programme", "title", "award_cents", "period_start", "period_end", "nis", "name",
    "role", "source_row", *_PROVENANCE, "import_id",
]  # fmt: skip


def store_path() -> Path:
    """Return where the store of this user lies: in ``SAMENKAART_HOME``, else the data folder."""
    chosen = os.environ.get(FOLDER)
    folder = chosen or platformdirs.user_data_dir("samenkaart", appauthor=False)
    return Path(folder).expanduser() / FILE


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of the content of a file, in hexadecimal.

    Example:
        >>> fingerprint(b"")[:8]
        'e3b0c442'
    """
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True)
class Import:
    """One accepted table.

    Attributes:
        id: number of the import.
        programme: identifier of the programme.
        file: name of the file.
        sheet: name of the sheet or table.
        sha256: of the content of the file.
        imported_at: when it was accepted, in UTC.
        rows: rows of the file that were accepted.
        new: awards that were new; likewise ``changed``, ``same`` and ``gone``.
    """

    id: int
    programme: str
    file: str
    sheet: str
    sha256: str
    imported_at: datetime
    rows: int
    new: int
    changed: int
    same: int
    gone: int


@dataclass(frozen=True)
class Store:
    """The stored awards. Reading makes no file; every change is one transaction.

    Attributes:
        path: the file.
        wait_s: seconds to wait for another process that writes.

    Errors:
        DataError: of every method, when the file is damaged, is no store, is of a newer version,
            or is in use; the file is left as it was.

    Example:
        >>> len(Store(Path("nowhere") / "awards.sqlite").awards())
        0
    """

    path: Path = field(default_factory=store_path)
    wait_s: float = 10

    def preview(self, frame: pd.DataFrame, meta: Meta) -> Diff:
        """Return what accepting a table would change; changes nothing.

        Args:
            frame: ``consortium``, ``title``, ``award_cents`` (cents), ``nis`` (missing for a body
                that is no municipality), ``name``, ``role``, ``source_row``; one line a member.
            meta: where it comes from. It is compared with what is stored of the same programme and
                first day.

        Errors:
            DataError: the frame does not have these columns and values.
        """
        incoming = incoming_lines(frame, meta)
        if not self.path.is_file():
            return compare(lines_frame([], self.path), incoming, meta)
        with opened(self.path, write=False, wait_s=self.wait_s) as connection:
            return _compared(connection, self.path, incoming, meta)

    def accept(
        self,
        frame: pd.DataFrame,
        meta: Meta,
        *,
        seen: Diff | None = None,
        now: datetime | None = None,
    ) -> int | None:
        """Store a table as a whole; return the number of the import, none when nothing changes.

        An award that stays the same keeps the file, row and date it had.

        Args:
            frame: see `preview`.
            meta: where it comes from.
            seen: the preview a person agreed to; refused when the store changed since.
            now: time of the import; the clock's when not given.

        Errors:
            DataError: no awards, values that do not fit, two memberships where one is allowed, or
                the store changed since the preview. Nothing is stored then.
        """
        incoming = incoming_lines(frame, meta)
        if incoming.empty:
            cause, remedy = "holds no awards that can be accepted", "correct its problems first"
            raise DataError([Problem("no_awards", meta.file, cause, remedy)])
        with opened(self.path, write=True, wait_s=self.wait_s) as connection:
            diff = _compared(connection, self.path, incoming, meta)
            if seen is not None and seen.basis != diff.basis:
                cause, remedy = "the stored awards changed since the preview", "look at it again"
                raise DataError([Problem("changed_since", self.path.name, cause, remedy)])
            raise_all(diff.problems)
            if diff.is_empty:
                return None
            return write(connection, diff, meta, incoming["source_row"].nunique(), _utc(now))

    def undo_last(self, *, now: datetime | None = None) -> Import | None:
        """Undo the last import that is not undone; return it, or none when there is none.

        The awards in force are afterwards exactly those from before that import.
        """
        if not self.path.is_file():
            return None
        with opened(self.path, write=True, wait_s=self.wait_s) as connection:
            record = undo(connection, _utc(now))
        if record is None:
            return None
        kept = {name: record[name] for name in Import.__dataclass_fields__}
        return Import(**kept | {"imported_at": datetime.fromisoformat(record["imported_at"])})

    def history(self) -> pd.DataFrame:
        """Return every import, the last first, also those undone.

        Returns:
            ``id``, ``programme``, ``period_start``, ``period_end``, ``file``, ``sheet``,
            ``sha256``, ``imported_at`` (UTC), ``rows`` (accepted rows), ``new``, ``changed``,
            ``same``, ``gone`` (awards), ``undone_at`` (UTC; empty unless undone); index from 0.
        """
        if not self.path.is_file():
            return history_frame([], self.path)
        with opened(self.path, write=False, wait_s=self.wait_s) as connection:
            return history_frame(imports_of(connection), self.path)

    def awards(self) -> pd.DataFrame:
        """Return the awards in force, each with where it comes from.

        Returns:
            ``consortium``, ``programme``, ``title``, ``award_cents`` (cents; empty when not known),
            ``period_start``, ``period_end``, ``members`` (count), ``source_row`` (first row of the
            award), ``file``, ``sheet``, ``sha256``, ``imported_at`` (UTC), ``import_id``;
            index from 0.
        """
        lines = self._lines()
        sums = lines.groupby("consortium").agg(
            members=("name", "size"), source_row=("source_row", "min")
        )
        first = lines.drop_duplicates("consortium").drop(columns="source_row")
        joined = first.merge(sums, left_on="consortium", right_index=True)
        return joined[_PER_AWARD].reset_index(drop=True)

    def members(self) -> pd.DataFrame:
        """Return the members of the awards in force, each with where it comes from.

        Returns:
            One line a member: the columns of `awards`, with ``nis`` (empty for a body that is no
            municipality), ``name`` (as in the file), ``role`` and its own ``source_row`` in place
            of ``members``; index from 0.
        """
        return self._lines()[_PER_MEMBER]

    def consortia_and_memberships(self) -> StoredTables:
        """Return the awards in force in the shape of the shipped tables, true to their schemas."""
        return tables_of(self._lines(), self.path.name)

    def _lines(self) -> pd.DataFrame:
        if not self.path.is_file():
            return lines_frame([], self.path)
        with opened(self.path, write=False, wait_s=self.wait_s) as connection:
            return stored_lines(connection, self.path)


def _utc(now: datetime | None) -> datetime:
    return (now or datetime.now(UTC)).astimezone(UTC)


def _compared(connection: Connection, path: Path, incoming: pd.DataFrame, meta: Meta) -> Diff:
    diff = compare(stored_lines(connection, path), incoming, meta)
    return replace(diff, basis=state(connection))
