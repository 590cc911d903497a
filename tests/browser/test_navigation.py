"""From page to page: choices come along, back and forward show what was seen."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.atlas import Atlas


def _back(atlas: Atlas, address: str) -> None:
    atlas.page.go_back()
    expect(atlas.page).to_have_url(re.compile(f"{re.escape(address)}$"))
    atlas.rest()


def _rules(atlas: Atlas) -> str:
    return atlas.box("rules").input_value()


def test_rules_and_date_come_along_by_the_menu(atlas: Atlas) -> None:
    atlas.page.goto("/partners?gemeente=23105&regels=plan-samenleven-1&peildatum=2023-01-01")
    atlas.rest()
    asked = _rules(atlas)
    atlas.to_page("verdicts")
    expect(atlas.box("rules")).to_have_value(asked)
    expect(atlas.page).to_have_url(
        re.compile(r"/regels\?regels=plan-samenleven-1&peildatum=2023-01-01$")
    )


def test_the_tab_says_which_page_it_is(wide_atlas: Atlas) -> None:
    page: Page = wide_atlas.page
    wide_atlas.open("/kaart")
    expect(page).to_have_title("Kaart – Samenkaart")
    wide_atlas.to_page("gaps")
    expect(page).to_have_title("Witte vlekken – Samenkaart")
    page.goto("/")
    wide_atlas.rest()
    expect(page).to_have_title("Samenkaart")


def test_back_and_forward_are_one_step_a_page_and_show_what_was_seen(wide_atlas: Atlas) -> None:
    page: Page = wide_atlas.page
    wide_atlas.open("/kaart?programma=plan-samenleven-2&datum=2024-01-01")
    wide_atlas.to_page("gaps")
    wide_atlas.to_page("neighbours")
    _back(wide_atlas, "/witte-vlekken?programma=plan-samenleven-2&datum=2024-01-01")
    _back(wide_atlas, "/kaart?programma=plan-samenleven-2&datum=2024-01-01")
    page.go_forward()
    expect(page).to_have_url(re.compile(r"/witte-vlekken\?programma=plan-samenleven-2"))


def test_back_within_a_page_undoes_a_choice(wide_atlas: Atlas) -> None:
    wide_atlas.open("/kaart")
    with wide_atlas.repainted():
        wide_atlas.choose("measure", "measure-award")
    expect(wide_atlas.page).to_have_url(re.compile("toon=award$"))
    with wide_atlas.repainted():
        _back(wide_atlas, "/kaart")
    expect(wide_atlas.box("measure")).to_have_value(wide_atlas.say("measure-coverage"))


def test_two_quick_steps_back_leave_the_way_forward(wide_atlas: Atlas) -> None:
    page: Page = wide_atlas.page
    wide_atlas.open("/kaart")
    wide_atlas.to_page("gaps")
    wide_atlas.to_page("neighbours")
    # Both steps at once: the server tells of the first page after the second was reached.
    page.evaluate("history.back(); setTimeout(() => history.back(), 20)")
    expect(page).to_have_url(re.compile("/kaart$"))
    expect(wide_atlas.box("measure")).to_be_visible()
    wide_atlas.ready()
    page.go_forward()
    expect(page).to_have_url(re.compile("/witte-vlekken$"))
    page.go_forward()
    expect(page).to_have_url(re.compile("/buren$"))
    expect(wide_atlas.main.get_by_role("heading", level=2).first).to_be_visible()
