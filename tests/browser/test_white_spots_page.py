"""A policymaker looks for the gaps."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import Atlas

VOEREN, ANTWERPEN, AFFLIGEM, BRUSSEL = "73109", "11002", "23105", "21004"
ZERO = 'url("#samenkaart-zero")'
NOT_APPLICABLE = 'url("#samenkaart-not-applicable")'
NOT_KNOWN = 'url("#samenkaart-not-known")'


def test_the_white_spots_of_2015_have_a_colour_each_and_who_took_part_has_none(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/witte-vlekken")
    fills = atlas.fills()
    assert fills[AFFLIGEM] == ZERO
    assert fills[BRUSSEL] == NOT_APPLICABLE
    assert fills[VOEREN] != fills[ANTWERPEN]
    assert sum(fill == fills[ANTWERPEN] for fill in fills.values()) == 278
    expect(atlas.legend.first).to_have_text("Vlek 1 278 gemeenten")
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_from_spots_to_need_the_same_map_is_repainted_and_the_address_follows(
    atlas: Atlas,
) -> None:
    atlas.open("/witte-vlekken")
    with atlas.repainted():
        atlas.choose("gaps", "gaps-view-need")
    expect(atlas.heading(atlas.say("gaps-table-unreached"))).to_be_visible()
    with atlas.repainted():
        atlas.choose("indicator", "measure-newcomers_per_thousand")
    assert NOT_KNOWN in set(atlas.fills().values())
    assert "vlekken=need" in atlas.page.url
    assert "cijfer=newcomers_per_thousand" in atlas.page.url
    assert atlas.fits_the_width()


def test_an_incomplete_list_has_no_white_spots_and_the_page_says_why(atlas: Atlas) -> None:
    atlas.open("/witte-vlekken?programma=plan-samenleven-2")
    expect(atlas.main.get_by_text("Of er witte vlekken zijn, is niet bekend")).to_be_visible()
    assert set(atlas.fills().values()) == {ZERO, NOT_KNOWN, NOT_APPLICABLE}
