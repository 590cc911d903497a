"""The app behind the nginx of `deploy/nginx.conf`, started for real: what a visitor gets.

The configuration is used as it is, with ports, certificate and log that exist here in place of the
lines that everybody has to change.
"""

from __future__ import annotations

import os
import re
import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPMessage, HTTPSConnection
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.browser.serving import HOST, ROOT, free_port, served

SITE = ROOT / "deploy" / "nginx.conf"
# Another address of this machine: what comes from it must not be found in any log.
VISITOR = "127.0.0.2"
WHOLE = """
user root;
pid {folder}/nginx.pid;
error_log {folder}/main.log crit;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


class Answer(NamedTuple):
    status: int
    headers: HTTPMessage
    body: bytes


def _asked(connection: HTTPConnection, path: str, headers: dict[str, str]) -> Answer:
    with closing(connection):
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


@dataclass(frozen=True)
class Site:
    """The app behind nginx: its ports, and the folder with the logs of both."""

    plain: int
    tls: int
    folder: Path

    def get(self, path: str, **headers: str) -> Answer:
        trusted = ssl.create_default_context(cafile=self.folder / "site.pem")
        visitor = (VISITOR, 0)
        return _asked(
            HTTPSConnection(HOST, self.tls, context=trusted, timeout=30, source_address=visitor),
            path,
            headers,
        )


def _needed(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        missing = f"{name} is missing"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The app and nginx in front of it; skips where there is no nginx, but fails in CI."""
    nginx, openssl = _needed("nginx"), _needed("openssl")
    folder = tmp_path_factory.mktemp("nginx")
    made = Site(free_port(), free_port(), folder)
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", f"/CN={HOST}", "-addext", f"subjectAltName=IP:{HOST}"),
            *("-keyout", str(folder / "site.key"), "-out", str(folder / "site.pem")),
        ],
        check=True,
        capture_output=True,
    )
    with served(ROOT, folder / "app.log") as app:
        (folder / "site.conf").write_text(_adapted(made, app), encoding="utf-8")
        whole = folder / "nginx.conf"
        whole.write_text(WHOLE.format(folder=folder), encoding="utf-8")
        command = [nginx, "-p", str(folder), "-c", str(whole)]
        subprocess.run([*command, "-t"], check=True, capture_output=True)
        process = subprocess.Popen([*command, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
        try:
            _wait(made)
            yield made
        finally:
            process.terminate()
            process.wait(10)


def _adapted(made: Site, app: str) -> str:
    """Return the site with the lines that everybody changes changed for this machine."""
    text = SITE.read_text(encoding="utf-8")
    for pattern, other in (
        (r"listen \[::\]:.*", ""),
        (r"listen 80;", f"listen {HOST}:{made.plain};"),
        (r"listen 443 ssl", f"listen {HOST}:{made.tls} ssl"),
        (r"server_name [^;]+;  # yours", f"server_name {HOST};"),
        (r"(ssl_certificate) +/[^;]+;  # yours", rf"\1 {made.folder}/site.pem;"),
        (r"(ssl_certificate_key) +/[^;]+;  # yours", rf"\1 {made.folder}/site.key;"),
        (r"error_log [^;]+ crit;", f"error_log {made.folder}/site.log crit;"),
        (r"proxy_pass [^;]+;", f"proxy_pass {app};"),
    ):
        text = re.sub(pattern, other, text)
    assert "# yours" not in text
    return text


def _wait(made: Site) -> None:
    deadline, pause = time.monotonic() + 30, Event()
    while time.monotonic() < deadline:
        try:
            made.get("/_stcore/health")
        except ConnectionError:
            pause.wait(0.1)
        else:
            return
    pytest.fail("nginx does not answer")


def test_a_plain_address_leads_to_the_encrypted_one(site: Site) -> None:
    answer = _asked(HTTPConnection(HOST, site.plain, timeout=30), "/buren?gemeente=23105", {})
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://{HOST}/buren?gemeente=23105"


def test_a_page_comes_with_each_security_header_once(site: Site) -> None:
    headers = site.get("/").headers
    for name, value in (
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ):
        assert headers.get_all(name) == [value]
    (policy,) = headers.get_all("Content-Security-Policy", [])
    assert policy.startswith("default-src 'self'; script-src 'self' 'sha256-")
    assert headers["Server"] == "nginx"


def test_scripts_come_compressed_and_those_of_ours_are_kept_for_a_year(site: Site) -> None:
    page = site.get("/").body.decode()
    (script,) = re.findall(r'type="module"[^>]* src="\.(/static/js/index[^"]+)"', page)
    assert site.get(script, **{"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
    leaflet = site.get("/app/static/leaflet-1.9.3/leaflet.js", **{"Accept-Encoding": "gzip"})
    assert leaflet.headers["Content-Encoding"] == "gzip"
    assert leaflet.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_only_cookie_is_that_of_streamlit_and_goes_over_tls_alone(site: Site) -> None:
    cookies = site.get("/_stcore/health").headers.get_all("Set-Cookie", [])
    assert [cookie.split("=")[0] for cookie in cookies] == ["_streamlit_xsrf"]
    assert "secure" in cookies[0].lower()


@pytest.mark.parametrize("own", [True, False])
def test_a_web_socket_opens_for_a_page_of_ours_and_for_no_other(site: Site, own: bool) -> None:
    trusted = ssl.create_default_context(cafile=site.folder / "site.pem")
    origin = f"https://{HOST}:{site.tls}" if own else "https://example.org"
    opening = partial(
        connect,
        f"wss://{HOST}:{site.tls}/_stcore/stream",
        ssl=trusted,
        origin=Origin(origin),
        subprotocols=[Subprotocol("streamlit")],
        proxy=None,
    )
    if own:
        with opening() as opened:
            assert opened.subprotocol == "streamlit"
    else:
        with pytest.raises(InvalidStatus, match="403"):
            opening()


def test_a_file_that_is_too_large_is_refused_before_the_app_sees_it(site: Site) -> None:
    answer = site.get("/_stcore/upload_file/a/b", **{"Content-Length": str(12 * 1024 * 1024)})
    assert answer.status == 413


def test_no_log_holds_the_address_of_a_visitor(site: Site) -> None:
    site.get("/kaart")
    site.get("/app/static/no-such-file.js")
    logs = {path.name: path.read_text(encoding="utf-8") for path in site.folder.glob("*.log")}
    assert {"app.log", "site.log", "main.log"} <= set(logs)
    assert [name for name, text in logs.items() if VISITOR in text] == []
