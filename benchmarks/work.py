"""The server's own work: a first view step by step, loading, and the command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from streamlit.testing.v1 import AppTest

from analysis.coverage import coverage, vintage_day
from analysis.groups import groups
from analysis.members import default_day, members_on
from analysis.search import search_entries
from analysis.summary import summary
from benchmarks.pages import TODAY, sent_by_st_folium
from benchmarks.timing import REPEATS, median_ms
from data.load import Tables, load_atoms, load_tables
from geo.borders import shared_borders
from geo.boundaries import dissolve_to
from views.choices import Address
from views.paint import painting, show
from views.texts import Language, translator

ROOT = Path(__file__).parents[1]
PAGE = """
from time import perf_counter
import runpy
import streamlit as st
start = perf_counter()
runpy.run_path({app!r}, run_name="__main__")
st.session_state["benchmark-ms"] = 1000 * (perf_counter() - start)
"""
"""The app as one script run, timed from inside: the test harness around it does not count."""

COMMAND = ("-m", "analysis", "coverage", "oproep-2015")


@dataclass(frozen=True)
class Step:
    """One piece of work and its median time."""

    name: str
    ms: float


def first_view(tables: Tables, address: Address) -> list[Step]:
    """Return the steps of a first view of the map page, with the tables already loaded."""
    texts = translator(Language.NL)
    day = default_day(address.programmes, tables)
    shown_on = vintage_day(day, address.reading, tables.mergers)
    table = coverage(address.programmes, day, tables)
    members = members_on(address.programmes, day, address.method, tables)
    found = groups(members, shown_on, tables)
    shown = show(address, table, day, shown_on, tables, texts)
    painted = painting(address, shown, found, shown_on, tables, texts)
    steps: dict[str, Callable[[], object]] = {
        "coverage: the table behind the map": lambda: coverage(address.programmes, day, tables),
        "groups: memberships and consortia": lambda: groups(
            members_on(address.programmes, day, address.method, tables), shown_on, tables
        ),
        "summary: the totals": lambda: summary(address.programmes, day, table, tables),
        "search_entries: names to search": lambda: search_entries(shown_on, tables),
        "show: values, classes, legend, texts": lambda: show(
            address, table, day, shown_on, tables, texts
        ),
        "painting: what the browser needs": lambda: painting(
            address, shown, found, shown_on, tables, texts
        ),
        "base map and painting as scripts": lambda: sent_by_st_folium(painted),
    }
    return [Step(name, median_ms(action)) for name, action in steps.items()]


def page_run() -> Step:
    """Return one run of the whole script of the map page for a new session, caches warm."""
    script = PAGE.format(app=str(ROOT / "app.py"))
    runs = [_page_run(script) for _ in range(REPEATS + 1)]
    return Step(
        "the page as Streamlit runs it; coverage and search names cached",
        median(runs[1:]),
    )


def _page_run(script: str) -> float:
    run = AppTest.from_string(script, default_timeout=60)
    # An address of the map.
    run.query_params["toon"] = "coverage"
    run.run()
    if run.exception or run.error or not run.get("component_instance"):
        raise RuntimeError("the page fails; start the app to see why")
    return float(run.session_state["benchmark-ms"])


def loading(tables: Tables) -> list[Step]:
    """Return the time of loading and of the polygons of a date, which a first view leaves out."""
    atoms = load_atoms()
    polygons = dissolve_to(TODAY, atoms, tables.municipalities, tables.mergers)
    return [
        Step("load_tables: read and check all tables", median_ms(load_tables)),
        Step("load_atoms: read and check the boundary layer", median_ms(load_atoms)),
        Step(
            "dissolve_to: polygons of 2025",
            median_ms(lambda: dissolve_to(TODAY, atoms, tables.municipalities, tables.mergers)),
        ),
        Step("shared_borders: pairs of 2025", median_ms(lambda: shared_borders(polygons))),
        Step(f"`python {' '.join(COMMAND)}`, start to end", median_ms(_command)),
    ]


def _command() -> None:
    subprocess.run([sys.executable, *COMMAND], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
