"""Measures everything and writes ``docs/benchmarks.md``: ``python -m benchmarks``.

``--long`` also measures the plain way with as many sessions as ours, which takes minutes more.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from streamlit.logger import set_log_level

from analysis.classes import Scheme
from benchmarks.division import divisions_side_by_side
from benchmarks.large_import import views_with_a_large_import
from benchmarks.live import live
from benchmarks.neighbours import neighbours_side_by_side
from benchmarks.pages import generalised_page, our_pages, plain_page
from benchmarks.papers import papers
from benchmarks.report import Results, report
from benchmarks.work import first_view, loading, page_run
from data.load import Tables, load_atoms, load_tables
from views.choices import Address

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
SOURCES = ROOT.parent / "shared" / "sources"


def measure(tables: Tables, *, long: bool) -> Results:
    """Run every measurement; the plain way is left out where its source is not here."""
    # First: later measurements leave large layers in memory, which the page does not have.
    whole = page_run()
    ours = our_pages(tables)
    pages = [generalised_page(load_atoms(), tables), *ours]
    notes = ["Coordinates of the first two ways have six decimals."]
    if SOURCES.is_dir():
        pages.insert(0, plain_page(SOURCES, tables))
    else:
        notes = ["The plain way at full resolution is left out: `../shared/sources` is not here."]
    shares = Address(measure="foreign_origin_share", scheme=Scheme.NATURAL_BREAKS)
    views = [
        ("First view: coverage of the call of 2015", first_view(tables, Address())),
        (
            "First view: share of foreign origin, natural breaks",
            first_view(tables, shares),
        ),
    ]
    neighbours = neighbours_side_by_side()
    divisions = divisions_side_by_side(tables)
    large = views_with_a_large_import()
    work = [*loading(tables), *papers(tables)]
    running = live(long=long)
    return Results(pages, ours[0], notes, views, whole, work, neighbours, divisions, large, running)


def main() -> int:
    """Print the results, write them to the page, return 0."""
    # Streamlit warns when its parts run without a browser, as they do here.
    set_log_level("ERROR")
    text = report(
        measure(load_tables(), long="--long" in sys.argv[1:]), datetime.now(tz=UTC).date()
    )
    print(text)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
