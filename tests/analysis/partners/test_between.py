"""Whoever waits for combinations hears how far they are and may end them; all else is the same."""

from __future__ import annotations

from itertools import pairwise

import pytest

from analysis.between import Between
from analysis.partners.combinations import Combinations, combinations
from analysis.partners.table import Connection, Preferences
from analysis.partners.terms import terms
from tests.analysis.partners.in_2022 import (
    AFFLIGEM,
    COUNTED,
    LAND,
    PROFILE,
    TABLES,
    YEAR_2,
    search,
)  # fmt: skip

SIZE = 6
every_connection = pytest.mark.parametrize("connection", Connection)


class EnoughError(Exception):
    """Somebody does not want to wait."""


def looked_for(connection: Connection, between: Between) -> Combinations:
    asked, wishes = terms(YEAR_2, COUNTED, TABLES), Preferences(SIZE, connection)
    return combinations([AFFLIGEM], asked, LAND, None, wishes, between)


@every_connection
def test_the_share_that_is_done_rises_from_nothing_to_all(connection: Connection) -> None:
    shares: list[float] = []
    looked_for(connection, shares.append)
    assert shares == sorted(set(shares))
    assert (shares[0], shares[-1]) == (0, 1)
    # Each size of each search is told: no long part goes by unheard.
    assert len(shares) > 4 * SIZE
    assert max(later - sooner for sooner, later in pairwise(shares)) < 0.3


@every_connection
def test_nothing_is_looked_at_after_somebody_has_ended_it(connection: Connection) -> None:
    shares: list[float] = []
    looked_for(connection, shares.append)
    for last in (1, len(shares) // 2, len(shares)):
        heard: list[float] = []

        def enough(share: float, heard: list[float] = heard, last: int = last) -> None:
            heard.append(share)
            if len(heard) == last:
                raise EnoughError

        with pytest.raises(EnoughError):
            looked_for(connection, enough)
        assert heard == shares[:last]


def test_what_is_found_is_the_same_with_and_without_somebody_who_waits() -> None:
    found, told = search([AFFLIGEM]), list[float]()
    asked, wishes = terms(YEAR_2, COUNTED, TABLES), Preferences()
    again = combinations([AFFLIGEM], asked, LAND, PROFILE, wishes, told.append)
    assert told
    assert again.found["members"].tolist() == found.found["members"].tolist()
    assert again.outlooks == found.outlooks
