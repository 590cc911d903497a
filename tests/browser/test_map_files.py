"""Someone takes a map along for a report."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.atlas import Atlas

STARTS = {"png": b"\x89PNG", "svg": b"<svg", "html": b"<!DOCTYPE html>"}


def test_the_map_leaves_as_picture_drawing_and_page(
    atlas: Atlas, foreign_requests: list[str]
) -> None:
    atlas.open("/kaart")
    atlas.page.get_by_role("button", name=atlas.say("pictures-download"), exact=True).click()
    saved = Path()
    for ending, start in STARTS.items():
        with atlas.page.expect_download() as download:
            name = atlas.say(f"pictures-download-{ending}")
            atlas.page.get_by_role("button", name=name, exact=True).click()
        assert download.value.suggested_filename == f"samenkaart-kaart.{ending}"
        saved = download.value.path()
        assert saved.read_bytes().startswith(start)
    assert atlas.fits_the_width()
    page = saved.rename(saved.with_suffix(".html"))
    atlas.page.goto(page.as_uri())
    expect(atlas.page.get_by_role("table")).to_be_visible()
    expect(atlas.page.locator("path[data-nis]")).to_have_count(327)
    assert atlas.page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    assert foreign_requests == []
