"""The app as a person uses it: choices by their labels, and the map inside its frame.

Labels are named by their key in `views/locales`, so a better wording breaks no test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page, expect

from views.pages import PAGES
from views.texts import Language, translator

FRAME = "iframe[data-testid='stCustomComponentV1']"
# Only the municipalities of the vintage shown lie on the map.
_AREAS = "const of = {}; map.eachLayer((layer) => { if (layer.area) of[layer.area.nis] = layer; });"


class Atlas:
    """One page of the app; `page` is there for what has no word of its own here."""

    def __init__(self, page: Page, *, narrow: bool) -> None:
        self.page = page
        self.narrow = narrow
        self.say = translator(Language.NL)
        self.frame = page.frame_locator(FRAME)
        self.map = self.frame.locator("#map_div")
        self.app = page.get_by_test_id("stApp")
        self.main = page.get_by_test_id("stMain")
        self.legend = page.locator(".sk-legend li")
        self.items = self.main.get_by_role("listitem")

    def open(self, address: str = "/kaart") -> None:
        """Go to an address of the app and wait until the map is painted and the app is at rest."""
        self.page.goto(address)
        self.ready()

    def ready(self) -> None:
        """Wait until there is one map, painted, and the app is at rest."""
        self.rest()
        expect(self.page.locator(FRAME)).to_have_count(1)
        expect(self.map).to_have_attribute("data-state", "ready")
        self.rest()

    def rest(self) -> None:
        """Wait until the app has nothing more to show."""
        expect(self.app).to_have_attribute("data-test-script-state", "notRunning")

    @contextmanager
    def repainted(self) -> Iterator[None]:
        """Wait, after what is done within, until the map has been painted once more."""
        before = self.map.get_attribute("data-painted") or "0"
        yield
        expect(self.map).not_to_have_attribute("data-painted", before)
        self.rest()

    @contextmanager
    def moved(self) -> Iterator[None]:
        """Wait, after what is done within, until the map has stopped moving."""
        self.map.evaluate(
            """(box) => { delete box.dataset.moved;
            map.once("moveend", () => { box.dataset.moved = 1; }); }"""
        )
        yield
        expect(self.map).to_have_attribute("data-moved", "1")

    @contextmanager
    def side_bar(self) -> Iterator[None]:
        """Have the side bar open; on a narrow page it lies over the rest, closed at first."""
        side = self.page.get_by_test_id("stSidebar")
        if self.narrow:
            self.page.get_by_test_id("stExpandSidebarButton").click()
            expect(side).to_have_attribute("data-collapsed", "false")
        yield
        if self.narrow:
            self.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
            expect(side).to_have_attribute("data-collapsed", "true")

    def to_page(self, name: str) -> None:
        """Go to a page by the navigation, as a person does."""
        title = self.say(f"page-{name}")
        section, path = next(
            (group, pages[name][0]) for group, pages in PAGES.items() if name in pages
        )
        if self.narrow:
            self.page.get_by_test_id("stExpandSidebarButton").click()
            side = self.page.get_by_test_id("stSidebar")
            side.get_by_role("link", name=title, exact=True).click()
            # It would lie over the page that was chosen in it.
            expect(side).to_have_attribute("data-collapsed", "true")
        else:
            group = self.say(f"section-{section}")
            self.page.get_by_role("button", name=group, exact=True).click()
            self.page.get_by_role("menuitem", name=title, exact=True).click()
        # At rest is also what has not begun yet.
        expect(self.page).to_have_url(re.compile(rf"/{path}(\?.*)?$"))
        self.rest()

    def still(self) -> None:
        """Let nothing fade or move: what is drawn is there at once."""
        self.page.add_style_tag(
            content="* { transition: none !important; animation: none !important }"
        )
        self.rest()

    def box(self, choice: str) -> Locator:
        """The select box of a choice, such as "measure"."""
        label = self.say(f"choice-{choice}")
        return self.page.get_by_role("combobox", name=label, exact=True)

    def choose(self, choice: str, option: str) -> None:
        """Choose an option, by the key of its text, and wait until it stands in its box."""
        self.box(choice).click()
        # A list closes when the page scrolls to its box after it has opened.
        self.box(choice).press("ArrowDown")
        self.page.get_by_role("option", name=self.say(option), exact=True).click()
        expect(self.box(choice)).to_have_value(self.say(option))

    def search(self, typed: str) -> Locator:
        """Type in the search box; return what it offers."""
        self.box("municipality").click()
        self.box("municipality").fill(typed)
        return self.page.get_by_role("option")

    def heading(self, name: str) -> Locator:
        """The heading with this very text."""
        return self.main.get_by_role("heading", name=name, exact=True)

    def total(self, name: str, figure: str) -> None:
        """Expect a figure among the totals, in view."""
        word = self.page.get_by_text(self.say(f"total-{name}"), exact=True)
        pair = self.page.locator(".sk-totals > div", has=word)
        expect(pair.locator("dd")).to_have_text(figure)
        expect(pair).to_be_visible()

    def view(self) -> list[float]:
        """Zoom, latitude and longitude of the map."""
        here = "() => [map.getZoom(), map.getCenter().lat, map.getCenter().lng]"
        found: list[float] = self.map.evaluate(here)
        return found

    def look_at(self, nis: str, zoom: float) -> None:
        """Bring a municipality to the middle of the map."""
        with self.moved():
            self._on_area(nis, f"void map.setView(area.centre, {zoom}, {{ animate: false }})")

    def place(self, nis: str) -> dict[str, float]:
        """Where the middle of a municipality lies, in pixels of the map."""
        found: dict[str, float] = self._on_area(nis, "map.latLngToContainerPoint(area.centre)")
        return {"x": found["x"], "y": found["y"]}

    def click_area(self, nis: str) -> None:
        """Click in the middle of a municipality."""
        place = self.place(nis)
        self.map.click(position={"x": place["x"], "y": place["y"]})

    def hover_area(self, nis: str) -> None:
        """Put the mouse in the middle of a municipality."""
        place = self.place(nis)
        self.map.hover(position={"x": place["x"], "y": place["y"]})

    def fills(self) -> dict[str, str]:
        """The fill the browser gives to each municipality, by NIS code."""
        found: dict[str, str] = self.map.evaluate(
            f"""() => {{ {_AREAS} return Object.fromEntries(Object.entries(of).map(
            ([nis, layer]) => [nis, getComputedStyle(layer.getElement()).fill])) }}"""
        )
        return found

    def drawn(self) -> int:
        """How many municipalities have a shape on the screen."""
        found: int = self.map.evaluate(
            f"""() => {{ {_AREAS} return Object.values(of).filter(
            (layer) => layer.getElement().getTotalLength() > 0).length }}"""
        )
        return found

    def lines(self) -> Locator:
        """The dashed borders of provinces or reference regions."""
        return self.frame.locator(".leaflet-samenkaart-marks-pane path[stroke-dasharray]")

    def focused(self) -> Locator:
        """What the keyboard works on."""
        return self.page.locator("*:focus")

    def tab_to(self, wanted: Locator, most: int = 80) -> None:
        """Press Tab until something has the focus, as a person without a mouse does."""
        for _ in range(most):
            if wanted.evaluate("(one) => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{most} times Tab do not lead to {wanted}")

    def fits_the_width(self) -> bool:
        """Whether nothing makes the page scroll sideways."""
        fits = "() => document.scrollingElement.scrollWidth <= innerWidth"
        main: bool = self.main.evaluate("(main) => main.scrollWidth <= main.clientWidth")
        return main and bool(self.page.evaluate(fits))

    def _on_area(self, nis: str, result: str) -> Any:
        return self.map.evaluate(
            f"(box, nis) => {{ {_AREAS} const {{ area }} = of[nis]; return {result}; }}", nis
        )
