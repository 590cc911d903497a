"""The section on the running app: what visitors wait for, alone and together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.kinds import kind_lines, kinds
from benchmarks.latency import CHOICES, FIRST_VIEWS, NEW_CHOICES, Latency, latency, latency_lines
from benchmarks.load import PAUSE_S, SECONDS, Load, load_lines, loads
from benchmarks.served import OURS, PLAIN

CHOICE_MS, CHOICE_LATE_MS, CHOICE_KB = 150, 232, 15
FIRST_VIEW_MS, FIRST_VIEW_KB = 2500, 400
MOST_SESSIONS_MS, MOST_SESSIONS_MB = 200, 400

IN_CHROMIUM = (
    f"Medians of {FIRST_VIEWS} first views in a fresh browser context, in a window that is open, "
    f"with a warm server, and of {CHOICES} choices of another measure, from click to painted map. "
    "Half of the choices are made for the first time in that context. Data and map: what came "
    "from our static folder and over the web socket, before compression. Hosts: others than ours; "
    "their files are answered from this machine, so the plain way is measured at its best. Bytes "
    f"are measured in a visit of its own, as listening takes time, of {NEW_CHOICES} choices that "
    "are new to it: one made before sends less. The page of ours has a legend, totals, "
    "downloads and sources, and a table that a reader opens; the plain one has the map and the "
    "table."
)
BY_KIND = (
    "Of ours, the choices that repaint the map. Measures and programmes run a part of the page; "
    "what stands in the side bar runs all of it. A programme more may bring its date along, and "
    "the date here has other municipalities. A quarter of them are the first of their visit."
)
UNDER_LOAD = (
    "Each session is a client that speaks Streamlit's protocol. All open the page at the same "
    f"moment; once all have it, each chooses another measure every {PAUSE_S[0]:.0f} to "
    f"{PAUSE_S[1]:.0f} s, for {SECONDS} s. An answer is complete with its last message; work is "
    "the time of processors for one. Clients and server share the cores. `--long` measures the "
    "plain way with 25 and 50 sessions too."
)


@dataclass(frozen=True)
class Live:
    """What was measured of the running app."""

    latencies: Sequence[Latency]
    kinds: Mapping[str, Sequence[float]]
    loads: Sequence[Load]


def live(*, long: bool) -> Live:
    """Measure both ways in Chromium and under load."""
    return Live([latency(PLAIN), latency(OURS)], kinds(), loads(long=long))


def live_lines(found: Live) -> Iterator[str]:
    """Yield the section."""
    yield from ("## In the browser, side by side", "", IN_CHROMIUM, "")
    yield from latency_lines(found.latencies)
    yield from ("", BY_KIND, "")
    yield from kind_lines(found.kinds)
    yield from ("", "## Many sessions at once", "", UNDER_LOAD, "")
    yield from load_lines(found.loads)


def live_limits(found: Live) -> list[tuple[str, float, float]]:
    """Return what was measured beside what it may be at most."""
    ours = next(each for each in found.latencies if each.way == OURS.name)
    most = max((load for load in found.loads if load.way == OURS.name), key=lambda x: x.sessions)
    middle, late = np.percentile(ours.choice_ms, (50, 95))
    return [
        ("a choice, click to painted, ms", float(middle), CHOICE_MS),
        ("the same, 95th percentile, ms", float(late), CHOICE_LATE_MS),
        *(
            (f"{kind}, ms", float(np.median(times)), CHOICE_MS)
            for kind, times in found.kinds.items()
        ),
        ("a new choice, kB over the web socket", float(np.median(ours.choice_kb)), CHOICE_KB),
        ("first view in a fresh browser, ms", float(np.median(ours.first_ms)), FIRST_VIEW_MS),
        ("data and map of a first view, kB", ours.own_kb, FIRST_VIEW_KB),
        (
            f"answer with {most.sessions} sessions, 95th percentile, ms",
            float(np.percentile(most.answers, 95)),
            MOST_SESSIONS_MS,
        ),
        (f"server with {most.sessions} sessions, MB", most.memory_mb, MOST_SESSIONS_MB),
    ]
