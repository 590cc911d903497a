"""The systemd unit starts the app that is here, with settings that exist."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
from streamlit import config

from data.store import FOLDER

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "deploy" / "samenkaart.service"


@pytest.fixture(scope="module")
def service() -> dict[str, str]:
    unit = ConfigParser(strict=True, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(UNIT, encoding="utf-8")
    return dict(unit["Service"])


def test_it_starts_the_app_of_its_folder_with_settings_of_streamlit(
    service: dict[str, str],
) -> None:
    python, *started = shlex.split(service["ExecStart"])
    assert python == f"{service['WorkingDirectory']}/.venv/bin/python"
    assert started[:4] == ["-m", "streamlit", "run", "app.py"]
    assert (ROOT / "app.py").is_file()
    names = [flag.removeprefix("--").split("=")[0] for flag in started[4:]]
    assert names == ["server.port"]
    assert set(names) <= set(config.get_config_options())


def test_nginx_asks_the_port_that_it_listens_on(service: dict[str, str]) -> None:
    site = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    (asked,) = re.findall(r"proxy_pass http://127\.0\.0\.1:(\d+);", site)
    assert f"--server.port={asked}" in service["ExecStart"]


def test_it_may_write_only_where_the_app_writes(service: dict[str, str]) -> None:
    assert service["ProtectSystem"] == "strict"
    assert service["ReadWritePaths"] == f"{service['WorkingDirectory']}/static"
    assert f"{FOLDER}=/var/lib/{service['StateDirectory']}" in service["Environment"].split()


def test_systemd_knows_every_line_of_it() -> None:
    systemd = shutil.which("systemd-analyze")
    if systemd is None:
        pytest.skip("systemd is not here")
    done = subprocess.run(
        [systemd, "verify", "--man=no", str(UNIT)], capture_output=True, text=True, check=False
    )
    unknown = [line for line in done.stderr.splitlines() if "Unknown" in line]
    assert unknown == []
