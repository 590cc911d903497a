"""Everything a browser needs comes from our own folder, whole and under the right name."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import os
import re
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit import config

from geo.map import MapAssets
from geo.map_script import map_script
from views import assets as assets_module
from views.assets import SERVED_UNDER, AssetsError, asset_urls, prepare_assets


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    file = tmp_path / "map.topojson"
    file.write_text(json.dumps({"type": "Topology", "objects": {}}), encoding="utf-8")
    return file


def _file(static: Path, address: str) -> Path:
    return static / address.removeprefix(f"{SERVED_UNDER}/")


def _all_files(static: Path) -> dict[str, bytes]:
    return {
        path.relative_to(static).as_posix(): path.read_bytes()
        for path in static.rglob("*")
        if path.is_file()
    }


def test_every_address_has_a_file_behind_it(tmp_path: Path, layer: Path) -> None:
    static = tmp_path / "static"
    assets = prepare_assets(static, layer)
    assert assets.leaflet_js == "/app/static/leaflet-1.9.3/leaflet.js"
    assert assets.leaflet_css == "/app/static/leaflet-1.9.3/leaflet.css"
    assert _file(static, assets.leaflet_js).read_text(encoding="utf-8").startswith("/* @preserve")
    assert _file(static, assets.script).read_text(encoding="utf-8") == map_script()
    assert _file(static, assets.layer).read_bytes() == layer.read_bytes()


def test_every_image_of_the_style_sheet_lies_beside_it(tmp_path: Path, layer: Path) -> None:
    style = _file(tmp_path, prepare_assets(tmp_path, layer).leaflet_css)
    images = re.findall(r"url\((?!#)([^)]+)\)", style.read_text(encoding="utf-8"))
    assert "images/layers.png" in images
    assert [name for name in images if not (style.parent / name).is_file()] == []


def test_the_name_of_the_layer_follows_its_content(tmp_path: Path, layer: Path) -> None:
    static = tmp_path / "static"
    first = prepare_assets(static, layer).layer
    assert hashlib.sha256(layer.read_bytes()).hexdigest()[:12] in first
    layer.write_text("{}", encoding="utf-8")
    second = prepare_assets(static, layer).layer
    assert first != second
    assert _file(static, second).read_text(encoding="utf-8") == "{}"


def test_the_name_of_the_script_follows_its_content(
    tmp_path: Path, layer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = prepare_assets(tmp_path, layer).script
    assert hashlib.sha256(map_script().encode()).hexdigest()[:12] in first
    monkeypatch.setattr(assets_module, "map_script", lambda: "window.samenkaart = {};")
    second = prepare_assets(tmp_path, layer).script
    assert first != second
    assert _file(tmp_path, second).is_file()


def test_files_of_before_an_update_stay_for_pages_that_are_open_but_not_for_ever(
    tmp_path: Path, layer: Path
) -> None:
    before = _file(tmp_path, prepare_assets(tmp_path, layer).layer)
    layer.write_text("{}", encoding="utf-8")
    after = _file(tmp_path, prepare_assets(tmp_path, layer).layer)
    assert before.is_file()
    long_ago = before.stat().st_mtime - assets_module.KEPT_S - 60
    for path in (before, after):
        os.utime(path, (long_ago, long_ago))
    prepare_assets(tmp_path, layer)
    assert not before.exists()
    assert after.is_file()


def test_a_second_start_writes_nothing(tmp_path: Path, layer: Path) -> None:
    static = tmp_path / "static"
    assets = prepare_assets(static, layer)
    before = {path: path.stat() for path in static.rglob("*")}
    assert prepare_assets(static, layer) == assets
    assert {path: path.stat() for path in static.rglob("*")} == before


def test_a_damaged_file_is_written_again_and_others_are_left_alone(
    tmp_path: Path, layer: Path
) -> None:
    own = tmp_path / "logo.svg"
    own.write_text("<svg/>", encoding="utf-8")
    assets = prepare_assets(tmp_path, layer)
    script = _file(tmp_path, assets.leaflet_js)
    whole = script.read_bytes()
    script.write_bytes(whole[:100])
    prepare_assets(tmp_path, layer)
    assert script.read_bytes() == whole
    assert own.is_file()


def test_several_processes_may_start_at_once(tmp_path: Path, layer: Path) -> None:
    static = tmp_path / "static"
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        made = list(pool.map(prepare_assets, [static] * 4, [layer] * 4))
    assert len(set(made)) == 1
    assert not [name for name in _all_files(static) if Path(name).name.startswith(".")]


def test_a_reader_never_sees_half_a_layer(tmp_path: Path) -> None:
    target = tmp_path / "map.json"
    versions = [bytes([number]) * 400_000 for number in (1, 2)]
    assets_module._write(target, versions[0])

    def write() -> None:
        for turn in range(60):
            assets_module._write(target, versions[turn % 2])

    seen = set()
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        while not writing.done():
            seen.add(target.read_bytes())
        writing.result()
    assert seen <= set(versions)


def test_a_folder_that_cannot_be_made_is_named_with_the_remedy(tmp_path: Path, layer: Path) -> None:
    static = tmp_path / "static"
    static.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(AssetsError, match="writable") as caught:
        prepare_assets(static, layer)
    assert str(static) in str(caught.value)
    assert caught.value.folder == static


def test_a_failed_write_leaves_no_rubbish_and_the_old_file(
    tmp_path: Path, layer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_assets(tmp_path / "static", layer)
    before = _all_files(tmp_path / "static")
    layer.write_text("{}", encoding="utf-8")

    def refuse(_source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(AssetsError, match="Permission denied"):
        prepare_assets(tmp_path / "static", layer)
    assert _all_files(tmp_path / "static") == before


def test_a_missing_layer_points_to_the_data_build(tmp_path: Path) -> None:
    with pytest.raises(AssetsError, match=r"map\.topojson.*python -m data\.build"):
        prepare_assets(tmp_path / "static", tmp_path / "map.topojson")


def test_a_missing_package_points_to_the_requirements(
    tmp_path: Path, layer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets_module, "LEAFLET_PACKAGE", "xstatic.pkg.no_such_package")
    with pytest.raises(AssetsError, match=r"XStatic-Leaflet is missing.*requirements\.txt"):
        prepare_assets(tmp_path / "static", layer)


def test_a_package_without_its_files_is_called_damaged(
    tmp_path: Path, layer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = SimpleNamespace(BASE_DIR=str(tmp_path / "empty"), VERSION="1.9.3")
    monkeypatch.setattr(assets_module, "import_module", lambda _name: empty)
    with pytest.raises(AssetsError, match=r"damaged.*leaflet\.js"):
        prepare_assets(tmp_path / "static", layer)


@pytest.mark.parametrize("base_path", ["atlas", "/atlas/", "atlas/"])
def test_addresses_stand_under_the_base_path_however_it_is_written(base_path: str) -> None:
    names = ("l.js", "l.css", "map.js", "map.json")
    assets = MapAssets(*(f"/app/static/{name}" for name in names))
    below = MapAssets(*(f"/atlas/app/static/{name}" for name in names))
    assert asset_urls(assets, base_path) == below
    assert asset_urls(assets, "") == assets


def test_the_base_path_is_read_from_the_settings_of_streamlit() -> None:
    assets = MapAssets("/l.js", "/l.css", "/map.js", "/app/static/map.json")
    before = config.get_option("server.baseUrlPath")
    config.set_option("server.baseUrlPath", "kaart/vlaanderen")
    try:
        assert asset_urls(assets).layer == "/kaart/vlaanderen/app/static/map.json"
    finally:
        config.set_option("server.baseUrlPath", before)


def test_files_have_a_name_whose_content_type_every_machine_knows(
    tmp_path: Path, layer: Path
) -> None:
    # Python's own table, without the machine's: what Streamlit falls back on.
    assets, types = prepare_assets(tmp_path, layer), mimetypes.MimeTypes()
    assert types.guess_type(assets.layer)[0] == "application/json"
    assert str(types.guess_type(assets.script)[0]).endswith("/javascript")
