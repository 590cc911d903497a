"""Makes the two boundary layers we ship: one to compute with, one to draw."""

from __future__ import annotations

import json
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
import topojson

from data.build.account import Account
from data.load import broken_layer
from data.problems import Problem, raise_all
from data.register import municipalities_on, vintages
from data.schemas import WALLOON_REGION_NIS
from geo.borders import shared_borders
from geo.boundaries import dissolve_to

ATOM_TOLERANCE_M = 50
"""Every municipality keeps its area within 1%; at 75 m Drogenbos departs by 1.2%."""

MAP_TOLERANCE_M = 100
"""For the screen: a second generalisation that keeps the drawn layer under 270 kB."""

MAP_GRID = 10_000
"""Positions along each axis of the drawn layer: about 25 m, under the tolerance above."""

GRID_M = 1
MAX_AREA_CHANGE = 0.01
CERTAIN_BORDER_M = 100


def build_atoms(
    layer: gpd.GeoDataFrame, register: pd.DataFrame, file: str, account: Account
) -> gpd.GeoDataFrame:
    """Return the smallest polygons every vintage is a union of, generalised.

    Args:
        layer: the Statbel layer, columns ``nis`` and ``geometry``, all of Belgium.
        register: the table ``municipalities``.
        file: name of the source in problems.
        account: filled in.

    Returns:
        Columns ``nis`` and ``geometry`` (EPSG:31370, whole metres), ascending, index from 0; the
        Walloon municipalities are one outline, ``03000``.

    Errors:
        DataError: the source is no valid coverage, or the result departs from it too far.
    """
    raise_all(broken_layer(layer, file))
    first = municipalities_on(date(2018, 12, 31), register).index
    ours = layer["nis"].isin(first)
    missing = sorted(set(first) - set(layer["nis"]))
    raise_all(
        Problem("unknown_code", file, "the municipality has no polygon", "add it", value=nis)
        for nis in missing
    )
    outline = shapely.coverage_union_all(layer.geometry[~ours].to_numpy())
    account.read, account.kept = len(layer), int(ours.sum()) + 1
    account.drop(int((~ours).sum()) - 1, "Walloon municipalities dissolved into one outline")
    source = gpd.GeoDataFrame(
        {"nis": [*layer.loc[ours, "nis"], WALLOON_REGION_NIS]},
        geometry=[*layer.geometry[ours], outline],
        crs=layer.crs,
    ).sort_values("nis", ignore_index=True)
    simple = shapely.coverage_simplify(source.geometry.to_numpy(), ATOM_TOLERANCE_M)
    rounded = shapely.set_precision(simple, GRID_M, mode="pointwise")
    atoms = source.set_geometry(gpd.GeoSeries(rounded, crs=layer.crs))
    raise_all(broken_layer(atoms, "atoms.parquet"))
    raise_all([*changed_areas(source, atoms), *changed_borders(source, atoms)])
    return atoms


def changed_areas(source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame) -> list[Problem]:
    """Return the municipalities whose area departs from the source by more than 1%."""
    change = atoms.geometry.area / source.geometry.area - 1
    far = change.abs() > MAX_AREA_CHANGE
    return [
        Problem(
            "area_changed",
            "atoms.parquet",
            "the area departs from the source by more than 1%",
            "lower ATOM_TOLERANCE_M",
            row=f"nis {nis}",
            column="geometry",
            value=f"{part:.2%}",
        )
        for nis, part in zip(atoms.loc[far, "nis"], change[far], strict=True)
    ]


def changed_borders(source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame) -> list[Problem]:
    """Return the pairs that are certain neighbours in one layer and no neighbours in the other."""
    before, after = (
        shared_borders(layer.set_index("nis")).set_index(["nis_a", "nis_b"])["border_m"]
        for layer in (source, atoms)
    )
    lost = before.index[before >= CERTAIN_BORDER_M].difference(after.index)
    gained = after.index[after >= CERTAIN_BORDER_M].difference(before.index)
    return [
        Problem(
            "border_changed",
            "atoms.parquet",
            "neighbours in one layer only",
            "lower ATOM_TOLERANCE_M",
            row=f"nis {a} and {b}",
            column="geometry",
        )
        for a, b in [*lost, *gained]
    ]


def build_map_layer(atoms: gpd.GeoDataFrame, register: pd.DataFrame, mergers: pd.DataFrame) -> str:
    """Return the layer to draw as TopoJSON text: every vintage over the same arcs, in WGS84.

    Objects ``v1995``, ``v2019``, ``v2025`` hold the municipalities (``id`` the NIS code,
    ``properties.name`` the Dutch name); ``walloon_region`` the outline.
    """
    coarse = shapely.coverage_simplify(atoms.geometry.to_numpy(), MAP_TOLERANCE_M)
    coarse_atoms = atoms.set_geometry(gpd.GeoSeries(coarse, crs=atoms.crs))
    layers, names = [], []
    for vintage in vintages(mergers):
        polygons = dissolve_to(vintage.start, coarse_atoms, register, mergers)
        polygons["name"] = municipalities_on(vintage.start, register)["name_nl"]
        layers.append(polygons[["name", "geometry"]].reset_index())
        names.append(vintage.name)
    outline = coarse_atoms[coarse_atoms["nis"] == WALLOON_REGION_NIS]
    layers.append(outline.assign(name="Waals Gewest"))
    names.append("walloon_region")
    topology = topojson.Topology(
        [layer.to_crs("EPSG:4326") for layer in layers], object_name=names, prequantize=MAP_GRID
    ).to_dict()
    return json.dumps(_compact(topology), ensure_ascii=False, separators=(",", ":")) + "\n"


def _compact(topology: dict[str, object]) -> dict[str, object]:
    objects: dict[str, dict[str, list[dict[str, object]]]] = topology["objects"]  # type: ignore[assignment]
    compact = {
        name: {
            "type": "GeometryCollection",
            "geometries": [_geometry(geometry) for geometry in group["geometries"]],
        }
        for name, group in objects.items()
    }
    transform: dict[str, list[float]] = topology["transform"]  # type: ignore[assignment]
    return {
        "type": "Topology",
        "transform": {key: [round(v, 12) for v in values] for key, values in transform.items()},
        "objects": compact,
        "arcs": topology["arcs"],
    }


def _geometry(geometry: dict[str, object]) -> dict[str, object]:
    properties: dict[str, str] = geometry["properties"]  # type: ignore[assignment]
    return {
        "type": geometry["type"],
        "id": properties["nis"],
        "properties": {"name": properties["name"]},
        "arcs": geometry["arcs"],
    }


def area_of(layer: gpd.GeoDataFrame) -> pd.Series:
    """Return the area of each polygon in whole square metres, indexed by ``nis``."""
    areas = np.rint(layer.geometry.area.to_numpy()).astype("int64")
    return pd.Series(areas, index=pd.Index(layer["nis"], name="nis"), name="area_m2")
