"""Someone of the Wereldhuis divides a region, and takes one consortium to the drawing page."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import Atlas

SINT_NIKLAAS, STEKENE, GENT = "46021", "46024", "44021"


def test_a_click_on_the_map_divides_the_region_and_another_leads_to_a_draft(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/verdelen?peildatum=2025-01-01")
    with atlas.repainted():
        atlas.click_area(SINT_NIKLAAS)
    expect(atlas.main.get_by_text(atlas.say("division-proven-optimal"))).to_be_visible()
    fills = atlas.fills()
    assert fills[SINT_NIKLAAS] != fills[STEKENE] != fills[GENT]
    assert "regio=Waasland" in atlas.page.url
    with atlas.repainted():
        atlas.click_area(STEKENE)
    expect(atlas.main.get_by_text("Lokeren, Stekene").first).to_be_visible()
    assert atlas.fits_the_width()
    atlas.page.get_by_role("button", name=atlas.say("draft-these")).click()
    expect(atlas.heading(atlas.say("page-drawing"))).to_be_visible()
    atlas.rest()
    assert "ontwerp=46024" in atlas.page.url
    assert foreign_requests == []
    assert console_errors == []


def test_a_long_search_can_be_stopped_and_shows_the_best_so_far(wide_atlas: Atlas) -> None:
    address = "/verdelen?peildatum=2025-01-01&regio=Kempen&aansluitend=any"
    wide_atlas.page.goto(address)
    wide_atlas.page.get_by_role("button", name=wide_atlas.say("division-stop")).click()
    stopped = wide_atlas.main.get_by_text(wide_atlas.say("division-proven-cancelled"))
    expect(stopped).to_be_visible()
    expect(wide_atlas.main.get_by_text(wide_atlas.say("division-proven-optimal"))).to_have_count(0)
