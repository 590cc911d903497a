"""The boundary layers against their source: areas, neighbours, parts, sizes.

Neighbours and their borders are found a second time, with the intersection of polygons. Real
cases: Voeren touches no Flemish municipality; Baarle-Hertog lies in pieces in the Netherlands.
"""

from __future__ import annotations

import gzip
import json
from datetime import date
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.geometry import box

from data.build.account import Account
from data.build.boundaries import area_of, build_atoms, changed_areas, changed_borders
from data.load import BOUNDARIES, MAP_LAYER, load_atoms, load_tables
from data.problems import DataError
from data.register import municipalities_on

TABLES = load_tables()
BAARLE_HERTOG, VOEREN, WALLOON_REGION = "13002", "73109", "03000"
PARTS_OF_BAARLE_HERTOG, HOLES_OF_BAARLE_HERTOG = 25, 7
"""As the source has them. The README of the sources counts 26 parts; the file holds 25 polygons."""


@pytest.fixture(scope="module")
def source(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The municipalities of Flanders and Brussels at full resolution, by code."""
    codes = municipalities_on(date(2018, 12, 31), TABLES.municipalities).index
    return layer.set_index("nis").loc[codes]


@pytest.fixture(scope="module")
def atoms() -> gpd.GeoDataFrame:
    return load_atoms().set_index("nis")


@pytest.fixture(scope="module")
def topology() -> dict[str, Any]:
    layer: dict[str, Any] = json.loads(MAP_LAYER.read_text(encoding="utf-8"))
    return layer


def borders_by_intersection(layer: gpd.GeoDataFrame) -> dict[tuple[str, str], float]:
    """The second implementation: the length of the line in which two polygons meet."""
    shapes = layer.geometry.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = np.column_stack([one, other])[one < other]
    lengths = shapely.length(shapely.intersection(shapes[pairs[:, 0]], shapes[pairs[:, 1]]))
    codes = layer.index.to_numpy()
    named = zip(codes[pairs[:, 0]], codes[pairs[:, 1]], lengths, strict=True)
    return {(str(a), str(b)): float(length) for a, b, length in named if length > 0}


def test_the_layers_are_small_enough_for_a_repository_and_a_page() -> None:
    assert sum(path.stat().st_size for path in BOUNDARIES.iterdir()) <= 500_000
    assert MAP_LAYER.stat().st_size <= 270_000
    assert len(gzip.compress(MAP_LAYER.read_bytes())) <= 76_000


def test_the_layer_holds_flanders_brussels_and_an_outline_as_a_valid_coverage(
    atoms: gpd.GeoDataFrame,
) -> None:
    codes = municipalities_on(date(2018, 12, 31), TABLES.municipalities).index
    assert atoms.index.tolist() == [WALLOON_REGION, *codes]
    assert atoms.crs.to_epsg() == 31370
    assert atoms.geometry.is_valid.all()
    assert shapely.coverage_is_valid(atoms.geometry.to_numpy())
    coordinates = shapely.get_coordinates(atoms.geometry.to_numpy())
    assert (coordinates == np.rint(coordinates)).all()


def test_every_area_is_within_one_percent_of_the_source(
    source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame
) -> None:
    change = atoms.geometry.area.loc[source.index] / source.geometry.area - 1
    assert change.abs().max() <= 0.01


def test_the_outline_of_the_walloon_region_is_within_one_percent(
    layer: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame
) -> None:
    walloon = layer[layer["region_nl"] == "Waals Gewest"]
    assert len(walloon) == 262
    area = atoms.geometry.area[WALLOON_REGION]
    assert area == pytest.approx(walloon.geometry.area.sum(), rel=0.01)


def test_certain_neighbours_are_those_of_the_source(
    source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame
) -> None:
    before = borders_by_intersection(source)
    after = borders_by_intersection(atoms.loc[source.index])
    assert len(before) == 894  # README of the sources
    assert {pair for pair, length in before.items() if length >= 100} <= set(after)
    assert {pair for pair, length in after.items() if length >= 100} <= set(before)


def test_certain_neighbours_stay_so_by_more_than_half_of_the_limit(
    source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame
) -> None:
    # A border of 100 metres in one layer is not a mere point in the other.
    after = borders_by_intersection(atoms.loc[source.index])
    certain = [pair for pair, length in borders_by_intersection(source).items() if length >= 100]
    assert min(after[pair] for pair in certain) >= 50


def test_voeren_has_no_flemish_neighbour(atoms: gpd.GeoDataFrame) -> None:
    others = atoms.drop(index=[VOEREN, WALLOON_REGION]).geometry
    assert not others.intersects(atoms.geometry[VOEREN]).any()
    assert atoms.geometry[WALLOON_REGION].intersects(atoms.geometry[VOEREN])


def test_no_part_and_no_hole_is_lost_or_merged(
    source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame
) -> None:
    def counts(layer: gpd.GeoDataFrame) -> pd.DataFrame:
        parts = layer.geometry.explode()
        holes = pd.Series(shapely.get_num_interior_rings(parts.to_numpy()), index=parts.index)
        return pd.DataFrame(
            {"parts": parts.groupby(level=0).size(), "holes": holes.groupby(level=0).sum()}
        )

    pd.testing.assert_frame_equal(
        counts(atoms.loc[source.index]), counts(source), check_names=False
    )
    assert counts(atoms).loc[BAARLE_HERTOG].tolist() == [
        PARTS_OF_BAARLE_HERTOG,
        HOLES_OF_BAARLE_HERTOG,
    ]


def test_the_parts_of_baarle_hertog_lie_where_they_lay(
    source: gpd.GeoDataFrame, atoms: gpd.GeoDataFrame
) -> None:
    before = shapely.get_parts(source.geometry[BAARLE_HERTOG])
    after = shapely.get_parts(atoms.geometry[BAARLE_HERTOG])
    meets = shapely.intersects(before[:, None], shapely.centroid(after)[None, :])
    assert meets.sum(axis=0).max() <= 1
    touched = shapely.intersection(before[:, None], after[None, :])
    assert (shapely.area(touched).max(axis=1) > 0).all()


def test_shipped_areas_are_those_of_the_source(source: gpd.GeoDataFrame) -> None:
    then = municipalities_on(date(2018, 12, 31), TABLES.municipalities)["area_m2"]
    assert then.to_dict() == source.geometry.area.round().astype(int).to_dict()


@pytest.mark.parametrize(
    ("name", "day"),
    [("v1995", date(1995, 1, 1)), ("v2019", date(2019, 1, 1)), ("v2025", date(2025, 1, 1))],
)
def test_every_vintage_of_the_map_has_its_codes_and_names(
    topology: dict[str, Any], name: str, day: date
) -> None:
    drawn = topology["objects"][name]["geometries"]
    assert topology["objects"][name]["type"] == "GeometryCollection"
    names = {geometry["id"]: geometry["properties"] for geometry in drawn}
    assert len(names) == len(drawn)
    register = municipalities_on(day, TABLES.municipalities)["name_nl"]
    assert names == {nis: {"name": dutch} for nis, dutch in register.items()}
    assert {geometry["type"] for geometry in drawn} <= {"Polygon", "MultiPolygon"}


def test_the_map_has_the_three_vintages_and_the_walloon_outline(topology: dict[str, Any]) -> None:
    assert list(topology["objects"]) == ["v1995", "v2019", "v2025", "walloon_region"]
    (outline,) = topology["objects"]["walloon_region"]["geometries"]
    assert outline["id"] == WALLOON_REGION
    assert set(topology["transform"]) == {"scale", "translate"}


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def decoded_area(topology: dict[str, Any], geometry: dict[str, Any]) -> float:
    """The area of a drawn polygon in square metres, decoded by hand."""
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(arc, axis=0) * scale + shift for arc in topology["arcs"]]
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    shapes = []
    for polygon in polygons:
        rings = [
            np.vstack([arcs[a] if a >= 0 else arcs[~a][::-1] for a in ring]) for ring in polygon
        ]
        shapes.append(shapely.Polygon(rings[0], rings[1:]))
    drawn = gpd.GeoSeries([shapely.MultiPolygon(shapes)], crs="EPSG:4326")
    return float(drawn.to_crs("EPSG:31370").area.iloc[0])


@pytest.mark.parametrize("nis", ["11002", "23105", VOEREN, "46030"])
def test_a_drawn_municipality_has_about_its_own_area(topology: dict[str, Any], nis: str) -> None:
    (geometry,) = [g for g in topology["objects"]["v2025"]["geometries"] if g["id"] == nis]
    area = municipalities_on(date(2025, 1, 1), TABLES.municipalities)["area_m2"][nis]
    assert decoded_area(topology, geometry) == pytest.approx(area, rel=0.02)


def test_baarle_hertog_is_drawn_in_all_its_parts(topology: dict[str, Any]) -> None:
    for vintage in ("v1995", "v2019", "v2025"):
        (geometry,) = [
            g for g in topology["objects"][vintage]["geometries"] if g["id"] == BAARLE_HERTOG
        ]
        assert geometry["type"] == "MultiPolygon"
        assert len(geometry["arcs"]) == PARTS_OF_BAARLE_HERTOG
        assert len(rings_of(geometry)) == PARTS_OF_BAARLE_HERTOG + HOLES_OF_BAARLE_HERTOG


def squares(*shapes: shapely.Polygon) -> gpd.GeoDataFrame:
    codes = [f"1100{number}" for number in range(len(shapes))]
    return gpd.GeoDataFrame({"nis": codes}, geometry=list(shapes), crs="EPSG:31370")


def test_an_area_that_changed_by_more_than_one_percent_is_told() -> None:
    before = squares(box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000))
    after = squares(box(0, 0, 1011, 1000), box(1011, 0, 2000, 1000))
    assert [str(problem.row) for problem in changed_areas(before, after)] == [
        "nis 11000",
        "nis 11001",
    ]
    assert changed_areas(before, before) == []


def test_a_border_that_came_or_went_is_told_unless_it_is_short() -> None:
    apart = squares(box(0, 0, 500, 500), box(600, 0, 900, 500))
    together = squares(box(0, 0, 500, 500), box(500, 0, 900, 500))
    assert [problem.row for problem in changed_borders(apart, together)] == ["nis 11000 and 11001"]
    assert [problem.row for problem in changed_borders(together, apart)] == ["nis 11000 and 11001"]
    doubtful = squares(box(0, 0, 500, 99), box(500, 0, 900, 99))
    assert changed_borders(doubtful, apart) == []


def test_areas_are_whole_square_metres_by_code() -> None:
    areas = area_of(squares(box(0, 0, 1.2, 1.2), box(2, 0, 3.3, 1.3)))
    assert areas.to_dict() == {"11000": 1, "11001": 2}


def test_a_layer_that_is_no_coverage_is_refused() -> None:
    overlapping = squares(box(0, 0, 100, 100), box(50, 0, 150, 100))
    with pytest.raises(DataError, match=r"m\.gpkg, row nis 11000.*overlaps a neighbour"):
        build_atoms(overlapping, TABLES.municipalities, "m.gpkg", Account("atoms"))
