"""Someone of the Wereldhuis gets from "Vleteren wants to do something" to a reasoned shortlist."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import FRAME, Atlas

VLETEREN, IEPER, BRUGGE = "33041", "33011", "31005"
FAR = 'url("#samenkaart-zero")'


def test_a_click_chooses_who_asks_a_second_one_a_candidate_that_goes_on_the_list(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/partners")
    with atlas.repainted():
        atlas.click_area(VLETEREN)
    expect(atlas.heading("Voor Vleteren")).to_be_visible()
    fills = atlas.fills()
    assert fills[BRUGGE] == FAR
    assert fills[IEPER] != FAR
    with atlas.repainted():
        atlas.click_area(IEPER)
    atlas.page.get_by_role("button", name=atlas.say("partners-put-on", name="Ieper")).click()
    off = atlas.say("partners-take-off", name="Ieper")
    expect(atlas.page.get_by_role("button", name=off)).to_be_visible()
    atlas.rest()
    remark = atlas.page.get_by_label(atlas.say("choice-remark"), exact=True)
    remark.fill("eerst bellen")
    remark.press("Control+Enter")
    link = atlas.main.locator("code").filter(has_text="notitie=eerst+bellen")
    expect(link).to_contain_text(f"gemeente={VLETEREN}&lijst={IEPER}")
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_a_map_that_asks_a_question_says_what_a_click_does(wide_atlas: Atlas) -> None:
    wide_atlas.open("/partners")
    wide_atlas.hover_area(BRUGGE)
    asked, does = wide_atlas.say("partners-legend-asking"), wide_atlas.say("partners-tip-choose")
    tip = wide_atlas.frame.locator(".samenkaart-tip").locator("strong, span")
    expect(tip).to_have_text(["Brugge", f"{asked} {does}"])


def test_combinations_follow_by_keyboard_and_one_is_drawn_on(wide_atlas: Atlas) -> None:
    wide_atlas.open(f"/partners?gemeente={VLETEREN}")
    wide_atlas.page.locator(FRAME).evaluate("(frame) => { frame.dataset.mine = 'yes' }")
    with wide_atlas.repainted():
        wide_atlas.choose("search", "partners-view-combinations")
    expect(wide_atlas.main.get_by_text("Daarvoor zijn er 11 leden nodig.")).to_be_visible()
    with wide_atlas.repainted():
        wide_atlas.page.get_by_role(
            "button", name=wide_atlas.say("partners-look-further", count=6)
        ).press("Enter")
    expect(wide_atlas.heading(wide_atlas.say("partners-combinations"))).to_be_visible()
    expect(wide_atlas.page.locator(FRAME)).to_have_attribute("data-mine", "yes")
    wide_atlas.page.get_by_role("button", name=wide_atlas.say("draft-these")).press("Enter")
    expect(wide_atlas.heading(wide_atlas.say("page-drawing"))).to_be_visible()
    wide_atlas.rest()
    assert f"ontwerp={VLETEREN}" in wide_atlas.page.url
