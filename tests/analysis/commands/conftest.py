"""What the tests of several commands share."""

from __future__ import annotations

import pytest

import analysis.__main__ as door
from data.load import load_tables

TABLES = load_tables()


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the shipped tables once for all tests that do not test the reading."""
    monkeypatch.setattr(door, "load_tables", lambda: TABLES)
