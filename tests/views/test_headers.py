"""What browsers are told beside every answer: only what is named may run or be asked."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit import config, file_util

from geo.map import GREY_MAP, OPENSTREETMAP
from views.headers import Headers, policy
from views.interface import page_script
from views.style import HISTORY
from views.texts import Language


def answered(path: str, status: int = 200, kind: str = "text/plain") -> dict[str, str]:
    """Return the headers of an answer from under that path."""
    content = [(b"content-type", kind.encode())]

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": content})
        await send({"type": "http.response.body", "body": b""})

    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request"}

    headed = Headers(app, ahead=lambda: "</map.js>")
    asyncio.run(headed({"type": "http", "path": path}, nothing, keep))
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def rules_of(path: str) -> dict[str, list[str]]:
    """Return the content security policy of a path: by rule what it allows."""
    rules = [rule.split() for rule in answered(path)["content-security-policy"].split("; ")]
    return {name: allowed for name, *allowed in rules}


@pytest.mark.parametrize("path", ["/", "/kaart", "/app/static/map.js", "/component/a/index.html"])
def test_nothing_of_another_host_is_asked_or_run_and_no_other_site_frames_a_page(path: str) -> None:
    rules = rules_of(path)
    assert rules["default-src"] == rules["frame-ancestors"] == ["'self'"]
    assert rules["object-src"] == ["'none'"]
    assert "connect-src" not in rules
    hosts = {word for allowed in rules.values() for word in allowed if ":/" in word}
    tiles = {f"https://{GREY_MAP.host}", f"https://{OPENSTREETMAP.host}"}
    assert hosts == (tiles if path.startswith("/component/") else set())


def test_a_page_runs_files_of_ours_and_scripts_known_by_their_content_only() -> None:
    first, *known = rules_of("/kaart")["script-src"]
    assert first == "'self'"
    assert known
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", script) for script in known)


def test_the_script_in_the_page_of_streamlit_and_ours_are_among_them() -> None:
    page = Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8")
    written = page.split("<script>")[1].split("</script>")[0]
    for script in (written, HISTORY, *map(page_script, Language)):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in rules_of("/")["script-src"]


def test_the_frame_of_the_map_alone_runs_text() -> None:
    frame = rules_of("/component/streamlit_folium.st_folium/index.html")["script-src"]
    assert frame == ["'self'", "'unsafe-inline'", "'unsafe-eval'"]
    assert not set(rules_of("/")["script-src"]) & {"'unsafe-inline'", "'unsafe-eval'"}


def test_a_path_that_only_looks_like_the_frame_is_a_page() -> None:
    assert "'unsafe-eval'" not in rules_of("/kaart/component/x")["script-src"]


@pytest.mark.parametrize("folder", ["/app/static", "/static/js", "/component/map/static/js"])
def test_files_named_by_their_content_are_kept_for_a_year_and_a_missing_one_is_not(
    folder: str,
) -> None:
    assert answered(f"{folder}/map.123.js")["cache-control"].endswith("immutable")
    assert "cache-control" not in answered(f"{folder}/map.123.js", status=404)
    assert "cache-control" not in answered("/kaart")


def test_a_page_alone_names_the_files_of_the_map() -> None:
    page = "text/html; charset=utf-8"
    assert answered("/kaart", kind=page)["link"] == "</map.js>"
    assert "link" not in answered("/app/static/map.123.js")
    assert "link" not in answered("/component/map/index.html", kind=page)


def test_paths_are_known_under_the_base_path_of_the_server() -> None:
    before = config.get_option("server.baseUrlPath")
    config.set_option("server.baseUrlPath", "atlas")
    try:
        assert "'unsafe-eval'" in rules_of("/atlas/component/x/index.html")["script-src"]
        assert "cache-control" in answered("/atlas/app/static/map.123.js")
    finally:
        config.set_option("server.baseUrlPath", before)


def test_a_web_socket_passes_untouched() -> None:
    seen: list[Any] = []

    async def app(*parts: Any) -> None:
        seen.extend(parts)

    async def nothing(*_: Any) -> Any:
        return None

    scope = {"type": "websocket", "path": "/_stcore/stream"}
    asyncio.run(Headers(app)(scope, nothing, nothing))
    assert seen == [scope, nothing, nothing]


def test_a_policy_names_each_rule_once() -> None:
    names = [rule.split()[0] for rule in policy("'unsafe-eval'").split("; ")]
    assert len(names) == len(set(names))
