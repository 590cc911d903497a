"""The page for imports as it opens, with an empty store."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest


def _page() -> None:
    from views.imports import page
    from views.texts import Language, translator

    page.draw(translator(Language.NL))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder for the store."""
    monkeypatch.setenv("SAMENKAART_HOME", str(tmp_path))
    st.cache_resource.clear()
    st.cache_data.clear()
    return tmp_path


@pytest.fixture
def page(home: Path) -> AppTest:
    """Return the page as it opens, with an empty store."""
    assert not list(home.iterdir())
    return AppTest.from_function(_page, default_timeout=60).run()
