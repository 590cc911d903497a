"""What a visitor waits for, in Chromium: the first view, and a choice from click to painted map.

The map is painted in the first frame whose municipalities have other fills than before. The plain
way asks its scripts of other hosts; here these are answered from this machine, so that it is
measured at its best. Run alone: ``python -m benchmarks.latency`` prints the tables.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Route, sync_playwright

from benchmarks.served import HOST, OURS, PLAIN, Server, Way, served

CHOICES = 20
NEW_CHOICES = 9
"""So many of them are of a measure that this browser has not seen."""
FIRST_VIEWS = 5
WINDOW_MS = 1_500
AREAS = 300
"""With so many municipalities drawn, a map is painted."""

PATIENCE_MS = 60_000

OWN = ("/app/static/", "/_stcore/stream")
"""Addresses of our own data and map; the rest are files of Streamlit and its component."""

# In the page, for a map in a frame of the same server: the fills of all municipalities, as text.
# Two measures may give the same fills; ours counts how often it was painted.
LOOK = f"""() => {{
  const maps = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
  const all = (map) => [...(map?.querySelectorAll("path.leaflet-interactive") ?? [])];
  const paths = maps.flatMap(all);
  const fills = paths.map((path) => path.getAttribute("fill"));
  const counts = maps.map((map) => map?.querySelector("[data-painted]")?.dataset.painted);
  return paths.length < {AREAS} ? "" : [...fills, ...counts].join();
}}"""
FIRST = f"""if (window === window.top) window.firstPainted = new Promise((done) => {{
  const look = {LOOK};
  const watch = () => (look() ? done(performance.now()) : requestAnimationFrame(watch));
  requestAnimationFrame(watch);
}});"""
# Looking in every frame would take a tenth of the time measured: it looks when a map has changed.
REPAINT = f"""(deed) => {{
  const look = {LOOK};
  const before = look();
  window.repainted = new Promise((done, fail) => document.addEventListener(deed, () => {{
    const clicked = performance.now();
    setTimeout(() => fail(new Error("the choice does not change the map")), {PATIENCE_MS});
    const check = () => {{
      const now = look();
      if (!now || now === before) return;
      maps.disconnect();
      frames.disconnect();
      done(performance.now() - clicked);
    }};
    const maps = new MutationObserver(() => requestAnimationFrame(check));
    const attach = () => document.querySelectorAll("iframe").forEach((frame) => {{
      frame.addEventListener("load", attach, {{ once: true }});
      if (frame.contentDocument) maps.observe(frame.contentDocument, {{
        subtree: true, childList: true, attributeFilter: ["fill", "data-painted"],
      }});
    }});
    const frames = new MutationObserver(attach);
    frames.observe(document.body, {{ subtree: true, childList: true }});
    attach();
  }}, {{ capture: true, once: true }}));
}}"""
VIEW = """() => [...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow.map)
  .find((map) => map)"""


@dataclass
class Traffic:
    """What came to a page: bytes by kind, and the other hosts it asked."""

    own: int = 0
    rest: int = 0
    socket: int = 0
    hosts: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Latency:
    """What one way took in Chromium: milliseconds, and kB over the web socket for a new choice."""

    way: str
    first_ms: Sequence[float]
    own_kb: float
    rest_kb: float
    hosts: int
    choice_ms: Sequence[float]
    choice_kb: Sequence[float]
    zoom_kept: bool


def latency(way: Way, choices: int = CHOICES) -> Latency:
    """Return what a first view and a number of choices take, the server warm."""
    with served(way) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        # Listening to what is sent takes time itself, so times and bytes are measured apart.
        traffic = _first_view(browser, server, way, listening=True)[1]
        views = [_first_view(browser, server, way) for _ in range(FIRST_VIEWS)]
        _, sizes, _ = _choices(browser, server, way, NEW_CHOICES, listening=True)
        times, _, kept = _choices(browser, server, way, choices)
        browser.close()
    return Latency(
        way=way.name,
        first_ms=[ms for ms, _ in views],
        own_kb=traffic.own / 1000,
        rest_kb=traffic.rest / 1000,
        hosts=len(traffic.hosts),
        choice_ms=times,
        choice_kb=sizes,
        zoom_kept=kept,
    )


def chromium() -> str:
    """Return where Chromium is."""
    named = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, filter(None, named))), None)
    if found is None:
        raise RuntimeError("Chromium is missing: install it, or name it in CHROMIUM")
    return found


def opened(
    browser: Browser, server: Server, way: Way, *, listening: bool
) -> tuple[BrowserContext, Page, Traffic]:
    """Return a page in a fresh context with a painted map, and what came to it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-BE")
    # A window draws itself for a second; a visitor has one open.
    context.new_page().wait_for_timeout(WINDOW_MS)
    page, traffic = context.new_page(), Traffic()
    if way.name == OURS.name:
        # Answering for a host switches the cache of the browser off: what comes ahead comes twice.
        context.on("request", lambda request: _count(request.url, traffic))
    else:
        context.route(_is_foreign, lambda route: _stand_in(route, traffic))
    if listening:
        _listen(context.new_cdp_session(page), traffic)
    page.add_init_script(FIRST)
    page.goto(f"http://{server.host}{way.page}")
    page.evaluate("window.firstPainted")
    at_rest(page)
    return context, page, traffic


