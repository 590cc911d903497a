"""The pages, in the order of a person's questions: name, address, and what draws them."""

from __future__ import annotations

from views import about_page, map_page
from views.imports import page as imports
from views.neighbours import page as neighbours
from views.patterns import page as patterns
from views.white_spots import page as white_spots

PAGES = {
    "map": ("kaart", map_page.draw),
    "neighbours": ("buren", neighbours.draw),
    "gaps": ("witte-vlekken", white_spots.draw),
    "patterns": ("patronen", patterns.draw),
    "import": ("invoer", imports.draw),
    "about": ("gegevens", about_page.draw),
}
