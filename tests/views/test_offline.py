"""The page that works without a connection: whole, safe, and asking nothing of anyone."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from views.offline import OfflinePage, offline_html

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Kaart</title></svg>'


class Reader(HTMLParser):
    """Counts elements and keeps the texts of cells."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def page(text: str) -> OfflinePage:
    return OfflinePage(
        "nl", text, text, SVG, text, text, (text, text), [(text, text)], text, (text,)
    )


@given(st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])))
@example("</td><script>alert(1)</script><img src=x onerror=alert(1)>")
def test_no_text_becomes_markup(text: str) -> None:
    tags = Reader(offline_html(page(text))).tags
    assert tags == Reader(offline_html(page("x"))).tags
    assert "script" not in tags


def test_the_cells_hold_what_they_were_given() -> None:
    shown = OfflinePage(
        "nl", "t", "", SVG, "", "", ["Naam", "Code"], [["<Gent>", "44021", "x & y"]], "", []
    )
    cells = [cell.strip() for cell in Reader(offline_html(shown)).cells]
    assert cells[:4] == ["Naam", "Code", "<Gent>", "44021"]
    assert cells[4].startswith("x & y")


def test_nothing_is_fetched_and_no_script_may_run() -> None:
    made = offline_html(page("x"))
    assert "default-src 'none'" in made
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|(src|href)=", made)
