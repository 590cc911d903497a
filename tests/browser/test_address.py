"""The language and every choice stand in the address, and a bad address does no harm."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Dialog, expect

from tests.browser.atlas import Atlas
from views.texts import Language, translator

HOSTILE = "<script>alert(1)</script>"
BROKEN = [
    f"/?toon={quote(HOSTILE)}&aantal=99&gemeente=zzz&datum=1800-01-01&programma=x",
    f"/?taal={quote(HOSTILE)}&klassen=&indeling=never&grenzen=%00&namen=%F0%9F%92%A9&verdeling=1",
    "/?datum=2025-99-99&aantal=-1&aantal=4&gemeente=99999&programma=&achtergrond=file:///etc/hosts",
    "/?" + "programma=x&" * 300 + "toon=" + "a" * 2000,
]


def test_the_switch_to_english_turns_texts_and_numbers(atlas: Atlas) -> None:
    atlas.open("/?toon=inhabitants")
    expect(atlas.legend.first).to_have_text(
        re.compile(r"^\s*\d{1,3}(\.\d{3})? tot en met \d{1,3}\.\d{3} \d+ gemeenten$")
    )
    with atlas.side_bar():
        atlas.page.get_by_role("radio", name="English").click()
        atlas.say = translator(Language.EN)
        expect(atlas.box("municipality")).to_be_attached()
    atlas.ready()
    atlas.total("awards", "€1,006,397.00")
    atlas.total("municipalities", "29 of 308 municipalities")
    english = re.compile(r"^\s*\d{1,3}(,\d{3})? to \d{1,3},\d{3} \d+ municipalities$")
    expect(atlas.legend.first).to_have_text(english)
    expect(atlas.frame.get_by_role("button", name=atlas.say("map-zoom-in"))).to_be_visible()
    expect(atlas.box("measure")).to_have_value(atlas.say("measure-inhabitants"))
    # Titles of sources stay as they were published.
    expect(atlas.page.locator(".sk-totals")).not_to_contain_text("gemeente")
    expect(atlas.heading(atlas.say("table-title"))).to_be_visible()
    assert _parameters(atlas) == {"taal": ["en"], "toon": ["inhabitants"]}
    assert atlas.fits_the_width()


def test_an_address_opened_again_shows_the_same_choices(atlas: Atlas) -> None:
    atlas.open()
    with atlas.repainted():
        atlas.choose("measure", "measure-inhabitants")
    with atlas.side_bar(), atlas.repainted():
        atlas.choose("vintage", "vintage-now")
        atlas.choose("scheme", "classification-round_numbers")
        atlas.choose("method", "allocation-inhabitants")
        atlas.choose("lines", "lines-provinces")
    expect(atlas.lines()).to_have_count(1)
    atlas.rest()
    chosen = _parameters(atlas)
    assert chosen == {
        "toon": ["inhabitants"],
        "indeling": ["now"],
        "klassen": ["round_numbers"],
        "verdeling": ["inhabitants"],
        "grenzen": ["provinces"],
    }
    legend, fills = atlas.legend.all_inner_texts(), atlas.fills()
    atlas.open(atlas.page.url)
    expect(atlas.box("measure")).to_have_value(atlas.say("measure-inhabitants"))
    expect(atlas.lines()).to_have_count(1)
    assert atlas.legend.all_inner_texts() == legend
    assert atlas.fills() == fills
    assert _parameters(atlas) == chosen


@pytest.mark.parametrize("address", BROKEN, ids=["hostile", "unknown", "impossible", "long"])
def test_what_an_address_gets_wrong_falls_back_to_the_default(
    wide_atlas: Atlas, address: str, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas, dialogs = wide_atlas, list[str]()

    def answer(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    atlas.page.on("dialog", answer)
    atlas.open(address)
    expect(atlas.box("measure")).to_have_value(atlas.say("measure-coverage"))
    atlas.total("awards", "€ 1.006.397,00")
    alerts = atlas.main.get_by_role("alert")
    expect(alerts.first).to_contain_text("van de link")
    expect(alerts.filter(has_not_text="link")).to_have_count(0)
    expect(atlas.main).not_to_contain_text("Traceback")
    assert _parameters(atlas) in ({}, {"aantal": ["4"]})
    assert (dialogs, foreign_requests, console_errors) == ([], [], [])


def _parameters(atlas: Atlas) -> dict[str, list[str]]:
    return parse_qs(urlsplit(atlas.page.url).query)
