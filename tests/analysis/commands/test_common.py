"""What the commands share: codes that exist, with the nearest ones, and tables without formulas."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.commands.common import Printed, known_codes, layout_of
from data.arguments import UsageError
from data.load import load_tables

TABLES = load_tables()
TODAY = date(2025, 1, 1)


def test_a_code_of_another_vintage_leads_to_its_successor() -> None:
    with pytest.raises(UsageError, match=r"11007 is now 11002 \(Antwerpen\)"):
        known_codes(["11007"], TODAY, TABLES)
    assert known_codes(["11007"], date(2024, 12, 31), TABLES) == ("11007",)


def test_an_unknown_code_comes_with_the_nearest_ones_and_all_are_named_at_once() -> None:
    with pytest.raises(UsageError) as refused:
        known_codes(["23105", "23999", "Afligem"], TODAY, TABLES)
    assert "23105 (Affligem)" in str(refused.value)
    assert "'23999'" in str(refused.value)
    assert "'Afligem'; the nearest are 23105 (Affligem)" in str(refused.value)


def test_a_code_that_is_given_twice_counts_once_in_the_order_given() -> None:
    assert known_codes(["23105", "11002", "23105"], TODAY, TABLES) == ("23105", "11002")


def test_what_is_printed_cannot_become_a_formula() -> None:
    frame = pd.DataFrame({"name": ["=1+1"], "n": [-5]})
    printed = Printed(frame, layout_of(frame))
    assert printed.text("csv") == "name,n\n'=1+1,-5\n"
    assert printed.text("json") == '[{"name": "=1+1", "n": -5}]\n'
