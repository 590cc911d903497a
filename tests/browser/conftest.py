"""The app on a free port, and Chromium with every other host cut off.

A test takes `atlas`, and runs at both widths (1280 x 900 and 390 x 844), or `wide_atlas` where the
width makes no difference. `foreign_requests` and `console_errors` list what the pages of that test
did, `serve` starts the app from another folder. Screenshots of failures land in `test-results/`.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser.atlas import Atlas
from tests.browser.serving import HOST, ROOT, served, tail

HERE = Path(__file__).resolve().parent
RESULTS = ROOT / "test-results"
ACTION_MS = 30_000
SIZES: dict[str, ViewportSize] = {
    "wide": {"width": 1280, "height": 900},
    "narrow": {"width": 390, "height": 844},
}
# The resolver rule also stops what routing does not see, such as a web socket.
CHROMIUM_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
)
# Streamlit looks for its server below the address of a page before it looks beside it.
SOUGHT_ELSEWHERE = re.compile(r"//[^/]+/[^/]+/_stcore/(health|host-config)$")
FAILED = pytest.StashKey[bool]()
LOG = pytest.StashKey[Path]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder; the hook sees the tests of all folders."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep whether the test failed, for the screenshot, and show the log of the app."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
        log = item.config.stash.get(LOG, None)
        if log is not None:
            report.sections.append(("log of the app", tail(log)))
    return report


@pytest.fixture(scope="session")
def app_url(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the running app, without a slash at its end."""
    log = tmp_path_factory.mktemp("app") / "app.log"
    request.config.stash[LOG] = log
    with served(ROOT, log) as url:
        yield url


@pytest.fixture
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """A function that starts the app of another folder and returns its address."""
    with ExitStack() as servers:
        yield lambda root: servers.enter_context(
            served(root, tmp_path_factory.mktemp("served") / "app.log")
        )


def _chromium() -> str:
    named = os.environ.get("CHROMIUM")
    names = [named] if named else ["chromium", "chromium-browser", "google-chrome"]
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        missing = f"Chromium is missing: none of {', '.join(names)} can be run"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all browser tests; skips where there is none, but fails in CI."""
    executable = _chromium()
    with sync_playwright() as playwright:
        expect.set_options(timeout=ACTION_MS)
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def foreign_requests() -> list[str]:
    """The addresses on other hosts that the pages of this test asked for; all were refused."""
    return []


@pytest.fixture
def console_errors() -> list[str]:
    """The errors that the pages of this test wrote to the console or threw."""
    return []


def _is_foreign(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != HOST


@pytest.fixture(scope="session")
def profile(browser: Browser, app_url: str) -> Iterator[BrowserContext]:
    """A browser profile in Dutch; what it keeps of our scripts spares every later test a second.

    No other host can be reached (`CHROMIUM_ARGS`). Routing is not used: it switches that off.
    """
    made = browser.new_context(base_url=app_url, locale="nl-BE", timezone_id="Europe/Brussels")
    made.set_default_timeout(ACTION_MS)
    # It keeps the window open from test to test: a new one costs a second of the processor.
    made.new_page()
    yield made
    made.close()


@pytest.fixture
def context(
    profile: BrowserContext, app_url: str, foreign_requests: list[str], console_errors: list[str]
) -> Iterator[BrowserContext]:
    """The browser profile, without anything that a page stored in the tests before."""

    def ask(request: Request) -> None:
        if _is_foreign(request.url):
            foreign_requests.append(request.url)

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and not SOUGHT_ELSEWHERE.search(message.location["url"]):
            console_errors.append(message.text)

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: console_errors.append(str(error)))
        page.on(
            "websocket", lambda ws: foreign_requests.append(ws.url) if _is_foreign(ws.url) else None
        )

    profile.on("request", ask)
    profile.on("console", note)
    profile.on("page", watch)
    yield profile
    profile.remove_listener("request", ask)
    profile.remove_listener("console", note)
    profile.remove_listener("page", watch)
    _forget(profile, app_url)


def _forget(profile: BrowserContext, origin: str) -> None:
    """Clear all that pages stored, and close them; the window and the cache of files stay."""
    first, *others = profile.pages
    for page in others:
        page.close()
    what = {"origin": origin, "storageTypes": "cookies,local_storage,indexeddb,service_workers"}
    session = profile.new_cdp_session(first)
    session.send("Storage.clearDataForOrigin", what)
    session.detach()


@pytest.fixture
def open_page(
    context: BrowserContext, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Page]]:
    """A function that opens a blank page of the size "wide" or "narrow"; "/" is the app."""
    pages: list[Page] = []

    def open_one(size: str) -> Page:
        page = context.new_page()
        page.set_viewport_size(SIZES[size])
        pages.append(page)
        return page

    yield open_one
    if request.node.stash.get(FAILED, False):
        RESULTS.mkdir(exist_ok=True)
        name = re.sub(r"[^\w.-]+", "_", request.node.name)
        for number, page in enumerate(pages, start=1):
            page.screenshot(path=RESULTS / f"{name}_{number}.png", full_page=True)


@pytest.fixture
def page(open_page: Callable[[str], Page], request: pytest.FixtureRequest) -> Page:
    """One page, "wide" unless the test is parametrized with another size."""
    return open_page(getattr(request, "param", "wide"))


@pytest.fixture(params=list(SIZES))
def atlas(open_page: Callable[[str], Page], request: pytest.FixtureRequest) -> Atlas:
    """The app on a wide page and then on a narrow one, not opened yet."""
    return Atlas(open_page(request.param), narrow=request.param == "narrow")


@pytest.fixture
def wide_atlas(page: Page) -> Atlas:
    """The app on a wide page, not opened yet."""
    return Atlas(page, narrow=False)
