"""A boundary source that is broken stops the build with plain lines and leaves the output alone.

Cases: wrong and missing coordinate system, bow-tie, overlap, no polygon, code twice, unknown code,
four digits, a municipality left out.
"""

from __future__ import annotations

from collections.abc import Callable

import geopandas as gpd
import pytest
import shapely

from data.build import pipeline

VOEREN = "73109"
Break = Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame]


def with_code(old: str, new: str) -> Break:
    return lambda layer: layer.assign(nis=layer["nis"].replace(old, new))


def with_shape(nis: str, change: Callable[[shapely.Geometry], shapely.Geometry | None]) -> Break:
    def spoil(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        shapes = [
            change(shape) if code == nis else shape
            for code, shape in zip(layer["nis"], layer.geometry, strict=True)
        ]
        return layer.set_geometry(gpd.GeoSeries(shapes, index=layer.index, crs=layer.crs))

    return spoil


def bow_tie(shape: shapely.Geometry) -> shapely.Geometry:
    west, south, east, north = shape.bounds
    return shapely.Polygon([(west, south), (east, north), (east, south), (west, north)])


@pytest.mark.parametrize(
    ("spoil", "code", "line"),
    [
        (
            lambda layer: layer.set_crs("EPSG:3812", allow_override=True), "wrong_crs",
            "municipalities.gpkg, column geometry, value 'EPSG:3812': the coordinate system is not "
            "EPSG:31370 (Belgian Lambert 72); reproject it to EPSG:31370",
        ),
        (
            lambda layer: layer.set_crs(None, allow_override=True), "wrong_crs",
            "municipalities.gpkg, column geometry, value 'none': the coordinate system is not "
            "EPSG:31370 (Belgian Lambert 72); set the one the coordinates are in",
        ),
        (
            with_shape(VOEREN, bow_tie), "invalid_polygon",
            "municipalities.gpkg, row nis 73109, column geometry, value 'Self-intersection[",
        ),
        (
            with_shape(VOEREN, lambda shape: shape.buffer(100)), "invalid_coverage",
            "municipalities.gpkg, row nis 73109, column geometry: overlaps a neighbour or leaves a "
            "gap along ",
        ),
        (
            with_shape(VOEREN, lambda _: None), "missing_polygon",
            "municipalities.gpkg, row nis 73109, column geometry: the polygon is missing; add it",
        ),
        (
            with_code(VOEREN, "73107"), "duplicate_key",
            "municipalities.gpkg, row nis 73107, column nis, value '73107': the code occurs twice; "
            "keep one polygon",
        ),
        (
            with_code(VOEREN, "7310"), "not_a_code",
            "municipalities.gpkg, row nis 7310, column nis, value '7310': is not five digits; "
            "correct the code",
        ),
        (
            with_code(VOEREN, "73199"), "unknown_code",
            "municipalities.gpkg, row nis 73199, column nis, value '73199': is no municipality of "
            "the code list of 2018; correct the code",
        ),
        (
            lambda layer: layer[layer["nis"] != VOEREN].reset_index(drop=True), "missing_code",
            "municipalities.gpkg, row nis 73109, column nis, value '73109': the municipality has "
            "no polygon; add it",
        ),
    ],
)  # fmt: skip
def test_a_broken_layer_is_told_in_plain_lines(
    layer: gpd.GeoDataFrame,
    monkeypatch: pytest.MonkeyPatch,
    lines_of_failure: Callable[[], list[str]],
    spoil: Break,
    code: str,
    line: str,
) -> None:
    spoilt = spoil(layer)
    monkeypatch.setattr(pipeline, "read_layer", lambda *_: spoilt)
    lines = lines_of_failure()
    assert any(told.startswith(line) for told in lines), lines
    if code in {"wrong_crs", "invalid_polygon", "missing_polygon", "duplicate_key", "not_a_code"}:
        assert len(lines) == 1
