"""The start page gives the table of its map when it is asked for, and not before."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import Atlas


def test_the_table_of_the_map_opens_with_its_files_and_sources(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/")
    tables = atlas.main.get_by_test_id("stDataFrame")
    expect(tables).to_have_count(1)
    atlas.main.get_by_text(atlas.say("choice-table"), exact=True).click()
    expect(tables).to_have_count(2)
    expect(
        tables.first.locator("[role=gridcell]").filter(has_text="Affligem").first
    ).to_be_attached()
    expect(atlas.heading(atlas.say("source-title"))).to_be_visible()
    atlas.rest()
    # The table below it has its files too.
    more = atlas.main.get_by_role("button", name=atlas.say("table-download-more"), exact=True).first
    # What has just come may still move away under a mouse.
    more.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    shapes = atlas.page.get_by_role("button", name=atlas.say("table-download-more-gpkg"))
    expect(shapes).to_be_visible()
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []
