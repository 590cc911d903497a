"""The app on a free port of this machine, for as long as tests need it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import IO
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
START_SECONDS = 90.0


def tail(log: Path, lines: int = 60) -> str:
    """Return the last lines of a log."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _start(root: Path, port: int, log: Path, out: IO[bytes]) -> subprocess.Popen[bytes]:
    options = {
        "server.address": HOST,
        "server.port": str(port),
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *flags]
    # Each app keeps what is imported for itself: tests on two processes must not meet.
    env = os.environ | {"SAMENKAART_HOME": str(log.parent / "home")}
    return subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=root, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
    )


def _answers(url: str) -> bool:
    try:
        with build_opener(ProxyHandler({})).open(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


def _wait_until_healthy(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    pause = Event()
    while not _answers(f"{url}/_stcore/health"):
        if process.poll() is not None:
            pytest.fail(f"The app stopped with status {process.returncode}:\n{tail(log)}")
        if time.monotonic() > deadline:
            pytest.fail(f"The app was not healthy after {START_SECONDS} s:\n{tail(log)}")
        pause.wait(0.1)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


@contextmanager
def served(root: Path, log: Path) -> Iterator[str]:
    """Start the app of a folder on a free port, yield its address, and stop it at the end."""
    url = f"http://{HOST}:{free_port()}"
    with log.open("wb") as out:
        process = _start(root, int(url.rsplit(":", 1)[1]), log, out)
        try:
            _wait_until_healthy(process, url, log)
            yield url
        finally:
            _stop(process)
