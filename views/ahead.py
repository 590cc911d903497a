"""What a browser may fetch while the scripts of Streamlit start, so that the map need not wait.

The frame of the map comes last, and asks for its files one after the other: on a slow line each of
them is a journey. Named in a header of the page, they come beside the rest and lie ready.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from streamlit_folium import _component_func

from views.assets import AssetsError, served_at
from views.store import map_assets


def files_ahead() -> str:
    """Return a ``Link`` header with the files of the map; empty when they cannot be made.

    Example:
        >>> files_ahead().split(", ")[0]
        '</app/static/leaflet-1.9.3/leaflet.js>; rel="prefetch"; as="script"'
    """
    try:
        assets = map_assets()
    except AssetsError:
        # Every page with a map says so, in plain words.
        return ""
    kinds = {
        assets.leaflet_js: "script",
        assets.script: "script",
        assets.leaflet_css: "style",
        assets.layer: "fetch",
        **{served_at(path): "script" for path in _scripts_of_the_frame()},
    }
    return ", ".join(f'<{address}>; rel="prefetch"; as="{kind}"' for address, kind in kinds.items())


@cache
def _scripts_of_the_frame() -> tuple[str, ...]:
    """Return the paths of the scripts of streamlit-folium, as its own list has them."""
    made = Path(str(_component_func.path))
    listed = json.loads((made / "asset-manifest.json").read_text(encoding="utf-8"))
    return tuple(f"/component/{_component_func.name}/{path}" for path in listed["entrypoints"])
