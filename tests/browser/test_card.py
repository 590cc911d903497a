"""An officer looks up one municipality: by name, by postal code, on the map, by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.atlas import Atlas

AFFLIGEM = "23105"


@pytest.mark.parametrize("typed", ["Borsbeek", "2150"])
def test_borsbeek_is_found_in_the_municipalities_of_now_as_antwerpen(
    atlas: Atlas, typed: str
) -> None:
    atlas.open("/?indeling=now")
    found = atlas.search(typed).filter(has_text=re.compile(r"^Borsbeek \(\w+ Antwerpen\)"))
    with atlas.repainted():
        found.click()
    expect(atlas.heading("Antwerpen")).to_be_visible()
    expect(atlas.page).to_have_url(re.compile(r"[?&]gemeente=11002"))
    predecessors = atlas.items
    expect(
        predecessors.filter(has_text=re.compile(r"\bBorsbeek, tot .*31 december 2024"))
    ).to_be_visible()
    membership = predecessors.filter(has_text="Borsbeek: Projectoproep")
    expect(membership).to_contain_text("1 december 2015 – 30 november 2018")
    expect(membership).to_contain_text("€ 48.571,67")
    atlas.total("awards", "€ 1.006.397,00")
    assert atlas.fits_the_width()


def test_a_click_on_affligem_opens_its_card_and_the_button_closes_it(atlas: Atlas) -> None:
    atlas.open()
    atlas.look_at(AFFLIGEM, 10)
    with atlas.repainted():
        atlas.click_area(AFFLIGEM)
    expect(atlas.heading("Affligem")).to_be_visible()
    memberships = atlas.items.filter(has_text=re.compile("Samen Inburgeren 2014|Projectoproep"))
    expect(memberships).to_have_count(2)
    earlier = memberships.filter(has_text="Samen Inburgeren 2014-2015")
    expect(earlier).to_contain_text(atlas.say("state-not_known"))
    call = memberships.filter(has_text="Projectoproep")
    expect(call).to_contain_text(atlas.say("role-member"))
    expect(call).to_contain_text("€ 50.000,00")
    expect(atlas.box("municipality")).to_have_value("Affligem · 1790")
    with atlas.repainted():
        atlas.main.get_by_role("button", name=atlas.say("card-close")).click()
    expect(atlas.heading("Affligem")).to_have_count(0)
    expect(atlas.box("municipality")).to_have_value("")
    expect(atlas.page).not_to_have_url(re.compile("gemeente="))


def test_liedekerke_is_shown_as_the_mentor_it_was(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open("/?gemeente=23044")
    call = atlas.items.filter(has_text="Bouwen aan een intergemeentelijk netwerk")
    expect(call).to_contain_text(atlas.say("role-mentor"))


def test_the_keyboard_alone_leads_to_a_card(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open()
    search = atlas.box("municipality")
    atlas.box("measure").focus()
    for _ in range(4):
        atlas.page.keyboard.press("Tab")
        if search.evaluate("(box) => box === document.activeElement"):
            break
    expect(search).to_be_focused()
    atlas.page.keyboard.type("Voeren")
    expect(atlas.page.get_by_role("option").first).to_contain_text("Voeren")
    with atlas.repainted():
        atlas.page.keyboard.press("ArrowDown")
        atlas.page.keyboard.press("Enter")
    expect(atlas.heading("Voeren")).to_be_visible()


def test_the_card_stays_with_the_land_when_the_vintage_changes(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open("/?gemeente=11007")
    expect(atlas.heading("Borsbeek")).to_be_visible()
    with atlas.side_bar(), atlas.repainted():
        atlas.choose("vintage", "vintage-now")
    expect(atlas.heading("Antwerpen")).to_be_visible()
    with atlas.side_bar(), atlas.repainted():
        atlas.choose("vintage", "vintage-then")
    expect(atlas.heading("Antwerpen")).to_be_visible()
