"""A policymaker asks whether what she sees on the map is more than chance, and who is alike."""

from __future__ import annotations

from playwright.sync_api import expect

from geo.palette import FIVE_KINDS, FOUR_CORNERS
from tests.browser.atlas import FRAME, Atlas

GENT, ZAVENTEM, DIKSMUIDE, VOEREN, BRUSSEL = "44021", "23094", "32003", "73109", "21004"
ZERO = 'url("#samenkaart-zero")'
NOT_KNOWN = 'url("#samenkaart-not-known")'
NOT_APPLICABLE = 'url("#samenkaart-not-applicable")'
RED, BLUE, GREY = "rgb(178, 24, 43)", "rgb(33, 102, 172)", "rgb(166, 166, 166)"


def _open(atlas: Atlas) -> None:
    """Open the page, and wait for the permutations: until they are done the map is white."""
    atlas.open("/patronen?herhalingen=999")
    expect(atlas.legend.first).to_contain_text(atlas.say("pattern-kind-high_high"))
    expect(atlas.frame.locator(f"path[fill='{FOUR_CORNERS[0]}']").first).to_be_attached()
    atlas.rest()


def test_what_lies_together_more_than_by_chance_has_a_colour_and_the_rest_is_white(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    _open(atlas)
    fills = atlas.fills()
    assert (fills[ZAVENTEM], fills[DIKSMUIDE], fills[VOEREN]) == (RED, BLUE, GREY)
    assert (fills[GENT], fills[BRUSSEL]) == (ZERO, NOT_APPLICABLE)
    found = sum(fill in (RED, BLUE) for fill in fills.values())
    expect(atlas.items.filter(has_text=f"{found} gemeenten vallen op")).to_be_visible()
    expect(atlas.legend.first).to_contain_text(atlas.say("pattern-kind-high_high"))
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_from_chance_to_likeness_the_same_map_is_repainted_and_takes_a_click(atlas: Atlas) -> None:
    _open(atlas)
    atlas.page.locator(FRAME).evaluate("(frame) => { frame.dataset.mine = 'yes' }")
    with atlas.repainted():
        atlas.choose("pattern", "pattern-view-coverage")
    expect(atlas.main.get_by_text("Beide buren doen mee: 26 paren")).to_be_visible()
    with atlas.repainted():
        atlas.choose("pattern", "pattern-view-similar")
    expect(atlas.main.get_by_text(atlas.say("pattern-choose-municipality"))).to_be_visible()
    with atlas.repainted():
        atlas.click_area(GENT)
    expect(atlas.main.get_by_text("Gent lijkt het meest op Mechelen")).to_be_visible()
    expect(atlas.page.locator(FRAME)).to_have_attribute("data-mine", "yes")
    assert atlas.page.url.endswith(f"?gemeente={GENT}&patroon=similar&herhalingen=999")
    assert NOT_KNOWN in set(atlas.fills().values())
    assert atlas.fits_the_width()


def test_a_click_outside_the_region_says_that_it_cannot_be_compared(atlas: Atlas) -> None:
    atlas.open(f"/patronen?patroon=similar&gemeente={BRUSSEL}")
    refusal = atlas.main.get_by_text("Brussel ligt niet in het Vlaams Gewest")
    expect(refusal).to_be_visible()
    assert set(atlas.fills().values()) == {ZERO, NOT_APPLICABLE}


def test_the_number_of_groups_is_hers_and_a_link_shows_a_colleague_the_same(atlas: Atlas) -> None:
    atlas.open("/patronen?patroon=groups")
    with atlas.repainted():
        atlas.box("groups").click()
        atlas.box("groups").press("ArrowDown")
        atlas.page.get_by_role("option", name="12", exact=True).click()
    expect(atlas.main.get_by_text("12 groepen, zoals u koos.")).to_be_visible()
    assert atlas.page.url.endswith("/patronen?patroon=groups&groepen=12")
    fills = atlas.fills()
    assert len(set(fills.values()) - {NOT_KNOWN, NOT_APPLICABLE}) == len(FIVE_KINDS)
    atlas.open(atlas.page.url)
    assert atlas.fills() == fills
    assert atlas.fits_the_width()


def test_another_start_of_chance_stands_in_the_address_and_only_where_there_is_chance(
    atlas: Atlas,
) -> None:
    atlas.open("/patronen?herhalingen=999")
    with atlas.side_bar(), atlas.repainted():
        seed = atlas.page.get_by_role("spinbutton", name=atlas.say("choice-seed"))
        seed.fill("7")
        seed.press("Enter")
    assert atlas.page.url.endswith("?herhalingen=999&toeval=7")
    with atlas.repainted():
        atlas.choose("pattern", "pattern-view-groups")
    with atlas.side_bar():
        expect(atlas.page.get_by_role("spinbutton", name=atlas.say("choice-seed"))).to_have_count(0)


def test_the_municipalities_leave_as_an_excel_and_a_csv_file(wide_atlas: Atlas) -> None:
    wide_atlas.open("/patronen?herhalingen=999")
    for name, ending in (("table-download", "xlsx"), ("table-download-csv", "csv")):
        with wide_atlas.page.expect_download() as download:
            wide_atlas.page.get_by_role("button", name=wide_atlas.say(name)).first.click()
        assert download.value.suggested_filename == f"samenkaart-hoog-en-laag-1.{ending}"
