"""The pictures of the README, made from the running app: ``python -m benchmarks.pictures``."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from benchmarks.served import OURS, ROOT, served

FOLDER = ROOT / "docs" / "pictures"
SIZE: ViewportSize = {"width": 1280, "height": 860}
COLOURS = 128
PICTURES = {
    "map": "/kaart?toon=allocated&verdeling=origin",
    "partners": "/partners?gemeente=33041",
}
"""Name of the file to the address in the app."""
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def take(page: Page, path: Path) -> None:
    """Save what a page shows, once it is at rest, with few colours to keep the file small."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
    shown = page.frame_locator("iframe").locator("#map_div")
    expect(shown).to_have_attribute("data-state", "ready", timeout=60_000)
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)


def main() -> int:
    """Make the pictures, return 0."""
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if chromium is None:
        sys.stderr.write(f"Chromium is missing: none of {', '.join(_CHROMIUM)} can be run\n")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(OURS) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, address in PICTURES.items():
            page = browser.new_page(viewport=SIZE, locale="nl-BE")
            page.goto(f"http://{server.host}{address}")
            take(page, FOLDER / f"{name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
