"""A data steward brings in the table of 2015: upload, question, preview, accept, undo."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.atlas import Atlas

HEADER = "Gemeenten;Titel;Subsidiebedrag\n"


def _give(atlas: Atlas, path: Path) -> None:
    atlas.page.goto("/invoer")
    atlas.rest()
    atlas.page.locator("input[type=file]").set_input_files(path)
    expect(atlas.main.get_by_text(atlas.say("import-changes-title")).first).to_be_visible()
    atlas.rest()


def _button(atlas: Atlas, key: str, *, then: str) -> None:
    atlas.main.get_by_role("button", name=atlas.say(key)).click()
    expect(atlas.main.get_by_text(atlas.say(then)).first).to_be_visible()
    atlas.rest()


def _undo(atlas: Atlas) -> None:
    atlas.page.goto("/invoer")
    undo = atlas.main.get_by_role("button", name=atlas.say("import-undo"))
    undo.click()
    # The list of imports may say of an earlier one that it was undone.
    expect(undo).to_have_count(0)
    atlas.rest()


def test_the_size_and_the_kinds_of_a_file_are_said_in_full(atlas: Atlas) -> None:
    atlas.page.goto("/invoer")
    atlas.rest()
    limit = atlas.page.get_by_test_id("stFileUploaderDropzoneInstructions").locator("span").last
    expect(limit).to_have_text(re.compile(r"^Hoogstens 10 MB\b.*HTML$"))
    assert limit.evaluate("(words) => words.scrollWidth <= words.clientWidth")


def test_the_table_of_2015_is_read_asked_accepted_and_undone(atlas: Atlas, seeds: Path) -> None:
    _give(atlas, next(seeds.glob("000_*.txt")))
    agrees = atlas.say("import-control-agrees", summed="€\N{NO-BREAK SPACE}1.006.397,00")
    expect(atlas.main.get_by_text(agrees).first).to_be_visible()
    accept = atlas.main.get_by_role("button", name=atlas.say("import-accept"))
    expect(accept).to_be_disabled()
    question = atlas.main.get_by_role("combobox", name="wie is ‘Afligem’?")
    question.click()
    # A list closes when the page scrolls to its box after it has opened.
    question.press("ArrowDown")
    atlas.page.get_by_role("option", name="Affligem").click()
    # While a run is under way the page may hold an element of the last one too.
    expect(atlas.main.get_by_text(atlas.say("import-no-problems")).first).to_be_visible()
    atlas.rest()
    expect(atlas.main.get_by_text(atlas.say("import-replaces", count=7)).first).to_be_visible()
    assert atlas.fits_the_width()
    expect(accept).to_be_enabled()
    accept.click()
    expect(atlas.main.get_by_text(atlas.say("import-nothing-changes")).first).to_be_visible()
    atlas.rest()
    atlas.open("/?gemeente=23105")
    atlas.total("awards", "€ 1.006.397,00")
    expect(atlas.items.filter(has_text="rij 10")).to_be_visible()
    _undo(atlas)
    atlas.open("/?gemeente=23105")
    expect(atlas.items.filter(has_text="rij 10")).to_have_count(0)


def test_hostile_titles_stay_text_everywhere(wide_atlas: Atlas, tmp_path: Path) -> None:
    atlas = wide_atlas
    dialogs: list[str] = []
    faults: list[str] = []
    atlas.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    atlas.page.on("pageerror", lambda error: faults.append(str(error)))
    script = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    title = script + " ${alert(1)} `'\" {{ 7*7 }}"
    quoted = title.replace('"', '""')
    path = tmp_path / "hostile.csv"
    path.write_text(f'{HEADER}"Affligem, Asse";"{quoted}";1.500,00 euro\n', encoding="utf-8")
    _give(atlas, path)
    _button(atlas, "import-accept", then="import-nothing-changes")
    atlas.open("/?gemeente=23105")
    expect(atlas.items.filter(has_text=title)).to_be_visible()
    atlas.hover_area("23105")
    _undo(atlas)
    assert not dialogs
    assert not faults


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"Gemeente\0Bedrag"])
def test_a_file_that_is_no_table_gets_one_plain_line(
    wide_atlas: Atlas, tmp_path: Path, content: bytes
) -> None:
    atlas = wide_atlas
    path = tmp_path / "tabel.csv"
    path.write_bytes(content)
    atlas.page.goto("/invoer")
    atlas.rest()
    atlas.page.locator("input[type=file]").set_input_files(path)
    expect(atlas.page.get_by_test_id("stAlert")).to_have_count(1)
    expect(atlas.main).not_to_contain_text("Traceback")


def test_columns_we_do_not_know_are_given_a_meaning_by_hand(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "vreemd.csv"
    path.write_text(
        "Wie;Wat;Hoeveel\nAffligem;Samen;1.500,00 euro\nAsse;Ook;2.500,00 euro\n", encoding="utf-8"
    )
    atlas.page.goto("/invoer")
    atlas.rest()
    atlas.page.locator("input[type=file]").set_input_files(path)
    columns = atlas.main.get_by_text(atlas.say("import-columns"))
    expect(columns).to_be_visible()
    atlas.rest()
    what = atlas.main.get_by_role("combobox", name="Wat", exact=True)
    if not what.is_visible():
        columns.click()
    for header, role in (("Wie", "municipalities"), ("Wat", "title"), ("Hoeveel", "amount")):
        box = atlas.main.get_by_role("combobox", name=header, exact=True)
        box.click()
        box.press("ArrowDown")
        option = atlas.say(f"import-role-{role}")
        atlas.page.get_by_role("option", name=option, exact=True).click()
        expect(box).to_have_value(option)
        atlas.rest()
    expect(atlas.main.get_by_text(atlas.say("import-no-problems")).first).to_be_visible()
    expect(atlas.main.get_by_role("button", name=atlas.say("import-accept"))).to_be_enabled()
    assert atlas.fits_the_width()
