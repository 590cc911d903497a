"""Checks the sources of the register before it is made: codes, dates, and that they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import geopandas as gpd
import pandas as pd

from data.build.read import code_problems, duplicate_problems
from data.contracts import FIRST_ROW
from data.problems import Problem

OPEN_END = "31/12/9999"
"""What REFNIS writes as the last day of a code that is in force."""

_LAYER_DAY = pd.Timestamp(2018, 12, 31)
_MUNICIPALITY = "4"


def layer_code_problems(
    layer: gpd.GeoDataFrame, refnis: pd.DataFrame, file: str
) -> Iterator[Problem]:
    """Return the codes that only one of the boundary source and the code list of 2018 has.

    Args:
        layer: the boundary source, column ``nis``.
        refnis: REFNIS as text, its dates checked by `hierarchy_problems`.
        file: name of the boundary source in the problems.
    """
    start, end = (
        pd.to_datetime(refnis[name].mask(refnis[name] == OPEN_END), format="%d/%m/%Y")
        for name in ("DT_VLDT_START", "DT_VLDT_END")
    )
    valid = (start <= _LAYER_DAY) & (end.isna() | (end >= _LAYER_DAY))
    listed = set(refnis.loc[valid & (refnis["LVL_REFNIS"] == _MUNICIPALITY), "CD_REFNIS"])
    found = set(layer["nis"].dropna())
    for nis in sorted(found - listed):
        cause = "is no municipality of the code list of 2018"
        yield Problem("unknown_code", file, cause, "correct the code", f"nis {nis}", "nis", nis)
    for nis in sorted(listed - found):
        cause = "the municipality has no polygon"
        yield Problem("missing_code", file, cause, "add it", f"nis {nis}", "nis", nis)


def hierarchy_problems(refnis: pd.DataFrame, file: str) -> Iterator[Problem]:
    """Return the rows of REFNIS with a wrong code or date, and codes that are in force twice."""
    yield from code_problems(refnis["CD_REFNIS"], file)
    for name in ("DT_VLDT_START", "DT_VLDT_END"):
        text = refnis[name].fillna("")
        read = pd.to_datetime(text.mask(text == OPEN_END), format="%d/%m/%Y", errors="coerce")
        for row, value in text[read.isna() & (text != OPEN_END)].items():
            remedy = "write it as day/month/year, 31/12/2018"
            yield Problem(
                "not_a_date", file, "is not a date", remedy, int(str(row)) + FIRST_ROW, name, value
            )
    current = refnis[refnis["DT_VLDT_END"] == OPEN_END]
    yield from duplicate_problems(current, ["CD_REFNIS"], file)


def region_problems(regions: pd.DataFrame, today: Iterable[str], file: str) -> Iterator[Problem]:
    """Return wrong, repeated and unknown codes among the reference regions."""
    yield from code_problems(regions["nis"], file)
    yield from duplicate_problems(regions, ["nis"], file)
    yield from unlisted_codes(regions["nis"], today, "is no municipality of today", file)


def unlisted_codes(
    codes: pd.Series, known: Iterable[str], cause: str, file: str
) -> Iterator[Problem]:
    """Return a problem for every well-formed code that is not among the known ones."""
    wrong = ~codes.isin(list(known)) & codes.fillna("").str.fullmatch("[0-9]{5}")
    for row, nis in codes[wrong].items():
        yield Problem(
            "unknown_code",
            file,
            cause,
            "correct the code",
            row=int(str(row)) + FIRST_ROW,
            column=str(codes.name),
            value=nis,
        )
