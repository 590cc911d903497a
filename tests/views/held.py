"""Work that a test holds: it begins, and goes on when the test lets it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import ParamSpec, TypeVar

GIVE_UP_S = 30.0
_Asked = ParamSpec("_Asked")
_Given = TypeVar("_Given")


class Held:
    """Tells that work has begun, and holds it until it may go on."""

    def __init__(self) -> None:
        self.begun, self.go_on = Event(), Event()
        self.times = 0

    def before(self, function: Callable[_Asked, _Given]) -> Callable[_Asked, _Given]:
        """Return a function that is held each time before it begins."""

        def held(*args: _Asked.args, **named: _Asked.kwargs) -> _Given:
            self.times += 1
            self.begun.set()
            assert self.go_on.wait(GIVE_UP_S)
            return function(*args, **named)

        return held
