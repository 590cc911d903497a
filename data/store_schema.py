"""The file behind the store: its tables, its version, and one safe way to open it.

One SQLite file with a rollback journal: no second file to lose in a copy, and what a killed process
left half written is rolled back by the next one that opens it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from data.problems import DataError, Problem

VERSION = 1
"""Version of the tables below, kept in the file as ``user_version``."""

APPLICATION = 0x53414D4B
"""Marks the file as a store of Samenkaart (``SAMK``), kept as ``application_id``."""

METADATA = sa.MetaData()

IMPORTS = sa.Table(
    "imports",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("programme", sa.Text, nullable=False),
    sa.Column("period_start", sa.Text, nullable=False),
    sa.Column("period_end", sa.Text, nullable=False),
    sa.Column("file", sa.Text, nullable=False),
    sa.Column("sheet", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("imported_at", sa.Text, nullable=False),
    sa.Column("rows", sa.Integer, nullable=False),
    sa.Column("new", sa.Integer, nullable=False),
    sa.Column("changed", sa.Integer, nullable=False),
    sa.Column("same", sa.Integer, nullable=False),
    sa.Column("gone", sa.Integer, nullable=False),
    sa.Column("undone_at", sa.Text),
    sqlite_autoincrement=True,
)

# An award that an import replaces or drops is not removed: it is ended by that import, and in
# force again when the import is undone.
AWARDS = sa.Table(
    "import_awards",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("import_id", sa.ForeignKey("imports.id"), nullable=False),
    sa.Column("ended_by", sa.ForeignKey("imports.id")),
    sa.Column("consortium", sa.Text, nullable=False),
    sa.Column("programme", sa.Text, nullable=False),
    sa.Column("period_start", sa.Text, nullable=False),
    sa.Column("period_end", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("award_cents", sa.Integer),
    sa.CheckConstraint("typeof(award_cents) IN ('integer', 'null') AND award_cents >= 0"),
    sqlite_autoincrement=True,
)
sa.Index(
    "one_award_in_force",
    AWARDS.c.consortium,
    unique=True,
    sqlite_where=AWARDS.c.ended_by.is_(None),
)

MEMBERS = sa.Table(
    "members",
    METADATA,
    sa.Column("award_id", sa.ForeignKey("import_awards.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("nis", sa.Text),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("source_row", sa.Integer, nullable=False),
    sa.CheckConstraint("typeof(source_row) = 'integer'"),
)

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CLOSED = {
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}  # fmt: skip


@contextmanager
def opened(path: Path, *, write: bool, wait_s: float) -> Iterator[sa.Connection]:
    """Give a connection inside one transaction: all of it is kept, or nothing.

    A writer holds the file from its first statement, so what it reads cannot change under it.

    Args:
        path: the file; a writer makes it and its tables when they are not there.
        write: whether the block writes.
        wait_s: seconds to wait for another process that writes.

    Errors:
        DataError: the file is damaged, is no store, is of a newer version, is in use or cannot be
            written; it is left as it was.
    """
    url = sa.URL.create("sqlite", database=str(path))
    # The driver begins no transactions of its own: the statements below are all there are.
    driver = {"timeout": wait_s, "isolation_level": None}
    engine = sa.create_engine(url, poolclass=NullPool, connect_args=driver)
    try:
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
        with engine.connect() as connection:
            for setting in ("foreign_keys = ON", "synchronous = EXTRA", "cell_size_check = ON"):
                connection.exec_driver_sql(f"PRAGMA {setting}")
            connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
            _check(connection, path)
            if write and is_new(connection):
                _create(connection)
            yield connection
            connection.commit()
    except sa.exc.DBAPIError as error:
        raise DataError([_told(error, path)]) from error
    except UnicodeDecodeError as error:  # The driver quotes a spoilt name in its error.
        raise DataError([damaged(path)]) from error
    except OSError as error:
        raise DataError([_unwritable(path, str(error.strerror))]) from error


def is_new(connection: sa.Connection) -> bool:
    """Return whether the file is empty: nothing was ever stored, or its making was cut short."""
    return _number(connection, "user_version") == 0


def _number(connection: sa.Connection, pragma: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())


def _create(connection: sa.Connection) -> None:
    METADATA.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def _check(connection: sa.Connection, path: Path) -> None:
    """Refuse a file that is not a sound store of this version; an empty one is a new store."""
    version, mark = _number(connection, "user_version"), _number(connection, "application_id")
    tables = _number(connection, "schema_version")
    if version == mark == tables == 0:
        return
    if mark != APPLICATION:
        cause, remedy = "is no store of Samenkaart", "move it away, or choose another folder"
        raise DataError([Problem("not_a_store", path.name, cause, remedy)])
    if version > VERSION:
        cause = f"is of version {version}; this program knows versions up to {VERSION}"
        raise DataError([Problem("newer_store", path.name, cause, "update the program")])
    found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if found != "ok" or orphans is not None:
        raise DataError([damaged(path)])
    for table in METADATA.sorted_tables:
        connection.execute(sa.select(table).limit(1)).all()


def damaged(path: Path) -> Problem:
    """Return the problem of a file that cannot be trusted.

    Example:
        >>> print(damaged(Path("awards.sqlite")))
        awards.sqlite: the file is damaged; put back a copy of it, or move it away and import again
    """
    remedy = "put back a copy of it, or move it away and import again"
    return Problem("damaged_store", path.name, "the file is damaged", remedy)


def _unwritable(path: Path, why: str) -> Problem:
    remedy = "check the disk, the folder and its rights"
    return Problem("closed_store", path.name, f"the file cannot be used ({why})", remedy)


def _told(error: sa.exc.DBAPIError, path: Path) -> Problem:
    code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _BUSY:
        cause, remedy = "another window or program is writing to it", "try again in a moment"
        return Problem("busy_store", path.name, cause, remedy)
    if code in _CLOSED:
        return _unwritable(path, str(error.orig))
    return damaged(path)
