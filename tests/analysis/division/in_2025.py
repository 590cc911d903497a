"""Regions of 2025 and 2022 under the rules of Plan Samenleven, for the tests of divisions."""

from __future__ import annotations

from datetime import date
from functools import cache

from analysis.division.regions import Region, regions_of
from analysis.division.wishes import COMPARED, Wishes
from analysis.ground.landscape import Landscape, landscape
from analysis.partners.terms import Terms, terms
from analysis.patterns.profile import Profile, profile_on
from data.load import load_atoms, load_tables
from data.rules import RuleSet, load_rules

TABLES = load_tables()
RULES = load_rules()
YEAR_2 = RULES["plan-samenleven-2"]
TODAY, COUNTED = date(2025, 1, 1), date(2022, 1, 1)


@cache
def land_on(day: date) -> Landscape:
    return landscape(day, load_atoms(), TABLES)


@cache
def profile_of(day: date) -> Profile:
    return profile_on(COMPARED, day, day, TABLES)


def asked_on(day: date, rules: RuleSet = YEAR_2) -> Terms:
    return terms(rules, day, TABLES)


def regions(
    name: str, wishes: Wishes, day: date = TODAY, rules: RuleSet = YEAR_2
) -> tuple[Region, ...]:
    return regions_of(name, asked_on(day, rules), land_on(day), profile_of(day), wishes)
