"""What our command lines share: errors of one line, and days of the register."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from typing import NoReturn

from data.schemas import REGISTER_START


class UsageError(ValueError):
    """An argument that nothing can be done with: what is wrong, and what to give instead."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line on the error stream, with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Print one line and stop."""
        self.exit(2, f"{self.prog}: {one_line(message)}\n")


def readable(argument: str) -> str:
    r"""Return an argument with a question mark for each byte that is no UTF-8.

    Example:
        >>> readable("Li\udce8ge")
        'Li?ge'
    """
    return argument.encode("utf-8", "replace").decode("utf-8")


def one_line(message: str) -> str:
    r"""Return a message without line breaks, whatever an argument holds.

    Example:
        >>> one_line("unknown: a\nb")
        'unknown: a b'
    """
    return " ".join(message.split())


def calendar_day(text: str) -> date:
    """Return the day of an argument, written as 2015-12-01.

    Errors:
        argparse.ArgumentTypeError: no such day, written otherwise, or before the register begins.

    Example:
        >>> calendar_day("2015-12-01")
        datetime.date(2015, 12, 1)
    """
    start = REGISTER_START.isoformat()
    try:
        # date.fromisoformat also reads 20151201 and 2015-W49-2, which are easily mistyped.
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError as error:
        why = f"{text!r} is not a date; write year-month-day, such as 2015-12-01, from {start} on"
        raise argparse.ArgumentTypeError(why) from error
    if day < REGISTER_START:
        why = f"{text} lies before the register, which begins on {start}; choose a later date"
        raise argparse.ArgumentTypeError(why)
    return day
