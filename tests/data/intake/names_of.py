"""What the tests of names share: a resolver for each day, and who borders on whom."""

from __future__ import annotations

from datetime import date
from functools import cache

import pandas as pd

from data.intake.names import Resolution, Resolver, resolver
from data.load import Tables, load_tables
from data.register import municipalities_on

CALL = date(2015, 12, 1)
TODAY = date(2025, 6, 1)
DAYS = [date(2018, 12, 31), date(2019, 1, 1), date(2025, 1, 1)]
ASKED = {"Tielt", "Sint-Gillis", "Hamme", "Beveren", "Halle", "Nieuwerkerken"}
NEIGHBOURS = pd.DataFrame(
    [
        ("23105", "23044", 4000.0),  # Affligem, Liedekerke
        ("23044", "41011", 3000.0),  # Liedekerke, Denderleeuw
        ("34023", "34027", 3000.0),  # Kuurne, Menen: near Avelgem, far from Affligem
        ("46020", "46024", 3000.0),  # Sint-Gillis-Waas, Stekene
    ],
    columns=["nis_a", "nis_b", "border_m"],
)


@cache
def tables() -> Tables:
    return load_tables()


@cache
def names_of(day: date) -> Resolver:
    return resolver(tables(), day, NEIGHBOURS)


def ask(name: str, *members: str, day: date = CALL) -> Resolution:
    return names_of(day).resolve(name, members)


def register(day: date) -> list[tuple[str, str]]:
    """Code and name of the municipalities of a day, Flemish ones first 308, 300 or 285."""
    rows = municipalities_on(day, tables().municipalities)
    return [(str(nis), name) for nis, name in rows["name_nl"].items()]
