"""What each kind of choice of the map page takes in Chromium, from deed to painted map.

Those above the map run a part of the page, those in the side bar all of it, and other programmes
bring their date along. Run alone: ``python -m benchmarks.kinds`` prints the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.latency import REPAINT, at_rest, chromium, opened
from benchmarks.served import OURS, Server, served

VISITS = 4
TURNS = 4


@dataclass(frozen=True)
class Kind:
    """A kind of choice: the page that shows it, and how it is made from where a visitor is."""

    page: str
    deed: str
    reach: Callable[[Page, int], None]
    choose: Callable[[Page, int], None]


def _open_box(name: str) -> Callable[[Page, int], None]:
    def reach(page: Page, _: int) -> None:
        page.locator(f"[class*=st-key-choice-{name}]").get_by_role("combobox").click()
        page.get_by_role("option").first.wait_for()

    return reach


def _next_option(page: Page, turn: int) -> None:
    options = page.get_by_role("option")
    options.nth((turn + 1) % options.count()).click()


def _first_option(page: Page, _: int) -> None:
    page.get_by_role("option").first.click()


def _other_year(page: Page, turn: int) -> None:
    page.locator("[class*=st-key-choice-day] [role=spinbutton]").last.focus()
    page.keyboard.press("ArrowUp" if turn % 2 else "ArrowDown")
    page.keyboard.press("Tab")


def _leave_the_date(page: Page, _: int) -> None:
    page.keyboard.press("Tab")


KINDS: Mapping[str, Kind] = {
    "measure": Kind("/kaart", "click", _open_box("measure"), _next_option),
    "one programme more": Kind(
        "/kaart?programma=vluchtelingen-2016&programma=plan-samenleven-1&programma=esf-507",
        "click",
        _open_box("programmes"),
        _first_option,
    ),
    "date, with other municipalities": Kind(
        "/kaart?datum=2019-12-01", "keydown", _other_year, _leave_the_date
    ),
    "bounds of classes": Kind("/kaart?toon=award", "click", _open_box("scheme"), _next_option),
}


def kinds() -> dict[str, Sequence[float]]:
    """Return milliseconds from deed to painted map by kind of choice, the server warm."""
    with served(OURS) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        visits = {
            name: [_visit(browser, server, kind) for _ in range(VISITS)]
            for name, kind in KINDS.items()
        }
        browser.close()
    return {name: [ms for visit in each[1:] for ms in visit] for name, each in visits.items()}


def _visit(browser: Browser, server: Server, kind: Kind) -> list[float]:
    way = replace(OURS, page=kind.page)
    context, page, _ = opened(browser, server, way, listening=False)
    times = []
    for turn in range(TURNS):
        kind.reach(page, turn)
        page.evaluate(REPAINT, kind.deed)
        kind.choose(page, turn)
        times.append(float(page.evaluate("window.repainted")))
        at_rest(page)
    context.close()
    return times


def kind_lines(found: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| choice | ms: median | p95 |"
    yield "|---|---:|---:|"
    for name, times in found.items():
        middle, late = np.percentile(times, (50, 95))
        yield f"| {name} | {middle:,.0f} | {late:,.0f} |"


if __name__ == "__main__":
    print("\n".join(kind_lines(kinds())))
