"""Work beside a page: a bar for what takes long, a stop, and the errors of the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.division.watch import StoppedError
from data.problems import DataError, Problem
from tests.views.held import GIVE_UP_S, Held
from tests.views.pages import words
from views import long_work
from views.long_work import Step, Tell, Work, result_of
from views.texts import Language, translator

NL = translator(Language.NL)
STEPS = {"read": "Het bestand wordt gelezen", "compare": "Er wordt vergeleken"}


class Slow(Held):
    """Work of two steps that is held in the first."""

    def __call__(self, tell: Tell) -> str:
        tell("read", 0.5)
        self.before(tell)("compare")
        return "klaar"


@pytest.fixture
def slow() -> Iterator[Slow]:
    """Work that never outlives the test."""
    work = Slow()
    yield work
    work.go_on.set()


def draw(job: Any, key: str) -> None:
    """Draw a page that asks for the result of work."""
    try:
        found = result_of("work", key, STEPS, job, NL)
    except DataError as error:
        st.error(error.problems[0].code)
    else:
        st.markdown(f"{found}, en de rest van de bladzijde")


def _page(job: object, key: str) -> None:
    from tests.views.test_long_work import draw

    draw(job, key)


def page_of(job: Callable[[Tell], str], key: str = "a") -> AppTest:
    """Return the page, not yet run."""
    return AppTest.from_function(_page, args=(job, key), default_timeout=GIVE_UP_S)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show the bar at once."""
    monkeypatch.setattr(long_work, "PATIENCE_S", 0.0)


def held(app: AppTest) -> Work[Step, str]:
    """Return the work that the session holds."""
    work: Work[Step, str] = app.session_state["work"]
    return work


def test_work_that_is_done_in_time_is_never_seen(slow: Slow) -> None:
    slow.go_on.set()
    app = page_of(slow).run()
    assert words(app) == "klaar, en de rest van de bladzijde"
    assert not app.button
    app.run()
    assert slow.times == 1


@pytest.mark.usefixtures("impatient")
def test_long_work_names_its_step_and_leaves_the_page_usable(slow: Slow) -> None:
    app = page_of(slow).run()
    assert slow.begun.wait(GIVE_UP_S)
    app.run()
    (bar,) = app.get("progress")
    assert (bar.proto.value, bar.proto.text) == (25, STEPS["read"])
    assert words(app) == "None, en de rest van de bladzijde"
    slow.go_on.set()
    assert held(app).wait(GIVE_UP_S)
    assert words(app.run()) == "klaar, en de rest van de bladzijde"
    assert not app.get("progress")


@pytest.mark.usefixtures("impatient")
def test_a_stop_is_told_at_once_and_its_result_is_dropped_until_somebody_goes_on(
    slow: Slow,
) -> None:
    app = page_of(slow).run()
    assert slow.begun.wait(GIVE_UP_S)
    app.button(key="work-stop").click().run()
    app.run()
    assert NL("work-stopped", step=STEPS["read"]) in words(app)
    stopped = held(app)
    slow.go_on.set()
    assert stopped.wait(GIVE_UP_S)
    with pytest.raises(StoppedError):
        stopped.result()
    app.run()
    assert slow.times == 1
    app.button(key="work-go-on").click().run()
    assert held(app).wait(GIVE_UP_S)
    assert "klaar" in words(app.run())
    assert slow.times == 2


@pytest.mark.usefixtures("impatient")
def test_another_key_stops_what_was_asked_before(slow: Slow) -> None:
    app = page_of(slow).run()
    before = held(app)
    app.args = (slow, "b")
    app.run()
    assert before.stopped
    assert held(app) is not before
    assert not held(app).stopped


@pytest.mark.usefixtures("impatient")
def test_what_nobody_looked_at_for_long_ends_and_is_begun_anew(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = page_of(slow).run()
    assert slow.begun.wait(GIVE_UP_S)
    with monkeypatch.context() as patched:
        patched.setattr(long_work, "LOST_S", -1.0)
        slow.go_on.set()
        before = held(app)
        assert before.wait(GIVE_UP_S)
    assert before.lost
    app.run()
    assert held(app) is not before
    assert held(app).wait(GIVE_UP_S)
    assert "klaar" in words(app.run())


def test_the_page_meets_the_error_of_the_work_and_tries_again_in_its_next_run() -> None:
    errors = [DataError([Problem("broken_file", "tabel.csv", "is damaged", "save it again")])]

    def job(tell: Tell) -> str:
        tell("read")
        if errors:
            raise errors.pop()
        return "klaar"

    app = page_of(job).run()
    assert words(app) == "broken_file"
    assert "klaar" in words(app.run())


def test_an_error_that_no_page_expects_is_raised_by_the_page_too() -> None:
    def job(tell: Tell) -> str:
        tell("read")
        raise LookupError("a code that is nowhere")

    app = page_of(job).run()
    assert (len(app.exception), words(app)) == (1, "")


def test_work_that_gives_the_best_so_far_is_awaited_after_a_stop() -> None:
    go_on = Event()

    def job(work: Work[int, str]) -> str:
        assert go_on.wait(GIVE_UP_S)
        return "het beste" if work.stops() else "alles"

    work = Work("a", 0, job, partly=True)
    work.cancel()
    assert (work.stopped, work.over, work.ended) == (True, False, False)
    go_on.set()
    assert work.wait(GIVE_UP_S)
    assert work.over
    assert work.result() == "het beste"
