"""What the tests of this room share: the shipped tables and the whole of what a map shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import pytest

from analysis.allocation import Method
from analysis.coverage import coverage, vintage_day
from analysis.groups import groups
from analysis.members import default_day, members_on
from data.load import Tables, load_tables
from views import long_work, map_panel
from views.choices import Address
from views.paint import Shown, show
from views.texts import translator


@dataclass(frozen=True)
class Scene:
    """What the map page works with for one address."""

    address: Address
    day: date
    shown_on: date
    table: pd.DataFrame
    groups: pd.DataFrame
    shown: Shown


Stage = Callable[[Address], Scene]


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """Let pages wait for their work, on a slow computer too, and for no browser."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(long_work, "PATIENCE_S", 60.0)
        patched.setattr(map_panel, "AHEAD_S", 0.0)
        yield


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The shipped tables."""
    return load_tables()


@pytest.fixture(scope="session")
def stage(tables: Tables) -> Stage:
    """Make what the map page works with, as that page does."""
    kept: dict[tuple[object, ...], tuple[pd.DataFrame, pd.DataFrame]] = {}

    def made(address: Address) -> Scene:
        day = address.day or default_day(address.programmes, tables)
        address = replace(address, day=day)
        shown_on = vintage_day(day, address.reading, tables.mergers)
        choices = (address.programmes, day, address.reading, address.method)
        if choices not in kept:
            members = members_on(address.programmes, day, Method.WHOLE, tables)
            kept[choices] = (
                coverage(
                    address.programmes, day, tables, reading=address.reading, method=address.method
                ),
                groups(members, shown_on, tables),
            )
        table, found = kept[choices]
        shown = show(address, table, day, shown_on, tables, translator(address.language))
        return Scene(address, day, shown_on, table, found, shown)

    return made
