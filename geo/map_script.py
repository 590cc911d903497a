"""The script of the map as one file for browsers, and JSON that is safe inside a script."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

from geo.palette import patterns

_FILES: Final = ("map_shapes.js", "map_packing.js", "map.js")
# Beside what HTML and script elements ask: "_" and "(" because st_folium replaces names such as
# map_ab12 in the text it sends, "'" because it resolves {{ 'name' }}, and the openings of Jinja,
# which branca may see. JSON itself has none of these outside its strings.
_RISKY: Final = re.compile(r"[<>&'`$_()]|\{(?=[{%#])")


def map_script() -> str:
    """Return the script of the map: its patterns, shapes and painting, without comments.

    >>> map_script().splitlines()[1]
    'window.samenkaartShapes = window.samenkaartShapes || (() => {'
    """
    files = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in _FILES)
    lines = (line.strip() for text in files for line in text.splitlines())
    kept = [line for line in lines if line and not line.startswith("//")]
    return "\n".join([f"window.samenkaartPatterns = {inline_json(patterns())};", *kept, ""])


def inline_json(value: object) -> str:
    r"""Return JSON that stays data in a script element, in ``eval`` and in what st_folium replaces.

    >>> print(inline_json("</script>_ab12"))
    "\u003c/script\u003e\u005fab12"
    """
    text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    return _RISKY.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
