"""What tests of the build share: the source layer, sources to spoil, and a build that fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas as gpd
import pytest

from data.build import pipeline
from data.build.__main__ import main
from data.build.read import read_layer
from data.load import BOUNDARIES, TABLES
from data.sources import load_sources


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of change of every file below a folder."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def state() -> Callable[[Path], dict[str, tuple[bytes, int]]]:
    """The function that tells bytes and times of all files below a folder."""
    return _state


@pytest.fixture(scope="session")
def layer(sources: Path) -> gpd.GeoDataFrame:
    return read_layer(load_sources()["statbel-boundaries"], sources)


@pytest.fixture(scope="session")
def borrowed(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, made once."""
    folder = tmp_path_factory.mktemp("borrowed") / "sources"
    shutil.copytree(sources, folder)
    for path in [folder, *folder.iterdir()]:
        path.chmod(0o755)
    return folder


@pytest.fixture
def folder(borrowed: Path, sources: Path) -> Iterator[Path]:
    """The copy of the sources, to be spoilt; made whole again afterwards."""
    yield borrowed
    for path in sources.iterdir():
        copy = borrowed / path.name
        if not copy.is_file() or copy.read_bytes() != path.read_bytes():
            copy.unlink(missing_ok=True)
            shutil.copyfile(path, copy)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with the output of an earlier build."""
    for earlier in (TABLES, BOUNDARIES):
        shutil.copytree(earlier, tmp_path / "out" / earlier.name)
    return tmp_path / "out"


@pytest.fixture
def lines_of_failure(
    folder: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[], list[str]]:
    """Builds, holds that it fails and changes nothing, and gives the problems told."""

    def fail() -> list[str]:
        before = _state(out)
        assert main(["--sources", str(folder), "--out", str(out)]) == 1
        assert _state(out) == before
        told = capsys.readouterr()
        assert told.out == ""
        head, *lines = told.err.strip().splitlines()
        assert head.startswith(f"Nothing was written. {len(lines)} problem")
        # The altered file is another one than declared; what is wrong with it comes on top.
        return [line for line in lines if "is not the one declared" not in line]

    return fail


@pytest.fixture
def layer_in_memory(layer: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spares reading 8 MB again; the geometry is checked in other tests."""
    monkeypatch.setattr(pipeline, "read_layer", lambda *_: layer)
    monkeypatch.setattr(pipeline, "broken_layer", lambda *_: [])
