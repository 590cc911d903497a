"""What the server tells browsers beside every answer: whom a page may ask, and what to keep.

Streamlit's own scripts are files, so a page runs no script that is written in it. The frame of
the map is another document, under ``/component``: streamlit-folium runs text that it is sent, and
there alone that is allowed. Backgrounds are pictures of two named hosts; nothing else may be asked
elsewhere. See https://www.w3.org/TR/CSP3/.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config, file_util

from geo.map import GREY_MAP, OPENSTREETMAP
from views.interface import page_script
from views.style import HISTORY
from views.texts import Language

_INLINE: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_PLAIN: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    # The tile servers want to know which site asks, not which page.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Every name in these folders carries a version or a hash of the content.
_KEPT: Final = re.compile(r"/(app/static|static|component/[^/]+/static)/")
_KEEP: Final = "public, max-age=31536000, immutable"


class Headers:
    """Middleware that puts our headers on every answer over HTTP.

    Args:
        app: what answers.
        ahead: gives the ``Link`` header of a page.
    """

    def __init__(self, app: ASGIApp, ahead: Callable[[], str] = str) -> None:
        self._app, self._ahead = app, ahead
        self._page = policy(*_inline_scripts())
        self._frame = policy("'unsafe-inline'", "'unsafe-eval'", pictures=_tile_hosts())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and the answer back with our headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        base = str(config.get_option("server.baseUrlPath") or "").strip("/")
        path = str(scope["path"]).removeprefix(f"/{base}" if base else "")

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_PLAIN)
                in_frame = path.startswith("/component/")
                headers["Content-Security-Policy"] = self._frame if in_frame else self._page
                if _KEPT.match(path) and message["status"] == HTTPStatus.OK:
                    headers["Cache-Control"] = _KEEP
                elif not in_frame and headers.get("Content-Type", "").startswith("text/html"):
                    headers["Link"] = self._ahead()
            await send(message)

        await self._app(scope, receive, dressed)


def policy(*scripts: str, pictures: Iterable[str] = ()) -> str:
    """Return a content security policy.

    Args:
        scripts: what may run beside files of ours, as the policy writes it.
        pictures: other addresses whose pictures may be shown.

    Example:
        >>> policy("'unsafe-eval'").split("; ")[:2]
        ["default-src 'self'", "script-src 'self' 'unsafe-eval'"]
    """
    rules = {
        "default-src": ("'self'",),
        "script-src": ("'self'", *scripts),
        # Streamlit and Leaflet write styles as they go.
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "data:", "blob:", *pictures),
        "font-src": ("'self'", "data:"),
        "worker-src": ("'self'", "blob:"),
        "object-src": ("'none'",),
        "base-uri": ("'self'",),
        "form-action": ("'self'",),
        "frame-ancestors": ("'self'",),
    }
    return "; ".join(f"{name} {' '.join(allowed)}" for name, allowed in rules.items())


def _tile_hosts() -> Iterator[str]:
    return (f"https://{layer.host}" for layer in (GREY_MAP, OPENSTREETMAP))


def _inline_scripts() -> Iterator[str]:
    """Yield the hash of every script written in a page: that of Streamlit, and ours."""
    page = Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8")
    for script in (*_INLINE.findall(page), HISTORY, *map(page_script, Language)):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        yield f"'sha256-{digest}'"
