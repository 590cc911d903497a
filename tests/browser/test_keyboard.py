"""Everything can be done without a mouse, and what the keys work on is always in sight."""

from __future__ import annotations

import re
from io import BytesIO

from openpyxl import load_workbook
from playwright.sync_api import Locator, expect

from tests.browser.atlas import Atlas

NINOVE = "41048"
# A ring around what has the focus or around the box it stands in, or, in a date, a filled part.
RING = """(one) => {
  const near = [one];
  while (near.length < 5 && near.at(-1).parentElement) near.push(near.at(-1).parentElement);
  return one.getAttribute("role") === "spinbutton"
    || one.closest("[data-testid='stDataFrame']") !== null
    || near.some((each) => getComputedStyle(each).outlineStyle === "solid"
      && parseFloat(getComputedStyle(each).outlineWidth) >= 3);
}"""


def _press(atlas: Atlas, wanted: Locator, *keys: str) -> None:
    atlas.tab_to(wanted)
    for key in keys:
        atlas.page.keyboard.press(key)


def test_from_the_first_page_to_a_table_in_a_file_by_keyboard(wide_atlas: Atlas) -> None:
    atlas, keys = wide_atlas, wide_atlas.page.keyboard
    atlas.open("/")
    group = atlas.page.get_by_role("button", name=atlas.say("section-covered"), exact=True)
    _press(atlas, group, "Enter")
    item = atlas.page.get_by_role("menuitem", name=atlas.say("page-map"), exact=True)
    expect(item).to_be_visible()
    while not item.evaluate("(one) => one.contains(document.activeElement)"):
        keys.press("ArrowDown")
    keys.press("Enter")
    atlas.ready()
    with atlas.repainted():
        atlas.tab_to(atlas.box("municipality"))
        keys.type("Ninove")
        expect(atlas.page.get_by_role("option", name="Ninove")).to_be_visible()
        keys.press("ArrowDown")
        keys.press("Enter")
    expect(atlas.heading("Ninove")).to_be_visible()
    # The card has a table of its own, before that of the map.
    button = atlas.page.get_by_role("button", name=atlas.say("table-download"), exact=True).last
    atlas.tab_to(button)
    with atlas.page.expect_download() as saved:
        keys.press("Enter")
    names = [row[0].value for row in load_workbook(BytesIO(saved.value.path().read_bytes())).active]
    assert "Ninove" in names


def test_the_map_moves_by_keyboard_and_tells_of_the_chosen_municipality(wide_atlas: Atlas) -> None:
    atlas, keys = wide_atlas, wide_atlas.page.keyboard
    atlas.open(f"/kaart?gemeente={NINOVE}")
    atlas.tab_to(atlas.page.locator("iframe"))
    expect(atlas.frame.locator(".samenkaart-tip strong")).to_have_text("Ninove")
    before = atlas.view()
    with atlas.moved():
        keys.press("+")
    with atlas.moved():
        keys.press("ArrowRight")
    zoom, _, east = atlas.view()
    assert zoom > before[0]
    assert east != before[2]


def test_what_has_the_focus_is_in_sight_on_the_whole_page(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open(f"/kaart?gemeente={NINOVE}")
    atlas.page.emulate_media(reduced_motion="reduce")
    unseen, stops = [], 0
    while True:
        atlas.page.keyboard.press("Tab")
        now = atlas.page.evaluate("() => document.activeElement.tagName")
        if now == "BODY":
            break
        stops += 1
        # The map is another document, with a ring of its own.
        if now != "IFRAME" and not atlas.focused().evaluate(RING):
            unseen.append(atlas.focused().evaluate("(one) => one.outerHTML.slice(0, 160)"))
    assert unseen == []
    assert stops > 30


def test_the_map_has_a_ring_of_its_own(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open()
    atlas.tab_to(atlas.page.locator("iframe"))
    for _ in range(2):
        inside = atlas.frame.locator("*:focus")
        expect(inside).to_have_css("outline-style", "solid")
        expect(inside).to_have_css("outline-width", "3px")
        atlas.page.keyboard.press("Tab")


def test_from_a_candidate_to_a_brief_by_keyboard(wide_atlas: Atlas) -> None:
    atlas, keys = wide_atlas, wide_atlas.page.keyboard
    atlas.open(f"/partners?gemeente={NINOVE}")
    say = atlas.say
    add = say("partners-put-on", name="Geraardsbergen")
    _press(atlas, atlas.page.get_by_role("button", name=add), "Enter")
    off = say("partners-take-off", name="Geraardsbergen")
    expect(atlas.page.get_by_role("button", name=off)).to_be_visible()
    atlas.rest()
    atlas.tab_to(atlas.page.get_by_role("button", name=say("brief-download"), exact=True))
    with atlas.page.expect_download() as saved:
        keys.press("Enter")
    assert saved.value.path().read_bytes().startswith(b"%PDF")


def test_a_pasted_table_is_read_by_keyboard(wide_atlas: Atlas) -> None:
    atlas, keys = wide_atlas, wide_atlas.page.keyboard
    atlas.page.goto("/invoer")
    atlas.rest()
    atlas.tab_to(atlas.page.locator("textarea"))
    keys.insert_text("Naam\tLeden\tBedrag\nDenderland\tNinove, Haaltert\t\u20ac 10.000,00\n")
    keys.press("Control+Enter")
    expect(atlas.main.get_by_text("Denderland").first).to_be_visible()


def test_a_region_is_divided_and_a_consortium_drawn_on_by_keyboard(wide_atlas: Atlas) -> None:
    atlas, keys = wide_atlas, wide_atlas.page.keyboard
    atlas.open("/verdelen?peildatum=2025-01-01")
    with atlas.repainted():
        atlas.tab_to(atlas.box("region"))
        keys.type("Waasland")
        expect(atlas.page.get_by_role("option", name="Waasland").first).to_be_visible()
        keys.press("ArrowDown")
        keys.press("Enter")
    expect(atlas.main.get_by_text(atlas.say("division-proven-optimal"))).to_be_visible()
    with atlas.repainted():
        atlas.tab_to(atlas.page.get_by_role("combobox", name=atlas.say("division-pick")))
        keys.type("Stekene")
        expect(atlas.page.get_by_role("option", name="Stekene")).to_be_visible()
        keys.press("ArrowDown")
        keys.press("Enter")
    draft = atlas.page.get_by_role("button", name=atlas.say("draft-these"))
    _press(atlas, draft, "Enter")
    expect(atlas.heading(atlas.say("page-drawing"))).to_be_visible()
    expect(atlas.page).to_have_url(re.compile("ontwerp=46024"))
