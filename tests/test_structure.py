"""Holds the shape of the project: what may import what, and what no file may hold.

Every check is tried on made-up bad files, so that it is known to fail.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEVELS = {"data": 0, "geo": 1, "analysis": 2, "views": 3, "app": 4}
DOORS = ("data.build", "data.awards", "data.dictionary", "analysis.__main__", "analysis.commands")
SIDES = ("tests", "benchmarks")
MAP, VIEWS, STORE, BUILD = ("geo/map*",), ("views/*",), ("data/store*",), ("data/build[./]*",)
# Library: the only places that may import it; tests and benchmarks are free.
ONLY_IN = {
    "streamlit": ("app.py", *VIEWS),
    "streamlit_folium": VIEWS,
    "folium": MAP + VIEWS,
    "branca": ("geo/palette.py", *MAP, *VIEWS),  # its tables of colours
    **dict.fromkeys(("sqlalchemy", "sqlite3"), STORE),
    **dict.fromkeys(("requests", "urllib.request", "urllib3", "http.client", "httpx"), BUILD),
}
# Host: where code may name it. Docstrings and comments may cite any page.
HOSTS = {
    "127.0.0.1": "*",
    "localhost": "*",
    "www.w3.org": "*",  # names of XML vocabularies, never asked for
    "schemas.openxmlformats.org": "*",
    "example.org": "tests/*",
    "tile.openstreetmap.org": "geo/map*",
    "www.openstreetmap.org": "geo/map*",
    "geo.api.vlaanderen.be": "geo/map*",
    "www.vlaanderen.be": "geo/map*",
}
PICKLES = {"pickle", "cPickle", "cloudpickle", "dill", "joblib", "marshal", "shelve"}
PICKLING = {"read_pickle", "to_pickle"}
FILTERS = {"filterwarnings", "simplefilter"}
SLEEPS = {"sleep", "wait_for_timeout"}
MACHINE = re.compile(r"(?<![\w./}])(?:/(?:home|root|Users|tmp|work|opt|mnt)/|[A-Z]:\\+Users\b)")
ADDRESS = re.compile(
    r"(?:https?:|wss?:)?//(?:\{s\}\.)?((?:[\w-]+\.)+\w+|localhost)(?=[:/?#\s\"']|$)"
)
MAX_FUNCTION, MAX_FILE, MAX_APP = 40, 300, 39


@dataclass(frozen=True)
class Source:
    """One Python file: its path below the root and its text."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def package(self) -> list[str]:
        parts = self.module.split(".")
        return parts if self.path.endswith("/__init__.py") else parts[:-1]


