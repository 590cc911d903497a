"""The municipalities of 2022 and rules to search under: what tests of partners share."""

from __future__ import annotations

from datetime import date

from analysis.ground.landscape import landscape
from analysis.partners.combinations import Combinations, combinations
from analysis.partners.table import Preferences
from analysis.partners.terms import terms
from analysis.patterns.profile import profile_on
from analysis.people import INDICATORS
from data.load import load_atoms, load_tables
from data.rule_kinds import Members, OneReferenceRegion, Threshold
from data.rules import RuleSet, load_rules

TABLES, COUNTED = load_tables(), date(2022, 1, 1)
YEAR_2 = load_rules()["plan-samenleven-2"]
LAND = landscape(COUNTED, load_atoms(), TABLES)
PROFILE = profile_on(list(INDICATORS), COUNTED, COUNTED, TABLES)
REGIONS = LAND.municipalities["reference_region"]
PEOPLE = TABLES.inhabitants[TABLES.inhabitants["date"] == "2022-01-01"].set_index("nis")
AFFLIGEM, ASSE, LIEDEKERKE, DENDERLEEUW, VLETEREN = "23105", "23002", "23044", "41011", "33041"
TERNAT, AALST = "23086", "41002"


def own(more_than: int, least: int = 1, most: int | None = None) -> RuleSet:
    """Return rules of one's own, with the bounds of year 2."""
    threshold = Threshold(
        indicator="non_eu14",
        more_than=more_than,
        lower=("non_eu27",),
        upper=("non_eu27", "other_eu27"),
    )
    return RuleSet("eigen", (threshold, OneReferenceRegion(), Members(minimum=least, maximum=most)))


def search(
    codes: list[str], rules: RuleSet = YEAR_2, wishes: Preferences | None = None
) -> Combinations:
    """Return the combinations of 2022."""
    asked = terms(rules, COUNTED, TABLES)
    return combinations(codes, asked, LAND, PROFILE, wishes or Preferences())
