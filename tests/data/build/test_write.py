"""Writing: all files or none, and always the same bytes."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from data.build.write import table_text, write_all

ATOMS = gpd.GeoDataFrame({"nis": ["11002"]}, geometry=[box(0, 0, 1, 1)], crs="EPSG:31370")
TABLE = pd.DataFrame(
    {
        "nis": ["11002", None],
        "n": pd.array([0, None], dtype="Int64"),
        "on": pd.to_datetime(pd.Series(["2015-12-01", None])),
        "name": ["een, twee", "ï"],
    }
)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_not_known_is_empty_zero_is_zero_and_days_are_days() -> None:
    assert table_text(TABLE) == 'nis,n,on,name\n11002,0,2015-12-01,"een, twee"\n,,,ï\n'


def test_everything_is_written_below_the_folder_and_nothing_is_left_over(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    written = write_all({"t": TABLE}, ATOMS, "{}\n", out)
    names = ["boundaries/atoms.parquet", "boundaries/map.topojson", "tables/t.csv"]
    assert list(contents(out)) == names
    assert [str(path.relative_to(out)) for path in written] == names
    assert contents(out)["tables/t.csv"] == table_text(TABLE).encode()
    assert gpd.read_parquet(out / names[0]).equals(ATOMS)


def test_writing_again_replaces_what_was_there(tmp_path: Path) -> None:
    write_all({"t": TABLE}, ATOMS, "old\n", tmp_path)
    before = contents(tmp_path)
    write_all({"t": TABLE}, ATOMS, "new\n", tmp_path)
    after = contents(tmp_path)
    assert {name for name in after if after[name] != before[name]} == {"boundaries/map.topojson"}


def test_when_a_layer_cannot_be_written_everything_stays_as_it_was(tmp_path: Path) -> None:
    write_all({"t": TABLE}, ATOMS, "{}\n", tmp_path)
    before = contents(tmp_path)
    with pytest.raises(UnicodeEncodeError):
        write_all({"t": TABLE.head(1)}, ATOMS, "\ud800", tmp_path)
    assert contents(tmp_path) == before
