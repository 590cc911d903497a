"""A page names the files of the map, so that a browser fetches them while the rest starts."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

from views import ahead
from views.ahead import files_ahead
from views.assets import AssetsError
from views.store import map_assets


def _named() -> dict[str, str]:
    return dict(re.findall(r'<([^>]+)>; rel="prefetch"; as="(\w+)"', files_ahead()))


def test_all_files_that_the_map_needs_are_named_once() -> None:
    assets, named = map_assets(), _named()
    assert named[assets.layer] == "fetch"
    assert named[assets.leaflet_css] == "style"
    assert named[assets.leaflet_js] == named[assets.script] == "script"
    assert files_ahead().count("<") == len(named)


def test_the_script_of_the_frame_is_the_one_that_its_page_asks_for() -> None:
    page = resources.files("streamlit_folium") / "frontend" / "build" / "index.html"
    (asked,) = re.findall(r'<script[^>]*src="\./([^"]+)"', page.read_text(encoding="utf-8"))
    assert f"/component/streamlit_folium.st_folium/{asked}" in _named()


def test_without_the_files_nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise AssetsError(Path("static"), "it is read-only", "make it writable")

    monkeypatch.setattr(ahead, "map_assets", missing)
    assert files_ahead() == ""
