"""A council member prepares a meeting: everything of one municipality, on screen and on paper."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.atlas import Atlas


def sheet(atlas: Atlas, address: str) -> None:
    """Go to a sheet and wait until it stands there; it has no map to wait for."""
    atlas.page.goto(address)
    atlas.rest()
    expect(atlas.heading(atlas.say("source-title"))).to_be_visible()


def test_a_municipality_is_found_read_and_taken_along_on_paper_and_as_a_map(
    atlas: Atlas, tmp_path: Path, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.page.goto("/blad")
    atlas.rest()
    expect(atlas.main.get_by_text(atlas.say("portrait-choose-municipality"))).to_be_visible()
    atlas.search("Affligem").first.click()
    expect(atlas.heading("Affligem")).to_be_visible()
    expect(atlas.main.get_by_text("13.770 (1 januari 2025)")).to_be_visible()
    expect(atlas.page).to_have_url(re.compile(r"/blad\?gemeente=23105$"))
    with atlas.page.expect_download() as download:
        atlas.page.get_by_role("button", name=atlas.say("portrait-paper")).click()
    assert download.value.suggested_filename == "samenkaart-23105.pdf"
    paper = tmp_path / "sheet.pdf"
    download.value.save_as(paper)
    assert len(PdfReader(paper).pages) == 1
    atlas.page.get_by_role("button", name=atlas.say("pictures-download"), exact=True).click()
    with atlas.page.expect_download() as download:
        atlas.page.get_by_role("button", name=atlas.say("pictures-download-png")).click()
    assert download.value.suggested_filename == "samenkaart-23105-kaart.png"
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_the_timeline_is_drawn_and_says_that_a_table_follows(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    sheet(atlas, "/blad?gemeente=11002")
    chart = atlas.main.get_by_test_id("stVegaLiteChart")
    expect(chart).to_be_visible()
    told = atlas.say("portrait-timeline-told", count=7)
    expect(chart).to_have_attribute("aria-label", told)
    expect(atlas.items.filter(has_text="ontstaat uit Antwerpen, Borsbeek")).to_be_visible()


def test_from_a_consortium_to_its_programme_and_back(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    sheet(atlas, "/blad?onderwerp=consortium&verband=oproep-2015-borsbeek")
    expect(atlas.main.get_by_text("Borsbeek is nu Antwerpen")).to_be_visible()
    atlas.page.get_by_role("button", name=atlas.say("portrait-to-programme")).click()
    expect(atlas.heading("Projectoproep intergemeentelijke samenwerking 2015")).to_be_visible()
    atlas.page.get_by_role("button", name="Borsbeek + 2").click()
    expect(atlas.heading("Borsbeek + 2")).to_be_visible()
    expect(atlas.page).to_have_url(re.compile("verband=oproep-2015-borsbeek"))


def test_another_sheet_is_read_from_its_top(atlas: Atlas) -> None:
    sheet(atlas, "/blad?gemeente=42006")
    title = re.compile(r"^Lebbeke \+ 2$")
    atlas.main.get_by_role("button", name=re.compile(r"Lebbeke \+ 2")).click()
    expect(atlas.main.get_by_role("heading", name=title)).to_be_in_viewport()
