"""Medians of repeated runs, and sizes."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from statistics import median
from time import perf_counter

REPEATS = 7
GZIP_LEVEL = 6
"""What web servers use."""


def median_ms(action: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the median time of an action in milliseconds, after one run that warms the caches."""
    action()
    return median(_once(action) for _ in range(repeats))


def _once(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def sizes(*contents: str | bytes) -> tuple[int, int]:
    """Return the bytes of contents that travel apart, plain and gzipped one by one."""
    raw = [content.encode() if isinstance(content, str) else content for content in contents]
    return sum(map(len, raw)), sum(len(gzip.compress(part, GZIP_LEVEL)) for part in raw)