def is_within(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def is_door(name: str) -> bool:
    return any(is_within(name, door) for door in DOORS)


def names_of(node: ast.AST, source: Source) -> list[str]:
    """Every dotted name that one node may import; `from a import b` gives `a` and `a.b`."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        above = source.package[: len(source.package) - node.level + 1] if node.level else []
        base = ".".join([*above, *([node.module] if node.module else [])])
        return [base, *(f"{base}.{alias.name}" for alias in node.names)]
    match node:
        case ast.Call(
            func=ast.Name(id=name) | ast.Attribute(attr=name),
            args=[ast.Constant(value=str(to)), *_],
        ) if name in {"import_module", "__import__"}:
            return [to]
    return []


def imports(source: Source) -> Iterator[tuple[int, str]]:
    for node in ast.walk(source.tree):
        for name in names_of(node, source):
            yield getattr(node, "lineno", 0), name


def imports_up_or_a_door(source: Source) -> Iterator[str]:
    here = source.module.split(".")[0]
    if here not in LEVELS or is_door(source.module):
        return
    for line, name in imports(source):
        top = name.split(".")[0]
        if is_door(name):
            yield f"{source.path}:{line} imports the door {name}"
        elif top in SIDES or LEVELS.get(top, -1) > LEVELS[here]:
            yield f"{source.path}:{line} imports {name}, which lies above"


def library_out_of_its_room(source: Source) -> Iterator[str]:
    if source.path.startswith(SIDES):
        return
    for line, name in imports(source):
        for library, places in ONLY_IN.items():
            if is_within(name, library) and not any(fnmatch(source.path, p) for p in places):
                yield f"{source.path}:{line} imports {library}, allowed in {places}"


def too_long(source: Source) -> Iterator[str]:
    lines, limit = source.text.count("\n"), MAX_APP if source.path == "app.py" else MAX_FILE
    if lines > limit:
        yield f"{source.path}: {lines} lines, limit {limit}"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            doc = ast.get_docstring(node, clean=False)
            size = (node.end_lineno or 0) - node.lineno + 1 - (doc.count("\n") + 1 if doc else 0)
            if size > MAX_FUNCTION:
                yield f"{source.path}:{node.lineno} {node.name}: {size} lines"


def catches_everything(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        match node:
            case ast.ExceptHandler(type=None):
                yield f"{source.path}:{node.lineno} bare except"
            case (
                ast.ExceptHandler(type=ast.expr() as caught)
                | ast.Call(func=ast.Name("suppress"), args=[caught])
            ):
                names = {n.id for n in ast.walk(caught) if isinstance(n, ast.Name)}
                if names & {"Exception", "BaseException"}:
                    yield f"{source.path}:{node.lineno} catches every exception"


def forbidden_name(source: Source) -> Iterator[str]:
    banned = FILTERS | PICKLING | {"*"} | (SLEEPS if source.path.startswith("tests/") else set())
    for node in ast.walk(source.tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in banned:
                yield f"{source.path}:{node.lineno} uses {name}"
    for line, name in imports(source):
        if name.split(".")[0] in PICKLES or name.split(".")[-1] in banned:
            yield f"{source.path}:{line} imports {name}"


def path_of_a_machine(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), start=1):
        if MACHINE.search(line):
            yield f"{source.path}:{number} path of one machine"


def docstrings(tree: ast.Module) -> set[int]:
    """The identities of the nodes that are docstrings or other bare strings."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def foreign_address(source: Source) -> Iterator[str]:
    tree = source.tree
    prose = docstrings(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in prose:
                for host in ADDRESS.findall(text):
                    if not fnmatch(source.path, HOSTS.get(host, "")):
                        yield f"{source.path}:{node.lineno} names the host {host}"


def sources() -> list[Source]:
    files = [*ROOT.glob("*.py")]
    for folder in (*LEVELS, *SIDES):
        files += ROOT.glob(f"{folder}/**/*.py")
    return [Source(f.relative_to(ROOT).as_posix(), f.read_text("utf-8")) for f in sorted(files)]


Check = Callable[[Source], Iterator[str]]
TWO_SLASHES = "https:/" + "/"
BAD: list[tuple[Check, str, str]] = [
    (imports_up_or_a_door, "data/a.py", "import geo.boundaries"),
    (imports_up_or_a_door, "geo/a.py", "from analysis import coverage"),
    (imports_up_or_a_door, "analysis/a.py", "def f():\n    from views import page"),
    (imports_up_or_a_door, "views/a.py", "import app"),
    (imports_up_or_a_door, "data/sub/a.py", "from ...geo import map"),
    (imports_up_or_a_door, "views/a.py", "import tests.conftest"),
    (imports_up_or_a_door, "views/a.py", "importlib.import_module('data.build')"),
    (imports_up_or_a_door, "data/a.py", "from . import build"),
    (imports_up_or_a_door, "data/__init__.py", "from .awards import read"),
    (imports_up_or_a_door, "views/a.py", "from analysis.__main__ import main"),
    *((library_out_of_its_room, "analysis/a.py", f"import {library}") for library in ONLY_IN),
    (library_out_of_its_room, "data/load.py", "from urllib import request"),
    (library_out_of_its_room, "geo/boundaries.py", "from folium.features import GeoJson"),
    (forbidden_name, "geo/a.py", "from .map import *"),
    (too_long, "app.py", "x = 1\n" * 40),
    (too_long, "data/a.py", "x = 1\n" * 301),
    (too_long, "tests/a.py", "def f():\n" + "    x = 1\n" * 40),
    (catches_everything, "data/a.py", "try:\n    f()\nexcept:\n    pass"),
    (catches_everything, "data/a.py", "try:\n    f()\nexcept (OSError, Exception):\n    pass"),
    (catches_everything, "data/a.py", "with suppress(Exception):\n    f()"),
    (forbidden_name, "data/a.py", "warnings.simplefilter('ignore')"),
    (forbidden_name, "tests/a.py", "from warnings import filterwarnings as quiet"),
    (forbidden_name, "tests/a.py", "time.sleep(1)"),
    (forbidden_name, "tests/a.py", "from time import sleep"),
    (forbidden_name, "tests/a.py", "page.wait_for_timeout(500)"),
    (forbidden_name, "data/a.py", "import pickle"),
    (forbidden_name, "data/a.py", "pd.read_pickle(path)"),
    (path_of_a_machine, "data/a.py", f"p = '/{'home'}/someone/data.csv'"),
    (path_of_a_machine, "data/a.py", f"p = 'C:\\\\{'Users'}\\\\someone'"),
    (foreign_address, "views/a.py", f"u = '{TWO_SLASHES}cdn.example.com/x.js'"),
    (foreign_address, "views/a.py", f"u = f'{TWO_SLASHES}tile.openstreetmap.org/{{z}}'"),
    (
        foreign_address,
        "geo/map.py",
        f"u = '<script src=\"{TWO_SLASHES[6:]}cdn.example.com/x.js\">'",
    ),
]
GOOD = f"""from __future__ import annotations
import data.register
from geo.join import join
def f() -> int:
    '''See {TWO_SLASHES}statbel.fgov.be for the source.'''
    try:
        return int("1") // 2
    except (ValueError, TypeError) as error:
        raise LookupError("path/home/x and ../shared/sources") from error
"""
CHECKS = list(dict.fromkeys(check for check, _, _ in BAD))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_project_keeps_its_shape(check: Check) -> None:
    problems = sorted({problem for source in sources() for problem in check(source)})
    assert not problems, "\n" + "\n".join(problems)


@pytest.mark.parametrize(("check", "path", "text"), BAD)
def test_a_bad_file_is_found(check: Check, path: str, text: str) -> None:
    assert list(check(Source(path, text))), text


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("path", ["analysis/coverage.py", "data/build/tables.py"])
def test_a_good_file_passes(check: Check, path: str) -> None:
    assert not list(check(Source(path, GOOD)))


def test_every_room_is_walked() -> None:
    tops = {source.module.split(".")[0] for source in sources()}
    assert {*LEVELS, "tests"} <= tops


def pins(text: str) -> list[list[str]]:
    """The requirement lines of one file: the direct ones and the transitive ones."""
    direct, transitive = re.split(r"^# Transitive.*$", text, flags=re.MULTILINE)
    return [re.findall(r"^[^#\s-].*$", part, re.MULTILINE) for part in (direct, transitive)]


def undocumented(direct: list[str], page: str) -> list[str]:
    return [name for pin in direct if f"| `{(name := pin.split('==')[0])}` |" not in page]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_and_the_direct_ones_explained(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    direct, transitive = pins(text)
    assert not [pin for pin in direct + transitive if not re.match(r"[\w.-]+==[\w.]+(; .+)?$", pin)]
    assert "//" not in text
    assert "index" not in text
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert direct
    assert not undocumented(direct, page)


def test_a_dependency_without_its_line_is_found() -> None:
    assert undocumented(["pandas==3.1.1", "numpy==2.4.6"], "| `pandas` | frames |") == ["numpy"]


def test_the_app_sends_no_statistics_and_shows_no_traces() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorDetails"] == "none"
    assert config["server"]["address"] == "127.0.0.1"
