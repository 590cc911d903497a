"""What all sessions share: the tables, the prepared files and the tables behind the maps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.between import Between
from analysis.coverage import Reading, coverage
from analysis.ground.consortia import grounds, grounds_at_start
from analysis.ground.landscape import Landscape, landscape
from analysis.patterns.alike import Grouping, alike
from analysis.patterns.inference import Inference
from analysis.patterns.local import LocalPatterns, local_patterns
from analysis.patterns.profile import Profile, profile_on
from analysis.patterns.weights import figures_on
from analysis.patterns.whole import GlobalMoran, JoinCounts, global_moran, join_counts
from analysis.people import INDICATORS, people_on
from analysis.rules.eligibility import eligibility
from analysis.search import search_entries
from data.combined import with_imports
from data.load import MAP_LAYER, Tables, load_atoms, load_tables
from data.register import municipalities_on, vintages
from data.rules import RuleSet, load_rules
from data.schemas import WALLOON_REGION_NIS
from data.sources import Source, load_sources
from data.store import Store, store_path
from geo.borders import outer_borders
from geo.map import MapAssets
from views.assets import asset_urls, prepare_assets
from views.texts import Language, translator

STATIC = Path(__file__).parents[1] / "static"
KEPT_TABLES = 128
KEPT_LANDSCAPES = 12
KEPT_PATTERNS = 32


@st.cache_resource(show_spinner=False)
def shipped() -> Tables:
    """Return the shipped tables, loaded and checked once for all sessions."""
    return load_tables()


def tables() -> Tables:
    """Return the shipped tables with the awards that were imported on this computer."""
    return tables_at(store_state())


def store_state() -> tuple[int, int] | None:
    """Return what changes when the store does; nothing while there is none."""
    path = store_path()
    if not path.is_file():
        return None
    found = path.stat()
    return found.st_mtime_ns, found.st_size


@st.cache_resource(show_spinner=False, max_entries=2)
def tables_at(state: tuple[int, int] | None) -> Tables:
    """Return the tables of a `store_state`; what is made of them is kept by that state."""
    if state is None:
        return shipped()
    return with_imports(shipped(), Store().consortia_and_memberships())


def imported() -> dict[str, dict[str, object]]:
    """Return, by consortium, where an imported award comes from: file, sheet, row, day, hash."""
    return _imported(store_state())


@st.cache_resource(show_spinner=False, max_entries=2)
def _imported(state: tuple[int, int] | None) -> dict[str, dict[str, object]]:
    if state is None:
        return {}
    awards = Store().awards().set_index("consortium")
    found = awards[["file", "sheet", "source_row", "imported_at", "sha256"]].to_dict("index")
    return {str(name): values for name, values in found.items()}


@st.cache_resource(show_spinner=False)
def sources() -> dict[str, Source]:
    """Return the declared sources."""
    return load_sources()


@st.cache_resource(show_spinner=False)
def map_assets() -> MapAssets:
    """Return the addresses of Leaflet and the boundary layer on our own server."""
    return asset_urls(prepare_assets(STATIC, MAP_LAYER))


@st.cache_resource(show_spinner=False)
def atoms() -> gpd.GeoDataFrame:
    """Return the boundary layer, loaded and checked once for all sessions."""
    return load_atoms()


@st.cache_resource(show_spinner=False, max_entries=KEPT_LANDSCAPES)
def landscape_on(day: date, minimum_m: int) -> Landscape:
    """Return the municipalities of a day with who borders on whom and who lives there."""
    return landscape(day, atoms(), shipped(), minimum_m)


@st.cache_resource(show_spinner=False, max_entries=KEPT_LANDSCAPES)
def outer_borders_on(day: date) -> pd.DataFrame:
    """Return per municipality the border with the Walloon Region and with other countries."""
    layer = atoms().set_index("nis").geometry
    return outer_borders(landscape_on(day, 0).municipalities, layer[WALLOON_REGION_NIS])


def grounds_of(programmes: tuple[str, ...], minimum_m: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the consortia of programmes on the ground: on their first day, and today."""
    return _grounds_of(store_state(), programmes, minimum_m)


