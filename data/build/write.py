"""Writes what was built, all or nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import geopandas as gpd
import pandas as pd


def table_text(table: pd.DataFrame) -> str:
    """Return a table as CSV text: UTF-8, LF, empty for not known, dates as 2015-12-01."""
    return table.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")


def write_all(
    tables: dict[str, pd.DataFrame], atoms: gpd.GeoDataFrame, map_layer: str, folder: Path
) -> list[Path]:
    """Write tables and layers below a folder and return the paths written.

    Everything is written beside the folder first and moved in at the end: when something fails
    before, what was there stays as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".build-") as name:
        fresh = Path(name)
        (fresh / "tables").mkdir()
        (fresh / "boundaries").mkdir()
        for table, frame in tables.items():
            path = fresh / "tables" / f"{table}.csv"
            path.write_text(table_text(frame), encoding="utf-8", newline="\n")
        atoms.to_parquet(fresh / "boundaries" / "atoms.parquet", compression="zstd", index=False)
        path = fresh / "boundaries" / "map.topojson"
        path.write_text(map_layer, encoding="utf-8", newline="\n")
        return [_move(path, fresh, folder) for path in sorted(fresh.glob("*/*"))]


def _move(path: Path, fresh: Path, folder: Path) -> Path:
    target = folder / path.relative_to(fresh)
    target.parent.mkdir(exist_ok=True)
    return path.replace(target)
