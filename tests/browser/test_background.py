"""An online background is a choice, and the page says whom the browser will ask."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.atlas import Atlas


@pytest.mark.parametrize(
    ("option", "host"),
    [
        ("basemap-grey", "geo.api.vlaanderen.be"),
        ("basemap-osm", "tile.openstreetmap.org"),
    ],
)
def test_a_background_asks_the_host_named_on_the_page_and_no_other(
    atlas: Atlas, foreign_requests: list[str], option: str, host: str
) -> None:
    atlas.open()
    with atlas.side_bar():
        expect(atlas.page.get_by_text(atlas.say("note-no-host"))).to_be_visible()
        assert foreign_requests == []
        with atlas.page.expect_event("requestfailed", lambda asked: host in asked.url):
            atlas.choose("background", option)
        expect(atlas.page.get_by_role("alert").filter(has_text=host)).to_be_visible()
    atlas.ready()
    assert atlas.drawn() == 327
    assert {urlsplit(url).hostname for url in foreign_requests} == {host}
    with atlas.side_bar():
        atlas.choose("background", "basemap-none")
        expect(atlas.page.get_by_text(atlas.say("note-no-host"))).to_be_visible()
    expect(atlas.frame.locator(".leaflet-tile-pane img")).to_have_count(0)
