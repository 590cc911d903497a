"""The pages by question, in the order of a person's questions: name, address, what draws them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from views import about_page, going, map_page, start_page
from views.division import page as division
from views.drawing import page as drawing
from views.imports import page as imports
from views.neighbours import page as neighbours
from views.partners import page as partners
from views.patterns import page as patterns
from views.portrait import page as portrait
from views.texts import Texts
from views.verdicts import page as verdicts
from views.white_spots import page as white_spots

Draw = Callable[[Texts], None]

PAGES: dict[str, dict[str, tuple[str, Draw]]] = {
    "": {"start": ("", start_page.draw)},
    "covered": {
        "map": ("kaart", map_page.draw),
        "gaps": ("witte-vlekken", white_spots.draw),
        "portrait": ("blad", portrait.draw),
    },
    "near": {
        "neighbours": ("buren", neighbours.draw),
        "patterns": ("patronen", patterns.draw),
    },
    "fit": {
        "partners": ("partners", partners.draw),
        "drawing": ("tekenen", drawing.draw),
        "division": ("verdelen", division.draw),
        "verdicts": ("regels", verdicts.draw),
    },
    "data": {
        "import": ("invoer", imports.draw),
        "about": ("gegevens", about_page.draw),
    },
}
"""Pages by section; the section without a name stands first, and its page opens first."""


def navigation(texts: Texts) -> st.Page:
    """Draw the links to all pages; return the page that the address asks for."""
    pages = {
        section: {
            name: st.Page(
                partial(draw, texts), title=texts(f"page-{name}"), url_path=path, default=not path
            )
            for name, (path, draw) in within.items()
        }
        for section, within in PAGES.items()
    }
    going.register({name: page for within in pages.values() for name, page in within.items()})
    named = {
        texts(f"section-{section}") if section else "": list(within.values())
        for section, within in pages.items()
    }
    page = st.navigation(named, position="top")
    # In tabs, bookmarks and the history each page has a name of its own.
    if page.url_path:
        st.set_page_config(page_title=f"{page.title} – {texts('app-title')}")
    return page
