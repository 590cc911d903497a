"""What all tests share: the places of the inputs that lie beside the project, and Hypothesis."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# The same examples in every run of CI, so that more of them find no more; elsewhere others each
# time. No deadline: machines are slow at times.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=50)
settings.register_profile("local", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "local")


@pytest.fixture(scope="session", autouse=True)
def _store_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep imported awards of whoever runs the tests out of them, and ours out of theirs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENKAART_HOME", str(tmp_path_factory.mktemp("store")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _components_found_once() -> Iterator[None]:
    """Look for components of Streamlit once: each run of an `AppTest` reads all packages anew."""
    with pytest.MonkeyPatch.context() as patch:
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that asks for an input from ``../shared``."""
    for item in items:
        if {"sources", "seeds"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.sources)


def _shared(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"../shared/{name} is not here")
    return folder


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of source files for the data build; skips where it is absent."""
    return _shared("sources")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five seed documents; skips where it is absent."""
    return _shared("seeds")
