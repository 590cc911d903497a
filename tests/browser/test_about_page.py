"""The page about the data lists every source and hides no disagreement between them."""

from __future__ import annotations

from playwright.sync_api import expect

from data.sources import load_sources
from tests.browser.atlas import Atlas
from views.panels import stated


def test_every_source_stands_there_with_its_date_and_licence(
    atlas: Atlas, foreign_requests: list[str]
) -> None:
    sources = load_sources()
    atlas.page.goto("/gegevens")
    expect(atlas.heading(atlas.say("page-about"))).to_be_visible()
    facts = atlas.main.locator(".sk-facts")
    expect(facts).to_have_count(len(sources))
    for position, source in enumerate(sources.values()):
        expect(atlas.main.get_by_text(source.title).first).to_be_attached()
        expect(facts.nth(position)).to_contain_text(atlas.say("source-licence"))
        expect(facts.nth(position)).to_contain_text(stated(source.page, atlas.say))
        if source.reference_date:
            expect(facts.nth(position)).to_contain_text(atlas.say("source-reference_date"))
            expect(facts.nth(position)).to_contain_text(str(source.reference_date.year))
    expect(facts.filter(has_text="1 januari 2011").first).to_be_visible()
    assert atlas.fits_the_width()
    assert foreign_requests == []


def test_the_sources_that_count_other_participants_stand_side_by_side(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.page.goto("/gegevens")
    expect(atlas.page.get_by_test_id("stDataFrame")).to_have_count(2)
    figures = atlas.page.get_by_test_id("stDataFrame").last
    figures.scroll_into_view_if_needed()
    expect(figures.locator("[role=columnheader]").nth(1)).to_have_text(atlas.say("column-figure"))
    # The table holds only the rows in view.
    figures.locator(".dvn-scroller").evaluate("(box) => { box.scrollTop = box.scrollHeight }")
    for participants in ("104", "106", "107"):
        row = figures.locator("[role=row]").filter(has_text="Plan Samenleven, jaar 1")
        expect(
            row.filter(has_text=atlas.say("figure-participants")).filter(has_text=participants)
        ).to_have_count(1)


def test_the_choices_on_the_map_survive_a_visit_to_the_other_page(atlas: Atlas) -> None:
    atlas.open("/?gemeente=23105")
    with atlas.repainted():
        atlas.choose("measure", "measure-award")
    atlas.to_page("about")
    expect(atlas.heading(atlas.say("page-about"))).to_be_visible()
    atlas.to_page("map")
    expect(atlas.box("measure")).to_have_value(atlas.say("measure-award"))
    atlas.ready()
    expect(atlas.heading("Affligem")).to_be_visible()
