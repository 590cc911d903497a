"""The pages, in the order of a person's questions: name, address, and what draws them."""

from __future__ import annotations

from views import (
    about_page,
    import_page,
    map_page,
    neighbours_page,
    patterns_page,
    white_spots_page,
)

PAGES = {
    "map": ("kaart", map_page.draw),
    "neighbours": ("buren", neighbours_page.draw),
    "gaps": ("witte-vlekken", white_spots_page.draw),
    "patterns": ("patronen", patterns_page.draw),
    "import": ("invoer", import_page.draw),
    "about": ("gegevens", about_page.draw),
}
