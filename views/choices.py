"""The choices of all pages, with their defaults and their names in the address bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analysis.allocation import Method
from analysis.classes import Scheme
from analysis.coverage import Reading
from analysis.division.wishes import Cost
from analysis.gaps.white_spots import Doubt, Order
from analysis.partners.pool import Reach
from analysis.partners.ranking import Part
from analysis.partners.table import Connection
from analysis.partners.table import Order as Sequence
from analysis.patterns.inference import SEED
from analysis.people import INDICATORS
from geo.neighbours import MINIMUM_BORDER_M
from views.texts import Language


class Lines(StrEnum):
    """Borders drawn over the municipalities."""

    NONE = "none"
    PROVINCES = "provinces"
    REFERENCE_REGIONS = "reference_regions"


class Background(StrEnum):
    """The map behind the municipalities; all but none ask another host."""

    NONE = "none"
    GREY = "grey"
    OSM = "osm"


class Gaps(StrEnum):
    """What the page on white spots shows."""

    SPOTS = "spots"
    TYPES = "types"
    NEED = "need"


class Pattern(StrEnum):
    """What the page on patterns shows."""

    CLUSTERS = "clusters"
    COVERAGE = "coverage"
    SIMILAR = "similar"
    GROUPS = "groups"


class Search(StrEnum):
    """What the page that looks for partners shows."""

    CANDIDATES = "candidates"
    MENTORS = "mentors"
    COMBINATIONS = "combinations"


class Subject(StrEnum):
    """What the page with everything on one sheet is about."""

    MUNICIPALITY = "municipality"
    CONSORTIUM = "consortium"
    PROGRAMME = "programme"


class CostKind(StrEnum):
    """What a division keeps low: a name of `analysis.division.wishes.COSTS`, or a mix of them."""

    TRAVEL = "travel"
    UNLIKENESS = "unlikeness"
    SIZE = "size"
    MIXED = "mixed"


OWN_RULES = "eigen"
"""The rules of one's own, for exploring: no programme has this name."""

PERMUTATIONS = (999, 9_999, 99_999)
SECONDS = (10, 60, 300)
VARIANTS = (0, 1, 2)
MOST_STEPS, MOST_METRES, MOST_GROUPS, MOST_SEED = 3, 10_000, 20, 9_999
MOST_WEIGHT, MOST_SIZE, MOST_MEMBERS, MOST_PEOPLE = 5, 8, 60, 99_999
MOST_MIX = 99
"""The greatest weight of a cost of a division in a mix."""
MOST_REMARK = 500
"""Characters of a remark: more would not fit in a link."""


