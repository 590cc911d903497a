"""Nothing of ours on any page keeps people out: by the rules of axe-core, and by a few more.

The rules of axe-core cannot tell a page that scrolls sideways, a target too small for a finger, or
a word in another language. See docs/accessibility.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.atlas import Atlas
from views.interface import ANY, words
from views.pages import PAGES
from views.texts import Language

GRAVE = {"serious", "critical"}
NOT_OURS = {
    # Streamlit puts groups of links in a list whose items stand in boxes of their own.
    "list": "[data-testid='stSidebarNavItems']",
    "listitem": "[data-testid='stSidebarNavItems']",
}
"""By rule of axe-core the part of the page that Streamlit makes, and that breaks it."""
OUR_STYLE = ("padding-top", "64px")
"""Of the block with a page's content in `views/style.css`; Streamlit gives it more."""
ADDRESSES = [f"/{path}" for within in PAGES.values() for path, _ in within.values()]
IN_USE = {
    "/kaart": "gemeente=41048&toon=allocated_per_inhabitant",
    "/witte-vlekken": "gemeente=44021",
    "/blad": "gemeente=41048",
    "/buren": "gemeente=41048",
    "/patronen": "patroon=similar&gemeente=41048",
    "/partners": "gemeente=41048&lijst=41011",
    "/tekenen": "ontwerp=41048&ontwerp=41024&tweede=41011",
    "/verdelen": "peildatum=2025-01-01&regio=Rivierenland",
    "/regels": "verband=oproep-2015-ninove",
}
"""A page as it is when something was chosen: a card, verdicts, a sheet, a list, a division."""
TABLE = (
    "Gemeenten\tTitel\tSubsidiebedrag\n"
    "Afligem, Liedekerke\tLeren van elkaar\t150.000,00 euro\n"
    "Lebbeke en Dendermonde\tSamen\t140.960,00 euro\n"
)
"""With a name in doubt, so that a question is asked and there is a problem to show."""
WITH_AN_ERROR = [
    "/kaart?programma=niets&datum=gisteren",
    "/blad?gemeente=99999",
    "/partners?gemeente=21001",
    "/tekenen?ontwerp=41048&ontwerp=21001&van=99999",
    "/bestaat-niet",
]
SMALLEST = 24
# Fields hidden behind what is drawn for them, and links that show when they have the focus.
TARGETS = """(least) => [...document.querySelectorAll(
    "[data-testid='stMain'] :is(a[href], button, summary, [role='spinbutton'])")]
  .filter((one) => !one.closest("p, li") && one.checkVisibility())
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 1 && Math.min(width, height) < least)
  .map(([one, { width, height }]) => `${width} x ${height}: ${one.outerHTML.slice(0, 120)}`)"""
SAID = """() => [...document.querySelectorAll("body *")].flatMap((one) => [
    ...["aria-label", "placeholder", "title"].map((name) => one.getAttribute(name)),
    ...[...one.childNodes].filter((node) => node instanceof Text).map((node) => node.data)])
  .filter(Boolean)"""


def _faults(page: Page) -> list[str]:
    # The frame of the map is looked at apart: it is another document.
    found = Axe().run(page, context={"exclude": [["iframe"]]}).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary']}"
        for fault in found
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
        if not _is_within(page, node["target"][0], NOT_OURS.get(fault["id"]))
    ]


def _is_within(page: Page, part: str, whole: str | None) -> bool:
    inside = "(one, whole) => one.closest(whole) !== null"
    return whole is not None and bool(page.locator(part).first.evaluate(inside, whole))


def _foreign(page: Page, language: Language) -> list[str]:
    """Return what the page says in words that Streamlit has, and we in this language have not."""
    parts = (re.escape(said).replace(re.escape(ANY), ".+") for said, _ in words(language))
    known = re.compile("|".join(parts))
    return [said for said in page.evaluate(SAID) if known.fullmatch(said)]


def _open(atlas: Atlas, address: str) -> None:
    atlas.page.goto(address)
    atlas.rest()
    # A page that has waited for long work is drawn once more.
    expect(atlas.page.get_by_test_id("stProgress")).to_have_count(0)
    atlas.rest()
    # What is fading in has less contrast than it will have.
    atlas.still()
    # Our style sheet comes with the page, after the parts that Streamlit has drawn before.
    expect(atlas.page.get_by_test_id("stMainBlockContainer")).to_have_css(*OUR_STYLE)
    expect(atlas.page.locator("[data-stale='true']")).to_have_count(0)


