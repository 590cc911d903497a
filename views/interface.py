"""The words that Streamlit writes itself, in the language of the page.

Streamlit has no other language than English, also for what only screen readers say. A script of
ours puts our words in the place of its own. See docs/accessibility.md for what it cannot reach.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentResource
from fluent.syntax import ast

from views.texts import LOCALES, Language, translator

SCRIPT: Final = Path(__file__).with_suffix(".js")
FILE: Final = "streamlit.ftl"
"""In English it holds the words as Streamlit writes them."""
FRAME: Final = "streamlit_folium.st_folium"
"""The name that the frame of the map has from Streamlit: that of a function."""
ANY: Final = "*"


@cache
def page_script(language: Language) -> str:
    """Return the script that names the language of the page and writes Streamlit's words in it.

    The security policy lets it run by its hash (`views.headers`).

    Example:
        >>> page_script(Language.NL).count('["Close","Sluiten"]')
        1
    """
    pairs = json.dumps(words(language), ensure_ascii=False, separators=(",", ":"))
    # A script in a page ends at the first "</", whatever it is part of.
    given = f"{json.dumps(language.value)},{pairs}".replace("<", r"\u003c")
    return f"{small(SCRIPT)}({given})"


def small(script: Path) -> str:
    """Return a script without its comments and indents.

    Example:
        >>> small(SCRIPT).splitlines()[1]
        '"use strict";'
    """
    lines = (line.strip() for line in script.read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def words(language: Language) -> list[tuple[str, str]]:
    """Return what may stand on a page and what must stand there, a ``*`` for any text.

    A page that was in another language before still has the words of that one.

    Example:
        >>> ("Help for *", "Uitleg bij *") in words(Language.NL)
        True
    """
    say = translator(language)
    pairs = [(FRAME, say("map-label"))]
    for other in set(Language) - {language}:
        before = translator(other)
        pairs.append((before("map-label"), say("map-label")))
        for name in _names():
            key = f"streamlit-{name}"
            pairs.append((before(key, name=ANY), say(key, name=ANY)))
    return pairs


def _names() -> list[str]:
    content = FluentResource((LOCALES / Language.EN / FILE).read_text(encoding="utf-8"))
    found = (entry.id.name for entry in content.body if isinstance(entry, ast.Message))
    return [name.removeprefix("streamlit-") for name in found]
