"""Pairs of neighbours side by side with libpysal, from 304 polygons to a million.

Every layer and way has a process of its own, for its peak of memory:
``python -m benchmarks.neighbours LAYER WAY`` prints one measurement.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from libpysal.graph import Graph

from benchmarks.timing import REPEATS, median_ms
from data.load import load_atoms, load_tables
from data.schemas import LAMBERT_72
from geo.borders import shared_borders
from geo.boundaries import dissolve_to
from geo.faults import coverage_faults
from geo.neighbours import neighbourhood

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "municipalities.gpkg"
SIZES = (1_000, 10_000, 100_000, 1_000_000)
LIBPYSAL_TO = 100_000
"""A million polygons would take libpysal more than a minute a run."""

POLYGONS_IN_ALL = 500_000
"""What all runs of one measurement together may have: large layers get fewer runs."""


@dataclass(frozen=True)
class Run:
    """What one way took for one layer.

    Attributes:
        pairs: a sum over the pairs that tells different ones apart.
        layer_mb: the peak of memory with the layer alone.
        peak_mb: the peak of memory after a first run.
        pairs_ms: finding the pairs.
        check_ms: telling whether the layer is a valid coverage; ours only.
        whole_ms: the check, the pairs, and the contacts in a point; ours only.
    """

    polygons: int
    vertices: int
    pairs: int
    layer_mb: float
    peak_mb: float
    pairs_ms: float
    check_ms: float = float("nan")
    whole_ms: float = float("nan")


@dataclass(frozen=True)
class SideBySide:
    """One layer: our run, and libpysal's where there is one."""

    name: str
    ours: Run
    libpysal: Run | None


def neighbours_side_by_side() -> list[SideBySide]:
    """Return the measurements of every layer; the source at full resolution only where it is."""
    names = {"today": "municipalities of 2025, as shipped"}
    if SOURCE.is_file():
        names["source"] = "Belgium of 2011, full resolution"
    names |= {str(size): "Voronoi cells" for size in SIZES}
    return [_side_by_side(layer, name) for layer, name in names.items()]


def _side_by_side(layer: str, name: str) -> SideBySide:
    ours = _in_its_own_process(layer, "ours")
    if ours.polygons > LIBPYSAL_TO:
        return SideBySide(name, ours, None)
    libpysal = _in_its_own_process(layer, "libpysal")
    if ours.pairs != libpysal.pairs:
        raise RuntimeError(f"{name}, {ours.polygons} polygons: not the pairs of libpysal")
    return SideBySide(name, ours, libpysal)


def _in_its_own_process(layer: str, way: str) -> Run:
    command = [sys.executable, "-m", "benchmarks.neighbours", layer, way]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)  # noqa: S603 - our own command
    return Run(**json.loads(done.stdout))


def _polygons(layer: str) -> gpd.GeoDataFrame:
    if layer == "today":
        tables = load_tables()
        return dissolve_to(date(2025, 1, 1), load_atoms(), tables.municipalities, tables.mergers)
    if layer == "source":
        return gpd.read_file(SOURCE).set_index("nis")[["geometry"]]
    spots = np.random.default_rng(0).uniform(0, 300_000, (int(layer), 2))
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(spots)))
    codes = pd.Index(np.arange(len(cells)), name="nis").astype("str").str.zfill(7)
    return gpd.GeoDataFrame(geometry=cells, index=codes, crs=LAMBERT_72)


def _pairs_of_libpysal(polygons: gpd.GeoDataFrame) -> pd.DataFrame:
    return Graph.build_contiguity(polygons, rook=True).adjacency.reset_index()


def _measured(layer: str, way: str) -> Run:
    polygons = _polygons(layer)
    layer_mb = _peak_mb()
    ours = way == "ours"
    find = shared_borders if ours else _pairs_of_libpysal
    found = find(polygons)
    peak_mb = _peak_mb()
    repeats = max(1, min(REPEATS, POLYGONS_IN_ALL // len(polygons)))

    def took(action: Callable[[gpd.GeoDataFrame], object]) -> float:
        return median_ms(lambda: action(polygons), repeats)

    own = {"check_ms": took(coverage_faults), "whole_ms": took(neighbourhood)} if ours else {}
    return Run(
        polygons=len(polygons),
        vertices=int(shapely.get_num_coordinates(polygons.geometry.to_numpy()).sum()),
        pairs=_digest(found),
        layer_mb=layer_mb,
        peak_mb=peak_mb,
        pairs_ms=took(find),
        **own,
    )


def _digest(found: pd.DataFrame) -> int:
    """Return a number that is the same for the same pairs in any order."""
    codes = found.set_axis(["a", "b", "weight"], axis=1)
    once = codes.loc[(codes["a"] < codes["b"]) & (codes["weight"] > 0), ["a", "b"]].astype("str")
    return int(pd.util.hash_pandas_object(once, index=False).sum())


def _peak_mb() -> float:
    """Return the most memory this process ever had, in millions of bytes; Linux only."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return float("nan")
    # Not `resource.getrusage`: its peak is inherited from the process that started this one.
    (most,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())
    return int(most) * 1024 / 1e6


if __name__ == "__main__":
    print(json.dumps(asdict(_measured(*sys.argv[1:]))))