def _paste(atlas: Atlas) -> None:
    """Paste a table, and wait until the page says what it would change."""
    box = atlas.page.get_by_role("textbox", name=atlas.say("import-paste"))
    box.fill(TABLE)
    box.press("Control+Enter")
    expect(atlas.main.get_by_text(atlas.say("import-changes-title")).first).to_be_visible()
    expect(atlas.main.get_by_role("combobox", name="wie is ‘Afligem’?")).to_be_visible()
    atlas.rest()


def _find(atlas: Atlas) -> None:
    """Wait until a division is found."""
    expect(atlas.main.get_by_text(atlas.say("division-proven-optimal"))).to_be_visible()


USE: dict[str, Callable[[Atlas], None]] = {"/invoer": _paste, "/verdelen": _find}
"""What a person does there, or waits for, that is in no address."""


def _found(
    atlas: Atlas, address: str, language: Language, use: Callable[[Atlas], None] | None = None
) -> list[str]:
    _open(atlas, address)
    if use is not None:
        use(atlas)
    faults = [*_faults(atlas.page), *atlas.page.evaluate(TARGETS, SMALLEST)]
    faults += [f"in another language: {said}" for said in _foreign(atlas.page, language)]
    return faults if atlas.fits_the_width() else [*faults, "scrolls sideways"]


def test_no_page_keeps_anyone_out_as_it_opens_or_in_use(atlas: Atlas) -> None:
    # Either theme in either language at either width would take eight times as long.
    scheme: Literal["light", "dark"] = "light" if atlas.narrow else "dark"
    language = Language.NL if atlas.narrow else Language.EN
    atlas.page.emulate_media(color_scheme=scheme)
    found = {}
    for address in ADDRESSES:
        state, use = (IN_USE.get(address, ""), USE.get(address)) if atlas.narrow else ("", None)
        asked = f"{address}?taal={language}&{state}"
        found[asked] = _found(atlas, asked, language, use)
    assert {address: faults for address, faults in found.items() if faults} == {}


@pytest.mark.parametrize("address", WITH_AN_ERROR)
def test_a_page_that_says_what_is_wrong_keeps_nobody_out(wide_atlas: Atlas, address: str) -> None:
    assert _found(wide_atlas, address, Language.NL) == []


def test_the_map_in_its_frame_has_no_serious_fault(wide_atlas: Atlas) -> None:
    wide_atlas.open()
    frame = wide_atlas.page.frame(url=re.compile("component"))
    assert frame is not None
    found = Axe().run(frame).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in GRAVE] == []


def test_the_frame_of_the_map_has_a_name_and_is_described(wide_atlas: Atlas) -> None:
    wide_atlas.open("/kaart?gemeente=41048")
    frame = wide_atlas.page.locator("iframe")
    expect(frame).to_have_accessible_name(wide_atlas.say("map-label"))
    expect(frame).to_have_accessible_description(re.compile(r"^De kaart toont 327 .*Ninove"))


def test_the_words_of_streamlit_follow_the_language_there_and_back(wide_atlas: Atlas) -> None:
    page = wide_atlas.page
    wide_atlas.open()
    for name, language in (("English", Language.EN), ("Nederlands", Language.NL)):
        page.get_by_role("radio", name=name).click()
        expect(page.locator("html")).to_have_attribute("lang", language)
        wide_atlas.ready()
        page.get_by_test_id("stMainMenuButton").click()
        expect(page.get_by_test_id("stMainMenuList")).to_be_visible()
        assert _foreign(page, language) == []
        page.keyboard.press("Escape")


def test_the_page_says_its_language(wide_atlas: Atlas) -> None:
    page = wide_atlas.page
    for address, language in (("/gegevens", "nl"), ("/gegevens?taal=en", "en")):
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("atlas", ["narrow"], indirect=True)
def test_a_page_chosen_in_the_side_bar_is_not_hidden_by_it(atlas: Atlas) -> None:
    atlas.page.goto("/")
    atlas.rest()
    atlas.to_page("about")
    expect(atlas.heading(atlas.say("page-about"))).to_be_in_viewport()
    expect(atlas.page.get_by_test_id("stSidebar")).not_to_be_in_viewport()
    # The box of a choice stays where it is.
    atlas.page.get_by_test_id("stExpandSidebarButton").click()
    atlas.page.get_by_role("radio", name="English").click()
    expect(atlas.page.locator("html")).to_have_attribute("lang", "en")
    expect(atlas.page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
