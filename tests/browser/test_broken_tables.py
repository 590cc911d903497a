"""Whoever runs the app on tables edited by hand and broken gets a plain line, not a trace."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.serving import ROOT
from views.texts import Language, translator

PARTS = ("app.py", ".streamlit", "analysis", "data", "geo", "static", "views")


def test_a_word_among_the_inhabitants_gives_a_plain_line_and_no_trace(
    serve: Callable[[Path], str], page: Page, tmp_path: Path
) -> None:
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, tmp_path / part)
    table = tmp_path / "data" / "tables" / "inhabitants.csv"
    head, first, rest = table.read_text(encoding="utf-8").split("\n", 2)
    cells = first.split(",")
    table.write_text("\n".join([head, ",".join([*cells[:2], "veel", *cells[3:]]), rest]), "utf-8")
    page.goto(serve(tmp_path))
    expect(page.get_by_text(translator(Language.NL)("error-data"))).to_be_visible()
    expect(page.get_by_test_id("stApp")).not_to_contain_text("Traceback")
    expect(page.get_by_test_id("stException")).to_have_count(0)
