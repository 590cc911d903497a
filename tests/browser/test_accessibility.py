"""Nothing of ours on any page keeps people with a disability out, by the rules of axe-core."""

from __future__ import annotations

import re
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.atlas import Atlas
from views.pages import PAGES

GRAVE = {"serious", "critical"}
NOT_OURS = {
    # Streamlit puts groups of links in a list whose items stand in boxes of their own.
    "[data-testid='stSidebarNavItems']",
    # The frame of the map is looked at apart: it is another document.
    "iframe",
}
OUR_STYLE = ("padding-top", "64px")
"""Of the block with a page's content in `views/style.css`; Streamlit gives it more."""
ADDRESSES = [f"/{path}" for within in PAGES.values() for path, _ in within.values()]


def _faults(page: Page) -> list[str]:
    outside = {"exclude": [[selector] for selector in sorted(NOT_OURS)]}
    found = Axe().run(page, context=outside).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary']}"
        for fault in found
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


def test_no_page_has_a_serious_fault(atlas: Atlas) -> None:
    # Either theme at either width would take twice as long to find the same.
    scheme: Literal["light", "dark"] = "light" if atlas.narrow else "dark"
    atlas.page.emulate_media(color_scheme=scheme)
    faults = {}
    for address in ADDRESSES:
        atlas.page.goto(address)
        atlas.rest()
        # What is fading in has less contrast than it will have.
        atlas.still()
        # Our style sheet comes with the page, after the parts that Streamlit has drawn before.
        expect(atlas.page.get_by_test_id("stMainBlockContainer")).to_have_css(*OUR_STYLE)
        expect(atlas.page.locator("[data-stale='true']")).to_have_count(0)
        faults[address] = _faults(atlas.page)
    assert {address: found for address, found in faults.items() if found} == {}


def test_the_map_in_its_frame_has_no_serious_fault(wide_atlas: Atlas) -> None:
    wide_atlas.open()
    frame = wide_atlas.page.frame(url=re.compile("component"))
    assert frame is not None
    found = Axe().run(frame).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in GRAVE] == []


def test_the_page_says_its_language(wide_atlas: Atlas) -> None:
    page = wide_atlas.page
    for address, language in (("/gegevens", "nl"), ("/gegevens?taal=en", "en")):
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("lang", language)
