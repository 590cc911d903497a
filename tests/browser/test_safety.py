"""Whoever visits leaves nothing behind and runs nothing of others; a failing page is one page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.atlas import Atlas
from tests.browser.serving import ROOT, served
from views.texts import Language, translator

NL = translator(Language.NL)
PARTS = ("app.py", ".streamlit", "analysis", "data", "geo", "static", "views")


def test_no_cookie_is_kept_but_the_one_of_streamlit(
    wide_atlas: Atlas, context: BrowserContext
) -> None:
    wide_atlas.open("/kaart")
    with wide_atlas.repainted():
        wide_atlas.choose("measure", "measure-inhabitants")
    wide_atlas.page.goto("/invoer")
    wide_atlas.rest()
    assert {cookie["name"] for cookie in context.cookies()} <= {"_streamlit_xsrf"}


def test_a_script_that_is_put_into_a_page_does_not_run(wide_atlas: Atlas) -> None:
    wide_atlas.open("/kaart")
    wide_atlas.page.evaluate(
        """() => {
        window.policy = new Promise((done) => document.addEventListener(
          "securitypolicyviolation", (event) => done(event.effectiveDirective)));
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
        }"""
    )
    assert str(wide_atlas.page.evaluate("window.policy")).startswith("script-src")
    assert wide_atlas.page.evaluate("window.ran") is None


def test_a_page_that_fails_says_so_with_a_number_and_the_others_go_on(
    page: Page, tmp_path: Path
) -> None:
    project, log = tmp_path / "project", tmp_path / "app.log"
    project.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, project / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, project / part)
    about = project / "views" / "about_page.py"
    about.write_text(f"{about.read_text('utf-8')}\n\ndef draw(texts):\n    raise KeyError('x')\n")
    with served(project, log) as url:
        page.goto(f"{url}/gegevens")
        expect(page.get_by_text(NL("error-page"))).to_be_visible()
        expect(page.get_by_test_id("stException")).to_have_count(0)
        told = page.get_by_text(NL("error-reference", number="").strip()).inner_text()
        page.goto(f"{url}/kaart")
        expect(page.get_by_role("combobox", name=NL("choice-measure"), exact=True)).to_be_visible()
        expect(page.get_by_text(NL("error-page"))).to_have_count(0)
    (number,) = re.findall(r"[0-9A-F]{6}$", told)
    written = log.read_text(encoding="utf-8")
    assert f"reference {number}" in written
    assert "KeyError: 'x'" in written.split(f"reference {number}")[1]
