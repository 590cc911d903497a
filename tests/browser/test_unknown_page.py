"""An address without a page leads to the start page, which says so in the reader's language."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import Atlas


def test_an_unknown_page_is_said_to_be_unknown(atlas: Atlas) -> None:
    atlas.open("/bestaatniet")
    told = atlas.page.get_by_role("dialog")
    expect(told).to_contain_text(atlas.say("streamlit-no-page"))
    expect(told).to_contain_text(atlas.say("streamlit-no-page-told"))
