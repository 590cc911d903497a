"""A Streamlit app on a free port, for as long as it is measured."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

ROOT = Path(__file__).parents[1]
HOST = "127.0.0.1"
START_SECONDS = 120


@dataclass(frozen=True)
class Way:
    """A way to show the map: its name, its app, the page with the map, and settings."""

    name: str
    script: str
    page: str
    settings: tuple[str, ...] = ()


OURS = Way("ours", "app.py", "/kaart")
PLAIN = Way(
    "plain: `folium.GeoJson` through `st_folium`",
    "benchmarks/plain_app.py",
    "/",
    # As Streamlit has them, whatever ours are.
    (
        "--runner.postScriptGC=true",
        "--server.enableWebsocketCompression=false",
        "--global.minCachedMessageSize=10000",
        "--global.maxCachedMessageAge=2",
    ),
)


@dataclass(frozen=True)
class Server:
    """A running app: its host with port, and its process."""

    host: str
    process: int

    def memory_mb(self) -> float:
        """Return the memory it has now, in millions of bytes; Linux only."""
        status = Path(f"/proc/{self.process}/status")
        if not status.is_file():
            return float("nan")
        (kilobytes,) = re.findall(r"VmRSS:\s+(\d+) kB", status.read_text())
        return int(kilobytes) * 1024 / 1e6

    def work_ms(self) -> float:
        """Return the time that processors have worked for it since its start; Linux only."""
        status = Path(f"/proc/{self.process}/stat")
        if not status.is_file():
            return float("nan")
        user, system = status.read_text().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(way: Way) -> Iterator[Server]:
    """Start an app, wait until it answers, and stop it at the end."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    options = (f"--server.port={port}", f"--server.address={HOST}", *way.settings)
    command = [sys.executable, "-m", "streamlit", "run", way.script, *options]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(process, f"http://{HOST}:{port}/_stcore/health")
        yield Server(f"{HOST}:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(10)


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    opener = build_opener(ProxyHandler({}))
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with opener.open(url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError("the app does not start; run it by hand to see why")
