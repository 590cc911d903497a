"""Somebody who waits for combinations sees how far they are, and may stop them."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest

from analysis.between import Between
from analysis.partners.combinations import Combinations, combinations
from tests.views.held import GIVE_UP_S
from tests.views.pages import SLOWEST_RUN, opened, table_with, words
from views import long_work
from views.long_work import Work
from views.partners import kept
from views.partners.combinations import WORK
from views.texts import Language, translator

NL = translator(Language.NL)
ZEMST = "23096"


class HalfWay:
    """The search itself, held when it is half-way until the test lets it go on."""

    def __init__(self) -> None:
        self.there, self.go_on = Event(), Event()
        self.found: list[Combinations] = []

    def __call__(self, *asked: Any) -> Combinations:
        search: Callable[..., Combinations] = combinations
        *others, between = asked
        found = search(*others, self._held(between))
        self.found.append(found)
        return found

    def _held(self, between: Between) -> Between:
        def hears(share: float) -> None:
            between(share)
            if share > 0.5 and not self.there.is_set():
                self.there.set()
                assert self.go_on.wait(GIVE_UP_S)

        return hears


def test_a_search_shows_how_far_it_is_ends_when_it_is_stopped_and_can_be_gone_on_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search = HalfWay()
    monkeypatch.setattr(kept, "combinations", search)
    with monkeypatch.context() as patched:
        patched.setattr(long_work, "PATIENCE_S", 0.0)
        app = opened("partners", gemeente=ZEMST, zoek="combinations", grens="137")
        assert search.there.wait(GIVE_UP_S)
        app.run(timeout=SLOWEST_RUN)
        (bar,) = app.get("progress")
        assert bar.proto.text == NL("partners-step-look")
        assert 50 <= bar.proto.value < 100
        app.button(key=f"{WORK}-stop").click().run(timeout=SLOWEST_RUN)
    app.run(timeout=SLOWEST_RUN)
    assert NL("work-stopped", step=NL("partners-step-look")) in words(app)
    stopped: Work[Any, Combinations] = app.session_state[WORK]
    search.go_on.set()
    assert stopped.wait(GIVE_UP_S)
    assert search.found == []
    app.button(key=f"{WORK}-go-on").click().run(timeout=SLOWEST_RUN)
    assert not app.exception
    assert len(table_with(app, "reach"))
    assert len(search.found) == 1
