"""Work in steps, with a bar as soon as it has taken a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from functools import partial
from typing import Protocol, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx

PATIENCE_S = 1.0
_Result = TypeVar("_Result")


class Bar(Protocol):
    """What shows how far the work is: a share from 0 to 1, with words."""

    def progress(self, value: float, text: str) -> object:
        """Show a share and words."""

    def empty(self) -> object:
        """Take it away."""


class Steps:
    """Steps of one piece of work; a bar names the step at hand once a second has gone by."""

    def __init__(
        self,
        words: dict[str, str],
        bar: Callable[[], Bar] | None = None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        """Start the clock.

        Args:
            words: what each step does, in the order of the steps.
            bar: makes the bar, when it is needed; one of Streamlit by default.
            patience_s: how long to work without a bar.
        """
        self._words = words
        self._make: Callable[[], Bar] = bar or partial(st.progress, 0.0)
        self._bar: Bar | None = None
        self._shown_from = time.monotonic() + patience_s

    def run(self, step: str, work: Callable[[], _Result]) -> _Result:
        """Return what the work of a step returns, or raise what it raises."""
        # Beside this thread, which alone may draw: it must be free to show the bar meanwhile.
        take_over = partial(add_script_run_ctx, None, get_script_run_ctx(suppress_warning=True))
        with ThreadPoolExecutor(1, initializer=take_over) as beside:
            done = beside.submit(work)
            left = 0.0 if self._bar else max(0.0, self._shown_from - time.monotonic())
            wait([done], timeout=left)
            if not done.done():
                self._bar = self._bar or self._make()
                share = list(self._words).index(step) / len(self._words)
                self._bar.progress(share, self._words[step])
            return done.result()

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.empty()
            self._bar = None