@st.cache_resource(show_spinner=False, max_entries=KEPT_LANDSCAPES)
def _grounds_of(
    state: tuple[int, int] | None, programmes: tuple[str, ...], minimum_m: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    known = tables_at(state)
    today = landscape_on(vintages(known.mergers)[-1].start, minimum_m)
    start = grounds_at_start(programmes, atoms(), known, minimum_m)
    return start, grounds(programmes, today, known)


@st.cache_resource(show_spinner=False)
def rules() -> dict[str, RuleSet]:
    """Return the rules of the programmes, read and checked once for all sessions."""
    return load_rules()


@st.cache_resource(show_spinner=False, max_entries=KEPT_LANDSCAPES)
def eligibility_on(programmes: tuple[str, ...], day: date) -> pd.Series:
    """Return who could take part in a programme; missing for several, or one without rules."""
    if len(programmes) == 1 and programmes[0] in rules():
        return eligibility(rules()[programmes[0]], day, shipped())
    nis = municipalities_on(day, shipped().municipalities).index
    return pd.Series(pd.NA, index=nis, dtype="str")


@st.cache_resource(show_spinner=False)
def warm_up() -> None:
    """Load what nearly every first page needs, so that no visitor waits for it."""
    tables()
    sources()
    rules()
    map_assets()
    atoms()


@dataclass(frozen=True)
class Entry:
    """A line of the search box: the municipality it leads to, and how it reads.

    Attributes:
        nis: code of the municipality in the vintage shown.
        own: whether the name is its own, not a former or later one.
        label: name, where it leads when that is elsewhere, and postal codes.
    """

    nis: str
    own: bool
    label: str


@st.cache_resource(show_spinner=False, max_entries=KEPT_TABLES)
def found_under(day: date, language: Language) -> dict[str, Entry]:
    """Return the lines of the search box for the municipalities of a day, by a stable name."""
    texts = translator(language)
    entries = {}
    for row in search_entries(day, tables()).itertuples():
        name = str(row.name)
        if not row.own:
            name = texts("choice-municipality-former", name=name, successor=row.leads_to)
        label = f"{name} · {row.postal_codes}" if row.postal_codes else name
        entries[f"{row.name}/{row.nis}"] = Entry(str(row.nis), bool(row.own), label)
    return entries


def coverage_table(
    programmes: tuple[str, ...], day: date, reading: Reading, method: Method
) -> pd.DataFrame:
    """Return the table behind the map, as `analysis.coverage.coverage` makes it."""
    return _coverage_table(store_state(), programmes, day, reading, method)


@st.cache_data(show_spinner=False, max_entries=KEPT_TABLES)
def _coverage_table(
    state: tuple[int, int] | None,
    programmes: tuple[str, ...],
    day: date,
    reading: Reading,
    method: Method,
) -> pd.DataFrame:
    return coverage(programmes, day, tables_at(state), reading=reading, method=method)


@st.cache_resource(show_spinner=False, max_entries=KEPT_PATTERNS)
def whole_pattern_of(
    indicator: str,
    day: date,
    shown_on: date,
    minimum_m: int,
    inference: Inference,
    _between: Between | None = None,
) -> GlobalMoran:
    """Return whether neighbours are alike in an indicator, in the municipalities of a day."""
    figures, _ = figures_on(INDICATORS[indicator], day, shown_on, shipped())
    pairs = landscape_on(shown_on, minimum_m).neighbours.pairs
    return global_moran(figures, pairs, inference, _between)


@st.cache_resource(show_spinner=False, max_entries=KEPT_PATTERNS)
def local_patterns_of(
    indicator: str,
    day: date,
    shown_on: date,
    minimum_m: int,
    inference: Inference,
    _between: Between | None = None,
) -> LocalPatterns:
    """Return where an indicator is high or low together, as `whole_pattern_of`."""
    figures, _ = figures_on(INDICATORS[indicator], day, shown_on, shipped())
    pairs = landscape_on(shown_on, minimum_m).neighbours.pairs
    return local_patterns(figures, pairs, inference, _between)


@st.cache_resource(show_spinner=False, max_entries=KEPT_PATTERNS)
def join_counts_of(
    covered: pd.Series,
    shown_on: date,
    minimum_m: int,
    inference: Inference,
    _between: Between | None = None,
) -> JoinCounts:
    """Return whether covered municipalities adjoin, in the municipalities of a day."""
    pairs = landscape_on(shown_on, minimum_m).neighbours.pairs
    return join_counts(covered, pairs, inference, _between)


@st.cache_resource(show_spinner=False, max_entries=KEPT_PATTERNS)
def profile_of(indicators: tuple[str, ...], day: date, shown_on: date) -> Profile:
    """Return the profile of the municipalities of a day."""
    return profile_on(indicators, day, shown_on, shipped())


@st.cache_resource(show_spinner=False, max_entries=KEPT_PATTERNS)
def grouping_of(
    indicators: tuple[str, ...], day: date, shown_on: date, minimum_m: int, count: int | None
) -> Grouping:
    """Return groups of neighbours that are alike; without a count a criterion chooses it."""
    pairs = landscape_on(shown_on, minimum_m).neighbours.pairs
    people, _ = people_on(day, shown_on, shipped())
    profile = profile_of(indicators, day, shown_on)
    return alike(profile, pairs, people["inhabitants"], count=count)
