"""Makes the register of municipalities from REFNIS, the mergers and the boundary source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from data.build.account import Account
from data.build.boundaries import area_of
from data.build.checks import OPEN_END, unlisted_codes
from data.contracts import conform
from data.problems import Problem, raise_all
from data.schemas import BRUSSELS_REGION, FLEMISH_REGION, REGISTER_START, SCHEMAS

_REGIONS = {"02000": FLEMISH_REGION, "04000": BRUSSELS_REGION}
_FLEMISH_ONLY = ("province", "reference_region")
"""Brussels has none."""

_DISAMBIGUATION = r" \([^)]*\)$"
"""REFNIS writes homonyms as `Hamme (Dendermonde)`; the municipality is called Hamme."""


@dataclass(frozen=True)
class RegisterSources:
    """What the register is made of: frames with text columns, and the typed table of mergers.

    `files` names the source of a column in problems.
    """

    layer: gpd.GeoDataFrame
    mergers: pd.DataFrame
    refnis: pd.DataFrame
    names: pd.DataFrame
    regions: pd.DataFrame
    files: Mapping[str, str]


def build_mergers(
    source: pd.DataFrame, known: Iterable[str], file: str, account: Account
) -> pd.DataFrame:
    """Return the table ``mergers`` in the order of the source; names stay in the register.

    Args:
        source: columns ``date``, ``nis``, ``successor_nis`` as text.
        known: every code that the code lists have ever had.
        file: name of the source in problems.
        account: filled in.

    Errors:
        DataError: a date, code or key that breaks the schema, or a code of no municipality.
    """
    codes = list(known)
    table = conform(source[["date", "nis", "successor_nis"]], SCHEMAS["mergers"], file)
    raise_all(
        problem
        for column in ("nis", "successor_nis")
        for problem in unlisted_codes(table[column], codes, "is no municipality", file)
    )
    account.read, account.kept = len(source), len(table)
    return table


def build_municipalities(sources: RegisterSources, account: Account) -> pd.DataFrame:
    """Return the table ``municipalities``: one row per code and extent.

    A merged municipality has the area of its parts, province and arrondissement by its own code
    (Zwijndrecht lay in the province of Antwerpen, its successor lies in Oost-Vlaanderen), and
    every municipality the reference region of its successor of today.

    Errors:
        DataError: a code without name, arrondissement, successor or reference region.
    """
    spells = _spells(sources.layer, sources.mergers)
    hierarchy = sources.refnis.set_index("CD_REFNIS")
    arrondissement = spells["nis"].str[:2] + "000"
    above = _current(hierarchy, "CD_SUP_REFNIS")
    parent = arrondissement.map(above)
    # Brussels has no province: its arrondissement hangs directly under the region.
    region = parent.map(above).where(~parent.isin(_REGIONS), parent)
    dutch = _current(hierarchy, "TX_REFNIS_NL")
    province = parent.where(~parent.isin(_REGIONS)).map(dutch)
    table = pd.DataFrame(
        {
            "nis": spells["nis"],
            "name_nl": _names(spells, sources, "TX_REFNIS_NL", "name_nl"),
            "name_fr": _names(spells, sources, "TX_REFNIS_FR", "name_fr"),
            "province": province.str.removeprefix("Provincie "),
            "arrondissement": arrondissement.map(dutch).str.removeprefix("Arrondissement "),
            "region": region.map(_REGIONS),
            "reference_region": _reference_regions(spells, sources),
            "valid_from": spells["valid_from"],
            "valid_to": spells["valid_to"],
            "area_m2": spells["area_m2"],
        }
    ).sort_values(["nis", "valid_from"], ignore_index=True)
    _refuse_gaps(table, sources.files)
    account.read = len(sources.refnis)
    account.kept = int(sources.refnis["CD_REFNIS"].isin(table["nis"]).sum())
    account.drop(account.read - account.kept, "other levels, regions and former municipalities")
    account.note = f"{len(table)} rows with the mergers of 2025 and Antwerpen's two extents"
    return table


def _current(hierarchy: pd.DataFrame, column: str) -> pd.Series:
    return hierarchy.loc[hierarchy["DT_VLDT_END"] == OPEN_END, column]


def _spells(layer: gpd.GeoDataFrame, mergers: pd.DataFrame) -> pd.DataFrame:
    areas = area_of(layer)
    ours = areas[areas.index.str.match(r"1|21|23|24|3|4|7")].reset_index()
    current = ours.assign(valid_from=pd.Timestamp(REGISTER_START))
    done = []
    for day in sorted(mergers["date"].unique()):
        step = mergers[mergers["date"] == day]
        ends = current["nis"].isin(step["nis"])
        done.append(current[ends].assign(valid_to=day - pd.Timedelta(days=1)))
        parts = current[ends].merge(step[["nis", "successor_nis"]], on="nis")
        merged = parts.groupby("successor_nis", as_index=False)["area_m2"].sum()
        merged = merged.rename(columns={"successor_nis": "nis"}).assign(valid_from=day)
        current = pd.concat([current[~ends], merged])
    return pd.concat([*done, current.assign(valid_to=pd.NaT)], ignore_index=True)


def _names(
    spells: pd.DataFrame, sources: RegisterSources, in_refnis: str, in_names: str
) -> pd.Series:
    """Return names: those of today from today's list, former ones from REFNIS."""
    ends = pd.to_datetime(sources.refnis["DT_VLDT_END"], format="%d/%m/%Y")
    latest = sources.refnis.loc[ends.sort_values(kind="stable").index].drop_duplicates(
        "CD_REFNIS", keep="last"
    )
    refnis = latest.set_index("CD_REFNIS")[in_refnis]
    former = refnis.str.replace(_DISAMBIGUATION, "", regex=True)
    today = sources.names.set_index("nis")[in_names]
    return spells["nis"].map(former).fillna(spells["nis"].map(today))


def _reference_regions(spells: pd.DataFrame, sources: RegisterSources) -> pd.Series:
    successors = sources.mergers.set_index("nis")["successor_nis"]
    today = spells["nis"]
    for _ in range(sources.mergers["date"].nunique()):
        today = today.map(successors).fillna(today)
    return today.map(sources.regions.set_index("nis")["reference_region"])


def _refuse_gaps(table: pd.DataFrame, files: Mapping[str, str]) -> None:
    flemish = table["region"] == FLEMISH_REGION
    every = pd.Series(data=True, index=table.index)
    raise_all(
        Problem(
            "missing_value",
            files[column],
            f"gives no {column} for this municipality",
            "add it",
            row=f"nis {nis}",
            column=column,
        )
        for column in files
        for nis in table.loc[
            table[column].isna() & (flemish if column in _FLEMISH_ONLY else every), "nis"
        ].unique()
    )
