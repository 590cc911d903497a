"""Zero, not known and not applicable look different, and the tooltip says which it is."""

from __future__ import annotations

from itertools import combinations

from playwright.sync_api import FloatRect, expect

from tests.browser.atlas import Atlas

AFFLIGEM, ANTWERPEN, ANDERLECHT, GENT, NINOVE = "23105", "11002", "21001", "44021", "41048"
AWARDS = "/?toon=allocated"
YEAR_2 = "/?toon=allocated&programma=plan-samenleven-2"
SIDE = 24


def test_the_tooltip_says_name_measure_and_figure(atlas: Atlas) -> None:
    atlas.open(AWARDS)
    tip = atlas.frame.locator(".samenkaart-tip")
    measure = atlas.say("measure-allocated")
    words = {
        NINOVE: ["Ninove", f"{measure}: € 29.944,40", "Ninove + 4"],
        GENT: ["Gent", f"{measure}: {atlas.say('state-zero')}"],
        ANDERLECHT: ["Anderlecht", f"{measure}: {atlas.say('state-not_applicable')}"],
    }
    for nis, lines in words.items():
        atlas.look_at(nis, 10)
        atlas.hover_area(nis)
        expect(tip.locator("strong, span")).to_have_text(lines)
        expect(tip).to_be_visible()
    atlas.open(YEAR_2)
    atlas.look_at(GENT, 10)
    atlas.hover_area(GENT)
    expect(tip.locator("strong, span")).to_have_text(
        ["Gent", f"{measure}: {atlas.say('state-not_known')}"]
    )


def test_zero_not_known_and_not_applicable_look_different_on_the_map_and_in_the_legend(
    atlas: Atlas,
) -> None:
    atlas.open(f"{AWARDS}&namen=nee")
    zero, not_applicable = _look(atlas, GENT, "zero"), _look(atlas, ANDERLECHT, "not_applicable")
    figure = atlas.fills()[NINOVE]
    atlas.open(f"{YEAR_2}&namen=nee")
    not_known = _look(atlas, GENT, "not_known")
    assert _look(atlas, ANDERLECHT, "not_applicable") == not_applicable
    for shown in zip(zero, not_known, not_applicable, strict=True):
        assert len(set(shown)) == 3
    assert figure.startswith("rgb(")


def test_a_mouse_that_leaves_the_map_takes_the_tooltip_along(wide_atlas: Atlas) -> None:
    atlas = wide_atlas
    atlas.open()
    atlas.hover_area(GENT)
    expect(atlas.frame.locator(".samenkaart-tip")).to_be_visible()
    atlas.page.get_by_role("heading", name=atlas.say("total-title")).hover()
    expect(atlas.frame.locator(".samenkaart-tip")).to_have_count(0)


def test_the_tooltip_of_a_municipality_in_the_middle_lies_on_the_map_and_above_all_names(
    atlas: Atlas,
) -> None:
    atlas.open("/kaart?toon=award")
    atlas.hover_area(AFFLIGEM)
    tip = atlas.frame.locator(".samenkaart-tip")
    expect(tip.locator("strong")).to_have_text("Affligem")
    shown, around = tip.bounding_box(), atlas.map.bounding_box()
    assert shown is not None
    assert around is not None
    assert shown["x"] >= around["x"]
    assert shown["x"] + shown["width"] <= around["x"] + around["width"]
    # Names have none, and what comes later in a page lies above what comes before.
    expect(tip).to_have_css("z-index", "1")


def _look(atlas: Atlas, nis: str, state: str) -> tuple[str, bytes, str | None]:
    """The computed fill, the pixels on the screen and the picture in the legend of a state."""
    atlas.look_at(nis, 13)
    frame, place = atlas.map.bounding_box(), atlas.place(nis)
    assert frame
    clip = FloatRect(x=frame["x"] + place["x"], y=frame["y"] + place["y"], width=SIDE, height=SIDE)
    pixels = atlas.page.screenshot(clip=clip)
    row = atlas.legend.filter(has_text=atlas.say(f"state-{state}"))
    return atlas.fills()[nis], pixels, row.locator("img").get_attribute("src")


def test_no_name_of_a_consortium_lies_on_another(atlas: Atlas) -> None:
    atlas.open()
    boxes = atlas.map.evaluate(
        """(map) => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
        done([...map.querySelectorAll(".samenkaart-name")]
          .filter((name) => name.style.visibility !== "hidden")
          .map((name) => name.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => [left, right, top, bottom])))))"""
    )
    assert len(boxes) >= 4
    for a, b in combinations(boxes, 2):
        assert a[0] >= b[1] or b[0] >= a[1] or a[2] >= b[3] or b[2] >= a[3]


def test_a_button_with_help_is_as_large_as_its_words_and_as_high_as_others(atlas: Atlas) -> None:
    atlas.open("/partners?gemeente=41048&lijst=41011")
    main = atlas.page.get_by_test_id("stMain")
    plain, helped = (
        main.get_by_role("button", name=atlas.say(name)).filter(visible=True).first
        for name in ("table-download", "brief-download")
    )
    heights = [button.evaluate("(it) => it.offsetHeight") for button in (plain, helped)]
    assert heights[0] == heights[1] > 0
    words = helped.locator("p").first
    assert words.evaluate("(it) => it.scrollWidth <= it.offsetWidth")