@dataclass(frozen=True)
class Address:
    """The choices of all pages; each page shows those it uses.

    Attributes:
        language: language of the interface.
        programmes: identifiers, at least one.
        measure: identifier of a measure.
        day: the date looked at; ``None`` for the first day of the programmes.
        reading: municipalities of then or of now.
        method: how awards are put to members.
        scheme: how class bounds are chosen.
        classes: number of classes asked.
        lines: borders drawn over the municipalities.
        names: whether the names of consortia stand on the map.
        background: the online map behind, if any.
        nis: the municipality chosen, if any.
        consortium: the consortium chosen, if any.
        minimum_m: metres of shared border that make neighbours.
        steps: how many borders away from the municipality or consortium chosen.
        gaps: what the page on white spots shows.
        doubts: what counts as a white spot beyond what is certain.
        order: what white spots are ranked by.
        indicator: identifier of an indicator of people.
        pattern: what the page on patterns shows.
        profile: identifiers of the indicators in which municipalities are compared.
        permutations: random maps a pattern is compared with.
        seed: where their randomness starts.
        groups: groups of municipalities that are alike; 0 lets a criterion choose.
        rules: the programme whose rules are asked, or `OWN_RULES`.
        asked_on: the day on which they are asked; ``None`` for the day the rules name.
        own_indicator: what one's own threshold counts.
        own_more_than: what has to be passed; ``None`` for no threshold.
        own_region: whether one's own rules ask for one reference region.
        own_smallest: the fewest members of one's own rules.
        own_largest: the most members; 0 for no limit.
        connection: whether members border on one another: a preference, in no programme.
        search: what the page that looks for partners shows.
        weights: of the parts of the score of a candidate, in the order of `Part`.
        sequence: what makes a combination come first.
        max_size: members of the largest combinations that are looked at.
        shortlist: candidates that were chosen, as codes of any vintage.
        remark: what the reader wrote beside the shortlist.
        candidate: the candidate that was looked at, if it is not the best one.
        combination: the combination that was looked at, likewise.
        draft: members of the consortium that is being drawn, as codes of any vintage.
        second: those of a second draft beside it.
        region: the reference region, province or Flanders that is divided.
        cost: what its division keeps low.
        limit: members of the largest consortium of a division; 0 for no limit.
        reach: whether a division counts the figures at their lower or upper bound.
        kept: consortia that a division leaves as they are.
        together: sets of codes that a division keeps together.
        apart: sets of codes of which a division puts no two together.
        seconds: how long a division may take for each region.
        subject: what the sheet of paper is about.
        adjoining: whether the members of a division border on one another; where they must, the
            best division is proven in seconds.
        variant: which division of a region is shown: the best, or a further one.
        least: members of the smallest consortium of a division, if the rules ask no more.
        preferred: members of a division's consortia that cost nothing extra.
        mix: points of a mixed cost for each kilometre, each standard deviation of unlikeness, and
            each member above ``preferred``.
        table: whether the table of the map is open.
    """

    language: Language = Language.NL
    programmes: tuple[str, ...] = ("oproep-2015",)
    measure: str = "coverage"
    day: date | None = None
    reading: Reading = Reading.THEN
    method: Method = Method.EQUAL
    scheme: Scheme = Scheme.QUANTILES
    classes: int = 5
    lines: Lines = Lines.NONE
    names: bool = True
    background: Background = Background.NONE
    nis: str | None = None
    consortium: str | None = None
    minimum_m: int = round(MINIMUM_BORDER_M)
    steps: int = 1
    gaps: Gaps = Gaps.SPOTS
    doubts: tuple[Doubt, ...] = ()
    order: Order = Order.FOREIGN_ORIGIN
    indicator: str = "foreign_origin_share"
    pattern: Pattern = Pattern.CLUSTERS
    profile: tuple[str, ...] = tuple(INDICATORS)
    permutations: int = 9_999
    seed: int = SEED
    groups: int = 0
    rules: str = "plan-samenleven-2"
    asked_on: date | None = None
    own_indicator: str = "non_eu27"
    own_more_than: int | None = None
    own_region: bool = True
    own_smallest: int = 2
    own_largest: int = 0
    connection: Connection = Connection.PREFERRED
    search: Search = Search.CANDIDATES
    weights: tuple[int, ...] = (1,) * len(Part)
    sequence: Sequence = Sequence.MEMBERS
    max_size: int = 5
    shortlist: tuple[str, ...] = ()
    remark: str = ""
    candidate: str | None = None
    combination: tuple[str, ...] = ()
    draft: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    region: str | None = None
    cost: CostKind = CostKind.TRAVEL
    limit: int = 0
    reach: Reach = Reach.CERTAIN
    kept: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    seconds: int = 60
    subject: Subject = Subject.MUNICIPALITY
    adjoining: Connection = Connection.ONLY
    variant: int = 0
    least: int = 1
    preferred: int = Cost().preferred
    mix: tuple[int, ...] = (1, 1, 20)
    table: bool = False


PARAMETERS = {
    "language": "taal",
    "programmes": "programma",
    "measure": "toon",
    "day": "datum",
    "reading": "indeling",
    "method": "verdeling",
    "scheme": "klassen",
    "classes": "aantal",
    "lines": "grenzen",
    "names": "namen",
    "background": "achtergrond",
    "nis": "gemeente",
    "consortium": "verband",
    "minimum_m": "grens",
    "steps": "stappen",
    "gaps": "vlekken",
    "doubts": "twijfel",
    "order": "volgorde",
    "indicator": "cijfer",
    "pattern": "patroon",
    "profile": "profiel",
    "permutations": "herhalingen",
    "seed": "toeval",
    "groups": "groepen",
    "rules": "regels",
    "asked_on": "peildatum",
    "own_indicator": "eigen-cijfer",
    "own_more_than": "eigen-drempel",
    "own_region": "eigen-regio",
    "own_smallest": "eigen-minimum",
    "own_largest": "eigen-maximum",
    "connection": "aaneengesloten",
    "search": "zoek",
    "weights": "gewichten",
    "sequence": "eerst",
    "max_size": "grootte",
    "shortlist": "lijst",
    "remark": "notitie",
    "candidate": "kandidaat",
    "combination": "combinatie",
    "draft": "ontwerp",
    "second": "tweede",
    "region": "regio",
    "cost": "kost",
    "limit": "hoogstens",
    "reach": "tellen",
    "kept": "behoud",
    "together": "samen",
    "apart": "apart",
    "seconds": "tijd",
    "subject": "onderwerp",
    "adjoining": "aansluitend",
    "variant": "keuze",
    "least": "minstens",
    "preferred": "liefst",
    "mix": "mengeling",
    "table": "tabel",
}
"""Field of `Address` to name in the address bar; never change one, links live long."""
