"""Someone of the Wereldhuis asks which of the consortia of 2015 could form today."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import Atlas

AFFLIGEM, NINOVE, BORSBEEK, GROBBENDONK, VOEREN = "23105", "41048", "11007", "13010", "73109"
NOT_DECIDABLE, NONE = 'url("#samenkaart-not-known")', 'url("#samenkaart-zero")'


def test_a_click_on_the_map_says_why_a_consortium_could_not_form_and_which_part_could(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/regels")
    fills = atlas.fills()
    assert fills[AFFLIGEM] == fills[NINOVE] != fills[BORSBEEK]
    assert (fills[GROBBENDONK], fills[VOEREN]) == (NOT_DECIDABLE, NONE)
    atlas.look_at(NINOVE, 10)
    with atlas.repainted():
        atlas.click_area(NINOVE)
    expect(atlas.heading("Ninove, Zottegem, Herzele, Erpe-Mere, Brakel")).to_be_visible()
    could = atlas.main.get_by_text("Referentieregio Denderregio: Ninove, Erpe-Mere")
    expect(could).to_contain_text("✓ voldoet")
    assert atlas.page.url.endswith("/regels?verband=oproep-2015-ninove")
    expect(atlas.heading(atlas.say("verdicts-leaving"))).to_be_visible()
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_the_names_of_the_consortium_chosen_can_all_be_read(wide_atlas: Atlas) -> None:
    names = "Grobbendonk, Herentals, Kasterlee, Lille, Olen, Vorselaar"
    for address, choice in (("/regels", "consortium-judged"), ("/buren", "consortium")):
        wide_atlas.open(f"{address}?verband=oproep-2015-grobbendonk")
        box = wide_atlas.box(choice)
        expect(box).to_have_value(names)
        assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")


def test_other_rules_judge_the_same_consortia_and_who_leaves_can_be_taken_along(
    wide_atlas: Atlas,
) -> None:
    wide_atlas.open("/regels?verband=oproep-2015-affligem")
    with wide_atlas.repainted():
        box = wide_atlas.box("rules")
        box.click()
        box.fill("ESF")
        wide_atlas.page.get_by_role("option").filter(has_text="ESF-oproep 507").click()
    whole = wide_atlas.main.get_by_text(wide_atlas.say("verdicts-parts-whole"))
    expect(whole).to_be_visible()
    assert "regels=esf-507" in wide_atlas.page.url
    with wide_atlas.page.expect_download() as download:
        wide_atlas.page.get_by_role("button", name=wide_atlas.say("table-download")).first.click()
    assert download.value.suggested_filename == "samenkaart-uitstappen.xlsx"
