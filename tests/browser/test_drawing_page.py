"""Someone of the Wereldhuis draws a consortium: on the map, with the keyboard, and in two ways."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.atlas import FRAME, Atlas

AFFLIGEM, LIEDEKERKE, DENDERLEEUW = "23105", "23044", "41011"
EMPTY = 'url("#samenkaart-zero")'
MEMBER, NEIGHBOUR, SECOND = "rgb(23, 63, 101)", "rgb(148, 201, 251)", "rgb(243, 200, 70)"


def drawn(atlas: Atlas, names: str) -> None:
    """Expect the line that says who is in the draft."""
    word = atlas.say("drawing-draft")
    line = atlas.main.get_by_role("paragraph").filter(has_text=f"{word}: {names}.")
    expect(line.first).to_be_visible()


def press(atlas: Atlas, name: str) -> None:
    with atlas.repainted():
        atlas.main.get_by_role("button", name=atlas.say(f"drawing-do-{name}"), exact=True).click()


def test_clicks_on_the_map_add_and_take_out_and_every_step_can_be_undone(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/tekenen")
    atlas.page.locator(FRAME).evaluate("(frame) => { frame.dataset.mine = 'yes' }")
    atlas.look_at(AFFLIGEM, 10)
    before = atlas.view()
    with atlas.repainted():
        atlas.click_area(AFFLIGEM)
    drawn(atlas, "Affligem")
    assert atlas.fills()[LIEDEKERKE] == NEIGHBOUR
    with atlas.repainted():
        atlas.click_area(DENDERLEEUW)
    drawn(atlas, "Affligem, Denderleeuw")
    with atlas.repainted():
        atlas.click_area(DENDERLEEUW)
    assert atlas.fills()[DENDERLEEUW] == NEIGHBOUR
    press(atlas, "undo")
    assert atlas.fills()[DENDERLEEUW] == MEMBER
    press(atlas, "clear")
    assert set(atlas.fills().values()) == {EMPTY}
    press(atlas, "undo")
    assert [atlas.fills()[nis] for nis in (AFFLIGEM, DENDERLEEUW)] == [MEMBER, MEMBER]
    assert atlas.page.url.endswith(f"/tekenen?ontwerp={AFFLIGEM}&ontwerp={DENDERLEEUW}")
    expect(atlas.page.locator(FRAME)).to_have_attribute("data-mine", "yes")
    assert atlas.view() == before
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_with_the_keyboard_alone_municipalities_are_chosen_kept_and_compared(
    wide_atlas: Atlas,
) -> None:
    atlas = wide_atlas
    atlas.open(f"/tekenen?ontwerp={AFFLIGEM}")
    box = atlas.box("draft")
    box.focus()
    with atlas.repainted():
        box.press_sequentially("Liede")
        expect(atlas.page.get_by_role("option", name="Liedekerke")).to_be_visible()
        box.press("Enter")
    box.press("Escape")
    drawn(atlas, "Affligem, Liedekerke")
    keep = atlas.main.get_by_role("button", name=atlas.say("drawing-do-keep"), exact=True)
    keep.focus()
    with atlas.repainted():
        keep.press("Enter")
    expect(atlas.heading(atlas.say("drawing-compared"))).to_be_visible()
    box.focus()
    with atlas.repainted():
        box.press("Backspace")
    box.press("Escape")
    assert atlas.fills()[LIEDEKERKE] == SECOND
    both = atlas.main.get_by_role("row").filter(has_text=re.compile("^Leden"))
    expect(both.get_by_role("cell")).to_have_text(["1", "2"])


def test_a_link_shows_a_colleague_both_drafts_and_a_consortium_is_a_beginning(
    atlas: Atlas,
) -> None:
    atlas.open(f"/tekenen?ontwerp={AFFLIGEM}&tweede={DENDERLEEUW}&regels=esf-507")
    assert atlas.fills()[DENDERLEEUW] == SECOND
    expect(atlas.main.get_by_text("hoogstens 25% van de kosten").first).to_be_visible()
    box = atlas.box("consortium")
    box.click()
    box.fill("Mortsel")
    atlas.page.get_by_role("option").filter(has_text="Borsbeek, Aartselaar, Mortsel").click()
    begin = atlas.main.get_by_role("button", name=atlas.say("drawing-begin"), exact=True)
    expect(begin).to_be_enabled()
    with atlas.repainted():
        begin.click()
    drawn(atlas, "Borsbeek, Aartselaar, Mortsel")
    expect(
        atlas.main.get_by_text("2 losse stukken: Borsbeek, Mortsel | Aartselaar")
    ).to_be_visible()
