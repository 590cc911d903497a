"""A policymaker reads the map: what it shows at first, and what her choices change."""

from __future__ import annotations

import re

from playwright.sync_api import WebSocket, expect

from tests.browser.atlas import FRAME, Atlas
from views.map_panel import MAP_HEIGHT

AFFLIGEM, ANTWERPEN, BORSBEEK, BRUSSEL, DENDERMONDE = "23105", "11002", "11007", "21004", "42006"
ZERO, NOT_KNOWN = 'url("#samenkaart-zero")', 'url("#samenkaart-not-known")'
NOT_APPLICABLE = 'url("#samenkaart-not-applicable")'
HEIGHTS = f"""if (window === window.top) {{
  window.heights = [];
  const look = () => {{
    const frame = document.querySelector("{FRAME}");
    // What stands for the map until it is there, or the map itself.
    if (frame) window.heights.push(frame.parentElement.firstElementChild.clientHeight);
    requestAnimationFrame(look);
  }};
  requestAnimationFrame(look);
}}"""
CALL = "Projectoproep intergemeentelijke samenwerking 2015"


def test_the_first_page_shows_who_got_what_in_2015_without_any_other_host(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open()
    expect(atlas.map).to_have_attribute("data-vintage", "v1995")
    assert atlas.drawn() == 327
    atlas.total("awards", "€ 1.006.397,00")
    atlas.total("municipalities", "29 van 308 gemeenten")
    atlas.total("consortia", "7")
    atlas.total("memberships", "29")
    expect(atlas.legend).to_have_text(
        _rows(atlas, ("covered", 29), ("not_covered", 279), ("not_applicable", 19))
    )
    for picture in atlas.legend.locator("img").all():
        expect(picture).to_be_visible()
        assert picture.evaluate("(image) => image.complete && image.naturalWidth") == 24
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_the_map_keeps_its_place_while_it_is_loaded(atlas: Atlas) -> None:
    atlas.page.add_init_script(HEIGHTS)
    atlas.open()
    assert set(atlas.page.evaluate("() => window.heights")) == {MAP_HEIGHT}


def test_the_table_opens_under_the_map_above_its_sources(atlas: Atlas) -> None:
    atlas.open()
    table = atlas.page.get_by_test_id("stDataFrame")
    expect(table).to_have_count(0)
    atlas.page.get_by_text(atlas.say("choice-table"), exact=True).click()
    table.scroll_into_view_if_needed()
    expect(table.locator("[role=columnheader]").first).to_have_text("Gemeente")
    expect(table.locator("[role=gridcell]").first).to_have_text("Aartselaar")
    boundaries = atlas.items.filter(has_text="BelgiumMaps.StatBel")
    expect(boundaries).to_contain_text("Statbel")
    expect(boundaries).to_contain_text("toestand op 1 januari 2011")
    expect(atlas.items.filter(has_text="toegekende projectsubsidies")).to_be_visible()


def test_another_measure_and_other_classes_repaint_the_map_where_she_left_it(atlas: Atlas) -> None:
    atlas.open()
    atlas.page.locator(FRAME).evaluate("(frame) => { frame.dataset.mine = 'yes' }")
    atlas.map.evaluate("(box) => { box.dataset.mine = 'yes' }")
    with atlas.moved():
        atlas.frame.get_by_role("button", name=atlas.say("map-zoom-in")).click()
    with atlas.moved():
        atlas.map.press("ArrowRight")
    left = atlas.view()
    with atlas.repainted():
        atlas.choose("measure", "measure-allocated_per_inhabitant")
    with atlas.side_bar(), atlas.repainted():
        atlas.choose("scheme", "classification-natural_breaks")
    with atlas.side_bar(), atlas.repainted():
        atlas.page.get_by_role("slider", name=atlas.say("choice-classes")).press("ArrowLeft")
    expect(atlas.legend).to_have_count(6)
    expect(atlas.legend.first).to_have_text(
        re.compile(r"^\s*€\s\d,\d\d tot €\s\d,\d\d \d+ gemeenten$")
    )
    expect(atlas.legend.nth(4)).to_have_text(f"{atlas.say('state-zero')} 279 gemeenten")
    expect(atlas.legend.nth(5)).to_have_text(f"{atlas.say('state-not_applicable')} 19 gemeenten")
    assert len(set(atlas.fills().values()) - {ZERO, NOT_APPLICABLE}) == 4
    assert atlas.view() == left
    expect(atlas.page.locator(FRAME)).to_have_attribute("data-mine", "yes")
    expect(atlas.map).to_have_attribute("data-mine", "yes")
    assert atlas.fits_the_width()


def test_in_todays_municipalities_the_award_of_borsbeek_lies_in_antwerpen(atlas: Atlas) -> None:
    atlas.open()
    then = atlas.fills()
    assert then[ANTWERPEN] == ZERO
    with atlas.side_bar(), atlas.repainted():
        atlas.choose("vintage", "vintage-now")
    expect(atlas.map).to_have_attribute("data-vintage", "v2025")
    now = atlas.fills()
    assert len(now) == atlas.drawn() == 285 + 19
    assert BORSBEEK not in now
    assert now[ANTWERPEN] == then[BORSBEEK]
    atlas.total("awards", "€ 1.006.397,00")
    atlas.total("municipalities", "29 van 285 gemeenten")


def test_the_second_year_of_plan_samenleven_shows_six_members_of_147_and_hatches_the_rest(
    atlas: Atlas,
) -> None:
    atlas.open()
    atlas.map.evaluate("(box) => { box.dataset.mark = 'the same map' }")
    atlas.box("programmes").click()
    with atlas.repainted():
        atlas.page.get_by_role("option", name="Plan Samenleven, jaar 2 (2023-2024)").click()
    atlas.page.keyboard.press("Escape")
    with atlas.repainted():
        atlas.page.get_by_role("button", name=atlas.say("streamlit-remove", name=CALL)).click()
    expect(atlas.main.get_by_role("alert").first).to_contain_text("6 van 147 gemeenten")
    expect(atlas.legend).to_have_text(
        _rows(atlas, ("covered", 6), ("not_known", 294), ("not_applicable", 19))
    )
    fills = list(atlas.fills().values())
    assert (fills.count(NOT_KNOWN), fills.count(NOT_APPLICABLE), len(fills)) == (294, 19, 319)
    assert atlas.fills()[DENDERMONDE].startswith("rgb(")
    # The note above the map is new; the map has stayed where it was.
    expect(atlas.map).to_have_attribute("data-mark", "the same map")
    assert atlas.fits_the_width()


def test_other_programmes_bring_their_day_to_the_side_bar(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open()
    year = atlas.page.get_by_role("spinbutton", name=f"jaar, {atlas.say('choice-date')}")
    expect(year).to_have_text("2015")
    atlas.box("programmes").click()
    with atlas.repainted():
        atlas.page.get_by_role("option", name="Plan Samenleven, jaar 2 (2023-2024)").click()
    atlas.page.keyboard.press("Escape")
    expect(year).to_have_text("2023")


def test_provinces_and_reference_regions_come_and_go_as_lines(atlas: Atlas) -> None:
    atlas.open()
    expect(atlas.lines()).to_have_count(0)
    drawn = []
    for option in ("lines-provinces", "lines-reference_regions"):
        with atlas.side_bar(), atlas.repainted():
            atlas.choose("lines", option)
        expect(atlas.lines()).to_have_count(1)
        drawn.append(atlas.lines().evaluate("(path) => path.getTotalLength()"))
    assert drawn[1] > drawn[0] > 0
    with atlas.side_bar(), atlas.repainted():
        atlas.choose("lines", "lines-none")
    expect(atlas.lines()).to_have_count(0)


def test_moving_the_map_asks_nothing_of_the_server(wide_atlas: Atlas) -> None:
    atlas, sent = wide_atlas, list[str | bytes]()

    def note(message: str | bytes) -> None:
        sent.append(message)

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", note)

    atlas.page.on("websocket", listen)
    atlas.open()
    assert sent
    sent.clear()
    zoom, _, longitude = atlas.view()
    with atlas.moved():
        atlas.frame.get_by_role("button", name=atlas.say("map-zoom-in")).click()
    with atlas.moved():
        atlas.map.press("ArrowLeft")
    with atlas.moved():
        atlas.map.hover()
        atlas.page.mouse.wheel(0, -240)
    now = atlas.view()
    assert now[0] > zoom
    assert now[2] != longitude
    # Messages keep their order: had a move sent one, there would be two after a click.
    atlas.look_at(AFFLIGEM, 11)
    atlas.click_area(AFFLIGEM)
    expect(atlas.heading("Affligem")).to_be_visible()
    assert len(sent) == 1


def _rows(atlas: Atlas, *counts: tuple[str, int]) -> list[str]:
    return [f"{atlas.say(f'status-{status}')} {count} gemeenten" for status, count in counts]
