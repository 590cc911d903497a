"""Reads the declared source files; every departure from what was declared is a problem."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path

import geopandas as gpd
import pandas as pd
from pyogrio.errors import DataLayerError, DataSourceError

from data.contracts import FIRST_ROW, read_strings
from data.problems import DataError, Problem, raise_all
from data.schemas import NIS_PATTERN
from data.sources import Source


def path_of(source: Source, folder: Path) -> Path:
    """Return where the file of a source lies: in the folder, or in the package it comes with.

    A package that is not installed gives a path where nothing is.
    """
    if source.package is None:
        return folder / str(source.file)
    found = find_spec(source.package)
    places = (found.submodule_search_locations if found else None) or [source.package]
    return Path(places[0]) / "data" / str(source.file)


def checksum_problems(source: Source, folder: Path) -> list[Problem]:
    """Return a problem when the file is missing or is not the one that was declared."""
    path = path_of(source, folder)
    if not path.is_file():
        remedy = "put it in the folder given by --sources"
        if source.package is not None:
            remedy = f"install {source.package} as pinned in requirements-dev.txt"
        return [Problem("missing_file", path.name, "is not there", remedy)]
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found == source.sha256:
        return []
    cause = "the file is not the one declared in data/sources.toml"
    remedy = "take the declared file, or declare the new one: its date and this sha256"
    return [Problem("other_checksum", path.name, cause, remedy, column="sha256", value=found)]


def read_csv(source: Source, folder: Path, columns: tuple[str, ...]) -> pd.DataFrame:
    """Return the named columns of a comma-separated source as text, index from 0.

    Errors:
        DataError: missing, not UTF-8, or a column is missing.
    """
    path = path_of(source, folder)
    frame = read_strings(path, separator="|" if path.suffix == ".txt" else ",")
    raise_all(
        Problem("missing_column", path.name, "the column is missing", "add it", row=1, column=name)
        for name in columns
        if name not in frame.columns
    )
    return frame[list(columns)]


def whole_numbers(
    frame: pd.DataFrame, columns: tuple[str, ...], file: str
) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the frame with the columns as Int64, and a problem for each cell that is no number.

    `35.0` is whole; `35.5`, `-1` and `veel` are not, and are missing in the frame.
    """
    numbers = frame.copy()
    problems = []
    for column in columns:
        whole = frame[column].fillna("").str.fullmatch(r"[0-9]{1,15}(\.0*)?")
        problems += [
            Problem(
                "wrong_type",
                file,
                "is not a whole number of zero or more",
                "correct the cell",
                row=int(str(row)) + FIRST_ROW,
                column=column,
                value="" if pd.isna(value) else value,
            )
            for row, value in frame.loc[~whole, column].items()
        ]
        digits = frame[column].where(whole).str.replace(r"\..*", "", regex=True)
        numbers[column] = digits.astype("Int64")
    return numbers, problems


def duplicate_problems(frame: pd.DataFrame, key: list[str], file: str) -> list[Problem]:
    """Return a problem for every row whose key stands in an earlier row."""
    return [
        Problem(
            "duplicate_key",
            file,
            "occurs in an earlier row too",
            "keep one row",
            row=int(str(row)) + FIRST_ROW,
            column="+".join(key),
            value=", ".join(map(str, values)),
        )
        for row, *values in frame.loc[frame.duplicated(key), key].itertuples()
    ]


def code_problems(codes: pd.Series, file: str) -> list[Problem]:
    """Return every code that is not five digits."""
    wrong = codes[~codes.fillna("").str.fullmatch(NIS_PATTERN.strip("^$"))]
    return [
        Problem(
            "not_a_code",
            file,
            "is not five digits",
            "correct the cell",
            row=int(str(row)) + FIRST_ROW,
            column=str(codes.name),
            value="" if pd.isna(value) else value,
        )
        for row, value in wrong.items()
    ]


def read_layer(source: Source, folder: Path) -> gpd.GeoDataFrame:
    """Return the boundary source as published: columns as in the file, index from 0.

    Errors:
        DataError: the file is missing or cannot be read as a vector layer.
    """
    path = path_of(source, folder)
    if not path.is_file():
        raise DataError([Problem("missing_file", path.name, "is not there", "put it there")])
    try:
        layer = gpd.read_file(path)
    except (DataSourceError, DataLayerError) as error:
        cause, remedy = "is no readable GeoPackage", "take the file as published"
        raise DataError([Problem("not_a_layer", path.name, cause, remedy)]) from error
    if not isinstance(layer, gpd.GeoDataFrame):
        cause, remedy = "holds no polygons", "take the file as published"
        raise DataError([Problem("not_a_layer", path.name, cause, remedy)])
    return layer


def read_records(source: Source, folder: Path) -> list[dict[str, object]]:
    """Return the records of a JSON source."""
    records: list[dict[str, object]] = json.loads(path_of(source, folder).read_text("utf-8"))
    return records
