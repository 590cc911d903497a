"""Colours of the map: class palettes, the looks of the three special states, legend swatches.

The palettes are the sequential schemes of ColorBrewer 2.0 (Cynthia Brewer, Mark Harrower and The
Pennsylvania State University, colorbrewer2.org), read from ``branca``. ColorBrewer marks all of
them as safe for colour-blind readers. Nothing here depends on a language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from branca.utilities import color_brewer

PALETTES: Final = ("YlGnBu", "Blues", "Greens", "Purples", "YlOrBr", "PuBuGn")
MIN_CLASSES: Final = 2
MAX_CLASSES: Final = 9

TWO_WAY: Final = (
    ("#7aaeff", "#b39ea9", "#ff8d4d"),
    ("#3b6cb7", "#725e69", "#bf4900"),
    ("#00276d", "#31212a", "#700000"),
)
"""Three classes, light to dark, each in blue, grey and orange: for two questions on one map."""
FIVE_KINDS: Final = ("#173f65", "#498b70", "#f3c846", "#794819", "#94c9fb")
"""Five kinds without an order."""
FOUR_CORNERS: Final = ("#b2182b", "#2166ac", "#f4a582", "#92c5de")
"""High among high, low among low, high among low, low among high, as on most cluster maps."""

_HEX_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
# Below this value a channel of sRGB is linear (WCAG 2.2, "relative luminance").
_SRGB_LINEAR_BELOW: Final = 0.04045


@dataclass(frozen=True)
class Look:
    """A repeating tile of ``size`` pixels: a background with a path drawn on it."""

    background: str
    path: str
    ink: str
    width: float
    size: int


LOOKS: Final[Mapping[str, Look]] = MappingProxyType(
    {
        "zero": Look("#ffffff", "", "#ffffff", 0, 8),
        "not_known": Look("#ffffff", "M-2 2l4-4M0 8l8-8M6 10l4-4", "#868d94", 1.3, 8),
        "not_applicable": Look("#e3e5e8", "M2 2h.01M6 6h.01", "#767c82", 1.8, 8),
    }
)


def is_colour(value: str) -> bool:
    """Tell whether ``value`` is written as ``#rrggbb``.

    >>> is_colour("#1d91c0"), is_colour("red")
    (True, False)
    """
    return _HEX_COLOUR.fullmatch(value) is not None


def colours(name: str, count: int) -> tuple[str, ...]:
    """Return ``count`` colours (2 to 9) of a palette from light to dark, as ``#rrggbb``.

    The lightest colour of the ColorBrewer scheme is left out, so that no class can be taken for
    "zero", which is white. Up to eight classes are exact ColorBrewer colours; branca interpolates
    for nine, as ColorBrewer stops there.

    Raises ``ValueError`` for an unknown palette or another number of classes.

    >>> colours("Blues", 2)
    ('#9ecae1', '#3182bd')
    """
    if name not in PALETTES:
        raise ValueError(f"unknown palette {name!r}; choose from {', '.join(PALETTES)}")
    if not MIN_CLASSES <= count <= MAX_CLASSES:
        raise ValueError(f"{count} classes: choose {MIN_CLASSES} to {MAX_CLASSES}")
    return tuple(color_brewer(name, count + 1)[1:])


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def legend_swatch(state_or_colour: str, width: int = 24, height: int = 16) -> str:
    """Return an SVG that looks as on the map: a state of ``LOOKS`` or a ``#rrggbb`` colour.

    A page takes it in as a picture of its own, many times, and each choice sends it anew: it is
    as short as it can be. It says nothing to a screen reader; the words are beside it.

    Raises ``ValueError`` for anything else, so no text of a user can get into the page.

    >>> legend_swatch("#9ecae1").count("<path")
    1
    """
    fill, tile = state_or_colour, ""
    if state_or_colour in LOOKS:
        look = LOOKS[state_or_colour]
        fill = look.background
        if look.path:
            fill, tile = f"url(#{pattern_id(state_or_colour)})", _tile(state_or_colour, look)
    elif not is_colour(state_or_colour):
        raise ValueError(f"neither a state nor a colour: {state_or_colour!r}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{tile}'
        f'<path d="M.5.5h{width - 1}v{height - 1}h-{width - 1}z" fill="{fill}" stroke="#6b6b6b"/>'
        "</svg>"
    )


def pattern_id(state: str) -> str:
    """Return the ``id`` of the pattern of a state of ``LOOKS`` in ``patterns``.

    >>> pattern_id("not_known")
    'samenkaart-not-known'
    """
    return f"samenkaart-{state.replace('_', '-')}"


def patterns() -> str:
    """Return an SVG without a size of its own, with one fill pattern for each state of ``LOOKS``.

    >>> patterns().count("<pattern")
    3
    """
    tiles = "".join(_tile(state, look) for state, look in LOOKS.items())
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true" '
        f'style="position:absolute"><defs>{tiles}</defs></svg>'
    )


def _tile(state: str, look: Look) -> str:
    size = f'width="{look.size}" height="{look.size}"'
    return (
        f'<pattern id="{pattern_id(state)}" {size} patternUnits="userSpaceOnUse">'
        f'<rect {size} fill="{look.background}"/><path d="{look.path}" fill="none" '
        f'stroke="{look.ink}" stroke-width="{look.width}" stroke-linecap="round"/></pattern>'
    )


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= _SRGB_LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
