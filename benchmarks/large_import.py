"""Every page with 300 imported awards and four programmes chosen: its first view and its second.

Run alone: ``python -m benchmarks.large_import`` prints the table. The views run in a process of
their own, with a store of their own, which ``python -m benchmarks.large_import measure`` fills.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from streamlit.testing.v1 import AppTest

from data.load import load_tables
from data.store import Store
from tests.views.many_awards import AWARDS, IMPORTED, PROGRAMMES, fill
from views.pages import PAGES

ROOT = Path(__file__).parents[1]
FIRST_S, SECOND_S = 3, 1
"""What a first and a second view may take, in seconds of a processor."""
PAGE = """
from time import process_time
import streamlit as st
from views.arriving import begin
from views.pages import PAGES, navigation
from views.store import tables
start = process_time()
texts = begin(tables())
navigation(texts)
{{name: draw for within in PAGES.values() for name, (_, draw) in within.items()}}["{name}"](texts)
st.session_state["benchmark-s"] = process_time() - start
"""
NOTE = (
    f"{len(PROGRAMMES) * AWARDS} imported awards of four municipalities each, the four programmes "
    "chosen at once; seconds that processors work, so that other work on the machine does not "
    "count. All pages in one process that has shown the last page before: a first view works out "
    "what nobody asked for yet, a second is for another visitor with the same choices."
)


@dataclass(frozen=True)
class Views:
    """Seconds of a processor for a page: with all consortia, or with one of them chosen."""

    page: str
    first_s: float
    second_s: float


def views_with_a_large_import() -> list[Views]:
    """Return the measures of every page, made in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.large_import", "measure"]
    with TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 - our own command
            command,
            cwd=ROOT,
            env=os.environ | {"SAMENKAART_HOME": folder},
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    return [Views(**each) for each in json.loads(done.stdout)]


def table(found: Sequence[Views]) -> list[str]:
    """Return the measures as a table in Markdown."""
    rows = [f"| {each.page} | {each.first_s:.2f} | {each.second_s:.2f} |" for each in found]
    return ["| page | first view, s | second view, s |", "|---|---:|---:|", *rows]


def slowest(found: Sequence[Views]) -> list[tuple[str, float, int]]:
    """Return the slowest first and second view, each with what it may take."""
    return [
        ("slowest first view, large import, s", max(each.first_s for each in found), FIRST_S),
        ("slowest second view, large import, s", max(each.second_s for each in found), SECOND_S),
    ]


def _measured() -> list[Views]:
    fill(Store(), load_tables())
    paths = {name: path for within in PAGES.values() for name, (path, _) in within.items()}
    all_of_them: dict[str, str | list[str]] = {"programma": PROGRAMMES}
    one: dict[str, str | list[str]] = all_of_them | {"verband": IMPORTED}
    # A programme has a sheet of its own.
    kinds = {"portrait": {"onderwerp": "consortium"}}
    _seconds("about", {})
    found = []
    for name, path in paths.items():
        for word, choices in (("", all_of_them), (", one consortium", one)):
            asked = choices | kinds.get(name, {})
            first, second = _seconds(name, asked), _seconds(name, asked)
            found.append(Views(f"`/{path}`{word}", first, second))
    return found


def _seconds(name: str, choices: dict[str, str | list[str]]) -> float:
    run = AppTest.from_string(PAGE.format(name=name), default_timeout=300)
    for parameter, value in choices.items():
        run.query_params[parameter] = value
    run.run()
    if run.exception:
        raise RuntimeError(f"the page {name} fails; start the app to see why")
    return float(run.session_state["benchmark-s"])


if __name__ == "__main__":
    if sys.argv[1:] == ["measure"]:
        print(json.dumps([asdict(each) for each in _measured()]))
    else:
        print("\n".join(table(views_with_a_large_import())))
