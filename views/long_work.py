"""Work that may take long: in a thread of its own, with a bar and a button that stops it.

A page asks for a result (`result_of`). Work that ends soon is never seen. Of other work the page
shows the step at hand, and goes on without it: the rest of the page can be used, and so can the
pages of others, because no script waits.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future
from concurrent.futures import wait as wait_for
from contextlib import ExitStack
from functools import partial
from threading import Event, Thread
from time import monotonic
from typing import Generic, NamedTuple, Protocol, TypeVar, cast

import streamlit as st

from analysis.division.watch import StoppedError
from views.texts import Texts

PATIENCE_S = 1.5
"""Most work is done in that time, and is shown without a bar."""
EVERY_S = 1.0
LOST_S = 90.0
"""A browser that has not asked for so long has gone; in the background it asks once a minute."""

Stand = TypeVar("Stand")
Result = TypeVar("Result")


class Work(Generic[Stand, Result]):
    """Work in a thread of its own.

    Attributes:
        key: equal for work with the same result.
        stand: how far it is; the work itself says so.
        partly: whether work that was stopped still gives a result: the best so far.

    Example:
        >>> Work("sum", None, lambda work: 1 + 1).result()
        2
    """

    def __init__(
        self,
        key: Hashable,
        stand: Stand,
        job: Callable[[Work[Stand, Result]], Result],
        *,
        partly: bool = False,
    ) -> None:
        """Begin.

        Args:
            key: see the attributes.
            stand: at the beginning.
            job: the work; it asks `stops` or `check` again and again where it can.
            partly: see the attributes.
        """
        self.key, self.stand, self.partly = key, stand, partly
        self._seen = monotonic()
        self._cancelled, self._lost = Event(), Event()
        self._done: Future[Result] = Future()
        # A daemon: the server does not wait for it when it stops.
        Thread(target=self._run, args=(job,), daemon=True).start()

    @property
    def ended(self) -> bool:
        """Whether the thread is done."""
        return self._done.done()

    @property
    def stopped(self) -> bool:
        """Whether somebody stopped it, or nobody has looked for long."""
        return self._cancelled.is_set()

    @property
    def lost(self) -> bool:
        """Whether it ended because nobody had looked for long."""
        return self._lost.is_set()

    @property
    def over(self) -> bool:
        """Whether there is nothing more to wait for.

        Stopped work without a partial result is over at once, even when the step at hand cannot
        be cut short: the thread ends by itself after that step (see `views.imports.steps` for how
        long that is at most), and its result is dropped.
        """
        return self.ended or (self.stopped and not self.partly)

    @property
    def failed(self) -> bool:
        """Whether it ended with an error, other than that it was stopped."""
        error = self._done.exception() if self.ended else None
        return error is not None and not isinstance(error, StoppedError)

    def result(self) -> Result:
        """Return the result, once it has ended, or raise what the work raised.

        Errors:
            StoppedError: it was stopped.
        """
        return self._done.result()

    def look(self) -> None:
        """Tell that somebody still waits."""
        self._seen = monotonic()

    def wait(self, seconds: float) -> bool:
        """Wait until the thread is done, at most so long; return whether it is."""
        wait_for([self._done], seconds)
        return self.ended

    def cancel(self) -> None:
        """End soon."""
        self._cancelled.set()

    def stops(self) -> bool:
        """Return whether the work has to end; for the work itself."""
        if monotonic() - self._seen > LOST_S:
            self._lost.set()
            self.cancel()
        return self.stopped

    def check(self) -> None:
        """End the work when it has to; for the work itself.

        Errors:
            StoppedError: it has to.
        """
        if self.stops():
            raise StoppedError

    def _run(self, job: Callable[[Work[Stand, Result]], Result]) -> None:
        with ExitStack() as stack:
            stack.push(self._carry)
            result = job(self)
            if not self.partly:
                self.check()
            self._done.set_result(result)

    def _carry(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: object
    ) -> bool:
        """Carry an error over to the page, where `result` raises it."""
        if error is not None:
            self._done.set_exception(error)
        return error is not None


class Step(NamedTuple):
    """The step at hand, and the share of it that is done."""

    name: str
    share: float = 0.0


class Tell(Protocol):
    """Tells which step is at hand and the share of it that is done; ends the work when it has to.

    Errors:
        StoppedError: it has to.
    """

    def __call__(self, step: str, share: float = 0.0) -> None:
        """Tell it."""


def result_of(
    slot: str,
    key: Hashable,
    words: Mapping[str, str],
    job: Callable[[Tell], Result],
    texts: Texts,
) -> Result | None:
    """Return the result of work in steps; draw how far it is, and return nothing, until then.

    The session holds the result until the slot is asked for another one. Work that failed is
    forgotten, so the next run of the page tries again.

    Args:
        slot: name of the place in the session; it holds one work, and a new one stops the old.
        key: equal for work with the same result.
        words: the names of the steps in their order, and what each does.
        job: the work; never a thing that changes what is stored, since it may be stopped.
        texts: the language.

    Errors:
        Exception: whatever the work raised.
    """

    def in_steps(work: Work[Step, Result]) -> Result:
        def tell(step: str, share: float = 0.0) -> None:
            work.stand = Step(step, share)
            work.check()

        return job(tell)

    def bar(step: Step) -> tuple[float, str]:
        return (list(words).index(step.name) + step.share) / len(words), words[step.name]

    start = partial(Work, key, Step(next(iter(words))), in_steps)
    work = awaited(slot, key, start, bar, texts("work-stop"))
    if work is None:
        return None
    if work.ended:
        try:
            return work.result()
        except StoppedError:
            pass
    st.info(texts("work-stopped", step=words[work.stand.name]))
    st.button(texts("work-go-on"), on_click=forget, args=(slot,), key=f"{slot}-go-on")
    return None


def awaited(
    slot: str,
    key: Hashable,
    start: Callable[[], Work[Stand, Result]],
    bar: Callable[[Stand], tuple[float, str]],
    stop: str,
) -> Work[Stand, Result] | None:
    """Return work once it is over; until then draw how far it is, with a button that stops it.

    Args:
        slot: name of the place in the session.
        key: equal for work with the same result.
        start: begins the work, when the slot has none of this key or nobody looked for long.
        bar: a share from 0 to 1 and words.
        stop: on the button.
    """
    work = _work_of(slot, key, start)
    work.look()
    if not work.over and not work.wait(PATIENCE_S):
        _follow(work, bar, stop, f"{slot}-stop")
        return None
    if work.failed:
        forget(slot)
    return work


def forget(slot: str) -> None:
    """Begin anew in the next run of the page."""
    st.session_state.pop(slot, None)


def _work_of(
    slot: str, key: Hashable, start: Callable[[], Work[Stand, Result]]
) -> Work[Stand, Result]:
    before = cast("Work[Stand, Result] | None", st.session_state.get(slot))
    if before is not None:
        if before.key == key and not before.lost:
            return before
        before.cancel()
    st.session_state[slot] = begun = start()
    return begun


@st.fragment(run_every=EVERY_S)
def _follow(
    work: Work[Stand, Result], bar: Callable[[Stand], tuple[float, str]], stop: str, key: str
) -> None:
    """Show how far it is, again and again, and show the page anew once it is over."""
    work.look()
    if work.over:
        st.rerun()
    share, words = bar(work.stand)
    st.progress(min(1.0, share), words)
    st.button(stop, on_click=work.cancel, disabled=work.stopped, key=key)
