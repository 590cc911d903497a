"""The three kinds of people the app is for, each from the first page to what they take along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.atlas import Atlas
from views import formats
from views.texts import Language

AFFLIGEM, LIEDEKERKE, DENDERLEEUW = "23105", "23044", "41011"
VLETEREN, IEPER, POPERINGE = "33041", "33011", "33021"
NINOVE, ANTWERPEN = "41048", "11002"
MEMBER, NEIGHBOUR = "rgb(23, 63, 101)", "rgb(148, 201, 251)"
NOTE = "eerst bellen, dan mailen"


def to_page(atlas: Atlas, name: str) -> None:
    """Go to a page and wait for its map."""
    atlas.to_page(name)
    expect(atlas.heading(atlas.say(f"page-{name}"))).to_be_visible()
    atlas.ready()


def saved(atlas: Atlas, button: str, folder: Path) -> Path:
    """Click a button that gives a file; return the file under the name it came with."""
    with atlas.page.expect_download() as download:
        atlas.main.get_by_role("button", name=atlas.say(button), exact=True).last.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def drafted(atlas: Atlas, names: str) -> None:
    """Expect the line that says who is in the draft."""
    line = atlas.main.get_by_role("paragraph").filter(
        has_text=f"{atlas.say('drawing-draft')}: {names}."
    )
    expect(line.first).to_be_visible()


def test_a_policymaker_sees_who_takes_part_and_takes_the_white_spots_along(
    atlas: Atlas, tmp_path: Path, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/")
    atlas.main.get_by_role("link", name=atlas.say("page-map")).click()
    expect(atlas.box("measure")).to_be_visible()
    atlas.ready()
    with atlas.repainted():
        atlas.choose("measure", "measure-award")
    atlas.total("awards", "€ 1.006.397,00")
    assert atlas.fills()[NINOVE].startswith("rgb(")
    assert atlas.fits_the_width()

    to_page(atlas, "gaps")
    expect(atlas.legend.first).to_have_text("Vlek 1 278 gemeenten")
    assert atlas.fills()[ANTWERPEN] != atlas.fills()[NINOVE]
    book = load_workbook(saved(atlas, "table-download", tmp_path))
    spots, sources = book.worksheets
    header, first, *others = spots.iter_rows(values_only=True)
    largest = dict(zip(header, first, strict=True))
    assert largest[atlas.say("column-municipalities")] == 278
    assert largest[atlas.say("column-inhabitants")] == 5_936_192
    assert len(others) == 1
    told = {value for row in sources.iter_rows(values_only=True) for value in row}
    assert {"1 december 2015", atlas.say("gaps-view-spots")} <= told

    atlas.page.go_back()
    expect(atlas.box("measure")).to_have_value(atlas.say("measure-award"))
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def put_on_the_list(atlas: Atlas, name: str) -> None:
    """Look at a candidate and put it on the shortlist."""
    looked_at = atlas.page.get_by_role("combobox", name=atlas.say("partners-look-at"), exact=True)
    with atlas.repainted():
        looked_at.click()
        looked_at.fill(name)
        atlas.page.get_by_role("option").filter(has_text=name).click()
    atlas.page.get_by_role("button", name=atlas.say("partners-put-on", name=name)).click()
    off = atlas.page.get_by_role("button", name=atlas.say("partners-take-off", name=name))
    expect(off).to_be_visible()
    atlas.rest()


def paper_says(atlas: Atlas, folder: Path, *words: str) -> None:
    """Expect words, and the date of today, on the sheet of the shortlist."""
    paper = saved(atlas, "brief-download", folder)
    assert paper.name == "samenkaart-nota.pdf"
    said = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(paper).pages)
    today = formats.day(date.today(), Language.NL)  # noqa: DTZ011 - as the brief says it
    assert [word for word in (*words, today) if word not in said] == []


def test_the_wereldhuis_finds_partners_for_vleteren_and_a_colleague_sees_the_same(
    atlas: Atlas,
    open_page: Callable[[str], Page],
    tmp_path: Path,
    foreign_requests: list[str],
    console_errors: list[str],
) -> None:
    atlas.open("/")
    atlas.search("Vleteren").first.click()
    atlas.main.get_by_role("link", name=atlas.say("page-partners")).last.click()
    expect(atlas.heading("Voor Vleteren")).to_be_visible()
    atlas.ready()
    put_on_the_list(atlas, "Ieper")
    put_on_the_list(atlas, "Poperinge")
    remark = atlas.page.get_by_label(atlas.say("choice-remark"), exact=True)
    remark.fill(NOTE)
    remark.press("Control+Enter")
    link = atlas.main.locator("code").filter(has_text="notitie=eerst+bellen")
    expect(link).to_contain_text(f"gemeente={VLETEREN}&lijst={IEPER}&lijst={POPERINGE}")
    assert atlas.fits_the_width()

    colleague = Atlas(open_page("narrow" if atlas.narrow else "wide"), narrow=atlas.narrow)
    colleague.open(link.inner_text())
    together = atlas.say("partners-together", names="Vleteren, Ieper, Poperinge")
    for each in (atlas, colleague):
        expect(each.heading("Voor Vleteren")).to_be_visible()
        expect(each.main.get_by_text(together)).to_be_visible()
        expect(each.page.get_by_label(each.say("choice-remark"), exact=True)).to_have_value(NOTE)
    own, same = (
        each.main.get_by_test_id("stMarkdown").filter(has_text="voldoet").all_inner_texts()
        for each in (atlas, colleague)
    )
    assert own == same
    assert own
    assert saved(colleague, "table-download", tmp_path).name == "samenkaart-lijst.xlsx"
    paper_says(colleague, tmp_path, "Vleteren", "Ieper", "Poperinge", NOTE)
    assert foreign_requests == []
    assert console_errors == []


def sees_the_award(atlas: Atlas) -> None:
    """Go from the sheet of Affligem to that of its consortium, and find what it got."""
    atlas.page.goto(f"/blad?gemeente={AFFLIGEM}")
    expect(atlas.heading("Affligem")).to_be_visible()
    atlas.rest()
    table = atlas.main.get_by_test_id("stDataFrame").first
    expect(table.locator("[role=gridcell]").filter(has_text="Projectoproep")).to_have_count(1)
    programme = "Projectoproep intergemeentelijke samenwerking 2015"
    whole = atlas.say("portrait-to-consortium", name="Affligem + 2", programme=programme)
    atlas.main.get_by_role("button", name=whole, exact=True).click()
    expect(atlas.heading("Affligem + 2")).to_be_visible()
    award = atlas.page.locator(".sk-facts > div").filter(has_text="Toekenning")
    expect(award.locator("dd")).to_have_text("€ 150.000,00")
    atlas.rest()


def test_an_officer_of_affligem_sees_what_it_got_and_tries_out_a_consortium(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    sees_the_award(atlas)
    assert atlas.fits_the_width()
    to_page(atlas, "neighbours")
    expect(atlas.heading("Affligem + 2")).to_be_visible()
    with atlas.repainted():
        atlas.click_area(AFFLIGEM)
    expect(atlas.box("municipality")).to_have_value("Affligem · 1790")
    expect(atlas.heading("Affligem")).to_be_visible()
    touching = {nis for nis, fill in atlas.fills().items() if fill == atlas.fills()[LIEDEKERKE]}
    assert DENDERLEEUW in touching
    assert len(touching) == 5

    to_page(atlas, "drawing")
    for name in ("Affligem", "Liedekerke", "Denderleeuw"):
        with atlas.repainted():
            atlas.box("draft").click()
            atlas.box("draft").fill(name)
            atlas.page.get_by_role("option", name=name, exact=True).click()
        atlas.page.keyboard.press("Escape")
    drafted(atlas, "Affligem, Liedekerke, Denderleeuw")
    broken = atlas.main.get_by_text("de leden liggen in 2 referentieregio's")
    expect(broken.first).to_be_visible()
    with atlas.repainted():
        undo = atlas.say("drawing-do-undo")
        atlas.main.get_by_role("button", name=undo, exact=True).click()
    drafted(atlas, "Affligem, Liedekerke")
    expect(broken).to_have_count(0)
    fills = atlas.fills()
    assert (fills[LIEDEKERKE], fills[DENDERLEEUW]) == (MEMBER, NEIGHBOUR)
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []
