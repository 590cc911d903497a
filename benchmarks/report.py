"""The results as Markdown: for the terminal and for ``docs/benchmarks.md``."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from benchmarks import division, large_import
from benchmarks.live import Live, live_limits, live_lines
from benchmarks.neighbours import SideBySide
from benchmarks.pages import Page
from benchmarks.timing import GZIP_LEVEL, REPEATS
from benchmarks.work import Step

LIBRARIES = (
    "folium", "streamlit", "streamlit-folium", "pandas", "numpy", "geopandas", "shapely",
    "pandera", "mapclassify", "libpysal", "highspy", "spopt",
)  # fmt: skip
FIRST_VIEW_MS = 300
TIMES_AS_FAST = 10
TOPOJSON_KB, TOPOJSON_GZIPPED_KB, TOPOJSON_MS = 270, 76, 34
"""What the plain map of the layer generalised at 100 m was measured at before this project."""

NEIGHBOURS = (
    "`shared_borders` (pairs with metres) and `libpysal.graph.Graph.build_contiguity` (rook: the "
    "same pairs, without lengths), each layer and way in a process of its own; large layers have "
    "fewer runs. libpysal does not check its input; our check tells whether the polygons are a "
    "valid coverage. `neighbourhood` checks, finds the pairs and the contacts in a point. Memory "
    "is the peak of the process: with the layer alone, after ours, after libpysal."
)


@dataclass(frozen=True)
class Results:
    """All that was measured in one run."""

    pages: Sequence[Page]
    ours: Page
    notes: Sequence[str]
    views: Sequence[tuple[str, Sequence[Step]]]
    whole: Step
    loading: Sequence[Step]
    neighbours: Sequence[SideBySide]
    divisions: Sequence[division.Compared]
    large: Sequence[large_import.Views]
    live: Live


def report(results: Results, today: date) -> str:
    """Return the page ``docs/benchmarks.md``."""
    parts = [
        "# Benchmarks",
        "",
        "Made by `make bench` (`python -m benchmarks`): do not edit this page by hand.",
        f"Medians of {REPEATS} runs in one process after one that warms the caches; gzip level "
        f"{GZIP_LEVEL}; kB is 1,000 bytes.",
        "",
        f"{today.isoformat()}; {_machine()}",
        "",
        "## The map, side by side",
        "",
        "Leaflet itself is not counted: every way needs it.",
        "",
        *_pages(results.pages),
        "",
        *(f"- {note}" for note in results.notes),
        "",
        "## The server's work",
        "",
        "The steps of a first view are measured without the caches of the app, the whole page with "
        "them and for a new session; the tables are loaded before.",
        "",
    ]
    for title, steps in results.views:
        total = Step("**together**", sum(step.ms for step in steps))
        parts += [f"### {title}", "", *_steps([*steps, total]), ""]
    parts += ["### Whole page", "", *_steps([results.whole]), ""]
    parts += ["### Loading, polygons, command line, files", "", *_steps(results.loading), ""]
    parts += ["## Neighbours, side by side", "", NEIGHBOURS, "", *_neighbours(results.neighbours)]
    parts += ["", "## Dividing regions, side by side", "", division.NOTE, ""]
    parts += division.table(results.divisions)
    parts += ["", "## Pages with a large import", "", large_import.NOTE, ""]
    parts += large_import.table(results.large)
    parts += ["", *live_lines(results.live)]
    return "\n".join([*parts, "", "## Limits", "", *_limits(results), ""])


def _machine() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; "
        f"{versions}."
    )


def _pages(pages: Sequence[Page]) -> list[str]:
    rows = [
        f"| {page.name} | {page.bytes / 1000:,.1f} | {page.gzipped / 1000:,.1f} "
        f"| {page.build_ms:,.1f} |"
        for page in pages
    ]
    return ["| way | kB | kB gzipped | build, ms |", "|---|---:|---:|---:|", *rows]


def _steps(steps: Sequence[Step]) -> list[str]:
    rows = [f"| {step.name} | {step.ms:,.1f} |" for step in steps]
    return ["| work | ms |", "|---|---:|", *rows]


def _neighbours(layers: Sequence[SideBySide]) -> list[str]:
    head = (
        "layer", "polygons", "vertices", "libpysal, ms", "`shared_borders`, ms", "times as fast",
        "ns a vertex", "check, ms", "`neighbourhood`, ms", "MB: layer", "MB: ours", "MB: libpysal",
    )  # fmt: skip
    rows = [f"| {' | '.join(head)} |", "|---|" + "---:|" * (len(head) - 1)]
    for layer in layers:
        ours, libpysal = layer.ours, layer.libpysal
        cells = [
            layer.name,
            f"{ours.polygons:,}",
            f"{ours.vertices:,}",
            f"{libpysal.pairs_ms:,.1f}" if libpysal else "",
            f"{ours.pairs_ms:,.1f}",
            f"{libpysal.pairs_ms / ours.pairs_ms:.1f}" if libpysal else "",
            f"{1e6 * ours.pairs_ms / ours.vertices:.0f}",
            f"{ours.check_ms:,.1f}",
            f"{ours.whole_ms:,.1f}",
            f"{ours.layer_mb:,.0f}",
            f"{ours.peak_mb:,.0f}",
            f"{libpysal.peak_mb:,.0f}" if libpysal else "",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return rows


def _limits(results: Results) -> list[str]:
    limits = [
        ("first view of the map, kB", results.ours.bytes / 1000, TOPOJSON_KB),
        ("the same gzipped, kB", results.ours.gzipped / 1000, TOPOJSON_GZIPPED_KB),
        ("building the map, ms", results.ours.build_ms, TOPOJSON_MS),
        *(
            (f"{title}, ms", sum(step.ms for step in steps), FIRST_VIEW_MS)
            for title, steps in results.views
        ),
        ("the whole page, ms", results.whole.ms, FIRST_VIEW_MS),
        *live_limits(results.live),
        *(
            (
                f"pairs of {layer.ours.polygons:,} polygons, ms; a tenth of libpysal's",
                layer.ours.pairs_ms,
                round(layer.libpysal.pairs_ms / TIMES_AS_FAST, 1),
            )
            for layer in results.neighbours
            if layer.libpysal
        ),
        *(
            (
                f"all regions divided, at most {limit} members, s",
                division.seconds_of(results.divisions, limit),
                seconds,
            )
            for limit, seconds in division.SECONDS.items()
        ),
        ("divisions with a gap", division.unproven(results.divisions), 0),
        *large_import.slowest(results.large),
    ]
    rows = [
        f"| {name} | {found:,.1f} | {limit:,} | {'yes' if found <= limit else '**no**'} |"
        for name, found, limit in limits
    ]
    return ["| what | measured | at most | kept |", "|---|---:|---:|---|", *rows]
