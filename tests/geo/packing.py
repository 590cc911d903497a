"""Reads back the codes that are packed for the browser, in a way of its own."""

from __future__ import annotations

import re
from itertools import accumulate


def codes_in(packed: str) -> list[str]:
    """The NIS codes that `packed_codes` made small."""
    signs = re.findall(r"\((\d+)\)|(.)", packed)
    steps = (int(number) if number else int(sign, 36) for number, sign in signs)
    return [f"{code:05}" for code in accumulate(steps)]