def _is_foreign(url: str) -> bool:
    return urlsplit(url).hostname not in (None, HOST)


def _count(url: str, traffic: Traffic) -> None:
    if _is_foreign(url):
        traffic.hosts.add(str(urlsplit(url).hostname))


def _stand_in(route: Route, traffic: Traffic) -> None:
    """Answer for another host: with Leaflet where it is asked for, else with an empty file."""
    url = urlsplit(route.request.url)
    traffic.hosts.add(str(url.hostname))
    name = url.path.rsplit("/", 1)[-1]
    kind = "text/css" if name.endswith(".css") else "application/javascript"
    leaflet = Path(import_module("xstatic.pkg.leaflet").BASE_DIR)
    known = name in ("leaflet.js", "leaflet.css")
    route.fulfill(content_type=kind, body=(leaflet / name).read_text() if known else "")


def _listen(session: CDPSession, traffic: Traffic) -> None:
    paths: dict[str, str] = {}

    def finished(event: dict[str, object]) -> None:
        size = int(float(str(event["encodedDataLength"])))
        if paths.get(str(event["requestId"]), "").startswith(OWN):
            traffic.own += size
        else:
            traffic.rest += size

    def framed(event: dict[str, dict[str, str]]) -> None:
        # Binary messages come as base64.
        traffic.socket += len(event["response"]["payloadData"]) * 3 // 4

    def asked(event: dict[str, dict[str, str]]) -> None:
        paths[str(event["requestId"])] = urlsplit(event["request"]["url"]).path

    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", finished)
    session.on("Network.webSocketFrameReceived", framed)
    session.send("Network.enable")


def at_rest(page: Page) -> None:
    """Wait until the app has nothing more to show."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def _first_view(
    browser: Browser, server: Server, way: Way, *, listening: bool = False
) -> tuple[float, Traffic]:
    context, page, traffic = opened(browser, server, way, listening=listening)
    painted = float(page.evaluate("window.firstPainted"))
    context.close()
    traffic.own += traffic.socket
    return painted, traffic


def _choices(
    browser: Browser, server: Server, way: Way, number: int, *, listening: bool = False
) -> tuple[list[float], list[float], bool]:
    context, page, traffic = opened(browser, server, way, listening=listening)
    page.evaluate(f"() => void ({VIEW})().setZoom(10, {{ animate: false }})")
    box = page.locator("[class*=st-key-choice-measure]").get_by_role("combobox")
    times, sizes, kept = [], [], True
    for turn in range(number):
        box.click()
        options = page.get_by_role("option")
        options.first.wait_for()
        page.evaluate(REPAINT, "click")
        before = traffic.socket
        options.nth((turn + 1) % options.count()).click()
        times.append(float(page.evaluate("window.repainted")))
        at_rest(page)
        sizes.append((traffic.socket - before) / 1000)
        kept = kept and page.evaluate(f"() => ({VIEW})()?.getZoom()") == 10
    context.close()
    return times, sizes, kept


def latency_lines(found: Sequence[Latency]) -> Iterator[str]:
    """Yield the lines of the table."""
    head = ("way", "first view, ms: median", "p95", "kB: data and map", "kB: Streamlit", "hosts")
    more = ("choice, ms: median", "p95", "kB a new choice: median", "most", "zoom kept")
    yield f"| {' | '.join((*head, *more))} |"
    yield "|---|" + "---:|" * 9 + "---|"
    for each in found:
        first, choice = (np.percentile(ms, (50, 95)) for ms in (each.first_ms, each.choice_ms))
        kb = float(np.median(each.choice_kb))
        cells = (
            *(f"{figure:,.0f}" for figure in (*first, each.own_kb, each.rest_kb, each.hosts)),
            *(f"{figure:,.0f}" for figure in (*choice, kb, max(each.choice_kb))),
            "yes" if each.zoom_kept else "no",
        )
        yield f"| {each.way} | {' | '.join(cells)} |"


if __name__ == "__main__":
    print("\n".join(latency_lines([latency(PLAIN), latency(OURS)])))
