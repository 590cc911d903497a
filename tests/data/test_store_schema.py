"""The file of the store: killed, damaged, shared by two programs, or not ours at all."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from threading import Thread

import pandas as pd
import pytest

from data.problems import DataError
from data.store import Meta, Store
from data.store_schema import VERSION, opened

ROOT = Path(__file__).resolve().parents[2]
META = Meta("oproep-2015", date(2015, 12, 1), date(2018, 11, 30), "oproep.xlsx", "Blad1", "ab")


def table(cents: int, awards: int = 40) -> pd.DataFrame:
    rows = range(awards)
    return pd.DataFrame(
        {
            "consortium": [f"c{row}" for row in rows],
            "title": [f"{row} " + "titel " * 30 for row in rows],
            "award_cents": cents,
            "nis": [str(10000 + row) for row in rows],
            "name": [f"naam {row}" for row in rows],
            "role": "member",
            "source_row": [row + 2 for row in rows],
        }
    )


# Starts once and forks a program for each round: a fresh start would take seconds every time.
# A program blocks before one of its statements (or before COMMIT), waiting to be killed.
NURSERY = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    import sqlalchemy as sa
    from data.store import Store
    from tests.data.test_store_schema import META, table

    stop, sent = 0, 0

    def say(word):
        print(os.getpid(), word, sent, flush=True)

    def on_step(*_):
        global sent
        sent += 1
        if sent == stop:
            say("blocked")
            signal.pause()

    def on_statement(conn, cursor, statement, *_):
        if statement.startswith("BEGIN"):
            # Hardly any memory: changed pages go to the file long before the end.
            cursor.execute("PRAGMA cache_size = 1")
        on_step()

    def run(store):
        sa.event.listen(sa.Engine, "before_cursor_execute", on_statement)
        sa.event.listen(sa.Engine, "commit", on_step if stop else lambda _: say("commits"))
        cents = 2
        while True:
            store.accept(table(cents), META)
            cents = 3 - cents
            if stop:
                say("done")
                signal.pause()

    for line in sys.stdin:
        stop, path = line.rstrip("\\n").split("\\t")
        stop = int(stop)
        pid = os.fork()
        if pid == 0:
            run(Store(Path(path)))
        os.waitpid(pid, 0)
    """
)


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[str]]:
    if not hasattr(os, "fork"):
        pytest.skip("programs are killed where they can be forked")
    pipe, command = subprocess.PIPE, [sys.executable, "-c", NURSERY]
    process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)  # noqa: S603
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def killed(
    nursery: subprocess.Popen[str], path: Path, stop: int, lines: int = 1
) -> tuple[str, int]:
    """Let a program accept, kill it after that many of its lines; return its last line."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{stop}\t{path}\n")
    nursery.stdin.flush()
    for _ in range(lines):
        pid, word, sent = nursery.stdout.readline().split()
    os.kill(int(pid), signal.SIGKILL)
    return word, int(sent)


def cents_in(path: Path) -> int:
    """The amount of all 40 awards of a store that must be whole."""
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    awards = Store(path).awards()
    assert len(awards) == len(Store(path).members()) == 40
    found = awards["award_cents"].unique().tolist()
    assert len(found) == 1
    return int(found[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "awards.sqlite"


def test_a_kill_before_the_end_leaves_the_old_state(
    nursery: subprocess.Popen[str], path: Path
) -> None:
    Store(path).accept(table(1), META)
    copy = path.read_bytes()
    word, steps = killed(nursery, path, 10_000)
    assert (word, cents_in(path)) == ("done", 2)
    assert steps > 12
    half_written = 0
    for stop in range(1, steps + 1):
        path.write_bytes(copy)
        assert killed(nursery, path, stop) == ("blocked", stop)
        half_written += path.read_bytes() != copy
        assert cents_in(path) == 1
    assert half_written > 0
    assert Store(path).accept(table(2), META) == 2


def test_a_kill_around_the_commit_leaves_the_old_or_the_new_state(
    nursery: subprocess.Popen[str], path: Path
) -> None:
    Store(path).accept(table(1), META)
    for lines in (1, 2, 3, 1, 2, 1, 1, 1, 1, 1):
        assert killed(nursery, path, 0, lines)[0] == "commits"
        assert cents_in(path) in {1, 2}
        Store(path).accept(table(1), META)


def test_a_kill_while_the_file_is_made_leaves_no_store_or_an_empty_one(
    nursery: subprocess.Popen[str], path: Path
) -> None:
    for stop in (4, 8, 12, 15):
        path.unlink(missing_ok=True)
        assert killed(nursery, path, stop)[0] == "blocked"
        assert Store(path).awards().empty
        assert Store(path).history().empty
        assert Store(path).accept(table(1), META) == 1


def test_the_second_of_two_programs_waits_or_fails_clearly(path: Path) -> None:
    Store(path).accept(table(1), META)
    done: list[int | None] = []
    patient = Thread(target=lambda: done.append(Store(path, wait_s=30).accept(table(2), META)))
    with opened(path, write=True, wait_s=0):
        for change in (
            lambda: Store(path, wait_s=0).accept(table(2), META),
            Store(path, 0).undo_last,
        ):
            with pytest.raises(DataError, match="another window or program is writing to it"):
                change()
        assert cents_in(path) == 1
        patient.start()
    patient.join(timeout=60)
    assert done == [2]
    assert cents_in(path) == 2


def test_an_error_in_the_middle_stores_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(path).accept(table(1), META)

    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("data.store_sql._records", fails)
    with pytest.raises(KeyboardInterrupt):
        Store(path).accept(table(2), META)
    assert cents_in(path) == 1


def told_by_all(path: Path) -> str:
    """The one problem that every method tells of a file, which stays as it was."""
    before, store = path.read_bytes(), Store(path)
    told = set()
    for method in (
        store.awards,
        store.history,
        store.undo_last,
        lambda: store.preview(table(1), META),
        lambda: store.accept(table(1), META),
    ):
        with pytest.raises(DataError) as error:
            method()
        assert len(error.value.problems) == 1
        told.add(error.value.problems[0].code)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    (code,) = told
    return code


@pytest.mark.parametrize("content", [b"geen databank", b"PK\x03\x04" * 999, b"\0" * 4096])
def test_a_file_that_is_no_database_is_told_and_left(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert told_by_all(path) == "damaged_store"


def test_a_database_of_another_program_is_told_and_left(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE imports (id)")
    assert told_by_all(path) == "not_a_store"


def test_a_store_of_a_newer_version_is_told_and_left(path: Path) -> None:
    Store(path).accept(table(1), META)
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {VERSION + 1}")
    assert told_by_all(path) == "newer_store"


def test_a_store_without_one_of_its_tables_is_damaged(path: Path) -> None:
    Store(path).accept(table(1), META)
    with closing(sqlite3.connect(path)) as file:
        file.execute("DROP TABLE members")
    assert told_by_all(path) == "damaged_store"


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_file_cut_short_is_told_and_left(path: Path, part: float) -> None:
    Store(path).accept(table(1), META)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    assert told_by_all(path) == "damaged_store"


def test_wrong_bytes_anywhere_end_in_figures_or_in_one_clear_problem(path: Path) -> None:
    Store(path).accept(table(1, awards=5), META)
    content, random = path.read_bytes(), Random(7)  # noqa: S311
    told = failed = 0
    for _ in range(60):
        spoilt = bytearray(content)
        place = random.randrange(len(spoilt))
        spoilt[place : place + 40] = random.randbytes(len(spoilt[place : place + 40]))
        path.write_bytes(spoilt)
        try:
            Store(path).awards()
        except DataError as error:
            told += len(error.problems)
            failed += 1
        assert path.read_bytes() == bytes(spoilt)
    assert told == failed > 5


def test_an_empty_file_is_a_new_store(path: Path) -> None:
    path.touch()
    assert Store(path).awards().empty
    assert Store(path).preview(table(1), META).counts["new"] == 40
    assert Store(path).accept(table(1), META) == 1


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match="the file cannot be used"):
        Store(tmp_path / "file" / "awards.sqlite").accept(table(1), META)
    (tmp_path / "folder").mkdir()
    with pytest.raises(DataError, match="the file cannot be used"):
        Store(tmp_path / "folder").accept(table(1), META)
