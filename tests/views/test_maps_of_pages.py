"""Every map of every page leaves as a picture, a drawing and a page that needs no connection."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import streamlit as st
from PIL import Image
from streamlit.testing.v1 import AppTest

from tests.views.pages import SLOWEST_RUN
from tests.views.test_every_page import NAMES, opened
from tests.views.test_tables_of_pages import FIRST, MORE, PROGRAMME, Asked
from views import pictures
from views.pictures import WIDTH
from views.texts import Language, translator

NL = translator(Language.NL)
FRAME = "streamlit_folium.st_folium"
WITHOUT_A_MAP: list[tuple[str, Asked]] = [("about", {}), ("portrait", PROGRAMME)]
CASES = [*((name, FIRST.get(name, {})) for name in NAMES), *MORE]
TABLE = "Gemeenten\tTitel\tSubsidiebedrag\nAffligem, Liedekerke\tLeren\t150.000,00 euro\n"
Files = dict[str, Callable[[], bytes]]


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Files:
    """What the buttons of maps give, by the names of the files; nothing is imported."""
    given: Files = {}

    def noted(_: str, made: Callable[[], bytes], *, file_name: str, **__: object) -> None:
        if re.search(r"\.(?:png|svg|html)$", file_name):
            assert file_name not in given
            given[file_name] = made

    monkeypatch.setenv("SAMENKAART_HOME", str(tmp_path))
    monkeypatch.setattr(pictures, "when_opened", lambda _label, _key, draw: draw())
    monkeypatch.setattr(st, "download_button", noted)
    return given


def shown(name: str, asked: Asked, files: Files) -> AppTest:
    """Return a page at work; the one for imports with a table in it."""
    app = opened(name, Language.NL, **asked)
    if name == "import":
        app.text_area(key="import-paste").set_value(TABLE)
        files.clear()
        app.run(timeout=SLOWEST_RUN)
    assert not app.exception
    return app


def maps_on(app: AppTest) -> int:
    """Return how many maps a page shows: in a frame, or drawn."""
    framed = [each.proto.component_name == FRAME for each in app.get("component_instance")]
    texts = "".join(str(getattr(each, "value", "")) for each in app.get("html"))
    drawn = [b64decode(each) for each in re.findall(r"svg\+xml;base64,([\w+/=]+)", texts)]
    return sum(framed) + sum(b"data-nis" in each for each in drawn)


@pytest.mark.parametrize(("name", "asked"), CASES)
def test_every_map_can_be_taken_along_with_all_that_is_said_around_it(
    name: str, asked: Asked, files: Files
) -> None:
    maps = maps_on(shown(name, asked, files))
    assert maps == (0 if (name, asked) in WITHOUT_A_MAP else 1)
    made = {file.rpartition(".")[2]: make() for file, make in files.items()}
    assert sorted(made) == ["html", "png", "svg"] * maps
    if maps:
        _is_whole(made)


def _is_whole(made: dict[str, bytes]) -> None:
    """Check that the files hold title, legend, scale bar, sources and date, and ask nobody."""
    root = ET.fromstring(made["svg"])  # noqa: S314 - made here
    kinds = [part.get("class") for part in root.iter() if part.tag.endswith("}g")]
    assert kinds.count("scale") == 1
    assert kinds.count("legend") >= 2
    title, *others = (str(part.text) for part in root.iter() if part.tag.endswith("}text"))
    assert title
    assert any(text.startswith("Statbel, ") for text in others)
    assert NL("map-attribution") in others
    assert any(text.startswith("Gemaakt met Samenkaart op ") for text in others)
    page = made["html"].decode()
    assert page.count("<svg") == 1
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", page)
    assert Image.open(BytesIO(made["png"])).width == 2 * WIDTH
