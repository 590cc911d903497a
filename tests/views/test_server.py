"""Before the first visitor: what all share is loaded, and broken data stops no server."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from data.problems import DataError, Problem
from views import map_panel, server


@pytest.fixture(autouse=True)
def _thawed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    registry = SimpleNamespace(register_component=lambda component: component)
    running = SimpleNamespace(component_registry=registry)
    monkeypatch.setattr(map_panel, "get_instance", lambda: running)
    monkeypatch.setattr(server, "work_out_first_scenes", lambda: None)
    yield
    gc.unfreeze()


async def _start() -> None:
    async with server.ready(None):
        pass


def test_what_is_loaded_before_the_first_visitor_is_kept_from_the_garbage_collector(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded: list[dict[str, object]] = []
    monkeypatch.setattr(server, "warm_up", lambda: loaded.append({"table": []}))
    asyncio.run(_start())
    assert len(loaded) == 1
    assert gc.get_freeze_count() > 0
    assert not any(item is loaded[0] for item in gc.get_objects())


def test_cycles_of_sessions_are_still_collected_after_it() -> None:
    server.set_apart()
    cycle: list[object] = []
    cycle.append(cycle)
    del cycle
    assert gc.collect() >= 1


def test_a_server_with_broken_data_starts_and_leaves_it_to_the_pages_to_say_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise DataError([Problem("missing_file", "mergers.csv", "is not there", "build it")])

    monkeypatch.setattr(server, "warm_up", broken)
    asyncio.run(_start())


def test_another_error_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong() -> None:
        raise TypeError

    monkeypatch.setattr(server, "warm_up", wrong)
    with pytest.raises(TypeError):
        asyncio.run(_start())
