"""Someone of the Wereldhuis looks for who lies next to whom."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.atlas import FRAME, Atlas

AFFLIGEM, AALST = "23105", "41002"
FAR = 'url("#samenkaart-zero")'


def test_a_click_on_a_municipality_shows_its_neighbours_and_moves_the_map_to_them(
    atlas: Atlas, foreign_requests: list[str], console_errors: list[str]
) -> None:
    atlas.open("/buren")
    expect(atlas.main.get_by_text("Zonder buren: Voeren.")).to_be_visible()
    whole = atlas.view()
    with atlas.repainted():
        atlas.click_area(AFFLIGEM)
    expect(atlas.heading("Affligem")).to_be_visible()
    assert sum(fill != FAR for fill in atlas.fills().values()) == 1 + 5
    assert atlas.view()[0] > whole[0]
    assert atlas.page.url.endswith(f"/buren?gemeente={AFFLIGEM}")
    assert atlas.fits_the_width()
    assert foreign_requests == []
    assert console_errors == []


def test_a_consortium_follows_from_its_list_and_the_map_stays_the_same_map(atlas: Atlas) -> None:
    atlas.open(f"/buren?gemeente={AFFLIGEM}")
    atlas.page.locator(FRAME).evaluate("(frame) => { frame.dataset.mine = 'yes' }")
    box = atlas.box("consortium")
    with atlas.repainted():
        box.click()
        box.fill("Mortsel")
        atlas.page.get_by_role("option").filter(has_text="Borsbeek, Aartselaar, Mortsel").click()
    expect(atlas.heading("Borsbeek + 2")).to_be_visible()
    pieces = atlas.page.locator(".sk-facts > div").filter(has_text="Stukken")
    expect(pieces.locator("dd")).to_have_text("2: Borsbeek, Mortsel | Aartselaar")
    expect(atlas.box("municipality")).to_have_value("")
    expect(atlas.page.locator(FRAME)).to_have_attribute("data-mine", "yes")
    assert "verband=oproep-2015-borsbeek" in atlas.page.url
    assert "gemeente" not in atlas.page.url


def test_a_link_shows_a_colleague_the_same(atlas: Atlas) -> None:
    atlas.open(f"/buren?gemeente={AFFLIGEM}&stappen=2&grens=2000")
    fills = atlas.fills()
    assert fills[AALST] not in (FAR, fills[AFFLIGEM])
    assert len(set(fills.values())) == 4
    expect(atlas.main.get_by_text("minstens 2,0 km grens")).to_be_visible()


def test_the_table_leaves_as_an_excel_and_a_csv_file(wide_atlas: Atlas) -> None:
    wide_atlas.open(f"/buren?gemeente={AFFLIGEM}")
    for name, ending in (("table-download", "xlsx"), ("table-download-csv", "csv")):
        with wide_atlas.page.expect_download() as download:
            wide_atlas.page.get_by_role("button", name=wide_atlas.say(name)).first.click()
        assert download.value.suggested_filename == f"samenkaart-buren.{ending}"
