"""A bar for work that takes long, and none for work that does not."""

from __future__ import annotations

from threading import Event

import pytest

from views.progress import Steps

WORDS = {"read": "reading", "compare": "comparing"}
GIVE_UP_S = 30.0


class Bar:
    """Notes what it is asked to show, and tells the work that it has been seen."""

    def __init__(self) -> None:
        self.shown: list[tuple[float, str]] = []
        self.seen = Event()
        self.is_gone = False

    def progress(self, value: float, text: str) -> None:
        self.shown.append((value, text))
        self.seen.set()

    def empty(self) -> None:
        self.is_gone = True


def test_a_bar_names_the_step_while_the_work_is_still_going_on() -> None:
    bar = Bar()
    steps = Steps(WORDS, lambda: bar, patience_s=0.01)
    assert steps.run("compare", lambda: bar.seen.wait(GIVE_UP_S))
    assert bar.shown == [(0.5, "comparing")]
    steps.end()
    assert bar.is_gone


def test_work_that_is_done_in_time_needs_no_bar() -> None:
    bar = Bar()
    steps = Steps(WORDS, lambda: bar, patience_s=GIVE_UP_S)
    assert steps.run("read", lambda: 5) == 5
    steps.end()
    assert (bar.shown, bar.is_gone) == ([], False)


def test_what_goes_wrong_in_the_work_is_raised_where_it_was_asked_for() -> None:
    def fails() -> None:
        raise ValueError("no table")

    with pytest.raises(ValueError, match="no table"):
        Steps(WORDS, Bar).run("read", fails)
