"""The files a browser fetches from us: Leaflet, our script and the boundaries.

Streamlit serves ``static/`` beside ``app.py`` under ``/app/static``, compresses it, and sends no
Cache-Control. A version or a content hash in every name keeps a browser from using an old file.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from dataclasses import fields
from importlib import import_module
from pathlib import Path

from streamlit import config

from geo.map import MapAssets
from geo.map_script import map_script

LEAFLET_PACKAGE = "xstatic.pkg.leaflet"
# The style sheet names its images by relative path, so they keep their places beside it.
LEAFLET_FILES = (
    "leaflet.js",
    "leaflet.css",
    "images/layers.png",
    "images/layers-2x.png",
    "images/marker-icon.png",
    "images/marker-icon-2x.png",
    "images/marker-shadow.png",
)
SERVED_UNDER = "/app/static"
KEPT_S = 30 * 24 * 3600


class AssetsError(RuntimeError):
    """The folder of static files cannot be made; the message names it and the remedy.

    Example:
        >>> print(AssetsError(Path("static"), "it is read-only", "make it writable"))
        static files cannot be made in static: it is read-only; make it writable
    """

    def __init__(self, folder: Path, cause: str, remedy: str) -> None:
        """Keep folder, cause and remedy for a page that shows them in its own words."""
        self.folder = folder
        self.cause = cause
        self.remedy = remedy
        super().__init__(f"static files cannot be made in {folder}: {cause}; {remedy}")


def prepare_assets(static: Path, layer: Path) -> MapAssets:
    """Fill the static folder and return the addresses of its files, without base path.

    Does nothing to files that are right already, so it may run at every start and in several
    processes at once. Removes scripts and boundary layers of another content that are more than a
    month old: a page or a server that was open before an update still asks for its own.

    Args:
        static: Streamlit's folder of static files, beside ``app.py``; made when it is not there.
        layer: the TopoJSON file of the boundaries.

    Raises:
        AssetsError: the folder is not writable, or Leaflet or the layer is missing.

    Example:
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     layer = Path(folder, "map.topojson")
        ...     _ = layer.write_text("{}")
        ...     prepare_assets(Path(folder, "static"), layer).layer
        '/app/static/map.44136fa355b3.json'
    """
    files = _leaflet(static)
    leaflet = next(iter(files)).split("/", maxsplit=1)[0]
    try:
        content = layer.read_bytes()
    except OSError as error:
        remedy = "run python -m data.build"
        raise AssetsError(static, f"cannot read {layer} ({error.strerror})", remedy) from error
    # Not .topojson: its content type differs from machine to machine, that of .json does not.
    layer_name = _named(content, "json")
    script = map_script().encode()
    script_name = _named(script, "js")
    files |= {layer_name: content, script_name: script}
    try:
        for name, body in files.items():
            _write(static / name, body)
        for old in static.glob("map.*.js*"):
            if old.name not in files and time.time() - old.stat().st_mtime > KEPT_S:
                old.unlink(missing_ok=True)
    except OSError as error:
        cause = f"{error.strerror or error} ({error.filename or static})"
        remedy = "make this folder and the files in it writable for the user who runs the app"
        raise AssetsError(static, cause, remedy) from error
    return MapAssets(
        leaflet_js=f"{SERVED_UNDER}/{leaflet}/leaflet.js",
        leaflet_css=f"{SERVED_UNDER}/{leaflet}/leaflet.css",
        script=f"{SERVED_UNDER}/{script_name}",
        layer=f"{SERVED_UNDER}/{layer_name}",
    )


def asset_urls(assets: MapAssets, base_path: str | None = None) -> MapAssets:
    """Return the addresses under the base path of the server.

    Args:
        assets: as `prepare_assets` returns them.
        base_path: Streamlit's ``server.baseUrlPath``, read from its settings when left out.

    Example:
        >>> asset_urls(MapAssets("/a.js", "/a.css", "/map.js", "/map.json"), "atlas/").layer
        '/atlas/map.json'
    """
    names = [item.name for item in fields(assets)]
    return MapAssets(**{name: served_at(getattr(assets, name), base_path) for name in names})


def served_at(path: str, base_path: str | None = None) -> str:
    """Return a path under the base path of the server, as in `asset_urls`.

    Example:
        >>> served_at("/map.js", "/atlas")
        '/atlas/map.js'
    """
    base = config.get_option("server.baseUrlPath") if base_path is None else base_path
    stripped = str(base or "").strip("/")
    return f"/{stripped}{path}" if stripped else path


def _named(content: bytes, ending: str) -> str:
    return f"map.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"


def _leaflet(static: Path) -> dict[str, bytes]:
    """Return the content of each Leaflet file by its path in the static folder."""
    remedy = "install the requirements again: pip install -r requirements.txt"
    try:
        package = import_module(LEAFLET_PACKAGE)
    except ModuleNotFoundError as error:
        raise AssetsError(static, "the package XStatic-Leaflet is missing", remedy) from error
    source = Path(package.BASE_DIR)
    try:
        return {
            f"leaflet-{package.VERSION}/{name}": (source / name).read_bytes()
            for name in LEAFLET_FILES
        }
    except OSError as error:
        cause = f"the package XStatic-Leaflet is damaged: cannot read {error.filename}"
        raise AssetsError(static, cause, remedy) from error


def _write(target: Path, content: bytes) -> None:
    """Put the content in place in one step, so that no reader ever sees half a file."""
    if target.is_file() and target.read_bytes() == content:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        # A temporary file is private; the server may run as another user than the one who starts.
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    finally:
        Path(temporary).unlink(missing_ok=True)
