"""Loads the shipped tables, each checked against its schema and against the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyarrow as pa

from data.contracts import conform, read_strings
from data.integrity import broken_references, undeclared_sources
from data.problems import DataError, Problem, raise_all
from data.schemas import LAMBERT_72, NIS_PATTERN, NOT_A_CODE, SCHEMAS
from data.sources import load_sources

TABLES = Path(__file__).parent / "tables"
BOUNDARIES = Path(__file__).parent / "boundaries"
ATOMS = BOUNDARIES / "atoms.parquet"
MAP_LAYER = BOUNDARIES / "map.topojson"

GAP_M = 2
"""Gaps narrower than this are faults; between municipalities on the state border wider ones are
real."""


@dataclass(frozen=True)
class Tables:
    """The shipped tables, one typed frame each; `data.schemas` spells their columns."""

    municipalities: pd.DataFrame
    mergers: pd.DataFrame
    inhabitants: pd.DataFrame
    newcomers: pd.DataFrame
    postal_codes: pd.DataFrame
    programmes: pd.DataFrame
    programme_figures: pd.DataFrame
    consortia: pd.DataFrame
    memberships: pd.DataFrame
    partners: pd.DataFrame
    record_sources: pd.DataFrame


def load_table(name: str, folder: Path = TABLES) -> pd.DataFrame:
    """Return one table, typed and checked against its own schema.

    Args:
        name: a key of `data.schemas.SCHEMAS`.
        folder: where ``<name>.csv`` lies.

    Errors:
        DataError: the file is missing, not UTF-8, or breaks its schema; all problems are named.

    Example:
        >>> load_table("mergers").query("successor_nis == '11002'")["nis"].tolist()
        ['11002', '11007']
    """
    path = folder / f"{name}.csv"
    return conform(read_strings(path), SCHEMAS[name], path.name)


def load_tables(folder: Path = TABLES) -> Tables:
    """Return all tables, each checked alone and then against the others.

    Errors:
        DataError: all problems of all tables; problems between tables only when each stands alone.

    Example:
        >>> tables = load_tables()
        >>> awards = tables.consortia.query("programme == 'oproep-2015'")["award_cents"]
        >>> len(awards), int(awards.sum())
        (7, 100639700)
    """
    frames: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for field in fields(Tables):
        try:
            frames[field.name] = load_table(field.name, folder)
        except DataError as error:
            problems.extend(error.problems)
    raise_all(problems)
    raise_all([*broken_references(frames), *undeclared_sources(frames, load_sources())])
    return Tables(**frames)


def load_atoms(path: Path = ATOMS) -> gpd.GeoDataFrame:
    """Return the boundary layer: the smallest polygons every vintage is a union of.

    Returns:
        Columns ``nis`` (code list to 2018; ``03000`` is the outline of the Walloon Region) and
        ``geometry`` (EPSG:31370, metres), index from 0.

    Errors:
        DataError: missing, no or another coordinate system, a code twice, an invalid polygon,
            or polygons that overlap or leave gaps.

    Source: Statbel, statistical sectors of 1 January 2011 (CC BY), generalised.

    Example:
        >>> len(load_atoms())
        328
    """
    remedy = "run python -m data.build"
    if not path.is_file():
        raise DataError([Problem("missing_file", path.name, "is not there", remedy)])
    try:
        atoms = gpd.read_parquet(path)
    except (pa.ArrowInvalid, ValueError) as error:
        raise DataError([Problem("not_a_layer", path.name, "is no GeoParquet", remedy)]) from error
    raise_all(broken_layer(atoms, path.name))
    return atoms


def broken_layer(layer: gpd.GeoDataFrame, file: str) -> list[Problem]:
    """Return what is wrong with a boundary layer, nothing when it is a valid coverage.

    Args:
        layer: columns ``nis`` and ``geometry``.
        file: name used in the problems.

    Returns:
        Problems of columns and coordinate system, else of codes and polygons, else of the
        coverage: neighbours that overlap, or lie apart by less than `GAP_M`.

    Example:
        >>> broken_layer(load_atoms(), "atoms.parquet")
        []
    """
    if "nis" not in layer.columns:
        cause = "the column is missing"
        return [Problem("missing_column", file, cause, "add the column", column="nis")]
    if not pd.api.types.is_string_dtype(layer["nis"]):
        cause, remedy = "the codes are no texts", "write them as texts of five digits"
        return [Problem("wrong_type", file, cause, remedy, column="nis")]
    if layer.crs is None or layer.crs.to_epsg() != int(LAMBERT_72.removeprefix("EPSG:")):
        cause = f"the coordinate system is not {LAMBERT_72} (Belgian Lambert 72)"
        if layer.crs is None:
            remedy, found = "set the one the coordinates are in", "none"
        else:
            remedy, found = f"reproject it to {LAMBERT_72}", layer.crs.to_string()
        return [Problem("wrong_crs", file, cause, remedy, column="geometry", value=found)]
    problems = [*_broken_codes(layer, file), *_broken_polygons(layer, file)]
    return problems or _broken_coverage(layer, file)


def _broken_codes(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    codes = layer["nis"].astype("str").fillna("")
    for nis in codes[~codes.str.fullmatch(NIS_PATTERN.strip("^$"))]:
        remedy = "correct the code"
        yield Problem("not_a_code", file, NOT_A_CODE, remedy, f"nis {nis}", "nis", nis)
    for nis in codes[codes.duplicated()].unique():
        cause, remedy = "the code occurs twice", "keep one polygon"
        yield Problem("duplicate_key", file, cause, remedy, f"nis {nis}", "nis", nis)


def _broken_polygons(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    shapes, codes = layer.geometry, layer["nis"]
    empty = shapes.isna() | shapes.is_empty
    other = ~empty & ~shapes.geom_type.isin(["Polygon", "MultiPolygon"])
    invalid = ~empty & ~other & ~shapes.is_valid
    for nis in codes[empty]:
        cause, remedy = "the polygon is missing", "add it"
        yield Problem("missing_polygon", file, cause, remedy, f"nis {nis}", "geometry")
    for nis, kind in zip(codes[other], shapes[other].geom_type, strict=True):
        cause, remedy = "is not a polygon", "replace it by the polygon"
        yield Problem("invalid_polygon", file, cause, remedy, f"nis {nis}", "geometry", kind)
    reasons = shapes[invalid].is_valid_reason()
    for nis, reason in zip(codes[invalid], reasons, strict=True):
        cause, remedy = "the polygon is not valid", "repair it"
        yield Problem("invalid_polygon", file, cause, remedy, f"nis {nis}", "geometry", reason)


def _broken_coverage(layer: gpd.GeoDataFrame, file: str) -> list[Problem]:
    edges = layer.geometry.invalid_coverage_edges(gap_width=GAP_M)
    broken = ~edges.is_empty
    return [
        Problem(
            "invalid_coverage",
            file,
            f"overlaps a neighbour or leaves a gap along {length:.0f} m",
            "let neighbours share their vertices",
            row=f"nis {nis}",
            column="geometry",
        )
        for nis, length in zip(layer.loc[broken, "nis"], edges[broken].length, strict=True)
    ]
