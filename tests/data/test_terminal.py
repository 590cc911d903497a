"""A command whose output cannot be written ends without a trace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITES = """
import sys
from data.terminal import put
sys.stdin.read()
put(sys.stdout, "nis,name")
"""
FULL = Path("/dev/full")
"""A disk without space, on Linux."""


def test_a_reader_that_has_seen_enough_ends_it_without_a_word() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", WRITES], cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe
    ) as writer:
        assert writer.stdin
        assert writer.stdout
        assert writer.stderr
        writer.stdout.close()
        writer.stdin.close()
        assert writer.stderr.read() == b""
        assert writer.wait() == 141


@pytest.mark.skipif(not FULL.exists(), reason="no such device here")
def test_a_full_disk_is_named_in_one_line() -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", WRITES],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    (line,) = done.stderr.decode().splitlines()
    assert "No space left on device" in line
    assert done.returncode == 2
